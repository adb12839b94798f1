"""Files that may not be taken in: one sentence each, and nothing changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from bundle_offices import CITY, OTHER, WARD, Offices, choose_with, drop, examined, take_in, ward_face
from office_window import OfficeWindow
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from phuquoc_desktop.gui.pages.bundles.arrivals_panel import ArrivalsPanel
from phuquoc_desktop.gui.pages.bundles.shown import Verdict

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def offices(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Offices:
    """Practice offices, whose keys everybody knows."""
    made = Offices(tmp_path, practice=True)
    choose_with(monkeypatch, made.post)
    return made


def test_a_bundle_cut_short_is_refused(offices: Offices) -> None:
    file = offices.export_from(WARD)
    file.write_bytes(file.read_bytes()[:-900])
    assert "nothing was taken in" in _refused_at(offices, CITY, file)


def test_a_bundle_changed_by_one_bit_is_refused(offices: Offices) -> None:
    file = offices.export_from(WARD)
    raw = bytearray(file.read_bytes())
    raw[len(raw) // 2] ^= 1
    file.write_bytes(bytes(raw))
    assert "damaged or altered" in _refused_at(offices, CITY, file)


def test_a_file_that_is_no_bundle_is_refused(offices: Offices) -> None:
    file = offices.post / "photographs.zip"
    file.write_bytes(b"these are no photographs")
    assert "not a bundle" in _refused_at(offices, CITY, file)


def test_a_report_does_not_go_to_another_ward(offices: Offices) -> None:
    assert _refused_at(offices, OTHER, offices.export_from(WARD))


def test_the_receipt_of_another_office_names_both_and_is_refused(offices: Offices) -> None:
    receipt = _receipt(offices, practice_plain=True)
    sentence = _refused_at(offices, OTHER, receipt)
    assert "@" not in sentence


def test_a_file_that_is_gone_is_told_of(offices: Offices) -> None:
    assert "cannot be read" in _refused_at(offices, CITY, offices.post / "pq-gone.zip.age")


def test_a_file_exchanged_after_it_was_examined_is_not_taken_in(offices: Offices) -> None:
    first, second = offices.export_from(WARD), offices.export_from(OTHER)
    with offices.at(CITY) as window:
        drop(window, first)
        first.write_bytes(second.read_bytes())
        take_in(window)
        assert examined(window)[0].verdict is Verdict.REFUSED
        with window.backend.reading() as read:
            assert read.bundles_received.count() == 0


def test_a_receipt_that_cannot_be_written_is_told_of_and_the_report_stays_taken(
    offices: Offices, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = offices.export_from(WARD)
    no_folder = offices.post / "no-folder"
    no_folder.write_text("a file")
    choose_with(monkeypatch, no_folder)
    with offices.at(CITY) as window:
        drop(window, file)
        take_in(window)
        (line,) = examined(window)
        assert line.verdict is Verdict.TAKEN
        assert line.answer is None
        assert "receipt could not be written" in line.told


def test_files_can_be_chosen_by_the_key_as_well(offices: Offices, monkeypatch: pytest.MonkeyPatch) -> None:
    file = offices.export_from(WARD)
    choose_with(monkeypatch, offices.post)([file])
    with offices.at(CITY) as window:
        QTest.keyClick(window.window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
        window.settle()
        assert examined(window)[0].verdict is Verdict.ACCEPTED


def test_a_folder_without_bundles_is_told_of_in_passing(offices: Offices, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    with offices.at(CITY) as window:
        drop(window, empty)
        assert not _panel(window).isVisible()


def _refused_at(offices: Offices, code: str, file: Path) -> str:
    """Drop a file at an office, see it refused and nothing changed, and return the sentence."""
    with offices.at(code) as window:
        before = _state(window)
        drop(window, file)
        (line,) = examined(window)
        assert line.verdict is Verdict.REFUSED
        panel = _panel(window)
        assert panel.facts.told.text() == line.told
        assert panel.facts.unchanged.isVisible()
        assert not panel.take.isVisible()
        assert _state(window) == before
        return line.told


def _state(window: OfficeWindow) -> tuple[int, int]:
    with window.backend.reading() as read:
        return read.journal_head(), read.bundles_received.count()


def _panel(window: OfficeWindow) -> ArrivalsPanel:
    panel: ArrivalsPanel = window.shell.page.face.arrivals.panel  # type: ignore[union-attr]
    return panel


def _receipt(offices: Offices, *, practice_plain: bool) -> Path:
    file = offices.export_from(WARD)
    with offices.at(CITY) as window:
        drop(window, file)
        take_in(window)
    receipt = offices.file("*receipt*")
    if practice_plain:
        _unwrap(receipt)
    return receipt


def _unwrap(file: Path) -> None:
    """Take the encryption away, so that the other office can read whom it is for."""
    from phuquoc_desktop.bundle.cipher import decrypt
    from phuquoc_desktop.bundle.post import practice_keys

    file.write_bytes(decrypt(file.read_bytes(), practice_keys("31078@2021-03-01").identity))


def test_a_refused_file_leaves_the_page_as_it_was_when_it_is_closed(offices: Offices) -> None:
    file = offices.post / "pq-x.zip"
    file.write_bytes(b"")
    with offices.at(WARD) as window:
        drop(window, file)
        window.click(window.window, "arrivals_done")
        assert ward_face(window).split.isVisible()
