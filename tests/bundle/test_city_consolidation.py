"""What two wards have sent, taken together at the city, down to the record and the bundle behind each figure."""

from __future__ import annotations

from decimal import Decimal

import pytest
from builders import (
    AN_THOI,
    DUONG_DONG,
    TODAY,
    a_dossier,
    a_person,
    add_party,
    an_office,
    open_dossier,
    progress,
    register,
)
from openpyxl import load_workbook
from two_offices import TwoOffices, taken, two_offices

from phuquoc_desktop.bundle.outgoing import send_report
from phuquoc_desktop.bundle.recall import send_recall
from phuquoc_desktop.city import party_matches
from phuquoc_desktop.city.consolidation import Consolidation, NoSuchRowError, Strange, Subject, consolidate
from phuquoc_desktop.city.consolidation_paper import consolidation_paper, save
from phuquoc_desktop.city.where_from import Origin, origins
from phuquoc_desktop.documents.document import Paragraph, Table
from phuquoc_desktop.domain.outliers import outliers
from phuquoc_desktop.domain.progress import silent
from phuquoc_desktop.domain.review import MatchStatus
from phuquoc_desktop.services import targets

BELOW = (DUONG_DONG, AN_THOI)


@pytest.fixture
def offices(tmp_path):
    with two_offices(tmp_path) as both:
        for name in ("Nguyễn Thị Hồng", "Trần Văn Mít"):
            register(both.ward, add_party(both.ward, a_person(name)))
        open_dossier(both.ward, a_dossier())
        with both.ward.begin("Record") as work:
            targets.record_progress(work, "T26", 2021, progress("210"), TODAY)
        both.to_the_city()
        yield both


def together(offices: TwoOffices, subject: Subject) -> Consolidation:
    with offices.city.reading() as read:
        return consolidate(read, subject, 2021, BELOW, offices.city.awards)


def behind(offices: TwoOffices, found: Consolidation, code: str, office: str) -> tuple[Origin, ...]:
    with offices.city.reading() as read:
        return origins(read, found.row(code).figure(office).sources)


def test_registrations_are_counted_by_award_and_office_with_the_list(offices):
    found = together(offices, Subject.REGISTRATIONS)
    (row,) = found.rows
    assert (row.code, row.total, row.figure(DUONG_DONG).value, row.figure(AN_THOI).value) == ("LDTT", 2, 2, None)
    assert row.missing == (AN_THOI,)
    assert [one.name for one in found.entries] == ["Nguyễn Thị Hồng", "Trần Văn Mít"]


def test_dossiers_are_listed_with_where_they_stand(offices):
    found = together(offices, Subject.DOSSIERS)
    assert [(one.code, one.total) for one in found.rows] == [("GK_HUYEN", 1)]
    assert found.entries[0].detail == "Being compiled"


def test_targets_name_who_is_missing(offices):
    row = together(offices, Subject.TARGETS).row("t26")
    assert (row.figure(DUONG_DONG).value, row.missing, row.difference) == (Decimal(210), (AN_THOI,), None)


def test_a_figure_answers_where_it_comes_from(offices):
    sent = offices.to_the_city()
    assert sent.record.sequence == 2
    (origin,) = behind(offices, together(offices, Subject.TARGETS), "T26", DUONG_DONG)
    assert origin.bundle is not None
    assert (origin.office, origin.bundle.sequence, origin.entered_on) == (DUONG_DONG, 1, str(TODAY))
    assert origin.bundle.signed_by == offices.ward.post.keys.public.fingerprint
    assert origin.taken_at == origin.bundle.taken_at
    assert "210" in [one.new for one in origin.values]
    registered = behind(offices, together(offices, Subject.REGISTRATIONS), "LDTT", DUONG_DONG)
    assert len(registered) == 2
    assert {one.bundle.sequence for one in registered if one.bundle} == {1}


def test_a_row_that_is_not_there_is_refused(offices):
    with pytest.raises(NoSuchRowError):
        together(offices, Subject.AWARDS).row("LDTT")


@pytest.mark.parametrize("ending", ["xlsx", "pdf", "docx"])
def test_it_becomes_a_paper_with_the_list_and_where_each_entry_comes_from(offices, tmp_path, ending):
    with offices.city.reading() as read:
        found = consolidate(read, Subject.REGISTRATIONS, 2021, BELOW, offices.city.awards)
        paper = consolidation_paper(offices.city.desk(read), found)
        save(offices.city.desk(read), found, tmp_path / f"tong-hop.{ending}")
    tables = [one for one in paper.blocks if isinstance(one, Table)]
    assert [cell.shown for cell in tables[0].rows[0].cells][2:] == ["2", "", "2"]
    assert tables[1].rows[0].cells[-1].shown == "Báo cáo số 1, nhận 15/06/2021"
    assert (tmp_path / f"tong-hop.{ending}").stat().st_size > 1000
    if ending == "xlsx":
        book = load_workbook(tmp_path / "tong-hop.xlsx")
        assert book.sheetnames == ["Tổng hợp", "Danh sách"]
        cells = {cell.value for line in book["Danh sách"].iter_rows() for cell in line}
        assert cells >= {"Nguyễn Thị Hồng", "Báo cáo số 1, nhận 15/06/2021"}


def test_one_person_of_two_wards_is_listed_twice_and_counted_once(offices, tmp_path):
    twins = {"birth": "1984-05-12", "identity_number": "091184001234"}
    other = an_office(tmp_path / "other", "an-thoi", ids=1 << 24, practice=True)
    for ward in (offices.ward, other):
        register(ward, add_party(ward, a_person("Lê Thị Me", **twins)))
        taken(offices.city, send_report(ward.begin, ward.post, offices.mail, silent).path)
    other.close()
    assert together(offices, Subject.REGISTRATIONS).row("LDTT").total == 4
    with offices.city.begin(party_matches.FIND) as work:
        party_matches.find(work, 2021, None, TODAY)
        party_matches.decide(work, work.party_matches.all()[0].id, MatchStatus.SAME, TODAY)
    found = together(offices, Subject.REGISTRATIONS)
    row = found.row("LDTT")
    assert (row.total, row.linked, row.figure(DUONG_DONG).value, row.figure(AN_THOI).value) == (3, 1, 3, 1)
    assert {one.office: one.also_in for one in found.entries if one.name == "Lê Thị Me"} == {
        DUONG_DONG: (AN_THOI,),
        AN_THOI: (DUONG_DONG,),
    }
    with offices.city.reading() as read:
        (paper,) = [one.text for one in consolidation_paper(offices.city.desk(read), found).blocks if _says(one)]
    assert "chỉ tính một lần" in paper


def _says(block: object) -> bool:
    return isinstance(block, Paragraph) and "hai đơn vị" in block.text


def test_figures_of_a_report_that_was_recalled_are_marked_until_the_next_one(offices):
    sent = send_recall(offices.ward.begin, offices.ward.post, 1, "Gửi nhầm bản chưa kiểm tra.", offices.mail)
    taken(offices.city, sent.path)
    for subject, code in ((Subject.REGISTRATIONS, "LDTT"), (Subject.TARGETS, "T26")):
        found = together(offices, subject)
        assert Strange.RECALLED in found.row(code).figure(DUONG_DONG).strange
        assert found.recalled == (DUONG_DONG,)
    offices.to_the_city()
    assert together(offices, Subject.TARGETS).recalled == ()


def test_a_figure_far_from_the_others_is_told_and_few_figures_tell_nothing():
    close = {
        name: Decimal(value) for name, value in zip("abcdefgh", (98, 99, 100, 100, 101, 101, 102, 103), strict=True)
    }
    assert outliers(close) == frozenset()
    assert outliers(close | {"h": Decimal(1000)}) == {"h"}
    assert outliers({"a": Decimal(1), "b": Decimal(1000)}) == frozenset()
    assert Strange.OTHERS.label
