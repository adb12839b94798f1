"""What the city sends to all its offices at once: plans with law, and its decisions; shown first, then signed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.pages.bundles.folders import ask_folder
from phuquoc_desktop.gui.pages.bundles.shown import Written
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.translation import _, ngettext

if TYPE_CHECKING:
    from phuquoc_desktop.services.foreseen import RecordChange

CHANGES_SHOWN = 14


class CityOut(QObject):
    """Works for one page; hands what was written to ``on_written``."""

    def __init__(self, backend: Any, shell: Shell, page: QWidget, on_written: Callable[[Written], object]) -> None:
        super().__init__(page)
        self._backend = backend
        self._shell = shell
        self._page = page
        self._on_written = on_written

    def configure(self) -> None:
        """Show what has changed since the last configuration, then write one for each office."""

        def work(_report: ProgressReport) -> tuple[RecordChange, ...]:
            from phuquoc_desktop.bundle.outgoing_city import unsent

            with self._backend.reading() as read:
                return unsent(read, self._backend.post.my_key, self._receivers())

        self._shell.run(work, self._on_read, title=_("Reading what has changed…"))

    def decide(self) -> None:
        """Write the decisions in force and those revoked for each office that they concern."""
        folder = ask_folder(self._page, self._backend, _("Choose the folder for the bundles"))
        if folder is None:
            return

        def work(report: ProgressReport) -> Written:
            from phuquoc_desktop.gui.pages.bundles.sending import write_decisions

            return write_decisions(self._backend, self._receivers(), folder, report)

        self._shell.run(work, self._on_written, title=_("Writing the bundles for the offices…"))

    def _on_read(self, changes: tuple[RecordChange, ...]) -> None:
        title = _("Plan, movements, law and calendars")
        if not self._shell.confirm(changes_words(changes), _("Sign and send to every office"), title=title):
            return
        folder = ask_folder(self._page, self._backend, _("Choose the folder for the bundles"))
        if folder is None:
            return

        def work(report: ProgressReport) -> Written:
            from phuquoc_desktop.gui.pages.bundles.sending import write_configuration

            return write_configuration(self._backend, (), folder, report)

        self._shell.run(work, self._on_written, title=_("Writing the bundles for the offices…"))

    def _receivers(self) -> list[str]:
        from phuquoc_desktop.city.board import below

        profile = self._backend.profile
        return [str(one.key) for one in below(self._backend.offices, profile.office, date(profile.year, 7, 1))]


def changes_words(changes: tuple[RecordChange, ...]) -> str:
    """Say what has changed since the last configuration, in lines that fit a question."""
    if not changes:
        return _("Nothing has changed since the last one, or some office had none yet. Each one carries everything.")
    more = len(changes) - CHANGES_SHOWN
    lines = [_("Changed since the last one:"), *(f"• {one.told}" for one in changes[:CHANGES_SHOWN])]
    if more > 0:
        lines.append(ngettext("… and {count} more change", "… and {count} more changes", more).format(count=more))
    return "\n".join(lines)
