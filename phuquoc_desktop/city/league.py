"""Bảng xếp hạng kỷ luật báo cáo: points of each office, reckoned from records alone, and where each figure comes from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from phuquoc_desktop.city.due_board import EXPECTED, SENT, DueCell, DueLine, Punctuality, due_board
from phuquoc_desktop.domain import scoring
from phuquoc_desktop.domain.exchange import QuarantinedFile, Remark
from phuquoc_desktop.domain.office import Office
from phuquoc_desktop.domain.period import Period
from phuquoc_desktop.domain.review import DossierStage
from phuquoc_desktop.domain.scoring import Fact, Points, Scoring
from phuquoc_desktop.services.catalogue.scoring import scoring_on
from phuquoc_desktop.storage import arrived
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.dates import show_date


@dataclass(frozen=True)
class OfficePoints:
    """One office: its points by criterion, the total in a hundred of what is known, its rank; None is not known.

    This is what a scoring sheet takes as facts: ``office`` by its key, ``total``, and in ``points`` each criterion with the
    cases counted and their basis.
    """

    office: Office
    points: tuple[Points, ...]
    total: Decimal | None
    rank: int | None

    @property
    def known_share(self) -> tuple[int, int]:
        """How many points could be judged, of how many there are."""
        known = sum(one.criterion.most for one in self.points if one.points is not None)
        return known, sum(one.criterion.most for one in self.points)


@dataclass(frozen=True)
class League:
    """All offices for a period, the best first, those of which nothing is known last."""

    period: Period
    today: date
    scoring: Scoring
    lines: tuple[OfficePoints, ...]


def league(read: Reader, offices: Sequence[Office], period: Period, today: date) -> League:
    """Reckon the points of offices for a period up to today; the number of statements does not hang on that of offices."""
    rules = scoring_on(read, min(period.ends, today))
    board = due_board(read, offices, period.year, today)
    extra = _Extra(read, period, today)
    found = {}
    for line in board.lines:
        facts = _facts(line, extra, period)
        found[line.key] = (line.office, scoring.score(rules, facts))
    totals = {key: scoring.total(points) for key, (_office, points) in found.items()}
    ranks = scoring.ranks(totals)
    lines = [OfficePoints(office, points, totals[key], ranks.get(key)) for key, (office, points) in found.items()]
    lines.sort(key=lambda one: (one.rank is None, one.rank or 0, one.office.key.code))
    return League(period, today, rules, tuple(lines))


def _facts(line: DueLine, extra: _Extra, period: Period) -> dict[str, Fact | None]:
    due = [one for one in line.cells if _belongs(one, period) and one.punctuality in EXPECTED]
    return {
        "on_time": _share(due, lambda one: one.punctuality is Punctuality.ON_TIME),
        "complete": _share(due, lambda one: one.punctuality in SENT),
        "gaps": _gaps(line),
        "returns": extra.returns(line.key),
        "refused": extra.refused(line),
        "answers": extra.answers(line.key),
    }


def _belongs(cell: DueCell, period: Period) -> bool:
    """Tell whether a thing due counts for a period; the whole year holds what is due for it in the next one, too."""
    whole_year = (period.first, period.last) == (1, 12)
    begins = date(period.year, period.first, 1)
    return whole_year or begins <= cell.item.on <= period.ends


def _share(due: Sequence[DueCell], good: Callable[[DueCell], bool]) -> Fact:
    return Fact(sum(map(good, due)), len(due), tuple(map(_told, due)))


def _told(cell: DueCell) -> str:
    said = f"{cell.item.title}: {cell.punctuality.label}"
    if cell.bundle is None or cell.sent_on is None:
        return said
    return _("{said} (report no. {number} of {day})").format(
        said=said, number=cell.bundle.sequence, day=show_date(cell.sent_on)
    )


def _gaps(line: DueLine) -> Fact | None:
    """Count the numbers that never came; of an office that sent nothing, nothing is known."""
    if line.latest is None:
        return None
    whole = max(line.latest.sequence, len(line.gaps))
    return Fact(
        whole - len(line.gaps),
        whole,
        tuple(_("report no. {number} never came").format(number=one) for one in line.gaps),
    )


class _Extra:
    """What the board does not say, read once for all offices."""

    def __init__(self, read: Reader, period: Period, today: date) -> None:
        begins, ends = date(period.year, period.first, 1), min(period.ends, today)
        self._dossiers: dict[str, int] = defaultdict(int)
        for one in arrived.dossiers(read.session, period.year):
            self._dossiers[one.office] += one.entries
        returned = read.dossier_reviews.all(stage=DossierStage.RETURNED)
        self._returned: dict[str, dict[str, date]] = defaultdict(dict)
        for review in returned:
            if begins <= review.reviewed_on <= ends:
                self._returned[review.addressee][review.dossier_id] = review.reviewed_on
        self._refused: dict[str, list[QuarantinedFile]] = defaultdict(list)
        for file in read.quarantined_files.all():
            if file.refused_because and begins <= file.arrived_on <= ends:
                self._refused[file.sender].append(file)
        self._remarks: dict[str, list[Remark]] = defaultdict(list)
        for remark in read.remarks.all():
            if remark.due_on is not None and begins <= remark.due_on < today and remark.due_on <= period.ends:
                self._remarks[remark.addressee].append(remark)
        ids = [one.id for known in self._remarks.values() for one in known]
        self._answered: dict[str, date] = {}
        for answer in read.remark_answers.whose("remark_id", ids):
            first = self._answered.get(answer.remark_id, answer.answered_on)
            self._answered[answer.remark_id] = min(first, answer.answered_on)

    def returns(self, office: str) -> Fact | None:
        """Count the dossiers of the year that were not returned; each once, however often it went back."""
        whole = self._dossiers.get(office, 0)
        if not whole:
            return None
        days = self._returned.get(office, {})
        basis = tuple(_("returned on {day}").format(day=show_date(one)) for one in days.values())
        return Fact(max(whole - len(days), 0), whole, basis)

    def refused(self, line: DueLine) -> Fact | None:
        """Count the files of the office that were refused for good; of an office that sent nothing, nothing is known."""
        bad = self._refused.get(line.key, [])
        if line.latest is None and not bad:
            return None
        basis = tuple(f"{one.file_name}: {one.refused_because}" for one in bad)
        return Fact(
            line.latest.sequence if line.latest else 0, (line.latest.sequence if line.latest else 0) + len(bad), basis
        )

    def answers(self, office: str) -> Fact | None:
        """Count the remarks with a day that was over whose answer came by then."""
        known = self._remarks.get(office, [])
        if not known:
            return None
        good = [one for one in known if one.due_on and self._answered.get(one.id, date.max) <= one.due_on]
        basis = tuple(_("remark due on {day}").format(day=show_date(one.due_on)) for one in known if one.due_on)
        return Fact(len(good), len(known), basis)
