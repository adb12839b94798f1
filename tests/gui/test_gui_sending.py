"""Sending in the window: one look, one button; the mail, the stick, the pictures; the light is green on the receipt alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from bundle_offices import (
    CITY,
    WARD,
    Offices,
    before_sending,
    choose_with,
    drop,
    examined,
    export,
    settle_again,
    take_in,
    ward_face,
)
from office_window import OfficeWindow, type_text
from page_parts import nameless_widgets
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication

from phuquoc_desktop.domain.change import Operation
from phuquoc_desktop.gui.pages.bundles.picture_show import PictureShow
from phuquoc_desktop.gui.pages.bundles.recall_dialog import BundleRecallDialog
from phuquoc_desktop.gui.pages.bundles.shown import Verdict
from phuquoc_desktop.services.overview import Light

pytestmark = pytest.mark.usefixtures("qapp")
ADDRESS = "noi-vu@phuquoc.example"


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What the platform was asked to open."""
    asked: list[Path] = []

    def keep(url: QUrl) -> bool:
        asked.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", keep)
    return asked


@pytest.fixture
def offices(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: list[Path]) -> Offices:
    made = Offices(tmp_path, practice=True)
    choose_with(monkeypatch, made.post)
    return made


def send(window: OfficeWindow, way: str) -> None:
    before_sending(window)
    window.click(window.window, f"way_{way}")
    window.click(window.window, "send_bundle")
    window.until(ward_face(window).written.isVisible)
    window.settle()


def test_one_view_tells_all_before_one_button_sends_the_mail(offices: Offices, opened: list[Path]) -> None:
    with offices.at(WARD) as window:
        panel = before_sending(window)
        assert panel.before is not None
        assert panel.before.count(Operation.ADDED) == 4
        told = "\n".join(one.words for one in panel.facts.told)
        assert "1 mail" in told
        assert "the file is encrypted" in told
        assert "Gets through the usual mail filters" in told
        assert "Commendation dossiers: 1" in told
        assert not nameless_widgets(window.shell.page)
        window.click(window.window, "way_mail")
        type_text(panel.address, "nobody")
        window.click(window.window, "send_bundle")
        QApplication.processEvents()
        assert not list(offices.post.iterdir())
        panel.address.setText(ADDRESS)
        window.click(window.window, "send_bundle")
        window.until(lambda: opened)
        assert opened == [next(iter(offices.post.glob("*.eml")))]
        face = ward_face(window)
        assert face.written.isVisible()
        assert not nameless_widgets(window.shell.page)
        window.click(window.window, "copy_to")
        assert QGuiApplication.clipboard().text() == ADDRESS
        window.click(window.window, "copy_text")
        assert panel.before.content_code in QGuiApplication.clipboard().text()
        assert window.backend.settings.mail_addresses[str(window.backend.city.key)] == ADDRESS


def test_the_light_is_green_on_the_receipt_and_not_before(offices: Offices) -> None:
    with offices.at(WARD) as window:
        export(window)
        settle_again(window)
        assert ward_face(window).state.light.tone == "warn"
        assert not ward_face(window).sent.paper.isEnabled()
    with offices.at(CITY) as window:
        drop(window, offices.file("*report*"))
        take_in(window)
    with offices.at(WARD) as window:
        assert ward_face(window).state.light.tone == "warn"
        drop(window, offices.file("*receipt*"))
        assert ward_face(window).state.light.tone == "warn"
        take_in(window)
        face = ward_face(window)
        assert face.state.light.tone == "good"
        face.tabs.setCurrentWidget(face.sent)
        window.click(face.sent, "receipt_paper")
        window.until(lambda: list(offices.post.glob("bien-nhan-BN-31078-0001-*.pdf")))
        window.settle()


def test_a_bundle_goes_onto_a_stick_and_a_rehearsal_into_pictures(
    offices: Offices, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    monkeypatch.setattr("phuquoc_desktop.gui.pages.bundles.leaving.ask_drive", lambda *_given: stick)
    with offices.at(WARD) as window:
        send(window, "drive")
        assert [one.name for one in stick.rglob("*.age")] == ["pq-31078-0001-report-practice.zip.age"]
        assert "Safely remove" in ward_face(window).written.facts.text()
        ward_face(window).written.hide()
        before_sending(window)
        window.click(window.window, "way_pictures")
        window.click(window.window, "send_rehearsal")
        show = window.dialog(PictureShow)
        assert not nameless_widgets(show)
        assert show.timer.isActive()
        window.click(show, "code_next")
        assert (show.timer.isActive(), show.place > 0) == (False, True)
        window.click(show, "code_sheet")
        window.until(lambda: list(offices.post.glob("*-THU-*-qr.pdf")))
        window.click(show, "code_close")
        window.settle()
        assert ward_face(window).picture is not None
        before_sending(window)
        window.click(window.window, "way_folder")
        window.click(window.window, "send_rehearsal")
        window.until(lambda: list(offices.post.glob("*rehearsal*.age")))
        window.settle()
    with offices.at(CITY) as window:
        drop(window, offices.file("*rehearsal*.age"))
        (seen,) = examined(window)
        assert (seen.verdict, seen.may_be_taken) == (Verdict.REHEARSED, False)


def test_a_bundle_is_taken_back_with_a_reason(offices: Offices) -> None:
    with offices.at(WARD) as window:
        export(window)
        settle_again(window)
        face = ward_face(window)
        face.tabs.setCurrentWidget(face.sent)
        window.click(face.sent, "recall_bundle")
        dialog = window.dialog(BundleRecallDialog)
        assert not dialog.write.isEnabled()
        assert not nameless_widgets(dialog)
        type_text(dialog.reason, "Nhầm năm")
        window.click(dialog, "write_recall")
        window.until(lambda: list(offices.post.glob("*recall*")))
        window.settle()
        settle_again(window)
        assert face.picture is not None
        assert (face.picture.light, face.state.light.tone) == (Light.RECALLED, "bad")
    with offices.at(CITY) as window:
        drop(window, offices.post)
        take_in(window)
        told = {one.kind: one.told for one in examined(window)}
        assert all("Nhầm năm" in one for one in told.values())
        assert not list(offices.post.glob("*receipt*"))
