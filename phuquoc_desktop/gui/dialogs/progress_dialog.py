"""The form for progress towards a target: which period, how much or which level, on what evidence, with what comment."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.jumps import Jump
from phuquoc_desktop.domain.period import Period
from phuquoc_desktop.domain.target import ProgressEntry
from phuquoc_desktop.gui.dialogs.fields import number_in
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.forms.ui_progress import Ui_ProgressForm
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.tables.entry_rows import regular_periods
from phuquoc_desktop.gui.widgets.choices import choose, chosen, offer
from phuquoc_desktop.services import targets
from phuquoc_desktop.services.doubts import Doubt
from phuquoc_desktop.services.targets import TargetLine
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.dates import show_date, show_period
from phuquoc_desktop.vietnamese.numbers import show_number


class ProgressDialog(FormDialog):
    """Records an entry for the target of a line; an entry that stands for the period is shown and corrected.

    ``plan`` is what is asked for, in words; ``period`` is chosen first where one is given. A figure that is strikingly far
    from what was to be expected is told, and is recorded when it is saved once more.
    """

    job = N_("Record progress")

    def __init__(
        self, backend: Any, shell: Shell, line: TargetLine, plan: str, period: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(backend, shell, parent)
        self._line = line
        self._entries = {one.period: one for one in line.entries}
        self._told: tuple[Jump, ...] = ()
        self.ui = Ui_ProgressForm()
        self.ui.setupUi(self)
        target = line.target
        self.ui.target.setText(f"{target.code} · {target.indicator}")
        self.ui.plan.setText(plan)
        self.ui.unit.setText(target.unit or "")
        self._show_parts()
        self.prepare(_("Record progress"))
        periods = list(periods_begun(target.year, backend.today))
        offer(self.ui.period, [(show_period(one), one) for one in periods])
        choose(self.ui.period, period if period in periods else self._next_period(periods))
        self.ui.period.currentIndexChanged.connect(self._on_period_chosen)
        self._on_period_chosen()
        self._first().setFocus()

    def draft(self) -> ProgressEntry:
        """Return the entry; raises UnreadableNumberError."""
        ui, qualitative = self.ui, self._line.target.qualitative
        level = chosen(ui.level) if qualitative and self._line.rubric else None
        return ProgressEntry.draft(
            target_id="",
            period=chosen(ui.period) or "",
            value=None if qualitative else number_in(ui.value, "value"),
            fulfilled=chosen(ui.fulfilled) if qualitative and level is None else self._fulfils(level),
            level=level,
            recorded_on=self.backend.today,
            evidence=ui.evidence.toPlainText(),
            note=ui.note.text(),
            follow_up=ui.follow_up.isChecked(),
        )

    def store(self, work: UnitOfWork, draft: ProgressEntry) -> ProgressEntry:
        """Write the entry, or correct the one of that period."""
        target = self._line.target
        return targets.record_progress(work, target.code, target.year, draft, self.backend.today)

    def said(self, draft: ProgressEntry) -> str:
        """Say of which target and up to when."""
        sentence = _("Progress of {code} up to {period} is recorded.")
        return sentence.format(code=self._line.target.code, period=show_period(draft.period))

    def show_error(self, error: Exception) -> None:
        """Put what is said of the figure beside the question where there is no figure."""
        if self._line.target.qualitative and getattr(error, "field", None) in ("value", "level", "fulfilled"):
            error.field = "level" if self._line.rubric else "fulfilled"  # type: ignore[attr-defined]
        super().show_error(error)

    def _on_save_clicked(self) -> None:
        jumps = self._jumps()
        if jumps and jumps != self._told:
            self._told = jumps
            self.show_doubts("value", tuple(Doubt("value", one.sentence) for one in jumps[:1]))
            self.ui.buttons.button(self.ui.buttons.StandardButton.Save).setText(_("Record it all the same"))
            return
        super()._on_save_clicked()

    def _jumps(self) -> tuple[Jump, ...]:
        """Return what is striking about the figure; nothing for one that cannot be read, which is refused anyway."""
        try:
            value = number_in(self.ui.value, "value")
        except RefusedError:
            return ()
        return targets.jumps_of(self._line, chosen(self.ui.period) or "", value)

    def _fulfils(self, level: int | None) -> bool | None:
        return next((one.fulfils for one in self._line.rubric if one.level == level), None)

    def _first(self) -> QWidget:
        judged = self.ui.level if self._line.rubric else self.ui.fulfilled
        first: QWidget = judged if self._line.target.qualitative else self.ui.value
        return first

    def _show_parts(self) -> None:
        ui, qualitative, rubric = self.ui, self._line.target.qualitative, self._line.rubric
        ui.value_part.setVisible(not qualitative)
        ui.level_part.setVisible(qualitative and bool(rubric))
        ui.fulfilled_part.setVisible(qualitative and not rubric)
        judged = [(_("Yes, fulfilled"), True), (_("No, not fulfilled"), False)]
        offer(ui.fulfilled, judged, nothing=_("(not judged yet)"))
        offer(ui.level, [(f"{one.level}. {one.title}", one.level) for one in rubric], nothing=_("(not judged yet)"))

    def _next_period(self, periods: list[str]) -> str:
        regular = [one for one in regular_periods(self._line.own or self._line.target, self._entries) if one in periods]
        free = [one for one in regular if one not in self._entries]
        last = max(self._entries, key=Period.parse, default="")
        following = [one for one in free if not last or Period.parse(one) > Period.parse(last)]
        return (following or free or regular or [""])[0]

    def _on_period_chosen(self) -> None:
        ui, entry = self.ui, self._entries.get(chosen(self.ui.period))
        ui.correcting.setVisible(entry is not None)
        if entry is None:
            ui.correcting.clear()
            return
        sentence = _("An entry of {day} stands for this period; saving corrects it.")
        ui.correcting.setText(sentence.format(day=show_date(entry.recorded_on)))
        ui.value.setText("" if entry.value is None else show_number(entry.value))
        ui.value.selectAll()
        choose(ui.fulfilled, entry.fulfilled)
        choose(ui.level, entry.level)
        ui.evidence.setPlainText(entry.evidence or "")
        ui.note.setText(entry.note or "")
        ui.follow_up.setChecked(entry.follow_up)


def periods_begun(year: int, today: date) -> Iterator[str]:
    """Yield months, then quarters, halves and the year, as far as they have begun by that day."""
    shapes = [f"{year}-{month:02d}" for month in range(1, 13)]
    shapes += [f"{year}-Q{number}" for number in range(1, 5)] + [f"{year}-H1", f"{year}-H2", f"{year}"]
    for shape in shapes:
        if date(year, Period.parse(shape).first, 1) <= today:
            yield shape
