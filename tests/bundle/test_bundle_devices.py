"""Each PC of an office has a mark and numbers of its own; the city sees when a history was cut short."""

from __future__ import annotations

import shutil
from pathlib import Path

from builders import TODAY, a_person, again, an_office
from two_offices import taken, two_offices

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.bundle.outgoing import next_head, send_report
from phuquoc_desktop.bundle.sequence import Arrival
from phuquoc_desktop.domain.exchange import BundleKind
from phuquoc_desktop.domain.progress import silent
from phuquoc_desktop.services import directory


def device_of(backend: Backend) -> str:
    with backend.reading() as read:
        return read.device


def test_a_folder_keeps_its_mark_and_a_copy_gets_another(tmp_path: Path) -> None:
    an_office(tmp_path / "ward").close()
    shutil.copytree(tmp_path / "ward", tmp_path / "copy")
    with again(tmp_path / "ward") as ward, again(tmp_path / "copy") as copy:
        first, second = device_of(ward), device_of(copy)
    with again(tmp_path / "ward") as ward:
        assert device_of(ward) == first != second


def test_a_restored_backup_that_is_behind_what_was_sent_goes_on_as_another_pc(tmp_path: Path) -> None:
    ward = an_office(tmp_path / "ward", practice=True)
    first = device_of(ward)
    ward.close()
    shutil.copy(tmp_path / "ward" / "phuquoc.db", tmp_path / "backup.db")
    with again(tmp_path / "ward") as ward:
        assert device_of(ward) == first
        send_report(ward.begin, ward.post, tmp_path, silent)
    shutil.copy(tmp_path / "backup.db", tmp_path / "ward" / "phuquoc.db")
    with again(tmp_path / "ward") as ward:
        assert device_of(ward) != first


def test_the_head_tells_pc_and_seal_and_the_seal_of_the_report_before(tmp_path: Path) -> None:
    with two_offices(tmp_path) as both:
        first = both.report().record
        with both.ward.begin("Add a person") as work:
            directory.add(work, a_person(), TODAY)
        second = both.report().record
        with both.ward.begin("Look") as work:
            head = next_head(work, both.ward.post, BundleKind.REPORT, str(both.city.office.key))
            assert work.journal_seal(first.journal_head).digest == first.journal_digest
        assert (head.sequence, head.device) == (3, first.device)
        assert head.journal_before is not None
        assert head.journal_before.digest == second.journal_digest != first.journal_digest


def test_two_pcs_of_one_office_may_use_one_number(tmp_path: Path) -> None:
    with two_offices(tmp_path) as both:
        ward = both.ward
        both.to_the_city()
        ward.close()
        shutil.copytree(tmp_path / "ward", tmp_path / "copy")
        with again(tmp_path / "ward") as one, again(tmp_path / "copy", ids=1 << 40) as other:
            first = send_report(one.begin, one.post, both.mail, silent)
            second = send_report(other.begin, other.post, both.mail, silent)
            assert first.record.sequence == second.record.sequence == 2
            assert first.path != second.path
            taken(both.city, first.path)
            taken(both.city, second.path)
            third = send_report(other.begin, other.post, both.mail, silent)
            fourth = send_report(other.begin, other.post, both.mail, silent)
            taken(both.city, fourth.path)
            assert taken(both.city, third.path).how is Arrival.LATE
