"""Reorganisations of offices: which office stands on a day, who goes where, and that nobody is lost on the way."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phuquoc_desktop.domain.allotment import Member, allot
from phuquoc_desktop.domain.catalogue import Offices
from phuquoc_desktop.domain.law.certainty import Certainty
from phuquoc_desktop.domain.office import Office, OfficeKey, OfficeKind
from phuquoc_desktop.domain.reorganisation import (
    NewOffice,
    Reorganisation,
    ReorganisationHead,
    Share,
    Step,
    StepKind,
    first_fault,
)
from phuquoc_desktop.domain.succession import (
    CodeTakenError,
    NotALevelError,
    NotStandingError,
    OtherwiseKnownError,
    UnknownFormerError,
    heirs,
    in_order,
    lineage,
    now_called,
    receiver,
    reorganised,
    standing,
)

BEGIN = date(2020, 1, 1)
DAY = date(2030, 1, 1)
CITY = OfficeKey("9", BEGIN)
A, B, C = "1@2020-01-01", "2@2020-01-01", "3@2020-01-01"


def an_office(code: str, name: str = "", **values: Any) -> Office:
    """Return a ward of the city that has stood from the beginning."""
    usual: dict[str, Any] = {
        "slug": f"phuong-{code}",
        "kind": OfficeKind.WARD,
        "short_name": name or f"Phường {code}",
        "valid_to": None,
        "parent": CITY,
        "successor": None,
        "remote": False,
        "source": "bịa",
        "certainty": "found",
    }
    return Office(key=OfficeKey(code, BEGIN), name=name or f"Phường {code}", **{**usual, **values})


def offices(*codes: str) -> Offices:
    """Return wards below one city."""
    city = an_office("9", "Thành phố", kind=OfficeKind.CITY, parent=None)
    return Offices((city, *(an_office(code) for code in codes)))


def a_new_one(code: str, **values: Any) -> NewOffice:
    """Return an office that begins, by default a ward of the same city."""
    usual: dict[str, Any] = {
        "slug": f"moi-{code}",
        "kind": OfficeKind.WARD,
        "name": f"Phường mới {code}",
        "short_name": f"Mới {code}",
        "parent": str(CITY),
        "certainty": Certainty.FOUND,
        "source": "bịa",
    }
    return NewOffice(code=code, **{**usual, **values})


def a_step(kind: StepKind, former: tuple[str, ...], new: tuple[str, ...] = (), **values: Any) -> Step:
    """Return a step."""
    return Step(kind=kind, former=former, new=new, certainty=Certainty.FOUND, source="bịa", **values)


def a_change(*steps: Step, new: tuple[NewOffice, ...] = (), day: date = DAY, **head: Any) -> Reorganisation:
    """Return a reorganisation; its new offices are wards where none are given."""
    codes = dict.fromkeys(code for step in steps for code in step.new)
    usual: dict[str, Any] = {"id": "thu", "title": "Thử", "version": "1.0.0", "law": "NQ 1", "source": "bịa"}
    top = ReorganisationHead(
        kind="reorganisation",
        format=1,
        counts_from=day,
        confirmed=False,
        confirmed_by="",
        certainty=Certainty.FOUND,
        **{**usual, **head},
    )
    return Reorganisation(head=top, offices=new or tuple(map(a_new_one, codes)), steps=steps)


MERGE = a_change(a_step(StepKind.MERGE, (A, B), ("7",)))
SPLIT = a_change(a_step(StepKind.SPLIT, (A,), ("7", "8")), id="tach")


def test_a_renamed_office_is_called_by_its_old_name_before_and_by_its_new_one_from_the_day_on() -> None:
    after = reorganised(offices("1"), a_change(a_step(StepKind.RENAME, (A,), ("1",))))
    (before,), (then,) = standing(after, A, DAY - timedelta(1)), standing(after, A, DAY)
    assert (before.name, then.name) == ("Phường 1", "Phường mới 1")
    assert now_called(after, A, DAY - timedelta(1)) == ()
    assert now_called(after, A, DAY) == (then,)


def test_a_chain_of_reorganisations_is_followed_to_its_end() -> None:
    first = a_change(a_step(StepKind.MERGE, (A, B), ("7",)))
    second = a_change(a_step(StepKind.RENAME, ("7@2030-01-01",), ("8",)), day=date(2040, 1, 1), id="sau")
    after = reorganised(reorganised(offices("1", "2"), first), second)
    (last,) = standing(after, A, date(2050, 1, 1))
    assert str(last.key) == "8@2040-01-01"
    assert lineage(after, "8@2040-01-01") == ("7@2030-01-01", A, B)
    assert {str(one.key) for one in standing(after, "8@2040-01-01", date(2025, 5, 5))} == {A, B}


def test_a_change_of_level_changes_who_receives() -> None:
    zone = a_new_one("1", kind=OfficeKind.SPECIAL_ZONE, parent="5@2030-01-01")
    province = a_new_one("5", kind=OfficeKind.PROVINCE, parent=None)
    start = Offices((*offices("1").known, an_office("4", kind=OfficeKind.PROVINCE, parent=None)))
    change = a_change(
        a_step(StepKind.LEVEL, (A,), ("1",)), a_step(StepKind.RENAME, ("4@2020-01-01",), ("5",)), new=(zone, province)
    )
    after = reorganised(start, change)
    earlier, later = receiver(after, A, DAY - timedelta(1)), receiver(after, A, DAY)
    assert earlier is not None
    assert later is not None
    assert (str(earlier.key), str(later.key)) == (str(CITY), "5@2030-01-01")


def test_who_keeps_the_records_of_an_office_that_ended_stands_in_its_place_for_them_alone() -> None:
    ending = a_step(StepKind.CLOSE, (B,), keeper="7")
    after = reorganised(offices("1", "2"), a_change(a_step(StepKind.RENAME, (A,), ("7",)), ending))
    assert standing(after, B, DAY) == ()
    assert lineage(after, "7@2030-01-01") == (A, B)


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        (a_change(a_step(StepKind.RENAME, ("6@2020-01-01",), ("7",))), UnknownFormerError),
        (a_change(a_step(StepKind.RENAME, (A,), ("7",)), day=BEGIN), NotStandingError),
        (a_change(a_step(StepKind.RENAME, (A,), ("2",))), CodeTakenError),
        (a_change(a_step(StepKind.LEVEL, (A,), ("7",))), NotALevelError),
        (
            a_change(a_step(StepKind.RENAME, (A,), ("7",)), new=(a_new_one("7", kind=OfficeKind.COMMUNE),)),
            NotALevelError,
        ),
    ],
)
def test_what_does_not_fit_the_offices_that_are_known_is_refused(
    change: Reorganisation, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        reorganised(offices("1", "2"), change)


def test_an_office_that_is_known_otherwise_is_not_written_over() -> None:
    after = reorganised(offices("1", "2"), MERGE)
    other = a_change(MERGE.steps[0], new=(a_new_one("7", name="Phường khác"),))
    with pytest.raises(OtherwiseKnownError):
        reorganised(after, other)


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (a_change(), "steps"),
        (a_change(a_step(StepKind.MERGE, ("1",), ("7",))), "steps[0].former"),
        (a_change(a_step(StepKind.SPLIT, (A,), ("7",))), "steps[0].new"),
        (a_change(a_step(StepKind.RENAME, (A,), ("7",)), a_step(StepKind.RENAME, (A,), ("8",))), "steps[0].former"),
        (a_change(a_step(StepKind.RENAME, (A,), ("7",)), a_step(StepKind.RENAME, (B,), ("7",))), "offices[0].code"),
        (a_change(a_step(StepKind.RENAME, (A,), ("7",)), version="1.x"), "head.version"),
        (a_change(a_step(StepKind.RENAME, (A,), ("7",), shares=(Share(to="7", units=("Tổ 1",)),))), "steps[0].shares"),
        (a_change(a_step(StepKind.CLOSE, (A,), ("7",))), "steps[0].new"),
    ],
)
def test_what_cannot_be_right_in_a_file_is_told_with_its_place(change: Reorganisation, place: str) -> None:
    fault = first_fault(change)
    assert fault is not None
    assert fault.place == place


def test_of_one_file_the_higher_version_counts_and_the_earlier_day_comes_first() -> None:
    later = a_change(a_step(StepKind.RENAME, (A,), ("7",)), day=date(2040, 1, 1), id="sau")
    newer = a_change(a_step(StepKind.RENAME, (A,), ("7",)), id="truoc", version="1.10.0")
    older = a_change(a_step(StepKind.RENAME, (A,), ("8",)), id="truoc", version="1.9.0")
    assert in_order([later, newer, older]) == (newer, later)


def test_a_name_goes_before_a_unit_and_what_two_rules_claim_waits_for_a_person() -> None:
    shares = (Share(to="7", units=("Tổ 1", "Tổ 3"), parties=("Lê Thị Bưởi",)), Share(to="8", units=("Tổ 2", "Tổ 3")))
    change = a_change(a_step(StepKind.SPLIT, (A,), ("7", "8"), shares=shares))
    people = [
        Member("a", A, "Lê Thị Bưởi", "Tổ 2"),
        Member("b", A, "Trần Văn Mít", "tổ 2"),
        Member("c", A, "Phạm Thị Na", "Tổ 3"),
        Member("d", A, "Ngô Văn Ổi"),
        Member("e", B, "Đỗ Thị Xoài", "Tổ 1"),
    ]
    found = allot(change, people, {"d": "8@2030-01-01", "c": "6@2030-01-01"})
    assert found.goes_to == {"a": "7@2030-01-01", "b": "8@2030-01-01", "d": "8@2030-01-01"}
    assert [one.id for one in found.undecided] == ["c"]


def test_who_decides_on_a_unit_decides_on_its_people() -> None:
    people = [Member("u", A, "Tổ 9", is_unit=True), Member("p", A, "Lý Văn Cam", "Tổ 9", "u")]
    found = allot(SPLIT, people, {"u": "8@2030-01-01"})
    assert found.goes_to == {"u": "8@2030-01-01", "p": "8@2030-01-01"}
    assert not found.undecided


@st.composite
def chains(draw: st.DrawFn) -> tuple[Offices, list[Reorganisation]]:
    """Draw wards and reorganisations, one after the other, each of what stands by then; no splits."""
    found = offices(*"1234")
    standing_now = [f"{code}@2020-01-01" for code in "1234"]
    changes: list[Reorganisation] = []
    for number in range(draw(st.integers(1, 5))):
        taken = draw(st.lists(st.sampled_from(standing_now), min_size=1, max_size=len(standing_now), unique=True))
        code, day = str(20 + number), date(2030 + 2 * number, 1, 1)
        kind = StepKind.RENAME if len(taken) == 1 else StepKind.MERGE
        changes.append(a_change(a_step(kind, tuple(taken), (code,)), day=day, id=f"lan-{number}"))
        standing_now = [one for one in standing_now if one not in taken] + [f"{code}@{day}"]
    return found, changes


@given(chains(), st.dates(BEGIN, date(2060, 1, 1)), st.sampled_from("1234"))
def test_for_every_place_every_day_has_exactly_one_office(
    drawn: tuple[Offices, list[Reorganisation]], day: date, code: str
) -> None:
    found, changes = drawn
    for one in changes:
        found = reorganised(found, one)
    (office,) = standing(found, f"{code}@2020-01-01", day)
    assert office.stands_on(day)
    assert office.key == OfficeKey(code, BEGIN) or f"{code}@2020-01-01" in lineage(found, str(office.key))


@given(chains())
def test_applying_twice_is_applying_once(drawn: tuple[Offices, list[Reorganisation]]) -> None:
    once = drawn[0]
    for change in drawn[1]:
        once = reorganised(once, change)
        assert reorganised(once, change) == once


@given(st.permutations([a_step(StepKind.RENAME, (A,), ("11",)), a_step(StepKind.RENAME, (B,), ("12",))]))
def test_the_order_of_steps_does_not_matter(steps: list[Step]) -> None:
    usual = a_change(*steps, new=(a_new_one("11"), a_new_one("12")))
    other = a_change(*reversed(steps), new=(a_new_one("11"), a_new_one("12")))
    assert reorganised(offices("1", "2"), usual) == reorganised(offices("1", "2"), other)


def test_the_order_of_independent_reorganisations_does_not_matter() -> None:
    changes = [a_change(a_step(StepKind.RENAME, (one,), (f"1{one[0]}",)), id=one) for one in (A, B, C)]
    ends = set()
    for order in permutations(changes):
        found = offices("1", "2", "3")
        for change in order:
            found = reorganised(found, change)
        ends.add(frozenset(found.known))
    assert len(ends) == 1


_MEMBERS = st.lists(
    st.tuples(st.sampled_from([A, B]), st.sampled_from(["", "Tổ 1", "Tổ 2"]), st.sampled_from(["", "7", "8"])),
    max_size=30,
)


@given(_MEMBERS)
def test_a_split_and_the_merge_after_it_lose_nobody(drawn: list[tuple[str, str, str]]) -> None:
    members = [
        Member(str(number), office, f"Người {number}", unit) for number, (office, unit, _said) in enumerate(drawn)
    ]
    said = {str(number): f"{to}@2030-01-01" for number, (_office, _unit, to) in enumerate(drawn) if to}
    shares = (Share(to="7", units=("Tổ 1",)), Share(to="8", units=("Tổ 2",)))
    split = a_change(a_step(StepKind.SPLIT, (A,), ("7", "8"), shares=shares))
    found = allot(split, members, said)
    concerned = {one.id for one in members if one.office == A}
    assert set(found.goes_to) | {one.id for one in found.undecided} == concerned
    assert not set(found.goes_to) & {one.id for one in found.undecided}
    moved = [Member(one.id, found.goes_to.get(one.id, one.office), one.name, one.unit) for one in members]
    assert not allot(split, [one for one in moved if one.office != A], said).goes_to
    both = ("7@2030-01-01", "8@2030-01-01", *([A] if found.undecided else []))
    merge = a_change(a_step(StepKind.MERGE, both, ("6",)), day=date(2040, 1, 1), id="nhap")
    together = allot(merge, moved, {})
    assert set(together.goes_to) == concerned
    assert set(together.goes_to.values()) <= {"6@2040-01-01"}


def test_a_split_office_has_several_heirs_and_they_one_former_office() -> None:
    after = reorganised(offices("1"), SPLIT)
    assert [one.key.code for one in heirs(after, after.by_key(A))] == ["7", "8"]
    assert lineage(after, "8@2030-01-01") == (A,)
    assert receiver(after, A, DAY) == after.by_key(str(CITY))
