from __future__ import annotations

from contextlib import closing
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from attached_files import a_pdf
from builders import DUONG_DONG, a_city, an_office, outside
from bundle_builders import CITY, CITY_KEYS, KNOWN, SCAN, SCAN_DIGEST, WARD, WARD_KEYS, an_id
from two_offices import taken

from phuquoc_desktop.bundle.catalogue import read_catalogue
from phuquoc_desktop.bundle.errors import RehearsalError
from phuquoc_desktop.bundle.records import read_rows, records_of
from phuquoc_desktop.bundle.verify import Opened, examine
from phuquoc_desktop.domain.distinct_pair import DistinctPair
from phuquoc_desktop.domain.exchange import BundleKind
from phuquoc_desktop.domain.initiative import Authorship
from phuquoc_desktop.domain.party import Party, Sex
from phuquoc_desktop.domain.ruling import Outcome, Ruling
from phuquoc_desktop.domain.target import Target
from phuquoc_desktop.rebuilding import Lost, rebuild_office

DATA = Path(__file__).parent / "data"
REPORTS = {
    "bundle-v1": ("1.0", "HQ6A-049Q", 11),
    "bundle-v1.1": ("1.1", "N1ER-797C", 15),
    "bundle-v1.2": ("1.2", "QGTV-YWDZ", 16),
    "bundle-v1.3": ("1.3", "D27P-V2PT", 24),
    "bundle-v1.4": ("1.4", "DMH1-S6PM", 38),
    "bundle-v1.5": ("1.5", "MXWT-502Z", 38),
}


def opened_at_the_city(name: str) -> Opened:
    return examine(DATA / name, me=CITY, keys=CITY_KEYS, known=KNOWN)


@pytest.mark.parametrize("ending", [".zip", ".zip.age"])
@pytest.mark.parametrize("stem", REPORTS)
def test_a_report_of_each_format_is_accepted_for_ever(stem, ending):
    stored = opened_at_the_city(stem + ending)
    version, code, _records = REPORTS[stem]
    assert (stored.head.kind, stored.head.sender, stored.head.sequence) == ("report", WARD, 3)
    assert (stored.head.format_version, stored.content_code) == (version, code)
    assert stored.signed_by == WARD_KEYS.public.fingerprint == "SHA256:HbppQHMy4gY2OxkeHAGs/fFSWX7d7iyVncnEOOiXUcg"


@pytest.mark.parametrize("stem", REPORTS)
def test_the_records_of_each_format_are_read_for_ever(stem):
    stored = opened_at_the_city(stem + ".zip.age")
    rows = read_rows(stored)
    assert sum(map(len, rows.values())) == REPORTS[stem][2]
    person = records_of(Party, rows[Party])[0]
    assert (person.id, person.name, person.sex) == (an_id(2), "Nguyễn Thị Hồng", Sex.FEMALE)
    assert records_of(Target, rows[Target])[0].value == Decimal("99.60")
    assert stored.read_attachment(SCAN_DIGEST) == SCAN


def test_the_kinds_that_came_with_format_1_1_are_read_for_ever():
    rows = read_rows(opened_at_the_city("bundle-v1.1.zip"))
    assert [one.outcome for one in records_of(Ruling, rows[Ruling])] == [Outcome.ALLOWED]
    assert [one.share for one in records_of(Authorship, rows[Authorship])] == [Decimal("60.5")]


def test_the_pair_that_came_with_format_1_2_is_read_for_ever():
    rows = read_rows(opened_at_the_city("bundle-v1.2.zip"))
    (pair,) = records_of(DistinctPair, rows[DistinctPair])
    assert (pair.party_id, pair.other_id, pair.decided_by) == (an_id(2), an_id(800), "Lê Thị Bưởi")
    assert [one.ethnic_group for one in records_of(Party, rows[Party])] == ["Hoa", None]


@pytest.mark.parametrize("ending", [".zip", ".zip.age"])
@pytest.mark.parametrize("version", ["1.1", "1.2", "1.3", "1.4", "1.5"])
def test_a_configuration_of_each_format_is_read_for_ever(version, ending):
    known = {CITY: CITY_KEYS.public.signing_line}
    stored = examine(DATA / f"configuration-v{version}{ending}", me=WARD, keys=WARD_KEYS, known=known)
    assert stored.content_code == "G1YY-366B"
    assert [(one.file_name, one.sha256[:16], one.valid_from) for one in read_catalogue(stored)] == [
        ("rules-mau-R5-1.0.toml", "d05321ceb6624e17", date(2027, 3, 1)),
        ("calendar-lich-2028-1.0.toml", "6ef558a6356711c9", date(2028, 1, 1)),
    ]


def practised(kind: str, version: str = "1.5") -> Path:
    """What a practice ward or its city sent, of any kind."""
    return DATA / f"{kind}-practice-v{version}.zip.age"


def test_what_a_ward_sent_of_each_kind_does_its_work_at_the_city_for_ever(tmp_path):
    with closing(a_city(tmp_path / "city", practice=True)) as city:
        for kind in ("explanation", "report", "recall"):
            assert taken(city, practised(kind)).record.bundle_kind.value == kind
        with pytest.raises(RehearsalError):
            taken(city, practised("rehearsal"))
        with city.reading() as read:
            assert [one.name for one in read.parties.all(office=DUONG_DONG)] == ["Nguyễn Thị Hồng"]
            (explained,) = read.explanations.all(office=DUONG_DONG)
            assert city.attachments.read(explained.attachment or "") == a_pdf()
            recall = read.bundles_received.first(bundle_kind=BundleKind.RECALL)
            assert recall is not None
            assert recall.recalled_because == "Gửi nhầm số liệu tháng 5"


def test_what_the_city_and_another_pc_sent_does_its_work_at_the_ward_for_ever(tmp_path):
    with closing(an_office(tmp_path / "ward", practice=True)) as ward:
        for kind in ("twin", "configuration", "receipt", "return", "decision"):
            assert taken(ward, practised(kind)).record.bundle_kind.value == kind
        with ward.reading() as read:
            assert [one.text for one in read.remarks.all()] == ["Bổ sung ngày sinh và chức vụ"]
            assert [one.decision_number for one in read.awards_held.all()] == ["88/QĐ-UBND"]
            report = read.bundles_sent.first(bundle_kind=BundleKind.REPORT)
            assert report is not None
            assert report.receipt_number is not None


def test_a_ward_is_rebuilt_from_a_hand_over_for_ever(tmp_path):
    backend, sheet = rebuild_office(tmp_path / "new", Lost((practised("hand-over"),)), outside=outside(1 << 26))
    with closing(backend), backend.reading() as read:
        assert [one.name for one in read.parties.all()] == ["Nguyễn Thị Hồng"]
        assert read.registrations.count() == 1
        assert sheet.passed_over == ()
