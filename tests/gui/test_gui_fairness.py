"""The balance of a list in the window: words beside bars, live as names come, apart for each office in the city."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import TODAY, a_candidate, a_dossier, a_person, a_registration, an_office
from office_window import OfficeWindow, window_on
from page_parts import nameless_widgets
from PySide6.QtWidgets import QApplication, QLabel

from phuquoc_desktop.domain.fairness import Aspect, Share
from phuquoc_desktop.domain.party import Sex
from phuquoc_desktop.gui.dialogs.fairness_dialog import FairnessDialog
from phuquoc_desktop.gui.widgets.fairness_meter import FairnessMeter
from phuquoc_desktop.gui.widgets.fairness_words import count_words, share_words
from phuquoc_desktop.services import directory, dossiers, registrations
from phuquoc_desktop.services.catalogue import load_fairness
from phuquoc_desktop.services.fairness import NOTHING, Balance


@pytest.fixture
def opened(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[OfficeWindow]:
    monkeypatch.setenv("PHUQUOC_DATA", str(tmp_path / "home"))
    an_office(tmp_path / "data", practice=True).close()
    with window_on(tmp_path / "data") as window:
        yield window


def register(window: OfficeWindow, name: str, sex: Sex | None) -> None:
    backend = window.backend
    with backend.begin("test") as work:
        person = directory.add(work, a_person(name, sex=sex), TODAY)
        registrations.record(work, a_registration(person), backend.awards, TODAY)
    window.settle()


def test_words_tell_the_unknown_apart() -> None:
    assert share_words(Share(1, 2, 0)) == "1 of 3 (33,3 %)"
    assert count_words(Share(1, 2, 4)) == "1/3 · 4 unknown"
    assert share_words(Share(0, 0, 4)) == "not known"
    assert count_words(Share()) == "nobody concerned"


def test_the_balance_follows_every_name_that_is_registered(opened: OfficeWindow) -> None:
    page = opened.page("registrations")
    meter = page.findChild(FairnessMeter)
    assert meter is not None
    register(opened, "Trần Thị Hoa", Sex.FEMALE)
    opened.until(lambda: "Women: 1 of 1 (100,0 %); office 100,0 %" in meter.accessibleDescription())
    register(opened, "Lê Văn Hùng", Sex.MALE)
    register(opened, "Phạm An", None)
    opened.until(lambda: "Women: 1 of 2 (50,0 %); office 50,0 % · 1 unknown" in meter.accessibleDescription())


def test_the_words_behind_the_bars_are_one_action_away(opened: OfficeWindow) -> None:
    page = opened.page("registrations")
    register(opened, "Trần Thị Hoa", Sex.FEMALE)
    next(one for one in page.actions() if one.objectName() == "balance").trigger()
    dialog = opened.dialog(FairnessDialog)
    said = "\n".join(one.text() for one in dialog.findChildren(QLabel))
    assert "vùng sâu, vùng xa" in said
    assert "no number" in said
    assert "at most 10 members" in said
    assert nameless_widgets(dialog) == []


def test_candidates_stand_beside_their_office(opened: OfficeWindow) -> None:
    backend = opened.backend
    register(opened, "Lê Văn Hùng", Sex.MALE)
    with backend.begin("test") as work:
        woman = directory.add(work, a_person("Trần Thị Hoa", sex=Sex.FEMALE), TODAY)
        dossier = dossiers.open_dossier(work, a_dossier(award="LDTT"), backend.awards)
        dossiers.add_candidate(work, a_candidate(dossier, woman), backend.awards)
    page = opened.page("dossiers")
    opened.settle()
    meter = page.findChild(FairnessMeter)
    assert meter is not None
    assert "Women: 1 of 1 (100,0 %); office 50,0 %" in meter.accessibleDescription()


def test_the_city_has_a_meter_for_each_office(qapp: QApplication, tmp_path: Path) -> None:
    an_office(tmp_path / "data", practice=True).close()
    balance = Balance(NOTHING, NOTHING, load_fairness())
    with window_on(tmp_path / "data") as window:
        dialog = FairnessDialog(balance, {"Phường Dương Đông": balance, "Xã Thổ Châu": balance}, window.window)
        names = [one.accessibleName() for one in dialog.findChildren(FairnessMeter)]
        assert names == [
            "Balance of the list",
            "Balance of the list: Phường Dương Đông",
            "Balance of the list: Xã Thổ Châu",
        ]
        dialog.deleteLater()


@pytest.mark.parametrize("width", [150, 400, 800, 1200])
def test_a_narrow_meter_grows_in_height(qapp: QApplication, width: int) -> None:
    meter = FairnessMeter()
    meter.show_balance(Balance({one: Share(1, 1, 1) for one in Aspect}, NOTHING, load_fairness()))
    meter.resize(width, meter.heightForWidth(width))
    assert not meter.grab().isNull()
    assert meter.heightForWidth(width) >= meter.heightForWidth(width + 400)
    meter.deleteLater()
