"""Kiểm tra thể thức: what is off in the layout of a file, beside a picture of the page with the places marked."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from phuquoc_desktop.documents.layout_check.finding import Finding, State
from phuquoc_desktop.domain.errors import ToldError
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.viewer.marked_page import Drawn, MarkedPage, drawn_page
from phuquoc_desktop.gui.widgets.file_drop import OneFileDrop
from phuquoc_desktop.translation import _, ngettext

WIDTH, HEIGHT, EDGE = 1160, 720, 40
"""Pixels of the window where there is room, and what stays free around it."""
ENDINGS = (".pdf", ".docx")
_FINDING = Qt.ItemDataRole.UserRole


class Checked:
    """A file with what was found in it; ``content`` is kept for the pictures of its pages."""

    def __init__(self, path: Path) -> None:
        from phuquoc_desktop.documents.layout_check.check import check

        self.path, self.report = path, check(path)
        self.content = path.read_bytes() if path.suffix.lower() == ".pdf" else b""


class LayoutDialog(QDialog):
    """Takes a file that is dropped or chosen; nothing is changed in it."""

    def __init__(self, shell: Shell, parent: QWidget, file: Path | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("layout_dialog")
        self.setWindowTitle(_("Check the layout"))
        self.setAccessibleName(self.windowTitle())
        self._shell = shell
        self._checked: Checked | None = None
        self.verdict = _label("layout_verdict", "heading")
        self.about = _label("layout_about", "soft")
        self.choose = QPushButton(_("Choose a file…"))
        self.list = QListWidget()
        self.page = MarkedPage()
        self._lay_out()
        drop = OneFileDrop(self, _("Let go of the file to check its layout"), ENDINGS)
        drop.file_dropped.connect(self.check)
        window = parent.window()
        self.resize(min(WIDTH, window.width() - EDGE), min(HEIGHT, window.height() - EDGE))
        self._show_nothing()
        if file is not None:
            self.check(file)

    def check(self, file: Path) -> None:
        """Check a file beside the window."""
        self.verdict.setText(_("Checking {name}…").format(name=file.name))
        self.list.clear()
        self.about.clear()
        self._shell.run(partial(_checked, file), self._on_checked, self._on_failed)

    def _show_nothing(self) -> None:
        self.verdict.setText(_("Drop a PDF or Word file here, or choose one."))
        self.page.show_words("")

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, ToldError):
            self._shell.tell(error)
            return
        self.verdict.setText(str(error))
        self.page.show_words("")

    def _on_checked(self, checked: Checked) -> None:
        self._checked = checked
        off = len(checked.report.off)
        counted = ngettext("{count} thing is off", "{count} things are off", off).format(count=off)
        self.verdict.setText(
            _("{file}: {verdict}").format(
                file=checked.path.name, verdict=counted if off else checked.report.verdict.label
            )
        )
        for one in sorted(checked.report.findings, key=lambda one: one.state is not State.OFF):
            item = QListWidgetItem(_shown(one))
            item.setData(_FINDING, one)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, item.text())
            self.list.addItem(item)
        if not checked.content:
            self.page.show_words(_("A Word file has no fixed pages: look for the words that the finding names."))
        if self.list.count():
            self.list.setCurrentRow(0)
            self.list.setFocus()
        else:
            self._draw(1)

    def _on_current_changed(self) -> None:
        item = self.list.currentItem()
        finding = item.data(_FINDING) if item else None
        if isinstance(finding, Finding):
            self.about.setText(_about(finding))
            self._draw(finding.page or 1)

    def _draw(self, page: int) -> None:
        if self._checked is not None and self._checked.content:
            work = partial(_drawn, self._checked, page, self.page.room, self.devicePixelRatioF())
            self._shell.run(work, self._on_drawn)

    def _on_drawn(self, drawn: Drawn) -> None:
        item = self.list.currentItem()
        finding = item.data(_FINDING) if item else None
        self.page.show_page(drawn, finding.boxes if isinstance(finding, Finding) else ())

    def _on_choose(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(self, _("Choose a file"), "", _("Papers (*.pdf *.docx)"))
        if name:
            self.check(Path(name))

    def _lay_out(self) -> None:
        self.list.setObjectName("layout_findings")
        self.list.setAccessibleName(_("What is off"))
        self.list.setWordWrap(True)
        self.list.setSpacing(2)
        self.list.currentItemChanged.connect(self._on_current_changed)
        self.choose.setObjectName("choose_file")
        self.choose.setAccessibleName(self.choose.text())
        self.choose.clicked.connect(self._on_choose)
        beside = QSplitter(Qt.Orientation.Horizontal)
        beside.setObjectName("layout_splitter")
        beside.setChildrenCollapsible(False)
        beside.addWidget(self._left())
        beside.addWidget(self.page)
        beside.setSizes([430, 700])
        beside.setStretchFactor(1, 1)
        buttons = QDialogButtonBox()
        close = QPushButton(_("Close"))
        close.setObjectName("close")
        close.setAccessibleName(close.text())
        buttons.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        head = QHBoxLayout()
        head.addWidget(self.verdict, 1)
        head.addWidget(self.choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(beside, 1)
        column.addWidget(buttons)

    def _left(self) -> QWidget:
        left = QFrame()
        inside = QVBoxLayout(left)
        inside.setContentsMargins(0, 0, 6, 0)
        inside.addWidget(self.list, 1)
        inside.addWidget(self.about)
        return left


def _label(name: str, role: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _checked(file: Path, _report: ProgressReport) -> Checked:
    return Checked(file)


def _drawn(checked: Checked, page: int, room: int, density: float, _report: ProgressReport) -> Drawn:
    return drawn_page(checked.content, checked.path.name, page, room, density)


def _shown(one: Finding) -> str:
    where = [_("cell {cell}").format(cell=one.cell)] if one.cell else []
    where += [_("page {page}").format(page=one.page)] if one.page else []
    where += [_("{count} places").format(count=one.times)] if one.times > 1 else []
    mark = "✗" if one.state is State.OFF else "?"
    second = " · ".join(where)
    return f"{mark} {one.told}" + (f"\n{second}" if second else "")


def _about(one: Finding) -> str:
    source = _("from memory") if one.clause.source == "memory" else _("seen printed")
    lines = [one.mend, _("Decree 30/2020, {clause} ({source})").format(clause=one.clause.text, source=source)]
    return "\n".join([*([f"“{one.text}”"] if one.text else []), *lines])


def check_layout(shell: Shell, parent: QWidget, file: Path | None = None) -> None:
    """Open the window above another one, with a file or empty."""
    dialog = LayoutDialog(shell, parent, file)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
