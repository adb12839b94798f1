"""What stands beneath the index of an archived dossier: formats, proofs, and how long the dossier is kept."""

from __future__ import annotations

from collections.abc import Iterator

from phuquoc_desktop.documents.archive.index_paper import FILE
from phuquoc_desktop.documents.desk import Desk
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.domain.dossier import Dossier, DossierStatus
from phuquoc_desktop.domain.retention import RetentionPeriod, period_of
from phuquoc_desktop.services.catalogue.retention import load_retention
from phuquoc_desktop.services.law.proposals import counting_day

ORIGINALS = "ban-goc"
SUMS = "SHA256SUMS"


def notes_of(desk: Desk, dossier: Dossier) -> tuple[str, ...]:
    """Return the sentences in order; the period is a proposal of dated data, with its certainty."""
    return tuple(_notes(desk, dossier))


def _notes(desk: Desk, dossier: Dossier) -> Iterator[str]:
    words = Template(FILE)
    yield words.say("formats")
    yield words.say("digests", file=SUMS, folder=ORIGINALS)
    known = retention_of(desk, dossier)
    yield _retention(known, _ended(dossier), words) if known else words.say("retention_unknown")
    if dossier.status is not DossierStatus.ACCEPTED:
        yield words.say("unfinished", status=words.say(f"status.{dossier.status.value}"))


def retention_of(desk: Desk, dossier: Dossier) -> RetentionPeriod | None:
    """Return how long a dossier is kept, by who grants its award and the law of the desk's day; None for unknown."""
    authority = desk.rulebook().on(counting_day(dossier)).pack.authority(dossier.award)
    return period_of(load_retention(), authority.level if authority else None, desk.today)


def _ended(dossier: Dossier) -> int:
    known = [day.year for day in (dossier.received_on, dossier.letter_date) if day]
    return max([dossier.year, *known])


def _retention(period: RetentionPeriod, ended: int, words: Template) -> str:
    until = period.last_year(ended)
    years = words.say("for_ever")
    if until is not None:
        years = words.say("retention_until", count=period.years, until=until)
    certainty = words.say(f"certainty.{period.certainty.value}")
    return words.say("retention", years=years, article=period.article, certainty=certainty, **{"from": ended})
