"""How a signature looks on the page: a person's own picture, or a few lines of text; drawn as a page of its own size."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from io import BytesIO
from typing import TYPE_CHECKING

from phuquoc_desktop.documents.signing.picture import SEE_THROUGH, HandedPicture
from phuquoc_desktop.documents.signing.places import Place
from phuquoc_desktop.documents.template import Template

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

FILE = "signing.toml"
TEXT_SIZE = 10
"""Points (Decree 30/2020, appendix I, for the signature on annexes and copies)."""
_LEADING = 12
_PAD = 1
VIETNAM = timezone(timedelta(hours=7))
_WIDEST_SIGNATURE = 60 * 72 / 25.4
"""A hand signature is drawn no wider, however large the room."""


@dataclass(frozen=True)
class Look:
    """What is drawn, and how large in points; ``draw`` paints it from the lower left corner."""

    width: float
    height: float
    picture: HandedPicture | None = None
    lines: tuple[str, ...] = ()

    def drawn(self) -> bytes:
        """Return a PDF of one page of that size."""
        from reportlab.pdfgen.canvas import Canvas

        from phuquoc_desktop.documents.fonts import face

        target = BytesIO()
        size = (self.width, self.height)
        canvas = Canvas(target, pagesize=size, pdfVersion=(1, 4), invariant=1, initialFontName=face())
        if self.picture:
            self._paint(canvas, self.picture)
        else:
            self._write(canvas)
        canvas.showPage()
        canvas.save()
        return target.getvalue()

    def _paint(self, canvas: Canvas, picture: HandedPicture) -> None:
        from reportlab.lib.utils import ImageReader

        canvas.drawImage(ImageReader(picture.image), 0, 0, self.width, self.height, mask=list(SEE_THROUGH * 3))

    def _write(self, canvas: Canvas) -> None:
        from phuquoc_desktop.documents.fonts import face

        canvas.setFont(face(), TEXT_SIZE)
        for number, text in enumerate(self.lines, start=1):
            canvas.drawString(_PAD, self.height - number * _LEADING + 3, text)


def of_picture(picture: HandedPicture, room: Place) -> Look:
    """Return the look of a hand signature: as large as the room allows."""
    width = min(room.width, _WIDEST_SIGNATURE, room.height / picture.ratio)
    return Look(width, width * picture.ratio, picture)


def of_seal(picture: HandedPicture, width: float) -> Look:
    """Return the look of a seal in its real size; ``width`` in points."""
    return Look(width, width * picture.ratio, picture)


def of_text(lines: tuple[str, ...]) -> Look:
    """Return the look of text alone, upright and black, as wide as its longest line."""
    from phuquoc_desktop.documents.fonts import width_of

    widest = max(width_of(line, TEXT_SIZE) for line in lines)
    return Look(widest + 2 * _PAD, len(lines) * _LEADING + _PAD, lines=lines)


def signer_lines(name: str, organisation: str, when: datetime) -> tuple[str, ...]:
    """Return what stands in the room of a signer who has no picture."""
    words = Template(FILE)
    lines = [words.say("signed_by", name=name)]
    if organisation:
        lines.append(words.say("of", organisation=organisation))
    return (*lines, words.say("signed_at", when=show_moment(when)))


def annex_lines(number: str, when: datetime) -> tuple[str, ...]:
    """Return what stands at the upper right of an annex in a file of its own: number and symbol, and the time."""
    return (number, show_moment(when)) if number else (show_moment(when),)


def copy_lines(form: str, organisation: str, when: datetime) -> tuple[str, ...]:
    """Return what stands at the upper right of a scanned copy: form of the copy, the office, the time."""
    return (form, organisation, show_moment(when))


def show_moment(when: datetime) -> str:
    """Write a moment to the second in Vietnam's zone: ``05/02/2021 08:09:10 +07:00``; ``when`` knows its zone."""
    return f"{when.astimezone(VIETNAM):%d/%m/%Y %H:%M:%S} +07:00"
