"""Papers that are hard to lay out: long names, long titles, many recipients, annexes, tables over pages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from documents_samples import LONG_NAME

from phuquoc_desktop.documents.clauses import article, clause, part, points
from phuquoc_desktop.documents.document import (
    Addressees,
    Annex,
    Block,
    Cell,
    Column,
    Document,
    Heading,
    LetterHead,
    Role,
    Row,
    SignatureBlock,
    Signer,
    Table,
    Title,
    paragraph,
)

LONG_OFFICE = "TRUNG TÂM DỊCH VỤ TỔNG HỢP VÀ PHÁT TRIỂN CỘNG ĐỒNG ĐẶC KHU PHÚ QUỐC"
LONG_SUBJECT = (
    "Về việc đề nghị tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh cho các tập thể, cá nhân và hộ gia đình có thành tích "
    "xuất sắc trong phong trào thi đua “Chung sức xây dựng đô thị văn minh” giai đoạn 2016 - 2020 trên địa bàn phường Dương Đông"
)
LONG_URL = "https://phuquoc.example/" + "van-ban-thi-dua-khen-thuong/" * 6
SENTENCE = "Ủy ban nhân dân phường đã chỉ đạo các bộ phận chuyên môn thực hiện đồng bộ các nhiệm vụ, giải pháp đề ra. "
DAY = date(2021, 3, 5)
RECIPIENTS = ("- Như trên;", "- Phòng Nội vụ thành phố;", "- Lưu: VT.")


def head(**more: object) -> LetterHead:
    known: dict[str, object] = {
        "issuer": ("ỦY BAN NHÂN DÂN", "PHƯỜNG DƯƠNG ĐÔNG"),
        "number": "Số: 05/TTr-UBND",
        "place_date": "Phú Quốc, ngày 05 tháng 3 năm 2021",
    }
    return LetterHead(**(known | more))  # type: ignore[arg-type]


def foot(recipients: tuple[str, ...] = RECIPIENTS, name: str = "Đỗ Ngọc Ẩn", **more: object) -> SignatureBlock:
    known: dict[str, object] = {"authority": ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")}
    return SignatureBlock((Signer(name=name, **(known | more)),), recipients)  # type: ignore[arg-type]


def text(count: int, sentences: int = 4) -> tuple[Block, ...]:
    return tuple(paragraph(SENTENCE * sentences) for _ in range(count))


def letter(*body: Block, **more: object) -> Document:
    known: dict[str, object] = {
        "title": "Tờ trình thử",
        "blocks": (
            head(),
            Title("TỜ TRÌNH", "Về việc đề nghị tặng Giấy khen"),
            Addressees(("Ủy ban nhân dân thành phố Phú Quốc",)),
            paragraph("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;", Role.GROUND),
            paragraph("Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003.", Role.GROUND),
            *(body or text(2)),
            foot(),
        ),
        "author": "Ủy ban nhân dân phường Dương Đông",
        "dated": DAY,
    }
    return Document(**(known | more))  # type: ignore[arg-type]


def official_letter() -> Document:
    return Document(
        "Công văn thử",
        (
            head(
                number="Số: 12/UBND-VX",
                about="V/v báo cáo kết quả thực hiện phong trào thi đua 6 tháng đầu năm 2021",
                urgency="HỎA TỐC",
                circulation="LƯU HÀNH NỘI BỘ",
            ),
            Addressees(("Phòng Nội vụ thành phố Phú Quốc", "Ban Dân vận Thành ủy", "Công an thành phố")),
            *text(3),
            foot(),
        ),
        dated=DAY,
        contact=("Số 10 đường thử, phường Dương Đông, thành phố Phú Quốc", "Điện thoại: 0297 000 0000"),
    )


def decision() -> Document:
    return Document(
        "Quyết định thử",
        (
            head(number="Số: 112/QĐ-UBND"),
            Title("QUYẾT ĐỊNH", "Về việc tặng Giấy khen cho cá nhân có thành tích đột xuất"),
            paragraph("CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG DƯƠNG ĐÔNG", Role.DECIDER),
            paragraph("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;", Role.GROUND),
            paragraph("Xét đề nghị của công chức Văn hóa - Xã hội phường.", Role.GROUND),
            paragraph("QUYẾT ĐỊNH:", Role.RESOLVED),
            article(1, f"Tặng Giấy khen cho ông Trần Văn Ý. {SENTENCE}"),
            article(2, f"Kèm theo Giấy khen là tiền thưởng 447.000 đồng. {SENTENCE}"),
            article(3, "Các ông (bà) có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./."),
            foot(("- Như Điều 3;", "- Lưu: VT, VX.")),
        ),
        dated=DAY,
    )


def regulation() -> Document:
    chapters = []
    for number, roman in enumerate(("I", "II"), start=1):
        chapters += [
            *part(f"Chương {roman}", "Quy định chung"),
            *part("Mục 1", "Phạm vi"),
            article(number, name="Phạm vi điều chỉnh"),
            clause(1, SENTENCE * 3),
            clause(2, SENTENCE * 2, name="Đối tượng."),
            *points((SENTENCE, SENTENCE, SENTENCE, SENTENCE, SENTENCE)),
        ]
    return letter(*chapters)


def wide_table(rows: int) -> Table:
    columns = (Column("Stt", 6), Column("Họ và tên", 30), Column("Thành tích", 60))
    return Table(columns, tuple(Row((Cell(one), Cell(LONG_NAME), Cell(SENTENCE * 2))) for one in range(1, rows + 1)))


def annex_letter() -> Document:
    """A letter whose two annexes follow its signature, the second one on its side."""
    attached = "(Kèm theo Tờ trình số 05/TTr-UBND ngày 05 tháng 3 năm 2021 của Ủy ban nhân dân phường Dương Đông)"
    blocks = (
        Annex("Phụ lục I", "DANH SÁCH CÁ NHÂN ĐỀ NGHỊ TẶNG GIẤY KHEN", attached),
        *text(12),
        Annex("Phụ lục II", "BIỂU TỔNG HỢP CHỈ TIÊU THI ĐUA", attached, landscape=True),
        wide_table(20),
    )
    return replace(letter(), blocks=(*letter().blocks, *blocks))


def hard_papers() -> dict[str, Document]:
    many = tuple(f"- Ủy ban nhân dân phường, xã thứ {number:02};" for number in range(1, 30))
    long_title = Title("TỜ TRÌNH", LONG_SUBJECT)
    return {
        "letter": letter(),
        "official-letter": official_letter(),
        "decision": decision(),
        "regulation": regulation(),
        "annexes": annex_letter(),
        "long-names": Document(
            "Tên dài",
            (
                head(issuer=(LONG_OFFICE,), superior="ỦY BAN NHÂN DÂN THÀNH PHỐ PHÚ QUỐC"),
                long_title,
                *text(2),
                paragraph(f"Xem tại {LONG_URL} và các trang liên quan."),
                foot(name=LONG_NAME, authority=("TL. CHỦ TỊCH", f"CHÁNH VĂN PHÒNG {LONG_OFFICE}")),
            ),
            dated=DAY,
        ),
        "many-recipients": letter(*text(4), blocks=(head(), long_title, *text(5), foot((*many, "- Lưu: VT.")))),
        "long-table": letter(Heading("I. DANH SÁCH"), wide_table(30), paragraph("Danh sách này có 30 người./.")),
        "tall-rows": letter(Table((Column("Nội dung", 1),), (Row((Cell(SENTENCE * 90),)),) * 2)),
        "table-last": letter(wide_table(9)),
    }
