"""Lời văn riêng của cơ quan: which papers are written with own words, and what is wrong with a file that is refused."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.dialogs.fitting import fit_to_window
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.tables.choosing import choose_row
from phuquoc_desktop.gui.tables.columns import BadgeValue, ColumnKind, ColumnPlan
from phuquoc_desktop.gui.tables.paged_model import PagedTableModel, Query
from phuquoc_desktop.gui.tables.table_view import TableView
from phuquoc_desktop.translation import N_, _

if TYPE_CHECKING:
    from pathlib import Path

    from phuquoc_desktop.documents.own_templates import TemplateLine

_TONES = {"built-in": "neutral", "own": "good", "refused": "bad"}
COLUMNS = (
    ColumnPlan("about", N_("Paper"), 360, ColumnKind.STRONG, stretch=True, sortable=False),
    ColumnPlan("name", N_("File"), 160, sortable=False),
    ColumnPlan(
        "state",
        N_("Words"),
        170,
        ColumnKind.BADGE,
        sortable=False,
        value=lambda line: BadgeValue(line.state.label, _TONES[line.state.value]),
    ),
)


class TemplatesDialog(QDialog):
    """Looks at the folder of own templates beside the window."""

    def __init__(self, backend: Any, shell: Shell, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("templates_dialog")
        self.setWindowTitle(_("Wording of papers"))
        self.setAccessibleName(self.windowTitle())
        self._backend, self._shell = backend, shell
        self._lines: dict[str, TemplateLine] = {}
        self.table = TableView("templates_table", self.windowTitle())
        self.model = PagedTableModel(COLUMNS, self._ids, self._rows, None, self.table)
        self.faults = QPlainTextEdit()
        self.copying = _button("copy_template", _("Copy to change it"))
        self.resetting = _button("reset_template", _("Back to the built-in words"))
        self.opening = _button("open_templates", _("Open the folder"))
        self.checking = _button("check_templates", _("Check again"))
        self.closing = _button("close_templates", _("Close"))
        self._lay_out()
        self._connect()
        fit_to_window(self, 860, 560)
        self._read()

    def _lay_out(self) -> None:
        words = QLabel(
            _(
                "Copy a template, open the folder and change the words in any text editor (UTF-8); keep the names at the "
                "left and what stands in braces. A file with a fault is not used; the built-in words are."
            )
        )
        words.setWordWrap(True)
        words.setProperty("role", "soft")
        words.setObjectName("templates_words")
        self.faults.setObjectName("template_faults")
        self.faults.setAccessibleName(_("Faults of the template"))
        self.faults.setReadOnly(True)
        self.faults.setTabChangesFocus(True)
        self.faults.setFixedHeight(96)
        self.table.show_model(self.model)
        foot = QHBoxLayout()
        for button in (self.copying, self.resetting, self.opening, self.checking):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self.closing)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(10)
        column.addWidget(words)
        column.addWidget(self.table, 1)
        column.addWidget(self.faults)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(self._on_copy)
        self.copying.clicked.connect(self._on_copy)
        self.resetting.clicked.connect(self._on_reset)
        self.opening.clicked.connect(self._on_open)
        self.checking.clicked.connect(self._read)
        self.closing.clicked.connect(self.accept)

    def _read(self, _done: object = None) -> None:
        self._shell.run(self._look, self._on_read)

    def _look(self, _report: ProgressReport) -> tuple[TemplateLine, ...]:
        lines: tuple[TemplateLine, ...] = self._backend.templates.lines()
        return lines

    def _on_read(self, lines: tuple[TemplateLine, ...]) -> None:
        before = self.table.chosen_ids()
        self._lines = {one.name: one for one in lines}
        self.model.load(Query())
        if lines and not (before and self.table.choose(before[0])):
            choose_row(self.table, 0)
        self._on_chosen()

    def _ids(self, _query: Query) -> Sequence[str]:
        return list(self._lines)

    def _rows(self, ids: Sequence[str]) -> Sequence[TemplateLine]:
        return [self._lines[one] for one in ids]

    @property
    def _line(self) -> TemplateLine | None:
        ids = self.table.chosen_ids()
        return self._lines.get(ids[0]) if ids else None

    def _on_chosen(self, _name: str = "") -> None:
        line = self._line
        is_own = line is not None and line.state.value != "built-in"
        self.copying.setEnabled(line is not None and not is_own)
        self.resetting.setEnabled(is_own)
        self.faults.setPlainText("\n".join(str(one) for one in line.faults) if line else "")
        self.faults.setVisible(bool(line and line.faults))

    def _on_copy(self, _name: str = "") -> None:
        line = self._line
        if line is not None and line.state.value == "built-in":
            self._shell.run(partial(self._copy, line.name), self._on_copied)

    def _copy(self, name: str, _report: ProgressReport) -> Path:
        path: Path = self._backend.templates.copy(name)
        return path

    def _on_copied(self, path: Path) -> None:
        self._shell.toast(_("Copied into {file}; change the words there.").format(file=path))
        self._read()

    def _on_reset(self) -> None:
        if self._line is not None:
            self._shell.run(partial(self._reset, self._line.name), self._on_was_reset)

    def _reset(self, name: str, _report: ProgressReport) -> Path:
        aside: Path = self._backend.templates.reset(name)
        return aside

    def _on_was_reset(self, aside: Path) -> None:
        self._shell.toast(
            _("The built-in template is used again; the office's own one lies in {file}.").format(file=aside)
        )
        self._read()

    def _on_open(self) -> None:
        folder = self._backend.templates.folder
        folder.mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _button(name: str, words: str) -> QPushButton:
    button = QPushButton(words)
    button.setObjectName(name)
    button.setAccessibleName(words)
    button.setAutoDefault(False)
    return button
