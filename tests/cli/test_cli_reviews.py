"""Approving, accepting and unlocking at the command line, and the ward that obeys."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import a_city

REASON = "Phường báo nhầm số liệu tháng 6 của một chỉ tiêu."


@pytest.fixture
def city(tmp_path: Path, shell):
    """A city beside the practice ward of the shell; call it with a command."""
    a_city(tmp_path / "city", practice=True).close()
    return type(shell)(tmp_path / "city", shell._capsys)


def test_periods_are_approved_accepted_obeyed_and_unlocked(shell, city, tmp_path):
    mail = tmp_path / "mail"
    assert shell("targets", "progress", "T01", "2000", "--period", "2021-06").status == 0
    sent = shell("bundle", "export", "--out", mail, "--json").json["file"]
    assert city("bundle", "import", sent).status == 0
    reviews = city("city", "reviews", "--office", "31078", "--json").json["reviews"]
    assert {(one["stream"], one["period"]) for one in reviews} >= {("registrations", "2021"), ("targets", "2021-06")}
    assert {one["standing"] for one in reviews} == {"to_approve"}
    assert city("city", "approve", "31078", "registrations", "2021-06").status == 2
    for place in (("registrations", "2021"), ("targets", "2021-06")):
        approved = city("city", "approve", "31078", *place, "--json").json["review"]
        assert (approved["state"], approved["addressee"]) == ("approved", "31078")
        accepted = city("city", "accept", "31078", *place)
        assert (accepted.status, "one officer" in accepted.out) == (0, True)
    answer = city("city", "receipt", "31078", "--out", mail, "--json").json["file"]
    assert shell("bundle", "import", answer).status == 0
    refused = shell("targets", "progress", "T01", "2100", "--period", "2021-Q2")
    assert (refused.status, refused.err.count("\n"), "Ask the city to unlock it" in refused.err) == (2, 1, True)
    assert shell("targets", "progress", "T01", "2300", "--period", "2021-07").status == 0
    listed = tmp_path / "ds.csv"
    listed.write_text("Họ và tên,Đăng ký danh hiệu\nĐặng Thị Ửng,LĐTT\n", encoding="utf-8")
    (row,) = shell("registrations", "import", listed, "--dry-run", "--json").json["rows"]
    assert (row["status"], "2021" in row["errors"][0]["rule"]) == ("refused", True)
    unlocking = ("unlock", "31078", "targets", "2021-06", "--reason", REASON, "--until", "31/12/2099")
    assert city("city", *unlocking, "--json").json["review"]["unlocked_until"] == "2099-12-31"
    back = city("city", "return", "31078", "--out", mail, "--json").json["file"]
    assert shell("bundle", "import", back).status == 0
    assert shell("targets", "progress", "T01", "2100", "--period", "2021-06").status == 0
    assert "Unlocked" in city("city", "reviews").out
    assert shell("city", "approve", "31078", "registrations", "2021").status == 2


def test_a_remark_is_made_from_the_library_answered_repeated_and_closed(shell, city, tmp_path):
    mail = tmp_path / "mail"
    sent = shell("bundle", "export", "--out", mail, "--json").json["file"]
    assert city("bundle", "import", sent).status == 0
    assert "BB-THIEU" in city("city", "reasons", "--kind", "dossier").out
    record = shell("dossier", "list", "--json").json["dossiers"][0]["id"]
    made = city("city", "remark", "31078", record, "--reason", "BB-THIEU", "--field", "council_met_on", "--json").json
    assert made["remark"]["reason"] == "BB-THIEU"
    assert made["remark"]["clause"].startswith("Điều 84")
    back = city("city", "return", "31078", "--out", mail, "--json").json["file"]
    assert shell("bundle", "import", back).status == 0
    (waiting,) = shell("remarks", "list", "--open", "--json").json["remarks"]
    assert (waiting["field"], waiting["reason"], waiting["answer"]) == ("council_met_on", "BB-THIEU", None)
    answered = shell("remarks", "answer", waiting["id"], "--text", "Đã bổ sung biên bản họp ngày 10/6/2021.")
    assert answered.status == 0
    assert shell("remarks", "list", "--open", "--json").json["remarks"] == []
    again = shell("bundle", "export", "--out", mail, "--json").json["file"]
    assert city("bundle", "import", again).status == 0
    (seen,) = city("remarks", "list", "--json").json["remarks"]
    assert seen["answer"]["text"].startswith("Đã bổ sung")
    repeated = city("city", "remarked", seen["id"], "--again", "Biên bản còn thiếu chữ ký của thư ký.", "--json").json
    assert (repeated["remark"]["reason"], repeated["remark"]["answer"]) == ("BB-THIEU", None)
    assert city("city", "remarked", repeated["remark"]["id"], "--json").json["remark"]["closed"] is True
    assert shell("remarks", "answer", seen["id"], "--text", " ").status == 2
