"""Writing a remark on a record of an office: which one, which field, what is to be mended."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from phuquoc_desktop.domain.checks import EmptyFieldError
from phuquoc_desktop.domain.exchange import Remark
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.domain.return_reason import ReturnReason
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.forms.ui_remark import Ui_RemarkForm
from phuquoc_desktop.gui.pages.bundles.names_model import NamesModel
from phuquoc_desktop.gui.pages.bundles.shown import KindChoice, OfficeShown
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.widgets.choices import choose, chosen, offer
from phuquoc_desktop.gui.widgets.search_box import PAUSE
from phuquoc_desktop.services import remarks, return_reasons
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _

ReadNames = Callable[[str], list[tuple[str, str]]]
"""Reads the (name, id) of an office's records of a kind; runs in a task."""


class RemarkDialog(FormDialog):
    """Offers the office's records kind by kind."""

    job = N_("Write a remark")

    def __init__(
        self,
        backend: Any,
        shell: Shell,
        office: OfficeShown,
        kinds: Sequence[KindChoice],
        read_names: ReadNames,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(backend, shell, parent)
        self._office = office
        self._kinds = {one.kind: one for one in kinds}
        self._read_names = read_names
        self.names = NamesModel()
        self.ui = Ui_RemarkForm()
        self.ui.setupUi(self)
        self.prepare(_("New remark"))
        self.ui.who.setText(_("For {office}").format(office=office.name))
        self.ui.record_id.setModel(self.names)
        offer(self.ui.record_kind, [(one.word, one.kind) for one in kinds])
        self.ui.record_kind.currentIndexChanged.connect(self._on_kind_chosen)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._on_pause)
        self.ui.search.textEdited.connect(self._pause.start)
        self._reasons: dict[str, ReturnReason] = {}
        self.ui.reason_code.currentIndexChanged.connect(self._on_reason_chosen)
        self._on_kind_chosen()

    def draft(self) -> Remark:
        """Return the remark; raises EmptyFieldError while no record is chosen."""
        ui = self.ui
        index = ui.record_id.currentIndex()
        if not index.isValid():
            raise EmptyFieldError(field="record_id", label=_("Record"))
        reason = self._reasons.get(chosen(ui.reason_code) or "")
        return Remark.draft(
            addressee=self._office.key,
            record_kind=chosen(ui.record_kind),
            record_id=index.data(Qt.ItemDataRole.UserRole),
            field_name=chosen(ui.field_name),
            text=ui.text.toPlainText(),
            made_on=self.backend.today,
            reason_code=reason.code if reason else None,
            clause=(reason.clause or None) if reason else None,
            due_on=ui.due_on.day("due_on"),
        )

    def store(self, work: UnitOfWork, draft: Remark) -> Remark:
        """Write the remark."""
        return remarks.make(work, draft, self.backend.today)

    def said(self, draft: Remark) -> str:
        """Say for whom."""
        return _("The remark for {office} is written; it goes with the next return.").format(office=self._office.name)

    def _on_kind_chosen(self) -> None:
        kind = chosen(self.ui.record_kind)
        offer(self.ui.field_name, self._kinds[kind].fields, nothing=_("The whole record"))
        self.names.show_names(())

        def work(_report: ProgressReport) -> tuple[list[tuple[str, str]], tuple[ReturnReason, ...]]:
            with self.backend.reading() as read:
                reasons = return_reasons.at_hand(read, self.backend.today, kind)
            return self._read_names(kind), reasons

        def done(found: tuple[list[tuple[str, str]], tuple[ReturnReason, ...]]) -> None:
            if isValid(self) and chosen(self.ui.record_kind) == kind:
                self.names.show_names(found[0])
                self.names.narrow(self.ui.search.text())
                self._offer_reasons(found[1])

        self.shell.run(work, done)

    def _offer_reasons(self, reasons: tuple[ReturnReason, ...]) -> None:
        self._reasons = {one.code: one for one in reasons}
        choices = [(one.title, one.code) for one in reasons]
        offer(self.ui.reason_code, choices, nothing=_("(in own words)"))

    def _on_reason_chosen(self) -> None:
        """Fill in words and field; words that somebody typed stay, those of another reason are replaced."""
        reason = self._reasons.get(chosen(self.ui.reason_code) or "")
        typed = self.ui.text.toPlainText().strip()
        self.ui.clause.setText(_clause(reason) if reason else "")
        if reason is None or (typed and typed not in {one.text for one in self._reasons.values()}):
            return
        self.ui.text.setPlainText(reason.text)
        if reason.field:
            choose(self.ui.field_name, reason.field)

    def _on_pause(self) -> None:
        self.names.narrow(self.ui.search.text())


def _clause(reason: ReturnReason) -> str:
    return " · ".join(part for part in (reason.clause or _("practice, no clause"), reason.certainty.label) if part)
