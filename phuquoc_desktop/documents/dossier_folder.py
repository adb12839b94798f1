"""A whole dossier in a folder: the papers that the program writes, and a copy of every attachment, in order."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from phuquoc_desktop.documents import papers, writing
from phuquoc_desktop.documents.desk import FILE, Desk
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.domain.dossier import Paper
from phuquoc_desktop.domain.dossier_rules import ChecklistLine, PaperState
from phuquoc_desktop.domain.progress import ProgressReport, silent
from phuquoc_desktop.services import dossiers
from phuquoc_desktop.storage.attachments import AttachmentStore
from phuquoc_desktop.storage.safe_file import trouble_of, write_whole
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.fold import fold_words

LONGEST_NAME = 80


@dataclass(frozen=True)
class WrittenFile:
    """One file of the folder; ``paper`` is None for what the program wrote itself."""

    path: Path
    title: str
    size: int
    sha256: str
    paper: Paper | None


@dataclass(frozen=True)
class CompiledDossier:
    """What was written, and what the dossier still lacks."""

    view: dossiers.DossierView
    files: tuple[WrittenFile, ...]
    missing: tuple[ChecklistLine, ...]


@dataclass(frozen=True)
class _Entry:
    title: str
    paper: Paper | None
    kind: str = ""


def compile_dossier(
    desk: Desk, store: AttachmentStore, dossier_id: str, folder: Path, report: ProgressReport = silent
) -> CompiledDossier:
    """Write the dossier into a folder, also while papers are missing; files of the same names are replaced.

    Raises the TroubleErrors of ``safe_file``, and AttachmentMissingError for an attachment that is gone.
    """
    view = dossiers.view(desk.read, dossier_id)
    _make(folder)
    entries = list(_entries(view))
    files: list[WrittenFile] = []
    for number, entry in enumerate(entries, 1):
        report(number - 1, len(entries), _("Writing the dossier"))
        start = f"{number:02}-{_slug(entry.title)}"
        if entry.paper is None:
            files.extend(_written(desk, dossier_id, entry, folder, start))
        else:
            files.append(_copied(store, entry, entry.paper, folder, start))
    missing = tuple(line for line in view.checklist if line.state is PaperState.MISSING)
    return CompiledDossier(view, tuple(files), missing)


def _entries(view: dossiers.DossierView) -> Iterator[_Entry]:
    """Name what the folder holds: the checklist first, then papers that nobody asked for."""
    drafts = {plan.paper_kind: plan.code for plan in papers.PAPERS.values() if plan.paper_kind}
    words = Template(FILE)
    listed: set[str] = set()
    for line in view.checklist:
        if line.paper is not None:
            listed.add(line.paper.id)
            yield _Entry(line.paper.title, line.paper)
        elif line.state is PaperState.DRAFTED and line.paper_kind in drafts:
            yield _Entry(words.say(f"paper.{line.paper_kind.value}"), None, drafts[line.paper_kind])
    for paper in view.papers:
        if paper.id not in listed:
            yield _Entry(paper.title, paper)


def _written(desk: Desk, dossier_id: str, entry: _Entry, folder: Path, start: str) -> Iterator[WrittenFile]:
    document = papers.compose_paper(entry.kind, desk, dossier_id)
    for ending in papers.plan_of(entry.kind).formats:
        if ending != "html":
            path = folder / f"{start}.{ending}"
            writing.save(document, path)
            yield _file(path, entry, path.read_bytes())


def _copied(store: AttachmentStore, entry: _Entry, paper: Paper, folder: Path, start: str) -> WrittenFile:
    content = store.read(paper.attachment or "", paper.file_name or paper.title)
    path = folder / f"{start}{Path(paper.file_name or '').suffix.lower()}"
    write_whole(path, content)
    return _file(path, entry, content)


def _file(path: Path, entry: _Entry, content: bytes) -> WrittenFile:
    return WrittenFile(path, entry.title, len(content), hashlib.sha256(content).hexdigest(), entry.paper)


def _slug(title: str) -> str:
    """Return the title as a file name that every disk and every mail system takes."""
    return "-".join(fold_words(title))[:LONGEST_NAME].strip("-") or "giay-to"


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise trouble_of(error, folder) from error
