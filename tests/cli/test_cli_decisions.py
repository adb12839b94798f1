"""``phuquoc decision``, ``phuquoc fund`` and ``phuquoc ledger``."""

import pytest
from attached_files import a_pdf


@pytest.fixture
def people(empty_shell):
    """An office of three invented people, and its shell."""
    empty_shell("init", "--office", "duong-dong", "--user", "Người Thử")
    listed = empty_shell.folder.parent / "danh sách.csv"
    listed.write_text(
        "Họ và tên,Năm sinh,Giới tính,Chức vụ\nTrần Thị Hoa,1984,Nữ,Công chức\nLê Văn Tám,1990,Nam,Công chức\n"
        "Phạm Văn Cửu,1979,Nam,Công chức\n",
        encoding="utf-8",
    )
    assert empty_shell("parties", "import", listed).status == 0
    return empty_shell


def new(shell, *more):
    made = shell("decision", "new", "--number", "7", "--date", "20/12/2021", "--signer", "Lê Thị Bưởi", *more, "--json")
    return made.json["decision"]["id"]


def test_a_decision_is_drafted_issued_and_found_in_the_book(people):
    one = new(people)
    people("decision", "add", one, "--party", "Trần Thị Hoa", "--award", "LDTT")
    shown = people("decision", "add", one, "--party", "Lê Văn Tám", "--award", "GK_XA", "--json").json
    bonus = people("bonus", "LDTT", "--subject", "person", "--date", "20/12/2021", "--json").json
    assert shown["lines"][0]["amount"] == bonus["amount"] == 450_000
    assert shown["total"] == 680_000
    assert shown["fund"]["known"] is False
    issued = people("decision", "issue", one, "--json")
    assert (issued.status, issued.json["decision"]["number"]) == (0, "07/QĐ-UBND")
    assert (issued.json["numbered"], issued.json["history_filled"]) == (2, 2)
    book = people("ledger", "--json").json["awards"]
    assert [(row["book_number"], row["party"]["name"], row["amount"]) for row in book] == [
        ("001/2021", "Trần Thị Hoa", 450_000),
        ("002/2021", "Lê Văn Tám", 230_000),
    ]
    assert "001/2021" in people("ledger").out
    counted = people("ledger", "--count", "level", "--json").json
    assert (counted["years"], counted["totals"]) == ([2021], [2])
    assert "2021" in people("ledger", "--count", "award").out


def test_the_papers_of_a_decision_are_written_by_its_number(people):
    one = new(people)
    people("decision", "add", one, "--party", "Trần Thị Hoa", "--award", "GK_XA")
    for kind, ending in (("decision", "docx"), ("decision-list", "xlsx"), ("payment-list", "pdf")):
        file = people.folder.parent / f"{kind}.{ending}"
        assert people("report", kind, "--decision", "7", "--out", file).status == 0
        assert file.stat().st_size > 1000
    for kind in ("award-ledger", "award-statistics"):
        assert people("report", kind, "--out", people.folder.parent / f"{kind}.pdf").status == 0
    assert people("report", "decision", "--out", people.folder.parent / "x.pdf").status == 2


def test_of_a_list_one_is_refused_with_the_reason(people):
    one = new(people)
    people("decision", "add", one, "--party", "Trần Thị Hoa", "--award", "GK_XA")
    people("decision", "add", one, "--party", "Lê Văn Tám", "--award", "GK_XA")
    answer = people("decision", "judge", one, "--party", "le van tam", "--refuse", "Chưa đủ thời gian", "--json").json
    assert [(row["granted"], row["reason"]) for row in answer["lines"]] == [(True, None), (False, "Chưa đủ thời gian")]
    assert "Chưa đủ thời gian" in people("decision", "show", one).out
    people("decision", "judge", one, "--party", "Lê Văn Tám")
    assert people("decision", "show", one, "--json").json["total"] == 460_000


def test_the_fund_stands_against_issuing(people):
    people("fund", "set", "400.000")
    one = new(people)
    people("decision", "add", one, "--party", "Trần Thị Hoa", "--award", "LDTT")
    assert people("fund", "show", "--json").json["total"]["left"] == -50_000
    refused = people("decision", "issue", one)
    assert refused.status == 2
    assert "50.000 đồng" in refused.err
    assert people("decision", "issue", one, "--beyond-fund", "Có nguồn xã hội hóa").status == 0
    seen = people("fund", "show", "--json").json["total"]
    assert (seen["spent"], seen["reserved"]) == (450_000, 0)
    people("decision", "revoke", "7", "--reason", "Sai ngày")
    assert people("fund", "show", "--json").json["total"]["spent"] == 0
    assert people("ledger", "--json").json["awards"][0]["revoked"] is True


def test_a_decision_of_the_city_is_entered_with_its_paper(people):
    scan = people.folder.parent / "QD thành phố.pdf"
    scan.write_bytes(a_pdf())
    head = ["--issuer", "Chủ tịch UBND thành phố Phú Quốc", "--number", "345/QĐ-UBND", "--date", "20/12/2021"]
    made = people("decision", "enter", *head, "--file", scan, "--json").json["decision"]
    assert (made["own"], made["file"]) == (False, "QD thành phố.pdf")
    people("decision", "add", "345", "--party", "Trần Thị Hoa", "--award", "CSTDCS")
    assert people("decision", "issue", "345/QĐ-UBND").status == 0
    assert people("decision", "hand-over", "345", "--date", "25/12/2021", "--json").json["handed_over"] == [
        "Trần Thị Hoa"
    ]
    row = people("ledger", "--json").json["awards"][0]
    assert (row["issuer"], row["level"], row["handed_on"]) == (head[1], "district", "2021-12-25")


def test_candidates_come_from_dossiers_and_lists_are_split(people):
    for award in ("LDTT", "GK_XA"):
        code = people("dossier", "new", "--award", award, "--json").json["dossier"]["code"]
        people("dossier", "add", code, "--party", "Trần Thị Hoa")
    one = new(people, "--dossier", "HS-2021-001", "--dossier", "HS-2021-002")
    shown = people("decision", "show", one)
    assert (shown.status, "HS-2021-001" in shown.out) == (1, True)
    split = people("decision", "split", one, "--json").json["decisions"]
    assert [one["number"] for one in split] == ["7", None]
    assert people("decision", "split", one).status == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["decision", "show", "99"], "99"),
        (["decision", "add", "7"], "--dossier"),
        (["decision", "add", "7", "--party", "Trần Thị Hoa", "--award", "CSTDCS"], "higher level"),
        (["decision", "revoke", "7", "--reason", "x"], "Being prepared"),
        (["decision", "issue", "7"], "grants nothing"),
        (["decision", "judge", "7", "--party", "Trần Thị Hoa"], "Trần Thị Hoa"),
        (["fund", "set", "nhiều"], "nhiều"),
        (["decision", "enter", "--issuer", "UBND TP", "--date", "32/12/2021"], "32/12/2021"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(people, arguments, said):
    new(people)
    refused = people(*arguments)
    assert refused.status == 2
    assert said in refused.err


def test_the_list_of_decisions_is_narrowed(people):
    one = new(people)
    people("decision", "add", one, "--party", "Trần Thị Hoa", "--award", "GK_XA")
    assert [row["id"] for row in people("decision", "list", "--json").json["decisions"]] == [one]
    assert people("decision", "list", "--status", "issued", "--json").json["decisions"] == []
    assert people("decision", "list", "--year", "2020", "--json").json["decisions"] == []
    assert "Lê" not in people("decision", "list").err
