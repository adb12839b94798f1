"""How large a plan may be, so that no file, by mistake or malice, fills the memory or holds up the program."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from pathlib import Path

from phuquoc_desktop.intake.plan.errors import TooLargePlanError
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.numbers import show_number

LARGEST_BYTES = 100 * 2**20
LARGEST_UNPACKED = 300 * 2**20
LARGEST_TEXT = 2 * 2**20
"""Letters; a plan of a province with all its annexes has less than a tenth of that."""

MOST_PAGES = 600


@dataclass(frozen=True)
class PlanFile:
    """A file that is being read; its name is what people are told."""

    path: Path

    @property
    def name(self) -> str:
        """The name without its folders."""
        return self.path.name

    def refuse_heavy(self) -> None:
        """Refuse what is too large before anything is unpacked."""
        size = self.path.stat().st_size
        if size > LARGEST_BYTES:
            raise self.too_large(_megabytes(size), _megabytes(LARGEST_BYTES))
        if zipfile.is_zipfile(self.path):
            with zipfile.ZipFile(self.path) as archive:
                unpacked = sum(info.file_size for info in archive.infolist())
            if unpacked > LARGEST_UNPACKED:
                raise self.too_large(_megabytes(unpacked), _megabytes(LARGEST_UNPACKED))

    def refuse_long(self, letters: int) -> None:
        """Refuse more text than any plan has."""
        if letters > LARGEST_TEXT:
            raise self.too_large(_letters(letters), _letters(LARGEST_TEXT))

    def refuse_thick(self, pages: int) -> None:
        """Refuse more pages than any plan has."""
        if pages > MOST_PAGES:
            raise self.too_large(_pages(pages), _pages(MOST_PAGES))

    def too_large(self, found: str, largest: str) -> TooLargePlanError:
        """Return the refusal."""
        return TooLargePlanError(name=self.name, found=found, largest=largest)


def _megabytes(count: int) -> str:
    return f"{show_number(count // 2**20)} MB"


def _letters(count: int) -> str:
    return _("{count} letters").format(count=show_number(count))


def _pages(count: int) -> str:
    return _("{count} pages").format(count=show_number(count))
