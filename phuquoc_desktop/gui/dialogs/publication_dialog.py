"""The form of a public notice: from when until when, and what people said."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from phuquoc_desktop.domain.dossier import Dossier
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.forms.ui_publication import Ui_PublicationForm
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.services import publication
from phuquoc_desktop.services.publication import Notice
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _

Draft = tuple[date | None, date | None, str]


class PublicationDialog(FormDialog):
    """Writes the notice of a dossier; without a first day it is taken back."""

    job = N_("Write the public notice")

    def __init__(self, backend: Any, shell: Shell, notice: Notice, parent: QWidget | None = None) -> None:
        super().__init__(backend, shell, parent)
        dossier = notice.dossier
        self._dossier = dossier
        self.ui = Ui_PublicationForm()
        self.ui.setupUi(self)
        self.prepare(_("Public notice of dossier {code}").format(code=dossier.code))
        limit = notice.limit
        asked = (
            f"{limit.sentence} ({limit.article or limit.source})" if limit else _("The law names no number of days.")
        )
        self.ui.about.setText(asked)
        self.ui.published_from.set_day(dossier.published_from or backend.today)
        self.ui.published_until.set_day(dossier.published_until)
        self.ui.publication_result.setPlainText(dossier.publication_result or "")
        self.ui.published_from.setFocus()

    def draft(self) -> Draft:
        """Return both days and the result; raises UnreadableDateError."""
        ui = self.ui
        start, end = ui.published_from.day("published_from"), ui.published_until.day("published_until")
        return start, end, ui.publication_result.toPlainText().strip()

    def store(self, work: UnitOfWork, draft: Draft) -> Dossier:
        """Write it; raises NoEndError, EndsBeforeBeginError, ResultTooEarlyError."""
        start, end, result = draft
        if start is None and not result:
            return publication.withdraw(work, self._dossier.id)
        if start is not None:
            publication.publish(work, self._dossier.id, start, end)
        return publication.record_result(work, self._dossier.id, result)

    def said(self, _draft: Draft) -> str:
        """Say that it was written."""
        return _("The public notice of dossier {code} was saved.").format(code=self._dossier.code)
