"""Many changes folded into one, against a naive model that keeps whole records."""

from __future__ import annotations

from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st

from phuquoc_desktop.domain.change import Actor, Change, Operation
from phuquoc_desktop.domain.net_change import net_changes

Row = dict[str, int]
STEPS = st.lists(
    st.tuples(st.sampled_from("ab"), st.sampled_from(["put", "remove"]), st.integers(0, 2), st.integers(0, 2)),
    max_size=12,
)


def a_change(record_id: str, before: Row | None, after: Row | None) -> Change:
    old, new = before or {}, after or {}
    values = {name: (old.get(name), new.get(name)) for name in old | new if old.get(name) != new.get(name)}
    operation = Operation.ADDED if before is None else Operation.REMOVED if after is None else Operation.CHANGED
    return Change(0, "w", "job", datetime(2021, 1, 1), Actor("a", "o"), "party", record_id, operation, values)


def step(rows: dict[str, Row], record_id: str, what: str, x: int, y: int) -> Change | None:
    before = rows.pop(record_id, None)
    if what == "put":
        rows[record_id] = {"x": x, "y": y}
    after = rows.get(record_id)
    return None if before == after else a_change(record_id, before, after)


@given(
    st.dictionaries(
        st.sampled_from("ab"), st.builds(lambda x, y: {"x": x, "y": y}, st.integers(0, 2), st.integers(0, 2))
    ),
    STEPS,
)
def test_folded_changes_are_the_difference_between_before_and_after(
    start: dict[str, Row], steps: list[tuple[str, str, int, int]]
) -> None:
    rows = dict(start)
    changes = [change for one in steps if (change := step(rows, *one))]
    found = {one.record_id: one for one in net_changes(changes) if one.operation}
    assert found.keys() == {one for one in "ab" if start.get(one) != rows.get(one)}
    for record_id, one in found.items():
        before, after = start.get(record_id, {}), rows.get(record_id, {})
        assert one.was_there is (record_id in start)
        assert one.is_there is (record_id in rows)
        assert set(one.fields) == {name for name in before | after if before.get(name) != after.get(name)}
        assert all(one.values[name] == (before.get(name), after.get(name)) for name in one.fields)


def test_added_and_removed_again_is_nothing() -> None:
    changes = [a_change("a", None, {"x": 1}), a_change("a", {"x": 1}, None)]
    assert [one.operation for one in net_changes(changes)] == [None]


def test_removed_and_brought_back_as_it_was_is_nothing() -> None:
    changes = [a_change("a", {"x": 1}, None), a_change("a", None, {"x": 1})]
    assert [one.operation for one in net_changes(changes)] == [None]
