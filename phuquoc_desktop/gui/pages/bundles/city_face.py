"""The page of bundles as the city sees it: the offices, one of them in detail, and the files that arrive."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QStackedWidget, QTabWidget, QWidget

from phuquoc_desktop.city.board import BoardLine
from phuquoc_desktop.domain.exchange import BundleReceived
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.dialogs.answer_dialog import RepeatDialog
from phuquoc_desktop.gui.jobs import Jobs
from phuquoc_desktop.gui.pages.bundles.arrivals import Arrivals
from phuquoc_desktop.gui.pages.bundles.asking import Asking
from phuquoc_desktop.gui.pages.bundles.board_card import BoardCard
from phuquoc_desktop.gui.pages.bundles.city_out import CityOut
from phuquoc_desktop.gui.pages.bundles.folders import ask_folder
from phuquoc_desktop.gui.pages.bundles.folding_split import FoldingSplit
from phuquoc_desktop.gui.pages.bundles.latest import Latest
from phuquoc_desktop.gui.pages.bundles.law_out import LawOut
from phuquoc_desktop.gui.pages.bundles.mail_out import MailOut
from phuquoc_desktop.gui.pages.bundles.office_panel import OfficePanel
from phuquoc_desktop.gui.pages.bundles.parts import column
from phuquoc_desktop.gui.pages.bundles.remark_dialog import RemarkDialog
from phuquoc_desktop.gui.pages.bundles.sent_deeds import SentDeeds
from phuquoc_desktop.gui.pages.bundles.shown import KindChoice, OfficeShown, RemarkLine, Written
from phuquoc_desktop.gui.pages.bundles.written_strip import WrittenStrip
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.services import remarks
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _


class CityFace(QWidget):
    """Fills itself from tasks."""

    def __init__(self, backend: Any, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("city_face")
        self.backend = backend
        self.shell = shell
        self._jobs = Jobs(backend, shell)
        self.board = BoardCard()
        self.office = OfficePanel()
        self.written = WrittenStrip()
        self.arrivals = Arrivals(backend, shell, self, writes_receipts=True)
        self.law = LawOut(backend, shell, self, self.written.show_written)
        self.out = CityOut(backend, shell, self, self.written.show_written)
        self.mail = MailOut(backend, shell, self.written, self)
        self.deeds = SentDeeds(backend, shell, self.mail, self)
        self.asking = Asking(backend, shell, self.mail, self)
        self._line: BoardLine | None = None
        self._wanted = ""
        self._writing = False
        self._boards: Latest[list[BoardLine]] = Latest(shell, self._look, self._on_looked)
        self._offices: Latest[OfficeShown | None] = Latest(shell, self._look_at, self._on_looked_at)
        self._lay_out()
        self._connect()

    def refresh(self, _kinds: frozenset[str]) -> None:
        """Look anew at the board; the office follows it."""
        self._boards.start()

    def focus_first(self) -> None:
        """Begin with the board."""
        self.board.view.setFocus()

    def open_record(self, record_id: str) -> None:
        """Show the office with this key, as soon as the board is there; ``KEY/remarks`` what was asked of it."""
        self._wanted = record_id
        self.stack.setCurrentWidget(self.split)
        self._open_wanted()

    def _on_looked(self, lines: list[BoardLine]) -> None:
        self.board.show_lines(lines)
        self._open_wanted()

    def _open_wanted(self) -> None:
        office, _slash, part = self._wanted.partition("/")
        if office and self.board.view.choose(office):
            self._wanted = ""
            self.tabs.setCurrentWidget(self.office)
            self.office.show_part(part)

    def receive(self, paths: Sequence[Path]) -> None:
        """Examine files that arrived; rule packs by themselves are there to be sent."""
        if paths and all(one.suffix.lower() == ".toml" for one in paths):
            self.law.send(paths)
        else:
            self.arrivals.examine(paths)

    def _look(self, _report: ProgressReport) -> list[BoardLine]:
        from phuquoc_desktop.gui.pages.bundles.city_look import look

        return look(self.backend, self.shell.year)

    def _look_at(self, _report: ProgressReport) -> OfficeShown | None:
        from phuquoc_desktop.gui.pages.bundles.city_look import look_at

        line = self._line
        return look_at(self.backend, str(line.office.key)) if line else None

    def _on_looked_at(self, office: OfficeShown | None) -> None:
        if office is not None and self._line is not None and str(self._line.office.key) == office.key:
            self.office.show_office(office, self._line)
            self.tabs.setTabText(self.tabs.indexOf(self.office), office.name)

    def _on_line_chosen(self, line: BoardLine | None) -> None:
        if line is not None:
            self._line = line
            self._offices.start()

    def _on_line_opened(self) -> None:
        self.tabs.setCurrentWidget(self.office)

    def _on_remark_asked(self) -> None:
        office = self.office.office

        def work(_report: ProgressReport) -> list[KindChoice]:
            from phuquoc_desktop.gui.pages.bundles.city_look import kinds

            return kinds()

        def done(kinds: list[KindChoice]) -> None:
            if office is not None:
                RemarkDialog(self.backend, self.shell, office, kinds, self._read_names(office.key), self).open()

        self.shell.run(work, done)

    def _read_names(self, office: str) -> Callable[[str], list[tuple[str, str]]]:
        def read(kind: str) -> list[tuple[str, str]]:
            from phuquoc_desktop.gui.pages.bundles.city_look import records_of

            return records_of(self.backend, office, kind)

        return read

    def _on_remark_closed(self, remark: RemarkLine) -> None:
        def does(work: UnitOfWork) -> None:
            remarks.close(work, remark.id)

        self._jobs.run(N_("Close a remark"), does, _("The remark is closed."))

    def _on_remark_repeated(self, remark: RemarkLine) -> None:
        about = "\n".join(part for part in (remark.text, remark.answer) if part)
        dialog = RepeatDialog(self.backend, self.shell, remark.id, about, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_return_asked(self) -> None:
        office = self.office.office
        folder = ask_folder(self, self.backend, _("Choose the folder for the return")) if office else None
        if office is None or folder is None or not self._plain_is_wanted(office):
            return
        key = office.key

        def work(report: ProgressReport) -> Written:
            from phuquoc_desktop.gui.pages.bundles.sending import write_return

            return write_return(self.backend, key, folder, report)

        self._write(work, _("Writing the return…"))

    def _plain_is_wanted(self, office: OfficeShown) -> bool:
        if office.knows_key:
            return True
        question = _(
            "The key of {office} is not known here, so this file cannot be encrypted: whoever holds it can read the remarks."
        )
        return self.shell.confirm(
            question.format(office=office.name), _("Write it unencrypted"), title=_("The office's key is not known")
        )

    def _on_receipt_asked(self, received: BundleReceived) -> None:
        folder = ask_folder(self, self.backend, _("Choose the folder for the receipts"))
        if folder is None:
            return

        def work(report: ProgressReport) -> Written:
            from phuquoc_desktop.gui.pages.bundles.sending import write_receipt

            return write_receipt(self.backend, received.id, folder, report)

        self._write(work, _("Writing the receipt…"))

    def _write(self, work: Callable[[ProgressReport], Written], title: str) -> None:
        if self._writing:
            return
        self._writing = True
        task = self.shell.run(work, self.written.show_written, title=title)
        task.ended.connect(self._on_write_ended)

    def _on_write_ended(self) -> None:
        self._writing = False

    def _on_arrivals_shown(self) -> None:
        self.stack.setCurrentWidget(self.arrivals.panel)
        self.arrivals.panel.focus_first()

    def _on_put_away(self) -> None:
        self.stack.setCurrentWidget(self.split)
        self.focus_first()

    def _connect(self) -> None:
        self.board.chosen.connect(self._on_line_chosen)
        self.board.view.opened.connect(self._on_line_opened)
        self.office.remark_asked.connect(self._on_remark_asked)
        self.office.remark_closed.connect(self._on_remark_closed)
        self.office.remark_repeated.connect(self._on_remark_repeated)
        self.office.return_asked.connect(self._on_return_asked)
        self.office.receipt_asked.connect(self._on_receipt_asked)
        self.office.missing_asked.connect(self.asking.ask)
        self.office.paper_asked.connect(self.deeds.write_paper)
        self.arrivals.shown.connect(self._on_arrivals_shown)
        self.arrivals.put_away.connect(self._on_put_away)

    def _lay_out(self) -> None:
        self.stack = QStackedWidget(self)
        self.tabs = QTabWidget(self)
        self.tabs.setObjectName("city_tabs")
        self.tabs.setAccessibleName(_("Offices and one of them"))
        self.tabs.setDocumentMode(True)
        self.tabs.setTabBarAutoHide(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.addTab(self.office, "")
        sizes = (770, 340)
        self.split = FoldingSplit(
            "city_split", self.board, self.tabs, self.tabs, _("Offices"), sizes, framed=False, parent=self.stack
        )
        self.stack.addWidget(self.split)
        self.stack.addWidget(self.arrivals.panel)
        parts = column(self, (20, 0, 20, 14), 10)
        parts.addWidget(self.written)
        parts.addWidget(self.stack, 1)
