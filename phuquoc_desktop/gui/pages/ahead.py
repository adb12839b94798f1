"""What pages and large windows are made of, imported beside the window before somebody goes there."""

from __future__ import annotations

import importlib

from PySide6.QtCore import QObject, Qt

from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.pages.registry import PAGES
from phuquoc_desktop.gui.tasks import TaskRunner

WINDOWS = ("phuquoc_desktop.gui.intake.intake_dialog", "phuquoc_desktop.gui.plan_reading.plan_dialog")


class Ahead(QObject):
    """Waits until the first page has its data and nothing else runs, so that neither is kept waiting, and imports then."""

    def __init__(self, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        runner.idle.connect(self._on_idle, Qt.ConnectionType.SingleShotConnection)

    def _on_idle(self) -> None:
        self._runner.run(import_all, self._on_done, unseen=True)

    def _on_done(self, _count: int) -> None:
        self.deleteLater()


def import_all(report: ProgressReport) -> int:
    """Import module by module, so that it can be stopped in between; nothing is built. Returns how many there are."""
    modules = [*(f"phuquoc_desktop.gui.pages.{plan.factory.partition(':')[0]}" for plan in PAGES), *WINDOWS]
    for done, module in enumerate(modules):
        report(done, len(modules), "")
        importlib.import_module(module)
    return len(modules)
