"""The portable award history: signed, verified by stock tools, refused when one byte differs, taken in line by line."""

from __future__ import annotations

import json
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from builders import a_person, add_party, an_award_held, office_open
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.bundle.award_slip import NAMESPACE, PAPER, SLIP, open_slip, pack_slip
from phuquoc_desktop.bundle.errors import RefusedBundleError
from phuquoc_desktop.bundle.keys import OfficeKeys
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.services import award_slips, awards_held
from phuquoc_desktop.services.award_slips import (
    AwardSlip,
    LineState,
    NothingNewError,
    OtherPersonError,
    SlipAward,
    SlipParty,
    SlipUnreadableError,
)

NUMBER = "091084001234"
SLIP_OF_AN = AwardSlip(
    1,
    award_slips.KIND,
    date(2021, 12, 20),
    "31081@2021-03-01",
    "Ủy ban nhân dân phường An Thới",
    SlipParty("person", "Nguyễn Văn An", "1984-05-12"),
    (
        SlipAward("LDTT", "Lao động tiên tiến", 2019, "12/QĐ-UBND", date(2019, 12, 5), "Chủ tịch UBND phường"),
        SlipAward("CSTDCS", "Chiến sĩ thi đua cơ sở", 2020, "30/QĐ-UBND"),
        SlipAward("XYZ", "Danh hiệu lạ", 2018),
    ),
)
RAW = pack_slip(SLIP_OF_AN, b"%PDF-", OfficeKeys.from_seed(bytes(32)))


@pytest.fixture
def an(office: Backend) -> Party:
    return add_party(office, a_person("Nguyễn Văn An", birth="1984-05-12", identity_number=NUMBER))


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Backend]:
    with office_open(tmp_path / "other", "an-thoi", ids=1 << 24) as backend:
        yield backend


def give(backend: Backend, party: Party, *, identity: bool = False) -> bytes:
    return backend.award_slip(party.id, identity=identity)[0]


def hold(backend: Backend, party: Party, award: str, year: int, **values: object) -> None:
    with backend.begin("Hold") as work:
        awards_held.add(work, an_award_held(party, award, year, **values), backend.awards)


def test_a_history_goes_to_another_ward_and_says_there_where_it_came_from(
    office: Backend, other: Backend, an: Party
) -> None:
    hold(office, an, "LDTT", 2019, decision_number="12/QĐ-UBND", decision_date=date(2019, 12, 5), issuer="Phường")
    hold(office, an, "LDTT", 2020, decision_number="15/QĐ-UBND")
    opened = open_slip(give(office, an))
    there = add_party(other, a_person("NGUYỄN VĂN AN", birth="1984"))
    hold(other, there, "LDTT", 2020, decision_number="15/QĐ-UBND")
    with other.reading() as read:
        assert [one.id for one in award_slips.likely(read, opened.slip)] == [there.id]
        lines = award_slips.compare(read, opened.slip, there.id, other.awards)
    assert [one.state for one in lines] == [LineState.NEW, LineState.SAME]
    with other.begin("Take in") as work:
        [added] = award_slips.take(work, opened.slip, there.id, other.awards, opened.fingerprint)
    assert (added.award, added.year, added.decision_number, added.issuer) == ("LDTT", 2019, "12/QĐ-UBND", "Phường")
    assert office.office.name in (added.note or "")
    assert opened.fingerprint in (added.note or "")
    with other.begin("Again") as work, pytest.raises(NothingNewError):
        award_slips.take(work, opened.slip, there.id, other.awards, opened.fingerprint)


def test_the_identity_number_goes_along_only_when_it_is_wanted(office: Backend, an: Party) -> None:
    for identity in (False, True):
        raw = give(office, an, identity=identity)
        opened = open_slip(raw)
        assert opened.slip.party.identity_number == (NUMBER if identity else None)
        paper = PdfReader(BytesIO(opened.paper)).pages[0].extract_text()
        assert (NUMBER in paper) is identity
        with zipfile.ZipFile(BytesIO(raw)) as archive:
            assert any(NUMBER.encode() in archive.read(name) for name in archive.namelist()) is identity


def test_the_paper_says_what_the_data_say(office: Backend, an: Party) -> None:
    hold(office, an, "LDTT", 2019, decision_number="12/QĐ-UBND", revoked=True)
    opened = open_slip(give(office, an))
    said = " ".join(PdfReader(BytesIO(opened.paper)).pages[0].extract_text().split())
    for words in ("PHIẾU LỊCH SỬ KHEN THƯỞNG", "Nguyễn Văn An", "12/QĐ-UBND", "(đã thu hồi)", "2019"):
        assert words in said
    assert opened.slip.awards[0].revoked


@pytest.mark.skipif(shutil.which("ssh-keygen") is None, reason="OpenSSH is not here")
def test_stock_tools_verify_it_and_find_one_changed_byte(office: Backend, an: Party, tmp_path: Path) -> None:
    file = tmp_path / "slip.zip"
    file.write_bytes(give(office, an))
    with zipfile.ZipFile(file) as archive:
        archive.extractall(tmp_path)
    folder = tmp_path / "award-history"
    key = office.post.keys.public.signing_line
    (folder / "allowed").write_text(f"office {key}\n")
    command = ["ssh-keygen", "-Y", "verify", "-f", "allowed", "-I", "office", "-n", NAMESPACE]
    command += ["-s", "tagmanifest-sha256.txt.sig"]
    manifest = (folder / "tagmanifest-sha256.txt").read_bytes()
    assert key.split()[1] in (folder / "data" / "README.txt").read_text(encoding="utf-8")
    for content, good in ((manifest, True), (manifest.replace(b"a", b"b", 1), False)):
        done = subprocess.run(command, input=content, cwd=folder, capture_output=True, check=False)
        assert (done.returncode == 0) is good
    for listing in ("tagmanifest-sha256.txt", "manifest-sha256.txt"):
        assert (
            subprocess.run(["sha256sum", "-c", listing], cwd=folder, capture_output=True, check=False).returncode == 0
        )
    told = json.loads((folder / SLIP).read_text(encoding="utf-8"))
    assert told["party"]["name"] == "Nguyễn Văn An"
    assert (folder / PAPER).read_bytes().startswith(b"%PDF")


@given(st.integers(0, len(RAW) - 1), st.integers(1, 255))
def test_one_altered_byte_is_refused(place: int, change: int) -> None:
    raw = bytearray(RAW)
    raw[place] ^= change
    with pytest.raises((RefusedBundleError, SlipUnreadableError)):
        open_slip(bytes(raw))


@given(st.integers(0, len(RAW) - 1))
def test_a_file_cut_short_is_refused(length: int) -> None:
    with pytest.raises(RefusedError):
        open_slip(RAW[:length])


@given(st.binary(max_size=200))
def test_no_bytes_are_taken_for_a_slip(raw: bytes) -> None:
    with pytest.raises(SlipUnreadableError):
        award_slips.decode(raw)


def test_the_same_content_zipped_anew_by_hand_is_still_whole_but_not_with_another_file(tmp_path: Path) -> None:
    with zipfile.ZipFile(BytesIO(RAW)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    for extra, good in (({}, True), ({"award-history/data/x.txt": b"x"}, False)):
        target = tmp_path / "again.zip"
        with zipfile.ZipFile(target, "w") as archive:
            for name, content in {**files, **extra}.items():
                archive.writestr(name, content)
        if good:
            assert open_slip(target.read_bytes()).slip == SLIP_OF_AN
        else:
            with pytest.raises(RefusedBundleError):
                open_slip(target.read_bytes())


def test_awards_that_nobody_knows_here_and_other_decisions_are_told_not_taken(office: Backend, an: Party) -> None:
    hold(office, an, "CSTDCS", 2020, decision_number="99/QĐ-UBND")
    with office.reading() as read:
        lines = award_slips.compare(read, SLIP_OF_AN, an.id, office.awards)
    assert [one.state for one in lines] == [LineState.NEW, LineState.DIFFERS, LineState.UNKNOWN]
    assert award_slips.counted(lines)[LineState.NEW] == 1
    with office.begin("Take in") as work:
        award_slips.take(work, SLIP_OF_AN, an.id, office.awards, "SHA256:x")
    with office.reading() as read:
        held = {(one.award, one.year): one.decision_number for one in read.awards_held.all(party_id=an.id)}
    assert held == {("CSTDCS", 2020): "99/QĐ-UBND", ("LDTT", 2019): "12/QĐ-UBND"}


@pytest.mark.parametrize(("name", "birth"), [("Nguyễn Văn Anh", "1984-05-12"), ("Nguyễn Văn An", "1990")])
def test_an_entry_that_speaks_against_it_is_taken_only_on_a_persons_word(
    office: Backend, name: str, birth: str
) -> None:
    another = add_party(office, a_person(name, birth=birth))
    with office.begin("Take in") as work, pytest.raises(OtherPersonError):
        award_slips.take(work, SLIP_OF_AN, another.id, office.awards, "SHA256:x")
    with office.begin("Take in") as work:
        assert len(award_slips.take(work, SLIP_OF_AN, another.id, office.awards, "SHA256:x", same_person=True)) == 2


def test_only_known_keys_have_an_office(office: Backend, other: Backend, an: Party) -> None:
    opened = open_slip(give(office, an))
    with office.reading() as read:
        assert office.known_signer(read, opened.signing_line) == office.profile.office
    with other.reading() as read:
        assert other.known_signer(read, opened.signing_line) is None
