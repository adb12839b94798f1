"""Finding the one record that a word on the command line means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.translation import N_
from phuquoc_desktop.vietnamese.fold import fold_words

if TYPE_CHECKING:
    from phuquoc_desktop.domain.decision import Decision, DecisionLine
    from phuquoc_desktop.domain.dossier import Candidate, Dossier
    from phuquoc_desktop.domain.party import Party
    from phuquoc_desktop.services.directory import PartyLine
    from phuquoc_desktop.storage.unit_of_work import Reader

NAMED_AT_MOST = 5


class SeveralDossiersError(RefusedError):
    """Several offices have a dossier with that code."""

    sentence = N_("Several offices have a dossier “{text}”; say which: {known}.")


class UnknownDossierError(RefusedError):
    """No dossier has that code or id."""

    sentence = N_("There is no dossier “{text}”; see “phuquoc dossier list” for the codes.")


class UnknownPartyError(RefusedError):
    """Nobody is called that."""

    sentence = N_("Nobody in the directory is called “{text}”; use “phuquoc search” to find the full name.")


class SeveralPartiesError(RefusedError):
    """Several are called that."""

    sentence = N_("Several parties are called “{text}”; name one by its id: {known}.")


class NotACandidateError(RefusedError):
    """The party is in the directory, but not in this dossier."""

    sentence = N_("{name} is not a candidate of dossier {code}; add the candidate first.")


class UnknownDecisionError(RefusedError):
    """No decision has that number or id."""

    sentence = N_("There is no decision “{text}”; see “phuquoc decision list” for numbers and ids.")


class SeveralDecisionsError(RefusedError):
    """Several decisions have that number, in different years or of different offices."""

    sentence = N_("Several decisions have the number “{text}”; name one by its id: {known}.")


class NotOnTheListError(RefusedError):
    """The party does not stand on the list, or stands there several times."""

    sentence = N_("{name} does not stand on the list exactly once; say --award CODE, or add the party first.")


def find_dossier(read: Reader, text: str) -> Dossier:
    """Return the dossier with that id or code, of the own office before others; ``31078/HS-2021-001`` names the office too.

    Raises UnknownDossierError, and SeveralDossiersError where only others have the code, and several of them.
    """
    found = read.dossiers.find(text.strip())
    if found is not None:
        return found
    office, _slash, code = text.strip().upper().rpartition("/")
    named = [one for one in read.dossiers.all(code=code) if one.office.startswith(f"{office}@" if office else "")]
    own = [one for one in named if one.office == read.profile.office]
    if not named:
        raise UnknownDossierError(field="dossier", text=text)
    if len(own or named) > 1:
        told = ", ".join(f"{one.office.partition('@')[0]}/{one.code}" for one in named[:NAMED_AT_MOST])
        raise SeveralDossiersError(field="dossier", text=text, known=told)
    return (own or named)[0]


def find_party(read: Reader, text: str) -> Party:
    """Return the party with that id or that full name, accents or not; UnknownPartyError, SeveralPartiesError."""
    found = read.parties.find(text.strip())
    if found is not None:
        return found
    named = _called(read, text)
    if not named:
        raise UnknownPartyError(field="party", text=text)
    if len(named) > 1:
        known = "; ".join(_described(one) for one in named[:NAMED_AT_MOST])
        raise SeveralPartiesError(field="party", text=text, known=known)
    return read.parties.get(named[0].id)


def find_candidate(read: Reader, dossier: Dossier, text: str) -> Candidate:
    """Return the candidate of a dossier who is that party; raises NotACandidateError and what find_party raises."""
    candidates = {one.party_id: one for one in read.candidates.all(dossier_id=dossier.id)}
    parties = read.parties.several(candidates)
    wanted = fold_words(text)
    named = [one for one in parties.values() if one.id == text.strip() or fold_words(one.name) == wanted]
    if len(named) == 1:
        return candidates[named[0].id]
    party = find_party(read, text)
    if party.id not in candidates:
        raise NotACandidateError(field="party", name=party.name, code=dossier.code)
    return candidates[party.id]


def find_decision(read: Reader, text: str) -> Decision:
    """Return the office's decision with that number or id; raises UnknownDecisionError or SeveralDecisionsError."""
    found = read.decisions.find(text.strip())
    if found is not None:
        return found
    known = read.decisions.all(office=read.profile.office)
    named = [one for one in known if one.number and _same_number(one.number, text)]
    if not named:
        raise UnknownDecisionError(field="decision", text=text)
    if len(named) > 1:
        told = "; ".join(f"{one.id} ({one.title})" for one in named[:NAMED_AT_MOST])
        raise SeveralDecisionsError(field="decision", text=text, known=told)
    return named[0]


def _same_number(number: str, text: str) -> bool:
    """Compare whole numbers where a symbol was typed, else the figures before it."""
    from phuquoc_desktop.domain.decision_rules import bare_number

    if "/" in text and "/" in number:
        same_symbol = text.partition("/")[2].strip().casefold() == number.partition("/")[2].strip().casefold()
        return same_symbol and bare_number(number) == bare_number(text)
    return bare_number(number) == bare_number(text)


def find_line(read: Reader, decision: Decision, text: str, award: str | None) -> DecisionLine:
    """Return the line of a party on a decision's list; raises NotOnTheListError and what find_party raises."""
    wanted = fold_words(text)
    lines = [
        one
        for one in read.decision_lines.all(decision_id=decision.id)
        if (one.party_id == text.strip() or fold_words(one.name) == wanted) and award in (None, one.award)
    ]
    if len(lines) != 1:
        raise NotOnTheListError(field="party", name=text)
    return lines[0]


def _called(read: Reader, text: str) -> list[PartyLine]:
    from phuquoc_desktop.services import directory
    from phuquoc_desktop.storage.lists import ListQuery

    wanted = fold_words(text)
    if not wanted:
        return []
    ids = directory.find(read, ListQuery(text=text, office=read.profile.office))
    return [one for one in directory.lines(read, ids) if fold_words(one.name) == wanted]


def _described(party: PartyLine) -> str:
    about = ", ".join(part for part in (party.birth, party.unit) if part)
    return f"{party.id} ({about})" if about else party.id
