"""The window shows what a reorganisation would do, asks who goes where, and applies it once nothing is left to be decided."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from builders import a_person, an_office, ids_from
from office_window import OfficeWindow, window_on
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from phuquoc_desktop.backend import Outside
from phuquoc_desktop.domain.party import Unit
from phuquoc_desktop.gui.dialogs.reorganise_dialog import ReorganiseDialog
from phuquoc_desktop.gui.pages import settings_page
from phuquoc_desktop.gui.widgets.choices import choose
from phuquoc_desktop.services import directory

ZONE, NORTH, SOUTH = "31078@2025-07-01", "40001@2027-01-01", "40002@2027-01-01"
FILE = f"""[head]
kind = "reorganisation"
format = 1
id = "tach-dac-khu"
title = "Tách đặc khu (thử)"
version = "1.0.0"
counts_from = 2027-01-01
law = "Nghị quyết thử"
confirmed = true
confirmed_by = "Người thử"
certainty = "found"
source = "bịa"

[[offices]]
code = "40001"
slug = "bac-dao"
kind = "special_zone"
name = "Ủy ban nhân dân đặc khu Bắc Đảo"
short_name = "Đặc khu Bắc Đảo"
parent = "91@2025-07-01"
certainty = "found"
source = "bịa"

[[offices]]
code = "40002"
slug = "nam-dao"
kind = "special_zone"
name = "Ủy ban nhân dân đặc khu Nam Đảo"
short_name = "Đặc khu Nam Đảo"
parent = "91@2025-07-01"
certainty = "found"
source = "bịa"

[[steps]]
kind = "split"
former = ["{ZONE}"]
new = ["40001", "40002"]
certainty = "found"
source = "bịa"

[[steps.shares]]
to = "40001"
units = ["Khu phố 1"]
"""


@pytest.fixture
def opened(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[OfficeWindow]:
    """Open the special zone on the first day of its split, with one person of a unit and one of none."""
    monkeypatch.setenv("PHUQUOC_DATA", str(tmp_path / "home"))
    (tmp_path / "tách.toml").write_text(FILE, encoding="utf-8")
    backend = an_office(tmp_path / "data", "31078", year=2026)
    with backend.begin("thử") as work:
        unit = work.units.add(Unit(id=work.new_id(), office=work.office, name="Khu phố 1"))
        work.flush()
        directory.add(work, a_person("Trần Văn Mít", unit_id=unit.id), backend.today)
        directory.add(work, a_person("Ngô Văn Ổi"), backend.today)
    backend.close()
    with window_on(tmp_path / "data") as window:
        window.backend.outside = Outside(lambda: datetime(2027, 1, 1, 8, 0), ids_from(1 << 21))
        yield window


def the_dialog(opened: OfficeWindow) -> ReorganiseDialog:
    """Open it from the settings."""
    page = opened.page("settings")
    opened.click(page, "reorganise")
    dialog = opened.dialog(ReorganiseDialog)
    opened.settle()
    return dialog


def may_apply(dialog: ReorganiseDialog) -> bool:
    """Tell whether the button is on."""
    return bool(dialog.ui.buttons.button(QDialogButtonBox.StandardButton.Save).isEnabled())


def test_a_split_is_applied_after_somebody_has_said_where_each_goes(
    opened: OfficeWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    again: list[object] = []
    monkeypatch.setattr(settings_page, "begin_again", again.append)
    dialog = the_dialog(opened)
    dialog.add_file(str(tmp_path / "tách.toml"))
    opened.settle()
    assert dialog.ui.becomes.isVisible()
    assert not may_apply(dialog)
    choose(dialog.ui.becomes, NORTH)
    opened.settle()
    assert [one.member.name for one in dialog.undecided.rows] == ["Ngô Văn Ổi"]
    assert not may_apply(dialog)
    dialog.ui.undecided.selectRow(0)
    choose(dialog.ui.to, SOUTH)
    opened.click(dialog, "give")
    opened.settle()
    assert may_apply(dialog)
    assert "Bắc Đảo" in dialog.ui.about.text()
    opened.click(dialog, "save")
    opened.until_closed(dialog)
    assert len(again) == 1
    with opened.backend.reading() as read:
        assert {one.name: one.office for one in read.parties.all()} == {"Trần Văn Mít": NORTH, "Ngô Văn Ổi": SOUTH}
        assert read.profile.office == NORTH


def test_a_file_that_does_not_fit_says_why_and_leaves_the_button_off(opened: OfficeWindow, tmp_path: Path) -> None:
    (tmp_path / "sai.toml").write_text(FILE.replace(ZONE, "39999@2025-07-01"), encoding="utf-8")
    dialog = the_dialog(opened)
    dialog.add_file(str(tmp_path / "sai.toml"))
    opened.settle()
    assert "39999@2025-07-01" in dialog.ui.refusal.text()
    assert not may_apply(dialog)
    dialog.done(0)
