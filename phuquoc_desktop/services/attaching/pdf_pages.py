"""Pages of a PDF as pictures and words. The library underneath serves one caller at a time, so each call waits its turn."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from threading import RLock
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.services.attaching.errors import BrokenAttachmentError
from phuquoc_desktop.services.attaching.kinds import FileKind

if TYPE_CHECKING:
    from PIL.Image import Image

_TURN = RLock()
LARGEST_SIDE = 6_000
"""Dots of the longer side of a drawn page; a larger wish is drawn smaller."""

_MOST_FOUND = 500


@contextmanager
def in_turn() -> Iterator[None]:
    """Keep others away from the library while somebody reads with it by himself."""
    with _TURN:
        yield


@dataclass(frozen=True)
class Found:
    """Where searched words stand on a page: left, top, right, bottom as shares of its width and height, from the top left."""

    page: int
    boxes: tuple[tuple[float, float, float, float], ...]


class PdfPages:
    """An open PDF; close it in the end. Raises BrokenAttachmentError where a page cannot be drawn or read."""

    def __init__(self, content: bytes, name: str) -> None:
        import pypdfium2

        self.name = name
        self._is_open = True
        with _TURN, self._told():
            self._pdf: Any = pypdfium2.PdfDocument(content)
            self.count = len(self._pdf)
            self._sizes = [tuple(map(float, self._pdf.get_page_size(page))) for page in range(self.count)]

    def close(self) -> None:
        """Give the file back."""
        with _TURN:
            self._is_open = False
            self._pdf.close()

    def size(self, page: int) -> tuple[float, float]:
        """Width and height in points, known without waiting."""
        width, height = self._sizes[page]
        return width, height

    def draw(self, page: int, scale: float, rotation: int = 0) -> Image:
        """Draw a page, ``scale`` dots a point, turned by quarters of 90 degrees clockwise."""
        with _TURN, self._told(), self._page(page) as opened:
            longest = max(opened.get_size())
            fitting = min(scale, LARGEST_SIDE / max(longest, 1))
            picture: Image = opened.render(scale=fitting, rotation=rotation % 360).to_pil()
            return picture.convert("RGB")

    def text(self, page: int, most: int = 20_000) -> str:
        """Return the words of a page; empty for a scan."""
        with _TURN, self._told(), self._page(page) as opened:
            words = opened.get_textpage()
            try:
                return str(words.get_text_bounded())[:most]
            finally:
                words.close()

    def find(self, text: str, page: int) -> Found:
        """Return where a text stands on a page, capitals and small letters alike."""
        with _TURN, self._told(), self._page(page) as opened:
            width, height = opened.get_size()
            words = opened.get_textpage()
            try:
                return Found(page, tuple(_boxes(words, text, width, height)))
            finally:
                words.close()

    @contextmanager
    def _page(self, page: int) -> Iterator[Any]:
        if not self._is_open:
            raise BrokenAttachmentError(name=self.name, kind=FileKind.PDF)
        opened = self._pdf[page]
        try:
            yield opened
        finally:
            opened.close()

    @contextmanager
    def _told(self) -> Iterator[None]:
        import pypdfium2

        try:
            yield
        except (pypdfium2.PdfiumError, ValueError, IndexError, MemoryError) as error:
            raise BrokenAttachmentError(name=self.name, kind=FileKind.PDF) from error


def _boxes(words: Any, text: str, width: float, height: float) -> Iterator[tuple[float, float, float, float]]:
    searcher = words.search(text, match_case=False)
    for _number in range(_MOST_FOUND):
        place = searcher.get_next()
        if place is None:
            break
        for box in range(words.count_rects(*place)):
            left, bottom, right, top = words.get_rect(box)
            yield left / width, 1 - top / height, right / width, 1 - bottom / height
    searcher.close()


def first_words(content: bytes, name: str, pages: int) -> str:
    """Return what can be read on the first pages; empty where nothing can, for whatever reason."""
    with suppress(BrokenAttachmentError):
        opened = PdfPages(content, name)
        try:
            return "\n".join(opened.text(page) for page in range(min(pages, opened.count)))
        finally:
            opened.close()
    return ""
