"""``phuquoc dossier archive``: the dossier as a folder for the archive."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.call import DONE, NEEDS_A_PERSON, Call
from phuquoc_desktop.cli.finding import find_dossier
from phuquoc_desktop.cli.parser import add_command
from phuquoc_desktop.translation import _

if TYPE_CHECKING:
    from phuquoc_desktop.cli.parser import Commands
    from phuquoc_desktop.documents.archive.dossier_archive import ArchivedDossier, ArchivedFile


def add_to(group: Commands) -> None:
    """Add ``dossier archive``."""
    purpose = _("Write the dossier as PDF/A with index and SHA-256 list into a new folder")
    parser = add_command(group, "archive", run_archive, purpose)
    parser.add_argument("dossier", metavar=_("ID"), help=_("the code, such as HS-2021-001, or the id"))
    parser.add_argument("--out", required=True, metavar=_("DIR"), help=_("a new or empty folder"))


def run_archive(call: Call) -> int:
    """Write the folder; files that could not become PDF/A need a person."""
    from phuquoc_desktop.documents.archive.dossier_archive import archive_dossier

    folder = call.path("out")
    with call.office() as backend, backend.reading() as read:
        dossier = find_dossier(read, call.options.dossier)
        archived = archive_dossier(backend.desk(read), backend.attachments, dossier.id, folder)
    call.answer(_document(archived), _lines(archived))
    return DONE if all(one.is_pdf_a for one in archived.files) and archived.compiled.view.ready else NEEDS_A_PERSON


def _document(archived: ArchivedDossier) -> dict[str, Any]:
    return {
        "folder": str(archived.folder),
        "dossier": archived.compiled.view.dossier.code,
        "ready": archived.compiled.view.ready,
        "files": [_file(one) for one in archived.files],
    }


def _file(one: ArchivedFile) -> dict[str, Any]:
    return {
        "file": one.path.name,
        "title": one.title,
        "pdf_a": one.is_pdf_a,
        "note": one.note,
        "pages": one.pages,
        "sha256": one.sha256,
    }


def _lines(archived: ArchivedDossier) -> list[str]:
    said = _("Wrote {count} files of dossier {code} for the archive into {folder}:")
    code = archived.compiled.view.dossier.code
    head = said.format(count=len(archived.files), code=code, folder=archived.folder)
    return [head, *(f"  {one.path.name}: {one.note}" for one in archived.files)]
