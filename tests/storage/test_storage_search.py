"""Searching as one types: without accents, by beginnings of words, and never an error."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from unicodedata import normalize

import pytest
from builders import TODAY, a_collective, a_dossier, a_person, add_party, an_office, office_open, open_dossier
from hypothesis import example, given
from hypothesis import strategies as st
from postgresql_server import offices_kept_in

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.party import Party, Unit
from phuquoc_desktop.services import directory
from phuquoc_desktop.storage import slices
from phuquoc_desktop.storage.lists import ListQuery
from phuquoc_desktop.storage.search import ids_in_order, words_query
from phuquoc_desktop.vietnamese.fold import fold_words

NAMES = ["Nguyễn Văn Dũng", "Đặng Thị Đào", "Trần Văn Ân", "Lê Hoàng Yến", "Nguyễn Thị Ánh", "Phạm Văn An"]


BOTH = ("sqlite", "postgresql")


@pytest.fixture(params=BOTH)
def office(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Backend]:
    with offices_kept_in(request.param), office_open(tmp_path / "office") as backend:
        yield backend


@pytest.fixture(scope="module", params=BOTH)
def full(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Backend]:
    """An office with people, on each database; it lives longer than one test, and so says itself where it is kept."""
    with offices_kept_in(request.param):
        backend = filled(tmp_path_factory.mktemp("search"))
        yield backend
        backend.close()


def filled(folder: Path) -> Backend:
    backend = an_office(folder)
    with backend.begin("people") as work:
        for number, name in enumerate(NAMES):
            person = a_person(name, identity_number=f"09118400{number:04}", position="Công chức Văn phòng")
            directory.add(work, person, TODAY)
        directory.add(work, a_collective("Ấp Đường Bào"), TODAY)
    return backend


def found(backend: Backend, typed: str) -> list[str]:
    with backend.reading() as read:
        return [line.name for line in directory.lines(read, directory.find(read, ListQuery(text=typed)))]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("dung", "Nguyễn Văn Dũng"),
        ("DŨNG nguyễn", "Nguyễn Văn Dũng"),
        ("nguyen van d", "Nguyễn Văn Dũng"),
        ("dang thi dao", "Đặng Thị Đào"),
        ("Đ đà", "Đặng Thị Đào"),
        (normalize("NFD", "Đặng Thị Đào"), "Đặng Thị Đào"),
        ("nvd", "Nguyễn Văn Dũng"),
        ("tva", "Trần Văn Ân"),
        ("091184000003", "Lê Hoàng Yến"),
        ("duong bao", "Ấp Đường Bào"),
        ("  yen  ", "Lê Hoàng Yến"),
        ("y\u200ben", "Lê Hoàng Yến"),
    ],
)
def test_a_name_is_found_as_people_type_it(full: Backend, typed: str, name: str) -> None:
    assert found(full, typed) == [name]


def test_all_words_must_be_there(full: Backend) -> None:
    assert found(full, "nguyen yen") == []
    assert found(full, "van phong dao") == ["Đặng Thị Đào"]


def test_names_come_in_the_order_of_the_given_name(full: Backend) -> None:
    assert found(full, "cong chuc") == [
        "Phạm Văn An",
        "Nguyễn Thị Ánh",
        "Trần Văn Ân",
        "Nguyễn Văn Dũng",
        "Đặng Thị Đào",
        "Lê Hoàng Yến",
    ]


@given(typed=st.text(max_size=30) | st.text("\"'*()-+:^{}[] ANDORNT", max_size=12))
@example(typed='" OR 1=1 --')
@example(typed="AND")
@example(typed="NEAR(a b)")
@example(typed="folded:an")
@example(typed="*")
@example(typed="\x00")
@example(typed="😀 an")
@example(typed="\ud800")
@example(typed="' '' \"\" \"")
def test_no_text_breaks_the_search(full: Backend, typed: str) -> None:
    names = found(full, typed)
    words = fold_words(typed)
    if not words:
        assert len(names) == (
            0 if typed.strip() else len(NAMES) + 1
        )  # signs alone find nothing; nothing typed finds all
    with full.reading() as read:
        assert ids_in_order(read.session, "dossier", typed) == []


@given(st.sampled_from(NAMES), st.integers(1, 8), st.booleans(), st.sampled_from(["NFC", "NFD"]), st.randoms())
def test_beginnings_of_its_words_in_any_order_find_a_name(
    full: Backend, name: str, length: int, upper: bool, form: str, chance: object
) -> None:
    words = [word[:length] for word in name.split()]
    chance.shuffle(words)  # type: ignore[attr-defined]
    typed = " ".join(words)
    assert name in found(full, normalize(form, typed.upper() if upper else typed))


def test_a_new_name_is_found_and_the_old_one_is_not(office: Backend) -> None:
    party = add_party(office, a_person("Trần Thị Lụa"))
    with office.begin("rename") as work:
        directory.change(work, party.id, a_person("Trần Thị Gấm"), TODAY)
    assert (found(office, "lua"), found(office, "gam")) == ([], ["Trần Thị Gấm"])
    with office.begin("remove") as work:
        directory.remove(work, party.id)
    assert found(office, "gam") == found(office, "") == []


def test_dossiers_are_found_by_code_and_title(office: Backend) -> None:
    dossier = open_dossier(office, a_dossier("Đề nghị tặng giấy khen đợt hai"))
    with office.reading() as read:
        for typed in ("hs 2021", "de nghi", "dot hai", "", "HS-2021-001"):
            assert ids_in_order(read.session, "dossier", typed, office=office.profile.office) == [dossier.id]
        assert ids_in_order(read.session, "dossier", "", office="another") == []
        assert ids_in_order(read.session, "dossier", "", offset=1) == []


def test_nothing_typed_is_no_expression() -> None:
    assert words_query(" …!? ") == ""
    assert words_query('a"b c*') == '"a"* "b"* "c"*'


def test_members_are_found_by_the_name_of_their_unit_also_after_it_was_renamed(office: Backend) -> None:
    with office.begin("unit") as work:
        unit = directory.add_unit(work, "Trạm Y tế")
        directory.add(work, a_person("Lê Thị Sen", unit_id=unit.id), TODAY)
        directory.add(work, a_person("Lê Thị Súng"), TODAY)
    assert found(office, "le tram y te") == ["Lê Thị Sen"]
    with office.begin("rename") as work:
        directory.change_unit(work, unit.id, Unit.draft(name="Trường Mẫu giáo"))
    assert (found(office, "tram"), found(office, "mau giao")) == ([], ["Lê Thị Sen"])


def test_a_slice_that_renames_a_unit_moves_its_members_in_the_index(office: Backend) -> None:
    own = office.profile.office
    person = ("p1", own, "person", "Lê Thị Sen", *[None] * 4, "u1", *[None] * 5)
    for name in ("Trạm Y tế", "Trường Mẫu giáo"):
        with office.begin("slice") as work:
            slices.take_in(work, own, {Unit: [("u1", own, name, None)], Party: [person]})
        assert found(office, f"sen {name}") == ["Lê Thị Sen"]
    assert found(office, "tram") == []
