from __future__ import annotations

import stat
import warnings
from contextlib import suppress
from pathlib import Path
from zipfile import ZIP_LZMA

import psutil
import pytest
from bundle_zips import a_zip, an_entry, with_comment
from hypothesis import given
from hypothesis import strategies as st

from phuquoc_desktop.bundle.container import Limits, open_container, pack_files
from phuquoc_desktop.bundle.errors import (
    AlteredError,
    AttachmentDoesNotFitError,
    CutShortError,
    NotABundleError,
    RefusedBundleError,
    TooBigError,
)
from phuquoc_desktop.bundle.verify import look

names = st.from_regex(r"[a-z0-9_-]{1,8}(/[a-z0-9_-]{1,8}){0,2}", fullmatch=True)


@given(st.dictionaries(names, st.binary(max_size=400), min_size=1, max_size=6))
def test_what_is_packed_is_read_again(files):
    container = open_container(pack_files("bag", files))
    assert {name: container.read(name) for name in container.names} == files


@given(st.dictionaries(names, st.binary(max_size=200), min_size=2, max_size=6))
def test_the_order_in_which_files_are_given_does_not_matter(files):
    assert pack_files("bag", files) == pack_files("bag", dict(reversed(files.items())))


def test_a_stored_file_is_packed_from_its_path(tmp_path):
    stored = tmp_path / "scan"
    stored.write_bytes(b"\x00\xff" * 1_500_000)
    container = open_container(pack_files("bag", {"data/scan": stored}), Limits(ratio=1))
    assert container.read("data/scan") == stored.read_bytes()


def test_a_stored_file_that_is_gone_is_trouble_not_a_bug(tmp_path):
    with pytest.raises(AttachmentDoesNotFitError):
        pack_files("bag", {"data/scan": tmp_path / "gone"})


@pytest.mark.parametrize(
    "name",
    [
        "../evil",
        "bag/../evil",
        "bag/../../evil",
        "/etc/passwd",
        "bag//x",
        "bag/./x",
        "C:/x",
        "bag\\x",
        "bag/x\\..\\y",
        "bag/dấu",
        "bag/da\u0302",
        "bag/a b",
        "bag/.hidden",
        "bag/\u202ex",
        "loose",
        "bag/" + "n" * 300,
    ],
)
def test_a_name_that_could_lead_elsewhere_is_refused(name):
    raw = a_zip([("bag/a", b"1"), (name, b"2")])
    with pytest.raises(NotABundleError):
        open_container(raw)


@pytest.mark.parametrize("name", [b"\0ag/q", b"/ag/q", b"bag/\0"])
def test_a_name_that_is_empty_for_some_readers_is_refused(name):
    raw = a_zip([("bag/a", b"1"), ("bag/q", b"2")])
    with pytest.raises(NotABundleError):
        open_container(with_comment(raw.replace(b"bag/q", name)))


def test_a_name_that_ends_early_for_some_readers_is_refused():
    raw = a_zip([("bag/a", b"1"), ("bag/q", b"2")])
    with pytest.raises(NotABundleError):
        open_container(with_comment(raw.replace(b"bag/q", b"bag\x00q")))


@pytest.mark.parametrize("mode", [stat.S_IFLNK | 0o777, stat.S_IFDIR | 0o755, stat.S_IFIFO])
def test_links_folders_and_devices_are_refused(mode):
    with pytest.raises(NotABundleError):
        open_container(a_zip([("bag/a", b"1"), (an_entry("bag/link", mode), b"/etc/passwd")]))


@pytest.mark.parametrize("twin", ["bag/a", "bag/A", "BAG/a"])
def test_two_files_of_one_name_are_refused(twin):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        raw = a_zip([("bag/a", b"1"), (twin, b"2")])
    with pytest.raises(NotABundleError):
        open_container(raw)


def test_two_folders_are_refused():
    with pytest.raises(NotABundleError):
        open_container(a_zip([("bag/a", b"1"), ("other/b", b"2")]))


def test_another_way_of_packing_is_refused():
    entry = an_entry("bag/a")
    entry.compress_type = ZIP_LZMA
    with pytest.raises(NotABundleError):
        open_container(a_zip([(entry, b"1")]))


def test_what_unpacks_to_too_much_is_refused_before_it_is_unpacked():
    raw = a_zip([("bag/bomb", b"\0" * (8 << 20))])
    with pytest.raises(TooBigError):
        open_container(raw)
    with pytest.raises(TooBigError):
        open_container(raw, Limits(ratio=10**6, unpacked=1 << 20))


def test_a_size_that_is_stated_too_small_does_not_let_more_through():
    raw = a_zip([("bag/bomb", b"\0" * 3000)])
    lie = with_comment(raw.replace((3000).to_bytes(4, "little"), (30).to_bytes(4, "little")))
    with pytest.raises(AlteredError):
        open_container(lie).read("bomb")


def test_too_many_files_and_too_large_a_file_are_refused():
    raw = a_zip((f"bag/{number}", b"") for number in range(30))
    with pytest.raises(TooBigError):
        open_container(raw, Limits(members=29))
    with pytest.raises(TooBigError):
        open_container(raw, Limits(packed=len(raw) - 1))


def test_a_file_with_something_before_the_zip_is_no_bundle():
    raw = a_zip([("bag/a", b"1")])
    with pytest.raises(NotABundleError):
        open_container(with_comment(b"MZ" + raw))
    with pytest.raises(NotABundleError):
        open_container(with_comment(raw[:4] + b"PK\x03\x04" + raw[4:]))


def test_a_zip_packed_anew_is_told_from_a_damaged_one():
    raw = a_zip([("bag/a", b"1")])
    with pytest.raises(CutShortError):
        open_container(raw[:-71])
    with pytest.raises(AlteredError):
        open_container(raw[:40] + bytes([raw[40] ^ 1]) + raw[41:])


@pytest.mark.parametrize("raw", [b"%PDF-1.4", b"PK\x05\x06" + bytes(18), b"hello"])
def test_another_kind_of_file_is_no_bundle(raw):
    with pytest.raises(NotABundleError):
        open_container(raw)


@given(st.binary(max_size=300), st.integers(0, 4))
def test_no_content_whatever_ends_in_anything_but_a_told_reason(noise, start):
    head = b"PK\x03\x04"[:start]
    for raw in (head + noise, with_comment(b"PK\x03\x04" + noise + b"sha256:" + b"0" * 64)):
        with pytest.raises(RefusedBundleError):
            open_container(raw)


@given(st.data())
def test_a_hostile_zip_with_a_fitting_comment_ends_in_a_told_reason_or_in_whole_files(data):
    raw = bytearray(a_zip([("bag/a", b"one" * 9), ("bag/b", b"two")]))
    for _number in range(data.draw(st.integers(1, 4))):
        raw[data.draw(st.integers(0, len(raw) - 65))] = data.draw(st.integers(0, 255))
    with suppress(RefusedBundleError):
        container = open_container(with_comment(bytes(raw)))
        assert all(len(container.read(name)) == container.size(name) for name in container.names)


def test_nothing_is_left_open(tmp_path: Path):
    file = tmp_path / "b.zip"
    file.write_bytes((Path(__file__).parent / "data" / "bundle-v1.zip").read_bytes())
    opened = look(file, keys=None)
    assert opened.digest
    assert str(file) not in {one.path for one in psutil.Process().open_files()}
