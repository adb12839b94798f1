"""Papers in parts: launch plan and year's report are drafted, written over, drafted anew and saved; the chairman's page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import an_office
from office_window import OfficeWindow, type_text, window_on
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from phuquoc_desktop.gui.dialogs.paper_editor import PaperEditor
from phuquoc_desktop.gui.dialogs.report_preview import ReportPreview
from phuquoc_desktop.gui.pages.targets_page import TargetsPage
from phuquoc_desktop.gui.widgets.choices import choose
from phuquoc_desktop.services import launch_plans, report_texts

OWN = "Tuyên truyền sâu rộng đến từng khu phố."


@pytest.fixture
def opened(qapp: QApplication, tmp_path: Path) -> Iterator[OfficeWindow]:
    an_office(tmp_path / "data").close()
    with window_on(tmp_path / "data") as window:
        yield window


@pytest.fixture
def page(opened: OfficeWindow) -> TargetsPage:
    page = opened.page("targets")
    assert isinstance(page, TargetsPage)
    return page


def do(page: TargetsPage, name: str) -> None:
    """Trigger an action of the page's bar."""
    next(one for one in page.actions() if one.objectName() == name).trigger()


def editor(opened: OfficeWindow, page: TargetsPage, name: str) -> PaperEditor:
    do(page, name)
    dialog = opened.dialog(PaperEditor)
    opened.until(lambda: dialog.paper is not None)
    opened.settle()
    return dialog


def part(dialog: PaperEditor, name: str) -> int:
    assert dialog.paper is not None
    return [one.name for one in dialog.paper.parts].index(name)


def test_a_part_is_written_over_kept_and_drafted_anew(opened: OfficeWindow, page: TargetsPage) -> None:
    dialog = editor(opened, page, "launch_plan")
    assert dialog.paper is not None
    assert "number yet" in dialog.paper.lacks[0]
    dialog.parts.list.setCurrentRow(part(dialog, "solutions"))
    drafted = dialog.parts.text.toPlainText()
    assert drafted
    dialog.parts.text.clear()
    type_text(dialog.parts.text, OWN)
    opened.click(dialog, "keep_part")
    opened.settle()
    with opened.backend.reading() as read:
        plan = launch_plans.of_year(read, 2021)
    assert plan is not None
    assert plan.solutions == OWN
    opened.until(dialog.parts.draft_anew.isEnabled)
    opened.click(dialog, "reset_part")
    opened.until(lambda: dialog.parts.text.toPlainText() == drafted)
    with opened.backend.reading() as read:
        plan = launch_plans.of_year(read, 2021)
    assert plan is not None
    assert plan.solutions is None


def test_what_was_typed_is_kept_when_another_part_is_opened_or_the_editor_closed(
    opened: OfficeWindow, page: TargetsPage
) -> None:
    dialog = editor(opened, page, "launch_plan")
    dialog.parts.list.setCurrentRow(part(dialog, "purpose"))
    dialog.parts.text.setPlainText(OWN)
    dialog.parts.list.setCurrentRow(part(dialog, "requirements"))
    opened.settle()
    dialog.parts.text.setPlainText("Thiết thực.")
    opened.click(dialog, "close_editor")
    opened.until_closed(dialog)
    with opened.backend.reading() as read:
        plan = launch_plans.of_year(read, 2021)
    assert plan is not None
    assert (plan.purpose, plan.requirements) == (OWN, "Thiết thực.")


def test_the_plan_is_numbered_previewed_and_saved_as_pdf(
    opened: OfficeWindow, page: TargetsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = editor(opened, page, "launch_plan")
    dialog.parts.list.setCurrentRow(part(dialog, "solutions"))
    dialog.parts.text.setPlainText(OWN)
    type_text(dialog.parts.number, "05")
    dialog.parts.issued_on.setText("31/02/2021")
    opened.click(dialog, "keep_issue")
    refusal = dialog.findChild(QWidget, "refusal")
    assert refusal is not None
    assert "31/02/2021" in refusal.text()  # type: ignore[attr-defined]
    dialog.parts.issued_on.setText("20/01/2021")
    opened.click(dialog, "keep_issue")
    opened.settle()
    opened.click(dialog, "preview_paper")
    shown = opened.dialog(ReportPreview)
    text = shown.preview.document.toPlainText()
    assert OWN in text
    assert "ngày 20 tháng 01 năm 2021" in text
    shown.done(0)
    file = tmp_path / "kế hoạch.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(file), ""))
    opened.click(dialog, "save_pdf")
    opened.until(file.exists)
    opened.settle()
    assert file.read_bytes().startswith(b"%PDF")


def test_the_report_of_each_period_has_its_own_words(opened: OfficeWindow, page: TargetsPage) -> None:
    dialog = editor(opened, page, "summary_report")
    choose(dialog.parts.period, "2021-H1")
    opened.settle()
    dialog.parts.list.setCurrentRow(part(dialog, "causes"))
    dialog.parts.text.setPlainText(OWN)
    choose(dialog.parts.period, "2021")
    opened.settle()
    with opened.backend.reading() as read:
        half, whole = report_texts.of_period(read, "2021-H1"), report_texts.of_period(read, "2021")
    assert half is not None
    assert half.causes == OWN
    assert whole is None
    assert OWN not in dialog.parts.text.toPlainText()


def test_the_chairmans_page_is_shown_and_saved(
    opened: OfficeWindow, page: TargetsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    do(page, "chairman_page")
    shown = opened.dialog(ReportPreview)
    assert "39" in shown.preview.document.toPlainText()
    file = tmp_path / "trang.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(file), ""))
    opened.click(shown, "export_pdf")
    opened.until(file.exists)
    opened.settle()
    assert file.read_bytes().startswith(b"%PDF")
