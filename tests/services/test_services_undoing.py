"""The latest jobs, and which of them can be taken back."""

from __future__ import annotations

from collections.abc import Callable

from builders import TODAY, a_person, a_registration, add_party, register, send_report

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.services import history, registrations, undoing
from phuquoc_desktop.services.undoing import UNDO, JobLine, UndoState
from phuquoc_desktop.storage.unit_of_work import UnitOfWork


def do(backend: Backend, name: str, does: Callable[[UnitOfWork], object]) -> str:
    with backend.begin(name) as work:
        does(work)
        return work.job.work_id


def undo(backend: Backend, work_id: str) -> None:
    do(backend, UNDO, lambda work: history.undo(work, work_id))


def recent(backend: Backend) -> list[JobLine]:
    with backend.reading() as read:
        return undoing.recent(read)


def states(backend: Backend) -> list[tuple[str, UndoState]]:
    return [(one.name, one.state) for one in recent(backend)]


def last(backend: Backend) -> str | None:
    with backend.reading() as read:
        line = undoing.last_possible(read)
    return line.work_id if line else None


def test_jobs_are_listed_with_what_they_touched(office: Backend) -> None:
    party = add_party(office)
    register(office, party)
    newest = recent(office)[0]
    assert (newest.name, newest.records, newest.names) == ("Register", 1, ("Nguyễn Văn An – LĐTT",))
    assert newest.state is UndoState.POSSIBLE


def test_what_others_stand_on_says_why_it_stays(office: Backend) -> None:
    register(office, add_party(office))
    line = recent(office)[1]
    assert line.state is UndoState.HINDERED
    assert "depend on it" in line.why


def test_undoing_goes_back_step_by_step(office: Backend) -> None:
    party = add_party(office)
    one = register(office, party)
    changed = do(
        office,
        "Amend",
        lambda work: registrations.amend(work, one.id, a_registration(party, note="x"), office.awards, TODAY),
    )
    assert last(office) == changed
    undo(office, changed)
    assert states(office)[:3] == [
        ("Undo", UndoState.TAKES_BACK),
        ("Amend", UndoState.UNDONE),
        ("Register", UndoState.POSSIBLE),
    ]
    for _step in range(2):
        found = last(office)
        assert found is not None
        undo(office, found)
    with office.reading() as read:
        assert (read.registrations.count(), read.parties.count()) == (0, 0)
    assert last(office) is None


def test_the_same_job_done_again_after_it_was_undone_can_be_undone_again(office: Backend) -> None:
    registration = register(office, add_party(office))
    for _time in range(2):
        withdrawn = do(office, "Withdraw", lambda work: registrations.withdraw(work, registration.id))
        assert last(office) == withdrawn
        undo(office, withdrawn)
    withdrawn = do(office, "Withdraw", lambda work: registrations.withdraw(work, registration.id))
    assert [state for _name, state in states(office)[:5]] == [
        UndoState.POSSIBLE,
        UndoState.TAKES_BACK,
        UndoState.UNDONE,
        UndoState.TAKES_BACK,
        UndoState.UNDONE,
    ]


def test_a_bundle_that_was_made_bars_the_way_back(office: Backend) -> None:
    register(office, add_party(office, a_person("Lê Thị Sim")))
    send_report(office)
    assert last(office) is None
    assert [one.state for one in recent(office)[:2]] == [UndoState.HINDERED, UndoState.POSSIBLE]
