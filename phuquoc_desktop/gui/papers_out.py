"""Papers on their way out of the window: shown and put into a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFileDialog, QWidget

from phuquoc_desktop.documents.wish import NOTHING_NAMED, Wish
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.storage.safe_file import FileInUseError, free_name
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.fold import fold_words

if TYPE_CHECKING:
    from phuquoc_desktop.documents.desk import Desk
    from phuquoc_desktop.documents.document import Document
    from phuquoc_desktop.storage.unit_of_work import Reader

ENDINGS = {
    "pdf": N_("PDF file (*.pdf)"),
    "docx": N_("Word file (*.docx)"),
    "xlsx": N_("Excel file (*.xlsx)"),
}


class PapersOut:
    """Writes the papers of one office for a page; ``parent`` is the widget above which it asks."""

    def __init__(self, backend: Any, shell: Shell, parent: QWidget) -> None:
        self._backend = backend
        self._shell = shell
        self._parent = parent

    def preview(
        self, code: str, on_done: Callable[[str], object], wish: Wish = NOTHING_NAMED, *, year: int | None = None
    ) -> None:
        """Compose a paper beside the window and hand over its HTML; without a year it is about that of the data."""

        def work(_report: ProgressReport) -> str:
            from phuquoc_desktop.documents import as_html, papers

            with self._backend.reading() as read:
                return as_html.render(papers.compose(code, self._desk(read, year), wish))

        def shown(html: str) -> None:
            on_done(html)
            self.tell_refused()

        self._shell.run(work, shown)

    def tell_refused(self) -> None:
        """Say, once a state of the file, which of the office's own templates a paper was not written with."""
        for refusal in self._backend.templates.untold():
            self._shell.tell(refusal)

    def save(self, code: str, ending: str, name: str, wish: Wish = NOTHING_NAMED, *, year: int | None = None) -> None:
        """Ask for a file, for which ``name`` is proposed, and write the paper into it; ``year`` as in :meth:`preview`."""
        file = self._ask_file(ending, name)
        if file is None:
            return

        def write(target: Path) -> None:
            from phuquoc_desktop.documents import papers

            with self._backend.reading() as read:
                papers.write(code, self._desk(read, year), target, wish)

        self._write(file, write)

    def save_made(self, ending: str, name: str, make: Callable[[], Document], *, private: bool = False) -> None:
        """Ask for a file and write into it what ``make`` composes; a ``private`` one only the file's owner may read."""

        def write(target: Path) -> None:
            from phuquoc_desktop.documents import writing

            writing.save(make(), target)
            if private:
                target.chmod(0o600)

        self.save_by(ending, name, write)

    def save_by(self, ending: str, name: str, write: Callable[[Path], None]) -> None:
        """Ask for a file and let ``write`` put something there, in a task."""
        file = self._ask_file(ending, name)
        if file is not None:
            self._write(file, write)

    def _write(self, file: Path, write: Callable[[Path], None]) -> None:
        def work(_report: ProgressReport) -> Path:
            write(file)
            return file

        failed = partial(self._on_failed, file, write)
        self._shell.run(work, self._on_saved, failed, title=_("Writing {name}…").format(name=file.name))

    def _on_failed(self, file: Path, write: Callable[[Path], None], error: Exception) -> None:
        """Offer another name while Excel, Word or a viewer holds the file."""
        if not isinstance(error, FileInUseError):
            self._shell.tell(error)
            return
        other = free_name(file)
        question = _("“{name}” is open in another program, such as Excel, or may not be changed; nothing was written.")
        yes = _("Save as “{name}”").format(name=other.name)
        if self._shell.confirm(question.format(name=file.name), yes, title=_("The file is open")):
            self._write(other, write)

    def _desk(self, read: Reader, year: int | None) -> Desk:
        desk: Desk = self._backend.desk(read)
        return desk if year is None else replace(desk, year=year)

    def _ask_file(self, ending: str, name: str) -> Path | None:
        proposed = Path(self._backend.settings.last_folder or Path.home()) / f"{slug(name)}.{ending}"
        chosen, _filter = QFileDialog.getSaveFileName(self._parent, _("Save as"), str(proposed), _(ENDINGS[ending]))
        if not chosen:
            return None
        file = Path(chosen)
        self._backend.settings.last_folder = str(file.parent)
        return file if file.suffix.lower() == f".{ending}" else file.with_name(f"{file.name}.{ending}")

    def _on_saved(self, file: Path) -> None:
        self._backend.save_settings()
        self._shell.toast(_("Saved as {file}.").format(file=file))
        self.tell_refused()


def slug(name: str) -> str:
    """Return a name as a file name that every disk and every mail system takes."""
    return "-".join(fold_words(name))[:80]
