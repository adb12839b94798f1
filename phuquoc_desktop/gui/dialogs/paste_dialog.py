"""Figures pasted from Excel: what each line is understood as, what is asked, and one job that records the rest."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from phuquoc_desktop.domain.period import Period
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.dialogs.fitting import fit_to_window
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.dialogs.progress_dialog import periods_begun
from phuquoc_desktop.gui.forms.ui_paste_figures import Ui_PasteFiguresForm
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.tables.choosing import choose_row
from phuquoc_desktop.gui.tables.columns import RIGHT, BadgeValue, ColumnKind, ColumnPlan
from phuquoc_desktop.gui.tables.rows_model import ROW_ROLE, RowsModel, set_table
from phuquoc_desktop.gui.target_words import achieved_words
from phuquoc_desktop.gui.widgets.choices import choose, chosen, offer
from phuquoc_desktop.services import targets
from phuquoc_desktop.services.targets import Paste, PasteLine, PasteOutcome
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _, ngettext
from phuquoc_desktop.vietnamese.dates import show_period
from phuquoc_desktop.vietnamese.numbers import show_number

LOOKS = {
    PasteOutcome.NEW: ("good", "add"),
    PasteOutcome.CHANGED: ("info", "edit"),
    PasteOutcome.SAME: ("neutral", "neutral"),
    PasteOutcome.EMPTY: ("neutral", "empty"),
    PasteOutcome.ASKED: ("warn", "question"),
    PasteOutcome.REFUSED: ("bad", "bad"),
}
PAUSE = 250
"""Milliseconds after the last key before the text is read anew."""


def _target(line: PasteLine) -> str:
    return f"{line.line.target.code} · {line.line.target.indicator}" if line.line else ""


def _figure(line: PasteLine) -> str:
    if line.value is not None:
        return show_number(line.value)
    if line.level is not None:
        return str(line.level)
    return {True: _("fulfilled"), False: _("not fulfilled")}.get(line.fulfilled, "") if line.counts else ""  # type: ignore[arg-type]


def _outcome(line: PasteLine) -> BadgeValue:
    return BadgeValue(line.outcome.label, *LOOKS[line.outcome])


def _remark(line: PasteLine) -> str:
    return line.reason or " ".join(one.sentence for one in line.jumps)


COLUMNS = (
    ColumnPlan("number", N_("Line"), 56, align=RIGHT),
    ColumnPlan("text", N_("Pasted"), 140),
    ColumnPlan("target", N_("Target"), 220, value=_target),
    ColumnPlan("old", N_("Stands now"), 100, value=lambda line: achieved_words(line.old), align=RIGHT),
    ColumnPlan("value", N_("Becomes"), 100, value=_figure, align=RIGHT),
    ColumnPlan("outcome", N_("Outcome"), 208, ColumnKind.BADGE, value=_outcome),
    ColumnPlan("remark", N_("Remark"), 200, value=_remark, stretch=True),
)


class PasteDialog(FormDialog):
    """Takes a text as copied, for the rows in the order in which the page shows them (``shown``, codes)."""

    job = N_("Paste a column of figures")

    def __init__(
        self, backend: Any, shell: Shell, text: str, shown: Sequence[str], period: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(backend, shell, parent)
        self._shown = list(shown)
        self._answers: dict[int, Decimal] = {}
        self._paste: Paste | None = None
        self.ui = Ui_PasteFiguresForm()
        self.ui.setupUi(self)
        self.prepare(_("Paste a column of figures"))
        self.ui.text.setPlaceholderText(
            _("Copy figures alone, in the order of the list, or code or indicator, figure and comment in columns.")
        )
        periods = list(periods_begun(shell.year, backend.today))
        offer(self.ui.period, [(show_period(one), one) for one in periods])
        choose(self.ui.period, period)
        self.model = RowsModel(COLUMNS)
        set_table(self.ui.lines, self.model)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(PAUSE)
        self._clock.timeout.connect(self._read)
        self.ui.text.setPlainText(text)
        self._connect()
        fit_to_window(self, 1160, 660)
        self._read()

    def draft(self) -> tuple[str, str, dict[int, Decimal]]:
        """Return period, text and what was answered."""
        return chosen(self.ui.period) or "", self.ui.text.toPlainText(), dict(self._answers)

    def store(self, work: UnitOfWork, draft: tuple[str, str, dict[int, Decimal]]) -> Paste:
        """Record all lines that are understood and not as they stand."""
        period, text, answers = draft
        today = self.backend.today
        return targets.take_paste(work, self.shell.year, period, text, today, answers=answers, shown=self._shown)

    def said(self, draft: tuple[str, str, dict[int, Decimal]]) -> str:
        """Say how many figures of which period."""
        count = self._counting()
        said = ngettext("{count} figure of {period} is recorded.", "{count} figures of {period} are recorded.", count)
        return said.format(count=count, period=show_period(draft[0]))

    def _connect(self) -> None:
        self.ui.text.textChanged.connect(self._on_text_changed)
        self.ui.period.currentIndexChanged.connect(self._read)
        self.ui.lines.selectionModel().currentRowChanged.connect(self._ask)
        self.model.modelReset.connect(self._ask)
        self.ui.readings.chosen.connect(self._on_reading_chosen)

    def _on_text_changed(self) -> None:
        self._answers = {}
        self._enable(False)
        self._clock.start()

    def _read(self) -> None:
        period, text, answers = self.draft()
        year, today, shown = self.shell.year, self.backend.today, self._shown

        def work(_report: ProgressReport) -> Paste:
            with self.backend.reading() as read:
                return targets.look_at_paste(read, year, period, text, today, answers=answers, shown=shown)

        self._enable(False)
        self.shell.run(work, self._on_read, self._on_failed)

    def _on_read(self, paste: Paste) -> None:
        if paste.period != Period.parse(chosen(self.ui.period) or str(self.shell.year)):
            return
        place = self.ui.lines.currentIndex().row()
        self._paste = paste
        self.model.show_rows(paste.lines)
        asked = (number for number, one in enumerate(paste.lines) if one.outcome is PasteOutcome.ASKED)
        choose_row(self.ui.lines, next(asked, max(place, 0)))
        self._count(paste)
        self._remember()

    def _counting(self) -> int:
        return sum(one.counts for one in self._paste.lines) if self._paste else 0

    def _count(self, paste: Paste) -> None:
        counts = [(one, number) for one, number in paste.counts.items() if number]
        told = "; ".join(f"{one.label}: {number}" for one, number in counts)
        left = _("What is not understood or asked about is left out.") if paste.needs_a_person else ""
        self.ui.count.setText(" ".join(part for part in (f"{told}." if told else "", left) if part))
        save = self.ui.buttons.button(self.ui.buttons.StandardButton.Save)
        count = self._counting()
        save.setText(ngettext("Record {count} figure", "Record {count} figures", count).format(count=count))
        self._enable(bool(count))

    def _ask(self) -> None:
        line = self.ui.lines.currentIndex().data(ROW_ROLE)
        if not isinstance(line, PasteLine) or line.outcome is not PasteOutcome.ASKED:
            self.ui.readings.ask(_remark(line) if isinstance(line, PasteLine) else "", [])
            return
        question = _("Line {number}, {target}: how is “{text}” to be read?")
        words = [_("as {figure}").format(figure=show_number(one)) for one in line.readings]
        asked = question.format(number=line.number, target=line.code or "", text=line.text)
        self.ui.readings.ask(asked, words, all_words=_("read all lines that are asked about so"))

    def _on_reading_chosen(self, number: int) -> None:
        line = self.ui.lines.currentIndex().data(ROW_ROLE)
        if not isinstance(line, PasteLine):
            return
        asked = [one for one in self.model.rows if one.outcome is PasteOutcome.ASKED]
        for one in asked if self.ui.readings.is_for_all else [line]:
            self._answers[one.number] = one.readings[number]
        self._read()
