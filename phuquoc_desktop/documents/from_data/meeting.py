"""The papers of a meeting of the council, made from its records."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from phuquoc_desktop.documents import attendance_sheet as attendance_paper
from phuquoc_desktop.documents import ballots as ballots_paper
from phuquoc_desktop.documents import minutes as minutes_paper
from phuquoc_desktop.documents import vote_result as result_paper
from phuquoc_desktop.documents.desk import Desk
from phuquoc_desktop.documents.document import Document
from phuquoc_desktop.documents.from_data.signers import council_of
from phuquoc_desktop.documents.held_meeting import FILE, HeldMeeting, Seated, VotedNominee
from phuquoc_desktop.documents.nominees import Nominee, ProposedAward
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.documents.written import WrittenPart
from phuquoc_desktop.domain.council import BallotKind
from phuquoc_desktop.domain.council_votes import VoteOutcome
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.law.shares import Denominator
from phuquoc_desktop.services import meeting_view, paper_drafts
from phuquoc_desktop.services.council_room import Seat
from phuquoc_desktop.services.law import proposals
from phuquoc_desktop.services.meeting_view import MeetingView, Voted
from phuquoc_desktop.translation import N_

MINUTES = "minutes"
VOTE_RESULT = "vote-result"
_PASSED = {VoteOutcome.PASSED: True, VoteOutcome.NOT_PASSED: False, VoteOutcome.OPEN: None}


class NoSecretBallotError(RefusedError):
    """A show of hands has no result of a secret ballot."""

    sentence = N_("“{title}” voted by show of hands; its result stands in the minutes, there was no secret ballot.")


@dataclass(frozen=True)
class MeetingPapers:
    """One meeting as its papers see it."""

    desk: Desk
    meeting_id: str

    @cached_property
    def view(self) -> MeetingView:
        """The meeting with seats, agenda and results."""
        return meeting_view.look(self.desk.read, self.meeting_id, self.desk.awards)

    @cached_property
    def held(self) -> HeldMeeting:
        """What all its papers say."""
        view, meeting = self.view, self.view.meeting
        issuer = council_of(self._home, paper_drafts.NOTHING_KEPT)
        seats = {one.member.id: _seated(one) for one in view.room.seats}
        return HeldMeeting(
            issuer,
            council=issuer.name,
            year=meeting.met_on.year if meeting.met_on else self.desk.year,
            met_on=meeting.met_on,
            began_at=meeting.began_at or "",
            ended_at=meeting.ended_at or "",
            venue=meeting.venue or "",
            chair=seats.get(meeting.chair_id or ""),
            secretary=seats.get(meeting.secretary_id or ""),
            seats=tuple(seats.values()),
            guests=meeting.guests or "",
            secret=meeting.ballot is BallotKind.SECRET,
            counters=(meeting.first_counter or "", meeting.second_counter or ""),
            voted=tuple(self._voted(one) for one in view.votes),
            thresholds=tuple(self._thresholds(view.votes)),
            grounds=tuple(_grounds(view.votes)),
        )

    @property
    def _home(self) -> Desk:
        """The desk of the office whose council it is: the city also reads the meetings of wards."""
        office = self.view.meeting.office
        if office == str(self.desk.office.key):
            return self.desk
        home = self.desk.at_home(office)
        return home if home is not self.desk else replace(self.desk, office=self.desk.offices.by_key(office))

    def _voted(self, one: Voted) -> VotedNominee:
        count, words = one.result.count, Template(FILE)
        award = self.desk.awards.by_code(one.dossier.award)
        return VotedNominee(
            Nominee(one.party.party_kind, one.party.name, one.party.sex, one.party.position or "", one.unit),
            ProposedAward(self._named(one), award.category, one.dossier.year),
            handed_out=one.electorate.voting,
            votes_for=count.votes_for if count else None,
            against=count.against if count else None,
            invalid=count.invalid if count else None,
            fraction=one.result.fraction,
            percent=one.result.percent,
            passed=_PASSED[one.result.outcome],
            barred=tuple((member.name, words.say(f"conflict.{why.conflict_kind.value}")) for member, why in one.barred),
        )

    def _named(self, one: Voted) -> str:
        award = self.desk.awards.by_code(one.dossier.award)
        return self._home.proposed_name(award, proposals.counting_day(one.dossier))

    def _thresholds(self, votes: Iterable[Voted]) -> list[str]:
        """Say for each award which share of which whole is asked for."""
        words = Template(FILE)
        found: dict[str, None] = {}
        for one in votes:
            if one.rule is not None:
                criterion = one.rule.criterion
                whole = "of_all" if criterion.of is Denominator.ALL_MEMBERS else "of_present"
                more = "more_than" if criterion.strictly else "at_least"
                share = one.rule.share.split(" ", 1)[1]
                found[words.say(more, award=self._named(one), share=share, whole=words.say(whole))] = None
        return list(found)


def _seated(seat: Seat) -> Seated:
    member = seat.member
    reason = seat.attendance.reason if seat.attendance else None
    return Seated(member.name, member.role, member.position or "", member.unit or "", seat.presence, reason or "")


def _grounds(votes: Iterable[Voted]) -> list[str]:
    """Say on what people rest the shares asked for."""
    words = Template(FILE)
    reasons = dict.fromkeys(one.ruling.reason.rstrip(". ") for one in votes if one.ruling is not None)
    return [words.say("ground", ground="; ".join(reasons))] if reasons else []


def papers_of_meeting(desk: Desk, meeting_id: str) -> MeetingPapers:
    """Return the meeting as its papers see it, read once for all of them."""
    return desk.once("meeting", meeting_id, lambda: MeetingPapers(desk, meeting_id))


def minutes(desk: Desk, meeting_id: str) -> Document:
    """Return the minutes; RecordGoneError when there is no such meeting."""
    return minutes_paper.compose(_minutes(desk, meeting_id))


def minutes_parts(desk: Desk, meeting_id: str) -> tuple[WrittenPart, ...]:
    """Return the parts of the minutes that people may write."""
    paper, words = _minutes(desk, meeting_id), Template(minutes_paper.FILE)
    drafts = minutes_paper.drafted(paper)
    return tuple(
        WrittenPart(part, words.say(f"part.{part}"), drafts[part], paper.own.get(part)) for part in minutes_paper.PARTS
    )


def _minutes(desk: Desk, meeting_id: str) -> minutes_paper.Minutes:
    papers = papers_of_meeting(desk, meeting_id)
    meeting, kept = papers.view.meeting, paper_drafts.of(desk.read, meeting_id, MINUTES)
    return minutes_paper.Minutes(
        papers.held, number=kept.number or meeting.number, said=meeting.discussion or "", own=kept.words
    )


def vote_result(desk: Desk, meeting_id: str) -> Document:
    """Return the result of a secret ballot; raises NoSecretBallotError."""
    papers = papers_of_meeting(desk, meeting_id)
    if not papers.held.secret:
        raise NoSecretBallotError(title=papers.view.meeting.title)
    kept = paper_drafts.of(desk.read, meeting_id, VOTE_RESULT)
    return result_paper.compose(result_paper.VoteResultPaper(papers.held, number=kept.number))


def ballots(desk: Desk, meeting_id: str) -> Document:
    """Return the ballots of a meeting."""
    return ballots_paper.compose(papers_of_meeting(desk, meeting_id).held)


def attendance_sheet(desk: Desk, meeting_id: str) -> Document:
    """Return the list on which those present sign."""
    return attendance_paper.compose(papers_of_meeting(desk, meeting_id).held)
