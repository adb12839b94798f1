"""The invented people of the intake corpus, and what is expected of a file, written down before any file is read."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
FILES, EXPECTED = HERE / "corpus", HERE / "expected"
TODAY = date(2021, 6, 1)


@dataclass(frozen=True)
class Person:
    name: str
    birth: date
    sex: str
    identity: str
    position: str
    unit: str
    award: str = "LĐTT"
    code: str = "LDTT"

    @property
    def address(self) -> str:
        return "Ông" if self.sex == "male" else "Bà"

    @property
    def typed(self) -> str:
        return f"{self.birth:%d/%m/%Y}"

    @property
    def family(self) -> str:
        return self.name.rpartition(" ")[0]

    @property
    def given(self) -> str:
        return self.name.rpartition(" ")[2]


OFFICE, SCHOOL, HEALTH = "Văn phòng HĐND và UBND phường", "Trường Tiểu học Bãi Sao", "Trạm Y tế phường"

PEOPLE = (
    Person("Nguyễn Văn Dũng", date(1984, 5, 12), "male", "091084001234", "Chuyên viên", OFFICE),
    Person("Trần Thị Mỹ Hạnh", date(1990, 11, 25), "female", "091190004321", "Kế toán", OFFICE, "CSTĐ cơ sở", "CSTDCS"),
    Person("Lê Quốc Thắng", date(1979, 3, 2), "male", "091079007788", "Phó Trưởng phòng", OFFICE),
    Person(
        "Phạm Ngọc Bích",
        date(1988, 7, 19),
        "female",
        "091188002468",
        "Giáo viên",
        SCHOOL,
        "LĐTT, CSTĐCS",
        "LDTT CSTDCS",
    ),
    Person("Đặng Hoàng Phúc", date(1993, 2, 28), "male", "089093005555", "Giáo viên", SCHOOL),
    Person(
        "Huỳnh Thị Diễm",
        date(1985, 12, 8),
        "female",
        "091185003579",
        "Hiệu trưởng",
        SCHOOL,
        "Chiến sĩ thi đua cơ sở",
        "CSTDCS",
    ),
    Person("Võ Minh Trí", date(1991, 9, 15), "male", "091091006420", "Y sĩ", HEALTH),
    Person("Bùi Thu Nguyệt", date(1996, 4, 30), "female", "091196008642", "Điều dưỡng", HEALTH),
)


@dataclass
class Expected:
    """Rows and skipped rows in order; a refusal instead where the file cannot be read."""

    tells: str
    rows: list[dict[str, Any]] = field(default_factory=list)
    skipped: list[list[Any]] = field(default_factory=list)
    refused: str = ""

    def row(
        self,
        number: int,
        fields: dict[str, str],
        *,
        repairs: str = "",
        errors: str = "",
        doubtful: bool = False,
        sheet: str = "",
    ) -> None:
        """Expect a row; repairs and errors are kinds and fields with spaces between."""
        self.rows.append(
            {
                "sheet": sheet,
                "row": number,
                "fields": dict(sorted(fields.items())),
                "repairs": sorted(repairs.split()),
                "errors": sorted(errors.split()),
                "doubtful": doubtful,
            }
        )

    def skip(self, why: str, *numbers: int, sheet: str = "") -> None:
        """Expect rows to be skipped for a reason."""
        self.skipped += [[sheet, number, why] for number in numbers]

    def save(self, name: str) -> None:
        rows = "".join(f"\n  {json.dumps(row, ensure_ascii=False)}," for row in self.rows).rstrip(",")
        skipped = json.dumps(self.skipped, ensure_ascii=False)
        tells = json.dumps(self.tells, ensure_ascii=False)
        text = f'{{"tells": {tells},\n "refused": "{self.refused}",\n "skipped": {skipped},\n "rows": [{rows}]}}\n'
        json.loads(text)
        (EXPECTED / f"{name}.json").write_text(text, encoding="utf-8")


def said(person: Person, *names: str, **others: str) -> dict[str, str]:
    """Return the fields that a list with these columns says of a person; ``birth_year`` for the year alone."""
    known = {
        "name": person.name,
        "birth": person.birth.isoformat(),
        "birth_year": str(person.birth.year),
        "sex": person.sex,
        "identity_number": person.identity,
        "position": person.position,
        "unit": person.unit,
        "awards": person.code,
    }
    fields = {("birth" if name == "birth_year" else name): known[name] for name in ("name", *names)}
    return {"kind": "person", **fields, **others}
