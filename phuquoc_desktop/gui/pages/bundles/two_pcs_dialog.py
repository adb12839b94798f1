"""Two PCs of one office: what both changed, side by side; what was removed elsewhere; the bundle for the other PC."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QTableView, QTabWidget, QVBoxLayout, QWidget

from phuquoc_desktop.domain.clash import RemovalNotice
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.jobs import Jobs
from phuquoc_desktop.gui.pages.bundles.clash_inbox import ClashInbox
from phuquoc_desktop.gui.pages.bundles.folders import ask_folder
from phuquoc_desktop.gui.pages.bundles.parts import button
from phuquoc_desktop.gui.pages.bundles.shown import Written
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.tables.columns import ColumnKind, ColumnPlan
from phuquoc_desktop.gui.tables.rows_model import RowsModel, set_table
from phuquoc_desktop.services import clash_view, clashes
from phuquoc_desktop.services.clash_view import ClashView
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _, ngettext
from phuquoc_desktop.vietnamese.dates import show_date


def _kind(notice: RemovalNotice) -> str:
    from phuquoc_desktop.gui.pages.bundles.ward_look import kind_title

    return kind_title(notice.record_kind)


def _columns(backend: Any) -> tuple[ColumnPlan, ...]:
    return (
        ColumnPlan("name", N_("Record"), 300, ColumnKind.STRONG, value=lambda one: one.name, stretch=True),
        ColumnPlan("kind", N_("Kind of record"), 240, value=_kind),
        ColumnPlan("owner", N_("Office"), 190, value=lambda one: backend.offices.by_key(one.owner).short_name),
        ColumnPlan("removed_on", N_("Removed on"), 140, value=lambda one: show_date(one.removed_on)),
    )


Picture = tuple[list[ClashView], list[RemovalNotice]]


class TwoPcsDialog(QDialog):
    """Stays open from one decision to the next; each can be taken back."""

    def __init__(self, backend: Any, shell: Shell, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("two_pcs")
        self.setWindowTitle(_("Several PCs of one office"))
        self.setAccessibleName(self.windowTitle())
        self._backend, self._shell = backend, shell
        self._jobs = Jobs(backend, shell)
        self._jobs.undone.connect(self._read)
        self.inbox = ClashInbox(backend, shell)
        self.inbox.changed.connect(self._read)
        self.removals = RowsModel(_columns(backend))
        self.removal_table = _table("removal_table", _("What was removed elsewhere"), self.removals)
        self.confirming = button("confirm_removals", _("I have seen these removals"), self._on_confirm)
        self._lay_out()
        self.inbox.table.setFocus()
        self.resize(min(980, parent.window().width() - 40), min(640, parent.window().height() - 40))
        self._read()

    def _lay_out(self) -> None:
        second, removal_column = _page()
        removal_column.addWidget(self.removal_table, 1)
        removal_column.addWidget(self.confirming, 0, Qt.AlignmentFlag.AlignLeft)
        self.tabs = QTabWidget()
        self.tabs.setObjectName("two_pcs_tabs")
        self.tabs.setAccessibleName(self.windowTitle())
        self.tabs.addTab(self.inbox, _("To be decided"))
        self.tabs.addTab(second, _("Removed elsewhere"))
        foot = QHBoxLayout()
        foot.addWidget(button("write_twin", _("Write the bundle for the other PC…"), self._on_twin, icon="send"))
        foot.addStretch(1)
        foot.addWidget(button("close_two_pcs", _("Close"), self.accept))
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.addWidget(self.tabs, 1)
        column.addLayout(foot)

    def _read(self) -> None:
        def work(_report: ProgressReport) -> Picture:
            with self._backend.reading() as read:
                return clash_view.views(read, self._backend.today, decided=True), clashes.unconfirmed(read)

        self._shell.run(work, self._on_read)

    def _on_read(self, picture: Picture) -> None:
        waiting, gone = picture
        self.inbox.show_clashes(waiting)
        self.removals.show_rows(gone)
        self.tabs.setTabText(0, _numbered(_("To be decided"), sum(one.is_open for one in waiting)))
        self.tabs.setTabText(1, _numbered(_("Removed elsewhere"), len(gone)))
        self.confirming.setEnabled(bool(gone))

    def _on_confirm(self) -> None:
        count = self.removals.rowCount()
        said = ngettext("{count} removal confirmed.", "{count} removals confirmed.", count).format(count=count)

        def does(work: UnitOfWork) -> int:
            return clashes.confirm(work, clashes.unconfirmed(work))

        self._jobs.run(clashes.CONFIRM, does, said, self._on_done)

    def _on_done(self, _result: object) -> None:
        self._read()

    def _on_twin(self) -> None:
        folder = ask_folder(self, self._backend, _("Choose the folder for the bundle"))
        if folder is None:
            return

        def work(report: ProgressReport) -> Written:
            from phuquoc_desktop.gui.pages.bundles.sending import write_twin

            return write_twin(self._backend, folder, report)

        self._shell.run(work, self._on_written, title=_("Writing the bundle…"))

    def _on_written(self, written: Written) -> None:
        told = _("{file} is written; take it in on the other PC.")
        self._shell.toast(told.format(file=written.path.name))


def _table(name: str, title: str, model: RowsModel) -> QTableView:
    table = QTableView()
    table.setObjectName(name)
    table.setAccessibleName(title)
    set_table(table, model)
    return table


def _page() -> tuple[QWidget, QVBoxLayout]:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 10, 0, 4)
    return page, column


def _numbered(words: str, count: int) -> str:
    return f"{words} ({count})" if count else words
