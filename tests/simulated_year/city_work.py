"""What officers of the city do in a year: configure, remark, review, decide, and send all that to the wards."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from builders import a_basis

from phuquoc_desktop.bundle.outgoing import send_configuration, send_return
from phuquoc_desktop.bundle.outgoing_city import send_decisions
from phuquoc_desktop.city import reviews
from phuquoc_desktop.domain.decision import Decision
from phuquoc_desktop.domain.dossier import Dossier, DossierStatus
from phuquoc_desktop.domain.exchange import Remark, RemarkStatus
from phuquoc_desktop.domain.record import of_plain, to_plain
from phuquoc_desktop.domain.review import Stream
from phuquoc_desktop.domain.target import Target
from phuquoc_desktop.services import deciding, decisions, remarks
from phuquoc_desktop.services.plans import amending

from .post_office import PostOffice
from .world import YEAR, World

REASON = "Phường báo sai danh hiệu đăng ký của một tập thể."


def configure(world: World, post: PostOffice) -> None:
    """Send plan, movements, law and keys to every ward."""
    backend = world.city.backend
    sent = send_configuration(backend.begin, backend.post, list(world.wards), (), post.outbox)
    for one in sent:
        post.send(world.city, one, world.wards[one.record.receiver])


def amend(world: World, code: str = "T01") -> None:
    """Amend a target of the plan."""
    backend = world.city.backend
    with world.counted("target amended"), backend.begin("Amend a target") as work:
        target = work.targets.first(office=work.office, year=YEAR, code=code)
        draft = of_plain(Target, to_plain(target))
        draft.value += Decimal(100)
        amending.amend(work, code, YEAR, draft, "Quyết định số 15/QĐ-UBND", backend.today, "Điều chỉnh giữa năm")


def remark(world: World, post: PostOffice) -> None:
    """Remark on half of the dossiers that lie here; close what was answered; return it all to each ward."""
    backend, chance = world.city.backend, world.chance
    with backend.reading() as read:
        answered = [
            one.remark.id for one in remarks.lines(read, read.remarks.all()) if not one.is_closed and one.answer
        ]
        about = {one.record_id for one in read.remarks.all()}
        here = [one for one in read.dossiers.all(status=DossierStatus.SUBMITTED) if one.id not in about]
    for remark_id in answered:
        with world.counted("remark closed"), backend.begin(remarks.CLOSE) as work:
            remarks.close(work, remark_id)
    for dossier in here:
        if chance.random() < 0.5:
            with world.counted("remark made"), backend.begin("Remark") as work:
                draft = Remark.draft(
                    addressee="",
                    record_kind=Dossier.kind,
                    record_id=dossier.id,
                    field_name="note",
                    text=f"Bổ sung biên bản họp xét của hồ sơ {dossier.code}",
                    made_on=backend.today,
                )
                remarks.make(work, draft, backend.today)
    return_to(world, post)


def return_to(world: World, post: PostOffice) -> None:
    """Send every ward the remarks on its records and the reviews of its periods."""
    backend = world.city.backend
    for office, pcs in world.wards.items():
        post.send(world.city, send_return(backend.begin, backend.post, office, post.outbox), pcs)


def review(world: World, stream: Stream, period: str) -> None:
    """Approve and accept what every ward has sent of a period."""
    backend = world.city.backend
    for pcs in world.wards.values():
        office = pcs[0].backend.office
        with world.counted("approved"), backend.begin(reviews.APPROVE) as work:
            reviews.approve(work, office, stream, period, backend.today)
        with world.counted("accepted"), backend.begin(reviews.ACCEPT) as work:
            reviews.accept(work, office, stream, period, backend.today)


def unlock(world: World, office: str, stream: Stream, period: str, days: int = 30) -> None:
    """Let a ward mend an accepted period."""
    backend = world.city.backend
    with world.counted("unlocked"), backend.begin(reviews.UNLOCK) as work:
        until = backend.today + timedelta(days=days)
        reviews.unlock(work, world.wards[office][0].backend.office, stream, period, REASON, until, backend.today)


def decide(world: World, post: PostOffice, number: str) -> None:
    """Decide on every dossier that lies here submitted without an open remark, and send the decisions."""
    backend = world.city.backend
    with backend.reading() as read:
        returned = {one.record_id for one in read.remarks.all(status=RemarkStatus.OPEN)}
        decided = {one.candidate_id for one in read.decision_lines.all()}
        ready = [
            one.id
            for one in read.dossiers.all(status=DossierStatus.SUBMITTED)
            if one.id not in returned and not any(each.id in decided for each in read.candidates.all(dossier_id=one.id))
        ]
    if ready:
        with world.counted("decision"), backend.begin("Decide") as work:
            draft = Decision.draft(
                title="Tặng Giấy khen", year=YEAR, number=number, dated=backend.today, signer="Trần Thị Hạnh"
            )
            decision = decisions.draft(work, draft)
            work.flush()
            decisions.take_dossiers(work, decision.id, ready, a_basis(backend))
            work.flush()
            deciding.issue(work, decision.id, a_basis(backend), backend.today)
    send_all_decisions(world, post)


def revoke(world: World) -> None:
    """Revoke the first decision."""
    backend = world.city.backend
    with world.counted("decision revoked"), backend.begin("Revoke") as work:
        decision = work.decisions.all(office=work.office)[0]
        deciding.revoke(work, decision.id, "Kê khai sai thành tích", backend.today)


def send_all_decisions(world: World, post: PostOffice) -> None:
    """Send each ward the decisions that concern it."""
    backend = world.city.backend
    with world.counted("decisions sent"):
        for one in send_decisions(backend.begin, backend.post, list(world.wards), post.outbox):
            post.send(world.city, one, world.wards[one.record.receiver])
