"""The register of initiatives: authors with shares, and for what each was used."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from builders import a_dossier, a_person, add_party, open_dossier, propose
from merits import an_initiative, enter_initiative

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.services import directory, initiatives
from phuquoc_desktop.services.directory import PartyInUseError
from phuquoc_desktop.services.initiatives import (
    Author,
    InitiativeInUseError,
    NoAuthorError,
    RecognisedInFutureError,
    SharesError,
)

END = date(2021, 12, 31)


def test_an_initiative_stands_in_the_register_of_each_author(office: Backend) -> None:
    first, second = add_party(office), add_party(office, a_person("Trần Thị Bích"))
    with office.begin("enter") as work:
        authors = [Author(first.id, Decimal(60)), Author(second.id, Decimal(40))]
        initiatives.add(work, an_initiative(), authors, END)
    with office.reading() as read:
        lines = [initiatives.of_party(read, one.id)[0] for one in (first, second)]
        found = initiatives.register(read, office.profile.office, "so tay bich")
    assert lines[0].initiative.id == lines[1].initiative.id == found[0].initiative.id
    assert {(name, share) for _id, name, share in lines[0].authors} == {
        ("Nguyễn Văn An", Decimal(60)),
        ("Trần Thị Bích", Decimal(40)),
    }


@pytest.mark.parametrize("shares", [(Decimal(60), Decimal(41)), (Decimal(0), None), (Decimal(-5), None)])
def test_shares_beyond_the_whole_or_of_nothing_are_refused(office: Backend, shares: tuple[Decimal | None, ...]) -> None:
    parties = [add_party(office), add_party(office, a_person("Trần Thị Bích"))]
    authors = [Author(one.id, share) for one, share in zip(parties, shares, strict=True)]
    with pytest.raises(SharesError) as caught, office.begin("enter") as work:
        initiatives.add(work, an_initiative(), authors, END)
    assert caught.value.field == "authors"


def test_an_initiative_is_somebodys(office: Backend) -> None:
    with pytest.raises(NoAuthorError), office.begin("enter") as work:
        initiatives.add(work, an_initiative(), [], END)


def test_a_decision_of_tomorrow_is_refused(office: Backend) -> None:
    party = add_party(office)
    with pytest.raises(RecognisedInFutureError) as caught, office.begin("enter") as work:
        initiatives.add(work, an_initiative(decision_date=date(2022, 1, 1)), [Author(party.id)], END)
    assert caught.value.field == "decision_date"


def test_a_change_takes_authors_away_and_adds_others(office: Backend) -> None:
    first, second = add_party(office), add_party(office, a_person("Trần Thị Bích"))
    made = enter_initiative(office, first)
    with office.begin("change") as work:
        initiatives.change(work, made.id, an_initiative("Tên mới"), [Author(second.id)], END)
    with office.reading() as read:
        assert initiatives.of_party(read, first.id) == []
        assert initiatives.of_party(read, second.id)[0].initiative.title == "Tên mới"


def test_one_on_which_a_dossier_rests_is_not_removed(office: Backend) -> None:
    party = add_party(office)
    made = enter_initiative(office, party)
    dossier = open_dossier(office, a_dossier(award="CSTDCS"))
    propose(office, dossier, party, initiative_id=made.id)
    with office.reading() as read:
        assert initiatives.of_party(read, party.id)[0].used_in == (dossier.code,)
    with pytest.raises(InitiativeInUseError), office.begin("remove") as work:
        initiatives.remove(work, made.id)


def test_what_is_removed_is_gone_with_its_authors_and_frees_the_party(office: Backend) -> None:
    party = add_party(office)
    made = enter_initiative(office, party)
    with pytest.raises(PartyInUseError), office.begin("remove") as work:
        directory.remove(work, party.id)
    with office.begin("remove") as work:
        initiatives.remove(work, made.id)
    with office.begin("remove") as work:
        directory.remove(work, party.id)
    with office.reading() as read:
        assert read.authorships.count() == 0
