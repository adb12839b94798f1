"""Phần, chương, mục, điều, khoản, điểm: the parts of a decision or a regulation, numbered as Decree 30/2020 writes them."""

from __future__ import annotations

from collections.abc import Iterator

from phuquoc_desktop.documents.document import Paragraph, Role, Run, paragraph

LETTERS = "abcdđeghiklmnopqrstuvxy"
"""In the order of points: đ follows d, and the foreign letters f, j, w and z are left out."""


class TooManyPointsError(ValueError):
    """A clause has more points than there are letters."""


def part(label: str, name: str) -> tuple[Paragraph, Paragraph]:
    """Return ``Chương I`` and beneath it its name in capitals; also for Phần, Mục and Tiểu mục."""
    return paragraph(label, Role.PART_LABEL), paragraph(name.upper(), Role.PART_TITLE)


def article(number: int, text: str = "", *, name: str = "") -> Paragraph:
    """Return ``Điều 1.`` in bold with its name, if it has one; text stands behind it in the same paragraph, upright."""
    label = f"Điều {number}. {name}".rstrip()
    runs = (Run(label, bold=True), Run(f" {text}")) if text else (Run(label, bold=True),)
    return Paragraph(runs, Role.ARTICLE, keep_with_next=not text)


def clause(number: int, text: str, *, name: str = "") -> Paragraph:
    """Return ``1. …``; the name of a clause is bold, its text is not."""
    if not name:
        return paragraph(f"{number}. {text}", Role.CLAUSE)
    runs = (Run(f"{number}. {name}", bold=True), Run(f" {text}")) if text else (Run(f"{number}. {name}", bold=True),)
    return Paragraph(runs, Role.CLAUSE, keep_with_next=not text)


def points(texts: tuple[str, ...]) -> Iterator[Paragraph]:
    """Return ``a) …``, ``b) …``; raises TooManyPointsError beyond the alphabet."""
    if len(texts) > len(LETTERS):
        raise TooManyPointsError(len(texts))
    for letter, text in zip(LETTERS, texts, strict=False):
        yield paragraph(f"{letter}) {text}", Role.POINT)
