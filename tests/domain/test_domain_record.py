"""A record and its plain form are the same thing."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from builders import a_person, a_target, progress
from hypothesis import given
from record_strategies import any_record

from phuquoc_desktop.domain.exchange import BundleSent
from phuquoc_desktop.domain.party import Party, PartyKind
from phuquoc_desktop.domain.record import (
    FieldPlan,
    Record,
    as_plain,
    field_plans,
    from_plain,
    of_plain,
    to_plain,
)
from phuquoc_desktop.domain.target import ProgressEntry, Target
from phuquoc_desktop.storage.tables import RECORDS


def plan_of(kind: type[Record], name: str) -> FieldPlan:
    return next(plan for plan in field_plans(kind) if plan.name == name)


VALUE = plan_of(Target, "value")


@given(any_record())
def test_a_record_survives_its_plain_form_and_json(record: Record) -> None:
    plain = json.loads(json.dumps(to_plain(record)))
    again = of_plain(type(record), plain)
    assert to_plain(again) == to_plain(record)
    for plan in field_plans(type(record)):
        assert getattr(again, plan.name) == getattr(record, plan.name)
        assert type(getattr(again, plan.name)) is type(getattr(record, plan.name))


@pytest.mark.parametrize("kind", RECORDS)
def test_id_and_office_come_first_in_every_record(kind: type[Record]) -> None:
    assert [plan.name for plan in field_plans(kind)[:2]] == ["id", "office"]


def test_a_tenth_and_two_tenths_are_three_tenths() -> None:
    sum_of_both = from_plain(VALUE, "0.1") + from_plain(VALUE, "0.2")
    assert as_plain(sum_of_both) == "0.3"


@pytest.mark.parametrize("text", ["99.60", "99.6", "0.00", "1000000000000000", "9999999999999999.99", "-0.5"])
def test_a_figure_is_kept_as_it_was_written(text: str) -> None:
    assert as_plain(from_plain(VALUE, text)) == text


def test_a_figure_written_with_an_exponent_is_spelt_out() -> None:
    assert as_plain(Decimal("1E+15")) == "1000000000000000"


@pytest.mark.parametrize(
    "strange", ["NaN", "Infinity", "1E999999999", "1_000", " 1", "1,5", "١", "", "+1", ".5", 1.5, 1, True, b"1", ["1"]]
)
def test_what_is_no_plain_figure_is_not_read(strange: Any) -> None:
    with pytest.raises((ValueError, TypeError)):
        from_plain(VALUE, strange)


@pytest.mark.parametrize("number", [Decimal("NaN"), Decimal("Infinity"), Decimal("1E+1000000"), Decimal("1E-1000000")])
def test_a_number_that_cannot_be_kept_exactly_is_not_written(number: Decimal) -> None:
    with pytest.raises(ValueError, match="too long"):
        as_plain(number)


@pytest.mark.parametrize(
    ("kind", "name", "strange"),
    [
        (Party, "name", None),
        (Party, "name", 5),
        (Party, "name", "\ud800"),
        (Party, "party_kind", "robot"),
        (Party, "party_kind", None),
        (Party, "members", "5"),
        (Party, "members", 2**63),
        (Party, "members", True),
        (Party, "direct_worker", 1),
        (ProgressEntry, "recorded_on", "31/12/2021"),
        (ProgressEntry, "recorded_on", "2021-02-30"),
        (ProgressEntry, "recorded_on", 20210230),
        (BundleSent, "made_at", "2021-06-15T08:00:00Z"),
    ],
)
def test_what_does_not_fit_a_field_is_not_read(kind: type[Record], name: str, strange: Any) -> None:
    with pytest.raises((ValueError, TypeError)):
        from_plain(plan_of(kind, name), strange)


def test_a_time_with_a_zone_is_never_mixed_with_local_times() -> None:
    aware = datetime(2021, 6, 15, 8, tzinfo=UTC).isoformat()
    with pytest.raises(ValueError, match="zone"):
        from_plain(plan_of(BundleSent, "made_at"), aware)


def test_what_is_no_field_value_is_refused() -> None:
    with pytest.raises(TypeError):
        as_plain(1.5)


def test_a_draft_belongs_to_nobody() -> None:
    draft = a_person()
    assert (draft.id, draft.office) == ("", "")


def test_taking_over_leaves_key_and_owner() -> None:
    mine, other = a_target("1"), a_target("99.60", note="khác")
    mine.id, mine.office = "id", "office"
    mine.take_over(other)
    assert (mine.id, mine.office, mine.note, str(mine.value)) == ("id", "office", "khác", "99.60")


def test_a_labelled_word_is_its_stored_value() -> None:
    assert PartyKind("person") is PartyKind.PERSON
    assert str(PartyKind.PERSON) == "person"
    assert PartyKind.PERSON.label == "Person"


def test_a_zero_is_a_figure_and_not_an_empty_field() -> None:
    assert to_plain(progress("0"))["value"] == "0"
    assert to_plain(progress())["value"] is None
    assert to_plain(progress(recorded_on=date(2021, 1, 2)))["recorded_on"] == "2021-01-02"
