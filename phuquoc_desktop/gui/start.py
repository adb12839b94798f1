"""From the first painting to the open office: the last overview at once, then the data, or the first start."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui import last_folder
from phuquoc_desktop.gui.app import Program
from phuquoc_desktop.gui.choice import Choice
from phuquoc_desktop.gui.new_office import LostOffice, NewOffice, RebuiltOffice
from phuquoc_desktop.gui.opened import OpenedOffice
from phuquoc_desktop.locations import holds_data
from phuquoc_desktop.translation import _


class Start(QObject):
    """One window's life; ``first_start`` is emitted with the dialog when there are no data yet."""

    first_start = Signal(QObject)
    opened = Signal(QObject)
    """The shell of the open office."""

    def __init__(self, choice: Choice) -> None:
        super().__init__()
        self._choice = choice
        self._made: OpenedOffice | None = None
        self.program = Program(None)
        self.window = self.program.window
        self._has_data = holds_data(choice.folder)
        self._shows_overview = False
        self.window.painted.connect(self._on_painted)

    def show(self) -> None:
        """Show the window."""
        self.window.show()

    def close(self) -> None:
        """Let go of what the window held, after it was closed."""
        self.window.deleteLater()

    def _on_painted(self) -> None:
        """Show the last overview as soon as the frame stands, and only then import what opens the data."""
        self._shows_overview = self._has_data and self._show_last_overview()
        QTimer.singleShot(0, self._begin)

    def _show_last_overview(self) -> bool:
        from phuquoc_desktop.gui.pages.overview_snapshot import kept

        picture = kept(self._choice.folder)
        if picture is None:
            return False
        from phuquoc_desktop.gui.pages.last_overview import LastOverview

        self.window.sidebar.offer_city_pages(picture.role == "city")
        self.last_overview = LastOverview(picture, date.today())  # noqa: DTZ011
        self.window.show_widget(self.last_overview)
        self.window.sidebar.mark("overview")
        self.window.status_line.show_text(_("Opening the data…"))
        self.last_overview.repaint()
        return True

    def _begin(self) -> None:
        from phuquoc_desktop.gui.opening import Opening

        self.opening = Opening(self.window, self._open, self.program.reporter)
        self.opening.opened.connect(self.opened)
        if self._shows_overview:
            self.opening.start_quietly()
        elif self._has_data or self._choice.practice:
            self.opening.start()
        else:
            self._ask()

    def _open(self, report: ProgressReport) -> OpenedOffice:
        from phuquoc_desktop.gui import office_opener

        folder = self._choice.folder
        if self._made is not None:
            return self._made
        if self._has_data or holds_data(folder):
            return office_opener.open_data(folder)
        return office_opener.begin_data(office_opener.practice_office(folder, self._choice.language), report)

    def _ask(self) -> None:
        from phuquoc_desktop.gui.dialogs.first_start import FirstStart

        dialog = FirstStart(
            self.opening.runner.run, _make, _rebuild, self.opening.teller.tell, self._choice.proposals, self.window
        )
        dialog.accepted.connect(self._on_made)
        dialog.rejected.connect(self._on_left)
        self._dialog = dialog
        dialog.open()
        self.first_start.emit(dialog)

    def _on_made(self) -> None:
        self._made = self._dialog.made
        if self._made is not None:
            last_folder.remember(self._made.folder)
            self.opening.start()

    def _on_left(self) -> None:
        from phuquoc_desktop.gui.widgets.empty_state import EmptyState

        words = _("No office has been set up on this PC yet. It takes three short steps.")
        self._left = EmptyState("overview", _("Nothing is set up yet"), words, _("Set up an office"))
        self._left.acted.connect(self._ask)
        self.window.show_widget(self._left)
        self._left.focus_first()


def _make(new: NewOffice, report: ProgressReport) -> OpenedOffice:
    from phuquoc_desktop.gui import office_opener

    return office_opener.begin_data(new, report)


def _rebuild(asked: LostOffice, report: ProgressReport) -> RebuiltOffice:
    from phuquoc_desktop.gui import office_opener

    return office_opener.rebuild_data(asked, report)
