"""Two PCs of a ward in the real window: both values side by side, the decision by one key, and the way back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import TODAY, a_person
from office_window import OfficeWindow, window_on
from page_parts import come_forward, nameless_widgets
from two_pcs import two_pcs

from phuquoc_desktop.gui.pages.bundles.two_pcs_dialog import TwoPcsDialog
from phuquoc_desktop.services import directory

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[tuple[OfficeWindow, TwoPcsDialog]]:
    with two_pcs(tmp_path) as pcs:
        with pcs.one.begin("Add") as work:
            person, gone = (directory.add(work, a_person(name), TODAY) for name in ("Nguyễn Văn An", "Trần Thị Bình"))
        pcs.exchange()
        for backend, post in ((pcs.one, "Tổ trưởng"), (pcs.other, "Tổ phó")):
            with backend.begin("Change") as work:
                work.parties.get(person.id).position = post
        with pcs.other.begin("Remove") as work:
            directory.remove(work, gone.id)
        pcs.exchange()
    with window_on(tmp_path / "one") as window:
        come_forward(window)
        window.page("bundles")._on_several_pcs()
        window.settle()
        yield window, window.dialog(TwoPcsDialog)


def test_both_values_stand_side_by_side_with_what_was_before_and_one_is_taken(opened):
    window, dialog = opened
    assert nameless_widgets(dialog) == []
    assert {dialog.standing.value.text(), dialog.other.value.text()} == {"Tổ trưởng", "Tổ phó"}
    assert "Lê Thị Bưởi" in dialog.other.told.text()
    dialog.other.taking.click()
    window.until(lambda: dialog.clashes.rowCount() == 0)
    assert not dialog.standing.isVisibleTo(dialog)


def test_what_was_removed_elsewhere_stays_listed_until_it_was_seen(opened):
    window, dialog = opened
    dialog.tabs.setCurrentIndex(1)
    assert dialog.removals.rowCount() == 1
    dialog.confirming.click()
    window.until(lambda: dialog.removals.rowCount() == 0)
    assert not dialog.confirming.isEnabled()
