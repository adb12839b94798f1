"""Shelves: taking records by id, by field, whole or in part."""

from __future__ import annotations

import pytest
from builders import TODAY, a_person, add_party

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.services import directory
from phuquoc_desktop.storage.errors import RecordGoneError


def test_a_record_that_is_gone_is_told(office: Backend) -> None:
    with office.reading() as read:
        with pytest.raises(RecordGoneError, match="no longer exists"):
            read.parties.get("nowhere")
        assert read.parties.find("nowhere") is None
        assert read.parties.find(None) is None


def test_more_records_than_fit_into_one_statement_are_found(office: Backend) -> None:
    with office.begin("many") as work:
        made = [directory.add(work, a_person(f"Người {n}", note=f"{n % 2}"), TODAY).id for n in range(1203)]
    with office.reading() as read:
        assert list(read.parties.several([*reversed(made), "nowhere", made[0]])) != []
        assert read.parties.several([*made, "nowhere"]).keys() == set(made)
        assert len(read.parties.whose("id", made)) == 1203
        assert read.parties.values(made[:2], "name", "note") == {
            made[0]: {"name": "Người 0", "note": "0"},
            made[1]: {"name": "Người 1", "note": "1"},
        }
        assert len(read.parties.whose("note", ["1"])) == read.parties.count(note="1") == 601
        assert read.parties.several([]) == {}


def test_records_come_oldest_first_and_may_be_asked_for_empty_fields(office: Backend) -> None:
    first = add_party(office)
    second = add_party(office, a_person("Bình", note="có"))
    with office.reading() as read:
        assert [one.id for one in read.parties.all()] == [first.id, second.id]
        assert [one.id for one in read.parties.all(note=None)] == [first.id]
        assert read.parties.first(name="không có ai") is None
        assert read.parties.count(office="another") == 0
