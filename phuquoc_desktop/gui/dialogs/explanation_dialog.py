"""The form with which an office explains a figure, because the city asks or of its own accord."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from phuquoc_desktop.domain.explanation import Explanation
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.forms.ui_explanation import Ui_ExplanationForm
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.widgets.choices import choose, chosen, offer
from phuquoc_desktop.gui.widgets.dropped import dropped_file
from phuquoc_desktop.services import explanations
from phuquoc_desktop.services.explanations import ExplanationLine
from phuquoc_desktop.services.targets import TargetLine
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.dates import show_period


class ExplanationDialog(FormDialog):
    """Answers the question of a line, corrects an answer, or explains a figure of a target unasked."""

    job = N_("Explain a figure")

    def __init__(
        self,
        backend: Any,
        shell: Shell,
        target: TargetLine,
        plan: str,
        line: ExplanationLine | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(backend, shell, parent)
        self._target, self._line = target, line
        self.ui = Ui_ExplanationForm()
        self.ui.setupUi(self)
        self.ui.target.setText(f"{target.target.code} · {target.target.indicator}")
        self.ui.plan.setText(plan)
        self.prepare(_("Explain a figure"))
        self.setAcceptDrops(True)
        request = line.request if line else None
        self.ui.question.setVisible(request is not None)
        self.ui.question.setText(_("The city asks: {text}").format(text=request.text) if request else "")
        self.ui.period_part.setVisible(request is None)
        periods = [(show_period(one.period), one.period) for one in target.entries]
        offer(self.ui.period, periods, nothing=_("the whole year"))
        self._show_answer(line.answer if line else None)
        self.ui.choose_file.clicked.connect(self._on_choose_clicked)
        self.ui.text.setFocus()

    def draft(self) -> tuple[Explanation, Path | None]:
        """Return the explanation, and its file where one is named anew."""
        ui = self.ui
        request = self._line.request if self._line else None
        draft = Explanation.draft(
            request=request.id if request else None,
            year=self._target.target.year,
            target_code=self._target.target.code,
            period=request.period if request else chosen(ui.period),
            text=ui.text.toPlainText(),
            evidence=ui.evidence.text(),
            answered_on=self.backend.today,
            answered_by="",
        )
        name = ui.file.text().strip()
        kept = self._line.answer.file_name if self._line and self._line.answer else None
        return draft, Path(name) if name and name != kept else None

    def store(self, work: UnitOfWork, draft: tuple[Explanation, Path | None]) -> Explanation:
        """Write the answer; a second one replaces the first, which the journal keeps."""
        explanation, file = draft
        return explanations.answer(work, self.backend.attachments, explanation, self.backend.today, file)

    def said(self, draft: tuple[Explanation, Path | None]) -> str:
        """Say how it goes on."""
        sentence = _("The explanation of {code} is kept; it goes to the city with the next bundle.")
        return sentence.format(code=draft[0].target_code)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file."""
        if dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Name the file that was dropped."""
        file = dropped_file(event.mimeData())
        if file is not None:
            self.ui.file.setText(str(file))
            event.acceptProposedAction()

    def _show_answer(self, answer: Explanation | None) -> None:
        if answer is None:
            latest = self._target.latest
            choose(self.ui.period, latest.period if latest else None)
            return
        choose(self.ui.period, answer.period)
        self.ui.text.setPlainText(answer.text)
        self.ui.evidence.setText(answer.evidence or "")
        self.ui.file.setText(answer.file_name or "")

    def _on_choose_clicked(self) -> None:
        start = self.backend.settings.last_folder or str(Path.home())
        chosen_file, _filter = QFileDialog.getOpenFileName(self, _("Choose the file"), start)
        if chosen_file:
            self.ui.file.setText(chosen_file)
            self.backend.settings.last_folder = str(Path(chosen_file).parent)
