"""The attachments of one mail (RFC 5322, RFC 2045 to 2047, RFC 2231), however deep they lie; for mails of anybody.

The standard library's own parser descends by recursion and has no bounds; here a mail is taken apart step by step, and one
that is nested deeper or has more parts than any honest mail is refused whole.
"""

from __future__ import annotations

import binascii
import re
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.parser import HeaderParser

from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.translation import N_

DEEPEST = 12
"""Mails within mails and groups within groups; forwarding a forwarded mail takes two steps."""
MOST_PARTS = 500
LONGEST_HEAD = 256 << 10
"""Bytes of the head of a mail or of a part."""
LONGEST_NAME = 160

_BLANK_LINE = re.compile(rb"(?:\A|\n)\r?\n")
_NOT_IN_NAMES = re.compile(r'[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff/\\:*?"<>|]')


class StrangeMailError(RefusedError):
    """No honest mail is made like this."""

    sentence = N_(
        "The mail is nested too deeply or has too many parts; save its attachment as a file and take that in."
    )


@dataclass(frozen=True)
class Attached:
    """One attachment; its name is safe as the name of a file, and may be empty."""

    name: str
    content: bytes


def attachments(mail: bytes) -> Iterator[Attached]:
    """Yield every part of a mail that is not itself a group of parts, in their order; raises StrangeMailError."""
    waiting, count = deque([(mail, 0)]), 0
    while waiting:
        raw, depth = waiting.popleft()
        count += 1
        if count > MOST_PARTS or depth > DEEPEST:
            raise StrangeMailError
        head, body = _halves(raw)
        inner = _inner(head, body)
        if inner is None:
            yield Attached(_name(head), _decoded(head, body))
        elif len(inner) > MOST_PARTS:
            raise StrangeMailError
        else:
            waiting.extendleft((one, depth + 1) for one in reversed(inner))


def _halves(raw: bytes) -> tuple[Message, bytes]:
    """Part head and body; what is too long for a head has none, and is all body."""
    found = _BLANK_LINE.search(raw, 0, LONGEST_HEAD)
    if found is None:
        return (_head(raw), b"") if len(raw) <= LONGEST_HEAD else (Message(), raw)
    return _head(raw[: found.start()]), raw[found.end() :]


def _head(raw: bytes) -> Message:
    return HeaderParser().parsestr(raw.decode("utf-8", "replace") + "\n\n", headersonly=True)


def _inner(head: Message, body: bytes) -> list[bytes] | None:
    """Return what lies within a group of parts or a forwarded mail; None for a part that is neither."""
    kind = head.get_content_type()
    if kind == "message/rfc822":
        return [_decoded(head, body)]
    if not kind.startswith("multipart/"):
        return None
    boundary = _told(head, "boundary")
    return _parts(body, boundary.encode()) if boundary else []


def _parts(body: bytes, boundary: bytes) -> list[bytes]:
    """Split at the boundary; at most one part more than is allowed, so that the caller sees that there are too many."""
    line = re.compile(rb"(?:\A|\r?\n)--" + re.escape(boundary) + rb"(--)?[ \t]*(?:\r?\n|\Z)")
    parts: list[bytes] = []
    start: int | None = None
    place = 0
    while (found := line.search(body, place)) is not None:
        if start is not None:
            parts.append(body[start : found.start()])
        if found.group(1) or len(parts) > MOST_PARTS:
            return parts
        start = found.end()
        place = max(found.end() - 1, found.start() + 1)  # its line break may begin the next boundary
    if start is not None:
        parts.append(body[start:])
    return parts


def _told(head: Message, name: str) -> str:
    """Return a parameter of the kind of content, empty where there is none or nobody can tell what is meant."""
    try:
        found = head.get_boundary() if name == "boundary" else head.get_filename()
    except (
        ValueError,
        LookupError,
        TypeError,
        AttributeError,
    ):  # the library stumbles over numbers and charsets made up
        return ""
    return str(found or "")


def _name(head: Message) -> str:
    told = _told(head, "filename")
    with suppress(HeaderParseError, ValueError, LookupError):  # else it is shown as it stands there
        told = str(make_header(decode_header(told)))
    return safe_name(told)


def safe_name(name: str) -> str:
    """Return a name as a file may have it on every system: no folders, nothing unseen, not too long; may be empty."""
    bare = _NOT_IN_NAMES.sub("_", name.replace("\\", "/").rpartition("/")[2]).strip(" .")
    if len(bare) <= LONGEST_NAME:
        return bare
    stem, dot, ending = bare.rpartition(".")
    return stem[: LONGEST_NAME - len(ending) - 1] + dot + ending if dot and len(ending) < 10 else bare[:LONGEST_NAME]


def _decoded(head: Message, body: bytes) -> bytes:
    way = str(head.get("Content-Transfer-Encoding", "")).strip().lower()
    if way == "base64":
        return _from_base64(body)
    return binascii.a2b_qp(body) if way == "quoted-printable" else body


def _from_base64(body: bytes) -> bytes:
    """Decode what is there; an end cut off loses at most its last letters, and the bundle's own sums tell of it."""
    for ending in (b"", b"=", b"==", b"A=="):
        try:
            return binascii.a2b_base64(body + ending)
        except binascii.Error:
            continue
    return b""
