"""Two PCs of one office work side by side: parallel changes join, a true conflict waits, and nothing is lost."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import DUONG_DONG, TODAY, a_dossier, a_person, a_registration, open_dossier
from two_offices import taken
from two_pcs import TwoPcs, slice_in, two_pcs, undecided_in

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.bundle.errors import ReceiptOfAnotherPcError
from phuquoc_desktop.bundle.outgoing import send_return
from phuquoc_desktop.bundle.outgoing_ward import send_explanations
from phuquoc_desktop.bundle.receipts import give_receipt
from phuquoc_desktop.domain.clash import ClashKind
from phuquoc_desktop.domain.dossier import Dossier, DossierStatus
from phuquoc_desktop.domain.exchange import BundleKind, Remark
from phuquoc_desktop.domain.explanation import Explanation
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.services import clashes, directory, dossier_versions, explanations, registrations, remarks


@pytest.fixture
def pcs(tmp_path: Path) -> Iterator[TwoPcs]:
    with two_pcs(tmp_path) as both:
        yield both


def add(backend: Backend, name: str = "Nguyễn Văn An") -> Party:
    with backend.begin("Add a person") as work:
        return directory.add(work, a_person(name), TODAY)


def put(backend: Backend, party: Party, **values: object) -> None:
    with backend.begin("Change a person") as work:
        known = work.parties.get(party.id)
        for name, value in values.items():
            setattr(known, name, value)


def value(backend: Backend, party: Party, name: str) -> object:
    with backend.reading() as read:
        return getattr(read.parties.get(party.id), name)


def register(backend: Backend, party: Party) -> str:
    with backend.begin("Register") as work:
        return registrations.record(work, a_registration(party), backend.awards, TODAY).id


def agree(pcs: TwoPcs) -> None:
    """Both PCs and the city, who got both reports in either order, hold the same."""
    for sender in (pcs.other, pcs.one):
        taken(pcs.city, pcs.report(sender).path)
    assert slice_in(pcs.one) == slice_in(pcs.other) == slice_in(pcs.city)
    assert undecided_in(pcs.one) == undecided_in(pcs.other) == undecided_in(pcs.city)


def test_what_was_entered_on_either_pc_is_on_both(pcs: TwoPcs) -> None:
    first, second = add(pcs.one), add(pcs.other, "Trần Thị Bình")
    pcs.exchange()
    assert {first.id, second.id} <= {key[1] for key in slice_in(pcs.one)}
    agree(pcs)


def test_changes_of_two_fields_of_one_person_join(pcs: TwoPcs) -> None:
    person = add(pcs.one)
    pcs.exchange()
    put(pcs.one, person, note="gọi buổi sáng")
    put(pcs.other, person, position="Tổ trưởng")
    pcs.exchange()
    assert (value(pcs.one, person, "note"), value(pcs.one, person, "position")) == ("gọi buổi sáng", "Tổ trưởng")
    agree(pcs)
    assert undecided_in(pcs.one) == set()


def test_two_changes_of_one_field_wait_with_what_it_was_before(pcs: TwoPcs) -> None:
    person = add(pcs.one)
    put(pcs.one, person, position="Đội viên")
    pcs.exchange()
    put(pcs.one, person, position="Tổ trưởng")
    put(pcs.other, person, position="Tổ phó")
    pcs.exchange()
    agree(pcs)
    with pcs.one.reading() as read:
        (clash,) = clashes.undecided(read)
    assert {clash.standing, clash.other} == {'"Tổ trưởng"', '"Tổ phó"'}
    assert clash.ancestor == '"Đội viên"'
    assert clash.standing_by == clash.other_by == "Lê Thị Bưởi"
    assert clash.standing_at is not None
    assert clash.other_at is not None
    with pcs.one.begin(clashes.DECIDE) as work:
        clashes.decide(work, clash.id, "other")
    assert value(pcs.one, person, "position") == json.loads(clash.other or "")
    pcs.exchange()
    agree(pcs)
    assert undecided_in(pcs.other) == undecided_in(pcs.city) == set()
    with pcs.other.reading() as read:
        assert [one.chosen for one in read.clashes.all()] == [clash.other]


def test_the_decision_for_the_value_in_force_is_a_change_as_well(pcs: TwoPcs) -> None:
    person = add(pcs.one)
    pcs.exchange()
    put(pcs.one, person, position="Tổ trưởng")
    put(pcs.other, person, position="Tổ phó")
    taken(pcs.other, pcs.twin(pcs.one).path)
    with pcs.other.begin(clashes.DECIDE) as work:
        (clash,) = clashes.undecided(work)
        clashes.decide(work, clash.id, "standing")
    pcs.exchange()
    agree(pcs)
    assert undecided_in(pcs.one) == set()


def test_an_edit_beats_an_unseen_removal_until_a_person_decides(pcs: TwoPcs) -> None:
    person = add(pcs.one)
    pcs.exchange()
    put(pcs.one, person, position="Tổ trưởng")
    with pcs.other.begin("Remove") as work:
        directory.remove(work, person.id)
    pcs.exchange()
    agree(pcs)
    with pcs.other.begin(clashes.DECIDE) as work:
        (clash,) = clashes.undecided(work)
        assert clash.clash_kind is ClashKind.REMOVED
        clashes.decide(work, clash.id, "other")
    pcs.exchange()
    agree(pcs)
    assert person.id not in {key[1] for key in slice_in(pcs.one)}
    with pcs.one.reading() as read:
        (notice,) = clashes.unconfirmed(read)
    assert (notice.record_id, notice.name) == (person.id, "Nguyễn Văn An")


def test_a_person_registered_on_one_pc_stays_though_removed_on_the_other(pcs: TwoPcs) -> None:
    person = add(pcs.one)
    pcs.exchange()
    register(pcs.one, person)
    with pcs.other.begin("Remove") as work:
        directory.remove(work, person.id)
    pcs.exchange()
    agree(pcs)
    assert ("party", person.id) in slice_in(pcs.other)
    assert {one[0] for one in undecided_in(pcs.one)} == {ClashKind.REMOVED}


def test_one_registration_entered_on_both_stands_once(pcs: TwoPcs) -> None:
    person = add(pcs.one)
    pcs.exchange()
    first, second = register(pcs.one, person), register(pcs.other, person)
    pcs.exchange()
    agree(pcs)
    assert {key[1] for key in slice_in(pcs.one) if key[0] == "registration"} == {min(first, second)}
    with pcs.one.begin(clashes.DECIDE) as work:
        (clash,) = clashes.undecided(work)
        assert clash.clash_kind is ClashKind.TWICE
        clashes.decide(work, clash.id, "standing")
    pcs.exchange()
    agree(pcs)
    assert undecided_in(pcs.other) == set()


def test_a_lost_and_a_repeated_twin_harm_nothing(pcs: TwoPcs) -> None:
    person = add(pcs.one)
    lost = pcs.twin(pcs.one)
    put(pcs.one, person, position="Tổ trưởng")
    pcs.exchange()
    again = pcs.twin(pcs.one).path
    taken(pcs.other, again)
    taken(pcs.other, again)
    assert lost.path.exists()
    pcs.exchange()
    agree(pcs)


def test_explanations_of_two_pcs_that_come_by_themselves_stay_beside_each_other(pcs: TwoPcs) -> None:
    for backend, period in ((pcs.one, "2021-05"), (pcs.other, "2021-04")):
        draft = Explanation.draft(
            request=None,
            year=2021,
            target_code="T26",
            period=period,
            text="Hai doanh nghiệp lùi ngày tuyển dụng sang quý III.",
            answered_on=TODAY,
            answered_by="",
        )
        with backend.begin("Explain") as work:
            explanations.answer(work, backend.attachments, draft, TODAY, None)
    for sender in (pcs.one, pcs.other):
        taken(pcs.city, send_explanations(sender.begin, sender.post, pcs.mail).path)
    assert explained(pcs.city) == {"2021-04", "2021-05"}
    taken(pcs.city, pcs.report(pcs.one).path)
    assert explained(pcs.city) == {"2021-04", "2021-05"}
    pcs.exchange()
    agree(pcs)


def explained(backend: Backend) -> set[str | None]:
    with backend.reading() as read:
        return {one.period for one in read.explanations.all(office=DUONG_DONG)}


def test_two_dossiers_that_got_the_same_number_on_two_pcs_are_both_kept_whichever_pc_hears_first(pcs: TwoPcs) -> None:
    mine, theirs = (
        open_dossier(backend, a_dossier(title)) for backend, title in ((pcs.one, "Một"), (pcs.other, "Hai"))
    )
    assert mine.code == theirs.code == "HS-2021-001"
    pcs.exchange()
    codes = {key[1]: row["code"] for key, row in slice_in(pcs.other).items() if key[0] == "dossier"}
    assert codes == {mine.id: "HS-2021-001", theirs.id: f"HS-2021-001-{theirs.id[-4:]}"}
    agree(pcs)
    assert {one[0] for one in undecided_in(pcs.one)} == {ClashKind.TWICE}


def test_a_return_that_comes_to_both_pcs_gives_a_dossier_back_once_and_a_late_one_leaves_what_was_mended(
    pcs: TwoPcs,
) -> None:
    dossier = open_dossier(pcs.one)
    with pcs.one.begin("Submit") as work:
        dossier_versions.submitted(work, work.dossiers.get(dossier.id))
    pcs.exchange()
    taken(pcs.city, pcs.report(pcs.one).path)
    first = returned(pcs, dossier)
    taken(pcs.one, first)
    taken(pcs.other, first)
    pcs.exchange()
    assert events(pcs.one) == events(pcs.other) == ["submitted", "returned"]
    assert undecided_in(pcs.one) == set()
    for again in range(2, 4):
        with pcs.one.begin("Submit again") as work:
            dossier_versions.submitted(work, work.dossiers.get(dossier.id))
        taken(pcs.city, pcs.report(pcs.one).path)
        mail = returned(pcs, dossier)
        taken(pcs.one, mail)
        with pcs.one.begin("Mend") as work:
            assert work.dossiers.get(dossier.id).status is DossierStatus.RETURNED
            dossier_versions.submitted(work, work.dossiers.get(dossier.id))
        pcs.exchange()
        taken(pcs.other, mail)
        with pcs.other.reading() as read:
            assert read.dossiers.get(dossier.id).status is DossierStatus.SUBMITTED
        assert events(pcs.other).count("returned") == again
        taken(pcs.city, pcs.report(pcs.one).path)
    agree(pcs)


def returned(pcs: TwoPcs, dossier: Dossier) -> Path:
    """Remark on a dossier at the city, each time in the same words, and write the return."""
    with pcs.city.begin("Remark") as work:
        about = {"addressee": "", "record_kind": "dossier", "record_id": dossier.id}
        remarks.make(work, Remark.draft(text="Bổ sung biên bản họp xét", made_on=TODAY, **about), TODAY)
    return send_return(pcs.city.begin, pcs.city.post, DUONG_DONG, pcs.mail).path


def events(backend: Backend) -> list[str]:
    with backend.reading() as read:
        return sorted((one.event.value for one in read.dossier_versions.all()), key=("submitted", "returned").index)


def test_a_receipt_opened_on_the_pc_that_has_not_sent_says_where_to_open_it(pcs: TwoPcs) -> None:
    add(pcs.one)
    received = taken(pcs.city, pcs.report(pcs.one).path).record
    receipt = give_receipt(pcs.city.begin, pcs.city.post, received, pcs.mail)
    with pytest.raises(ReceiptOfAnotherPcError, match="Open it on the PC that has"):
        taken(pcs.other, receipt.path)
    taken(pcs.other, pcs.twin(pcs.one).path)
    taken(pcs.other, receipt.path)
    taken(pcs.one, receipt.path)
    for backend in (pcs.one, pcs.other):
        with backend.reading() as read:
            (sent,) = read.bundles_sent.all(bundle_kind=BundleKind.REPORT)
        assert sent.receipt_number == received.receipt_number
