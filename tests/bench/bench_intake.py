"""A list of 20,000 persons read and understood, against the same file read alone by the fastest reader (no aim yet)."""

from __future__ import annotations

import random
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

from openpyxl import Workbook

ROWS = 20_000
ROUNDS = 5
HEADS = "STT,Họ và tên,Ngày sinh,Giới tính,Số CCCD,Chức vụ,Đơn vị,Địa chỉ,Danh hiệu,Hình thức,Ghi chú".split(",")
FAMILIES = ("Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Danh", "Võ", "Đặng")
MIDDLE = ("Văn", "Thị", "Minh", "Ngọc", "Quốc", "Mỹ")
GIVEN = ("An", "Bảo", "Cường", "Dung", "Hạnh", "Khánh", "Liên", "Phúc", "Thảo", "Yến")
UNITS = ("Văn phòng UBND phường", "Trường Tiểu học Bãi Sao", "Trạm Y tế phường", "Hội Nông dân phường")

MEMORY = """
import sys
from datetime import date
from pathlib import Path
{code}
status = Path("/proc/self/status")  # the figure of getrusage is inherited from the process that started this one
peak = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM")) if status.exists() else "VmHWM: 0"
print(int(peak.split()[1]) // 1024)
"""
ALONE = "from python_calamine import CalamineWorkbook\nCalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0).to_python()"
BEFORE = "import python_calamine, phuquoc_desktop.intake.read_list, phuquoc_desktop.intake.reading"
WHOLE = """
from phuquoc_desktop.intake.read_list import read_list
from phuquoc_desktop.intake.reading import read_grids
read_list(read_grids(Path(sys.argv[1])), date(2021, 6, 1))
"""


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "list.xlsx"
        write(path)
        alone, reading, understanding = zip(*(_measure(path) for _ in range(ROUNDS)), strict=True)
        floor = statistics.median(alone)
        whole = statistics.median(map(sum, zip(reading, understanding, strict=True)))
        print(
            f"{ROWS} rows: fastest reader alone {floor * 1000:.0f} ms; read {statistics.median(reading) / floor:.1f},"
            f" read and understood {whole / floor:.1f} times that"
        )
        peaks = [_peak(code, path) for code in (BEFORE, ALONE, WHOLE)]
        print(
            f"peak memory: imported {peaks[0]} MB, fastest reader alone {peaks[1]} MB, read and understood {peaks[2]} MB"
        )


def write(path: Path) -> None:
    """Write a list as offices have it: half of the births as text, half of the identity numbers as numbers, some capitals."""
    chance = random.Random(20_000)
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Danh sách")
    sheet.append(["DANH SÁCH ĐĂNG KÝ THI ĐUA"])
    sheet.append(HEADS)
    for number in range(1, ROWS + 1):
        sheet.append(_row(number, chance))
    book.save(path)


def _row(number: int, chance: random.Random) -> list[object]:
    name = " ".join(map(chance.choice, (FAMILIES, MIDDLE, GIVEN, GIVEN)))
    born = date(1965, 1, 1) + timedelta(days=chance.randrange(12_000))
    identity = f"091{number % 2}{born:%y}{number:06d}"
    return [
        number,
        name.upper() if chance.random() < 0.2 else name,
        born if chance.random() < 0.5 else f"{born:%d/%m/%Y}",
        ("Nam", "Nữ")[number % 2],
        identity if chance.random() < 0.5 else int(identity),
        "Chuyên viên",
        chance.choice(UNITS),
        f"Tổ {number % 20}, khu phố {number % 9}",
        chance.choice(("LĐTT", "CSTĐ cơ sở", "Lao động tiên tiến, CSTĐCS")),
        "Giấy khen UBND phường" if number % 3 == 0 else None,
        None,
    ]


def _measure(path: Path) -> tuple[float, float, float]:
    from python_calamine import CalamineWorkbook

    from phuquoc_desktop.intake.read_list import read_list
    from phuquoc_desktop.intake.reading import read_grids

    start = time.perf_counter()
    CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    alone = time.perf_counter()
    grids = read_grids(path)
    read = time.perf_counter()
    reading = read_list(grids, date(2021, 6, 1))
    end = time.perf_counter()
    assert len(reading.rows) == ROWS
    return alone - start, read - alone, end - read


def _peak(code: str, path: Path) -> int:
    done = subprocess.run(
        [sys.executable, "-c", MEMORY.format(code=code), str(path)], capture_output=True, text=True, check=True
    )
    return int(done.stdout)


if __name__ == "__main__":
    main()
