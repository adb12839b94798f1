"""The layout of a file checked in the window: dropped or chosen, findings beside the marked page."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from page_parts import nameless_widgets
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from shell_parts import SmallShell

from phuquoc_desktop.documents import as_pdf, as_word
from phuquoc_desktop.gui.viewer.layout_dialog import LayoutDialog

sys.path.insert(0, str(Path(__file__).parent.parent / "documents"))
import layout_samples

Until = Callable[[Callable[[], bool]], None]


def off_by_number(folder: Path, ending: str) -> Path:
    """A letter whose number lacks its zero and its space."""
    head = layout_samples.head(number="Số:5/TTr-UBND")
    right = layout_samples.letter()
    paper = replace(right, blocks=(head, *right.blocks[1:]))
    file = folder / f"to-trinh{ending}"
    file.write_bytes((as_pdf if ending == ".pdf" else as_word).render(paper))
    return file


def opened(shell: SmallShell, file: Path | None, until: Until) -> LayoutDialog:
    dialog = LayoutDialog(shell.shell, shell.window, file)
    dialog.open()
    if file is not None:
        until(lambda: file.name in dialog.verdict.text() and "Checking" not in dialog.verdict.text())
    return dialog


def test_a_finding_is_shown_with_its_cell_and_marked_on_the_page(
    small_shell: SmallShell, tmp_path: Path, until: Until
) -> None:
    dialog = opened(small_shell, off_by_number(tmp_path, ".pdf"), until)
    assert "1 thing is off" in dialog.verdict.text()
    assert "Số:5/TTr-UBND" in dialog.list.item(0).text()
    assert "cell 3" in dialog.list.item(0).text()
    assert "Số: 05/TTr-UBND" in dialog.about.text()
    until(lambda: dialog.page.sheet.first_mark() is not None)
    mark = dialog.page.sheet.first_mark()
    assert mark is not None
    assert 0 < mark.left() < dialog.page.sheet.width() / 2
    assert nameless_widgets(dialog) == []


def test_a_word_file_says_that_it_has_no_fixed_pages(small_shell: SmallShell, tmp_path: Path, until: Until) -> None:
    dialog = opened(small_shell, off_by_number(tmp_path, ".docx"), until)
    assert dialog.list.count() == 1
    assert "no fixed pages" in dialog.page.words.text()


def test_a_file_is_dropped_onto_the_window(small_shell: SmallShell, tmp_path: Path, until: Until) -> None:
    dialog = opened(small_shell, None, until)
    assert "Drop" in dialog.verdict.text()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(off_by_number(tmp_path, ".pdf")))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(dialog, QDragEnterEvent(dialog.rect().center(), copy, data, left, none))
    QApplication.sendEvent(dialog, QDropEvent(QPointF(dialog.rect().center()), copy, data, left, none))
    until(lambda: dialog.list.count() > 0)


def test_a_damaged_file_is_told_in_the_window(small_shell: SmallShell, tmp_path: Path, until: Until) -> None:
    file = tmp_path / "hong.pdf"
    file.write_bytes(b"%PDF-1.4 nothing")
    dialog = opened(small_shell, file, until)
    assert "cannot be read" in dialog.verdict.text()
    assert dialog.list.count() == 0
