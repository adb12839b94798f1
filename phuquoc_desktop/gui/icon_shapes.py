"""The lines of an icon, read from its SVG file without Qt's SVG module, which would cost the start of the program.

Our icons keep to a small part of SVG: strokes on a square of 24, ``<path>`` with absolute M L H V C Z and numbers
separated by spaces, and ``<circle>``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from phuquoc_desktop.locations import read_shipped

SIDE = 24

_SHAPE = re.compile(r'<path d="(?P<path>[^"]+)"/>|<circle cx="(?P<x>[\d.]+)" cy="(?P<y>[\d.]+)" r="(?P<r>[\d.]+)"/>')


@cache
def shape(name: str) -> QPainterPath:
    """Return the strokes of an icon; raises FileNotFoundError for an unknown name, ValueError for other SVG."""
    path = QPainterPath()
    for found in _SHAPE.finditer(read_shipped("resources", "icons", f"{name}.svg")):
        if found["path"]:
            _draw(path, found["path"])
        else:
            radius = float(found["r"])
            path.addEllipse(QPointF(float(found["x"]), float(found["y"])), radius, radius)
    return path


def _draw(path: QPainterPath, commands: str) -> None:
    words = iter(commands.split())
    for word in words:
        _step(path, word[0], word[1:], words)


def _step(path: QPainterPath, command: str, first: str, words: Iterator[str]) -> None:
    here = path.currentPosition()
    if command == "M":
        path.moveTo(float(first), float(next(words)))
    elif command == "L":
        path.lineTo(float(first), float(next(words)))
    elif command == "H":
        path.lineTo(float(first), here.y())
    elif command == "V":
        path.lineTo(here.x(), float(first))
    elif command == "C":
        path.cubicTo(*(float(number) for number in (first, *(next(words) for _each in range(5)))))
    elif command == "Z":
        path.closeSubpath()
    else:
        raise ValueError(f"this SVG path command is not drawn here: {command}")
