"""Whether a file is likely to be a copy of an identity card. A guess from outside marks; a person decides."""

from __future__ import annotations

import re

from phuquoc_desktop.services.attaching.pictures import PictureFacts
from phuquoc_desktop.services.attaching.remark import LOOKS_LIKE_CARD, Remark, doubt
from phuquoc_desktop.translation import N_
from phuquoc_desktop.vietnamese.fold import fold_words

WIDTH_MM, HEIGHT_MM = 85.6, 53.98
"""ISO/IEC 7810 ID-1."""

_BY_NAME = N_("its name says so")
_BY_SHAPE = N_("it has the shape of a card")
_BY_SIZE = N_("its sheet has the size of a card")
_BY_TEXT = N_("it has the words of a card")
_BY_CODE = N_("it has the coded lines of a card or passport")

_NAMES = re.compile(
    r"\b(?:cccd|cmnd|cmt|cmtnd|the can cuoc|can cuoc|chung minh nhan dan|chung minh thu"
    r"|ho chieu|passport|id card|identity card|idcard)\b"
)
_CODED = re.compile(r"IDVNM\d{9}|P<VNM[A-Z<]{10}|[A-Z<]{5,}<<<{5}")
_HEADS = ("can cuoc cong dan", "can cuoc", "chung minh nhan dan", "ho chieu")
_FIELDS = (
    "citizen identity card",
    "identity card",
    "place of origin",
    "date of expiry",
    "place of residence",
    "que quan place",
)
_SHAPE = 0.025
_SIZE_MM = 4


def card_by_name(name: str) -> Remark | None:
    """Warn of a file that is called so."""
    words = " ".join(fold_words(name.rsplit(".", 1)[0]))
    return doubt(LOOKS_LIKE_CARD, why=_BY_NAME) if _NAMES.search(words) else None


def card_by_picture(facts: PictureFacts) -> Remark | None:
    """Warn of one picture with the shape of a card; where the dots an inch are known, of its size on paper, too."""
    longer, shorter = max(facts.width, facts.height), min(facts.width, facts.height)
    if facts.pages > 1 or not shorter or _is_screen(longer, shorter):
        return None
    if facts.dpi is not None:
        is_card = _is_card_size(longer / facts.dpi * 25.4, shorter / facts.dpi * 25.4)
        return doubt(LOOKS_LIKE_CARD, why=_BY_SIZE) if is_card else None
    wanted = WIDTH_MM / HEIGHT_MM
    is_card = abs(longer / shorter - wanted) <= wanted * _SHAPE
    return doubt(LOOKS_LIKE_CARD, why=_BY_SHAPE) if is_card else None


def card_by_sheet(width_points: float, height_points: float) -> Remark | None:
    """Warn of a sheet of paper no larger than a card."""
    sides = sorted((width_points / 72 * 25.4, height_points / 72 * 25.4))
    return doubt(LOOKS_LIKE_CARD, why=_BY_SIZE) if _is_card_size(sides[1], sides[0]) else None


def card_by_text(text: str) -> Remark | None:
    """Warn of the coded lines, or of a card's head together with the field names that stand on cards only."""
    if _CODED.search(text):
        return doubt(LOOKS_LIKE_CARD, why=_BY_CODE)
    words = " ".join(fold_words(text))
    if any(one in words for one in _HEADS) and sum(one in words for one in _FIELDS) >= 2:
        return doubt(LOOKS_LIKE_CARD, why=_BY_TEXT)
    return None


def _is_card_size(longer_mm: float, shorter_mm: float) -> bool:
    return abs(longer_mm - WIDTH_MM) <= _SIZE_MM and abs(shorter_mm - HEIGHT_MM) <= _SIZE_MM


def _is_screen(longer: int, shorter: int) -> bool:
    """Tell a picture of a screen of 16:10, which has nearly the shape of a card."""
    return longer * 10 == shorter * 16
