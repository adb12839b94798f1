"""Asking for explanations, answering and judging them at the command line, with bundles between the two offices."""

from __future__ import annotations

from pathlib import Path

import pytest
from attached_files import a_pdf
from builders import a_city

QUESTION = "Đề nghị giải trình vì sao mới giải quyết việc làm cho 210 lao động."
ANSWER = "Hai doanh nghiệp lùi ngày tuyển dụng sang quý III."


@pytest.fixture
def city(tmp_path: Path, shell):
    """A city beside the practice ward of the shell; call it with a command."""
    a_city(tmp_path / "city", practice=True).close()
    return type(shell)(tmp_path / "city", shell._capsys)


def test_a_question_is_asked_sent_answered_sent_back_and_accepted(shell, city, tmp_path):
    mail = tmp_path / "mail"
    sent = shell("bundle", "export", "--out", mail, "--json").json["file"]
    assert city("bundle", "import", sent).status == 0
    asked = city("city", "ask", "31078", "T26", "--text", QUESTION, "--json").json["question"]
    assert (asked["office"], asked["code"], asked["status"]) == ("31078", "T26", "open")
    returned = city("city", "return", "31078", "--out", mail, "--json").json
    assert (returned["remarks"], returned["questions"]) == (0, 1)
    assert shell("bundle", "import", returned["file"]).status == 0
    (waiting,) = shell("explanations", "list", "--open", "--json").json["explanations"]
    assert (waiting["id"], waiting["state"], waiting["question"]["text"]) == (asked["id"], "waiting", QUESTION)
    proof = tmp_path / "văn bản.pdf"
    proof.write_bytes(a_pdf("letter"))
    given = shell("explanations", "answer", asked["id"], "--text", ANSWER, "--attach", proof, "--json").json
    assert (given["explanation"]["question"], given["explanation"]["file"]) == (asked["id"], "văn bản.pdf")
    again = shell("bundle", "export", "--out", mail, "--json").json
    assert again["missing_attachments"] == []
    assert city("bundle", "import", again["file"]).status == 0
    assert ANSWER in city("explanations", "list").out
    assert city("city", "explained", asked["id"], "--json").json["question"]["status"] == "accepted"
    assert city("explanations", "list", "--open", "--json").json["explanations"] == []


def test_asking_again_and_withdrawing(shell, city, tmp_path):
    asked = city("city", "ask", "31078", "T26", "--text", QUESTION, "--json").json["question"]
    refused = city("city", "explained", asked["id"])
    assert (refused.status, "no answer here yet" in refused.err) == (2, True)
    assert city("city", "explained", asked["id"], "--withdraw").status == 0
    assert city("explanations", "list", "--json").json["explanations"] == []


def test_an_office_explains_unasked_but_asks_nobody(shell):
    given = shell("explanations", "add", "T26", "--period", "2021-05", "--text", ANSWER, "--json").json["explanation"]
    assert (given["code"], given["period"], given["question"]) == ("T26", "2021-05", None)
    refused = shell("city", "ask", "31081", "T26", "--text", QUESTION)
    assert (refused.status, refused.err.count("\n")) == (2, 1)
