"""A report goes to the city and its receipt comes back; remarks go back; all through the real windows."""

from __future__ import annotations

from pathlib import Path

import pytest
from bundle_offices import (
    CITY,
    OTHER,
    WARD,
    Offices,
    choose_with,
    city_face,
    drop,
    examined,
    export,
    settle_again,
    take_in,
    ward_face,
)
from office_window import OfficeWindow, type_text
from page_parts import nameless_widgets
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from phuquoc_desktop.domain.change import Operation
from phuquoc_desktop.gui.pages.bundles.remark_dialog import RemarkDialog
from phuquoc_desktop.gui.pages.bundles.shown import Verdict
from phuquoc_desktop.gui.pages.dossiers_page import DossiersPage
from phuquoc_desktop.services.overview import Light

pytestmark = pytest.mark.usefixtures("qapp")
REMARK = "Bổ sung biên bản họp Hội đồng thi đua có đủ chữ ký."


@pytest.fixture
def offices(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Offices:
    """Practice offices, whose keys everybody knows."""
    made = Offices(tmp_path, practice=True)
    choose_with(monkeypatch, made.post)
    return made


def test_a_first_page_says_what_the_first_bundle_will_hold(offices: Offices) -> None:
    with offices.at(WARD) as window:
        face = ward_face(window)
        assert face.picture is not None
        assert face.picture.light is Light.NEVER_SENT
        assert face.picture.count(Operation.ADDED) == 4
        assert face.state.light.tone == ""
        assert face.checks.findings > 0
        assert not nameless_widgets(window.shell.page)


def test_the_light_is_green_only_after_the_receipt(offices: Offices) -> None:
    with offices.at(WARD) as window:
        export(window)
        settle_again(window)
        face = ward_face(window)
        assert face.state.light.tone == "warn"
        assert face.written.written is not None
        assert face.written.written.encrypted
        assert face.written.written.content_code in face.written.code.text()
    with offices.at(CITY) as window:
        drop(window, offices.file("*report*"))
        (line,) = examined(window)
        assert line.verdict is Verdict.ACCEPTED
        assert line.counts == (4, 0, 0)
        assert not nameless_widgets(window.shell.page)
        take_in(window)
        (line,) = examined(window)
        assert line.verdict is Verdict.TAKEN
        assert line.answer is not None
        assert line.answer.parent == offices.post
    with offices.at(WARD) as window:
        drop(window, offices.file("*receipt*"))
        assert ward_face(window).state.light.tone == "warn"
        take_in(window)
        face = ward_face(window)
        assert face.picture is not None
        assert face.picture.light is Light.GREEN
        assert face.state.light.tone == "good"
        assert face.split.isVisible()
        assert not nameless_widgets(window.shell.page)


def test_the_same_file_twice_changes_nothing_and_gets_the_same_receipt(offices: Offices) -> None:
    file = offices.export_from(WARD)
    with offices.at(CITY) as window:
        drop(window, file)
        take_in(window)
        first = examined(window)[0]
        assert first.answer is not None
        heads = _journal_head(window)
        drop(window, file)
        assert examined(window)[0].verdict is Verdict.REPEATED
        take_in(window)
        again = examined(window)[0]
        assert (again.answer, again.told) == (first.answer, first.told)
        assert _journal_head(window) == heads


def test_several_files_are_taken_in_at_once_and_the_board_tells_of_gaps(offices: Offices) -> None:
    with offices.at(WARD) as window:
        for _number in range(2):
            export(window)
            ward_face(window).written.hide()
    offices.file("*31078-0001*").unlink()
    offices.export_from(OTHER)
    with offices.at(CITY) as window:
        drop(window, offices.post)
        assert [one.verdict for one in examined(window)] == [Verdict.ACCEPTED] * 2
        take_in(window)
        window.click(window.window, "arrivals_done")
        face = city_face(window)
        names = [branch.row.cells[0] for branch in face.board.view.rows.all_branches()]
        assert len(names) == 9
        ward = next(line for line in _lines(window) if line.office.slug == WARD)
        assert ward.gaps == (1,)
        assert ward.registrations == 1
        assert len(list(offices.post.glob("*receipt*"))) == 2


def test_a_remark_goes_back_and_opens_the_dossier_that_it_is_about(offices: Offices) -> None:
    file = offices.export_from(WARD)
    with offices.at(CITY) as window:
        drop(window, file)
        take_in(window)
        window.click(window.window, "arrivals_done")
        _write_remark(window)
        window.click(window.window, "make_return")
        window.settle()
        assert city_face(window).written.isVisible()
    with offices.at(WARD) as window:
        drop(window, offices.file("*return*"))
        take_in(window)
        face = ward_face(window)
        assert face.tabs.currentWidget() is face.remarks
        assert face.picture is not None
        assert [one.text for one in face.picture.remarks] == [REMARK]
        window.click(window.window, "remark_0")
        window.settle()
        page = window.shell.page
        assert isinstance(page, DossiersPage)
        window.until(lambda: page.list.currentIndex().isValid())


def test_a_closed_remark_is_no_longer_to_be_done(offices: Offices) -> None:
    file = offices.export_from(WARD)
    with offices.at(CITY) as window:
        drop(window, file)
        take_in(window)
        window.click(window.window, "arrivals_done")
        _write_remark(window)
        city_face(window).office.tabs.setCurrentIndex(1)
        window.click(window.window, "remark_0")
        window.settle()
        settle_again(window)
        assert [one.is_open for one in city_face(window).office.office.remarks] == [False]  # type: ignore[union-attr]


def test_a_remark_is_refused_beside_its_fields(offices: Offices) -> None:
    file = offices.export_from(WARD)
    with offices.at(CITY) as window:
        drop(window, file)
        take_in(window)
        window.click(window.window, "arrivals_done")
        window.click(window.window, "new_remark")
        dialog = window.dialog(RemarkDialog)
        window.settle()
        window.click(dialog, "save")
        assert dialog.ui.record_id_error.isVisible()
        dialog.ui.record_id.setCurrentIndex(dialog.names.index(0, 0))
        type_text(dialog.ui.text, "Sai")
        window.click(dialog, "save")
        window.settle()
        assert dialog.ui.text_error.isVisible()
        assert not nameless_widgets(dialog)
        type_text(dialog.ui.text, REMARK)
        window.click(dialog, "save")
        window.until(lambda: not dialog.isVisible())


def test_a_changed_record_shows_its_old_and_new_values_on_demand(offices: Offices) -> None:
    with offices.at(WARD) as window:
        export(window)
        with window.backend.begin("Change") as work:
            party = work.parties.all()[0]
            party.position = "Chủ tịch Hội Phụ nữ"
        face = ward_face(window)
        window.until(lambda: face.changes.view.choose(party.id))
        window.until(lambda: "Chủ tịch Hội Phụ nữ" in face.changes.values.text())
        assert face.picture is not None
        assert face.picture.count(Operation.CHANGED) == 1
        QTest.keyClick(face.changes.view, Qt.Key.Key_Return)
        window.settle()
        assert type(window.shell.page).__name__ == "DirectoryPage"


def test_a_finding_leads_to_its_record(offices: Offices) -> None:
    with offices.at(WARD) as window:
        face = ward_face(window)
        found = [one for one in face.checks.view.rows.all_branches() if one.row.payload is not None]
        papers = next(one for one in found if one.row.payload[0].check == "papers")
        face.checks.view.choose(papers.key)
        window.click(window.window, "go_to_record")
        window.settle()
        assert isinstance(window.shell.page, DossiersPage)


def test_the_name_of_the_file_written_can_be_copied(offices: Offices) -> None:
    with offices.at(WARD) as window:
        export(window)
        window.click(window.window, "copy_name")
        assert QGuiApplication.clipboard().text() == offices.file("*report*").name


def test_an_office_that_was_answered_can_have_its_receipt_again(offices: Offices) -> None:
    file = offices.export_from(WARD)
    with offices.at(CITY) as window:
        drop(window, file)
        take_in(window)
        window.click(window.window, "arrivals_done")
        receipt = offices.file("*receipt*")
        receipt.unlink()
        settle_again(window)
        window.click(window.window, "write_receipt")
        window.until(receipt.exists)


@pytest.mark.parametrize("width", [1366, 910])
def test_the_page_fits_wide_and_narrow_windows(offices: Offices, width: int) -> None:
    with offices.at(WARD) as window:
        window.window.resize(width, 512)
        QApplication.processEvents()
        face = ward_face(window)
        assert face.split.folded is (width < 1000)
        assert face.changes.isVisible()
        assert face.width() <= width
        window.window.resize(1366, 768)
        QApplication.processEvents()
        assert not face.split.folded
        assert face.changes.isVisible()
        assert face.tabs.count() == 3


def _journal_head(window: OfficeWindow) -> int:
    with window.backend.reading() as read:
        return read.journal_head()


def _lines(window: OfficeWindow) -> list:
    return [one.row.payload for one in city_face(window).board.view.rows.all_branches()]


def _write_remark(window: OfficeWindow) -> None:
    settle_again(window)
    window.click(window.window, "new_remark")
    dialog = window.dialog(RemarkDialog)
    window.settle()
    dialog.ui.record_id.setCurrentIndex(dialog.names.index(0, 0))
    type_text(dialog.ui.text, REMARK)
    window.click(dialog, "save")
    window.until(lambda: not dialog.isVisible())
    settle_again(window)
