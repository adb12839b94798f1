"""One person in two wards is found, told to both, decided once, counted once; the thread of a dossier tells all that passed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import TODAY, a_dossier, a_person, add_party, an_office, open_dossier, propose, register
from two_offices import TwoOffices, taken, two_offices

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.bundle.outgoing import send_report, send_return
from phuquoc_desktop.city import dossier_reviews, party_matches
from phuquoc_desktop.domain.dossier import DossierStatus
from phuquoc_desktop.domain.exchange import Remark
from phuquoc_desktop.domain.progress import silent
from phuquoc_desktop.domain.review import DossierStage, MatchStatus
from phuquoc_desktop.services import dossier_thread, dossier_versions, duplicates, history, one_person, remarks, undoing
from phuquoc_desktop.services.dossier_thread import ThreadKind

NAME = "Nguyễn Thị Hồng Gấm"
NUMBER = "091184001234"


@pytest.fixture
def offices(tmp_path: Path) -> Iterator[TwoOffices]:
    with two_offices(tmp_path) as both:
        yield both


@pytest.fixture
def other(offices: TwoOffices, tmp_path: Path) -> Iterator[Backend]:
    ward = an_office(tmp_path / "other", "an-thoi", ids=1 << 24, practice=True)
    yield ward
    ward.close()


def find(offices: TwoOffices) -> party_matches.Found:
    with offices.city.begin(party_matches.FIND) as work:
        return party_matches.find(work, 2021, None, TODAY)


def test_a_person_of_two_wards_is_told_to_both_and_counted_once(offices: TwoOffices, other: Backend) -> None:
    for ward, position in ((offices.ward, "Giáo viên"), (other, "Công chức")):
        twin = a_person(NAME, birth="1984-05-12", identity_number=NUMBER, position=position)
        register(ward, add_party(ward, twin))
        register(ward, add_party(ward, a_person("Trần Văn Bảy")))
        taken(offices.city, send_report(ward.begin, ward.post, offices.mail, silent).path)
    assert find(offices) == party_matches.Found(4, 1)
    assert find(offices).pairs == 0
    offices.to_the_ward()
    with offices.ward.reading() as read:
        (match,) = one_person.to_look_at(read)
    assert "Công chức" in match.other_told
    assert NUMBER not in match.other_told + match.because
    assert read.parties.get(match.party_id).name == NAME
    key = other.profile.office
    taken(other, send_return(offices.city.begin, offices.city.post, key, offices.mail).path)
    with other.reading() as read:
        assert "Giáo viên" in one_person.to_look_at(read)[0].other_told
    with offices.city.begin(party_matches.DECIDE) as work:
        assert len(party_matches.decide(work, match.id, MatchStatus.SAME, TODAY)) == 2
        decided = work.job.work_id
    with offices.city.reading() as read:
        assert party_matches.counted(read, 2021) == party_matches.Counted(4, 3)
        assert read.parties.count(name=NAME) == 2
    with offices.city.begin(undoing.UNDO) as work:
        history.undo(work, decided)
    with offices.city.reading() as read:
        assert party_matches.counted(read, 2021).linked == 0
        ids = match.party_id, match.other_id
    with offices.city.begin("Forget the pair, tell the two apart") as work:
        for one in work.party_matches.all():
            work.party_matches.remove(one)
        duplicates.tell_apart(work, *ids, TODAY)
    assert find(offices).pairs == 0


def test_the_thread_of_a_dossier_tells_what_passed_and_by_which_bundle(offices: TwoOffices) -> None:
    dossier = open_dossier(offices.ward, a_dossier())
    propose(offices.ward, dossier, add_party(offices.ward))
    with offices.ward.begin("Submit") as work:
        dossier_versions.submitted(work, work.dossiers.get(dossier.id))
    offices.to_the_city()
    city = offices.city
    with pytest.raises(dossier_reviews.NoRemarkToReturnError), city.begin(dossier_reviews.SET) as work:
        dossier_reviews.step(work, dossier.id, DossierStage.RETURNED, None, TODAY)
    with city.begin("Remark") as work:
        text = "Bổ sung biên bản họp Hội đồng có đủ chữ ký."
        values = {"addressee": "", "record_kind": "dossier", "record_id": dossier.id, "made_on": TODAY}
        remark = remarks.make(work, Remark.draft(**values, text=text), TODAY)
        dossier_reviews.step(work, dossier.id, DossierStage.RETURNED, "Trả lại bổ sung", TODAY)
    offices.to_the_ward()
    with offices.ward.begin(remarks.ANSWER) as work:
        assert work.dossiers.get(dossier.id).status is DossierStatus.RETURNED
        remarks.give_answer(work, remark.id, "Đã bổ sung biên bản.", TODAY)
        dossier_versions.submitted(work, work.dossiers.get(dossier.id))
    offices.to_the_city()
    with pytest.raises(dossier_reviews.OpenRemarksOnItError), city.begin(dossier_reviews.SET) as work:
        dossier_reviews.step(work, dossier.id, DossierStage.ACCEPTED, None, TODAY)
    with city.begin(remarks.CLOSE) as work:
        remarks.close(work, remark.id)
        dossier_reviews.step(work, dossier.id, DossierStage.ACCEPTED, None, TODAY)
    offices.to_the_ward()
    wanted = [
        ThreadKind.VERSION,
        ThreadKind.REMARK,
        ThreadKind.REVIEW,
        ThreadKind.VERSION,
        ThreadKind.ANSWER,
        ThreadKind.VERSION,
        ThreadKind.REVIEW,
    ]
    for side in (offices.ward, city):
        with side.reading() as read:
            events = dossier_thread.of_dossier(read, dossier.id)
            stage = dossier_thread.stage_of(read, dossier.id)
        assert sorted(one.kind.value for one in events) == sorted(one.value for one in wanted)
        assert all(one.carried for one in events)
        assert stage is not None
        assert stage.stage is DossierStage.ACCEPTED
