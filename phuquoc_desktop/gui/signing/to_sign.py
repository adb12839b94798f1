"""What is signed and where the signed file goes: a paper of a dossier, or a file of the person's own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from phuquoc_desktop.domain.dossier import Paper
from phuquoc_desktop.services import paper_signing
from phuquoc_desktop.translation import _


@dataclass(frozen=True)
class ToSign:
    """``read`` and ``keep`` are called beside the window; ``keep`` returns what to tell afterwards."""

    name: str
    number: str
    read: Callable[[], bytes]
    keep: Callable[[bytes], str]


def paper_to_sign(backend: Any, paper: Paper) -> ToSign:
    """Return a paper of a dossier, whose file the signed one replaces."""
    digest = paper.attachment or ""

    def read() -> bytes:
        content: bytes = backend.attachments.read(digest, paper.title)
        return content

    def keep(signed: bytes) -> str:
        with backend.begin(paper_signing.SIGN) as work:
            paper_signing.put_signed(work, backend.attachments, paper.id, digest, signed)
        return _("“{title}” is signed; the unsigned file stays in the journal.").format(title=paper.title)

    return ToSign(paper.title, paper.number or "", read, keep)


def file_to_sign(source: Path, target: Path) -> ToSign:
    """Return a file of the person's own; the signed one is written beside it."""

    def read() -> bytes:
        from phuquoc_desktop.documents.archive.single_file import read_file

        return read_file(source)

    def keep(signed: bytes) -> str:
        from phuquoc_desktop.storage.safe_file import write_whole

        write_whole(target, signed)
        return _("Signed as {file}.").format(file=target)

    return ToSign(source.name, "", read, keep)
