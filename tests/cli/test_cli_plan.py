"""``phuquoc plan parse``: a document in, targets and alarms out, nothing changed."""

from pathlib import Path

TEXTS = Path(__file__).parents[1] / "intake" / "plan" / "texts"


def test_targets_are_printed_as_json(empty_shell):
    answer = empty_shell("plan", "parse", TEXTS / "plan-2021.txt", "--json")
    targets = {one["code"]: one for one in answer.json["targets"]}
    assert len(targets) == 39
    assert answer.status == 1  # what is doubted needs a person
    wanted = {
        "indicator": "Tỷ lệ tăng dân số tự nhiên",
        "comparator": "lt",
        "value": "11",
        "value_to": None,
        "unit": "‰",
    }
    assert {**targets["T19"], **wanted, "section": "3.2", "parent": None, "suspect": False} == targets["T19"]
    assert (targets["T02"]["parent_code"], targets["T02"]["parent"]) == ("T01", targets["T01"]["indicator"])


def test_alarms_give_all_readings_the_more_plausible_first(empty_shell):
    slip = empty_shell("plan", "parse", TEXTS / "plan-2021.txt", "--json").json["alarms"][0]
    wanted = {
        "kind": "separator-slip",
        "text": "16,723 tỷ đồng",
        "readings": ["16723", "16.723"],
        "because": "5340 + 11383 = 16723",
    }
    assert {**slip, **wanted} == slip
    assert len(slip["effects"]) == 2


def test_people_are_shown_a_table_with_what_is_doubted_below(empty_shell):
    lines = empty_shell("plan", "parse", TEXTS / "plan-2021.txt").out.splitlines()
    assert lines[0].split()[:2] == ["Code", "Indicator"]
    assert any(line.startswith("T05") and "16.723?" in line for line in lines)
    assert any(line.startswith("! T05") and "5340 + 11383 = 16723" in line for line in lines)


def test_a_clear_plan_asks_nobody(empty_shell, tmp_path):
    file = tmp_path / "kế hoạch.txt"
    file.write_text("II. CHỈ TIÊU NĂM 2023\n- Sản lượng lúa đạt 500 tấn.\n", encoding="utf-8")
    answer = empty_shell("plan", "parse", file, "--json", "--year", "2023")
    assert answer.status == 0
    assert [one["value"] for one in answer.json["targets"]] == ["500"]


def test_what_is_no_plan_is_refused_in_one_sentence(empty_shell, tmp_path):
    old = tmp_path / "cũ.doc"
    old.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + "WordDocument\0".encode("utf-16-le"))
    answer = empty_shell("plan", "parse", old, "--json")
    assert (answer.status, answer.out) == (1, "")
    assert answer.err.strip() == "“cũ.doc” comes from an old Word; open it, save it as .docx, and choose that file."


def test_a_file_that_is_not_there_is_told(empty_shell, tmp_path):
    answer = empty_shell("plan", "parse", tmp_path / "không có.txt")
    assert answer.status == 1
    assert "không có.txt" in answer.err
