"""A PC is lost: the ward is built anew from what it has sent, from a hand-over, or from the city's copy."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from attached_files import a_pdf
from builders import CITY, DUONG_DONG, START, TODAY, a_dossier, a_paper, a_person, add_party, open_dossier, outside
from two_offices import TwoOffices, taken, two_offices

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.bundle.hand_over import send_copy, send_hand_over
from phuquoc_desktop.bundle.outgoing import send_report
from phuquoc_desktop.bundle.rebuild import NothingToRebuildFromError
from phuquoc_desktop.bundle.receipts import give_receipt
from phuquoc_desktop.bundle.schema import BUNDLED
from phuquoc_desktop.bundle.sequence import Arrival
from phuquoc_desktop.dispatch.mailing import write_mails
from phuquoc_desktop.dispatch.splitting import split_file
from phuquoc_desktop.documents.rebuilt_list import RebuiltSheet, losses
from phuquoc_desktop.domain.exchange import Remark
from phuquoc_desktop.domain.progress import silent
from phuquoc_desktop.rebuilding import Lost, rebuild_office
from phuquoc_desktop.services import directory, dossiers, remarks
from phuquoc_desktop.storage import slices


@pytest.fixture
def offices(tmp_path: Path) -> Iterator[TwoOffices]:
    with two_offices(tmp_path) as made:
        add_party(made.ward, a_person("Nguyễn Thị Hồng"))
        dossier = open_dossier(made.ward, a_dossier())
        (made.mail / "bien-ban.pdf").write_bytes(a_pdf())
        with made.ward.begin("Attach") as work:
            dossiers.attach(work, made.ward.attachments, a_paper(dossier, title="Biên bản"), made.mail / "bien-ban.pdf")
        yield made


WANTED = "Bổ sung ngày sinh và chức vụ"


def own_lines(backend: Backend) -> dict[str, bytes]:
    with backend.reading() as read:
        return {record.kind: slices.as_lines(read.session, record, DUONG_DONG) for record in BUNDLED}


@contextmanager
def rebuilt(folder: Path, *files: Path) -> Iterator[tuple[Backend, RebuiltSheet]]:
    backend, sheet = rebuild_office(folder, Lost(files), outside=outside(1 << 26))
    try:
        yield backend, sheet
    finally:
        backend.close()


def a_year_of_mails(offices: TwoOffices) -> None:
    """Two reports, a receipt for the first, and remarks on the second; between them one party came and one went."""
    first = offices.to_the_city()
    taken(offices.ward, give_receipt(offices.city.begin, offices.city.post, first.record, offices.mail).path)
    gone = add_party(offices.ward, a_person("Trần Văn Xóa"))
    add_party(offices.ward, a_person("Lê Thị Mới"))
    offices.report()
    with offices.ward.begin("Remove") as work:
        directory.remove(work, gone.id)
    offices.to_the_city()
    with offices.city.begin("Remark") as work:
        party = work.parties.first(office=DUONG_DONG)
        assert party is not None
        draft = Remark.draft(addressee=DUONG_DONG, record_kind="party", record_id=party.id, text=WANTED, made_on=TODAY)
        remarks.make(work, draft, TODAY)
    offices.answer()


def test_a_ward_is_rebuilt_from_the_mails_and_goes_on_where_it_was(offices, tmp_path):
    a_year_of_mails(offices)
    before = own_lines(offices.ward)
    with rebuilt(tmp_path / "new", offices.mail) as (ward, sheet):
        assert own_lines(ward) == before
        assert sheet.passed_over == ()
        assert sheet.missing == ()
        with ward.reading() as read:
            assert [one.text for one in read.remarks.all()] == [WANTED]
            reports = read.bundles_sent.all(bundle_kind="report")
            assert {one.sequence: one.received_at is not None for one in reports} == {1: True, 2: False, 3: False}
            device = read.device
        with offices.ward.reading() as read:
            assert device != read.device
        add_party(ward, a_person("Phạm Văn Sau"))
        sent = send_report(ward.begin, ward.post, tmp_path / "new", silent)
        assert sent.record.sequence == 4
        arrived = taken(offices.city, sent.path)
        assert (arrived.how, arrived.record.added, arrived.record.removed) == (Arrival.NEXT, 1, 0)


def test_the_later_hand_over_counts_and_brings_what_no_report_carries(offices, tmp_path):
    a_year_of_mails(offices)
    taken(offices.ward, max(offices.mail.glob("*return*")))
    add_party(offices.ward, a_person("Chưa Gửi"))
    send_hand_over(offices.ward.begin, offices.ward.post, offices.mail, silent)
    with rebuilt(tmp_path / "new", offices.mail) as (ward, sheet):
        assert "hand-over" in sheet.newest
        assert own_lines(ward) == own_lines(offices.ward)
        with ward.reading() as read, offices.ward.reading() as old:
            assert read.bundles_received.count() >= old.bundles_received.count()
            assert read.targets.count(office=CITY) == old.targets.count(office=CITY)
            assert {one.journal_head for one in read.bundles_sent.all(bundle_kind="report")} == {0}


def test_the_citys_copy_is_enough_and_what_it_lacks_is_told(offices, tmp_path):
    a_year_of_mails(offices)
    known = own_lines(offices.ward)
    add_party(offices.ward, a_person("Sau Báo Cáo"))
    for path in (offices.city.folder / "attachments").rglob("*"):
        if path.is_file():
            path.unlink()
    (tmp_path / "copy").mkdir()
    sent = send_copy(offices.city.begin, offices.city.post, DUONG_DONG, tmp_path / "copy", silent)
    with rebuilt(tmp_path / "new", sent.path) as (ward, sheet):
        assert own_lines(ward) == known
        assert sheet.missing == ("Biên bản",)
        told = losses(sheet)
        assert any("Biên bản" in line for line in told)
        assert any("Nhật ký" in line for line in told)
        with ward.reading() as read:
            assert [one.text for one in read.remarks.all()] == [WANTED]
        paper = ward.rebuilt_paper(sheet)
    assert "DỰNG LẠI" in paper.title.upper()


def test_files_of_strangers_and_rubbish_are_passed_over_with_the_reason(offices, tmp_path):
    offices.report()
    (offices.mail / "rac.zip").write_bytes(b"PK\x03\x04rubbish")
    with rebuilt(tmp_path / "new", offices.mail) as (_ward, sheet):
        assert [name for name, _why in sheet.passed_over] == ["rac.zip"]


def test_a_refused_rebuild_leaves_nothing_behind(tmp_path):
    (tmp_path / "rac.zip").write_bytes(b"PK\x03\x04rubbish")
    with pytest.raises(NothingToRebuildFromError):
        rebuild_office(tmp_path / "new", Lost((tmp_path / "rac.zip",)))
    assert not (tmp_path / "new").exists() or not list((tmp_path / "new").glob("*.db*"))


def test_parts_and_saved_mails_are_put_together_and_a_missing_part_is_named(offices, tmp_path):
    before, newest, parts = own_lines(offices.ward), offices.report().path, tmp_path / "parts"
    parts.mkdir()
    with offices.ward.reading() as read:
        mails = write_mails(read, offices.ward.post, offices.ward.settings, newest, START, parts)
    cut = split_file(newest, 9_000, parts, None)
    assert len(cut) > 1
    with rebuilt(tmp_path / "new", *reversed(cut)) as (ward, sheet):
        assert own_lines(ward) == before
        assert sheet.newest == newest.name
    with rebuilt(tmp_path / "mailed", mails[0].path, cut[0]) as (ward, sheet):
        assert own_lines(ward) == before
        assert [f"2/{len(cut)}" in why for _name, why in sheet.passed_over] == [True]
