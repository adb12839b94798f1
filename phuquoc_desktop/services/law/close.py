"""Who is close: whose years in a row need only the next one, with what is still missing for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.domain.award import Award
from phuquoc_desktop.domain.law.eligibility import CriterionFinding, Judgement, Verdict, evaluate
from phuquoc_desktop.domain.law.facts import Facts
from phuquoc_desktop.domain.law.groups import OneOf
from phuquoc_desktop.domain.law.pack import AwardRule
from phuquoc_desktop.domain.law.rulebook import ShelvedPack
from phuquoc_desktop.domain.law.years import LONGEST, RatingTimes, TitleHeld, YearsInARow
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.domain.progress import ProgressReport, silent
from phuquoc_desktop.services.law.facts_of import History, facts_of, histories
from phuquoc_desktop.services.law.judging import Judged
from phuquoc_desktop.services.law.proposals import Law, Proposal, expected_day
from phuquoc_desktop.storage.lists import parties_with_history
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.translation import _

AT_ONCE = 500
"""Parties whose histories are read together."""


@dataclass(frozen=True)
class CloseLine:
    """One party that may reach an award in the year.

    ``reached`` is the criterion over the years that has come so far, ``missing`` are those that are still open.
    """

    proposal: Proposal
    reached: CriterionFinding
    missing: tuple[CriterionFinding, ...]

    @property
    def id(self) -> str:
        """The party's id and the award's code."""
        return f"{self.party.id}/{self.award.code}"

    @property
    def party(self) -> Party:
        """Who is close."""
        return self.proposal.party

    @property
    def award(self) -> Award:
        """To which award."""
        return self.proposal.award

    @property
    def year(self) -> int:
        """The emulation year."""
        return self.proposal.year

    @property
    def open_parts(self) -> tuple[CriterionFinding, ...]:
        """The innermost criteria that are open; of several of which one is enough, only the one nearest to being met."""
        return tuple(part for one in self.missing for part in _innermost(one))

    @property
    def award_name(self) -> str:
        """What the law that judged calls the award."""
        return self.proposal.award_name

    @property
    def judgement(self) -> Judgement:
        """The judgement as far as it is known."""
        return self.proposal.judgement

    @property
    def shelved(self) -> ShelvedPack:
        """The pack that judged."""
        return self.proposal.shelved

    @property
    def is_ready(self) -> bool:
        """Whether nothing is missing any more."""
        return not self.missing


def coming_year(year: int, today: date) -> int:
    """Return the year whose awards are decided next: the emulation year itself, and after its end the one that follows."""
    return year if today <= expected_day(year) else year + 1


def close_to(read: Reader, law: Law, office: str, year: int, report: ProgressReport = silent) -> list[CloseLine]:
    """Return an office's parties that are close to an award over several years, those who lack least first."""
    shelved = law.rulebook.on(expected_day(year))
    rules = [(law.awards.by_code(one.award), one) for one in shelved.pack.awards if _looks_back(one)]
    ids = parties_with_history(read.session, office)
    found: list[CloseLine] = []
    for begin in range(0, len(ids), AT_ONCE):
        report(begin, len(ids), _("Looking through the histories"))
        found += _among(read, ids[begin : begin + AT_ONCE], rules, shelved, year)
    return sorted(found, key=lambda one: len(one.missing))


def _among(
    read: Reader, ids: list[str], rules: list[tuple[Award, AwardRule]], shelved: ShelvedPack, year: int
) -> Iterator[CloseLine]:
    parties, known = read.parties.several(ids), histories(read, ids)
    for one in ids:
        for award, rule in rules:
            if rule.subject is parties[one].party_kind:
                line = _line(parties[one], known[one], award, rule, shelved, year)
                if line is not None:
                    yield line


def _line(
    party: Party, history: History, award: Award, rule: AwardRule, shelved: ShelvedPack, year: int
) -> CloseLine | None:
    if any(one.award == award.code and one.year == year and not one.revoked for one in history.titles):
        return None
    judgement = evaluate(shelved.pack, rule, _facts(party, history, award.code, year), (year,))
    if judgement.verdict is Verdict.NOT_ELIGIBLE:
        return None
    counting = [one for one in judgement.findings if one.counts]
    reached = next(_reached(counting), None)
    if reached is None or any(one.met is False for one in counting):
        return None
    missing = tuple(one for one in counting if not one.met)
    return CloseLine(Proposal(party, award, year, Judged(judgement, shelved), ()), reached, missing)


def _facts(party: Party, history: History, award: str, year: int) -> Facts:
    """Take what is entered for all there is: this list names whose row is there, and guesses at nobody's gaps."""
    return facts_of(party, history, award, year, complete_since=year - LONGEST)


def _reached(findings: list[CriterionFinding]) -> Iterator[CriterionFinding]:
    """Return the criteria over several years that have come to one year at least."""
    for one in findings:
        if one.parts:
            yield from _reached(list(one.parts))
        elif one.met is not False and one.reached:
            yield one


def _innermost(finding: CriterionFinding) -> list[CriterionFinding]:
    """Return what is open in a finding, without the groups around it."""
    ways = [one for one in finding.parts if not one.met]
    if not ways:
        return [finding]
    if isinstance(finding.criterion, OneOf):
        ways = [min(ways, key=_distance)]
    return [one for way in ways for one in _innermost(way)]


def _distance(way: CriterionFinding) -> tuple[bool, int, int]:
    """Say how far a way is from being met: one that is closed is farthest, then the fewest open, then the most reached."""
    waiting = _innermost(way)
    return any(one.met is False for one in waiting), len(waiting), -_reached_in(way)


def _reached_in(finding: CriterionFinding) -> int:
    return finding.reached + sum(_reached_in(one) for one in finding.parts)


def _looks_back(rule: AwardRule) -> bool:
    return any(_over_years(one) for one in _criteria(rule))


def _criteria(rule: AwardRule) -> Iterator[object]:
    waiting: list[object] = [*rule.criteria, *(one for ground in rule.grounds for one in ground.criteria)]
    while waiting:
        one = waiting.pop()
        yield one
        waiting += getattr(one, "parts", ())


def _over_years(criterion: object) -> bool:
    if isinstance(criterion, YearsInARow):
        return criterion.years > 1
    if isinstance(criterion, TitleHeld):
        return not criterion.of_the_year
    return isinstance(criterion, RatingTimes)
