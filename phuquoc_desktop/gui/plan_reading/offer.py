"""What a page offers for plans: reading one, by its action or a file that is dropped onto it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from phuquoc_desktop.gui.plan_reading.plan_drop import PlanDrop
from phuquoc_desktop.gui.shell import Shell

if TYPE_CHECKING:
    from phuquoc_desktop.gui.plan_reading.plan_dialog import PlanDialog


class PlanOffer:
    """Opens the window for a page."""

    def __init__(self, page: QWidget, backend: Any, shell: Shell) -> None:
        self._page, self._backend, self._shell = page, backend, shell
        self.drop = PlanDrop(page)
        self.drop.file_dropped.connect(self.open)

    def on_action(self) -> None:
        """Open the window and ask for a plan."""
        self.open(None)

    def open(self, file: Path | None) -> PlanDialog:
        """Open the window, on a file where one is given."""
        from phuquoc_desktop.gui.plan_reading.plan_dialog import PlanDialog

        dialog = PlanDialog(self._backend, self._shell, self._page.window())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        if file is not None:
            dialog.open_file(file)
        return dialog
