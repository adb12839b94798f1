"""The way of new law out of the city: files are chosen, what they change is shown, then they are signed for every office."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.pages.bundles.folders import ask_folder, ask_packs
from phuquoc_desktop.gui.pages.bundles.shown import Written
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.translation import _, ngettext

if TYPE_CHECKING:
    from phuquoc_desktop.services.effects import Effect

LINES_SHOWN = 12
"""Of what one file changes; the page of rules shows two packs side by side in full."""


class LawOut(QObject):
    """Works for one page; hands what was written to ``on_written``."""

    def __init__(self, backend: Any, shell: Shell, page: QWidget, on_written: Callable[[Written], object]) -> None:
        super().__init__(page)
        self._backend = backend
        self._shell = shell
        self._page = page
        self._on_written = on_written

    def ask(self) -> None:
        """Ask for the files, then go on with them."""
        self.send(ask_packs(self._page, self._backend))

    def send(self, paths: Sequence[Path]) -> None:
        """Read the files strictly, show what they change, and write them when a person has agreed."""
        if not paths:
            return

        def work(_report: ProgressReport) -> tuple[Effect, ...]:
            from phuquoc_desktop.gui.pages.bundles.sending import read_packs

            return read_packs(self._backend, paths)

        self._shell.run(work, self._on_read, title=_("Examining the files…"))

    def _on_read(self, effects: tuple[Effect, ...]) -> None:
        question = "\n\n".join(map(effect_words, effects))
        if not self._shell.confirm(question, _("Sign and send to every office"), title=_("What these files change")):
            return
        folder = ask_folder(self._page, self._backend, _("Choose the folder for the bundles"))
        if folder is None:
            return
        files = [one.standing.file for one in effects]

        def work(report: ProgressReport) -> Written:
            from phuquoc_desktop.gui.pages.bundles.sending import write_configuration

            return write_configuration(self._backend, files, folder, report)

        self._shell.run(work, self._on_written, title=_("Writing the bundles for the offices…"))


def effect_words(effect: Effect) -> str:
    """Say what one file is and changes, in lines that fit a question."""
    more = len(effect.lines) - LINES_SHOWN
    lines = [effect.standing.told, effect.told, *(f"• {line}" for line in effect.lines[:LINES_SHOWN])]
    if more > 0:
        lines.append(ngettext("… and {count} more change", "… and {count} more changes", more).format(count=more))
    return "\n".join(lines)
