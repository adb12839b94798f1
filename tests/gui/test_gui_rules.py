"""The page of the rules in the real window: packs, text, differences, doubts; the rule one click away; money settings."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import an_office
from catalogue_builders import a_pack
from office_window import OfficeWindow, window_on
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget

from phuquoc_desktop.domain.law.contents import Part
from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.gui.dialogs.rule_dialog import RuleDialog, rule_address, show_rule
from phuquoc_desktop.gui.pages.rules_page import RulesPage
from phuquoc_desktop.gui.pages.settings_page import SettingsPage
from phuquoc_desktop.gui.widgets.choices import choose
from phuquoc_desktop.gui.widgets.empty_state import EmptyState
from phuquoc_desktop.gui.widgets.rule_looks import COMPARED
from phuquoc_desktop.services import catalogue_files
from phuquoc_desktop.services.law.errors import DamagedPackError
from phuquoc_desktop.services.law.shelf import shipped_rulebook
from phuquoc_desktop.settings import load_settings


@pytest.fixture
def opened(qapp, tmp_path: Path) -> Iterator[OfficeWindow]:
    an_office(tmp_path / "data").close()
    with window_on(tmp_path / "data") as window:
        yield window


@pytest.fixture
def page(opened: OfficeWindow) -> RulesPage:
    page = opened.page("rules")
    assert isinstance(page, RulesPage)
    return page


def read(page: RulesPage) -> str:
    return page.reading.view.toPlainText()


def tree_words(page: RulesPage) -> list[str]:
    return [branch.row.cells[0] for branch in page.reading.tree.rows.all_branches()]


def test_the_page_opens_with_the_pack_of_today_and_what_proves_it(page: RulesPage, opened: OfficeWindow) -> None:
    shelved = shipped_rulebook().on(opened.backend.today)
    told = read(page)
    assert shelved.pack.head.title in told
    assert shelved.sha256[:8] in told
    assert "came with the program" in told
    assert "SHA-256" in told
    assert opened.window.focusWidget() is page.reading.tree


def test_the_band_is_walked_by_key_and_says_which_pack_is_not_confirmed(page: RulesPage) -> None:
    QTest.keyClick(page.band, Qt.Key.Key_Home)
    assert page.band.accessibleDescription().startswith("R1: ")
    QTest.keyClick(page.band, Qt.Key.Key_Right)
    assert page.band.accessibleDescription().startswith("R2: ")
    QTest.keyClick(page.band, Qt.Key.Key_End)
    assert "not confirmed" in page.band.accessibleDescription()
    assert "Nobody has confirmed this rule pack" in read(page)
    QTest.keyClick(page.band, Qt.Key.Key_Right)
    assert page.band.accessibleDescription().startswith("R4: ")


def test_the_band_says_how_much_was_seen_in_the_text_and_that_no_office_confirmed_it(page: RulesPage) -> None:
    QTest.keyClick(page.band, Qt.Key.Key_Home)
    card = page._room.card("R1")
    assert 0 < card.seen < card.statements
    told = page.band.accessibleDescription()
    assert f"{card.seen} of {card.statements} statements seen in the text" in told
    assert COMPARED in told
    assert f"{COMPARED}." in read(page)
    assert "Confirmed by" not in read(page)


def test_filters_and_count_can_be_read_on_a_magnified_screen(page: RulesPage, opened: OfficeWindow) -> None:
    opened.window.resize(911, 512)
    page.tabs.setCurrentIndex(1)
    opened.settle()
    tab = page.differences
    for box in (tab.old, tab.new, tab.kind, tab.part, tab.award):
        assert box.fontMetrics().horizontalAdvance(box.currentText()) < box.width() - 30, box.objectName()
    assert tab._count.width() >= tab._count.sizeHint().width()


def test_a_click_on_the_band_shows_that_pack_and_every_pack_has_room(page: RulesPage) -> None:
    places = page.band.segments()
    assert len(places) == 4
    assert min(place.width() for place in places) > 100
    QTest.mouseClick(page.band, Qt.MouseButton.LeftButton, pos=places[2].center().toPoint())
    assert page.band.accessibleDescription().startswith("R3: ")
    assert page.tabs.currentIndex() == 0


def test_every_row_of_every_pack_has_a_text(page: RulesPage, opened: OfficeWindow) -> None:
    QTest.keyClick(page.band, Qt.Key.Key_Home)
    seen = set()
    for branch in list(page.reading.tree.rows.all_branches()):
        page.reading.tree.choose(branch.key)
        seen.add(read(page))
        assert read(page).strip(), branch.key
    assert len(seen) > 20


def test_the_text_of_a_rule_says_article_weight_certainty_papers_and_money(page: RulesPage) -> None:
    shelved = shipped_rulebook().of_regime("R1")
    assert shelved is not None
    page.open_record(rule_address(shelved, "CSTDCS", PartyKind.PERSON))
    told = read(page)
    for word in ("Who grants", "Proposed to", "Criteria", "Refuses", "Text seen", "Papers", "Bonus", "Điều 23"):
        assert word in told
    assert "By a decision of 31/12/2023" in told
    assert "1.800.000 đồng" in told


def test_a_search_without_accents_narrows_the_tree_and_can_find_nothing(page: RulesPage, opened: OfficeWindow) -> None:
    before = tree_words(page)
    page.search("sang kien duoc co so cong nhan")
    narrowed = tree_words(page)
    assert 0 < len(narrowed) < len(before)
    assert any("sáng kiến" in one.lower() for one in narrowed)
    page.search("khongcotunay")
    assert tree_words(page) == []
    assert any(one.isVisible() for one in page.reading.findChildren(EmptyState))
    page.search("")
    assert tree_words(page) == before


def test_two_packs_are_compared_and_the_list_is_narrowed(page: RulesPage, opened: OfficeWindow) -> None:
    page.tabs.setCurrentIndex(1)
    room = page._room
    assert room is not None
    choose(page.differences.old, room.card("R1").key)
    choose(page.differences.new, room.card("R2").key)
    opened.settle()
    asked = page.differences.shown
    assert asked
    assert not any(one.is_about_the_text for one in asked)
    choose(page.differences.kind, None)
    assert len(page.differences.shown) > len(asked)
    choose(page.differences.part, Part.TIME_LIMITS)
    assert {one.difference.place.part for one in page.differences.shown} <= {Part.TIME_LIMITS}
    choose(page.differences.part, None)
    page.search("luong co so")
    assert 0 < len(page.differences.shown) < len(asked)


def test_a_pack_compared_with_itself_differs_in_nothing(page: RulesPage, opened: OfficeWindow) -> None:
    page.tabs.setCurrentIndex(1)
    choose(page.differences.new, page.differences.pair[0])
    opened.settle()
    assert page.differences.shown == []
    assert any(one.isVisible() for one in page.differences.findChildren(EmptyState))


def test_from_what_is_not_confirmed_enter_leads_to_the_rule(page: RulesPage, opened: OfficeWindow) -> None:
    page.tabs.setCurrentIndex(2)
    doubts = page.doubts
    choose(doubts.certainty, None)
    wanted = next(one for one in doubts.shown if one.place.part is Part.CRITERIA)
    doubts.rows.choose(str(doubts.shown.index(wanted)))
    doubts.rows.setFocus()
    QTest.keyClick(doubts.rows, Qt.Key.Key_Return)
    opened.settle()
    assert page.tabs.currentIndex() == 0
    assert page.reading.tree.payload.name == wanted.place.name
    assert wanted.title in read(page)


def test_every_doubt_leads_somewhere(page: RulesPage) -> None:
    assert page._room is not None
    for doubt in page._room.doubts[::7]:
        page._on_doubt_opened(doubt)
        assert page.reading.tree.payload is not None
        assert read(page).strip()


def test_doubts_are_narrowed_by_how_sure_they_are(page: RulesPage) -> None:
    doubts = page.doubts
    choose(doubts.regime, None)
    everything = len(doubts.shown)
    unsure = [one for one in doubts.shown if one.certainty.value == "unsure"]
    choose(doubts.certainty, unsure[0].certainty)
    assert 0 < len(doubts.shown) == len(unsure) < everything


@pytest.mark.parametrize(("tab", "ending"), [(1, "xlsx"), (2, "pdf")])
def test_the_list_shown_is_saved(
    page: RulesPage, opened: OfficeWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tab: int, ending: str
) -> None:
    page.tabs.setCurrentIndex(tab)
    opened.settle()
    file = tmp_path / f"list.{ending}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(file), ""))
    action = next(one for one in page.actions() if one.objectName() == f"save_{ending}")
    assert action.isEnabled()
    action.trigger()
    opened.settle()
    assert file.stat().st_size > 2000
    page.tabs.setCurrentIndex(0)
    assert not action.isEnabled()


def test_a_pack_from_the_city_appears_at_once(page: RulesPage, opened: OfficeWindow) -> None:
    backend = opened.backend
    with backend.begin("test") as work:
        draft = catalogue_files.read_file(a_pack(), "mau.toml")
        catalogue_files.keep(work, str(backend.city.key), [draft], "SHA256:mau")
    opened.settle()
    opened.until(lambda: len(page.band.segments()) == 5)
    QTest.keyClick(page.band, Qt.Key.Key_End)
    assert "signed by the city, SHA256:mau" in read(page)


def test_the_rule_behind_a_finding_is_one_click_away_and_leads_to_the_page(opened: OfficeWindow) -> None:
    shelved = shipped_rulebook().of_regime("R2")
    assert shelved is not None
    rule = shelved.pack.rule("LDTT", PartyKind.PERSON)
    assert rule is not None
    show_rule(opened.backend, opened.shell, shelved, "LDTT", PartyKind.PERSON, rule.criteria[-1], opened.window)
    dialog = opened.dialog(RuleDialog)
    assert rule.criteria[-1].sentence in dialog.view.toPlainText()
    opened.click(dialog, "open_in_rules")
    opened.until_closed(dialog)
    page = opened.shell.page
    assert isinstance(page, RulesPage)
    assert page.reading.tree.payload.name == rule.criteria[-1].id
    assert page.band.accessibleDescription().startswith("R2: ")


def test_a_rule_of_several_awards_is_found_from_its_award(opened: OfficeWindow) -> None:
    page = opened.page("rules")
    assert isinstance(page, RulesPage)
    shelved = shipped_rulebook().of_regime("R2")
    assert shelved is not None
    general = shelved.pack.general[0].criterion
    page.open_record(rule_address(shelved, "LDTT", PartyKind.PERSON, general.id))
    assert page.reading.tree.payload.name == general.id
    assert general.sentence in read(page)


def test_an_address_that_is_gone_opens_nothing(page: RulesPage) -> None:
    before = read(page)
    page.open_record("no-such-pack/LDTT/person/x")
    assert read(page) == before


def test_everything_can_be_reached_by_key_and_has_a_name(page: RulesPage) -> None:
    for one in page.findChildren(QWidget):
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible() and not one.objectName().startswith("qt_"):
            assert one.accessibleName() or one.accessibleDescription() or one.objectName() == "empty_action", one


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("rounding", "none", "paid: 447.000 đồng"),
        ("rounding", "up", "paid: 450.000 đồng"),
        ("zero_word", "lẻ", "không trăm lẻ năm"),
        ("thousand_word", "ngàn", "hai mươi mốt ngàn"),
    ],
)
def test_money_is_set_with_a_live_example(
    opened: OfficeWindow, tmp_path: Path, name: str, value: str, told: str
) -> None:
    page = opened.page("settings")
    assert isinstance(page, SettingsPage)
    box = getattr(page.ui, name)
    choose(box, value)
    box.activated.emit(box.currentIndex())
    assert told.lower() in page.ui.money_example.text().lower()
    assert getattr(load_settings(tmp_path / "data"), name) == value


def test_a_damaged_pack_is_told_on_the_page_of_the_rules_and_keeps_no_settings_away(
    opened: OfficeWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Exception] = []
    monkeypatch.setattr(opened.shell._runner, "_tell", told.append)
    backend = opened.backend
    with backend.begin("test") as work:
        draft = catalogue_files.read_file(a_pack(), "mau.toml")
        draft.content += "# altered\n"
        catalogue_files.keep(work, str(backend.city.key), [draft], "SHA256:mau")
    settings = opened.page("settings")
    assert isinstance(settings, SettingsPage)
    assert settings.ui.rounding.itemText(0) == "as the law says"
    assert told == []
    opened.page("rules")
    assert [type(one) for one in told] == [DamagedPackError]


def test_another_rounding_is_followed_by_the_text_of_the_rules(page: RulesPage, opened: OfficeWindow) -> None:
    shelved = shipped_rulebook().of_regime("R1")
    assert shelved is not None
    page.open_record(rule_address(shelved, "LDTT", PartyKind.PERSON))
    before = read(page)
    opened.backend.settings.rounding = "none"
    opened.page("settings")
    opened.page("rules")
    assert "not rounded" in read(page)
    assert read(page) != before
