"""Practice offices: invented, whole, and the same every time."""

import itertools
from datetime import date, datetime

import pytest

from phuquoc_desktop.backend import Beginning, Outside, begin_office
from phuquoc_desktop.domain.award import AwardHeld
from phuquoc_desktop.domain.dossier_rules import PapersMissingError, PaperState
from phuquoc_desktop.domain.judgement import Rule
from phuquoc_desktop.domain.party import PartyKind, Sex
from phuquoc_desktop.domain.period import Period
from phuquoc_desktop.domain.progress import Cancelled
from phuquoc_desktop.domain.record import to_plain
from phuquoc_desktop.domain.target import Cumulation, Standing
from phuquoc_desktop.services import dossier_standing, dossiers, initiatives, practice, targets
from phuquoc_desktop.services.law.close import close_to
from phuquoc_desktop.services.law.proposals import Law, NotEligibleError
from phuquoc_desktop.services.law.shelf import rulebook
from phuquoc_desktop.vietnamese.identity_card import doubts

TODAY = datetime(2022, 1, 10, 8, 0)


def counting_ids():
    numbers = itertools.count(1)
    return lambda: f"0176cab1-0000-7000-8000-{next(numbers):012x}"


def an_office(folder, office="duong-dong", now=TODAY):
    return begin_office(folder, Beginning(office, practice=True), Outside(lambda: now, counting_ids()))


def filled(folder, office="duong-dong", now=TODAY, seed=7, people=60):
    backend = an_office(folder, office, now)
    with backend.begin("Fill") as work:
        practice.fill(work, backend.attachments, backend.awards, backend.today, seed=seed, people=people)
    return backend


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    backend = filled(tmp_path_factory.mktemp("practice"))
    yield backend
    backend.close()


def all_plain(backend):
    with backend.reading() as read:
        shelves = (read.units, read.parties, read.registrations, read.targets, read.progress, read.awards_held)
        rest = (read.dossiers, read.candidates, read.papers, read.year_results, read.initiatives, read.rulings)
        return [to_plain(record) for shelf in (*shelves, *rest) for record in shelf.all()]


def test_there_are_as_many_persons_as_asked_for_and_collectives_and_households_beside_them(office):
    with office.reading() as read:
        kinds = [one.party_kind for one in read.parties.all()]
    assert kinds.count(PartyKind.PERSON) == 60
    assert kinds.count(PartyKind.COLLECTIVE) >= 9
    assert kinds.count(PartyKind.HOUSEHOLD) >= 3


def test_the_same_seed_gives_the_same_records_and_another_seed_others(tmp_path, office):
    again, other = filled(tmp_path / "again"), filled(tmp_path / "other", seed=8)
    assert all_plain(again) == all_plain(office)
    assert all_plain(other) != all_plain(office)
    again.close()
    other.close()


def test_most_identity_numbers_agree_with_sex_and_birth_and_a_few_do_not(office):
    with office.reading() as read:
        people = [one for one in read.parties.all(party_kind=PartyKind.PERSON) if one.identity_number]
    doubted = [
        one
        for one in people
        if doubts(one.identity_number, female=one.sex is Sex.FEMALE, birth_year=int(one.birth[:4]))
    ]
    assert 0 < len(doubted) < len(people) / 8
    assert len(people) < 60


def test_people_differ_in_birth_position_unit_and_whether_they_work_directly(office):
    with office.reading() as read:
        people = read.parties.all(party_kind=PartyKind.PERSON)
    assert {one.direct_worker for one in people} == {True, False}
    assert len({one.unit_id for one in people}) > 15
    assert len({one.position for one in people}) > 20
    assert any(len(one.birth) == 4 for one in people)
    assert len({one.name for one in people}) == 59, "one pair of namesakes"


def test_registrations_cover_several_awards_and_some_are_late_with_a_reason(office):
    with office.reading() as read:
        known = read.registrations.all()
    assert {one.award for one in known} == {"LDTT", "CSTDCS", "TTLDTT", "TTLDXS", "GK_HUYEN", "GDVH", "GK_XA"}
    late = [one for one in known if one.registered_on > date(2021, 2, 28)]
    assert 0 < len(late) < len(known) / 4
    assert all(one.late_reason for one in late)


def test_awards_of_earlier_years_are_in_the_history_with_their_decisions(office):
    with office.reading() as read:
        held: list[AwardHeld] = read.awards_held.all()
    assert {one.year for one in held} == {2017, 2018, 2019, 2020, 2021}
    assert all(one.decision_number and one.issuer and one.decision_date for one in held)


@pytest.mark.parametrize("slug", ["duong-dong", "ham-ninh", "tho-chau"])
def test_targets_show_all_five_standings(tmp_path, slug):
    backend = filled(tmp_path, slug, people=10)
    with backend.reading() as read:
        standings = [line.standing for line in targets.tree(read, 2021)]
    backend.close()
    assert set(standings) == set(Standing)
    assert standings.count(Standing.UNKNOWN) > 10


def test_targets_have_a_last_year_a_season_a_gap_and_a_sum_of_parts(office):
    with office.reading() as read:
        lines = {line.target.code: line for line in targets.tree(read, 2021)}
        assert len(targets.tree(read, 2020)) == sum(line.last_year is not None for line in lines.values()) > 8
    assert lines["T11"].judgement.rule is Rule.SEASON
    assert lines["T12"].judgement.rule is Rule.GAP
    assert lines["T05"].judgement.notes
    assert lines["T13"].course.cumulation is Cumulation.PER_PERIOD
    assert any(entry.follow_up and lines["T10"].own for entry in lines["T10"].entries)
    assert any(entry.note for entry in lines["T10"].entries)


def test_verdicts_of_all_kinds_and_a_proposal_all_the_same_can_be_seen(office):
    with office.reading() as read:
        lines = [dossier_standing.look(read, one.id, office.awards) for one in read.dossiers.all()]
    found = [[one.verdict.value for one in line.proposals] for line in lines]
    assert found[0] == ["eligible"] * 3
    assert set(found[1]) == {"needs_review"}
    assert found[2] == ["eligible", "not_eligible", "not_eligible"]
    assert [bool(one.override) for one in lines[2].proposals] == [False, True, False]
    assert [type(line.hindrance) for line in lines] == [type(None), PapersMissingError, NotEligibleError]


def test_some_people_are_close_to_an_award_of_the_next_year(office):
    with office.reading() as read:
        law = Law(rulebook(read), office.awards)
        lines = close_to(read, law, office.profile.office, 2022)
    assert any(one.missing for one in lines)


def test_initiatives_are_in_the_register_with_one_or_two_authors(office):
    with office.reading() as read:
        lines = initiatives.register(read, office.profile.office)
    assert {len(one.authors) for one in lines} == {1, 2}
    assert any(one.used_in for one in lines)


def test_one_dossier_may_be_submitted_and_the_other_lacks_papers(office):
    with office.reading() as read:
        views = [dossiers.view(read, one.id) for one in read.dossiers.all()]
        papers = read.papers.all()
    assert [view.ready for view in views] == [True, False, True]
    assert PaperState.MISSING in {line.state for line in views[1].checklist}
    assert all(office.attachments.read(one.attachment, one.file_name) for one in papers)


def test_an_office_begun_in_the_middle_of_its_year_has_nothing_from_the_future(tmp_path):
    backend = filled(tmp_path, now=datetime(2021, 6, 15, 9, 0))
    with backend.reading() as read:
        assert str(max(Period.parse(one.period) for one in read.progress.all())) == "2021-05", "June is not over"
        assert max(one.recorded_on for one in read.progress.all()) <= date(2021, 6, 15)
        assert max(one.registered_on for one in read.registrations.all()) <= date(2021, 6, 15)
    backend.close()


def test_a_year_without_a_plan_has_people_but_no_figures(tmp_path):
    outside = Outside(lambda: TODAY, counting_ids())
    backend = begin_office(tmp_path, Beginning("duong-dong", year=2022, practice=True), outside)
    with backend.begin("Fill") as work:
        practice.fill(work, backend.attachments, backend.awards, backend.today, seed=1, people=12)
    with backend.reading() as read:
        assert read.parties.count(party_kind="person") == 12
        assert read.progress.count() == 0
    backend.close()


def test_stopping_it_leaves_an_empty_office(tmp_path):
    backend = an_office(tmp_path)

    def stop(done, total, what):
        if done == 5:
            raise Cancelled

    with pytest.raises(Cancelled), backend.begin("Fill") as work:
        practice.fill(work, backend.attachments, backend.awards, backend.today, seed=1, people=20, report=stop)
    with backend.reading() as read:
        assert read.parties.count() == 0
    backend.close()
