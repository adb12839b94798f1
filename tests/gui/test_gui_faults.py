"""What the user is told, and what becomes of faults of the program."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox, QProgressBar, QPushButton
from shell_parts import SmallShell, opened_office

from phuquoc_desktop import translation
from phuquoc_desktop.domain.errors import TroubleError
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.app import Program
from phuquoc_desktop.gui.crash_report import LOG_FILE, CrashReporter
from phuquoc_desktop.gui.dialogs.crash_dialog import CrashDialog
from phuquoc_desktop.gui.opened import OpenedOffice
from phuquoc_desktop.gui.opening import Opening
from phuquoc_desktop.gui.qt_translation import CatalogueTranslator
from phuquoc_desktop.gui.qt_words import QT_WORDS
from phuquoc_desktop.gui.widgets.empty_state import EmptyState

SIGNING = ("pyhanko", "pkcs11", "asn1crypto", "pikepdf", "pypdfium2", "PIL", "tzlocal")
HEAVY = (
    "phuquoc_desktop.backend",
    "sqlalchemy",
    "openpyxl",
    "reportlab",
    "docx",
    "babel",
    "cryptography",
    "pyrage",
    *SIGNING,
)
FIRST_PAINTING = """
import sys
from phuquoc_desktop import translation
from phuquoc_desktop.gui import app
translation.use_language("vi")
application = app.make_application(["start"])
program = app.Program(None)
def tell():
    print([name for name in {heavy!r} if name in sys.modules])
    application.quit()
program.window.painted.connect(tell)
program.window.show()
application.exec()
"""


class HeldError(TroubleError):
    sentence = "The data is in use on PC “{host}”."


def test_nothing_heavy_is_imported_before_the_first_painting() -> None:
    source = FIRST_PAINTING.format(heavy=HEAVY)
    done = subprocess.run([sys.executable, "-c", source], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "[]"


def test_data_that_another_pc_holds_are_told_in_a_sentence_and_can_be_tried_again(
    qapp: QApplication, tmp_path: Path, until: object
) -> None:
    tries: list[int] = []

    def opener(_report: ProgressReport) -> OpenedOffice:
        tries.append(1)
        raise HeldError(host="VP-01")

    window = Program(None).window
    opening = Opening(window, opener, CrashReporter())
    opening.start()
    until(lambda: isinstance(window.stack.currentWidget(), EmptyState))
    trouble = window.stack.currentWidget()
    assert trouble.accessibleDescription() == "The data is in use on PC “VP-01”."
    until(lambda: not opening.runner.busy)
    trouble.findChild(QPushButton, "empty_action").click()
    until(lambda: len(tries) == 2 and not opening.runner.busy)
    window.close()


def test_the_making_of_data_shows_how_far_it_is_and_can_be_stopped_and_tried_again(
    qapp: QApplication, tmp_path: Path, until: object
) -> None:
    asked = Event()

    def opener(report: ProgressReport) -> OpenedOffice:
        report(3, 7, "Inventing people")
        asked.wait(20)
        report(4, 7, "Inventing people")
        return opened_office(tmp_path, [])

    window = Program(None).window
    opening = Opening(window, opener, CrashReporter())
    window.show()
    opening.start()
    bar = window.findChild(QProgressBar, "task_progress")
    until(lambda: bar.isVisible() and (bar.value(), bar.maximum()) == (3, 7))
    window.findChild(QPushButton, "task_stop").click()
    asked.set()
    until(lambda: not opening.runner.busy)
    trouble = window.stack.currentWidget()
    assert isinstance(trouble, EmptyState)
    assert trouble.findChild(QPushButton, "empty_action").isEnabled()
    window.close()


def test_told_errors_stand_in_a_box_that_does_not_hold_up_the_program(small_shell: SmallShell) -> None:
    small_shell.shell.tell(HeldError(host="VP-02"))
    box = small_shell.window.findChild(QMessageBox, "message")
    assert box.text() == "The data is in use on PC “VP-02”."
    box.accept()


@pytest.mark.parametrize(("button", "expected"), [("answer_yes", True), ("answer_cancel", False)])
def test_a_dangerous_deed_is_asked_for_and_cancel_is_where_enter_leads(
    small_shell: SmallShell, button: str, expected: bool
) -> None:
    defaults: list[str] = []

    def answer() -> None:
        box = QApplication.activeModalWidget()
        defaults.append(box.defaultButton().objectName())
        box.findChild(QPushButton, button).click()

    QTimer.singleShot(0, answer)
    assert small_shell.shell.confirm("Delete 3 registrations?", "Delete", danger=True) is expected
    assert defaults == ["answer_cancel"]


def test_a_fault_is_logged_and_shown_once_with_a_report_to_copy(
    qapp: QApplication, tmp_path: Path, until: object
) -> None:
    reporter = CrashReporter(tmp_path / "logs")
    for number in range(2):
        try:
            raise ZeroDivisionError(f"fault {number}")
        except ZeroDivisionError as error:
            reporter.report_error(error)
    until(lambda: any(isinstance(one, CrashDialog) for one in QApplication.topLevelWidgets()))
    shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, CrashDialog)]
    assert len(shown) == 1
    shown[0].ui.copy.click()
    assert "ZeroDivisionError: fault" in QGuiApplication.clipboard().text()
    shown[0].ui.go_on.click()
    log = (tmp_path / "logs" / LOG_FILE).read_text(encoding="utf-8")
    assert log.count("ZeroDivisionError: fault") == 2


def test_a_log_that_may_not_be_written_loses_no_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "a file"
    file.write_text("")
    CrashReporter(file).log("what happened")
    assert "what happened" in capsys.readouterr().err


def test_a_fault_of_a_page_is_reported_and_not_told_as_trouble(small_shell: SmallShell) -> None:
    small_shell.shell.tell(KeyError("nothing"))
    assert "KeyError" in small_shell.reporter.last_report
    QCoreApplication.processEvents()
    for one in QApplication.topLevelWidgets():
        if isinstance(one, CrashDialog):
            one.close()


def test_the_window_closes_its_data(qapp: QApplication, tmp_path: Path, until: object) -> None:
    window = Program(None).window
    listeners: list[object] = []
    opening = Opening(window, lambda _report: opened_office(tmp_path, listeners), CrashReporter())
    opening.opened.connect(lambda shell: shell._plans.clear())
    with pytest.raises(KeyError):
        opening._on_opened(opened_office(tmp_path, listeners))
    assert listeners
    assert window.close()
    assert listeners == []


def test_qt_is_answered_from_the_catalogue_under_its_own_context(qapp: QApplication) -> None:
    asked: list[tuple[str, str]] = []
    translator = CatalogueTranslator()
    assert translator.translate("QPlatformTheme", "") is None
    assert translator.translate("SomeForm", "A sentence that no catalogue holds.") is None
    assert len(set(QT_WORDS)) == len(QT_WORDS)
    for context, word in QT_WORDS:
        asked.append((context, translator.translate(context, word) or word))
    assert all(word for _context, word in asked)


def test_vietnamese_knows_qts_buttons_once_the_catalogue_is_complete(qapp: QApplication) -> None:
    translation.use_language("vi")
    try:
        known = translation.pgettext("QPlatformTheme", "Cancel")
        assert (CatalogueTranslator().translate("QPlatformTheme", "Cancel") or "Cancel") == known
    finally:
        translation.use_language("en")
