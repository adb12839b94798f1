"""``phuquoc dossier``."""

import hashlib

import pytest
from attached_files import a_pdf


def open_one(shell, award="CSTDCS"):
    return shell("dossier", "new", "--award", award, "--json").json["dossier"]["code"]


def a_person(shell, award="CSTDCS"):
    rows = shell("registrations", "list", "--award", award, "--json").json["registrations"]
    return rows[3]["party"]


def test_a_new_dossier_gets_the_next_code(shell):
    made = shell("dossier", "new", "--award", "LDTT", "--council-met-on", "05/12/2021", "--json").json["dossier"]
    assert made["code"] == "HS-2021-004"
    assert made["status"] == "draft"
    assert made["award"] == "LDTT"
    listed = shell("dossier", "list", "--json").json["dossiers"]
    assert [one["code"] for one in listed] == ["HS-2021-004", "HS-2021-003", "HS-2021-002", "HS-2021-001"]
    assert "HS-2021-004" in shell("dossier", "list").out


def test_a_dossier_is_filled_step_by_step_until_it_is_complete(shell, tmp_path):
    code, party = open_one(shell), a_person(shell)
    assert shell("dossier", "check", code).status == 1
    votes = ["--rating", "HTXSNV", "--votes", "9/10", "--initiative", "Sổ tay"]
    added = shell("dossier", "add", code, "--party", party["id"], *votes, "--json").json["candidate"]
    assert (added["party"]["name"], added["votes_for"], added["votes_total"]) == (party["name"], 9, 10)
    file = tmp_path / "báo cáo.txt"
    file.write_text("đủ", encoding="utf-8")
    for kind, about in (("BAOCAO", True), ("SANGKIEN", True), ("BIENBAN", False)):
        who = ["--party", party["name"]] if about else []
        answer = shell("dossier", "add", code, "--paper", kind, "--file", file, *who, "--json")
        assert answer.json["paper"]["sha256"] == hashlib.sha256("đủ".encode()).hexdigest()
    checked = shell("dossier", "check", code.lower(), "--json")
    assert checked.status == 0
    assert checked.json["ready"] is True
    assert {line["state"] for line in checked.json["checklist"]} == {"attached", "drafted"}


def test_of_a_candidate_only_what_is_named_is_changed(shell):
    code, party = open_one(shell), a_person(shell)
    who = ["dossier", "add", code, "--party", party["id"]]
    assert (
        shell(*who, "--rating", "HTTNV", "--initiative", "Sổ tay", "--votes", "9/10", "--note", "xem lại").status == 0
    )
    amended = shell(*who, "--rating", "HTXSNV", "--achievements", "Hoàn thành 12/12 chỉ tiêu.", "--json").json[
        "candidate"
    ]
    assert (amended["rating"], amended["achievements"]) == ("HTXSNV", "Hoàn thành 12/12 chỉ tiêu.")
    assert (amended["initiative"], amended["votes_for"], amended["note"]) == ("Sổ tay", 9, "xem lại")
    assert shell(*who, "--initiative", "", "--json").json["candidate"]["initiative"] is None
    checked = shell("dossier", "check", code, "--json").json["candidates"]
    assert [(one["party"]["id"], one["rating"]) for one in checked] == [(party["id"], "HTXSNV")], (
        "nobody is proposed twice"
    )


def test_who_is_a_candidate_is_not_proposed_again_and_a_sent_dossier_stays(shell):
    code, party = open_one(shell), a_person(shell)
    assert shell("dossier", "add", code, "--party", party["id"]).status == 0
    assert "already a candidate" in shell("dossier", "add", code, "--party", party["id"]).err
    assert shell("dossier", "submit", "HS-2021-001").status == 0
    sent = shell("dossier", "check", "HS-2021-001", "--json").json["candidates"][0]["party"]["id"]
    assert "recall it first" in shell("dossier", "add", "HS-2021-001", "--party", sent, "--rating", "HTNV").err


def test_a_person_may_be_named_without_accents_but_not_when_two_share_the_name(shell):
    code = open_one(shell, "LDTT")
    from phuquoc_desktop.vietnamese.fold import fold

    assert shell("dossier", "add", code, "--party", fold(a_person(shell)["name"])).status == 0
    people = shell("registrations", "list", "--kind", "person", "--award", "LDTT", "--json").json["registrations"]
    names = [row["party"]["name"] for row in people]
    twins = {name for name in names if names.count(name) > 1}
    assert twins, "practice data has namesakes"
    answer = shell("dossier", "add", code, "--party", twins.pop())
    assert answer.status == 2
    assert "id" in answer.err


def test_a_check_tells_verdicts_and_what_was_decided_beside_them(shell):
    answer = shell("dossier", "check", "HS-2021-003", "--json")
    assert answer.status == 1, "nothing is missing, but somebody is not eligible and nobody gave a reason"
    assert answer.json["ready"] is True
    found = answer.json["proposals"]
    assert [one["verdict"] for one in found] == ["eligible", "not_eligible", "not_eligible"]
    assert [one["needs_reason"] for one in found] == [False, False, True]
    assert found[1]["rulings"][0]["reason"]
    assert all(finding["article"] for one in found for finding in one["findings"])
    assert found[1]["rulings"][0]["reason"] in shell("dossier", "check", "HS-2021-003").out


def test_the_incomplete_dossier_names_what_it_lacks(shell):
    answer = shell("dossier", "check", "HS-2021-002")
    assert answer.status == 1
    assert "still missing: 1" in answer.out


def test_compiling_writes_papers_and_attachments_and_a_second_time_the_same_bytes(shell, tmp_path):
    first = shell("dossier", "compile", "HS-2021-001", "--out", tmp_path / "một", "--json")
    assert first.status == 0
    names = [one["file"] for one in first.json["files"]]
    assert names[:5] == [
        "01-to-trinh.pdf",
        "01-to-trinh.docx",
        "02-danh-sach-de-nghi.pdf",
        "02-danh-sach-de-nghi.docx",
        "02-danh-sach-de-nghi.xlsx",
    ]
    written = [*first.json["index"], *first.json["files"]]
    beside = {one["file"] for one in first.json["index"]} | {"SHA256SUMS"}
    assert sorted({*names, *beside}) == sorted(path.name for path in (tmp_path / "một").iterdir())
    for one in written:
        content = (tmp_path / "một" / one["file"]).read_bytes()
        assert (len(content), hashlib.sha256(content).hexdigest()) == (one["size"], one["sha256"])
    again = shell("dossier", "compile", "HS-2021-001", "--out", tmp_path / "hai", "--json")
    assert again.json["files"] == first.json["files"]


def test_a_folder_is_replaced_only_while_it_is_as_the_program_left_it(shell, tmp_path):
    out = tmp_path / "out"
    assert shell("dossier", "compile", "HS-2021-001", "--out", out, "--pdf-only", "--one-pdf").status == 0
    assert not list(out.glob("*.docx"))
    assert (out / "00-toan-bo-ho-so-de-in.pdf").is_file()
    assert shell("dossier", "compile", "HS-2021-001", "--out", out).status == 0
    assert list(out.glob("*.docx"))
    assert not (out / "00-toan-bo-ho-so-de-in.pdf").exists()
    (out / "01-to-trinh.docx").write_bytes(b"changed by hand")
    refused = shell("dossier", "compile", "HS-2021-001", "--out", out)
    assert refused.status == 2
    assert (out / "01-to-trinh.docx").read_bytes() == b"changed by hand"


def test_compiling_an_incomplete_dossier_writes_what_there_is_and_needs_a_person(shell, tmp_path):
    answer = shell("dossier", "compile", "HS-2021-002", "--out", tmp_path / "out", "--json")
    assert answer.status == 1
    assert len(answer.json["missing"]) == 1
    assert (tmp_path / "out" / "01-to-trinh.pdf").is_file()


def test_compiling_into_a_file_is_trouble(shell, tmp_path):
    (tmp_path / "taken").write_text("x")
    answer = shell("dossier", "compile", "HS-2021-001", "--out", tmp_path / "taken")
    assert answer.status == 3
    assert "Traceback" not in answer.err


def test_an_attachment_that_was_altered_is_not_handed_on(shell, tmp_path):
    for stored in (shell.folder / "attachments").rglob("*"):
        if stored.is_file():
            stored.write_bytes(b"altered")
    assert shell("dossier", "compile", "HS-2021-001", "--out", tmp_path / "out").status == 3


@pytest.mark.parametrize(
    "wrong",
    [
        ["check", "HS-1999-001"],
        ["add", "HS-2021-001"],
        ["add", "HS-2021-001", "--paper", "BIENBAN"],
        ["add", "HS-2021-001", "--file", "x.pdf"],
        ["add", "HS-2021-001", "--party", "Không Ai Cả"],
        ["add", "HS-2021-001", "--party", " "],
        ["add", "HS-2021-001", "--party", "Trường Tiểu học Sim Tím"],
        ["add", "HS-2021-001", "--paper", "BAOCAO", "--file", "x", "--party", "Trường Tiểu học Sim Tím"],
        ["new", "--award", "XYZ"],
        ["new", "--award", "LDTT", "--code", "hs-2021-001"],
        ["new", "--award", "LDTT", "--letter-date", "31/02/2021"],
        ["new", "--award", "LDTT", "--mode", "BAD"],
    ],
)
def test_what_cannot_be_is_refused(shell, wrong):
    answer = shell("dossier", *wrong)
    assert answer.status == 2
    assert answer.err.strip()
    assert "Traceback" not in answer.err


@pytest.mark.parametrize("votes", ["ten", "11/10", "9-10", "/"])
def test_votes_that_cannot_be_are_refused(shell, votes):
    code, party = open_one(shell), a_person(shell)
    assert shell("dossier", "add", code, "--party", party["id"], f"--votes={votes}").status == 2


def test_a_program_may_not_be_attached_and_a_lost_file_is_trouble(shell, tmp_path):
    (tmp_path / "virus.exe").write_bytes(b"MZ")
    paper = ["dossier", "add", "HS-2021-001", "--paper", "KHAC", "--file"]
    assert shell(*paper, tmp_path / "virus.exe").status == 2
    assert shell(*paper, tmp_path / "nothing.pdf").status == 3


def test_what_is_doubted_is_attached_only_with_a_reason(shell, tmp_path):
    code = open_one(shell)
    file = tmp_path / "CCCD.pdf"
    file.write_bytes(a_pdf())
    paper = ["dossier", "add", code, "--paper", "KHAC", "--file", file]
    refused = shell(*paper)
    assert (refused.status, "identity card" in refused.err, "--accept REASON" in refused.err) == (2, True, True)
    added = shell(*paper, "--accept", "Thành phố yêu cầu", "--json").json["paper"]
    assert (added["pages"], added["accepted_doubt"].startswith("Thành phố yêu cầu (")) == (1, True)


def the_refused(shell, code="HS-2021-003"):
    """Return the candidate of a dossier against whom something stands and for whom nobody gave a reason."""
    found = shell("dossier", "check", code, "--json").json["proposals"]
    return next(one for one in found if one["needs_reason"])


def test_somebody_is_proposed_all_the_same_with_a_reason_and_the_dossier_may_be_sent(shell):
    refused = shell("dossier", "submit", "HS-2021-003")
    assert (refused.status, "give the reason" in refused.err, "dossier rule" in refused.err) == (2, True, True)
    who = ["dossier", "rule", "HS-2021-003", "--party", the_refused(shell)["party"]["id"]]
    assert shell(*who).status == 2, "the reason may not stay empty"
    ruled = shell(*who, "--reason", "Có thành tích đặc biệt trong chống dịch", "--json").json["proposal"]
    assert (ruled["verdict"], ruled["needs_reason"]) == ("not_eligible", False), "the verdict of the program stays"
    (told,) = ruled["rulings"]
    assert (told["criterion"], told["outcome"], told["ruled_by"]) == ("verdict", "allowed", "Người Thử")
    assert shell(*who, "--take-back", "--json").json["proposal"]["needs_reason"] is True
    assert shell(*who, "--take-back").status == 2
    assert shell(*who, "--reason", "Có thành tích đặc biệt trong chống dịch").status == 0
    assert shell("dossier", "submit", "HS-2021-003").status == 0
    assert "recall it first" in shell(*who, "--take-back").err


def test_what_only_a_person_can_judge_is_judged_by_its_id(shell):
    found = shell("dossier", "check", "HS-2021-003", "--json").json["proposals"][0]
    who = ["dossier", "rule", "HS-2021-003", "--party", found["party"]["id"], "--reason", "Đã xem"]
    assert shell(*who).status == 2, "nothing stands against who is eligible"
    assert shell(*who, "--criterion", "GENERAL.women_first").status == 2
    refused = shell(*who, "--criterion", "GENERAL.nothing", "--outcome", "met")
    assert (refused.status, "GENERAL.women_first" in refused.err) == (2, True)
    judged = shell(*who, "--criterion", "GENERAL.women_first", "--outcome", "not_met", "--json").json["proposal"]
    assert [one["outcome"] for one in judged["rulings"]] == ["not_met"]
    assert next(one for one in judged["findings"] if one["criterion"] == "GENERAL.women_first")["met"] is False
