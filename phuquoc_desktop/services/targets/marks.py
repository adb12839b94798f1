"""Words by which a qualitative target is judged when it is typed or pasted."""

from __future__ import annotations

from phuquoc_desktop.vietnamese.fold import fold_words

_JUDGEMENTS = {
    **dict.fromkeys(("dat", "yes", "co", "hoan thanh", "x", "true"), True),
    **dict.fromkeys(
        ("khong dat", "chua dat", "khong", "chua", "no", "khong hoan thanh", "chua hoan thanh", "false"), False
    ),
}


def judged_as(text: str) -> bool | None:
    """Return whether the words say fulfilled or not, None for other words."""
    return _JUDGEMENTS.get(" ".join(fold_words(text)))
