"""The one look of the program: Fusion, an own palette and one style sheet, built once from named tokens."""

from __future__ import annotations

import re

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from phuquoc_desktop.gui.tokens import FONT_FAMILIES, TOKENS, Tokens
from phuquoc_desktop.locations import read_shipped, shipped

STYLE_ARGUMENTS = ("-style", "fusion")
"""Given to QApplication, as setting the style afterwards costs the first painting 5 ms."""

_PLACE = re.compile(r"\{(\w+)\}")

# The Windows theme gives these classes fonts of their own, which a font set for the whole application does not reach.
_CLASSES_WITH_OWN_FONTS = (
    *("QMenu", "QMenuBar", "QMessageBox", "QLabel", "QTipLabel", "QStatusBar", "QPushButton", "QCheckBox"),
    *("QRadioButton", "QToolButton", "QAbstractItemView", "QListView", "QTableView", "QTreeView", "QHeaderView"),
    *("QComboBoxListView", "QComboLineEdit", "QComboMenuItem", "QLineEdit", "QTextEdit", "QTabBar", "QGroupBox"),
)

_ROLES = {
    QPalette.ColorRole.Window: "ground",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "sunken",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.ToolTipBase: "text",
    QPalette.ColorRole.ToolTipText: "surface",
    QPalette.ColorRole.Highlight: "primary",
    QPalette.ColorRole.HighlightedText: "on_primary",
    QPalette.ColorRole.PlaceholderText: "text_soft",
    QPalette.ColorRole.Link: "primary",
    QPalette.ColorRole.LinkVisited: "primary_pressed",
    QPalette.ColorRole.Accent: "primary",
}
_ROLES_WHEN_OFF = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


def apply(application: QApplication) -> None:
    """Give the application its palette, fonts and style sheet; its style was chosen by :data:`STYLE_ARGUMENTS`."""
    application.setPalette(palette(TOKENS))
    font = body_font()
    application.setFont(font)
    for name in _CLASSES_WITH_OWN_FONTS:
        application.setFont(font, name)  # type: ignore[arg-type]  # the stub wants bytes, Qt a name
    application.setStyleSheet(style_sheet(TOKENS))


def body_font(size: int = TOKENS.font_body, *, bold: bool = False) -> QFont:
    """Return the font of the program at a size in pixels, for whatever paints its own text."""
    font = QFont()
    font.setFamilies(list(FONT_FAMILIES))
    font.setPixelSize(size)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font


def palette(tokens: Tokens) -> QPalette:
    """Return the palette; it also serves whatever the style sheet does not reach, such as native painting."""
    made = QPalette()
    for role, name in _ROLES.items():
        made.setColor(role, QColor(getattr(tokens, name)))
    for role in _ROLES_WHEN_OFF:
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.text_off))
    return made


def style_sheet(tokens: Tokens) -> str:
    """Fill the template's ``{token}`` places; raises AttributeError for a place that no token fills."""
    controls = shipped("resources", "icons", "controls").as_posix()

    def fill(found: re.Match[str]) -> str:
        return controls if found[1] == "controls" else str(getattr(tokens, found[1]))

    return _PLACE.sub(fill, read_shipped("resources", "office.qss"))
