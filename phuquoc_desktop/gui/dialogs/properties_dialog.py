"""The form for what people add to a target: own plan, last year, rhythm, how figures count, who answers for it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from PySide6.QtWidgets import QWidget

from phuquoc_desktop.domain.target import Cumulation, PartsRule, Rhythm, Target, cumulation_of, rhythm_of
from phuquoc_desktop.gui.dialogs.fields import count_in, number_in
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.forms.ui_target_properties import Ui_TargetPropertiesForm
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.widgets.choices import choose, chosen, offer
from phuquoc_desktop.services import targets
from phuquoc_desktop.services.plans import editing
from phuquoc_desktop.services.targets import TargetLine
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.numbers import show_number

Properties = tuple[Decimal | None, dict[str, Any]]


class PropertiesDialog(FormDialog):
    """At a ward the own plan is among them; at the city what the plan states changes by an amendment."""

    job = N_("Edit the properties of a target")

    def __init__(
        self, backend: Any, shell: Shell, line: TargetLine, plan: str, *, is_city: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(backend, shell, parent)
        self._target = line.target
        self.ui = Ui_TargetPropertiesForm()
        self.ui.setupUi(self)
        self.ui.target.setText(f"{line.target.code} · {line.target.indicator}")
        self.ui.plan.setText(plan)
        self.ui.unit.setText(line.target.unit or "")
        self._has_value = not is_city and not line.target.qualitative
        self.ui.value_part.setVisible(self._has_value)
        self.ui.parts_rule_part.setVisible(bool(line.children))
        self.prepare(_("Properties of the target"))
        self._offer(line)
        self._show(line.own or line.target)
        first = self.ui.value if self._has_value else self.ui.base_value
        first.setFocus()
        first.selectAll()

    def draft(self) -> Properties:
        """Return the own plan and the fields that are edited; raises UnreadableNumberError, UnreadableCountError."""
        ui = self.ui
        changes = {
            "base_value": number_in(ui.base_value, "base_value"),
            "base_year": count_in(ui.base_year, "base_year"),
            "rhythm": chosen(ui.rhythm),
            "cumulation": chosen(ui.cumulation),
            "owner": ui.owner.text(),
            "evidence_wanted": ui.evidence_wanted.toPlainText(),
        }
        if not ui.parts_rule_part.isHidden():
            changes["parts_rule"] = chosen(ui.parts_rule)
        return number_in(ui.value, "value"), changes

    def store(self, work: UnitOfWork, draft: Properties) -> Target:
        """Write all in one job."""
        value, changes = draft
        if self._has_value:
            targets.set_own(work, self._target.code, self._target.year, value)
        return editing.edit(work, self._target.code, self._target.year, changes)

    def said(self, draft: Properties) -> str:
        """Say of which target."""
        return _("The properties of {code} are kept.").format(code=self._target.code)

    def _offer(self, line: TargetLine) -> None:
        as_usual = _("as usual: {word}")
        rhythm, cumulation = rhythm_of(line.target), cumulation_of(line.target)
        offer(self.ui.rhythm, [(one.label, one) for one in Rhythm], nothing=as_usual.format(word=rhythm.label))
        counted = as_usual.format(word=cumulation.label)
        offer(self.ui.cumulation, [(one.label, one) for one in Cumulation], nothing=counted)
        offer(self.ui.parts_rule, [(one.label, one) for one in PartsRule], nothing=_("nothing is said of them"))

    def _show(self, own: Target) -> None:
        ui = self.ui
        if own.plan_id is not None:
            ui.value.setText(_shown(own.value))
        ui.base_value.setText(_shown(own.base_value))
        ui.base_year.setText("" if own.base_year is None else str(own.base_year))
        choose(ui.rhythm, own.rhythm)
        choose(ui.cumulation, own.cumulation)
        choose(ui.parts_rule, own.parts_rule)
        ui.owner.setText(own.owner or "")
        ui.evidence_wanted.setPlainText(own.evidence_wanted or "")


def _shown(figure: Decimal | None) -> str:
    return "" if figure is None else show_number(figure)
