"""The files that lie in a bundle, by the names that their records give them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

from phuquoc_desktop.bundle.errors import FileUnreadableError, RefusedBundleError
from phuquoc_desktop.bundle.keys import OfficeKeys
from phuquoc_desktop.bundle.verify import Opened, look
from phuquoc_desktop.dispatch.mail_check import Content, MailVerdict, check_mail

LOOKED_AT = 1 << 22
"""Bytes of a file that are looked at; larger archives are judged by name and first bytes."""


class _Attached(msgspec.Struct):
    attachment: str | None = None
    file_name: str | None = None
    title: str | None = None


def check_file(path: Path, keys: OfficeKeys, limit: int) -> MailVerdict:
    """Judge a file as mail filters would, and what lies in it where our keys can read it; raises FileUnreadableError."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise FileUnreadableError(name=path.name, detail=error.strerror) from error
    try:
        opened = look(path, keys=keys)
    except RefusedBundleError:
        return check_mail(Content(path.name, raw), (), limit, sealed=False)
    return check_mail(Content(path.name, raw), contents_of(opened), limit, sealed=opened.encrypted)


def contents_of(opened: Opened) -> Iterator[Content]:
    """Yield the attachments of an opened bundle."""
    names = _names(opened)
    for digest in opened.attachments:
        name = names.get(digest, digest)
        yield Content(name, opened.read_attachment(digest)[:LOOKED_AT], inside=True)


def _names(opened: Opened) -> dict[str, str]:
    decoder = msgspec.json.Decoder(_Attached)
    records = [name for name in opened.bag.digests if name.startswith("data/records/")]
    found: dict[str, str] = {}
    for name in records:
        for one in decoder.decode_lines(opened.bag.read(name)):
            if one.attachment:
                found.setdefault(one.attachment, one.file_name or one.title or one.attachment)
    return found
