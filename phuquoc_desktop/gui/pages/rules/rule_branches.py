"""The tree of a pack: the pack itself, what holds for several awards, and each award down to its criteria."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from phuquoc_desktop.domain.law.certainty import Certainty
from phuquoc_desktop.domain.law.contents import Part, Place
from phuquoc_desktop.domain.law.criterion import Criterion
from phuquoc_desktop.domain.law.groups import AllOf, OneOf
from phuquoc_desktop.domain.law.pack import Ground, Pack
from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.gui.pages.bundles.rows_view import Line
from phuquoc_desktop.gui.tables.columns import BadgeValue
from phuquoc_desktop.gui.tables.tree_model import Branch
from phuquoc_desktop.gui.widgets.rule_looks import certainty_look
from phuquoc_desktop.services.law.reading_room import PackCard, Room, Subject, subjects_of
from phuquoc_desktop.translation import N_, _

PACK, GENERAL = "pack", "general"
GROUND = "#"
"""Begins the name of a ground, which may be that of a criterion, too."""
SHORT = {
    Certainty.FOUND: N_("seen"),
    Certainty.MEMORY: N_("memory"),
    Certainty.UNSURE: N_("unsure"),
}
"""Certainty in one word, for the narrow column of the tree."""


class Reading(NamedTuple):
    """What a row of the tree opens: an award for a subject and one of its criteria or grounds, or the pack itself."""

    award: str = ""
    subject: PartyKind | None = None
    name: str = ""

    @property
    def key(self) -> str:
        """The key of the row."""
        return "/".join((self.award, self.subject.value if self.subject else "", self.name))


Found = frozenset[Place] | None
"""The places that a search found, or None where nothing is searched."""


def grown(card: PackCard, room: Room, found: Found = None) -> list[Branch]:
    """Return the branches of a pack, narrowed to what was searched."""
    pack = card.shelved.pack
    whole = [Branch(PACK, _line(_("The pack and its documents"), None, Reading(PACK)))] if found is None else []
    among, reading = Place(Part.GENERAL), Reading(GENERAL)
    general = [branch for one in pack.general for branch in _criterion(one.criterion, among, reading, found)]
    if general:
        whole.append(Branch(GENERAL, _line(_("Criteria of several awards"), None, reading), general))
    return [*whole, *_awards(pack, room, found)]


def _awards(pack: Pack, room: Room, found: Found) -> Iterator[Branch]:
    subjects = subjects_of(pack, room.awards)
    for code in dict.fromkeys(one.code for one in subjects):
        here = [one for one in subjects if one.code == code]
        below = [branch for one in here for branch in _subject(pack, one, found)]
        if below:
            yield Branch(code, _line(here[0].name, None, Reading(code, here[0].subject)), below)


def _subject(pack: Pack, one: Subject, found: Found) -> Iterator[Branch]:
    reading, rule = Reading(one.code, one.subject), pack.rule(one.code, one.subject)
    below: list[Branch] = []
    if rule is not None:
        among = Place(Part.CRITERIA, one.code, one.subject.value)
        below += (branch for each in rule.criteria for branch in _criterion(each, among, reading, found))
        below += (branch for ground in rule.grounds for branch in _ground(ground, among, reading, found))
    if below or found is None or any(_is_about(place, one) for place in found):
        yield Branch(reading.key, _line(one.subject.label, None if one.is_known else Certainty.UNSURE, reading), below)


def _is_about(place: Place, one: Subject) -> bool:
    return place.award == one.code and place.subject in ("", one.subject.value)


def _ground(ground: Ground, among: Place, reading: Reading, found: Found) -> Iterator[Branch]:
    here = among._replace(ground=ground.id)
    below = [branch for one in ground.criteria for branch in _criterion(one, here, reading, found)]
    if below or found is None or here._replace(part=Part.GROUNDS) in found:
        named = reading._replace(name=f"{GROUND}{ground.id}")
        yield Branch(named.key, _line(ground.sentence, None, named), below)


def _criterion(criterion: Criterion, among: Place, reading: Reading, found: Found) -> Iterator[Branch]:
    parts = criterion.parts if isinstance(criterion, (OneOf, AllOf)) else ()
    below = [branch for one in parts for branch in _criterion(one, among, reading, found)]
    if below or found is None or among._replace(name=criterion.id) in found:
        named = reading._replace(name=criterion.id)
        key = "/".join((named.key, among.ground))
        yield Branch(key, _line(criterion.sentence, criterion.certainty, named), below)


def _line(words: str, certainty: Certainty | None, reading: Reading) -> Line:
    badge = None
    if certainty is not None:
        look = certainty_look(certainty)
        badge = BadgeValue(_(SHORT[certainty]), look.tone, look.icon)
    return Line((words, badge), reading)
