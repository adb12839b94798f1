"""A whole dossier in a folder: the papers that the program writes, and a copy of every attachment, in order.

The folder appears whole or not at all: it is written beside and renamed at the end.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from phuquoc_desktop.documents import papers, writing
from phuquoc_desktop.documents.desk import Desk
from phuquoc_desktop.documents.document import Document
from phuquoc_desktop.documents.from_data.dossier import papers_of
from phuquoc_desktop.documents.from_data.dossier_papers import INDEX, DossierPaper, listed
from phuquoc_desktop.documents.from_data.index import index_of
from phuquoc_desktop.documents.joined_pdf import join
from phuquoc_desktop.documents.page_count import pages_of
from phuquoc_desktop.domain.dossier import Paper
from phuquoc_desktop.domain.dossier_rules import ChecklistLine, PaperState
from phuquoc_desktop.domain.law.pack import Sets
from phuquoc_desktop.domain.progress import ProgressReport, silent
from phuquoc_desktop.services import dossiers
from phuquoc_desktop.services.law.sets import sets_of
from phuquoc_desktop.storage.attachments import AttachmentStore
from phuquoc_desktop.storage.safe_folder import whole_folder, write_inside
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.fold import fold_words

LONGEST_NAME = 80
SUMS = "SHA256SUMS"
INDEX_NAME, JOINED_NAME = "00-muc-luc-ho-so", "00-toan-bo-ho-so-de-in.pdf"
ENDINGS = ("pdf", "docx", "xlsx")


@dataclass(frozen=True)
class WrittenFile:
    """One file of the folder; ``paper`` is None for what the program wrote itself, ``pages`` where they cannot be counted."""

    path: Path
    title: str
    size: int
    sha256: str
    paper: Paper | None
    pages: int | None = None


@dataclass(frozen=True)
class Extras:
    """What the folder holds beside the papers: their index, their SHA-256, all of them as one PDF; and as what drafts are.

    ``endings`` are those of the files that a draft is written as, where the paper allows them.
    """

    index: bool = False
    sums: bool = False
    joined: bool = False
    endings: tuple[str, ...] = ENDINGS
    without: frozenset[str] = frozenset()
    """Candidates whose papers stay out, by their ids."""


PAPERS_ONLY = Extras()
WHOLE = Extras(index=True, sums=True)


@dataclass(frozen=True)
class CompiledDossier:
    """What was written, and what the dossier still lacks.

    ``files`` are the papers, ``index`` and ``joined`` what was made of them, ``left_out`` the titles of papers that could not
    be put into the one PDF, ``sets`` how many sets the law wants.
    """

    view: dossiers.DossierView
    files: tuple[WrittenFile, ...]
    missing: tuple[ChecklistLine, ...]
    index: tuple[WrittenFile, ...] = ()
    joined: WrittenFile | None = None
    left_out: tuple[str, ...] = ()
    sets: Sets | None = None


def compile_dossier(
    desk: Desk,
    store: AttachmentStore,
    dossier_id: str,
    folder: Path,
    report: ProgressReport = silent,
    extras: Extras = PAPERS_ONLY,
) -> CompiledDossier:
    """Write the dossier into a folder, also while papers are missing; a former copy that nobody changed is replaced.

    Raises FolderNotEmptyError, the TroubleErrors of ``safe_file``, AttachmentMissingError for an attachment that is gone, and
    Cancelled; nothing is left behind then.
    """
    with desk.worded(), whole_folder(folder, is_as_written) as beside:
        made = _Compiling(desk, store, dossier_id, beside, extras).compile(report)
    return _moved(made, folder)


def is_as_written(folder: Path) -> bool:
    """Tell whether a folder holds exactly what was once written into it, by its own list of SHA-256."""
    try:
        listing = (folder / SUMS).read_text(encoding="utf-8").splitlines()
        wanted = {line.partition("  ")[2]: line.partition("  ")[0] for line in listing}
        files = {one.relative_to(folder).as_posix(): one for one in folder.rglob("*") if one.is_file()}
        found = {name: hashlib.sha256(one.read_bytes()).hexdigest() for name, one in files.items() if name != SUMS}
    except (OSError, UnicodeDecodeError):
        return False
    return wanted == found


class _Compiling:
    def __init__(self, desk: Desk, store: AttachmentStore, dossier_id: str, folder: Path, extras: Extras) -> None:
        self._desk, self._store, self._id = desk, store, dossier_id
        self._folder, self._extras = folder, extras
        self._sheaf: list[tuple[str, str, bytes]] = []
        """What the one PDF is made of."""

    def compile(self, report: ProgressReport) -> CompiledDossier:
        """Write all files of the folder."""
        every = listed(self._desk, self._id, papers.PAPERS)
        known = [one for one in every if one.wish.candidate_id not in self._extras.without]
        there = [one for one in known if one.is_written or one.paper is not None]
        steps = len(there) + self._extras.index + self._extras.joined
        files: list[WrittenFile] = []
        pages: dict[int, int | None] = {}
        for number, one in enumerate(there, 1):
            report(number - 1, steps, _("Writing “{paper}”").format(paper=_titled(one)))
            written = list(self._write(one, f"{number:0{max(2, len(str(len(there))))}}-{_name(one)}"))
            pages[id(one)] = next((file.pages for file in written if file.pages is not None), None)
            files.extend(written)
        report(len(there), steps, _("Putting the dossier together"))
        index = self._write_index([(one, pages.get(id(one))) for one in known])
        joined, left_out = self._write_joined()
        self._write_sums([*index, *files, *([joined] if joined else [])])
        view = papers_of(self._desk, self._id).view
        missing = tuple(line for line in view.checklist if line.state is PaperState.MISSING)
        pack = papers_of(self._desk, self._id).pack
        sets = sets_of(pack, view.dossier.award)
        return CompiledDossier(view, tuple(files), missing, tuple(index), joined, left_out, sets)

    def _write(self, one: DossierPaper, start: str) -> Iterator[WrittenFile]:
        if one.paper is not None:
            ending = Path(one.paper.file_name or "").suffix.lower()
            content = self._store.read(one.paper.attachment or "", one.paper.file_name or one.paper.title)
            yield self._put(f"{start}{ending}", _titled(one), content, one.paper)
        elif one.plan is not None:
            document = one.plan.make(self._desk, one.wish)
            yield from self._drawn(document, one.plan.formats, start, _titled(one))

    def _drawn(self, document: Document, formats: tuple[str, ...], start: str, title: str) -> Iterator[WrittenFile]:
        for ending in formats:
            if ending in self._extras.endings:
                name = f"{start}.{ending}"
                drawn = writing.renderer_for(Path(name))(document)
                yield self._put(name, title, drawn.encode() if isinstance(drawn, str) else drawn)

    def _put(self, name: str, title: str, content: bytes, paper: Paper | None = None) -> WrittenFile:
        """Write one paper; the Word or Excel copy of what is written as PDF too is neither counted nor joined."""
        ending = Path(name).suffix
        is_copy = paper is None and ending != ".pdf"
        if self._extras.joined and not is_copy:
            self._sheaf.append((title, ending, content))
        return self._store_as(name, title, content, paper, None if is_copy else pages_of(content, ending))

    def _store_as(self, name: str, title: str, content: bytes, paper: Paper | None, pages: int | None) -> WrittenFile:
        write_inside(self._folder / name, content)
        digest = hashlib.sha256(content).hexdigest()
        return WrittenFile(self._folder / name, title, len(content), digest, paper, pages)

    def _write_index(self, counted: list[tuple[DossierPaper, int | None]]) -> list[WrittenFile]:
        if not self._extras.index:
            return []
        document = index_of(self._desk, self._id, counted)
        before, self._sheaf = self._sheaf, []
        made = list(self._drawn(document, papers.plan_of(INDEX).formats, INDEX_NAME, document.title))
        self._sheaf += before
        return made

    def _write_joined(self) -> tuple[WrittenFile | None, tuple[str, ...]]:
        if not self._extras.joined:
            return None, ()
        sheaf = join(self._sheaf)
        if not sheaf.pages:
            return None, sheaf.left_out
        written = self._store_as(JOINED_NAME, _("The whole dossier"), sheaf.content, None, sheaf.pages)
        return written, sheaf.left_out

    def _write_sums(self, files: list[WrittenFile]) -> None:
        if self._extras.sums:
            lines = sorted(f"{one.sha256}  {one.path.name}\n" for one in files)
            write_inside(self._folder / SUMS, "".join(sorted(lines, key=lambda line: line[66:])).encode())


def _name(one: DossierPaper) -> str:
    about = f"{one.title} {one.party.name}" if one.party and one.party.name not in one.title else one.title
    return slug(about)


def _titled(one: DossierPaper) -> str:
    return f"{one.title} – {one.party.name}" if one.party and one.party.name not in one.title else one.title


def slug(title: str) -> str:
    """Return a title as a file name that every disk and every mail system takes: ASCII words with hyphens."""
    plain = (word.encode("ascii", "ignore").decode() for word in fold_words(title))
    return "-".join(word for word in plain if word)[:LONGEST_NAME].strip("-") or "giay-to"


def _moved(made: CompiledDossier, folder: Path) -> CompiledDossier:
    """Name the files as they are called after the folder took its place."""

    def there(one: WrittenFile) -> WrittenFile:
        return replace(one, path=folder / one.path.name)

    return replace(
        made,
        files=tuple(map(there, made.files)),
        index=tuple(map(there, made.index)),
        joined=there(made.joined) if made.joined else None,
    )
