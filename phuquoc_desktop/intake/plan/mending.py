"""Slips of scanning that are sure from the words beside them; each keeps the length, so that places in the text stay."""

from __future__ import annotations

import re

_SLIPS = (
    (re.compile(r"\b([Pp])hần đầu(?=\s+(?:[0-9]|đạt|đến|có|trên|hoàn|thực|giảm|tăng|thu|để))"), r"\1hấn đấu"),
    (re.compile(r"\bđộ đậm\b(?=\s*[).,;]|\s*$)"), "độ đạm"),
    (re.compile(r"\b([Tt])ỷ lê\b"), r"\1ỷ lệ"),
    (re.compile(r"(?<=[0-9])[oO](?=[0-9.,]*\s?(?:%|tỷ|triệu|ha|tấn))"), "0"),
    (re.compile(r"(?<=[0-9][.,])[lI](?=[0-9])"), "1"),
)


def mended(text: str) -> str:
    """Return the text with such slips mended; it is only read, what is shown and kept is the text as written."""
    for slip, right in _SLIPS:
        text = slip.sub(right, text)
    return text


def slips(text: str) -> list[tuple[str, str]]:
    """Return what was mended, as pairs of what is written and what it was read as."""
    return [
        (found[0], found.expand(right) if "\\" in right else right)
        for slip, right in _SLIPS
        for found in slip.finditer(text)
    ]
