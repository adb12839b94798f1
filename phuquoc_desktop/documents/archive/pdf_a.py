"""Turn a PDF into PDF/A-1b (ISO 19005-1, conformance level B), or say why that cannot be done.

Level B keeps how a paper looks. Nothing more is claimed, since nothing more could be confirmed: the validator that the tests
use (PDFBox Preflight) knows this level only. What is valid PDF/A-1b uses nothing that PDF/A-2b or 3b forbids, but the file
bears the mark that was confirmed.
"""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

from phuquoc_desktop.documents.archive.colour_profile import colour_profile
from phuquoc_desktop.documents.archive.faults import Fault, faults_in
from phuquoc_desktop.documents.archive.mending import facts_of, mend
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.translation import N_

if TYPE_CHECKING:
    from pikepdf import Pdf

CLAIM = "PDF/A-1b"
_PART = re.compile(rb"pdfaid:part(?:>|=[\"'])\s*([1-4])")
_LEVEL = re.compile(rb"pdfaid:conformance(?:>|=[\"'])\s*([ABUEFabuef])")


class NotForArchiveError(RefusedError):
    """A PDF cannot be made PDF/A; ``faults`` say why."""

    sentence = N_(
        "{name} cannot be kept as PDF/A: {reasons}. Save it anew as PDF/A where it comes from, or print and scan it."
    )

    def __init__(self, name: str, faults: tuple[Fault, ...]) -> None:
        self.faults = faults
        super().__init__(field="file", name=name, reasons=", ".join(fault.label for fault in faults))


def to_pdf_a(content: bytes, name: str, *, title: str = "", language: str = "vi") -> bytes:
    """Return the PDF as PDF/A-1b, the same bytes each time; ``title`` stands in where the file has none.

    A file that says itself that it is PDF/A of any kind is returned as it is. Raises NotForArchiveError for what this program
    can see and not mend, and NoColourProfileError.
    """
    profile = colour_profile()
    if claim_of(content):
        return content
    with _opened(content, name) as pdf:
        faults = faults_in(pdf)
        if faults:
            raise NotForArchiveError(name, faults)
        facts = facts_of(pdf)
        mend(pdf, facts if facts.title else replace(facts, title=title).tidied(), profile, language)
        return _written(pdf)


def _opened(content: bytes, name: str) -> Pdf:
    import pikepdf

    try:
        pdf = pikepdf.open(BytesIO(content))
    except pikepdf.PasswordError:
        raise NotForArchiveError(name, (Fault.PROTECTED,)) from None
    except (pikepdf.PdfError, ValueError):
        raise NotForArchiveError(name, (Fault.DAMAGED,)) from None
    if not len(pdf.pages):
        raise NotForArchiveError(name, (Fault.DAMAGED,))
    return pdf


def _written(pdf: Pdf) -> bytes:
    import pikepdf

    target = BytesIO()
    pdf.remove_unreferenced_resources()
    pdf.save(
        target,
        force_version="1.4",
        object_stream_mode=pikepdf.ObjectStreamMode.disable,
        stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
        compress_streams=True,
        deterministic_id=True,
        fix_metadata_version=False,
        preserve_pdfa=True,
    )
    return target.getvalue()


def creator_of(content: bytes) -> str:
    """Return which program a PDF says it was written with; empty where that cannot be read."""
    try:
        with _opened(content, "") as pdf:
            return facts_of(pdf).creator
    except NotForArchiveError:
        return ""


def claim_of(content: bytes) -> str:
    """Return which PDF/A a file says it is, such as ``PDF/A-2b``, or nothing; not whether that is true.

    The mark stands uncompressed in the file, as PDF/A itself asks.
    """
    part, level = _PART.search(content), _LEVEL.search(content)
    return f"PDF/A-{part[1].decode()}{level[1].decode().lower() if level else ''}" if part else ""


def is_signed(content: bytes) -> bool:
    """Tell whether a PDF bears a digital signature; the range that it covers always stands readable in the file."""
    return b"/ByteRange" in content
