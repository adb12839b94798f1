"""Decisions while they are prepared: whose award it is, who is granted it, one list or several."""

from __future__ import annotations

from pathlib import Path

import pytest
from attached_files import a_pdf
from builders import (
    a_basis,
    a_collective,
    a_decision,
    a_decision_line,
    a_dossier,
    a_person,
    add_party,
    draft_decision,
    open_dossier,
    propose,
)
from council_builders import close, count, held

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.decision import Decision
from phuquoc_desktop.domain.decision_rules import DecisionNotDraftError, NotIssuedError, ReasonNeededError
from phuquoc_desktop.domain.dossier import Dossier
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.registration_rules import AwardNotForPartyError
from phuquoc_desktop.services import attached, deciding, decision_view, decisions
from phuquoc_desktop.services.decision_view import DecisionView, DoubtKind
from phuquoc_desktop.services.decisions import (
    AwardOfHigherLevelError,
    NobodyTakenError,
    OneAwardError,
    OnTheListError,
    Taken,
)


def look(office: Backend, decision: Decision) -> DecisionView:
    with office.reading() as read:
        return decision_view.look(read, decision.id, a_basis(office))


def take(office: Backend, decision: Decision, *dossiers: Dossier) -> Taken:
    with office.begin("Take") as work:
        return decisions.take_dossiers(work, decision.id, [one.id for one in dossiers], a_basis(office))


def issue(office: Backend, decision: Decision) -> deciding.Issued:
    with office.begin("Issue") as work:
        return deciding.issue(work, decision.id, a_basis(office), office.today)


def test_candidates_of_several_dossiers_make_one_list(office: Backend) -> None:
    letters, titles = open_dossier(office, a_dossier(award="GK_XA")), open_dossier(office, a_dossier(award="LDTT"))
    one, two = add_party(office, a_person("Trần Thị Hoa")), add_party(office, a_person("Lê Văn Tám"))
    propose(office, letters, one, achievements="Thu gom rác ở bãi biển.\nVận động 30 hộ.")
    propose(office, titles, one)
    propose(office, titles, two)
    decision = draft_decision(office)
    taken = take(office, decision, letters, titles)
    assert [(line.name, line.award, line.granted) for line in taken.added] == [
        ("Trần Thị Hoa", "GK_XA", True),
        ("Trần Thị Hoa", "LDTT", True),
        ("Lê Văn Tám", "LDTT", True),
    ]
    assert taken.added[0].achievement == "Thu gom rác ở bãi biển."
    assert {one.code for one in look(office, decision).dossiers} == {letters.code, titles.code}


def test_whom_the_council_did_not_vote_for_is_not_granted_and_why(office: Backend) -> None:
    dossier = open_dossier(office, a_dossier(award="LDTT"))
    propose(office, dossier, add_party(office, a_person("Trần Thị Hoa")), votes_for=9, votes_total=9)
    propose(office, dossier, add_party(office, a_person("Lê Văn Tám")), votes_for=2, votes_total=9)
    found = {line.name: line for line in take(office, draft_decision(office), dossier).added}
    assert found["Trần Thị Hoa"].granted
    assert not found["Lê Văn Tám"].granted
    assert "2/9" in str(found["Lê Văn Tám"].reason)


def test_a_closed_meeting_decides_who_comes_onto_the_list_as_granted(office: Backend) -> None:
    dossier = open_dossier(office, a_dossier(award="LDTT"))
    hoa, tam = (propose(office, dossier, add_party(office, a_person(name))) for name in ("Trần Thị Hoa", "Lê Văn Tám"))
    meeting, _members = held(office, dossier, absent=1)
    count(office, meeting, hoa, 8, 0, 0)
    count(office, meeting, tam, 5, 3, 0)
    close(office, meeting)
    found = {line.name: line for line in take(office, draft_decision(office), dossier).added}
    assert found["Trần Thị Hoa"].granted
    assert not found["Lê Văn Tám"].granted, "five of nine members are less than 70 %"
    assert "5" in str(found["Lê Văn Tám"].reason)


def test_a_dossier_is_decided_once(office: Backend) -> None:
    dossier = open_dossier(office, a_dossier(award="GK_XA"))
    propose(office, dossier, add_party(office))
    take(office, draft_decision(office), dossier)
    with pytest.raises(NobodyTakenError):
        take(office, draft_decision(office), dossier)


def test_what_the_city_grants_is_not_decided_here(office: Backend) -> None:
    with pytest.raises(AwardOfHigherLevelError) as caught:
        draft_decision(office, (add_party(office), "CSTDCS"))
    assert "Chủ tịch UBND thành phố" in str(caught.value)


def test_a_decision_of_the_city_is_entered_with_its_issuer(office: Backend) -> None:
    party = add_party(office)
    city = a_decision("Công nhận Chiến sĩ thi đua cơ sở", own=False, issuer="Chủ tịch UBND thành phố Phú Quốc")
    decision = draft_decision(office, (party, "CSTDCS"), draft=city)
    assert [line.line.award for line in look(office, decision).lines] == ["CSTDCS"]
    with pytest.raises(RefusedError) as caught:
        draft_decision(office, draft=a_decision(own=False))
    assert caught.value.field == "issuer"


def test_the_list_names_a_party_once_an_award_and_only_awards_that_fit(office: Backend) -> None:
    party = add_party(office, a_person("Lê Văn Tám"))
    decision = draft_decision(office, (party, "GK_XA"), (party, "LDTT"))
    with pytest.raises(OnTheListError), office.begin("Add") as work:
        decisions.add_line(work, a_decision_line(decision, party), a_basis(office))
    collective = add_party(office, a_collective())
    with pytest.raises(AwardNotForPartyError), office.begin("Add") as work:
        decisions.add_line(work, a_decision_line(decision, collective, "LDTT"), a_basis(office))


def test_not_granting_needs_a_reason_that_goes_again(office: Backend) -> None:
    decision = draft_decision(office, (add_party(office), "GK_XA"))
    (line,) = look(office, decision).lines
    with pytest.raises(ReasonNeededError), office.begin("Judge") as work:
        decisions.judge(work, [line.id], granted=False, reason=" ")
    with office.begin("Judge") as work:
        decisions.judge(work, [line.id], granted=False, reason="Đang chờ xác minh đơn thư")
    seen = look(office, decision)
    assert (seen.lines[0].line.reason, seen.total, seen.granted) == ("Đang chờ xác minh đơn thư", 0, ())
    with office.begin("Judge") as work:
        decisions.judge(work, [line.id], granted=True)
    assert look(office, decision).lines[0].line.reason is None


def test_a_list_is_split_by_award(office: Backend) -> None:
    party = add_party(office)
    decision = draft_decision(office, (party, "GK_XA"), (party, "LDTT"), (add_party(office, a_person("Bảy")), "LDTT"))
    whole = look(office, decision).total
    with office.begin("Split") as work:
        (part,) = decisions.split_by_award(work, decision.id)
    assert part.number is None
    assert [len(look(office, one).lines) for one in (decision, part)] == [1, 2]
    assert look(office, decision).total + look(office, part).total == whole
    with pytest.raises(OneAwardError), office.begin("Split") as work:
        decisions.split_by_award(work, decision.id)


def test_an_amount_is_written_over_with_a_reason_only(office: Backend) -> None:
    decision = draft_decision(office, (add_party(office), "LDTT"))
    (line,) = look(office, decision).lines
    assert (line.amount, line.is_typed) == (450_000, False)
    with pytest.raises(ReasonNeededError), office.begin("Amount") as work:
        decisions.set_amount(work, line.id, 500_000)
    with office.begin("Amount") as work:
        decisions.set_amount(work, line.id, 500_000, "Theo quy chế chi tiêu nội bộ")
    (line,) = look(office, decision).lines
    assert (line.amount, line.is_typed) == (500_000, True)


def test_a_draft_says_what_needs_a_look(office: Backend) -> None:
    dossier = open_dossier(office, a_dossier(award="GK_XA"))
    propose(office, dossier, add_party(office))
    decision = draft_decision(office)
    take(office, decision, dossier)
    assert DoubtKind.DOSSIER in {one.kind for one in look(office, decision).doubts}


def test_what_was_issued_is_changed_no_more(office: Backend) -> None:
    party = add_party(office)
    decision = draft_decision(office, (party, "GK_XA"))
    with pytest.raises(NotIssuedError), office.begin("Hand over") as work:
        decisions.hand_over(work, [look(office, decision).lines[0].id], office.today, "Nguyễn Văn An")
    issue(office, decision)
    (line,) = look(office, decision).lines
    for change in (
        lambda work: decisions.amend(work, decision.id, a_decision()),
        lambda work: decisions.remove(work, decision.id),
        lambda work: decisions.remove_lines(work, [line.id]),
        lambda work: decisions.judge(work, [line.id], granted=False, reason="x"),
        lambda work: decisions.add_line(work, a_decision_line(decision, party, "LDTT"), a_basis(office)),
    ):
        with pytest.raises(DecisionNotDraftError), office.begin("Change") as work:
            change(work)
    with office.begin("Hand over") as work:
        decisions.hand_over(work, [line.id], office.today, "Nguyễn Văn An")
    handed = look(office, decision).lines[0].line
    assert (handed.handed_on, handed.handed_to) == (office.today, "Nguyễn Văn An")


def test_a_draft_is_removed_with_its_lines(office: Backend) -> None:
    decision = draft_decision(office, (add_party(office), "GK_XA"))
    with office.begin("Remove") as work:
        decisions.remove(work, decision.id)
    with office.reading() as read:
        assert (read.decisions.count(), read.decision_lines.count()) == (0, 0)


def test_the_signed_paper_is_stored_once_and_goes_along_in_bundles(office: Backend, tmp_path: Path) -> None:
    scan = tmp_path / "QD-07.pdf"
    scan.write_bytes(a_pdf())
    for decision in (draft_decision(office), draft_decision(office, draft=a_decision(number="8"))):
        with office.begin("Attach") as work:
            decisions.attach(work, office.attachments, decision.id, scan)
    with office.reading() as read:
        files = attached.attached_files(read, office.profile.office)
    assert [one.file_name for one in files] == ["QD-07.pdf"] * 2
    assert len({one.digest for one in files}) == 1
    assert attached.not_stored(files, office.attachments) == ()
