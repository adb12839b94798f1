"""What titles, names of sheets and names of groups say of the rows below them: their kind, and sometimes their unit."""

from __future__ import annotations

import re
from dataclasses import replace

from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.intake.award_text import awards_said
from phuquoc_desktop.intake.row_draft import Context
from phuquoc_desktop.intake.sheet_view import SheetView
from phuquoc_desktop.intake.words import Phrase, phrase
from phuquoc_desktop.vietnamese.collective_name import is_collective_name

_KINDS = {
    ("ca", "nhan"): PartyKind.PERSON,
    ("tap", "the"): PartyKind.COLLECTIVE,
    ("ho", "gia", "dinh"): PartyKind.HOUSEHOLD,
}
_NUMBER = re.compile(r"^(?:[IVX]{1,5}|[A-H]|[0-9]{1,2})\s*[.)/-]\s*")
_UNIT_SAID = re.compile(
    r"(?:tên\s+)?(?:đơn\s+vị|cơ\s+quan)(?:\s+công\s+tác)?\s*:\s*(?P<unit>\w.{0,98}?)[\s.…_]*", re.IGNORECASE
)
_LONGEST_UNIT = 100


def context_of_titles(view: SheetView, start: int, first: int, *, names_awards: bool) -> Context:
    """Return what sheet and titles say, the title nearest to the list first.

    ``names_awards`` where the list has a column for them: then no title speaks of what each person gets.
    """
    titles = [text for row in range(first - 1, start - 1, -1) for text in view.texts(row) if text]
    named = (_kind_said(phrase(text)) for text in [*titles, view.grid.sheet])
    units = (found["unit"] for title in titles if (found := _UNIT_SAID.fullmatch(title)))
    codes = {awards_said(title).codes for title in titles} - {()}
    awards = codes.pop() if len(codes) == 1 and not names_awards else ()
    kind = next((kind for kind in named if kind), None)
    return Context(kind, next(units, ""), awards=awards, is_award_sure=False)


def context_of_group(view: SheetView, row: int, titles: Context) -> Context:
    """Return what the name of a group says; a group that names a unit says where its persons belong."""
    texts = [text for text in view.texts(row) if text]
    name = texts[-1] if texts else ""
    kind = _kind_said(phrase(name))
    said_so = _UNIT_SAID.fullmatch(_NUMBER.sub("", name))
    bare = said_so["unit"] if said_so else _NUMBER.sub("", name)
    said = awards_said(bare)
    if said.codes and not said.strange:
        return Context(kind or titles.kind, awards=said.codes, is_award_sure=not said.unclear)
    if kind:
        return replace(titles, kind=kind)
    is_unit = (said_so is not None or is_collective_name(bare)) and len(bare) <= _LONGEST_UNIT
    return replace(titles, unit=bare if is_unit else "")


def _kind_said(said: Phrase) -> PartyKind | None:
    """Return the one kind that a text speaks of; none where it speaks of several."""
    found = {kind for words, kind in _KINDS.items() if _holds(said, words)}
    return found.pop() if len(found) == 1 else None


def _holds(said: Phrase, words: Phrase) -> bool:
    return any(said[place : place + len(words)] == words for place in range(len(said) - len(words) + 1))
