"""What every tab of the city's desk is: filled from the data, told of changes, and spoken to as a page is."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from phuquoc_desktop.gui.shell import Shell


class DeskTab(QWidget):
    """One tab; ``name`` is its object name, and how others lead here: ``shell.go_to("desk", "name/record")``."""

    def __init__(self, name: str, title: str, backend: Any, shell: Shell) -> None:
        super().__init__()
        self.backend = backend
        self.shell = shell
        self.setObjectName(f"desk_{name}")
        self.setAccessibleName(title)

    def refresh(self, kinds: frozenset[str]) -> None:
        """Read again what these kinds of record touch; the empty set means everything (the first showing)."""

    def open_record(self, record_id: str) -> None:
        """Show one record, or an office by its key."""

    def search(self, text: str) -> None:
        """Narrow what is shown to ``text`` as typed."""

    def may_leave(self) -> bool:
        """Tell whether another tab or page may be shown now; a tab with unsaved work asks first."""
        return True

    def focus_first(self) -> None:
        """Put the focus where work starts."""
        self.setFocus()
