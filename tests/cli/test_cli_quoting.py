"""Quoting a figure in a dossier at the command line, and what a check says of it."""

from __future__ import annotations

from builders import again


def test_a_quoted_figure_is_checked_and_an_altered_one_needs_a_person(shell):
    assert shell("targets", "progress", "T13", "1620", "--period", "2021-05").status == 0
    code = shell("dossier", "new", "--award", "GK_HUYEN", "--json").json["dossier"]["code"]
    quoted = shell("dossier", "quote", code, "T13", "--period", "2021-05", "--json").json["quoted"]
    assert quoted["statement"].startswith("Thu ngân sách: 1.620 tỷ đồng (tháng 5/2021)")
    assert shell("targets", "progress", "T13", "1655", "--period", "2021-05").status == 0
    (seen,) = shell("dossier", "check", code, "--json").json["quoted"]
    assert (seen["changed"], seen["altered"], "1.655 tỷ đồng" in seen["told"]) == (True, False, True)
    with again(shell.folder) as backend, backend.begin("Alter") as work:
        work.quoted_figures.get(quoted["id"]).source = "nghe nói"
    answer = shell("dossier", "check", code)
    assert (answer.status, "not those that were quoted" in answer.out) == (1, True)


def test_what_is_not_recorded_is_refused_in_one_sentence(shell):
    code = shell("dossier", "new", "--award", "GK_HUYEN", "--json").json["dossier"]["code"]
    refused = shell("dossier", "quote", code, "T39", "--period", "2021-01")
    assert (refused.status, refused.err.count("\n")) == (2, 1)
