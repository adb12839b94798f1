"""Make the stored database of the present schema version: once a version, kept for ever, never made anew after its release.

``python tests/storage/stored_database.py`` from the root of the checkout, with it on the path.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from decimal import Decimal
from pathlib import Path

HERE = Path(__file__).resolve().parent
DATA = HERE / "data"
sys.path[:0] = [str(HERE.parent), str(HERE.parent.parent)]

from attached_files import a_pdf  # noqa: E402  the path had to be set first
from builders import (  # noqa: E402  the path had to be set first
    CITY,
    START,
    TODAY,
    a_collective,
    a_household,
    a_paper,
    a_person,
    an_award_held,
    an_office,
    open_dossier,
    progress,
    propose,
    register,
    send_report,
)

from phuquoc_desktop.backend import Backend  # noqa: E402
from phuquoc_desktop.domain.catalogue_file import CatalogueFile, CatalogueKind  # noqa: E402
from phuquoc_desktop.domain.clash import Clash, ClashKind, RemovalNotice  # noqa: E402
from phuquoc_desktop.domain.council import (  # noqa: E402
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
from phuquoc_desktop.domain.decision import Decision, DecisionLine, Fund  # noqa: E402
from phuquoc_desktop.domain.distinct_pair import DistinctPair, in_order  # noqa: E402
from phuquoc_desktop.domain.dossier import PaperKind, Rating  # noqa: E402
from phuquoc_desktop.domain.dossier_course import (  # noqa: E402
    DossierEvent,
    DossierVersion,
    PaperDraft,
    PaperPart,
    Particulars,
    SigningStep,
)
from phuquoc_desktop.domain.exchange import (  # noqa: E402
    BundleKind,
    BundleReceived,
    Correspondent,
    IntroducedHow,
    KeyNotice,
    QuarantinedFile,
    Remark,
    RemarkAnswer,
)
from phuquoc_desktop.domain.explanation import Explanation, ExplanationRequest, QuotedFigure  # noqa: E402
from phuquoc_desktop.domain.initiative import Authorship, Initiative, Invention, Level  # noqa: E402
from phuquoc_desktop.domain.intake_mapping import IntakeMapping  # noqa: E402
from phuquoc_desktop.domain.party import Party, Sex  # noqa: E402
from phuquoc_desktop.domain.plan_document import LaunchPlan, PlanDocument, ReportText  # noqa: E402
from phuquoc_desktop.domain.record import to_plain  # noqa: E402
from phuquoc_desktop.domain.review import (  # noqa: E402
    DossierReview,
    DossierStage,
    PartyMatch,
    PeriodReview,
    ReviewState,
    Stream,
)
from phuquoc_desktop.domain.ruling import WHOLE, Outcome, Ruling  # noqa: E402
from phuquoc_desktop.domain.target import Comparator, Cumulation, Rhythm  # noqa: E402
from phuquoc_desktop.domain.target_history import AlarmRuling, RubricLevel, TargetVersion  # noqa: E402
from phuquoc_desktop.domain.year_result import Discipline, YearResult  # noqa: E402
from phuquoc_desktop.services import awards_held, directory, dossiers, registrations, targets  # noqa: E402
from phuquoc_desktop.storage.migrate import VERSION  # noqa: E402
from phuquoc_desktop.storage.tables import RECORDS  # noqa: E402


def fill(backend: Backend) -> None:
    """Write at least one record of every kind, and every operation of the journal."""
    with backend.begin("Directory") as work:
        unit = directory.add_unit(work, "Văn phòng")
        work.flush()
        person = directory.add(
            work,
            a_person(
                "Đặng Thị Đào",
                birth="12/05/1984",
                sex=Sex.FEMALE,
                identity_number="091184001234",
                position="Công chức Văn phòng",
                unit_id=unit.id,
                direct_worker=False,
                ethnic_group="Kinh",
            ),
            TODAY,
        )
        directory.add(work, a_collective("Khu phố 1", members=12), TODAY)
        household = directory.add(work, a_household(), TODAY)
        work.flush()
        awards_held.add(work, an_award_held(person, decision_number="15/QĐ-UBND"), backend.awards)
    first = register(backend, person, "LDTT", commitment="Hoàn thành nhiệm vụ\nĐúng hạn")
    register(backend, person, "CSTDCS")
    with backend.begin("Withdraw") as work:
        registrations.withdraw(work, first.id)
    with backend.begin("Change") as work:
        directory.change(work, household.id, a_household("Hộ bà Trần Thị Bình", members=4), TODAY)
    with backend.begin("Targets") as work:
        targets.set_own(work, "T21", 2021, Decimal("99.60"), base=Decimal("99.5"))
        targets.record_progress(work, "T21", 2021, progress("99.60"), TODAY)
        targets.record_progress(work, "T31", 2021, progress(fulfilled=True), TODAY)
    fill_targets(backend)
    fill_exchange(backend, person.id)
    fill_law(backend, person)
    fill_people(backend, person.id, household.id)
    dossier = open_dossier(backend)
    candidate = propose(backend, dossier, person, rating=Rating.EXCELLENT, votes_for=8, votes_total=9)
    with backend.begin("Attach") as work, tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "Biên bản.pdf").write_bytes(a_pdf("minutes"))
        paper = a_paper(dossier, PaperKind.OTHER, candidate_id=candidate.id)
        dossiers.attach(work, backend.attachments, paper, Path(folder) / "Biên bản.pdf")
    fill_figures_quoted(backend, dossier.id, candidate.id)
    fill_the_course(backend, dossier.id, candidate.id, person.id)
    fill_the_council(backend, dossier.id, candidate.id, person.id)
    fill_the_decision(backend, candidate.id, person.id)
    fill_the_conversation(backend, dossier.id, person.id)
    fill_the_meeting_of_two(backend, person.id)


def fill_targets(backend: Backend) -> None:
    """Write what stands beside targets."""
    with backend.begin("Beside targets") as work:
        own = {"office": work.office}
        target = work.targets.first(office=work.office, code="T21")
        assert target is not None
        target.rhythm, target.cumulation, target.version = Rhythm.MONTH, Cumulation.LEVEL, 2
        target.amended_by, target.amended_on, target.owner = "12/QĐ-UBND", TODAY, "Tổ Điện lực"
        former = {"target_id": target.id, "version": 1, "valid_to": TODAY, "comparator": Comparator.AT_LEAST}
        work.target_versions.add(
            TargetVersion(id=work.new_id(), value=Decimal("99.5"), unit="%", reason="Giao bổ sung", **former, **own)
        )
        judged = work.targets.first(office=work.office, code="T31")
        assert judged is not None
        level = {"target_id": judged.id, "level": 1, "title": "Giữ vững", "fulfils": True}
        work.rubric_levels.add(RubricLevel(id=work.new_id(), description="Không để xảy ra điểm nóng", **level, **own))
        doubted = {"alarm_kind": "separator-slip", "text": "16,723", "readings": "16723; 16.723", "chosen": "16723"}
        ruled = {"effects": "5340 + 11383 = 16723", "ruled_on": TODAY, "ruled_by": "Lê Thị Bưởi"}
        work.alarm_rulings.add(AlarmRuling(id=work.new_id(), target_id=target.id, **doubted, **ruled, **own))
        about = {"year": 2021, "title": "Kế hoạch phát động thi đua", "issuer": "Ủy ban nhân dân phường"}
        work.plan_documents.add(PlanDocument(id=work.new_id(), version=1, number="05/KH-UBND", **about, **own))
        launch = {"year": 2021, "title": "Phát động phong trào thi đua", "purpose": "Tạo khí thế thi đua"}
        work.launch_plans.add(LaunchPlan(id=work.new_id(), **launch, **own))
        work.report_texts.add(ReportText(id=work.new_id(), period="2021-H1", situation="Ổn định", **own))
        answer = {"year": 2021, "target_code": "T21", "period": "2021-06", "text": "Do bảo trì lưới điện"}
        by = {"answered_on": TODAY, "answered_by": "Lê Thị Bưởi", "request": "0176cab1-0000-7000-8000-000000000001"}
        work.explanations.add(Explanation(id=work.new_id(), **answer, **by, **own))
        work.write_for(CITY)
        asked = {"addressee": work.office, "year": 2021, "target_code": "T21", "period": "2021-06", "asked_on": TODAY}
        work.explanation_requests.add(
            ExplanationRequest(
                id="0176cab1-0000-7000-8000-000000000001", office=CITY, text="Vì sao giảm so với quý I?", **asked
            )
        )


def fill_the_conversation(backend: Backend, dossier_id: str, person_id: str) -> None:
    """Write what the city says of what it received, and what the office answers."""
    with backend.begin("Conversation") as work:
        own = {"office": work.office}
        remark = work.remarks.first(office=CITY)
        assert remark is not None
        said = {"text": "Đã đối chiếu hồ sơ gốc và sửa", "answered_on": TODAY, "answered_by": "Lê Thị Bưởi"}
        work.remark_answers.add(RemarkAnswer(id=work.new_id(), remark_id=remark.id, **said, **own))
        work.write_for(CITY)
        about = {"office": CITY, "addressee": work.office}
        steps = {"approved_on": TODAY, "approved_by": "Trần Văn Mít", "accepted_on": TODAY, "accepted_by": "Võ Thị Me"}
        where = {"stream": Stream.TARGETS, "period": "2021-06", "state": ReviewState.ACCEPTED, "bag": "6" * 64}
        work.period_reviews.add(PeriodReview(id=work.new_id(), **where, **steps, **about))
        step = {"dossier_id": dossier_id, "stage": DossierStage.CHECKED, "reviewed_on": TODAY}
        work.dossier_reviews.add(DossierReview(id=work.new_id(), reviewed_by="Trần Văn Mít", **step, **about))
        other = {"other_office": "31081@2021-03-01", "other_id": "0176cab1-0000-7000-8000-000000000002"}
        told = {"other_told": "Bà Đặng Thị Đào, đề nghị LĐTT năm 2021", "because": "Cùng họ tên và ngày sinh"}
        work.party_matches.add(
            PartyMatch(id=work.new_id(), party_id=person_id, found_on=TODAY, **other, **told, **about)
        )
        key = {"party_office": CITY, "signing_key": "ssh-ed25519 AAAA", "recipient": "age1xyz", "valid_from": TODAY}
        work.key_notices.add(KeyNotice(id=work.new_id(), office=CITY, **key))


def fill_the_meeting_of_two(backend: Backend, person_id: str) -> None:
    """Write what waits for a person when two states met, and when somebody unknown wrote."""
    with backend.begin("Two states") as work:
        own = {"office": work.office}
        about = {"owner": work.office, "record_kind": "party", "record_id": person_id}
        values = {"ancestor": '"Văn thư"', "standing": '"Công chức Văn phòng"', "other": '"Kế toán"'}
        stamps = {"standing_stamp": "a1b2c3:57", "other_stamp": "d4e5f6:31", "found_on": TODAY}
        kind = {"clash_kind": ClashKind.FIELD, "field_name": "position"}
        work.clashes.add(Clash(id=work.new_id(), **kind, **values, **stamps, **about, **own))
        gone = {"bag": "7" * 64, "name": "Bà Đặng Thị Đào", "content": "{}", "removed_on": TODAY}
        work.removal_notices.add(RemovalNotice(id=work.new_id(), **gone, **about, **own))
        file = {"file_name": "pq-31081-0001-report.zip.age", "sha256": "8" * 64, "sequence": 1, "arrived_on": TODAY}
        sender = {"sender": "31081@2021-03-01", "sender_name": "Phường An Thới", "bundle_kind": BundleKind.REPORT}
        key = {"fingerprint": "SHA256:abc", "signing_key": "ssh-ed25519 BBBB"}
        work.quarantined_files.add(QuarantinedFile(id=work.new_id(), **file, **sender, **key, **own))


def fill_the_course(backend: Backend, dossier_id: str, candidate_id: str, person_id: str) -> None:
    """Write what becomes of a dossier."""
    with backend.begin("Course") as work:
        own = {"office": work.office}
        about = {"hometown": "Xã Cửa Dương", "residence": "Khu phố 1", "joined_party_on": "2010", "duties": "Văn thư"}
        work.particulars.add(Particulars(id=work.new_id(), party_id=person_id, **about, **own))
        draft = PaperDraft(id=work.new_id(), subject=candidate_id, paper_code="achievement-report", dated=TODAY, **own)
        work.paper_drafts.add(draft)
        work.paper_parts.add(
            PaperPart(id=work.new_id(), draft_id=draft.id, part="results", text="Tốt\nĐúng hạn", **own)
        )
        event = {"number": 1, "event": DossierEvent.SUBMITTED, "happened_on": TODAY, "done_by": "Lê Thị Bưởi"}
        work.dossier_versions.add(DossierVersion(id=work.new_id(), dossier_id=dossier_id, **event, **own))
        step = {"dossier_id": dossier_id, "place": 1, "who": "Chủ tịch", "papers": "Tờ trình", "sent_on": TODAY}
        work.signing_steps.add(SigningStep(id=work.new_id(), **step, **own))


def fill_the_council(backend: Backend, dossier_id: str, candidate_id: str, person_id: str) -> None:
    """Write a council with a meeting and its votes."""
    with backend.begin("Council") as work:
        own = {"office": work.office}
        member = {"name": "Lê Thị Bưởi", "position": "Chủ tịch", "role": CouncilRole.CHAIR, "valid_from": TODAY}
        chair = CouncilMember(id=work.new_id(), appointed_by="02/QĐ-UBND", **member, **own)
        work.council_members.add(chair)
        why = {"party_id": person_id, "conflict_kind": ConflictKind.RELATIVE, "note": "Chị em"}
        work.conflicts.add(Conflict(id=work.new_id(), member_id=chair.id, **why, **own))
        about = {"title": "Họp xét khen thưởng", "met_on": TODAY, "began_at": "08:00", "chair_id": chair.id}
        meeting = Meeting(id=work.new_id(), venue="Phòng họp", **about, **own)
        work.meetings.add(meeting)
        here = {"meeting_id": meeting.id, "member_id": chair.id, "presence": Presence.PRESENT}
        work.attendances.add(Attendance(id=work.new_id(), **here, **own))
        work.agenda_items.add(
            AgendaItem(id=work.new_id(), meeting_id=meeting.id, dossier_id=dossier_id, place=1, **own)
        )
        counted = {"votes_for": 7, "votes_against": 1, "invalid": 0, "second_for": 7, "second_against": 1}
        work.tallies.add(
            Tally(
                id=work.new_id(), meeting_id=meeting.id, candidate_id=candidate_id, second_invalid=0, **counted, **own
            )
        )


def fill_the_decision(backend: Backend, candidate_id: str, person_id: str) -> None:
    """Write a decision with its list, and the fund that pays."""
    with backend.begin("Decision") as work:
        own = {"office": work.office}
        about = {"title": "Tặng Giấy khen", "year": 2021, "number": "15/QĐ-UBND", "dated": TODAY}
        decision = Decision(id=work.new_id(), signer="Lê Thị Bưởi", **about, **own)
        work.decisions.add(decision)
        line = {"party_id": person_id, "candidate_id": candidate_id, "name": "Bà Đặng Thị Đào", "award": "CSTDCS"}
        given = {"year": 2021, "amount": 1_490_000, "book_number": "01"}
        work.decision_lines.add(DecisionLine(id=work.new_id(), decision_id=decision.id, **line, **given, **own))
        money = {"name": "Quỹ thi đua, khen thưởng", "amount": 50_000_000, "source": "Dự toán năm 2021"}
        work.funds.add(Fund(id=work.new_id(), year=2021, **money, **own))


def fill_figures_quoted(backend: Backend, dossier_id: str, candidate_id: str) -> None:
    """Write a figure that a dossier quotes."""
    with backend.begin("Quote") as work:
        about = {"dossier_id": dossier_id, "candidate_id": candidate_id, "year": 2021, "target_code": "T21"}
        quoted = {"period": "2021-06", "statement": "99,60 % hộ sử dụng điện", "source": "Phường, ngày 30/6/2021"}
        work.quoted_figures.add(
            QuotedFigure(id=work.new_id(), office=work.office, digest="5" * 64, quoted_on=TODAY, **about, **quoted)
        )


def fill_law(backend: Backend, person: Party) -> None:
    """Write what law asks for."""
    with backend.begin("Law") as work:
        own = {"office": work.office}
        result = {"rating": Rating.GOOD, "discipline": Discipline.NONE, "under_review": False, "leave_days": 3}
        work.year_results.add(YearResult(id=work.new_id(), party_id=person.id, year=2021, **own, **result))
        initiative = Initiative(
            id=work.new_id(),
            invention=Invention.INITIATIVE,
            title="Số hóa sổ theo dõi",
            year=2021,
            recognised_by=Level.BASE,
            scope=Level.BASE,
            decision_date=TODAY,
            **own,
        )
        work.initiatives.add(initiative)
        author = {"initiative_id": initiative.id, "party_id": person.id}
        work.authorships.add(Authorship(id=work.new_id(), share=Decimal("62.50"), **author, **own))
        ruled = {"ruled_by": "Lê Thị Bưởi", "ruled_on": TODAY, "verdict": "needs_review"}
        work.rulings.add(
            Ruling(
                id=work.new_id(),
                party_id=person.id,
                award="CSTDCS",
                year=2021,
                criterion=WHOLE,
                outcome=Outcome.ALLOWED,
                reason="Tập thể đã thống nhất đề nghị",
                pack="phu-quoc-R1 1.0.0",
                pack_sha256="2" * 64,
                **own,
                **ruled,
            )
        )
        work.write_for(CITY)
        about = {"file_id": "phu-quoc-R1", "version": "1.0.1", "title": "Luật 2003", "file_name": "R1.toml"}
        proof = {"content": "[head]\n", "sha256": "3" * 64, "signed_by": "SHA256:abc", "received_on": TODAY}
        work.catalogue_files.add(
            CatalogueFile(
                id=work.new_id(),
                office=CITY,
                file_kind=CatalogueKind.RULES,
                valid_from=START.date(),
                **about,
                **proof,
            )
        )


def fill_people(backend: Backend, person_id: str, household_id: str) -> None:
    """Write what is remembered of people and of the lists they come in."""
    with backend.begin("Told apart") as work:
        first, second = in_order(person_id, household_id)
        pair = {"party_id": first, "other_id": second, "decided_on": TODAY, "decided_by": "Lê Thị Bưởi"}
        work.distinct_pairs.add(DistinctPair(id=work.new_id(), office=work.office, reason="Mẹ và con", **pair))
        remembered = {"sender": "Trường Tiểu học", "mapping": '{"Họ và tên": "name"}'}
        work.intake_mappings.add(
            IntakeMapping(id=work.new_id(), office=work.office, fingerprint="4" * 64, **remembered)
        )


def fill_exchange(backend: Backend, person_id: str) -> None:
    """Write what comes from and goes to the city."""
    send_report(backend, received=True)
    with backend.begin("Exchange") as work:
        work.write_for(CITY)
        received = {"sender": CITY, "sequence": 1, "made_at": START, "taken_at": START, "file_name": "bien-nhan.zip"}
        counts = {"added": 0, "changed": 1, "removed": 0, "same": 0}
        work.bundles_received.add(
            BundleReceived(
                id=work.new_id(),
                office=work.office,
                bundle_kind=BundleKind.RECEIPT,
                digest="1" * 64,
                signed_by="SHA256:abc",
                encrypted=True,
                **received,
                **counts,
            )
        )
        remark = {"addressee": work.office, "record_kind": "party", "record_id": person_id, "field_name": "birth"}
        work.remarks.add(
            Remark(id=work.new_id(), office=CITY, text="Kiểm tra lại ngày sinh theo hồ sơ gốc", made_on=TODAY, **remark)
        )
        keys = {"signing_key": "ssh-ed25519 AAAA", "recipient": "age1xyz"}
        work.correspondents.add(
            Correspondent(
                id=work.new_id(),
                office=work.office,
                party_office=CITY,
                introduced_on=TODAY,
                how=IntroducedHow.TELEPHONE,
                **keys,
            )
        )


def rows(backend: Backend) -> dict[str, object]:
    """Return all that the database says, in plain form."""
    with backend.reading() as read:
        found: dict[str, object] = {one.kind: [to_plain(row) for row in read.shelf(one.kind).all()] for one in RECORDS}
        found["profile"] = read.profile.as_properties()
        found["change"] = [
            [one.sequence, one.work_id, one.job, one.at.isoformat(), one.actor.name, one.record_id, one.values]
            for one in read.changes()
        ]
    return found


def make(folder: Path) -> dict[str, object]:
    """Make the database in a folder and return its rows."""
    backend = an_office(folder)
    try:
        fill(backend)
        return rows(backend)
    finally:
        backend.close()


def main() -> None:
    """Write the database and its rows beside this script; never over what is there."""
    target = DATA / f"version-{VERSION}.db"
    if target.exists():
        sys.exit(f"{target.name} is there already; a stored database is never made anew.")
    with tempfile.TemporaryDirectory() as name:
        found = make(Path(name))
        shutil.copyfile(Path(name) / "phuquoc.db", target)
    text = json.dumps(found, ensure_ascii=False, indent=0, sort_keys=True)
    target.with_suffix(".json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
