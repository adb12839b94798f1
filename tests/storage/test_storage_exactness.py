"""What is written is what is read, in tables and journal alike."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from decimal import Decimal
from pathlib import Path

import pytest
from builders import TODAY, a_city, add_party, an_office, progress, register
from hypothesis import given
from hypothesis import strategies as st
from record_strategies import records
from sqlalchemy import text

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.record import Record, field_plans, of_plain, to_plain
from phuquoc_desktop.domain.target import ProgressEntry
from phuquoc_desktop.services import targets
from phuquoc_desktop.storage.tables import RECORDS


class OnlyLookedError(Exception):
    """Ends a job whose writing was only looked at."""


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Backend]:
    backend = a_city(tmp_path_factory.mktemp("exactness"))
    yield backend
    backend.close()


ANY = st.sampled_from(RECORDS).flatmap(lambda kind: records(kind, id=st.just("the-one")))


@given(record=ANY)
def test_any_record_survives_table_and_journal(city: Backend, record: Record) -> None:
    with suppress(OnlyLookedError), city.begin("look") as work:
        work.write_for(record.office)
        written = to_plain(record)
        work.shelf(record.kind).add(record)
        work.flush()
        work.session.expunge_all()
        again = work.shelf(record.kind).get("the-one")
        assert to_plain(again) == written
        for plan in field_plans(type(record)):
            assert type(getattr(again, plan.name)) is type(getattr(record, plan.name))
        (change,) = work.changes(record_id="the-one")
        assert {name: new for name, (_old, new) in change.values.items()} == written
        assert to_plain(of_plain(type(record), {name: new for name, (_old, new) in change.values.items()})) == written
        raise OnlyLookedError


@given(data=st.data())
def test_any_change_of_a_record_is_journalled_as_it_was_and_became(city: Backend, data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(RECORDS))
    before, after = (data.draw(records(kind, id=st.just("the-one"))) for _ in range(2))
    with suppress(OnlyLookedError), city.begin("look") as work:
        work.write_for(before.office)
        work.shelf(kind.kind).add(before)
        work.flush()
        old, new = to_plain(before), to_plain(after) | {"office": before.office}
        before.take_over(after)
        work.flush()
        journalled = work.changes(record_id="the-one")[1:]
        wanted = {name: (old[name], new[name]) for name in old if old[name] != new[name]}
        assert [one.values for one in journalled] == ([wanted] if wanted else [])
        work.session.expunge_all()
        assert to_plain(work.shelf(kind.kind).get("the-one")) == new
        raise OnlyLookedError


@pytest.mark.parametrize("figure", ["0.3", "99.60", "1000000000000000", "9999999999999999.99", "0.00", "-0.5"])
def test_a_figure_comes_back_as_it_was_written(office: Backend, figure: str) -> None:
    with office.begin("set") as work:
        targets.set_own(work, "T19", 2021, Decimal(figure), base=Decimal(figure))
    with office.begin("progress") as work:
        targets.record_progress(work, "T19", 2021, progress(figure), TODAY)
    with office.reading() as read:
        line = targets.line_of(read, "T19", 2021)
    assert [str(one) for one in (line.planned, line.achieved, line.own and line.own.base_value)] == [figure] * 3


def test_a_figure_that_only_gains_a_zero_is_a_change(office: Backend) -> None:
    for figure in ("99.6", "99.60"):
        with office.begin("progress") as work:
            entry = targets.record_progress(work, "T21", 2021, progress(figure), TODAY)
    with office.reading() as read:
        assert str(read.progress.get(entry.id).value) == "99.60"
        assert read.changes(record_id=entry.id)[-1].values == {"value": ("99.6", "99.60")}


def test_the_columns_hold_decimals_as_text(office: Backend) -> None:
    with office.begin("progress") as work:
        targets.record_progress(work, "T01", 2021, progress("0.1"), TODAY)
    with office.reading() as read:
        kind = read.session.scalar(text(f"SELECT typeof(value) FROM {ProgressEntry.kind}"))
    assert kind == "text"


def test_ids_are_uuid7_of_the_office_that_made_them(tmp_path: Path) -> None:
    from phuquoc_desktop.backend import Outside, new_uuid7

    backend = an_office(tmp_path)
    backend.database.close()
    made = sorted(new_uuid7() for _ in range(50))
    assert all(one[14] == "7" for one in made)
    assert Outside().clock().microsecond == 0


def test_every_record_is_owned_by_the_office_that_added_it(office: Backend) -> None:
    registration = register(office, add_party(office))
    with office.reading() as read:
        owners = {read.parties.get(registration.party_id).office, read.registrations.get(registration.id).office}
    assert owners == {office.profile.office}
