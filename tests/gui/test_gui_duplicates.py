"""Duplicates, bulk changes, and one person's data, driven in the real window on a real temporary office."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import a_person, add_party, an_award_held, office_open, open_dossier, propose, register
from office_window import OfficeWindow, type_text, window_on
from page_parts import come_forward, nameless_widgets
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QRadioButton

from phuquoc_desktop.gui.dialogs.bulk_party_dialog import BulkPartyDialog
from phuquoc_desktop.gui.dialogs.erase_dialog import EraseDialog
from phuquoc_desktop.gui.pages.directory_list import Part
from phuquoc_desktop.gui.pages.directory_page import DirectoryPage
from phuquoc_desktop.services import awards_held, directory

pytestmark = pytest.mark.usefixtures("qapp")
NUMBER = "091184001234"
Opened = tuple[OfficeWindow, DirectoryPage]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opened]:
    folder = tmp_path / "office"
    with office_open(folder) as backend:
        keep = add_party(backend, a_person("Đặng Thị Bích Đào", birth="12/05/1984", identity_number=NUMBER))
        gone = add_party(backend, a_person("Dang Thi Bich Dao", birth="1984", position="Y sĩ"))
        for one in (keep, gone):
            with backend.begin("Add an award") as work:
                awards_held.add(work, an_award_held(one), backend.awards)
        register(backend, keep)
        bound = add_party(backend, a_person("Trần Văn Bình"))
        propose(backend, open_dossier(backend), bound)
        add_party(backend, a_person("Lê Hoàng Yến"))
    with window_on(folder) as window:
        come_forward(window)
        page = window.page("directory")
        assert isinstance(page, DirectoryPage)
        yield window, page


def to_duplicates(window: OfficeWindow, page: DirectoryPage) -> None:
    page.tabs.setCurrentIndex(list(Part).index(Part.DUPLICATES))
    window.settle()


def suspects(page: DirectoryPage) -> list[tuple[str, str]]:
    model = page.duplicates.model
    return [(model.row(place).first.name, model.row(place).second.name) for place in range(model.rowCount())]


def names(page: DirectoryPage) -> list[str]:
    return [page.model.row(place).name for place in range(page.model.rowCount())]


def pick(window: OfficeWindow, page: DirectoryPage, name: str) -> None:
    assert page.table.choose(page.model.ids[names(page).index(name)])
    window.until(lambda: page.panel.view and page.panel.view.party.name == name)


def words(page: DirectoryPage) -> str:
    return "\n".join(label.text() for label in page.duplicates.comparison.findChildren(QLabel))


PAIR = ("Đặng Thị Bích Đào", "Dang Thi Bich Dao")


def test_the_pair_stands_side_by_side_with_its_reasons_and_what_both_have(opened: Opened) -> None:
    window, page = opened
    to_duplicates(window, page)
    assert suspects(page) == [PAIR]
    shown = words(page)
    assert "Same name, written without accents once" in shown
    assert "1 thing that is kept once" in shown
    assert not page.panel.isVisible()
    assert nameless_widgets(page) == []


def test_merging_takes_the_fields_that_were_chosen_and_can_be_undone(opened: Opened) -> None:
    window, page = opened
    to_duplicates(window, page)
    window.click(page.duplicates, "choose_name_1")
    window.click(page.duplicates, "merge")
    window.until(lambda: suspects(page) == [])
    window.settle()
    assert QApplication.focusWidget() is page.duplicates.again, "the keyboard goes on where it was"
    with window.backend.reading() as read:
        (merged,) = [one for one in read.parties.all() if one.birth == "1984-05-12"]
        assert (merged.name, merged.position, merged.identity_number) == ("Dang Thi Bich Dao", "Y sĩ", NUMBER)
        assert (read.awards_held.count(party_id=merged.id), read.parties.count()) == (1, 3)
    QTest.keyClick(window.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    window.until(lambda: suspects(page) == [PAIR])
    with window.backend.reading() as read:
        assert read.awards_held.count() == 2


def test_the_other_entry_can_be_the_one_kept(opened: Opened) -> None:
    window, page = opened
    to_duplicates(window, page)
    window.click(page.duplicates, "turn")
    assert page.duplicates.comparison.view is not None
    assert page.duplicates.comparison.view.first.name == "Dang Thi Bich Dao"


def test_identity_numbers_are_masked_until_somebody_asks_and_choices_stay(opened: Opened) -> None:
    window, page = opened
    to_duplicates(window, page)
    window.click(page.duplicates, "choose_birth_1")
    number = page.duplicates.comparison.findChild(QRadioButton, "choose_identity_number_0")
    assert number.text() == "0911******34"
    window.click(page.duplicates, "reveal")
    number = page.duplicates.comparison.findChildren(QRadioButton, "choose_identity_number_0")[-1]
    assert number.text() == NUMBER
    assert "birth" in page.duplicates.comparison.taken


def test_who_is_told_apart_is_asked_about_no_more(opened: Opened) -> None:
    window, page = opened
    to_duplicates(window, page)
    type_text(page.duplicates.comparison.reason, "hai chị em")
    window.click(page.duplicates, "told_apart")
    window.until(lambda: suspects(page) == [])
    with window.backend.reading() as read:
        assert [one.reason for one in read.distinct_pairs.all()] == ["hai chị em"]


def test_a_pair_put_off_comes_back_when_it_is_asked_for(opened: Opened) -> None:
    window, page = opened
    to_duplicates(window, page)
    window.click(page.duplicates, "later")
    window.until(lambda: suspects(page) == [])
    window.click(page.duplicates, "show_put_off")
    window.until(lambda: suspects(page) == [PAIR])


def test_several_entries_are_changed_at_once(opened: Opened) -> None:
    window, page = opened
    page.table.selectAll()
    page.editing.trigger()
    form = window.dialog(BulkPartyDialog)
    assert nameless_widgets(form) == []
    form.ui.change_unit_id.setChecked(True)
    form.ui.unit_id.setEditText("Trạm Y tế")
    window.click(form, "save")
    window.until_closed(form)
    with window.backend.reading() as read:
        found = directory.lines(read, [one.id for one in read.parties.all()])
    assert {(one.unit, one.position) for one in found} == {("Trạm Y tế", None), ("Trạm Y tế", "Y sĩ")}


def test_the_data_of_a_person_are_erased_once_the_name_was_typed(opened: Opened) -> None:
    window, page = opened
    pick(window, page, "Lê Hoàng Yến")
    page.panel.erase_asked.emit()
    form = window.dialog(EraseDialog)
    window.click(form, "save")
    window.until(form.ui.typed_error.isVisible)
    type_text(form.ui.typed, "Lê Hoàng Yến")
    window.click(form, "save")
    window.until_closed(form)
    window.until(lambda: "Lê Hoàng Yến" not in names(page))


def test_who_is_proposed_in_an_open_dossier_is_not_erased(opened: Opened) -> None:
    window, page = opened
    pick(window, page, "Trần Văn Bình")
    page.panel.erase_asked.emit()
    form = window.dialog(EraseDialog)
    assert "HS-2021-001" in form.ui.about.text()
    assert not form.ui.typed.isVisible()


def test_the_data_of_a_person_are_written_into_a_folder(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, page = opened
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path))
    pick(window, page, "Lê Hoàng Yến")
    page.panel.export_asked.emit()
    window.until((tmp_path / "du-lieu-ca-nhan.html").is_file)
    window.settle()
    assert "Lê Hoàng Yến" in (tmp_path / "du-lieu-ca-nhan.json").read_text(encoding="utf-8")


@pytest.mark.parametrize(("typed", "found"), [("đtbđ", 2), ("1234", 1), ("lhy", 1), ("zz", 0)])
def test_search_finds_initials_and_digits_of_the_number(opened: Opened, typed: str, found: int) -> None:
    window, page = opened
    page.search(typed)
    window.settle()
    assert page.model.rowCount() == found
