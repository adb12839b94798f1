"""The city forwards accepted dossiers to the province once, by one letter; takes it back; enters the province's decision."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from builders import TODAY, a_basis, a_decision
from forwarding_offices import (
    AWARD,
    FIRST,
    REASON,
    SECOND,
    a_whole_dossier,
    accepted,
    candidates_of,
    forwarded,
    voted,
)
from two_offices import TwoOffices, taken, two_offices

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.bundle.outgoing_city import send_decisions
from phuquoc_desktop.city import dossier_reviews, forwarding, forwarding_board, forwarding_check
from phuquoc_desktop.city.forwarding_board import ForwardStanding
from phuquoc_desktop.domain.dossier import DossierStatus
from phuquoc_desktop.domain.exchange import RemarkStatus
from phuquoc_desktop.domain.review import DossierStage
from phuquoc_desktop.services import answers, deciding, decisions, dossier_thread, history, undoing
from phuquoc_desktop.services.answers import Answer

IN_SPITE = "Hội đồng thành phố họp ngày mai, gửi trước cho kịp hạn."


@pytest.fixture
def offices(tmp_path: Path) -> Iterator[TwoOffices]:
    with two_offices(tmp_path) as both:
        yield both


def standing(offices: TwoOffices) -> ForwardStanding:
    with offices.city.reading() as read:
        (line,) = forwarding_board.lines(read, 2021, offices.city.awards)
    return line.standing


def answered(ward: Backend) -> dict[str, Answer]:
    with ward.reading() as read:
        return {one.name: one.answer for one in answers.of_year(read, 2021)}


def test_what_is_not_accepted_goes_another_way_or_was_forwarded_is_refused(offices: TwoOffices) -> None:
    city, dossier = offices.city, a_whole_dossier(offices.ward)
    of_the_city = a_whole_dossier(offices.ward, "GK_HUYEN", "Lê Văn Me")
    offices.to_the_city()
    assert standing(offices) is ForwardStanding.NOT_READY
    with pytest.raises(forwarding_check.NotAcceptedError):
        forwarded(city, dossier)
    with pytest.raises(forwarding_check.NotThroughCityError):
        forwarded(city, of_the_city)
    with city.begin(dossier_reviews.SET) as work:
        dossier_reviews.step(work, dossier.id, DossierStage.ACCEPTED, None, TODAY)
    assert standing(offices) is ForwardStanding.READY
    with pytest.raises(forwarding.ForwardDoubtsError, match=FIRST):
        forwarded(city, dossier)
    voted(city, dossier, 8, 8)
    letter, found = forwarded(city, dossier)
    assert (letter.number, found.doubts, standing(offices)) == ("15/TTr-UBND", (), ForwardStanding.FORWARDED)
    with pytest.raises(forwarding_check.ForwardedAlreadyError, match="15/TTr-UBND"):
        forwarded(city, dossier, number="16")
    with pytest.raises(dossier_reviews.OutOfHandError), city.begin(dossier_reviews.SET) as work:
        dossier_reviews.step(work, dossier.id, DossierStage.CHECKED, None, TODAY)


def test_a_ward_forwards_nothing_and_a_number_is_given_once(offices: TwoOffices) -> None:
    dossier = accepted(offices)
    with pytest.raises(forwarding.OnlyTheCityForwardsError):
        forwarded(offices.ward, dossier)
    forwarded(offices.city, dossier, in_spite=IN_SPITE)
    second = a_whole_dossier(offices.ward, AWARD, "Lê Văn Me")
    offices.to_the_city()
    with offices.city.begin(dossier_reviews.SET) as work:
        dossier_reviews.step(work, second.id, DossierStage.ACCEPTED, None, TODAY)
    with pytest.raises(forwarding.LetterNumberTakenError):
        forwarded(offices.city, second, number="015", in_spite=IN_SPITE)
    with pytest.raises(forwarding_check.NothingToForwardError):
        forwarded(offices.city, number="16")


def test_a_paper_whose_file_is_gone_and_a_vote_that_fell_short_hold_it_up(offices: TwoOffices) -> None:
    city, dossier = offices.city, accepted(offices)
    voted(city, dossier, 8, 3)
    with pytest.raises(forwarding.ForwardDoubtsError, match=SECOND):
        forwarded(city, dossier)
    with city.reading() as read:
        paper = next(one for one in read.papers.all(dossier_id=dossier.id) if one.attachment)
    city.attachments.path(paper.attachment or "").unlink()
    with pytest.raises(forwarding_check.FilesMissingError, match=paper.title):
        forwarded(city, dossier, left_out={candidates_of(city, dossier)[SECOND]: REASON})


def test_the_ward_learns_of_it_and_of_whom_stayed_until_the_letter_is_taken_back(offices: TwoOffices) -> None:
    city, dossier = offices.city, accepted(offices)
    voted(city, dossier, 8, 3)
    stays = candidates_of(city, dossier)[SECOND]
    letter, found = forwarded(city, dossier, left_out={stays: REASON})
    assert (found.people, found.doubts) == (1, ())
    offices.to_the_ward()
    with offices.ward.reading() as read:
        stage = dossier_thread.stage_of(read, dossier.id)
        told = [line for one in dossier_thread.of_dossier(read, dossier.id) for line in one.lines]
        assert read.dossiers.get(dossier.id).status is DossierStatus.SUBMITTED
        assert read.remarks.count(status=RemarkStatus.OPEN) == 0
    assert stage is not None
    assert (stage.stage, stage.letter_number, stage.letter_dated) == (DossierStage.FORWARDED, letter.number, TODAY)
    assert REASON in told
    assert answered(offices.ward) == {FIRST: Answer.WAITING, SECOND: Answer.LEFT_OUT}
    with pytest.raises(forwarding.TakeBackReasonError), city.begin(forwarding.TAKE_BACK) as work:
        forwarding.take_back(work, "15", " ", TODAY)
    with city.begin(forwarding.TAKE_BACK) as work:
        forwarding.take_back(work, "15", "Tỉnh đề nghị ghép chung một tờ trình.", TODAY)
        back = work.job.work_id
    assert standing(offices) is ForwardStanding.READY
    offices.to_the_ward()
    with offices.ward.reading() as read:
        stage = dossier_thread.stage_of(read, dossier.id)
        assert stage is not None
        assert (stage.stage, "ghép chung" in (stage.note or "")) == (DossierStage.ACCEPTED, True)
        assert read.remarks.count(record_id=stays) == 0
    with city.begin(undoing.UNDO) as work:
        history.undo(work, back)
    assert standing(offices) is ForwardStanding.FORWARDED


def test_the_decision_of_the_province_fills_the_history_of_the_ward(offices: TwoOffices) -> None:
    city, ward, dossier = offices.city, offices.ward, accepted(offices)
    stays = candidates_of(city, dossier)[SECOND]
    letter, _found = forwarded(city, dossier, left_out={stays: REASON}, in_spite=IN_SPITE)
    with city.begin("Enter a decision") as work:
        draft = a_decision(own=False, issuer="UBND tỉnh Kiên Giang", number="1200/QĐ-UBND", signer=None)
        decision = decisions.draft(work, draft)
        came = decisions.take_dossiers(work, decision.id, letter.ids, a_basis(city))
        issued = deciding.issue(work, decision.id, a_basis(city), TODAY)
    assert {one.name: one.granted for one in came.added} == {FIRST: True, SECOND: False}
    assert (issued.elsewhere, standing(offices)) == ((FIRST,), ForwardStanding.DECIDED)
    with pytest.raises(forwarding.LetterDecidedError), city.begin(forwarding.TAKE_BACK) as work:
        forwarding.take_back(work, "15", "Rút lại.", TODAY)
    (sent,) = send_decisions(city.begin, city.post, [ward.profile.office], offices.mail)
    taken(ward, sent.path)
    offices.to_the_ward()
    with ward.reading() as read:
        (held,) = read.awards_held.all()
        assert (held.award, held.decision_number) == (AWARD, "1200/QĐ-UBND")
        refused = next(one for one in read.decision_lines.all() if not one.granted)
        assert (refused.name, REASON in (refused.reason or "")) == (SECOND, True)
        stage = dossier_thread.stage_of(read, dossier.id)
        assert stage is not None
        assert (stage.stage, read.dossiers.get(dossier.id).status) == (DossierStage.DECIDED, DossierStatus.ACCEPTED)
    assert answered(ward) == {FIRST: Answer.GRANTED, SECOND: Answer.NOT_GRANTED}
    with city.begin("Revoke") as work:
        deciding.revoke(work, decision.id, "Tỉnh đã thu hồi quyết định.", TODAY + timedelta(days=1))
    with city.reading() as read:
        (again,) = forwarding.letters(read)
    (sent,) = send_decisions(city.begin, city.post, [ward.profile.office], offices.mail)
    taken(ward, sent.path)
    assert answered(ward) == {FIRST: Answer.WAITING, SECOND: Answer.LEFT_OUT}
    assert (again.number, again.decided, standing(offices)) == ("15/TTr-UBND", frozenset(), ForwardStanding.FORWARDED)
