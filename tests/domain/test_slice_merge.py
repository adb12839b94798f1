"""Two PCs of one office, and whoever receives from both: in whatever order and however often, the same in the end."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import permutations
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from phuquoc_desktop.domain.slice_state import Entry, Key, Life, SliceState, covers, merge, stamp

DEVICES = ("a", "b", "c")
KEYS: tuple[Key, ...] = (("unit", "1"), ("unit", "2"))
FIELDS = ("name", "note")


@dataclass
class Write:
    """One change as it happened: which register, its value, and everything that was known when it was made."""

    register: tuple[Key, str]
    named: str
    value: Any
    knew: frozenset[str]


@dataclass
class Pc:
    """One PC: its state, and all changes that it knows of."""

    device: str
    sequence: int = 0
    knows: frozenset[str] = frozenset()
    state: SliceState = field(default_factory=SliceState)


def write(pc: Pc, history: list[Write], key: Key, values: dict[str, str], life: Life) -> None:
    pc.sequence += 1
    named = stamp(pc.device, pc.sequence)
    history += [Write((key, name), named, value, pc.knows) for name, value in values.items()]
    history.append(Write((key, ""), named, life.value, pc.knows))
    pc.knows |= {named}
    known = pc.state.entries.get(key, Entry({}))
    fields = {**known.fields, **{name: {named: value} for name, value in values.items()}}
    entries = {**pc.state.entries, key: Entry({named: life.value}, {} if life is Life.ERASED else fields)}
    pc.state = SliceState({**pc.state.seen, pc.device: pc.sequence}, entries)


@st.composite
def stories(draw: st.DrawFn) -> tuple[list[Pc], list[Write], list[SliceState]]:
    """Draw what three PCs do, each now and then taking in what another one sent, newest or old."""
    pcs, history, mail = [Pc(one) for one in DEVICES], list[Write](), list[tuple[SliceState, frozenset[str]]]()
    for _step in range(draw(st.integers(1, 14))):
        pc = draw(st.sampled_from(pcs))
        key = draw(st.sampled_from(KEYS))
        known = pc.state.entries.get(key)
        deed = draw(st.sampled_from(("write", "write", "remove", "erase", "send", "take", "take")))
        if deed == "send":
            mail.append((pc.state, pc.knows))
        elif deed == "take" and mail:
            state, knows = draw(st.sampled_from(mail))
            pc.state, pc.knows = merge(pc.state, state), pc.knows | knows
        elif deed == "write" and (known is None or not known.is_erased):
            names = FIELDS if known is None or not known.fields else [draw(st.sampled_from(FIELDS))]
            write(pc, history, key, {name: draw(st.sampled_from("xyz")) for name in names}, Life.THERE)
        elif deed in ("remove", "erase") and known is not None and known.is_there:
            write(pc, history, key, {}, Life.GONE if deed == "remove" else Life.ERASED)
    return pcs, history, [state for state, _knows in mail]


def all_of(states: list[SliceState]) -> SliceState:
    found = SliceState()
    for one in states:
        found = merge(found, one)
    return found


@settings(max_examples=100)
@given(stories())
def test_whatever_order_states_arrive_in_they_end_as_one(
    story: tuple[list[Pc], list[Write], list[SliceState]],
) -> None:
    pcs, _history, mail = story
    states = [one.state for one in pcs]
    ends = [all_of(list(order)) for order in permutations(states)]
    assert all(one == ends[0] for one in ends)
    assert all_of([*states, *mail, *reversed(states)]) == ends[0]
    assert all(covers(ends[0].seen, one.seen) for one in states)


@settings(max_examples=100)
@given(stories())
def test_merging_is_commutative_associative_and_idempotent(
    story: tuple[list[Pc], list[Write], list[SliceState]],
) -> None:
    one, two, three = (pc.state for pc in story[0])
    assert merge(one, two) == merge(two, one)
    assert merge(one, one) == one
    assert merge(merge(one, two), three) == merge(one, merge(two, three))
    assert merge(merge(one, two), two) == merge(one, two)


@settings(max_examples=100)
@given(stories())
def test_exactly_those_changes_stand_that_nobody_overwrote_knowingly(
    story: tuple[list[Pc], list[Write], list[SliceState]],
) -> None:
    pcs, history, _mail = story
    end = all_of([one.state for one in pcs])
    for key, entry in end.entries.items():
        if entry.is_erased:
            continue
        for name, register in {"": entry.life, **entry.fields}.items():
            writes = [one for one in history if one.register == (key, name)]
            latest = {one.named: one.value for one in writes if not any(one.named in other.knew for other in writes)}
            assert register == latest
    erased = {one.register[0] for one in history if one.value == Life.ERASED.value}
    assert {key for key, entry in end.entries.items() if entry.is_erased} == erased
    assert {key for key, _name in (one.register for one in history)} == set(end.entries)
