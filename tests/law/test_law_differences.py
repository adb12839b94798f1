"""What differs between two packs is told whole, and the same from both sides."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from typing import Any, get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rule_packs import new_pack, old_pack

from phuquoc_desktop.domain.law import groups
from phuquoc_desktop.domain.law.contents import Part, contents
from phuquoc_desktop.domain.law.criterion import Criterion
from phuquoc_desktop.domain.law.differences import Change, Difference, differ
from phuquoc_desktop.domain.law.pack import Pack
from phuquoc_desktop.domain.law.wording import KINDS, LABELS, kind_of, terms, words

OLD, NEW = old_pack(), new_pack()
PARTS = [one.name for one in msgspec.structs.fields(Pack) if one.name not in ("head", "rounding")]
IN_THE_PLACE = {"award", "subject", "id", "code", "paper"}


@st.composite
def packs(draw: st.DrawFn) -> Pack:
    """Some of the statements of both packs, in some order."""
    chosen: dict[str, Any] = {}
    for name in PARTS:
        source = draw(st.sampled_from((OLD, NEW)))
        chosen[name] = tuple(draw(st.lists(st.sampled_from(getattr(source, name)), unique_by=id, max_size=4)))
    head = draw(st.sampled_from((OLD.head, NEW.head)))
    return msgspec.structs.replace(OLD, head=head, rounding=draw(st.sampled_from((OLD.rounding, None))), **chosen)


@given(packs())
def test_a_pack_does_not_differ_from_itself(pack: Pack) -> None:
    assert differ(pack, pack) == ()


@given(packs(), packs())
def test_two_packs_differ_the_same_from_both_sides(one: Pack, other: Pack) -> None:
    forth, back = differ(one, other), differ(other, one)
    assert {_told(each) for each in forth} == {_told(each.mirrored) for each in back}
    assert len(forth) == len(back)


@given(packs(), packs())
def test_packs_without_a_difference_state_the_same(one: Pack, other: Pack) -> None:
    same = {repr(each.value) for each in contents(one)} == {repr(each.value) for each in contents(other)}
    assert same or differ(one, other)


def _told(one: Difference) -> tuple[object, ...]:
    return one.place, one.change, frozenset(one.fields), repr(one.old), repr(one.new)


def _another(value: Any) -> Any:
    """Return a value of the same kind that is not the same."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, Enum):
        return next(one for one in type(value) if one is not value)
    if isinstance(value, date):
        return value + timedelta(days=400)
    if isinstance(value, tuple):
        return value[:-1]
    if value in ("up", "nearest", "none"):
        return "nearest" if value == "up" else "up"
    return value + " khác" if isinstance(value, str) else value + 1


def _edits(value: Any) -> Iterator[tuple[str, Any]]:
    """Return copies of a whole with one field in it changed, and that field's name."""
    for field in msgspec.structs.fields(value):
        old = getattr(value, field.name)
        if isinstance(old, msgspec.Struct) or (isinstance(old, tuple) and old and isinstance(old[0], msgspec.Struct)):
            for name, new in _inner(old):
                yield name, msgspec.structs.replace(value, **{field.name: new})
        if field.name in IN_THE_PLACE or old is None or old == () or field.name in {"kind", "format"}:
            continue
        if not isinstance(old, msgspec.Struct) and not (isinstance(old, tuple) and _is_whole(old)):
            yield field.name, msgspec.structs.replace(value, **{field.name: _another(old)})


def _is_whole(values: tuple[Any, ...]) -> bool:
    return any(isinstance(one, msgspec.Struct) and type(one).__name__ not in {"Breach", "Within"} for one in values)


def _inner(value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, tuple):
        for place, one in enumerate(value):
            for name, new in _edits(one):
                yield name, (*value[:place], new, *value[place + 1 :])
    else:
        yield from _edits(value)


EDITS = list(_edits(OLD))


def test_the_sample_has_every_kind_of_criterion() -> None:
    used = {type(one.value) for one in contents(OLD) if isinstance(one.value, Criterion)}
    assert used == set(get_args(groups.AnyCriterion))


@pytest.mark.parametrize(("field", "edited"), EDITS, ids=[f"{name}-{place}" for place, (name, _p) in enumerate(EDITS)])
def test_every_changed_field_is_told(field: str, edited: Pack) -> None:
    found = differ(OLD, edited)
    assert found, field
    changed = [one.field for each in found for one in each.fields]
    by_place = any(each.change is not Change.CHANGED for each in found)
    told_as = {field, {"awards": "holds_for", "sentence": "cases"}.get(field), "including"}
    assert by_place or told_as & set(changed), (field, found)
    assert all(one.label for each in found for one in each.fields)


def test_every_field_and_every_kind_has_a_word() -> None:
    fields = {one.name for each in contents(OLD) for one in msgspec.structs.fields(each.value)}
    assert fields - {"parts", "criteria", "grounds"} <= LABELS.keys()
    assert {kind.__struct_config__.tag for kind in get_args(groups.AnyCriterion)} == KINDS.keys()
    assert all(kind_of(one.value) for one in contents(OLD) if isinstance(one.value, Criterion))


def test_the_differences_of_two_regimes_are_told_as_people_read_them() -> None:
    found = differ(OLD, NEW)
    told = {(one.place.part, one.place.name): one for one in found}
    share = {one.field: one for one in told[Part.CRITERIA, "bo-phieu"].fields}
    assert (share["share"].old_words(), share["share"].new_words()) == ("70%", "80%")
    assert (share["strictly"].old_words(), share["strictly"].new_words()) == ("more than (>)", "at least (≥)")
    months = told[Part.CRITERIA, "thang"].fields
    assert [(one.label, one.old_words(), one.new_words()) for one in months] == [("At least", "10", "12")]
    authority = next(one for one in found if one.place.part is Part.AUTHORITIES)
    assert authority.fields[0].new_words() == "UBND tỉnh"


def test_an_award_that_only_one_law_has_is_told_once_and_not_criterion_by_criterion() -> None:
    found = [one for one in differ(OLD, NEW) if one.place.award in ("BK_TINH", "COTINH")]
    assert [(one.place.part, one.place.award, one.change) for one in found] == [
        (Part.AWARDS, "BK_TINH", Change.REMOVED),
        (Part.AWARDS, "COTINH", Change.ADDED),
    ]


def test_a_paper_that_is_grouped_otherwise_is_the_same_paper() -> None:
    paper = OLD.papers[0]
    apart = tuple(msgspec.structs.replace(paper, awards=(award,)) for award in reversed(paper.awards))
    assert differ(OLD, msgspec.structs.replace(OLD, papers=apart)) == ()


def test_a_criterion_that_moves_into_a_group_is_told_as_moved() -> None:
    rule = OLD.awards[0]
    first, *rest = rule.criteria
    group = groups.OneOf(id="nhom-moi", sentence="Một trong các", certainty=first.certainty, parts=(first,))
    moved = msgspec.structs.replace(rule, criteria=(group, *rest))
    found = differ(OLD, msgspec.structs.replace(OLD, awards=(moved, *OLD.awards[1:])))
    assert [(one.place.name, one.change) for one in found] == [("xep-loai", Change.CHANGED), ("nhom-moi", Change.ADDED)]
    assert [(one.field, one.old, one.new) for one in found[0].fields] == [("within", "", "nhom-moi")]


def test_terms_say_what_a_criterion_compares() -> None:
    by_id = {one.place.name: one.value for one in contents(OLD) if isinstance(one.value, Criterion)}
    assert dict(terms(by_id["ty-le-15"]))["Share"] == "15%"
    assert dict(terms(by_id["ldtt"], {"LDTT": "LĐTT", "COTINH": "Cờ tỉnh"}.__getitem__))["Awards"] == "LĐTT"
    assert terms(by_id["vuot"]) == ()


def test_empty_values_are_a_dash_and_odd_ones_stand_for_themselves() -> None:
    assert words("at_most", None) == words("since", ()) == words("article", "") == "–"
    assert words("share", Decimal("0.125")) == "12,5%"
    assert words("secret", False) == "No"
