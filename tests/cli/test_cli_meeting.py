"""``phuquoc council`` and ``phuquoc meeting``: from members to a closed meeting and its votes in the dossier."""

from __future__ import annotations

import pytest

COUNCIL = ("Trần Văn Chánh", "Đỗ Thị Thư", "Huỳnh Văn Bốn", "Ngô Thị Năm")
GROUND = "Quy chế hoạt động của Hội đồng, Quyết định số 12/QĐ-UBND"


@pytest.fixture
def meeting(shell):
    """A council of four, after the one of the practice office, and a meeting of June on a dossier with one candidate.

    Gives the meeting's id, the dossier's code and the candidate's name.
    """
    for one in shell("council", "members", "--json").json["members"]:
        assert shell("council", "end", one["name"], "--on", "28/02/2021").status == 0
    for place, name in enumerate(COUNCIL):
        role = ["--role", ("chair", "secretary", "member", "member")[place]]
        assert shell("council", "add", name, *role, "--from", "01/03/2021").status == 0
    code = shell("dossier", "new", "--award", "GK_XA", "--json").json["dossier"]["code"]
    rows = shell("registrations", "list", "--award", "CSTDCS", "--json").json["registrations"]
    name = rows[3]["party"]["name"]
    assert shell("dossier", "add", code, "--party", rows[3]["party"]["id"]).status == 0
    officers = ["--chair", COUNCIL[0], "--secretary", COUNCIL[1], "--counters", COUNCIL[2], COUNCIL[3]]
    made = shell("meeting", "new", "--on", "14/06/2021", "--began", "8h", *officers, "--json").json["meeting"]
    assert shell("meeting", "agenda", made["id"], code).status == 0
    return made["id"], code, name


def test_a_meeting_goes_from_members_to_votes_in_the_dossier(shell, meeting):
    key, code, name = meeting
    seen = shell("meeting", "attend", key, "--rest", "present", "--json").json
    assert seen["quorum"] == {"present": 4, "members": 4, "needed": 3, "reached": True, "certainty": "unsure"}
    assert shell("meeting", "show", "14/06/2021").status == 1
    assert shell("meeting", "vote", key, name, 3, 1).status == 1
    counted = shell("meeting", "vote", key, name, 3, 1, "--second", "--json")
    assert counted.status == 0
    vote = counted.json["vote"]
    assert (vote["fraction"], vote["percent"], vote["outcome"]) == ("3/4", "75,00", "passed")
    assert vote["rule"]["of"] == "all_members"
    assert shell("meeting", "close", key).status == 2
    closed = shell("meeting", "close", key, "--ground", GROUND, "--json").json
    assert (closed["written"], closed["left"]) == (1, 0)
    dossier = shell("dossier", "check", code, "--json").json
    assert (dossier["candidates"][0]["votes_for"], dossier["candidates"][0]["votes_total"]) == (3, 4)
    states = {line["kind"]: line["state"] for line in dossier["checklist"]}
    assert states["BIENBAN"] == "drafted"
    (listed,) = [one for one in shell("meeting", "list", "--json").json["meetings"] if one["id"] == key]
    assert listed["closed_on"] is not None


def test_counts_that_differ_need_a_person_and_name_every_figure(shell, meeting):
    key, _code, name = meeting
    shell("meeting", "attend", key, "--rest", "present")
    shell("meeting", "vote", key, name, 3, 1)
    answer = shell("meeting", "vote", key, name, 2, 1, 1, "--second")
    assert answer.status == 1
    assert "in favour 3 and 2, against 1 and 1, invalid 0 and 1" in answer.out


def test_a_conflict_takes_a_ballot_away(shell, meeting):
    key, _code, name = meeting
    shell("meeting", "attend", key, "--rest", "present")
    assert shell("council", "conflict", COUNCIL[2], name, "--kind", "relative").status == 0
    assert shell("council", "conflicts", "--json").json["conflicts"][0]["kind"] == "relative"
    answer = shell("meeting", "vote", key, name, 4, 0)
    assert answer.status == 2
    assert "only 3 members vote on it" in answer.err
    assert COUNCIL[2] in shell("meeting", "show", key).out


def test_people_decide_where_the_threshold_does_not_fit(shell, meeting):
    key, _code, name = meeting
    shell("meeting", "attend", key, "--rest", "present")
    for second in ([], ["--second"]):
        shell("meeting", "vote", key, name, 2, 2, *second)
    reason = ["--reason", "Quy chế: từ một nửa"]
    vote = shell("meeting", "decide", key, name, "enough", *reason, "--json").json["agenda"][0]["votes"][0]
    assert (vote["outcome"], vote["decided"]["reason"]) == ("passed", "Quy chế: từ một nửa")
    assert shell("meeting", "close", key).status == 0


def test_a_closed_meeting_is_reopened_with_a_reason(shell, meeting):
    key, _code, name = meeting
    shell("meeting", "attend", key, "--rest", "present")
    for second in ([], ["--second"]):
        shell("meeting", "vote", key, name, 4, 0, *second)
    shell("meeting", "close", key, "--ground", GROUND)
    assert shell("meeting", "vote", key, name, 4, 0).status == 2
    assert shell("meeting", "reopen", key, "--reason", "Ghi nhầm").status == 0
    assert shell("meeting", "vote", key, name, 4, 0).status == 0


def test_members_are_listed_by_day_and_end_their_period(shell, meeting):
    assert shell("council", "end", COUNCIL[3], "--on", "30/06/2021").status == 0
    shown = shell("council", "members", "--on", "01/07/2021", "--json").json["members"]
    assert [one["name"] for one in shown] == list(COUNCIL[:3])
    assert COUNCIL[3] in shell("council", "members").out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["meeting", "show", "15/06/2021"], "There is no meeting"),
        (["meeting", "show", "hôm qua"], "There is no meeting"),
        (["council", "end", "Không Có Ai", "--on", "30/06/2021"], "Nobody on the council is called"),
        (["council", "add", "Lê Văn Hai", "--role", "chair", "--from", "01/05/2021"], "chairs the council"),
        (["meeting", "vote", "14/06/2021", "Không Có Ai", "1", "0"], "is not before this meeting"),
        (["meeting", "attend", "14/06/2021", "--present", "Không Có Ai"], "Nobody on the council is called"),
        (["meeting", "reopen", "14/06/2021", "--reason", "x"], "is still open"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(shell, meeting, arguments, told):
    answer = shell(*arguments)
    assert answer.status == 2
    assert told in answer.err


def test_two_meetings_of_one_day_are_told_apart_by_their_ids(shell, meeting):
    shell("meeting", "new", "--on", "14/06/2021")
    answer = shell("meeting", "show", "14/06/2021")
    assert answer.status == 2
    assert meeting[0] in answer.err


def test_one_candidate_for_two_awards_is_voted_on_for_each_by_its_dossier(shell, meeting):
    key, code, name = meeting
    other = shell("dossier", "new", "--award", "LDTT", "--json").json["dossier"]["code"]
    assert shell("dossier", "add", other, "--party", name).status == 0
    shell("meeting", "attend", key, "--rest", "present")
    shell("meeting", "agenda", key, other)
    unclear = shell("meeting", "vote", key, name, 3, 1)
    assert unclear.status == 2
    assert code in unclear.err
    assert other in unclear.err
    for second in ([], ["--second"]):
        assert shell("meeting", "vote", key, name, 4, 0, "--dossier", other, *second).status in (0, 1)
    lines = shell("meeting", "show", key, "--json").json["agenda"]
    assert {line["dossier"]: line["votes"][0]["first"] for line in lines} == {
        code: None,
        other: {"for": 4, "against": 0, "invalid": 0},
    }
    assert shell("meeting", "decide", key, name, "enough", "--reason", GROUND).status == 2
    assert shell("meeting", "decide", key, name, "enough", "--reason", GROUND, "--dossier", other).status == 0
