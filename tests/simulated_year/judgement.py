"""What must be true when a year is over, held against what the story remembers and what each PC holds by itself."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from decimal import Decimal
from typing import Any

from phuquoc_desktop.bundle.schema import BUNDLED
from phuquoc_desktop.bundle.sequence import Arrival
from phuquoc_desktop.city.board import board
from phuquoc_desktop.city.consolidation import Subject, consolidate
from phuquoc_desktop.domain.clash import Clash, ClashKind
from phuquoc_desktop.domain.decision import DecisionStatus
from phuquoc_desktop.domain.record import to_plain
from phuquoc_desktop.services import exchange

from .world import YEAR, Ledger, Pc, Planted, SentReport, World

Slice = dict[tuple[str, str], dict[str, Any]]


def judge(world: World) -> None:
    """Hold everything against everything; an AssertionError says what is not so."""
    city_holds_what_each_ward_has(world)
    both_pcs_agree(world)
    wards_hold_what_the_city_says(world)
    nothing_is_lost(world)
    every_conflict_is_kept(world)
    every_gap_is_named(world)
    every_award_stands(world)
    figures_add_up(world)
    every_report_is_answered(world)


def slice_of(pc: Pc, office: str) -> Slice:
    """Return an office's records as a PC holds them."""
    with pc.backend.reading() as read:
        found = (one for record in BUNDLED for one in read.shelf(record.kind).all(office=office))
        return {(one.kind, one.id): to_plain(one) for one in found}


def city_holds_what_each_ward_has(world: World) -> None:
    """The city's copy of each ward is what the ward has."""
    for office, pcs in world.wards.items():
        _same(slice_of(pcs[0], office), slice_of(world.city, office))


def both_pcs_agree(world: World) -> None:
    """Two PCs of a ward hold the same, and the same waits on both and at the city."""
    for office, (one, *others) in world.wards.items():
        for other in others:
            _same(slice_of(one, office), slice_of(other, office))
            assert _waiting(one, office) == _waiting(other, office) == _waiting(world.city, office)


def _same(one: Slice, other: Slice) -> None:
    found = [(key, one.get(key), other.get(key)) for key in sorted({**one, **other}) if one.get(key) != other.get(key)]
    assert found == [], found[:3]


def _waiting(pc: Pc, office: str) -> set[tuple[Any, ...]]:
    with pc.backend.reading() as read:
        return {
            (one.clash_kind, one.record_id, one.field_name, one.standing, one.other)
            for one in read.clashes.all(status="open", owner=office)
        }


def wards_hold_what_the_city_says(world: World) -> None:
    """Plan, remarks and reviews stand at each PC as at the city."""
    for office, pcs in world.wards.items():
        said = _said_to(world.city, world.city.office, office)
        for pc in pcs:
            _same(said, _said_to(pc, world.city.office, office))


def _said_to(pc: Pc, city: str, office: str) -> Slice:
    with pc.backend.reading() as read:
        plan = [*read.targets.all(office=city), *read.target_versions.all(office=city)]
        told = [*read.remarks.all(addressee=office), *read.period_reviews.all(addressee=office)]
        return {(one.kind, one.id): to_plain(one) for one in (*plan, *told)}


def nothing_is_lost(world: World) -> None:
    """What was written is there, was taken away by somebody, or stands as one with what was written twice."""
    for office, pcs in world.wards.items():
        there = slice_of(pcs[0], office)
        mine = {one for one in world.ledger.written - world.ledger.removed if one.office == office}
        missing = {(one.kind, one.id) for one in mine} - there.keys() - _twice(pcs)
        assert missing == set(), (office, missing)


def _twice(pcs: list[Pc]) -> set[tuple[str, str]]:
    found: set[tuple[str, str]] = set()
    for pc in pcs:
        with pc.backend.reading() as read:
            for one in read.clashes.all(clash_kind=ClashKind.TWICE):
                found.add((one.record_kind, json.loads(one.other or "{}").get("id", "")))
    return found


def every_conflict_is_kept(world: World) -> None:
    """Each field that two PCs changed at once is in the inbox of the PC where both met, with both values, decided or not."""
    for planted in world.ledger.planted:
        values = {json.dumps(one, ensure_ascii=False) for one in planted.values}
        told = [one for pc in world.wards[planted.record.office] for one in _clashes_of(pc, planted)]
        assert any({one.standing, one.other} == values for one in told), planted


def _clashes_of(pc: Pc, planted: Planted) -> list[Clash]:
    with pc.backend.reading() as read:
        return read.clashes.all(record_id=planted.record.id, field_name=planted.field)


def every_gap_is_named(world: World) -> None:
    """The board names the numbers of each PC that were sent and never taken in, and no other.

    Where a PC's first numbers are lost and another PC of the office has used the same ones, nobody can tell which was its first:
    then it was told when its first report came that something is missing before it.
    """
    ledger, city = world.ledger, world.city
    with city.backend.reading() as read:
        lines = board(read, city.backend.offices, city.office, city.backend.today)
    named = {str(one.office.key): set(one.gaps) for one in lines}
    for office in world.wards:
        sent = [one for one in ledger.reports if one.office == office]
        never = [one for one in sent if one.digest not in ledger.taken]
        assert named[office] <= {one.number for one in never}, (office, named[office])
        for one in never:
            later = [ledger.taken[each.digest] for each in sent if _follows(ledger, one, each)]
            told_then = Arrival.AFTER_GAP in later
            assert one.number in named[office] or told_then, (office, one, named[office])
        ledger.counts["report that never arrived, named"] += len(never)


def _follows(ledger: Ledger, one: SentReport, other: SentReport) -> bool:
    return other.device == one.device and other.number > one.number and other.digest in ledger.taken


def every_award_stands(world: World) -> None:
    """What the city granted stands in the history of its party, at the ward and at the city, once, and nothing else.

    What was revoked is marked so; a ward that has heard of the decision only after that has never put it there.
    """
    with world.city.backend.reading() as read:
        decisions = {one.id: one for one in read.decisions.all(office=world.city.office)}
        lines = [one for one in read.decision_lines.all() if one.granted and one.decision_id in decisions]
        owners = {one.party_id: read.parties.get(one.party_id).office for one in lines}
    granted: dict[tuple[str, str, int], set[bool]] = defaultdict(set)
    for one in lines:
        revoked = decisions[one.decision_id].status is DecisionStatus.REVOKED
        granted[one.party_id, one.award, one.year].add(revoked)
    for office, pcs in world.wards.items():
        wanted = {key: min(revoked) for key, revoked in granted.items() if owners[key[0]] == office}
        for pc in (*pcs, world.city):
            with pc.backend.reading() as read:
                held = read.awards_held.all(office=office)
            there = {(one.party_id, one.award, one.year): one.revoked for one in held}
            never = {key: revoked for key, revoked in wanted.items() if revoked and key not in there}
            assert (there | never, len(held)) == (wanted, len(there)), (pc.name, there, wanted)
    world.ledger.counts["award in the history"] += len(granted)


def figures_add_up(world: World) -> None:
    """The consolidation says of each ward what the ward's own data say, and its totals are their sums."""
    offices = list(world.wards)
    for subject in (Subject.REGISTRATIONS, Subject.DOSSIERS, Subject.AWARDS):
        own = {office: _counted(pcs[0], office, subject) for office, pcs in world.wards.items()}
        with world.city.backend.reading() as read:
            rows = consolidate(read, subject, YEAR, offices, world.city.backend.awards).rows
        told = {(row.code, office): int(row.figure(office).value or 0) for row in rows for office in offices}
        assert {key: value for key, value in told.items() if value} == {
            (code, office): value for office, counted in own.items() for code, value in counted.items()
        }
        for row in rows:
            assert row.total == sum(counted[row.code] for counted in own.values())
    _targets_add_up(world, offices)


def _counted(pc: Pc, office: str, subject: Subject) -> Counter[str]:
    with pc.backend.reading() as read:
        records: list[Any] = {
            Subject.REGISTRATIONS: lambda: read.registrations.all(office=office, year=YEAR),
            Subject.DOSSIERS: lambda: read.dossiers.all(office=office, year=YEAR),
            Subject.AWARDS: lambda: read.awards_held.all(office=office, year=YEAR, revoked=False),
        }[subject]()
    return Counter(one.award for one in records)


def _targets_add_up(world: World, offices: list[str]) -> None:
    with world.city.backend.reading() as read:
        rows = {
            one.code: one for one in consolidate(read, Subject.TARGETS, YEAR, offices, world.city.backend.awards).rows
        }
    for code, row in rows.items():
        own = {office: _latest_figure(pcs[0], office, code) for office, pcs in world.wards.items()}
        assert {office: row.figure(office).value for office in offices} == own, code
        known = [one for one in own.values() if one is not None]
        if row.total is not None and known:
            assert row.total == sum(known), code


def _latest_figure(pc: Pc, office: str, code: str) -> Decimal | None:
    """Return the figure of the last month in which there is one, as these targets count from the beginning of the year."""
    with pc.backend.reading() as read:
        target = read.targets.first(office=office, year=YEAR, code=code)
        entries = read.progress.all(target_id=target.id) if target else []
        return max(((one.period, one.value) for one in entries), default=("", None))[1]


def every_report_is_answered(world: World) -> None:
    """The last report of each PC was taken in, and its receipt stands at every PC of the ward."""
    for pcs in world.wards.values():
        for pc in pcs:
            with pc.backend.reading() as read:
                latest = exchange.reports_sent(read)
                mine = [one for one in latest if one.device == read.device]
                assert max(mine, key=lambda one: one.sequence).received_at is not None, pc.name
