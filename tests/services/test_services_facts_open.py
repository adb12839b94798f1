"""What nobody has entered is unknown: no entry that speaks for somebody may worsen the verdict."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import add_party, an_award_held, office_open, register
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from merits import enter_initiative, prospect, write_result

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.dossier import Rating
from phuquoc_desktop.domain.initiative import Level
from phuquoc_desktop.domain.law.eligibility import VERDICTS
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.domain.registration_rules import YearOutOfRangeError
from phuquoc_desktop.services import awards_held
from phuquoc_desktop.services.law.history_since import history_since, set_history_since

AWARDS = ["CSTDCS", "CSTDT", "CSTDTQ", "BK_TINH", "BK_TTG", "HCLD3"]


@pytest.fixture
def backend(tmp_path: Path):
    with office_open(tmp_path) as opened:
        yield opened


def held(backend: Backend, party: Party, award: str, year: int, *, revoked: bool = False) -> None:
    with backend.begin("Award") as work:
        if not work.awards_held.first(party_id=party.id, award=award, year=year):
            awards_held.add(work, an_award_held(party, award, year, revoked=revoked), backend.awards)


def say_complete(backend: Backend, year: int | None) -> None:
    with backend.begin("Complete") as work:
        set_history_since(work, year)


def test_the_first_award_that_is_entered_makes_nobody_lack_the_others(backend: Backend) -> None:
    person = add_party(backend)
    assert prospect(backend, person, "CSTDT").verdict.value == "needs_review"
    held(backend, person, "CSTDCS", 2020)
    assert prospect(backend, person, "CSTDT").verdict.value == "needs_review"


def test_a_gap_counts_only_where_the_office_says_that_all_is_entered(backend: Backend) -> None:
    person = add_party(backend)
    held(backend, person, "CSTDCS", 2020)
    say_complete(backend, 2018)
    assert prospect(backend, person, "CSTDT").verdict.value == "not_eligible"
    say_complete(backend, 2020)
    assert prospect(backend, person, "CSTDT").verdict.value == "needs_review"
    say_complete(backend, None)
    assert prospect(backend, person, "CSTDT").verdict.value == "needs_review"


def registered(backend: Backend, party: Party) -> bool | None:
    findings = prospect(backend, party, "CSTDCS").judgement.findings
    return next(one.met for one in findings if one.criterion.id == "GENERAL.registered")


def test_a_registration_on_record_is_known_and_none_is_not_held_against_anybody(backend: Backend) -> None:
    person = add_party(backend)
    assert registered(backend, person) is None
    register(backend, person, "LDTT", year=2020)
    assert registered(backend, person) is None
    register(backend, person, "CSTDCS", year=2021)
    assert registered(backend, person) is True


def test_a_revoked_title_is_a_gap_whatever_is_entered(backend: Backend) -> None:
    person = add_party(backend)
    for year in (2018, 2020):
        held(backend, person, "CSTDCS", year)
    held(backend, person, "CSTDCS", 2019, revoked=True)
    assert prospect(backend, person, "CSTDT").verdict.value == "not_eligible"


def test_the_year_of_a_complete_history_is_kept_and_must_be_one(backend: Backend) -> None:
    say_complete(backend, 2015)
    with backend.reading() as read:
        assert history_since(read) == 2015
    with pytest.raises(YearOutOfRangeError):
        say_complete(backend, 12)
    say_complete(backend, None)
    with backend.reading() as read:
        assert history_since(read) is None


entries = st.one_of(
    st.tuples(
        st.just("award"), st.sampled_from(["LDTT", "CSTDCS", "CSTDT", "BK_TINH", "BK_TTG"]), st.integers(2013, 2020)
    ),
    st.tuples(st.just("rating"), st.just(""), st.integers(2013, 2021)),
    st.tuples(st.just("initiative"), st.sampled_from(list(Level)), st.integers(2017, 2021)),
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(told=st.lists(entries, max_size=8))
def test_no_entry_that_speaks_for_somebody_worsens_a_verdict(
    backend: Backend, told: list[tuple[str, str, int]]
) -> None:
    person = add_party(backend)
    before = {award: VERDICTS.index(prospect(backend, person, award).verdict) for award in AWARDS}
    for what, value, year in told:
        if what == "award":
            held(backend, person, value, year)
        elif what == "rating":
            write_result(backend, person, year, rating=Rating.EXCELLENT, under_review=False)
        else:
            enter_initiative(backend, person, year=year, scope=value, recognised_by=value)
        after = {award: VERDICTS.index(prospect(backend, person, award).verdict) for award in AWARDS}
        assert all(after[award] >= before[award] for award in AWARDS), (what, value, year, before, after)
        before = after
