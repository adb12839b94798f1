"""A decision is issued or revoked: number and date, history, the book of awards, the fund, dossiers."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from builders import (
    START,
    a_basis,
    a_collective,
    a_decision,
    a_decision_line,
    a_dossier,
    a_person,
    add_party,
    an_award_held,
    draft_decision,
    office_open,
    open_dossier,
    propose,
    register,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.decision import Decision, DecisionStatus, Fund
from phuquoc_desktop.domain.decision_rules import FundShortError, FundsOfYear, NumberedAfterError
from phuquoc_desktop.domain.dossier import DossierStatus
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.registration import RegistrationState
from phuquoc_desktop.services import (
    award_ledger,
    awards_held,
    deciding,
    decision_view,
    decisions,
    funds,
    history,
    registration_states,
)
from phuquoc_desktop.services.award_ledger import LedgerFilter
from phuquoc_desktop.services.deciding import Issued


def issue(office: Backend, decision: Decision, *, beyond_fund: str | None = None) -> Issued:
    with office.begin("Issue") as work:
        return deciding.issue(work, decision.id, a_basis(office), office.today, beyond_fund=beyond_fund)


def revoke(office: Backend, decision: Decision, reason: str = "Ghi sai họ tên") -> int:
    with office.begin("Revoke") as work:
        return deciding.revoke(work, decision.id, reason, office.today)


def give_fund(office: Backend, amount: int, name: str = "Quỹ thi đua, khen thưởng", year: int = 2021) -> Fund:
    with office.begin("Fund") as work:
        return funds.put(work, Fund.draft(year=year, name=name, amount=amount))


def fund(office: Backend, year: int = 2021) -> FundsOfYear:
    with office.reading() as read:
        return funds.of_year(read, year, a_basis(office))


def total(office: Backend, decision: Decision) -> int:
    with office.reading() as read:
        return decision_view.look(read, decision.id, a_basis(office)).total


def test_issuing_fills_history_book_and_money(office: Backend) -> None:
    party = add_party(office, a_person("Trần Thị Hoa"))
    decision = draft_decision(office, (party, "LDTT"), (party, "GK_XA"))
    issued = issue(office, decision)
    assert (issued.numbered, issued.filled, issued.had_it) == (2, 2, ())
    with office.reading() as read:
        held = awards_held.of_party(read, party.id)
        lines = decisions.lines_of(read, decision.id)
    assert {(one.award, one.decision_number, one.decision_date, one.decision_id) for one in held} == {
        ("LDTT", "07/QĐ-UBND", date(2021, 6, 14), decision.id),
        ("GK_XA", "07/QĐ-UBND", date(2021, 6, 14), decision.id),
    }
    assert {one.issuer for one in held} == {"Ủy ban nhân dân phường Dương Đông"}
    assert [(one.amount, one.book_number) for one in lines] == [(450_000, "001/2021"), (230_000, "002/2021")]


def test_a_registration_is_approved_by_the_decision(office: Backend) -> None:
    party = add_party(office)
    register(office, party, "LDTT")
    decision = draft_decision(office, (party, "LDTT"))

    def approved() -> int:
        with office.reading() as read:
            counts = registration_states.count(read, office.profile.office, 2021)
        return counts.of(RegistrationState.APPROVED)

    assert approved() == 0
    issue(office, decision)
    assert approved() == 1
    revoke(office, decision)
    assert approved() == 0


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"number": None}, "number"),
        ({"dated": None}, "dated"),
        ({"signer": None}, "signer"),
        ({"dated": date(2021, 6, 16)}, "dated"),
    ],
)
def test_a_decision_is_not_issued_without_number_date_and_signer_or_ahead_of_its_day(
    office: Backend, values: dict[str, object], field: str
) -> None:
    decision = draft_decision(office, (add_party(office), "GK_XA"), draft=a_decision(**values))
    with pytest.raises(RefusedError) as caught:
        issue(office, decision)
    assert caught.value.field == field


def test_a_list_on_which_nobody_is_granted_is_not_issued(office: Backend) -> None:
    with pytest.raises(RefusedError) as caught:
        issue(office, draft_decision(office))
    assert caught.value.field == "lines"


def test_a_decision_is_not_dated_before_the_council_met(office: Backend) -> None:
    dossier = open_dossier(office, a_dossier(award="GK_XA", council_met_on=date(2021, 6, 15)))
    propose(office, dossier, add_party(office))
    decision = draft_decision(office)
    with office.begin("Take") as work:
        decisions.take_dossiers(work, decision.id, [dossier.id], a_basis(office))
        work.dossiers.get(dossier.id).status = DossierStatus.SUBMITTED
    with pytest.raises(RefusedError) as caught:
        issue(office, decision)
    assert caught.value.field == "dated"
    assert "15/06/2021" in str(caught.value)


def test_the_dossier_must_be_submitted_and_is_accepted_with_the_decision(office: Backend) -> None:
    dossier = open_dossier(office, a_dossier(award="GK_XA"))
    propose(office, dossier, add_party(office))
    decision = draft_decision(office)
    with office.begin("Take") as work:
        decisions.take_dossiers(work, decision.id, [dossier.id], a_basis(office))
    with pytest.raises(RefusedError) as caught:
        issue(office, decision)
    assert caught.value.field == "dossier"
    with office.begin("Submit") as work:
        work.dossiers.get(dossier.id).status = DossierStatus.SUBMITTED
    issue(office, decision)
    with office.reading() as read:
        assert read.dossiers.get(dossier.id).status is DossierStatus.ACCEPTED


@pytest.mark.parametrize("number", ["7", "07", "07/QĐ-UBND", "7/QĐ-UBND"])
def test_a_number_is_given_once_a_year(office: Backend, number: str) -> None:
    party = add_party(office)
    issue(office, draft_decision(office, (party, "GK_XA")))
    again = draft_decision(office, (party, "LDTT"), draft=a_decision(number=number))
    with pytest.raises(RefusedError) as caught:
        issue(office, again)
    assert caught.value.field == "number"


def test_what_is_in_the_history_already_is_told_and_not_doubled(office: Backend) -> None:
    party = add_party(office, a_person("Trần Thị Hoa"))
    with office.begin("History") as work:
        awards_held.add(work, an_award_held(party, "LDTT", 2021, decision_number="3/QĐ-UBND"), office.awards)
    issued = issue(office, draft_decision(office, (party, "LDTT")))
    assert (issued.filled, issued.had_it) == (0, ("Trần Thị Hoa",))
    with office.reading() as read:
        (held,) = awards_held.of_party(read, party.id)
    assert held.decision_number == "3/QĐ-UBND"


def test_revoking_marks_the_history_and_keeps_both(office: Backend) -> None:
    party = add_party(office)
    first = draft_decision(office, (party, "GK_XA"))
    issue(office, first)
    with pytest.raises(RefusedError), office.begin("Revoke") as work:
        deciding.revoke(work, first.id, "  ", office.today)
    assert revoke(office, first) == 1
    second = draft_decision(office, (party, "GK_XA"), draft=a_decision(number="8"))
    issue(office, second)
    with office.reading() as read:
        (held,) = awards_held.of_party(read, party.id)
        book = award_ledger.ledger(read, a_basis(office))
    assert (held.revoked, held.decision_number) == (False, "08/QĐ-UBND")
    assert [(one.book_number, one.revoked) for one in book] == [("001/2021", True), ("002/2021", False)]


def test_of_a_higher_and_a_lower_title_of_a_year_the_higher_is_paid(office: Backend) -> None:
    party = add_party(office)
    city = a_decision(own=False, issuer="Chủ tịch UBND thành phố Phú Quốc", number="12/QĐ-UBND", dated=date(2021, 6, 1))
    higher = draft_decision(office, (party, "CSTDCS"), draft=city)
    issue(office, higher)
    lower = draft_decision(office, (party, "LDTT"))
    assert (total(office, higher), total(office, lower)) == (1_490_000, 0)


def test_an_entered_decision_takes_nothing_from_the_fund_unless_it_says_so(office: Backend) -> None:
    give_fund(office, 5_000_000, "Quỹ của phường")
    values = {"own": False, "issuer": "Chủ tịch UBND thành phố Phú Quốc"}
    issue(office, draft_decision(office, (add_party(office), "CSTDCS"), draft=a_decision(**values)))
    assert fund(office).total.spent == 0
    paid = a_decision(**values, paid_from="Quỹ của phường")
    issue(office, draft_decision(office, (add_party(office, a_person("Bảy")), "CSTDCS"), draft=paid))
    assert fund(office).total.spent == 1_490_000


def test_beyond_the_fund_a_decision_needs_a_reason_that_is_kept(office: Backend) -> None:
    give_fund(office, 400_000)
    decision = draft_decision(office, (add_party(office), "LDTT"))
    assert (fund(office).total.reserved, fund(office).total.missing) == (450_000, 50_000)
    with pytest.raises(FundShortError) as caught:
        issue(office, decision)
    assert "50.000" in str(caught.value)
    issue(office, decision, beyond_fund="Bổ sung từ nguồn xã hội hóa")
    with office.reading() as read:
        assert "xã hội hóa" in (read.decisions.get(decision.id).note or "")
    assert (fund(office).total.spent, fund(office).total.left) == (450_000, -50_000)


def test_a_decision_of_january_is_paid_by_the_new_years_fund(office: Backend) -> None:
    give_fund(office, 9_000_000, year=2020)
    give_fund(office, 9_000_000, year=2021)
    issue(office, draft_decision(office, (add_party(office), "LDTT"), draft=a_decision(year=2020)))
    assert (fund(office, 2020).total.spent, fund(office, 2021).total.spent) == (0, 450_000)


def test_what_was_fixed_does_not_follow_later_settings(office: Backend) -> None:
    decision = draft_decision(office, (add_party(office), "LDTT"))
    issue(office, decision)
    office.settings.rounding = "none"
    assert total(office, decision) == 450_000


def test_issuing_is_undone_unless_later_numbers_stand_in_the_book(office: Backend) -> None:
    party = add_party(office)
    first, second = (
        draft_decision(office, (party, "GK_XA")),
        draft_decision(office, (party, "LDTT"), draft=a_decision(number="8")),
    )
    with office.begin("Issue") as work:
        deciding.issue(work, first.id, a_basis(office), office.today)
        first_job = work.job.work_id
    with office.begin("Issue") as work:
        deciding.issue(work, second.id, a_basis(office), office.today)
        second_job = work.job.work_id
    with pytest.raises(NumberedAfterError), office.begin("Undo") as work:
        history.undo(work, first_job)
    for job in (second_job, first_job):
        with office.begin("Undo") as work:
            history.undo(work, job)
    with office.reading() as read:
        assert read.awards_held.count() == 0
        assert {one.status for one in read.decisions.all()} == {DecisionStatus.DRAFT}
        assert {one.book_number for one in read.decision_lines.all()} == {None}


def test_the_book_holds_decisions_and_earlier_history(office: Backend) -> None:
    one, two = add_party(office, a_person("Trần Thị Hoa")), add_party(office, a_collective("Khu phố 2"))
    with office.begin("History") as work:
        awards_held.add(work, an_award_held(one, "LDTT", 2019, issuer="UBND phường"), office.awards)
    issue(office, draft_decision(office, (one, "GK_XA"), (two, "GK_XA")))
    with office.reading() as read:
        book = award_ledger.ledger(read, a_basis(office))
        found = award_ledger.ledger(read, a_basis(office), LedgerFilter(text="khu pho"))
        known = award_ledger.years(read)
        narrowed = award_ledger.ledger(read, a_basis(office), LedgerFilter(year=2019))
    assert [(each.book_number, each.party.name, each.year) for each in book] == [
        ("001/2021", "Trần Thị Hoa", 2021),
        ("002/2021", "Khu phố 2", 2021),
        ("", "Trần Thị Hoa", 2019),
    ]
    assert [each.party.name for each in found] == ["Khu phố 2"]
    assert ([each.issuer for each in narrowed], known) == (["UBND phường"], [2021, 2019])


_AWARDS = ("LDTT", "GK_XA")
_STEPS = st.lists(
    st.tuples(st.sampled_from(["issue", "revoke"]), st.integers(0, 4), st.sampled_from(_AWARDS), st.integers(1, 3)),
    max_size=12,
)


@settings(max_examples=25)
@given(steps=_STEPS, amount=st.integers(0, 5_000_000))
def test_sums_fund_and_book_agree_whatever_is_issued_and_revoked(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int, str, int]], amount: int
) -> None:
    with office_open(tmp_path_factory.mktemp("fund")) as office:
        people = [add_party(office, a_person(f"Nguyễn Văn {name}")) for name in ("An", "Bảy", "Cúc")]
        give_fund(office, amount)
        made: list[Decision] = []
        for place, (step, which, award, count) in enumerate(steps):
            if step == "issue":
                draft = a_decision(number=str(place + 1))
                decision = draft_decision(office, *((one, award) for one in people[:count]), draft=draft)
                before = fund(office).total
                issue(office, decision, beyond_fund="thử")
                after = fund(office).total
                assert (after.spent + after.reserved, after.left) == (before.spent + before.reserved, before.left)
                made.append(decision)
            elif made:
                decision = made.pop(which % len(made))
                held, before = total(office, decision), fund(office).total
                revoke(office, decision)
                assert fund(office).total.spent == before.spent - held
        with office.reading() as read:
            issued = read.decisions.all(status=DecisionStatus.ISSUED)
            lines = [line for one in issued for line in decisions.lines_of(read, one.id)]
            numbered = [one for one in read.decision_lines.all() if one.book_number]
        assert fund(office).total.spent == sum(one.amount or 0 for one in lines)
        assert sorted(str(one.book_number) for one in numbered) == [
            f"{place:03}/2021" for place in range(1, len(numbered) + 1)
        ]


def test_a_fund_is_entered_again_under_its_name(office: Backend) -> None:
    give_fund(office, 1_000_000)
    give_fund(office, 2_000_000)
    give_fund(office, 500_000, "Nguồn xã hội hóa")
    seen = fund(office)
    assert (seen.total.amount, [one.amount for one in seen.each]) == (2_500_000, [2_000_000, 500_000])
    with pytest.raises(RefusedError):
        give_fund(office, -1)


def test_without_a_fund_nothing_is_short(office: Backend) -> None:
    assert not fund(office).known
    issue(office, draft_decision(office, (add_party(office), "LDTT")))
    assert fund(office).total.spent == 450_000


def test_two_decisions_stand_side_by_side_at_one_time(office: Backend, tmp_path: Path) -> None:
    assert START.date() == office.today
    party = add_party(office)
    one = draft_decision(office, (party, "GK_XA"))
    two = draft_decision(office, draft=a_decision(number="8"))
    with office.begin("Add") as work:
        decisions.add_line(work, a_decision_line(two, party, "LDTT"), a_basis(office))
    assert (total(office, one), total(office, two)) == (230_000, 450_000)
