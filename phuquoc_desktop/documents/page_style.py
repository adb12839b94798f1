"""The layout of Decree 30/2020/NĐ-CP, appendix I, as values read once from ``resources/templates/page_style.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from phuquoc_desktop.documents.document import Align, Role
from phuquoc_desktop.documents.template import BrokenTemplateError, read_toml

FILE = "page_style.toml"


@dataclass(frozen=True)
class PageSize:
    """Paper and margins in millimetres; the page number stands in the top margin from page 2 on."""

    width_mm: float
    height_mm: float
    top_mm: float
    bottom_mm: float
    left_mm: float
    right_mm: float
    number_size: float
    number_from_top_mm: float

    def turned(self) -> PageSize:
        """Return the same sheet laid on its long side; the binding edge is then the top."""
        return PageSize(
            self.height_mm,
            self.width_mm,
            top_mm=self.left_mm,
            bottom_mm=self.right_mm,
            left_mm=self.bottom_mm,
            right_mm=self.top_mm,
            number_size=self.number_size,
            number_from_top_mm=self.number_from_top_mm + self.left_mm - self.top_mm,
        )

    @property
    def text_width_mm(self) -> float:
        """The width between the margins."""
        return self.width_mm - self.left_mm - self.right_mm


@dataclass(frozen=True)
class HeadStyle:
    """The head of page 1: where its halves meet, and the lines beneath its texts (a share of the text's length)."""

    left_share: float
    rule_width_pt: float
    issuer_rule_share: float
    subject_rule_share: float
    rule_gap_pt: float


@dataclass(frozen=True)
class FrameStyle:
    """The frame around độ khẩn and phạm vi lưu hành; words without a width of their own get ``room_mm`` at either side."""

    height_mm: float
    room_mm: float
    line_pt: float
    gap_pt: float
    width_mm: Mapping[str, float]


@dataclass(frozen=True)
class FootStyle:
    """The address at the foot of page 1: the line above it, and how high that stands."""

    line_pt: float
    from_bottom_mm: float


@dataclass(frozen=True)
class TableStyle:
    """Tables; fills are RRGGBB."""

    padding_mm: float
    line_pt: float
    indent_mm: float
    group_fill: str
    head_fill: str


@dataclass(frozen=True)
class SignatureStyle:
    """The foot of the paper."""

    room_mm: float
    left_share: float


@dataclass(frozen=True)
class TextStyle:
    """How one role is set; sizes in points, ``leading`` in lines, ``allowed`` what the decree permits."""

    role: Role
    cell: str
    size: float
    allowed: tuple[float, float]
    align: Align
    source: str
    bold: bool = False
    italic: bool = False
    first_line_mm: float = 0
    before_pt: float = 0
    leading: float = 1
    keep_with_next: bool = False


@dataclass(frozen=True)
class Words:
    """The fixed words of every paper."""

    nation: str
    motto: str
    addressed_to: str
    recipients: str


@dataclass(frozen=True)
class PageStyle:
    """All of it."""

    page: PageSize
    head: HeadStyle
    frame: FrameStyle
    foot: FootStyle
    table: TableStyle
    signature: SignatureStyle
    words: Words
    texts: Mapping[Role, TextStyle] = field(default_factory=dict)

    def text(self, role: Role) -> TextStyle:
        """Return how that role is set."""
        return self.texts[role]

    def sheet(self, *, landscape: bool) -> PageSize:
        """Return the paper; landscape is for wide lists only."""
        return self.page.turned() if landscape else self.page


@cache
def page_style() -> PageStyle:
    """Return the layout; BrokenTemplateError when its file was damaged."""
    raw = read_toml(FILE)
    try:
        texts = {Role(one["role"]): _text_style(one) for one in raw["text"]}
        style = PageStyle(
            PageSize(**raw["page"]),
            HeadStyle(**raw["head"]),
            FrameStyle(**raw["frame"]),
            FootStyle(**raw["foot"]),
            TableStyle(**raw["table"]),
            SignatureStyle(**raw["signature"]),
            Words(**raw["words"]),
            texts,
        )
    except (KeyError, TypeError, ValueError) as error:
        raise BrokenTemplateError(file=FILE, place=str(error)) from error
    if missing := [role.value for role in Role if role not in texts]:
        raise BrokenTemplateError(file=FILE, place=", ".join(missing))
    return style


def _text_style(raw: dict[str, Any]) -> TextStyle:
    lowest, highest = raw["allowed"]
    known = raw | {"role": Role(raw["role"]), "align": Align(raw["align"]), "allowed": (lowest, highest)}
    return TextStyle(**known)
