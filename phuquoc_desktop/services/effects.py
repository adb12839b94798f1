"""What catalogue files would change if they were sent: each is held against what counts now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from phuquoc_desktop.domain.calendar import DayOff, YearCalendar
from phuquoc_desktop.domain.catalogue_file import CatalogueFile, CatalogueKind
from phuquoc_desktop.domain.deadline import Deadline
from phuquoc_desktop.domain.errors import ToldError
from phuquoc_desktop.domain.law.differences import Difference, differ
from phuquoc_desktop.domain.law.rulebook import Rulebook, ShelvedPack
from phuquoc_desktop.domain.succession import reorganised
from phuquoc_desktop.services import calendars_at_hand, offices_at_hand
from phuquoc_desktop.services.catalogue import read_calendar
from phuquoc_desktop.services.catalogue.reorganisations import read_reorganisation
from phuquoc_desktop.services.catalogue_files import Standing, standings, whole_rulebook
from phuquoc_desktop.services.law import shelf
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.translation import _, ngettext
from phuquoc_desktop.vietnamese.dates import show_date


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


def of_files(read: Reader, files: Iterable[CatalogueFile], owner: str | None = None) -> tuple[Effect, ...]:
    """Return what each file would change; ``owner`` is whose files they are, this office's own where none is named."""
    rulebook = whole_rulebook(read)
    return tuple(_effect(read, one, rulebook) for one in standings(read, owner or read.profile.office, files))


def _effect(read: Reader, standing: Standing, rulebook: Rulebook) -> Effect:
    if standing.file.file_kind is CatalogueKind.CALENDAR:
        return _calendar(read, standing)
    if standing.file.file_kind is CatalogueKind.OFFICES:
        return Effect(standing, lines=tuple(_steps(read, standing)))
    if standing.file.file_kind is not CatalogueKind.RULES:
        return Effect(standing)
    new = shelf.received(standing.file)
    old = rulebook.of_regime(new.regime) or _before(rulebook, new)
    if old is None:
        return Effect(standing)
    against = f"{old.pack.head.id} {old.pack.head.version}"
    return Effect(standing, against, tuple(map(_line, differ(old.pack, new.pack))))


def _calendar(read: Reader, standing: Standing) -> Effect:
    new = read_calendar(standing.file.content.encode(), standing.file.file_name)
    try:
        old = calendars_at_hand.working_days(read).calendars.get(new.head.year)
        deadlines = calendars_at_hand.deadlines(read)
    except ToldError:  # a kept file that is damaged; it must not keep its own remedy out
        return Effect(standing)
    if old is None:
        return Effect(standing)
    return Effect(standing, f"{old.head.id} {old.head.version}", tuple(calendar_lines(old, new, deadlines)))


def _steps(read: Reader, standing: Standing) -> Iterator[str]:
    """Yield a line for each office that a reorganisation ends: what becomes of it, and who receives from then on."""
    change = read_reorganisation(standing.file.content.encode(), standing.file.file_name)
    after = reorganised(offices_at_hand.offices(read), change)
    day = show_date(change.head.counts_from)
    for key, step in ((key, each) for each in change.steps for key in each.former):
        new = " + ".join(after.by_key(str(change.key_of(code))).short_name for code in step.new) or "–"
        told = _("{kind} from {day}: {former} → {new}")
        yield told.format(kind=step.kind.label, day=day, former=after.by_key(key).short_name, new=new)


def calendar_lines(old: YearCalendar, new: YearCalendar, deadlines: Iterable[Deadline]) -> Iterator[str]:
    """Yield a line for each day off, worked day and deadline on which two calendars of one year differ."""
    off: dict[date, DayOff] = {one.day: one for one in old.days_off}
    off_now: dict[date, DayOff] = {one.day: one for one in new.days_off}
    for day in sorted(off_now.keys() - off.keys()):
        yield _("Day off, new: {day} {name}").format(day=show_date(day), name=off_now[day].name)
    for day in sorted(off.keys() - off_now.keys()):
        yield _("No longer a day off: {day} {name}").format(day=show_date(day), name=off[day].name)
    worked, worked_now = {one.day for one in old.worked_days}, {one.day for one in new.worked_days}
    for day in sorted(worked_now - worked):
        yield _("Worked in exchange, new: {day}").format(day=show_date(day))
    for day in sorted(worked - worked_now):
        yield _("No longer worked in exchange: {day}").format(day=show_date(day))
    yield from _moved(old, new, deadlines)


def _moved(old: YearCalendar, new: YearCalendar, deadlines: Iterable[Deadline]) -> Iterator[str]:
    """Yield the deadlines that lie on another day, also those that go back to the usual one."""
    year = new.head.year
    set_now = {one.code: one.due for one in new.deadlines}
    for one in deadlines:
        usual = replace(one, days_set=tuple(day for day in one.days_set if day.year != year)).due(year)
        before = next((each.due for each in old.deadlines if each.code == one.code), usual)
        now = set_now.get(one.code, usual)
        if now != before:
            sentence = _("Deadline moved: {title}: {old} → {new}")
            yield sentence.format(title=one.title, old=show_date(before), new=show_date(now))


def _before(rulebook: Rulebook, new: ShelvedPack) -> ShelvedPack | None:
    """Return the pack that a new regime follows: the one that counts on its first day."""
    begins = new.pack.head.valid_from
    return next((one for one in reversed(rulebook.counting) if one.pack.covers(begins)), None)


def _line(difference: Difference) -> str:
    part, *names = difference.place
    place = " › ".join([part.label, *filter(None, names)])
    fields = "; ".join(f"{one.label}: {one.old_words()} → {one.new_words()}" for one in difference.fields)
    return ": ".join(part for part in (f"{difference.change.label}: {place}", fields or difference.title) if part)
