"""A third value for a clash is typed as the field shows it, and refused where the field cannot hold it."""

from __future__ import annotations

from datetime import date

import pytest

from phuquoc_desktop.domain.clash import Clash, ClashKind
from phuquoc_desktop.services import clash_typing
from phuquoc_desktop.services.clashes import ValueUnfitError


def about(kind: str, field: str | None, clash_kind: ClashKind = ClashKind.FIELD) -> Clash:
    return Clash(
        id="1",
        office="a",
        owner="a",
        clash_kind=clash_kind,
        record_kind=kind,
        record_id="2",
        field_name=field,
        standing_stamp="",
        other_stamp="",
        found_on=date(2021, 6, 1),
    )


@pytest.mark.parametrize(
    ("kind", "field", "typed", "plain"),
    [
        ("party", "position", "  Trưởng   ấp ", "Trưởng ấp"),
        ("registration", "registered_on", "5/2/2021", "2021-02-05"),
        ("progress_entry", "value", "4.549,5", "4549.5"),
    ],
)
def test_what_is_typed_becomes_the_plain_form(kind: str, field: str, typed: str, plain: str) -> None:
    assert clash_typing.may_be_typed(about(kind, field))
    assert clash_typing.plain_of(about(kind, field), typed) == plain


@pytest.mark.parametrize("typed", ["", "31/02/2021", "hôm qua"])
def test_a_day_that_no_calendar_has_is_refused(typed: str) -> None:
    with pytest.raises(ValueUnfitError):
        clash_typing.plain_of(about("registration", "registered_on"), typed)


def test_a_field_of_few_values_offers_them_and_one_that_names_a_record_offers_nothing() -> None:
    assert "person" in {plain for _word, plain in clash_typing.choices(about("party", "party_kind"))}
    assert not clash_typing.may_be_typed(about("registration", "party_id"))
    assert not clash_typing.may_be_typed(about("party", None, ClashKind.TWICE))
    assert clash_typing.choices(about("party", None, ClashKind.REMOVED)) == []
