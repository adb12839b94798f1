"""The way from a name to a signed decision as an outsider sees it: commands in, files out, measured by means of their own.

Positions are read with PDFium, glyph by glyph; nothing of the program's own measuring is asked.
"""

from __future__ import annotations

import csv
import ctypes
import io
import json
import unicodedata
import zipfile
from collections import defaultdict
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw
import pytest
from signers import PASSWORD, an_authority, issued_by, key_file

from phuquoc_desktop.cli.main import run

MM = 72 / 25.4
HANH, KHUE = "Trần Thị Bích Hạnh", "Lê Văn Khuê"
LONG = (
    "Phòng Tiếp nhận và Trả kết quả giải quyết thủ tục hành chính theo cơ chế một cửa, "
    "một cửa liên thông phường Dương Đông thành phố"
)
COUNCIL = ("Phạm Quốc Thái", "Đỗ Minh Châu", "Hồ Thị Lan", "Bùi Văn Sáng")
COPIED = (
    "Đã đề xuất cải tiến quy trình tiếp nhận hồ sơ một cửa, "
    "rút ngắn thời gian chờ của người dân từ ba ngày xuống một ngày."
)
ROWS = (
    ("Phân loại", "Tên cá nhân, tập thể, hộ gia đình", "Ngày sinh", "Chức vụ", "Danh hiệu, hình thức đăng ký (1)"),
    ("Cá nhân", HANH, "12/05/1984", "Công chức Văn phòng", "Chiến sĩ thi đua cơ sở"),
    ("Cá nhân", KHUE, "03/02/1979", "Công chức Địa chính", "Chiến sĩ thi đua cơ sở"),
    ("Tập thể", LONG, "", "", "Tập thể lao động tiên tiến"),
)


@dataclass(frozen=True)
class Line:
    """What stands on one base line without a gap or a change of face; millimetres, ``down`` from the upper edge."""

    text: str
    left: float
    right: float
    down: float
    size: float
    face: str


class Office:
    """A fresh data folder, worked by commands alone."""

    def __init__(self, folder):
        self.folder = folder
        self.data = folder / "dữ liệu"

    def __call__(self, *arguments, status=0):
        done = run(["--data", str(self.data), "--lang", "vi", *map(str, arguments)])
        assert done == status, arguments
        return self

    def paper(self, kind, name, *about):
        path = self.folder / name
        self("report", kind, "--out", path, *about)
        return path


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """A ward with two people and a long name in three dossiers, one meeting that voted, a letter with number and date."""
    made = Office(tmp_path_factory.mktemp("contract"))
    made("init", "--office", "duong-dong")
    listed = made.folder / "r.csv"
    with listed.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(ROWS)
    made("registrations", "import", listed, "--accept-repairs", "--date", "20/02/2021")
    made("dossier", "new", "--award", "CSTDCS", "--code", "A4")
    for name in (HANH, KHUE):
        made("dossier", "add", "A4", "--party", name, "--rating", "HTXSNV")
    made("dossier", "new", "--award", "TTLDTT", "--code", "A5")("dossier", "add", "A5", "--party", LONG)
    made("dossier", "new", "--award", "LDTT", "--code", "A2")("dossier", "add", "A2", "--party", HANH)
    for name, role in zip(COUNCIL, ("chair", "secretary", "member", "member"), strict=True):
        made("council", "add", name, "--role", role, "--from", "01/01/2021")
    made("meeting", "new", "--on", "14/12/2021", "--chair", COUNCIL[0], "--secretary", COUNCIL[1], "--number", "5")
    made("meeting", "attend", "14/12/2021", "--rest", "present")("meeting", "agenda", "14/12/2021", "A4")
    number = ["--number", "5", "--date", "05/02/2022", "--signer", COUNCIL[0]]
    made("paper", "issue", "--paper", "submission-letter", "--dossier", "A4", *number)
    return made


@pytest.fixture(scope="module")
def letter(office):
    return office.paper("submission-letter", "letter.pdf", "--dossier", "A4")


def glyphs(page):
    text = page.get_textpage()
    for place in range(text.count_chars()):
        box = [ctypes.c_double() for _ in range(4)]
        raw.FPDFText_GetCharBox(text.raw, place, *box)
        x, y = ctypes.c_double(), ctypes.c_double()
        raw.FPDFText_GetCharOrigin(text.raw, place, x, y)
        face, flags = ctypes.create_string_buffer(200), ctypes.c_int()
        raw.FPDFText_GetFontInfo(text.raw, place, face, 200, flags)
        sign = chr(raw.FPDFText_GetUnicode(text.raw, place))
        left, right = box[0].value / MM, box[1].value / MM
        yield sign, left, right, y.value / MM, round(raw.FPDFText_GetFontSize(text.raw, place), 1), face.value.decode()


def lines(page):
    """Read a page into lines from above, each parted where the face changes or a gap of more than 5 mm stands."""
    height = page.get_size()[1] / MM
    rows = defaultdict(list)
    for one in glyphs(page):
        if one[0] not in "\r\n":
            rows[round(one[3], 1)].append(one)
    return [
        Line("".join(one[0] for one in part).strip(), part[0][1], part[-1][2], height - base, part[0][4], part[0][5])
        for base in sorted(rows, reverse=True)
        for part in parted(sorted(rows[base], key=lambda one: one[1]))
    ]


def parted(row):
    found = []
    for one in row:
        if one[0].isspace():
            if found:
                found[-1].append(one)
            continue
        before = next((last for last in reversed(found[-1]) if not last[0].isspace()), None) if found else None
        if before is None or one[1] - before[2] > 5 or one[4:] != before[4:]:
            found.append([])
        found[-1].append(one)
    for part in found:
        while part[-1][0].isspace():
            part.pop()
    return found


def strokes(page):
    """Return the thin level lines of a page as (left, right, down) in millimetres."""
    height = page.get_size()[1] / MM
    boxes = [one.get_bounds() for one in page.get_objects(max_depth=4) if one.type == raw.FPDF_PAGEOBJ_PATH]
    return [(left / MM, right / MM, height - (low + top) / 2 / MM) for left, low, right, top in boxes if top - low < 3]


def starting(found, text):
    return next(one for one in found if one.text.startswith(text))


def test_the_letter_stands_where_the_decree_wants_it(letter):
    with pdfium.PdfDocument(letter) as pdf:
        assert pdf[0].get_size() == pytest.approx((210 * MM, 297 * MM), abs=0.1)
        pages = [lines(page) for page in pdf]
        drawn = strokes(pdf[0])
    first, last = pages[0], pages[-1]
    for page in pages:
        assert min(one.left for one in page) > 29.5
        assert 15 <= 210 - max(one.right for one in page) + 0.2 <= 20.5
        assert max(one.down for one in page) < 297 - 19.5
    nation = starting(first, "CỘNG HÒA XÃ HỘI")
    motto = starting(first, "Độc lập - Tự do - Hạnh phúc")
    assert (nation.size, nation.face.endswith("-Bold")) == (13, True)
    assert (motto.size, motto.face.endswith("-Bold")) == (14, True)
    assert (nation.left + nation.right) == pytest.approx(motto.left + motto.right, abs=1)
    under = next(one for one in drawn if 0 < one[2] - motto.down < 4 and one[0] > 105)
    assert under[1] - under[0] == pytest.approx(motto.right - motto.left, abs=1.5)
    issuer = starting(first, "PHƯỜNG DƯƠNG ĐÔNG")
    below = next(one for one in drawn if 0 < one[2] - issuer.down < 4 and one[1] < 105)
    assert 1 / 3 - 0.02 <= (below[1] - below[0]) / (issuer.right - issuer.left) <= 1 / 2 + 0.02
    assert (starting(first, "Số: 05/TTr-UBND").size, starting(first, "Số:").face[-5:]) == (13, "Tinos")
    dated = starting(first, "Phú Quốc, ngày 05 tháng 02 năm 2022")
    assert (dated.face.endswith("-Italic"), dated.size in (13, 14)) == (True, True)
    recipients = starting(last, "Nơi nhận:")
    assert (recipients.size, recipients.face.endswith("-BoldItalic")) == (12, True)
    position = starting(last, "TM. ỦY BAN NHÂN DÂN")
    assert position.down == pytest.approx(recipients.down, abs=0.6)
    listed = [one for one in last if one.down > recipients.down and one.left < 50 and one.text.startswith("- ")]
    assert {one.size for one in listed} == {11}
    assert listed[-1].text.startswith("- Lưu: VT")
    assert starting(last, COUNCIL[0]).down > position.down + 20


def test_pages_are_numbered_in_the_upper_margin_from_the_second_on(letter):
    with pdfium.PdfDocument(letter) as pdf:
        pages = [lines(page) for page in pdf]
    assert len(pages) > 1
    assert not [one for one in pages[0] if one.down < 20]
    for place, page in enumerate(pages[1:], 2):
        (number,) = [one for one in page if one.down < 20]
        assert number.text == str(place)
        assert number.size in (13, 14)
        assert (number.left + number.right) / 2 == pytest.approx((30 + 195) / 2, abs=3)


def test_the_grounds_name_point_clause_and_article_without_short_forms(letter):
    with pdfium.PdfDocument(letter) as pdf:
        text = " ".join(" ".join(one.text for page in pdf for one in lines(page)).split())
    assert "khoản 3 Điều 9 Nghị định số 91/2017/NĐ-CP" in text
    assert "Điều 23 Luật Thi đua, khen thưởng năm 2003" in text
    assert "TĐKT" not in text
    assert unicodedata.is_normalized("NFC", text)


def test_a_name_of_more_than_a_hundred_letters_stays_inside_its_page(office):
    for kind in ("submission-letter", "candidate-list", "public-notice"):
        with pdfium.PdfDocument(office.paper(kind, f"{kind}-long.pdf", "--dossier", "A5")) as pdf:
            for page in pdf:
                width = page.get_size()[0] / MM
                assert all(one.left > 19.5 and one.right < width - 14.5 for one in lines(page))


def test_the_words_of_a_template_reach_the_paper_and_a_broken_one_does_not(office):
    office("templates", "copy", "submission_letter")
    own = office.data / "templates" / "submission_letter.toml"
    wording = own.read_text(encoding="utf-8")
    many = ", ".join(f'"- Nơi nhận giả định số {place};"' for place in range(30))
    own.write_text(wording.replace('recipients = ["- Như trên;"]', f"recipients = [{many}]"), encoding="utf-8")
    with pdfium.PdfDocument(office.paper("submission-letter", "thirty.pdf", "--dossier", "A4")) as pdf:
        pages = [lines(page) for page in pdf]
    told = [one for page in pages for one in page if one.text.startswith("- Nơi nhận giả định số ")]
    assert ([one.size for one in told], {one.left > 29.5 for one in told}) == ([11] * 30, {True})
    own.write_text(wording.replace("{issuer} kính trình", "{isuer} kính trình"), encoding="utf-8")
    office("templates", "check", status=1)
    office.paper("submission-letter", "still.pdf", "--dossier", "A4")
    office("templates", "reset", "submission_letter")


def test_one_changed_byte_of_a_signed_letter_is_found(office, letter, monkeypatch, capsys):
    authority = an_authority()
    key = key_file(office.folder, issued_by(authority), authority)
    signed, spoiled = office.folder / "signed.pdf", office.folder / "spoiled.pdf"
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSWORD}\n"))
    office("pdf", "sign", letter, "--out", signed, "--key", key)
    content = bytearray(signed.read_bytes())
    content[content.index(b"stream") + 60] ^= 1
    spoiled.write_bytes(content)
    capsys.readouterr()
    office("--json", "pdf", "verify", signed, spoiled, letter, status=1)
    verdicts = [one["verdict"] for one in json.loads(capsys.readouterr().out)["files"]]
    assert verdicts == ["unknown", "broken", "unsigned"]


@pytest.mark.parametrize("name", ["a.pdf", "b.jpg", "c.docx", "d.pdf", "e.docx", "f.pdf"])
def test_what_could_be_started_is_not_attached(office, capsys, name):
    path = office.folder / name
    path.write_bytes(spoiled_files()[name])
    office("dossier", "add", "A4", "--paper", "KHAC", "--file", path, status=2)
    capsys.readouterr()
    office("--json", "attachments", "list", "A4")
    assert f'"{name}"' not in capsys.readouterr().out


def spoiled_files():
    archive, macros = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(archive, "w") as made:
        made.writestr("a.exe", b"MZ")
    with zipfile.ZipFile(macros, "w") as made:
        made.writestr("[Content_Types].xml", "<Types/>")
        made.writestr("word/document.xml", "<w/>")
        made.writestr("word/vbaProject.bin", b"\xd0\xcf\x11\xe0")
    contents = (b"MZ\x90" + b"\0" * 500, b"\x7fELF" + b"\0" * 500, macros.getvalue(), archive.getvalue())
    return dict(
        zip(("a.pdf", "b.jpg", "c.docx", "d.pdf", "e.docx", "f.pdf"), (*contents, archive.getvalue(), b""), strict=True)
    )


def test_copied_passages_and_figures_unlike_the_records_are_told(office, capsys):
    office("targets", "progress", "T20", "0,31", "--period", "2021-12")
    for name, text in ((HANH, f"Tỷ lệ hộ nghèo giảm còn 5,28 %. {COPIED}"), (KHUE, COPIED)):
        about = ("--paper", "achievement-report", "--dossier", "A4", "--candidate", name)
        office("paper", "write", "results", "--text", text, *about)
    capsys.readouterr()
    office("--json", "dossier", "texts", "A4", status=1)
    doubts = {
        one["name"]: {finding["doubt"] for finding in one["findings"]}
        for one in json.loads(capsys.readouterr().out)["reports"]
    }
    assert {"copied", "differs"} <= doubts[HANH]
    assert "copied" in doubts[KHUE]
    assert "differs" not in doubts[KHUE]


def test_a_sudden_award_needs_three_fields_and_owes_the_rest_by_a_day(office, capsys):
    capsys.readouterr()
    deed = ("--deed", "Cứu hai cháu bé bị nước cuốn tại rạch Ông Trì", "--on", "12/11/2021")
    office("--json", "dossier", "urgent", "--party", "Võ Thành Đô", "--kind", "person", *deed)
    code = json.loads(capsys.readouterr().out)["dossier"]["code"]
    office("dossier", "submit", code)
    capsys.readouterr()
    office("--json", "dossier", "list")
    (found,) = [one for one in json.loads(capsys.readouterr().out)["dossiers"] if one["code"] == code]
    assert (found["status"], found["procedure"], found["owed"]) == ("submitted", "simplified", 1)
    assert found["owed_until"]
