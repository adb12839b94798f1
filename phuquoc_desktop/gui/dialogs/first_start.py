"""The first start: which office, who works here, with which data. Nothing is written before the last step is confirmed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QLineEdit, QWidget

from phuquoc_desktop.domain.checks import EmptyFieldError
from phuquoc_desktop.domain.errors import RefusedError, ToldError
from phuquoc_desktop.domain.office import Office, OfficeKind
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.field_errors import show_refusal
from phuquoc_desktop.gui.forms.ui_first_start import Ui_FirstStart
from phuquoc_desktop.gui.new_office import LostOffice, NewOffice, RebuiltOffice
from phuquoc_desktop.gui.opened import OpenedOffice
from phuquoc_desktop.gui.tables.offices_model import OfficesModel
from phuquoc_desktop.gui.tasks import Task
from phuquoc_desktop.gui.widgets.stepper import Stepper
from phuquoc_desktop.services.catalogue import load_offices
from phuquoc_desktop.translation import N_, _, language
from phuquoc_desktop.vietnamese.fold import tidy

PLAN_DAY = date(2021, 7, 1)
OFFICE, PERSON, DATA = range(3)
EDGE = 32
SENDERS = (OfficeKind.WARD, OfficeKind.COMMUNE, OfficeKind.CITY)

Make = Callable[[NewOffice, ProgressReport], OpenedOffice]
Rebuild = Callable[[LostOffice, ProgressReport], RebuiltOffice]


class RunTask(Protocol):
    """How long work is started; the same as ``Shell.run``."""

    def __call__(
        self,
        work: Callable[[ProgressReport], Any],
        on_done: Callable[[Any], object],
        on_failed: Callable[[Exception], object] | None = None,
        *,
        title: str = "",
    ) -> Task:
        """Run ``work`` beside the window."""


class NoOfficeChosenError(RefusedError):
    """The first step was left without a choice."""

    sentence = N_("Choose an office from the list.")


class FolderNotWholeError(RefusedError):
    """The folder is not a path from the root of a disk."""

    sentence = N_("Write the whole path of the folder, for example {example}.")


class FirstStart(QDialog):
    """Three steps; once accepted, :attr:`made` is the open office.

    ``folders`` are the proposals for real work and for practice; ``make`` runs in a task and may refuse the folder.
    """

    def __init__(
        self,
        run: RunTask,
        make: Make,
        rebuild: Rebuild,
        tell: Callable[[Exception], object],
        folders: tuple[Path, Path],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.made: OpenedOffice | None = None
        self._run = run
        self._make = make
        self._rebuild = rebuild
        self._tell = tell
        self._folders = folders
        self._folder_was_typed = False
        self._task: Task | None = None
        self.ui = Ui_FirstStart()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self.setAccessibleName(self.windowTitle())
        self.resize(min(self.width(), parent.width() - EDGE), min(self.height(), parent.height() - EDGE))
        self._stepper = Stepper((_("Office"), _("You"), _("Data")))
        self.ui.stepper_place.addWidget(self._stepper)
        self._offices = OfficesModel(_offices())
        self.ui.office_list.setModel(self._offices)
        self._connect()
        self._propose_folder()
        self._show_step(OFFICE)

    def reject(self) -> None:
        """Stop what is being made, or leave."""
        if self._task is None:
            super().reject()
        else:
            self._task.cancel()
            self.ui.progress_words.setText(_("Stopping…"))

    def _connect(self) -> None:
        ui = self.ui
        ui.office_search.textChanged.connect(self._on_office_typed)
        ui.office_search.installEventFilter(self)
        ui.office_list.doubleClicked.connect(self._on_office_double_clicked)
        ui.practice.toggled.connect(self._on_practice_toggled)
        ui.folder.textEdited.connect(self._on_folder_edited)
        ui.choose_folder.clicked.connect(self._on_choose_folder_clicked)
        ui.rebuild.clicked.connect(self._on_rebuild_clicked)
        ui.back.clicked.connect(self._on_back_clicked)
        ui.go_on.clicked.connect(self._on_go_on_clicked)
        ui.cancel.clicked.connect(self.reject)

    def eventFilter(self, watched: Any, event: Any) -> bool:
        """Let Up and Down in the search box walk through the list."""
        walks = watched is self.ui.office_search and event.type() == event.Type.KeyPress
        if walks and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step_in_list(1 if event.key() == Qt.Key.Key_Down else -1)
            return True
        return super().eventFilter(watched, event)

    @property
    def _office(self) -> Office | None:
        found = self.ui.office_list.currentIndex().data(Qt.ItemDataRole.UserRole)
        return found if isinstance(found, Office) else None

    def _step_in_list(self, rows: int) -> None:
        row = self.ui.office_list.currentIndex().row() + rows
        self._choose_row(max(0, min(row, self._offices.rowCount() - 1)))

    def _choose_row(self, row: int) -> None:
        self.ui.office_list.setCurrentIndex(self._offices.index(row))

    def _on_office_typed(self, typed: str) -> None:
        self._offices.narrow(typed)
        self._choose_row(0 if typed.strip() and self._offices.rowCount() else -1)
        none_fits = self._offices.rowCount() == 0
        self.ui.office_error.setText(_("No office has that name or code.") if none_fits else "")

    def _on_office_double_clicked(self, _index: QModelIndex) -> None:
        self._on_go_on_clicked()

    def _on_practice_toggled(self) -> None:
        self._propose_folder()

    def _on_folder_edited(self) -> None:
        self._folder_was_typed = True
        show_refusal(self.ui.folder, self.ui.folder_error, None)

    @Slot()
    def _on_choose_folder_clicked(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, _("Folder for the data"), self.ui.folder.text())
        if chosen:
            self.ui.folder.setText(str(Path(chosen)))
            self._on_folder_edited()

    @Slot()
    def _on_rebuild_clicked(self) -> None:
        from phuquoc_desktop.gui.dialogs.rebuild_dialog import RebuildDialog

        dialog = RebuildDialog(self._run, self._rebuild, self._tell, self._folders[0], self)
        dialog.rebuilt.connect(self._on_rebuilt)
        dialog.open()

    def _on_rebuilt(self, opened: OpenedOffice) -> None:
        self.made = opened
        self.accept()

    def _on_back_clicked(self) -> None:
        self._show_step(self.ui.steps.currentIndex() - 1)

    def _on_go_on_clicked(self) -> None:
        step = self.ui.steps.currentIndex()
        if self._step_is_complete(step):
            if step == DATA:
                self._begin()
            else:
                self._show_step(step + 1)

    def _step_is_complete(self, step: int) -> bool:
        ui = self.ui
        if step == OFFICE:
            ui.office_error.setText("" if self._office else str(NoOfficeChosenError()))
            return self._office is not None
        if step == PERSON:
            return show_refusal(ui.user, ui.user_error, _empty(ui.user, _("Your name")))
        return show_refusal(ui.folder, ui.folder_error, self._folder_refusal())

    def _folder_refusal(self) -> RefusedError | None:
        empty = _empty(self.ui.folder, _("Folder in which the data are kept"))
        if empty is not None or Path(self.ui.folder.text().strip()).is_absolute():
            return empty
        return FolderNotWholeError(example=self._folders[0])

    def _show_step(self, step: int) -> None:
        ui = self.ui
        ui.steps.setCurrentIndex(step)
        ui.back.setVisible(step > OFFICE)
        ui.rebuild.setVisible(step == OFFICE)
        ui.go_on.setText(_("&Begin") if step == DATA else _("&Next"))
        self._stepper.set_step(step)
        ui.progress.hide()
        ui.progress_words.hide()
        if step == DATA and self._office is not None:
            words = _("{office} will be set up for {user}.")
            ui.summary.setText(words.format(office=self._office.short_name, user=tidy(ui.user.text())))
        (ui.office_search, ui.user, ui.empty if ui.empty.isChecked() else ui.practice)[step].setFocus()

    def _propose_folder(self) -> None:
        if not self._folder_was_typed:
            self.ui.folder.setText(str(self._folders[self.ui.practice.isChecked()]))
            show_refusal(self.ui.folder, self.ui.folder_error, None)

    def _begin(self) -> None:
        new = self._answers()
        self._set_working(True)
        self._task = self._run(lambda report: self._make(new, report), self._on_made, self._on_failed)
        self._task.progressed.connect(self._on_progressed)
        self._task.ended.connect(self._on_ended)

    def _answers(self) -> NewOffice:
        office, ui = self._office, self.ui
        assert office is not None
        return NewOffice(
            folder=Path(ui.folder.text().strip()),
            office=str(office.key),
            is_city=office.kind is OfficeKind.CITY,
            user=tidy(ui.user.text()),
            signer=tidy(ui.signer.text()),
            position=tidy(ui.position.text()),
            practice=ui.practice.isChecked(),
            language=language(),
        )

    def _set_working(self, working: bool) -> None:
        ui = self.ui
        for widget in (ui.back, ui.go_on, ui.empty, ui.practice, ui.folder, ui.choose_folder):
            widget.setEnabled(not working)
        ui.progress.setRange(0, 0)
        ui.progress.setVisible(working)
        ui.progress_words.setVisible(working)
        ui.progress_words.setText(_("Making the data…") if working else "")
        ui.cancel.setText(_("Stop") if working else _("Cancel"))

    def _on_progressed(self, done: int, total: int, what: str) -> None:
        self.ui.progress.setRange(0, total)
        self.ui.progress.setValue(done)
        if what:
            self.ui.progress_words.setText(what)

    def _on_made(self, opened: OpenedOffice) -> None:
        self.made = opened

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, ToldError):
            show_refusal(self.ui.folder, self.ui.folder_error, error)
        else:
            self._tell(error)

    def _on_ended(self) -> None:
        self._task = None
        if self.made is not None:
            self.accept()
            return
        self._set_working(False)
        self.ui.folder.setFocus()


def _offices() -> list[Office]:
    standing = (one for one in load_offices().known if one.stands_on(PLAN_DAY) and one.kind in SENDERS)
    return sorted(standing, key=lambda one: (SENDERS.index(one.kind), one.key.code))


def _empty(field: QLineEdit, label: str) -> RefusedError | None:
    return None if tidy(field.text()) else EmptyFieldError(field=field.objectName(), label=label)
