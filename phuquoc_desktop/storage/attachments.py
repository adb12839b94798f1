"""Attachments: each content is stored once, under its SHA-256, and never changed afterwards."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path, PurePath

from phuquoc_desktop.domain.errors import RefusedError, TroubleError
from phuquoc_desktop.storage.safe_file import write_whole
from phuquoc_desktop.translation import N_

LARGEST = 50 * 1024 * 1024
"""Bytes; the mail systems of offices take less, and a bundle must still open on a weak PC."""

DANGEROUS = frozenset(
    [
        ".exe",
        ".com",
        ".bat",
        ".cmd",
        ".scr",
        ".msi",
        ".ps1",
        ".vbs",
        ".js",
        ".jar",
        ".lnk",
        ".hta",
        ".docm",
        ".xlsm",
        ".pptm",
        ".xlam",
        ".dotm",
        ".iso",
        ".reg",
    ]
)


class AttachmentMissingError(TroubleError):
    """The file to attach, or a stored one, cannot be read."""

    sentence = N_(
        "The file {name} cannot be read; check that it still exists and is not open elsewhere, then try again."
    )


class AttachmentTooLargeError(RefusedError):
    """The file is larger than a bundle can carry."""

    sentence = N_("The file {name} has {size} MB, at most {largest} MB can be attached; scan it smaller or in parts.")


class DangerousAttachmentError(RefusedError):
    """Programs and files with macros may not be attached."""

    sentence = N_(
        "{name} is a program or holds macros and may not be attached; save it as PDF, Word (.docx) or a picture."
    )


@dataclass(frozen=True)
class Attachment:
    """A stored file: SHA-256 in hexadecimal, the name it came with, its size in bytes."""

    digest: str
    name: str
    size: int


class AttachmentStore:
    """The ``attachments`` folder of an office."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def path(self, digest: str) -> Path:
        """Return where the content with that digest lies, whether or not it is there."""
        return self._folder / digest[:2] / digest

    def read(self, digest: str, name: str = "") -> bytes:
        """Return a stored content; raises AttachmentMissingError when it is gone or altered."""
        try:
            content = self.path(digest).read_bytes()
        except OSError as error:
            raise AttachmentMissingError(name=name or digest) from error
        if hashlib.sha256(content).hexdigest() != digest:
            raise AttachmentMissingError(name=name or digest)
        return content

    def take_in(self, file: Path) -> Attachment:
        """Store a copy of a person's file; the original is only read."""
        if PurePath(file.name).suffix.lower() in DANGEROUS:
            raise DangerousAttachmentError(field="file", name=file.name)
        try:
            size = file.stat().st_size
            if size > LARGEST:
                raise AttachmentTooLargeError(field="file", name=file.name, size=size >> 20, largest=LARGEST >> 20)
            content = file.read_bytes()
        except OSError as error:
            raise AttachmentMissingError(field="file", name=file.name) from error
        return self.put(content, file.name)

    def put(self, content: bytes, name: str) -> Attachment:
        """Store a content."""
        digest = hashlib.sha256(content).hexdigest()
        target = self.path(digest)
        if not target.is_file():
            target.parent.mkdir(parents=True, exist_ok=True)
            write_whole(target, content)
        return Attachment(digest, name, len(content))
