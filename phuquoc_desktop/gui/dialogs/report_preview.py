"""A window that shows a paper before it is printed or saved."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from phuquoc_desktop.gui.papers_out import PapersOut
from phuquoc_desktop.gui.widgets.paper_preview import PaperPreview


class ReportPreview(QDialog):
    """Holds ``preview``, whose signals ask for a file."""

    def __init__(self, title: str, html: str, formats: tuple[str, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("report_preview")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.resize(min(860, parent.width() - 40), min(700, parent.height() - 40))
        self.preview = PaperPreview(formats)
        self.preview.show_html(html)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.addWidget(self.preview)


def show_paper(
    papers: PapersOut,
    parent: QWidget,
    code: str,
    title: str,
    formats: tuple[str, ...],
    name: str,
    year: int | None = None,
) -> None:
    """Show a paper above a window, from where it is printed or saved; ``name`` is proposed for its file."""

    def composed(html: str) -> None:
        dialog = ReportPreview(title, html, formats, parent)
        dialog.preview.export_asked.connect(save)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save(ending: str) -> None:
        papers.save(code, ending, name=name, year=year)

    papers.preview(code, None, composed, year=year)
