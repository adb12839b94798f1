"""The main job as one story: an empty PC, registrations, targets, a dossier, a bundle, the city, its receipt, a green light."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from bundle_offices import choose_with, city_face, drop, examined, settle_again, take_in, ward_face
from clerk import CONTROL, Clerk, Stillness
from main_job_ward import (
    compile_a_dossier,
    find_withdraw_and_bring_back,
    papers_hold_the_name,
    record_progress,
    register_somebody_new,
    save_papers,
    set_up,
    the_plan_of_2021_is_there,
)
from office_window import OfficeWindow, window_on
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from phuquoc_desktop import translation
from phuquoc_desktop.gui.pages.bundles.correspondent_dialog import CorrespondentDialog
from phuquoc_desktop.gui.pages.bundles.keys_dialog import KeysDialog
from phuquoc_desktop.gui.pages.bundles.shown import FileSeen, Verdict
from phuquoc_desktop.gui.pages.bundles.stranger_dialog import StrangerDialog
from phuquoc_desktop.gui.pages.overview_page import OverviewPage
from phuquoc_desktop.gui.pages.registrations_page import RegistrationsPage
from phuquoc_desktop.services.exchange import Delivery
from phuquoc_desktop.services.overview import Light

TOO_LONG = 2_000
"""Milliseconds; a window that stands still so long is called frozen. What is aimed at is a tenth of it, on a quiet PC."""


@pytest.fixture
def post(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the platform's dialogs answer with; what a window remembers stays in the test's folder."""
    monkeypatch.setenv("PHUQUOC_DATA", str(tmp_path / "home"))
    folder = tmp_path / "bưu kiện"
    folder.mkdir()
    choose_with(monkeypatch, folder)
    return folder


@pytest.fixture
def stillness(qapp: object) -> Iterator[Stillness]:
    watch = Stillness()
    yield watch
    print("\nlongest stand-still of the window (ms):", watch.longest)
    watch._timer.stop()


@pytest.fixture(autouse=True)
def in_vietnamese(qapp: object) -> None:
    """Speak what the clerks speak; the language of the other tests is put back after each test."""
    translation.use_language("vi")


@pytest.fixture
def ward(qapp: object, tmp_path: Path) -> Iterator[Clerk]:
    with window_on(tmp_path / "phường", language="vi") as window:
        yield Clerk(window)


@pytest.fixture
def city(qapp: object, tmp_path: Path) -> Iterator[Clerk]:
    with window_on(tmp_path / "thành phố", language="vi") as window:
        yield Clerk(window)


def test_the_main_job_from_an_empty_pc_to_the_green_light(
    ward: Clerk, city: Clerk, post: Path, stillness: Stillness, monkeypatch: pytest.MonkeyPatch
) -> None:
    stillness.begin("first start")
    set_up(ward, "duong dong", "Lê Thị Bưởi")
    the_plan_of_2021_is_there(ward)
    stillness.begin("register")
    register_somebody_new(ward)
    find_withdraw_and_bring_back(ward)
    stillness.begin("targets")
    record_progress(ward)
    stillness.begin("dossier")
    compile_a_dossier(ward, post, monkeypatch)
    stillness.begin("papers")
    save_papers(ward, post, monkeypatch)
    with stillness.not_counted():
        papers_hold_the_name(post)
    stillness.begin("the city's first start")
    set_up(city, "thanh pho", "Trần Văn Cam")
    stillness.begin("keys and export")
    introduce_the_city(city, ward)
    report = export(ward, post)
    stillness.begin("damaged bundle")
    a_damaged_copy_changes_nothing(city, report)
    stillness.begin("city receives")
    receive_at_the_city(city, report)
    stillness.begin("receipt")
    receive_the_receipt(ward, post)
    print("\ntabs:", ward.tabs)
    assert max(stillness.longest.values()) < TOO_LONG, stillness.longest


def introduce_the_city(city: Clerk, ward: Clerk) -> None:
    """Copy both lines of the city's keys and paste them at the ward, as two clerks do by mail and telephone."""
    city.window.page("bundles")
    keys = open_keys(city)
    city.window.click(keys, "copy_both")
    lines = QGuiApplication.clipboard().text()
    city.window.click(keys, "close")
    ward.window.page("bundles")
    ward.come_back()
    keys = open_keys(ward)
    keys.tabs.setCurrentWidget(keys.known)
    ward.window.click(keys, "introduce")
    form = ward.form(CorrespondentDialog)
    QGuiApplication.clipboard().setText(lines)
    ward.tab_to("signing_key")
    ward.press(Qt.Key.Key_V, CONTROL)
    assert form.ui.recipient.text().startswith("age1")
    ward.window.click(form, "save")
    ward.window.until(lambda: not form.isVisible())
    ward.window.click(keys, "close")
    settle_again(ward.window)


def open_keys(clerk: Clerk) -> KeysDialog:
    clerk.window.act("show_keys")
    keys = clerk.form(KeysDialog)
    clerk.window.until(lambda: keys.keys is not None)
    return keys


def export(clerk: Clerk, post: Path) -> Path:
    window = clerk.window
    clerk.come_back()
    clerk.press(Qt.Key.Key_E, CONTROL)
    window.until(ward_face(window).leaving.panel.send.isEnabled)
    window.click(window.window, "way_folder")
    window.click(window.window, "send_bundle")
    window.until(ward_face(window).written.isVisible)
    window.settle()
    written = ward_face(window).written.written
    assert written is not None
    assert written.encrypted
    settle_again(window)
    assert ward_face(window).state.light.tone == "warn"
    assert deliveries(window) == {Delivery.SENT}
    assert [*post.glob("*report*")] == [written.path]
    return Path(written.path)


def deliveries(window: OfficeWindow) -> set[Delivery]:
    """Return how far the registrations have come, as their list shows; leaves the window on its bundles."""
    page = window.page("registrations")
    assert isinstance(page, RegistrationsPage)
    found = {page.model.row(row).delivery for row in range(page.model.rowCount())}
    window.page("bundles")
    return found


def a_damaged_copy_changes_nothing(clerk: Clerk, report: Path) -> None:
    window = clerk.window
    clerk.come_back()
    raw = bytearray(report.read_bytes())
    raw[len(raw) // 2] ^= 1
    damaged = report.with_name(f"copy-{report.name}")
    damaged.write_bytes(bytes(raw))
    before = journal_head(window)
    drop(window, damaged)
    line = the_one(window)
    assert line.verdict is Verdict.REFUSED
    panel = city_face(window).arrivals.panel
    assert panel.facts.told.text() == line.told
    assert panel.facts.unchanged.isVisible()
    assert not panel.take.isVisible()
    assert journal_head(window) == before
    window.click(window.window, "arrivals_done")


def receive_at_the_city(clerk: Clerk, report: Path) -> None:
    """Meet an unknown sender, compare its fingerprint, see who sent what, take it in, answer."""
    window = clerk.window
    drop(window, report)
    stranger = the_one(window).stranger
    assert stranger is not None
    window.click(window.window, "introduce")
    dialog = clerk.form(StrangerDialog)
    clerk.write(stranger.fingerprint[-8:])
    clerk.press(Qt.Key.Key_Return)
    window.until(lambda: not dialog.isVisible())
    settle_again(window)
    line = the_one(window)
    assert line.verdict is Verdict.ACCEPTED
    assert line.sender_name == "Phường Dương Đông"
    assert line.counts is not None
    assert line.counts[0] >= 6  # a person, two registrations, an own plan, an entry, a dossier, a candidate, two papers
    take_in(window)
    line = the_one(window)
    assert line.verdict is Verdict.TAKEN
    assert line.answer is not None
    assert line.answer.exists()
    registrations = window.page("registrations")
    assert isinstance(registrations, RegistrationsPage)
    window.until(lambda: registrations.model.rowCount() == 2)


def receive_the_receipt(clerk: Clerk, post: Path) -> None:
    window = clerk.window
    clerk.come_back()
    (receipt,) = post.glob("*receipt*")
    drop(window, receipt)
    take_in(window)
    face = ward_face(window)
    assert face.picture is not None
    assert face.picture.light is Light.GREEN
    assert face.state.light.tone == "good"
    assert deliveries(window) == {Delivery.RECEIVED}
    overview = window.page("overview")
    assert isinstance(overview, OverviewPage)
    window.until(lambda: overview.board._picture and overview.board._picture.bundle.light == Light.GREEN.value)


def the_one(window: OfficeWindow) -> FileSeen:
    (line,) = examined(window)
    return line


def journal_head(window: OfficeWindow) -> int:
    with window.backend.reading() as read:
        return read.journal_head()
