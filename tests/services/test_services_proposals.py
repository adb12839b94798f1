"""Whether the office's own people may be proposed, judged from its records."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from attached_files import a_pdf
from builders import (
    a_collective,
    a_dossier,
    a_paper,
    a_person,
    add_party,
    open_dossier,
    propose,
    register,
)
from merits import GOOD_YEAR, enter_initiative, hold, prospect, rule, write_result

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.dossier import Dossier, DossierStatus, Rating
from phuquoc_desktop.domain.dossier_rules import PapersMissingError, PaperState
from phuquoc_desktop.domain.initiative import Level
from phuquoc_desktop.domain.law.eligibility import Verdict
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.domain.ruling import WHOLE, Outcome
from phuquoc_desktop.domain.year_result import Discipline
from phuquoc_desktop.services import dossier_standing, dossiers, rulings
from phuquoc_desktop.services.law.proposals import NotEligibleError, Proposal, proved


def finding(proposal: Proposal, criterion: str) -> bool | None:
    return next(one.met for one in proposal.judgement.findings if one.criterion.id == criterion)


def judged(backend: Backend, dossier: Dossier) -> dossier_standing.DossierStanding:
    with backend.reading() as read:
        return dossier_standing.look(read, dossier.id, backend.awards)


def submit(backend: Backend, dossier: Dossier) -> Dossier:
    with backend.begin("submit") as work:
        return dossiers.submit(work, dossier.id, backend.awards)


def a_complete_dossier(backend: Backend, folder: Path, party: Party, **values: object) -> Dossier:
    dossier = open_dossier(backend, a_dossier(award="CSTDT", **values))
    propose(backend, dossier, party, rating=Rating.EXCELLENT)
    file = folder / "giấy tờ.pdf"
    file.write_bytes(a_pdf())
    for line in judged(backend, dossier).view.checklist:
        if line.state is PaperState.MISSING:
            about = line.candidate.id if line.candidate else None
            with backend.begin("attach") as work:
                draft = a_paper(dossier, line.paper_kind, candidate_id=about)
                dossiers.attach(work, backend.attachments, draft, file)
    return dossier


def test_of_somebody_of_whom_nothing_is_known_nothing_is_held_against(office: Backend) -> None:
    found = prospect(office, add_party(office), "LDTT")
    assert found.verdict is Verdict.NEEDS_REVIEW
    assert not any(one.met is False for one in found.judgement.findings)


def test_a_good_year_makes_eligible_and_a_poor_rating_does_not(office: Backend) -> None:
    good, poor = add_party(office), add_party(office, a_person("Lê Thị Mơ"))
    write_result(office, good, **GOOD_YEAR)
    write_result(office, poor, **GOOD_YEAR | {"rating": Rating.FULFILLED})
    assert prospect(office, good, "LDTT").verdict is Verdict.ELIGIBLE
    assert prospect(office, poor, "LDTT").verdict is Verdict.NOT_ELIGIBLE


def test_a_criterion_that_is_not_confirmed_warns_and_cannot_refuse(office: Backend) -> None:
    party = add_party(office)
    write_result(office, party, **GOOD_YEAR | {"discipline": Discipline.REPRIMAND})
    found = prospect(office, party, "LDTT")
    assert finding(found, "LDTT.no_discipline") is False
    assert found.verdict is Verdict.NEEDS_REVIEW


def test_the_result_of_another_year_says_nothing_of_this_one(office: Backend) -> None:
    party = add_party(office)
    write_result(office, party, 2020, **GOOD_YEAR)
    assert finding(prospect(office, party, "LDTT", 2021), "LDTT.rating") is None


@pytest.mark.parametrize(("revoked", "verdict"), [(None, Verdict.ELIGIBLE), (2019, Verdict.NOT_ELIGIBLE)])
def test_a_revoked_title_breaks_the_row(office: Backend, revoked: int | None, verdict: Verdict) -> None:
    party = add_party(office)
    for year in (2018, 2019, 2020):
        hold(office, party, "CSTDCS", year, revoked=year == revoked)
    enter_initiative(office, party, scope=Level.PROVINCE, recognised_by=Level.PROVINCE)
    assert prospect(office, party, "CSTDT").verdict is verdict


def test_an_initiative_with_two_authors_counts_for_both(office: Backend) -> None:
    parties = [add_party(office), add_party(office, a_person("Lê Thị Mơ"))]
    enter_initiative(office, *parties)
    assert [finding(prospect(office, one, "CSTDCS"), "CSTDCS.merit") for one in parties] == [True, True]


def test_the_quota_counts_all_who_are_registered_for_the_title(office: Backend) -> None:
    people = [add_party(office, a_person(f"Nguyễn Văn {name}")) for name in ("Một", "Hai", "Ba", "Bốn")]
    for one in people:
        register(office, one, "LDTT")
    assert finding(prospect(office, people[0], "CSTDCS"), "CSTDCS.quota") is True, "nobody strives for it yet"
    for one in people[:2]:
        register(office, one, "CSTDCS")
    assert finding(prospect(office, people[0], "CSTDCS"), "CSTDCS.quota") is False, "2 of 4 is more than 15 %"


def test_figures_of_a_collective_are_those_of_its_year(office: Backend) -> None:
    group = add_party(office, a_collective(members=20))
    write_result(office, group, members=20, completed=20, ldtt=9, discipline_max=Discipline.NONE, rating=Rating.GOOD)
    assert prospect(office, group, "TTLDTT").verdict is Verdict.NOT_ELIGIBLE, "9 of 20 is below one half"


def test_what_a_person_judged_counts_for_that_award_and_year(office: Backend) -> None:
    party = add_party(office)
    assert finding(prospect(office, party, "GK_HUYEN"), "GK_HUYEN.person.local") is None
    rule(office, party, award="GK_HUYEN", criterion="GK_HUYEN.person.local", outcome=Outcome.MET)
    assert finding(prospect(office, party, "GK_HUYEN"), "GK_HUYEN.person.local") is True
    assert finding(prospect(office, party, "GK_HUYEN", 2022), "GK_HUYEN.person.local") is None


def test_a_dossier_against_the_law_is_submitted_only_with_a_reason(office: Backend, tmp_path: Path) -> None:
    party = add_party(office)
    hold(office, party, "CSTDCS", 2018, 2020)
    dossier = a_complete_dossier(office, tmp_path, party)
    assert isinstance(judged(office, dossier).hindrance, NotEligibleError)
    with pytest.raises(NotEligibleError) as caught:
        submit(office, dossier)
    assert party.name in str(caught.value)
    made = rule(office, party, reason="Thành tích chống dịch đặc biệt")
    assert judged(office, dossier).hindrance is None
    assert submit(office, dossier).status is DossierStatus.SUBMITTED
    found = judged(office, dossier).proposals[0]
    assert found.verdict is Verdict.NOT_ELIGIBLE, "the verdict stays what it was"
    assert found.override is not None
    assert found.override.id == made.id


def test_the_list_counts_who_stands_against_submitting_and_names_the_award_as_its_law_does(
    office: Backend, tmp_path: Path
) -> None:
    party = add_party(office)
    hold(office, party, "CSTDCS", 2018, 2020)
    dossier = a_complete_dossier(office, tmp_path, party)
    open_dossier(office, a_dossier(award="CSTDT"))

    def counts() -> list[int]:
        with office.reading() as read:
            return [one.not_eligible for one in dossier_standing.lines(read, 2021, office.awards)]

    assert counts() == [0, 1]
    rule(office, party)
    assert counts() == [0, 0]
    with office.reading() as read:
        lines = dossier_standing.lines(read, 2021, office.awards)
        named = "Chiến sĩ thi đua cấp bộ, ngành, tỉnh, đoàn thể trung ương"
        assert lines[0].award_name == dossier_standing.look(read, dossier.id, office.awards).award_name == named


def test_papers_that_are_missing_are_told_before_the_law(office: Backend) -> None:
    party = add_party(office)
    hold(office, party, "CSTDCS", 2018, 2020)
    dossier = open_dossier(office, a_dossier(award="CSTDT"))
    propose(office, dossier, party)
    assert isinstance(judged(office, dossier).hindrance, PapersMissingError)


def test_an_override_that_was_taken_back_hinders_again(office: Backend, tmp_path: Path) -> None:
    party = add_party(office)
    hold(office, party, "CSTDCS", 2018, 2020)
    dossier = a_complete_dossier(office, tmp_path, party)
    made = rule(office, party)
    with office.begin("take back") as work:
        rulings.remove(work, made.id)
    assert isinstance(judged(office, dossier).hindrance, NotEligibleError)


def test_a_submitted_dossier_says_which_pack_judged_it_until_it_is_recalled(office: Backend, tmp_path: Path) -> None:
    party = add_party(office)
    dossier = a_complete_dossier(office, tmp_path, party)
    shelved = judged(office, dossier).proposals[0].shelved
    assert submit(office, dossier).judged_by == proved(shelved)
    assert shelved.sha256 in proved(shelved)
    with office.begin("recall") as work:
        assert dossiers.recall(work, dossier.id, "Bổ sung biên bản").judged_by is None


@pytest.mark.parametrize(
    ("received", "letter", "regime"),
    [
        (None, None, "R1"),
        (None, date(2024, 1, 2), "R2"),
        (date(2023, 12, 31), date(2024, 1, 2), "R1"),
        (date(2025, 7, 1), None, "R3"),
    ],
)
def test_the_day_of_receipt_chooses_the_law_before_that_of_the_letter(
    office: Backend, received: date | None, letter: date | None, regime: str
) -> None:
    dossier = open_dossier(office, a_dossier(award="LDTT", received_on=received, letter_date=letter))
    propose(office, dossier, add_party(office))
    found = judged(office, dossier)
    assert found.proposals[0].shelved.regime == regime
    assert found.judged_on == (received or letter or date(2021, 12, 31))


def test_the_ground_of_a_dossier_is_the_one_that_is_judged(office: Backend) -> None:
    party = add_party(office)
    values = {"award": "BK_TINH", "letter_date": date(2024, 3, 1), "year": 2023}
    chosen = open_dossier(office, a_dossier(ground="BK_TINH.person.by_contribution", **values))
    usual = open_dossier(office, a_dossier(**values))
    for one in (chosen, usual):
        propose(office, one, party)
    grounds = [judged(office, one).proposals[0].judgement.ground for one in (chosen, usual)]
    assert [one.id for one in grounds if one] == ["BK_TINH.person.by_contribution", "BK_TINH.person.merit"]


def test_a_decision_drafted_for_a_proposal_names_verdict_and_pack(office: Backend) -> None:
    found = prospect(office, add_party(office), "LDTT")
    draft = found.ruling(WHOLE, Outcome.ALLOWED, "Lý do", "Lê Thị Bưởi", date(2021, 12, 1))
    assert (draft.verdict, draft.pack_sha256) == ("needs_review", found.shelved.sha256)
    assert draft.pack.startswith("phu-quoc-R1 ")
