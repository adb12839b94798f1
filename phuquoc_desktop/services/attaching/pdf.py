"""PDF files: pages, what would start by itself, what is embedded, whether it is signed or locked."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.services.attaching import limits, remark
from phuquoc_desktop.services.attaching.card import card_by_sheet
from phuquoc_desktop.services.attaching.errors import (
    ActivePdfError,
    BrokenAttachmentError,
    HiddenObjectError,
    TooMuchInsideError,
)
from phuquoc_desktop.services.attaching.kinds import FileKind
from phuquoc_desktop.services.attaching.pdf_weight import refuse_heavy_stream, refuse_heavy_tables
from phuquoc_desktop.services.attaching.remark import Remark
from phuquoc_desktop.services.attaching.zipped import Inner
from phuquoc_desktop.storage.attachments import DANGEROUS
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.numbers import show_number

if TYPE_CHECKING:
    from pikepdf import Pdf

_STRINGS = re.compile(rb"\((?:[^\\()]|\\.)*\)|(?<!<)<[0-9a-fA-F\s]*>(?!>)", re.S)
_ACTS = (
    (re.compile(rb"/(?:JavaScript|JS)\b"), N_("a program (JavaScript)")),
    (re.compile(rb"/Launch\b"), N_("a command that starts another program")),
    (re.compile(rb"/(?:RichMedia|Flash)\b"), N_("moving contents (Flash)")),
    (re.compile(rb"/ImportData\b"), N_("a command that fetches data")),
)
_SIGNED = re.compile(rb"/ByteRange\b")
_HOLDS = re.compile(rb"/EF\b")
_PAGES = N_("{count} pages")
_OBJECTS = N_("{count} objects")
_SHOWN_NAMES = 3


@dataclass
class PdfFacts:
    """``pages`` is None where a password locks the file; ``files`` are the names of what is embedded."""

    pages: int | None = None
    signed: bool = False
    remarks: list[Remark] = field(default_factory=list)
    files: list[str] = field(default_factory=list)


def look_at_pdf(content: bytes, name: str, depth: int, inner: Inner) -> PdfFacts:
    """Read a whole PDF; raises the refusals of ``errors``."""
    from pikepdf import PasswordError, PdfError

    try:
        return _look(content, name, depth, inner)
    except PasswordError:
        return PdfFacts(remarks=[remark.doubt(remark.LOCKED)])
    except (PdfError, ValueError, TypeError, LookupError, RuntimeError, RecursionError, OverflowError) as error:
        raise BrokenAttachmentError(name=name, kind=FileKind.PDF) from error


def open_pdf(content: bytes) -> tuple[Pdf, bool]:
    """Open a PDF, by guessing where its own tables do not hold; tells whether that was needed."""
    import pikepdf

    try:
        return pikepdf.open(io.BytesIO(content), attempt_recovery=False, suppress_warnings=True), False
    except pikepdf.PasswordError:
        raise
    except pikepdf.PdfError:
        return pikepdf.open(io.BytesIO(content), suppress_warnings=True), True


def _look(content: bytes, name: str, depth: int, inner: Inner) -> PdfFacts:
    refuse_heavy_tables(content, name)
    pdf, mended = open_pdf(content)
    with pdf:
        facts = PdfFacts(pages=_pages(pdf, name))
        facts.remarks += [one for one in [_card(pdf)] if one]
        if mended:
            facts.remarks.append(remark.doubt(remark.MENDED))
        if pdf.is_encrypted and not (pdf.allow.print_highres and pdf.allow.extract):
            facts.remarks.append(remark.note(remark.RESTRICTED))
        for plain, one in _objects(pdf, name):
            _look_at_object(plain, one, name, depth, inner, facts)
    if facts.signed:
        facts.remarks.append(remark.note(remark.SIGNED))
    if facts.files:
        names = ", ".join(facts.files[:_SHOWN_NAMES])
        facts.remarks.append(remark.note(remark.HOLDS_FILES, names=names))
    return facts


def _pages(pdf: Pdf, name: str) -> int:
    pages = len(pdf.pages)
    if not pages:
        raise BrokenAttachmentError(name=name, kind=FileKind.PDF)
    if pages > limits.MOST_PAGES:
        found, largest = (_(_PAGES).format(count=show_number(one)) for one in (pages, limits.MOST_PAGES))
        raise TooMuchInsideError(name=name, found=found, largest=largest)
    return pages


def _card(pdf: Pdf) -> Remark | None:
    """Warn of a first sheet with the size of a card."""
    left, bottom, right, top = (float(side) for side in pdf.pages[0].mediabox)
    return card_by_sheet(abs(right - left), abs(top - bottom))


def _objects(pdf: Pdf, name: str) -> Iterator[tuple[bytes, Any]]:
    """Give each object with its own text, words in quotation marks left out, so that only names of the format remain."""
    from pikepdf import ObjectType

    for number, one in enumerate(pdf.objects, 1):
        if number > limits.MOST_OBJECTS:
            found, largest = (_(_OBJECTS).format(count=show_number(count)) for count in (number, limits.MOST_OBJECTS))
            raise TooMuchInsideError(name=name, found=found, largest=largest)
        kind = getattr(one, "_type_code", None)
        if kind is ObjectType.stream:
            refuse_heavy_stream(one, name)
            yield _STRINGS.sub(b"()", one.stream_dict.unparse(resolved=True)), one
        elif kind in (ObjectType.dictionary, ObjectType.array):
            yield _STRINGS.sub(b"()", one.unparse(resolved=True)), one


def _look_at_object(plain: bytes, one: Any, name: str, depth: int, inner: Inner, facts: PdfFacts) -> None:
    for pattern, what in _ACTS:
        if pattern.search(plain):
            raise ActivePdfError(name=name, what=_(what))
    facts.signed = facts.signed or bool(_SIGNED.search(plain))
    if _HOLDS.search(plain):
        for inside, held in _embedded(one):
            _refuse_embedded(inside, held, name, depth, inner)
            facts.files += [inside] if inside not in facts.files else []


def _embedded(one: Any, depth: int = 0) -> Iterator[tuple[str, bytes]]:
    """Give name and beginning of each file that a file specification holds, also one that stands inside another object."""
    from pikepdf import Array, Dictionary

    if isinstance(one, Array):
        for item in one:
            yield from _embedded(item, depth + 1)
    if not isinstance(one, Dictionary) or depth > limits.DEEPEST:
        return
    for key in one.keys():  # noqa: SIM118  # a dictionary of the PDF library, not one of Python
        if key == "/EF":
            yield from _held(one)
        elif not getattr(one[key], "is_indirect", True):
            yield from _embedded(one[key], depth + 1)


def _held(specification: Any) -> Iterator[tuple[str, bytes]]:
    from pikepdf import Dictionary, Stream

    named = str(specification.get("/UF", specification.get("/F", "")))
    files = specification["/EF"]
    streams = [files[key] for key in files.keys()] if isinstance(files, Dictionary) else []  # noqa: SIM118
    for stream in streams:
        if isinstance(stream, Stream):
            yield PurePath(named).name or "?", _beginning(stream)


def _beginning(stream: Any) -> bytes:
    raw: bytes = stream.read_raw_bytes()
    filters = str(stream.get("/Filter", ""))
    return limits.inflated(raw, limits.LARGEST_INSIDE) if "FlateDecode" in filters else raw


def _refuse_embedded(inside: str, held: bytes, name: str, depth: int, inner: Inner) -> None:
    if PurePath(inside).suffix.lower() in DANGEROUS or depth >= limits.DEEPEST:
        raise HiddenObjectError(name=name, inside=inside)
    if not held:
        return
    try:
        inner(held, inside, depth + 1)
    except BrokenAttachmentError:
        return  # what cannot be opened cannot be started either
    except RefusedError as error:
        raise HiddenObjectError(name=name, inside=inside) from error
