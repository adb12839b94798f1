"""A question about a figure goes to the ward, the answer comes back with its file, and the city says whether it does."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from attached_files import a_pdf
from builders import AN_THOI, CITY, DUONG_DONG, TODAY, progress
from two_offices import TwoOffices, taken, two_offices

from phuquoc_desktop.bundle.cipher import decrypt
from phuquoc_desktop.bundle.outgoing_ward import NothingExplainedError, send_explanations
from phuquoc_desktop.bundle.sequence import Arrival
from phuquoc_desktop.city import questions
from phuquoc_desktop.domain.explanation import Explanation, ExplanationRequest
from phuquoc_desktop.services import explanations, targets
from phuquoc_desktop.services.explanations import ExplanationLine, ExplanationState
from phuquoc_desktop.services.figure_at import FigureKey

QUESTION = "Đề nghị giải trình vì sao mới giải quyết việc làm cho 210 lao động."
ANSWER = "Hai doanh nghiệp lùi ngày tuyển dụng sang quý III, đã có văn bản gửi phường."
T26 = FigureKey(DUONG_DONG, 2021, "T26", "2021-05")


@pytest.fixture
def offices(tmp_path: Path) -> Iterator[TwoOffices]:
    """A ward whose figure of May has reached the city."""
    with two_offices(tmp_path) as both:
        with both.ward.begin("Record progress") as work:
            targets.record_progress(work, "T26", 2021, progress("210"), TODAY)
        both.to_the_city()
        yield both


def ask(both: TwoOffices, text: str = QUESTION) -> str:
    draft = ExplanationRequest.draft(
        addressee=DUONG_DONG,
        year=2021,
        target_code="T26",
        period="2021-05",
        text=text,
        asked_on=TODAY,
        due_on=date(2021, 6, 25),
    )
    with both.city.begin("Ask") as work:
        return questions.ask(work, draft, TODAY).id


def answer(both: TwoOffices, request: str | None, text: str = ANSWER, file: Path | None = None) -> str:
    draft = Explanation.draft(
        request=request, year=2021, target_code="T26", period="2021-05", text=text, answered_on=TODAY, answered_by=""
    )
    with both.ward.begin("Answer") as work:
        return explanations.answer(work, both.ward.attachments, draft, TODAY, file).id


def beside(both: TwoOffices, *, at_the_city: bool) -> list[ExplanationLine]:
    backend = both.city if at_the_city else both.ward
    with backend.reading() as read:
        return explanations.of_figure(read, T26, TODAY)


def states(both: TwoOffices) -> tuple[list[ExplanationState], list[ExplanationState]]:
    """What ward and city see beside the figure."""
    return [one.state for one in beside(both, at_the_city=False)], [one.state for one in beside(both, at_the_city=True)]


def test_a_question_is_answered_with_a_file_and_accepted(offices: TwoOffices, tmp_path: Path) -> None:
    request = ask(offices)
    offices.to_the_ward()
    [seen] = beside(offices, at_the_city=False)
    assert (seen.state, seen.figure, seen.due.days_left if seen.due else None) == (
        ExplanationState.WAITING,
        "210 lao động",
        10,
    )
    letter = tmp_path / "văn bản.pdf"
    letter.write_bytes(a_pdf("letter"))
    answer(offices, request, file=letter)
    offices.to_the_city()
    [landed] = beside(offices, at_the_city=True)
    assert landed.answer is not None
    assert (landed.state, landed.answer.text, landed.answer.answered_by) == (
        ExplanationState.ANSWERED,
        ANSWER,
        "Lê Thị Bưởi",
    )
    assert offices.city.attachments.read(landed.answer.attachment or "") == letter.read_bytes()
    with offices.city.begin("Accept") as work:
        questions.accept(work, request)
    offices.to_the_ward()
    assert states(offices) == ([ExplanationState.ACCEPTED], [ExplanationState.ACCEPTED])
    with pytest.raises(explanations.QuestionClosedError):
        answer(offices, request)


def test_an_answer_that_does_not_do_is_asked_again_and_both_stay(offices: TwoOffices) -> None:
    first = ask(offices)
    offices.to_the_ward()
    answer(offices, first)
    offices.to_the_city()
    with offices.city.begin("Ask again") as work:
        second = questions.ask_again(work, first, "Chưa rõ: nêu tên từng doanh nghiệp.", None, TODAY).id
    offices.to_the_ward()
    assert states(offices)[0] == [ExplanationState.WAITING, ExplanationState.ASKED_AGAIN]
    answer(offices, second, "Doanh nghiệp Hoa Sim và doanh nghiệp Hải Âu.")
    offices.to_the_city()
    lines = beside(offices, at_the_city=True)
    assert [one.state for one in lines] == [ExplanationState.ANSWERED, ExplanationState.ASKED_AGAIN]
    assert [one.answer.text[:6] for one in lines if one.answer] == ["Doanh ", "Hai do"]


def test_the_return_taken_in_again_and_an_older_one_change_nothing(offices: TwoOffices) -> None:
    ask(offices)
    first = offices.answer()
    with offices.city.begin("Ask") as work:
        questions.withdraw(work, work.explanation_requests.all()[0].id)
    second = offices.answer()
    taken(offices.ward, second.path)
    assert states(offices) == ([], [])
    assert taken(offices.ward, second.path).how is Arrival.REPEATED
    assert taken(offices.ward, first.path).how is Arrival.LATE
    assert states(offices) == ([], [])


def test_an_answer_survives_a_lost_report_and_a_second_version_replaces_it(offices: TwoOffices) -> None:
    request = ask(offices)
    offices.to_the_ward()
    answer(offices, request)
    offices.report()  # lost in the mail
    answer(offices, request, "Ba doanh nghiệp lùi ngày tuyển dụng sang quý III.")
    assert offices.to_the_city().how is Arrival.AFTER_GAP
    [line] = beside(offices, at_the_city=True)
    assert line.answer is not None
    assert line.answer.text.startswith("Ba doanh nghiệp")
    with offices.ward.reading() as read:
        [own] = explanations.of_figure(read, T26, TODAY)
        told = [field.old for entry in explanations.journal(read, own) for field in entry.fields]
    assert ANSWER in told


def test_a_report_sent_twice_and_an_older_one_leave_the_latest_answer(offices: TwoOffices) -> None:
    answer(offices, None)
    first = offices.report()
    answer(offices, None, "Ba doanh nghiệp lùi ngày tuyển dụng sang quý III.")
    second = offices.report()
    taken(offices.city, second.path)
    assert taken(offices.city, second.path).how is Arrival.REPEATED
    assert taken(offices.city, first.path).how is Arrival.LATE
    [line] = beside(offices, at_the_city=True)
    assert line.answer is not None
    assert line.answer.text.startswith("Ba doanh nghiệp")


def test_a_ward_explains_unasked(offices: TwoOffices) -> None:
    answer(offices, None)
    offices.to_the_city()
    assert states(offices) == ([ExplanationState.UNASKED], [ExplanationState.UNASKED])


def test_a_file_that_is_no_longer_stored_is_told_and_does_not_stop_the_report(
    offices: TwoOffices, tmp_path: Path
) -> None:
    letter = tmp_path / "văn bản.pdf"
    letter.write_bytes(a_pdf("letter"))
    answer(offices, None, file=letter)
    [line] = beside(offices, at_the_city=False)
    assert line.answer is not None
    offices.ward.attachments.path(line.answer.attachment or "").unlink()
    assert offices.report().missing == ("văn bản.pdf",)


def test_the_preview_shows_question_and_answer_and_no_key_of_an_office(offices: TwoOffices) -> None:
    request = ask(offices)
    returned = preview(offices, offices.answer().path, at_the_city=True)
    assert QUESTION in returned
    assert "Dương Đông" in returned
    offices.to_the_ward()
    answer(offices, request)
    sent = preview(offices, offices.report().path, at_the_city=False)
    assert QUESTION in sent
    assert ANSWER in sent
    assert request not in sent


def preview(both: TwoOffices, path: Path, *, at_the_city: bool) -> str:
    keys = (both.city if at_the_city else both.ward).post.keys
    plain = path.with_suffix(".opened")
    plain.write_bytes(decrypt(path.read_bytes(), keys.identity))
    with zipfile.ZipFile(plain) as opened:
        name = next(one for one in opened.namelist() if one.endswith("preview.html"))
        return opened.read(name).decode()


def test_what_cannot_be_asked_is_refused(offices: TwoOffices) -> None:
    def draft(**values: object) -> ExplanationRequest:
        given = {"addressee": DUONG_DONG, "year": 2021, "target_code": "T26", "text": QUESTION, "asked_on": TODAY}
        return ExplanationRequest.draft(**{**given, **values})

    refused = [
        (draft(text="Vì sao?"), questions.QuestionTooShortError),
        (draft(addressee=CITY), questions.AskedItselfError),
        (draft(due_on=date(2021, 6, 14)), questions.DueBeforeAskedError),
        (draft(target_code="T99"), explanations.UnknownFigureError),
        (draft(period="2020-05"), explanations.PeriodOutsideYearError),
    ]
    for one, error in refused:
        with offices.city.begin("Ask") as work, pytest.raises(error):
            questions.ask(work, one, TODAY)
    with offices.ward.begin("Ask") as work, pytest.raises(questions.OnlyTheCityAsksError):
        questions.ask(work, draft(addressee=AN_THOI), TODAY)
    request = ask(offices)
    with offices.city.begin("Ask") as work:
        with pytest.raises(questions.AskedAlreadyError):
            questions.ask(work, draft(period="2021-05"), TODAY)
        with pytest.raises(questions.NotAnsweredError):
            questions.accept(work, request)


def test_what_cannot_be_answered_is_refused(offices: TwoOffices) -> None:
    with pytest.raises(explanations.UnknownQuestionError):
        answer(offices, "khong-co")
    with pytest.raises(explanations.ExplanationTooShortError):
        answer(offices, None, "Đã xong.")
    draft = Explanation.draft(
        request=ask(offices), year=0, target_code="", text=ANSWER, answered_on=TODAY, answered_by=""
    )
    with offices.city.begin("Answer") as work, pytest.raises(explanations.NotAskedError):
        explanations.answer(work, offices.city.attachments, draft, TODAY, None)


def test_what_waits_stands_on_the_first_page_of_both(offices: TwoOffices) -> None:
    from phuquoc_desktop.services.overview import Gap, look

    request = ask(offices)
    offices.to_the_ward()
    with offices.ward.reading() as read:
        page = look(read, offices.ward.awards, TODAY)
    assert [one.id for one in page.explanations] == [request]
    assert [one.count for one in page.missing if one.gap is Gap.EXPLANATIONS] == [1]
    answer(offices, request)
    with offices.ward.reading() as read:
        assert look(read, offices.ward.awards, TODAY).explanations == ()
    offices.to_the_city()
    with offices.city.reading() as read:
        assert [one.state for one in look(read, offices.city.awards, TODAY).explanations] == [ExplanationState.ANSWERED]


def explained_alone(both: TwoOffices) -> Path:
    return send_explanations(both.ward.begin, both.ward.post, both.mail).path


def explained_at_the_city(both: TwoOffices) -> list[tuple[str | None, str, str | None]]:
    with both.city.reading() as read:
        return [(one.request, one.text, one.attachment) for one in read.explanations.all(office=DUONG_DONG)]


def test_an_answer_goes_to_the_city_without_a_whole_report(offices, tmp_path):
    question = ask(offices)
    offices.to_the_ward()
    scan = tmp_path / "van-ban.pdf"
    scan.write_bytes(a_pdf())
    answer(offices, question, file=scan)
    arrived = taken(offices.city, explained_alone(offices))
    assert (arrived.record.bundle_kind.value, arrived.record.added, arrived.record.removed) == ("explanation", 1, 0)
    ((request, text, digest),) = explained_at_the_city(offices)
    assert (request, text) == (question, ANSWER)
    assert offices.city.attachments.path(digest or "").read_bytes() == a_pdf()
    with offices.city.reading() as read:
        assert read.registrations.count() == 0
        assert read.progress.count(office=DUONG_DONG) == 1


@pytest.mark.parametrize("order", ["report first", "explanations first", "explanations between", "explanations late"])
def test_a_whole_report_before_or_after_gives_the_same_state(offices, order):
    question = ask(offices)
    offices.to_the_ward()
    answer(offices, question, "Lời giải trình đầu tiên, còn thiếu số liệu của doanh nghiệp.")
    first_report, first_alone = offices.report().path, explained_alone(offices)
    answer(offices, question, ANSWER)
    last_alone = explained_alone(offices)
    arriving = {
        "report first": [first_report, first_alone, last_alone],
        "explanations first": [last_alone, first_report],
        "explanations between": [first_alone, first_report, last_alone],
        "explanations late": [first_report, last_alone],
    }[order]
    for path in arriving:
        taken(offices.city, path)
    assert explained_at_the_city(offices) == [(question, ANSWER, None)]
    offices.to_the_city()
    assert explained_at_the_city(offices) == [(question, ANSWER, None)]


def test_nothing_is_sent_where_nothing_is_explained(offices):
    with pytest.raises(NothingExplainedError):
        explained_alone(offices)
