"""One door for files that people attach: what they are, and what speaks against them."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path, PurePath

from phuquoc_desktop.services.attaching import card, limits, remark, sniffing
from phuquoc_desktop.services.attaching.errors import (
    ClosedArchiveError,
    DoubtsNotAcceptedError,
    EmptyAttachmentError,
    HeicAttachmentError,
    HiddenObjectError,
    ProgramAttachmentError,
    ScriptedPageError,
    TwoFilesInOneError,
)
from phuquoc_desktop.services.attaching.kinds import FileKind
from phuquoc_desktop.services.attaching.old_office import look_at_ole
from phuquoc_desktop.services.attaching.pdf import look_at_pdf
from phuquoc_desktop.services.attaching.pdf_pages import first_words
from phuquoc_desktop.services.attaching.pictures import look_at_picture
from phuquoc_desktop.services.attaching.remark import Look, Remark
from phuquoc_desktop.services.attaching.zipped import carries_archive, look_at_zip
from phuquoc_desktop.storage.attachments import read_to_attach

_PAGES_READ = 3
_TEXT_KEPT = 20_000
_LONGEST_KEPT = 400
_RTF_OBJECTS = (b"\\objdata", b"\\objemb", b"\\objocx", b"\\objupdate")


@dataclass
class _Seen:
    """What has been found so far."""

    kind: FileKind
    pages: int | None = None
    remarks: list[Remark | None] = field(default_factory=list)
    signed: bool = False
    text: str = ""


def look(file: Path) -> Look:
    """Look at a file of this PC.

    Raises the refusals of ``storage.attachments`` (gone, too large, an ending of programs) and of ``errors`` in this room.
    """
    return look_at(read_to_attach(file), file.name)


def look_at(content: bytes, name: str) -> Look:
    """Look at a content that came under that name; raises the refusals of ``errors``."""
    seen = _see(content, name, 0)
    found = [card.card_by_name(name), *seen.remarks, card.card_by_text(seen.text), _lying(name, seen.kind)]
    remarks = tuple({one.sentence: one for one in reversed(found) if one is not None}.values())[::-1]
    return Look(name, seen.kind, len(content), seen.pages, remarks, seen.signed, seen.text[:_TEXT_KEPT])


def refuse_doubts(looked: Look, reason: str | None) -> str | None:
    """Return what is kept with the paper: the doubts and why a person let them pass; None where nothing is doubted.

    Raises DoubtsNotAcceptedError where something is doubted and no reason is given.
    """
    if not looked.doubts:
        return None
    said = " ".join(one.text for one in looked.doubts)
    if not (reason or "").strip():
        raise DoubtsNotAcceptedError(field="accepted_doubt", doubts=said)
    given = (reason or "").strip()
    return f"{given} ({said[: max(0, _LONGEST_KEPT - len(given) - 3)]})"


def _see(content: bytes, name: str, depth: int) -> _Seen:
    if not content:
        raise EmptyAttachmentError(name=name)
    if sniffing.is_program(content):
        raise ProgramAttachmentError(name=name)
    if sniffing.is_closed_archive(content):
        raise ClosedArchiveError(name=name)
    if sniffing.is_heic(content):
        raise HeicAttachmentError(name=name)
    if content.startswith(sniffing.ZIP):
        return _see_zip(content, name, depth)
    if content.startswith(sniffing.OLE):
        return _see_ole(content, name)
    seen = _see_plain(content, name, depth)
    if carries_archive(content):
        raise TwoFilesInOneError(name=name, kind=seen.kind)
    return seen


def _see_zip(content: bytes, name: str, depth: int) -> _Seen:
    kind, locked = look_at_zip(content, name, depth, _see)
    return _Seen(kind, remarks=[remark.doubt(remark.LOCKED) if locked else None])


def _see_ole(content: bytes, name: str) -> _Seen:
    kind = look_at_ole(content, name)
    locked = kind is FileKind.LOCKED_OFFICE
    return _Seen(kind, remarks=[remark.doubt(remark.LOCKED) if locked else None])


def _see_plain(content: bytes, name: str, depth: int) -> _Seen:
    kind = sniffing.plain_kind(content)
    if kind is FileKind.PDF:
        return _see_pdf(content, name, depth)
    if kind is FileKind.RICH_TEXT:
        return _see_rich_text(content, name)
    if kind is not None:
        facts = look_at_picture(content, name, kind)
        return _Seen(kind, facts.pages, [card.card_by_picture(facts)])
    return _see_text(content, name)


def _see_pdf(content: bytes, name: str, depth: int) -> _Seen:
    facts = look_at_pdf(content, name, depth, _see)
    seen = _Seen(FileKind.PDF, facts.pages, list(facts.remarks), facts.signed)
    if facts.pages is not None and depth == 0:
        seen.text = first_words(content, name, _PAGES_READ)
    return seen


def _see_rich_text(content: bytes, name: str) -> _Seen:
    if any(one in content for one in _RTF_OBJECTS):
        raise HiddenObjectError(name=name, inside="OLE")
    return _Seen(FileKind.RICH_TEXT)


def _see_text(content: bytes, name: str) -> _Seen:
    text = sniffing.text_of(content)
    if text is None:
        return _Seen(FileKind.UNKNOWN, remarks=[remark.doubt(remark.STRANGE)])
    if sniffing.is_batch(text):
        raise ProgramAttachmentError(name=name)
    if sniffing.is_web_page(text):
        if sniffing.is_scripted(text):
            raise ScriptedPageError(name=name)
        return _Seen(FileKind.WEB, text=text)
    return _Seen(FileKind.TEXT, text=text[: limits.LARGEST_INSIDE])


def _lying(name: str, kind: FileKind) -> Remark | None:
    ending = PurePath(name).suffix.lower()
    if not ending or not kind.endings or ending in kind.endings:
        return None
    return remark.note(remark.LYING, ending=ending, kind=kind.label_key)
