"""``phuquoc pdf``: PDF files for the archive, signed, and checked."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from phuquoc_desktop.cli import pdf_signing, pdf_verdicts
from phuquoc_desktop.cli.call import DONE, NEEDS_A_PERSON, Call
from phuquoc_desktop.cli.parser import add_command, add_group
from phuquoc_desktop.translation import _

if TYPE_CHECKING:
    from phuquoc_desktop.cli.parser import Commands


def add_commands(commands: Commands) -> None:
    """Add ``pdf archive``, ``verify``, ``sign``, ``certificates`` and ``trust``."""
    group = add_group(commands, "pdf", _("PDF files: make them fit for the archive, sign them, check signatures"))
    archiving = add_command(group, "archive", run_archive, _("Turn a PDF or a picture into PDF/A-1b"))
    archiving.add_argument("file", metavar=_("FILE"), help=_("a PDF or a picture"))
    archiving.add_argument("--out", required=True, metavar=_("FILE"), help=_("the PDF to write"))
    verifying = add_command(group, "verify", run_verify, _("Check the digital signatures in PDF files, offline"))
    verifying.add_argument("files", nargs="+", metavar=_("FILE"), help=_("the PDFs to check"))
    pdf_signing.add_to(group)


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


def run_verify(call: Call) -> int:
    """Print a verdict a file; whatever is not valid with a known issuer needs a person."""
    from phuquoc_desktop.documents.archive.single_file import read_file
    from phuquoc_desktop.documents.signing import telling
    from phuquoc_desktop.documents.signing.verifying import verify

    roots = pdf_signing.trust_of(call).roots()
    found = [(name, verify(read_file(Path(name)), roots)) for name in call.options.files]
    lines: list[str] = []
    for name, verdict in found:
        lines += pdf_verdicts.lines(name, verdict)
    if any(verdict.signatures for _name, verdict in found):
        lines.append(telling.not_asked())
    call.answer({"files": [pdf_verdicts.document(name, verdict) for name, verdict in found]}, lines)
    return NEEDS_A_PERSON if any(verdict.needs_a_person for _name, verdict in found) else DONE
