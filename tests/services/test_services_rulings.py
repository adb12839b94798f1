"""What people decide beside the verdicts of the program: with a reason, once for each question, to be taken back."""

from __future__ import annotations

import pytest
from builders import add_party
from merits import a_ruling, rule

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.ruling import Outcome
from phuquoc_desktop.services import directory, rulings
from phuquoc_desktop.services.directory import PartyInUseError


@pytest.mark.parametrize("field", ["reason", "ruled_by"])
def test_a_decision_without_reason_or_name_is_refused(office: Backend, field: str) -> None:
    party = add_party(office)
    with pytest.raises(RefusedError) as caught, office.begin("decide") as work:
        rulings.record(work, a_ruling(party, **{field: "   "}))
    assert caught.value.field == field


def test_a_question_is_decided_once_and_the_last_word_counts(office: Backend) -> None:
    party = add_party(office)
    first = rule(office, party, criterion="CSTDT.outstanding", outcome=Outcome.MET)
    again = rule(office, party, criterion="CSTDT.outstanding", outcome=Outcome.NOT_MET, reason="Xét lại")
    assert first.id == again.id
    with office.reading() as read:
        known = rulings.of_proposal(read, party.id, "CSTDT", 2021)
    assert [(one.outcome, one.reason) for one in known] == [(Outcome.NOT_MET, "Xét lại")]


def test_only_a_decision_on_the_whole_overrides(office: Backend) -> None:
    party = add_party(office)
    part = rule(office, party, criterion="CSTDT.outstanding", outcome=Outcome.MET)
    whole = rule(office, party)
    assert rulings.override([part]) is None
    assert rulings.override([part, whole]) is whole


def test_a_decision_holds_for_its_award_and_year_only(office: Backend) -> None:
    party = add_party(office)
    rule(office, party)
    with office.reading() as read:
        assert rulings.of_proposal(read, party.id, "CSTDT", 2022) == []
        assert rulings.of_proposal(read, party.id, "LDTT", 2021) == []


def test_a_decision_can_be_taken_back_and_keeps_its_party_until_then(office: Backend) -> None:
    party = add_party(office)
    made = rule(office, party)
    with pytest.raises(PartyInUseError), office.begin("remove") as work:
        directory.remove(work, party.id)
    with office.begin("take back") as work:
        rulings.remove(work, made.id)
    with office.begin("remove") as work:
        directory.remove(work, party.id)
