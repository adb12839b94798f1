"""Plans as files of an office, made when they are needed: the one of 2021 as text, an invented one in Word, its amendment."""

from __future__ import annotations

from pathlib import Path

from docx import Document

TEXTS = Path(__file__).parent.parent / "intake" / "plan" / "texts"
HEAD = (
    "ỦY BAN NHÂN DÂN",
    "THÀNH PHỐ NÚI MẪU",
    "Số: 12/KH-UBND",
    "Núi Mẫu, ngày 15 tháng 01 năm 2024",
    "KẾ HOẠCH",
    "Phát động phong trào thi đua năm 2024",
    "I. MỤC ĐÍCH",
    "Tạo khí thế thi đua sôi nổi trong toàn thành phố ngay từ đầu năm.",
    "II. CÁC CHỈ TIÊU",
    "1. Chỉ tiêu kinh tế",
)
FIRST = (
    "- Sản lượng tiêu đạt 500 tấn.",
    "- Thu ngân sách đạt 3.400 tỷ đồng, tăng 5%.",
    "- Tỷ lệ hộ nghèo giảm còn 0,28%.",
    "- Trồng mới 12 ha rừng.",
)
AMENDED = (
    "- Sản lượng tiêu đạt 520 tấn.",
    "- Thu ngân sách đạt 3.400 tỷ đồng, tăng 5%.",
    "- Tỷ lệ hộ nghèo giảm còn 0,28%.",
    "- Số giường bệnh đạt 80 giường.",
)
NOT_READ = "2. Phong trào cây xanh được nhân dân hưởng ứng"


def plan_of_2021(folder: Path) -> Path:
    """Write the plan of 2021 as text."""
    path = folder / "ke-hoach-2021.txt"
    path.write_bytes((TEXTS / "plan-2021.txt").read_bytes())
    return path


def plan_of_2024(folder: Path, targets: tuple[str, ...] = FIRST, number: str = "12") -> Path:
    """Write the invented plan of 2024 in Word."""
    path = folder / f"ke-hoach-2024-{number}.docx"
    document = Document()
    for text in (*HEAD, *targets, NOT_READ, "Nơi nhận: như trên"):
        document.add_paragraph(text.replace("Số: 12/", f"Số: {number}/"))
    document.save(str(path))
    return path
