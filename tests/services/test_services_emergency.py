"""A sudden achievement is rewarded on the same day; the papers follow, and nobody forgets them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from builders import TODAY, a_dossier, a_paper, a_person, add_party, filed, open_dossier, propose

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.dossier import DossierStatus, Mode, PaperKind, Procedure
from phuquoc_desktop.domain.dossier_rules import DossierNotOpenError, PaperState, SimplifiedNotForAwardError
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.law.route import DossierLevel
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.services import calendar, checks, dossier_standing, dossiers, emergency, overview, owed
from phuquoc_desktop.services.emergency import NO_RULE, DeedAheadError, OwedBeforeTodayError, Urgent, UrgentCall

DEED = "Cứu ba người bị đuối nước tại bãi biển Dương Đông."


def urgent(office: Backend, who: Party | None = None, **values: object) -> Urgent:
    wanted: dict[str, object] = {
        "who": who or a_person("Danh Thị Hoa"),
        "deed": DEED,
        "happened_on": TODAY - timedelta(days=1),
        **values,
    }
    with office.begin("Urgent") as work:
        return emergency.open_urgent(work, UrgentCall(**wanted), office.awards, office.today)  # type: ignore[arg-type]


def test_three_fields_open_a_dossier_with_its_candidate(office: Backend) -> None:
    made = urgent(office)
    with office.reading() as read:
        view = dossiers.view(read, made.dossier.id)
    dossier = view.dossier
    assert (dossier.mode, dossier.procedure, dossier.award) == (Mode.SUDDEN, Procedure.SIMPLIFIED, "GK_XA")
    assert (dossier.year, dossier.letter_date, dossier.deed) == (2021, TODAY, DEED)
    assert view.level is DossierLevel.OWN
    ((candidate, party),) = view.candidates
    assert (party.name, candidate.achievements) == ("Danh Thị Hoa", DEED)
    assert {line.state for line in view.checklist} == {PaperState.DRAFTED}
    assert [line.paper_kind for line in view.owed] == [PaperKind.REPORT]
    assert view.ready


def test_who_is_in_the_directory_is_not_added_again(office: Backend) -> None:
    party = add_party(office)
    urgent(office, party)
    with office.reading() as read:
        assert read.parties.count() == 1


def test_the_papers_follow_within_the_time_limit_of_the_pack(office: Backend) -> None:
    made = urgent(office)
    assert made.until.on == TODAY - timedelta(days=1) + timedelta(days=45)
    assert "45 ngày" in made.until.source
    assert not made.until.confirmed


def test_a_deed_of_long_ago_has_a_day_that_no_rule_names(office: Backend) -> None:
    made = urgent(office, happened_on=TODAY - timedelta(days=100))
    assert (made.until.on, made.until.source) == (TODAY + timedelta(days=emergency.DAYS_OWED), NO_RULE)


def test_the_day_may_be_chosen(office: Backend) -> None:
    assert urgent(office, owed_until=date(2021, 7, 1)).dossier.owed_until == date(2021, 7, 1)


@pytest.mark.parametrize(
    ("values", "error"),
    [
        ({"deed": "  "}, RefusedError),
        ({"happened_on": TODAY + timedelta(days=1)}, DeedAheadError),
        ({"owed_until": TODAY - timedelta(days=1)}, OwedBeforeTodayError),
        ({"award": "CSTDCS"}, SimplifiedNotForAwardError),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_left(
    office: Backend, values: dict[str, object], error: type[RefusedError]
) -> None:
    with pytest.raises(error):
        urgent(office, **values)
    with office.reading() as read:
        assert (read.parties.count(), read.dossiers.count()) == (0, 0)


def test_owed_papers_do_not_hinder_sending_but_are_told_everywhere(office: Backend) -> None:
    made = urgent(office)
    with office.begin("Submit") as work:
        assert dossiers.submit(work, made.dossier.id, office.awards).status is DossierStatus.SUBMITTED
    with office.reading() as read:
        (line,) = owed.owed(read, office.profile.office)
        assert (line.count, line.until) == (1, made.until.on)
        seen = overview.look(read, office.awards, office.today)
        assert {one.gap: one.count for one in seen.missing}[overview.Gap.OWED] == 1
        assert any(one.deadline.code == f"OWED-{made.dossier.code}" for one in seen.due)
        year = calendar.of_year(read, 2021, office.today)
        assert f"OWED-{made.dossier.code}" in {one.deadline.code for one in year.carried}
        found = {one.check: one for one in checks.run_all(checks.Checking(read, office.awards, office.attachments))}
    assert len(found["owed"].findings) == 1
    assert found["papers"].findings == ()


def test_a_day_that_is_over_is_late(office: Backend) -> None:
    made = urgent(office)
    with office.reading() as read:
        (line,) = calendar.owed_lines(read, made.until.on + timedelta(days=1))
    assert line.state is calendar.State.LATE


def test_what_followed_is_owed_no_longer(office: Backend) -> None:
    made = urgent(office)
    filed(office, a_paper(made.dossier, PaperKind.REPORT, candidate_id=made.candidate.id))
    with office.reading() as read:
        assert owed.owed(read, office.profile.office) == ()


def test_what_is_owed_may_follow_a_dossier_that_was_sent_and_nothing_else(office: Backend) -> None:
    made = urgent(office)
    with office.begin("Submit") as work:
        dossiers.submit(work, made.dossier.id, office.awards)
    with office.reading() as read:
        standing = dossier_standing.look(read, made.dossier.id, office.awards)
        assert (standing.may_change, standing.may_attach) == (False, True)
    filed(office, a_paper(made.dossier, PaperKind.REPORT, candidate_id=made.candidate.id))
    with office.reading() as read:
        assert not dossier_standing.look(read, made.dossier.id, office.awards).may_attach
    with pytest.raises(DossierNotOpenError), office.begin("Remove") as work:
        dossiers.detach(work, work.papers.all(dossier_id=made.dossier.id)[0].id)


def test_in_every_other_mode_a_missing_paper_is_missing(office: Backend) -> None:
    dossier = open_dossier(office, a_dossier(award="GK_XA", owed_until=date(2021, 12, 1)))
    propose(office, dossier, add_party(office))
    with office.reading() as read:
        standing = dossier_standing.look(read, dossier.id, office.awards)
    assert standing.hindrance is not None


@pytest.mark.parametrize(
    ("award", "level"),
    [
        ("LDTT", DossierLevel.OWN),
        ("GK_XA", DossierLevel.OWN),
        ("CSTDCS", DossierLevel.CITY),
        ("BK_TINH", DossierLevel.THROUGH_CITY),
        ("HCLD3", DossierLevel.THROUGH_CITY),
        ("CSTT", DossierLevel.OTHER),
    ],
)
def test_every_dossier_tells_how_far_it_goes(office: Backend, award: str, level: DossierLevel) -> None:
    dossier = open_dossier(office, a_dossier(award=award))
    with office.reading() as read:
        assert dossiers.view(read, dossier.id).level is level
        assert dossiers.lines(read, 2021, office.awards)[0].level is level


def test_the_simplified_procedure_is_refused_where_the_law_has_none(office: Backend) -> None:
    with pytest.raises(SimplifiedNotForAwardError) as caught:
        open_dossier(office, a_dossier(award="CSTDCS", procedure=Procedure.SIMPLIFIED))
    assert caught.value.field == "procedure"
    dossier = open_dossier(office, a_dossier(award="BK_TINH", procedure=Procedure.SIMPLIFIED))
    draft = a_dossier(award="TTLDTT", procedure=Procedure.SIMPLIFIED)
    with pytest.raises(SimplifiedNotForAwardError), office.begin("Amend") as work:
        dossiers.amend(work, dossier.id, draft, office.awards)
