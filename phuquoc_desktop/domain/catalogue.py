"""What the program knows from the first start: offices, awards, the city's plan, what a dossier must contain."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.domain.award import Award
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.movement import Movement
from phuquoc_desktop.domain.office import Office, OfficeKind
from phuquoc_desktop.domain.target import Target
from phuquoc_desktop.translation import N_
from phuquoc_desktop.vietnamese.fold import fold_words


class UnknownOfficeError(RefusedError):
    """No office has that code or name on that day."""

    sentence = N_("There is no office “{text}” on {day}; choose one of: {known}.")


class UnknownAwardError(RefusedError):
    """The catalogue has no such award."""

    sentence = N_("There is no award with the code “{code}”; choose one from the list.")


@dataclass(frozen=True)
class Plan:
    """Kế hoạch phát động: a plan's targets and movements, who takes part and who received it, owned by the city."""

    id: str
    year: int
    title: str
    issuer: str
    number: str | None
    issued_on: date | None
    source: str
    targets: tuple[Target, ...]
    movements: tuple[Movement, ...]
    subjects: str
    recipients: tuple[str, ...]


@dataclass(frozen=True)
class Offices:
    """The offices of all times; look-ups name the day, since codes are re-used.

    ``divided`` has those that followed each split office, ``keepers`` who keeps the records of one that nobody followed, by key.
    """

    known: tuple[Office, ...]
    divided: tuple[tuple[str, tuple[str, ...]], ...] = ()
    keepers: tuple[tuple[str, str], ...] = ()

    def find(self, text: str, day: date) -> Office:
        """Return the office with that code, slug or name on that day; UnknownOfficeError if none.

        ``31078``, ``duong-dong``, ``Dương Đông`` and ``Phường Dương Đông`` are one office.
        """
        wanted = "-".join(fold_words(text))
        standing = [one for one in self.known if one.stands_on(day)]
        for one in standing:
            names = (one.key.code, one.slug, "-".join(fold_words(one.short_name)))
            if text == str(one.key) or wanted in names:
                return one
        known = ", ".join(f"{one.slug} ({one.key.code})" for one in standing if one.kind is not OfficeKind.PROVINCE)
        raise UnknownOfficeError(field="office", text=text, day=f"{day:%d/%m/%Y}", known=known)

    def by_key(self, key: str) -> Office:
        """Return the office with that key text (``31078@2021-03-01``); UnknownOfficeError if none."""
        for one in self.known:
            if str(one.key) == key:
                return one
        raise UnknownOfficeError(field="office", text=key, day="…", known="…")


@dataclass(frozen=True)
class Awards:
    """The catalogue of titles and forms."""

    known: tuple[Award, ...]

    def by_code(self, code: str) -> Award:
        """Return the award with that code; UnknownAwardError if none."""
        for one in self.known:
            if one.code == code:
                return one
        raise UnknownAwardError(field="award", code=code)

    def open_to(self, subject: str) -> tuple[Award, ...]:
        """Return the awards that a party of that kind may receive."""
        return tuple(one for one in self.known if subject in one.subjects)
