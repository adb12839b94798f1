"""Two PCs of a ward, or two wards, say what may be said only once: both are kept, or it is refused in one sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from builders import AN_THOI, CITY, DUONG_DONG, TODAY, a_dossier, a_person, a_registration, office_open
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from two_offices import taken
from two_pcs import TwoPcs, slice_in, two_pcs, undecided_in

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.bundle.joining import join
from phuquoc_desktop.bundle.schema import OWN_KINDS
from phuquoc_desktop.bundle.state import SentState
from phuquoc_desktop.domain.clash import ClashKind
from phuquoc_desktop.domain.exchange import KeyNotice
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.domain.record import FieldPlan, Labelled, R, Record, field_plans, to_plain
from phuquoc_desktop.domain.registration import Registration
from phuquoc_desktop.domain.slice_stamps import ADDED, TOUCHED, Stamps
from phuquoc_desktop.domain.slice_view import Dispute, other_numbers
from phuquoc_desktop.services import clashes
from phuquoc_desktop.services.plans.configuring import configure
from phuquoc_desktop.storage.errors import AlreadyThereError
from phuquoc_desktop.storage.slice_states import rows_of
from phuquoc_desktop.storage.slices import HeldElsewhereError, RepeatedInSliceError, take_in
from phuquoc_desktop.storage.tables import ALONE, BY_KIND, metadata

Slice = dict[type[Record], list[tuple[Any, ...]]]


def owned(record: R, record_id: str, office: str) -> R:
    record.id, record.office = record_id, office
    return record


def opened(backend: Backend, code: str, title: str) -> str:
    with backend.begin("Open a dossier") as work:
        return work.dossiers.add(owned(a_dossier(title, code=code), work.new_id(), work.office)).id


def codes(backend: Backend) -> dict[str, str]:
    with backend.reading() as read:
        return {one.title: one.code for one in read.dossiers.all(office=DUONG_DONG)}


@pytest.fixture
def pcs(tmp_path: Path, kept_in: str) -> Iterator[TwoPcs]:
    with two_pcs(tmp_path) as both:
        yield both


def test_whichever_pc_reports_first_the_dossier_that_was_opened_later_takes_another_number(pcs: TwoPcs) -> None:
    earlier, later = opened(pcs.one, "01/HS", "Gửi trước"), opened(pcs.other, "01/HS", "Gửi sau")
    assert earlier < later
    for sender in (pcs.other, pcs.one):
        taken(pcs.city, pcs.report(sender).path)
    assert codes(pcs.city) == {"Gửi trước": "01/HS", "Gửi sau": f"01/HS-{later[-4:]}"}
    pcs.exchange()
    assert slice_in(pcs.one) == slice_in(pcs.other) == slice_in(pcs.city)
    assert {one[0] for one in undecided_in(pcs.city)} == {ClashKind.TWICE}


def test_a_person_decides_which_of_two_dossiers_has_the_number_and_neither_is_lost(pcs: TwoPcs) -> None:
    opened(pcs.one, "01/HS", "Gửi trước")
    other = opened(pcs.other, "01/HS", "Gửi sau")
    pcs.exchange()
    with pcs.one.begin(clashes.DECIDE) as work:
        (clash,) = clashes.undecided(work)
        clashes.decide(work, clash.id, "other")
    pcs.exchange()
    expected = {"Gửi trước": f"01/HS-{other[-4:]}", "Gửi sau": "01/HS"}
    assert codes(pcs.one) == codes(pcs.other) == expected
    assert undecided_in(pcs.one) == undecided_in(pcs.other) == set()


def test_two_dossiers_may_change_their_numbers_between_two_reports(pcs: TwoPcs) -> None:
    first, second = opened(pcs.one, "01/HS", "Một"), opened(pcs.one, "02/HS", "Hai")
    taken(pcs.city, pcs.report(pcs.one).path)
    for record_id, code in ((first, "03/HS"), (second, "01/HS"), (first, "02/HS")):
        with pcs.one.begin("Change a dossier") as work:
            work.dossiers.get(record_id).code = code
    taken(pcs.city, pcs.report(pcs.one).path)
    assert codes(pcs.city) == {"Một": "02/HS", "Hai": "01/HS"}


def as_row(record: Record) -> tuple[Any, ...]:
    plain = to_plain(record)
    return tuple(plain[plan.name] for plan in field_plans(type(record)))


def test_a_slice_that_says_one_number_twice_is_refused_with_the_words_of_the_field(tmp_path: Path) -> None:
    twice = [as_row(owned(a_dossier(code="01/HS"), one, AN_THOI)) for one in ("a", "b")]
    with (
        office_open(tmp_path / "office") as office,
        pytest.raises(RepeatedInSliceError) as refused,
        office.begin("Take in") as work,
    ):
        take_in(work, AN_THOI, {BY_KIND["dossier"]: twice})
    assert (refused.value.places["id"], refused.value.places["fields"]) == ("b", "Dossier code")


def test_a_slice_that_says_what_another_office_has_said_is_refused_with_its_name(tmp_path: Path) -> None:
    with office_open(tmp_path / "office") as office:
        with office.begin("Add") as work:
            party = work.parties.add(owned(a_person(), "p", DUONG_DONG))
            work.flush()
            own = work.registrations.add(owned(a_registration(party), "r", DUONG_DONG))
            work.flush()
            row = as_row(own)
        with pytest.raises(HeldElsewhereError) as refused, office.begin("Take in") as work:
            take_in(work, AN_THOI, {Party: [], Registration: [("x", AN_THOI, *row[2:])]})
    assert (refused.value.places["id"], refused.value.places["owner"]) == ("x", DUONG_DONG)


def test_a_key_for_which_two_pcs_of_the_city_vouch_is_one_notice_with_what_was_said_last(office: Backend) -> None:
    first = KeyNotice(id="1", office=CITY, party_office=AN_THOI, signing_key="k", recipient="r", valid_from=TODAY)
    with office.begin("Configure") as work:
        for one in (first, replace(first, id="2", revoked_on=TODAY)):
            configure(work, CITY, {KeyNotice: [one]}, TODAY)
    with office.reading() as read:
        assert [(one.id, one.revoked_on) for one in read.key_notices.all()] == [("1", TODAY)]


def test_whatever_is_written_twice_by_a_job_is_told_by_the_names_of_its_fields(office: Backend) -> None:
    opened(office, "01/HS", "Một")
    with pytest.raises(AlreadyThereError) as refused:
        opened(office, "01/HS", "Hai")
    assert refused.value.places["detail"] == "Dossier code"


def test_every_rule_has_a_name_that_postgresql_keeps_whole() -> None:
    names = [str(one.name) for table in metadata.sorted_tables for one in table.constraints if one.name]
    assert [one for one in names if len(one) > 63] == []


def test_a_long_number_gets_another_within_its_length() -> None:
    numbers = list(other_numbers("x" * 40, "0192f3a4-0000-7000-8000-00000000abcd", 40))
    assert numbers[0] == "x" * 35 + "-abcd"
    assert {len(one) for one in numbers} == {40}
    assert numbers[-1].endswith("0192f3a400007000800000000000abcd")


OFFICE = AN_THOI
QUIET = {"bundle_sent", "correspondent", "intake_mapping"}
"""Kinds of which one of two is as good as the other."""
SHARED, ONE, OTHER = "aaaaaa:1", "aaaaaa:5", "bbbbbb:5"
_PLAIN = {str: "x", bool: False, int: 1, date: "2021-06-01", datetime: "2021-06-01T08:00:00"}


def parents(record: type[Record]) -> list[type[Record]]:
    """A kind after all that it refers to."""
    found: list[type[Record]] = []
    for plan in field_plans(record):
        if plan.refers_to and not plan.optional:
            found += parents(BY_KIND[plan.refers_to])
    return list(dict.fromkeys([*found, record]))


def said(draw: st.DrawFn, plan: FieldPlan, unique: set[str], ids: Mapping[str, list[str]]) -> Any:
    """One of very few values where a field may not repeat, else what is simplest."""
    if plan.refers_to and not plan.optional:
        return draw(st.sampled_from(ids[plan.refers_to]))
    if plan.name in unique and plan.python in (str, int):
        return draw(st.sampled_from(["A", "B"] if plan.python is str else [1, 2]))
    if plan.optional or plan.default is not MISSING:
        default = None if plan.default is MISSING else plan.default
        return default.value if isinstance(default, Labelled) else default
    return next(iter(plan.python)).value if issubclass(plan.python, Labelled) else _PLAIN.get(plan.python, "1")


@st.composite
def two_slices(draw: st.DrawFn) -> tuple[tuple[Slice, Stamps], tuple[Slice, Stamps]]:
    """The records of two PCs, which share some; each keeps the rules by itself, and their ids end alike."""
    kinds = parents(draw(st.sampled_from([one for one in OWN_KINDS if one in ALONE])))
    told: list[tuple[Slice, Stamps]] = []
    for pc, stamp in (("a", ONE), ("b", OTHER)):
        rows: Slice = {one: [] for one in OWN_KINDS}
        stamps, ids = Stamps({stamp[:6]: 9, "aaaaaa": 9 if pc == "a" else 1}), dict[str, list[str]]()
        for record in kinds:
            unique = {name for names in ALONE.get(record, ()) for name in names} - {"office"}
            own = [f"{draw(st.integers(1, 2))}{pc}{number}-0-0000" for number in range(draw(st.integers(0, 2)))]
            before: set[tuple[Any, ...]] = set()
            ids[record.kind] = []
            for one in sorted({"1s-0-0000", "2s-0-0000", *own}):
                values = [one, OFFICE, *(said(draw, plan, unique, ids) for plan in field_plans(record)[2:])]
                alone = tuple(
                    value for plan, value in zip(field_plans(record), values, strict=True) if plan.name in unique
                )
                if unique and alone in before:
                    continue
                before.add(alone)
                ids[record.kind].append(one)
                rows[record].append(tuple(values))
                changed = {plan.name: stamp for plan in field_plans(record)[2:] if plan.name in unique}
                new = {ADDED: SHARED, TOUCHED: stamp, **changed}
                stamps.rows[record.kind, one] = new if "s" in one else stamp
        told.append((rows, stamps))
    return told[0], told[1]


class UndoneError(Exception):
    """Nothing of an example stays."""


def after(city: Backend, slices: list[tuple[Slice, Stamps]]) -> tuple[dict[tuple[str, str], Any], list[Dispute]]:
    """What the city has, and what waits, when it has taken slices in one after the other."""
    there: dict[tuple[str, str], Any] = {}
    disputes: list[Dispute] = []
    try:
        with city.begin("Take in") as work:
            work.pass_locks()
            for rows, stamps in slices:
                done = join(work, OFFICE, rows, SentState(Stamps(stamps.seen, dict(stamps.rows), dict(stamps.loose))))
                disputes = list(done.disputes or [])
            there = {(kind, str(row["id"])): row for kind, row in rows_of(work.session, OWN_KINDS, OFFICE)}
            raise UndoneError
    except UndoneError:
        return there, disputes


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(slices=two_slices())
def test_slices_that_say_the_same_twice_join_in_either_order_and_all_is_kept_or_waits(
    office: Backend, slices: tuple[tuple[Slice, Stamps], tuple[Slice, Stamps]]
) -> None:
    there, waiting = after(office, list(slices))
    assert (there, waiting) == after(office, list(reversed(slices)))
    sent = {(one.kind, str(row[0])) for rows, _stamps in slices for one, lines in rows.items() for row in lines}
    waits = {(one.key[0], one.other["id"]) for one in waiting if isinstance(one.other, dict)}
    assert {one for one in sent - there.keys() - waits if one[0] not in QUIET} == set()
