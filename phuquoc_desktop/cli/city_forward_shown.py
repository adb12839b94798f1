"""How dossiers on their way to the province, and what is found about them, are printed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.layout import table
from phuquoc_desktop.translation import _, ngettext
from phuquoc_desktop.vietnamese.dates import show_date

if TYPE_CHECKING:
    from phuquoc_desktop.city.forwarding import Letter
    from phuquoc_desktop.city.forwarding_board import ForwardLine
    from phuquoc_desktop.city.forwarding_check import ForwardCheck


def list_document(year: int, known: Sequence[ForwardLine]) -> dict[str, Any]:
    """Return the list as JSON."""
    return {"year": year, "dossiers": [_line(one) for one in known]}


def _line(one: ForwardLine) -> dict[str, Any]:
    dated = one.letter.letter_dated if one.letter else None
    return {
        "id": one.dossier.id,
        "code": one.dossier.code,
        "office": one.dossier.office,
        "award": one.dossier.award,
        "candidates": one.line.candidates,
        "left_out": list(one.left_out),
        "missing": one.line.missing,
        "standing": one.standing.value,
        "letter": one.letter.letter_number if one.letter else None,
        "letter_date": dated.isoformat() if dated else None,
        "last_day": one.last_day.until.isoformat() if one.last_day else None,
        "last_day_confirmed": one.last_day.confirmed if one.last_day else None,
    }


def list_lines(known: Sequence[ForwardLine], names: Mapping[str, str]) -> list[str]:
    """Return the list for people."""
    heads = [_("Dossier"), _("Office"), _("Award"), _("Candidates"), _("State"), _("Letter"), _("Last day")]
    rows = [
        [
            f"{one.dossier.office.partition('@')[0]}/{one.dossier.code}",
            names[one.dossier.office],
            one.line.award_name,
            str(one.line.candidates - len(one.left_out)),
            one.standing.label,
            (one.letter.letter_number or "") if one.letter else "",
            show_date(one.last_day.until) if one.last_day else "",
        ]
        for one in known
    ]
    return (
        table(heads, rows, right=(3,))
        if rows
        else [_("No dossier of an office goes through the city to the province.")]
    )


def check_document(found: ForwardCheck) -> dict[str, Any]:
    """Return what was found as JSON."""
    return {
        "people": [
            {"dossier": one.dossier.id, "candidate": candidate.id, "name": party.name}
            for one in found.going
            for candidate, party in one.people
        ],
        "left_out": [
            {"dossier": one.dossier.id, "candidate": key, "reason": why}
            for one in found.going
            for key, why in one.stayed.items()
        ],
        "doubts": list(found.doubts),
        "hints": list(found.hints),
        "last_day": found.last_day.until.isoformat() if found.last_day else None,
    }


def check_lines(found: ForwardCheck) -> list[str]:
    """Return what was found for people."""
    said = ngettext("{count} candidate goes to the province.", "{count} candidates go to the province.", found.people)
    asks = [_("Wants a reason: {told}").format(told=one) for one in found.doubts]
    return [said.format(count=found.people), *asks, *found.hints]


def letter_document(letter: Letter) -> dict[str, Any]:
    """Return a letter as JSON."""
    return {"letter": letter.number, "date": letter.dated.isoformat(), "dossiers": list(letter.ids)}


def forwarded(letter: Letter) -> str:
    """Say that it went."""
    said = _("Forwarded with letter {number} of {day}; the offices learn of it with their next return.")
    return said.format(number=letter.number, day=show_date(letter.dated))


def written_lines(written: Mapping[str, Any]) -> list[str]:
    """Say what was written."""
    if not written:
        return []
    return [_("Written: {file}").format(file=written["file"])]
