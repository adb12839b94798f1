"""The tree holds text that every kind of file can hold."""

from __future__ import annotations

import unicodedata
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phuquoc_desktop.documents.document import (
    Align,
    Cell,
    Column,
    Row,
    RowKind,
    Run,
    Signer,
    Table,
    align_of,
    columns_of,
    printable,
)
from phuquoc_desktop.documents.page_style import page_style


def test_every_text_is_nfc_even_inside_tuples() -> None:
    apart = unicodedata.normalize("NFD", "Nguyễn Thị Hồng")
    assert Run(apart).text == "Nguyễn Thị Hồng"
    assert Signer((apart,), apart).authority == ("Nguyễn Thị Hồng",)
    assert Cell(apart).shown == "Nguyễn Thị Hồng"


@given(st.text(st.characters(exclude_categories=())))
def test_what_is_printable_holds_nothing_that_xml_refuses(text: str) -> None:
    made = printable(text)
    assert all(letter in "\t\n" or letter >= " " for letter in made)
    assert not any(0xD800 <= ord(letter) <= 0xDFFF or ord(letter) in {0xFFFE, 0xFFFF} for letter in made)
    assert printable(made) == made


def test_figures_and_dates_are_shown_as_offices_write_them() -> None:
    assert Cell(Decimal("4549.50")).shown == "4.549,50"
    assert Cell(25000).shown == "25.000"
    assert Cell(date(2021, 2, 5)).shown == "05/02/2021"
    assert Cell(None).shown == ""


def test_figures_stand_right_dates_in_the_middle_and_group_titles_left() -> None:
    column, row = Column("Số", 1), Row((), RowKind.BODY)
    assert align_of(Cell(Decimal(1)), column, row) is Align.RIGHT
    assert align_of(Cell(date(2021, 1, 1)), column, row) is Align.CENTRE
    assert align_of(Cell("A", span=2), Column("Stt", 1, Align.CENTRE), Row((), RowKind.GROUP)) is Align.LEFT
    assert align_of(Cell("A", align=Align.RIGHT), column, row) is Align.RIGHT


def test_a_row_that_does_not_fill_the_table_is_a_bug() -> None:
    with pytest.raises(ValueError, match="fill"):
        Table((Column("a", 1), Column("b", 1)), (Row((Cell(1),)),))
    with pytest.raises(ValueError, match="zip"):
        columns_of(("a",), (1, 2), (Align.LEFT,))


def test_the_layout_stays_inside_what_decree_30_allows() -> None:
    style = page_style()
    for text in style.texts.values():
        lowest, highest = text.allowed
        assert lowest <= text.size <= highest, text.role
        assert 1 <= text.leading <= 1.5
    page = style.page
    assert (page.width_mm, page.height_mm) == (210, 297)
    assert 20 <= page.top_mm <= 25
    assert 20 <= page.bottom_mm <= 25
    assert 30 <= page.left_mm <= 35
    assert 15 <= page.right_mm <= 20
    assert 13 <= page.number_size <= 14
    assert 10 <= style.texts[next(role for role in style.texts if role.value == "body")].first_line_mm <= 12.7
    assert 1 / 3 <= style.head.issuer_rule_share <= 1 / 2
