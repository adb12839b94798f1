"""What a reorganisation would do in a folder of data: office by office, with counts, and what a person must decide."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.domain.allotment import Member
from phuquoc_desktop.domain.award import AwardHeld
from phuquoc_desktop.domain.catalogue import Offices
from phuquoc_desktop.domain.dossier import Dossier
from phuquoc_desktop.domain.exchange import Correspondent
from phuquoc_desktop.domain.office import Office
from phuquoc_desktop.domain.party import Party, PartyKind, Unit
from phuquoc_desktop.domain.record import Labelled, Record
from phuquoc_desktop.domain.registration import Registration
from phuquoc_desktop.domain.reorganisation import Reorganisation, Step
from phuquoc_desktop.domain.succession import reorganised
from phuquoc_desktop.domain.target import Target
from phuquoc_desktop.services import offices_at_hand
from phuquoc_desktop.services.reorganising.moving import Moves, moves
from phuquoc_desktop.services.reorganising.source import Source
from phuquoc_desktop.services.reorganising.wish import Course, Wish, course_of
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.translation import N_, _


class Counted(Labelled):
    """What is counted of an office."""

    PERSONS = "persons", N_("Persons")
    COLLECTIVES = "collectives", N_("Collectives")
    HOUSEHOLDS = "households", N_("Households")
    UNITS = "units", N_("Units below")
    AWARDS = "awards", N_("Awards so far")
    REGISTRATIONS = "registrations", N_("Registrations so far")
    DOSSIERS = "dossiers", N_("Award dossiers")
    TARGETS = "targets", N_("Targets")
    KEYS = "keys", N_("Keys")


_PARTIES = {
    Counted.PERSONS: PartyKind.PERSON,
    Counted.COLLECTIVES: PartyKind.COLLECTIVE,
    Counted.HOUSEHOLDS: PartyKind.HOUSEHOLD,
}
_RECORDS: dict[Counted, type[Record]] = {
    Counted.UNITS: Unit,
    Counted.AWARDS: AwardHeld,
    Counted.REGISTRATIONS: Registration,
    Counted.DOSSIERS: Dossier,
    Counted.TARGETS: Target,
}


@dataclass(frozen=True)
class OfficeLine:
    """One office that ends: the step, what follows, what is here of it (``before``) and how much of that goes along.

    The difference stays with the old name, as history.
    """

    office: Office
    step: Step
    becomes: tuple[Office, ...]
    before: dict[Counted, int]
    going: dict[Counted, int]


@dataclass(frozen=True)
class Preview:
    """``becomes`` is the office that works on in this folder, None where the folder's own office stays what it is."""

    change: Reorganisation
    offices: Offices
    lines: tuple[OfficeLine, ...]
    becomes: Office | None
    choices: tuple[Office, ...]
    undecided: tuple[Member, ...]
    open_registrations: int
    open_dossiers: int
    new_codes: tuple[tuple[str, str], ...]
    counts_already: bool
    known: bool

    @property
    def is_ready(self) -> bool:
        """Tell whether nothing is left to be decided, save what becomes of open work."""
        return self.counts_already and not self.undecided and not self.choices

    @property
    def remarks(self) -> tuple[str, ...]:
        """What a person should know besides: how sure the statements are."""
        head = self.change.head
        found = (
            []
            if head.confirmed
            else [_("Not confirmed ({how}): {source}").format(how=_(head.certainty.label_key), source=head.source)]
        )
        unsure = [one for one in self.change.steps if not one.certainty.confirmed]
        return (*found, *(f"{one.kind.label}: {one.certainty.label}. {one.source}" for one in unsure))


def preview(read: Reader, source: Source, wish: Wish, today: date) -> Preview:
    """Tell what applying would do; changes nothing. Raises what does not fit, and NotItsSuccessorError."""
    change, mine = source.change, read.profile.office
    after = reorganised(offices_at_hand.offices(read), change)
    course = course_of(change, mine, wish)
    found = moves(read, change, course, wish.decided, carry=bool(wish.carry))
    return Preview(
        change=change,
        offices=after,
        lines=tuple(_lines(read, after, change, found, course)),
        becomes=after.by_key(course.becomes) if course.becomes else None,
        choices=tuple(after.by_key(one) for one in course.choices),
        undecided=found.allotment.undecided,
        open_registrations=sum(isinstance(one, Registration) for one in found.open_work),
        open_dossiers=sum(isinstance(one, Dossier) for one in found.open_work),
        new_codes=tuple(_codes(read, found)),
        counts_already=today >= change.head.counts_from,
        known=source.file is None,
    )


def _codes(read: Reader, found: Moves) -> Iterator[tuple[str, str]]:
    former = read.dossiers.several(found.codes)
    yield from ((former[key].code, code) for key, code in found.codes.items())


def _lines(read: Reader, after: Offices, change: Reorganisation, found: Moves, course: Course) -> Iterator[OfficeLine]:
    for step in change.steps:
        for key in step.former:
            becomes = tuple(after.by_key(str(change.key_of(code))) for code in step.new)
            going = _going(found, key) if key in course.owners else dict.fromkeys(Counted, 0)
            yield OfficeLine(after.by_key(key), step, becomes, _here(read, key), going)


def _here(read: Reader, key: str) -> dict[Counted, int]:
    counts = {what: read.parties.count(office=key, party_kind=kind) for what, kind in _PARTIES.items()}
    counts |= {what: read.shelf(kind.kind).count(office=key) for what, kind in _RECORDS.items()}
    counts[Counted.KEYS] = read.shelf(Correspondent.kind).count(party_office=key)
    return {one: counts[one] for one in Counted}


def _going(found: Moves, key: str) -> dict[Counted, int]:
    parties = [one for one, _to in found.moving if isinstance(one, Party) and one.office == key]
    counts = {what: sum(one.party_kind is kind for one in parties) for what, kind in _PARTIES.items()}
    counts |= {what: found.count(kind, owner=key) for what, kind in _RECORDS.items()}
    return {one: counts.get(one, 0) for one in Counted}
