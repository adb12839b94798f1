"""``phuquoc plan load`` with a document: dry run, decisions, taking in, an amended plan, the office's own."""

from __future__ import annotations

from pathlib import Path

import pytest

PLAN = """KẾ HOẠCH
Phát động phong trào thi đua năm 2024

II. NỘI DUNG
3. Chỉ tiêu thi đua
3.1. Về kinh tế
- Giá trị sản xuất công nghiệp - xây dựng đạt {industry} tỷ đồng.
  Trong đó: công nghiệp đạt 5.340 tỷ đồng, xây dựng đạt 11.383 tỷ đồng.
- Sản lượng tiêu đạt {pepper} tấn.
"""


@pytest.fixture
def plan(tmp_path):
    def write(industry: str = "16,723", pepper: str = "500", name: str = "ke-hoach.txt"):
        path = tmp_path / name
        path.write_text(PLAN.format(industry=industry, pepper=pepper), "utf-8")
        return path

    return write


def test_the_dry_run_tells_what_is_doubted_and_how_to_decide(shell, plan):
    answer = shell("plan", "load", plan(), "--dry-run")
    assert answer.status == 1
    assert "T01=16723 | T01=16,7230 | T01=left" in answer.out
    told = shell("plan", "load", plan(), "--dry-run", "--json").json
    assert (told["year"], told["added"], told["dry_run"], told["plan"]) == (2024, 4, True, None)
    assert shell("targets", "list", "--year", "2024", "--json").json["targets"] == []


def test_a_decision_is_kept_and_the_figure_is_no_longer_doubted(shell, plan):
    codes = {
        one["indicator"]: one["code"] for one in shell("plan", "load", plan(), "--dry-run", "--json").json["lines"]
    }
    doubted = next(code for name, code in codes.items() if name.endswith("công nghiệp - xây dựng"))
    answer = shell("plan", "load", plan(), "--decide", f"{doubted}=16723", "--reason", "Đã hỏi", "--json")
    assert (answer.status, answer.json["decisions_kept"], answer.json["version"]) == (0, 1, 1)
    again = shell("plan", "load", plan(), "--json")
    assert (again.status, again.json["same"], again.json["decisions_kept"]) == (0, 4, 0)


def test_an_amended_plan_is_compared_and_becomes_a_new_version(shell, plan):
    shell("plan", "load", plan("16.723"))
    amended = plan("16.723", "550", name="dieu-chinh.txt")
    told = shell("plan", "load", amended, "--number", "57/KH-UBND", "--json").json
    (changed,) = [one for one in told["lines"] if one["change"] == "changed"]
    assert changed["fields"] == [{"field": "value", "old": "500", "new": "550"}]
    assert (told["version"], told["versions_kept"], told["same"]) == (2, 1, 3)


def test_an_offices_own_plan(shell, plan):
    told = shell("plan", "load", plan("16.723"), "--own", "--json").json
    assert (told["owner"], told["added"], [one["code"] for one in told["lines"]][:1]) == ("31078", 4, ["R01"])


def test_what_cannot_be_decided_is_refused_in_one_sentence(shell, plan):
    for said in ("T01", "T99=1", "T02=1", "T01=7"):
        answer = shell("plan", "load", plan(), "--decide", said)
        assert (answer.status, answer.err.count("\n")) == (2, 1), said
    assert shell("plan", "load", "khong-co.docx").status == 1


def test_a_plan_that_was_taken_in_is_undone_although_its_records_are_the_citys(shell, plan):
    shell("plan", "load", plan("16.723"))
    answer = shell("undo", "--confirm", "--json")
    assert (answer.status, answer.json["undone"]) == (0, True)
    assert shell("targets", "list", "--year", "2024", "--json").json["targets"] == []


def test_the_document_of_2021_is_the_plan_that_came_along(shell):
    text = Path(__file__).resolve().parents[1] / "intake" / "plan" / "texts" / "plan-2021.txt"
    told = shell("plan", "load", text, "--dry-run", "--json").json
    assert (told["same"], told["changed"], told["added"], told["gone"]) == (39, 0, 0, 0)
