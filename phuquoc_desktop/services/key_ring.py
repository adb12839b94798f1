"""Whose keys are believed here on a day: those that a person introduced, and those that the city vouches for.

The city's notices are believed because the city, whose own key was introduced, has signed them. They never speak of the city's
own key. A key that either has revoked is revoked, from the earlier of the two days.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from phuquoc_desktop.domain.exchange import Correspondent, IntroducedHow, KeyNotice
from phuquoc_desktop.domain.key_line import fingerprint_of, same_key
from phuquoc_desktop.storage.unit_of_work import Reader


@dataclass(frozen=True)
class KnownKey:
    """A key of an office, since when and how it is known, and from which day on it is believed no more."""

    office: str
    signing_key: str
    recipient: str
    since: date
    how: IntroducedHow | None = None
    revoked_on: date | None = None
    revoked_because: str = ""

    @property
    def fingerprint(self) -> str:
        """``SHA256:…``."""
        return fingerprint_of(self.signing_key)

    def counts_on(self, day: date) -> bool:
        """Tell whether what it signs is believed on that day."""
        return self.revoked_on is None or day < self.revoked_on


@dataclass(frozen=True)
class KeyRing:
    """All keys that are known, the newest of an office first."""

    keys: tuple[KnownKey, ...]
    today: date

    @property
    def believed(self) -> dict[str, tuple[str, ...]]:
        """The signing key lines that count today, by office."""
        found: dict[str, tuple[str, ...]] = {}
        for one in self._counting():
            found[one.office] = (*found.get(one.office, ()), one.signing_key)
        return found

    @property
    def revoked(self) -> tuple[KnownKey, ...]:
        """The keys that count no more."""
        return tuple(one for one in self.keys if not one.counts_on(self.today))

    def recipients(self, office: str) -> tuple[str, ...]:
        """Return the age recipients of an office, one for each of its PCs that has keys of its own."""
        return tuple(dict.fromkeys(one.recipient for one in self._counting() if one.office == office))

    def _counting(self) -> Iterator[KnownKey]:
        return (one for one in self.keys if one.counts_on(self.today))


def ring(read: Reader, city: str, today: date) -> KeyRing:
    """Return every key that is known here; ``city`` is whose notices are believed."""
    found = [_introduced(one) for one in read.correspondents.all()]
    notices = [one for one in read.key_notices.all(office=city) if one.party_office != city]
    known = [_lessened(one, notices) for one in found]
    vouched = [_vouched(one) for one in notices if not _any(found, one.signing_key)]
    return KeyRing(tuple(sorted((*known, *vouched), key=lambda one: one.since, reverse=True)), today)


def _introduced(one: Correspondent) -> KnownKey:
    return KnownKey(
        one.party_office,
        one.signing_key,
        one.recipient,
        one.introduced_on,
        one.how,
        one.revoked_on,
        one.revoked_because or "",
    )


def _vouched(one: KeyNotice) -> KnownKey:
    because = one.revoked_because or ""
    return KnownKey(
        one.party_office, one.signing_key, one.recipient, one.valid_from, IntroducedHow.CITY, one.revoked_on, because
    )


def _lessened(known: KnownKey, notices: Iterable[KeyNotice]) -> KnownKey:
    """Let a revocation of the city count for a key that was introduced here."""
    for one in notices:
        if one.revoked_on is None or not same_key(one.signing_key, known.signing_key):
            continue
        if known.revoked_on is None or one.revoked_on < known.revoked_on:
            known = replace(known, revoked_on=one.revoked_on, revoked_because=one.revoked_because or "")
    return known


def _any(known: Iterable[KnownKey], signing_key: str) -> bool:
    return any(same_key(one.signing_key, signing_key) for one in known)
