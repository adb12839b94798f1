"""What a file is at first sight: what was found in it, and a small picture of its first page."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QImage

from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.gui.viewer.images import as_image
from phuquoc_desktop.services.attaching.remark import Look
from phuquoc_desktop.storage.attachments import read_to_attach
from phuquoc_desktop.translation import _, ngettext
from phuquoc_desktop.vietnamese.numbers import show_number

SMALL = 128
"""Dots of the longer side of the small picture."""


@dataclass(frozen=True)
class FirstSight:
    """What was found; no picture where the file has no pages that can be drawn."""

    look: Look
    picture: QImage | None


def first_sight(file: Path, ratio: float = 1.0) -> FirstSight:
    """Look at a file beside the window; raises the refusals of ``attaching``."""
    from phuquoc_desktop.services.attaching import looking

    content = read_to_attach(file)
    looked = looking.look_at(content, file.name)
    return FirstSight(looked, _small(content, file.name, round(SMALL * ratio)))


def _small(content: bytes, name: str, side: int) -> QImage | None:
    from phuquoc_desktop.services.attaching.paging import open_pages

    with suppress(RefusedError):
        pages = open_pages(content, name)
        if pages is not None:
            try:
                return as_image(pages.draw(0, side / max(pages.size(0))))
            finally:
                pages.close()
    return None


def facts_of(look: Look) -> str:
    """Return kind, pages and size in one line."""
    size = _("{size} KB").format(size=show_number(-(-look.size // 1024)))
    pages = ngettext("{count} page", "{count} pages", look.pages).format(count=look.pages) if look.pages else ""
    return " · ".join(part for part in (look.kind.label, pages, size) if part)
