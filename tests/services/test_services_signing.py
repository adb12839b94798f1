"""The signing sheet: who signs in which order, what is out, what is late."""

from __future__ import annotations

from datetime import date

import pytest
from builders import TODAY, a_collective, a_person, add_party, open_dossier, propose

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.dossier import Dossier
from phuquoc_desktop.domain.dossier_course import SigningRole, SigningStep
from phuquoc_desktop.services import directory, signing
from phuquoc_desktop.services.signing import BackBeforeSentError, ChainThereError, NotSentYetError, StepState


@pytest.fixture
def dossier(office: Backend) -> Dossier:
    made = open_dossier(office)
    with office.begin("Unit") as work:
        unit = directory.add_unit(work, "Văn phòng HĐND và UBND")
    propose(office, made, add_party(office, a_person("Nguyễn Văn An", unit_id=unit.id)))
    propose(office, made, add_party(office, a_collective("Khu phố 1")))
    return made


def draft_chain(office: Backend, dossier: Dossier) -> list[SigningStep]:
    with office.begin("Chain") as work:
        return signing.draft_chain(work, dossier.id, "Lê Thị Bưởi", "Trần Văn Cảnh, Chủ tịch")


def order(office: Backend, dossier: Dossier) -> list[str]:
    with office.reading() as read:
        lines = signing.of_dossier(read, dossier.id, TODAY)
    assert [one.step.place for one in lines] == list(range(1, len(lines) + 1))
    return [one.step.who for one in lines]


def test_the_usual_chain_follows_from_the_dossier(office: Backend, dossier: Dossier) -> None:
    chain = draft_chain(office, dossier)
    assert [(one.who, one.role) for one in chain][:5] == [
        ("Nguyễn Văn An", SigningRole.SIGNS),
        ("Khu phố 1", SigningRole.SIGNS),
        ("Thủ trưởng Văn phòng HĐND và UBND", SigningRole.CONFIRMS),
        ("Lê Thị Bưởi", SigningRole.DRAFTS),
        ("Chánh Văn phòng HĐND và UBND", SigningRole.INITIALS),
    ]
    assert [one.role for one in chain][5:] == [SigningRole.SIGNS, SigningRole.SEALS]
    with pytest.raises(ChainThereError):
        draft_chain(office, dossier)


def test_many_candidates_sign_as_a_group(office: Backend) -> None:
    made = open_dossier(office)
    for number in range(signing.NAMED_AT_MOST + 1):
        propose(office, made, add_party(office, a_person(f"Người {number}")))
    assert draft_chain(office, made)[0].who == "Từng cá nhân, tập thể được đề nghị"


def test_steps_are_added_moved_and_taken_out(office: Backend, dossier: Dossier) -> None:
    with office.begin("Steps") as work:
        for who in "ABC":
            signing.add(work, SigningStep.draft(dossier_id=dossier.id, place=0, who=who))
            work.flush()
    assert order(office, dossier) == ["A", "B", "C"]
    with office.begin("Move") as work:
        signing.move(work, work.signing_steps.all(who="C")[0].id, -5)
    assert order(office, dossier) == ["C", "A", "B"]
    with office.begin("Remove") as work:
        signing.remove(work, work.signing_steps.all(who="A")[0].id)
    assert order(office, dossier) == ["C", "B"]


def test_papers_that_are_out_too_long_are_late(office: Backend, dossier: Dossier) -> None:
    step = draft_chain(office, dossier)[0]

    def state(day: date) -> tuple[StepState, int]:
        with office.reading() as read:
            line = signing.of_dossier(read, dossier.id, day)[0]
        return line.state, line.days_out

    assert state(date(2021, 6, 14)) == (StepState.WAITING, 0)
    with office.begin("Sent") as work:
        signing.mark(work, step.id, sent_on=date(2021, 6, 14))
    assert state(date(2021, 6, 17)) == (StepState.OUT, 3)
    assert state(date(2021, 6, 18)) == (StepState.LATE, 4)
    with office.begin("Back") as work:
        signing.mark(work, step.id, back_on=date(2021, 6, 18))
    assert state(date(2021, 7, 1)) == (StepState.BACK, 0)


def test_days_that_cannot_be_are_refused(office: Backend, dossier: Dossier) -> None:
    step = draft_chain(office, dossier)[0]
    with pytest.raises(NotSentYetError), office.begin("Back") as work:
        signing.mark(work, step.id, back_on=date(2021, 6, 18))
    with pytest.raises(BackBeforeSentError), office.begin("Back") as work:
        signing.mark(work, step.id, sent_on=date(2021, 6, 18), back_on=date(2021, 6, 17))
