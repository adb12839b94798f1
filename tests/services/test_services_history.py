"""Undo takes whole jobs back, and refuses when later work stands on them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from builders import (
    TODAY,
    a_paper,
    a_person,
    add_party,
    open_dossier,
    progress,
    propose,
    register,
    send_report,
)

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.dossier import PaperKind
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.record import to_plain
from phuquoc_desktop.services import directory, dossiers, history, registrations, targets
from phuquoc_desktop.services.history import AlreadyOutsideError, ChangedSinceError, NothingToUndoError
from phuquoc_desktop.storage.lists import ListQuery
from phuquoc_desktop.storage.tables import RECORDS


def rows(backend: Backend) -> dict[str, Any]:
    with backend.reading() as read:
        found: dict[str, Any] = {one.id: to_plain(one) for kind in RECORDS for one in read.shelf(kind.kind).all()}
        found["searched"] = directory.find(read, ListQuery())
    return found


def latest(backend: Backend) -> str:
    with backend.reading() as read:
        return read.latest_works(1)[0].work_id


def undo(backend: Backend, work_id: str) -> None:
    with backend.begin("Undo") as work:
        history.undo(work, work_id)


def undoes_to(backend: Backend, before: dict[str, Any]) -> None:
    """Undo the newest job, look, and take the undoing back again."""
    after, job = rows(backend), latest(backend)
    assert after != before
    undo(backend, job)
    assert rows(backend) == before
    undo(backend, latest(backend))
    assert rows(backend) == after


def test_an_addition_is_undone_and_redone(office: Backend) -> None:
    before = rows(office)
    add_party(office)
    undoes_to(office, before)


def test_a_change_is_undone_and_redone(office: Backend) -> None:
    party = add_party(office, a_person("Trần Thị Lụa", birth="1984"))
    before = rows(office)
    with office.begin("change") as work:
        directory.change(work, party.id, a_person("Trần Thị Gấm", note="đổi tên"), TODAY)
    undoes_to(office, before)


def test_a_removal_is_undone_and_redone(office: Backend) -> None:
    registration = register(office, add_party(office))
    before = rows(office)
    with office.begin("withdraw") as work:
        registrations.withdraw(work, registration.id)
    undoes_to(office, before)


def test_a_whole_dossier_comes_back_with_candidates_and_papers(office: Backend, tmp_path: Path) -> None:
    file = tmp_path / "Biên bản.pdf"
    file.write_bytes(b"minutes")
    dossier = open_dossier(office)
    candidate = propose(office, dossier, add_party(office))
    with office.begin("attach") as work:
        dossiers.attach(work, office.attachments, a_paper(dossier, PaperKind.MINUTES), file)
        dossiers.attach(work, office.attachments, a_paper(dossier, PaperKind.REPORT, candidate_id=candidate.id), file)
    before = rows(office)
    with office.begin("remove") as work:
        dossiers.remove(work, dossier.id)
    undoes_to(office, before)


def test_a_job_that_added_and_changed_the_same_record_is_undone(office: Backend) -> None:
    before = rows(office)
    with office.begin("progress") as work:
        targets.record_progress(work, "T01", 2021, progress("1"), TODAY)
        work.flush()
        targets.record_progress(work, "T01", 2021, progress("2"), TODAY)
        targets.set_own(work, "T01", 2021, None)
    undoes_to(office, before)


def test_a_record_replaced_by_another_of_the_same_name_is_undone(office: Backend) -> None:
    registration = register(office, add_party(office))
    before = rows(office)
    with office.begin("replace") as work:
        registrations.withdraw(work, registration.id)
        again = type(registration)(**{**to_plain(registration), "id": "", "registered_on": TODAY})
        registrations.record(work, again, office.awards, TODAY)
    undoes_to(office, before)


def test_what_was_changed_afterwards_is_not_undone(office: Backend) -> None:
    party = add_party(office)
    job = latest(office)
    with office.begin("change") as work:
        directory.change(work, party.id, a_person(party.name, note="mới"), TODAY)
    before = rows(office)
    with pytest.raises(ChangedSinceError):
        undo(office, job)
    assert rows(office) == before


def test_a_change_of_another_field_does_not_stand_in_the_way(office: Backend) -> None:
    party = add_party(office)
    with office.begin("name") as work:
        work.parties.get(party.id).name = "Tên mới"
    job = latest(office)
    with office.begin("note") as work:
        work.parties.get(party.id).note = "ghi chú"
    undo(office, job)
    with office.reading() as read:
        again = read.parties.get(party.id)
    assert (again.name, again.note) == (party.name, "ghi chú")


def test_what_others_refer_to_by_now_is_not_taken_away(office: Backend) -> None:
    party = add_party(office)
    job = latest(office)
    register(office, party)
    before = rows(office)
    with pytest.raises(RefusedError):
        undo(office, job)
    assert rows(office) == before


def test_what_was_replaced_meanwhile_does_not_come_back(office: Backend) -> None:
    party = add_party(office)
    registration = register(office, party)
    with office.begin("withdraw") as work:
        registrations.withdraw(work, registration.id)
    job = latest(office)
    register(office, party)
    before = rows(office)
    with pytest.raises(RefusedError):
        undo(office, job)
    assert rows(office) == before


def test_a_job_is_undone_once(office: Backend) -> None:
    add_party(office)
    job = latest(office)
    undo(office, job)
    with pytest.raises(ChangedSinceError):
        undo(office, job)


def test_what_never_happened_is_not_undone(office: Backend) -> None:
    with pytest.raises(NothingToUndoError):
        undo(office, "no such job")


def test_a_report_that_was_sent_stays_sent(office: Backend) -> None:
    send_report(office)
    with pytest.raises(AlreadyOutsideError):
        undo(office, latest(office))


def test_a_thousand_records_are_undone_at_once(office: Backend) -> None:
    before = rows(office)
    with office.begin("import") as work:
        for number in range(1000):
            directory.add(work, a_person(f"Người {number}"), TODAY)
    undoes_to(office, before)


def test_a_party_tells_its_own_history(office: Backend) -> None:
    party = add_party(office)
    with office.begin("change") as work:
        work.parties.get(party.id).note = "x"
    with office.reading() as read:
        assert [one.operation.value for one in history.of_record(read, party.id)] == ["added", "changed"]
