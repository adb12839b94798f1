"""Attachments are stored once, unchanged, and nothing dangerous gets in."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from phuquoc_desktop.domain.errors import TroubleError
from phuquoc_desktop.storage import attachments
from phuquoc_desktop.storage.attachments import (
    AttachmentMissingError,
    AttachmentStore,
    AttachmentTooLargeError,
    DangerousAttachmentError,
)


@pytest.fixture
def store(tmp_path: Path) -> AttachmentStore:
    return AttachmentStore(tmp_path / "attachments")


def a_file(folder: Path, name: str = "Biên bản.pdf", content: bytes = b"%PDF-1.7") -> Path:
    file = folder / name
    file.write_bytes(content)
    return file


def test_a_file_is_taken_in_under_its_digest_and_the_original_stays(store: AttachmentStore, tmp_path: Path) -> None:
    file = a_file(tmp_path)
    taken = store.take_in(file)
    assert (taken.digest, taken.name, taken.size) == (hashlib.sha256(b"%PDF-1.7").hexdigest(), "Biên bản.pdf", 8)
    assert store.read(taken.digest) == file.read_bytes()


def test_the_same_content_is_stored_once(store: AttachmentStore, tmp_path: Path) -> None:
    first = store.take_in(a_file(tmp_path))
    second = store.take_in(a_file(tmp_path, "Bản sao.pdf"))
    assert first.digest == second.digest
    assert len([one for one in (tmp_path / "attachments").rglob("*") if one.is_file()]) == 1


def test_a_stored_file_that_was_altered_or_is_gone_is_told_and_mended_by_attaching_again(
    store: AttachmentStore, tmp_path: Path
) -> None:
    taken = store.put(b"content", "a.pdf")
    for harm in (lambda path: path.write_bytes(b"other"), Path.unlink):
        harm(store.path(taken.digest))
        with pytest.raises(AttachmentMissingError, match=r"a\.pdf"):
            store.read(taken.digest, "a.pdf")
        store.put(b"content", "a.pdf")
        assert store.read(taken.digest) == b"content"


@pytest.mark.parametrize("name", ["a.exe", "a.PDF.Js", "a.docm", "a.lnk"])
def test_programs_and_macros_stay_outside(store: AttachmentStore, tmp_path: Path, name: str) -> None:
    with pytest.raises(DangerousAttachmentError) as caught:
        store.take_in(a_file(tmp_path, name))
    assert caught.value.field == "file"


def test_a_file_that_is_too_large_is_refused_with_its_size(
    store: AttachmentStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attachments, "LARGEST", 1 << 20)
    with pytest.raises(AttachmentTooLargeError, match="has 2 MB, at most 1 MB"):
        store.take_in(a_file(tmp_path, content=bytes((1 << 20) + 1)))
    assert store.take_in(a_file(tmp_path, content=bytes(1 << 20))).size == 1 << 20


def test_a_missing_file_or_a_folder_is_told(store: AttachmentStore, tmp_path: Path) -> None:
    for path in (tmp_path / "missing.pdf", tmp_path):
        with pytest.raises(AttachmentMissingError):
            store.take_in(path)


@pytest.mark.parametrize("digest", ["", "../../etc/passwd", "A" * 64, "0" * 63, "/etc/passwd"])
def test_what_is_no_digest_is_no_way_out_of_the_folder(store: AttachmentStore, digest: str) -> None:
    with pytest.raises(AttachmentMissingError):
        store.read(digest)


def test_a_store_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(TroubleError):
        AttachmentStore(tmp_path / "file").put(b"x", "x.pdf")
