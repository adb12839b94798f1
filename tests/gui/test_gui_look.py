"""The look: tokens, style sheet, icons, and what is told to a screen reader."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from gallery import gallery
from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor
from PySide6.QtWidgets import QApplication, QPushButton
from shell_parts import SmallShell

from phuquoc_desktop.gui import icons, theme
from phuquoc_desktop.gui.icon_shapes import shape
from phuquoc_desktop.gui.tables.columns import BadgeValue
from phuquoc_desktop.gui.tables.delegates import SIGNS
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.gui.widgets.badge import Badge
from phuquoc_desktop.locations import shipped

ICONS = sorted(file.stem for file in shipped("resources", "icons").glob("*.svg"))
READABLE = [
    ("text", "ground"), ("text", "surface"), ("text", "selection"), ("text", "hover"), ("text_soft", "surface"),
    ("text_soft", "ground"), ("text_soft", "sunken"), ("on_primary", "primary"), ("on_primary", "primary_hover"),
    ("on_primary", "primary_pressed"), ("primary", "surface"), ("sidebar_text", "sidebar"),
    ("sidebar_text", "sidebar_hover"), ("sidebar_soft", "sidebar"), ("bad", "surface"), ("gold", "text"),
    *((tone, f"{tone}_soft") for tone in SIGNS), *((tone, "surface") for tone in SIGNS),
]  # fmt: skip
NAMED = {
    QAccessible.Role.Button, QAccessible.Role.EditableText, QAccessible.Role.ComboBox, QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton, QAccessible.Role.Table, QAccessible.Role.Tree, QAccessible.Role.List,
    QAccessible.Role.ButtonMenu, QAccessible.Role.PageTab, QAccessible.Role.ProgressBar, QAccessible.Role.Window,
}  # fmt: skip


def luminance(colour: str) -> float:
    """Return the relative luminance as WCAG 2.2 defines it."""
    parts = QColor(colour).getRgbF()[:3]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize(("ink", "ground"), READABLE)
def test_words_stand_out_from_their_ground(ink: str, ground: str) -> None:
    lights = sorted((luminance(getattr(TOKENS, ink)), luminance(getattr(TOKENS, ground))))
    assert (lights[1] + 0.05) / (lights[0] + 0.05) >= 4.5


def test_the_style_sheet_leaves_no_place_open_and_names_pictures_that_exist() -> None:
    sheet = theme.style_sheet(TOKENS)
    assert not re.search(r"\{\w+\}", sheet)
    pictures = re.findall(r'url\("([^"]+)"\)', sheet)
    assert pictures
    assert all(Path(picture).is_file() for picture in pictures)


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_can_be_drawn_and_stays_inside_its_square(name: str, qapp: QApplication) -> None:
    box = shape(name).boundingRect()
    assert box.width() + box.height() > 0
    assert QRectF(0.8, 0.8, 22.4, 22.4).contains(box.adjusted(0, 0, 0.01, 0.01))


def test_icons_are_sharp_at_the_scale_of_the_screen(qapp: QApplication) -> None:
    drawn = icons.pixmap("good", TOKENS.good, 20, 1.5)
    assert drawn.width() == 30
    assert drawn.deviceIndependentSize().width() == 20


def test_states_differ_by_their_sign_and_not_only_by_colour(qapp: QApplication) -> None:
    drawn = {tone: icons.pixmap(sign, TOKENS.text, 16, 1.0).toImage() for tone, sign in SIGNS.items()}
    assert len({bytes(image.constBits()) for image in drawn.values()}) == len(SIGNS)


def test_a_badge_is_painted_on_its_soft_ground(qapp: QApplication) -> None:
    badge = Badge(BadgeValue("Đạt", "good"))
    badge.resize(badge.sizeHint())
    image = badge.grab().toImage()
    assert image.pixelColor(6, image.height() // 2) == QColor(TOKENS.good_soft)
    assert badge.accessibleName() == "Đạt"


def nameless(node: QAccessibleInterface) -> list[str]:
    """Return what a screen reader could reach but not name, below a node."""
    found = []
    if not node.state().invisible and node.role() in NAMED and not node.text(QAccessible.Text.Name):
        found.append(f"{node.role().name} {node.object().objectName() if node.object() else ''}")
    for place in range(min(node.childCount(), 60)):
        child = node.child(place)
        if child is not None:
            found += nameless(child)
    return found


def test_a_screen_reader_can_name_whatever_can_be_used_in_the_window(small_shell: SmallShell) -> None:
    assert nameless(QAccessible.queryAccessibleInterface(small_shell.window)) == []


def test_a_screen_reader_can_name_every_widget_of_ours(qapp: QApplication) -> None:
    tabs = gallery()
    tabs.show()
    for page in range(tabs.count()):
        tabs.setCurrentIndex(page)
        assert nameless(QAccessible.queryAccessibleInterface(tabs)) == []
    unnamed = [one.text() for one in tabs.findChildren(QPushButton) if not one.objectName()]
    assert unnamed == []
    tabs.close()


def test_the_gallery_is_drawn_the_same_twice(qapp: QApplication) -> None:
    tabs = gallery()
    tabs.resize(1200, 700)
    tabs.show()
    QApplication.processEvents()
    assert tabs.grab().toImage() == tabs.grab().toImage()
    tabs.close()
