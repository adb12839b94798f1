"""Papers read out of an office's data, and a whole dossier in a folder."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from attached_files import a_pdf

from phuquoc_desktop.backend import Beginning, Outside, begin_office
from phuquoc_desktop.documents import as_html, papers
from phuquoc_desktop.documents.document import LetterHead, RowKind, Table
from phuquoc_desktop.documents.dossier_folder import compile_dossier
from phuquoc_desktop.documents.from_data.dossier import shortened
from phuquoc_desktop.documents.paper_plan import DossierNeededError
from phuquoc_desktop.documents.papers import (
    PAPERS,
    PaperFormatError,
    UnknownPaperError,
    compose,
    refuse_format,
)
from phuquoc_desktop.documents.wish import About, Wish
from phuquoc_desktop.domain.dossier import Paper, PaperKind
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.practising import practise
from phuquoc_desktop.services import dossiers
from phuquoc_desktop.storage.errors import RecordGoneError

TODAY = datetime(2021, 12, 10, 8, 0)


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    folder = tmp_path_factory.mktemp("papers")
    outside = Outside(clock=lambda: TODAY)
    backend = begin_office(folder, Beginning("duong-dong", practice=True), outside)
    practise(backend, people=40)
    backend.settings.signer, backend.settings.signer_position = "Trần Thử", ""
    yield backend
    backend.close()


@pytest.fixture
def desk(office):
    with office.reading() as read:
        yield office.desk(read)


def dossier_id(desk, place=0):
    return desk.read.dossiers.all()[place].id


def every_paper(desk):
    """Compose each paper about the office, or about a dossier and its first candidate."""
    known = dossier_id(desk)
    about = Wish(known, candidate_id=desk.read.candidates.all(dossier_id=known)[0].id)
    for kind, plan in PAPERS.items():
        if plan.about is About.OFFICE or about.subject(plan.about):
            yield kind, compose(kind, desk, about)


def text_of(document):
    return as_html.render(document)


def test_every_paper_is_issued_by_the_committee_of_the_ward_but_the_chairmans_own_sheet(desk):
    for kind, document in every_paper(desk):
        if kind == "chairman-page":
            continue
        text = text_of(document)
        assert "ỦY BAN NHÂN DÂN" in text
        assert "PHƯỜNG DƯƠNG ĐÔNG" in text
        assert "Phú Quốc, ngày" in text
        if kind not in {"signing-sheet", "dossier-index", "achievement-report"}:  # signed by who keeps or writes them
            assert "Trần Thử" in text
    sheet = text_of(papers.compose("chairman-page", desk))
    assert "Ủy ban nhân dân phường Dương Đông - lập ngày 10/12/2021" in sheet
    assert "Trần Thử" not in sheet


def test_the_letter_goes_to_the_chairman_of_the_city_with_a_copy_to_its_interior_office(desk):
    text = text_of(papers.compose("submission-letter", desk, Wish(dossier_id(desk))))
    assert "Chủ tịch Ủy ban nhân dân thành phố Phú Quốc" in text
    assert "Phòng Nội vụ thành phố Phú Quốc" in text
    assert "Hội đồng Thi đua - Khen thưởng phường Dương Đông" in text
    assert "Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003" in text
    assert "Báo cáo thành tích (03 bản)" in text


def test_no_paper_holds_a_private_field(desk):
    numbers = {one.identity_number for one in desk.read.parties.all() if one.identity_number}
    for _kind, document in every_paper(desk):
        text = text_of(document)
        assert not any(number in text for number in numbers)


@pytest.mark.parametrize(
    ("position", "lines"),
    [
        ("", ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")),
        ("Chủ tịch", ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")),
        ("Phó Chủ tịch", ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        ("Chánh Văn phòng", ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG")),
    ],
)
def test_who_signs_decides_what_stands_above_the_signature(desk, position, lines):
    assert replace(desk, signer_position=position).issuer.authority == lines


def test_the_registration_list_has_one_line_a_party_with_titles_and_forms_apart(desk):
    document = papers.compose("registration-list", desk)
    parties = {one.party_id for one in desk.read.registrations.all(year=2021)}
    (table,) = (block for block in document.blocks if isinstance(block, Table))
    assert sum(row.kind is RowKind.BODY for row in table.rows) == len(parties)
    text = text_of(document)
    assert "“Lao động tiên tiến”; “Chiến sĩ thi đua cơ sở”" in text
    assert "Giấy khen của Chủ tịch UBND" in text


def test_the_progress_report_shows_a_period_as_it_was_then(desk):
    march = text_of(papers.compose("progress-report", desk, Wish(period="2021-Q1")))
    now = text_of(papers.compose("progress-report", desk))
    assert "372,4" in march, "T04 at the end of March"
    assert "1.190,8" not in march
    assert "quý I/2021" in march
    assert "tháng 11/2021" in now, "the latest month that is over"


def test_what_cannot_be_composed_is_refused(desk, tmp_path):
    with pytest.raises(UnknownPaperError):
        papers.compose("nonsense", desk)
    with pytest.raises(DossierNeededError):
        papers.compose("candidate-list", desk)
    with pytest.raises(RecordGoneError):
        papers.compose("candidate-list", desk, Wish("nothing"))
    with pytest.raises(RefusedError):
        papers.compose("progress-report", desk, Wish(period="2021-13"))
    with pytest.raises(PaperFormatError):
        refuse_format("submission-letter", tmp_path / "x.xlsx")
    with pytest.raises(PaperFormatError):
        papers.write("registration-list", desk, tmp_path / "x.odt")


def test_an_empty_office_writes_papers_that_say_so(tmp_path):
    backend = begin_office(tmp_path, Beginning("ham-ninh"), Outside(clock=lambda: TODAY))
    with backend.reading() as read:
        desk = backend.desk(read)
        assert "Chưa có cá nhân" in text_of(papers.compose("registration-list", desk))
        assert "Chưa đủ số liệu" in text_of(papers.compose("progress-report", desk))
    backend.close()


def test_long_grounds_are_shortened_after_a_whole_word():
    assert shortened("một hai ba", 20) == "một hai ba"
    assert shortened("một hai ba bốn", 10) == "một hai…"
    assert len(shortened("x" * 2000)) <= 701


def test_a_folder_holds_the_letter_that_was_attached_instead_of_one_written_anew(office, tmp_path):
    file = tmp_path / "Tờ trình đã ký.pdf"
    file.write_bytes(a_pdf("signed"))
    with office.begin("Attach") as work:
        known = work.dossiers.all()[1]
        draft = Paper.draft(dossier_id=known.id, paper_kind=PaperKind.LETTER, title="Tờ trình đã ký")
        attached = dossiers.attach(work, office.attachments, draft, file)
        extra = Paper.draft(dossier_id=known.id, paper_kind=PaperKind.OTHER, title="Ảnh: sân trường / 2021")
        dossiers.attach(work, office.attachments, extra, file)
    told = []
    with office.reading() as read:
        compiled = compile_dossier(
            office.desk(read), office.attachments, known.id, tmp_path / "out", lambda *step: told.append(step)
        )
    names = [one.path.name for one in compiled.files]
    assert names[0] == "01-to-trinh-da-ky.pdf"
    assert compiled.files[0].paper.id == attached.id
    assert names[-1].endswith("anh-san-truong-2021.pdf"), "papers that nobody asked for come last"
    assert "01-to-trinh.pdf" not in names
    assert compiled.missing
    assert [done for done, _total, _what in told] == list(range(len({name[:2] for name in names}) + 1))


def test_a_paper_without_a_letter_leaves_its_day_open_and_its_file_bears_that_of_writing(desk):
    document = papers.compose("candidate-list", desk, Wish(dossier_id(desk)))
    head = next(one for one in document.blocks if isinstance(one, LetterHead))
    assert not any(figure.isdigit() for figure in head.place_date.partition("năm")[0])
    assert document.dated == TODAY.date()
    assert papers.compose("registration-list", desk).dated == date(2021, 12, 10)
