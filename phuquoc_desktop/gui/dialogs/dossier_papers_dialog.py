"""Giấy tờ của hồ sơ: each paper with its state, number and date; see it, word it, fix it, take it to Word, write all out."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QVBoxLayout, QWidget

from phuquoc_desktop.domain.dossier import Dossier
from phuquoc_desktop.domain.errors import ToldError
from phuquoc_desktop.domain.paper_codes import PaperCode
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.dialogs.dossier_papers_parts import DossierPapersParts, PaperRow, state_badge
from phuquoc_desktop.gui.dialogs.draft_source import DraftSource
from phuquoc_desktop.gui.dialogs.fitting import fit_to_window
from phuquoc_desktop.gui.dialogs.paper_editor import PaperEditor
from phuquoc_desktop.gui.dialogs.report_editor import ReportEditor
from phuquoc_desktop.gui.dialogs.report_preview import show_paper
from phuquoc_desktop.gui.jobs import Jobs
from phuquoc_desktop.gui.opening_files import FileOpening
from phuquoc_desktop.gui.papers_out import PapersOut
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.services import fixed_papers, paper_drafts, paper_numbers
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _, ngettext

if TYPE_CHECKING:
    from phuquoc_desktop.documents.dossier_folder import CompiledDossier
    from phuquoc_desktop.documents.fixing import StandingPaper
    from phuquoc_desktop.documents.from_data.dossier_papers import DossierPaper
    from phuquoc_desktop.documents.paper_plan import PaperPlan
    from phuquoc_desktop.services.paper_drafts import Kept

FIX, LET_GO, TAKE_BACK = N_("Fix papers"), N_("Let papers follow the data"), N_("Take a paper back from Word")
NUMBER = N_("Number a paper")


class Shown(NamedTuple):
    """What the dialog knows: the papers, who signs each, how many sets, whether the dossier is open."""

    papers: tuple[StandingPaper, ...]
    kept: tuple[Kept | None, ...]
    sets: str
    may_change: bool


class DossierPapersDialog(QDialog):
    """Reads the papers beside the window, and again after each deed."""

    def __init__(self, backend: Any, shell: Shell, dossier: Dossier, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("dossier_papers")
        self._backend, self._shell, self._dossier = backend, shell, dossier
        self.setWindowTitle(_("Papers of dossier {code}").format(code=dossier.code))
        self.setAccessibleName(self.windowTitle())
        self._jobs = Jobs(backend, shell)
        self._jobs.undone.connect(self._read)
        self._out = PapersOut(backend, shell, self)
        self._files = FileOpening(backend, shell, self)
        self.shown: Shown | None = None
        self.parts = DossierPapersParts(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.addWidget(self.parts)
        self._connect()
        fit_to_window(self, 1000, 620)
        self._read()

    def _connect(self) -> None:
        parts = self.parts
        parts.chosen.connect(self._on_chosen)
        parts.opened.connect(self._on_preview)
        parts.preview.clicked.connect(self._on_preview)
        parts.words.clicked.connect(self._on_words)
        parts.fix.clicked.connect(self._on_fix)
        parts.let_go.clicked.connect(self._on_let_go)
        parts.word.clicked.connect(self._on_word)
        parts.take_back.clicked.connect(self._on_take_back)
        parts.keep.clicked.connect(self._on_keep)
        parts.fix_all.clicked.connect(self._on_fix_all)
        parts.compiling.clicked.connect(self._on_compile)
        parts.closing.clicked.connect(self.accept)

    def _read(self, _done: object = None) -> None:
        self._shell.run(self._gather, self._on_read)

    def _gather(self, _report: ProgressReport) -> Shown:
        from phuquoc_desktop.documents import fixing
        from phuquoc_desktop.documents.from_data.dossier import papers_of
        from phuquoc_desktop.services import dossier_standing
        from phuquoc_desktop.services.law.sets import sets_of

        with self._backend.reading() as read:
            desk = self._backend.desk(read)
            found = fixing.standing(desk, self._backend.attachments, self._dossier.id)
            kept = [paper_drafts.of(read, one.one.subject, one.one.code) if one.one.subject else None for one in found]
            sets = sets_of(papers_of(desk, self._dossier.id).pack, self._dossier.award)
            standing = dossier_standing.look(read, self._dossier.id, self._backend.awards)
        return Shown(found, tuple(kept), sets.note or str(sets.originals) if sets else "", standing.may_change)

    def _on_read(self, shown: Shown) -> None:
        self.shown = shown
        told = _("Sets to be handed in: {sets}.").format(sets=shown.sets) if shown.sets else ""
        self.parts.sets.setText(told)
        self.parts.sets.setVisible(bool(told))
        self.parts.show_rows([_row(place, one) for place, one in enumerate(shown.papers)])
        is_draft = any(one.one.is_written for one in shown.papers)
        self.parts.fix_all.setEnabled(shown.may_change and is_draft)
        self._on_chosen()
        self._out.tell_refused()

    @property
    def _one(self) -> DossierPaper | None:
        place = self.parts.key
        return self.shown.papers[int(place)].one if self.shown and place else None

    def _on_chosen(self, _key: str = "") -> None:
        one, parts = self._one, self.parts
        may_change = bool(self.shown and self.shown.may_change)
        is_draft, is_fixed = bool(one and one.is_written), bool(one and one.standing.value == "fixed")
        is_ours = bool(one and one.plan and one.paper is None)
        parts.preview.setEnabled(is_ours or bool(one and one.paper))
        parts.words.setEnabled(may_change and is_ours and bool(one and one.plan and one.plan.parts))
        parts.fix.setEnabled(may_change and is_draft)
        parts.let_go.setEnabled(may_change and is_fixed)
        parts.word.setEnabled(is_ours)
        parts.take_back.setEnabled(may_change and bool(one and one.plan))
        self._show_fields(may_change=may_change and is_ours)

    def _show_fields(self, *, may_change: bool) -> None:
        parts, place = self.parts, self.parts.key
        line = self.shown.papers[int(place)] if self.shown and place else None
        kept = self.shown.kept[int(place)] if self.shown and place else None
        parts.number.setText((line.number if line else "") or "")
        parts.dated.set_day(line.dated if line else None)
        parts.signer.setText((kept.signer if kept else "") or "")
        parts.position.setText((kept.signer_position if kept else "") or "")
        for field in (parts.number, parts.dated, parts.signer, parts.position, parts.keep):
            field.setEnabled(may_change)
        parts.say("")

    def _run(self, job: str, does: Callable[[UnitOfWork], object], said: str) -> None:
        self._jobs.run(job, does, said, self._read, self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, ToldError):
            self.parts.say(str(error))
        else:
            self._shell.tell(error)

    def _on_keep(self) -> None:
        one, parts = self._one, self.parts
        if one is None or not one.subject:
            return
        try:
            number, day = parts.number.text().strip() or None, parts.dated.day("dated")
        except ToldError as error:
            parts.say(str(error))
            return
        signer, position = parts.signer.text().strip() or None, parts.position.text().strip() or None

        def does(work: UnitOfWork) -> None:
            paper_numbers.issue(work, one.subject, one.code, number, day)
            kept = paper_drafts.of(work, one.subject, one.code)
            if (signer, position) != (kept.signer, kept.signer_position):
                paper_numbers.sign(work, one.subject, one.code, signer, position)

        self._run(NUMBER, does, _("“{paper}” is kept.").format(paper=one.title))

    def _on_preview(self, _key: str = "") -> None:
        one = self._one
        if one is not None and one.paper is not None:
            self._files.open(one.paper)
        elif one is not None and one.plan is not None:
            show_paper(self._out, self, one.code, one.title, self._file_name(one), one.wish)

    def _file_name(self, one: DossierPaper) -> str:
        about = f" {one.party.name}" if one.party else ""
        return f"{self._dossier.code} {one.title}{about}"

    def _on_word(self) -> None:
        one = self._one
        if one is not None:
            self._out.save(one.code, "docx", self._file_name(one), one.wish)

    def _on_words(self) -> None:
        one = self._one
        if one is not None and one.plan is not None:
            dialog = self._editor(one, one.plan)
            dialog.finished.connect(dialog.deleteLater)
            dialog.finished.connect(self._read)
            dialog.open()

    def _editor(self, one: DossierPaper, plan: PaperPlan) -> QDialog:
        if one.code == PaperCode.REPORT.value and one.subject:
            return ReportEditor(self._backend, self._shell, one.subject, self)
        return PaperEditor(self._backend, self._shell, DraftSource(one, plan, self._dossier.year), self)

    def _on_fix(self) -> None:
        if self._one is not None:
            said = _("“{paper}” is fixed and no longer follows the data.").format(paper=self._one.title)
            self._fix([self._one], said)

    def _on_fix_all(self) -> None:
        drafts = [one.one for one in self.shown.papers if one.one.is_written] if self.shown else []
        said = ngettext("{count} paper is fixed.", "{count} papers are fixed.", len(drafts)).format(count=len(drafts))
        self._fix(drafts, said)

    def _fix(self, chosen: list[DossierPaper], said: str) -> None:
        def does(work: UnitOfWork) -> None:
            from phuquoc_desktop.documents import fixing

            fixing.fix(work, self._backend.desk(work), self._backend.attachments, chosen)

        self._run(FIX, does, said)

    def _on_let_go(self) -> None:
        one = self._one
        if one is not None and one.paper is not None:
            said = _("“{paper}” follows the data again.").format(paper=one.title)
            self._run(LET_GO, partial(_let_go, one.paper.id), said)

    def _on_take_back(self) -> None:
        one = self._one
        chosen, _kind = QFileDialog.getOpenFileName(
            self, _("Take back from Word"), self._folder, _("Word file (*.docx)")
        )
        if one is None or not chosen:
            return

        def does(work: UnitOfWork) -> None:
            from phuquoc_desktop.documents import fixing

            fixing.take_back(work, self._backend.attachments, one, Path(chosen))

        self._run(TAKE_BACK, does, _("“{paper}” is the Word file from now on.").format(paper=one.title))

    @property
    def _folder(self) -> str:
        return self._backend.settings.last_folder or str(Path.home())

    def _on_compile(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, _("Folder in which the dossier gets a folder of its own"), self._folder
        )
        if not chosen:
            return
        self._backend.settings.last_folder = chosen
        target = Path(chosen) / f"{self._dossier.code}"
        extras = (self.parts.one_pdf.isChecked(), self.parts.pdf_only.isChecked())
        title = _("Writing dossier {code}…").format(code=self._dossier.code)
        self._shell.run(partial(self._compile, target, *extras), partial(self._on_compiled, target), title=title)

    def _compile(self, target: Path, one_pdf: bool, pdf_only: bool, report: ProgressReport) -> CompiledDossier:
        from phuquoc_desktop.documents import dossier_folder

        endings = ("pdf",) if pdf_only else dossier_folder.ENDINGS
        extras = dossier_folder.Extras(index=True, sums=True, joined=one_pdf, endings=endings)
        with self._backend.reading() as read:
            desk = self._backend.desk(read)
            return dossier_folder.compile_dossier(
                desk, self._backend.attachments, self._dossier.id, target, report, extras
            )

    def _on_compiled(self, target: Path, compiled: CompiledDossier) -> None:
        self._backend.save_settings()
        count = len(compiled.files) + len(compiled.index) + bool(compiled.joined)
        said = ngettext("{count} file is in {folder}.", "{count} files are in {folder}.", count)
        told = [said.format(count=count, folder=target)]
        if compiled.left_out:
            titles = "; ".join(compiled.left_out)
            told.append(_("Not in the one PDF, print them by themselves: {titles}.").format(titles=titles))
        self._shell.toast(" ".join(told))
        self._out.tell_refused()
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(target)))


def _let_go(paper_id: str, work: UnitOfWork) -> None:
    fixed_papers.let_go(work, paper_id)


def _row(place: int, line: StandingPaper) -> PaperRow:
    one = line.one
    badge = state_badge(one.standing.value, one.standing.label, changed=bool(line.changed))
    return PaperRow(str(place), one.title, one.party.name if one.party else "", badge, line.number or "", line.dated)
