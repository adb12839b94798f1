"""Reading in other threads while a job writes."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from builders import TODAY, a_person

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.services import directory
from phuquoc_desktop.storage.lists import ListQuery


def test_readers_see_each_job_whole_or_not_at_all_while_it_is_written(office: Backend) -> None:
    over = threading.Event()

    def look() -> set[tuple[int, int]]:
        seen: set[tuple[int, int]] = set()
        while not over.is_set():
            with office.reading() as read:
                count = read.parties.count()
                seen.add((count, len(directory.find(read, ListQuery(text="nguoi")))))
        return seen

    with ThreadPoolExecutor(3) as pool:
        readers = [pool.submit(look) for _ in range(3)]
        try:
            for job in range(25):
                with office.begin("ten at once") as work:
                    for number in range(10):
                        directory.add(work, a_person(f"Người {job} {number}"), TODAY)
                        work.flush()
        finally:
            over.set()
        seen = set().union(*(reader.result() for reader in readers))
    assert all(count == found and count % 10 == 0 for count, found in seen)
    assert len(seen) > 1


def test_jobs_of_several_threads_wait_for_each_other_and_none_is_lost(office: Backend) -> None:
    def add(number: int) -> str:
        with office.begin("add") as work:
            return directory.add(work, a_person(f"Người {number}"), TODAY).id

    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(add, range(60)))
    with office.reading() as read:
        assert {one.id for one in read.parties.all()} == set(made)
        works = [one.work_id for one in read.changes(record_kind="party")]
    assert len(set(works)) == 60


def test_a_view_stays_the_same_while_others_write(office: Backend) -> None:
    with office.reading() as read:
        before = read.parties.count()
        with office.begin("add") as work:
            directory.add(work, a_person(), TODAY)
        assert read.parties.count() == before
    with office.reading() as read:
        assert read.parties.count() == before + 1


def test_a_job_that_waits_too_long_is_told_that_another_is_at_work(
    office: Backend, monkeypatch: pytest.MonkeyPatch
) -> None:
    from phuquoc_desktop.storage import engine
    from phuquoc_desktop.storage.errors import DatabaseBusyError
    from phuquoc_desktop.storage.postgresql import connection

    monkeypatch.setattr(engine, "PRAGMAS", (*engine.PRAGMAS, "PRAGMA busy_timeout = 20"))
    monkeypatch.setattr(connection, "SETTINGS", (*connection.SETTINGS, "SET lock_timeout = '20ms'"))
    office.database.engine.dispose()
    with office.begin("long") as work:
        directory.add(work, a_person(), TODAY)
        work.flush()
        with pytest.raises(DatabaseBusyError), office.begin("short") as other:
            other.parties.count()
    with office.reading() as read:
        assert read.parties.count() == 1
