"""The city asks about a ward's figure, the ward explains with evidence, the city accepts: windows and bundle files."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from builders import progress
from bundle_offices import CITY, WARD, Offices, choose_with, drop, export, settle_again, take_in
from office_window import OfficeWindow, type_text
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from phuquoc_desktop.domain.explanation import ExplanationStatus
from phuquoc_desktop.gui.dialogs.explanation_dialog import ExplanationDialog
from phuquoc_desktop.gui.dialogs.question_dialog import QuestionDialog
from phuquoc_desktop.gui.pages.targets_page import TargetsPage
from phuquoc_desktop.gui.widgets.choices import choose
from phuquoc_desktop.services import targets

pytestmark = pytest.mark.usefixtures("qapp")
QUESTION = "Vì sao thu ngân sách quý I chỉ đạt 8% kế hoạch?"
ANSWER = "Số thu tập trung vào quý IV theo lịch nộp thuế của doanh nghiệp."
WARD_KEY = "31078@2021-03-01"


@pytest.fixture
def offices(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Offices:
    """Practice offices, whose keys everybody knows."""
    made = Offices(tmp_path, practice=True)
    choose_with(monkeypatch, made.post)
    return made


def target(window: OfficeWindow, code: str) -> TargetsPage:
    """Open the page of a target on its explanations."""
    page = window.page("targets")
    assert isinstance(page, TargetsPage)
    window.shell.go_to("targets", code)
    window.settle()
    page.sheet.side.tabs.setCurrentWidget(page.sheet.side.explanations)
    return page


def read_texts(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel))


def test_a_question_and_its_answer_travel_and_stay_with_the_figure(offices: Offices, tmp_path: Path) -> None:
    with offices.at(WARD) as window:
        with window.backend.begin("record") as work:
            targets.set_own(work, "T13", 2021, Decimal(1240))
            targets.record_progress(work, "T13", 2021, progress("99", period="2021-Q1"), window.backend.today)
        window.settle()
        export(window)
    with offices.at(CITY) as window:
        drop(window, offices.file("*report*"))
        take_in(window)
        page = target(window, "T13")
        window.click(page.sheet, "ask_explanation")
        form = window.dialog(QuestionDialog)
        choose(form.ui.addressee, WARD_KEY)
        choose(form.ui.period, "2021-Q1")
        window.click(form, "save")
        window.until(form.ui.text_error.isVisible)
        type_text(form.ui.text, QUESTION)
        window.click(form, "save")
        window.until_closed(form)
        assert QUESTION in read_texts(page.sheet.side.explanations)
        window.page("bundles")
        window.click(window.window, "arrivals_done")
        settle_again(window)
        window.click(window.window, "make_return")
        window.settle()
    with offices.at(WARD) as window:
        drop(window, offices.file("*return*"))
        take_in(window)
        settle_again(window)
        overview = window.page("overview")
        window.until(lambda: QUESTION in read_texts(overview))
        window.click(overview, "remark_0")
        window.settle()
        page = target(window, "T13")
        assert QUESTION in read_texts(page.sheet.side.explanations)
        assert "99 tỷ đồng" in read_texts(page.sheet.side.explanations)
        window.click(page.sheet.side.explanations, "answer")
        answer = window.dialog(ExplanationDialog)
        type_text(answer.ui.text, "Do thuế.")
        window.click(answer, "save")
        window.until(answer.ui.text_error.isVisible)
        answer.ui.text.clear()
        type_text(answer.ui.text, ANSWER)
        evidence = tmp_path / "bảng thu.txt"
        evidence.write_text("quý IV", encoding="utf-8")
        answer.ui.file.setText(str(evidence))
        window.click(answer, "save")
        window.until_closed(answer)
        assert ANSWER in read_texts(page.sheet.side.explanations)
        window.page("bundles")
        QTest.qWait(1100)  # the name of a bundle holds the second in which it was made
        export(window)
    with offices.at(CITY) as window:
        drop(window, offices.file("*report*"))
        take_in(window)
        page = target(window, "T13")
        assert ANSWER in read_texts(page.sheet.side.explanations)
        window.click(page.sheet.side.explanations, "accept_explanation")
        window.until(lambda: "Explained" in read_badges(page.sheet.side.explanations))
        with window.backend.reading() as read:
            (request,) = read.explanation_requests.all()
            assert request.status is ExplanationStatus.ACCEPTED


def read_badges(widget: QWidget) -> list[str]:
    return [one.accessibleName() for one in widget.findChildren(QWidget, "badge")]
