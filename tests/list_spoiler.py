"""People of no real place, and the faults that old offices' lists put on them; each fault is undone or doubted by the intake."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from unicodedata import normalize

from hypothesis import strategies as st

from phuquoc_desktop.intake.grid import Value
from phuquoc_desktop.vietnamese.legacy import Encoding

NAMES = """
Nguyễn Văn An|Trần Thị Bích Thủy|Lê Hoà Bình|Lê Hòa Bình|Phạm Đình Được|Huỳnh Ngọc Ẩn|Võ Thị Ánh|Đặng Thuỷ Tiên|Đặng Thùy Dương
Bùi Xuân Quýnh|Đỗ Quỳnh Như|Hồ Khuê|Ngô Khuyên|Dương Thị Ửng|Lý Ỷ Lan|Đinh Thị Ổn|Đoàn Thị Nở|Trương Ấu|Mai Thị Lựu|Vũ Ngoãn
Phan Nguyệt Quế|Hoàng Thị Vỹ|Tạ Ngoẳng|Hà Quốc Vượng|Lê Ý|Cao Tú|Tô Hòa|Vương Kỷ|Lâm Thị Yến|Tăng Ưng|Quách Uyển|Âu Dương Kiệt
Trịnh Thị Lẫm|Nguyễn Thị Xuyến|Nguyễn Sửu|Hồ Hữu Hỷ|Phùng Giá|Nghiêm Gìn|Giàng A Páo|Sùng Thị Mỷ|Thào A Lử|Lò Văn Ót|Vàng Seo Ỵ
Danh Út|Danh Thị Sóc|Thạch Sà Rây|Kim Thị Rọt|Chau Sóc Khêl|Neáng Kim Sên|Sơn Rươl|Trà Thị Lùng|Triệu A Múi|La Chí Phến
H'Hen Niê|Y Blir Niê Kdăm|K'Brơi|Ksor H'Blă|Rơ Châm Yưn|A Lăng Mhơ|Đinh K'Rể|Siu H'Lói|Y Moan Ênuôl|Ông Thị Kim Hoa|Lưu Quế Phượng
""".replace("\n", "|").strip("|").split("|")  # fmt: skip

TITLES = [
    "Phó Chủ tịch",
    "Công chức tư pháp – hộ tịch",
    "Giáo viên",
    "Bí thư chi bộ",
    "Nhân viên",
    "Trưởng ấp",
    "Kế toán",
]
UNITS = [
    "Trường THCS Dương Đông 2",
    "Ấp 3, Cửa Cạn",
    "Uỷ ban nhân dân xã",
    "Trạm Y tế An Thới",
    "Khu phố 5",
    "Hội Nông dân",
]
HEADING = "Danh sách đề nghị khen thưởng năm học"

_LETTERS = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ"
_TCVN3_CODES = bytes.fromhex(
    "b5 b6 b7 b8 b9 a8 bb bc bd be c6 a9 c7 c8 c9 ca cb ae cc ce cf d0 d1 aa d2 d3 d4 d5 d6 d7 d8 dc dd de df e1 e2 e3 e4 ab "
    "e5 e6 e7 e8 e9 ac ea eb ec ed ee ef f1 f2 f3 f4 ad f5 f6 f7 f8 f9 fa fb fc fd fe a1 a2 a3 a4 a5 a6 a7"
)
_TO_TCVN3 = dict(zip(_LETTERS, _TCVN3_CODES.decode("latin-1"), strict=True))
"""Written down from TCVN 5712:1993 once more, so that a slip in the program's own table does not hide itself."""

_TO_VNI = dict(
    zip(
        _LETTERS[:-7],
        """
        aø aû aõ aù aï  aê aè aú aü aé aë  aâ aà aå aã aá aä  ñ  eø eû eõ eù eï  eâ eà eå eã eá eä  ì æ ó í ò
        oø oû oõ où oï  oâ oà oå oã oá oä  ô ôø ôû ôõ ôù ôï  uø uû uõ uù uï  ö öø öû öõ öù öï  yø yû yõ yù î
        """.split(),
        strict=True,
    )
)
_CYRILLIC = str.maketrans("aeopcyxABEKMHOPCTX", "аеорсухАВЕКМНОРСТХ")


def to_tcvn3(text: str) -> str:
    """Write a text as an office with .VnTime typed it: capitals with tones come out small, as the font has none."""
    return "".join(_TO_TCVN3.get(letter, _TO_TCVN3.get(letter.lower(), letter)) for letter in text)


def to_vni(text: str) -> str:
    """Write a text as an office with VNI-Times typed it."""
    return "".join(map(_vni, text))


def _vni(letter: str) -> str:
    written = _TO_VNI.get(letter.lower(), letter)
    return written if letter.islower() else written.upper()


@dataclass(frozen=True)
class Spoiled:
    """A cell as it would stand in a list, and what it means; ``any_case`` where capitals cannot be known again."""

    field: str
    meant: str
    value: Value
    font: str = ""
    any_case: bool = False


@st.composite
def spoiled_text(draw: st.DrawFn, field: str, meant: str, old: Encoding | None) -> Spoiled:
    """Spoil a text; ``old`` is how the whole sheet is written, without fonts."""
    is_name = field == "name"
    text = meant.upper() if is_name and draw(st.booleans()) else meant
    any_case, font = False, ""
    how = "sheet" if old else draw(st.sampled_from(["plain", "alike", "tcvn3", "tcvn3 capitals", "vni", "nfd"]))
    if how == "sheet":
        any_case = old is Encoding.TCVN3
        text = to_tcvn3(text) if old is Encoding.TCVN3 else to_vni(text)
    elif how == "tcvn3":
        text, font, any_case = to_tcvn3(text), draw(st.sampled_from([".VnTime", ".VnArial"])), True
    elif how == "tcvn3 capitals":
        text, font, any_case = to_tcvn3(draw(st.sampled_from([text, text.lower()]))), ".VnTimeH", True
    elif how == "vni":
        text, font = to_vni(text), draw(st.sampled_from(["VNI-Times", "VNI-Helve"]))
    elif how == "alike":
        place = draw(st.integers(0, len(text) - 1))
        text = (text[:place] + text[place].translate(_CYRILLIC) + text[place + 1 :]).replace("Đ", "Ð")
    elif how == "nfd":
        text = normalize("NFD", text)
    if draw(st.booleans()):
        place = draw(st.integers(0, len(text)))
        text = (
            text[:place]
            + draw(st.sampled_from(["\u200b", "\ufeff", " "] if place == 0 else ["\u200b", "\u2060"]))
            + text[place:]
        )
    return Spoiled(field, meant, draw(st.sampled_from(["", " ", "\u00a0"])) + text.replace(" ", draw(st.sampled_from(
        [" ", "  ", "\u00a0"]))), font, any_case and not is_name)  # fmt: skip


@st.composite
def spoiled_birth(draw: st.DrawFn, day: date) -> Spoiled:
    """Spoil a date of birth in a way that this cell alone, or its column of day/month/year, can tell."""
    d, m, y = day.day, day.month, day.year
    serial = (day - date(1899, 12, 30)).days
    value: Value = draw(
        st.sampled_from(
            [
                f"{d}/{m}/{y}", f"{d:02}-{m:02}-{y}", f"{d}.{m}.{y}", f"{d:02} / {m:02} / {y}", f"{d:02}/{m:02}/{y % 100:02}",
                f"ngày {d} tháng {m} năm {y}", f"{d} tháng {m:02} năm {y}", day.isoformat(), f"{day} 00:00:00", f"{y}/{m}/{d}",
                serial, float(serial), str(serial), datetime(y, m, d), day, int(f"{d}{m:02}{y}"), f"{d:02}{m:02}{y}",
                f"sinh ngày {d}/{m}/{y}", f"'{d}/{m}/{y}", f"{d}/{m}/{y}".replace("0", "O").replace("1", "l"),
                f"ngµy {d} th¸ng {m} n¨m {y}", f"31/02/{y}", f"{d}/{m}/{y + 200}",
            ]
        )
    )  # fmt: skip
    return Spoiled("birth", day.isoformat(), value)


@st.composite
def spoiled_identity(draw: st.DrawFn, number: str) -> Spoiled:
    """Spoil an identity number of 12 digits, all of which begin with 0."""
    place = draw(st.integers(1, 11))
    value: Value = draw(
        st.sampled_from(
            [
                number, int(number), float(number), number.lstrip("0"), f"{int(number):.4E}", f"'{number}", f"CCCD: {number}",
                f"{number[:3]} {number[3:6]} {number[6:]}", f"{number[:3]}.{number[3:6]}.{number[6:]}", f"{int(number)}.0",
                number.replace("0", "O"), number[:place] + number[place + 1 :], float(f"{int(number):.4E}"),
            ]
        )
    )  # fmt: skip
    return Spoiled("identity_number", number, value)


@st.composite
def spoiled_members(draw: st.DrawFn, members: int) -> Spoiled:
    """Spoil a number of people."""
    english = f"{members:,}"
    shapes: list[Value] = [
        members,
        float(members),
        str(members),
        f"{members} người",
        english,
        english.replace(",", "."),
    ]
    return Spoiled("members", str(members), draw(st.sampled_from([*shapes, f" {members} ", f"{members},5"])))


@st.composite
def identity_numbers(draw: st.DrawFn) -> str:
    """Make a number as it could stand on a card."""
    place = draw(st.sampled_from(["001", "004", "008", "010", "036", "079", "089", "091", "096"]))
    century_and_year = draw(st.one_of(st.integers(40, 199), st.integers(200, 208), st.integers(300, 308)))
    return f"{place}{century_and_year:03}{draw(st.integers(0, 999_999)):06}"


def syllables() -> st.SearchStrategy[str]:
    """Any syllable that the rules allow."""
    from phuquoc_desktop.vietnamese import syllable

    tones = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]
    built = st.tuples(
        st.sampled_from(syllable._ONSETS), st.sampled_from(sorted(syllable._RIMES)), st.sampled_from(tones)
    ).map(_toned)
    return built.filter(syllable.is_syllable)


def _toned(parts: tuple[str, str, str]) -> str:
    """Put the tone on the marked vowel, or else on the last one before a consonant, as either way of writing may."""
    onset, rime, tone = parts
    marked = [place for place, letter in enumerate(rime) if letter in "ăâêôơư"]
    vowels = [place for place, letter in enumerate(rime) if letter in "aăâeêioôơuưy"]
    place = marked[-1] if marked else vowels[0] if len(vowels) < 2 or rime[-1] in "aiouy" else vowels[-1]
    return normalize("NFC", onset + rime[: place + 1] + tone + rime[place + 1 :])


def people_names() -> st.SearchStrategy[str]:
    """Names from the list, and names put together from any syllables."""
    made = st.lists(syllables().map(str.capitalize), min_size=1, max_size=3).map(
        lambda words: " ".join(["Nguyễn", *words])
    )
    return st.one_of(st.sampled_from(NAMES), made)
