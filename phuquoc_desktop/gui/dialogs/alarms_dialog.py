"""All figures in doubt: why, both readings with what follows from each, and what a person decides."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from phuquoc_desktop.domain.checks import EmptyFieldError
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.domain.target_history import AlarmRuling
from phuquoc_desktop.gui.dialogs.fitting import fit_to_window
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.forms.ui_alarms import Ui_AlarmsForm
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.tables.choosing import choose_row
from phuquoc_desktop.gui.tables.columns import BadgeValue, ColumnKind, ColumnPlan
from phuquoc_desktop.gui.tables.rows_model import ROW_ROLE, RowsModel, set_table
from phuquoc_desktop.gui.target_words import effects_of, reading_words
from phuquoc_desktop.services.plans import alarms
from phuquoc_desktop.services.plans.alarms import StandingAlarm
from phuquoc_desktop.services.plans.deciding import LEFT
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.dates import show_date


def _state(one: StandingAlarm) -> BadgeValue:
    if one.ruling is None:
        return BadgeValue(_("To be decided"), "warn", "question")
    chosen = one.ruling.chosen
    words = _("Left as written") if chosen is None else _("Read as {figure}").format(figure=reading_words(chosen))
    return BadgeValue(words, "good", "good")


COLUMNS = (
    ColumnPlan("code", N_("Code"), 64, ColumnKind.STRONG, value=lambda one: one.target.code),
    ColumnPlan("indicator", N_("Target"), 200, value=lambda one: one.target.indicator, stretch=True),
    ColumnPlan("text", N_("As written"), 150, value=lambda one: one.alarm.text),
    ColumnPlan("kind", N_("Alarm"), 200, value=lambda one: one.alarm.kind.label),
    ColumnPlan("state", N_("State"), 190, ColumnKind.BADGE, value=_state),
)


class AlarmsDialog(FormDialog):
    """Stays open from one decision to the next; ``saved`` carries each ruling."""

    job = N_("Decide on a doubted figure")

    def __init__(self, backend: Any, shell: Shell, code: str = "", parent: QWidget | None = None) -> None:
        super().__init__(backend, shell, parent)
        self._wanted = code
        self.ui = Ui_AlarmsForm()
        self.ui.setupUi(self)
        self.model = RowsModel(COLUMNS)
        self.prepare(_("Figures in doubt"))
        buttons = self.ui.buttons
        buttons.button(buttons.StandardButton.Save).setText(_("Decide"))
        buttons.button(buttons.StandardButton.Cancel).setText(_("Close"))
        set_table(self.ui.lines, self.model)
        self.ui.lines.selectionModel().currentRowChanged.connect(self._on_chosen)
        self.ui.chosen.changed.connect(self._on_changed)
        fit_to_window(self, 980, 620)
        self._read()

    def draft(self) -> tuple[StandingAlarm, str, str]:
        """Return the alarm, the reading and the reason; raises EmptyFieldError."""
        alarm, chosen = self._alarm, self.ui.chosen.value
        if alarm is None or chosen is None:
            raise EmptyFieldError(field="chosen", label=_("How it is to be read"))
        return alarm, chosen, self.ui.reason.text()

    def store(self, work: UnitOfWork, draft: tuple[StandingAlarm, str, str]) -> AlarmRuling:
        """Keep the decision; a reading becomes the figure."""
        alarm, chosen, reason = draft
        target, today = alarm.target, self.backend.today
        return alarms.rule(
            work, target.code, target.year, chosen, today, kind=alarm.alarm.kind.value, reason=reason or None
        )

    def said(self, draft: tuple[StandingAlarm, str, str]) -> str:
        """Say what was decided of which target."""
        code, chosen = draft[0].target.code, draft[1]
        if chosen == LEFT:
            return _("{code} stays as it is written.").format(code=code)
        return _("{code} is read as {figure}.").format(code=code, figure=reading_words(chosen))

    def _on_saved(self, result: object) -> None:
        self.saved.emit(result)
        self.ui.reason.clear()
        self._read()

    @property
    def _alarm(self) -> StandingAlarm | None:
        found = self.ui.lines.currentIndex().data(ROW_ROLE)
        return found if isinstance(found, StandingAlarm) else None

    def _read(self) -> None:
        year = self.shell.year

        def work(_report: ProgressReport) -> list[StandingAlarm]:
            with self.backend.reading() as read:
                return alarms.alarms(read, year)

        self.shell.run(work, self._on_read, self._on_failed)

    def _on_read(self, found: list[StandingAlarm]) -> None:
        self.model.show_rows(found)
        wanted = [row for row, one in enumerate(found) if one.target.code == self._wanted and one.is_open]
        open_ones = [row for row, one in enumerate(found) if one.is_open]
        self._wanted = ""
        choose_row(self.ui.lines, next(iter([*wanted, *open_ones]), 0))
        self._on_chosen()
        self._remember()

    def _on_chosen(self) -> None:
        one = self._alarm
        if one is None:
            self.ui.because.setText(_("No figure is in doubt."))
            self.ui.chosen.offer([])
        else:
            self.ui.because.setText(f"{one.target.code} · {one.target.indicator}. {_why(one)}")
            self.ui.chosen.offer(_readings(one) if one.is_open else [])
        self.ui.reason.setEnabled(one is not None and one.is_open)
        self._on_changed()

    def _on_changed(self) -> None:
        self._enable(self.ui.chosen.value is not None)


def _why(one: StandingAlarm) -> str:
    ruling = one.ruling
    if ruling is None:
        return one.alarm.because
    said = _("{actor} decided on {day}: {reason}")
    return said.format(actor=ruling.ruled_by, day=show_date(ruling.ruled_on), reason=ruling.reason or "–")


def _readings(one: StandingAlarm) -> list[tuple[str, str, str]]:
    effects = effects_of(one.alarm)
    found = [
        (reading, _("Read it as {figure}").format(figure=reading_words(reading)), effect)
        for reading, effect in zip(one.alarm.readings, effects, strict=True)
    ]
    return [*found, (LEFT, _("Leave it as it is written"), "")]
