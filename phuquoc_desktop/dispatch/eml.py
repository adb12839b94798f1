"""A mail as a file (RFC 5322, MIME by RFC 2045): opened by the mail program as a draft, and sent by a person."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from email.header import Header
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from pathlib import Path

from phuquoc_desktop.bundle.errors import FileUnreadableError
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.translation import N_

_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+", re.ASCII)
LONGEST_ADDRESS = 254


class StrangeAddressError(RefusedError):
    """What was typed is no mail address."""

    sentence = N_("“{address}” is no mail address; write it as name@office.example.")


@dataclass(frozen=True)
class Letter:
    """What a mail says; an empty address is left for the person to fill."""

    to: str
    subject: str
    text: str
    sender: str = ""


def checked_address(text: str) -> str:
    """Return a mail address without blanks around it; empty stays empty. Raises StrangeAddressError."""
    address = text.strip()
    if address and (len(address) > LONGEST_ADDRESS or not _ADDRESS.fullmatch(address)):
        raise StrangeAddressError(field="address", address=address[:60])
    return address


def as_eml(letter: Letter, files: Iterable[Path], at: datetime) -> bytes:
    """Return the mail with its files attached; ``at`` is local time. Names of files are ASCII, as bundles' are.

    ``X-Unsent`` lets Outlook open it as a draft that can be sent; programs that do not know it show a mail to be forwarded.
    """
    message = EmailMessage(policy=SMTP)
    if letter.sender:
        message["From"] = letter.sender
    if letter.to:
        message["To"] = letter.to
    message["Date"] = format_datetime(at.astimezone())
    message["X-Unsent"] = "1"
    message.set_content(letter.text, charset="utf-8", cte="quoted-printable")
    for path in files:
        message.add_attachment(_read(path), "application", "octet-stream", filename=path.name)
    return _subject(letter.subject) + message.as_bytes()


def _subject(text: str) -> bytes:
    """Return the line of the subject; ``EmailMessage`` loses blanks where it breaks a long one that is not ASCII."""
    words = Header(" ".join(text.split()), "utf-8", header_name="Subject", maxlinelen=76)
    return b"Subject: " + words.encode(linesep="\r\n").encode("ascii") + b"\r\n"


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise FileUnreadableError(name=path.name, detail=error.strerror) from error
