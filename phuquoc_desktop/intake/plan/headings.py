"""Which paragraphs are headings, by their number, their words, and what follows."""

from __future__ import annotations

from collections.abc import Sequence

from phuquoc_desktop.intake.plan import words
from phuquoc_desktop.intake.plan.clause import clauses
from phuquoc_desktop.intake.plan.marker import MarkerKind, is_numbered
from phuquoc_desktop.intake.plan.paragraphs import Paragraph
from phuquoc_desktop.intake.plan.roles import pieces
from phuquoc_desktop.intake.plan.sections import SectionKind, group_of, kind_of
from phuquoc_desktop.intake.plan.source import SourceTable
from phuquoc_desktop.intake.plan.tokens import Token, contains, phrases, starts_with, tokenise

_LONGEST_HEADING = 220
_HEADING_WORDS = phrases(
    "về | các chỉ tiêu | chỉ tiêu | mục tiêu | lĩnh vực | nhóm | kinh tế | văn hóa | xã hội | môi trường",
    "quốc phòng | an ninh | phần | trên lĩnh vực | nhóm chỉ tiêu | một số chỉ tiêu | những chỉ tiêu",
    "tài nguyên | đối với | công tác xây dựng đảng | xây dựng đảng | hệ thống chính trị",
)
_INLINE_HEADINGS = phrases(
    "về | các chỉ tiêu | chỉ tiêu | mục tiêu | lĩnh vực | kinh tế | văn hóa | xã hội | văn hóa - xã hội",
    "quốc phòng | môi trường | an ninh | kinh tế - xã hội | quốc phòng - an ninh | trên lĩnh vực | nhóm",
    "đối với",
)


def is_heading(paragraph: Paragraph, after: Paragraph | SourceTable | None) -> bool:
    """Tell whether a paragraph heads what stands below it; ``after`` is the next one."""
    if introduces(paragraph):
        return True
    text = paragraph.text
    if len(text) > _LONGEST_HEADING or paragraph.marker.kind is MarkerKind.ITEM:
        return False
    return _could_head(paragraph, after) and not has_values(text)


def _could_head(paragraph: Paragraph, after: Paragraph | SourceTable | None) -> bool:
    """Tell the same, but for the figures in it, which take longer to look for."""
    if paragraph.level is not None or after is None:
        return paragraph.level is not None
    if is_numbered(paragraph.marker.kind):
        return _leads_to(paragraph, after)
    return isinstance(after, SourceTable) or _is_loose_heading(paragraph, after)


def _is_loose_heading(paragraph: Paragraph, after: Paragraph) -> bool:
    """Tell whether a paragraph without a number is a heading, by its words and by what follows."""
    text = paragraph.text
    tokens = tokenise(text)
    if starts_with(tokens, _TITLES) and paragraph.marker.kind is MarkerKind.NONE:
        return kind_of(text, SectionKind.OPEN) is SectionKind.TARGETS and not text.rstrip().endswith(".")
    nominal = starts_with(tokens, _HEADING_WORDS) or is_capitals(text)
    ends = text.rstrip().endswith((".", ";", ","))
    if is_capitals(text) and starts_with(tokens, _TARGETS) and not ends:
        return True
    if paragraph.marker.kind is MarkerKind.BULLET:
        other = after.marker.kind is MarkerKind.BULLET and after.marker.label != paragraph.marker.label
        return nominal and not ends and (other or after.marker.kind is MarkerKind.NONE) and _is_short(tokens)
    if text.rstrip().endswith(":"):
        if starts_with(tokens, _SOURCES):
            return False
        return after.marker.kind is not MarkerKind.NONE and not _is_measure(tokens)
    return nominal and not ends and after.marker.kind is not MarkerKind.NONE and _is_short(tokens)


_TITLES = phrases(
    "kế hoạch | nghị quyết | quyết định | báo cáo | giao ước | bản đăng ký | bản giao ước | hướng dẫn",
    "tờ trình | ủy ban nhân dân",
)
"""What papers are called; their titles are no headings of a section."""

_TARGETS = phrases("chỉ tiêu | các chỉ tiêu | mục tiêu")
_SOURCES = phrases(
    "căn cứ | thực hiện | theo | để | trên cơ sở | nhằm | ủy ban nhân dân | ubnd | hội đồng nhân dân | hđnd"
)
"""What begins the sentence that leads to a paper's sections, which is no heading."""


def _is_measure(tokens: Sequence[Token]) -> bool:
    return starts_with(tokens, words.FRAMES)


def _is_short(tokens: Sequence[Token]) -> bool:
    return len(tokens) <= 30


def is_capitals(text: str) -> bool:
    """Tell whether a line is all in capitals."""
    return text.isupper() and len(text) > 6


def _leads_to(paragraph: Paragraph, after: Paragraph | SourceTable) -> bool:
    """Tell whether what follows stands below a numbered paragraph, so that it is a heading."""
    if isinstance(after, SourceTable):
        return True
    tokens = tokenise(paragraph.text)
    if after.marker.kind is MarkerKind.NONE:
        return not paragraph.text.rstrip().endswith((".", ";")) or is_capitals(paragraph.text)
    if after.marker.kind > paragraph.marker.kind:
        if paragraph.text.rstrip().endswith(".") and starts_with(tokenise(after.text), _HEADING_WORDS):
            return False
        return not (paragraph.text.rstrip().endswith(";") or (_is_measure(tokens) and not paragraph.text.endswith(":")))
    narrative = kind_of(paragraph.text, SectionKind.OPEN) is not SectionKind.OPEN
    return narrative and not paragraph.text.rstrip().endswith((".", ";"))


def inline_heading(paragraph: Paragraph) -> str:
    """Return the heading before a colon in “a) Về kinh tế: Tốc độ tăng trưởng đạt 8 %”, empty for none."""
    before, colon, rest = paragraph.text.partition(":")
    if not colon or not rest.strip() or len(before) > 120 or not is_numbered(paragraph.marker.kind):
        return _inline_of_bullet(paragraph, before, rest)
    announces = kind_of(before, SectionKind.OPEN) is not SectionKind.OPEN or group_of(before) is not None
    tokens = tokenise(before)
    nominal = starts_with(tokens, _INLINE_HEADINGS) or (announces and not starts_with(tokens, words.MEASURES))
    return before if nominal and not has_values(before) and not rest.strip()[:1].isdigit() else ""


def _inline_of_bullet(paragraph: Paragraph, before: str, rest: str) -> str:
    """The same at a bullet or in plain text, where only “Về …:” and “Chỉ tiêu …:” are headings."""
    if not rest.strip() or len(before) > 120 or rest.strip()[:1].isdigit() or has_values(before):
        return ""
    tokens = tokenise(before)
    return (
        before
        if starts_with(
            tokens,
            phrases(
                "về | chỉ tiêu | các chỉ tiêu | mục tiêu | lĩnh vực | kinh tế | văn hóa - xã hội | văn hóa",
                "quốc phòng",
            ),
        )
        else ""
    )


def has_values(text: str) -> bool:
    """Tell whether a text names figures of targets."""
    return any(pieces(clause) for sentence in clauses(text) for clause in sentence)


def introduces(paragraph: Paragraph) -> bool:
    """Tell whether a sentence leads to the targets below it: “… đề ra các chỉ tiêu sau:”."""
    if paragraph.marker.kind is not MarkerKind.NONE or not paragraph.text.rstrip().endswith(":"):
        return False
    ending = tokenise(paragraph.text[-70:])
    return contains(ending, phrases("chỉ tiêu")) and contains(ending[-5:], phrases("sau | dưới đây | gồm | là"))
