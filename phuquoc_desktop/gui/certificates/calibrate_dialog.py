"""A printer calibrated: print the sheet, measure one cross or two, type the numbers."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from phuquoc_desktop.documents.certificate.layout import Sheet
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.certificates import work
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.widgets.push_button import push_button
from phuquoc_desktop.storage.safe_file import write_whole
from phuquoc_desktop.translation import N_, _


class NoPrinterError(RefusedError):
    """What was measured belongs to a printer."""

    sentence = N_("Name the printer first; the measures are kept under its name.")


class CalibrateDialog(QDialog):
    """Emits ``calibrated`` with the printer's name once its error is known."""

    calibrated = Signal(str)

    def __init__(self, backend: Any, shell: Shell, layout_name: str, printer: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._backend, self._shell = backend, shell
        self._sheet: Sheet = backend.layouts.read(layout_name).sheet
        self.setObjectName("calibrate_dialog")
        self.setWindowTitle(_("Calibrate a printer"))
        self.setAccessibleName(self.windowTitle())
        self.printer = QComboBox(self)
        self.two = QCheckBox(_("Measure the &second cross as well"), self)
        self.measures = [_distance(self) for _number in range(4)]
        self.refusal = QLabel(self)
        self._name_parts(printer)
        self._lay_out()
        self.two.toggled.connect(self._on_two)
        self._on_two(False)
        self.resize(620, 420)

    def _name_parts(self, printer: str) -> None:
        self.printer.setObjectName("calibrated_printer")
        self.printer.setAccessibleName(_("Printer"))
        self.printer.setEditable(True)
        self.printer.addItems(
            list(dict.fromkeys([*QPrinterInfo.availablePrinterNames(), *self._backend.settings.printers]))
        )
        self.printer.setEditText(printer or self.printer.itemText(0))
        self.two.setObjectName("two_crosses")
        self.two.setAccessibleName(_("Measure the second cross as well"))
        first = 30.0
        wanted = (first, first, self._sheet.width - first, self._sheet.height - first)
        names = ("first_x", "first_y", "second_x", "second_y")
        for field, name, words, value in zip(self.measures, names, _words(), wanted, strict=True):
            field.setObjectName(name)
            field.setAccessibleName(words)
            field.setValue(value)
        self.refusal.setObjectName("calibrate_refusal")
        self.refusal.setProperty("role", "error")
        self.refusal.setWordWrap(True)
        self.refusal.setAccessibleName(_("Why it is refused"))

    def _lay_out(self) -> None:
        told = QLabel(
            _(
                "1. Print the sheet at its real size (100 %). 2. Measure from the left and the top edge of the paper to the "
                "middle of cross 1, in millimetres. 3. Type both numbers here."
            ),
            self,
        )
        told.setWordWrap(True)
        grid = QGridLayout()
        label = QLabel(_("&Printer"), self)
        label.setBuddy(self.printer)
        grid.addWidget(label, 0, 0)
        grid.addWidget(self.printer, 0, 1)
        for row, (field, words) in enumerate(zip(self.measures, _words(), strict=True), 1):
            place = row if row < 3 else row + 1
            if row == 3:
                grid.addWidget(self.two, 3, 0, 1, 2)
            name = QLabel(words, self)
            name.setBuddy(field)
            grid.addWidget(name, place, 0)
            grid.addWidget(field, place, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(told)
        column.addLayout(grid)
        column.addWidget(self.refusal)
        column.addStretch(1)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        sheet = push_button("save_sheet", _("Save the sheet…"), "export")
        printing = push_button("print_sheet", _("Print the sheet…"), "print")
        keep = push_button("keep_calibration", _("Keep"), "save", "primary")
        close = push_button("close_calibration", _("Cancel"))
        for one, slot in (
            (sheet, self._on_save_sheet),
            (printing, self._on_print_sheet),
            (keep, self._on_keep),
            (close, self.reject),
        ):
            one.clicked.connect(slot)
            if one is keep:
                row.addStretch(1)
            row.addWidget(one)
        return row

    def _on_two(self, on: bool) -> None:
        for field in self.measures[2:]:
            field.setEnabled(on)

    def _sheet_drawn(self, _report: ProgressReport) -> bytes:
        from phuquoc_desktop.documents.certificate import as_pdf

        return as_pdf.calibration_sheet(self._sheet.width, self._sheet.height, self.printer.currentText().strip())

    def _on_save_sheet(self) -> None:
        proposed = Path(self._backend.settings.last_folder or Path.home()) / "can-chinh-may-in.pdf"
        name, _filter = QFileDialog.getSaveFileName(self, _("Save as"), str(proposed), _("PDF file (*.pdf)"))
        if name:
            self._shell.run(partial(self._save_sheet, Path(name)), self._on_saved)

    def _save_sheet(self, file: Path, report: ProgressReport) -> Path:
        write_whole(file, self._sheet_drawn(report))
        return file

    def _on_saved(self, file: Path) -> None:
        self._shell.toast(_("Saved as {file}.").format(file=file))

    def _on_print_sheet(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if self.printer.currentText() in QPrinterInfo.availablePrinterNames():
            printer.setPrinterName(self.printer.currentText())
        work.prepare(printer, self._sheet.width / 25.4 * 72, self._sheet.height / 25.4 * 72)
        dialog = QPrintDialog(printer, self)
        dialog.setObjectName("print_dialog")
        if dialog.exec():
            self._shell.run(partial(self._print_sheet, printer), self._on_printed, title=_("Printing…"))

    def _print_sheet(self, printer: QPrinter, report: ProgressReport) -> int:
        return work.print_exactly(self._sheet_drawn(report), printer, report)

    def _on_printed(self, count: int) -> None:
        self._shell.toast(_("Printed: {count} pages.").format(count=count))

    def _on_keep(self) -> None:
        from phuquoc_desktop.documents.certificate.calibration import measured

        name = self.printer.currentText().strip()
        first, second = ((one.value(), other.value()) for one, other in (self.measures[:2], self.measures[2:]))
        try:
            if not name:
                raise NoPrinterError(field="printer")
            found = measured(self._sheet.width, self._sheet.height, first, second if self.two.isChecked() else None)
        except RefusedError as error:
            self.refusal.setText(str(error))
            return
        self._backend.settings.printers[name] = found.numbers
        self._backend.save_settings()
        self._shell.toast(_("{printer} is calibrated.").format(printer=name))
        self.calibrated.emit(name)
        self.accept()


def _words() -> tuple[str, str, str, str]:
    return (
        _("Cross 1 from the left edge (mm)"),
        _("Cross 1 from the top edge (mm)"),
        _("Cross 2 from the left edge (mm)"),
        _("Cross 2 from the top edge (mm)"),
    )


def _distance(parent: QWidget) -> QDoubleSpinBox:
    field = QDoubleSpinBox(parent)
    field.setRange(0, 600)
    field.setDecimals(1)
    field.setSingleStep(0.1)
    field.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return field
