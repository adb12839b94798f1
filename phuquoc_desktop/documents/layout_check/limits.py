"""What the decree leaves open, and how exactly it can be measured; read from ``resources/templates/page_style.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from phuquoc_desktop.documents.page_style import FILE
from phuquoc_desktop.documents.template import BrokenTemplateError, read_toml

Range = tuple[float, float]


@dataclass(frozen=True)
class KindOfPaper:
    """A type of administrative paper (appendix III): its abbreviation, and what it may not lack."""

    name: str
    abbreviation: str = ""
    numbered: bool = True
    recipients: bool = True


@dataclass(frozen=True)
class Clause:
    """Where the decree says it, and how sure we are: ``found`` or ``memory``."""

    text: str
    source: str


@dataclass(frozen=True)
class Limits:
    """Ranges in millimetres, points, lines and shares; ``line_mm`` is about the height of a line."""

    width_mm: float
    height_mm: float
    top_mm: Range
    bottom_mm: Range
    left_mm: Range
    right_mm: Range
    landscape_mm: Range
    number_size: Range
    first_line_mm: Range
    before_pt: float
    leading: Range
    motto_share: Range
    issuer_share: Range
    subject_share: Range
    note_size: Range
    typefaces: tuple[str, ...]
    size_pt: float
    margin_mm: float
    position_mm: float
    point: float
    share: float
    leading_lines: float
    line_mm: float
    kinds: tuple[KindOfPaper, ...]
    clauses: Mapping[str, Clause]
    padded_months: tuple[int, ...]
    honorifics: tuple[str, ...]
    urgencies: tuple[str, ...]
    circulations: tuple[str, ...]


@cache
def limits() -> Limits:
    """Return the limits; BrokenTemplateError when the file was damaged."""
    raw = read_toml(FILE)
    try:
        return _limits(raw)
    except (KeyError, TypeError, ValueError) as error:
        raise BrokenTemplateError(file=FILE, place=str(error)) from error


def _limits(raw: dict[str, Any]) -> Limits:
    known = raw["check"]
    plain: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in known.items()}
    page = raw["page"]
    return Limits(
        **plain,
        width_mm=page["width_mm"],
        height_mm=page["height_mm"],
        kinds=tuple(KindOfPaper(**one) for one in raw["kind"]),
        clauses={name: Clause(**one) for name, one in raw["clause"].items()},
        urgencies=tuple(raw["frame"]["width_mm"]),
    )
