"""``phuquoc launch-plan`` and ``report-text``."""

import pytest
from pypdf import PdfReader


def part(answer, name):
    return next(one for one in answer.json["parts"] if one["name"] == name)


def test_a_part_of_the_launch_plan_is_written_shown_and_given_back(shell, tmp_path):
    drafted = part(shell("launch-plan", "parts", "--json"), "purpose")
    assert drafted["own"] is None
    answer = shell("launch-plan", "write", "purpose", "--text", "- Một mục đích.\n- Hai mục đích.", "--json")
    assert answer.json["year"] == 2021
    assert answer.json["parts"] == [drafted | {"own": "- Một mục đích.\n- Hai mục đích."}]
    shell("report", "launch-plan", "--out", tmp_path / "a.pdf")
    assert "- Hai mục đích." in PdfReader(tmp_path / "a.pdf").pages[0].extract_text()
    assert "in your own words" in shell("launch-plan", "parts").out
    assert part(shell("launch-plan", "reset", "purpose", "--json"), "purpose")["own"] is None


def test_words_may_come_from_a_file(shell, tmp_path):
    file = tmp_path / "lời.txt"
    file.write_text("\ufeff- Từ tệp.", encoding="utf-8")
    assert part(shell("launch-plan", "write", "content", "--file", file, "--json"), "content")["own"] == "- Từ tệp."


def test_number_date_and_title_stay_until_they_are_changed(shell):
    first = shell("launch-plan", "issue", "--number", "12", "--date", "29/01/2021", "--json").json
    assert (first["number"], first["issued_on"]) == ("12", "2021-01-29")
    second = shell("launch-plan", "issue", "--title", "Thi đua năm 2021", "--json").json
    assert second == {"year": 2021, "title": "Thi đua năm 2021", "number": "12", "issued_on": "2021-01-29"}
    assert "number 12, date 29/01/2021." in shell("launch-plan", "issue").out


def test_the_check_names_what_is_missing_and_needs_a_person_until_nothing_is(shell):
    answer = shell("launch-plan", "check", "--json")
    assert answer.status == 1
    assert not answer.json["ready"]
    assert {"number", "date", "no_own_figure"} <= {one["lack"] for one in answer.json["remarks"]}
    told = shell("launch-plan", "check").out
    assert told.startswith("! ")
    assert "? " in told
    shell("launch-plan", "issue", "--number", "12", "--date", "29/01/2021")
    lacking = [one["lack"] for one in shell("launch-plan", "check", "--json").json["remarks"]]
    assert not {"number", "date"} & set(lacking)


def test_a_report_of_each_period_has_its_own_words(shell, tmp_path):
    answer = shell("report-text", "write", "causes", "--text", "Mưa nhiều.", "--period", "2021-9M", "--json")
    assert (answer.json["period"], part(answer, "causes")["own"]) == ("2021-9M", "Mưa nhiều.")
    assert part(shell("report-text", "parts", "--period", "2021-H1", "--json"), "causes")["own"] is None
    issued = shell(
        "report-text", "issue", "--number", "9", "--date", "2021-10-01", "--period", "2021-9M", "--json"
    ).json
    assert issued == {"period": "2021-9M", "number": "9", "issued_on": "2021-10-01"}
    assert "9" in shell("report-text", "issue", "--period", "2021-9M").out
    shell("report", "summary-report", "--period", "2021-9M", "--out", tmp_path / "a.pdf")
    text = "".join(page.extract_text() for page in PdfReader(tmp_path / "a.pdf").pages)
    assert "Mưa nhiều." in text
    assert "Số: 09/BC-UBND" in text
    assert part(shell("report-text", "reset", "causes", "--period", "2021-9M", "--json"), "causes")["own"] is None


@pytest.mark.parametrize(
    "wrong",
    [
        ["launch-plan", "write", "nonsense", "--text", "x"],
        ["launch-plan", "write", "purpose"],
        ["launch-plan", "issue", "--date", "soon"],
        ["report-text", "write", "title", "--text", "x"],
        ["report-text", "parts", "--period", "soon"],
    ],
)
def test_what_cannot_be_is_refused_in_one_line(shell, wrong):
    answer = shell(*wrong)
    assert answer.status == 2
    assert len(answer.err.splitlines()) == 1


def test_a_file_that_is_no_text_is_trouble(shell, tmp_path):
    file = tmp_path / "x.txt"
    file.write_bytes(b"\xff\xfe\x00")
    assert shell("launch-plan", "write", "purpose", "--file", file).status == 3
    assert shell("launch-plan", "write", "purpose", "--file", tmp_path / "none.txt").status == 3
