"""The frame of the window: pages, sidebar, search, toasts."""

from __future__ import annotations

from threading import Thread

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget
from shell_parts import SmallShell

from phuquoc_desktop.gui.pages.page import YEAR_CHANGED


def test_a_page_is_built_when_it_is_first_visited_and_then_kept(small_shell: SmallShell) -> None:
    overview = small_shell.page()
    assert small_shell.window.stack.count() == 1
    small_shell.shell.go_to("targets")
    assert small_shell.window.stack.count() == 2
    small_shell.shell.go_to("overview")
    assert small_shell.page() is overview
    assert overview.told == [frozenset()]


def test_control_and_a_number_go_to_a_page(small_shell: SmallShell) -> None:
    QTest.keyClick(small_shell.window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    entry = small_shell.window.findChild(QPushButton, "go_registrations")
    assert entry.isChecked()
    assert small_shell.window.stack.count() == 2


def test_arrows_walk_through_the_sidebar(small_shell: SmallShell, until: object) -> None:
    first = small_shell.window.findChild(QPushButton, "go_overview")

    def has_focus() -> bool:
        small_shell.window.activateWindow()
        first.setFocus()
        return first.hasFocus()

    until(has_focus)
    overview = small_shell.page()
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert small_shell.page() is not overview
    assert small_shell.window.findChild(QPushButton, "go_registrations").isChecked()


def test_a_shown_page_starts_with_its_own_focus(small_shell: SmallShell) -> None:
    assert QApplication.focusWidget() is small_shell.page().field


def test_a_change_in_another_thread_reaches_the_page_shown_at_once_and_others_when_visited(
    small_shell: SmallShell, until: object
) -> None:
    overview = small_shell.page()
    small_shell.shell.go_to("targets")
    targets = small_shell.page()
    worker = Thread(target=small_shell.change, args=[frozenset({"target"})])
    worker.start()
    worker.join()
    until(lambda: targets.told[-1] == frozenset({"target"}))
    small_shell.change(frozenset({"party"}))
    until(lambda: targets.told[-1] == frozenset({"party"}))
    assert overview.told == [frozenset()]
    small_shell.shell.go_to("overview")
    assert overview.told[-1] == frozenset({"target", "party"})


def test_another_year_is_told_to_pages(small_shell: SmallShell) -> None:
    small_shell.window.sidebar.year.setCurrentIndex(0)
    assert small_shell.shell.year == 2020
    assert small_shell.page().told[-1] == frozenset({YEAR_CHANGED})


def test_a_page_with_unsaved_work_is_not_left(small_shell: SmallShell) -> None:
    overview = small_shell.page()
    overview.leaves = False
    QTest.mouseClick(small_shell.window.findChild(QPushButton, "go_targets"), Qt.MouseButton.LeftButton)
    assert small_shell.page() is overview
    assert small_shell.window.findChild(QPushButton, "go_overview").isChecked()
    assert not small_shell.window.close()


def test_a_record_is_shown_on_its_page(small_shell: SmallShell) -> None:
    small_shell.shell.go_to("dossiers", "D1")
    assert small_shell.page().shown == ["D1"]


def test_search_waits_for_a_pause_and_each_page_keeps_its_own(small_shell: SmallShell, until: object) -> None:
    overview, box = small_shell.page(), small_shell.window.top_bar.search
    QTest.keyClick(small_shell.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is box
    box.insert("Ngu")
    box.insert("yễn")
    until(lambda: overview.searched == ["Nguyễn"])
    small_shell.shell.go_to("targets")
    assert box.text() == ""
    small_shell.shell.go_to("overview")
    assert box.text() == "Nguyễn"
    assert overview.searched == ["Nguyễn"]


def test_a_toast_offers_the_way_back_once(small_shell: SmallShell) -> None:
    undone: list[int] = []
    small_shell.shell.toast("Deleted.", lambda: undone.append(1))
    small_shell.window.top_bar.setFocus()
    QTest.keyClick(small_shell.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(small_shell.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == [1]


def test_a_toast_stays_before_a_page_that_is_shown_after_it(small_shell: SmallShell) -> None:
    small_shell.shell.go_to("registrations")
    small_shell.shell.toast("Deleted.", lambda: None)
    small_shell.shell.go_to("overview")
    window = small_shell.window
    toast = window.findChild(QWidget, "toast")
    assert [one for one in window.children() if isinstance(one, QWidget)][-1] is toast


def test_a_toast_hides_no_row_of_a_list(small_shell: SmallShell) -> None:
    small_shell.shell.toast("Deleted.", lambda: None)
    window = small_shell.window
    toast = window.findChild(QWidget, "toast")
    foot_of_pages = window.stack.mapTo(window, QPoint(0, window.stack.height())).y()
    margin_of_a_page = 12
    assert toast.y() >= foot_of_pages - margin_of_a_page


def test_down_leads_from_the_search_box_into_the_page(small_shell: SmallShell) -> None:
    page = small_shell.page()
    box = small_shell.window.top_bar.search
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert small_shell.window.focusWidget() is page.field


def test_actions_that_do_not_fit_wait_in_a_menu(small_shell: SmallShell) -> None:
    page, bar = small_shell.page(), small_shell.window.top_bar
    for number in range(4):
        page.add_action(f"extra_{number}", f"Extra {number}", page.press)
    bar.set_actions(page.actions())
    small_shell.window.resize(900, 600)
    QApplication.processEvents()
    more = bar.findChild(QToolButton, "more_actions")
    assert more.isVisible()
    assert len(more.menu().actions()) == 3
    small_shell.window.resize(1800, 700)
    QApplication.processEvents()
    assert not more.isVisible()


def test_a_narrow_window_keeps_only_the_icons(small_shell: SmallShell) -> None:
    small_shell.window.resize(911, 512)
    QApplication.processEvents()
    entry = small_shell.window.findChild(QPushButton, "go_targets")
    assert small_shell.window.sidebar.compact
    assert entry.text() == ""
    assert entry.accessibleName() == "Targets"
