"""A target's result as evidence in a dossier: frozen, proved, and told when the figure moves on."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from builders import DUONG_DONG, TODAY, a_candidate, a_dossier, a_person, add_party, open_dossier, progress
from two_offices import two_offices

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.documents import as_html
from phuquoc_desktop.documents.from_data import dossier as papers
from phuquoc_desktop.domain.dossier import Candidate, Dossier, DossierStatus
from phuquoc_desktop.domain.dossier_rules import DossierNotOpenError
from phuquoc_desktop.domain.explanation import QuotedFigure
from phuquoc_desktop.domain.target_history import RubricLevel
from phuquoc_desktop.services import dossiers, quoting, targets
from phuquoc_desktop.services.plans import rubrics
from phuquoc_desktop.services.quoting import Quotation


def record(backend: Backend, value: str, planned: str = "2000") -> None:
    with backend.begin("Record progress") as work:
        targets.set_own(work, "T13", 2021, Decimal(planned))
        targets.record_progress(work, "T13", 2021, progress(value), TODAY)


def quote(
    backend: Backend, dossier: Dossier, candidate: Candidate | None = None, *, office: str | None = None
) -> QuotedFigure:
    draft = QuotedFigure.draft(
        dossier_id=dossier.id,
        candidate_id=candidate.id if candidate else None,
        year=2021,
        target_code="T13",
        period="2021-05",
        statement="",
        source="",
        digest="",
        quoted_on=TODAY,
    )
    with backend.begin("Quote") as work:
        return quoting.quote(work, draft, TODAY, office=office)


def quoted(backend: Backend, dossier: Dossier) -> tuple[Quotation, ...]:
    with backend.reading() as read:
        return quoting.of_dossier(read, dossier.id)


@pytest.fixture
def dossier(office: Backend) -> Dossier:
    record(office, "1620")
    return open_dossier(office)


def test_the_sentence_holds_figure_plan_and_share_and_the_source_says_where_it_is_from(
    office: Backend, dossier: Dossier
) -> None:
    frozen = quote(office, dossier)
    assert frozen.statement == "Thu ngân sách: 1.620 tỷ đồng (tháng 5/2021), đạt 81% kế hoạch 2.000 tỷ đồng"
    assert frozen.source.startswith("Ủy ban nhân dân phường Dương Đông, bản ghi ")
    assert frozen.source.endswith("ghi ngày 15/06/2021, người ghi: Lê Thị Bưởi")
    assert frozen.digest == quoting.digest_of(frozen.statement, frozen.source)


def test_a_judged_target_is_quoted_with_its_level(office: Backend, dossier: Dossier) -> None:
    with office.begin("Judge") as work:
        levels = [
            RubricLevel.draft(target_id="", level=0, title=title, fulfils=fulfils)
            for title, fulfils in (("Chưa giữ vững", False), ("Giữ vững", True))
        ]
        rubrics.set_rubric(work, "T31", 2021, levels, TODAY)
        targets.record_progress(work, "T31", 2021, progress(None, level=2), TODAY)
    draft = QuotedFigure.draft(
        dossier_id=dossier.id,
        year=2021,
        target_code="T31",
        period="2021-05",
        statement="",
        source="",
        digest="",
        quoted_on=TODAY,
    )
    with office.begin("Quote") as work:
        frozen = quoting.quote(work, draft, TODAY)
    assert frozen.statement == "Đảm bảo an ninh chính trị: đạt, mức 2: Giữ vững (tháng 5/2021)"


def test_a_later_figure_leaves_the_quotation_and_is_told(office: Backend, dossier: Dossier) -> None:
    before = quote(office, dossier).statement
    [same] = quoted(office, dossier)
    assert (same.changed, same.altered) == (False, False)
    record(office, "1655")
    [now] = quoted(office, dossier)
    assert (now.record.statement, now.changed, now.altered) == (before, True, False)
    assert "1.620 tỷ đồng" in now.told
    assert "1.655 tỷ đồng" in now.told


def test_a_plan_changed_since_is_told_and_quoting_again_takes_what_stands_now(
    office: Backend, dossier: Dossier
) -> None:
    quote(office, dossier)
    record(office, "1620", planned="1800")
    assert "1.800" in quoted(office, dossier)[0].told
    quote(office, dossier)
    [anew] = quoted(office, dossier)
    assert (anew.changed, "đạt 90% kế hoạch 1.800" in anew.record.statement) == (False, True)


def test_words_altered_behind_the_programs_back_show(office: Backend, dossier: Dossier) -> None:
    frozen = quote(office, dossier)
    with office.begin("Alter") as work:
        work.quoted_figures.get(frozen.id).statement = frozen.statement.replace("1.620", "2.620")
    assert [one.altered for one in quoted(office, dossier)] == [True]


def test_an_entry_that_is_gone_is_told(office: Backend, dossier: Dossier) -> None:
    quote(office, dossier)
    with office.begin("Remove") as work:
        targets.remove_progress(work, work.progress.all()[0].id)
    assert [one.changed for one in quoted(office, dossier)] == [True]


def test_what_is_not_recorded_cannot_be_quoted_and_a_closed_dossier_takes_nothing(
    office: Backend, dossier: Dossier
) -> None:
    with office.begin("Remove") as work:
        targets.remove_progress(work, work.progress.all()[0].id)
    with pytest.raises(quoting.NothingToQuoteError):
        quote(office, dossier)
    record(office, "1620")
    frozen = quote(office, dossier)
    with office.begin("Submit") as work:
        work.dossiers.get(dossier.id).status = DossierStatus.SUBMITTED
    with pytest.raises(DossierNotOpenError):
        quote(office, dossier)
    with office.begin("Remove") as work, pytest.raises(DossierNotOpenError):
        quoting.remove(work, frozen.id)


def test_letter_and_list_print_the_figure_where_the_grounds_stand(office: Backend, dossier: Dossier) -> None:
    party = add_party(office, a_person("Trần Thị Ngàn Hoa"))
    with office.begin("Propose") as work:
        candidate = dossiers.add_candidate(work, a_candidate(dossier, party), office.awards)
    frozen = quote(office, dossier, candidate)
    with office.reading() as read:
        desk = office.desk(read)
        letter = as_html.render(papers.submission_letter(desk, dossier.id))
        listed = as_html.render(papers.candidate_list(desk, dossier.id))
    assert frozen.statement in letter
    assert frozen.digest[:16] in letter
    assert "Số liệu dẫn chứng: Thu ngân sách: 1.620 tỷ đồng" in listed


def test_a_quoted_figure_goes_with_its_candidate_and_its_dossier(office: Backend, dossier: Dossier) -> None:
    party = add_party(office)
    with office.begin("Propose") as work:
        candidate = dossiers.add_candidate(work, a_candidate(dossier, party), office.awards)
    quote(office, dossier, candidate)
    quote(office, dossier)
    with office.begin("Remove") as work:
        dossiers.remove_candidate(work, candidate.id)
    assert [one.record.candidate_id for one in quoted(office, dossier)] == [None]
    with office.begin("Remove") as work:
        dossiers.remove(work, dossier.id)
    assert quoted(office, dossier) == ()


def test_the_city_quotes_a_wards_figure_with_the_bundle_that_brought_it(tmp_path: Path) -> None:
    with two_offices(tmp_path) as both:
        record(both.ward, "1620")
        both.to_the_city()
        dossier = open_dossier(both.city, a_dossier(award="GK_HUYEN"))
        frozen = quote(both.city, dossier, office=DUONG_DONG)
        assert "trong gói số 1 ngày 15/06/2021" in frozen.source
        assert frozen.source.startswith("Ủy ban nhân dân phường Dương Đông")
        record(both.ward, "1655")
        both.to_the_city()
        assert "1.655" in quoted(both.city, dossier)[0].told
