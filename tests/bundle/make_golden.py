"""Make the stored bundles of the present format version; run once a version, from this folder."""

from __future__ import annotations

import sys
import tempfile
from datetime import date
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent))

from attached_files import a_pdf
from builders import (
    CITY,
    DUONG_DONG,
    START,
    TODAY,
    a_dossier,
    a_person,
    add_party,
    open_dossier,
    progress,
    propose,
    register,
)
from bundle_builders import CITY_KEYS, WARD_KEYS, a_configuration, a_report
from two_offices import TwoOffices, taken, two_offices

from phuquoc_desktop.bundle.hand_over import send_hand_over
from phuquoc_desktop.bundle.head import VERSION
from phuquoc_desktop.bundle.outgoing import send_configuration, send_rehearsal
from phuquoc_desktop.bundle.outgoing_city import send_decisions
from phuquoc_desktop.bundle.outgoing_ward import send_explanations
from phuquoc_desktop.bundle.pack import pack
from phuquoc_desktop.bundle.recall import send_recall
from phuquoc_desktop.bundle.receipts import give_receipt
from phuquoc_desktop.bundle.twin import send_twin
from phuquoc_desktop.domain.decision import Decision, DecisionLine, DecisionStatus
from phuquoc_desktop.domain.exchange import Remark
from phuquoc_desktop.domain.explanation import Explanation
from phuquoc_desktop.domain.progress import silent
from phuquoc_desktop.services import explanations, remarks, targets

DATA = Path(__file__).parent / "data"


def make() -> None:
    """Write a report and a configuration of this version, each plain and sealed; never over what is there."""
    ward, city = WARD_KEYS.public.recipient, CITY_KEYS.public.recipient
    for stem, content, keys, receiver in (
        ("bundle", a_report(), WARD_KEYS, city),
        ("configuration", a_configuration(), CITY_KEYS, ward),
    ):
        for name, recipient in ((f"{stem}-v{VERSION}.zip", None), (f"{stem}-v{VERSION}.zip.age", receiver)):
            put(name, pack(content, keys, recipient).raw)


def put(name: str, raw: bytes) -> None:
    """Store a bundle unless there is one."""
    if not (DATA / name).exists():
        (DATA / name).write_bytes(raw)


def make_conversation() -> None:
    """Write a bundle of every kind as a practice ward and its city send them to each other; the keys are published."""
    with tempfile.TemporaryDirectory() as folder, two_offices(Path(folder)) as both:
        for path in conversation(both):
            kind = path.name.split("-practice")[0].removesuffix("-THU").rpartition("-")[2]
            kind = "hand-over" if kind == "over" else kind
            put(f"{kind}-practice-v{VERSION}.zip.age", path.read_bytes())


def conversation(both: TwoOffices) -> list[Path]:
    """Let both offices say each thing once; returns the files in the order in which they were sent."""
    ward, city, mail = both.ward, both.city, both.mail
    begun = [send_configuration(city.begin, city.post, [DUONG_DONG], (), mail)[0].path]
    taken(ward, begun[0])
    at_the_ward(both)
    begun.append(send_rehearsal(ward.begin, ward.post, mail, silent).path)
    begun.append(send_explanations(ward.begin, ward.post, mail).path)
    report = both.report()
    arrived = taken(city, report.path)
    begun += [report.path, give_receipt(city.begin, city.post, arrived.record, mail).path]
    at_the_city(both)
    begun += [both.answer().path, send_decisions(city.begin, city.post, [DUONG_DONG], mail)[0].path]
    begun.append(send_twin(ward.begin, ward.post, mail, silent).path)
    begun.append(send_hand_over(ward.begin, ward.post, mail, silent).path)
    both.report()
    begun.append(send_recall(ward.begin, ward.post, 2, "Gửi nhầm số liệu tháng 5", mail).path)
    return begun


def at_the_ward(both: TwoOffices) -> None:
    """Register, propose, report a figure and explain it with a file."""
    ward = both.ward
    person = add_party(ward, a_person("Nguyễn Thị Hồng"))
    register(ward, person, award="CSTDCS")
    propose(ward, open_dossier(ward, a_dossier(award="CSTDCS")), person)
    letter = both.mail / "van-ban.pdf"
    letter.write_bytes(a_pdf())
    with ward.begin("Record progress") as work:
        targets.record_progress(work, "T26", 2021, progress("210"), TODAY)
    draft = Explanation.draft(
        request=None,
        year=2021,
        target_code="T26",
        period="2021-05",
        text="Hai doanh nghiệp lùi ngày tuyển dụng sang quý III.",
        answered_on=TODAY,
        answered_by="",
    )
    with ward.begin("Explain") as work:
        explanations.answer(work, ward.attachments, draft, TODAY, letter)


def at_the_city(both: TwoOffices) -> None:
    """Make a remark and decide."""
    with both.city.begin("Remark and decide") as work:
        candidate = work.candidates.all(office=DUONG_DONG)[0]
        draft = Remark.draft(
            addressee=DUONG_DONG,
            record_kind="party",
            record_id=candidate.party_id,
            text="Bổ sung ngày sinh và chức vụ",
            made_on=TODAY,
        )
        remarks.make(work, draft, TODAY)
        decision = Decision(
            id=work.new_id(),
            office=CITY,
            title="Tặng danh hiệu Chiến sĩ thi đua cơ sở",
            year=2021,
            number="88/QĐ-UBND",
            dated=date(START.year, 6, 10),
            issuer="Chủ tịch Ủy ban nhân dân thành phố Phú Quốc",
            status=DecisionStatus.ISSUED,
        )
        work.decisions.add(decision)
        line = DecisionLine(
            id=work.new_id(),
            office=CITY,
            decision_id=decision.id,
            party_id=candidate.party_id,
            award="CSTDCS",
            candidate_id=candidate.id,
            name="Bà Nguyễn Thị Hồng",
            year=2021,
            amount=1_490_000,
        )
        work.decision_lines.add(line)


if __name__ == "__main__":
    make()
    make_conversation()
