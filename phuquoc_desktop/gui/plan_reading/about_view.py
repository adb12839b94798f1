"""What a plan is: whose, of which year, title, number, date and issuer; and what was noticed while it was read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.plan_document import PlanDocument
from phuquoc_desktop.domain.registration_rules import strange_year
from phuquoc_desktop.gui.field_errors import show_refusal
from phuquoc_desktop.gui.plan_reading.form_fields import UnreadableYearError
from phuquoc_desktop.gui.widgets.choices import choose, chosen, offer
from phuquoc_desktop.gui.widgets.date_field import DateField, UnreadableDateError
from phuquoc_desktop.gui.widgets.labels import frame, heading, words
from phuquoc_desktop.intake.plan_review.open_plan import OpenPlan
from phuquoc_desktop.services.plans.comparing import PlanComparison
from phuquoc_desktop.services.plans.taking_in import PlanSource
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.dates import show_date


class NoYearError(RefusedError):
    """The year was neither found nor written."""

    sentence = N_("The year of the plan is missing; write it under “About the plan”.")


class AboutView(QWidget):
    """Emits ``changed`` when the plan is to be compared for another office or year, or something else was written."""

    changed = Signal()

    def __init__(self, owners: Sequence[tuple[str, str]], parent: QWidget) -> None:
        super().__init__(parent)
        around = QVBoxLayout(parent)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self)
        self.setObjectName("plan_about")
        self._plan: OpenPlan | None = None
        self.owner = QComboBox()
        offer(self.owner, owners)
        self.year, self.title, self.number, self.issuer = (_line(limit) for limit in (4, 500, 60, 200))
        self.issued_on = DateField()
        self._errors = {name: _error(name) for name in ("year", "issued_on")}
        self._known = words("", "soft")
        self._file = words("", "soft")
        self._told = QVBoxLayout()
        self._lay_out()
        self.owner.activated.connect(self._on_changed)
        for field in (self.year, self.title, self.number, self.issuer, self.issued_on):
            field.editingFinished.connect(self._on_changed)

    def show_plan(self, plan: OpenPlan, source: PlanSource, owner: str, year: int | None) -> None:
        """Show another plan."""
        self._plan = plan
        blockers = [QSignalBlocker(one) for one in self._fields()]
        choose(self.owner, owner)
        self.year.setText("" if year is None else str(year))
        for field, text in ((self.title, source.title), (self.number, source.number), (self.issuer, source.issuer)):
            field.setText(text or "")
            field.setCursorPosition(0)
        self.issued_on.set_day(source.issued_on)
        self._file.setText(plan.name)
        for blocker in blockers:
            blocker.unblock()
        self._tell(plan.reading.told)
        self._show_errors()

    def show_known(self, comparison: PlanComparison | None) -> None:
        """Say which version of this plan is in the data; nothing while the data were not asked."""
        document = comparison.document if comparison else None
        if comparison is None:
            self._known.setText("")
        elif document is None:
            self._known.setText(_("There is no plan of this office and year in the data yet."))
        else:
            self._known.setText(_called(document))

    @property
    def chosen_owner(self) -> str:
        """Whose plan it is, an office key as text."""
        return str(chosen(self.owner))

    @property
    def chosen_year(self) -> int | None:
        """The year, None while none is written that can be."""
        return int(self.year.text().strip()) if self._fault_of_year() is None else None

    @property
    def problem(self) -> str:
        """What is missing or cannot be read, empty when all is in order."""
        fault = self._fault_of_year() or self._fault_of_day()
        return str(fault) if fault else ""

    @property
    def source(self) -> PlanSource:
        """The document as it is described now; a date that cannot be read is left out."""
        plan = self._plan
        assert plan is not None
        return PlanSource(
            self.title.text().strip(),
            self.issuer.text().strip(),
            self.number.text().strip() or None,
            None if self._fault_of_day() else self.issued_on.day(),
            plan.name[:200] if plan.is_file else None,
            plan.digest,
        )

    def _fields(self) -> list[QWidget]:
        return [self.owner, self.year, self.title, self.number, self.issuer, self.issued_on]

    def _fault_of_year(self) -> RefusedError | None:
        text = self.year.text().strip()
        if not text:
            return NoYearError(field="year")
        if not (text.isascii() and text.isdigit()):
            return UnreadableYearError(field="year", text=text)
        return next(iter(strange_year(int(text))), None)

    def _fault_of_day(self) -> RefusedError | None:
        try:
            self.issued_on.day()
        except UnreadableDateError as error:
            return error
        return None

    def _show_errors(self) -> None:
        show_refusal(self.year, self._errors["year"], None)
        show_refusal(self.issued_on, self._errors["issued_on"], None)
        for field, name, fault in (
            (self.year, "year", self._fault_of_year()),
            (self.issued_on, "issued_on", self._fault_of_day()),
        ):
            if fault is not None:
                show_refusal(field, self._errors[name], fault)

    def _on_changed(self, _value: object = None) -> None:
        self._show_errors()
        self.changed.emit()

    def _tell(self, told: Sequence[str]) -> None:
        while (item := self._told.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._told.addWidget(heading(_("Noticed while reading")))
        if not told:
            self._told.addWidget(words(_("Nothing had to be repaired, and everything could be read."), "soft"))
        for sentence in told:
            around, inside = frame("notice")
            inside.addWidget(words(sentence))
            self._told.addWidget(around)

    def _lay_out(self) -> None:
        card = QFrame()
        card.setProperty("role", "card")
        grid = QGridLayout(card)
        grid.setContentsMargins(16, 12, 16, 14)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 2)
        grid.setColumnStretch(3, 1)
        for row, column, span, text, field, name in (
            (0, 0, 1, _("&Whose plan"), self.owner, "owner"),
            (0, 2, 1, _("&Year"), self.year, "year"),
            (1, 0, 3, _("&Title"), self.title, "title"),
            (2, 0, 1, _("&Number"), self.number, "number"),
            (2, 2, 1, _("Issued &on"), self.issued_on, "issued_on"),
            (3, 0, 3, _("Issued &by"), self.issuer, "issuer"),
        ):
            field.setObjectName(f"plan_{name}")
            field.setAccessibleName(text.replace("&", ""))
            label = QLabel(text)
            label.setBuddy(field)
            grid.addWidget(label, row * 2, column)
            grid.addWidget(field, row * 2, column + 1, 1, span)
            if name in self._errors:
                grid.addWidget(self._errors[name], row * 2 + 1, column, 1, 2)
        grid.addWidget(QLabel(_("File")), 8, 0)
        grid.addWidget(self._file, 8, 1, 1, 3)
        grid.addWidget(self._known, 9, 0, 1, 4)
        column_of_all = QVBoxLayout(self)
        column_of_all.setContentsMargins(0, 8, 0, 0)
        column_of_all.addWidget(card)
        column_of_all.addLayout(self._told)
        column_of_all.addStretch(1)


def _called(document: PlanDocument) -> str:
    called = ", ".join(part for part in (document.title, document.number) if part)
    said = _("In the data: version {version}, {title}.").format(version=document.version, title=called)
    day = document.taken_on
    since = _("Taken in on {day}.").format(day=show_date(day)) if day else ""
    return f"{said} {since}".strip()


def _line(limit: int) -> QLineEdit:
    line = QLineEdit()
    line.setMaxLength(limit)
    return line


def _error(name: str) -> QLabel:
    label = words("", "error")
    label.setObjectName(f"plan_{name}_error")
    label.setAlignment(Qt.AlignmentFlag.AlignLeft)
    label.hide()
    return label
