"""Cut a bundle file into parts that each fit into one mail."""

from __future__ import annotations

from pathlib import Path

from phuquoc_desktop.bundle import parts
from phuquoc_desktop.bundle.errors import RefusedBundleError
from phuquoc_desktop.bundle.keys import OfficeKeys
from phuquoc_desktop.bundle.verify import look
from phuquoc_desktop.dispatch.mail_size import as_mail_counts, room_within
from phuquoc_desktop.storage.safe_file import write_whole


def fits(size: int, limit: int) -> bool:
    """Tell whether a file of ``size`` bytes fits into one mail of ``limit`` characters."""
    return as_mail_counts(size) <= limit


def parts_needed(size: int, limit: int) -> int:
    """Count the mails that a file of ``size`` bytes needs."""
    return 1 if fits(size, limit) else -(-size // (room_within(limit) - parts.HEAD_SIZE))


def split_file(path: Path, limit: int, folder: Path, bag: str | None) -> list[Path]:
    """Write the parts of a file into a folder, each within ``limit`` characters of mail; raises TooManyPartsError."""
    written = []
    for head, content in parts.split(path, room_within(limit), bag):
        target = folder / head.file_name
        write_whole(target, content)
        written.append(target)
    return written


def bag_of(path: Path, keys: OfficeKeys) -> str | None:
    """Return the bag digest of a bundle that our keys can read, else None."""
    try:
        return look(path, keys=keys).digest
    except RefusedBundleError:
        return None
