"""A window that shows a paper before it is printed or saved."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from phuquoc_desktop.documents.wish import NOTHING_NAMED, Wish
from phuquoc_desktop.gui.papers_out import PapersOut
from phuquoc_desktop.gui.widgets.paper_preview import PaperPreview


class ReportPreview(QDialog):
    """Holds ``preview``, whose signals ask for a file; it is gone when it is closed."""

    def __init__(self, title: str, html: str, formats: tuple[str, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("report_preview")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.resize(min(860, parent.width() - 40), min(700, parent.height() - 40))
        self.preview = PaperPreview(formats)
        self.preview.show_html(html)
        self.finished.connect(self.deleteLater)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.addWidget(self.preview)


def show_paper(
    papers: PapersOut,
    parent: QWidget,
    code: str,
    title: str,
    name: str,
    wish: Wish = NOTHING_NAMED,
    *,
    year: int | None = None,
    save: Callable[[str], object] | None = None,
) -> None:
    """Show a paper above a window, from where it is printed or saved as all that it may be written as.

    ``name`` is proposed for its file, unless ``save`` is given, which is called with the ending that was asked for.
    """

    def composed(html: str) -> None:
        from phuquoc_desktop.documents.papers import plan_of

        dialog = ReportPreview(title, html, plan_of(code).files, parent)
        dialog.preview.export_asked.connect(save or save_as_named)
        dialog.open()

    def save_as_named(ending: str) -> None:
        papers.save(code, ending, name, wish, year=year)

    papers.preview(code, composed, wish, year=year)
