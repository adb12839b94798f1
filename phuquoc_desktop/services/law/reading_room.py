"""What there is to read about the law: the packs with their documents, what is not confirmed, and where words stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from phuquoc_desktop.domain.catalogue import Awards
from phuquoc_desktop.domain.law.certainty import Certainty
from phuquoc_desktop.domain.law.contents import Part, Place, Statement, contents
from phuquoc_desktop.domain.law.pack import Document, Pack
from phuquoc_desktop.domain.law.rulebook import Origin, Rulebook, ShelvedPack
from phuquoc_desktop.domain.law.shares import Quota
from phuquoc_desktop.domain.law.wording import title_of, words
from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.services.law.rule_texts import full_name, namer
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.fold import fold, fold_words

_NESTED = {"parts", "criteria", "grounds"}
_UNSPOKEN = str.maketrans("·–“”≥", "     ")
SOON = timedelta(days=365)
"""How long before its end a document is told: a new law needs a year's notice to be taken in."""


class Force(Labelled):
    """Hiệu lực of a document on a day."""

    IN_FORCE = "in_force", N_("In force")
    ENDS_SOON = "ends_soon", N_("Ends soon")
    ENDED = "ended", N_("No longer in force")
    NOT_YET = "not_yet", N_("Not yet in force")


@dataclass(frozen=True)
class DocumentLine:
    """A document under a pack, and whether it is in force today."""

    document: Document
    force: Force


@dataclass(frozen=True)
class PackCard:
    """One pack: ``counts`` tells whether it is the version of its regime that counts, ``is_today`` whether it holds today."""

    shelved: ShelvedPack
    counts: bool
    is_today: bool
    certainties: dict[Certainty, int]
    documents: tuple[DocumentLine, ...]

    @property
    def key(self) -> str:
        """What tells it from every other pack."""
        return self.shelved.sha256

    @property
    def seen(self) -> int:
        """How many of its statements were seen in the text of the law."""
        return self.certainties[Certainty.FOUND]

    @property
    def statements(self) -> int:
        """How many statements it makes."""
        return sum(self.certainties.values())

    @property
    def is_only_compared(self) -> bool:
        """Whether its flag says no more than that its authors compared it with its sources: no office confirmed it."""
        return self.shelved.pack.head.confirmed and self.shelved.origin is Origin.SHIPPED

    @property
    def stale(self) -> tuple[DocumentLine, ...]:
        """The documents to look after: of a pack that holds today, those that ended or end soon."""
        wanted = {Force.ENDED, Force.ENDS_SOON} if self.is_today else set()
        return tuple(one for one in self.documents if one.force in wanted)


@dataclass(frozen=True)
class Doubt:
    """A statement that is not confirmed, and where it stands."""

    shelved: ShelvedPack
    place: Place
    certainty: Certainty
    where: str
    title: str
    article: str
    source: str

    @cached_property
    def folded(self) -> str:
        """All its words as they are searched."""
        return searchable(self.where, self.title, self.article, self.source)


@dataclass(frozen=True)
class Subject:
    """An award as one kind of subject may receive it; ``is_known`` is false where the pack holds no criteria for it."""

    code: str
    name: str
    subject: PartyKind
    is_known: bool


@dataclass(frozen=True)
class Room:
    """The reading room of a day."""

    rulebook: Rulebook
    awards: Awards
    today: date
    cards: tuple[PackCard, ...]

    def card(self, key: str) -> PackCard | None:
        """Return a pack by its SHA-256 or by its regime's code."""
        named = (one for one in self.cards if key == one.key or (one.counts and key == one.shelved.regime))
        return next(named, None)

    @property
    def card_today(self) -> PackCard | None:
        """The pack that holds today, else the last one that counts."""
        counting = [one for one in self.cards if one.counts]
        holding = [one for one in counting if one.is_today] or counting
        return holding[-1] if holding else None

    @cached_property
    def doubts(self) -> tuple[Doubt, ...]:
        """Everything that is not confirmed, of the packs that count; gathered once, which takes a moment."""
        counting = (one.shelved for one in self.cards if one.counts)
        return tuple(doubt for shelved in counting for doubt in doubts_of(shelved, self.awards))


def look(rulebook: Rulebook, awards: Awards, today: date) -> Room:
    """Return what there is to read today."""
    counting = rulebook.counting
    known = {one.sha256: one for one in (*rulebook.packs, *counting)}  # the same file may have come twice
    ordered = sorted(known.values(), key=lambda one: (one.pack.head.valid_from, one.precedence))
    cards = (_card(one, any(one is each for each in counting), today) for one in ordered)
    return Room(rulebook, awards, today, tuple(cards))


def _card(shelved: ShelvedPack, counts: bool, today: date) -> PackCard:
    pack = shelved.pack
    certainties = Counter(one.certainty for one in contents(pack) if one.certainty is not None)
    documents = tuple(DocumentLine(one, force_of(one, today)) for one in pack.documents)
    sorted_ = {one: certainties.get(one, 0) for one in Certainty}
    return PackCard(shelved, counts, pack.covers(today), sorted_, documents)


def force_of(document: Document, today: date) -> Force:
    """Tell whether a document is in force, and whether it will still be in a year."""
    if today < document.valid_from:
        return Force.NOT_YET
    if document.valid_to is None or today + SOON <= document.valid_to:
        return Force.IN_FORCE
    return Force.ENDED if document.valid_to < today else Force.ENDS_SOON


def subjects_of(pack: Pack, awards: Awards) -> tuple[Subject, ...]:
    """Return every award that a pack knows with each kind of subject, in the catalogue's order."""
    found = {rule.award: None for rule in pack.awards} | {one.award: None for one in pack.authorities}
    order = [one.code for one in awards.known]
    codes = sorted(found, key=lambda code: order.index(code) if code in order else len(order))
    return tuple(
        Subject(code, full_name(pack, awards, code), subject, pack.rule(code, subject) is not None)
        for code in codes
        for subject in PartyKind
        if pack.rule(code, subject) or subject.value in _open_to(awards, code)
    )


def _open_to(awards: Awards, code: str) -> tuple[str, ...]:
    return next((one.subjects for one in awards.known if one.code == code), ())


def doubts_of(shelved: ShelvedPack, awards: Awards) -> Iterator[Doubt]:
    """Return every statement of a pack that rests on memory, or is unsure."""
    for one in contents(shelved.pack):
        if one.certainty is not None and not one.certainty.confirmed:
            yield _doubt(shelved, one, one.certainty, title_of(one.value), awards)
        elif isinstance(one.value, Quota) and not one.value.rounding_confirmed:
            told = _("{sentence} (only how it is rounded)").format(sentence=one.value.sentence)
            yield _doubt(shelved, one, Certainty.UNSURE, told, awards)


def _doubt(shelved: ShelvedPack, one: Statement, certainty: Certainty, title: str, awards: Awards) -> Doubt:
    article, source = (str(getattr(one.value, name, "")) for name in ("article", "source"))
    return Doubt(shelved, one.place, certainty, where(one, shelved.pack, awards), title, article, source)


def where(one: Statement, pack: Pack, awards: Awards) -> str:
    """Say where a statement stands, from the whole to the part."""
    place, name = one.place, namer(pack, awards)
    parts = [name(place.award), _subject(place.subject), place.ground, ", ".join(map(name, one.awards))]
    return " · ".join((place.part.label, *filter(None, parts)))


def _subject(value: str) -> str:
    return PartyKind(value).label if value else ""


_FOR_SEVERAL = {Part.EXCLUSIONS, Part.PAPERS, Part.SETS, Part.TIME_LIMITS}


class Index:
    """The words of a pack, made once, in which words are looked up without regard to accents and capitals."""

    def __init__(self, shelved: ShelvedPack, awards: Awards) -> None:
        pack = shelved.pack
        self._entries = [(one, _text(one, pack, awards)) for one in contents(pack)]

    def find(self, text: str) -> frozenset[Place]:
        """Return where all words of a text stand; what holds for several awards stands at each of them."""
        wanted = fold_words(text)
        found = (one for one, folded in self._entries if all(word in folded for word in wanted))
        return frozenset(place for one in found for place in _places(one))


def _places(one: Statement) -> Iterator[Place]:
    yield one.place
    if one.place.part in _FOR_SEVERAL:
        yield from (one.place._replace(award=award) for award in one.awards)


def _text(one: Statement, pack: Pack, awards: Awards) -> str:
    names = (full_name(pack, awards, code) for code in (one.place.award, *one.awards) if code)
    fields = (field for field in one.value.__struct_fields__ if field not in _NESTED)
    said = (words(field, getattr(one.value, field)) for field in fields)
    return searchable(where(one, pack, awards), title_of(one.value), *names, one.place.award, *said)


def searchable(*texts: str) -> str:
    """Fold texts for a search; the marks between parts of a place only make folding slow."""
    return fold(" ".join(texts).translate(_UNSPOKEN))
