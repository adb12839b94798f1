"""The head of a bundle: what it is, from whom, for whom, which number."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

import msgspec

from phuquoc_desktop.domain.exchange import TO_THE_CITY, BundleKind

FORMAT = "phuquoc-bundle"
VERSION = "1.5"
HEAD = "data/head.json"

"""What head and bag-info must agree on; the rest of bag-info is for people and may be worded otherwise one day."""

_Count = Annotated[int, msgspec.Meta(ge=0, le=2**53)]
_Office = Annotated[str, msgspec.Meta(max_length=20, pattern=r"\A[0-9]{1,8}@[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")]
_Name = Annotated[str, msgspec.Meta(max_length=200, pattern=r"\A[^\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]*\Z")]
"""Shown before anybody vouches for it: no control characters, nothing that turns the direction of a line."""
_Digest = Annotated[str, msgspec.Meta(pattern=r"\A[0-9a-f]{64}\Z")]


class JournalBefore(msgspec.Struct, frozen=True, kw_only=True):
    """The sender's journal as it stood in the bundle before of this kind and receiver, chained anew from its beginning."""

    head: _Count
    digest: _Digest


class BundleHead(msgspec.Struct, frozen=True, kw_only=True):
    """``data/head.json``. ``counts`` and ``encrypted`` are filled when the bundle is packed."""

    format: str = FORMAT
    format_version: str = VERSION
    kind: str
    sender: _Office
    sender_name: _Name
    receiver: _Office
    receiver_name: _Name
    sequence: Annotated[int, msgspec.Meta(ge=1, le=2**31)]
    previous: _Digest | None = None
    """Bag digest of the bundle before, of this sender, receiver and kind."""
    made_at: Annotated[datetime, msgspec.Meta(tz=False)]
    practice: bool
    encrypted: bool = False
    journal_head: _Count
    program: Annotated[str, msgspec.Meta(max_length=60, pattern=r"\A[ -~]*\Z")]
    reply_key: Annotated[str, msgspec.Meta(max_length=100, pattern=r"\Aage1[0-9a-z]+\Z")] | None = None
    """The age recipient for answers."""
    counts: dict[str, _Count] = {}
    device: Annotated[str, msgspec.Meta(pattern=r"\A(?:[0-9a-f]{6})?\Z")] = ""
    """Which PC of the sender made it; each counts its own numbers."""
    several: bool = False
    """Whether the sender works on several PCs; the name of the file then tells which one."""
    journal_digest: _Digest | None = None
    """The chained digest of the sender's journal up to ``journal_head``."""
    journal_before: JournalBefore | None = None

    @property
    def bundle_kind(self) -> BundleKind:
        """The kind as the domain knows it."""
        return BundleKind(self.kind)


def stem(head: BundleHead) -> str:
    """Return the name of the bag's folder: ``pq-31078-0003-report``; an answer also names whom it is for."""
    marks = ("-THU" if head.kind == BundleKind.REHEARSAL.value else "") + ("-practice" if head.practice else "")
    offices = [head.sender] if head.kind in TO_THE_CITY else [head.sender, head.receiver]
    codes = "-".join(office.partition("@")[0] for office in offices)
    pc = f"-{head.device}" if head.several else ""
    return f"pq-{codes}{pc}-{head.sequence:04d}-{head.kind}{marks}"


def file_name(head: BundleHead) -> str:
    """Return the name of the bundle file, which says when it is plain."""
    return f"{stem(head)}.zip.age" if head.encrypted else f"{stem(head)}-plain.zip"


def encode_head(head: BundleHead) -> bytes:
    """Return ``data/head.json``."""
    return msgspec.json.format(msgspec.json.encode(head), indent=2) + b"\n"


def bag_info(head: BundleHead) -> dict[str, str]:
    """Return what ``bag-info.txt`` repeats for people who look at the bag without the program."""
    return {
        "Sender": head.sender,
        "Receiver": head.receiver,
        "Kind": head.kind,
        "Sequence": str(head.sequence),
        "Made-At": head.made_at.isoformat(),
        "Format-Version": head.format_version,
        "Encrypted": "yes" if head.encrypted else "no",
        "Practice": "yes" if head.practice else "no",
        "Bag-Software-Agent": head.program,
        "Bagging-Date": head.made_at.date().isoformat(),
        "External-Identifier": stem(head),
    }
