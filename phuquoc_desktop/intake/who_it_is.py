"""Which party a row speaks of: one in the directory, one in an earlier row, somebody new, or a question to a person."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from phuquoc_desktop.domain.likeness.reasons import Reason
from phuquoc_desktop.domain.likeness.traits import Traits
from phuquoc_desktop.intake.dry_run import Candidate
from phuquoc_desktop.intake.people_index import MISTYPED_BIRTH, Asker, Match, PeopleIndex, is_twin, may_be_twin
from phuquoc_desktop.intake.rows import RowDoubt
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
    doubts: tuple[RowDoubt, ...] = ()
    remarks: tuple[str, ...] = ()


class Search:
    """Looks rows up: all of them by number and name, and those still open by likeness, in the directory and in the list."""

    def __init__(self, directory: PeopleIndex, rows: PeopleIndex, places: Iterable[int]) -> None:
        self._directory, self._rows = directory, rows
        self._at_once = {
            place: directory.named_or_numbered(rows.traits_at(place), rows.people[place].name) for place in places
        }
        open_ = [place for place, found in self._at_once.items() if _settled(found) is None]
        self._askers = {place: Asker.of(rows.traits_at(place)) for place in open_}
        askers = list(self._askers.values())
        directory.look_for(askers, {})
        rows.look_for(askers, self._askers)

    def whom(self, place: int) -> Whom:
        """Return whom the row at a place speaks of."""
        wanted, at_once = self._rows.traits_at(place), self._at_once[place]
        match = _settled(at_once)
        if match is not None:
            found = Whom(self._directory.people[match.place].id)
        else:
            both = _both(at_once, self._directory.alike(self._askers[place]))
            found = _asked(_surest(at_once) or both, self._directory)
        twins = _twins(wanted, place, self._rows, self._askers.get(place))
        return _with_twins(found, twins, wanted, self._rows)


def _settled(at_once: Sequence[Match]) -> Match | None:
    """Return the one who is surely meant, if there is one alone and the number is nobody else's."""
    sure = _surest(at_once)
    return sure[0] if len(sure) == 1 and not _number_of_another(at_once, sure[0]) else None


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
    by_number = any(Reason.SAME_NUMBER in one.likeness.reasons for one in found)
    if by_number:
        doubt = _("{name} has this identity number in the directory; say whether it is the same person.")
    elif len(found) > 1:
        doubt = _("Several in the directory may be meant, {name} among them; say which, or that this is somebody new.")
    else:
        doubt = _("{name} in the directory may be meant; say so, or that this is somebody new.")
    return Whom(
        "",
        tuple(candidate(one, directory) for one in found[:_MOST]),
        (RowDoubt("identity_number" if by_number else "name", doubt.format(name=first)),),
    )


def _twins(wanted: Traits, place: int, rows: PeopleIndex, asker: Asker | None) -> list[Match]:
    """Return the rows before this one that may be of the same party.

    Of somebody whom the directory knows, who asks nobody, rows that are only alike are not: the directory tells them apart.
    """
    found = {match.place: match for match in rows.named_or_numbered(wanted, rows.people[place].name, place)}
    if asker is not None:
        found |= {match.place: match for match in rows.alike(asker, place)}
    return [match for match in found.values() if may_be_twin(wanted, rows.traits_at(match.place), match.likeness)]


def _with_twins(found: Whom, twins: list[Match], wanted: Traits, rows: PeopleIndex) -> Whom:
    sure = [one for one in twins if is_twin(wanted, rows.traits_at(one.place), one.likeness)]
    if sure:
        twin = rows.people[min(one.place for one in sure)].id
        remark = _("The same as in row {row}.").format(row=_row(twin))
        return Whom(found.taken_for or ("" if found.doubts else twin), found.candidates, found.doubts, (remark,))
    if not twins or found.taken_for:
        return found
    sentence = _("Row {row} may be of the same; say whether it is.").format(row=_row(rows.people[twins[0].place].id))
    told = RowDoubt(_field_of(twins[0].likeness.reasons), sentence)
    candidates = tuple(candidate(one, rows) for one in twins[:_MOST])
    return Whom("", found.candidates + candidates, (*found.doubts, told))


def _field_of(reasons: Sequence[Reason]) -> str:
    """Return the field that two rows which may be of one person should be looked at for."""
    if Reason.SAME_NUMBER in reasons:
        return "identity_number"
    return "birth" if (MISTYPED_BIRTH | {Reason.OTHER_BIRTH}) & set(reasons) else "name"


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
