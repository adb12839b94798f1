"""Khóa của đơn vị: this office's own keys, the offices that it believes, and the files that wait for an introduction."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QDialog, QTabWidget, QWidget

from phuquoc_desktop.domain.errors import ToldError
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.pages.bundles.correspondent_dialog import CorrespondentDialog
from phuquoc_desktop.gui.pages.bundles.folders import ask_folder
from phuquoc_desktop.gui.pages.bundles.known_keys import KnownKeys
from phuquoc_desktop.gui.pages.bundles.latest import Latest
from phuquoc_desktop.gui.pages.bundles.own_keys import OwnKeys
from phuquoc_desktop.gui.pages.bundles.parts import button, column, row
from phuquoc_desktop.gui.pages.bundles.reader_dialog import ReaderDialog
from phuquoc_desktop.gui.pages.bundles.readers_side import ReadersSide
from phuquoc_desktop.gui.pages.bundles.shown import KeysShown, KnownKey, ReaderShown, WaitingFile
from phuquoc_desktop.gui.pages.bundles.small_question import SmallQuestion
from phuquoc_desktop.gui.pages.bundles.stranger_dialog import StrangerDialog
from phuquoc_desktop.gui.pages.bundles.waiting_files import WaitingFiles
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.storage.profile import Role
from phuquoc_desktop.translation import _, ngettext

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

Asked = SmallQuestion | ReaderDialog | None
"""The question from which something is done, and which closes once it is done."""


class KeysDialog(QDialog):
    """Shows keys read in a task, and starts what changes them."""

    def __init__(self, backend: Any, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._backend, self._shell = backend, shell
        self.keys: KeysShown | None = None
        self.setObjectName("keys_dialog")
        self.setWindowTitle(_("Keys"))
        self.setAccessibleName(self.windowTitle())
        self.resize(860, 470)
        self.own = OwnKeys(backend, shell)
        self.known = KnownKeys(_known_advice(practice=backend.profile.practice))
        self.readers = ReadersSide()
        self.waiting = WaitingFiles()
        self._lay_out()
        self._latest: Latest[KeysShown] = Latest(shell, self._look, self._on_looked)
        self._connect()
        self._latest.start()

    def _lay_out(self) -> None:
        self.tabs = QTabWidget()
        self.tabs.setObjectName("keys_tabs")
        self.tabs.setAccessibleName(_("Keys"))
        for side, words in (
            (self.own, _("Keys of this office")),
            (self.readers, _("Who can open")),
            (self.known, _("Offices introduced")),
            (self.waiting, _("Waiting files")),
        ):
            self.tabs.addTab(side, words)
        parts = column(self, (16, 14, 16, 14), 10)
        parts.addWidget(self.tabs, 1)
        parts.addLayout(row(QWidget(), button("close", _("Close"), self.accept), stretch=0))

    def _connect(self) -> None:
        self.own.renewal_asked.connect(self._on_renewal_asked)
        self.own.recovery_asked.connect(self._on_recovery_asked)
        self.readers.adding_asked.connect(self._on_adding_asked)
        self.readers.removing_asked.connect(self._on_removing_asked)
        self.known.introduction_asked.connect(self._on_introduction_asked)
        self.known.revoking_asked.connect(self._on_revoking_asked)
        self.waiting.introduction_asked.connect(self._on_stranger_asked)
        self.waiting.taking_asked.connect(self._on_taking_asked)
        self.waiting.refusal_asked.connect(self._on_refusal_asked)

    def _look(self, _report: ProgressReport) -> KeysShown:
        from phuquoc_desktop.gui.pages.bundles.keys_look import look

        return look(self._backend)

    def _on_looked(self, keys: KeysShown) -> None:
        self.keys = keys
        self.own.show_keys(keys)
        self.readers.show_readers(keys)
        self.known.show_known(keys.known)
        self.waiting.show_waiting(keys.waiting)
        words, count = _("Waiting files"), len(keys.waiting)
        self.tabs.setTabText(self.tabs.indexOf(self.waiting), f"{words} ({count})" if count else words)

    def _on_introduction_asked(self) -> None:
        if self.keys is not None:
            dialog = CorrespondentDialog(self._backend, self._shell, self.keys.partners, self)
            dialog.saved.connect(self._on_introduced)
            dialog.open()

    def _on_stranger_asked(self, one: WaitingFile) -> None:
        dialog = StrangerDialog(self._backend, self._shell, one.stranger, self)
        dialog.saved.connect(self._on_introduced)
        dialog.open()

    def _on_introduced(self, introduced: Any) -> None:
        """Offer the files that have waited for that key."""
        signing_key = introduced.signing_key
        waits = [one for one in (self.keys.waiting if self.keys else ()) if one.stranger.has_key(signing_key)]
        self._latest.start()
        if not waits:
            return
        question = ngettext(
            "{count} file has waited for this key. Take it in now?",
            "{count} files have waited for this key. Take them in now?",
            len(waits),
        )
        if self._shell.confirm(question.format(count=len(waits)), _("Take in"), title=_("Waiting files")):
            self._take(waits)

    def _on_taking_asked(self, one: WaitingFile) -> None:
        self._take([one])

    def _take(self, waits: list[WaitingFile]) -> None:
        receipts: Path | None = None
        if self._backend.profile.role is Role.CITY:
            receipts = ask_folder(self, self._backend, _("Choose the folder for the receipts"))
            if receipts is None:
                return

        def work(report: ProgressReport) -> str:
            from phuquoc_desktop.gui.pages.bundles.keys_work import take_waiting

            return take_waiting(self._backend, waits, receipts, report)

        self._run(work)

    def _on_refusal_asked(self, one: WaitingFile) -> None:
        advice = _("“{file}” of {office} is not taken in; the file is removed, and why is kept.")
        asked = SmallQuestion(
            "refusing",
            _("Refuse a file"),
            advice.format(file=one.file_name, office=one.name),
            _("Reason for refusing"),
            _("Refuse the file"),
            parent=self,
        )

        def answered(reason: str, _day: object) -> None:
            def work(_report: ProgressReport) -> str:
                from phuquoc_desktop.gui.pages.bundles.keys_work import refuse_waiting

                return refuse_waiting(self._backend, one, reason)

            self._run(work, asked)

        asked.answered.connect(answered)
        asked.open()

    def _on_revoking_asked(self, one: KnownKey) -> None:
        advice = _(
            "From that day on nothing that this key of {office} signs is taken in. What was taken in before stays. The office "
            "needs a new key, which is introduced anew."
        )
        asked = SmallQuestion(
            "revoking",
            _("Revoke a key"),
            advice.format(office=one.name),
            _("Reason for revoking"),
            _("Revoke the key"),
            self._backend.today,
            self,
        )

        def answered(reason: str, day: date | None) -> None:
            def work(_report: ProgressReport) -> str:
                from phuquoc_desktop.gui.pages.bundles.keys_work import revoke_key

                return revoke_key(self._backend, one, day or self._backend.today, reason)

            self._run(work, asked)

        asked.answered.connect(answered)
        asked.open()

    def _on_renewal_asked(self) -> None:
        question = _(
            "The office gets new keys. The old ones stay on this PC for reading. The city must introduce the new key from a new "
            "key sheet before it takes anything in, and should revoke the old one when it was lost."
        )
        if self._shell.confirm(question, _("Make new keys"), title=_("New keys"), danger=True):

            def work(_report: ProgressReport) -> str:
                from phuquoc_desktop.gui.pages.bundles.keys_work import renew_keys

                return renew_keys(self._backend)

            self._run(work)

    def _on_recovery_asked(self) -> None:
        advice = _(
            "Type the rows of the recovery sheet, or paste what its QR code says. A wrong letter is found. The keys that this PC "
            "has now stay for reading."
        )
        asked = SmallQuestion(
            "recovering", _("Recover the keys"), advice, _("Recovery code"), _("Recover the keys"), parent=self
        )

        def answered(code: str, _day: object) -> None:
            def work(_report: ProgressReport) -> str:
                from phuquoc_desktop.gui.pages.bundles.keys_work import recover_keys

                return recover_keys(self._backend, code)

            self._run(work, asked)

        asked.answered.connect(answered)
        asked.open()

    def _on_adding_asked(self) -> None:
        asked = ReaderDialog(self)

        def answered(name: str, recipient: str) -> None:
            def work(_report: ProgressReport) -> str:
                from phuquoc_desktop.gui.pages.bundles.keys_work import add_reader

                return add_reader(self._backend, name, recipient)

            self._run(work, asked)

        asked.answered.connect(answered)
        asked.open()

    def _on_removing_asked(self, one: ReaderShown) -> None:
        question = _(
            "From now on {name} cannot open what this office sends; what was sent before stays readable there. The key must be "
            "copied anew to add it again."
        )
        if self._shell.confirm(question.format(name=one.name), _("Take away"), title=_("Who can open"), danger=True):

            def work(_report: ProgressReport) -> str:
                from phuquoc_desktop.gui.pages.bundles.keys_work import remove_reader

                return remove_reader(self._backend, one)

            self._run(work)

    def _run(self, work: Callable[[ProgressReport], str], asked: Asked = None) -> None:
        """Do it beside the window; a question that was refused stays open with the refusal."""
        failed = self._shell.tell if asked is None else partial(self._on_failed, asked)
        self._shell.run(work, partial(self._on_done, asked), failed, title=_("Keys"))

    def _on_failed(self, asked: SmallQuestion | ReaderDialog, error: Exception) -> None:
        if isinstance(error, ToldError):
            asked.refuse(error)
        else:
            self._shell.tell(error)

    def _on_done(self, asked: Asked, told: str) -> None:
        if asked is not None:
            asked.accept()
        self._shell.toast(told)
        self._latest.start()


def _known_advice(*, practice: bool) -> str:
    if practice:
        return _("This is a practice office: practice offices all know each other without being introduced.")
    return _("Only files signed by these keys are taken in, and only to these keys can bundles be encrypted.")
