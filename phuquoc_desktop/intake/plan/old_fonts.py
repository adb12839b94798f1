"""Texts of the years before Unicode, read as Unicode: TCVN3 and VNI."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from phuquoc_desktop.intake.plan.source import Source, SourceLine, SourceTable
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese import legacy

_NAMES = {legacy.Encoding.TCVN3: "TCVN3 (ABC)", legacy.Encoding.VNI: "VNI"}


def in_unicode(source: Source) -> tuple[Source, tuple[str, ...]]:
    """Return the source in Unicode, with what a person must be told."""
    writing = legacy.survey(_texts(source))
    if writing.encoding is None:
        return tuple(_with(one, _without_hyphens) for one in source), ()
    said = _(
        "The document is written in the old code {name}; it was read as Unicode, please compare it with the paper."
    )
    told = (said.format(name=_NAMES[writing.encoding]),)
    return tuple(_with(one, partial(_in_unicode, writing=writing)) for one in source), told


def _without_hyphens(text: str) -> str:
    """Leave out hyphens that only mark where a word may break; in TCVN3 they are the letter ư."""
    return text.replace("\u00ad", "")


def _texts(source: Source) -> Iterator[str]:
    for one in source:
        if isinstance(one, SourceLine):
            yield one.text
        else:
            for row in one.rows:
                yield from row


def _with(piece: SourceLine | SourceTable, change: Callable[[str], str]) -> SourceLine | SourceTable:
    if isinstance(piece, SourceLine):
        return replace(piece, text=change(piece.text))
    return replace(piece, rows=tuple(tuple(map(change, row)) for row in piece.rows))


def _in_unicode(text: str, writing: legacy.Writing) -> str:
    """Convert a text where that is sure; where the whole document is old, everything."""
    read = legacy.read(text, "", writing)
    return read.text if writing.throughout or read.certainty is legacy.Certainty.CONFIDENT else text
