"""A stick, QR pictures, and the receipt on paper."""

from __future__ import annotations

import random
import shutil
import subprocess
from collections import namedtuple
from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import add_party
from dispatch_tools import tool
from hypothesis import given, settings
from hypothesis import strategies as st
from two_offices import TwoOffices, taken, two_offices

from phuquoc_desktop.bundle.frames import (
    PIECE,
    MissingFramesError,
    NoFramesError,
    SeveralSeriesError,
    TooLargeForPicturesError,
    frames_of,
    gather,
    name_for,
    read_frame,
)
from phuquoc_desktop.bundle.recall import send_recall
from phuquoc_desktop.bundle.receipts import give_receipt
from phuquoc_desktop.dispatch import drive
from phuquoc_desktop.dispatch.drive import DriveFullError, ReadBackError, put_on_drive
from phuquoc_desktop.dispatch.pictures import from_pictures, from_texts, write_sheet
from phuquoc_desktop.dispatch.receipt_papers import NoReceiptError, write_receipt_paper
from phuquoc_desktop.storage.safe_file import FolderMissingError

Usage = namedtuple("Usage", "total used free")


@pytest.fixture
def offices(tmp_path: Path) -> Iterator[TwoOffices]:
    with two_offices(tmp_path) as made:
        add_party(made.ward)
        yield made


def pages_of(pdf: Path, folder: Path, dpi: int = 150) -> list[Path]:
    subprocess.run([tool("pdftoppm"), "-r", str(dpi), "-png", str(pdf), str(folder / "page")], check=True)
    return sorted(folder.glob("page*.png"))


def seen_by_zbar(picture: Path) -> list[str]:
    found = subprocess.run([tool("zbarimg"), "-q", "--raw", str(picture)], capture_output=True, check=True)
    return found.stdout.decode().splitlines()


def test_a_bundle_goes_as_pictures_and_comes_back_to_the_byte(offices: TwoOffices, tmp_path: Path) -> None:
    sent = offices.report()
    pages = pages_of(write_sheet(sent.path, sent.content_code, tmp_path), tmp_path, dpi=120)
    shuffled = [*pages, pages[0]]
    random.Random(7).shuffle(shuffled)
    joined = from_pictures(shuffled, tmp_path)
    assert joined.read_bytes() == sent.path.read_bytes()
    assert joined.name.endswith("pictures.zip.age")
    assert taken(offices.city, joined).record.digest == sent.record.digest
    texts = [text for page in pages for text in seen_by_zbar(page)]
    listed = tmp_path / "codes.txt"
    listed.write_text("Scanned:\n" + "\n".join(reversed(texts)), encoding="utf-8")
    assert from_texts(listed, tmp_path).read_bytes() == sent.path.read_bytes()
    listed.write_text("\n".join(one for one in texts if ":6:" not in one[:18]), encoding="utf-8")
    with pytest.raises(MissingFramesError, match="missing: 6"):
        from_texts(listed, tmp_path)


@settings(max_examples=40, deadline=None)
@given(st.binary(min_size=1, max_size=4 * PIECE), st.randoms())
def test_frames_join_in_any_order(raw: bytes, chance: random.Random) -> None:
    texts = [one.text for one in frames_of(raw)] * 2
    chance.shuffle(texts)
    assert gather(texts).joined() == raw


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 60), st.sampled_from("ABCDEFGH234567:0"))
def test_a_misread_letter_is_no_frame(place: int, letter: str) -> None:
    text = frames_of(b"bundle of invented people" * 2)[0].text
    wrong = text[:place] + letter + text[place + 1 :]
    found = read_frame(wrong)
    assert found is None or wrong == text or place < 17, "only series and numbers are not under the check"


def test_pictures_refuse_what_they_cannot_hold() -> None:
    with pytest.raises(TooLargeForPicturesError):
        frames_of(bytes(200_000))
    with pytest.raises(NoFramesError):
        gather(["https://phuquoc.example", "PQ1:"])
    with pytest.raises(SeveralSeriesError):
        gather([frames_of(b"one")[0].text, frames_of(b"two")[0].text])
    assert name_for(b"PK\x03\x04").endswith(".zip")


def test_a_stick_gets_a_folder_for_office_and_year(offices: TwoOffices, tmp_path: Path) -> None:
    sent, stick = offices.report(), tmp_path / "stick"
    stick.mkdir()
    (put,) = put_on_drive([sent.path], stick, offices.ward.office, 2021)
    assert put.path.relative_to(stick) == Path("PhuQuoc-ThiDua/31078-duong-dong/2021") / sent.path.name
    assert put.path.read_bytes() == sent.path.read_bytes()
    put_on_drive([sent.path], stick, offices.ward.office, 2021)
    assert [one.name for one in put.path.parent.iterdir()] == [sent.path.name]


def test_a_stick_without_room_or_that_lies_is_found_out(
    offices: TwoOffices, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = offices.report()
    with pytest.raises(FolderMissingError):
        put_on_drive([sent.path], tmp_path / "pulled out", offices.ward.office, 2021)
    with monkeypatch.context() as patched:
        patched.setattr(shutil, "disk_usage", lambda _path: Usage(8, 8, 1000))
        with pytest.raises(DriveFullError, match="Nothing was written"):
            put_on_drive([sent.path], tmp_path, offices.ward.office, 2021)
    monkeypatch.setattr(drive, "read_back", lambda _path: "0" * 64)
    with pytest.raises(ReadBackError):
        put_on_drive([sent.path], tmp_path, offices.ward.office, 2021)
    assert not list((tmp_path / drive.FOLDER).rglob("*.age"))


def test_the_receipt_is_the_same_paper_at_both_ends(offices: TwoOffices, tmp_path: Path) -> None:
    received = offices.to_the_city().record
    number = received.receipt_number or ""
    with offices.ward.reading() as read, pytest.raises(NoReceiptError):
        write_receipt_paper(read, offices.ward.post, number, tmp_path)
    taken(offices.ward, give_receipt(offices.city.begin, offices.city.post, received, offices.mail).path)
    seen = []
    for office, name in ((offices.city, "city"), (offices.ward, "ward")):
        folder = tmp_path / f"{name}-paper"
        folder.mkdir()
        with office.reading() as read:
            paper = write_receipt_paper(read, office.post, number, folder)
        text = subprocess.run(
            ["pdftotext", "-layout", str(paper), "-"], capture_output=True, check=True
        ).stdout.decode()
        size = subprocess.run(["pdfinfo", str(paper)], capture_output=True, check=True).stdout.decode()
        assert "595.276 x 419.528" in size, "A5, the long side across"
        (page,) = pages_of(paper, folder)
        seen.append((number in text, received.digest[:4] in text, seen_by_zbar(page)))
    assert seen[0] == seen[1]
    assert number in seen[0][2][0]
    assert received.digest in seen[0][2][0]


def test_a_recalled_bundle_has_no_receipt_paper(offices: TwoOffices, tmp_path: Path) -> None:
    received = offices.to_the_city().record
    note = send_recall(offices.ward.begin, offices.ward.post, 1, "Nhầm năm", offices.mail).path
    taken(offices.city, note)
    with offices.city.reading() as read, pytest.raises(NoReceiptError):
        write_receipt_paper(read, offices.city.post, received.receipt_number or "", tmp_path)
