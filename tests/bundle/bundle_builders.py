"""Builders of small bundles of invented people for the tests of this room."""

from __future__ import annotations

import hashlib
from datetime import date, datetime
from decimal import Decimal

from catalogue_builders import a_calendar, a_pack
from msgspec import structs

from phuquoc_desktop.bundle.content import BundleContent, CheckRun
from phuquoc_desktop.bundle.head import BundleHead
from phuquoc_desktop.bundle.keys import OfficeKeys
from phuquoc_desktop.bundle.records import encode_records
from phuquoc_desktop.bundle.schema import BUNDLED
from phuquoc_desktop.domain.award import AwardHeld
from phuquoc_desktop.domain.council import (
    AgendaItem,
    Attendance,
    Conflict,
    ConflictKind,
    CouncilMember,
    CouncilRole,
    Meeting,
    Presence,
    Tally,
)
from phuquoc_desktop.domain.decision import Decision, DecisionLine, Fund
from phuquoc_desktop.domain.distinct_pair import DistinctPair
from phuquoc_desktop.domain.dossier import Candidate, Dossier, Paper, PaperKind, Rating
from phuquoc_desktop.domain.dossier_course import (
    DossierEvent,
    DossierVersion,
    PaperDraft,
    PaperPart,
    Particulars,
    SigningStep,
)
from phuquoc_desktop.domain.explanation import Explanation, QuotedFigure
from phuquoc_desktop.domain.initiative import Authorship, Initiative
from phuquoc_desktop.domain.movement import Movement, MovementKind, MovementLevel
from phuquoc_desktop.domain.party import Party, PartyKind, Sex, Unit
from phuquoc_desktop.domain.plan_document import LaunchPlan, PlanDocument, ReportText
from phuquoc_desktop.domain.record import Record
from phuquoc_desktop.domain.registration import Registration
from phuquoc_desktop.domain.ruling import Outcome, Ruling
from phuquoc_desktop.domain.target import Comparator, ProgressEntry, Target, TargetGroup
from phuquoc_desktop.domain.target_history import AlarmRuling, RubricLevel, TargetVersion
from phuquoc_desktop.domain.year_result import YearResult
from phuquoc_desktop.services.catalogue_files import read_file

WARD, CITY, OTHER = "31078@2021-03-01", "911@2021-03-01", "31081@2021-03-01"
WARD_KEYS = OfficeKeys.from_seed(b"ward".ljust(32, b"."))
CITY_KEYS = OfficeKeys.from_seed(b"city".ljust(32, b"."))
OTHER_KEYS = OfficeKeys.from_seed(b"other".ljust(32, b"."))
KNOWN = {WARD: WARD_KEYS.public.signing_line, OTHER: OTHER_KEYS.public.signing_line}
SECRET_NUMBER = "091184001234"
SCAN = b"%PDF-1.4 invented scan \x00\xff" * 40
SCAN_DIGEST = hashlib.sha256(SCAN).hexdigest()


def an_id(number: int) -> str:
    return f"01930000-0000-7000-8000-{number:012d}"


def a_head(**changes: object) -> BundleHead:
    given: dict = {
        "kind": "report",
        "sender": WARD,
        "sender_name": "UBND phường Dương Đông",
        "receiver": CITY,
        "receiver_name": "UBND thành phố Phú Quốc",
        "sequence": 3,
        "made_at": datetime(2021, 6, 30, 16, 5),
        "practice": False,
        "journal_head": 5121,
        "program": "phuquoc-desktop 0.1.0",
        "reply_key": WARD_KEYS.public.recipient,
    }
    return BundleHead(**{**given, **changes})


def a_slice(office: str = WARD) -> dict[type[Record], list[Record]]:
    """One or two records of every kind that a report carries."""
    unit = Unit(id=an_id(1), office=office, name="Khu phố 1")
    person = Party(
        id=an_id(2),
        office=office,
        party_kind=PartyKind.PERSON,
        name="Nguyễn Thị Hồng",
        birth="1984-05-12",
        sex=Sex.FEMALE,
        identity_number=SECRET_NUMBER,
        position="Công chức Văn phòng",
        unit_id=unit.id,
        direct_worker=True,
        ethnic_group="Hoa",
    )
    group = Party(id=an_id(3), office=office, party_kind=PartyKind.COLLECTIVE, name="Tổ <b>5</b> & bạn", members=12)
    movement = Movement(
        id=an_id(4),
        office=office,
        code="NEP-SONG",
        name="Nếp sống văn minh",
        movement_kind=MovementKind.PHASE,
        level=MovementLevel.OFFICE,
    )
    dossier = Dossier(
        id=an_id(8),
        office=office,
        code="HS-01",
        title="Hồ sơ 2021",
        award="GK_XA",
        year=2021,
        opened_on=date(2021, 6, 1),
    )
    candidate = Candidate(
        id=an_id(9), office=office, dossier_id=dossier.id, party_id=person.id, rating=Rating.EXCELLENT, votes_for=7
    )
    initiative = Initiative(id=an_id(13), office=office, title="Sổ tay một cửa", year=2021)
    target = Target(
        id=an_id(6),
        office=office,
        year=2021,
        code="R1",
        group=TargetGroup.SOCIETY,
        indicator="Hộ gia đình văn hóa",
        comparator=Comparator.AT_LEAST,
        value=Decimal("99.60"),
        plan_id=an_id(900),
    )
    draft = PaperDraft(id=an_id(31), office=office, subject=candidate.id, paper_code="achievement-report")
    chair = CouncilMember(
        id=an_id(35),
        office=office,
        name="Lê Thị Bưởi",
        position="Chủ tịch",
        role=CouncilRole.CHAIR,
        valid_from=date(2021, 1, 1),
    )
    meeting = Meeting(id=an_id(37), office=office, title="Họp xét khen thưởng", met_on=date(2021, 6, 20))
    decision = Decision(id=an_id(41), office=office, title="Tặng Giấy khen", year=2021, number="15/QĐ-UBND")
    return {
        Unit: [unit],
        Party: [person, group],
        DistinctPair: [
            DistinctPair(
                id=an_id(16),
                office=office,
                party_id=person.id,
                other_id=an_id(800),
                decided_on=date(2021, 6, 2),
                decided_by="Lê Thị Bưởi",
            )
        ],
        Movement: [movement],
        Registration: [
            Registration(
                id=an_id(5),
                office=office,
                party_id=person.id,
                year=2021,
                award="LDTT",
                movement_id=movement.id,
                registered_on=date(2021, 3, 5),
            )
        ],
        Target: [target],
        ProgressEntry: [
            ProgressEntry(
                id=an_id(7),
                office=office,
                target_id=an_id(901),
                period="2021-Q2",
                value=Decimal("0.30"),
                recorded_on=date(2021, 6, 30),
            )
        ],
        PlanDocument: [
            PlanDocument(
                id=an_id(20),
                office=office,
                year=2021,
                title="Kế hoạch phát động phong trào thi đua",
                issuer="Ủy ban nhân dân phường Dương Đông",
                taken_on=date(2021, 3, 1),
            )
        ],
        TargetVersion: [
            TargetVersion(
                id=an_id(21),
                office=office,
                target_id=target.id,
                version=1,
                valid_to=date(2021, 5, 31),
                comparator=Comparator.AT_LEAST,
                value=Decimal("99.50"),
            )
        ],
        RubricLevel: [
            RubricLevel(id=an_id(22), office=office, target_id=an_id(901), level=1, title="Giữ vững", fulfils=True)
        ],
        AlarmRuling: [
            AlarmRuling(
                id=an_id(23),
                office=office,
                target_id=target.id,
                alarm_kind="separator-slip",
                text="16,723 tỷ đồng",
                readings="16723; 16.723",
                chosen="16723",
                ruled_on=date(2021, 3, 2),
                ruled_by="Lê Thị Bưởi",
            )
        ],
        Explanation: [
            Explanation(
                id=an_id(24),
                office=office,
                year=2021,
                target_code="T21",
                text="Do bảo trì lưới điện",
                answered_on=date(2021, 6, 30),
                answered_by="Lê Thị Bưởi",
            )
        ],
        LaunchPlan: [LaunchPlan(id=an_id(25), office=office, year=2021, title="Phát động phong trào thi đua")],
        ReportText: [ReportText(id=an_id(26), office=office, period="2021-H1", situation="Ổn định")],
        QuotedFigure: [
            QuotedFigure(
                id=an_id(27),
                office=office,
                dossier_id=dossier.id,
                candidate_id=candidate.id,
                year=2021,
                target_code="T21",
                period="2021-06",
                statement="99,60 % hộ sử dụng điện lưới quốc gia",
                source="UBND phường Dương Đông, số liệu ghi ngày 30/6/2021",
                digest="5" * 64,
                quoted_on=date(2021, 6, 30),
            )
        ],
        AwardHeld: [AwardHeld(id=an_id(11), office=office, party_id=group.id, award="TTLDTT", year=2020)],
        YearResult: [YearResult(id=an_id(12), office=office, party_id=person.id, year=2021, rating=Rating.EXCELLENT)],
        Initiative: [initiative],
        Authorship: [
            Authorship(
                id=an_id(14), office=office, initiative_id=initiative.id, party_id=person.id, share=Decimal("60.5")
            )
        ],
        Ruling: [
            Ruling(
                id=an_id(15),
                office=office,
                party_id=person.id,
                award="LDTT",
                year=2021,
                criterion="verdict",
                outcome=Outcome.ALLOWED,
                reason="Hội đồng đã họp xét",
                ruled_by="Lê Thị Bưởi",
                ruled_on=date(2021, 6, 20),
                verdict="needs_review",
                pack="mau-R1 1.0",
                pack_sha256="0" * 64,
            )
        ],
        Dossier: [dossier],
        Candidate: [candidate],
        Paper: [
            Paper(
                id=an_id(10),
                office=office,
                dossier_id=dossier.id,
                candidate_id=candidate.id,
                paper_kind=PaperKind.REPORT,
                title="Báo cáo thành tích",
                attachment=SCAN_DIGEST,
                file_name="báo cáo.pdf",
                size=len(SCAN),
            )
        ],
        **_the_course(office, dossier, candidate, draft),
        **_the_council(office, chair, meeting, candidate),
        **_the_decision(office, decision, candidate),
    }


def _the_course(
    office: str, dossier: Dossier, candidate: Candidate, draft: PaperDraft
) -> dict[type[Record], list[Record]]:
    return {
        Particulars: [Particulars(id=an_id(30), office=office, party_id=candidate.party_id, hometown="Xã Cửa Dương")],
        PaperDraft: [draft],
        PaperPart: [PaperPart(id=an_id(32), office=office, draft_id=draft.id, part="results", text="Hoàn thành tốt")],
        DossierVersion: [
            DossierVersion(
                id=an_id(33),
                office=office,
                dossier_id=dossier.id,
                number=1,
                event=DossierEvent.SUBMITTED,
                happened_on=date(2021, 6, 21),
                done_by="Lê Thị Bưởi",
            )
        ],
        SigningStep: [SigningStep(id=an_id(34), office=office, dossier_id=dossier.id, place=1, who="Chủ tịch")],
    }


def _the_council(
    office: str, chair: CouncilMember, meeting: Meeting, candidate: Candidate
) -> dict[type[Record], list[Record]]:
    return {
        CouncilMember: [chair],
        Conflict: [
            Conflict(
                id=an_id(36),
                office=office,
                member_id=chair.id,
                party_id=candidate.party_id,
                conflict_kind=ConflictKind.RELATIVE,
            )
        ],
        Meeting: [meeting],
        Attendance: [
            Attendance(
                id=an_id(38), office=office, meeting_id=meeting.id, member_id=chair.id, presence=Presence.PRESENT
            )
        ],
        AgendaItem: [
            AgendaItem(id=an_id(39), office=office, meeting_id=meeting.id, dossier_id=candidate.dossier_id, place=1)
        ],
        Tally: [
            Tally(id=an_id(40), office=office, meeting_id=meeting.id, candidate_id=candidate.id, votes_for=7, invalid=0)
        ],
    }


def _the_decision(office: str, decision: Decision, candidate: Candidate) -> dict[type[Record], list[Record]]:
    return {
        Decision: [decision],
        DecisionLine: [
            DecisionLine(
                id=an_id(42),
                office=office,
                decision_id=decision.id,
                party_id=candidate.party_id,
                candidate_id=candidate.id,
                name="Bà Nguyễn Thị Hồng",
                award="GK_XA",
                year=2021,
                amount=230_000,
            )
        ],
        Fund: [Fund(id=an_id(43), office=office, year=2021, name="Quỹ thi đua, khen thưởng", amount=50_000_000)],
    }


def a_report(records: dict[type[Record], list[Record]] | None = None, **changes: object) -> BundleContent:
    given = a_slice() if records is None else records
    return BundleContent(
        head=a_head(**changes),
        lines={record: encode_records(given.get(record, [])) for record in BUNDLED},
        attachments={SCAN_DIGEST: SCAN},
        checks=(CheckRun("references", "Không thiếu tham chiếu", 0),),
        called={an_id(901): "Tỷ lệ tăng dân số tự nhiên", "LDTT": "Lao động tiên tiến"},
    )


def a_configuration(*files: bytes, **changes: object) -> BundleContent:
    """What the city sends to the ward: a rule pack and a calendar, or the given files."""
    given = files or (a_pack(), a_calendar())
    head = a_head(
        kind="configuration",
        sender=CITY,
        sender_name="UBND thành phố Phú Quốc",
        receiver=WARD,
        receiver_name="UBND phường Dương Đông",
        sequence=1,
        reply_key=CITY_KEYS.public.recipient,
    )
    return BundleContent(structs.replace(head, **changes), catalogue=tuple(read_file(one, "x.toml") for one in given))
