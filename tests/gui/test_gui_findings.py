"""Findings beside a name, in the real window: before it is registered, and before it is proposed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import a_dossier, a_household, a_person, add_party, office_open, open_dossier, propose, register
from merits import GOOD_YEAR, enter_initiative, hold, rule, write_result
from office_window import OfficeWindow, type_text, window_on
from page_parts import come_forward, nameless_widgets
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from phuquoc_desktop.domain.dossier import Rating
from phuquoc_desktop.domain.initiative import Level
from phuquoc_desktop.gui.dialogs.candidate_dialog import CandidateDialog
from phuquoc_desktop.gui.dialogs.dossier_dialog import DossierDialog
from phuquoc_desktop.gui.dialogs.findings_dialog import FindingsDialog
from phuquoc_desktop.gui.dialogs.registration_dialog import RegistrationDialog
from phuquoc_desktop.gui.dialogs.rule_dialog import RuleDialog
from phuquoc_desktop.gui.dialogs.ruling_dialog import RulingDialog
from phuquoc_desktop.gui.pages.dossiers_page import DossiersPage
from phuquoc_desktop.gui.tables.delegates import BadgeDelegate
from phuquoc_desktop.gui.widgets.choices import choose, chosen
from phuquoc_desktop.gui.widgets.findings_panel import FindingsPanel
from phuquoc_desktop.services import directory
from phuquoc_desktop.storage.lists import ListQuery

pytestmark = pytest.mark.usefixtures("qapp")
Opened = tuple[OfficeWindow, DossiersPage]
REASON = "Thành tích chống dịch đặc biệt tiêu biểu"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office with one who may be proposed for the province's title, one who may not, and one not yet known."""
    made = tmp_path_factory.mktemp("findings") / "office"
    with office_open(made) as backend:
        good, broken, new = (add_party(backend, a_person(name)) for name in ("Lê Mơ", "Trần Đứt", "Võ Mới"))
        add_party(backend, a_household())
        hold(backend, good, "CSTDCS", 2018, 2019, 2020)
        hold(backend, broken, "CSTDCS", 2018, 2020)
        enter_initiative(backend, good, scope=Level.PROVINCE, recognised_by=Level.PROVINCE)
        enter_initiative(backend, new, title="Sổ tay một cửa")
        write_result(backend, good, **GOOD_YEAR)
        write_result(backend, broken, **GOOD_YEAR | {"rating": Rating.FULFILLED})
        register(backend, good, "GK_XA")
        dossier = open_dossier(backend, a_dossier(award="CSTDT"))
        for one in (good, broken):
            propose(backend, dossier, one, rating=Rating.EXCELLENT)
    return made


@pytest.fixture
def own(folder: Path, tmp_path: Path) -> Path:
    """A copy that a test may change."""
    import shutil

    return Path(shutil.copytree(folder, tmp_path / "own"))


@pytest.fixture
def opened(own: Path) -> Iterator[Opened]:
    with window_on(own) as window:
        come_forward(window)
        page = window.page("dossiers")
        assert isinstance(page, DossiersPage)
        window.until(lambda: page.panel.standing)
        page.panel.tabs.setCurrentWidget(page.panel.candidates)
        window.settle()
        yield window, page


def choose_candidate(window: OfficeWindow, page: DossiersPage, name: str) -> None:
    rows = page.panel.candidates.model
    place = next(row for row in range(rows.rowCount()) if rows.index(row, 0).data() == name)
    page.panel.candidates.table.selectRow(place)
    window.settle()


def choose_criterion(panel: FindingsPanel, criterion: str) -> None:
    index = panel.tree.model().index_of(criterion)
    assert index.isValid(), f"no finding on {criterion}"
    panel.tree.setCurrentIndex(index)


def registration_form(window: OfficeWindow, name: str) -> RegistrationDialog:
    come_forward(window)
    page = window.page("registrations")
    QTest.keyClick(page.table, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    form = window.dialog(RegistrationDialog)
    with window.backend.reading() as read:
        line = directory.lines(read, directory.find(read, ListQuery(text=name)))[0]
    form.ui.party_id.pick(line)
    window.settle()
    window.until(lambda: form.ui.award.item(0).data(Qt.ItemDataRole.AccessibleTextRole))
    return form


def tick_award(form: RegistrationDialog, code: str) -> None:
    for row in range(form.ui.award.count()):
        item = form.ui.award.item(row)
        if item.data(Qt.ItemDataRole.UserRole) == code:
            item.setCheckState(Qt.CheckState.Checked)


def marks_of(form: RegistrationDialog) -> dict[str, str]:
    items = [form.ui.award.item(row) for row in range(form.ui.award.count())]
    told = Qt.ItemDataRole.AccessibleTextRole
    return {one.data(Qt.ItemDataRole.UserRole): one.data(told).rpartition(": ")[2] for one in items}


def test_every_award_carries_its_verdict_before_anything_is_ticked(own):
    with window_on(own) as window:
        form = registration_form(window, "Mơ")
        marks = marks_of(form)
        assert (marks["LDTT"], marks["CSTDT"]) == ("Eligible", "Eligible")
        assert marks["CSTDTQ"] == "Not eligible"
        assert all(not form.ui.award.item(row).icon().isNull() for row in range(form.ui.award.count()))
        assert "Tick an award" in form.ui.findings_panel.law.text()


def test_findings_of_each_ticked_award_stand_beside_and_hinder_no_registration(own):
    with window_on(own) as window:
        form = registration_form(window, "Đứt")
        panel = form.ui.findings_panel
        tick_award(form, "LDTT")
        assert [one.award.code for one in panel.proposals] == ["LDTT"]
        assert panel.badge.accessibleName() == "Not eligible"
        assert "31/12/2021" in panel.law.text()
        assert "phu-quoc-R1" in panel.law.text()
        tick_award(form, "CSTDCS")
        assert [one.award.code for one in panel.proposals] == ["LDTT", "CSTDCS"]
        assert panel.judge.isHidden(), "a promise needs no decision"
        type_text(form.ui.late_reason, "Mới chuyển về")
        window.click(form, "save")
        window.until_closed(form)
        with window.backend.reading() as read:
            assert {one.award for one in read.registrations.all()} >= {"LDTT", "CSTDCS"}


def test_awards_that_exclude_each_other_are_told_with_the_clause(own):
    with window_on(own) as window:
        form = registration_form(window, "Mơ")
        tick_award(form, "LDTT")
        assert form.ui.findings_panel.warning.isHidden()
        tick_award(form, "GK_HUYEN")
        told = form.ui.findings_panel.warning.text()
        assert "Một thành tích chỉ khen thưởng một hình thức" in told, "one is registered for GK_XA already"
        assert "from memory" in told


def test_another_party_leaves_no_finding_of_the_one_before(own):
    with window_on(own) as window:
        form = registration_form(window, "Mơ")
        tick_award(form, "LDTT")
        type_text(form.ui.party_id, "x")
        assert form.ui.findings_panel.proposals == ()
        window.settle()
        assert form.ui.findings_panel.proposals == ()


def test_verdicts_stand_in_the_list_of_candidates_as_words_with_signs(opened):
    _window, page = opened
    model, table = page.panel.candidates.model, page.panel.candidates.table
    column = [one.name for one in model.columns].index("verdict")
    assert [model.index(row, column).data() for row in range(2)] == ["Eligible", "Not eligible"]
    assert isinstance(table.itemDelegateForColumn(column), BadgeDelegate)


def test_the_findings_are_those_of_the_candidate_that_is_chosen(opened):
    window, page = opened
    panel = page.panel.candidates.findings
    for name, verdict in (("Trần Đứt", "Not eligible"), ("Lê Mơ", "Eligible")):
        choose_candidate(window, page, name)
        assert panel.badge.accessibleName() == verdict
        assert panel.law.text().startswith(name)


def test_what_stands_against_a_candidate_is_said_first_with_what_to_do_next(opened):
    window, page = opened
    choose_candidate(window, page, "Trần Đứt")
    tree = page.panel.candidates.findings.tree
    first = str(tree.row(tree.model().index(0, 0)))
    assert first.startswith("not met. Có 03 lần liên tục")
    assert "Found: 1 year in a row (2020)" in first
    assert "Điều 22" in first
    assert "Complete the history" in first


def test_a_screen_reader_meets_each_finding_with_its_state(opened):
    window, page = opened
    choose_candidate(window, page, "Trần Đứt")
    tree = page.panel.candidates.findings.tree
    spoken = QAccessible.queryAccessibleInterface(tree)
    told = [spoken.child(place).text(QAccessible.Text.Name) for place in range(spoken.childCount())]
    assert any(one.startswith("not met. Có 03 lần liên tục") for one in told)


def test_enter_on_a_finding_opens_the_text_of_the_rule(opened):
    window, page = opened
    choose_candidate(window, page, "Trần Đứt")
    panel = page.panel.candidates.findings
    choose_criterion(panel, "CSTDT/CSTDT.three_in_a_row")
    QTest.keyClick(panel.tree, Qt.Key.Key_Return)
    rule_text = window.dialog(RuleDialog)
    assert rule_text.criterion_id == "CSTDT.three_in_a_row"
    QDialog.reject(rule_text)


def test_the_text_of_the_rule_fits_on_a_magnified_screen(opened):
    window, page = opened
    window.window.resize(911, 512)
    window.settle()
    choose_candidate(window, page, "Trần Đứt")
    panel = page.panel.candidates.findings
    choose_criterion(panel, "CSTDT/CSTDT.three_in_a_row")
    QTest.keyClick(panel.tree, Qt.Key.Key_Return)
    rule_text = window.dialog(RuleDialog)
    assert rule_text.height() < window.window.height()
    assert rule_text.view.height() > rule_text.height() / 2
    QDialog.reject(rule_text)


def test_one_click_on_the_article_opens_the_text_of_the_rule_and_one_beside_it_does_not(opened):
    window, page = opened
    choose_candidate(window, page, "Trần Đứt")
    tree = page.panel.candidates.findings.tree
    index = tree.model().index(0, 0)
    rect, painter = tree.visualRect(index), tree.itemDelegate()
    places = [QPoint(rect.left() + 40, y) for y in range(rect.top(), rect.bottom())]
    link = next(one for one in places if painter.is_link(rect, index, one))
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(rect.left() + 40, rect.top() + 8))
    window.settle()
    assert not window.window.findChildren(RuleDialog)
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=link)
    QDialog.reject(window.dialog(RuleDialog))


def test_an_override_needs_a_typed_reason_and_is_shown_with_name_and_day_until_it_is_taken_back(opened):
    window, page = opened
    choose_candidate(window, page, "Trần Đứt")
    panel = page.panel.candidates.findings
    window.click(panel, "overrule")
    form = window.dialog(RulingDialog)
    window.click(form, "save")
    window.until(form.ui.reason_error.isVisible)
    assert not form.ui.outcome.isVisible()
    type_text(form.ui.reason, REASON)
    assert not form.ui.reason_error.isVisible(), "what was refused is mended"
    assert not form.ui.reason.property("refused")
    window.click(form, "save")
    window.until_closed(form)
    window.until(lambda: panel.badge.accessibleName() == "Proposed all the same")
    assert REASON in panel.decided.text()
    assert "Lê Thị Bưởi" in panel.decided.text()
    assert not panel.overrule.isVisible()
    window.click(panel, "take_back")
    window.until(lambda: panel.badge.accessibleName() == "Not eligible")
    with window.backend.reading() as read:
        assert read.rulings.count() == 0


def test_undo_brings_a_decision_back(opened):
    window, page = opened
    with window.backend.reading() as read:
        party = read.parties.first(name="Trần Đứt")
    rule(window.backend, party)
    window.until(lambda: page.panel.standing.proposal_of(party.id).override)
    choose_candidate(window, page, "Trần Đứt")
    panel = page.panel.candidates.findings
    window.click(panel, "take_back")
    window.until(lambda: panel.badge.accessibleName() == "Not eligible")
    window.click(window.window, "toast_undo")
    window.until(lambda: panel.badge.accessibleName() == "Proposed all the same")


def test_only_what_people_have_to_judge_can_be_judged_by_them(opened):
    window, page = opened
    choose_candidate(window, page, "Lê Mơ")
    panel = page.panel.candidates.findings
    choose_criterion(panel, "CSTDT/CSTDT.three_in_a_row")
    assert not panel.judge.isEnabled()
    choose_criterion(panel, "CSTDT/CSTDT.outstanding")
    window.click(panel, "judge")
    form = window.dialog(RulingDialog)
    type_text(form.ui.reason, "Hội đồng chọn")
    window.click(form, "save")
    window.until_closed(form)
    window.until(lambda: panel.current and panel.current.finding.met)
    assert "Hội đồng chọn" in str(panel.current), "the line that was chosen stays chosen"


def test_a_dossier_that_the_city_has_is_judged_no_more(opened):
    window, page = opened
    page.panel.candidates.findings.may_decide = False
    choose_candidate(window, page, "Lê Mơ")
    choose_candidate(window, page, "Trần Đứt")
    panel = page.panel.candidates.findings
    assert not panel.overrule.isVisible()
    assert not panel.judge.isVisible()


def test_a_candidate_is_judged_while_the_form_is_filled_in_and_the_initiative_comes_from_the_register(opened):
    window, page = opened
    window.click(page.panel, "add_candidate")
    form = window.dialog(CandidateDialog)
    with window.backend.reading() as read:
        line = directory.lines(read, directory.find(read, ListQuery(text="Mới")))[0]
    form.ui.party_id.pick(line)
    panel = form.ui.findings_panel
    window.until(lambda: panel.proposals)
    assert panel.badge.accessibleName() == "Needs review"
    window.until(lambda: form.ui.initiative_id.count() == 2)
    form.ui.initiative_id.setCurrentIndex(1)
    assert form.ui.initiative.text() == "Sổ tay một cửa"
    wanted = chosen(form.ui.initiative_id)
    window.click(form, "save")
    window.until_closed(form)
    with window.backend.reading() as read:
        assert read.candidates.first(party_id=line.id).initiative_id == wanted


def test_looking_at_a_candidate_and_closing_the_form_asks_nothing(opened):
    window, page = opened
    page.panel.candidates.table.selectRow(0)
    QTest.keyClick(page.panel.candidates.table, Qt.Key.Key_Return)
    form = window.dialog(CandidateDialog)
    window.until(lambda: form.ui.findings_panel.proposals)
    form.reject()
    assert not form.isVisible()


def test_the_day_of_receipt_chooses_the_law_and_the_grounds_that_are_offered(opened):
    window, page = opened
    window.click(page.panel, "edit_head")
    form = window.dialog(DossierDialog)
    window.until(lambda: form._rulebook)
    assert not form.ui.ground.isEnabled(), "this title is given on one ground only"
    choose(form.ui.award, "BK_TINH")
    before = {form.ui.ground.itemText(row) for row in range(form.ui.ground.count())}
    type_text(form.ui.received_on, "01/03/2024")
    form.ui.received_on.date_changed.emit()
    after = {form.ui.ground.itemText(row) for row in range(form.ui.ground.count())}
    assert len(before) > 1
    assert any("Luật 06/2022/QH15" in one for one in after - before)
    choose(form.ui.award, "CSTDT")
    window.click(form, "save")
    window.until_closed(form)
    window.until(lambda: page.panel.standing.judged_on.year == 2024)
    assert "01/03/2024" in page.panel.candidates.findings.law.text()
    assert "received on 01/03/2024" in page.panel.head.facts.text()


def test_on_a_small_screen_the_findings_wait_behind_a_button(opened):
    window, page = opened
    window.window.resize(910, 500)
    window.settle()
    tab = page.panel.candidates
    assert not tab.findings.isVisible()
    choose_candidate(window, page, "Trần Đứt")
    window.click(tab, "see_findings")
    dialog = window.dialog(FindingsDialog)
    assert tab.findings.isVisible()
    assert tab.findings.badge.accessibleName() == "Not eligible"
    QDialog.reject(dialog)
    window.window.resize(1366, 768)
    window.until(tab.findings.isVisible)


def test_everything_in_the_tab_and_its_forms_has_a_name(opened):
    window, page = opened
    choose_candidate(window, page, "Trần Đứt")
    assert nameless_widgets(page.panel) == []
    window.click(page.panel.candidates.findings, "overrule")
    assert nameless_widgets(window.dialog(RulingDialog)) == []
