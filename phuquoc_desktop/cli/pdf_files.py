"""``phuquoc pdf``: PDF files for the archive, signed, and checked."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from phuquoc_desktop.cli.call import Call
from phuquoc_desktop.cli.parser import add_command, add_group
from phuquoc_desktop.translation import _

if TYPE_CHECKING:
    from phuquoc_desktop.cli.parser import Commands


def add_commands(commands: Commands) -> None:
    """Add ``pdf archive``."""
    group = add_group(commands, "pdf", _("PDF files: make them fit for the archive, sign them, check signatures"))
    archiving = add_command(group, "archive", run_archive, _("Turn a PDF or a picture into PDF/A-1b"))
    archiving.add_argument("file", metavar=_("FILE"), help=_("a PDF or a picture"))
    archiving.add_argument("--out", required=True, metavar=_("FILE"), help=_("the PDF to write"))


def run_archive(call: Call) -> None:
    """Write one file as PDF/A; what cannot become PDF/A is refused with the reasons."""
    from phuquoc_desktop.documents.archive.pdf_a import CLAIM
    from phuquoc_desktop.documents.archive.single_file import archived_file
    from phuquoc_desktop.storage.safe_file import write_whole

    out = call.path("out")
    content = archived_file(call.path("file"))
    write_whole(out, content)
    digest = hashlib.sha256(content).hexdigest()
    document = {"file": str(out), "claim": CLAIM, "size": len(content), "sha256": digest}
    call.answer(document, [_("Wrote {file} as {claim}.").format(file=out, claim=CLAIM)])
