"""The list on the table: its name, its parts behind tabs, and at the foot what stands in the way of taking it in."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QTabWidget, QVBoxLayout, QWidget

from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.intake.aside_view import AsideView
from phuquoc_desktop.gui.intake.columns_view import ColumnsView
from phuquoc_desktop.gui.intake.rows_view import RowsView
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.gui.widgets.push_button import push_button
from phuquoc_desktop.intake.answers import Answers
from phuquoc_desktop.intake.sitting import Sitting
from phuquoc_desktop.translation import _, ngettext
from phuquoc_desktop.vietnamese.numbers import show_number


class WorkView(QWidget):
    """Shows; the window around it answers its buttons."""

    def __init__(self, rows: RowsView, columns: ColumnsView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("intake_work")
        self.rows, self.columns, self.aside = rows, columns, AsideView()
        self.tabs = QTabWidget(self)
        self.tabs.setObjectName("intake_tabs")
        self.tabs.setAccessibleName(_("Parts of the list"))
        self.tabs.tabBar().setObjectName("intake_tab_bar")
        self.tabs.tabBar().setAccessibleName(_("Parts of the list"))
        self.tabs.setDocumentMode(True)
        for view in (self.rows, self.columns, self.aside):
            self.tabs.addTab(view, "")
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(6)
        inside.addLayout(self._head())
        inside.addWidget(self.tabs, 1)
        inside.addLayout(self._foot())

    def show_sitting(self, sitting: Sitting, answers: Answers) -> None:
        """Show a list, or the same one understood anew."""
        self._name.setText(sitting.material.name)
        year = sitting.wish.aim.year
        register = _("for the register of initiatives") if sitting.wish.aim.initiatives else _("for the directory")
        self._for.setText(_("for the registrations of {year}").format(year=year) if year else register)
        self.rows.show_sitting(sitting, answers)
        self.columns.show_sitting(sitting)
        self.aside.show_sitting(sitting)
        self._name_tabs(sitting)

    def begin_at(self, sitting: Sitting) -> None:
        """Show first what a person must look at first."""
        is_sure = all(one.is_sure for one in sitting.opened.reading.matchings if one.columns)
        self.tabs.setCurrentWidget(self.rows if is_sure and sitting.run.rows else self.columns)
        self.rows.table.setFocus()

    def show_standing(self, sitting: Sitting, answers: Answers, problem: str, notice: tuple[str, str]) -> None:
        """Say beside the button why it is off (``problem``) or what it would do; ``notice`` (text, tone) goes before."""
        waiting, count = answers.waiting(), answers.taken_in()
        text, tone = notice
        told = text or problem or _promise(sitting, count)
        self._set_reason(told, tone if text else "warn" * bool(problem))
        self.take.setEnabled(not problem)
        said = ngettext("Take in {count} row", "Take in {count} rows", count)
        self.take.setText(said.format(count=show_number(count)) if count and not problem else _("Take in"))
        self.take.setAccessibleDescription(problem)
        self.next.setVisible(bool(waiting) and not answers.skips_open)
        self.skip.setVisible(bool(waiting))
        left = ngettext("Leave out the {count} that waits", "Leave out the {count} that wait", len(waiting))
        self.skip.setText(left.format(count=show_number(len(waiting))))
        self.errors.setEnabled(sitting.run.needs_a_person)

    def _head(self) -> QHBoxLayout:
        self._name = QLabel()
        self._name.setObjectName("intake_name")
        self._name.setProperty("role", "heading")
        self._for = QLabel()
        self._for.setProperty("role", "soft")
        self.other = push_button("other_list", _("Another list…"), "folder")
        self.template = push_button("template", _("Make a template…"), "paper")
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._name)
        row.addWidget(self._for, 1)
        row.addWidget(self.template)
        row.addWidget(self.other)
        return row

    def _foot(self) -> QHBoxLayout:
        self.reason = QLabel()
        self.reason.setObjectName("intake_reason")
        self.reason.setWordWrap(True)
        self.next = push_button("next_waiting", _("Go to the next one"), "go", role="link")
        self.next.setToolTip(_("The next row that waits (F8)"))
        self.skip = QCheckBox()
        self.skip.setObjectName("leave_out_waiting")
        self.errors = push_button("error_workbook", _("Give back to mend…"), "export")
        self.errors.setToolTip(_("Save the list with every wrong or doubtful cell marked, for whoever sent it"))
        self.take = push_button("take_in", _("Take in"), "import", role="primary")
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.reason, 1)
        for widget in (self.next, self.skip, self.errors, self.take):
            row.addWidget(widget)
        return row

    def _name_tabs(self, sitting: Sitting) -> None:
        unsure = sum(not one.is_sure for one in sitting.opened.reading.matchings if one.columns)
        columns = _("Columns and aim – please look") if unsure else _("Columns and aim")
        told = len(sitting.run.told) + len(sitting.opened.reading.skipped)
        for place, text in enumerate((_("Rows"), columns, _("Noticed and left aside ({count})").format(count=told))):
            self.tabs.setTabText(place, text)
        warns = icons.icon("warn", TOKENS.warn)
        self.tabs.setTabIcon(1, warns if unsure else icons.icon("good", TOKENS.good))
        self.tabs.setTabIcon(2, icons.icon("info", TOKENS.info))

    def _set_reason(self, text: str, tone: str) -> None:
        self.reason.setText(text)
        if self.reason.property("tone") != tone:
            self.reason.setProperty("tone", tone)
            self.reason.style().unpolish(self.reason)
            self.reason.style().polish(self.reason)


def _promise(sitting: Sitting, count: int) -> str:
    left = len(sitting.run.rows) - count
    told = _("All is decided: {count} of {total} rows are taken in, {left} are left out.")
    return told.format(count=show_number(count), total=show_number(count + left), left=show_number(left))
