"""Targets: the city's plan, the office's own figures, progress, and the first page."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from builders import (
    AN_THOI,
    CITY,
    START,
    TODAY,
    a_city,
    a_collective,
    add_party,
    open_dossier,
    progress,
    propose,
    register,
    send_report,
)

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.exchange import Remark
from phuquoc_desktop.domain.record import of_plain, to_plain
from phuquoc_desktop.domain.target import Standing, Target
from phuquoc_desktop.services import catalogue, overview, remarks, targets
from phuquoc_desktop.services.overview import Gap, Light
from phuquoc_desktop.services.plans import loading
from phuquoc_desktop.services.targets import TargetLine
from phuquoc_desktop.storage.errors import RecordGoneError


def record(backend: Backend, code: str, value: str | None, period: str = "2021-05", **values: Any) -> None:
    with backend.begin("Progress") as work:
        targets.record_progress(work, code, 2021, progress(value, period, **values), TODAY)


def plan_of(backend: Backend, code: str, value: str | None, base: str | None = None) -> None:
    with backend.begin("Own figure") as work:
        own = value and Decimal(value)
        targets.set_own(work, code, 2021, own or None, base=None if base is None else Decimal(base))


def line(backend: Backend, code: str) -> TargetLine:
    with backend.reading() as read:
        return targets.line_of(read, code, 2021)


def test_all_targets_stand_in_the_order_of_the_plan(office: Backend) -> None:
    with office.reading() as read:
        lines = targets.tree(read, 2021)
        assert targets.tree(read, 2020) == []
    assert [one.target.code for one in lines] == [f"T{number:02}" for number in range(1, 40)]
    assert {one.standing for one in lines} == {Standing.UNKNOWN}
    assert all(one.own is None and one.latest is None for one in lines)


def test_the_own_figure_stands_beside_the_citys_and_is_measured(office: Backend) -> None:
    plan_of(office, "T09", "120")
    record(office, "T09", "40", "2021-Q1")
    record(office, "T09", "60.5", "2021-H1")
    found = line(office, "T09")
    assert (found.target.value, found.planned, found.achieved) == (Decimal(500), Decimal(120), Decimal("60.5"))
    assert (str(found.percent), found.standing) == ("50.42", Standing.ON_COURSE)
    assert [entry.period for entry in found.entries] == ["2021-Q1", "2021-H1"]


def test_progress_without_an_own_figure_is_kept_and_not_judged(office: Backend) -> None:
    record(office, "T09", "40")
    found = line(office, "T09")
    assert (found.planned, found.achieved, found.standing) == (None, Decimal(40), Standing.UNKNOWN)


def test_a_second_entry_for_a_period_corrects_the_first(office: Backend) -> None:
    record(office, "T09", "40")
    record(office, "T09", "41", note="đính chính")
    assert [(str(one.value), one.note) for one in line(office, "T09").entries] == [("41", "đính chính")]
    with office.begin("remove") as work:
        targets.remove_progress(work, line(office, "T09").entries[0].id)
    assert line(office, "T09").entries == ()


def test_fewer_accidents_than_last_year_is_judged_against_last_year(office: Backend) -> None:
    plan_of(office, "T28", None, base="12")
    record(office, "T28", "11", "2021", recorded_on=TODAY)
    assert line(office, "T28").standing is Standing.MET


@pytest.mark.parametrize(
    ("code", "entry", "field"),
    [
        ("T99", progress("1"), "code"),
        ("T01", progress("1", "2020-05"), "period"),
        ("T01", progress("1", "2021-07"), "period"),
        ("T01", progress("1", "0000"), "period"),
        ("T01", progress("1", "tháng 5"), "period"),
        ("T01", progress("1", ""), "period"),
        ("T01", progress(), "value"),
        ("T01", progress(fulfilled=True), "value"),
        ("T31", progress("1"), "value"),
        ("T01", progress("1E+30"), "value"),
        ("T01", progress("NaN"), "value"),
        ("T01", progress("1", recorded_on=None), "recorded_on"),
        ("T01", progress("1", evidence="x" * 1001), "evidence"),
    ],
)
def test_strange_progress_is_refused_at_its_field_and_leaves_nothing(
    office: Backend, code: str, entry: Any, field: str
) -> None:
    with pytest.raises(RefusedError) as caught, office.begin("Progress") as work:
        targets.record_progress(work, code, 2021, entry, TODAY)
    assert caught.value.field == field
    with office.reading() as read:
        assert read.targets.count() == 39
        assert read.progress.count() == 0


def test_a_period_that_has_begun_may_be_reported(office: Backend) -> None:
    record(office, "T01", "1", "2021-06")
    record(office, "T31", None, "2021", fulfilled=False)
    assert line(office, "T31").standing is Standing.MISSED


@pytest.mark.parametrize("figure", ["NaN", "1E+30", "1E-30"])
def test_an_own_figure_that_cannot_be_kept_is_refused(office: Backend, figure: str) -> None:
    with pytest.raises(RefusedError) as caught:
        plan_of(office, "T01", figure)
    assert caught.value.field == "value"


def another_offices_target(city: Backend, of: str, **values: Any) -> Target:
    """Put a target of a ward into the city's data, as a bundle brings it."""
    with city.begin("bundle") as work:
        work.write_for(AN_THOI)
        head = work.targets.first(code=of, plan_id=None)
        assert head is not None
        own = of_plain(Target, {**to_plain(head), "id": work.new_id(), "office": AN_THOI, "plan_id": head.id, **values})
        work.targets.add(own)
        work.flush()
        entry = progress("7")
        entry.id, entry.office, entry.target_id = work.new_id(), AN_THOI, own.id
        work.progress.add(entry)
    return own


def test_the_city_sees_its_own_figures_and_not_those_of_its_offices(tmp_path: Path) -> None:
    city = a_city(tmp_path)
    try:
        another_offices_target(city, "T09", value="7")
        another_offices_target(city, "T10", code="A01", plan_id=None)
        record(city, "T09", "300")
        with city.reading() as read:
            lines = targets.tree(read, 2021)
        assert len(lines) == 39
        found = next(one for one in lines if one.target.code == "T09")
        assert (found.own is found.target, found.achieved, len(found.entries)) == (True, Decimal(300), 1)
        assert {one.target.office for one in lines} == {CITY}
    finally:
        city.close()


def test_loading_the_plan_again_changes_nothing(office: Backend) -> None:
    with office.begin("again") as work:
        loaded = loading.load(work, catalogue.load_plan(owner=CITY))
    assert (loaded.added, loaded.changed, loaded.same) == (0, 0, 49)
    with office.begin("altered") as work:
        work.write_for(CITY)
        work.targets.first(code="T01").value = Decimal(1)  # type: ignore[union-attr]
    with office.begin("and again") as work:
        assert loading.load(work, catalogue.load_plan(owner=CITY)).changed == 1
    assert line(office, "T01").target.value == Decimal(4549)


def look(backend: Backend, today: date = TODAY) -> overview.Overview:
    with backend.reading() as read:
        return overview.look(read, backend.awards, today)


def gaps(backend: Backend) -> dict[Gap, int]:
    return {one.gap: one.count for one in look(backend).missing}


def test_the_first_page_of_a_new_office(office: Backend) -> None:
    page = look(office)
    assert (page.year, page.parties, page.registrations, page.dossiers, page.changes_since) == (2021, 0, 0, 0, 0)
    assert (page.light, page.last_report, page.worst, page.remarks) == (Light.NEVER_SENT, None, (), ())
    assert page.standings == {Standing.UNKNOWN: 39}
    assert gaps(office) == {Gap.NO_OWN_FIGURE: 35, Gap.DOUBTED: 4}


def test_the_first_page_counts_what_was_done_and_what_is_missing(office: Backend) -> None:
    person, group = add_party(office), add_party(office, a_collective())
    register(office, person)
    register(office, person, "CSTDCS")
    register(office, group, "TTLDTT")
    register(office, person, year=2022)
    propose(office, open_dossier(office), person)
    plan_of(office, "T09", "120")
    record(office, "T09", "10")
    plan_of(office, "T10", "100")
    plan_of(office, "T28", None, base="3")
    page = look(office)
    assert (page.parties, page.registrations, page.dossiers) == (2, 3, 1)
    assert page.registrations_by_kind == {"person": 2, "collective": 1}
    assert page.standings == {Standing.UNKNOWN: 38, Standing.BEHIND: 1}
    assert [one.target.code for one in page.worst] == ["T09"]
    assert page.changes_since == 2 + 4 + 2 + 4
    assert gaps(office) == {
        Gap.PAPERS: 2,
        Gap.DUE: 2,
        Gap.NO_PROGRESS: 2,
        Gap.NO_OWN_FIGURE: 32,
        Gap.DOUBTED: 4,
        Gap.NOT_SENT: 12,
    }


def test_the_light_turns_green_with_the_receipt_and_back_with_a_change(office: Backend) -> None:
    add_party(office)
    sent = send_report(office)
    assert look(office).light is Light.WAITING
    with office.begin("receipt") as work:
        work.bundles_sent.get(sent.id).received_at = START
    assert look(office).light is Light.GREEN
    add_party(office)
    assert look(office).light is Light.CHANGED


def test_what_is_late_stands_first_and_then_what_is_due_next(office: Backend) -> None:
    late, following, *others = look(office).due
    assert (late.deadline.code, late.days_left) == ("REGISTRATION", -107)
    assert (following.deadline.code, following.days_left) == ("HALF_YEAR", 15)
    ahead = [one.days_left for one in others if one.days_left >= 0]
    assert ahead == sorted(ahead)
    assert others[-1].days_left < 0
    assert look(office, TODAY + timedelta(15)).due[1].days_left == 0


def a_remark(record_id: str, text: str = "Bổ sung số quyết định công nhận sáng kiến") -> Remark:
    return Remark.draft(addressee="", record_kind="party", record_id=record_id, text=text, made_on=None)


def test_a_remark_is_addressed_to_whoever_owns_the_record(office: Backend) -> None:
    party = add_party(office)
    with office.begin("remark") as work:
        made = remarks.make(work, a_remark(party.id), TODAY)
    assert (made.addressee, made.made_on) == (party.office, TODAY)
    assert gaps(office)[Gap.REMARKS] == 1
    with office.begin("answer") as work:
        remarks.close(work, made.id)
    assert Gap.REMARKS not in gaps(office)


@pytest.mark.parametrize("text", ["", "sai", "x" * 2001])
def test_a_remark_must_say_what_to_mend(office: Backend, text: str) -> None:
    party = add_party(office)
    with pytest.raises(RefusedError) as caught, office.begin("remark") as work:
        remarks.make(work, a_remark(party.id, text), TODAY)
    assert caught.value.field == "text"


def test_a_remark_on_nothing_is_told(office: Backend) -> None:
    with pytest.raises(RecordGoneError), office.begin("remark") as work:
        remarks.make(work, a_remark("nowhere"), TODAY)


@pytest.mark.parametrize("value", ["-1", "-0.01"])
def test_a_count_below_zero_is_refused_as_plan_and_as_progress(office: Backend, value: str) -> None:
    with pytest.raises(targets.NegativeFigureError) as refusal, office.begin("set") as work:
        targets.set_own(work, "T26", 2021, Decimal(value))
    assert refusal.value.field == "value"
    with pytest.raises(targets.NegativeFigureError), office.begin("progress") as work:
        targets.record_progress(work, "T26", 2021, progress(value), TODAY)


def test_a_rate_may_fall_below_zero(office: Backend) -> None:
    with office.begin("progress") as work:
        targets.record_progress(work, "T19", 2021, progress("-0.5"), TODAY)
    assert line(office, "T19").achieved == Decimal("-0.5")
