"""What never arrived is named on the page of bundles, and one button writes the mail that asks for it."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import CITY as CITY_KEY
from builders import DUONG_DONG, again
from bundle_offices import CITY, WARD, Offices, choose_with, city_face, ward_face
from page_parts import nameless_widgets
from PySide6.QtWidgets import QLabel
from two_offices import a_bundle_received

from phuquoc_desktop.domain.exchange import BundleKind
from phuquoc_desktop.gui.pages.bundles.mail_out import MailOut

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def offices(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Offices:
    """Practice offices; the folder that is chosen is the post."""
    made = Offices(tmp_path, practice=True)
    choose_with(monkeypatch, made.post)
    return made


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The mails that were given to the mail program."""
    mails: list[Path] = []
    monkeypatch.setattr(MailOut, "open_mail", lambda _self, path: mails.append(path))
    return mails


def received(offices: Offices, code: str, sender: str, kind: BundleKind, *told: tuple[int, int]) -> None:
    """Keep that bundles with these numbers and journal heads were taken in."""
    with again(offices.begin(code)) as backend, backend.begin("Take in") as work:
        for number, head in told:
            work.bundles_received.add(a_bundle_received(work, sender, kind, number, head))


def test_a_ward_asks_the_city_for_a_configuration_that_never_came(offices: Offices, opened: list[Path]) -> None:
    received(offices, WARD, CITY_KEY, BundleKind.CONFIGURATION, (1, 10), (3, 30))
    with offices.at(WARD) as window:
        face = ward_face(window)
        window.until(face.state.ask.isVisible)
        window.click(face.state, "ask_missing")
        window.until(lambda: opened)
        assert not nameless_widgets(window.shell.page)
        window.settle()
    assert [one.suffix for one in opened] == [".eml"]


def test_the_city_sees_what_is_missing_and_what_is_strange_and_asks_the_ward(
    offices: Offices, opened: list[Path]
) -> None:
    received(offices, CITY, DUONG_DONG, BundleKind.REPORT, (1, 5121), (3, 880))
    with offices.at(CITY) as window:
        face = city_face(window)
        assert face.board.view.choose(DUONG_DONG)
        window.until(lambda: face.office.office is not None and face.office.office.key == DUONG_DONG)
        window.settle()
        told = [one.text() for one in face.office.findChildren(QLabel)]
        assert any("5,121" in one or "5.121" in one for one in told)
        window.click(face.office, "ask_missing")
        window.until(lambda: opened)
        window.settle()
