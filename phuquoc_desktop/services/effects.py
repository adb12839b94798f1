"""What catalogue files would change if they were sent: each is held against what counts now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from phuquoc_desktop.domain.catalogue_file import CatalogueFile, CatalogueKind
from phuquoc_desktop.domain.law.differences import Difference, differ
from phuquoc_desktop.domain.law.rulebook import Rulebook, ShelvedPack
from phuquoc_desktop.services.catalogue_files import Standing, standings, whole_rulebook
from phuquoc_desktop.services.law import shelf
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.translation import _, ngettext


@dataclass(frozen=True)
class Effect:
    """One file: what it is held against (a version, empty for what is new), and what differs, a line each."""

    standing: Standing
    against: str = ""
    lines: tuple[str, ...] = ()

    @property
    def told(self) -> str:
        """Say it in a sentence."""
        if not self.against:
            return _("Nothing like it was known before.")
        if not self.lines:
            return _("It says the same as {against}.").format(against=self.against)
        count = len(self.lines)
        told = ngettext(
            "It differs from {against} in {count} place:", "It differs from {against} in {count} places:", count
        )
        return told.format(against=self.against, count=count)


def of_files(read: Reader, files: Iterable[CatalogueFile]) -> tuple[Effect, ...]:
    """Return what each file would change."""
    rulebook = whole_rulebook(read)
    return tuple(_effect(one, rulebook) for one in standings(read, read.profile.office, files))


def _effect(standing: Standing, rulebook: Rulebook) -> Effect:
    if standing.file.file_kind is CatalogueKind.CALENDAR:
        return Effect(standing)
    new = shelf.received(standing.file)
    old = rulebook.of_regime(new.regime) or _before(rulebook, new)
    if old is None:
        return Effect(standing)
    against = f"{old.pack.head.id} {old.pack.head.version}"
    return Effect(standing, against, tuple(map(_line, differ(old.pack, new.pack))))


def _before(rulebook: Rulebook, new: ShelvedPack) -> ShelvedPack | None:
    """Return the pack that a new regime follows: the one that counts on its first day."""
    begins = new.pack.head.valid_from
    return next((one for one in reversed(rulebook.counting) if one.pack.covers(begins)), None)


def _line(difference: Difference) -> str:
    part, *names = difference.place
    place = " › ".join([part.label, *filter(None, names)])
    fields = "; ".join(f"{one.label}: {one.old_words()} → {one.new_words()}" for one in difference.fields)
    return ": ".join(part for part in (f"{difference.change.label}: {place}", fields or difference.title) if part)
