"""Biên nhận on A5: the same short number at both ends, and a QR code that holds it."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from phuquoc_desktop.documents.certificate.fitting import MM
from phuquoc_desktop.documents.fonts import face, width_of
from phuquoc_desktop.documents.picture_sheet import square
from phuquoc_desktop.documents.qr import modules_of
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.vietnamese.dates import show_date

FILE = "receipt_paper.toml"
WIDTH, HEIGHT = 210.0, 148.0
LEFT, QR_SIDE = 16.0, 52.0


@dataclass(frozen=True)
class ReceiptFacts:
    """What both ends know of a receipt; ``at_receiver`` tells at which end it is printed."""

    number: str
    sender: str
    receiver: str
    sequence: int
    made_at: datetime
    taken_at: datetime
    digest: str
    at_receiver: bool
    practice: bool = False


def draw(facts: ReceiptFacts) -> bytes:
    """Return the PDF: one page of A5, the long side across."""
    from reportlab.pdfgen.canvas import Canvas

    words, made = Template(FILE), io.BytesIO()
    canvas = Canvas(made, pagesize=(WIDTH * MM, HEIGHT * MM), invariant=1, pageCompression=1, initialFontName=face())
    canvas.setTitle(words.say("document_title", number=facts.number))
    _words(canvas, facts, words)
    code = words.say(
        "qr",
        number=facts.number,
        sequence=facts.sequence,
        sender=facts.sender,
        receiver=facts.receiver,
        digest=facts.digest,
    )
    square(canvas, modules_of(code), WIDTH - LEFT - QR_SIDE, HEIGHT - LEFT - QR_SIDE, QR_SIDE, HEIGHT)
    canvas.showPage()
    canvas.save()
    return made.getvalue()


def _words(canvas: Any, facts: ReceiptFacts, words: Template) -> None:
    _line(canvas, 20, words.say("kind"), 16, bold=True)
    _line(canvas, 31, words.say("number", number=facts.number), 20, bold=True)
    if facts.practice:
        _line(canvas, 39, words.say("practice"), 11, bold=True)
    _line(canvas, 51, words.say("receiver", receiver=facts.receiver, sender=facts.sender), 12)
    _line(canvas, 61, words.say("bundle", sequence=facts.sequence, made=_at(facts.made_at)), 12)
    _line(canvas, 70, words.say("taken", taken=_at(facts.taken_at)), 12)
    _line(canvas, 84, words.say("digest"), 10)
    for number in range(4):
        _line(canvas, 90 + 6 * number, " ".join(_groups(facts.digest[number * 16 : number * 16 + 16])), 11)
    _line(canvas, 122, words.say("same"), 10)
    _line(canvas, 130, words.say("city" if facts.at_receiver else "ward"), 10)


def _groups(text: str) -> list[str]:
    return [text[start : start + 4] for start in range(0, len(text), 4)]


def _line(canvas: Any, down: float, text: str, size: float, *, bold: bool = False) -> None:
    room = (WIDTH - 2 * LEFT) * MM
    fitting = min(size, size * room / max(width_of(text, size, bold=bold), 1))
    canvas.setFont(face(bold=bold), fitting)
    canvas.drawString(LEFT * MM, (HEIGHT - down) * MM, text)


def _at(moment: datetime) -> str:
    return f"{moment:%H:%M} {show_date(moment)}"
