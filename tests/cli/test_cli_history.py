"""``phuquoc history`` and ``phuquoc undo`` from the outside."""

from __future__ import annotations

import pytest
from builders import TODAY, a_person, again

from phuquoc_desktop.services import directory

NUMBER = "091184001234"


@pytest.fixture
def hong(shell):
    """A person entered by one job, whose position another job wrote; returns her id."""
    with again(shell.folder) as backend:
        with backend.begin("Enter her") as work:
            her = directory.add(work, a_person("Ninh Thị Sao Biển", identity_number=NUMBER, position="Văn thư"), TODAY)
        with backend.begin("Promote her") as work:
            work.parties.get(her.id).position = "Phó Chủ tịch"
    return her.id


def test_the_latest_jobs_come_first_with_whether_they_can_be_undone(shell, hong):
    jobs = shell("history", "--json").json["jobs"]
    assert [(one["name"], one["state"]) for one in jobs[:2]] == [("Promote her", "possible"), ("Enter her", "hindered")]
    told = shell("history", "--count", "1").out
    assert ("Promote her" in told, "Enter her" in told, jobs[0]["job"] in told) == (True, False, True)


def test_what_happened_to_somebody_is_told_field_by_field_with_the_number_masked(shell, hong):
    for asked in (hong, "ninh thi sao bien"):
        answer = shell("history", asked)
        assert answer.status == 0
        assert "Position: Văn thư → Phó Chủ tịch" in answer.out
        assert NUMBER not in answer.out
    changes = shell("history", hong, "--json").json["changes"]
    assert [one["operation"] for one in changes] == ["changed", "added"]


def test_a_job_is_told_by_its_id_record_by_record(shell, hong):
    job = shell("history", "--json").json["jobs"][0]["job"]
    told = shell("history", job, "--json").json
    (change,) = told["changes"]
    assert (change["name"], change["fields"]) == (
        "Ninh Thị Sao Biển",
        [{"label": "Position", "old": "Văn thư", "new": "Phó Chủ tịch"}],
    )


def test_undo_first_tells_what_it_would_take_back_and_touches_nothing(shell, hong):
    answer = shell("undo")
    assert answer.status == 1
    assert "Position: Văn thư → Phó Chủ tịch" in answer.out
    assert "--confirm" in answer.out
    with again(shell.folder) as backend, backend.reading() as read:
        assert read.parties.get(hong).position == "Phó Chủ tịch"


def test_undo_takes_the_last_jobs_back_one_after_the_other(shell, hong):
    assert shell("undo", "--confirm").status == 0
    with again(shell.folder) as backend, backend.reading() as read:
        assert read.parties.get(hong).position == "Văn thư"
    answer = shell("undo", "--confirm", "--json")
    assert (answer.status, answer.json["name"], answer.json["undone"]) == (0, "Enter her", True)
    with again(shell.folder) as backend, backend.reading() as read:
        assert read.parties.find(hong) is None
    states = [one["state"] for one in shell("history", "--json").json["jobs"][:4]]
    assert states == ["takes_back", "takes_back", "undone", "undone"]


def test_a_job_that_something_stands_on_is_not_undone_and_says_why(shell, hong):
    jobs = shell("history", "--json").json["jobs"]
    answer = shell("undo", jobs[1]["job"], "--confirm")
    assert answer.status == 1
    assert "changed again afterwards" in answer.out


def test_a_batch_of_rows_is_undone_by_the_id_that_taking_it_in_gave(shell, tmp_path):
    file = tmp_path / "ds.csv"
    file.write_text("STT,Họ và tên,Năm sinh\n1,Ninh Văn Sóng,1984\n2,Ninh Văn Gió,1985\n", encoding="utf-8")
    job = shell("parties", "import", file, "--json").json["taken"]["job"]
    told = shell("undo", job)
    assert ("Ninh Văn Sóng" in told.out, "Ninh Văn Gió" in told.out) == (True, True)
    assert shell("undo", job[:30], "--confirm").status == 0
    assert shell("search", "Ninh Văn Sóng", "--json").json["parties"] == []


@pytest.mark.parametrize("job", ["none-such", "0"])
def test_an_unknown_job_is_refused(shell, job):
    answer = shell("undo", job)
    assert answer.status == 2
    assert "phuquoc history" in answer.err


def test_a_practice_office_itself_is_not_taken_back(shell):
    jobs = shell("history", "--json").json["jobs"]
    answer = shell("undo", jobs[-1]["job"], "--confirm")
    assert answer.status == 1
