"""What the page runs beside its window: stopped in the middle, it leaves nothing half done."""

from __future__ import annotations

from pathlib import Path

import pytest
from bundle_offices import CITY, OTHER, WARD, Offices

from phuquoc_desktop.backend import open_office
from phuquoc_desktop.bundle.sequence import Arrival
from phuquoc_desktop.domain.progress import Cancelled, ProgressReport, silent
from phuquoc_desktop.gui.pages.bundles import receiving, sending
from phuquoc_desktop.gui.pages.bundles.shown import Verdict


@pytest.fixture
def offices(tmp_path: Path) -> Offices:
    """Practice offices, whose keys everybody knows."""
    made = Offices(tmp_path, practice=True)
    for code in (WARD, OTHER, CITY):
        made.begin(code)
    return made


def stopped_at(step: int) -> ProgressReport:
    """Report to somebody who stops the work at a step."""

    def report(done: int, _total: int, _what: str) -> None:
        if done >= step:
            raise Cancelled

    return report


@pytest.mark.parametrize("step", range(4))
def test_an_export_that_is_stopped_leaves_no_file_and_no_number(offices: Offices, step: int) -> None:
    backend = open_office(offices.folder / WARD)
    with pytest.raises(Cancelled):
        sending.write_report(backend, offices.post, stopped_at(step))
    with backend.reading() as read:
        assert read.bundles_sent.count() == 0
    backend.close()
    assert not list(offices.post.iterdir())


def test_taking_in_that_is_stopped_keeps_what_was_taken_in_before(offices: Offices) -> None:
    _export_both(offices)
    city = open_office(offices.folder / CITY)
    seen = receiving.examine_all(city, [offices.post], offices.folder, silent)
    taken = receiving.take_all(city, seen, offices.post, stopped_at(1))
    with city.reading() as read:
        assert read.bundles_received.count() == 1
    city.close()
    assert [one.verdict for one in taken] == [Verdict.TAKEN, Verdict.ACCEPTED]


def test_numbers_of_one_office_are_taken_in_in_their_order(offices: Offices) -> None:
    ward = open_office(offices.folder / WARD)
    first = sending.write_report(ward, offices.post, silent)
    second = sending.write_report(ward, offices.post, silent)
    ward.close()
    city = open_office(offices.folder / CITY)
    seen = receiving.examine_all(city, [second.path, first.path], offices.folder, silent)
    taken = receiving.take_all(city, seen, offices.post, silent)
    city.close()
    assert [one.sequence for one in taken] == [1, 2]
    assert {one.verdict for one in taken} == {Verdict.TAKEN}


def test_an_older_bundle_that_comes_late_closes_its_gap_and_changes_nothing(offices: Offices) -> None:
    ward = open_office(offices.folder / WARD)
    first, second = (sending.write_report(ward, offices.post, silent) for _number in range(2))
    ward.close()
    city = open_office(offices.folder / CITY)
    receiving.take_all(city, receiving.examine_all(city, [second.path], offices.folder, silent), offices.post, silent)
    seen = receiving.examine_all(city, [first.path], offices.folder, silent)
    assert [one.verdict for one in seen] == [Verdict.ACCEPTED]
    assert [one.told for one in seen] == [Arrival.LATE.label]
    (late,) = receiving.take_all(city, seen, offices.post, silent)
    with city.reading() as read:
        assert sorted(one.sequence for one in read.bundles_received.all()) == [1, 2]
    city.close()
    assert late.verdict is Verdict.TAKEN


def test_examining_changes_nothing(offices: Offices) -> None:
    _export_both(offices)
    city = open_office(offices.folder / CITY)
    with city.reading() as read:
        before = read.journal_head()
    receiving.examine_all(city, [offices.post], offices.folder, silent)
    with city.reading() as read:
        assert read.journal_head() == before
        assert read.parties.count() == 0
    city.close()


def _export_both(offices: Offices) -> None:
    for code in (WARD, OTHER):
        backend = open_office(offices.folder / code)
        sending.write_report(backend, offices.post, silent)
        backend.close()
