"""Shows the text of the law: rich text that can be read by key, selected and copied."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.gui.widgets.rule_html import STYLE, award_html
from phuquoc_desktop.services.law.rule_texts import AwardText

SIGN = 14


class RuleView(QTextBrowser):
    """Shows one award at a time, with one of its criteria marked; signs are drawn for the screen that they stand on."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rule_text")
        self.setAccessibleName(title)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.document().setDefaultStyleSheet(STYLE)
        self.document().setDocumentMargin(12)

    def show_award(self, text: AwardText, criterion_id: str = "") -> None:
        """Show an award, from its beginning or from one of its criteria on."""
        self.show_html(award_html(text, criterion_id), f"{text.name} · {text.subject.label}")
        if criterion_id:
            self.scrollToAnchor(criterion_id)

    def show_html(self, html: str, title: str) -> None:
        """Show any text of this kind."""
        self.setHtml(html)
        self.setAccessibleDescription(title)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Return the sign that ``icon:tone`` names."""
        address = name if isinstance(name, str) else name.toString()
        icon, _colon, tone = address.partition(":")
        if kind == QTextDocument.ResourceType.ImageResource.value and hasattr(TOKENS, tone):
            return icons.pixmap(icon, str(getattr(TOKENS, tone)), SIGN, self.devicePixelRatioF())
        return super().loadResource(kind, name)
