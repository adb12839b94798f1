"""Attachments: each content is stored once, under its SHA-256, and never changed afterwards."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path, PurePath

from phuquoc_desktop.domain.errors import RefusedError, TroubleError
from phuquoc_desktop.storage.safe_file import trouble_of, write_whole
from phuquoc_desktop.translation import N_

LARGEST = 50 * 1024 * 1024
"""Bytes; the mail systems of offices take less, and a bundle must still open on a weak PC."""

_DIGEST = re.compile(r"[0-9a-f]{64}")
"""Digests come in bundles too; anything else could be a path out of the folder."""

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
        ".xltm",
        ".pptm",
        ".xlam",
        ".xll",
        ".dotm",
        ".iso",
        ".img",
        ".vhd",
        ".reg",
        ".dll",
        ".pif",
        ".cpl",
        ".msp",
        ".jse",
        ".vbe",
        ".wsf",
        ".wsh",
        ".chm",
        ".scf",
        ".url",
        ".appref-ms",
        ".settingcontent-ms",
        ".sh",
        ".py",
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


def read_to_attach(file: Path) -> bytes:
    """Read a person's file; raises AttachmentMissingError, AttachmentTooLargeError or DangerousAttachmentError."""
    if PurePath(file.name).suffix.lower() in DANGEROUS:
        raise DangerousAttachmentError(field="file", name=file.name)
    try:
        size = file.stat().st_size
        if size > LARGEST:
            rounded_up = -(-size // 2**20)
            raise AttachmentTooLargeError(field="file", name=file.name, size=rounded_up, largest=LARGEST >> 20)
        return file.read_bytes()
    except OSError as error:
        raise AttachmentMissingError(field="file", name=file.name) from error


class AttachmentStore:
    """The ``attachments`` folder of an office."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def path(self, digest: str) -> Path:
        """Return where the content with that digest lies, whether or not it is there; AttachmentMissingError for no digest."""
        if not _DIGEST.fullmatch(digest):
            raise AttachmentMissingError(name=digest[:80])
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
        """Store a copy of a person's file; the original is only read. Raises as :func:`read_to_attach` does."""
        return self.put(read_to_attach(file), file.name)

    def put(self, content: bytes, name: str) -> Attachment:
        """Store a content, also over a stored copy that was altered; raises the TroubleErrors of ``write_whole``."""
        digest = hashlib.sha256(content).hexdigest()
        try:
            self.read(digest)
        except AttachmentMissingError:
            self._write(self.path(digest), content)
        return Attachment(digest, name, len(content))

    def _write(self, target: Path, content: bytes) -> None:
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise trouble_of(error, target) from error
        write_whole(target, content)
