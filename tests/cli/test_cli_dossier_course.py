"""The course of a dossier on the command line."""

from datetime import date


def open_urgent(shell, *more):
    on = date.today().strftime("%d/%m/%Y")  # noqa: DTZ011  the command counts from the day of the clock
    fields = ["--party", "Danh Thị Hoa", "--deed", "Cứu hai người bị đuối nước", "--on", on]
    return shell("dossier", "urgent", *fields, *more)


def test_an_emergency_takes_three_fields(shell):
    refused = open_urgent(shell)
    assert refused.status == 2
    assert "Danh Thị Hoa" in refused.err
    today = date.today()  # noqa: DTZ011
    made = open_urgent(shell, "--kind", "person", "--owed-until", today.isoformat(), "--json").json
    code = made["dossier"]["code"]
    assert (made["dossier"]["mode"], made["dossier"]["procedure"]) == ("DOT_XUAT", "simplified")
    checked = shell("dossier", "check", code, "--json").json
    assert checked["ready"]
    assert [line["kind"] for line in checked["checklist"] if line["owed"]] == ["BAOCAO"]
    sent = shell("dossier", "submit", code, "--json").json
    assert (sent["version"]["number"], sent["owed"]) == (1, 1)
    assert f"{code}: papers that follow" in shell("calendar", "--year", today.year).out


def test_a_recall_needs_a_reason_and_the_history_keeps_it(shell):
    code = open_urgent(shell, "--kind", "person", "--json").json["dossier"]["code"]
    shell("dossier", "submit", code)
    assert shell("dossier", "recall", code, "--reason", " ").status == 2
    assert shell("dossier", "recall", code, "--reason", "Ghi nhầm ngày").status == 0
    assert shell("dossier", "recall", code, "--reason", "nữa").status == 2
    told = shell("dossier", "history", code, "--json").json
    assert [(one["event"], one["number"], one["reason"]) for one in told["versions"]] == [
        ("submitted", 1, None),
        ("recalled", 1, "Ghi nhầm ngày"),
    ]
    assert told["changed_since"] == []
    assert "Ghi nhầm ngày" in shell("dossier", "history", code).out


def test_an_incomplete_dossier_is_refused_with_what_it_lacks(shell):
    code = shell("dossier", "new", "--award", "CSTDCS", "--json").json["dossier"]["code"]
    answer = shell("dossier", "submit", code)
    assert answer.status == 2
    assert "no candidate" in answer.err


def test_all_who_registered_and_are_eligible_are_proposed(shell):
    code = shell("dossier", "new", "--award", "LDTT", "--json").json["dossier"]["code"]
    seen = shell("dossier", "propose", code, "--dry-run", "--json").json
    offered = [one for one in seen["choices"] if one["offered"]]
    assert seen["added"] == 0
    assert offered
    assert all(one["why"] for one in seen["choices"] if not one["offered"])
    done = shell("dossier", "propose", code, "--json").json
    assert done["added"] == len(offered)
    assert shell("dossier", "propose", code, "--json").json["added"] == 0


def test_the_signing_sheet_is_drafted_and_followed(shell):
    drafted = shell("dossier", "sign", "HS-2021-001", "--draft", "--json").json["steps"]
    assert [one["step"] for one in drafted] == list(range(1, len(drafted) + 1))
    late = shell("dossier", "sign", "HS-2021-001", "--step", "1", "--sent", "01/06/2021", "--json")
    assert (late.status, late.json["steps"][0]["state"]) == (1, "late")
    back = shell("dossier", "sign", "HS-2021-001", "--step", "1", "--back", "02/06/2021", "--json")
    assert (back.status, back.json["steps"][0]["state"]) == (0, "back")
    assert shell("dossier", "sign", "HS-2021-001", "--step", "99", "--remove").status == 2
    fewer = shell("dossier", "sign", "HS-2021-001", "--step", "1", "--remove", "--json").json["steps"]
    assert len(fewer) == len(drafted) - 1


def test_a_notice_is_published_and_its_result_typed(shell):
    code = shell("dossier", "new", "--award", "GK_XA", "--json").json["dossier"]["code"]
    assert shell("dossier", "publish", code, "--from", "01/06/2021").status == 2
    over = shell("dossier", "publish", code, "--from", "01/06/2021", "--until", "08/06/2021", "--json")
    assert (over.status, over.json["state"]) == (1, "over")
    done = shell("dossier", "publish", code, "--result", "Không có ý kiến", "--json")
    assert (done.status, done.json["state"]) == (0, "done")


def test_a_dossier_tells_its_level_and_belongs_to_a_movement(shell):
    listed = shell("dossier", "list", "--json").json["dossiers"]
    assert {one["level"] for one in listed} <= {"own", "city", "through_city"}
    answer = shell("dossier", "new", "--award", "GK_XA", "--mode", "PHONG_TRAO", "--movement", "không có")
    assert answer.status == 2
