"""The words of ``headings.toml``, ready for comparing: all of them folded, longest phrases first where that matters."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.locations import read_shipped
from phuquoc_desktop.services.catalogue import load_awards
from phuquoc_desktop.vietnamese.fold import fold, fold_words, tidy

Phrase = tuple[str, ...]

_BOTH_SPELLED = {"ki": "ky", "li": "ly", "si": "sy"}
"""“Đăng kí” is “đăng ký”, “chiến sỹ” is “chiến sĩ”: both spellings are in use."""


@dataclass(frozen=True)
class Words:
    """Phrases are tuples of folded words. ``awards`` tells of a phrase which awards it may mean, the likeliest first."""

    fields: dict[Phrase, str]
    written: dict[str, str]
    stop: frozenset[str]
    past: frozenset[Phrase]
    kinds: dict[Phrase, PartyKind]
    households: frozenset[Phrase]
    families: frozenset[str]
    positions: frozenset[Phrase]
    totals: frozenset[Phrase]
    foot_begins: frozenset[Phrase]
    foot_inside: frozenset[Phrase]
    signers: frozenset[Phrase]
    marks: frozenset[str]
    no_marks: frozenset[str]
    ditto: frozenset[str]
    awards: dict[Phrase, tuple[str, ...]]
    initiatives: dict[Phrase, str]
    levels: dict[Phrase, str]
    filler: frozenset[str]
    no_award: frozenset[str]


@cache
def words() -> Words:
    """Read the words once."""
    plain = tomllib.loads(read_shipped("resources", "catalogue", "headings.toml"))
    return Words(
        fields={phrase(text): field for field, texts in plain["fields"].items() for text in texts if phrase(text)},
        written={written(text): field for text, field in plain["written"].items()},
        stop=frozenset(plain["stop"]["words"]),
        past=_phrases(plain["stop"]["past"]),
        kinds={phrase(text): PartyKind(kind) for kind, texts in plain["kinds"].items() for text in texts},
        households=_phrases(plain["people"]["households"]),
        families=frozenset(plain["people"]["families"]),
        positions=_phrases(plain["people"]["positions"]),
        totals=_phrases(plain["foot"]["total"]),
        foot_begins=_phrases(plain["foot"]["begins"]),
        foot_inside=_phrases(plain["foot"]["inside"]),
        signers=_phrases(plain["foot"]["signers"]),
        marks=frozenset(map(fold, plain["marks"]["yes"])),
        no_marks=frozenset(map(fold, plain["marks"]["no"])),
        ditto=frozenset(fold(text).strip(" .-") for text in plain["marks"]["ditto"]),
        awards=_awards(plain),
        initiatives={phrase(text): field for field, texts in plain["initiatives"].items() for text in texts},
        levels={phrase(text): level for level, texts in plain["levels"].items() for text in texts},
        filler=frozenset(plain["filler"]["words"]),
        no_award=frozenset(map(fold, plain["filler"]["none"])),
    )


def phrase(text: str) -> Phrase:
    """Return the folded words of a text, those that are spelled in two ways in one of them."""
    return tuple(_BOTH_SPELLED.get(word, word) for word in fold_words(text))


def written(text: str) -> str:
    """Return a heading for comparing with its accents: words alone, in small letters."""
    return " ".join("".join(letter if letter.isalnum() else " " for letter in tidy(text).casefold()).split())


def begins_with(said: Phrase, phrases: frozenset[Phrase]) -> bool:
    """Tell whether a text begins with one of the phrases."""
    return any(said[:length] in phrases for length in range(1, min(len(said), 6) + 1))


def holds(said: Phrase, phrases: frozenset[Phrase]) -> bool:
    """Tell whether one of the phrases stands anywhere in a text."""
    return any(begins_with(said[place:], phrases) for place in range(len(said)))


def _phrases(texts: Iterable[str]) -> frozenset[Phrase]:
    return frozenset(map(phrase, texts))


def _awards(plain: dict[str, Any]) -> dict[Phrase, tuple[str, ...]]:
    """Names, short names and codes of the catalogue count beside what people write for them."""
    meant: dict[Phrase, tuple[str, ...]] = {phrase(text): tuple(codes) for text, codes in plain["unclear"].items()}
    for award in load_awards().known:
        for text in (award.name, award.short_name, award.code):
            meant[phrase(text)] = (award.code,)
    for code, texts in plain["awards"].items():
        meant.update((phrase(text), (code,)) for text in texts)
    return meant
