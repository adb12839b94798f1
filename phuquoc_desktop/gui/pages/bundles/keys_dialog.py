"""The keys of this office, to be given to others, and the offices whose keys were introduced here."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.forms.ui_keys import Ui_KeysForm
from phuquoc_desktop.gui.pages.bundles.correspondent_dialog import CorrespondentDialog
from phuquoc_desktop.gui.pages.bundles.latest import Latest
from phuquoc_desktop.gui.pages.bundles.looks import grouped
from phuquoc_desktop.gui.pages.bundles.rows_view import Line, RowsView, column
from phuquoc_desktop.gui.pages.bundles.shown import KeysShown, KnownKey
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.tables.columns import ColumnKind
from phuquoc_desktop.gui.tables.tree_model import Branch
from phuquoc_desktop.translation import N_, _

COLUMNS = (
    column(0, N_("Office"), 190, ColumnKind.STRONG),
    column(1, N_("Introduced on"), 118),
    column(2, N_("Fingerprint"), 300, stretch=True),
)


class KeysDialog(QDialog):
    """Shows keys read in a task."""

    def __init__(self, backend: Any, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._backend = backend
        self._shell = shell
        self.keys: KeysShown | None = None
        self.ui = Ui_KeysForm()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self.setObjectName("keys_dialog")
        self.setAccessibleName(self.windowTitle())
        self.known = RowsView("known_keys", _("Offices whose key was introduced"), COLUMNS)
        self.known.setMinimumHeight(110)
        self.ui.known_place.addWidget(self.known)
        self.ui.known_advice.setText(_known_advice(practice=backend.profile.practice))
        self._latest: Latest[KeysShown] = Latest(shell, self._look, self._on_looked)
        self._connect()
        self._latest.start()

    def _connect(self) -> None:
        ui = self.ui
        for button, text in (
            (ui.copy_fingerprint, self._fingerprint),
            (ui.copy_signing_line, ui.signing_line.text),
            (ui.copy_recipient, ui.recipient.text),
            (ui.copy_both, self._both),
        ):
            button.clicked.connect(partial(self._copy, text))
        ui.introduce.clicked.connect(self._on_introduce_clicked)
        ui.close.clicked.connect(self.accept)

    def _copy(self, text: Any, _checked: bool = False) -> None:
        QGuiApplication.clipboard().setText(text())
        self._shell.toast(_("Copied."))

    def _fingerprint(self) -> str:
        return self.keys.fingerprint if self.keys else ""

    def _both(self) -> str:
        return f"{self.keys.signing_line}\n{self.keys.recipient}\n" if self.keys else ""

    def _look(self, _report: ProgressReport) -> KeysShown:
        from phuquoc_desktop.gui.pages.bundles.keys_look import look

        return look(self._backend)

    def _on_looked(self, keys: KeysShown) -> None:
        self.keys = keys
        self.ui.fingerprint.setText(grouped(keys.fingerprint))
        self.ui.signing_line.setText(keys.signing_line)
        self.ui.recipient.setText(keys.recipient)
        for line in (self.ui.signing_line, self.ui.recipient):
            line.setCursorPosition(0)
        self.known.show_branches([_branch(one) for one in keys.known])

    def _on_introduce_clicked(self) -> None:
        if self.keys is None:
            return
        dialog = CorrespondentDialog(self._backend, self._shell, self.keys.partners, self)
        dialog.saved.connect(self._on_introduced)
        dialog.open()

    def _on_introduced(self) -> None:
        self._latest.start()


def _branch(one: KnownKey) -> Branch:
    return Branch(one.office, Line((one.name, one.introduced_on, grouped(one.fingerprint)), one))


def _known_advice(*, practice: bool) -> str:
    if practice:
        return _("This is a practice office: practice offices all know each other without being introduced.")
    return _("Only files signed by these keys are taken in, and only to these keys can bundles be encrypted.")
