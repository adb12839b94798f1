"""The dry run of a list of initiatives: its authors looked up in the directory, its titles in the register."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from phuquoc_desktop.domain.initiative import Initiative, Level
from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.domain.progress import ProgressReport, silent
from phuquoc_desktop.intake.dry_run import Aim, Difference, DryRow, DryRun, Wanted, row_id
from phuquoc_desktop.intake.initiatives import columns
from phuquoc_desktop.intake.initiatives.entry import Entry, Shares, entry_of, joined, of_author
from phuquoc_desktop.intake.rows import ReadRow, RowDoubt, RowError, RowStatus
from phuquoc_desktop.intake.wanting import label_of
from phuquoc_desktop.services import initiatives
from phuquoc_desktop.services.initiatives import InitiativeLine
from phuquoc_desktop.storage.people import Bare, everybody
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.dates import show_date
from phuquoc_desktop.vietnamese.fold import fold
from phuquoc_desktop.vietnamese.numbers import show_number

FIELDS = ("recognised_by", "recogniser", "decision_number", "decision_date", "scope", "summary", "note")
"""What a row may say more of an entry than the register does."""

_COMPARING = N_("Comparing rows with the register")
_PIECE = 500
_NOBODY = N_("Nobody in the directory is called “{name}”.")
_ENTER = N_("Take the author into the directory first; several authors are parted by a semicolon.")
_SEVERAL = N_("Several in the directory are called “{name}”.")
_WRITE_UNIT = N_("Write the unit of the author beside, as it is in the directory.")
_OTHERS = N_("The register has an initiative of this name and other authors: {authors}. Taken in, it is a second one.")
_SHARES = N_("The shares of the authors come to {total} %, which cannot be. Taken in, the row leaves its shares out.")
_SAID_BEFORE = N_("Row {row} says of the same “{label}”: {text}.")


Known = tuple[str, Shares, dict[str, str], str]
"""An entry: id, authors, values, names of the authors."""


class People:
    """Finds authors by name, and by unit where a name is not enough."""

    def __init__(self, everyone: Sequence[Bare]) -> None:
        self._named: dict[str, list[Bare]] = defaultdict(list)
        for one in everyone:
            self._named[fold(one.name)].append(one)

    def called(self, name: str, unit: str) -> list[Bare]:
        """Return who is meant by a name; of several, those of the unit."""
        found = self._named.get(fold(name), [])
        return [one for one in found if fold(one.unit or "") == fold(unit)] if len(found) > 1 and unit else found


class Register:
    """The register as it is, and as the rows so far make it."""

    def __init__(self, lines: Sequence[InitiativeLine]) -> None:
        self._known: dict[str, list[Known]] = defaultdict(list)
        for line in lines:
            authors = {party_id: share for party_id, _name, share in line.authors}
            names = ", ".join(name for _id, name, _share in line.authors)
            self.put(line.initiative.id, line.initiative, authors, names)

    def put(self, key: str, one: Initiative, authors: Shares, names: str) -> None:
        """Remember an entry by its title and year."""
        self._known[f"{fold(one.title)}|{one.year}"].append((key, authors, shown(one), names))

    def of(self, one: Initiative) -> list[Known]:
        """Return the entries of one title and year."""
        return self._known.get(f"{fold(one.title)}|{one.year}", [])


def shown(one: Initiative) -> dict[str, str]:
    """Return what an entry says, as people read it."""
    found = {}
    for name in FIELDS:
        value = getattr(one, name)
        found[name] = (
            value.label if isinstance(value, Level) else show_date(value) if isinstance(value, date) else value or ""
        )
    return found


def compare(
    read: Reader,
    name: str,
    rows: Sequence[ReadRow],
    aim: Aim,
    today: date,
    told: Sequence[str] = (),
    report: ProgressReport = silent,
) -> DryRun:
    """Return what taking the rows in would do; changes nothing."""
    office = read.profile.office
    people, register = People(everybody(read.session, office)), Register(initiatives.register(read, office))
    judged = []
    for place, row in enumerate(rows):
        if place % _PIECE == 0:
            report(place, len(rows), _COMPARING)
        judged.append(_judged(row, entry_of(row, today), people, register))
    return DryRun(name, office, aim, tuple(judged), tuple(told), read.journal_head())


def _judged(row: ReadRow, entry: Entry, people: People, register: Register) -> DryRow:
    found = [people.called(name, row.fields.get(columns.UNIT, "")) for name in entry.authors]
    errors = entry.errors + tuple(
        error for name, known in zip(entry.authors, found, strict=True) if (error := _wrong(name, known))
    )
    wanted = Wanted(
        PartyKind.PERSON,
        entry.draft.title,
        position="; ".join(entry.authors),
        unit=row.fields.get(columns.UNIT, ""),
        note=row.fields.get(columns.NOTE, ""),
    )
    if errors:
        return DryRow(row, RowStatus.REFUSED, wanted, errors=errors, doubts=entry.doubts)
    return _held_against(row, entry, wanted, _given(entry, found), register)


def _wrong(name: str, known: list[Bare]) -> RowError | None:
    if len(known) == 1:
        return None
    rule, remedy = (_SEVERAL, _WRITE_UNIT) if known else (_NOBODY, _ENTER)
    return of_author(RowError(columns.AUTHORS, name, _(rule).format(name=name), _(remedy)))


def _given(entry: Entry, found: Sequence[list[Bare]]) -> Shares:
    return {known[0].id: share for known, share in zip(found, entry.authors.values(), strict=True)}


def _held_against(row: ReadRow, entry: Entry, wanted: Wanted, given: Shares, register: Register) -> DryRow:
    known = register.of(entry.draft)
    same = next((one for one in known if one[1].keys() & given.keys()), None)
    earlier = next((one for one in known if "!" in one[0]), None) if same is None else None
    same = same or earlier
    doubts = list(entry.doubts)
    if same is None and known:
        doubts.append(RowDoubt(columns.TITLE, _(_OTHERS).format(authors=known[0][3])))
    authors, too_much = joined(same[1] if same else {}, given)
    if too_much is not None:
        doubts.append(RowDoubt(columns.AUTHORS, _(_SHARES).format(total=show_number(too_much))))
    changes = () if same is None else _differences(shown(entry.draft), same[2])
    more = set() if same is None else authors.keys() - same[1].keys()
    if same is None:
        register.put(row_id((row.sheet, row.row)), entry.draft, authors, wanted.position)
    else:
        names = dict(zip(given, entry.authors, strict=False))
        changes += tuple(_shares_changed(same[1], authors, names))
        doubts += _contradicting(same[0], changes)
        same[1].update(authors)
        same[2].update({one.field: one.new for one in changes})
    status = _status(doubts, changes, is_new=same is None or bool(more))
    return DryRow(
        row, status, wanted, doubts=tuple(doubts), taken_for=same[0] if same else "", differences=tuple(changes)
    )


def _status(doubts: Sequence[RowDoubt], changes: Sequence[Difference], *, is_new: bool) -> RowStatus:
    if doubts:
        return RowStatus.DOUBTFUL
    if any(one.old for one in changes) or (changes and not is_new):
        return RowStatus.CHANGED
    return RowStatus.NEW if is_new else RowStatus.SAME


def _differences(new: dict[str, str], old: dict[str, str]) -> tuple[Difference, ...]:
    return tuple(
        Difference(name, old[name], text) for name, text in new.items() if text and fold(text) != fold(old[name])
    )


def _shares_changed(old: Shares, new: Shares, names: dict[str, str]) -> Iterator[Difference]:
    for party_id, name in names.items():
        if party_id in old and old[party_id] != new[party_id]:
            yield Difference("share", _share(name, old[party_id]), _share(name, new[party_id]))


def _share(name: str, share: Decimal | None) -> str:
    return "" if share is None else f"{name} {show_number(share)} %"


def _contradicting(key: str, changes: Sequence[Difference]) -> list[RowDoubt]:
    """Two rows of one list may not say different things of one initiative."""
    if "!" not in key:
        return []
    row = key.rpartition("!")[2]
    return [
        RowDoubt(one.field, _(_SAID_BEFORE).format(row=row, label=label_of(one.field), text=one.old))
        for one in changes
        if one.old
    ]
