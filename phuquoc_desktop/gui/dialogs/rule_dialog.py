"""The text of the rule, one click away from whatever rests on it."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from phuquoc_desktop.domain.law.bonus import chosen_rounding
from phuquoc_desktop.domain.law.criterion import Criterion
from phuquoc_desktop.domain.law.rulebook import ShelvedPack
from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.dialogs.fitting import fit_to_screen
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.widgets.rule_view import RuleView
from phuquoc_desktop.services.law.rule_texts import read_award
from phuquoc_desktop.translation import _

PAGE = "rules"


class RuleDialog(QDialog):
    """Shows what a pack says of an award for one kind of subject; a criterion given by its id is marked and scrolled to.

    A criterion that stands in no pack (the award does not exist under that law) leaves the text at its beginning.
    """

    def __init__(
        self,
        backend: Any,
        shell: Shell,
        shelved: ShelvedPack,
        award: str,
        subject: PartyKind,
        criterion: Criterion | str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._shell = shell
        self._shelved, self._award, self._subject = shelved, award, subject
        self.criterion_id = criterion if isinstance(criterion, str) else criterion.id
        self.setObjectName("rule_dialog")
        self.setWindowTitle(_("The text of the rule"))
        self.setAccessibleName(self.windowTitle())
        fit_to_screen(self, 720, 560)
        self.view = RuleView(_("The text of the rule"))
        self._lay_out()
        rounding = chosen_rounding(backend.settings.money)
        text = read_award(shelved, award, subject, backend.awards, backend.today, rounding)
        self.view.show_award(text, self.criterion_id)

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox()
        self._page = QPushButton(icons.icon(PAGE), _("Open in Rules"))
        self._page.setObjectName("open_in_rules")
        close = QPushButton(_("Close"))
        close.setObjectName("close")
        close.setDefault(True)
        buttons.addButton(self._page, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        self._page.clicked.connect(self._on_page_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.addWidget(self.view, 1)
        column.addWidget(buttons)

    def _on_page_clicked(self) -> None:
        self.accept()
        self._shell.go_to(PAGE, rule_address(self._shelved, self._award, self._subject, self.criterion_id))


def rule_address(shelved: ShelvedPack, award: str, subject: PartyKind, criterion_id: str = "") -> str:
    """Return the record id under which the page “rules” opens an award of a pack, or one of its criteria."""
    return "/".join((shelved.sha256, award, subject.value, criterion_id))


def show_rule(
    backend: Any,
    shell: Shell,
    shelved: ShelvedPack,
    award: str,
    subject: PartyKind,
    criterion: Criterion | str = "",
    parent: QWidget | None = None,
) -> RuleDialog:
    """Open the text of a rule over the window."""
    dialog = RuleDialog(backend, shell, shelved, award, subject, criterion, parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
