"""The first start: three steps to a painted overview, and nothing written before the last one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import a_person, add_party, office_open
from office_window import OfficeWindow, type_text, window_on
from page_parts import nameless_widgets
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from phuquoc_desktop import translation
from phuquoc_desktop.bundle.outgoing import send_report
from phuquoc_desktop.bundle.recovery import rows_of
from phuquoc_desktop.domain.progress import silent
from phuquoc_desktop.gui.dialogs.first_start import DATA, OFFICE, PERSON, FirstStart
from phuquoc_desktop.gui.dialogs.rebuild_dialog import RebuildDialog
from phuquoc_desktop.gui.pages.overview_page import OverviewPage
from phuquoc_desktop.gui.pages.overview_snapshot import kept

CITY_ROW = 9


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own for what this person's window remembers."""
    monkeypatch.setenv("PHUQUOC_DATA", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def opened(qapp: QApplication, tmp_path: Path, home: Path) -> Iterator[OfficeWindow]:
    with window_on(tmp_path / "data") as window:
        yield window


def test_a_lost_pc_is_rebuilt_from_the_wizard_and_says_what_is_missing(
    opened: OfficeWindow, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mail").mkdir()
    with office_open(tmp_path / "old") as lost:
        add_party(lost, a_person("Nguyễn Thị Hồng"))
        code = "\n".join(rows_of(lost.post.keys))
        send_report(lost.begin, lost.post, tmp_path / "mail", silent)
    wizard = wizard_of(opened)
    opened.click(wizard, "rebuild")
    dialog = opened.dialog(RebuildDialog)
    assert not nameless_widgets(dialog)
    opened.click(dialog, "rebuild_go")
    assert dialog.refusal.isVisible()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_given: str(tmp_path / "mail"))
    opened.click(dialog, "choose_rebuild_folder")
    dialog.code.setPlainText(code)
    type_text(dialog.user, "Le Thi Buoi")
    opened.click(dialog, "rebuild_go")
    opened.until(lambda: dialog.steps.currentIndex() == 1)
    assert "•" in dialog.lost.toPlainText()
    opened.click(dialog, "rebuild_open")
    opened.until(lambda: opened.shells)
    with opened.backend.reading() as read:
        assert [one.name for one in read.parties.all()] == ["Nguyễn Thị Hồng"]


def wizard_of(opened: OfficeWindow) -> FirstStart:
    return opened.dialogs[-1]


def to_the_last_step(opened: OfficeWindow) -> FirstStart:
    wizard = wizard_of(opened)
    type_text(wizard.ui.office_search, "duong dong")
    QTest.keyClick(wizard.ui.office_search, Qt.Key.Key_Return)
    type_text(wizard.ui.user, "Lê Thị Bưởi")
    QTest.keyClick(wizard.ui.user, Qt.Key.Key_Return)
    assert wizard.ui.steps.currentIndex() == DATA
    return wizard


def test_the_wizard_leads_to_a_painted_overview_by_keys_alone(opened: OfficeWindow, tmp_path: Path) -> None:
    wizard = to_the_last_step(opened)
    assert not (tmp_path / "data").exists()
    QTest.keyClick(wizard, Qt.Key.Key_Return)
    opened.until(lambda: opened.shells)
    page = opened.shell.page
    assert isinstance(page, OverviewPage)
    opened.until(lambda: page.live)
    assert opened.window.windowTitle().startswith("Phường Dương Đông")
    assert opened.backend.settings.user == "Lê Thị Bưởi"
    assert kept(tmp_path / "data") is not None


def test_practice_data_are_made_with_progress_marked_and_in_the_year_of_their_plan(opened: OfficeWindow) -> None:
    wizard = to_the_last_step(opened)
    wizard.ui.practice.click()
    told: list[str] = []
    opened.click(wizard, "go_on")
    assert wizard.ui.progress.isVisible()
    assert wizard._task is not None
    wizard._task.progressed.connect(lambda _done, _total, what: told.append(what))
    opened.until(lambda: opened.shells)
    assert told
    assert opened.shell.opened.practice
    band = opened.window.findChild(QWidget, "practice_band")
    assert band is not None
    opened.until(band.isVisible)
    with opened.backend.reading() as read:
        assert read.parties.count() > 50
    assert opened.backend.today.year == 2021
    assert opened.shell.opened.last_saved.year == 2021


def test_no_step_is_left_incomplete(opened: OfficeWindow) -> None:
    wizard = wizard_of(opened)
    opened.click(wizard, "go_on")
    assert wizard.ui.steps.currentIndex() == OFFICE
    assert wizard.ui.office_error.text() == "Choose an office from the list."
    wizard._choose_row(CITY_ROW)
    opened.click(wizard, "go_on")
    type_text(wizard.ui.user, "   ")
    opened.click(wizard, "go_on")
    assert wizard.ui.steps.currentIndex() == PERSON
    assert wizard.ui.user_error.text() == "“Your name” may not stay empty."
    assert QApplication.focusWidget() is wizard.ui.user


def test_going_back_keeps_what_was_entered(opened: OfficeWindow) -> None:
    wizard = to_the_last_step(opened)
    opened.click(wizard, "back")
    assert wizard.ui.user.text() == "Lê Thị Bưởi"
    opened.click(wizard, "back")
    assert wizard._office is not None
    assert wizard._office.key.code == "31078"


def test_offices_are_found_by_name_without_accents_or_by_code(opened: OfficeWindow) -> None:
    wizard = wizard_of(opened)
    assert wizard._offices.rowCount() == 10
    for typed, name in (("tho chau", "Xã Thổ Châu"), ("31093", "Xã Hàm Ninh"), ("thành phố", "Thành phố Phú Quốc")):
        wizard.ui.office_search.clear()
        type_text(wizard.ui.office_search, typed)
        assert wizard._office is not None
        assert wizard._office.short_name == name
    type_text(wizard.ui.office_search, "zzz")
    assert wizard.ui.office_error.text() == "No office has that name or code."


def test_a_folder_that_holds_data_is_refused_beside_the_field(opened: OfficeWindow, tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.mkdir()
    (taken / "phuquoc.db").write_bytes(b"somebody's")
    wizard = to_the_last_step(opened)
    wizard.ui.folder.clear()
    type_text(wizard.ui.folder, str(taken))
    opened.click(wizard, "go_on")
    opened.until(lambda: wizard._task is None)
    assert "already holds data" in wizard.ui.folder_error.text()
    assert (taken / "phuquoc.db").read_bytes() == b"somebody's"
    assert wizard.isVisible()


def test_a_folder_that_cannot_be_made_is_told(opened: OfficeWindow, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder", encoding="utf-8")
    wizard = to_the_last_step(opened)
    wizard.ui.folder.clear()
    type_text(wizard.ui.folder, str(tmp_path / "file" / "data"))
    opened.click(wizard, "go_on")
    opened.until(lambda: wizard._task is None)
    assert "may not be written" in wizard.ui.folder_error.text()


@pytest.mark.parametrize("typed", ["", "data", "../data"])
def test_a_folder_has_to_be_a_whole_path(opened: OfficeWindow, typed: str) -> None:
    wizard = to_the_last_step(opened)
    wizard.ui.folder.clear()
    type_text(wizard.ui.folder, typed)
    opened.click(wizard, "go_on")
    assert wizard.ui.folder_error.text()
    assert wizard._task is None


def test_stopping_in_the_middle_leaves_nothing_behind(opened: OfficeWindow, tmp_path: Path) -> None:
    wizard = to_the_last_step(opened)
    wizard.ui.practice.click()
    opened.click(wizard, "go_on")
    opened.click(wizard, "cancel")
    opened.until(lambda: wizard._task is None)
    assert wizard.isVisible()
    assert not (tmp_path / "data" / "phuquoc.db").exists()


def test_leaving_the_wizard_offers_it_again(opened: OfficeWindow) -> None:
    QTest.keyClick(wizard_of(opened), Qt.Key.Key_Escape)
    opened.click(opened.window, "empty_action")
    opened.until(lambda: len(opened.dialogs) == 2)


def test_the_next_start_paints_the_last_overview_at_once(opened: OfficeWindow, tmp_path: Path) -> None:
    QTest.keyClick(to_the_last_step(opened), Qt.Key.Key_Return)
    opened.until(lambda: opened.shells and opened.shell.page is not None and opened.shell.page.live)
    opened.close()
    with window_on(tmp_path / "data") as again:
        assert again.window.findChild(QWidget, "last_overview") is not None
        again.until(lambda: again.shell.page is not None and again.shell.page.live)
        assert not again.dialogs


def test_the_folder_that_was_chosen_is_opened_the_next_time(opened: OfficeWindow, home: Path, tmp_path: Path) -> None:
    from phuquoc_desktop.gui.last_folder import forget, last_folder

    QTest.keyClick(to_the_last_step(opened), Qt.Key.Key_Return)
    opened.until(lambda: opened.shells)
    assert last_folder() == tmp_path / "data"
    forget()
    assert last_folder() == home


def test_the_practice_office_of_the_command_is_made_without_asking(
    qapp: QApplication, tmp_path: Path, home: Path
) -> None:
    with window_on(tmp_path / "practice", practice=True) as window:
        assert not window.dialogs
        assert window.shell.opened.practice
        assert window.backend.office.short_name == "Phường Dương Đông"
    with window_on(tmp_path / "practice", practice=True) as again:
        assert again.backend.today.year == 2021


def test_the_command_chooses_the_folder(home: Path, tmp_path: Path) -> None:
    from phuquoc_desktop.gui.launch import choice_of, command_line

    def chosen(*arguments: str) -> Path:
        return choice_of(command_line().parse_args(arguments)).folder

    assert chosen() == home
    assert chosen("--practice") == home.with_name("home-practice")
    assert chosen("--data", str(tmp_path / "x"), "--practice") == tmp_path / "x"
    assert choice_of(command_line().parse_args(["--lang", "en"])).language == "en"


def test_the_window_is_begun_again_when_a_page_asks_for_it(
    qapp: QApplication, tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from phuquoc_desktop.gui import launch
    from phuquoc_desktop.gui.again import AGAIN

    statuses = [AGAIN, 0]
    monkeypatch.setattr(QApplication, "exec", lambda *_self: statuses.pop(0))
    monkeypatch.setattr("phuquoc_desktop.gui.app.make_application", lambda _arguments: qapp)
    try:
        assert launch.run_window(["--data", str(tmp_path / "data"), "--lang", "en"]) == 0
        assert translation.language() == "vi"  # what the settings of the data say, no longer what the command said
    finally:
        translation.use_language("en")
    assert statuses == []
