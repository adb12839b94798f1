"""What every form of a record does: save beside the window, say beside the field what was refused, lose nothing typed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QWidget,
)
from shiboken6 import isValid

from phuquoc_desktop.domain.errors import RefusedError, SeveralRefusedError, ToldError
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.domain.record import Record
from phuquoc_desktop.gui import messages
from phuquoc_desktop.gui.dialogs.fitting import height_for
from phuquoc_desktop.gui.dialogs.scrolled_form import let_scroll
from phuquoc_desktop.gui.field_errors import show_refusal
from phuquoc_desktop.gui.jobs import Jobs
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.services.doubts import Doubt
from phuquoc_desktop.storage.meanwhile import ChangedMeanwhileError, Seen
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import _

T = TypeVar("T")


class FormDialog(QDialog):
    """Holds a compiled form as ``self.ui``.

    The editor of a record's field has the field's name; the label ``<field>_error`` under it takes what is refused, and
    ``refusal`` what belongs to no field. Subclasses say :meth:`draft`, :meth:`store` and :meth:`said`.
    """

    saved = Signal(object)
    """What :meth:`store` returned, once it is in the data."""

    job = ""
    """The job's name in the journal, a catalogue id."""

    ui: Any

    def __init__(self, backend: Any, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.backend = backend
        self.shell = shell
        self._jobs = Jobs(backend, shell)
        self._typed: list[str] = []
        self._told_meanwhile: list[ChangedMeanwhileError] = []
        self._area: QScrollArea | None = None

    def prepare(self, title: str) -> None:
        """Give the form its title and its buttons; call it when ``self.ui`` stands."""
        self.setObjectName(f"dialog_{type(self).__name__}")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        for place in self._places():
            place.hide()
            self._follow(place)
        self._button(QDialogButtonBox.StandardButton.Save, "save", _("Save")).clicked.connect(self._on_save_clicked)
        self._button(QDialogButtonBox.StandardButton.Cancel, "cancel", _("Cancel")).clicked.connect(self.reject)
        QTimer.singleShot(0, self._remember)

    def gather(self, read: Callable[[Reader], T], fill: Callable[[T], object]) -> None:
        """Read beside the window what the form offers, then fill it in; saving waits for it."""

        def work(_report: ProgressReport) -> T:
            with self.backend.reading() as reader:
                return read(reader)

        self._enable(False)
        self.shell.run(work, partial(self._on_gathered, fill))

    def _on_gathered(self, fill: Callable[[Any], object], found: Any) -> None:
        if not isValid(self):
            return  # closed before it came
        untouched = self._snapshot() == self._typed
        fill(found)
        self._enable(True)
        if untouched:
            self._remember()

    def draft(self) -> Any:
        """Return what the form says; raises RefusedError for what cannot be read."""
        raise NotImplementedError

    def store(self, work: UnitOfWork, draft: Any) -> Any:
        """Write the draft in one job; runs beside the window, so it touches no widget."""
        raise NotImplementedError

    def said(self, draft: Any) -> str:
        """Return what is told in passing once it is saved."""
        raise NotImplementedError

    def show_error(self, error: Exception) -> None:
        """Say each refusal beside its field; what is no refusal goes to the user as everywhere."""
        if not isinstance(error, ToldError):
            self.shell.tell(error)
            return
        several = isinstance(error, SeveralRefusedError)
        shown = [one for one in (error.refusals if several else [error]) if not self._show_at_field(one)]  # type: ignore[attr-defined]
        if shown:
            show_refusal(self, self.ui.refusal, shown[0])
        self._make_room()
        focused = self.focusWidget()
        if self._area is not None and focused is not None:
            self._area.ensureWidgetVisible(focused)

    def show_doubts(self, field: str, doubts: tuple[Doubt, ...]) -> None:
        """Warn beside a field without refusing it."""
        place: QLabel = getattr(self.ui, f"{field}_error")
        place.setProperty("tone", "warn" if doubts else None)
        place.setText(" ".join(one.text for one in doubts if one.field == field))
        place.setVisible(bool(place.text()))
        place.style().unpolish(place)
        place.style().polish(place)
        self._make_room()

    def showEvent(self, event: QShowEvent) -> None:
        """Stand within the screen."""
        super().showEvent(event)
        self._make_room()

    def reject(self) -> None:
        """Close; what was typed and not saved is given up only on purpose."""
        if self._snapshot() == self._typed or messages.confirm(
            self, _("What you typed here has not been saved."), _("Close without saving"), danger=True
        ):
            super().reject()

    def _on_save_clicked(self) -> None:
        for place in self._places():
            self._clear(place)
        try:
            draft = self.draft()
        except RefusedError as error:
            self.show_error(error)
            return
        self._enable(False)
        said, seen = self.said(draft), self._seen()
        self._jobs.run(self.job, lambda work: self.store(work, draft), said, self._on_saved, self._on_failed, seen)

    def _seen(self) -> Seen:
        """Return the records that the form holds, as they were read, and what was told of others' changes since."""
        seen = Seen(records_in({name: one for name, one in vars(self).items() if name != "backend"}))
        for one in self._told_meanwhile:
            seen.know(one)
        return seen

    def _on_saved(self, result: object) -> None:
        self.saved.emit(result)
        self.accept()

    def _on_failed(self, error: Exception) -> None:
        several = error.refusals if isinstance(error, SeveralRefusedError) else [error]
        self._told_meanwhile += [one for one in several if isinstance(one, ChangedMeanwhileError)]
        self._enable(True)
        self.show_error(error)

    def _enable(self, enabled: bool) -> None:
        """Let it be saved or not; the focus waits in the form meanwhile, where else it would go on to “Cancel”."""
        save: QPushButton = self.ui.buttons.button(QDialogButtonBox.StandardButton.Save)
        if not enabled and self.focusWidget() is save:
            self.setFocus()
        save.setEnabled(enabled)
        if enabled and self.focusWidget() is self:
            save.setFocus()

    def _show_at_field(self, error: ToldError) -> bool:
        field, place = getattr(self.ui, error.field or "", None), getattr(self.ui, f"{error.field}_error", None)
        if field is None or place is None:
            return False
        self.show_doubts(str(error.field), ())
        show_refusal(field, place, error)
        return True

    def _clear(self, place: QLabel) -> None:
        field = getattr(self.ui, place.objectName().removesuffix("_error"), self)
        if place.property("tone") != "warn":
            show_refusal(field, place, None)

    def _follow(self, place: QLabel) -> None:
        """Take a refusal away as soon as somebody changes the field that it is about."""
        field = getattr(self.ui, place.objectName().removesuffix("_error"), None)
        if isinstance(field, QLineEdit | QPlainTextEdit):
            field.textChanged.connect(partial(self._clear_refused, place, field))
        elif isinstance(field, QComboBox):
            field.currentTextChanged.connect(partial(self._clear_refused, place, field))
        elif isinstance(field, QListWidget):
            field.itemChanged.connect(partial(self._clear_refused, place, field))

    def _clear_refused(self, place: QLabel, field: QWidget, *_changed: object) -> None:
        if field.property("refused"):
            self._clear(place)

    def _make_room(self) -> None:
        """Grow with sentences that appear; Qt asks a layout for the height of wrapped text only when it is told to."""
        layout = self.layout()
        if layout is None:
            return
        layout.activate()
        wanted = max(layout.totalHeightForWidth(self.width()), layout.totalMinimumSize().height())
        room = height_for(self)
        if wanted > room and self._area is None:
            self._area = let_scroll(self, self.ui.buttons)
            layout.activate()  # or the form would keep the least height that it had before its fields scrolled
        if self._area is not None and self.height() > room:
            self.resize(self.width(), room)  # what scrolls asks for hardly any height, so its wish says nothing here
        elif wanted > self.height():
            self.resize(self.width(), min(wanted, room) if self._area is not None else wanted)

    def _places(self) -> list[QLabel]:
        labels = [one for one in self.findChildren(QLabel) if one.window() is self]
        return [one for one in labels if one.objectName().endswith("_error") or one.objectName() == "refusal"]

    def _button(self, which: QDialogButtonBox.StandardButton, name: str, text: str) -> QPushButton:
        button: QPushButton = self.ui.buttons.button(which)
        button.setText(text)
        button.setObjectName(name)
        button.setAccessibleName(text)
        button.setProperty("role", "primary" if name == "save" else "")
        button.style().unpolish(button)
        button.style().polish(button)
        return button

    def _remember(self) -> None:
        for field in self.findChildren(QLineEdit):
            if not field.hasFocus():
                field.setCursorPosition(0)  # shows the beginning of a text longer than its field
        self._typed = self._snapshot()

    def _snapshot(self) -> list[str]:
        """Return what stands in the form's own editors; forms opened above it are none of its business."""
        return [text_of(one) for one in self.findChildren(QWidget) if one.objectName() and one.window() is self]


def records_in(held: object, depth: int = 3) -> Iterator[Record]:
    """Yield the stored records among what a form holds: its own, and those of the lines and offers that it was given."""
    if isinstance(held, Record):
        yield held
    elif depth and isinstance(held, dict | list | tuple):
        for one in held.values() if isinstance(held, dict) else held:
            yield from records_in(one, depth - 1)
    elif depth and is_dataclass(held) and not isinstance(held, type):
        yield from records_in({one.name: getattr(held, one.name) for one in fields(held)}, depth)


def text_of(editor: QWidget) -> str:
    """Return what stands in an editor, as text that changes when a person changes it."""
    if isinstance(editor, QLineEdit):
        return editor.text()
    if isinstance(editor, QPlainTextEdit):
        return editor.toPlainText()
    if isinstance(editor, QComboBox):
        return editor.currentText()
    if isinstance(editor, QCheckBox | QRadioButton):
        return str(editor.isChecked())
    if isinstance(editor, QListWidget):
        return "".join(str(editor.item(row).checkState().value) for row in range(editor.count()))
    return ""
