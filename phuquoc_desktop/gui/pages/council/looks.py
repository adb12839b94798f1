"""How meetings, presence and outcomes look: badges and words."""

from __future__ import annotations

from phuquoc_desktop.domain.council import Meeting, Presence
from phuquoc_desktop.domain.council_votes import CountsDifferError, VoteOutcome, first_count, second_count
from phuquoc_desktop.domain.law.shares import Denominator
from phuquoc_desktop.gui.tables.columns import BadgeValue
from phuquoc_desktop.services.council_room import Seat
from phuquoc_desktop.services.meeting_view import Quorum, Voted
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.dates import show_date

_PRESENCE = {Presence.PRESENT: "good", Presence.ABSENT: "bad", Presence.WRITTEN: "info"}
_OUTCOMES = {VoteOutcome.PASSED: "good", VoteOutcome.NOT_PASSED: "bad", VoteOutcome.OPEN: "neutral"}


def meeting_badge(meeting: Meeting) -> BadgeValue:
    """Say whether a meeting is closed."""
    if meeting.closed_on is not None:
        return BadgeValue(_("Closed"), "good", "lock")
    return BadgeValue(_("Not closed yet"), "info", "pending")


def presence_badge(seat: Seat) -> BadgeValue:
    """Say whether a member was there."""
    if seat.presence is None:
        return BadgeValue(_("Not said yet"), "neutral")
    return BadgeValue(seat.presence.label, _PRESENCE[seat.presence])


def outcome_badge(one: Voted) -> BadgeValue:
    """Say what came of the votes; a threshold that nobody has confirmed is no more than a warning."""
    outcome = one.result.outcome
    tone = _OUTCOMES[outcome]
    if one.needs_ground and outcome is not VoteOutcome.OPEN:
        tone = "warn" if outcome is VoteOutcome.NOT_PASSED else "info"
    return BadgeValue(outcome.label, tone)


def count_badge(one: Voted) -> BadgeValue:
    """Say how far the counting has come, without a figure as long as there is one count only."""
    if one.result.count is not None:
        return BadgeValue(_("Counted"), "good")
    if isinstance(one.result.hindrance, CountsDifferError):
        return BadgeValue(_("The counts differ"), "bad")
    if first_count(one.tally) is None:
        return BadgeValue(_("Not counted yet"), "neutral")
    if second_count(one.tally) is None:
        return BadgeValue(_("Counted once"), "warn")
    return BadgeValue(_("Does not add up"), "bad")


def counts_words(one: Voted) -> str:
    """Return the counts once both are there; before that the second counter would see the first one's figures."""
    first, second = first_count(one.tally), second_count(one.tally)
    if one.result.count is not None and first is not None:
        return f"{first.votes_for} – {first.against} – {first.invalid}"
    if first is None or second is None:
        return ""
    both = (f"{count.votes_for} – {count.against} – {count.invalid}" for count in (first, second))
    return " / ".join(both)


def threshold_words(one: Voted) -> str:
    """Name the share asked for, of whom, and how sure that is; or who decided in its place."""
    if one.ruling is not None:
        return _("Decided by {who}: {reason}").format(who=one.ruling.ruled_by, reason=one.ruling.reason)
    if one.rule is None:
        return _("no share is known")
    criterion = one.rule.criterion
    whole = _("of all members") if criterion.of is Denominator.ALL_MEMBERS else _("of those who vote")
    return f"{one.rule.share} {whole} · {criterion.certainty.label.lower()}"


def source_words(one: Voted) -> str:
    """Say where the threshold stands, how it was reckoned, and who could not vote."""
    told = [threshold_words(one)]
    if one.rule is not None:
        criterion = one.rule.criterion
        places = (criterion.sentence, criterion.article, criterion.source)
        told.append(" – ".join(part for part in places if part))
    if one.barred:
        names = "; ".join(f"{member.name} ({why.conflict_kind.label})" for member, why in one.barred)
        told.append(_("No ballot: {names}").format(names=names))
    if one.result.hindrance is not None:
        told.insert(0, str(one.result.hindrance))
    return "\n".join(told)


def quorum_words(quorum: Quorum) -> str:
    """Say how many are there and how many are needed."""
    if quorum.needed is None:
        return _("{present} of {members} members present").format(present=quorum.present, members=quorum.members)
    told = _("{present} of {members} members present, {needed} are needed ({certainty})")
    sure = quorum.certainty.label.lower() if quorum.certainty else ""
    return told.format(present=quorum.present, members=quorum.members, needed=quorum.needed, certainty=sure)


def meeting_words(meeting: Meeting) -> str:
    """Say when, where and how the meeting votes."""
    day = show_date(meeting.met_on) if meeting.met_on else _("no day yet")
    parts = (day, meeting.began_at, meeting.venue, meeting.ballot.label)
    return " · ".join(part for part in parts if part)
