"""What a panel of findings shows, as words: the verdict, each criterion, what people decided."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from phuquoc_desktop.domain.law.conduct import ForAPerson
from phuquoc_desktop.domain.law.criterion import Weight
from phuquoc_desktop.domain.law.eligibility import CriterionFinding, Verdict
from phuquoc_desktop.domain.law.rulebook import ShelvedPack
from phuquoc_desktop.domain.ruling import Ruling
from phuquoc_desktop.gui.standing_look import Look
from phuquoc_desktop.gui.tables.columns import BadgeValue
from phuquoc_desktop.gui.tables.tree_model import Branch
from phuquoc_desktop.services.law.proposals import Proposal
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.dates import show_date

_VERDICTS = {
    Verdict.ELIGIBLE: ("good", "good"),
    Verdict.NEEDS_REVIEW: ("warn", "question"),
    Verdict.NOT_ELIGIBLE: ("bad", "bad"),
}


class Line(NamedTuple):
    """One line under a mark; ``role`` is ``strong``, ``soft``, ``link`` or ``next``."""

    text: str
    role: str


@dataclass(frozen=True)
class FindingRow:
    """A criterion with what came of it; without a finding the head of a whole proposal."""

    proposal: Proposal
    finding: CriterionFinding | None = None

    @property
    def look(self) -> Look:
        """The mark: met, not met, not known, or only told."""
        finding = self.finding
        if finding is None:
            return Look(*_VERDICTS[self.proposal.verdict])
        if finding.met:
            return Look("good", "good")
        if not finding.counts:
            return Look("neutral", "info" if finding.criterion.weight is Weight.REMINDS else "neutral")
        if finding.met is None:
            return Look("warn", "question")
        refuses = finding.confirmed and finding.criterion.weight is Weight.REFUSES
        return Look("bad" if refuses else "warn", "bad")

    @property
    def state(self) -> str:
        """The mark as a word, for those who do not see it."""
        finding = self.finding
        if finding is None:
            return verdict_badge(self.proposal).text
        if finding.met is None:
            return _("not known") if finding.counts else _("to be borne in mind")
        return _("met") if finding.met else _("not met")

    @property
    def ruling(self) -> Ruling | None:
        """What a person decided on this criterion, or on the whole verdict."""
        finding = self.finding
        if finding is None:
            return self.proposal.override
        return next((one for one in self.proposal.rulings if one.criterion == finding.criterion.id), None)

    @property
    def is_for_a_person(self) -> bool:
        """Whether only a person can say that it is met."""
        return self.finding is not None and isinstance(self.finding.criterion, ForAPerson)

    def lines(self) -> Iterator[Line]:
        """Return what stands beside the mark, line by line."""
        finding = self.finding
        if finding is None:
            yield Line(f"{self.proposal.award.name}: {self.state}", "strong")
        else:
            yield Line(finding.needed, "plain" if finding.met or not finding.counts else "strong")
            yield from _grounds(finding)
        if self.ruling is not None:
            yield Line(ruling_words(self.ruling), "soft")

    def __str__(self) -> str:
        return ". ".join([self.state, *(line.text.rstrip(".") for line in self.lines())])


def _grounds(finding: CriterionFinding) -> Iterator[Line]:
    if finding.found:
        yield Line(_("Found: {found}").format(found=finding.found), "soft")
    article = finding.article
    if not finding.confirmed:
        article = _("{article} – not confirmed ({certainty})").format(
            article=article, certainty=finding.criterion.certainty.label.lower()
        )
    yield Line(article, "link")
    if finding.counts and finding.next_step:
        yield Line(f"→ {finding.next_step}", "next")


def ruling_words(ruling: Ruling) -> str:
    """Say what was decided, by whom, when and why."""
    return _("{outcome} – {who}, {day}: {reason}").format(
        outcome=ruling.outcome.label, who=ruling.ruled_by, day=show_date(ruling.ruled_on), reason=ruling.reason
    )


def law_words(shelved: ShelvedPack, day: date) -> str:
    """Say which law judged, of which day, and by which pack."""
    head = shelved.pack.head
    told = _("under {law}, on {day} ({id} {version})")
    if not head.confirmed:
        told = _("under {law}, on {day} ({id} {version}, not confirmed)")
    return told.format(law=head.title, day=show_date(day), id=head.id, version=head.version)


def verdict_badge(proposal: Proposal) -> BadgeValue:
    """Return a verdict as a word and a sign; one that a person went beyond says so."""
    tone, icon = _VERDICTS[proposal.verdict]
    if proposal.override is not None and proposal.verdict is not Verdict.ELIGIBLE:
        return BadgeValue(_("Proposed all the same"), "info", "person")
    return BadgeValue(proposal.verdict.label, tone, icon)


def branches(proposals: Sequence[Proposal]) -> list[Branch]:
    """Return the findings of one proposal, or of several below their heads."""
    if len(proposals) == 1:
        return _below(proposals[0], proposals[0].judgement.findings)
    return [Branch(one.award.code, FindingRow(one), _below(one, one.judgement.findings)) for one in proposals]


def _below(proposal: Proposal, findings: Sequence[CriterionFinding]) -> list[Branch]:
    """Return branches, what stands against the proposal first."""
    return [
        Branch(f"{proposal.award.code}/{one.criterion.id}", FindingRow(proposal, one), _below(proposal, one.parts))
        for one in sorted(findings, key=_urgency)
    ]


def _urgency(finding: CriterionFinding) -> int:
    if not finding.counts:
        return 3
    return 2 if finding.met else 1 if finding.met is None else 0
