"""A plan document opened: its text beside what was read in it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path

from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.plan_reading import PlanReading
from phuquoc_desktop.domain.progress import ProgressReport, silent
from phuquoc_desktop.intake.plan.files import source_of
from phuquoc_desktop.intake.plan.limits import LARGEST_TEXT
from phuquoc_desktop.intake.plan.old_fonts import in_unicode
from phuquoc_desktop.intake.plan.reading import read_source
from phuquoc_desktop.intake.plan.source import Source, lines_of
from phuquoc_desktop.intake.plan_review.blocks import Block, blocks_of
from phuquoc_desktop.intake.plan_review.letterhead import Letterhead, letterhead_of
from phuquoc_desktop.translation import N_
from phuquoc_desktop.vietnamese.numbers import show_number


class NothingPastedError(RefusedError):
    """There is no text on the clipboard."""

    sentence = N_("There is no text to paste; mark the plan's text in Word, copy it, and paste it here.")


class TooLongPastedError(RefusedError):
    """More text than any plan has."""

    sentence = N_(
        "The text has {found} letters, more than any plan (at most {largest}); paste the part with the targets."
    )


@dataclass(frozen=True)
class OpenPlan:
    """A document; ``digest`` is the SHA-256 of the file, or of the text that was pasted, in hexadecimal."""

    name: str
    digest: str
    blocks: tuple[Block, ...]
    reading: PlanReading
    head: Letterhead
    is_file: bool = True


def open_file(path: Path, report: ProgressReport = silent) -> OpenPlan:
    """Read a file; refuses with a RefusedPlanError what cannot be read."""
    source, told = source_of(path, report)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return _opened(path.name, digest, source, told, report)


def open_text(name: str, text: str, report: ProgressReport = silent) -> OpenPlan:
    """Read a text that was pasted; ``name`` is what people call it. Raises NothingPastedError, TooLongPastedError."""
    if not text.strip():
        raise NothingPastedError()
    if len(text) > LARGEST_TEXT:
        raise TooLongPastedError(found=show_number(len(text)), largest=show_number(LARGEST_TEXT))
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return replace(_opened(name, digest, lines_of(text), (), report), is_file=False)


def _opened(name: str, digest: str, source: Source, told: tuple[str, ...], report: ProgressReport) -> OpenPlan:
    reading = read_source(source, None, report)
    blocks = blocks_of(in_unicode(source)[0])
    return OpenPlan(name, digest, blocks, replace(reading, told=(*told, *reading.told)), letterhead_of(blocks))
