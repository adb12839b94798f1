"""What never arrived is named by its numbers, and a ready mail asks its sender for exactly these."""

from __future__ import annotations

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest
from builders import CITY, START
from two_offices import a_bundle_received, taken, two_offices

from phuquoc_desktop.dispatch.asking import NothingMissingError, letter_asking, missing
from phuquoc_desktop.domain.exchange import BundleKind


def read_mail(path: str) -> EmailMessage:
    return message_from_bytes(Path(path).read_bytes(), policy=default)  # type: ignore[return-value]


def test_the_city_asks_a_ward_for_exactly_the_reports_that_never_came(tmp_path: Path, shell) -> None:
    with two_offices(tmp_path) as offices:
        reports = [offices.report().path for _number in range(5)]
        for number in (1, 3, 5):
            taken(offices.city, reports[number - 1])
        with offices.city.reading() as read:
            assert [one.numbers for one in missing(read)] == [(2, 4)]
    city, ward = (type(shell)(tmp_path / name, shell._capsys) for name in ("city", "ward"))
    named = city("bundle", "gaps", "--out", tmp_path / "letters", "--json")
    assert named.status == 1
    assert named.json["missing"] == [{"office": "31078", "kind": "report", "numbers": [2, 4], "latest": 5}]
    (written,) = named.json["mails"]
    mail = read_mail(written["file"])
    assert mail["Subject"].endswith("đề nghị gửi lại gói báo cáo số 2, 4")
    assert mail["X-Unsent"] == "1"
    text = mail.get_body().get_content()
    assert "gói báo cáo số 2, 4 (gói mới nhất đã nhận: số 5)" in text
    assert ward("bundle", "gaps").status == 0
    late = city("bundle", "import", reports[1], "--json").json["files"][0]
    assert (late["result"], late["added"], late["changed"], late["removed"]) == ("late", 0, 0, 0)
    assert city("bundle", "gaps", "--json").json["missing"][0]["numbers"] == [4]
    (line,) = [one for one in city("city", "board", "--json").json["offices"] if one["office"] == "31078"]
    assert (line["sequence"], line["missing"]) == (5, [4])
    assert city("bundle", "gaps", "an-thoi", "--json").json["missing"] == []


def test_a_ward_asks_the_city_for_configurations_and_decisions_and_for_no_receipt(tmp_path: Path) -> None:
    with two_offices(tmp_path) as offices:
        ward = offices.ward
        with ward.reading() as read, pytest.raises(NothingMissingError):
            letter_asking(read, ward.post, ward.settings, ward.city, START)
        arrived = [
            (BundleKind.CONFIGURATION, 1),
            (BundleKind.CONFIGURATION, 4),
            (BundleKind.DECISION, 2),
            (BundleKind.RECEIPT, 7),
        ]
        with ward.begin("Take in") as work:
            for kind, number in arrived:
                work.bundles_received.add(a_bundle_received(work, CITY, kind, number))
        ward.settings.mail_addresses = {CITY: "noivu@thanhpho.example"}
        with ward.reading() as read:
            letter = letter_asking(read, ward.post, ward.settings, ward.city, START)
    assert letter.to == "noivu@thanhpho.example"
    assert letter.subject.endswith("đề nghị gửi lại gói cấu hình số 2, 3; gói quyết định số 1")
    assert "biên nhận" not in letter.text
    assert "15/06/2021" in letter.text
