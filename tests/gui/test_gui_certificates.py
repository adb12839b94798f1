"""Certificates in the real window: previewed, saved, a printer calibrated, a layout dragged."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from builders import a_decision, a_person, add_party, draft_decision, office_open
from office_window import OfficeWindow, type_text, window_on
from pypdf import PdfReader
from PySide6.QtCore import QPoint, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from phuquoc_desktop.domain.progress import silent
from phuquoc_desktop.gui.certificates.calibrate_dialog import CalibrateDialog
from phuquoc_desktop.gui.certificates.certificates_dialog import CertificatesDialog
from phuquoc_desktop.gui.certificates.layout_dialog import LayoutDialog
from phuquoc_desktop.gui.certificates.work import print_exactly
from phuquoc_desktop.gui.widgets.choices import choose, chosen

LONG = "Công Tằng Tôn Nữ Nguyễn Hoàng Đặng Thị Bích Phượng Ngọc Quỳnh"
MM = 72 / 25.4


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[tuple[OfficeWindow, CertificatesDialog]]:
    folder = tmp_path / "office"
    with office_open(folder) as backend:
        people = [add_party(backend, a_person(name, position="Công chức")) for name in ("Lê An", LONG)]
        lines = [(one, "GK_XA") for one in people]
        draft_decision(backend, *lines, draft=a_decision(number="7", dated=date(2021, 6, 14)))
    with window_on(folder) as window:
        page = window.page("decisions")
        next(one for one in page.actions() if one.objectName() == "certificates").trigger()
        dialog = window.dialog(CertificatesDialog)
        window.until(lambda: dialog.pane is not None)
        yield window, dialog


def saved(window: OfficeWindow, dialog: CertificatesDialog, file: Path, monkeypatch: pytest.MonkeyPatch) -> bytes:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(file), ""))
    window.click(dialog, "save_certificates")
    window.until(file.exists)
    window.settle()
    return file.read_bytes()


def place_of(content: bytes, text: str) -> tuple[float, float]:
    """Where a line begins on its baseline, in mm from the bottom left of the sheet."""
    found: list[tuple[float, float]] = []

    def visit(said: str, _cm: object, tm: list[float], _font: object, _size: float) -> None:
        if said.strip() == text:
            found.append((tm[4] / MM, tm[5] / MM))

    for page in PdfReader(io.BytesIO(content)).pages:
        page.extract_text(visitor_text=visit)
    return found[0]


def test_the_longest_name_is_shown_first_and_all_are_saved_in_order(opened, tmp_path, monkeypatch) -> None:
    window, dialog = opened
    assert dialog.pane is not None
    assert dialog._seen is not None
    assert LONG in dialog._seen.pages.text(0).replace("\r\n", " ")
    assert "longest name is shown first" in dialog.told.text()
    assert "The decision says no achievement of Lê An" in dialog.told.text()
    content = saved(window, dialog, tmp_path / "a.pdf", monkeypatch)
    said = [page.extract_text() for page in PdfReader(io.BytesIO(content)).pages]
    assert ["Lê An" in one for one in said] == [True, False]


def test_a_printer_is_calibrated_by_measuring_two_crosses(opened, tmp_path, monkeypatch) -> None:
    """The journey: print the sheet, measure, type, and everything is drawn so that the printer puts it right."""
    window, dialog = opened
    before = place_of(saved(window, dialog, tmp_path / "a.pdf", monkeypatch), "Lê An")
    window.click(dialog, "calibrate")
    form = window.dialog(CalibrateDialog)
    sheet = tmp_path / "sheet.pdf"
    form.printer.setEditText("Máy in phòng Văn thư")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(sheet), ""))
    window.click(form, "save_sheet")
    window.until(sheet.exists)
    assert "Máy in phòng Văn thư" in PdfReader(sheet).pages[0].extract_text()
    form.measures[0].setValue(300)
    window.click(form, "keep_calibration")
    assert "cannot be right" in form.refusal.text()
    form.measures[0].setValue(31.5)
    form.measures[1].setValue(28.0)
    window.click(form, "keep_calibration")
    window.until_closed(form)
    assert chosen(dialog.printer) == "Máy in phòng Văn thư"
    after = place_of(saved(window, dialog, tmp_path / "b.pdf", monkeypatch), "Lê An")
    assert (after[0] - before[0], after[1] - before[1]) == pytest.approx((-1.5, -2.0), abs=0.05)
    assert window.backend.settings.printers == {"Máy in phòng Văn thư": [1.5, -2.0, 1.0, 1.0]}


def test_a_field_is_dragged_typed_and_kept_in_a_layout_of_the_office(opened, tmp_path, monkeypatch) -> None:
    window, dialog = opened
    window.click(dialog, "edit_layout")
    form = window.dialog(LayoutDialog)
    window.settle()
    name = next(one for one in form.changed.field if one.name == "name")
    start = form.canvas.box(name).center().toPoint()
    QTest.mousePress(form.canvas, Qt.MouseButton.LeftButton, pos=start)
    assert chosen(form.fields) == "name"
    QTest.mouseMove(form.canvas, start + QPoint(0, 30))
    QTest.mouseRelease(form.canvas, Qt.MouseButton.LeftButton, pos=start + QPoint(0, 30))
    form.canvas.moved.emit("name", name.x, name.y + 4)
    QTest.keyClick(form.canvas, Qt.Key.Key_Down)
    assert form.field.y == name.y + 4.5
    form.numbers["size"].setValue(22)
    assert form.field.size == 22
    form.numbers["x"].setValue(400)
    window.until(lambda: "cannot be used" in form.refusal.text())
    form.numbers["x"].setValue(name.x)
    window.until(lambda: not form.refusal.text())
    form.name.setText("giay-khen-a4")
    window.click(form, "keep_layout")
    assert "comes with the program" in form.refusal.text()
    form.name.clear()
    type_text(form.name, "giay-khen-phuong")
    window.click(form, "keep_layout")
    window.until_closed(form)
    window.until(lambda: chosen(dialog.layouts) == "giay-khen-phuong")
    assert (tmp_path / "office" / "certificates" / "giay-khen-phuong.toml").is_file()


def test_another_layout_is_shown_and_what_does_not_fit_is_told(opened) -> None:
    window, dialog = opened
    first = dialog.pane
    choose(dialog.layouts, "giay-khen-a3-phoi")
    window.until(lambda: dialog.pane is not None and dialog.pane is not first)
    assert dialog._seen is not None
    assert dialog._seen.pages.size(0)[0] == pytest.approx(420 * MM, abs=1)


def test_certificates_are_printed_at_their_real_size(tmp_path: Path) -> None:
    from phuquoc_desktop.documents.certificate import as_pdf

    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "a.pdf"))
    assert print_exactly(as_pdf.calibration_sheet(297, 210, "x"), printer, silent) == 1
    [page] = PdfReader(tmp_path / "a.pdf").pages
    assert sorted((float(page.mediabox.width), float(page.mediabox.height))) == pytest.approx(
        [210 * MM, 297 * MM], abs=1.5
    )
