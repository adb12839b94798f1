"""Versions of a dossier: each submission says what differs from the former, by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress

import pytest
from builders import (
    CITY,
    a_candidate,
    a_dossier,
    a_paper,
    a_person,
    add_party,
    filed,
    office_open,
    open_dossier,
    propose,
)
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.dossier import Candidate, Dossier, DossierStatus, PaperKind
from phuquoc_desktop.domain.dossier_course import DossierEvent, PaperDraft, PaperPart
from phuquoc_desktop.domain.dossier_rules import NotSubmittedError, ReasonNeededError
from phuquoc_desktop.domain.exchange import Remark
from phuquoc_desktop.domain.record import Record, to_plain
from phuquoc_desktop.services import dossier_versions, dossiers, history
from phuquoc_desktop.services.dossier_changes import changed_after
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork


def a_complete_dossier(office: Backend, names: tuple[str, ...] = ("Nguyễn Văn An",)) -> Dossier:
    dossier = open_dossier(office)
    for name in names:
        candidate = propose(office, dossier, add_party(office, a_person(name)))
        filed(office, a_paper(dossier, PaperKind.REPORT, candidate_id=candidate.id))
    filed(office, a_paper(dossier, PaperKind.MINUTES))
    return dossier


def submit(office: Backend, dossier: Dossier) -> None:
    with office.begin("Submit") as work:
        dossiers.submit(work, dossier.id, office.awards)


def recall(office: Backend, dossier: Dossier, reason: str = "Thiếu số liệu") -> None:
    with office.begin("Recall") as work:
        dossiers.recall(work, dossier.id, reason)


def lines(office: Backend, dossier: Dossier) -> tuple[str, ...]:
    with office.reading() as read:
        return dossier_versions.changes_since(read, dossier.id)


def test_the_first_submission_is_version_one_and_says_nothing_of_changes(office: Backend) -> None:
    dossier = a_complete_dossier(office)
    submit(office, dossier)
    with office.reading() as read:
        (version,) = dossier_versions.of_dossier(read, dossier.id)
    assert (version.number, version.event, version.changes) == (1, DossierEvent.SUBMITTED, None)
    assert version.done_by == "Lê Thị Bưởi"
    assert lines(office, dossier) == ()


def test_a_second_submission_says_in_vietnamese_what_was_completed(office: Backend) -> None:
    dossier = a_complete_dossier(office)
    submit(office, dossier)
    recall(office, dossier)
    with office.begin("Mend") as work:
        dossiers.amend(work, dossier.id, a_dossier(letter_number="43/TTr-UBND", code=dossier.code), office.awards)
        candidate = work.candidates.all(dossier_id=dossier.id)[0]
        draft = a_candidate(dossier, a_person(), achievements="Giảm 40 % thời gian chờ", votes_for=9, votes_total=9)
        dossiers.amend_candidate(work, candidate.id, draft)
    propose(office, dossier, add_party(office, a_person("Trần Thị Bình")))
    told = "\n".join(lines(office, dossier))
    assert "Số tờ trình" in told or "43/TTr-UBND" in told
    assert "Nguyễn Văn An" in told
    assert "Giảm 40 % thời gian chờ" in told
    assert "Trần Thị Bình" in told
    with office.begin("Remove again") as work:
        other = next(one for one in work.candidates.all(dossier_id=dossier.id) if one.achievements is None)
        dossiers.remove_candidate(work, other.id)
    submit(office, dossier)
    with office.reading() as read:
        versions = dossier_versions.of_dossier(read, dossier.id)
    assert [(one.number, one.event) for one in versions] == [
        (1, DossierEvent.SUBMITTED),
        (1, DossierEvent.RECALLED),
        (2, DossierEvent.SUBMITTED),
    ]
    assert versions[1].reason == "Thiếu số liệu"
    assert "Trần Thị Bình" not in (versions[2].changes or "")
    assert "Giảm 40 % thời gian chờ" in (versions[2].changes or "")
    assert lines(office, dossier) == ()


def test_a_birthday_that_was_mended_is_told_with_its_person(office: Backend) -> None:
    dossier = a_complete_dossier(office)
    submit(office, dossier)
    recall(office, dossier)
    with office.begin("Mend") as work:
        work.parties.all(name="Nguyễn Văn An")[0].birth = "1984-05-12"
    (line,) = lines(office, dossier)
    assert "Nguyễn Văn An" in line
    assert "12/05/1984" in line


def test_what_happens_elsewhere_is_not_told(office: Backend) -> None:
    dossier = a_complete_dossier(office)
    submit(office, dossier)
    a_complete_dossier(office, ("Người Khác",))
    assert lines(office, dossier) == ()


def test_a_recall_needs_a_reason_and_a_submitted_dossier(office: Backend) -> None:
    dossier = a_complete_dossier(office)
    with pytest.raises(NotSubmittedError):
        recall(office, dossier)
    submit(office, dossier)
    with pytest.raises(ReasonNeededError) as caught:
        recall(office, dossier, "  ")
    assert caught.value.field == "reason"
    recall(office, dossier)
    with office.reading() as read:
        assert read.dossiers.get(dossier.id).status is DossierStatus.DRAFT


def test_a_return_keeps_the_remarks_as_its_reason(office: Backend) -> None:
    dossier = a_complete_dossier(office)
    submit(office, dossier)
    remark = Remark.draft(
        addressee="", record_kind="dossier", record_id=dossier.id, text="Thiếu chữ ký", made_on=dossier.opened_on
    )
    remark.office = CITY
    with office.begin("Return") as work:
        dossier_versions.returned(work, work.dossiers.get(dossier.id), [remark])
    with office.reading() as read:
        last = dossier_versions.of_dossier(read, dossier.id)[-1]
        assert read.dossiers.get(dossier.id).status is DossierStatus.RETURNED
    assert (last.event, last.number, last.reason) == (DossierEvent.RETURNED, 1, "Thiếu chữ ký")


def test_an_accepted_dossier_says_so_and_is_not_recalled(office: Backend) -> None:
    dossier = a_complete_dossier(office)
    submit(office, dossier)
    with office.begin("Accept") as work:
        dossier_versions.accepted(work, work.dossiers.get(dossier.id), "Quyết định 12/QĐ-UBND")
    with pytest.raises(NotSubmittedError):
        recall(office, dossier)
    with office.reading() as read:
        assert dossier_versions.of_dossier(read, dossier.id)[-1].event is DossierEvent.ACCEPTED


def test_undoing_a_submission_takes_its_version_back(office: Backend) -> None:
    dossier = a_complete_dossier(office)
    submit(office, dossier)
    with office.reading() as read:
        job = read.latest_works(1)[0].work_id
    with office.begin("Undo") as work:
        history.undo(work, job)
    with office.reading() as read:
        assert dossier_versions.of_dossier(read, dossier.id) == ()
        assert read.dossiers.get(dossier.id).status is DossierStatus.DRAFT


def test_a_dossier_that_is_removed_takes_drafts_steps_and_versions_along(office: Backend) -> None:
    dossier = a_complete_dossier(office)
    submit(office, dossier)
    recall(office, dossier)
    with office.begin("Draft") as work:
        candidate = work.candidates.all(dossier_id=dossier.id)[0]
        for subject in (dossier.id, candidate.id):
            write_words(work, subject)
    with office.begin("Remove") as work:
        dossiers.remove(work, dossier.id)
    with office.reading() as read:
        left = (read.paper_drafts, read.paper_parts, read.dossier_versions, read.candidates, read.papers)
        assert [shelf.count() for shelf in left] == [0] * 5
    assert office.database.check() == []


def write_words(work: UnitOfWork, subject: str, code: str = "achievement-report", words: str = "Lời văn") -> None:
    draft = work.paper_drafts.first(subject=subject, paper_code=code)
    if draft is None:
        draft = PaperDraft.draft(subject=subject, paper_code=code)
        draft.id, draft.office = work.new_id(), work.office
        work.paper_drafts.add(draft)
        work.flush()
    part = PaperPart.draft(draft_id=draft.id, part=f"p{work.paper_parts.count(draft_id=draft.id)}", text=words)
    part.id, part.office = work.new_id(), work.office
    work.paper_parts.add(part)


EDITS = st.lists(
    st.tuples(
        st.sampled_from([*"letter achieve propose remove attach detach words write rename other".split()]),
        st.integers(0, 3),
        st.sampled_from(["một", "hai", ""]),
    ),
    max_size=12,
)


@pytest.fixture(scope="module")
def submitted_office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Backend, str]]:
    """An office with a dossier that was recalled, which no test changes for good."""
    with office_open(tmp_path_factory.mktemp("versions") / "office") as office:
        dossier = a_complete_dossier(office, ("Lê Thị Cúc", "Phạm Văn Dũng"))
        add_party(office, a_person("Võ Thị Én"))
        submit(office, dossier)
        recall(office, dossier)
        yield office, dossier.id


class NotKeptError(Exception):
    """Takes a job back."""


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(EDITS)
def test_after_any_edits_the_lines_name_exactly_the_records_that_differ(
    submitted_office: tuple[Backend, str], edits: list[tuple[str, int, str]]
) -> None:
    office, dossier_id = submitted_office
    with suppress(NotKeptError), office.begin("Edit") as work:
        before, people = _contents(work, dossier_id), _plain(work.parties.all())
        for kind, number, word in edits:
            _edit(work, office, dossier_id, kind, number, word)
            work.flush()
        after = _contents(work, dossier_id)
        version = dossier_versions.last_submitted(work, dossier_id)
        assert version is not None
        found = changed_after(work, dossier_id, version)
        before = {key: plain for key, plain in (before | people).items() if key[0] != "party" or key in after}
        differing = {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}
        assert {(one.record_kind, one.record_id) for one in found} == differing
        assert len(found) == len(differing)
        assert all(one.text and "\n" not in one.text for one in found)
        raise NotKeptError


def _contents(read: Reader, dossier_id: str) -> dict[tuple[str, str], dict[str, object]]:
    """Return what is in the dossier, without where it stands."""
    candidates = read.candidates.all(dossier_id=dossier_id)
    drafts = read.paper_drafts.whose("subject", [dossier_id, *(one.id for one in candidates)])
    return _plain(
        [
            read.dossiers.get(dossier_id),
            *candidates,
            *read.papers.all(dossier_id=dossier_id),
            *drafts,
            *read.paper_parts.whose("draft_id", (one.id for one in drafts)),
            *read.parties.several(one.party_id for one in candidates).values(),
        ]
    )


def _plain(records: Iterable[Record]) -> dict[tuple[str, str], dict[str, object]]:
    return {
        (one.kind, one.id): {key: value for key, value in to_plain(one).items() if key not in ("status", "judged_by")}
        for one in records
    }


def _edit(work: UnitOfWork, office: Backend, dossier_id: str, kind: str, number: int, word: str) -> None:
    candidates = work.candidates.all(dossier_id=dossier_id)
    chosen = candidates[number % len(candidates)] if candidates else None
    if kind in _IN_DOSSIER:
        _IN_DOSSIER[kind](work, office, dossier_id, number, word)
    elif chosen is not None:
        _OF_CANDIDATE[kind](work, chosen, word)


def _propose(work: UnitOfWork, office: Backend, dossier_id: str, _number: int, _word: str) -> None:
    inside = {one.party_id for one in work.candidates.all(dossier_id=dossier_id)}
    party = next((one for one in work.parties.all() if one.id not in inside), None)
    if party is not None:
        dossiers.add_candidate(work, a_candidate(work.dossiers.get(dossier_id), party), office.awards)


def _letter(work: UnitOfWork, _office: Backend, dossier_id: str, _number: int, word: str) -> None:
    work.dossiers.get(dossier_id).letter_number = word or None


def _attach(work: UnitOfWork, _office: Backend, dossier_id: str, _number: int, word: str) -> None:
    paper = a_paper(work.dossiers.get(dossier_id), PaperKind.OTHER, title=f"Giấy {word}")
    paper.id, paper.office = work.new_id(), work.office
    work.papers.add(paper)


def _detach(work: UnitOfWork, _office: Backend, dossier_id: str, number: int, _word: str) -> None:
    papers = work.papers.all(dossier_id=dossier_id)
    if papers:
        dossiers.detach(work, papers[number % len(papers)].id)


def _words(work: UnitOfWork, _office: Backend, dossier_id: str, _number: int, word: str) -> None:
    write_words(work, dossier_id, "minutes", word or "Lời")


def _other(work: UnitOfWork, office: Backend, _dossier_id: str, _number: int, word: str) -> None:
    dossiers.open_dossier(work, a_dossier(note=word), office.awards)


_IN_DOSSIER = {
    "letter": _letter,
    "propose": _propose,
    "attach": _attach,
    "detach": _detach,
    "words": _words,
    "other": _other,
}


def _achieve(_work: UnitOfWork, chosen: Candidate, word: str) -> None:
    chosen.achievements = word or None


def _remove(work: UnitOfWork, chosen: Candidate, _word: str) -> None:
    dossiers.remove_candidate(work, chosen.id)


def _write(work: UnitOfWork, chosen: Candidate, word: str) -> None:
    write_words(work, chosen.id, "achievement-report", word or "Lời")


def _rename(work: UnitOfWork, chosen: Candidate, word: str) -> None:
    work.parties.get(chosen.party_id).position = word or None


_OF_CANDIDATE = {"achieve": _achieve, "remove": _remove, "write": _write, "rename": _rename}
