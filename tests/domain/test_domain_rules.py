"""What may be written of parties, registrations, dossiers: every refusal names its field."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from builders import TODAY, a_collective, a_dossier, a_person, a_registration, a_target
from hypothesis import given
from record_strategies import records

from phuquoc_desktop.domain.checks import refusals, refuse_if_any, tidied
from phuquoc_desktop.domain.dossier import Candidate, Dossier, DossierStatus, Paper, PaperKind, RequiredPaper
from phuquoc_desktop.domain.dossier_rules import (
    DossierNotOpenError,
    NoCandidateError,
    NotSubmittedError,
    PapersMissingError,
    PaperState,
    checklist,
    refuse_if_closed,
    refuse_if_incomplete,
    refuse_if_not_submitted,
)
from phuquoc_desktop.domain.errors import RefusedError, SeveralRefusedError
from phuquoc_desktop.domain.party import Party, PartyKind, Sex
from phuquoc_desktop.domain.party_rules import checked as checked_party
from phuquoc_desktop.domain.registration import Registration
from phuquoc_desktop.domain.registration_rules import checked as checked_registration
from phuquoc_desktop.domain.registration_rules import strange_year
from phuquoc_desktop.services.catalogue import load_awards


def refused_fields(job: Callable[[], object]) -> list[str | None]:
    """Run a job that must be refused; return the fields, each sentence being one that can be shown."""
    with pytest.raises(RefusedError) as caught:
        job()
    error = caught.value
    several = error.refusals if isinstance(error, SeveralRefusedError) else [error]
    assert all(str(one) and "{" not in str(one) for one in several)
    return [one.field for one in several]


def registering(party: Party, award: str = "LDTT", **values: Any) -> Callable[[], Registration]:
    draft = a_registration(party, award, **values)
    draft.party_id = "p"
    return lambda: checked_registration(draft, party, load_awards().by_code(award), TODAY)


@pytest.mark.parametrize(
    ("values", "fields"),
    [
        ({"name": "  "}, ["name"]),
        ({"name": "A" * 201}, ["name"]),
        ({"birth": "31/02/1984"}, ["birth"]),
        ({"birth": "ngày nào đó không ai còn nhớ nữa"}, ["birth"]),
        ({"birth": "16/06/2021"}, ["birth"]),
        ({"birth": "2022"}, ["birth"]),
        ({"identity_number": "09118400123"}, ["identity_number"]),
        ({"identity_number": "không có số nào hết"}, ["identity_number"]),
        ({"position": "x" * 201, "name": "", "birth": "x", "identity_number": "1"},
         ["name", "position", "birth", "identity_number"]),
    ],
)  # fmt: skip
def test_a_wrong_field_of_a_person_is_refused_beside_it(values: dict[str, Any], fields: list[str]) -> None:
    assert sorted(map(str, refused_fields(lambda: checked_party(a_person(**values), TODAY)))) == sorted(fields)


@pytest.mark.parametrize("members", [-1, 2**63])
def test_a_number_of_members_that_cannot_be_is_refused(members: int) -> None:
    assert refused_fields(lambda: checked_party(a_collective(members=members), TODAY)) == ["members"]


@pytest.mark.parametrize("typed", ["091184001234", "091 184 001 234", "091.184.001.234", " 091184001234 "])
def test_an_identity_number_may_be_typed_in_groups(typed: str) -> None:
    assert checked_party(a_person(identity_number=typed), TODAY).identity_number == "091184001234"


@pytest.mark.parametrize(
    ("typed", "stored"),
    [("12/5/1984", "1984-05-12"), ("1984", "1984"), ("ngày 12 tháng 5 năm 1984", "1984-05-12"), ("  ", None)],
)
def test_a_date_of_birth_is_stored_as_iso(typed: str, stored: str | None) -> None:
    assert checked_party(a_person(birth=typed), TODAY).birth == stored


def test_the_child_born_today_and_the_year_of_today_are_no_future() -> None:
    assert checked_party(a_person(birth="15/06/2021"), TODAY).birth == "2021-06-15"
    assert checked_party(a_person(birth="2021"), TODAY).birth == "2021"


def test_texts_are_stored_tidy_and_in_nfc() -> None:
    party = checked_party(a_person("  Nguyê\u0303n  Thi\u0323 Hô\u0300ng\u200b ", note="một\n\n\n\nhai "), TODAY)
    assert (party.name, party.note) == ("Nguyễn Thị Hồng", "một\n\nhai")


def test_what_does_not_belong_to_the_kind_is_emptied_and_not_refused() -> None:
    party = a_collective(sex=Sex.MALE, birth="không rõ", identity_number="1", direct_worker=True, members=3)
    party = checked_party(party, TODAY)
    assert (party.sex, party.birth, party.identity_number, party.direct_worker, party.members) == (None,) * 4 + (3,)
    assert checked_party(a_person(members=3), TODAY).members is None


@pytest.mark.parametrize(
    ("party", "award", "values", "fields"),
    [
        (a_person(), "TTLDTT", {}, ["award"]),
        (a_collective(), "LDTT", {}, ["award"]),
        (a_person(), "LDTT", {"registered_on": date(2021, 6, 16)}, ["registered_on"]),
        (a_person(), "LDTT", {"registered_on": None}, ["registered_on"]),
        (a_person(), "LDTT", {"year": None}, ["year"]),
        (a_person(), "LDTT", {"year": 21}, ["year"]),
        (a_person(), "LDTT", {"year": -2021}, ["year"]),
        (a_person(), "LDTT", {"commitment": "x" * 1001, "year": 2001}, ["commitment", "year"]),
    ],
)
def test_a_registration_is_refused_at_its_fields(
    party: Party, award: str, values: dict[str, Any], fields: list[str]
) -> None:
    assert refused_fields(registering(party, award, **values)) == fields


def test_a_registration_of_today_passes() -> None:
    assert registering(a_person(), registered_on=TODAY)().registered_on == TODAY


@pytest.mark.parametrize(("year", "fine"), [(2003, False), (2004, True), (2100, True), (2101, False), (None, True)])
def test_years_of_the_laws_pass(year: int | None, fine: bool) -> None:
    assert (not strange_year(year)) is fine


@pytest.mark.parametrize("number", ["NaN", "Infinity", "1E+30", "1E-30"])
def test_a_figure_that_cannot_be_kept_is_refused(number: str) -> None:
    target = a_target()
    target.base_value = Decimal(number)
    assert refused_fields(lambda: refuse_if_any(refusals(target))) == ["base_value"]


@given(records(Party) | records(Dossier) | records(Candidate))
def test_whatever_passes_the_checks_is_inside_its_limits(draft: Any) -> None:
    tidy = tidied(draft)
    found = {one.field for one in refusals(tidy)}
    assert tidied(tidy) is tidy
    if not found:
        assert getattr(tidy, "name", "x")
        assert len(getattr(tidy, "note", None) or "") <= 1000


def a_stored(dossier: Dossier | None = None) -> Dossier:
    dossier = dossier or a_dossier(code="HS-1")
    dossier.id = "d"
    return dossier


@pytest.mark.parametrize("status", DossierStatus)
def test_only_drafts_and_returned_dossiers_are_changed_and_only_submitted_ones_recalled(status: DossierStatus) -> None:
    dossier = a_stored(a_dossier(code="HS-1", status=status))
    if status not in (DossierStatus.DRAFT, DossierStatus.RETURNED):
        with pytest.raises(DossierNotOpenError):
            refuse_if_closed(dossier)
    else:
        refuse_if_closed(dossier)
    if status is not DossierStatus.SUBMITTED:
        with pytest.raises(NotSubmittedError, match="HS-1"):
            refuse_if_not_submitted(dossier)
    else:
        refuse_if_not_submitted(dossier)


def a_requirement(kind: PaperKind, *, each: bool = False, drafted: bool = False) -> RequiredPaper:
    return RequiredPaper(kind, each, drafted, "Điều 1", "nguồn", "found")


def a_filed(kind: PaperKind, candidate_id: str | None = None) -> Paper:
    return Paper.draft(dossier_id="d", paper_kind=kind, title="t", candidate_id=candidate_id)


def some_candidates(*ids: str) -> list[Candidate]:
    return [Candidate(id=one, office="o", dossier_id="d", party_id=one) for one in ids]


def test_a_paper_for_each_candidate_is_asked_for_each() -> None:
    required = [a_requirement(PaperKind.REPORT, each=True), a_requirement(PaperKind.MINUTES)]
    papers = [a_filed(PaperKind.REPORT, "a"), a_filed(PaperKind.REPORT)]
    lines = checklist(required, some_candidates("a", "b"), papers)
    assert [(line.paper_kind, line.candidate and line.candidate.id, line.state) for line in lines] == [
        (PaperKind.REPORT, "a", PaperState.ATTACHED),
        (PaperKind.REPORT, "b", PaperState.MISSING),
        (PaperKind.MINUTES, None, PaperState.MISSING),
    ]


def test_a_paper_that_the_program_writes_is_not_missing_and_an_attached_one_replaces_it() -> None:
    required = [a_requirement(PaperKind.LETTER, drafted=True)]
    assert checklist(required, [], [])[0].state is PaperState.DRAFTED
    assert checklist(required, [], [a_filed(PaperKind.LETTER)])[0].state is PaperState.ATTACHED


def test_a_dossier_without_candidates_or_minutes_may_not_be_submitted() -> None:
    lines = checklist([a_requirement(PaperKind.MINUTES)], [], [])
    with pytest.raises(NoCandidateError):
        refuse_if_incomplete(a_stored(), [], [])
    with pytest.raises(PapersMissingError, match="Minutes"):
        refuse_if_incomplete(a_stored(), some_candidates("a"), lines)
    refuse_if_incomplete(a_stored(), some_candidates("a"), checklist([], some_candidates("a"), []))


def test_every_party_kind_has_awards() -> None:
    assert all(load_awards().open_to(kind.value) for kind in PartyKind)


def test_a_drafted_report_that_would_tell_nothing_is_missing_until_somebody_has_written_results() -> None:
    required = [a_requirement(PaperKind.REPORT, each=True, drafted=True), a_requirement(PaperKind.LETTER, drafted=True)]
    begun = {("a", "achievement-report"), ("b", "achievement-report")}
    lines = checklist(required, some_candidates("a", "b"), [], begun, silent={"b"})
    assert [(line.state, line.hollow) for line in lines] == [
        (PaperState.DRAFTED, False),
        (PaperState.MISSING, True),
        (PaperState.DRAFTED, False),
    ]
    lines = checklist(required, some_candidates("b"), [a_filed(PaperKind.REPORT, "b")], silent={"b"})
    assert lines[0].state is PaperState.ATTACHED
