"""Awards as people write them in a cell: names, short names, codes, several at once, in any order and with any mark between."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from phuquoc_desktop.intake.words import Phrase, phrase, words
from phuquoc_desktop.vietnamese.fold import fold


@dataclass(frozen=True)
class AwardsSaid:
    """What a text says of awards: codes in order, ``unclear`` those of several meanings, ``strange`` what no award is."""

    codes: tuple[str, ...] = ()
    unclear: tuple[tuple[str, ...], ...] = ()
    strange: str = ""


@lru_cache(maxsize=4096)
def awards_said(text: str) -> AwardsSaid:
    """Read the awards of a text: the longest known phrase at each place; words around them may be fillers or strange."""
    if fold(text).strip() in words().no_award:
        return AwardsSaid()
    said, found, strange = phrase(text), [], []
    place = 0
    while place < len(said):
        length = _longest(said[place:])
        if length:
            found.append(words().awards[said[place : place + length]])
        elif said[place] not in words().filler and not said[place].isdigit():
            strange.append(said[place])
        place += length or 1
    return _told(found, strange, text)


def _told(found: list[tuple[str, ...]], strange: list[str], text: str) -> AwardsSaid:
    codes = tuple(dict.fromkeys(meant[0] for meant in found))
    unclear = tuple(dict.fromkeys(meant for meant in found if len(meant) > 1))
    return AwardsSaid(codes, unclear, " ".join(strange) if found else text.strip())


def _longest(said: Phrase) -> int:
    """Return the length of the longest known phrase at the beginning, 0 if there is none."""
    known = words().awards
    return next((length for length in range(min(len(said), 12), 0, -1) if said[:length] in known), 0)
