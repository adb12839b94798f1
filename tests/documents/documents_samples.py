"""Invented papers for the tests of this room."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from phuquoc_desktop.documents import (
    achievement_report,
    candidate_list,
    minutes,
    progress_report,
    registration_list,
    submission_letter,
)
from phuquoc_desktop.documents.document import (
    Align,
    Cell,
    Column,
    Document,
    LetterHead,
    Row,
    RowKind,
    SignatureBlock,
    Signer,
    Table,
    Title,
    paragraph,
)
from phuquoc_desktop.documents.held_meeting import HeldMeeting, VotedNominee
from phuquoc_desktop.documents.issuer import Issuer
from phuquoc_desktop.documents.nominees import Nominee, ProposedAward
from phuquoc_desktop.documents.report_structure import Structure
from phuquoc_desktop.documents.reported_target import ReportedTarget
from phuquoc_desktop.documents.written import WrittenPart
from phuquoc_desktop.domain.award import AwardCategory
from phuquoc_desktop.domain.dossier import Rating
from phuquoc_desktop.domain.party import Party, PartyKind, Sex
from phuquoc_desktop.domain.report_form import ChosenForm
from phuquoc_desktop.domain.target import Comparator, Direction, Standing, Target, TargetGroup
from phuquoc_desktop.services.law.shelf import shipped_rulebook

LONG_NAME = "Nguyễn Hoàng Đặng Thị Bích Phượng Ngọc Quỳnh Trâm Anh Thuỳ Dương Kiều Diễm Hạnh Ý"
ISSUER = Issuer(
    "Ủy ban nhân dân phường Dương Đông",
    ("ỦY BAN NHÂN DÂN", "PHƯỜNG DƯƠNG ĐÔNG"),
    "UBND",
    "Phú Quốc",
    ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
    "Đỗ Ngọc Ẩn",
)
AWARD = ProposedAward("“Chiến sĩ thi đua cơ sở”", AwardCategory.TITLE, 2021)
MERGED = "Trường Tiểu học Dương Đông 2"


def a_nominee(name: str = "Nguyễn Thị Hồng", kind: PartyKind = PartyKind.PERSON, **more: object) -> Nominee:
    known: dict[str, object] = {"sex": Sex.FEMALE, "position": "Công chức", "unit": "UBND phường Dương Đông"}
    return Nominee(kind, name, **(known | more))  # type: ignore[arg-type]


def nominees() -> tuple[Nominee, ...]:
    voted = {"votes_for": 8, "votes_total": 9, "rating": Rating.EXCELLENT, "initiative": "Số hóa hồ sơ hộ tịch"}
    return (
        a_nominee(
            "Trần Văn Ý", sex=Sex.MALE, birth="1984-05-12", initiative_decision="112/QĐ-UBND ngày 15/11/2021", **voted
        ),
        a_nominee(LONG_NAME, **voted),
        a_nominee(MERGED, PartyKind.COLLECTIVE, sex=None, position="", unit=""),
    )


def a_letter(**changes: object) -> submission_letter.SubmissionLetter:
    known: dict[str, object] = {
        "issuer": ISSUER,
        "award": AWARD,
        "addressees": ("Ủy ban nhân dân thành phố Phú Quốc", "Phòng Nội vụ thành phố Phú Quốc"),
        "grounds": submission_letter.known_grounds(shipped_rulebook().of_regime("R1").pack, date(2021, 6, 1)),
        "nominees": nominees(),
        "number": "5",
        "dated": date(2021, 12, 5),
    }
    return submission_letter.SubmissionLetter(**(known | changes))  # type: ignore[arg-type]


def a_candidate_list(**changes: object) -> candidate_list.CandidateList:
    known: dict[str, object] = {"issuer": ISSUER, "award": AWARD, "nominees": nominees()}
    return candidate_list.CandidateList(**(known | changes))  # type: ignore[arg-type]


def registrants(count: int) -> tuple[registration_list.Registrant, ...]:
    persons = tuple(
        registration_list.Registrant(
            PartyKind.PERSON,
            f"Lê Thị Thu {number}",
            Sex.FEMALE,
            "Công chức Tư pháp - Hộ tịch",
            "UBND phường Dương Đông",
            ("Lao động tiên tiến",),
        )
        for number in range(count)
    )
    collective = registration_list.Registrant(PartyKind.COLLECTIVE, MERGED, forms=("Giấy khen",))
    household = registration_list.Registrant(PartyKind.HOUSEHOLD, "Hộ ông Võ Văn Ổn", titles=("Gia đình văn hóa",))
    return (household, collective, *persons)


def a_registration_list(count: int = 3, **changes: object) -> registration_list.RegistrationList:
    known: dict[str, object] = {
        "issuer": ISSUER,
        "year": 2021,
        "registrants": registrants(count),
        "dated": date(2021, 2, 26),
    }
    return registration_list.RegistrationList(**(known | changes))  # type: ignore[arg-type]


def a_target(code: str, indicator: str, **more: object) -> Target:
    known: dict[str, object] = {
        "id": code,
        "office": "911@2021-03-01",
        "year": 2021,
        "code": code,
        "group": TargetGroup.ECONOMY,
        "indicator": indicator,
        "comparator": Comparator.AT_LEAST,
        "value": Decimal(100),
        "unit": "tỷ đồng",
    }
    return Target(**(known | more))


def a_row(target: Target, reached: str | None = None, **more: object) -> ReportedTarget:
    """A target whose planned figure is the office's own, with what was reached in the half-year."""
    figure = None if reached is None else Decimal(reached)
    known: dict[str, object] = {
        "standing": Standing.UNKNOWN if reached is None else Standing.BEHIND,
        "own": target,
        "in_period": figure,
        "to_date": figure,
    }
    return ReportedTarget(target, **(known | more))  # type: ignore[arg-type]


def reported() -> tuple[ReportedTarget, ...]:
    doubted = a_target(
        "T05",
        "Giá trị sản xuất công nghiệp - xây dựng",
        value=Decimal(16723),
        alarm_kind="separator-slip",
        alarm_readings="16723; 16.723",
        alarm_because="5340 + 11383 = 16723",
    )
    part = a_target("T06", "Giá trị sản xuất công nghiệp", value=Decimal(5340), parent_code="T05")
    growth = a_target(
        "T19",
        "Tỷ lệ tăng dân số tự nhiên",
        group=TargetGroup.SOCIETY,
        comparator=Comparator.LESS_THAN,
        value=Decimal(11),
        unit="‰",
    )
    fewer = a_target(
        "T28",
        "Tai nạn giao thông: số vụ",
        group=TargetGroup.SOCIETY,
        comparator=Comparator.NONE,
        value=None,
        unit="vụ",
        direction=Direction.DECREASE,
    )
    return (
        a_row(doubted, "4549.5", last_year=Decimal("4500")),
        a_row(part, because="chưa có số liệu"),
        a_row(growth, "5.10", standing=Standing.ON_COURSE, last_year=Decimal("5.4")),
        a_row(fewer, "3", standing=Standing.UNKNOWN, because="chưa có số liệu năm trước"),
    )


def a_progress_report(**changes: object) -> progress_report.ProgressReport:
    known: dict[str, object] = {"issuer": ISSUER, "year": 2021, "period": "2021-H1", "targets": reported()}
    return progress_report.ProgressReport(**(known | changes))  # type: ignore[arg-type]


def a_person() -> Party:
    return Party(
        id="p",
        office="31078@2021-03-01",
        party_kind=PartyKind.PERSON,
        name="Nguyễn Thị Hồng",
        birth="1984-05-12",
        sex=Sex.FEMALE,
        identity_number="091184001234",
        position="Công chức Văn phòng",
    )


def voted(passed: bool | None = True, **values: object) -> tuple[VotedNominee, ...]:
    """Everybody proposed, with 8 of 9 votes."""
    figures = {"votes_for": 8, "against": 1, "invalid": 0, "fraction": "8/9", "percent": "88,89"}
    known = {"handed_out": 9, "passed": passed, **(figures if passed is not None else {}), **values}
    return tuple(VotedNominee(one, AWARD, **known) for one in nominees())  # type: ignore[arg-type]


def a_held_meeting(**changes: object) -> HeldMeeting:
    known: dict[str, object] = {
        "issuer": ISSUER,
        "council": "Hội đồng Thi đua - Khen thưởng phường Dương Đông",
        "year": 2021,
        "voted": voted(None),
    }
    return HeldMeeting(**(known | changes))  # type: ignore[arg-type]


def all_papers() -> dict[str, Document]:
    return {
        "letter": submission_letter.compose(a_letter()),
        "candidates": candidate_list.compose(a_candidate_list()),
        "registrations": registration_list.compose(a_registration_list()),
        "progress": progress_report.compose(a_progress_report()),
        "minutes": minutes.compose(minutes.Minutes(a_held_meeting())),
        "achievement": achievement_report.compose(a_report()),
    }


def a_report(
    structure: str = "person", party: Party | None = None, texts: dict[str, str] | None = None, **changes: object
) -> achievement_report.AchievementReport:
    """Return a report whose parts say what is given, and nothing else."""
    about = party or a_person()
    built = Structure(structure, about.party_kind)
    given = {"results": "Làm tốt.\nLàm nhanh."} if texts is None else texts
    parts = {name: WrittenPart(name, built.title_of(name), given.get(name, "")) for name in built.parts}
    known: dict[str, object] = {
        "issuer": ISSUER,
        "award": AWARD,
        "form": ChosenForm(structure),
        "party": about,
        "parts": parts,
    }
    return achievement_report.AchievementReport(**(known | changes))  # type: ignore[arg-type]


def a_list(rows: int, text: str = "Hoàn thành tốt nhiệm vụ", closing: str = "Hết danh sách.") -> Document:
    columns = (
        Column("Stt", 8, Align.CENTRE),
        Column("Họ và tên", 40),
        Column("Thành tích", 40),
        Column("Ngày", 20),
        Column("Số", 20),
    )
    body = tuple(
        Row((Cell(place), Cell(f"Người {place}"), Cell(text), Cell(date(2021, 2, 5)), Cell(Decimal("4549.50"))))
        for place in range(1, rows + 1)
    )
    group = Row((Cell("I. CÁ NHÂN", span=5),), RowKind.GROUP)
    return Document(
        "Danh sách thử",
        (
            LetterHead(ISSUER.lines, "", "Số: 05/TTr-UBND", "Phú Quốc, ngày 05 tháng 02 năm 2021"),
            Title("DANH SÁCH", "Thử"),
            Table(columns, (group, *body)),
            paragraph(closing),
            SignatureBlock((Signer(ISSUER.authority, ISSUER.signer),), ("- Như trên;", "- Lưu: VT.")),
        ),
        author=ISSUER.name,
        dated=date(2021, 2, 5),
    )


def texts(node: object) -> list[str]:
    """Return every text that a paper shows, in order."""
    if isinstance(node, Cell):
        return [node.shown] if node.shown else []
    if isinstance(node, str):
        return [node] if node and not hasattr(node, "value") else []
    if isinstance(node, tuple):
        return [text for part in node for text in texts(part)]
    if isinstance(node, Document):
        return texts(node.blocks)
    if hasattr(node, "__dataclass_fields__"):
        return [text for name in node.__dataclass_fields__ for text in texts(getattr(node, name))]
    return []
