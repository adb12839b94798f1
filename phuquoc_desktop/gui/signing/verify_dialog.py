"""Kiểm tra chữ ký: a file is chosen or dropped, and what its signatures are worth is told; which issuers count stands beneath."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from phuquoc_desktop.documents.signing.trust import Anchor, anchors_in
from phuquoc_desktop.documents.signing.verdict import FileVerdict
from phuquoc_desktop.domain.dossier import Paper
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.dialogs.fitting import fit_to_window
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.signing.verdict_view import VerdictView
from phuquoc_desktop.gui.widgets.file_drop import OneFileDrop
from phuquoc_desktop.gui.widgets.labels import heading, words
from phuquoc_desktop.gui.widgets.push_button import push_button
from phuquoc_desktop.translation import _

_ID = Qt.ItemDataRole.UserRole


class VerifyDialog(QDialog):
    """Checks one file at a time, beside the window."""

    def __init__(self, backend: Any, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("verify_signatures")
        self.setWindowTitle(_("Check signatures"))
        self.setAccessibleName(self.windowTitle())
        self._backend, self._shell = backend, shell
        self._again = partial(self._show_nothing)
        self.view = VerdictView(self)
        self.issuers = QListWidget(self)
        self.choosing = push_button("choose_pdf", _("Choose a file…"), role="primary")
        self.taking = push_button("trust_issuer", _("Take in an issuer…"))
        self.removing = push_button("remove_issuer", _("Remove"))
        self._closing = push_button("close_verify", _("Close"))
        self._drop = OneFileDrop(self, _("Drop the PDF here"), (".pdf",))
        self._lay_out()
        self._connect()
        self._show_issuers()

    def check_file(self, file: Path) -> None:
        """Check a file of the person's own."""
        from phuquoc_desktop.documents.archive.single_file import read_file

        def work(_report: ProgressReport) -> FileVerdict:
            verdict: FileVerdict = self._backend.verdicts.of_content(read_file(file))
            return verdict

        self._check(file.name, work)
        self._again = partial(self.check_file, file)

    def check_paper(self, paper: Paper) -> None:
        """Check the file of a paper in a dossier."""
        self.check_stored(paper.title, paper.attachment or "")

    def check_stored(self, name: str, digest: str) -> None:
        """Check a stored file by its SHA-256."""

        def work(_report: ProgressReport) -> FileVerdict:
            content = self._backend.attachments.read(digest, name)
            verdict: FileVerdict = self._backend.verdicts.of_content(content)
            return verdict

        self._check(name, work)
        self._again = partial(self.check_stored, name, digest)

    def _check(self, name: str, work: Any) -> None:
        self._shell.run(work, partial(self.view.show_verdict, name), title=_("Checking {name}…").format(name=name))

    def _show_nothing(self) -> None:
        self.view.clear()

    def _lay_out(self) -> None:
        self.issuers.setObjectName("issuers")
        self.issuers.setAccessibleName(_("Issuers that this office trusts"))
        self.issuers.setMaximumHeight(72)
        head = QHBoxLayout()
        head.addWidget(words(_("Drop a PDF on this window, or choose one. Nothing is sent anywhere."), "soft"), 1)
        head.addWidget(self.choosing)
        deeds = QHBoxLayout()
        deeds.addWidget(self.taking)
        deeds.addWidget(self.removing)
        deeds.addStretch(1)
        deeds.addWidget(self._closing)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        column.addWidget(heading(_("Issuers that this office trusts")))
        column.addWidget(self.issuers)
        column.addLayout(deeds)
        fit_to_window(self, 720, 620)

    def _connect(self) -> None:
        self.choosing.clicked.connect(self._on_choose)
        self.taking.clicked.connect(self._on_take)
        self.removing.clicked.connect(self._on_remove)
        self._closing.clicked.connect(self.accept)
        self._drop.file_dropped.connect(self.check_file)
        self.issuers.itemSelectionChanged.connect(self._on_issuer_chosen)

    def _show_issuers(self) -> None:
        def work(_report: ProgressReport) -> tuple[Anchor, ...]:
            anchors: tuple[Anchor, ...] = self._backend.verdicts.trust.anchors()
            return anchors

        self._shell.run(work, self._on_issuers)

    def _on_issuers(self, anchors: tuple[Anchor, ...]) -> None:
        self.issuers.clear()
        for one in anchors:
            until = f"{one.certificate.until.astimezone():%d/%m/%Y}"
            shown = _("{name} (until {until}) · {fingerprint}…")
            item = QListWidgetItem(
                shown.format(name=one.certificate.name, until=until, fingerprint=one.fingerprint[:16])
            )
            item.setData(_ID, one.fingerprint)
            item.setToolTip(one.fingerprint)
            self.issuers.addItem(item)
        if not anchors:
            none = QListWidgetItem(_("None yet: every issuer counts as unknown."))
            none.setFlags(Qt.ItemFlag.NoItemFlags)
            self.issuers.addItem(none)
        self._on_issuer_chosen()

    def _on_issuer_chosen(self) -> None:
        self.removing.setEnabled(bool(self.issuers.selectedItems()))

    def _on_choose(self) -> None:
        name, _filter = QFileDialog.getOpenFileName(
            self, _("Choose a file…"), self._backend.settings.last_folder, _("PDF file (*.pdf)")
        )
        if name:
            self.check_file(Path(name))

    def _on_take(self) -> None:
        name, _filter = QFileDialog.getOpenFileName(
            self, _("Take in an issuer…"), self._backend.settings.last_folder, _("Certificates (*.cer *.crt *.pem)")
        )
        if name:
            self.take_in(Path(name))

    def take_in(self, file: Path) -> None:
        """Ask whether the issuers in a file are to be trusted, after their fingerprints were compared."""

        def work(_report: ProgressReport) -> tuple[Anchor, ...]:
            return anchors_in(file)

        self._shell.run(work, partial(self._on_seen, file))

    def _on_seen(self, file: Path, anchors: tuple[Anchor, ...]) -> None:
        listed = "\n\n".join(f"{one.certificate.name}\n{_grouped(one.fingerprint)}" for one in anchors)
        question = _("Compare the fingerprint (SHA-256) with the issuer itself, by telephone or on paper:\n\n{listed}")
        if self._shell.confirm(question.format(listed=listed), _("It is the same, trust it")):

            def work(_report: ProgressReport) -> None:
                self._backend.verdicts.trust.take_in(file)

            self._shell.run(work, self._on_trust_changed)

    def _on_remove(self) -> None:
        chosen = [item.data(_ID) for item in self.issuers.selectedItems()]

        def work(_report: ProgressReport) -> None:
            for fingerprint in chosen:
                self._backend.verdicts.trust.remove(fingerprint)

        self._shell.run(work, self._on_trust_changed)

    def _on_trust_changed(self, _done: None) -> None:
        self._show_issuers()
        self._again()


def _grouped(fingerprint: str) -> str:
    """Write a fingerprint in groups of four, as people read it out."""
    return " ".join(fingerprint[place : place + 4] for place in range(0, len(fingerprint), 4))
