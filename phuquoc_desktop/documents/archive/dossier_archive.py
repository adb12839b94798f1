"""Hồ sơ lưu trữ: a whole dossier as a folder for the archive, written whole or not at all.

``00-muc-luc.pdf`` is the index, the numbered files are the papers, ``ban-goc/`` holds what was converted and the Word files to
go on working with, ``SHA256SUMS`` proves every file (``sha256sum -c``).
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from phuquoc_desktop.documents.archive.colour_profile import colour_profile
from phuquoc_desktop.documents.archive.index_notes import ORIGINALS, SUMS, notes_of
from phuquoc_desktop.documents.archive.index_paper import FILE, ArchiveIndex, IndexLine, compose
from phuquoc_desktop.documents.archive.kept_file import KeptFile, keep, pages_of
from phuquoc_desktop.documents.archive.pdf_a import to_pdf_a
from phuquoc_desktop.documents.desk import Desk
from phuquoc_desktop.documents.dossier_folder import CompiledDossier, WrittenFile, compile_dossier
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.domain.dossier import PaperOrigin
from phuquoc_desktop.domain.progress import ProgressReport, silent
from phuquoc_desktop.storage.attachments import AttachmentStore
from phuquoc_desktop.storage.safe_file import write_whole
from phuquoc_desktop.storage.safe_folder import whole_folder
from phuquoc_desktop.translation import _

INDEX = "00-muc-luc"


@dataclass(frozen=True)
class ArchivedFile:
    """One file of the archive: its path, title, whether it is PDF/A, and the note of the index (Vietnamese)."""

    path: Path
    title: str
    is_pdf_a: bool
    note: str
    pages: int | None
    sha256: str


@dataclass(frozen=True)
class ArchivedDossier:
    """What was written; ``compiled`` tells what the dossier still lacks."""

    folder: Path
    files: tuple[ArchivedFile, ...]
    compiled: CompiledDossier


def archive_dossier(
    desk: Desk, store: AttachmentStore, dossier_id: str, folder: Path, report: ProgressReport = silent
) -> ArchivedDossier:
    """Write the archive folder of a dossier.

    Raises FolderNotEmptyError, NoColourProfileError, the TroubleErrors of ``safe_file``, and AttachmentMissingError; nothing
    is left behind then.
    """
    colour_profile()
    with whole_folder(folder) as archive, TemporaryDirectory(prefix="luu-tru-") as beside:
        made = _fill(desk, store, dossier_id, archive, Path(beside), report)
    return ArchivedDossier(folder, tuple(_moved(one, folder) for one in made.files), made.compiled)


def _fill(
    desk: Desk, store: AttachmentStore, dossier_id: str, archive: Path, beside: Path, report: ProgressReport
) -> ArchivedDossier:
    compiled = compile_dossier(desk, store, dossier_id, beside / "compiled", report)
    (archive / ORIGINALS).mkdir()
    kept: list[tuple[ArchivedFile, WrittenFile]] = []
    for number, one in enumerate(compiled.files, 1):
        report(number - 1, len(compiled.files), _("Making files for the archive"))
        if _is_master(one, compiled.files):
            shutil.copyfile(one.path, archive / ORIGINALS / one.path.name)
        else:
            kept.append((_kept(one, archive), one))
    index = _write_index(desk, compiled, kept, archive)
    _write_sums(archive)
    return ArchivedDossier(archive, (index, *(one for one, _written in kept)), compiled)


def _is_master(one: WrittenFile, files: tuple[WrittenFile, ...]) -> bool:
    """Tell whether the program wrote the same paper as PDF too, so that this is only for working on."""
    beside = one.path.with_suffix(".pdf")
    return one.paper is None and one.path != beside and any(other.path == beside for other in files)


def _kept(one: WrittenFile, archive: Path) -> ArchivedFile:
    content = one.path.read_bytes()
    ours = one.paper is None or one.paper.origin is PaperOrigin.DRAFTED
    kept = keep(content, one.path.name, one.title, Template(FILE), ours=ours)
    path = archive / f"{one.path.stem}{kept.ending}"
    write_whole(path, kept.content)
    if kept.changed and not ours:
        write_whole(archive / ORIGINALS / one.path.name, content)
    return _told(path, one.title, kept)


def _told(path: Path, title: str, kept: KeptFile) -> ArchivedFile:
    return ArchivedFile(path, title, kept.is_pdf_a, kept.note, kept.pages, _digest(kept.content))


def _write_index(
    desk: Desk, compiled: CompiledDossier, kept: list[tuple[ArchivedFile, WrittenFile]], archive: Path
) -> ArchivedFile:
    from phuquoc_desktop.documents import as_pdf, as_word

    dossier = compiled.view.dossier
    lines = tuple(_line(desk, made, written) for made, written in kept)
    notes = notes_of(desk, dossier)
    document = compose(ArchiveIndex(desk.issuer, dossier.title, dossier.code, lines, notes, desk.today))
    content = to_pdf_a(as_pdf.render(document), INDEX, title=document.title)
    path = archive / f"{INDEX}.pdf"
    write_whole(path, content)
    write_whole(archive / ORIGINALS / f"{INDEX}.docx", as_word.render(document))
    note = Template(FILE).say("note.pdf_a")
    return ArchivedFile(path, document.title, True, note, pages_of(content), _digest(content))


def _line(desk: Desk, made: ArchivedFile, written: WrittenFile) -> IndexLine:
    paper = written.paper
    author = desk.issuer.name if paper is None or paper.origin is PaperOrigin.DRAFTED else ""
    number, dated = (paper.number or "", paper.dated) if paper else ("", None)
    return IndexLine(made.path.name, made.title, number, dated, author, made.pages, made.note)


def _write_sums(archive: Path) -> None:
    lines = [f"{_digest(file.read_bytes())}  {file.relative_to(archive).as_posix()}\n" for file in _files(archive)]
    write_whole(archive / SUMS, "".join(lines).encode())


def _files(archive: Path) -> Iterator[Path]:
    yield from sorted(path for path in archive.rglob("*") if path.is_file())


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _moved(one: ArchivedFile, folder: Path) -> ArchivedFile:
    return ArchivedFile(folder / one.path.name, one.title, one.is_pdf_a, one.note, one.pages, one.sha256)
