"""``phuquoc rules differ``: two regimes, or a file that somebody brings."""

from __future__ import annotations

from rule_packs import NEW, OLD


def test_two_regimes_are_compared_with_both_values(empty_shell):
    answer = empty_shell("rules", "differ", "r1", "R2", "--json")
    assert answer.status == 0
    document = answer.json
    assert (document["old"]["regime"], document["new"]["regime"]) == ("R1", "R2")
    assert document["differences"]
    changed = [one for one in document["differences"] if one["change"] == "changed"]
    assert all(one["fields"] and all(each["old"] != each["new"] for each in one["fields"]) for one in changed)


def test_a_file_is_compared_as_people_read_it(empty_shell, tmp_path):
    old, new = tmp_path / "cũ.toml", tmp_path / "mới.TOML"
    old.write_text(OLD, encoding="utf-8")
    new.write_text(NEW, encoding="utf-8")
    answer = empty_shell("rules", "differ", old, new)
    assert answer.status == 0
    assert "    Share: 70% → 80%" in answer.out.splitlines()
    assert "    Compared: more than (>) → at least (≥)" in answer.out.splitlines()


def test_a_pack_does_not_differ_from_itself(empty_shell):
    assert empty_shell("rules", "differ", "R1", "R1", "--json").json["differences"] == []


def test_an_unknown_regime_is_told_with_those_that_are_known(empty_shell):
    answer = empty_shell("rules", "differ", "R1", "R9")
    assert answer.status == 2
    assert "“R9”" in answer.err
    assert "R1, R2, R3, R4" in answer.err
