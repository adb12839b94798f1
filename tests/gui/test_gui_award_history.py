"""The award history of one person in the real window: given as a signed file, taken in at another ward after a telephone call."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import a_person, add_party, an_award_held, an_office, office_open
from office_window import OfficeWindow, window_on
from PySide6.QtWidgets import QFileDialog, QMessageBox

from phuquoc_desktop.bundle.award_slip import open_slip
from phuquoc_desktop.gui import messages
from phuquoc_desktop.gui.dialogs.award_history_dialog import AwardHistoryDialog
from phuquoc_desktop.gui.pages.directory_page import DirectoryPage
from phuquoc_desktop.services import awards_held
from phuquoc_desktop.services.award_slips import LineState


@pytest.fixture
def slip(tmp_path: Path) -> Path:
    """A file that another ward gave along."""
    backend = an_office(tmp_path / "there", "an-thoi", ids=1 << 20)
    party = add_party(backend, a_person("Nguyễn Văn An", birth="1984-05-12"))
    with backend.begin("Hold") as work:
        for year in (2019, 2020):
            awards_held.add(work, an_award_held(party, "LDTT", year, decision_number=f"{year}/QĐ-UBND"), backend.awards)
    file = tmp_path / "an.zip"
    file.write_bytes(backend.award_slip(party.id)[0])
    backend.close()
    return file


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[tuple[OfficeWindow, DirectoryPage]]:
    folder = tmp_path / "office"
    with office_open(folder) as backend:
        add_party(backend, a_person("Nguyễn Văn An", birth="1984", identity_number="091084001234"))
    with window_on(folder) as window:
        page = window.page("directory")
        assert isinstance(page, DirectoryPage)
        page.open_record(_party(window))
        window.until(lambda: page.panel.view)
        yield window, page


def _party(window: OfficeWindow) -> str:
    with window.backend.reading() as read:
        return read.parties.all()[0].id


def act(page: DirectoryPage, name: str) -> None:
    next(one for one in page.actions() if one.objectName() == name).trigger()


def test_a_history_of_an_unknown_key_is_taken_in_after_it_was_read_back(opened, slip, monkeypatch) -> None:
    window, page = opened
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_given: (str(slip), ""))
    act(page, "take_history")
    dialog = window.dialog(AwardHistoryDialog)
    window.until(lambda: len(dialog.model.rows) == 2)
    assert "not known here" in dialog.signed.text()
    assert [one.state for one in dialog.model.rows] == [LineState.NEW, LineState.NEW]
    dialog.read_back.setText("AAAAAAAA")
    window.click(dialog, "take_history")
    assert "not the last 8 characters" in dialog.refusal.text()
    dialog.read_back.setText(open_slip(slip.read_bytes()).fingerprint[-8:])
    window.click(dialog, "take_history")
    window.until_closed(dialog)
    with window.backend.reading() as read:
        assert len(read.awards_held.all(party_id=_party(window))) == 2
    act(page, "take_history")
    dialog = window.dialog(AwardHistoryDialog)
    window.until(lambda: "Nothing in it is new" in dialog.refusal.text())
    assert not dialog.take_button.isEnabled()


def test_an_altered_file_is_refused(opened, slip, monkeypatch) -> None:
    window, page = opened
    raw = bytearray(slip.read_bytes())
    raw[len(raw) // 2] ^= 1
    slip.write_bytes(raw)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_given: (str(slip), ""))
    act(page, "take_history")
    assert "altered" in window.dialog(QMessageBox).text()
    assert not window.window.findChildren(AwardHistoryDialog)


@pytest.mark.parametrize(("answer", "number"), [("without", None), ("with", "091084001234")])
def test_the_identity_number_goes_along_only_when_a_person_says_so(
    opened, tmp_path, monkeypatch, answer: str, number: str | None
) -> None:
    window, page = opened
    file = tmp_path / "mine.zip"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(file), ""))
    monkeypatch.setattr(messages, "ask", lambda *_given: answer)
    act(page, "give_history")
    window.until(file.exists)
    window.settle()
    assert open_slip(file.read_bytes()).slip.party.identity_number == number
