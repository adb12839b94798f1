"""How wide words are in the typeface of papers, exactly."""

from __future__ import annotations


class PaperMetrics:
    """Measures as the PDF sets; the typeface is loaded when something is measured."""

    def width(self, words: str, size: float, *, bold: bool = False) -> float:
        """Return the width of one line in points; raises NoFontError."""
        from phuquoc_desktop.documents.fonts import width_of

        return width_of(words, size, bold=bold)


PAPER = PaperMetrics()
