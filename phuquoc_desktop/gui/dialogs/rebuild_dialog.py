"""After a PC was lost: which files to rebuild from, the recovery code; then what could not be brought back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from phuquoc_desktop.domain.errors import ToldError
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.new_office import LostOffice, RebuiltOffice
from phuquoc_desktop.gui.opened import OpenedOffice
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.fold import tidy

Rebuild = Callable[[LostOffice, ProgressReport], RebuiltOffice]
WIDTH = 640


class RebuildDialog(QDialog):
    """``rebuilt`` carries the open data once a person has read what is missing; ``run`` starts long work."""

    rebuilt = Signal(object)

    def __init__(
        self, run: Any, rebuild: Rebuild, tell: Callable[[Exception], object], folder: Path, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._run, self._rebuild, self._tell, self._folder = run, rebuild, tell, folder
        self._task: Any = None
        self._done: RebuiltOffice | None = None
        self._files: list[Path] = []
        self.setObjectName("rebuild_dialog")
        self.setWindowTitle(_("Rebuild after a lost PC"))
        self.setAccessibleName(self.windowTitle())
        self.resize(WIDTH, 460)
        self.files = label("rebuild_files", _("No file has been chosen yet."), "soft")
        self.user = _field("rebuild_user", _("Your name"))
        self.code = QPlainTextEdit()
        self.code.setObjectName("rebuild_code")
        self.code.setAccessibleName(_("Recovery code"))
        self.code.setTabChangesFocus(True)
        self.code.setFixedHeight(92)
        self.heard = _field(
            "rebuild_heard", _("Last eight characters of the city's fingerprint, if it can be telephoned")
        )
        self.refusal = label("rebuild_refusal", "", "error")
        self.refusal.hide()
        self.progress = QProgressBar()
        self.progress.setObjectName("rebuild_progress")
        self.progress.hide()
        self.lost = QPlainTextEdit()
        self.lost.setObjectName("rebuild_lost")
        self.lost.setAccessibleName(_("What was not brought back"))
        self.lost.setReadOnly(True)
        self.steps = QStackedWidget()
        self.steps.addWidget(self._asking())
        self.steps.addWidget(self._telling())
        column(self, (22, 16, 22, 16)).addWidget(self.steps)

    def reject(self) -> None:
        """Stop what is running, or leave; data that were rebuilt are kept."""
        if self._task is not None:
            self._task.cancel()
        elif self._done is not None:
            self._on_open_clicked()
        else:
            super().reject()

    def _asking(self) -> QWidget:
        ground = QWidget()
        parts = column(ground, (0, 0, 0, 0), 6)
        parts.addWidget(
            label(
                "rebuild_advice",
                _(
                    "Choose the bundles that this office has sent and received, a hand-over, or the copy that the city has "
                    "made. The newest counts. Bundles that are encrypted are read with the code of the recovery sheet."
                ),
            )
        )
        parts.addLayout(
            row(
                button("choose_rebuild_files", _("Choose files…"), self._on_files_clicked, icon="folder"),
                button("choose_rebuild_folder", _("Choose a folder…"), self._on_folder_clicked, icon="folder"),
                self.files,
                stretch=2,
            )
        )
        for field, words in (
            (self.code, _("Recovery code")),
            (self.heard, self.heard.accessibleName()),
            (self.user, _("Your name")),
        ):
            title = QLabel(words)
            title.setBuddy(field)
            parts.addWidget(title)
            parts.addWidget(field)
        parts.addWidget(self.refusal)
        parts.addWidget(self.progress)
        parts.addStretch(1)
        self.go = button("rebuild_go", _("Rebuild"), self._on_go_clicked, "primary")
        self.go.setDefault(True)
        parts.addLayout(row(QWidget(), self.go, button("rebuild_cancel", _("Cancel"), self.reject), stretch=0))
        return ground

    def _telling(self) -> QWidget:
        ground = QWidget()
        parts = column(ground, (0, 0, 0, 0), 8)
        self.told = label("rebuild_told", "", "heading")
        parts.addWidget(self.told)
        parts.addWidget(label("rebuild_missing", _("This could not be brought back; go through it line by line:")))
        parts.addWidget(self.lost, 1)
        parts.addLayout(
            row(
                button("rebuild_paper", _("Save as a paper…"), self._on_paper_clicked, icon="print"),
                QWidget(),
                button("rebuild_open", _("Open the data"), self._on_open_clicked, "primary"),
                stretch=1,
            )
        )
        return ground

    def _on_files_clicked(self) -> None:
        kinds = ";;".join((_("Bundles (*.age *.zip)"), _("All files (*)")))
        chosen, _kind = QFileDialog.getOpenFileNames(self, _("Choose the files"), str(Path.home()), kinds)
        self._choose([Path(one) for one in chosen])

    def _on_folder_clicked(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, _("Choose the folder with the files"), str(Path.home()))
        self._choose([Path(chosen)] if chosen else [])

    def _choose(self, paths: list[Path]) -> None:
        if paths:
            self._files = paths
            self.files.setText(", ".join(one.name for one in paths))
            self.refusal.hide()

    def _on_go_clicked(self) -> None:
        if not self._files:
            self._refuse(_("Choose the files first."))
            return
        asked = LostOffice(
            self._folder, tuple(self._files), self.code.toPlainText(), self.heard.text(), tidy(self.user.text())
        )

        self.refusal.hide()
        self._set_working(True)
        self._task = self._run(lambda report: self._rebuild(asked, report), self._on_done, self._on_failed)
        self._task.progressed.connect(self._on_progressed)
        self._task.ended.connect(self._on_ended)

    def _on_done(self, done: RebuiltOffice) -> None:
        self._done = done
        self.told.setText(done.told)
        self.lost.setPlainText("\n".join(f"• {line}" for line in done.lost))
        self.steps.setCurrentIndex(1)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, ToldError):
            self._refuse(str(error))
        else:
            self._tell(error)

    def _on_progressed(self, done: int, total: int, _what: str) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _on_ended(self) -> None:
        self._task = None
        self._set_working(False)

    def _on_paper_clicked(self) -> None:
        if self._done is None:
            return
        proposed = str(Path.home() / "bien-ban-dung-lai.pdf")
        chosen, _kind = QFileDialog.getSaveFileName(self, _("Save as"), proposed, _("PDF file (*.pdf)"))
        if chosen:
            done, target = self._done, Path(chosen)
            self._run(lambda _report: done.save_paper(target), self._on_saved, self._tell)

    def _on_saved(self, _result: object) -> None:
        self.told.setText(_("The paper was saved."))

    def _on_open_clicked(self) -> None:
        if self._done is not None:
            opened: OpenedOffice = self._done.opened
            self.rebuilt.emit(opened)
            self.accept()

    def _refuse(self, sentence: str) -> None:
        self.refusal.setText(sentence)
        self.refusal.show()

    def _set_working(self, working: bool) -> None:
        self.go.setEnabled(not working)
        self.progress.setRange(0, 0)
        self.progress.setVisible(working)


def label(name: str, text: str = "", role: str = "") -> QLabel:
    """Return a label whose words wrap."""
    made = QLabel(text)
    made.setObjectName(name)
    made.setWordWrap(True)
    made.setProperty("role", role)
    return made


def button(name: str, text: str, slot: Callable[[], object], role: str = "", icon: str = "") -> QPushButton:
    """Return a button with its name and slot."""
    made = QPushButton(text)
    made.setObjectName(name)
    made.setAccessibleName(text)
    made.setAutoDefault(False)
    made.clicked.connect(slot)
    made.setProperty("role", role)
    if icon:
        made.setIcon(icons.icon(icon, TOKENS.text, 16))
    return made


def row(*widgets: QWidget, stretch: int) -> QHBoxLayout:
    """Return widgets side by side; the one at ``stretch`` takes the room."""
    made = QHBoxLayout()
    for place, widget in enumerate(widgets):
        made.addWidget(widget, 1 if place == stretch else 0)
    return made


def column(ground: QWidget, margins: tuple[int, int, int, int], spacing: int = 8) -> QVBoxLayout:
    """Return the layout of a widget whose parts stand under each other."""
    made = QVBoxLayout(ground)
    made.setContentsMargins(*margins)
    made.setSpacing(spacing)
    return made


def _field(name: str, words: str) -> QLineEdit:
    made = QLineEdit()
    made.setObjectName(name)
    made.setAccessibleName(words)
    made.setMaxLength(100)
    return made
