"""A file in parts: any order, any name, repeated; what is missing is named, and stock tools can join them."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from phuquoc_desktop.bundle.errors import AlteredError, PartOfABundleError
from phuquoc_desktop.bundle.part_store import MissingPartsError, OtherPartsError, PartStore, join
from phuquoc_desktop.bundle.parts import (
    HEAD_SIZE,
    DamagedPartError,
    NotAPartError,
    TooManyPartsError,
    read_head,
    split,
)
from phuquoc_desktop.bundle.verify import look
from phuquoc_desktop.dispatch.mail_size import StrangeLimitError, as_mail_counts, read_limit, room_within
from phuquoc_desktop.dispatch.splitting import parts_needed, split_file

CONTENT = bytes(range(256)) * 20
NAME = "pq-31078-0003-report.zip.age"


@pytest.fixture
def parts(tmp_path: Path) -> list[Path]:
    """Three parts of one file."""
    return cut(tmp_path, CONTENT)


def cut(folder: Path, content: bytes, name: str = NAME) -> list[Path]:
    (folder / "whole").mkdir(exist_ok=True)
    (folder / "whole" / name).write_bytes(content)
    out = folder / "parts"
    out.mkdir(exist_ok=True)
    return split_file(folder / "whole" / name, 3_200, out, None)


def test_parts_join_in_any_order_under_any_name_and_repeated(parts: list[Path], tmp_path: Path) -> None:
    assert [one.name for one in parts] == [f"pq-31078-0003-report-part{number}of3.pqpart" for number in (1, 2, 3)]
    renamed = [one.rename(one.with_name(f"dinh kem {place}.bin")) for place, one in enumerate(parts)]
    joined = join([renamed[2], renamed[0], renamed[1], renamed[0]], tmp_path)
    assert (joined.name, joined.read_bytes()) == (NAME, CONTENT)


def test_a_missing_part_is_named(parts: list[Path], tmp_path: Path) -> None:
    with pytest.raises(MissingPartsError, match="2/3"):
        join([parts[0], parts[2]], tmp_path)


def test_parts_of_two_files_are_told_apart(parts: list[Path], tmp_path: Path) -> None:
    others = cut(tmp_path, CONTENT[::-1], "pq-31078-0004-report.zip.age")
    with pytest.raises(OtherPartsError, match=r"0003.*0004"):
        join([parts[0], others[1]], tmp_path)


def test_stock_tools_join_parts(parts: list[Path]) -> None:
    script = "for n in 1 2 3; do tail -c +513 pq-31078-0003-report-part${n}of3.pqpart; done"
    done = subprocess.run(["bash", "-c", script], cwd=parts[0].parent, capture_output=True, check=True)
    assert done.stdout == CONTENT
    assert parts[1].read_bytes()[:HEAD_SIZE].decode("ascii").splitlines()[1] == "part: 2/3"


def test_a_part_fits_into_the_mail_it_was_cut_for(parts: list[Path]) -> None:
    assert max(as_mail_counts(one.stat().st_size) for one in parts) <= 3_200
    assert parts_needed(len(CONTENT), 3_200) == 3


@pytest.mark.parametrize("place", [0, 15, 120, HEAD_SIZE - 1, HEAD_SIZE, HEAD_SIZE + 400])
def test_a_changed_byte_is_found_in_the_part_that_has_it(parts: list[Path], tmp_path: Path, place: int) -> None:
    raw = bytearray(parts[1].read_bytes())
    raw[place] ^= 1
    parts[1].write_bytes(raw)
    with pytest.raises((DamagedPartError, NotAPartError, OtherPartsError, AlteredError)):
        join(parts, tmp_path)


@settings(max_examples=60, deadline=None)
@given(st.binary(min_size=HEAD_SIZE, max_size=HEAD_SIZE) | st.binary(max_size=60).map(lambda one: b"PQPART 1\n" + one))
def test_no_head_crashes_the_reader(raw: bytes) -> None:
    with pytest.raises(NotAPartError):
        read_head(raw, "x")


def test_parts_that_came_are_kept_until_all_are_there(parts: list[Path], tmp_path: Path) -> None:
    store = PartStore(tmp_path / "kept")
    (first,) = store.arrivals([parts[2]])
    assert first.gathered is not None
    assert first.gathered.missing == (1, 2)
    parts[2].unlink()
    other = tmp_path / "letter.zip"
    other.write_bytes(b"PK")
    plain, whole = store.arrivals([parts[0], other, parts[1], parts[0]])
    assert (plain.path, plain.is_joined) == (other, False)
    assert whole.path.read_bytes() == CONTENT
    assert whole.path.name == NAME
    store.forget(whole)
    assert store.waiting() == []
    assert list((tmp_path / "kept").iterdir()) == []


def test_a_damaged_part_keeps_no_other_out(parts: list[Path], tmp_path: Path) -> None:
    parts[1].write_bytes(parts[1].read_bytes()[:-5])
    store = PartStore(tmp_path / "kept")
    bad, waiting = store.arrivals(parts)
    assert isinstance(bad.trouble, DamagedPartError)
    assert waiting.gathered is not None
    assert waiting.gathered.missing_words == "2/3"
    assert [one.missing for one in store.waiting()] == [(2,)]


def test_a_part_by_itself_is_said_to_be_one(parts: list[Path]) -> None:
    with pytest.raises(PartOfABundleError, match="part 2 of 3"):
        look(parts[1], keys=None)


def test_limits_are_read_as_people_write_them(tmp_path: Path) -> None:
    assert (read_limit("8M"), read_limit("800 KB"), read_limit("25000")) == (8_000_000, 800_000, 25_000)
    for strange in ("", "viel", "8G", "0", "-3M"):
        with pytest.raises(StrangeLimitError):
            read_limit(strange)
    (tmp_path / NAME).write_bytes(bytes(600_000))
    with pytest.raises(TooManyPartsError):
        list(split(tmp_path / NAME, room_within(1_200), None))
