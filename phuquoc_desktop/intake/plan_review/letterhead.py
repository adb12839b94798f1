"""What the head of a paper says of it: number, date and who issued it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.intake.plan_review.blocks import Block
from phuquoc_desktop.vietnamese.dates import parse_date

_NUMBER = re.compile(r"\b[Ss]ố\s*:\s*([0-9]{1,5}[a-z]?\s*/\s*[0-9A-ZĐ/\-–]{2,40})")
_DATE = re.compile(r"\b[Nn]gày\s+([0-9]{1,2})\s+tháng\s+([0-9]{1,2})\s+năm\s+([0-9]{4})")
_TITLE = ("KẾ HOẠCH", "NGHỊ QUYẾT", "QUYẾT ĐỊNH", "CHƯƠNG TRÌNH", "BÁO CÁO")
_OFFICE = re.compile(
    r"(?:ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|SỞ|PHÒNG|TRUNG TÂM|HỘI|ĐẢNG|BAN|TỈNH|THÀNH PHỐ|HUYỆN|XÃ|PHƯỜNG)\b"
)
_BESIDE = re.compile(r"(?:cộng hòa|cộng hoà|độc lập|đảng cộng sản việt nam).*", re.IGNORECASE)
"""The state and its motto, or the party, which stand beside the office at the head of a paper."""

_LINES = 14


@dataclass(frozen=True)
class Letterhead:
    """Each None where the paper does not say it at its head."""

    number: str | None = None
    issued_on: date | None = None
    issuer: str | None = None


def letterhead_of(blocks: Sequence[Block]) -> Letterhead:
    """Read the head of a paper: what stands above its title. A date that no calendar has is left out."""
    head = _above_title(blocks)
    text = "\n".join(head)
    number, day = _NUMBER.search(text), _DATE.search(text)
    written = re.sub(r"\s+", "", number[1]) if number else None
    return Letterhead(written, _day(day), _issuer(head))


def _above_title(blocks: Sequence[Block]) -> list[str]:
    head: list[str] = []
    for block in blocks[:_LINES]:
        if block.text.strip(" *").upper().startswith(_TITLE):
            break
        head += [part.strip(" *") for part in block.text.split("|")]
    return head


def _day(found: re.Match[str] | None) -> date | None:
    if found is None:
        return None
    try:
        return parse_date("/".join(found.groups()))
    except ValueError:
        return None


def _issuer(head: Sequence[str]) -> str | None:
    """Join the lines in capitals that name an office."""
    left = (_BESIDE.sub("", one).strip() for one in head)
    lines = [one for one in left if one.isupper() and _OFFICE.match(one)]
    return " ".join(lines[:2])[:200] or None
