"""Which party a row speaks of: one in the directory, one in an earlier row, somebody new, or a question to a person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from phuquoc_desktop.domain.likeness.reasons import Reason
from phuquoc_desktop.domain.likeness.traits import Traits
from phuquoc_desktop.intake.dry_run import Candidate
from phuquoc_desktop.intake.people_index import Match, PeopleIndex, is_twin, may_be_twin
from phuquoc_desktop.storage.people import Bare
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.dates import show_birth
from phuquoc_desktop.vietnamese.identity_card import masked

_MOST = 5
"""Candidates that a person is shown."""


@dataclass(frozen=True)
class Whom:
    """``taken_for`` is empty for somebody new; where there are doubts, ``candidates`` say who it may be."""

    taken_for: str = ""
    candidates: tuple[Candidate, ...] = ()
    doubts: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


def whom(one: Bare, place: int, directory: PeopleIndex, rows: PeopleIndex) -> Whom:
    """Look a row up in the directory and among the rows before it, of which ``place`` tells which these are."""
    wanted = rows.traits_at(place)
    at_once = directory.named_or_numbered(wanted, one.name)
    sure = _surest(at_once)
    if len(sure) == 1 and not _number_of_another(at_once, sure[0]):
        found = Whom(directory.people[sure[0].place].id)
    else:
        found = _asked(sure or _both(at_once, directory.alike(wanted)), directory)
    twins = _twins(wanted, one, place, rows, is_known=bool(found.taken_for))
    return _with_twins(found, twins, wanted, rows)


def _surest(found: Sequence[Match]) -> list[Match]:
    """Return the sure ones; the same number is surer than anything else."""
    sure = [one for one in found if one.is_sure]
    by_number = [one for one in sure if Reason.SAME_NUMBER in one.likeness.reasons]
    return by_number or sure


def _number_of_another(found: Sequence[Match], sure: Match) -> bool:
    return any(Reason.SAME_NUMBER in one.likeness.reasons for one in found if one.place != sure.place)


def _both(at_once: Sequence[Match], alike: Sequence[Match]) -> list[Match]:
    """Add those with the same number, however unlike they are otherwise."""
    found = {one.place: one for one in at_once if Reason.SAME_NUMBER in one.likeness.reasons}
    return list((found | {one.place: one for one in alike}).values())


def _asked(found: Sequence[Match], directory: PeopleIndex) -> Whom:
    if not found:
        return Whom()
    first = directory.people[found[0].place].name
    if any(Reason.SAME_NUMBER in one.likeness.reasons for one in found):
        doubt = _("{name} has this identity number in the directory; say whether it is the same person.")
    elif len(found) > 1:
        doubt = _("Several in the directory may be meant, {name} among them; say which, or that this is somebody new.")
    else:
        doubt = _("{name} in the directory may be meant; say so, or that this is somebody new.")
    return Whom("", tuple(candidate(one, directory) for one in found[:_MOST]), (doubt.format(name=first),))


def _twins(wanted: Traits, one: Bare, place: int, rows: PeopleIndex, *, is_known: bool) -> list[Match]:
    """Return the rows before this one that may be of the same party.

    Of somebody whom the directory knows, rows that are only alike are not: the directory tells them apart.
    """
    found = {match.place: match for match in rows.named_or_numbered(wanted, one.name, place)}
    if not is_known:
        found |= {match.place: match for match in rows.alike(wanted, place)}
    return [match for match in found.values() if may_be_twin(wanted, rows.traits_at(match.place), match.likeness)]


def _with_twins(found: Whom, twins: list[Match], wanted: Traits, rows: PeopleIndex) -> Whom:
    sure = [one for one in twins if is_twin(wanted, rows.traits_at(one.place), one.likeness)]
    if sure:
        twin = rows.people[min(one.place for one in sure)].id
        remark = _("The same as in row {row}.").format(row=_row(twin))
        return Whom(found.taken_for or ("" if found.doubts else twin), found.candidates, found.doubts, (remark,))
    if not twins or found.taken_for:
        return found
    told = [_("Row {row} may be of the same; say whether it is.").format(row=_row(rows.people[twins[0].place].id))]
    candidates = tuple(candidate(one, rows) for one in twins[:_MOST])
    return Whom("", found.candidates + candidates, (*found.doubts, *told))


def _row(row_id: str) -> str:
    return row_id.rpartition("!")[2]


def candidate(match: Match, index: PeopleIndex) -> Candidate:
    """Return a match as a person is shown it."""
    one = index.people[match.place]
    return Candidate(
        one.id,
        one.name,
        show_birth(one.birth or ""),
        one.unit or "",
        masked(one.identity_number or ""),
        match.likeness.score,
        tuple(reason.label for reason in match.likeness.reasons),
    )
