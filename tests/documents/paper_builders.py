"""Papers of targets for tests: any number of them, with names of any length."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from documents_samples import ISSUER, LONG_NAME, a_row, a_target

from phuquoc_desktop.documents.chairman_lines import line_of
from phuquoc_desktop.documents.chairman_page import ChairmanPage
from phuquoc_desktop.documents.reported_target import ReportedTarget
from phuquoc_desktop.documents.summary_report import SummaryReport
from phuquoc_desktop.documents.written import WrittenPart
from phuquoc_desktop.domain.period import Period
from phuquoc_desktop.domain.target import Standing, TargetGroup
from phuquoc_desktop.services import report_texts

STANDINGS = (Standing.MISSED, Standing.BEHIND, Standing.UNKNOWN, Standing.ON_COURSE, Standing.MET)


def many_targets(count: int, name: str = "Thu ngân sách trên địa bàn") -> tuple[ReportedTarget, ...]:
    """Return targets of all groups, some of them without figures."""
    groups = list(TargetGroup)
    return tuple(
        a_row(
            a_target(f"T{number:03}", f"{name} {number}", group=groups[number * len(groups) // count]),
            None if number % 3 == 0 else str(number),
            last_year=Decimal(number) if number % 2 else None,
        )
        for number in range(count)
    )


def parts_of(names: Sequence[str], text: str = "- Một việc.\n- Hai việc.") -> dict[str, WrittenPart]:
    return {name: WrittenPart(name, f"Phần {name}", f"{text} ({name})") for name in names}


def a_summary(**changes: object) -> SummaryReport:
    known: dict[str, object] = {
        "issuer": ISSUER,
        "period": Period.parse("2021-H1"),
        "parts": parts_of(report_texts.PARTS),
        "targets": many_targets(6, LONG_NAME),
        "addressees": ("Ủy ban nhân dân thành phố Phú Quốc", "Phòng Nội vụ thành phố Phú Quốc"),
        "recipients": ("- Như trên;",),
    }
    return SummaryReport(**(known | changes))  # type: ignore[arg-type]


def standing_targets(
    count: int, name: str = "Thu ngân sách trên địa bàn", unit: str = "tỷ đồng"
) -> list[ReportedTarget]:
    """Return that many targets, worst first, a fifth of them of each standing."""
    return [
        a_row(
            a_target(f"T{number:03}", f"{name} {number}", unit=unit, value=Decimal(1000)),
            str(number * 10),
            standing=STANDINGS[number * 5 // count],
        )
        for number in range(count)
    ]


def a_chairman_page(count: int = 39, **changes: object) -> ChairmanPage:
    known: dict[str, object] = {
        "issuer": ISSUER.name,
        "period": "2021-06",
        "lines": tuple(map(line_of, standing_targets(count))) if count else (),
        "due": ("30/06, còn 15 ngày: Báo cáo sơ kết 6 tháng",),
        "facts": ("Đăng ký: 100 cá nhân", "Hồ sơ: 3, đã trình 1"),
        "dated": date(2021, 6, 15),
    }
    return ChairmanPage(**(known | changes))  # type: ignore[arg-type]
