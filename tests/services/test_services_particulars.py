"""Particulars of a party, which achievement reports begin with."""

from __future__ import annotations

import pytest
from builders import AN_THOI, a_collective, a_household, add_party

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.checks import TooLongError
from phuquoc_desktop.domain.dossier_course import Particulars
from phuquoc_desktop.domain.errors import SeveralRefusedError
from phuquoc_desktop.domain.particulars_rules import FIELDS, FieldNotForPartyError, UnreadableJoiningError
from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.domain.record import field_plans
from phuquoc_desktop.services import particulars
from phuquoc_desktop.storage.errors import NotOwnerError, RecordGoneError


def write(office: Backend, party_id: str, **values: str) -> Particulars | None:
    with office.begin("Write") as work:
        return particulars.write(work, Particulars.draft(party_id=party_id, **values))


def test_a_party_has_one_record_of_particulars(office: Backend) -> None:
    party = add_party(office)
    write(office, party.id, hometown="  Rạch Giá ", duties="Tham mưu.\n\n\n\nTổng hợp.")
    write(office, party.id, hometown="Hà Tiên", joined_party_on="03/02/2010")
    with office.reading() as read:
        (kept,) = read.particulars.all()
        assert (kept.hometown, kept.joined_party_on, kept.duties) == ("Hà Tiên", "2010-02-03", None)
        assert particulars.of_party(read, party.id) is kept


def test_particulars_that_say_nothing_are_taken_away(office: Backend) -> None:
    party = add_party(office)
    assert write(office, party.id, alias="   ") is None
    write(office, party.id, alias="Ba Lành")
    assert write(office, party.id) is None
    with office.reading() as read:
        assert particulars.of_party(read, party.id) is None


@pytest.mark.parametrize("kind", list(PartyKind))
def test_what_does_not_apply_to_a_kind_is_refused_field_by_field(office: Backend, kind: PartyKind) -> None:
    draft = {
        PartyKind.COLLECTIVE: a_collective(),
        PartyKind.HOUSEHOLD: a_household(),
    }.get(kind)
    party = add_party(office, draft)
    every = {plan.name: "2010" for plan in field_plans(Particulars)[3:]}
    with pytest.raises(SeveralRefusedError) as told:
        write(office, party.id, **every)
    refused = {one.field for one in told.value.refusals if isinstance(one, FieldNotForPartyError)}
    assert refused == set(every) - set(FIELDS[kind])
    write(office, party.id, **dict.fromkeys(FIELDS[kind], "2010"))


def test_strange_dates_long_texts_and_strange_parties_are_refused(office: Backend) -> None:
    party = add_party(office)
    for text in ("hôm qua", "31/02/2010", "1/2/10"):
        with pytest.raises(UnreadableJoiningError):
            write(office, party.id, joined_party_on=text)
    with pytest.raises(TooLongError):
        write(office, party.id, alias="x" * 101)
    with pytest.raises(RecordGoneError):
        write(office, "017a0000-0000-7000-8000-00000000ffff", alias="x")
    with office.begin("Take in") as work:
        work.write_for(AN_THOI)
        work.parties.get(party.id).office = AN_THOI
    with pytest.raises(NotOwnerError):
        write(office, party.id, alias="Ba Lành")
