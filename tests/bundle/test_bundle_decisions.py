"""The city's decisions on their way to a ward: they fill the history once, decide dossiers, and revoking takes back."""

from __future__ import annotations

import pytest
from builders import CITY, DUONG_DONG, a_dossier, a_person, add_party, an_award_held, open_dossier, propose, register
from two_offices import TwoOffices, taken, two_offices

from phuquoc_desktop.bundle.incoming import Taken, foresee, open_bundle
from phuquoc_desktop.bundle.outgoing import Sent
from phuquoc_desktop.bundle.outgoing_city import NoDecisionError, send_decisions
from phuquoc_desktop.domain.award import AwardHeld
from phuquoc_desktop.domain.decision import Decision, DecisionLine, DecisionStatus
from phuquoc_desktop.domain.dossier import DossierStatus
from phuquoc_desktop.domain.registration import RegistrationState
from phuquoc_desktop.services import deciding, dossier_versions, registration_states
from phuquoc_desktop.services.decisions_arrived import award_id

NUMBER = "88/QĐ-UBND"
AWARD = "CSTDCS"


@pytest.fixture
def offices(tmp_path):
    with two_offices(tmp_path) as both:
        yield both


def proposed(offices: TwoOffices) -> tuple[str, str]:
    """Propose a person at the ward, submit, and send it all to the city; return the ids of person and dossier."""
    person = add_party(offices.ward, a_person("Nguyễn Thị Hồng"))
    register(offices.ward, person, award=AWARD)
    dossier = open_dossier(offices.ward, a_dossier(award=AWARD))
    propose(offices.ward, dossier, person)
    with offices.ward.begin("Submit") as work:
        dossier_versions.submitted(work, work.dossiers.get(dossier.id))
    offices.to_the_city()
    return person.id, dossier.id


def decided(offices: TwoOffices, party_id: str, number: str = NUMBER) -> str:
    """Put a decision on the person in force at the city; return its id."""
    with offices.city.begin("Decide") as work:
        candidate = work.candidates.first(party_id=party_id)
        decision = Decision(
            id=work.new_id(),
            office=CITY,
            title="Tặng danh hiệu Chiến sĩ thi đua cơ sở",
            year=2021,
            number=number,
            dated=offices.city.today,
            issuer="Chủ tịch Ủy ban nhân dân thành phố Phú Quốc",
            status=DecisionStatus.ISSUED,
            note="chuyện riêng của thành phố",
        )
        work.decisions.add(decision)
        work.decision_lines.add(
            DecisionLine(
                id=work.new_id(),
                office=CITY,
                decision_id=decision.id,
                party_id=party_id,
                candidate_id=candidate.id if candidate else None,
                name="Bà Nguyễn Thị Hồng",
                award=AWARD,
                year=2021,
                amount=1_490_000,
            )
        )
        return decision.id


def sent(offices: TwoOffices) -> Sent:
    return send_decisions(offices.city.begin, offices.city.post, [DUONG_DONG], offices.mail)[0]


def arrived(offices: TwoOffices) -> Taken:
    return taken(offices.ward, sent(offices).path)


def history(offices: TwoOffices, party_id: str) -> list[AwardHeld]:
    with offices.ward.reading() as read:
        return read.awards_held.all(party_id=party_id)


def test_a_decision_fills_the_history_decides_the_dossier_and_approves_the_registration(offices):
    person, dossier = proposed(offices)
    decision = decided(offices, person)
    file = sent(offices)
    with offices.ward.reading() as read:
        seen = foresee(offices.ward.begin, open_bundle(read, offices.ward.post, file.path))
    assert {one.record_kind for one in seen.changes} >= {"decision", "decision_line", "award_held", "dossier"}
    assert history(offices, person) == []
    taken(offices.ward, file.path)
    (held,) = history(offices, person)
    assert (held.award, held.year, held.decision_number, held.decision_id) == (AWARD, 2021, NUMBER, decision)
    with offices.ward.reading() as read:
        assert read.dossiers.get(dossier).status is DossierStatus.ACCEPTED
        assert held.id == award_id(read.decision_lines.first(decision_id=decision))
        states = registration_states.count(read, DUONG_DONG, 2021)
        assert states.of(RegistrationState.APPROVED) == 1
        assert read.decisions.get(decision).note is None


def test_the_next_bundle_doubles_nothing(offices):
    person, _dossier = proposed(offices)
    decided(offices, person)
    arrived(offices)
    again = arrived(offices)
    assert (again.record.added, again.record.changed, again.remarks) == (0, 0, ())
    assert len(history(offices, person)) == 1


def test_what_the_clerk_typed_in_before_stays_and_is_told(offices):
    person, _dossier = proposed(offices)
    with offices.ward.begin("Type it in") as work:
        typed = an_award_held(work.parties.get(person), AWARD, 2021, decision_number="88 / QĐ-UBND")
        typed.id, typed.office = work.new_id(), work.office
        work.awards_held.add(typed)
    decided(offices, person)
    taken_in = arrived(offices)
    assert any("88 / QĐ-UBND" in one for one in taken_in.remarks)
    (held,) = history(offices, person)
    assert held.id == typed.id


def test_a_revoked_decision_takes_its_awards_back_also_what_was_typed_in_by_its_number(offices):
    person, _dossier = proposed(offices)
    decision = decided(offices, person)
    arrived(offices)
    with offices.city.begin("Revoke") as work:
        deciding.revoke(work, decision, "Kê khai sai thành tích", offices.city.today)
    told = arrived(offices)
    (held,) = history(offices, person)
    assert held.revoked
    assert any(NUMBER in one for one in told.remarks)
    with offices.ward.reading() as read:
        assert read.decisions.get(decision).status is DecisionStatus.REVOKED


def test_what_wards_have_reported_since_does_not_keep_the_city_from_revoking(offices):
    person, _dossier = proposed(offices)
    decision = decided(offices, person)
    arrived(offices)
    offices.to_the_city()
    with offices.city.begin("Revoke") as work:
        assert deciding.revoke(work, decision, "Kê khai sai thành tích", offices.city.today) == 0
    arrived(offices)
    offices.to_the_city()
    with offices.city.reading() as read:
        assert [one.revoked for one in read.awards_held.all(party_id=person)] == [True]


def test_a_line_on_somebody_who_is_gone_at_the_ward_waits_and_is_named(offices):
    person, _dossier = proposed(offices)
    other = add_party(offices.ward, a_person("Trần Văn Mít"))
    offices.to_the_city()
    decided(offices, person)
    decided(offices, other.id, "89/QĐ-UBND")
    with offices.ward.begin("Remove") as work:
        work.parties.remove(work.parties.get(other.id))
    told = arrived(offices)
    assert len(history(offices, person)) == 1
    assert any("Bà Nguyễn Thị Hồng" in one and "not among" in one for one in told.remarks)


def test_a_ward_that_no_decision_concerns_gets_none(offices):
    proposed(offices)
    with pytest.raises(NoDecisionError):
        sent(offices)
