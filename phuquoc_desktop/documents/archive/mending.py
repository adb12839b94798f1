"""What can be put right in a PDF without changing how it looks, so that it becomes PDF/A-1b."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from phuquoc_desktop.documents.archive.colour_profile import IDENTIFIER
from phuquoc_desktop.documents.archive.xmp import PaperFacts, xmp

if TYPE_CHECKING:
    from pikepdf import Pdf

_PRINTED = 4
"""The flag of an annotation that is printed and not hidden."""
_PAGE_LEFTOVERS = ("/AA", "/Trans", "/Dur")
_ROOT_LEFTOVERS = ("/OpenAction", "/AA", "/Collection", "/Requirements", "/Extensions", "/Perms")


def facts_of(pdf: Pdf) -> PaperFacts:
    """Return what a PDF says of itself, tidied; what is not text there counts as not said."""
    info = pdf.trailer.get("/Info")
    keys = ("/Title", "/Author", "/Subject", "/Keywords", "/Creator", "/Producer", "/CreationDate", "/ModDate")
    known = [_text(info, key) for key in keys]
    return PaperFacts(*known).tidied()


def _text(info: Any, key: str) -> str:
    from pikepdf import Dictionary, String

    value = info.get(key) if isinstance(info, Dictionary) else None
    text = str(value) if isinstance(value, String) else ""
    return "" if text == "(unspecified)" else text


def mend(pdf: Pdf, facts: PaperFacts, profile: bytes, language: str) -> None:
    """Give the PDF output intent, facts and language; take away what only matters on a screen."""
    _describe(pdf, facts, language)
    _fix_colours(pdf, profile)
    for key in _ROOT_LEFTOVERS:
        if key in pdf.Root:
            del pdf.Root[key]
    for page in pdf.pages:
        _mend_page(page.obj)
    for one in pdf.objects:
        _mend_picture(one)


def _describe(pdf: Pdf, facts: PaperFacts, language: str) -> None:
    from pikepdf import Dictionary, Name, Stream, String

    pdf.trailer["/Info"] = pdf.make_indirect(Dictionary())
    for key, value in facts.info().items():
        pdf.trailer["/Info"][key] = String(value)
    packet = Stream(pdf, xmp(facts))
    packet["/Type"], packet["/Subtype"] = Name("/Metadata"), Name("/XML")
    pdf.Root["/Metadata"] = pdf.make_indirect(packet)
    if "/Lang" not in pdf.Root:
        pdf.Root["/Lang"] = String(language)
    if facts.title:
        pdf.Root["/ViewerPreferences"] = Dictionary(DisplayDocTitle=True)


def _fix_colours(pdf: Pdf, profile: bytes) -> None:
    from pikepdf import Array, Dictionary, Name, Stream, String

    stored = Stream(pdf, profile)
    stored["/N"] = 3
    intent = Dictionary(
        Type=Name("/OutputIntent"),
        S=Name("/GTS_PDFA1"),
        OutputConditionIdentifier=String(IDENTIFIER),
        Info=String(IDENTIFIER),
        DestOutputProfile=pdf.make_indirect(stored),
    )
    pdf.Root["/OutputIntents"] = Array([pdf.make_indirect(intent)])


def _mend_page(page: Any) -> None:
    for key in _PAGE_LEFTOVERS:
        if key in page:
            del page[key]
    _forget_group(page)
    for annotation in page.get("/Annots", []):
        if annotation.get("/Subtype") != "/Popup":
            annotation["/F"] = _PRINTED
        if "/AP" in annotation:
            for other in ("/D", "/R"):
                if other in annotation["/AP"]:
                    del annotation["/AP"][other]


def _forget_group(one: Any) -> None:
    """Take away the mark of a group that could be transparent; whether something is has its own fault."""
    group = one.get("/Group")
    if group is not None and group.get("/S") == "/Transparency":
        del one["/Group"]


def _mend_picture(one: Any) -> None:
    from pikepdf import Stream

    if not isinstance(one, Stream):
        return
    if one.get("/Subtype") == "/Image" and bool(one.get("/Interpolate", False)):
        one["/Interpolate"] = False
    if one.get("/Subtype") == "/Form":
        _forget_group(one)
    if "/LZWDecode" in str(one.get("/Filter", "")):
        one.write(one.read_bytes())
