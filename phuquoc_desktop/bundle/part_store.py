"""Parts that came are kept until all are there; then they are one file again."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from phuquoc_desktop.bundle.container import LIMITS
from phuquoc_desktop.bundle.errors import AlteredError, FileUnreadableError, TooBigError
from phuquoc_desktop.bundle.parts import (
    ENDING,
    MissingPartsError,
    NotAPartError,
    OtherPartsError,
    PartHead,
    examine_part,
    is_part,
    pieces_of_part,
)
from phuquoc_desktop.domain.errors import ToldError
from phuquoc_desktop.storage.safe_file import write_whole
from phuquoc_desktop.translation import N_

MOST_KEPT = 2 * LIMITS.packed
"""Bytes of unfinished files together: parts are signed by nobody, and must not fill the disk."""


@dataclass
class Gathered:
    """The parts of one file that are at hand, by number."""

    head: PartHead
    parts: dict[int, Path] = field(default_factory=dict)

    @property
    def missing(self) -> tuple[int, ...]:
        """The numbers that have not come."""
        return tuple(number for number in range(1, self.head.count + 1) if number not in self.parts)

    @property
    def missing_words(self) -> str:
        """``2/3, 3/3``."""
        return ", ".join(f"{number}/{self.head.count}" for number in self.missing)


@dataclass(frozen=True)
class Whole:
    """A file as it came, or put together from parts that came as ``sources``; ``gathered`` while parts are missing."""

    path: Path
    sources: tuple[Path, ...]
    gathered: Gathered | None = None
    trouble: ToldError | None = None
    """What was wrong with the part."""

    @property
    def is_joined(self) -> bool:
        """Whether it was put together here."""
        return (self.path,) != self.sources


def gather(paths: Iterable[Path]) -> dict[str, Gathered]:
    """Examine parts and put those of one file beside each other, by the digest of the whole; repeated ones count once."""
    found: dict[str, Gathered] = {}
    for path in paths:
        head = examine_part(path)
        known = found.setdefault(head.digest, Gathered(head))
        if (head.count, head.size) != (known.head.count, known.head.size):
            raise OtherPartsError(files=f"{head.name}, {known.head.name}")
        known.parts.setdefault(head.number, path)
    return found


def join(paths: Sequence[Path], folder: Path) -> Path:
    """Put the parts of one file together in ``folder``, in any order and under any name.

    Raises MissingPartsError, OtherPartsError, DamagedPartError, NotAPartError, AlteredError, or a TroubleError of the disk.
    """
    found = list(gather(paths).values())
    if len(found) != 1:
        raise OtherPartsError(files=", ".join(one.head.name for one in found))
    (only,) = found
    if only.missing:
        raise MissingPartsError(file=only.head.name, missing=only.missing_words)
    return _put_together(only, folder)


def _put_together(gathered: Gathered, folder: Path) -> Path:
    path, seal = folder / gathered.head.name, hashlib.sha256()

    def fill(file: BinaryIO) -> None:
        for number in sorted(gathered.parts):
            for piece in _readable(gathered.parts[number]):
                seal.update(piece)
                file.write(piece)
        if seal.hexdigest() != gathered.head.digest:
            raise AlteredError(name=gathered.head.name)

    write_whole(path, fill)
    return path


def _readable(path: Path) -> Iterator[bytes]:
    try:
        yield from pieces_of_part(path)
    except OSError as error:
        raise FileUnreadableError(name=path.name, detail=error.strerror) from error


class PartStore:
    """A folder of the data folder; below it one folder for each unfinished file."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def arrivals(self, paths: Iterable[Path]) -> list[Whole]:
        """Return what came as whole files: others as they are, parts put together with those that were kept before.

        A file of which parts are still missing is returned once, with what is missing; a part that is damaged as itself.
        """
        wholes: list[Whole] = []
        sources: dict[str, list[Path]] = {}
        for path in paths:
            if path.suffix.lower() != ENDING and not is_part(path):
                wholes.append(Whole(path, (path,)))
                continue
            try:
                sources.setdefault(self._keep(path), []).append(path)
            except ToldError as error:
                wholes.append(Whole(path, (path,), trouble=error))
        return wholes + [self._whole(digest, came) for digest, came in sources.items()]

    def waiting(self) -> list[Gathered]:
        """Return the unfinished files."""
        folders = [one for one in self._folders() if any(one.glob(f"*{ENDING}"))]
        return [one for folder in folders for one in gather(sorted(folder.glob(f"*{ENDING}"))).values()]

    def forget(self, whole: Whole) -> None:
        """Throw away what a file was put together from, once it was taken in."""
        if whole.is_joined and whole.path.parent.parent == self.folder:
            shutil.rmtree(whole.path.parent, ignore_errors=True)

    def _keep(self, path: Path) -> str:
        head = examine_part(path)
        folder = self.folder / head.digest[:32]
        target = folder / f"{head.number:03d}-of-{head.count:03d}{ENDING}"
        if not target.exists():
            found = sum(one.stat().st_size for one in self.folder.rglob("*") if one.is_file()) + head.length
            if found > MOST_KEPT:
                raise TooBigError(what=N_("bytes"), found=str(found), allowed=str(MOST_KEPT))
            with suppress(OSError):  # writing says better what is wrong
                folder.mkdir(parents=True, exist_ok=True)
            write_whole(target, path.read_bytes())
        return head.digest

    def _whole(self, digest: str, sources: list[Path]) -> Whole:
        folder = self.folder / digest[:32]
        try:
            found = _of(gather(sorted(folder.glob(f"*{ENDING}"))), digest, sources[0])
            if found.missing:
                return Whole(sources[0], tuple(sources), found)
            return Whole(_put_together(found, folder), tuple(sources))
        except ToldError as error:
            return Whole(sources[0], tuple(sources), trouble=error)

    def _folders(self) -> list[Path]:
        return sorted(one for one in self.folder.iterdir() if one.is_dir()) if self.folder.is_dir() else []


def _of(found: Mapping[str, Gathered], digest: str, path: Path) -> Gathered:
    if digest not in found:
        raise NotAPartError(name=path.name)
    return found[digest]
