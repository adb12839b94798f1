"""One figure of one office: which target, which period, and what is recorded for it now."""

from __future__ import annotations

from dataclasses import dataclass

from phuquoc_desktop.domain.period import Period
from phuquoc_desktop.domain.target import ProgressEntry, Target
from phuquoc_desktop.services.plans.rubrics import rubric_of
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.translation import N_, vietnamese
from phuquoc_desktop.vietnamese.numbers import show_number


@dataclass(frozen=True)
class FigureKey:
    """Which figure is meant: of an office (key as text), a target's code in a year, a period, or all when that is None."""

    office: str
    year: int
    code: str
    period: str | None = None


class Figures:
    """Looks figures up; each target is asked for once, however many of its figures are meant."""

    def __init__(self, read: Reader) -> None:
        self._read = read
        self._targets: dict[tuple[int, str], list[Target]] = {}
        self._entries: dict[str, list[ProgressEntry]] = {}

    def target(self, key: FigureKey) -> Target | None:
        """Return the office's own target, or the plan's when the office has none yet."""
        plan = (one for one in self._called(key) if one.plan_id is None)
        return self._own(key) or next(plan, None)

    def _own(self, key: FigureKey) -> Target | None:
        return next((one for one in self._called(key) if one.office == key.office), None)

    def _called(self, key: FigureKey) -> list[Target]:
        if (key.year, key.code) not in self._targets:
            self._targets[key.year, key.code] = self._read.targets.all(year=key.year, code=key.code)
        return self._targets[key.year, key.code]

    def _progress(self, target: Target) -> list[ProgressEntry]:
        if target.id not in self._entries:
            self._entries[target.id] = self._read.progress.all(target_id=target.id)
        return self._entries[target.id]

    def is_known(self, key: FigureKey) -> bool:
        """Tell whether there is such a target."""
        return self.target(key) is not None

    def indicator(self, key: FigureKey) -> str:
        """Return what is counted, nothing for a target that is not here."""
        found = self.target(key)
        return found.indicator if found else ""

    def entry(self, key: FigureKey) -> ProgressEntry | None:
        """Return what the office recorded for that period, or its latest when the key names none."""
        found = self._own(key)
        entries = self._progress(found) if found else []
        if key.period is None:
            return max(entries, key=lambda one: Period.parse(one.period), default=None)
        return next((one for one in entries if one.period == key.period), None)

    def written(self, key: FigureKey) -> str:
        """Return the figure with its unit in Vietnamese writing, nothing where there is none."""
        target, entry = self.target(key), self.entry(key)
        return written(self._read, target, entry) if target and entry else ""


def written(read: Reader, target: Target, entry: ProgressEntry) -> str:
    """Return an entry's figure with its unit, or its judgement with the level of the rubric, in Vietnamese in any window."""
    if entry.value is not None:
        return with_unit(show_number(entry.value), target.unit)
    if entry.fulfilled is None:
        return ""
    judged = vietnamese(N_("fulfilled") if entry.fulfilled else N_("not fulfilled"))
    level = next((one for one in rubric_of(read, target) if one.level == entry.level), None)
    if level is None:
        return judged
    return vietnamese(N_("{judged}, level {level}: {title}")).format(
        judged=judged, level=level.level, title=level.title
    )


def with_unit(figure: str, unit: str | None) -> str:
    """Return a figure with its unit: shares without a space before the sign."""
    if not unit:
        return figure
    return f"{figure}{unit}" if unit.startswith(("%", "‰")) else f"{figure} {unit}"
