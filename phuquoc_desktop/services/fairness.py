"""Fairness of the lists an office makes: beside each share stands the office's own, and what the plan calls for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from phuquoc_desktop.domain.catalogue import Offices
from phuquoc_desktop.domain.fairness import Aspect, Eye, FairnessRules, Portrait, Share, Traits, added
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.services.catalogue import load_fairness
from phuquoc_desktop.storage.alike import Alike, all_alike, proposed_alike, registered_alike
from phuquoc_desktop.storage.unit_of_work import Reader

NOTHING: Portrait = dict.fromkeys(Aspect, Share())


@dataclass(frozen=True)
class Balance:
    """A list beside the office that it comes from; both hold one share an aspect."""

    listed: Portrait
    office: Portrait
    rules: FairnessRules

    @property
    def aspects(self) -> tuple[Aspect, ...]:
        """What is worth showing; the ethnic group is sensitive, so an office that keeps none is not asked for it."""
        kept = self.office[Aspect.MINORITY].known or self.listed[Aspect.MINORITY].known
        return tuple(one for one in Aspect if kept or one is not Aspect.MINORITY)

    def with_added(self, slug: str, joining: Iterable[Traits]) -> Balance:
        """Return the balance as it would be with more on the list, who are of the office already."""
        more = Eye(self.rules, slug).portrait((one, 1) for one in joining)
        return replace(self, listed=added(self.listed, more))


@dataclass(frozen=True)
class Fairness:
    """Looks at one database with the offices that the program knows."""

    read: Reader
    offices: Offices

    def of_registrations(self, year: int, office: str | None) -> Balance:
        """Return the balance of a year's registrations, of one office or of all that are here."""
        placed, session = self._placed(), self.read.session
        listed = registered_alike(session, office, year, placed)
        return self._balance(listed, all_alike(session, office, placed))

    def of_dossier(self, dossier_id: str) -> Balance:
        """Return the balance of a dossier's candidates beside the office that proposes them."""
        placed, session = self._placed(), self.read.session
        office = self.read.dossiers.get(dossier_id).office
        return self._balance(proposed_alike(session, dossier_id, placed), all_alike(session, office, placed))

    def by_office(self, year: int) -> dict[str, Balance]:
        """Return the balance of every office's registrations, by office key."""
        placed, session = self._placed(), self.read.session
        known = self._by_office(all_alike(session, None, placed))
        listed = self._by_office(registered_alike(session, None, year, placed))
        rules = load_fairness()
        return {office: Balance(listed.get(office, NOTHING), known[office], rules) for office in sorted(known)}

    def traits(self, party: Party) -> Traits:
        """Return what is known of one party."""
        unit = self.read.units.find(party.unit_id)
        places = (unit.name if unit else None, party.address)
        return Traits(
            party.party_kind,
            party.sex,
            party.direct_worker,
            party.members,
            party.position,
            tuple(one for one in places if one),
            party.ethnic_group,
        )

    def _balance(self, listed: list[Alike], known: list[Alike]) -> Balance:
        return Balance(_sum(self._by_office(listed)), _sum(self._by_office(known)), load_fairness())

    def _by_office(self, groups: list[Alike]) -> dict[str, Portrait]:
        gathered: dict[str, list[tuple[Traits, int]]] = {}
        for one in groups:
            gathered.setdefault(one.office, []).append((_traits(one), one.parties))
        return {office: self._eye(office).portrait(alike) for office, alike in gathered.items()}

    def _eye(self, office: str) -> Eye:
        return Eye(load_fairness(), self.offices.by_key(office).slug)

    def _placed(self) -> list[str]:
        """Name the offices of which only a part is remote, so that units and addresses have to be looked at."""
        partly = {one.office for one in load_fairness().remote if one.words}
        return [str(one.key) for one in self.offices.known if one.slug in partly]


def _sum(portraits: Mapping[str, Portrait]) -> Portrait:
    whole = NOTHING
    for one in portraits.values():
        whole = added(whole, one)
    return whole


def _traits(one: Alike) -> Traits:
    places = tuple(place for place in (one.unit, one.address) if place)
    return Traits(one.party_kind, one.sex, one.direct_worker, one.members, one.position, places, one.ethnic_group)
