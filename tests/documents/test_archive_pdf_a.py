"""PDF/A-1b is held against a validator that is not ours; what cannot be made PDF/A is refused with the reason."""

import io
import subprocess
from datetime import date

import pikepdf
import pytest
from documents_samples import all_papers
from PIL import Image
from preflight import judged
from reportlab.pdfgen.canvas import Canvas

from phuquoc_desktop.documents import as_pdf, as_word
from phuquoc_desktop.documents.archive import colour_profile as profiles
from phuquoc_desktop.documents.archive.faults import Fault
from phuquoc_desktop.documents.archive.pdf_a import NotForArchiveError, to_pdf_a
from phuquoc_desktop.documents.archive.picture import picture_to_pdf
from phuquoc_desktop.documents.archive.xmp import PaperFacts, iso_date, xmp
from phuquoc_desktop.documents.document import Document, paragraph
from phuquoc_desktop.documents.fonts import face
from phuquoc_desktop.documents.papers import PAPERS, compose
from phuquoc_desktop.documents.wish import Wish


def a_pdf(*, title="Giấy tờ thử", **values):
    return as_pdf.render(Document(title, (paragraph("Một dòng chữ."),), dated=date(2021, 2, 5), **values))


def changed(content, change):
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as pdf:
        change(pdf)
        pdf.save(target)
    return target.getvalue()


def faults_of(content):
    with pytest.raises(NotForArchiveError) as refusal:
        to_pdf_a(content, "thử.pdf")
    return refusal.value.faults


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """Every kind of paper, from invented values and from a practice office."""
    from builders import a_person, add_party, an_office, draft_decision
    from council_builders import held

    from phuquoc_desktop.practising import practise

    made = {name: as_pdf.render(document) for name, document in all_papers().items()}
    backend = an_office(tmp_path_factory.mktemp("archive") / "office", practice=True)
    try:
        practise(backend, people=40)
        with backend.reading() as read:
            dossier = read.dossiers.get(read.candidates.all()[0].dossier_id)
        held(backend, dossier)
        draft_decision(backend, (add_party(backend, a_person("Đặng Thị Ánh")), "GK_XA"))
        with backend.reading() as read:
            wish, desk = a_wish(read), backend.desk(read)
            for code, plan in PAPERS.items():
                if "pdf" in plan.formats:
                    made[code] = as_pdf.render(compose(code, desk, wish))
    finally:
        backend.close()
    return made


def a_wish(read):
    """Ask about the first of everything that the office has."""
    candidate = read.candidates.all()[0]
    return Wish(
        dossier_id=candidate.dossier_id,
        candidate_id=candidate.id,
        meeting_id=read.meetings.all()[0].id,
        decision_id=read.decisions.all()[0].id,
    )


def test_every_paper_that_the_program_writes_is_accepted_as_pdf_a(written, tmp_path):
    assert set(written) == {*all_papers(), *(code for code, plan in PAPERS.items() if "pdf" in plan.formats)}
    archived = {name: to_pdf_a(content, name) for name, content in written.items()}
    assert judged(archived, tmp_path / "judged") == {name: [] for name in written}


def test_the_validator_refuses_papers_as_they_were_and_broken_ones(written, tmp_path):
    content = written["letter"]
    archived = to_pdf_a(content, "letter")
    files = {
        "as drawn": content,
        "without profile": changed(archived, lambda pdf: pdf.Root.__delitem__("/OutputIntents")),
        "another title": changed(archived, lambda pdf: pdf.docinfo.__setitem__("/Title", "Khác")),
        "cut": archived[: len(archived) // 2],
    }
    assert all(judged(files, tmp_path / "judged").values())


def test_the_same_paper_gives_the_same_bytes_and_is_not_changed_any_more():
    once = to_pdf_a(a_pdf(), "thử.pdf")
    assert to_pdf_a(a_pdf(), "thử.pdf") == once
    assert to_pdf_a(once, "thử.pdf") == once


def test_words_pages_and_facts_stay(tmp_path):
    before, after = tmp_path / "a.pdf", tmp_path / "b.pdf"
    before.write_bytes(a_pdf(author="Ủy ban nhân dân phường Dương Đông"))
    after.write_bytes(to_pdf_a(before.read_bytes(), "a.pdf"))
    texts = [
        subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, check=True).stdout
        for file in (before, after)
    ]
    assert texts[0] == texts[1]
    assert b"M\xe1\xbb\x99t d\xc3\xb2ng" in texts[0]
    with pikepdf.open(after) as pdf:
        assert str(pdf.docinfo["/Title"]) == "Giấy tờ thử"
        assert str(pdf.docinfo["/Author"]) == "Ủy ban nhân dân phường Dương Đông"
        assert str(pdf.Root["/Lang"]).startswith("vi")
        assert "Giấy tờ thử" in pdf.Root["/Metadata"].read_bytes().decode()


def test_tags_and_language_that_are_there_are_kept():
    def tag(pdf):
        pdf.Root["/StructTreeRoot"] = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name("/StructTreeRoot")))
        pdf.Root["/MarkInfo"] = pikepdf.Dictionary(Marked=True)
        pdf.Root["/Lang"] = pikepdf.String("en-GB")

    with pikepdf.open(io.BytesIO(to_pdf_a(changed(a_pdf(), tag), "thử.pdf"))) as pdf:
        assert pdf.Root["/MarkInfo"]["/Marked"]
        assert "/StructTreeRoot" in pdf.Root
        assert str(pdf.Root["/Lang"]) == "en-GB"


@pytest.mark.parametrize("title", ['Tiêu đề có <dấu> & "ngoặc"', "Dòng\x07lạ", "ﷺ 🙂 Ế", "x" * 3000])
def test_any_title_is_the_same_in_info_and_xmp(title, tmp_path):
    content = changed(a_pdf(), lambda pdf: pdf.docinfo.__setitem__("/Title", title))
    assert judged({"x": to_pdf_a(content, "x.pdf")}, tmp_path / "judged") == {"x": []}


@pytest.mark.parametrize(
    "told", ["D:20210205", "D:2021", "D:20210205080910+07'00'", "20210205080910Z", "hôm qua", "D:20211399"]
)
def test_any_date_is_the_same_in_info_and_xmp(told, tmp_path):
    content = changed(a_pdf(), lambda pdf: pdf.docinfo.__setitem__("/CreationDate", told))
    assert judged({"x": to_pdf_a(content, "x.pdf")}, tmp_path / "judged") == {"x": []}


def test_dates_of_pdf_are_read_to_the_second():
    assert iso_date("D:20210205080910+07'00'") == "2021-02-05T08:09:10+07:00"
    assert iso_date("D:20210231") == ""
    assert b"2021-02-05T08:09:10+07:00" in xmp(PaperFacts(created="D:20210205080910+07'00'").tidied())


def unembedded():
    target = io.BytesIO()
    canvas = Canvas(target)
    canvas.drawString(100, 100, "Helvetica")
    canvas.save()
    return target.getvalue()


def drawn_by(draw):
    target = io.BytesIO()
    canvas = Canvas(target, initialFontName=face())
    draw(canvas)
    canvas.save()
    return target.getvalue()


def see_through(canvas):
    canvas.setFillAlpha(0.5)
    canvas.rect(10, 10, 50, 50, fill=1)


def printing_colours(canvas):
    canvas.setFillColorCMYK(1, 0, 0, 0)
    canvas.rect(10, 10, 50, 50, fill=1)


def scripted(pdf):
    action = pikepdf.Dictionary(S=pikepdf.Name("/JavaScript"), JS=pikepdf.String("app.alert(1)"))
    pdf.Root["/Names"] = pikepdf.Dictionary(JavaScript=pikepdf.Dictionary(Names=[pikepdf.String("x"), action]))


def with_file(pdf):
    pdf.attachments["x.txt"] = b"x"


def layered(pdf):
    group = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name("/OCG"), Name=pikepdf.String("x")))
    pdf.Root["/OCProperties"] = pikepdf.Dictionary(OCGs=[group], D=pikepdf.Dictionary())


def with_sound(pdf):
    sound = pikepdf.Dictionary(Type=pikepdf.Name("/Annot"), Subtype=pikepdf.Name("/Sound"), Rect=[0, 0, 9, 9])
    pdf.pages[0]["/Annots"] = [pdf.make_indirect(sound)]


FAULTY = {
    "font": (unembedded, Fault.FONT),
    "transparency": (lambda: drawn_by(see_through), Fault.TRANSPARENCY),
    "colour": (lambda: drawn_by(printing_colours), Fault.COLOUR),
    "script": (lambda: changed(a_pdf(), scripted), Fault.SCRIPT),
    "files": (lambda: changed(a_pdf(), with_file), Fault.FILES),
    "layers": (lambda: changed(a_pdf(), layered), Fault.LAYERS),
    "media": (lambda: changed(a_pdf(), with_sound), Fault.MEDIA),
    "damaged": (lambda: b"%PDF-1.4 nothing", Fault.DAMAGED),
    "cut": (lambda: a_pdf()[:200], Fault.DAMAGED),
}


@pytest.mark.parametrize("name", list(FAULTY))
def test_what_cannot_be_mended_is_told(name):
    make, fault = FAULTY[name]
    assert fault in faults_of(make())


@pytest.mark.parametrize("password", ["", "mật khẩu"])
def test_a_protected_pdf_is_told(password):
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(a_pdf())) as pdf:
        pdf.save(target, encryption=pikepdf.Encryption(user=password, owner="chủ"))
    assert faults_of(target.getvalue()) == (Fault.PROTECTED,)


def pictures():
    kinds = {
        "RGB": "JPEG",
        "L": "PNG",
        "RGBA": "PNG",
        "1": "TIFF",
        "CMYK": "JPEG",
        "P": "PNG",
        "LA": "PNG",
        "I;16": "PNG",
    }
    for mode, kind in kinds.items():
        target = io.BytesIO()
        Image.new(mode, (120, 80)).save(target, kind, dpi=(200, 200))
        yield mode, target.getvalue()


def test_pictures_of_every_kind_become_accepted_pages(tmp_path):
    made = {mode: to_pdf_a(picture_to_pdf(content, mode, "Ảnh"), mode) for mode, content in pictures()}
    assert judged(made, tmp_path / "judged") == {mode: [] for mode in made}


def test_a_scan_keeps_its_size_and_what_is_no_picture_is_refused():
    target = io.BytesIO()
    Image.new("RGB", (1654, 2339), "white").save(target, "PNG", dpi=(200, 200))
    with pikepdf.open(io.BytesIO(picture_to_pdf(target.getvalue(), "x.png", "x"))) as pdf:
        placed = pikepdf.parse_content_stream(pdf.pages[0])
        matrix = next(one.operands for one in placed if str(one.operator) == "cm" and float(one.operands[0]) > 100)
        assert float(matrix[0]) == pytest.approx(1654 * 72 / 200, abs=0.5)
    with pytest.raises(NotForArchiveError):
        picture_to_pdf(b"no picture", "x.png", "x")


def test_files_of_word_processors_are_accepted_or_told(tmp_path):
    source = tmp_path / "nguồn.docx"
    source.write_bytes(as_word.render(Document("Thư", tuple(paragraph(f"Đoạn {n} của thư.") for n in range(9)))))
    home = f"-env:UserInstallation=file://{tmp_path / 'home'}"
    command = ["soffice", home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=100)
    foreign = (tmp_path / "nguồn.pdf").read_bytes()
    assert judged({"x": to_pdf_a(foreign, "x.pdf")}, tmp_path / "judged") == {"x": []}


def test_without_a_colour_profile_the_archive_copy_is_refused_with_the_folder(monkeypatch, tmp_path):
    monkeypatch.setattr(profiles, "shipped", tmp_path.joinpath)
    monkeypatch.setattr(profiles, "_SYSTEM", tmp_path)
    with pytest.raises(profiles.NoColourProfileError, match=r"sRGB\.icc"):
        to_pdf_a(a_pdf(), "x.pdf")
    newer = bytearray(128)
    newer[8], newer[16:20], newer[36:40] = 4, b"RGB ", b"acsp"
    (tmp_path / "sRGB.icc").write_bytes(bytes(newer))
    with pytest.raises(profiles.NoColourProfileError):
        to_pdf_a(a_pdf(), "x.pdf")
