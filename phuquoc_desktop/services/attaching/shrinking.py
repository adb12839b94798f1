"""Scans made smaller for the mail: never below 200 dots an inch, never a signed file, and never larger than before.

Legal facts 7D.05: a scanned copy is a PDF of version 1.4 or later, in colour, with 200 dots an inch or more, at full size.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.progress import ProgressReport, silent
from phuquoc_desktop.services.attaching.kinds import FileKind
from phuquoc_desktop.services.attaching.looking import look_at
from phuquoc_desktop.services.attaching.remark import LOCKED, MENDED
from phuquoc_desktop.services.attaching.smaller_pdf import smaller_pdf
from phuquoc_desktop.services.attaching.smaller_picture import smaller_picture
from phuquoc_desktop.services.attaching.wish import Wish
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.numbers import show_number

QUALITIES = (85, 72, 58, 45)
"""Of JPEG, from hardly to be told from the original to just good enough for letters; the first that suffices is taken."""


class NotShrunkError(RefusedError):
    """A file that is not made smaller; the sentence says why."""


class SignedNotShrunkError(NotShrunkError):
    """Any change would break the signature."""

    sentence = N_("{name} is digitally signed; making it smaller would break the signature, so it stays as it is.")


class KindNotShrunkError(NotShrunkError):
    """Only scans and pictures are made smaller."""

    sentence = N_("{name} is no scan or picture ({kind}) and cannot be made smaller here; save it as PDF first.")


class LockedNotShrunkError(NotShrunkError):
    """A file that is locked or damaged is not written anew."""

    sentence = N_("{name} is locked or damaged and cannot be written anew; save or scan it again.")


class SmallEnoughError(NotShrunkError):
    """Nothing was gained."""

    sentence = N_("{name} cannot be made smaller: its pictures have no more than {dpi} dots an inch already.")


@dataclass(frozen=True)
class Shrunk:
    """A smaller file; ``reached`` tells whether the wished size was."""

    name: str
    content: bytes
    before: int
    pages: int | None
    quality: int
    reached: bool

    @property
    def after(self) -> int:
        """Bytes now."""
        return len(self.content)

    @property
    def told(self) -> str:
        """Say what was gained in one sentence."""
        said = _("{name}: {before} KB become {after} KB ({percent} % less).")
        percent = round(100 * (1 - self.after / self.before))
        before, after = (show_number(-(-size // 1024)) for size in (self.before, self.after))
        return said.format(name=self.name, before=before, after=after, percent=percent)


def shrink(content: bytes, name: str, wish: Wish, report: ProgressReport = silent) -> Shrunk:
    """Return a smaller file of the same pages; raises a NotShrunkError, and what looking at the file refuses."""
    looked = look_at(content, name)
    if looked.is_signed:
        raise SignedNotShrunkError(name=name)
    maker = _maker(looked.kind)
    if maker is None:
        raise KindNotShrunkError(name=name, kind=looked.kind)
    if any(one.sentence in (LOCKED, MENDED) for one in looked.remarks):
        raise LockedNotShrunkError(name=name)
    best, quality = _best(maker, content, name, wish, report)
    if best is None:
        raise SmallEnoughError(name=name, dpi=wish.dpi)
    made, ending = best
    reached = wish.at_most is None or len(made) <= wish.at_most
    return Shrunk(_renamed(name, ending), made, len(content), looked.pages, quality, reached)


Made = tuple[bytes, str]
Maker = Callable[[bytes, str, Wish, int, ProgressReport], Made | None]


def _maker(kind: FileKind) -> Maker | None:
    if kind is FileKind.PDF:
        return smaller_pdf
    return smaller_picture if kind.is_picture and kind is not FileKind.GIF else None


def _best(maker: Maker, content: bytes, name: str, wish: Wish, report: ProgressReport) -> tuple[Made | None, int]:
    """Try one quality after the other until the wish is met; keep the smallest that is smaller than the original."""
    best: Made | None = None
    used = QUALITIES[0]
    for quality in QUALITIES if wish.at_most is not None else QUALITIES[1:2]:
        made = maker(content, name, wish, quality, report)
        if made is not None and len(made[0]) < len(best[0] if best else content):
            best, used = made, quality
        if best is not None and wish.at_most is not None and len(best[0]) <= wish.at_most:
            break
    return best, used


def _renamed(name: str, ending: str) -> str:
    return name if PurePath(name).suffix.lower() in ("", f".{ending}") else f"{PurePath(name).stem}.{ending}"
