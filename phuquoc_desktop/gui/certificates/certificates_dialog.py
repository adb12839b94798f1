"""Certificates of a decision: which layout, which printer, how each looks, the longest name first."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from phuquoc_desktop.domain.errors import ToldError
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.certificates import work
from phuquoc_desktop.gui.certificates.calibrate_dialog import CalibrateDialog
from phuquoc_desktop.gui.certificates.layout_dialog import LayoutDialog
from phuquoc_desktop.gui.dialogs.fitting import fit_to_window
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.viewer.page_pane import PagePane
from phuquoc_desktop.gui.widgets.choices import choose, chosen, offer
from phuquoc_desktop.gui.widgets.push_button import push_button
from phuquoc_desktop.storage.safe_file import write_whole
from phuquoc_desktop.translation import _, ngettext

USUAL = "giay-khen-a4"
"""The layout that is shown where the office has none of its own."""


class CertificatesDialog(QDialog):
    """Nothing is printed before it was seen."""

    def __init__(self, backend: Any, shell: Shell, parent: QWidget, decision_id: str | None = None) -> None:
        super().__init__(parent)
        self._backend, self._shell, self._wanted = backend, shell, decision_id
        self._seen: work.Previewed | None = None
        self.pane: PagePane | None = None
        self.setObjectName("certificates_dialog")
        self.setWindowTitle(_("Certificates"))
        self.setAccessibleName(self.windowTitle())
        self.decision, self.layouts, self.printer = QComboBox(self), QComboBox(self), QComboBox(self)
        self.told = QLabel(self)
        self.save_button = push_button("save_certificates", _("Save as PDF…"), "export", "primary")
        self.print_button = push_button("print_certificates", _("Print…"), "print")
        self.calibrate_button = push_button("calibrate", _("Calibrate a printer…"))
        self.layout_button = push_button("edit_layout", _("Change the layout…"), "edit")
        self._column = QVBoxLayout(self)
        self._holder = QWidget(self)
        self._shown = QVBoxLayout(self._holder)
        self._shown.setContentsMargins(0, 0, 0, 0)
        self._lay_out()
        fit_to_window(self, 1120, 700)
        self._shell.run(self._read, self._on_read)

    def done(self, result: int) -> None:
        """Give the pages up."""
        self._drop_pages()
        super().done(result)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        choices = (
            (self.decision, "decision", _("&Decision")),
            (self.layouts, "layout", _("&Layout")),
            (self.printer, "printer", _("&Printer")),
        )
        for place, (combo, name, words) in enumerate(choices):
            combo.setObjectName(name)
            combo.setAccessibleName(words.replace("&", ""))
            combo.setMinimumContentsLength(12)
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            label = QLabel(words, self)
            label.setBuddy(combo)
            grid.addWidget(label, 0, place)
            grid.addWidget(combo, 1, place)
        self.told.setObjectName("certificates_told")
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self._column.setContentsMargins(18, 14, 18, 14)
        self._column.setSpacing(10)
        self._column.addLayout(grid)
        self._column.addWidget(self.told)
        self._column.addWidget(self._holder, 1)
        self._column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        close = push_button("close_certificates", _("Close"))
        row = QHBoxLayout()
        for one in (self.layout_button, self.calibrate_button):
            row.addWidget(one)
        row.addStretch(1)
        for one in (self.print_button, self.save_button, close):
            row.addWidget(one)
        close.clicked.connect(self.reject)
        self.save_button.clicked.connect(self._on_save)
        self.print_button.clicked.connect(self._on_print)
        self.calibrate_button.clicked.connect(self._on_calibrate)
        self.layout_button.clicked.connect(self._on_layout)
        self._enable(False)
        return row

    def _read(self, _report: ProgressReport) -> work.AtHand:
        return work.at_hand(self._backend)

    def _on_read(self, found: work.AtHand) -> None:
        offer(self.decision, [(_called(one), one.id) for one in found.decisions])
        usable = [one for one in found.layouts if one.layout is not None]
        offer(self.layouts, [(one.title, one.name) for one in usable])
        choose(self.layouts, next((one.name for one in usable if one.own), USUAL))
        broken = [one.refused for one in found.layouts if one.refused]
        self._offer_printers()
        if self._wanted:
            choose(self.decision, self._wanted)
        self.told.setText("\n".join(broken))
        for combo in (self.decision, self.layouts):
            combo.currentIndexChanged.connect(self._preview)
        if found.decisions:
            self._preview()
        else:
            self.told.setText(_("There is no decision yet whose certificates could be printed."))

    def _offer_printers(self, wanted: str = "") -> None:
        known = dict.fromkeys([*self._backend.settings.printers, *QPrinterInfo.availablePrinterNames()])
        calibrated = self._backend.settings.printers
        words = [(_("{printer} (calibrated)").format(printer=one) if one in calibrated else one, one) for one in known]
        self.printer.clear()
        offer(self.printer, words, nothing=_("(not calibrated)"))
        choose(self.printer, wanted or next(iter(calibrated), None))

    def _preview(self, _index: int = 0) -> None:
        self._enable(False)
        wish = (chosen(self.decision), chosen(self.layouts))
        self._shell.run(partial(work.preview, self._backend, *wish), partial(self._on_previewed, wish), self._on_failed)

    def _on_previewed(self, wish: tuple[str, str], seen: work.Previewed) -> None:
        if wish != (chosen(self.decision), chosen(self.layouts)) or not self.isVisible():
            seen.pages.close()
            return
        self._drop_pages()
        self._seen = seen
        self.pane = PagePane(seen.pages, self._shell, self)
        self.pane.bar.leave_out("print", "open_elsewhere")
        self._shown.addWidget(self.pane)
        self.told.setText(_summary(seen))
        self._enable(True)

    def _on_failed(self, error: Exception) -> None:
        self._drop_pages()
        if isinstance(error, ToldError):
            self.told.setText(str(error))
        else:
            self._shell.tell(error)

    def _drop_pages(self) -> None:
        """Give the shown pages back, beside the window, as they may still be drawn."""
        seen, pane = self._seen, self.pane
        self._seen = self.pane = None
        if pane is not None:
            pane.stop()
            self._shown.removeWidget(pane)
            pane.hide()
            pane.deleteLater()
        if seen is not None:
            self._shell.run(partial(_close, seen), _nothing)

    def _enable(self, enabled: bool) -> None:
        for one in (self.save_button, self.print_button, self.layout_button):
            one.setEnabled(enabled)

    def _drawing(self, seen: work.Previewed) -> partial[bytes]:
        printer = str(chosen(self.printer) or "")
        return partial(work.drawn, self._backend, chosen(self.layouts), seen.certificates, printer)

    def _on_save(self) -> None:
        if self._seen is None:
            return
        proposed = Path(self._backend.settings.last_folder or Path.home()) / "giay-khen.pdf"
        name, _filter = QFileDialog.getSaveFileName(self, _("Save as"), str(proposed), _("PDF file (*.pdf)"))
        if not name:
            return
        file = Path(name) if name.lower().endswith(".pdf") else Path(f"{name}.pdf")
        self._backend.settings.last_folder = str(file.parent)
        draw = self._drawing(self._seen)

        def save(report: ProgressReport) -> Path:
            write_whole(file, draw(report))
            return file

        self._shell.run(save, self._on_saved, title=_("Writing {name}…").format(name=file.name))

    def _on_saved(self, file: Path) -> None:
        self._shell.toast(_("Saved as {file}.").format(file=file))

    def _on_print(self) -> None:
        if self._seen is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        name = str(chosen(self.printer) or "")
        if name in QPrinterInfo.availablePrinterNames():
            printer.setPrinterName(name)
        work.prepare(printer, *self._seen.pages.size(0))
        dialog = QPrintDialog(printer, self)
        dialog.setObjectName("print_dialog")
        if dialog.exec():
            draw = self._drawing(self._seen)

            def send(report: ProgressReport) -> int:
                return work.print_exactly(draw(report), printer, report)

            self._shell.run(send, self._on_printed, title=_("Printing…"))

    def _on_printed(self, count: int) -> None:
        self._shell.toast(_("Printed: {count} pages.").format(count=count))

    def _on_calibrate(self) -> None:
        dialog = CalibrateDialog(
            self._backend, self._shell, chosen(self.layouts), str(chosen(self.printer) or ""), self
        )
        dialog.calibrated.connect(self._offer_printers)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_layout(self) -> None:
        if self._seen is not None:
            longest = max(self._seen.certificates, key=lambda one: len(one.name))
            dialog = LayoutDialog(self._backend, self._shell, chosen(self.layouts), longest, self)
            dialog.kept.connect(self._on_layout_kept)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def _on_layout_kept(self, name: str) -> None:
        found = self._backend.layouts.listed()
        self.layouts.blockSignals(True)
        self.layouts.clear()
        offer(self.layouts, [(one.title, one.name) for one in found if one.layout is not None])
        choose(self.layouts, name)
        self.layouts.blockSignals(False)
        self._preview()


def _called(decision: Any) -> str:
    return " · ".join(part for part in (decision.number, decision.title) if part)


def _summary(seen: work.Previewed) -> str:
    count = len(seen.certificates)
    said = ngettext(
        "{count} certificate; it is shown as it is printed.",
        "{count} certificates; the longest name is shown first.",
        count,
    )
    small = _("Very small letters: {names}.").format(names=", ".join(seen.squeezed)) if seen.squeezed else ""
    names = ", ".join(seen.without_achievement)
    unsaid = _("The decision says no achievement of {names}.").format(names=names) if names else ""
    return " ".join(part for part in (said.format(count=count), small, unsaid) if part)


def _close(seen: work.Previewed, _report: ProgressReport) -> None:
    seen.pages.close()


def _nothing(_closed: None) -> None:
    """Have nothing more to do."""
