"""The main job from nothing: two wards register, report progress, compile a dossier, export; the city answers."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.bundle import incoming, outgoing, receipts
from phuquoc_desktop.bundle.outgoing import Sent
from phuquoc_desktop.city.board import board
from phuquoc_desktop.cli.demo_cast import YEAR, Cast
from phuquoc_desktop.cli.demo_council import decide, hold_meeting
from phuquoc_desktop.cli.demo_law import ask_law, record_merits
from phuquoc_desktop.cli.figures import shown
from phuquoc_desktop.documents import papers
from phuquoc_desktop.documents.wish import About, Wish
from phuquoc_desktop.domain.dossier import Candidate, Dossier, Paper, PaperKind, Rating
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.exchange import Remark
from phuquoc_desktop.domain.initiative import Initiative
from phuquoc_desktop.domain.party import Party, PartyKind, Sex
from phuquoc_desktop.domain.progress import silent
from phuquoc_desktop.domain.registration import Registration
from phuquoc_desktop.domain.target import ProgressEntry
from phuquoc_desktop.services import directory, dossiers, overview, practice, registrations, remarks, targets
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _, ngettext

PEOPLE = {"ward": 60, "commune": 40}
AWARD = "CSTDCS"


def play(cast: Cast) -> None:
    """Tell the whole story; every step goes through the same services as in the window."""
    for name, office in (("ward", cast.ward), ("commune", cast.commune)):
        _fill(cast, office, PEOPLE[name])
    dossier_id, meeting_id = _work_of_a_day(cast)
    decision_id = decide(cast)
    _write_papers(cast, dossier_id, meeting_id, decision_id)
    first = [_send(cast, office) for office in (cast.ward, cast.commune)]
    _refuse_damaged(cast, first[0].path)
    for office, sent in zip((cast.ward, cast.commune), first, strict=True):
        _receive_and_answer(cast, office, sent)
    _return_and_mend(cast, dossier_id)
    _tell_board(cast)


def _fill(cast: Cast, office: Backend, people: int) -> None:
    with office.begin(N_("Fill the practice office")) as work:
        practice.fill(work, office.attachments, office.awards, office.today, seed=people, people=people)
    with office.reading() as read:
        count = read.registrations.count(office=office.profile.office)
    step = _("{office} registers its people").format(office=office.office.short_name)
    cast.tell(step, ngettext("{count} registration", "{count} registrations", count).format(count=count))


def _work_of_a_day(cast: Cast) -> tuple[str, str]:
    """Let the ward add a person, register, record progress, compile a dossier and vote; returns dossier and meeting."""
    office = cast.ward
    with office.begin(N_("Register a person")) as work:
        person = directory.add(work, _person(), office.today)
        draft = Registration.draft(party_id=person.id, year=YEAR, award=AWARD, registered_on=date(YEAR, 2, 18))
        registrations.record_several(work, draft, ["LDTT", AWARD], office.awards, office.today)
    cast.tell(_("{office} registers one more person").format(office=office.office.short_name), person.name)
    with office.begin(N_("Record progress")) as work:
        targets.set_own(work, "T26", YEAR, Decimal(900))
        entry = ProgressEntry.draft(target_id="", period=f"{YEAR}-11", value=Decimal(912), recorded_on=office.today)
        targets.record_progress(work, "T26", YEAR, entry, office.today)
    with office.reading() as read:
        line = targets.line_of(read, "T26", YEAR)
    cast.tell(
        _("Progress is recorded"),
        f"{line.target.code} {line.target.indicator}: {shown(line.percent)} % – {line.standing.label}",
    )
    return _compile_dossier(cast, person)


def _person() -> Party:
    return Party.draft(
        party_kind=PartyKind.PERSON,
        name="Đặng Thị Ánh Nguyệt",
        birth="14/09/1986",
        sex=Sex.FEMALE,
        identity_number="091186004321",
        position="Công chức Văn hóa - Xã hội",
        direct_worker=True,
    )


def _compile_dossier(cast: Cast, person: Party) -> tuple[str, str]:
    office, initiative = cast.ward, record_merits(cast, person)
    with office.begin(N_("Compile a dossier")) as work:
        head = Dossier.draft(
            code="",
            title="Đề nghị tặng danh hiệu “Chiến sĩ thi đua cơ sở” năm 2021",
            award=AWARD,
            year=YEAR,
            opened_on=office.today,
            letter_number="41/TTr-UBND",
            letter_date=office.today,
        )
        dossier = dossiers.open_dossier(work, head, office.awards)
        candidate = dossiers.add_candidate(work, _candidate(dossier.id, person.id, initiative), office.awards)
        _attach(cast, work, dossier.id, PaperKind.INITIATIVE, candidate)
    meeting_id = hold_meeting(cast, dossier.id)
    ask_law(cast, dossier.id)
    with office.begin(N_("Submit the dossier")) as work:
        dossiers.submit(work, dossier.id, office.awards)
    cast.tell(_("A dossier is compiled and submitted"), dossier.code)
    return dossier.id, meeting_id


def _candidate(dossier_id: str, party_id: str, initiative: Initiative) -> Candidate:
    return Candidate.draft(
        dossier_id=dossier_id,
        party_id=party_id,
        rating=Rating.EXCELLENT,
        initiative=initiative.title,
        initiative_number=initiative.decision_number,
        initiative_id=initiative.id,
        achievements="Không để hồ sơ trễ hẹn trong cả năm; giảm thời gian chờ của người dân còn một nửa.",
    )


def _attach(cast: Cast, work: UnitOfWork, dossier_id: str, kind: PaperKind, about: Candidate | None) -> None:
    file = cast.folder / f"{kind.value}.txt"
    file.write_text(f"Bản minh họa của giấy tờ: {kind.value}. Dữ liệu thực hành.\n", encoding="utf-8", newline="")
    draft = Paper.draft(
        dossier_id=dossier_id,
        candidate_id=about.id if about else None,
        paper_kind=kind,
        title="",
        dated=cast.ward.today,
    )
    dossiers.attach(work, cast.ward.attachments, draft, file)
    file.unlink()


def _write_papers(cast: Cast, dossier_id: str, meeting_id: str, decision_id: str) -> None:
    folder = cast.folder / "papers"
    folder.mkdir()
    with cast.ward.reading() as read:
        desk = cast.ward.desk(read)
        candidate_id = read.candidates.all(dossier_id=dossier_id)[0].id
        about = Wish(dossier_id, candidate_id=candidate_id, meeting_id=meeting_id, decision_id=decision_id)
        known = [one for one in papers.PAPERS.values() if one.about is About.OFFICE or about.subject(one.about)]
        for plan in known:
            for ending in plan.formats:
                wish = about if plan.about is not About.OFFICE else Wish()
                papers.write(plan.code, desk, folder / f"{plan.code}.{ending}", wish)
    count = sum(len(plan.formats) for plan in known)
    cast.tell(_("The papers are written"), ngettext("{count} file", "{count} files", count).format(count=count))


def _send(cast: Cast, office: Backend) -> Sent:
    sent = outgoing.send_report(office.begin, office.post, cast.mail, silent)
    step = _("{office} exports a bundle").format(office=office.office.short_name)
    cast.tell(step, f"{sent.record.file_name} ({sent.record.record_count}) {sent.content_code}")
    return sent


def _refuse_damaged(cast: Cast, bundle: Path) -> None:
    """Show what a bundle that was cut short on its way meets."""
    broken = cast.mail / f"cut-short-{bundle.name}"
    content = bundle.read_bytes()
    broken.write_bytes(content[: len(content) * 2 // 3])
    try:
        with cast.city.reading() as read:
            incoming.open_bundle(read, cast.city.post, broken)
    except RefusedError as refusal:
        cast.tell(_("A bundle that was cut short is refused"), str(refusal))


def _receive_and_answer(cast: Cast, office: Backend, sent: Sent) -> None:
    cast.clock.go_on(1)
    taken = _take(cast.city, sent.path)
    record = taken.record
    counts = _("{added} new, {changed} changed, {removed} removed, {same} the same")
    step = _("The city takes in the bundle of {office}").format(office=office.office.short_name)
    cast.tell(step, counts.format(added=record.added, changed=record.changed, removed=record.removed, same=record.same))
    receipt = receipts.give_receipt(cast.city.begin, cast.city.post, record, cast.mail)
    cast.clock.go_on(1)
    _take(office, receipt.path)
    with office.reading() as read:
        seen = overview.look(read, office.awards, office.today)
    step = _("{office} takes in receipt {number}").format(office=office.office.short_name, number=record.receipt_number)
    cast.tell(step, seen.light.label)


def _take(office: Backend, path: Path) -> incoming.Taken:
    with office.reading() as read:
        arrived = incoming.open_bundle(read, office.post, path)
    with office.begin(N_("Take in a bundle")) as work:
        return incoming.take(work, office.post, arrived)


def _return_and_mend(cast: Cast, dossier_id: str) -> None:
    """Let the city return a dossier with a remark, and the ward mend it and report again."""
    cast.clock.go_on(2)
    with cast.city.begin(N_("Write a remark")) as work:
        remark = Remark.draft(
            addressee=cast.ward.profile.office,
            record_kind=Dossier.kind,
            record_id=dossier_id,
            field_name="letter_number",
            text="Số tờ trình chưa khớp sổ văn bản đi; đề nghị kiểm tra và ghi lại.",
            made_on=cast.city.today,
        )
        made = remarks.make(work, remark, cast.city.today)
    back = outgoing.send_return(cast.city.begin, cast.city.post, cast.ward.profile.office, cast.mail)
    cast.tell(_("The city returns a dossier with a remark"), made.text)
    cast.clock.go_on(1)
    _take(cast.ward, back.path)
    with cast.ward.begin(N_("Mend the dossier")) as work:
        dossier = work.dossiers.get(dossier_id)
        cast.tell(_("The ward sees the remark"), f"{dossier.code}: {dossier.status.label}")
        dossier.letter_number = "43/TTr-UBND"
        dossiers.submit(work, dossier_id, cast.ward.awards)
    _receive_and_answer(cast, cast.ward, _send(cast, cast.ward))
    with cast.city.begin(N_("Close a remark")) as work:
        remarks.close(work, made.id)


def _tell_board(cast: Cast) -> None:
    with cast.city.reading() as read:
        lines = board(read, cast.city.offices, str(cast.city.city.key), cast.city.today)
    for line in lines:
        number = line.latest.sequence if line.latest else 0
        cast.tell(line.office.short_name, f"{line.intake.label} ({number})")
