"""Names that lean on a neighbour: “Giá trị sản xuất nông nghiệp đạt …; công nghiệp đạt …”, “từ 6-14 tuổi 99,50 %”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from phuquoc_desktop.intake.plan import words
from phuquoc_desktop.intake.plan.draft import Draft
from phuquoc_desktop.intake.plan.indicator import (
    capital,
    frame_of,
    framed,
    has_measure,
    is_sector,
    small,
    stripped,
    written,
)
from phuquoc_desktop.intake.plan.tokens import Token, longest_match, phrases, starts_with, tokenise
from phuquoc_desktop.intake.plan.units import Kind

_AGE = re.compile(
    r"(?:từ |dưới |trên |đủ )?[0-9]{1,3}(?: ?[-–] ?[0-9]{1,3}| đến [0-9]{1,3})? (?:tháng )?tuổi(?: trở lên)?",
    re.IGNORECASE,
)


def part_colon(head: Sequence[Token]) -> tuple[str, list[Token]]:
    """Part “Tốc độ tăng trưởng: nông nghiệp” into what stands before the last colon, and the rest; a heading is dropped."""
    at = max((place for place, token in enumerate(head) if token.low == ":"), default=-1)
    rest = list(head[at + 1 :])
    if at < 0 or not any(token.is_word for token in rest):
        return "", list(head)
    prefix = stripped(head[:at])
    structure = next((place for place in range(len(prefix)) if longest_match(prefix, place, _STRUCTURE)), None)
    if structure is not None:
        prefix = prefix[structure : structure + longest_match(prefix, structure, _STRUCTURE)]
    return (capital(written(prefix)) if _is_shared(prefix, stripped(rest)) else ""), rest


def _is_shared(prefix: Sequence[Token], rest: Sequence[Token]) -> bool:
    """Tell whether names complete what stands before the colon: a measure, or any name before short words of a list."""
    if starts_with(rest, words.MEASURES):
        return len(rest) == 1 and rest[0].low in {"thu", "chi", "vốn"} and len(prefix) > 1
    if starts_with(prefix, words.MEASURES):
        return True
    is_area = any(longest_match(prefix, at, words.AREAS) for at in range(len(prefix)))
    return not is_area and len(prefix) > 2 and 0 < len(rest) < 4 and not starts_with(rest, words.QUALITATIVE_VERBS)


_STRUCTURE = phrases(
    "cơ cấu kinh tế | cơ cấu ngành kinh tế | cơ cấu lao động | cơ cấu ngành | cơ cấu giá trị sản xuất | cơ cấu"
)


def joined(prefix: str, name: str) -> str:
    """Put a shared beginning before a name: a measure flows into it, anything else stands before a colon."""
    if not prefix or (has_measure(name) and " " in name):
        return name
    frame = frame_of(prefix)
    return framed(prefix, name) if frame and len(frame) == len(prefix) else f"{prefix}: {small(name)}"


def complete(draft: Draft, before: Draft | None, *, is_part: bool, is_small: bool) -> None:
    """Give a bare name the measure of the target before it, or of the whole that it is a part of."""
    if before is None or draft.qualitative:
        return
    if _is_acronym(draft.indicator) and _is_acronym(before.indicator.rpartition(" ")[2]):
        draft.indicator = f"{before.indicator.rpartition(' ')[0]} {draft.indicator}".strip()
        return
    if _is_age(draft.indicator) and _AGE.search(before.indicator):
        draft.indicator = _AGE.sub(small(draft.indicator), before.indicator, count=1)
        return
    if _contrast(draft, before) or _turn(draft, before) or _add_object(draft, before):
        return
    frame = frame_of(before.indicator)
    name = tokenise(draft.indicator)
    alone = is_part and (is_sector(draft.indicator) or len(name) <= 2)
    leads = starts_with(name, words.QUALITATIVE_VERBS | words.ACTIONS) and not alone
    if not frame or has_measure(draft.indicator) or leads:
        return
    if frame.lower() == "số" and not is_part and draft.measured != before.measured:
        return
    alike = draft.kind is before.kind or is_part
    if alike and _fits(frame, draft) and (is_part or is_small or is_sector(draft.indicator)):
        draft.indicator = framed(_of_parts(frame, before, draft) if is_part else frame, draft.indicator)


def _of_parts(frame: str, whole: Draft, part: Draft) -> str:
    """Measure a part as its whole, but for “Tổng”, and count the same: “Số lớp”."""
    counted = f"số {part.unit}"
    if frame.lower() == "số" and f"{whole.indicator.lower()} ".startswith(f"{counted} "):
        return capital(counted)
    return frame[5:] if frame.lower().startswith("tổng ") else frame


def names_apart(head: Sequence[Token], draft: Draft, before: Draft) -> bool:
    """Tell whether “riêng vùng đồng bào dân tộc” says of whom the figure before it is told apart."""
    apart = [token.low for token in head if token.is_word][:1] == ["riêng"]
    kinds = draft.kind is before.kind and frame_of(before.indicator) != ""
    return apart and kinds and not has_measure(draft.indicator) and not _is_age(draft.indicator)


def _add_object(draft: Draft, before: Draft) -> bool:
    """Say of what, where a measure stands alone: “Diện tích lúa 500 ha, năng suất 65 tạ/ha”."""
    if draft.indicator.lower() == "tiết kiệm":
        draft.indicator = f"{draft.indicator} {small(before.indicator)}"
        return True
    theirs = frame_of(before.indicator)
    if draft.indicator.lower() not in _ALONE or not theirs or len(theirs) == len(before.indicator):
        return False
    draft.indicator = f"{draft.indicator}{before.indicator[len(theirs) :]}"
    return True


_ALONE = frozenset({"sản lượng", "năng suất", "diện tích", "tổng sản lượng"})


def _is_acronym(name: str) -> bool:
    """Tell whether a name is one such as BHYT, which its neighbour's can be exchanged for."""
    return name.isalpha() and name.isupper() and len(name) > 1


def _contrast(draft: Draft, before: Draft) -> bool:
    """Complete “nông thôn” from “Tỷ lệ dân số đô thị được cấp nước sạch”: its opposite stands there."""
    for other in _OPPOSITES.get(draft.indicator.lower(), ()):
        first, found, rest = before.indicator.partition(f" {other}")
        if found and draft.kind is before.kind:
            draft.indicator = f"{first} {small(draft.indicator)}{rest}"
            return True
    return False


_OPPOSITES = {
    "nông thôn": ("đô thị", "thành thị"),
    "đô thị": ("nông thôn",),
    "thành thị": ("nông thôn",),
    "nữ": ("nam",),
    "nam": ("nữ",),
}


def _turn(draft: Draft, before: Draft) -> bool:
    """Complete “thể thấp còi” from “Tỷ lệ trẻ em suy dinh dưỡng thể nhẹ cân”: the same word begins both ends."""
    mine, theirs = draft.indicator.split(), before.indicator.split()
    ends = {word.lower(): at for at, word in enumerate(theirs) if len(theirs) - _SHORT <= at and at > 1}
    at = ends.get(mine[0].lower()) if 1 < len(mine) <= _SHORT and draft.unit == before.unit else None
    if at is None or has_measure(draft.indicator) or mine[0].lower() in _COMMON:
        return False
    draft.indicator = " ".join([*theirs[:at], small(draft.indicator)])
    return True


_SHORT = 4
_COMMON = frozenset("thu chi công nông lâm thủy dịch xây du thương hộ người lao".split())
"""Words that begin names of their own."""


def add_share(draft: Draft) -> None:
    """Begin the share of households, children, villages with “Tỷ lệ”, where only those are named."""
    bare = draft.kind is Kind.SHARE and draft.direction is None and draft.unit in {"%", "‰", "% dân số"}
    if bare and starts_with(tokenise(draft.indicator), _COUNTED):
        draft.indicator = f"Tỷ lệ {small(draft.indicator)}"


_COUNTED = phrases(
    "hộ | số hộ | trẻ em | trẻ | dân số | người dân | nhân dân | lao động | học sinh | xã | thôn | ấp",
    "khu phố | thanh niên | gia đình | phụ nữ | rác thải | chất thải | hồ sơ | cơ sở | trường | nước thải",
)


def _is_age(name: str) -> bool:
    found = _AGE.search(name)
    return found is not None and len(found[0]) >= len(name) - 8


def _fits(frame: str, draft: Draft) -> bool:
    """Tell whether a measure can have such a unit: a share is no amount."""
    if frame.lower().startswith("công suất"):
        return True
    is_share = frame.lower().startswith(("tỷ", "tỉ", "tốc độ"))
    return is_share == (draft.kind is Kind.SHARE)
