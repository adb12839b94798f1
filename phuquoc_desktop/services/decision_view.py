"""A decision as it is shown: its lines with their money, what needs a look, and the fund beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from phuquoc_desktop.domain.award import AwardHeld
from phuquoc_desktop.domain.catalogue import Awards
from phuquoc_desktop.domain.decision import Decision, DecisionLine, DecisionStatus
from phuquoc_desktop.domain.decision_rules import FundsOfYear, charged_year
from phuquoc_desktop.domain.dossier import Dossier, DossierStatus
from phuquoc_desktop.domain.law.exclusions import clashing
from phuquoc_desktop.domain.law.pack import Pack
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.services import deciding, decisions, funds
from phuquoc_desktop.services.decision_money import Basis, PaidLine, charge, deciding_day, paid_lines, sum_of
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.numbers import show_money


class DoubtKind(Labelled):
    """Điều cần xem: why somebody should look before the decision is issued."""

    HELD = "held", N_("Already in the history")
    CLASH = "clash", N_("Excluded by law")
    INSTEAD = "instead", N_("Only the higher is paid")
    PAID_BEFORE = "paid_before", N_("Paid before")
    NO_AMOUNT = "no_amount", N_("Amount not known")
    UNCONFIRMED = "unconfirmed", N_("Amount not confirmed")
    FUND = "fund", N_("Fund")
    DOSSIER = "dossier", N_("Dossier")


@dataclass(frozen=True)
class Doubt:
    """One thing to look at, about one line or the whole (``line_id`` empty)."""

    kind: DoubtKind
    text: str
    line_id: str = ""


@dataclass(frozen=True)
class LineView:
    """One line with its party, its unit's name, what the law calls the award, and the money."""

    paid: PaidLine
    party: Party | None
    unit: str
    award_name: str

    @property
    def line(self) -> DecisionLine:
        """The record."""
        return self.paid.line

    @property
    def id(self) -> str:
        """The line's id."""
        return self.paid.line.id

    @property
    def amount(self) -> int | None:
        """What is paid in đồng, None where it is not known."""
        return self.paid.amount

    @property
    def is_typed(self) -> bool:
        """Whether somebody wrote an amount over that of the law."""
        known = self.paid.bonus.amount if self.paid.bonus and self.paid.bonus.bonus else None
        return self.line.amount is not None and self.line.amount != known


@dataclass(frozen=True)
class DecisionView:
    """A whole decision; ``doubts`` hinder nothing, people decide."""

    decision: Decision
    lines: tuple[LineView, ...]
    doubts: tuple[Doubt, ...]
    funds: FundsOfYear
    missing: int
    dossiers: tuple[Dossier, ...]
    movement: str

    @property
    def granted(self) -> tuple[LineView, ...]:
        """The lines that are granted."""
        return tuple(one for one in self.lines if one.line.granted)

    @property
    def total(self) -> int:
        """The sum of the lines in đồng, as far as it is known."""
        return sum_of(one.paid for one in self.lines)

    @property
    def sums(self) -> dict[str, tuple[int, int]]:
        """For each award, by what the law calls it: how many lines are granted, and their sum in đồng."""
        counts = Counter(one.award_name for one in self.granted)
        return {
            name: (count, sum_of(one.paid for one in self.granted if one.award_name == name))
            for name, count in counts.items()
        }

    @property
    def may_change(self) -> bool:
        """Whether it is still a draft."""
        return self.decision.status is DecisionStatus.DRAFT

    def doubts_of(self, line_id: str) -> tuple[Doubt, ...]:
        """Return what is to be looked at about one line."""
        return tuple(one for one in self.doubts if one.line_id == line_id)


@dataclass(frozen=True)
class DecisionSummary:
    """One row of the list of decisions; ``total`` in đồng."""

    decision: Decision
    lines: int
    granted: int
    total: int

    @property
    def id(self) -> str:
        """The decision's id."""
        return self.decision.id


def summaries(
    read: Reader, basis: Basis, year: int | None = None, status: DecisionStatus | None = None
) -> list[DecisionSummary]:
    """Return the office's decisions, drafts first, then newest first; of a year by emulation year or date."""
    known = [
        one
        for one in read.decisions.all(office=read.profile.office)
        if (year is None or year in (one.year, charged_year(one))) and status in (None, one.status)
    ]
    known.sort(key=lambda one: (one.status is DecisionStatus.DRAFT, deciding_day(one), one.id), reverse=True)
    return [_summary(read, one, basis) for one in known]


def _summary(read: Reader, decision: Decision, basis: Basis) -> DecisionSummary:
    lines = decisions.lines_of(read, decision.id)
    granted = sum(one.granted for one in lines)
    return DecisionSummary(decision, len(lines), granted, charge(read, decision, basis).amount)


def look(read: Reader, decision_id: str, basis: Basis) -> DecisionView:
    """Return a whole decision; raises RecordGoneError."""
    decision = read.decisions.get(decision_id)
    found = paid_lines(read, decision, decisions.lines_of(read, decision_id), basis)
    parties = read.parties.several(one.line.party_id for one in found)
    known = read.units.several(one.unit_id for one in parties.values() if one.unit_id)
    units = {one.id: one.name for one in known.values()}
    pack = basis.rulebook.on(deciding_day(decision)).pack
    lines = tuple(_line(one, parties.get(one.line.party_id), units, pack, basis) for one in found)
    standing = funds.of_year(read, charged_year(decision), basis)
    missing = deciding.missing_for(read, decision, basis) if decision.status is DecisionStatus.DRAFT else 0
    dossiers = tuple(deciding.dossiers_of(read, (one.line for one in lines)))
    movement = read.movements.find(decision.movement_id)
    doubts = (
        tuple(_doubts(read, decision, lines, pack, dossiers, missing, basis.awards))
        if decision.status is DecisionStatus.DRAFT
        else ()
    )
    return DecisionView(decision, lines, doubts, standing, missing, dossiers, movement.name if movement else "")


def _line(paid: PaidLine, party: Party | None, units: dict[str, str], pack: Pack, basis: Basis) -> LineView:
    award = basis.awards.by_code(paid.line.award)
    return LineView(paid, party, units.get(party.unit_id or "", "") if party else "", pack.name_of(award))


def _doubts(
    read: Reader,
    decision: Decision,
    lines: Sequence[LineView],
    pack: Pack,
    dossiers: Sequence[Dossier],
    missing: int,
    awards: Awards,
) -> Iterator[Doubt]:
    for one in dossiers:
        if one.status in (DossierStatus.DRAFT, DossierStatus.RETURNED):
            said = _("Dossier {code} is “{status}”; submit it first.")
            yield Doubt(DoubtKind.DOSSIER, said.format(code=one.code, status=one.status.label))
    if missing:
        yield Doubt(DoubtKind.FUND, _("The fund lacks {missing}.").format(missing=show_money(missing)))
    held = _held(read, decision, lines)
    for line in lines:
        if line.line.granted:
            yield from _line_doubts(line, held.get(line.line.party_id, []), lines, pack, awards)


def _held(read: Reader, decision: Decision, lines: Sequence[LineView]) -> dict[str, list[AwardHeld]]:
    found: dict[str, list[AwardHeld]] = {}
    for one in read.awards_held.whose("party_id", {line.line.party_id for line in lines}):
        if not one.revoked and one.decision_id != decision.id:
            found.setdefault(one.party_id, []).append(one)
    return found


def _line_doubts(
    one: LineView, held: list[AwardHeld], lines: Sequence[LineView], pack: Pack, awards: Awards
) -> Iterator[Doubt]:
    line = one.line
    if any((each.award, each.year) == (line.award, line.year) for each in held):
        said = _("{name} already has {award} of {year}; the history will not be doubled.")
        yield Doubt(DoubtKind.HELD, said.format(name=line.name, award=one.award_name, year=line.year), one.id)
    beside = {each.award for each in held if each.year == line.year}
    beside |= {
        each.line.award
        for each in lines
        if each.line.granted and (each.line.party_id, each.line.year) == (line.party_id, line.year)
    }
    for rule in clashing(pack, beside | {line.award}):
        if line.award in rule.awards:
            yield Doubt(DoubtKind.CLASH, f"{line.name}: {rule.sentence}", one.id)
    yield from _money_doubts(one, awards)


def _money_doubts(one: LineView, awards: Awards) -> Iterator[Doubt]:
    bonus, name = one.paid.bonus, one.line.name
    if one.amount is None:
        why = str(bonus.refusal) if bonus and bonus.refusal else _("no bonus is known")
        yield Doubt(DoubtKind.NO_AMOUNT, f"{name}: {why}", one.id)
    if bonus is None or bonus.bonus is None:
        return
    if bonus.instead:
        yield Doubt(DoubtKind.INSTEAD, f"{name}: {bonus.instead.rule.sentence}", one.id)
    elif bonus.paid_before:
        said = _("{name}: an earlier decision gave {awards} of the same year; check what was paid.")
        given = ", ".join(awards.by_code(each.award).name for each in bonus.paid_before)
        yield Doubt(DoubtKind.PAID_BEFORE, said.format(name=name, awards=given), one.id)
    elif not bonus.bonus.confirmed:
        said = _("{name}: {amount} is not confirmed, check it against the text of the law.")
        yield Doubt(DoubtKind.UNCONFIRMED, said.format(name=name, amount=show_money(bonus.amount)), one.id)
