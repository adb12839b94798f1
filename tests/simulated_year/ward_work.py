"""What clerks of a ward do in a year: enter people, register, count, edit, compile dossiers, mend what was returned, send."""

from __future__ import annotations

from builders import a_candidate, a_dossier, a_paper, a_person, a_registration, progress

from phuquoc_desktop.bundle.outgoing import send_report
from phuquoc_desktop.bundle.twin import send_twin
from phuquoc_desktop.domain.dossier import Dossier, DossierStatus, PaperKind
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.domain.progress import silent
from phuquoc_desktop.domain.record import Record as AnyRecord
from phuquoc_desktop.domain.registration import Registration
from phuquoc_desktop.domain.target import ProgressEntry
from phuquoc_desktop.services import clashes, directory, dossiers, registrations, remarks
from phuquoc_desktop.services.targets.recording import record_progress
from phuquoc_desktop.storage.unit_of_work import UnitOfWork

from .post_office import PostOffice
from .world import YEAR, Pc, Planted, Record, World

FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Đặng", "Bùi", "Danh", "Thị")
MIDDLE = ("Văn", "Thị", "Hữu", "Ngọc", "Minh", "Quốc", "Kim")
GIVEN = ("An", "Bình", "Châu", "Dũng", "Giang", "Hà", "Lan", "Mai", "Nam", "Phúc", "Sơn", "Tâm", "Út", "Xuân")
TARGETS = ("T01", "T02", "T05", "T08")
REASON = "Hai máy nhập cùng một lúc, đang chờ thống nhất"


def _wrote(world: World, record: AnyRecord) -> None:
    world.ledger.written.add(Record(record.office, record.kind, record.id))


def _people(work: UnitOfWork) -> list[Party]:
    return work.parties.all(office=work.office)


def add_people(world: World, pc: Pc, count: int) -> None:
    """Enter people, invented names."""
    chance = world.chance
    for _ in range(count):
        name = f"{chance.choice(FAMILY)} {chance.choice(MIDDLE)} {chance.choice(MIDDLE)} {chance.choice(GIVEN)}"
        with world.counted("person added"), pc.backend.begin("Add a person") as work:
            person = directory.add(work, a_person(name), pc.backend.today)
            work.flush()
            _wrote(world, person)


def edit(world: World, pc: Pc) -> None:
    """Note something about somebody; sometimes take somebody away who was entered by mistake."""
    chance = world.chance
    with world.counted("person changed"), pc.backend.begin("Change a person") as work:
        people = _people(work)
        chance.choice(people).note = f"Ghi chú {chance.randrange(10**6)}"
    if chance.random() < 0.2:
        with world.counted("person removed"), pc.backend.begin("Remove a person") as work:
            gone = chance.choice(_people(work))
            directory.remove(work, gone.id)
            work.flush()
            world.ledger.removed.add(Record(gone.office, gone.kind, gone.id))


def register(world: World, pc: Pc) -> None:
    """Register everybody who is not registered yet."""
    with pc.backend.reading() as read:
        known = {one.party_id for one in read.registrations.all(office=pc.office, year=YEAR)}
        people = [one for one in read.parties.all(office=pc.office) if one.id not in known]
    for person in people:
        with world.counted("registration"), pc.backend.begin("Register") as work:
            _wrote(
                world,
                registrations.record(
                    work,
                    a_registration(person, "LDTT", registered_on=pc.backend.today),
                    pc.backend.awards,
                    pc.backend.today,
                ),
            )


def count(world: World, pc: Pc, month: int) -> None:
    """Record the figures of the month."""
    for code in TARGETS:
        value = str(world.chance.randrange(1, 40) * month)
        with world.counted("figure"), pc.backend.begin("Record a figure") as work:
            entry = record_progress(work, code, YEAR, progress(value, f"{YEAR}-{month:02}"), pc.backend.today)
            work.flush()
            _wrote(world, entry)


def compile_dossier(world: World, pc: Pc, title: str) -> None:
    """Compile and submit a dossier of two people who are in none."""
    backend = pc.backend
    with backend.reading() as read:
        taken = {one.party_id for one in read.candidates.all(office=pc.office)}
        free = [one for one in read.parties.all(office=pc.office) if one.id not in taken]
    people = world.chance.sample(free, min(2, len(free)))
    with world.counted("dossier"), backend.begin("Compile a dossier") as work:
        draft = a_dossier(title, opened_on=backend.today)
        dossier = dossiers.open_dossier(work, draft, backend.awards)
        work.flush()
        for person in people:
            candidate = dossiers.add_candidate(
                work, a_candidate(dossier, person, achievements="Thành tích nổi bật"), backend.awards
            )
            work.flush()
            report = a_paper(dossier, PaperKind.REPORT, candidate_id=candidate.id)
            dossiers.attach(work, backend.attachments, report, world.scan)
            _wrote(world, candidate)
        dossiers.attach(work, backend.attachments, a_paper(dossier, PaperKind.MINUTES), world.scan)
        work.flush()
        dossiers.submit(work, dossier.id, backend.awards)
        _wrote(world, dossier)


def mend(world: World, pc: Pc) -> None:
    """Mend what the city has returned, say so, and submit again."""
    backend = pc.backend
    with backend.reading() as read:
        waiting = [one.remark for one in remarks.to_do(read) if one.waits]
    for remark in waiting:
        with world.counted("remark answered"), backend.begin(remarks.ANSWER) as work:
            remarks.give_answer(work, remark.id, "Đã bổ sung theo yêu cầu", backend.today)
            if remark.record_kind == Dossier.kind:
                _mend_dossier(work, pc, remark.record_id)


def _mend_dossier(work: UnitOfWork, pc: Pc, dossier_id: str) -> None:
    dossier = work.dossiers.get(dossier_id)
    if dossier.status is DossierStatus.RETURNED:
        dossier.note = "Đã bổ sung biên bản họp"
        work.flush()
        dossiers.submit(work, dossier_id, pc.backend.awards)


def plant_a_conflict(world: World, pcs: list[Pc]) -> None:
    """Let both PCs of a ward change the same field of the same person, each knowing nothing of the other."""
    one, other = pcs
    used = {planted.record.id for planted in world.ledger.planted}
    with one.backend.reading() as read, other.backend.reading() as there:
        shared = {each.id for each in read.parties.all(office=one.office)} & {
            each.id for each in there.parties.all(office=one.office)
        }
    free = sorted(shared - used)
    if not free:
        return
    party_id = world.chance.choice(free)
    values = (f"Tổ trưởng tổ {len(used)}", f"Tổ phó tổ {len(used)}")
    for pc, value in zip(pcs, values, strict=True):
        with pc.backend.begin("Change a person") as work:
            work.parties.get(party_id).position = value
    world.ledger.planted.append(Planted(Record(one.office, Party.kind, party_id), "position", values))
    world.ledger.counts["conflict planted"] += 1


def decide(world: World, pc: Pc) -> None:
    """Decide half of what waits."""
    with pc.backend.reading() as read:
        waiting = [one.id for one in clashes.undecided(read)]
    for clash_id in waiting:
        if world.chance.random() < 0.5:
            with world.counted("conflict decided"), pc.backend.begin(clashes.DECIDE) as work:
                clashes.decide(work, clash_id, world.chance.choice(("standing", "other")))


def exchange(world: World, post: PostOffice, pcs: list[Pc]) -> None:
    """Let each PC of a ward write what it has for the other."""
    for one, other in (pcs, reversed(pcs)):
        sent = send_twin(one.backend.begin, one.backend.post, post.outbox, silent)
        post.send(one, sent, [other])


def report(world: World, post: PostOffice, pc: Pc, *, waits: int | None = None) -> None:
    """Report to the city."""
    sent = send_report(pc.backend.begin, pc.backend.post, post.outbox, silent, in_spite=REASON)
    post.send(pc, sent, [world.city], waits=waits)


KINDS = (Party, Registration, ProgressEntry, Dossier)
