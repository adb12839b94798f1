"""What the windows for certificates do beside the window's thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.viewer.images import as_image
from phuquoc_desktop.translation import _

if TYPE_CHECKING:
    from phuquoc_desktop.documents.certificate.calibration import Calibration
    from phuquoc_desktop.documents.certificate.layout import Layout
    from phuquoc_desktop.documents.certificate.layout_files import LayoutFile
    from phuquoc_desktop.documents.certificate.values import CertificateValues
    from phuquoc_desktop.domain.decision import Decision
    from phuquoc_desktop.services.attaching.paging import Pages

PRINT_SCALE = 300 / 72


@dataclass(frozen=True)
class AtHand:
    """The decisions and layouts that can be chosen."""

    decisions: tuple[Decision, ...]
    layouts: tuple[LayoutFile, ...]


@dataclass(frozen=True)
class Previewed:
    """The certificates of a decision: as they are printed, and drawn with the longest name first."""

    certificates: tuple[CertificateValues, ...]
    pages: Pages
    squeezed: tuple[str, ...]
    without_achievement: tuple[str, ...] = ()


def at_hand(backend: Any) -> AtHand:
    """Read what can be chosen."""
    with backend.reading() as read:
        known = read.decisions.all(office=read.profile.office)
    newest = sorted(known, key=lambda one: (one.year, one.number or "", one.title), reverse=True)
    return AtHand(tuple(newest), tuple(backend.layouts.listed()))


def preview(backend: Any, decision_id: str, layout_name: str, _report: ProgressReport) -> Previewed:
    """Draw the certificates, the one with the longest name first."""
    from phuquoc_desktop.documents.certificate import as_pdf
    from phuquoc_desktop.documents.certificate.fitting import fitted
    from phuquoc_desktop.documents.certificate.values import longest_first, texts, without_achievement
    from phuquoc_desktop.documents.from_data.certificates import certificates_of
    from phuquoc_desktop.services.attaching.pdf_pages import PdfPages

    layout = backend.layouts.read(layout_name)
    with backend.reading() as read:
        made = certificates_of(backend.desk(read), decision_id)
    squeezed = [one.name for one in made if any(fitted(*each).squeezed for each in texts(layout, one))]
    pages = PdfPages(as_pdf.draw(layout, longest_first(made)), layout_name)
    return Previewed(tuple(made), pages, tuple(squeezed), tuple(without_achievement(layout, made)))


def drawn(
    backend: Any, layout_name: str, certificates: tuple[CertificateValues, ...], printer: str, report: ProgressReport
) -> bytes:
    """Draw the certificates as that printer must be told."""
    from phuquoc_desktop.documents.certificate import as_pdf

    layout: Layout = backend.layouts.read(layout_name)
    return as_pdf.draw(layout, certificates, calibration_of(backend, printer), report)


def calibration_of(backend: Any, printer: str) -> Calibration:
    """Return what is known of a printer."""
    from phuquoc_desktop.documents.certificate.calibration import of_numbers

    return of_numbers(backend.settings.printers.get(printer))


def print_exactly(content: bytes, printer: QPrinter, report: ProgressReport) -> int:
    """Print a PDF as large as it is, edge to edge, never fitted to what the printer can reach; returns the pages."""
    from phuquoc_desktop.services.attaching.pdf_pages import PdfPages

    pages = PdfPages(content, "certificate")
    try:
        prepare(printer, *pages.size(0))
        painter = QPainter(printer)
        for page in range(pages.count):
            report(page, pages.count, _("Printing…"))
            if page:
                printer.newPage()
            dots = printer.resolution() / 72
            width, height = pages.size(page)
            painter.drawImage(QRectF(0, 0, width * dots, height * dots), as_image(pages.draw(page, PRINT_SCALE)))
        painter.end()
        return pages.count
    finally:
        pages.close()


def prepare(printer: QPrinter, width: float, height: float) -> None:
    """Set a printer to a sheet of that size in points, its whole face counted from the corner of the paper."""
    size = QPageSize(QSizeF(min(width, height), max(width, height)), QPageSize.Unit.Point)
    turned = QPageLayout.Orientation.Landscape if width > height else QPageLayout.Orientation.Portrait
    printer.setFullPage(True)
    printer.setPageLayout(QPageLayout(size, turned, QMarginsF(0, 0, 0, 0)))
    printer.setFullPage(True)
