"""The year or years that a plan is for, as its title says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

_PERIOD = re.compile(
    r"(?:giai đoạn|nhiệm kỳ|5 năm|năm năm)\s*(?:5 năm)?\s*\(?\s*((?:19|20)[0-9]{2})\s?[-–—]\s?((?:19|20)[0-9]{2})",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\bnăm\s+((?:19|20)[0-9]{2})\b(?!\s?[-–—]\s?[0-9]{4})", re.IGNORECASE)
_SIGNED = re.compile(r"ngày\s+[0-9.…]*\s*tháng\s+[0-9.…]*\s*năm\s+(?:19|20)[0-9]{2}", re.IGNORECASE)
_TITLE = re.compile(
    r"kế hoạch|nghị quyết|chương trình|mục tiêu|chỉ tiêu|nhiệm vụ|phát triển kinh tế|phong trào|phụ lục|giao ước"
    r"|thi đua|khen thưởng|hướng dẫn|đăng ký",
    re.IGNORECASE,
)
_COMPARED = re.compile(r"(?:so với|so|cùng kỳ|hơn)[^.;]{0,60}?năm\s+(?:19|20)[0-9]{2}", re.IGNORECASE)
_TITLE_LINES = 40


@dataclass(frozen=True)
class Period:
    """The years of a plan, mostly one."""

    first: int
    last: int

    def has(self, year: int) -> bool:
        """Tell whether a year is one of them."""
        return self.first <= year <= self.last

    @property
    def shown(self) -> str:
        """As it is written."""
        return str(self.last) if self.first == self.last else f"{self.first}-{self.last}"


def period_of(texts: Sequence[str]) -> Period | None:
    """Return the years that titles name, else the one that is named most often; None where none is."""
    start = [_SIGNED.sub("", text) for text in texts[:_TITLE_LINES]]
    for text in start:
        if len(text) < 250 and (_TITLE.search(text) or text.isupper()):
            year = _YEAR.search(text)
            if year:
                return Period(int(year[1]), int(year[1]))
            period = _PERIOD.search(text)
            if period:
                return Period(int(period[1]), int(period[2]))
    counted = Counter(int(year) for text in texts for year in _YEAR.findall(_COMPARED.sub("", _SIGNED.sub("", text))))
    if not counted:
        return None
    most = max(counted.values())
    latest = max(one for one, count in counted.items() if count == most)
    return Period(latest, latest)
