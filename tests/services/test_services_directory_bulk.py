"""Several parties are changed in one job, and people are found as they are remembered."""

from __future__ import annotations

import pytest
from builders import TODAY, a_collective, a_person, add_party

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.checks import TooLongError
from phuquoc_desktop.services import directory, history
from phuquoc_desktop.services.directory import NotInBulkError
from phuquoc_desktop.storage.lists import ListQuery


def test_unit_and_position_of_several_are_changed_in_one_job_that_can_be_undone(office: Backend) -> None:
    people = [add_party(office, a_person(name, position="Cũ")) for name in ("Lê Thị Sen", "Trần Văn Bình", "Phan Khôi")]
    with office.begin("Bulk") as work:
        unit = directory.add_unit(work, "Trạm Y tế")
        wanted = {"unit_id": unit.id, "position": "  Y  sĩ ", "note": None}
        assert directory.change_several(work, [one.id for one in people[:2]], wanted, TODAY) == 2
    with office.reading() as read:
        assert [one.position for one in read.parties.all()] == ["Y sĩ", "Y sĩ", "Cũ"]
        assert len(directory.find(read, ListQuery(text="tram y te"))) == 2
        job = read.latest_works(1)[0].work_id
    with office.begin("Undo") as work:
        history.undo(work, job)
    with office.reading() as read:
        assert {one.position for one in read.parties.all()} == {"Cũ"}


def test_what_belongs_to_one_person_or_does_not_fit_is_refused_for_all(office: Backend) -> None:
    people = [add_party(office, a_person(name)).id for name in ("Lê Thị Sen", "Trần Văn Bình")]
    with pytest.raises(NotInBulkError), office.begin("Bulk") as work:
        directory.change_several(work, people, {"identity_number": "091184001234"}, TODAY)
    with pytest.raises(TooLongError), office.begin("Bulk") as work:
        directory.change_several(work, people, {"position": "x" * 201}, TODAY)
    with office.reading() as read:
        assert {one.position for one in read.parties.all()} == {None}


def test_a_collective_works_directly_for_nobody(office: Backend) -> None:
    ids = [add_party(office, a_person()).id, add_party(office, a_collective()).id]
    with office.begin("Bulk") as work:
        assert directory.change_several(work, ids, {"direct_worker": True}, TODAY) == 1
    with office.reading() as read:
        assert [one.direct_worker for one in read.parties.all()] == [True, None]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("1234", ["Đỗ Thị Đào"]),
        ("0118", []),
        ("4001", ["Đỗ Thị Đào"]),
        ("09118400", ["Đỗ Thị Đào"]),
        ("dao 1234", ["Đỗ Thị Đào"]),
        ("binh 1234", []),
        ("234", []),
        ("đtđ", ["Đỗ Thị Đào"]),
        ("dtd", ["Đỗ Thị Đào"]),
        ("tvb", ["Trần Văn Bình"]),
        ("2021", ["Trần Văn Bình"]),
    ],
)
def test_initials_and_parts_of_an_identity_number_find_a_person(office: Backend, typed: str, found: list[str]) -> None:
    add_party(office, a_person("Đỗ Thị Đào", identity_number="091184001234"))
    add_party(office, a_person("Trần Văn Bình", position="Tổ trưởng năm 2021"))
    with office.reading() as read:
        assert [one.name for one in directory.lines(read, directory.find(read, ListQuery(text=typed)))] == found
