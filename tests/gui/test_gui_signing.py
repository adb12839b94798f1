"""Signing and checking in the real window: with a key file and a token, wrong secrets told, the frame moved, the badge shown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import signers
from builders import a_decision, a_paper, add_party, office_open, open_dossier, propose
from office_window import OfficeWindow, window_on
from page_parts import come_forward, nameless_widgets
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit

from phuquoc_desktop.documents.signing.verdict import Standing
from phuquoc_desktop.gui.pages.dossiers_page import DossiersPage
from phuquoc_desktop.gui.signing.place_view import PlaceView
from phuquoc_desktop.gui.signing.sign_dialog import SignDialog
from phuquoc_desktop.gui.signing.verify_dialog import VerifyDialog
from phuquoc_desktop.gui.tables.choosing import choose_row
from phuquoc_desktop.services import decisions, dossiers
from phuquoc_desktop.settings import load_settings

pytestmark = pytest.mark.usefixtures("qapp")
Opened = tuple[OfficeWindow, DossiersPage]


@pytest.fixture(scope="module")
def authority() -> signers.Issued:
    return signers.an_authority()


@pytest.fixture
def key(authority: signers.Issued, tmp_path: Path) -> Path:
    return signers.key_file(tmp_path, signers.issued_by(authority), authority)


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opened]:
    folder = tmp_path / "office"
    (tmp_path / "tờ trình.pdf").write_bytes(signers.a_paper())
    with office_open(folder) as backend:
        dossier = open_dossier(backend)
        propose(backend, dossier, add_party(backend))
        with backend.begin("Attach") as work:
            draft = a_paper(dossier, title="Biên bản họp", number="05/BB-UBND")
            dossiers.attach(work, backend.attachments, draft, tmp_path / "tờ trình.pdf")
    with window_on(folder) as window:
        come_forward(window)
        page = window.page("dossiers")
        assert isinstance(page, DossiersPage)
        window.until(lambda: page.panel.standing)
        page.panel.tabs.setCurrentWidget(page.panel.papers)
        window.settle()
        choose_row(page.panel.papers.table, 0)
        yield window, page


def sign_dialog(opened: Opened) -> SignDialog:
    window, page = opened
    window.click(page, "sign_paper")
    dialog = window.dialog(SignDialog)
    window.until(dialog.signing.isEnabled)
    window.settle()
    return dialog


def choose_file_way(dialog: SignDialog, key: Path) -> None:
    way = dialog.findChild(QComboBox, "key_way")
    way.setCurrentIndex(1)
    way.activated.emit(1)
    dialog.key.file.setText(str(key))


def stored(opened: Opened) -> bytes:
    window, _page = opened
    with window.backend.reading() as read:
        (paper,) = read.papers.all()
    return window.backend.attachments.read(paper.attachment or "")


def test_a_paper_is_signed_with_a_key_file_and_the_list_says_so(opened: Opened, key: Path) -> None:
    window, page = opened
    before = stored(opened)
    dialog = sign_dialog(opened)
    choose_file_way(dialog, key)
    dialog.key.secret.setText(signers.PASSWORD)
    window.click(dialog, "sign")
    window.until_closed(dialog)
    window.settle()
    made = stored(opened)
    assert window.backend.verdicts.of_content(made).standing is Standing.UNKNOWN
    assert made != before
    window.until(lambda: page.panel.papers._verdicts)
    badge = page.panel.papers.model.index(0, 1).data()
    assert badge == "Issuer not known"


def test_a_wrong_password_is_told_beside_the_form_and_forgotten(opened: Opened, key: Path) -> None:
    window, _page = opened
    before = stored(opened)
    dialog = sign_dialog(opened)
    choose_file_way(dialog, key)
    dialog.key.secret.setText("sai")
    window.click(dialog, "sign")
    window.until(dialog.error.isVisible)
    assert "password" in dialog.error.text()
    assert dialog.key.secret.text() == ""
    assert dialog.signing.isEnabled()
    assert stored(opened) == before


def test_a_token_is_looked_for_chosen_from_and_remembered(
    opened: Opened, authority: signers.Issued, tmp_path: Path
) -> None:
    window, _page = opened
    token = signers.SoftToken(tmp_path / "token")
    token.put(signers.issued_by(authority, "Trần Thị Hoa"), "01")
    token.put(signers.issued_by(authority, "Văn thư phường"), "02")
    dialog = sign_dialog(opened)
    dialog.key.library.setText(token.library)
    window.click(dialog, "look_for_tokens")
    window.until(lambda: dialog.key.certificate.count() == 2)
    dialog.key.certificate.setCurrentIndex(dialog.key.certificate.findText("Văn thư", Qt.MatchFlag.MatchStartsWith))
    dialog.key.secret.setText("000000")
    window.click(dialog, "sign")
    window.until(dialog.error.isVisible)
    assert "PIN" in dialog.error.text()
    dialog.key.secret.setText(signers.PIN)
    QTest.keyClick(dialog.key.secret, Qt.Key.Key_Return)
    window.until_closed(dialog)
    (one,) = window.backend.verdicts.of_content(stored(opened)).signatures
    assert one.name == "Văn thư phường"
    assert window.backend.settings.token_library == token.library
    assert signers.PIN not in (window.backend.folder / "settings.json").read_text("utf-8")


def test_the_frame_begins_in_the_room_and_moves_by_mouse_and_keys(opened: Opened) -> None:
    window, _page = opened
    dialog = sign_dialog(opened)
    view = dialog.findChild(PlaceView, "place_view")
    window.until(lambda: not view.frame().isEmpty())
    start = view.frame()
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert view.frame().top() < start.top() - 5
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(view.width() // 2, 60))
    assert view.frame().center().y() == pytest.approx(60, abs=30)
    window.click(dialog, "usual_place")
    window.until(lambda: abs(view.frame().top() - start.top()) < 1)
    for _time in range(400):
        QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.frame().left() >= 0
    dialog.reject()


def test_a_seal_without_a_picture_is_asked_for(opened: Opened) -> None:
    window, _page = opened
    dialog = sign_dialog(opened)
    kind = dialog.findChild(QComboBox, "signature_kind")
    kind.setCurrentIndex(1)
    kind.activated.emit(1)
    window.until(lambda: "seal" in dialog.error.text())
    kind.setCurrentIndex(2)
    kind.activated.emit(2)
    window.until(lambda: not dialog.error.isVisible())
    assert dialog.findChild(QLineEdit, "annex_number").text() == "05/BB-UBND"
    dialog.reject()


def test_a_file_is_checked_and_an_issuer_taken_in(
    opened: Opened, key: Path, authority: signers.Issued, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, page = opened
    dialog = sign_dialog(opened)
    choose_file_way(dialog, key)
    dialog.key.secret.setText(signers.PASSWORD)
    window.click(dialog, "sign")
    window.until_closed(dialog)
    window.settle()
    choose_row(page.panel.papers.table, 0)
    window.click(page, "check_signature")
    checking = window.dialog(VerifyDialog)
    window.until(lambda: "Trần Thị Hoa" in told(checking))
    assert "has not taken in" in told(checking)
    asked = []
    monkeypatch.setattr(
        type(window.shell), "confirm", lambda _self, question, _yes, **_more: asked.append(question) or True
    )
    checking.take_in(signers.certificate_file(tmp_path, authority))
    window.until(lambda: "whom this office trusts" in told(checking))
    assert "SHA-256" in asked[0]
    checking.accept()


def told(dialog: VerifyDialog) -> str:
    from PySide6.QtWidgets import QLabel

    return "\n".join(label.text() for label in dialog.view.findChildren(QLabel))


def test_every_widget_of_the_dialogs_has_a_name(opened: Opened) -> None:
    window, page = opened
    dialog = sign_dialog(opened)
    assert nameless_widgets(dialog) == []
    dialog.reject()
    window.until_closed(dialog)
    window.click(page, "check_signature")
    checking = window.dialog(VerifyDialog)
    window.settle()
    assert nameless_widgets(checking) == []
    checking.accept()


def test_an_archive_copy_is_written_from_the_window(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, page = opened
    monkeypatch.setattr("office_window.LONGEST", 90)
    folder = tmp_path / "lưu trữ"
    page._signatures.archive_into(page.panel.standing.view.dossier, folder)
    window.until((folder / "SHA256SUMS").is_file)
    window.settle()
    assert (folder / "00-muc-luc.pdf").is_file()


def test_settings_keep_library_pictures_and_the_width_of_the_seal(opened: Opened) -> None:
    window, _page = opened
    page = window.page("settings")
    card = page.signing
    for row, path in zip(card.rows, ("/x/lib.so", "/x/chữ ký.png", "/x/dấu.png"), strict=True):
        row.line.setText(path)
        row.line.editingFinished.emit()
    card.seal.setValue(36)
    card.seal.editingFinished.emit()
    window.settle()
    kept = window.backend.settings
    assert (kept.token_library, kept.signature_picture) == ("/x/lib.so", "/x/chữ ký.png")
    assert (kept.seal_picture, kept.seal_mm) == ("/x/dấu.png", 36)
    assert load_settings(window.backend.folder).seal_mm == 36


def test_a_file_of_ones_own_is_signed_into_another(opened: Opened, key: Path, tmp_path: Path) -> None:
    window, page = opened
    source, target = tmp_path / "tờ trình.pdf", tmp_path / "tờ trình-đã ký.pdf"
    page._signatures.sign_into(source, target)
    dialog = window.dialog(SignDialog)
    window.until(dialog.signing.isEnabled)
    choose_file_way(dialog, key)
    dialog.key.secret.setText(signers.PASSWORD)
    window.click(dialog, "sign")
    window.until_closed(dialog)
    assert window.backend.verdicts.of_content(target.read_bytes()).standing is Standing.UNKNOWN
    assert source.read_bytes() == signers.a_paper()


def test_the_paper_of_a_decision_is_checked_where_decisions_are(opened: Opened, tmp_path: Path) -> None:
    window, _page = opened
    with window.backend.begin("Enter") as work:
        decision = decisions.draft(work, a_decision(own=False, issuer="Ủy ban nhân dân thành phố Phú Quốc"))
        decisions.attach(work, window.backend.attachments, decision.id, tmp_path / "tờ trình.pdf")
    page = window.page("decisions")
    window.until(lambda: page._decision)
    page._on_check_signatures()
    checking = window.dialog(VerifyDialog)
    window.until(lambda: "no digital signature" in told(checking))
    assert "tờ trình.pdf" in checking.windowTitle() + told(checking)
    checking.accept()
