"""The window of a dossier's papers: number, words, fixing, Word and back, and the whole dossier in a folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from builders import a_dossier, a_person, add_party, office_open, open_dossier, propose
from office_window import OfficeWindow, window_on
from page_parts import come_forward, nameless_widgets
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from phuquoc_desktop.gui.dialogs.dossier_papers_dialog import DossierPapersDialog
from phuquoc_desktop.gui.dialogs.paper_editor import PaperEditor
from phuquoc_desktop.gui.dialogs.report_preview import ReportPreview
from phuquoc_desktop.gui.dialogs.templates_dialog import TemplatesDialog
from phuquoc_desktop.gui.pages.dossiers_page import DossiersPage
from phuquoc_desktop.gui.pages.settings_page import SettingsPage

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def window(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[OfficeWindow]:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: True)
    folder = tmp_path / "office"
    with office_open(folder) as backend:
        dossier = open_dossier(backend, a_dossier(award="CSTDCS"))
        propose(backend, dossier, add_party(backend, a_person("Đặng Thị Ánh", position="Công chức")))
    with window_on(folder) as opened:
        come_forward(opened)
        yield opened


@pytest.fixture
def dialog(window: OfficeWindow) -> DossierPapersDialog:
    page = window.page("dossiers")
    assert isinstance(page, DossiersPage)
    window.until(lambda: page.panel.standing)
    page.papers_action.trigger()
    found = window.dialog(DossierPapersDialog)
    window.until(lambda: found.shown)
    return found


def state(dialog: DossierPapersDialog, code: str = "submission-letter") -> str:
    assert dialog.shown
    return next(one.one.standing.value for one in dialog.shown.papers if one.one.code == code)


def test_the_letter_is_numbered_fixed_and_let_go(window: OfficeWindow, dialog: DossierPapersDialog) -> None:
    assert nameless_widgets(dialog) == []
    parts = dialog.parts
    parts.number.setText("21")
    parts.dated.setText("5/12/2021")
    parts.signer.setText("Phan Thử")
    window.click(dialog, "keep_number")
    window.until(lambda: dialog.shown and dialog.shown.papers[0].number == "21")
    assert dialog.shown.kept[0].signer == "Phan Thử"
    window.click(dialog, "fix_paper")
    window.until(lambda: state(dialog) == "fixed")
    assert not parts.fix.isEnabled()
    assert not parts.number.isEnabled(), "a fixed paper no longer follows what is typed here"
    window.click(dialog, "let_go_paper")
    window.until(lambda: state(dialog) == "draft")
    parts.dated.setText("31/02/2021")
    window.click(dialog, "keep_number")
    assert "31/02/2021" in parts.refusal.text()


def test_own_words_are_seen_in_the_preview_and_data_that_changed_are_told(
    window: OfficeWindow, dialog: DossierPapersDialog
) -> None:
    window.click(dialog, "fix_all")
    window.until(lambda: state(dialog) == "fixed")
    window.click(dialog, "let_go_paper")
    window.until(lambda: state(dialog) == "draft")
    window.click(dialog, "edit_words")
    editor = window.dialog(PaperEditor)
    window.until(lambda: editor.paper)
    editor.parts.list.setCurrentRow(1)
    editor.parts.text.setPlainText("Là nhân tố mới.")
    editor.parts.preview_asked.emit()
    seen = window.dialog(ReportPreview)
    assert "Là nhân tố mới." in seen.preview.document.toPlainText()
    seen.reject()
    window.until_closed(seen)
    editor.reject()
    window.until_closed(editor)
    window.click(dialog, "preview_paper")
    preview = window.dialog(ReportPreview)
    assert "Là nhân tố mới." in preview.preview.document.toPlainText()
    preview.reject()


def test_a_draft_goes_to_word_and_comes_back(
    window: OfficeWindow, dialog: DossierPapersDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "to-trinh.docx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_all: (str(file), ""))
    window.click(dialog, "save_word")
    window.until(file.is_file)
    assert "TỜ TRÌNH" in "\n".join(one.text for one in docx.Document(str(file)).paragraphs)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_all: (str(file), ""))
    window.click(dialog, "take_back")
    window.until(lambda: state(dialog) == "attached")
    with window.backend.reading() as read:
        [paper] = read.papers.all(file_name=file.name)
    assert window.backend.attachments.path(paper.attachment).read_bytes() == file.read_bytes()


def test_the_whole_dossier_is_written_into_a_folder_of_its_own(
    window: OfficeWindow, dialog: DossierPapersDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_all: str(tmp_path))
    dialog.parts.one_pdf.setChecked(True)
    dialog.parts.pdf_only.setChecked(True)
    window.click(dialog, "compile_dossier")
    out = tmp_path / "HS-2021-001"
    window.until(out.is_dir)
    names = sorted(one.name for one in out.iterdir())
    assert "00-toan-bo-ho-so-de-in.pdf" in names
    assert "SHA256SUMS" in names
    assert not any(name.endswith(".docx") for name in names)


def test_the_words_of_a_template_are_copied_refused_and_reset(window: OfficeWindow) -> None:
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    page.ui.templates.click()
    dialog = window.dialog(TemplatesDialog)
    window.until(lambda: dialog.model.rowCount() > 0)
    assert nameless_widgets(dialog) == []
    dialog.table.choose("submission_letter")
    window.click(dialog, "copy_template")
    own = window.backend.templates.folder / "submission_letter.toml"
    window.until(own.is_file)
    own.write_text(own.read_text(encoding="utf-8").replace("TỜ TRÌNH", "TỜ {X}"), encoding="utf-8")
    window.click(dialog, "check_templates")
    window.until(lambda: "line 3" in dialog.faults.toPlainText())
    window.click(dialog, "reset_template")
    window.until(lambda: not own.exists())
    dialog.reject()
