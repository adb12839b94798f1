"""Sổ theo dõi khen thưởng: every award of the office's parties, from its decisions and from earlier history."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from phuquoc_desktop.domain.award import Award, AwardCategory, AwardHeld
from phuquoc_desktop.domain.decision import Decision, DecisionLine, DecisionStatus
from phuquoc_desktop.domain.decision_rules import place_in_book
from phuquoc_desktop.domain.law.pack import GrantingLevel, Pack
from phuquoc_desktop.domain.law.rulebook import NoRegimeError
from phuquoc_desktop.domain.party import Party, PartyKind
from phuquoc_desktop.services.decision_money import Basis
from phuquoc_desktop.services.law.proposals import expected_day
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.vietnamese.fold import fold_words


@dataclass(frozen=True)
class LedgerFilter:
    """What the book is narrowed to; what is None or empty narrows nothing. Years are emulation years."""

    year: int | None = None
    award: str | None = None
    category: AwardCategory | None = None
    party_kind: PartyKind | None = None
    party_id: str | None = None
    text: str = ""

    def __bool__(self) -> bool:
        return self != LedgerFilter()


@dataclass(frozen=True)
class LedgerLine:
    """One award of one party; ``line`` and ``decision`` are there when it came from a decision entered here.

    ``level`` is who grants the award under the law of its day, None where that is not known.
    """

    party: Party
    unit: str
    award: Award
    award_name: str
    year: int
    level: GrantingLevel | None
    revoked: bool
    number: str = ""
    dated: date | None = None
    issuer: str = ""
    line: DecisionLine | None = None
    decision: Decision | None = None

    @property
    def id(self) -> str:
        """Who got what for which year, as one text."""
        return f"{self.party.id} {self.award.code} {self.year}{f' {self.line.id}' if self.line else ''}"

    @property
    def book_number(self) -> str:
        """The number in the book, empty for what is older than it."""
        return (self.line.book_number or "") if self.line else ""

    @property
    def amount(self) -> int | None:
        """The bonus in đồng as the decision fixed it, None where it is not known."""
        return self.line.amount if self.line else None


def ledger(read: Reader, basis: Basis, wanted: LedgerFilter | None = None) -> list[LedgerLine]:
    """Return the book: newest year first, in a year by number in the book, what has none after it by name."""
    office = read.profile.office
    lines = _issued(read, office)
    held = read.awards_held.all(office=office)
    owners = {line.party_id for line, _decision in lines} | {one.party_id for one in held}
    parties = read.parties.several(owners)
    units = {one.id: one.name for one in read.units.all()}
    known = [*_from_decisions(lines, parties, units, basis), *_from_history(lines, held, parties, units, basis)]
    return narrowed(sorted(known, key=_place), wanted or LedgerFilter())


def narrowed(lines: Iterable[LedgerLine], wanted: LedgerFilter) -> list[LedgerLine]:
    """Return the lines that a filter asks for."""
    return [one for one in lines if _fits(one, wanted)]


def years(read: Reader) -> list[int]:
    """Return the emulation years of the book, newest first."""
    office = read.profile.office
    found = {one.year for one in read.awards_held.all(office=office)}
    found |= {line.year for line, _decision in _issued(read, office)}
    return sorted(found, reverse=True)


def _issued(read: Reader, office: str) -> list[tuple[DecisionLine, Decision]]:
    """Return what decisions gave, those that were revoked with it."""
    decisions = {one.id: one for one in read.decisions.all(office=office) if one.status is not DecisionStatus.DRAFT}
    lines = read.decision_lines.whose("decision_id", decisions)
    return [(one, decisions[one.decision_id]) for one in lines if one.granted]


def _from_decisions(
    lines: Iterable[tuple[DecisionLine, Decision]], parties: dict[str, Party], units: dict[str, str], basis: Basis
) -> Iterator[LedgerLine]:
    for line, decision in lines:
        party = parties.get(line.party_id)
        if party is not None:
            base = _line(party, units, line.award, line.year, decision.dated, basis)
            yield replace(
                base,
                revoked=decision.status is DecisionStatus.REVOKED,
                number=decision.number or "",
                dated=decision.dated,
                issuer=decision.issuer or "",
                line=line,
                decision=decision,
            )


def _from_history(
    lines: Iterable[tuple[DecisionLine, Decision]],
    held: Iterable[AwardHeld],
    parties: dict[str, Party],
    units: dict[str, str],
    basis: Basis,
) -> Iterator[LedgerLine]:
    """Return what no decision entered here gave."""
    decided = {(line.party_id, line.award, line.year) for line, _decision in lines}
    for one in held:
        if (one.party_id, one.award, one.year) not in decided:
            base = _line(parties[one.party_id], units, one.award, one.year, one.decision_date, basis)
            yield replace(
                base,
                revoked=one.revoked,
                number=one.decision_number or "",
                dated=one.decision_date,
                issuer=one.issuer or "",
            )


def _line(party: Party, units: dict[str, str], code: str, year: int, dated: date | None, basis: Basis) -> LedgerLine:
    award, pack = basis.awards.by_code(code), _pack(basis, dated or expected_day(year))
    authority = pack.authority(code) if pack else None
    return LedgerLine(
        party,
        units.get(party.unit_id or "", ""),
        award,
        pack.name_of(award) if pack else award.name,
        year,
        authority.level if authority else None,
        revoked=False,
    )


def _pack(basis: Basis, day: date) -> Pack | None:
    """Return the law of a day, None before the first one that the program knows."""
    try:
        return basis.rulebook.on(day).pack
    except NoRegimeError:
        return None


def _fits(one: LedgerLine, asked: LedgerFilter) -> bool:
    wanted = (
        (asked.year, one.year),
        (asked.award, one.award.code),
        (asked.category, one.award.category),
        (asked.party_kind, one.party.party_kind),
        (asked.party_id, one.party.id),
    )
    return all(want in (None, has) for want, has in wanted) and _holds(one, asked.text)


def _holds(one: LedgerLine, text: str) -> bool:
    own = fold_words(f"{one.party.name} {one.unit} {one.award_name} {one.number} {one.book_number}")
    return all(any(each.startswith(word) for each in own) for word in fold_words(text))


def _place(one: LedgerLine) -> tuple[int, bool, int, int, str]:
    year = one.dated.year if one.dated else one.year
    place = place_in_book(one.book_number, year)
    return -year, not place, place, -one.year, one.party.name
