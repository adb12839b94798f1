"""``phuquoc city forward``: list, check, draft, send, papers once more, take back; and the decision on a whole letter."""

import shutil

import pytest
from forwarding_offices import FIRST, REASON, SECOND, accepted
from two_offices import two_offices

WITHOUT = f"{SECOND}={REASON}"
IN_SPITE = "Hội đồng thành phố họp ngày mai, gửi trước cho kịp hạn."


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A city that has accepted a dossier for the province."""
    folder = tmp_path_factory.mktemp("forward")
    with two_offices(folder) as both:
        accepted(both)
    return folder


@pytest.fixture
def city(made, tmp_path, shell_on):
    shutil.copytree(made / "city", tmp_path / "city")
    return shell_on(tmp_path / "city")


def test_a_dossier_goes_to_the_province_once_and_its_decision_is_entered(city):
    def ask(*arguments, status=0):
        answer = city("city", "forward", *arguments, *(["--json"] if status < 2 else []))
        assert answer.status == status, answer.err
        return answer.json if status < 2 else answer.err

    (line,) = ask("list")["dossiers"]
    assert (line["standing"], line["letter"], line["candidates"]) == ("ready", None, 2)
    code = f"31078/{line['code']}"
    found = ask("check", code, "--without", WITHOUT, status=1)
    assert [one["name"] for one in found["people"]] == [FIRST]
    assert len(found["doubts"]) == 1
    assert "the reason" in ask("send", code, "--number", "15", status=2)
    assert "NAME=REASON" in ask("check", code, "--without", SECOND, status=2)
    wish = (code, "--number", "15", "--without", WITHOUT, "--in-spite", IN_SPITE)
    assert ask("send", *wish)["letter"] == "15/TTr-UBND"
    assert "15/TTr-UBND" in ask("send", *wish, status=2)
    assert ask("list")["dossiers"][0]["left_out"] == [f"{SECOND}: {REASON}"]
    assert "reason" in city("city", "forward", "take-back", "15").err
    assert ask("take-back", "15", "--reason", "Tỉnh đề nghị ghép chung.")["letter"] == "15/TTr-UBND"
    assert ask("list")["dossiers"][0]["standing"] == "ready"
    ask("send", *wish)
    asked = ("decision", "enter", "--letter", "15", "--issuer", "UBND tỉnh Kiên Giang", "--number", "1200/QĐ-UBND")
    entered = city(*asked, "--date", "14/06/2021", "--json").json
    assert [(one["name"], one["granted"]) for one in entered["lines"]] == [(FIRST, True), (SECOND, False)]
    assert city("decision", "issue", "1200/QĐ-UBND").status == 0
    assert ask("list")["dossiers"][0]["standing"] == "decided"
    assert "revoke" in ask("take-back", "15", "--reason", "Rút lại.", status=2)


def test_a_draft_is_written_to_be_signed_and_nothing_is_noted(city, tmp_path):
    answer = city("city", "forward", "draft", "31078/HS-2021-001", "--out", tmp_path / "du-thao.zip")
    assert (answer.status, (tmp_path / "du-thao.zip").stat().st_size > 1000) == (1, True)
    assert "15" in city("city", "forward", "papers", "15", "--out", tmp_path / "x").err
    assert city("city", "forward", "check", "31081/HS-2021-001").status == 2


def test_the_ward_lists_who_waits_for_an_answer(made, tmp_path, shell_on):
    shutil.copytree(made / "ward", tmp_path / "ward")
    found = shell_on(tmp_path / "ward")("dossier", "answers", "--json").json["answers"]
    assert [(one["name"], one["answer"]) for one in found] == [(FIRST, "waiting"), (SECOND, "waiting")]
