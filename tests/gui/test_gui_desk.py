"""The city's desk through the real window: only the city has it, and its tabs lead to one another."""

from __future__ import annotations

from pathlib import Path

import pytest
from bundle_offices import CITY, WARD, Offices
from page_parts import nameless_widgets
from PySide6.QtWidgets import QPushButton

from phuquoc_desktop.gui.pages.desk_page import DeskPage

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def offices(tmp_path: Path) -> Offices:
    """Practice offices, whose keys everybody knows."""
    return Offices(tmp_path, practice=True)


def test_only_the_city_has_a_desk(offices: Offices) -> None:
    with offices.at(WARD) as window:
        entry = window.window.findChild(QPushButton, "go_desk")
        assert entry is not None
        assert not entry.isVisible()
    with offices.at(CITY) as window:
        page = window.page("desk")
        assert isinstance(page, DeskPage)
        assert len(list(page.tab.card.view.rows.all_branches())) == 9  # type: ignore[attr-defined]
        assert not nameless_widgets(page)
