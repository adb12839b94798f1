"""``phuquoc registrations copy``, on a practice office whose year is over."""


def test_a_dry_run_tells_and_changes_nothing(shell):
    told = shell("registrations", "copy", "--from", 2021, "--year", 2022, "--dry-run", "--json").json
    assert told["counts"]["copied"] == told["counts"]["read"] == len(told["lines"]) > 100
    assert {one["result"] for one in told["lines"]} >= {"unknown", "not_held"}
    assert shell("registrations", "list", "--year", 2022, "--json").json["count"] == 0


def test_only_the_awards_kept_are_copied_and_a_second_time_all_are_skipped(shell):
    arguments = ("registrations", "copy", "--from", 2021, "--year", 2022, "--award", "TTLDTT", "--json")
    first, second = shell(*arguments).json, shell(*arguments).json
    count = first["counts"]["copied"]
    assert count > 0
    assert {one["award"] for one in first["lines"] if one["copied"]} == {"TTLDTT"}
    assert shell("registrations", "list", "--year", 2022, "--json").json["count"] == count
    assert (second["counts"]["copied"], second["counts"]["skipped"]) == (0, count)


def test_a_year_cannot_be_copied_into_itself_and_a_future_day_is_refused(shell):
    assert shell("registrations", "copy", "--from", 2021).status == 2
    late = shell("registrations", "copy", "--from", 2021, "--year", 2022, "--date", "31/12/2099")
    assert late.status == 2
    assert "future" in late.err


def test_the_lines_for_people_end_with_the_count(shell):
    out = shell("registrations", "copy", "--from", 2021, "--year", 2022, "--held").out
    assert out.endswith("registrations were copied.\n")
