"""Real offices, which do not know each other at first: warned before writing plain, introduced after a telephone call."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import CITY as CITY_KEY
from builders import DUONG_DONG
from bundle_offices import (
    CITY,
    WARD,
    Offices,
    answer_box,
    before_sending,
    choose_with,
    city_face,
    drop,
    examined,
    export,
    settle_again,
    take_in,
    ward_face,
)
from office_window import OfficeWindow, type_text
from page_parts import nameless_widgets
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from phuquoc_desktop.bundle.keys import OfficeKeys
from phuquoc_desktop.bundle.recovery import rows_of
from phuquoc_desktop.domain.exchange import IntroducedHow
from phuquoc_desktop.domain.key_line import fingerprint_of
from phuquoc_desktop.gui.pages.bundles.correspondent_dialog import CorrespondentDialog
from phuquoc_desktop.gui.pages.bundles.keys_dialog import KeysDialog
from phuquoc_desktop.gui.pages.bundles.reader_dialog import ReaderDialog
from phuquoc_desktop.gui.pages.bundles.shown import Verdict
from phuquoc_desktop.gui.pages.bundles.small_question import SmallQuestion
from phuquoc_desktop.gui.pages.bundles.stranger_dialog import StrangerDialog
from phuquoc_desktop.gui.widgets.choices import choose, chosen

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def offices(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Offices:
    """Real offices with keys of their own."""
    made = Offices(tmp_path, practice=False)
    choose_with(monkeypatch, made.post)
    return made


def test_a_plain_bundle_is_warned_about_before_it_is_written(offices: Offices) -> None:
    asked: list[str] = []
    with offices.at(WARD) as window:
        before_sending(window)
        answer_box("answer_cancel", asked)
        window.click(window.window, "way_folder")
        window.click(window.window, "send_bundle")
        window.settle()
        assert "is not known here" in asked[0]
        assert not list(offices.post.iterdir())
        answer_box("answer_yes", asked)
        export(window)
        written = ward_face(window).written.written
        assert written is not None
        assert not written.encrypted
        assert written.path.name.endswith("-plain.zip")


def test_an_unknown_signer_is_introduced_after_comparing_the_fingerprint(offices: Offices) -> None:
    file = _plain_report(offices)
    with offices.at(CITY) as window:
        drop(window, file)
        (line,) = examined(window)
        assert line.verdict is Verdict.UNKNOWN
        assert line.stranger is not None
        assert not city_face(window).arrivals.panel.take.isVisible()
        window.click(window.window, "introduce")
        dialog = window.dialog(StrangerDialog)
        assert not nameless_widgets(dialog)
        type_text(dialog.ui.typed, "AAAAAAAA")
        window.click(dialog, "save")
        window.settle()
        assert dialog.ui.typed_error.isVisible()
        dialog.ui.typed.clear()
        type_text(dialog.ui.typed, line.stranger.fingerprint[-8:])
        window.click(dialog, "save")
        window.until(lambda: not dialog.isVisible())
        settle_again(window)
        assert examined(window)[0].verdict is Verdict.ACCEPTED
        take_in(window)
        assert examined(window)[0].verdict is Verdict.TAKEN
    assert offices.file("*receipt*").name.endswith(".zip.age")


def test_both_lines_are_copied_here_and_pasted_there_at_once(offices: Offices) -> None:
    with offices.at(CITY) as window:
        dialog = _keys(window)
        assert not nameless_widgets(dialog)
        window.click(dialog, "copy_both")
        lines = QGuiApplication.clipboard().text()
    with offices.at(WARD) as window:
        form = _introduction(window)
        assert not nameless_widgets(form)
        form.ui.signing_key.setPlainText(lines)
        assert form.ui.recipient.text().startswith("age1")
        assert form.ui.fingerprint.isVisible()
        window.click(form, "save")
        window.until(lambda: not form.isVisible())
        settle_again(window)
        keys = window.dialog(KeysDialog).keys
        assert keys is not None
        assert [one.office for one in keys.known] == [CITY_KEY]
        window.click(window.dialog(KeysDialog), "close")
        settle_again(window)
        export(window)
        written = ward_face(window).written.written
        assert written is not None
        assert written.encrypted


def test_lines_that_are_no_keys_are_refused_beside_their_fields(offices: Offices) -> None:
    with offices.at(WARD) as window:
        form = _introduction(window)
        form.ui.signing_key.setPlainText("ssh-rsa AAAAB3")
        form.ui.recipient.setText("age1" + "q" * 58)
        window.click(form, "save")
        window.settle()
        assert form.ui.signing_key_error.isVisible()
        window.click(_copied_own_key(window, form), "save")
        window.settle()
        assert not form.ui.signing_key_error.isVisible()
        assert form.ui.recipient_error.isVisible()
        with window.backend.reading() as read:
            assert read.correspondents.count() == 0


def test_somebody_else_may_open_the_bundles_and_is_taken_away_again(offices: Offices) -> None:
    other = OfficeKeys.generate().public
    with offices.at(WARD) as window:
        dialog = _keys(window)
        dialog.tabs.setCurrentWidget(dialog.readers)
        window.click(dialog, "add_reader")
        asked = window.dialog(ReaderDialog)
        assert not nameless_widgets(asked)
        asked.name.setText("Máy của Phó Chủ tịch")
        asked.recipient.setText("age1wrong")
        window.click(asked, "save")
        window.until(asked.recipient_error.isVisible)
        asked.recipient.setText(f"{other.signing_line} {other.recipient}")
        window.click(asked, "save")
        window.until(lambda: not asked.isVisible())
        window.until(lambda: bool(dialog.keys and dialog.keys.also))
        assert [one.recipient for one in window.backend.post.keys.also] == [other.recipient]
        assert not dialog.readers.remove.isEnabled()
        dialog.readers.view.choose(other.recipient)
        assert not nameless_widgets(dialog)
        answer_box("answer_yes", [])
        window.click(dialog, "remove_reader")
        window.until(lambda: bool(dialog.keys and not dialog.keys.also))


def test_the_fingerprint_can_be_copied_as_ssh_writes_it(offices: Offices) -> None:
    with offices.at(WARD) as window:
        window.click(_keys(window), "copy_fingerprint")
        assert QGuiApplication.clipboard().text().startswith("SHA256:")


def test_the_text_of_the_qr_code_introduces_an_office_and_the_telephone_wants_the_last_characters(
    offices: Offices,
) -> None:
    with offices.at(WARD) as window:
        dialog = _keys(window)
        assert dialog.own.code.drawing.marks
        window.click(dialog, "copy_card")
        card = QGuiApplication.clipboard().text()
    with offices.at(CITY) as window:
        form = _introduction(window)
        form.ui.signing_key.setPlainText(f"{card[:60]}\n{card[60:]}")
        assert chosen(form.ui.party_office) == DUONG_DONG
        choose(form.ui.how, IntroducedHow.TELEPHONE)
        window.click(form, "save")
        window.settle()
        assert form.ui.typed_error.isVisible()
        type_text(form.ui.typed, fingerprint_of(form.ui.signing_key.toPlainText())[-8:])
        window.click(form, "save")
        window.until(lambda: not form.isVisible())
        settle_again(window)
        keys = window.dialog(KeysDialog).keys
        assert keys is not None
        assert [(one.office, one.how) for one in keys.known] == [(DUONG_DONG, IntroducedHow.TELEPHONE.label)]


def test_a_waiting_file_is_introduced_taken_in_and_its_key_revoked_later(offices: Offices) -> None:
    file = _plain_report(offices)
    with offices.at(CITY) as window:
        drop(window, file)
        window.until(lambda: any(one.isVisible() for one in window.window.findChildren(QWidget, "open_waiting")))
        window.click(window.window, "open_waiting")
        dialog = window.dialog(KeysDialog)
        window.until(lambda: dialog.keys is not None)
        assert dialog.keys is not None
        (waiting,) = dialog.keys.waiting
        assert dialog.tabs.currentWidget() is dialog.waiting
        assert not nameless_widgets(dialog)
        window.click(dialog, "introduce_waiting")
        form = window.dialog(StrangerDialog)
        type_text(form.ui.typed, waiting.stranger.fingerprint[-8:])
        asked: list[str] = []
        answer_box("answer_yes", asked)
        window.click(form, "save")
        window.until(lambda: bool(asked) and dialog.keys is not None and not dialog.keys.waiting)
        assert "1 file" in asked[0]
        assert offices.file("*receipt*").is_file()
        _revoke(window, dialog)
        (known,) = dialog.keys.known
        assert known.revoked_on is not None


def _revoke(window: OfficeWindow, dialog: KeysDialog) -> None:
    dialog.tabs.setCurrentWidget(dialog.known)
    assert dialog.keys is not None
    dialog.known.view.choose(dialog.keys.known[0].fingerprint)
    window.click(dialog, "revoke_key")
    asked = window.dialog(SmallQuestion)
    assert not nameless_widgets(asked)
    window.click(asked, "save")
    window.until(asked.refusal.isVisible)
    type_text(asked.words, "May mat")
    window.click(asked, "save")
    window.until(lambda: not asked.isVisible())
    window.until(lambda: dialog.keys is not None and dialog.keys.known[0].revoked_on is not None)


def test_keys_are_renewed_and_brought_back_from_the_recovery_code(offices: Offices) -> None:
    with offices.at(WARD) as window:
        code = " ".join(rows_of(window.backend.post.keys))
        dialog = _keys(window)
        assert dialog.keys is not None
        before = dialog.keys.fingerprint
        answer_box("answer_yes", [])
        window.click(dialog, "renew_keys")
        window.until(lambda: dialog.keys is not None and dialog.keys.fingerprint != before)
        window.click(dialog, "recover_keys")
        asked = window.dialog(SmallQuestion)
        asked.words.setPlainText(code[:-1])
        window.click(asked, "save")
        window.until(asked.refusal.isVisible)
        asked.words.setPlainText(code)
        window.click(asked, "save")
        window.until(lambda: dialog.keys is not None and dialog.keys.fingerprint == before)


def _plain_report(offices: Offices) -> Path:
    with offices.at(WARD) as window:
        answer_box("answer_yes", [])
        export(window)
    return offices.file("*report*")


def _keys(window: OfficeWindow) -> KeysDialog:
    window.act("show_keys")
    dialog = window.dialog(KeysDialog)
    window.until(lambda: dialog.keys is not None)
    return dialog


def _introduction(window: OfficeWindow) -> CorrespondentDialog:
    dialog = _keys(window)
    dialog.tabs.setCurrentWidget(dialog.known)
    window.click(dialog, "introduce")
    return window.dialog(CorrespondentDialog)


def _copied_own_key(window: OfficeWindow, form: CorrespondentDialog) -> CorrespondentDialog:
    keys = window.dialog(KeysDialog).keys
    assert keys is not None
    form.ui.signing_key.setPlainText(keys.signing_line)
    return form
