"""Results of years, initiatives and the picture of the years beside the directory, in the real window."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from builders import a_collective, a_household, a_person, add_party, office_open
from merits import hold, write_result
from office_window import OfficeWindow, type_text, window_on
from page_parts import come_forward, nameless_widgets
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from phuquoc_desktop.domain.dossier import Rating
from phuquoc_desktop.domain.year_result import Discipline, YearResult
from phuquoc_desktop.gui.dialogs.award_held_dialog import AwardHeldDialog
from phuquoc_desktop.gui.dialogs.initiative_dialog import InitiativeDialog
from phuquoc_desktop.gui.dialogs.year_result_dialog import YearResultDialog
from phuquoc_desktop.gui.pages.directory_page import DirectoryPage
from phuquoc_desktop.gui.widgets.award_timeline import AwardTimeline, Mark
from phuquoc_desktop.gui.widgets.choices import choose
from phuquoc_desktop.services import directory
from phuquoc_desktop.storage.lists import ListQuery

pytestmark = pytest.mark.usefixtures("qapp")
Opened = tuple[OfficeWindow, DirectoryPage]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opened]:
    folder = tmp_path / "office"
    with office_open(folder) as backend:
        party = add_party(backend, a_person("Lê Mơ"))
        add_party(backend, a_person("Trần Hai"))
        add_party(backend, a_collective("Khu phố 1", members=20))
        add_party(backend, a_household("Hộ bà Năm"))
        hold(backend, party, "LDTT", 2017, 2018, 2020)
        hold(backend, party, "CSTDCS", 2019, revoked=True)
        write_result(backend, party, 2020, rating=Rating.EXCELLENT, discipline=Discipline.NONE)
    with window_on(folder) as window:
        come_forward(window)
        page = window.page("directory")
        assert isinstance(page, DirectoryPage)
        yield window, page


def show(window: OfficeWindow, page: DirectoryPage, name: str) -> None:
    with window.backend.reading() as read:
        found = directory.find(read, ListQuery(text=name))[0]
    page.open_record(found)
    window.until(lambda: page.panel.view and page.panel.view.party.id == found)


def press(window: OfficeWindow, page: DirectoryPage, name: str) -> None:
    """Press a button of the panel, wherever it has scrolled to."""
    button = page.panel.findChildren(QWidget, name)[0]
    page.panel._area.ensureWidgetVisible(button)
    window.settle()
    window.click(page.panel, name)


def result(window: OfficeWindow, year: int = 2021) -> YearResult:
    with window.backend.reading() as read:
        found = read.year_results.first(year=year)
    assert found is not None
    return found


def lines(page: DirectoryPage, name: str) -> list[str]:
    return [one.text() for one in page.panel.findChildren(QLabel, name)]


def test_a_result_of_the_year_is_entered_and_stands_in_the_panel(opened):
    window, page = opened
    show(window, page, "Mơ")
    press(window, page, "add_result")
    form = window.dialog(YearResultDialog)
    assert form.ui.year.text() == "2021"
    choose(form.ui.rating, Rating.GOOD)
    choose(form.ui.discipline, Discipline.NONE)
    choose(form.ui.under_review, False)
    type_text(form.ui.months_in_service, "12")
    window.click(form, "save")
    window.until_closed(form)
    window.until(lambda: len(page.panel.view.results) == 2)
    assert "Tasks fulfilled well" in lines(page, "result_line")[0]
    made = result(window)
    assert (made.rating, made.discipline, made.under_review) == (Rating.GOOD, Discipline.NONE, False)
    assert (made.months_in_service, made.leave_days, made.targets_exceeded) == (12, None, None)


def test_what_is_not_known_stays_apart_from_no(opened):
    window, page = opened
    show(window, page, "Mơ")
    press(window, page, "add_result")
    form = window.dialog(YearResultDialog)
    window.click(form, "save")
    window.until_closed(form)
    made = result(window)
    assert (made.rating, made.discipline, made.under_review, made.breaches) == (None, None, None, None)


def test_each_kind_of_party_is_asked_only_what_belongs_to_it(opened):
    window, page = opened
    asked = {}
    for name in ("Mơ", "Khu phố 1", "Năm"):
        show(window, page, name)
        press(window, page, "add_result")
        form = window.dialog(YearResultDialog)
        window.settle()
        fields = (
            "rating",
            "discipline",
            "leave_days",
            "members",
            "ldtt",
            "discipline_max",
            "cluster_rank",
            "contribution",
        )
        asked[name] = {one for one in fields if getattr(form.ui, one).isVisible()}
        assert nameless_widgets(form) == []
        form.reject()
        window.until_closed(form)
    assert asked == {
        "Mơ": {"rating", "discipline", "leave_days", "contribution"},
        "Khu phố 1": {"rating", "members", "ldtt", "discipline_max", "cluster_rank", "contribution"},
        "Năm": {"contribution"},
    }


def test_a_part_greater_than_the_whole_is_refused_beside_its_field(opened):
    window, page = opened
    show(window, page, "Khu phố 1")
    press(window, page, "add_result")
    form = window.dialog(YearResultDialog)
    type_text(form.ui.members, "20")
    type_text(form.ui.ldtt, "21")
    window.click(form, "save")
    window.until(form.ui.ldtt_error.isVisible)
    assert "20" in form.ui.ldtt_error.text()


def test_cases_of_exclusion_come_from_the_law_of_the_year(opened):
    window, page = opened
    show(window, page, "Năm")
    press(window, page, "add_result")
    form = window.dialog(YearResultDialog)
    window.until(lambda: form.ui.cases.count() > 0)
    assert not form.ui.cases.isVisible()
    choose(form.ui.breaches, "some")
    assert form.ui.cases.isVisible()
    window.click(form, "save")
    assert form.ui.cases_error.isVisible(), "which of them?"
    item = form.ui.cases.item(0)
    item.setCheckState(Qt.CheckState.Checked)
    code = item.data(Qt.ItemDataRole.UserRole)
    window.click(form, "save")
    window.until_closed(form)
    assert result(window).breaches == code


def test_a_result_is_changed_and_removed_with_undo(opened):
    window, page = opened
    show(window, page, "Mơ")
    press(window, page, "result_line_edit")
    form = window.dialog(YearResultDialog)
    assert form.ui.year.isReadOnly()
    choose(form.ui.rating, Rating.NOT_FULFILLED)
    window.click(form, "save")
    window.until_closed(form)
    assert result(window, 2020).rating is Rating.NOT_FULFILLED
    assert result(window, 2020).discipline is Discipline.NONE
    window.until(lambda: page.panel.view.results[0].rating is Rating.NOT_FULFILLED)
    press(window, page, "result_line_close")
    window.until(lambda: not page.panel.view.results)
    window.click(window.window, "toast_undo")
    window.until(lambda: page.panel.view.results)


def test_an_initiative_is_entered_with_two_authors_and_their_shares(opened):
    window, page = opened
    show(window, page, "Mơ")
    press(window, page, "add_initiative")
    form = window.dialog(InitiativeDialog)
    type_text(form.ui.title, "Sổ tay một cửa")
    with window.backend.reading() as read:
        second = directory.lines(read, directory.find(read, ListQuery(text="Hai")))[0]
    form.ui.authors.picker.pick(second)
    fields = [field for _party, field in form.ui.authors.typed()]
    type_text(fields[0], "70")
    type_text(fields[1], "40")
    assert nameless_widgets(form) == []
    window.click(form, "save")
    window.until(form.ui.authors_error.isVisible)
    assert "110" in form.ui.authors_error.text()
    fields[1].clear()
    type_text(fields[1], "30")
    window.click(form, "save")
    window.until_closed(form)
    window.until(lambda: page.panel.view.initiatives)
    assert {share for _id, _name, share in page.panel.view.initiatives[0].authors} == {Decimal(70), Decimal(30)}
    show(window, page, "Hai")
    assert "Sổ tay một cửa" in lines(page, "initiative_line")[0]


def test_an_author_is_taken_away_again_and_an_initiative_without_any_is_refused(opened):
    window, page = opened
    show(window, page, "Mơ")
    press(window, page, "add_initiative")
    form = window.dialog(InitiativeDialog)
    type_text(form.ui.title, "Sổ tay một cửa")
    window.click(form, "remove_author_1")
    window.click(form, "save")
    window.until(form.ui.authors_error.isVisible)
    assert "no author" in form.ui.authors_error.text()


def test_a_revoked_award_is_entered_as_such_and_told_in_the_list(opened):
    window, page = opened
    show(window, page, "Hai")
    press(window, page, "add_award")
    form = window.dialog(AwardHeldDialog)
    choose(form.ui.award, "LDTT")
    form.ui.revoked.setChecked(True)
    window.click(form, "save")
    window.until_closed(form)
    window.until(lambda: page.panel.view.held)
    assert "revoked" in lines(page, "award_line")[0]


def test_the_picture_tells_in_words_what_it_shows_year_by_year(opened):
    window, page = opened
    show(window, page, "Mơ")
    picture = page.panel.findChild(AwardTimeline)
    assert picture.awards == ["LĐTT", "CSTĐCS"]
    told = picture.accessibleDescription().splitlines()
    assert [one[:4] for one in told] == ["2017", "2018", "2019", "2020", "2021"]
    assert "revoked" in told[2]
    assert "Tasks fulfilled excellently" in told[3]
    assert "nothing known" in told[4]


def test_arrow_keys_and_the_mouse_go_through_the_years(opened):
    window, page = opened
    show(window, page, "Mơ")
    picture, words = page.panel.findChild(AwardTimeline), page.panel.findChild(QLabel, "timeline_words")
    page.panel._area.ensureWidgetVisible(picture)
    picture.setFocus()
    window.until(picture.hasFocus)
    assert words.text().startswith("2021")
    QTest.keyClick(picture, Qt.Key.Key_Left)
    assert words.text().startswith("2020")
    QTest.keyClick(picture, Qt.Key.Key_Home)
    assert words.text().startswith("2017")
    QTest.mouseMove(picture, QPoint(picture.width() - 8, 30))
    window.until(lambda: words.text().startswith("2021"))


def dots(picture: AwardTimeline, y: int) -> int:
    """Count the coloured runs along a line of the picture, right of the names."""
    image = picture.grab().toImage()
    dark = [image.pixelColor(x, y).lightness() < 160 for x in range(80, image.width())]
    return sum(1 for before, now in zip([False, *dark], dark, strict=False) if now and not before)


def test_years_that_follow_each_other_are_joined_and_gaps_and_revoked_ones_are_not(qtbot):
    picture = AwardTimeline()
    qtbot.addWidget(picture)
    picture.resize(400, 120)
    row = 20 + 24 // 2
    for years, revoked, runs in (((2018, 2019, 2020), (), 1), ((2018, 2020), (), 2)):
        picture.show_history([Mark(year, "LĐTT", year in revoked, "") for year in years], {}, 2021)
        assert dots(picture, row + 1) >= runs
        if runs == 1:
            assert dots(picture, row) == 1
    joined = picture.grab().toImage()
    picture.show_history([Mark(year, "LĐTT", year == 2019, "") for year in (2018, 2019, 2020)], {}, 2021)
    assert picture.grab().toImage() != joined


def test_only_the_newest_years_are_shown_where_there_is_no_room(qtbot):
    picture = AwardTimeline()
    qtbot.addWidget(picture)
    picture.resize(180, 80)
    picture.show_history([Mark(year, "LĐTT", False, "") for year in range(1990, 2021)], {}, 2021)
    assert picture._shown()[-1] == 2021
    assert len(picture._shown()) == 3
    assert picture.accessibleDescription().startswith("1990"), "the words leave nothing out"
