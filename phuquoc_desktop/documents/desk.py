"""What papers are written from: one office's records and what stands beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeVar, cast

from phuquoc_desktop.documents.issuer import PLACE, Issuer, issuer_of
from phuquoc_desktop.documents.template import Sentences, Template, worded_by
from phuquoc_desktop.domain.award import Award
from phuquoc_desktop.domain.catalogue import Awards, Offices
from phuquoc_desktop.domain.law.route import grants
from phuquoc_desktop.domain.law.rulebook import Rulebook
from phuquoc_desktop.domain.office import Office
from phuquoc_desktop.domain.succession import follows, now_called
from phuquoc_desktop.services.catalogue import load_offices
from phuquoc_desktop.services.law.shelf import shipped_rulebook
from phuquoc_desktop.settings import MoneySettings
from phuquoc_desktop.storage.unit_of_work import Reader

FILE = "from_data.toml"
_OF_THE_CHAIRMAN = " của Chủ tịch UBND "
"""How the packs name awards by who grants them; what follows is the kind of office."""
T = TypeVar("T")


@dataclass(frozen=True)
class Desk:
    """The office's records, who it is, to whom it writes, and the day; ``signer_position`` decides how it signs.

    ``rulebook`` gives the rule packs, which only few papers need.
    """

    read: Reader
    office: Office
    city: Office
    awards: Awards
    year: int
    today: date
    signer: str = ""
    signer_position: str = ""
    money: MoneySettings = field(default_factory=MoneySettings)
    rulebook: Callable[[], Rulebook] = shipped_rulebook
    offices: Offices = field(default_factory=load_offices)
    templates: Mapping[str, Sentences] = field(default_factory=dict)
    """The office's own wording, by the names of the files that it replaces."""
    place: str = ""
    """Địa danh before the date, where the office writes another than :data:`issuer.PLACE`."""
    read_once: dict[tuple[str, str], object] = field(default_factory=dict, compare=False, repr=False)
    """What several papers rest on, by kind and id; it lasts as long as the desk, which is one view of the records."""

    def once(self, kind: str, key: str, make: Callable[[], T]) -> T:
        """Return what is made the first time only, so that papers of one dossier do not each read it anew."""
        if (kind, key) not in self.read_once:
            self.read_once[kind, key] = make()
        return cast("T", self.read_once[kind, key])

    @property
    def issuer(self) -> Issuer:
        """The office as the one who issues the paper."""
        return issuer_of(self.office, place=self.place or PLACE, signer=self.signer, authority=self._authority())

    def worded(self) -> AbstractContextManager[None]:
        """Let what is composed inside say the office's own words."""
        return worded_by(self.templates)

    @property
    def below(self) -> list[Office]:
        """The offices that send their bundles to this one on the desk's day, in the order of their codes."""
        mine = str(self.office.key)
        found = [one for one in self.offices.known if str(one.parent) == mine and one.stands_on(self.today)]
        return sorted(found, key=lambda one: one.key.code)

    def at_home(self, owner: str) -> Desk:
        """Return the desk of the office that made a record: this one, or one whose place it has taken since.

        Head, receiver and authority of a paper are those of the office that made it.
        """
        if not follows(self.offices, str(self.office.key), owner):
            return self
        office = self.offices.by_key(owner)
        city = self.offices.by_key(str(office.parent)) if office.parent else office
        return replace(self, office=office, city=city)

    def cited(self, name: str) -> str:
        """Return what an office was called with what it has become by today: “… (nay là …)”; other names as they are."""
        former = [one for one in self.offices.known if one.name in name]
        if not former or any(one.stands_on(self.today) for one in former):
            return name
        latest = max(former, key=lambda one: (len(one.name), one.key.valid_from))
        now = now_called(self.offices, str(latest.key), self.today)
        new = "; ".join(one.name for one in now)
        return Template(FILE).say("renamed", name=name, new=new) if new else name

    def award_name(self, award: Award, day: date) -> str:
        """Return what the law of that day calls the award."""
        return self.rulebook().on(day).pack.name_of(award)

    def proposed_name(self, award: Award, day: date) -> str:
        """Return the same with the office that grants it: “Giấy khen của Chủ tịch Ủy ban nhân dân phường Dương Đông”."""
        authority = self.rulebook().on(day).pack.authority(award.code)
        what, of, _whose = self.award_name(award, day).partition(_OF_THE_CHAIRMAN)
        granting = next((one for one in self._upwards() if grants(one.kind, authority)), None)
        return (
            f"{what}{_OF_THE_CHAIRMAN.removesuffix('UBND ')}{granting.name}"
            if of and granting
            else f"{what}{of}{_whose}"
        )

    def _upwards(self) -> Iterator[Office]:
        """Yield the office and those above it."""
        office: Office | None = self.office
        while office is not None:
            yield office
            office = self.offices.by_key(str(office.parent)) if office.parent else None

    def _authority(self) -> tuple[str, ...]:
        """Return the lines above the signature; empty for the chairman, who signs for the committee (Decree 30/2020)."""
        position = " ".join(self.signer_position.upper().split())
        if not position or position == "CHỦ TỊCH":
            return ()
        words, head = Template(FILE), issuer_of(self.office).authority[0]
        if position.startswith("PHÓ CHỦ TỊCH"):
            return (head, words.say("commission"), position)
        return (words.say("by_order"), position)


def placed(office: Office) -> str:
    """Return the short name as it stands inside a sentence: ``phường Dương Đông``."""
    return office.short_name[:1].lower() + office.short_name[1:]
