"""Duplicates are found, merged with all that belongs to them, given back by undo, and told apart for good."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from attached_files import a_pdf
from builders import (
    AN_THOI,
    TODAY,
    a_collective,
    a_paper,
    a_person,
    add_party,
    again,
    an_award_held,
    open_dossier,
    propose,
    register,
)
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.dossier import PaperKind, Rating
from phuquoc_desktop.domain.initiative import Initiative
from phuquoc_desktop.domain.likeness.reasons import Reason
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.domain.progress import Cancelled
from phuquoc_desktop.domain.record import to_plain
from phuquoc_desktop.domain.ruling import WHOLE, Outcome, Ruling
from phuquoc_desktop.domain.year_result import YearResult
from phuquoc_desktop.services import (
    awards_held,
    directory,
    dossiers,
    duplicates,
    history,
    initiatives,
    merging,
    rulings,
    year_results,
)
from phuquoc_desktop.services.initiatives import Author
from phuquoc_desktop.services.merging import Merged
from phuquoc_desktop.storage.lists import ListQuery
from phuquoc_desktop.storage.tables import RECORDS


@dataclass
class Twins:
    """An office in which one person stands twice, each entry with a history of its own."""

    office: Backend
    keep: Party
    gone: Party

    def merge(self, *taken: str) -> Merged:
        with self.office.begin(merging.MERGE) as work:
            return merging.merge(work, self.keep.id, self.gone.id, taken)

    def undo(self) -> None:
        with self.office.begin("Undo") as work:
            history.undo(work, work.latest_works(1)[0].work_id)


@pytest.fixture
def twins(office: Backend) -> Twins:
    keep = add_party(office, a_person("Nguyễn Thị Hồng", birth="12/05/1984"))
    gone = add_party(office, a_person("Nguyen Thi Hong", birth="1984", identity_number="091184001234"))
    return Twins(office, keep, gone)


def everything(office: Backend) -> dict[str, list[Any]]:
    with office.reading() as read:
        return {one.kind: [to_plain(row) for row in read.shelf(one.kind).all()] for one in RECORDS}


def named(office: Backend) -> list[tuple[str, str]]:
    with office.reading() as read:
        return [(one.first.name, one.second.name) for one in duplicates.suspects(read, office.profile.office).pairs]


def test_the_suspects_come_with_score_and_reasons_the_likeliest_first(twins: Twins) -> None:
    add_party(twins.office, a_person("Nguyễn Thị Hồng"))
    add_party(twins.office, a_person("Trần Văn Bình"))
    with twins.office.reading() as read:
        found = duplicates.suspects(read, twins.office.profile.office)
    assert [one.likeness.score for one in found.pairs] == sorted((o.likeness.score for o in found.pairs), reverse=True)
    first = found.pairs[0]
    assert (first.ids, first.is_own) == ((twins.keep.id, twins.gone.id), True)
    assert first.likeness.reasons == (Reason.ACCENTS_LOST, Reason.SAME_YEAR)
    assert (found.looked_at, found.crowded) == (4, 0)


def test_who_was_told_apart_is_asked_about_no_more_until_that_is_taken_back(twins: Twins) -> None:
    with twins.office.begin("Apart") as work:
        pair = duplicates.tell_apart(work, twins.gone.id, twins.keep.id, TODAY, " mẹ  và con ")
        again_ = duplicates.tell_apart(work, twins.keep.id, twins.gone.id, TODAY, "chị em")
    assert (pair.id, pair.party_id, pair.reason, pair.decided_by) == (again_.id, twins.keep.id, "chị em", "Lê Thị Bưởi")
    assert named(twins.office) == []
    with twins.office.begin("Together") as work:
        duplicates.forget(work, pair.id)
    assert named(twins.office) == [("Nguyễn Thị Hồng", "Nguyen Thi Hong")]


def test_a_party_is_not_told_apart_from_itself(twins: Twins) -> None:
    with pytest.raises(duplicates.SamePartyError), twins.office.begin("Apart") as work:
        duplicates.tell_apart(work, twins.keep.id, twins.keep.id, TODAY)
    with pytest.raises(duplicates.SamePartyError), twins.office.begin("Merge") as work:
        merging.merge(work, twins.keep.id, twins.keep.id)


def test_the_search_can_be_stopped(twins: Twins) -> None:
    def stop(done: int, total: int, _what: str) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled), twins.office.reading() as read:
        duplicates.suspects(read, None, stop)


def test_all_that_belonged_to_either_belongs_to_the_one_kept(twins: Twins) -> None:
    office, gone = twins.office, twins.gone
    dossier = open_dossier(office)
    candidate = propose(office, dossier, gone, rating=Rating.EXCELLENT)
    registration = register(office, gone, "LDTT")
    with office.begin("History") as work:
        held = awards_held.add(work, an_award_held(gone), office.awards)
        result = year_results.record(work, YearResult.draft(party_id=gone.id, year=2020, rating=Rating.GOOD))
        initiatives.add(work, Initiative.draft(title="Sổ tay", year=2020), [Author(gone.id)], TODAY)
        ruling = rulings.record(work, a_ruling(gone))
    merged = twins.merge("identity_number")
    assert (merged.moved, merged.collisions) == (6, ())
    with office.reading() as read:
        assert read.parties.find(gone.id) is None
        for one in (candidate, registration, held, result, ruling):
            assert read.shelf(one.kind).get(one.id).party_id == twins.keep.id  # type: ignore[attr-defined]
        assert [one.party_id for one in read.authorships.all()] == [twins.keep.id]
        kept = read.parties.get(twins.keep.id)
        assert directory.find(read, ListQuery(text="hong")) == [twins.keep.id]
    assert (kept.name, kept.birth, kept.identity_number) == ("Nguyễn Thị Hồng", "1984-05-12", "091184001234")
    assert office.database.check() == []


def a_ruling(party: Party) -> Ruling:
    said = {"outcome": Outcome.ALLOWED, "reason": "Tập thể đề nghị", "ruled_by": "Lê Thị Bưởi", "ruled_on": TODAY}
    law = {"verdict": "needs_review", "pack": "mau 1.0", "pack_sha256": "0" * 64}
    return Ruling.draft(party_id=party.id, award="LDTT", year=2021, criterion=WHOLE, **said, **law)


def test_what_both_have_is_kept_once_completed_and_told(twins: Twins, tmp_path: Path) -> None:
    office, keep, gone = twins.office, twins.keep, twins.gone
    dossier = open_dossier(office)
    ours = propose(office, dossier, keep, rating=Rating.GOOD)
    theirs = propose(office, dossier, gone, rating=Rating.EXCELLENT, achievements="Số hóa sổ theo dõi")
    (tmp_path / "a.pdf").write_bytes(a_pdf())
    with office.begin("Both") as work:
        paper = a_paper(dossier, PaperKind.REPORT, candidate_id=theirs.id)
        dossiers.attach(work, office.attachments, paper, tmp_path / "a.pdf")
        awards_held.add(work, an_award_held(keep), office.awards)
        awards_held.add(work, an_award_held(gone, decision_number="15/QĐ-UBND"), office.awards)
        authors = [Author(keep.id, Decimal("60")), Author(gone.id, Decimal("40"))]
        initiatives.add(work, Initiative.draft(title="Sổ tay", year=2020), authors, TODAY)
    merged = twins.merge()
    told = {one.record_kind: len(one.lost) for one in merged.collisions}
    assert told == {"award_held": 0, "authorship": 0, "candidate": 1}
    with office.reading() as read:
        (candidate,) = read.candidates.all()
        (held,) = read.awards_held.all()
        (author,) = read.authorships.all()
        assert [one.candidate_id for one in read.papers.all()] == [ours.id]
    assert (candidate.id, candidate.rating, candidate.achievements) == (ours.id, Rating.GOOD, "Số hóa sổ theo dõi")
    assert (held.decision_number, author.share) == ("15/QĐ-UBND", Decimal("100"))


def test_undo_gives_both_back(twins: Twins) -> None:
    for party in (twins.keep, twins.gone):
        register(twins.office, party, "LDTT")
    register(twins.office, twins.gone, "CSTDCS")
    before = everything(twins.office)
    twins.merge("name", "birth", "identity_number")
    assert everything(twins.office) != before
    twins.undo()
    assert everything(twins.office) == before
    with twins.office.reading() as read:
        assert set(directory.find(read, ListQuery(text="nguyen thi hong"))) == {twins.keep.id, twins.gone.id}


def test_undo_is_refused_once_something_rests_on_the_merge(twins: Twins) -> None:
    twins.merge("identity_number")
    with twins.office.reading() as read:
        merge = read.latest_works(1)[0].work_id
    with twins.office.begin("Later") as work:
        work.parties.get(twins.keep.id).identity_number = None
    with pytest.raises(history.ChangedSinceError), twins.office.begin("Undo") as work:
        history.undo(work, merge)


def test_pairs_told_apart_follow_the_one_kept(twins: Twins) -> None:
    third = add_party(twins.office, a_person("Nguyễn Thị Hồng", birth="1990"))
    with twins.office.begin("Apart") as work:
        duplicates.tell_apart(work, twins.gone.id, third.id, TODAY)
        duplicates.tell_apart(work, twins.gone.id, twins.keep.id, TODAY)
    twins.merge()
    with twins.office.reading() as read:
        assert [(one.party_id, one.other_id) for one in read.distinct_pairs.all()] == [(twins.keep.id, third.id)]
    with twins.office.begin("Remove") as work:
        directory.remove(work, third.id)
    with twins.office.reading() as read:
        assert read.distinct_pairs.all() == []


def test_different_kinds_and_other_offices_are_not_merged(twins: Twins) -> None:
    group = add_party(twins.office, a_collective("Nguyễn Thị Hồng"))
    with pytest.raises(merging.DifferentKindsError), twins.office.begin("Merge") as work:
        merging.merge(work, twins.keep.id, group.id)
    with twins.office.begin("Foreign") as work:
        work.write_for(AN_THOI)
        foreign = Party(id="f" * 8, office=AN_THOI, party_kind=twins.keep.party_kind, name="Nguyễn Thị Hồng")
        work.parties.add(foreign)
    with pytest.raises(merging.OtherOfficeError), twins.office.begin("Merge") as work:
        merging.merge(work, twins.keep.id, foreign.id)
    with twins.office.reading() as read:
        across = duplicates.suspects(read).pairs
        assert {one.is_own for one in across if foreign.id in one.ids} == {False}
        assert all(one.is_own for one in duplicates.suspects(read, twins.office.profile.office).pairs)


def test_what_only_the_other_knows_is_taken_unless_somebody_chooses(twins: Twins) -> None:
    with twins.office.reading() as read:
        pairs = merging.side_by_side(read, twins.keep.id, twins.gone.id)
        assert [one.plan.name for one in pairs if one.differs] == ["name", "birth", "identity_number"]
        assert merging.only_known_to_second(pairs) == ("identity_number",)
        assert merging.weight(read, twins.keep.id) == 0
    register(twins.office, twins.keep, "LDTT")
    with twins.office.reading() as read:
        assert merging.weight(read, twins.keep.id) == 1


numbers = count()
AWARDS = st.sets(st.sampled_from(["LDTT", "CSTDCS", "GK_XA"]))
YEARS = st.dictionaries(st.integers(2018, 2020), st.sampled_from(list(Rating)), max_size=3)
HISTORIES = st.tuples(AWARDS, YEARS, st.booleans())


@contextmanager
def a_fresh_office(closed: Path, room: Path) -> Iterator[Backend]:
    folder = room / f"office{next(numbers)}"
    shutil.copytree(closed, folder)
    with again(folder) as backend:
        yield backend
    shutil.rmtree(folder)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(HISTORIES, HISTORIES, st.sets(st.sampled_from(["name", "birth", "identity_number", "note"])))
def test_any_two_histories_become_one_and_come_apart_again(
    empty_office: Path, tmp_path: Path, ours: Any, theirs: Any, taken: set[str]
) -> None:
    with a_fresh_office(empty_office, tmp_path) as office:
        keep = add_party(office, a_person("Lê Thị Sen", birth="1980"))
        gone = add_party(office, a_person("Le Thi Sen", identity_number="091180001234", note="hai"))
        dossier = open_dossier(office)
        for party, (awards, years, proposed) in ((keep, ours), (gone, theirs)):
            live(office, party, awards, years)
            if proposed:
                propose(office, dossier, party)
        before, twins = everything(office), Twins(office, keep, gone)
        merged = twins.merge(*taken)
        assert office.database.check() == []
        assert len(merged.collisions) == (
            len(ours[0] & theirs[0]) + len(ours[1].keys() & theirs[1]) + (ours[2] and theirs[2])
        )
        with office.reading() as read:
            assert {one.year for one in read.year_results.all(party_id=keep.id)} == {*ours[1], *theirs[1]}
            assert {one.award for one in read.awards_held.all(party_id=keep.id)} == ours[0] | theirs[0]
        twins.undo()
        assert everything(office) == before


def live(office: Backend, party: Party, awards: set[str], years: dict[int, Rating]) -> None:
    with office.begin("Life") as work:
        for award in sorted(awards):
            day = date(2020, 12, 1)
            awards_held.add(work, an_award_held(party, award, 2020, decision_date=day), office.awards)
        for year, rating in years.items():
            year_results.record(work, YearResult.draft(party_id=party.id, year=year, rating=rating))
