"""The city's plan and movements on their way to a ward: shown before they count, and nothing in use is torn away."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from builders import CITY, DUONG_DONG, progress
from catalogue_builders import a_calendar
from two_offices import TwoOffices, taken, two_offices

from phuquoc_desktop.bundle.incoming import Foreseen, Taken, foresee, open_bundle
from phuquoc_desktop.bundle.outgoing import Sent, send_configuration
from phuquoc_desktop.bundle.outgoing_city import unsent
from phuquoc_desktop.domain.movement import Movement, MovementKind, MovementLevel
from phuquoc_desktop.domain.record import of_plain, to_plain
from phuquoc_desktop.domain.target import Target
from phuquoc_desktop.services import launch_plan_check, targets
from phuquoc_desktop.services.catalogue_files import read_file
from phuquoc_desktop.services.launch_plan_check import Lack
from phuquoc_desktop.services.plans import amending

CODE = "T21"
DEADLINE = b"""
[[deadlines]]
code = "REGISTRATION"
due = 2021-03-31
certainty = "found"
source = "x"
"""


@pytest.fixture
def offices(tmp_path):
    with two_offices(tmp_path) as both:
        yield both


def configuration(offices: TwoOffices, *files: bytes) -> Sent:
    read = [read_file(one, "x.toml") for one in files]
    return send_configuration(offices.city.begin, offices.city.post, [DUONG_DONG], read, offices.mail)[0]


def foreseen(offices: TwoOffices, sent: Sent) -> Foreseen:
    with offices.ward.reading() as read:
        return foresee(offices.ward.begin, open_bundle(read, offices.ward.post, sent.path))


def to_the_ward(offices: TwoOffices) -> Taken:
    return taken(offices.ward, configuration(offices).path)


def amend(offices: TwoOffices, value: str) -> None:
    """Amend a target at the city, as its officer does."""
    with offices.city.begin("Amend") as work:
        known = work.targets.first(office=CITY, year=2021, code=CODE)
        draft = of_plain(Target, to_plain(known) | {"value": value})
        amending.amend(work, CODE, 2021, draft, "KH 15/KH-UBND", offices.city.today, "Điều chỉnh giữa năm")


def target_at_the_ward(offices: TwoOffices, code: str = CODE) -> Target | None:
    with offices.ward.reading() as read:
        return read.targets.first(office=CITY, year=2021, code=code)


def test_a_ward_that_loaded_the_plan_itself_has_the_same_ids(offices):
    first = to_the_ward(offices)
    assert (first.record.added, first.record.changed, first.record.removed) == (0, 0, 0)
    assert first.record.same > 39
    assert first.changes == () == first.remarks


def test_a_changed_figure_is_shown_from_old_to_new_before_it_counts_and_then_in_the_launch_plan_check(offices):
    to_the_ward(offices)
    with offices.ward.begin("Set") as work:
        targets.set_own(work, CODE, 2021, Decimal("99.50"))
    amend(offices, "99.9")
    with offices.city.reading() as read:
        assert next(one.name for one in unsent(read, CITY, [DUONG_DONG])).startswith(CODE)
    sent = configuration(offices)
    seen = foreseen(offices, sent)
    (changed,) = [one for one in seen.changes if one.record_kind == "target"]
    assert {one.label: (one.old, one.new) for one in changed.fields}["Planned"] == ("99,60", "99,9")
    before = target_at_the_ward(offices)
    assert before is not None
    assert before.value != Decimal("99.9")
    assert taken(offices.ward, sent.path).changes == seen.changes
    with offices.ward.reading() as read:
        remarks = {one.lack for one in launch_plan_check.check(read, 2021) if one.code == CODE}
        assert Lack.EASIER in remarks
        line = targets.line_of(read, CODE, 2021)
        assert (line.target.value, line.target.amended_by, line.planned) == (
            Decimal("99.9"),
            "KH 15/KH-UBND",
            Decimal("99.50"),
        )
        assert [one.value for one in amending.versions(read, line.target)] == [before.value, Decimal("99.9")]


def test_a_new_movement_and_a_moved_deadline_are_shown(offices):
    with offices.city.begin("Launch") as work:
        work.movements.add(
            Movement(
                id=work.new_id(),
                office=CITY,
                code="RAC-THAI",
                name="Phân loại rác tại nguồn",
                movement_kind=MovementKind.PHASE,
                level=MovementLevel.CITY,
                starts=date(2021, 7, 1),
            )
        )
    calendar = a_calendar(year=2021, version="9.0") + DEADLINE
    seen = foreseen(offices, configuration(offices, calendar))
    assert [(one.name, one.operation.value) for one in seen.changes] == [
        ("RAC-THAI Phân loại rác tại nguồn", "added"),
    ]
    assert any(line.startswith("No longer a day off") for line in seen.law[0].lines)
    assert any("→" in line for line in seen.law[0].lines)


def test_a_withdrawn_target_that_the_ward_uses_stays_and_the_ward_is_told(offices):
    to_the_ward(offices)
    with offices.ward.begin("Set") as work:
        targets.set_own(work, CODE, 2021, Decimal("99.50"))
        targets.record_progress(work, CODE, 2021, progress("99.40", "2021-03"), offices.ward.today)
    with offices.city.begin("Withdraw") as work:
        for code in (CODE, "T22"):
            work.targets.remove(work.targets.first(office=CITY, year=2021, code=code))
    arrived = to_the_ward(offices)
    assert [one[: len(CODE)] for one in arrived.remarks] == [CODE]
    kept = target_at_the_ward(offices)
    assert kept is not None
    assert kept.withdrawn_on == offices.city.today
    assert target_at_the_ward(offices, "T22") is None
    with offices.ward.reading() as read:
        assert targets.line_of(read, CODE, 2021).achieved == Decimal("99.40")
        assert [one.lack for one in launch_plan_check.check(read, 2021) if one.code == CODE] == [Lack.WITHDRAWN]
    assert to_the_ward(offices).record.changed == 0


def test_a_city_without_a_plan_takes_none_away(offices):
    with offices.city.begin("Begin anew") as work:
        for one in (*work.targets.all(), *work.movements.all(), *work.plan_documents.all()):
            work.shelf(one.kind).remove(one)
    sent = configuration(offices, a_calendar())
    assert foreseen(offices, sent).counts.removed == 0
    taken(offices.ward, sent.path)
    assert target_at_the_ward(offices) is not None


def test_what_the_ward_read_from_a_later_document_stays_until_the_city_has_it(offices):
    to_the_ward(offices)
    with offices.ward.begin("Read an amended plan") as work:
        work.write_for(CITY)
        known = work.targets.first(office=CITY, year=2021, code=CODE)
        known.value, known.version = Decimal(100), 2
        known.amended_by, known.amended_on = "KH 99/KH-UBND", date(2021, 12, 30)
    arrived = to_the_ward(offices)
    assert "KH 99/KH-UBND" in arrived.remarks[0]
    kept = target_at_the_ward(offices)
    assert kept is not None
    assert kept.value == Decimal(100)


def test_another_id_under_the_same_code_gives_way_and_the_wards_records_follow(offices):
    with offices.ward.begin("Begun by hand") as work:
        targets.set_own(work, CODE, 2021, Decimal("99.50"))
        work.flush()
        work.write_for(CITY)
        old = work.targets.first(office=CITY, year=2021, code=CODE)
        right = old.id
        own = work.targets.first(plan_id=right)
        work.targets.remove(old)
        old_copy = Target(**{**{k: v for k, v in vars(old).items() if not k.startswith("_")}, "id": work.new_id()})
        work.targets.add(old_copy)
        own.plan_id = old_copy.id
    to_the_ward(offices)
    with offices.ward.reading() as read:
        line = targets.line_of(read, CODE, 2021)
        assert (line.target.id, line.planned) == (right, Decimal("99.50"))
