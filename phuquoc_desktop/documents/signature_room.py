"""The room for a signature (ô 7c of Decree 30/2020) as a PDF paper marks it: a named place that no reader shows.

Whoever signs the file later finds there where the signature belongs; named destinations are plain PDF and allowed in PDF/A.
"""

from __future__ import annotations

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName
from reportlab.platypus import Flowable

from phuquoc_desktop.documents.signature_room_mark import MARK


class SignatureRoom(Flowable):  # type: ignore[misc]  # reportlab is untyped
    """Empty room of a height in points, as wide as its column, which notes its place in the file."""

    def __init__(self, height: float) -> None:
        super().__init__()
        self._height = height

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take the whole width."""
        self.width, self.height = width, self._height
        return width, self._height

    def draw(self) -> None:
        """Note the place."""
        document = self.canv._doc
        places = document.Catalog.__dict__.setdefault("Dests", PDFDictionary({}))
        corners = (*self.canv.absolutePosition(0, 0), *self.canv.absolutePosition(self.width, self.height))
        place = PDFArray([document.thisPageRef(), PDFName("FitR"), *corners])
        places[f"{MARK}{len(places.dict) + 1}"] = place
