"""The desk's way to the province through the real window: who goes on, number and reason, taken back, the decision entered."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from forwarding_offices import FIRST, REASON, SECOND, accepted
from office_window import OfficeWindow, type_text, window_on
from page_parts import nameless_widgets
from PySide6.QtWidgets import QApplication
from two_offices import two_offices

from phuquoc_desktop.city import forwarding
from phuquoc_desktop.city.forwarding_board import ForwardStanding
from phuquoc_desktop.gui.dialogs.decision_dialog import DecisionDialog
from phuquoc_desktop.gui.dialogs.decision_reason_dialog import DecisionReasonDialog
from phuquoc_desktop.gui.pages.desk.forward_dialog import ForwardDialog
from phuquoc_desktop.gui.pages.desk.forward_tab import ForwardTab

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_dossier_goes_to_the_province_is_taken_back_and_decided(tmp_path: Path) -> None:
    with two_offices(tmp_path) as both:
        accepted(both)
    with window_on(tmp_path / "city") as city:
        city.shell.go_to("desk", "forward")
        city.settle()
        tab = city.shell.page.tab  # type: ignore[union-attr]
        assert isinstance(tab, ForwardTab)
        _until(city, tab, ForwardStanding.READY)
        assert not nameless_widgets(tab)
        _forward(city, tab)
        _until(city, tab, ForwardStanding.FORWARDED)
        assert tab.lines[0].left_out == (f"{SECOND}: {REASON}",)
        _picture(city, "forwarded")
        city.click(tab, "forward_back")
        why = city.dialog(DecisionReasonDialog)
        type_text(why.ui.reason, "Tỉnh đề nghị ghép chung một tờ trình.")
        city.click(why, "save")
        city.until_closed(why)
        _until(city, tab, ForwardStanding.READY)
        assert tab.lines[0].left_out == ()
        _forward(city, tab)
        _until(city, tab, ForwardStanding.FORWARDED)
        city.click(tab, "forward_decide")
        entering = city.dialog(DecisionDialog)
        type_text(entering.ui.title, "Về việc tặng Bằng khen")
        type_text(entering.ui.issuer, "UBND tỉnh Kiên Giang")
        city.click(entering, "save")
        city.until_closed(entering)
        with city.backend.reading() as read:
            lines = {one.name: one.granted for one in read.decision_lines.all()}
            assert [one.number for one in forwarding.letters(read)] == ["15/TTr-UBND"]
        assert lines == {FIRST: True, SECOND: False}


def _forward(city: OfficeWindow, tab: ForwardTab) -> None:
    """Leave one out; what speaks against it is told beside its field, and nothing typed is lost."""
    city.click(tab, "forward")
    dialog = city.dialog(ForwardDialog)
    city.until(lambda: len(dialog.people) == 2)
    assert not nameless_widgets(dialog)
    type_text(dialog.ui.number, "15")
    dialog.people[1].goes.click()
    type_text(dialog.people[1].reason, REASON)
    _picture(city, "forwarding")
    city.click(dialog, "save")
    city.until(lambda: FIRST in dialog.ui.in_spite_error.text())
    type_text(dialog.ui.in_spite, "Hội đồng thành phố họp ngày mai, gửi trước cho kịp hạn.")
    city.click(dialog, "save")
    city.until_closed(dialog)


def _until(city: OfficeWindow, tab: ForwardTab, standing: ForwardStanding) -> None:
    city.until(lambda: [one.standing for one in tab.lines] == [standing] and bool(tab.chosen))


def _picture(window: OfficeWindow, name: str) -> None:
    """Keep a picture where somebody asked for them."""
    folder = os.environ.get("PHUQUOC_PICTURES")
    if folder:
        QApplication.processEvents()
        window.window.grab().save(f"{folder}/{name}.png")
        top = QApplication.activeModalWidget()
        if top is not None:
            top.grab().save(f"{folder}/{name}_dialog.png")
