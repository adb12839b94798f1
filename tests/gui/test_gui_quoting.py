"""A target's figure as evidence in a dossier: quoted from either page, frozen, told when it changes, removed."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from builders import a_dossier, an_office, open_dossier, progress
from office_window import OfficeWindow, window_on
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from phuquoc_desktop.gui.dialogs.quote_dialog import QuoteDialog
from phuquoc_desktop.gui.pages.dossiers_page import DossiersPage
from phuquoc_desktop.gui.pages.targets_page import TargetsPage
from phuquoc_desktop.services import targets


@pytest.fixture
def opened(qapp: QApplication, tmp_path: Path) -> Iterator[OfficeWindow]:
    backend = an_office(tmp_path / "data")
    with backend.begin("set up") as work:
        targets.set_own(work, "T13", 2021, Decimal(1240))
        targets.record_progress(work, "T13", 2021, progress("301.5", period="2021-Q1"), backend.today)
    open_dossier(backend, a_dossier())
    backend.close()
    with window_on(tmp_path / "data") as window:
        yield window


def texts(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel))


def test_a_figure_is_quoted_from_its_target_and_stands_in_the_dossier(opened: OfficeWindow) -> None:
    page = opened.page("targets")
    assert isinstance(page, TargetsPage)
    opened.shell.go_to("targets", "T13")
    opened.settle()
    page.sheet.entries.view.choose_period("2021-Q1")
    opened.settle()
    page.sheet.side.tabs.setCurrentWidget(page.sheet.side.figure)
    opened.click(page.sheet.side.figure, "quote")
    form = opened.dialog(QuoteDialog)
    opened.until(lambda: "301,5 tỷ đồng" in form.ui.statement.text())
    opened.settle()
    opened.click(form, "save")
    opened.until_closed(form)
    dossiers = opened.page("dossiers")
    assert isinstance(dossiers, DossiersPage)
    opened.settle()
    dossiers.panel.tabs.setCurrentWidget(dossiers.panel.figures)
    assert "301,5 tỷ đồng" in texts(dossiers.panel.figures)


def test_a_quoted_figure_that_changes_is_told_and_can_be_removed(opened: OfficeWindow) -> None:
    page = opened.page("dossiers")
    assert isinstance(page, DossiersPage)
    page.panel.tabs.setCurrentWidget(page.panel.figures)
    opened.click(page.panel, "quote_figure")
    form = opened.dialog(QuoteDialog)
    opened.until(lambda: "301,5" in form.ui.statement.text())
    opened.settle()
    opened.click(form, "save")
    opened.until_closed(form)
    opened.until(lambda: "301,5" in texts(page.panel.figures))
    with opened.backend.begin("correct") as work:
        targets.record_progress(work, "T13", 2021, progress("310", period="2021-Q1"), opened.backend.today)
    opened.settle()
    opened.until(lambda: "changed since" in texts(page.panel.figures))
    opened.click(page.panel, "remove_quote")
    opened.until(lambda: "No figure" in texts(page.panel.figures))
    opened.click(opened.window, "toast_undo")
    opened.until(lambda: "301,5" in texts(page.panel.figures))
