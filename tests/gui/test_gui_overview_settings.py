"""The overview from plain values and from data; the settings that are kept; what is wrong on the way is told."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from builders import an_office
from hypothesis import given
from hypothesis import strategies as st
from office_window import OfficeWindow, type_text, window_on
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from phuquoc_desktop.domain.target import ProgressEntry, Standing
from phuquoc_desktop.gui.again import AGAIN
from phuquoc_desktop.gui.pages import overview_snapshot
from phuquoc_desktop.gui.pages.due_card import days_words
from phuquoc_desktop.gui.pages.overview_board import OverviewBoard
from phuquoc_desktop.gui.pages.overview_page import OverviewPage
from phuquoc_desktop.gui.pages.overview_snapshot import (
    BundleShown,
    DueShown,
    GapShown,
    GroupShown,
    OverviewPicture,
    RemarkShown,
)
from phuquoc_desktop.gui.pages.settings_page import SettingsPage
from phuquoc_desktop.gui.widgets.traffic_light import TrafficLight
from phuquoc_desktop.locations import LAST_OVERVIEW
from phuquoc_desktop.services import targets
from phuquoc_desktop.services.sources import load_sources
from phuquoc_desktop.settings import load_settings

TODAY = date(2021, 6, 15)


def a_picture(**values: object) -> OverviewPicture:
    plain: dict[str, object] = {
        "office": "Phường Dương Đông",
        "role": "office",
        "year": 2021,
        "practice": False,
        "today": TODAY,
        "registrations": 1234,
        "parties": 90,
        "dossiers": 2,
        "due": (
            DueShown("Báo cáo sơ kết", date(2021, 6, 30), "memory"),
            DueShown("Thống kê", date(2021, 12, 15), "found"),
            DueShown("Phát động", date(2021, 1, 31), "unsure"),
        ),
        "missing": (GapShown("papers missing in dossiers", 4, "dossiers"),),
        "groups": (GroupShown("Economy", {"behind": 5, "met": 1, "unknown": 12}),),
        "standing_words": {one.value: one.label_key for one in Standing},
        "bundle": BundleShown("waiting", "Sent, waiting for the city's receipt", 3, 1, datetime(2021, 6, 1, 8, 30)),
        "remarks": (RemarkShown("Nguyễn Văn An", "Bổ sung ngày sinh", date(2021, 6, 10), "directory", "p1"),),
    }
    return OverviewPicture(**{**plain, **values})  # type: ignore[arg-type]


@pytest.fixture
def opened(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[OfficeWindow]:
    monkeypatch.setenv("PHUQUOC_DATA", str(tmp_path / "home"))
    an_office(tmp_path / "data").close()
    with window_on(tmp_path / "data") as window:
        yield window


@pytest.fixture
def board(qapp: QApplication) -> Iterator[OverviewBoard]:
    board = OverviewBoard()
    board.resize(1100, 700)
    board.show()
    yield board
    board.close()
    board.deleteLater()


def words_of(widget: QWidget) -> str:
    QApplication.processEvents()
    said = [one for one in widget.findChildren(QWidget) if isinstance(one, (QLabel, QPushButton))]
    return "\n".join(one.text() for one in said if one.isVisibleTo(widget))


def test_a_picture_is_kept_and_read_back_the_same(tmp_path: Path) -> None:
    overview_snapshot.keep(tmp_path, a_picture())
    assert overview_snapshot.kept(tmp_path) == a_picture()


@given(st.dictionaries(st.sampled_from(["format", "due", "groups", "bundle", "today", "x"]), st.none() | st.integers()))
def test_a_damaged_picture_is_as_if_there_were_none(tmp_path_factory: pytest.TempPathFactory, damage: dict) -> None:
    folder = tmp_path_factory.mktemp("picture")
    overview_snapshot.keep(folder, a_picture())
    file = folder / LAST_OVERVIEW
    whole = json.loads(file.read_text(encoding="utf-8"))
    file.write_text(json.dumps({**whole, **damage}), encoding="utf-8")
    found = overview_snapshot.kept(folder)
    assert found is None or not damage.keys() - {"format"}


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b"null"])
def test_a_file_that_is_no_picture_is_passed_over(tmp_path: Path, content: bytes) -> None:
    (tmp_path / LAST_OVERVIEW).write_bytes(content)
    assert overview_snapshot.kept(tmp_path) is None


def test_the_board_says_what_is_due_with_the_days_left_and_marks_what_is_unsure(board: OverviewBoard) -> None:
    board.show_picture(a_picture(), live=True)
    told = words_of(board.due)
    assert "30/06/2021 *" in told
    assert "15 days left" in told
    assert "15/12/2021\n" in told
    assert "not confirmed" in told
    assert "Phát động" not in told


def test_an_older_picture_counts_days_from_today_and_says_that_it_is_old(board: OverviewBoard) -> None:
    board.show_picture(a_picture(), live=False, today=date(2021, 6, 29))
    assert "1 day left" in words_of(board.due)
    assert "being brought up to date" in words_of(board)


def test_days_are_said_in_words(qapp: QApplication) -> None:
    assert [days_words(days) for days in (-2, 0, 1, 30)] == ["2 days ago", "today", "1 day left", "30 days left"]


@pytest.mark.parametrize(
    ("light", "tone"), [("never_sent", ""), ("waiting", "warn"), ("changed", "warn"), ("green", "good")]
)
def test_the_light_burns_green_only_after_a_receipt(board: OverviewBoard, light: str, tone: str) -> None:
    board.show_picture(a_picture(bundle=BundleShown(light, f"Words of {light}", 0)), live=True)
    lamp = board.bundle.findChild(TrafficLight)
    assert lamp is not None
    assert lamp.tone == tone
    assert f"Words of {light}" in words_of(board.bundle)


def test_an_office_without_anything_is_told_calmly(board: OverviewBoard) -> None:
    board.show_picture(a_picture(due=(), missing=(), remarks=(), groups=()), live=True)
    told = words_of(board)
    assert "Nothing is missing." in told
    assert "All dates of this year have passed." in told
    assert "No remark waits for an answer." in told


def test_a_gap_and_a_remark_lead_to_where_they_are_mended(board: OverviewBoard) -> None:
    board.show_picture(a_picture(), live=True)
    went: list[tuple[str, str]] = []
    board.chosen.connect(lambda page, record: went.append((page, record)))
    board.findChild(QWidget, "missing_0").click()  # type: ignore[union-attr]
    board.findChild(QWidget, "remark_0").click()  # type: ignore[union-attr]
    board.findChild(QWidget, "tile_registrations").click()  # type: ignore[union-attr]
    assert went == [("dossiers", ""), ("directory", "p1"), ("registrations", "")]


def test_the_bars_say_everything_without_colour(board: OverviewBoard) -> None:
    board.show_picture(a_picture(), live=True)
    bars = board.findChild(QWidget, "standing_bars")
    assert bars is not None
    assert bars.accessibleName() == "Economy: Behind 5, Met 1, Cannot be judged yet 12"


def test_cards_stand_in_one_column_where_it_is_narrow(board: OverviewBoard) -> None:
    board.show_picture(a_picture(), live=True)
    board.resize(700, 500)
    QApplication.processEvents()
    assert board.missing.x() == board.due.x()
    assert board.widget().width() <= board.viewport().width()


def test_cards_are_as_high_as_what_stands_in_them_where_it_is_narrow(board: OverviewBoard) -> None:
    board.resize(700, 500)
    QApplication.processEvents()
    board.show_picture(a_picture(), live=True)
    for _round in range(5):  # rows that are new are shown, then laid out, then scrolled
        QApplication.processEvents()
    for card in (board.due, board.missing, board.standings):
        assert card.height() >= card.heightForWidth(card.width()), card.objectName()


def test_the_overview_follows_changes_and_keeps_its_picture(opened: OfficeWindow, tmp_path: Path) -> None:
    page = opened.shell.page
    assert isinstance(page, OverviewPage)
    opened.until(lambda: page.live)
    assert overview_snapshot.kept(tmp_path / "data") == page.board._picture


def test_what_changed_on_another_page_is_in_the_picture_of_the_next_start(opened: OfficeWindow, tmp_path: Path) -> None:
    opened.page("targets")
    with opened.backend.begin("test") as work:
        targets.set_own(work, "T13", 2021, Decimal("1240"))
        draft = ProgressEntry.draft(target_id="", period="2021-01", value=Decimal("1240"), recorded_on=TODAY)
        targets.record_progress(work, "T13", 2021, draft, TODAY)
    opened.settle()
    opened.close()
    picture = overview_snapshot.kept(tmp_path / "data")
    assert picture is not None
    assert picture.standing("met") == 1


def test_settings_keep_the_names_and_use_them_at_once(opened: OfficeWindow, tmp_path: Path) -> None:
    page = opened.page("settings")
    assert isinstance(page, SettingsPage)
    page.ui.user.clear()
    type_text(page.ui.user, "Trần Thị Mận")
    type_text(page.ui.signer, "Phạm Văn Ổi")
    type_text(page.ui.place, "Dương Đông")
    opened.click(page, "save_person")
    assert load_settings(tmp_path / "data").signer == "Phạm Văn Ổi"
    with opened.backend.reading() as read:
        assert opened.backend.desk(read).issuer.place == "Dương Đông"
    assert opened.backend.actor.name == "Trần Thị Mận"


def test_an_empty_name_is_refused_beside_the_field(opened: OfficeWindow) -> None:
    page = opened.page("settings")
    assert isinstance(page, SettingsPage)
    page.ui.user.clear()
    opened.click(page, "save_person")
    assert page.ui.user_error.isVisible()
    assert opened.backend.settings.user == "Lê Thị Bưởi"


def test_addresses_and_the_largest_mail_are_kept_when_their_field_is_left(opened: OfficeWindow, tmp_path: Path) -> None:
    page = opened.page("settings")
    assert isinstance(page, SettingsPage)
    own, city = page.mail.rows
    type_text(own.line, "phong tai vu")
    own.line.editingFinished.emit()
    assert own.error.isVisible()
    own.line.clear()
    type_text(own.line, " duongdong@office.example ")
    own.line.editingFinished.emit()
    assert not own.error.isVisible()
    type_text(city.line, "noivu@city.example")
    city.line.editingFinished.emit()
    page.mail.limit.setValue(5)
    page.mail.limit.editingFinished.emit()
    kept = load_settings(tmp_path / "data")
    assert sorted(kept.mail_addresses.values()) == ["duongdong@office.example", "noivu@city.example"]
    assert kept.mail_limit == 5_000_000


def test_typed_names_are_not_left_behind_silently(opened: OfficeWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    page = opened.page("settings")
    assert isinstance(page, SettingsPage)
    type_text(page.ui.signer, "Phạm")
    asked: list[str] = []
    monkeypatch.setattr(opened.shell, "confirm", lambda question, *_args, **_more: asked.append(question))
    opened.click(opened.window, "go_targets")
    assert asked
    assert opened.shell.page is page
    page.ui.signer.clear()


def test_settings_tell_of_data_office_keys_and_sources(opened: OfficeWindow, tmp_path: Path) -> None:
    page = opened.page("settings")
    assert isinstance(page, SettingsPage)
    told = words_of(page)
    assert str(tmp_path / "data") in told
    assert "31078" in told
    assert "Đặc khu Phú Quốc" in told
    assert page.ui.source_list.model().rowCount() == len(load_sources())
    assert "SHA256:" in told
    assert not page.ui.make_keys.isVisible()
    opened.click(page, "copy_keys")
    assert QGuiApplication.clipboard().text().startswith("ssh-ed25519 ")


def test_another_language_begins_the_window_anew(opened: OfficeWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    ended: list[int] = []
    monkeypatch.setattr(QApplication, "exit", ended.append)
    page = opened.page("settings")
    assert isinstance(page, SettingsPage)
    page.ui.language.setCurrentIndex(1)
    page.ui.language.activated.emit(1)
    assert ended == [AGAIN]
    assert not opened.window.isVisible()


def test_everything_that_can_be_pressed_or_filled_has_a_name(opened: OfficeWindow) -> None:
    from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit

    for name in ("overview", "targets", "settings"):
        page = opened.page(name)
        kinds = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit)
        nameless = [
            (one.objectName(), type(one).__name__)
            for kind in kinds
            for one in page.findChildren(kind)
            if one.isVisible() and not (one.accessibleName() or getattr(one, "text", str)())
        ]
        assert nameless == []
