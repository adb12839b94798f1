"""Every paper that the program writes from practice data follows the decree, as PDF and as Word."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import (
    a_collective,
    a_dossier,
    a_household,
    a_person,
    add_party,
    draft_decision,
    office_open,
    open_dossier,
    propose,
)
from council_builders import close, count, held

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.documents import papers
from phuquoc_desktop.documents.layout_check.check import Report, check
from phuquoc_desktop.documents.wish import Wish
from phuquoc_desktop.domain.council import BallotKind
from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.services import practice

NOT_ISSUED = {"chairman-page", "ballots"}
"""What bears nothing of the decree's: a sheet for the chairman's desk, and slips of paper that are counted."""


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Backend, dict[str, Wish]]]:
    """An office of practice data with a dossier, a meeting on it and a decision; and what papers are asked about."""
    with office_open(tmp_path_factory.mktemp("practice") / "office") as backend:
        with backend.begin("Fill") as work:
            practice.fill(work, backend.attachments, backend.awards, backend.today, seed=7, people=60)
        kinds = {PartyKind.PERSON: a_person, PartyKind.COLLECTIVE: a_collective, PartyKind.HOUSEHOLD: a_household}
        parties = {kind: add_party(backend, make()) for kind, make in kinds.items()}
        dossier = open_dossier(backend, a_dossier(award="GK_XA"))
        candidates = {kind: propose(backend, dossier, party) for kind, party in parties.items()}
        meeting, members = held(backend, dossier, ballot=BallotKind.SECRET)
        for candidate in candidates.values():
            count(backend, meeting, candidate, len(members) - 1, 0, 0)
        close(backend, meeting)
        decision = draft_decision(backend, *((party, "GK_XA") for party in parties.values()))
        told = {"dossier_id": dossier.id, "meeting_id": meeting.id, "decision_id": decision.id}
        wishes = {kind.value: Wish(candidate_id=one.id, **told) for kind, one in candidates.items()}
        yield backend, wishes


def checked(code: str, office: tuple[Backend, dict[str, Wish]], ending: str, file: Path, kind: str) -> Report:
    backend, wishes = office
    with backend.reading() as read:
        papers.write(code, backend.desk(read), file.with_suffix(f".{ending}"), wishes[kind])
    return check(file.with_suffix(f".{ending}"))


@pytest.mark.parametrize("ending", ["pdf", "docx"])
@pytest.mark.parametrize("code", sorted(set(papers.PAPERS) - NOT_ISSUED))
def test_a_paper_follows_the_decree(
    code: str, ending: str, office: tuple[Backend, dict[str, Wish]], tmp_path: Path
) -> None:
    plan = papers.plan_of(code)
    kinds = [one.value for one in PartyKind] if plan.about.value == "candidate" else [PartyKind.PERSON.value]
    for kind in kinds if ending in plan.formats else ():
        found = checked(code, office, ending, tmp_path / code, kind).off
        assert [(one.key, one.found, one.text) for one in found] == []


@pytest.mark.parametrize("ending", ["pdf", "docx"])
@pytest.mark.parametrize("code", sorted(NOT_ISSUED))
def test_a_sheet_that_is_not_issued_is_recognised_as_none(
    code: str, ending: str, office: tuple[Backend, dict[str, Wish]], tmp_path: Path
) -> None:
    report = checked(code, office, ending, tmp_path / code, PartyKind.PERSON.value)
    assert [one.key for one in report.findings] == ["page:not-a-paper"]
