"""What is looked at before dossiers go to the province: what refuses, what wants a reason, what is only told."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from phuquoc_desktop.city.dossier_reviews import OpenRemarksOnItError, open_remarks
from phuquoc_desktop.city.forwarding_board import ForwardStanding, LastDay, last_day, standing_of
from phuquoc_desktop.domain.catalogue import Awards
from phuquoc_desktop.domain.checks import refuse_if_any
from phuquoc_desktop.domain.council_votes import VoteOutcome
from phuquoc_desktop.domain.dossier import Candidate, Dossier
from phuquoc_desktop.domain.dossier_rules import PaperState, refuse_if_incomplete
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.law.route import DossierLevel
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.domain.review import DossierReview
from phuquoc_desktop.services import dossier_steps, dossiers, left_out, meeting_view, offices_at_hand, one_person
from phuquoc_desktop.services.council_room import closed_for
from phuquoc_desktop.services.dossiers import DossierView
from phuquoc_desktop.services.law import proposals, shelf
from phuquoc_desktop.services.law.vote_rules import vote_rule
from phuquoc_desktop.services.meeting_view import Voted
from phuquoc_desktop.storage.attachments import AttachmentStore
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.translation import N_, _, ngettext
from phuquoc_desktop.vietnamese.dates import show_date


class NotThroughCityError(RefusedError):
    """The dossier takes another way."""

    sentence = N_("Dossier {code} does not go through the city to the province ({level}); choose others.")


class NotAcceptedError(RefusedError):
    """The city has not accepted the dossier, or its office has opened it again."""

    sentence = N_("Dossier {code} of {office} is not accepted by the city; accept it first, then forward it.")


class ForwardedAlreadyError(RefusedError):
    """A dossier goes to the province once."""

    sentence = N_(
        "Dossier {code} of {office} was forwarded with letter {number} of {day}; take that letter back first."
    )


class DecidedAlreadyError(RefusedError):
    """The province has answered."""

    sentence = N_("Dossier {code} of {office} is decided; it is not forwarded again.")


class SeveralAwardsError(RefusedError):
    """A letter proposes one award."""

    sentence = N_(
        "One letter proposes one award of one year and mode; forward these dossiers by a letter each: {codes}."
    )


class NothingToForwardError(RefusedError):
    """No dossier was chosen, or everybody in one was left out."""

    sentence = N_("Nobody is left to be proposed in {codes}; choose a dossier with somebody who goes on.")


class FilesMissingError(RefusedError):
    """What is attached is not here."""

    sentence = N_(
        "Dossier {code} of {office}: the file of “{paper}” is not here; ask for a report with all attachments."
    )


class NotACandidateError(RefusedError):
    """Who is to be left out does not stand in these dossiers."""

    sentence = N_("{name} is no candidate of the dossiers chosen; choose whom to leave out among theirs.")


@dataclass(frozen=True)
class Going:
    """One dossier that is to go on; ``stayed`` says why candidates do not, ``votes`` what the city's council counted, by id."""

    view: DossierView
    stayed: Mapping[str, str]
    votes: Mapping[str, Voted]
    met_on: date | None = None

    @property
    def dossier(self) -> Dossier:
        """The dossier."""
        return self.view.dossier

    @cached_property
    def people(self) -> tuple[tuple[Candidate, Party], ...]:
        """Who is proposed to the province."""
        return tuple(pair for pair in self.view.candidates if pair[0].id not in self.stayed)


@dataclass(frozen=True)
class ForwardCheck:
    """What would go in one letter; ``doubts`` want a reason before it goes, ``hints`` are told and hold nothing up."""

    going: tuple[Going, ...]
    doubts: tuple[str, ...]
    hints: tuple[str, ...]
    last_day: LastDay | None

    @property
    def people(self) -> int:
        """How many are proposed."""
        return sum(len(one.people) for one in self.going)


def going(
    read: Reader, dossier_ids: Iterable[str], awards: Awards, stayed: Mapping[str, str] | None = None
) -> tuple[Going, ...]:
    """Return dossiers as they go on; without ``stayed`` those stay who were left out before."""
    views = [dossiers.view(read, one) for one in dict.fromkeys(dossier_ids)]
    meetings = closed_for(read, [one.dossier for one in views], read.profile.office)
    looked = {one.id: meeting_view.look(read, one.id, awards) for one in meetings.values()}
    votes = {one.id: one for meeting in looked.values() for one in meeting.votes}
    found = []
    for one in views:
        ids = [candidate.id for candidate, _party in one.candidates]
        why = left_out.reasons(read, ids) if stayed is None else {key: stayed[key] for key in ids if key in stayed}
        meeting = meetings.get(one.dossier.id)
        mine = {key: votes[key] for key in ids if meeting is not None and key in votes}
        found.append(Going(one, why, mine, meeting.met_on if meeting else None))
    return tuple(found)


def check(
    read: Reader,
    dossier_ids: Iterable[str],
    awards: Awards,
    store: AttachmentStore,
    on: date,
    stayed: Mapping[str, str],
) -> ForwardCheck:
    """Look at dossiers that are to go in one letter of that day, all but the candidates in ``stayed``; raises what refuses."""
    found = going(read, dossier_ids, awards, stayed)
    refuse_if_any(list(_refusals(read, found, store, stayed)))
    first = found[0].dossier
    day = last_day(read, first.award, first.year)
    doubts = [*_owed(found), *_votes(read, found), *_not_eligible(read, found, awards), *_twice(read, found)]
    late = [_told_late(day)] if day is not None and on > day.until else []
    is_held = day is not None and day.confirmed
    hints = [*_drafted(found), *([] if is_held else late)]
    return ForwardCheck(found, (*doubts, *(late if is_held else ())), tuple(hints), day)


def _refusals(
    read: Reader, found: tuple[Going, ...], store: AttachmentStore, stayed: Collection[str]
) -> Iterator[RefusedError]:
    steps = dossier_steps.all_of(read, [one.dossier.id for one in found])
    for one in found:
        yield from _not_here(read, one, steps[one.dossier.id])
        waiting = open_remarks(read, one.dossier.id)
        if waiting:
            yield OpenRemarksOnItError(count=waiting, code=one.dossier.code)
        yield from _lacking(read, one, store)
    codes = ", ".join(one.dossier.code for one in found)
    if len({(one.dossier.award, one.dossier.year, one.dossier.mode) for one in found}) > 1:
        yield SeveralAwardsError(field="dossier", codes=codes)
    empty = [one.dossier.code for one in found if not one.people]
    if empty or not found:
        yield NothingToForwardError(field="dossier", codes=", ".join(empty) or "…")
    inside = {candidate.id for one in found for candidate, _party in one.view.candidates}
    for key in stayed:
        if key not in inside:
            candidate = read.candidates.find(key)
            party = read.parties.find(candidate.party_id) if candidate else None
            yield NotACandidateError(field="left_out", name=party.name if party else key)


def _not_here(read: Reader, one: Going, steps: list[DossierReview]) -> Iterator[RefusedError]:
    dossier, office = one.dossier, _office(read, one.dossier)
    if one.view.level is not DossierLevel.THROUGH_CITY:
        yield NotThroughCityError(field="dossier", code=dossier.code, level=one.view.level)
        return
    standing = standing_of(dossier, steps)
    if standing is ForwardStanding.FORWARDED:
        number, dated = steps[-1].letter_number, steps[-1].letter_dated
        day = show_date(dated) if dated else "…"
        yield ForwardedAlreadyError(field="dossier", code=dossier.code, office=office, number=number or "…", day=day)
    elif standing is ForwardStanding.DECIDED:
        yield DecidedAlreadyError(field="dossier", code=dossier.code, office=office)
    elif standing is ForwardStanding.NOT_READY:
        yield NotAcceptedError(field="dossier", code=dossier.code, office=office)


def _lacking(read: Reader, one: Going, store: AttachmentStore) -> Iterator[RefusedError]:
    kept = [line for line in one.view.checklist if line.candidate is None or line.candidate.id not in one.stayed]
    try:
        refuse_if_incomplete(one.dossier, [candidate for candidate, _party in one.people], kept)
    except RefusedError as refusal:
        yield refusal
    for paper in one.view.papers:
        if paper.attachment and paper.candidate_id not in one.stayed and not store.path(paper.attachment).is_file():
            yield FilesMissingError(code=one.dossier.code, office=_office(read, one.dossier), paper=paper.title)


def _owed(found: tuple[Going, ...]) -> Iterator[str]:
    for one in found:
        if one.view.owed:
            told = ngettext(
                "Dossier {code} still owes {count} paper.",
                "Dossier {code} still owes {count} papers.",
                len(one.view.owed),
            )
            yield told.format(code=one.dossier.code, count=len(one.view.owed))


def _votes(read: Reader, found: tuple[Going, ...]) -> Iterator[str]:
    """Tell whom the city's council has not voted on though the law asks for a vote, and whose vote fell short."""
    book = shelf.rulebook(read)
    without = []
    for one in found:
        shelved = book.on(proposals.counting_day(one.dossier))
        for candidate, party in one.people:
            voted = one.votes.get(candidate.id)
            if voted is None or voted.result.count is None:
                without += [party.name] if vote_rule(shelved, one.dossier, party.party_kind) else []
            elif voted.result.outcome is not VoteOutcome.PASSED:
                told = _("{name}: the council of the city gave {votes} ({outcome}).")
                yield told.format(
                    name=party.name, votes=voted.result.fraction, outcome=voted.result.outcome.label.lower()
                )
    if without:
        told = _("The law asks for a vote, and the council of the city has not voted on: {names}.")
        yield told.format(names=", ".join(without))


def _not_eligible(read: Reader, found: tuple[Going, ...], awards: Awards) -> Iterator[str]:
    law = proposals.Law(shelf.rulebook(read), awards)
    judged = proposals.for_dossiers(read, law, [one.dossier for one in found])
    for one in found:
        names = {party.id: party.name for _candidate, party in one.people}
        for proposal in judged[one.dossier.id]:
            if proposal.needs_reason and proposal.party.id in names:
                told = _("{name}: not eligible for {award} by what is known here.")
                yield told.format(name=proposal.party.name, award=proposal.award_name)


def _twice(read: Reader, found: tuple[Going, ...]) -> Iterator[str]:
    """Tell who stands twice in one letter, as the city has linked entries of two offices."""
    links = one_person.linked(read)
    seen: set[str] = set()
    for one in found:
        for _candidate, party in one.people:
            key = links.get(party.id, party.id)
            if key in seen:
                yield _("{name} stands in this letter twice; leave one of the two out.").format(name=party.name)
            seen.add(key)


def _drafted(found: tuple[Going, ...]) -> Iterator[str]:
    for one in found:
        count = sum(line.state is PaperState.DRAFTED for line in one.view.checklist)
        if count:
            told = ngettext(
                "Dossier {code}: {count} paper is a draft of the program, no signed copy is here.",
                "Dossier {code}: {count} papers are drafts of the program, no signed copies are here.",
                count,
            )
            yield told.format(code=one.dossier.code, count=count)


def _told_late(day: LastDay | None) -> str:
    if day is None:
        return ""
    said = _("It goes after {day} ({title}).") if day.confirmed else _("It goes after {day} ({title}; not confirmed).")
    return said.format(day=show_date(day.until), title=day.title)


def _office(read: Reader, dossier: Dossier) -> str:
    return offices_at_hand.offices(read).by_key(dossier.office).short_name
