"""Papers over a reorganisation: head and receiver are those of the office that made the record; cited later, both names stand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from builders import a_candidate, a_clock, a_dossier, a_person, ids_from

from phuquoc_desktop.backend import Backend, Beginning, Outside, begin_office
from phuquoc_desktop.documents.document import Addressees, Document, LetterHead
from phuquoc_desktop.documents.from_data.dossier import submission_letter
from phuquoc_desktop.services import directory, dossiers, reorganising
from phuquoc_desktop.services.reorganising.wish import Wish


@pytest.fixture
def ward(tmp_path: Path) -> Iterator[Backend]:
    """Begin An Thới, on the first day of the special zone."""
    outside = Outside(a_clock(datetime(2025, 7, 1, 8, 0)), ids_from())
    backend = begin_office(tmp_path / "office", Beginning("an-thoi", user="Lê Thị Bưởi"), outside)
    yield backend
    backend.close()


def a_proposal(ward: Backend, code: str, year: int) -> str:
    """Open a dossier with one candidate, and return its id."""
    with ward.begin("thử") as work:
        person = directory.add(work, a_person(f"Trần Văn {code}"), ward.today)
        dossier = dossiers.open_dossier(work, a_dossier(code=code, year=year, opened_on=ward.today), ward.awards)
        dossiers.add_candidate(work, a_candidate(dossier, person), ward.awards)
        return dossier.id


def apply(ward: Backend) -> None:
    """Let the ward become the special zone, leaving what is open with the old name."""
    with ward.begin(reorganising.APPLY) as work:
        source = reorganising.open_source(work, "phu-quoc-2025")
        reorganising.apply(work, source, Wish(carry=False), ward.today, "thử")
    ward.look_again()


def letter(ward: Backend, dossier_id: str) -> Document:
    """Return the submission letter of a dossier."""
    with ward.reading() as read:
        return submission_letter(ward.desk(read), dossier_id)


def head_and_receiver(paper: Document) -> tuple[str, str]:
    """Return who writes, and to whom."""
    (head,) = [one for one in paper.blocks if isinstance(one, LetterHead)]
    (to,) = [one for one in paper.blocks if isinstance(one, Addressees)]
    return " ".join(head.issuer), " ".join(to.names)


def test_a_letter_of_before_keeps_the_old_head_and_receiver_and_a_new_one_has_the_new(ward: Backend) -> None:
    old = a_proposal(ward, "HS-01", 2025)
    before = head_and_receiver(letter(ward, old))
    apply(ward)
    assert head_and_receiver(letter(ward, old)) == before
    assert "PHƯỜNG AN THỚI" in before[0]
    assert "thành phố Phú Quốc" in before[1]
    head, receiver = head_and_receiver(letter(ward, a_proposal(ward, "HS-02", 2025)))
    assert "ĐẶC KHU PHÚ QUỐC" in head
    assert "tỉnh An Giang" in receiver
    assert "thành phố Phú Quốc" not in receiver


def test_who_decided_before_is_cited_by_both_names_and_who_still_stands_by_one(ward: Backend) -> None:
    with ward.reading() as read:
        desk = ward.desk(read)
        old, new = "Ủy ban nhân dân phường An Thới", "Ủy ban nhân dân đặc khu Phú Quốc"
        assert desk.cited(old) == f"{old} (nay là {new})"
        assert desk.cited(f"Chủ tịch {old}") == f"Chủ tịch {old} (nay là {new})"
        assert desk.cited(new) == new
        assert desk.cited("Chủ tịch Ủy ban nhân dân tỉnh An Giang") == "Chủ tịch Ủy ban nhân dân tỉnh An Giang"
        assert desk.cited("Ủy ban nhân dân thành phố Phú Quốc") == "Ủy ban nhân dân thành phố Phú Quốc"


def test_no_receiver_stands_in_the_words_of_a_paper() -> None:
    folder = Path(__file__).parents[2] / "resources" / "templates"
    texts = {one.name: one.read_text(encoding="utf-8") for one in folder.glob("*.toml")}
    assert not [name for name, text in texts.items() if "Phòng Nội vụ thành phố" in text]
    places = {name for name, text in texts.items() if "thành phố Phú Quốc" in text}
    assert places == {"grounds.toml"}  # a decision of 2021 is cited by its name
