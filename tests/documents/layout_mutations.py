"""Right papers with one thing spoiled, and the finding that must tell of it."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

import layout_samples as samples

from phuquoc_desktop.documents import page_style as page_style_module
from phuquoc_desktop.documents.document import (
    Align,
    Annex,
    Block,
    Document,
    LetterHead,
    Paragraph,
    Role,
    Run,
    Title,
    paragraph,
)
from phuquoc_desktop.documents.template import read_toml

Raw = dict[str, Any]


@dataclass(frozen=True)
class Mutation:
    """One thing spoiled: in the style (``style``), in the paper (``paper``); ``key`` is the only finding expected."""

    name: str
    key: str
    style: Callable[[Raw], None] | None = None
    paper: Callable[[], Document] | None = None


@contextmanager
def restyled(change: Callable[[Raw], None] | None) -> Iterator[None]:
    """Draw with a spoiled style; whoever checks afterwards has the right one again."""
    if change is None:
        yield
        return
    raw = copy.deepcopy(read_toml(page_style_module.FILE))
    change(raw)
    kept = page_style_module.read_toml
    page_style_module.read_toml = lambda _file: raw  # type: ignore[attr-defined]
    page_style_module.page_style.cache_clear()
    try:
        yield
    finally:
        page_style_module.read_toml = kept  # type: ignore[attr-defined]
        page_style_module.page_style.cache_clear()


def long_letter() -> Document:
    """A letter of several pages, right in all."""
    return samples.letter(*samples.text(7))


def annexed() -> Document:
    """A letter with an annex."""
    attached = "(Kèm theo Tờ trình số 05/TTr-UBND ngày 05 tháng 3 năm 2021 của Ủy ban nhân dân phường Dương Đông)"
    base = samples.letter()
    return replace(base, blocks=(*base.blocks, Annex("Phụ lục I", "DANH SÁCH ĐỀ NGHỊ", attached), *samples.text(3)))


def _page(**changes: float) -> Callable[[Raw], None]:
    def change(raw: Raw) -> None:
        raw["page"].update(changes)
        for one in raw["text"]:
            if one["role"] == "nation":
                one["size"] = 12

    return change


def _text(role: str, **changes: object) -> Callable[[Raw], None]:
    def change(raw: Raw) -> None:
        for one in raw["text"]:
            if one["role"] == role:
                one.update(changes)

    return change


def _head(section: str, **changes: object) -> Callable[[Raw], None]:
    return lambda raw: raw[section].update(changes)


def _with(block_type: type, /, **changes: object) -> Callable[[], Document]:
    """Change the first block of a kind in the letter."""

    def made() -> Document:
        base = long_letter()
        place = next(number for number, block in enumerate(base.blocks) if isinstance(block, block_type))
        blocks = list(base.blocks)
        blocks[place] = replace(blocks[place], **changes)  # type: ignore[arg-type]
        return replace(base, blocks=tuple(blocks))

    return made


def _signed(**changes: object) -> Callable[[], Document]:
    return lambda: replace(long_letter(), blocks=(*long_letter().blocks[:-1], samples.foot(**changes)))  # type: ignore[arg-type]


def _grounds(*lines: str) -> Callable[[], Document]:
    def made() -> Document:
        base = long_letter()
        kept: list[Block] = [one for one in base.blocks if not (isinstance(one, Paragraph) and one.role is Role.GROUND)]
        return replace(base, blocks=(*kept[:3], *(paragraph(line, Role.GROUND) for line in lines), *kept[3:]))

    return made


def _without(kind: type) -> Callable[[], Document]:
    base = long_letter()
    return lambda: replace(base, blocks=tuple(one for one in base.blocks if not isinstance(one, kind)))


def _left_title() -> Document:
    base = long_letter()
    kind = Paragraph((Run("TỜ TRÌNH"),), Role.KIND, Align.LEFT)
    return replace(base, blocks=(base.blocks[0], kind, Title("Về việc đề nghị tặng Giấy khen"), *base.blocks[2:]))


def _flat_article() -> Document:
    base = samples.decision()
    spoiled = [
        Paragraph((Run(one.text),), Role.ARTICLE)
        if isinstance(one, Paragraph) and one.text.startswith("Điều 2")
        else one
        for one in base.blocks
    ]
    return replace(base, blocks=tuple(spoiled))


def _official(**changes: object) -> Callable[[], Document]:
    base = samples.official_letter()
    head = base.blocks[0]
    assert isinstance(head, LetterHead)
    return lambda: replace(base, blocks=(replace(head, **changes), *base.blocks[1:]))  # type: ignore[arg-type]


def _small_annex_title() -> Document:
    base = annexed()
    return replace(
        base,
        blocks=tuple(replace(one, name="Danh sách đề nghị") if isinstance(one, Annex) else one for one in base.blocks),
    )


_SIZES = {
    "nation": (11,),
    "motto": (12, 15),
    "issuer": (11, 14),
    "number": (12, 14),
    "place_date": (12, 15),
    "kind": (12, 16),
    "subject": (12, 15),
    "addressee": (12, 15),
    "ground": (12, 15),
    "body": (12, 15),
    "recipients_label": (11, 13),
    "recipient": (10, 12),
    "authority": (12, 15),
    "signer": (12, 15),
}
_NOT_BOLD = ("nation", "motto", "issuer", "kind", "subject", "recipients_label", "authority", "signer")
_BOLD = ("number", "place_date", "recipient")
_NOT_ITALIC = ("place_date", "ground", "recipients_label")
_ITALIC = ("nation", "motto", "issuer", "number", "kind", "subject", "recipient", "authority", "signer")

MUTATIONS = (
    *(Mutation(f"top {one}", "page:top", _page(top_mm=one)) for one in (15, 28)),
    Mutation("bottom 12", "page:bottom", _page(bottom_mm=12)),
    *(Mutation(f"left {one}", "page:left", _page(left_mm=one)) for one in (20, 25, 38)),
    *(Mutation(f"right {one}", "page:right", _page(right_mm=one)) for one in (10, 23)),
    Mutation("letter paper", "page:paper", _page(width_mm=216, height_mm=279)),
    *(Mutation(f"page number {one}", "page_number:size", _page(number_size=one)) for one in (10, 16)),
    *(
        Mutation(f"{role} of {size}", f"{role}:size", _text(role, size=size))
        for role, sizes in _SIZES.items()
        for size in sizes
    ),
    *(Mutation(f"{one} not bold", f"{one}:bold", _text(one, bold=False)) for one in _NOT_BOLD),
    *(Mutation(f"{one} bold", f"{one}:not-bold", _text(one, bold=True)) for one in _BOLD),
    *(Mutation(f"{one} not italic", f"{one}:italic", _text(one, italic=False)) for one in _NOT_ITALIC),
    *(Mutation(f"{one} italic", f"{one}:upright", _text(one, italic=True)) for one in _ITALIC),
    Mutation("body at the left", "body:justified", _text("body", align="left")),
    *(Mutation(f"indent {one}", "body:indent", _text("body", first_line_mm=one)) for one in (0, 5, 20)),
    *(Mutation(f"gap {one}", "body:spacing", _text("body", before_pt=one)) for one in (0, 3)),
    *(Mutation(f"leading {one}", "body:leading", _text("body", leading=one)) for one in (0.9, 1.8)),
    *(
        Mutation(f"issuer's line {one}", "issuer:rule-length", _head("head", issuer_rule_share=one))
        for one in (0.15, 0.9)
    ),
    *(
        Mutation(f"subject's line {one}", "subject:rule-length", _head("head", subject_rule_share=one))
        for one in (0.15, 0.9)
    ),
    Mutation("motto with long dashes", "motto:words", _head("words", motto="Độc lập – Tự do – Hạnh phúc")),
    Mutation("motto without spaces", "motto:words", _head("words", motto="Độc lập-Tự do-Hạnh phúc")),
    Mutation("motto in capitals", "motto:not-capitals", _head("words", motto="ĐỘC LẬP - TỰ DO - HẠNH PHÚC")),
    Mutation("no motto", "motto:missing", _head("words", motto="")),
    Mutation("no nation", "nation:missing", _head("words", nation="")),
    Mutation("nation HOÀ", "nation:words", _head("words", nation="CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM")),
    Mutation("small nation", "nation:capitals", _head("words", nation="Cộng hòa xã hội chủ nghĩa Việt Nam")),
    Mutation("Nơi Nhận", "recipients_label:words", _head("words", recipients="Nơi Nhận:")),
    *(
        Mutation(f"number {one}", "number:form", paper=_with(LetterHead, number=one))
        for one in (
            "Số:05/TTr-UBND",
            "Số: 5/TTr-UBND",
            "Số: 05 / TTr-UBND",
            "Số: 05/TTr - UBND",
            "Số: 05/ttr-ubnd",
            "Số: 05/TTR-UBND",
            "SỐ: 05/TTr-UBND",
            "Số: 005/TTr-UBND",
        )
    ),
    *(
        Mutation(f"date {one}", "place_date:form", paper=_with(LetterHead, place_date=f"Phú Quốc, {one}"))
        for one in (
            "ngày 5 tháng 3 năm 2021",
            "ngày 05 tháng 03 năm 2021",
            "ngày 05 tháng 2 năm 2021",
            "ngày 15 tháng 012 năm 2021",
            "ngày 15 tháng 12 năm 21",
        )
    ),
    Mutation("small issuer", "issuer:capitals", paper=_with(LetterHead, issuer=("Ủy ban nhân dân",))),
    Mutation("no issuer", "issuer:missing", paper=_with(LetterHead, issuer=())),
    Mutation("no number", "number:missing", paper=_with(LetterHead, number="")),
    Mutation("no date", "place_date:missing", paper=_with(LetterHead, place_date="")),
    Mutation("small kind", "kind:capitals", paper=_with(Title, kind="Tờ trình")),
    Mutation("no subject", "subject:missing", paper=_with(Title, subject="")),
    Mutation("no title", "kind:missing", paper=_without(Title)),
    Mutation("capital subject", "subject:not-capitals", paper=_with(Title, subject="VỀ VIỆC ĐỀ NGHỊ TẶNG GIẤY KHEN")),
    Mutation("title at the left", "kind:centred", paper=_left_title),
    Mutation("ground ends with a comma", "ground:ends", paper=_grounds("Căn cứ Luật A,", "Căn cứ Luật B.")),
    Mutation("last ground ends with ;", "ground:ends", paper=_grounds("Căn cứ Luật A;", "Căn cứ Luật B;")),
    Mutation("no dash", "recipient:dash", paper=_signed(recipients=("Như trên;", "- Lưu: VT."))),
    Mutation("comma", "recipient:ends", paper=_signed(recipients=("- Như trên,", "- Lưu: VT."))),
    Mutation("last without a stop", "recipient:ends", paper=_signed(recipients=("- Như trên;", "- Lưu: VT;"))),
    Mutation("not filed", "recipient:filed", paper=_signed(recipients=("- Như trên;", "- Phòng Nội vụ."))),
    Mutation("no recipients", "recipients_label:missing", paper=_signed(recipients=())),
    Mutation("small authority", "authority:capitals", paper=_signed(authority=("Tm. Ủy ban nhân dân", "KT. CHỦ TỊCH"))),
    Mutation("no authority", "authority:missing", paper=_signed(authority=(), name="")),
    Mutation("capital name", "signer:not-capitals", paper=_signed(name="ĐỖ NGỌC ẨN")),
    *(
        Mutation(f"{one} before the name", "signer:honorific", paper=_signed(name=f"{one} Đỗ Ngọc Ẩn"))
        for one in ("TS.", "ThS.", "Bác sĩ")
    ),
    Mutation("about of 14", "about:size", _text("about", size=14), samples.official_letter),
    Mutation("about bold", "about:not-bold", _text("about", bold=True), samples.official_letter),
    Mutation("urgency of 15", "urgency:size", _text("urgency", size=15), samples.official_letter),
    Mutation("urgency not bold", "urgency:bold", _text("urgency", bold=False), samples.official_letter),
    Mutation("article not bold", "article:bold", paper=_flat_article),
    Mutation("resolved at the left", "resolved:centred", _text("resolved", align="left"), samples.decision),
    Mutation("decider not bold", "decider:bold", _text("decider", bold=False), samples.decision),
    Mutation("chapter not bold", "part_label:bold", _text("part_label", bold=False), samples.regulation),
    Mutation("chapter at the left", "part_label:centred", _text("part_label", align="left"), samples.regulation),
    Mutation("annex label of 12", "annex_label:size", _text("annex_label", size=12), annexed),
    Mutation("annex label not bold", "annex_label:bold", _text("annex_label", bold=False), annexed),
    Mutation("small annex title", "annex_title:capitals", paper=_small_annex_title),
    Mutation("attached upright", "attached:italic", _text("attached", italic=False), annexed),
)
