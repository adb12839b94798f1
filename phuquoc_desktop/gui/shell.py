"""What a page may ask of the window around it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

from phuquoc_desktop.gui.tasks import Task, Work

T = TypeVar("T")


class Shell(Protocol):
    """The window as pages see it; a test passes something smaller."""

    @property
    def year(self) -> int:
        """The emulation year chosen in the sidebar."""

    def toast(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Tell in passing what was done; ``undo`` is offered as a button and by Ctrl+Z while the toast stands."""

    def go_to(self, page_name: str, record_id: str | None = None) -> None:
        """Show another page and, where given, one record on it."""

    def run(
        self,
        work: Work[T],
        on_done: Callable[[T], object],
        on_failed: Callable[[Exception], object] | None = None,
        *,
        title: str = "",
    ) -> Task:
        """Run long work beside the window; see ``gui/tasks.py``."""

    def tell(self, error: Exception) -> None:
        """Show an error to the user: a sentence for those that are told, a crash report for a bug."""

    def confirm(self, question: str, yes: str, *, title: str = "", danger: bool = False) -> bool:
        """Ask before what is not easily undone; ``yes`` names the deed."""
