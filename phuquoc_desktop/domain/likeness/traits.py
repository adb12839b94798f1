"""What is compared of a party, folded once, since each may be compared with many others."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.vietnamese.fold import fold, fold_words
from phuquoc_desktop.vietnamese.order import text_key

_HOUSE = (("ho", "gia", "dinh"), ("gia", "dinh"), ("ho",))
_HEAD = ("ong", "ba", "anh", "chi")


@dataclass(frozen=True, slots=True)
class Traits:
    """``words`` are the folded words of the name, ``keys`` tell them apart with their accents, wherever a tone mark stands.

    ``birth`` is ISO 8601 or a year alone; unit, position and address are folded; empty is not known.
    """

    id: str
    office: str
    party_kind: str
    words: tuple[str, ...]
    keys: tuple[str, ...]
    birth: str = ""
    sex: str = ""
    identity_number: str = ""
    unit: str = ""
    position: str = ""
    address: str = ""

    @property
    def is_person(self) -> bool:
        """Whether this is a natural person."""
        return self.party_kind == str(PartyKind.PERSON)

    @property
    def bag(self) -> str:
        """The words of the name in an order that does not depend on how they were written."""
        return " ".join(sorted(self.words))


def traits_of(
    record_id: str,
    office: str,
    party_kind: str,
    name: str,
    birth: str | None = None,
    sex: str | None = None,
    identity_number: str | None = None,
    unit: str | None = None,
    position: str | None = None,
    address: str | None = None,
) -> Traits:
    """Fold a party's plain values; ``unit`` is the unit's name."""
    words, keys = _named(name, party_kind)
    return Traits(
        record_id,
        office,
        party_kind,
        words,
        keys,
        birth or "",
        sex or "",
        identity_number or "",
        fold(unit or ""),
        fold(position or ""),
        fold(address or ""),
    )


def _named(name: str, party_kind: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    read = [_read(written) for written in name.split()]
    words = [word for known, _keys in read for word in known]
    keys = [key for _words, known in read for key in known]
    first = _where_the_name_begins(words) if party_kind == PartyKind.HOUSEHOLD.value else 0
    if party_kind == PartyKind.COLLECTIVE.value:
        kept = [place for place, word in enumerate(words) if not _counts(words, place)]
        words, keys = [words[place] for place in kept], [keys[place] for place in kept]
    return tuple(words[first:]), tuple(keys[first:])


@lru_cache(maxsize=16_384)
def _read(written: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the folded words of what stands between two spaces, and a key for each; Anh-Thư has two."""
    words = fold_words(written)
    parts = "".join(letter if letter.isalnum() or not fold(letter) else " " for letter in written).split()
    # Where folding parts a word otherwise than spelling does, its accents cannot be compared.
    return tuple(words), tuple(map(text_key, parts if len(parts) == len(words) else words))


def _where_the_name_begins(words: list[str]) -> int:
    """Return how many words before the name of the head say that this is a household: hộ ông, gia đình bà."""
    house = next((len(one) for one in _HOUSE if tuple(words[: len(one)]) == one), 0)
    head = int(words[house : house + 1] != [] and words[house] in _HEAD)
    is_family_name = house == 1 and not head and len(words) < 4  # Hồ Văn Bình, where nobody wrote hộ
    return 0 if is_family_name or house + head >= len(words) else house + head


def _counts(words: list[str], place: int) -> bool:
    """Tell whether a word only announces a number: số 5, tổ số 5."""
    return words[place] == "so" and place + 1 < len(words) and words[place + 1][:1].isdigit()
