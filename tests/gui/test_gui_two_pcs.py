"""Two PCs of a ward in the real window: both values side by side, the decision by one key, and the way back."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import TODAY, a_person
from office_window import OfficeWindow, type_text, window_on
from page_parts import come_forward, nameless_widgets
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from two_pcs import two_pcs

from phuquoc_desktop.gui.pages.bundles.two_pcs_dialog import TwoPcsDialog
from phuquoc_desktop.services import directory

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="module")
def clashing(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data of a PC that has met the other one's changes; made once, copied for each test."""
    folder = tmp_path_factory.mktemp("pcs")
    with two_pcs(folder) as pcs:
        with pcs.one.begin("Add") as work:
            person, gone = (directory.add(work, a_person(name), TODAY) for name in ("Nguyễn Văn An", "Trần Thị Bình"))
        pcs.exchange()
        for backend, post in ((pcs.one, "Tổ trưởng"), (pcs.other, "Tổ phó")):
            with backend.begin("Change") as work:
                work.parties.get(person.id).position = post
        with pcs.other.begin("Remove") as work:
            directory.remove(work, gone.id)
        pcs.exchange()
    return folder / "one"


@pytest.fixture
def opened(clashing: Path, tmp_path: Path) -> Iterator[tuple[OfficeWindow, TwoPcsDialog]]:
    with window_on(Path(shutil.copytree(clashing, tmp_path / "one"))) as window:
        come_forward(window)
        window.page("bundles")._on_several_pcs()
        window.settle()
        dialog = window.dialog(TwoPcsDialog)
        window.until(dialog.inbox.table.hasFocus)
        yield window, dialog


def test_both_values_stand_beside_what_was_before_and_one_is_taken_by_a_key_and_given_back(opened):
    window, dialog = opened
    inbox = dialog.inbox
    assert nameless_widgets(dialog) == []
    assert {inbox.standing.value.text(), inbox.other.value.text()} == {"Tổ trưởng", "Tổ phó"}
    assert "Lê Thị Bưởi" in inbox.other.told.text()
    assert "days ago" in inbox.standing.told.text()
    lost, taken = inbox.standing.value.text(), inbox.other.value.text()
    QTest.keyClick(inbox.table, Qt.Key.Key_2)
    window.until(lambda: inbox.rows.rowCount() == 0)
    assert not inbox.standing.isVisibleTo(dialog)
    inbox.with_decided.click()
    assert inbox.standing.value.text() == lost
    assert inbox.standing.mark.text() == "Not chosen, kept here"
    assert taken in inbox.decided.text()
    assert nameless_widgets(dialog) == []
    QTest.keyClick(inbox.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    window.until(lambda: not inbox.decided.isVisible())
    assert inbox.standing.taking is not None
    assert inbox.standing.taking.isVisible()


def test_a_third_value_is_typed_where_both_are_wrong(opened):
    window, dialog = opened
    inbox = dialog.inbox
    QTest.keyClick(inbox.third.typed, Qt.Key.Key_Return)
    assert inbox.third.refusal.isVisible()
    type_text(inbox.third.typed, "Trưởng ấp")
    QTest.keyClick(inbox.third.typed, Qt.Key.Key_Return)
    window.until(lambda: inbox.rows.rowCount() == 0)
    assert dialog.isVisible()
    with window.backend.reading() as read:
        assert "Trưởng ấp" in {one.position for one in read.parties.all()}


def test_what_was_removed_elsewhere_stays_listed_until_it_was_seen(opened):
    window, dialog = opened
    dialog.tabs.setCurrentIndex(1)
    assert dialog.removals.rowCount() == 1
    dialog.confirming.click()
    window.until(lambda: dialog.removals.rowCount() == 0)
    assert not dialog.confirming.isEnabled()
