"""A decision, the list that goes with it, and the list on which the money is signed for, from the office's data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from phuquoc_desktop.documents import bonus_list as bonus_paper
from phuquoc_desktop.documents import decision as decision_paper
from phuquoc_desktop.documents import decision_list as list_paper
from phuquoc_desktop.documents.bonus_list import BonusPaper, Payee
from phuquoc_desktop.documents.decision import FILE, PARTS, DecisionPaper
from phuquoc_desktop.documents.decision_list import Commended, DecisionList, counted_once
from phuquoc_desktop.documents.desk import Desk, placed
from phuquoc_desktop.documents.document import Align, Document, Paragraph, Role, Run, Title
from phuquoc_desktop.documents.enumeration import ended
from phuquoc_desktop.documents.from_data.above import interior
from phuquoc_desktop.documents.issuer import Issuer, issuer_of, room
from phuquoc_desktop.documents.parties_shown import by_kind, counted
from phuquoc_desktop.documents.submission_letter import known_grounds
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.documents.written import WrittenPart
from phuquoc_desktop.domain.award import AwardCategory
from phuquoc_desktop.domain.decision import Decision, DecisionStatus
from phuquoc_desktop.domain.decision_rules import full_number
from phuquoc_desktop.domain.dossier import Mode
from phuquoc_desktop.domain.law.bonus import amount_in_words
from phuquoc_desktop.domain.law.pack import Pack
from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.services import decision_view, paper_drafts
from phuquoc_desktop.services.decision_money import Basis, deciding_day
from phuquoc_desktop.services.decision_view import DecisionView, LineView
from phuquoc_desktop.vietnamese.dates import formal_date
from phuquoc_desktop.vietnamese.numbers import show_money

CODE = "decision"
LONGEST_LIST = 5
"""Names in the decision itself; more of them stand in the list that goes with it only."""
_HEAD = "CHỦ TỊCH"


@dataclass(frozen=True)
class DecisionPapers:
    """One decision as its papers see it."""

    desk: Desk
    decision_id: str

    @cached_property
    def view(self) -> DecisionView:
        """The decision with its lines, money and dossiers."""
        basis = Basis(self.desk.rulebook(), self.desk.awards, self.desk.money)
        return decision_view.look(self.desk.read, self.decision_id, basis)

    @property
    def day(self) -> date:
        """The day whose law counts."""
        return deciding_day(self.view.decision)

    @property
    def pack(self) -> Pack:
        """The law of that day."""
        return self.desk.rulebook().on(self.day).pack

    @property
    def issuer(self) -> Issuer:
        """The office, signed for by whoever the decision names; the chairman decides himself, not for the committee."""
        decision, desk = self.view.decision, self.desk
        signer = decision.signer or desk.signer
        position = " ".join((decision.signer_position or desk.signer_position or _HEAD).upper().split())
        above = () if position == _HEAD else (Template("from_data.toml").say("commission"),)
        issuer = issuer_of(desk.office, place=desk.issuer.place, signer=signer, authority=(*above, position))
        return replace(issuer, authority=(*above, position))

    @property
    def decider(self) -> str:
        """Who decided, as it stands in a sentence."""
        decision = self.view.decision
        return f"Chủ tịch {self.desk.office.name}" if decision.own else (decision.issuer or "")

    @cached_property
    def commended(self) -> list[Commended]:
        """Who is commended, in the order of the list."""
        return by_kind([_commended(one, self.called(one)) for one in self.view.granted])

    @property
    def subject(self) -> str:
        """What the decision is about: one award, or commendation as such."""
        words, awards = Template(FILE), self.awards
        if len(awards) != 1:
            return words.say("subject_several", year=self.view.decision.year)
        (code, name, year) = awards[0]
        which = self.desk.awards.by_code(code).category
        return words.say(f"subject_{which}", award=name, year=year)

    @property
    def awards(self) -> list[tuple[str, str, int]]:
        """The awards that are given: code, name under the law of the day, year."""
        return list(dict.fromkeys((one.line.award, self.called(one), one.line.year) for one in self.view.granted))

    def called(self, one: LineView) -> str:
        """Return what an award is called here: the own form without whose it is, which the sentence around it says."""
        is_form = self.desk.awards.by_code(one.line.award).category is AwardCategory.FORM
        return one.award_name.partition(" của ")[0] if is_form and self.view.decision.own else one.award_name

    @property
    def in_words(self) -> str:
        """The sum of the money read out."""
        return amount_in_words(self.view.total, self.desk.money)

    def parts(self) -> dict[str, WrittenPart]:
        """Return the parts, drafted or in people's own words."""
        kept, words = paper_drafts.of(self.desk.read, self.decision_id, CODE), Template(FILE)
        drafted = {
            "grounds": self._grounds(words),
            "grant": self._grant(words),
            "money": self._money(words),
            "duty": [words.say("duty", issuer=self.desk.office.name, council=self._council), words.say("force")],
            "recipients": self._recipients(words),
        }
        return {
            name: WrittenPart(name, words.say(f"part.{name}"), "\n".join(drafted[name]), kept.own(name))
            for name in PARTS
        }

    @property
    def _council(self) -> str:
        return Template(FILE).say("council", place=placed(self.desk.office))

    def _grounds(self, words: Template) -> list[str]:
        regime = self.pack.head.regime
        first = [words.say(f"local_government.{regime}")] if words.has("local_government", regime) else []
        return [*first, *known_grounds(self.pack, self.day), *self._proposals(words)]

    def _proposals(self, words: Template) -> Iterator[str]:
        """Say on whose proposal: the letters of the dossiers and the council's meetings, as far as they are known."""
        for one in self.view.dossiers:
            if one.letter_number and one.letter_date:
                number = one.letter_number if "/" in one.letter_number else f"{one.letter_number.zfill(2)}/TTr"
                yield words.say(
                    "proposal_letter", number=number, date=formal_date(one.letter_date).removeprefix("ngày ")
                )
        met = sorted({one.council_met_on for one in self.view.dossiers if one.council_met_on})
        for day in met:
            yield words.say("proposal_council", council=self._council, date=formal_date(day))
        if not met:
            yield words.say("proposal_office", council=self._council)

    def _grant(self, words: Template) -> list[str]:
        if not self.commended:
            return [words.say("nobody")]
        reason, awards = self._reason(words), self.awards
        if len(awards) > 1:
            first = words.say("grant_several", counted=counted_once(self.commended), reason=reason)
            return [first, *(self._clause(words, number, *one) for number, one in enumerate(awards, start=1))]
        code, name, year = awards[0]
        is_named = len(self.commended) <= LONGEST_LIST
        said = words.say(
            f"grant_{self.desk.awards.by_code(code).category}",
            award=name,
            year=year,
            issuer=self.desk.office.name,
            counted=counted_once(self.commended),
            reason=reason,
            tail=words.say("tail_named" if is_named else "tail_listed"),
        )
        return [said, *(_named(self.commended, words) if is_named else [])]

    def _clause(self, words: Template, number: int, code: str, name: str, year: int) -> str:
        kinds = [one.kind for one in self.commended if (one.award, one.year) == (name, year)]
        return words.say(
            f"clause_{self.desk.awards.by_code(code).category}",
            number=number,
            award=name,
            year=year,
            issuer=self.desk.office.name,
            counted=counted(kinds),
            tail=words.say("tail_listed" if number == len(self.awards) else "tail_clause"),
        )

    def _reason(self, words: Template) -> str:
        if self.view.movement:
            return words.say("reason_movement", movement=self.view.movement[:1].lower() + self.view.movement[1:])
        if self._modes() == {Mode.SUDDEN}:
            return words.say("reason_sudden")
        return words.say("reason_year", year=self.view.decision.year)

    def _modes(self) -> set[Mode]:
        """Return for what kinds of merit those who are commended were proposed."""
        read = self.desk.read
        candidates = read.candidates.several(one.line.candidate_id or "" for one in self.view.granted).values()
        return {one.mode for one in read.dossiers.several(one.dossier_id for one in candidates).values()}

    def _money(self, words: Template) -> list[str]:
        decision = self.view.decision
        fund = decision.paid_from or words.say("fund", year=self.day.year, issuer=self.desk.office.name)
        if not any(one.amount is None or one.amount for one in self.view.granted):
            return []
        if any(one.amount is None for one in self.view.granted):
            return [words.say("money_open", fund=fund)]
        return [words.say("money", total=show_money(self.view.total), words=self.in_words, fund=fund)]

    def _recipients(self, words: Template) -> list[str]:
        last = 2 + bool(self._money(words))
        return list(words.lines("recipients", last=last, above=interior(self.desk)))

    @property
    def attached(self) -> str:
        """The line that names the decision under a list."""
        words, decision = Template(list_paper.FILE), self.view.decision
        if decision.number and decision.dated:
            number = full_number(decision.number)
            return words.say("attached", number=number, date=formal_date(decision.dated), issuer=self.decider)
        return words.say("attached_blank", room=room(), year=self.day.year, issuer=self.decider)


def papers_of(desk: Desk, decision_id: str) -> DecisionPapers:
    """Return a decision as its papers see it, at home in the office that decided; raises RecordGoneError."""
    return DecisionPapers(desk.at_home(desk.read.decisions.get(decision_id).office), decision_id)


def decision(desk: Desk, decision_id: str) -> Document:
    """Return the decision; raises RecordGoneError."""
    papers = papers_of(desk, decision_id)
    record = papers.view.decision
    made = DecisionPaper(papers.issuer, papers.subject, papers.parts(), record.number, record.dated, record.year)
    return _stamped(decision_paper.compose(made), record)


def decision_parts(desk: Desk, decision_id: str) -> tuple[WrittenPart, ...]:
    """Return the parts that people may write, in the order of the paper."""
    return tuple(papers_of(desk, decision_id).parts().values())


def decision_list(desk: Desk, decision_id: str) -> Document:
    """Return the list that goes with a decision."""
    papers, words = papers_of(desk, decision_id), Template(list_paper.FILE)
    awards = papers.awards
    subject = words.say("subject")
    if len(awards) == 1:
        code, name, year = awards[0]
        subject = words.say(f"subject_{desk.awards.by_code(code).category}", award=name, year=year)
    sums = tuple((name, count, amount) for name, (count, amount) in papers.view.sums.items())
    made = DecisionList(
        papers.issuer,
        subject,
        papers.attached,
        tuple(papers.commended),
        sums,
        papers.view.total,
        papers.in_words,
        papers.view.decision.dated,
    )
    return _stamped(list_paper.compose(made), papers.view.decision)


def payment_list(desk: Desk, decision_id: str) -> Document:
    """Return the list on which each who is commended signs for the money."""
    papers, words = papers_of(desk, decision_id), Template(list_paper.FILE)
    record = papers.view.decision
    made = BonusPaper(
        papers.issuer,
        words.say("payment_subject"),
        tuple(map(_payee, papers.view.granted)),
        papers.view.total,
        papers.in_words,
        attached=papers.attached,
        dated=record.dated,
        year=record.year,
    )
    return _stamped(bonus_paper.compose(made), record)


def _stamped(document: Document, record: Decision) -> Document:
    """Say below the title of a revoked decision, and of its lists, that it counts no longer, since when and why."""
    if record.status is not DecisionStatus.REVOKED:
        return document
    words, since = Template("from_data.toml"), record.revoked_on
    reason = (record.revoked_because or "").rstrip(". ")
    said = words.say("revoked", date=formal_date(since), reason=reason) if since else words.say("revoked_bare")
    mark = Paragraph((Run(said, bold=True),), Role.BODY, Align.CENTRE)
    place = 1 + next(place for place, one in enumerate(document.blocks) if isinstance(one, Title))
    return replace(document, blocks=(*document.blocks[:place], mark, *document.blocks[place:]))


def _commended(one: LineView, award: str) -> Commended:
    line, party = one.line, one.party
    return Commended(
        party.party_kind if party else PartyKind.PERSON,
        line.name,
        award,
        line.year,
        party.sex if party else None,
        (party.position or "") if party else "",
        one.unit,
        line.achievement or "",
        one.amount,
        line.note or "",
        line.party_id,
    )


def _payee(one: LineView) -> Payee:
    party, bonus = one.party, one.paid.bonus.bonus if one.paid.bonus else None
    reckoned = bonus if bonus and not one.is_typed and not (one.paid.bonus and one.paid.bonus.instead) else None
    return Payee(
        party.party_kind if party else PartyKind.PERSON,
        one.line.name,
        one.award_name,
        one.line.year,
        party.sex if party else None,
        (party.position or "") if party else "",
        one.unit,
        coefficient=reckoned.rate.coefficient if reckoned else None,
        base_salary=reckoned.salary.amount if reckoned else None,
        raw=reckoned.raw if reckoned else None,
        amount=one.amount,
        note=one.line.note or "",
    )


def _named(commended: list[Commended], words: Template) -> list[str]:
    ends = ended([""] * len(commended))
    return [
        words.say(
            "named",
            place=place,
            described=one.described,
            reason=words.say("named_reason", achievement=one.achievement.rstrip(" .;")) if one.achievement else "",
            end=end,
        )
        for place, (one, end) in enumerate(zip(commended, ends, strict=True), start=1)
    ]
