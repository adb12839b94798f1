"""Texts of the years before Unicode, read as Unicode: TCVN3 and VNI."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from phuquoc_desktop.intake.plan.source import Source, SourceLine, SourceTable
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese import legacy

_NAMES = {legacy.Encoding.TCVN3: "TCVN3 (ABC)", legacy.Encoding.VNI: "VNI"}


def in_unicode(source: Source) -> tuple[Source, tuple[str, ...]]:
    """Return the source in Unicode, with what a person must be told."""
    writing = legacy.survey(_texts(source))
    if writing.encoding is None:
        return source, ()
    said = _(
        "The document is written in the old code {name}; it was read as Unicode, please compare it with the paper."
    )
    return tuple(_converted(one, writing) for one in source), (said.format(name=_NAMES[writing.encoding]),)


def _texts(source: Source) -> Iterator[str]:
    for one in source:
        if isinstance(one, SourceLine):
            yield one.text
        else:
            for row in one.rows:
                yield from row


def _converted(piece: SourceLine | SourceTable, writing: legacy.Writing) -> SourceLine | SourceTable:
    if isinstance(piece, SourceLine):
        return replace(piece, text=_in_unicode(piece.text, writing))
    return replace(piece, rows=tuple(tuple(_in_unicode(cell, writing) for cell in row) for row in piece.rows))


def _in_unicode(text: str, writing: legacy.Writing) -> str:
    """Convert a text where that is sure; where the whole document is old, everything."""
    read = legacy.read(text, "", writing)
    return read.text if writing.throughout or read.certainty is legacy.Certainty.CONFIDENT else text
