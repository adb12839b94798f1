"""Alarms about what is meant: an exception that may hold for a neighbour, criteria without names, a year of another plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from phuquoc_desktop.domain.plan_reading import AlarmKind
from phuquoc_desktop.intake.plan.draft import Draft
from phuquoc_desktop.intake.plan.findings import Finding
from phuquoc_desktop.intake.plan.years import Period
from phuquoc_desktop.translation import _


def look_at_meaning(drafts: Sequence[Draft], period: Period | None) -> Iterator[Finding]:
    """Return what is unclear or of another year."""
    yield from _exceptions(drafts)
    if period is not None:
        yield from _years(drafts, period)


def _exceptions(drafts: Sequence[Draft]) -> Iterator[Finding]:
    """Ask whether an exception also holds for what stands behind it in the sentence."""
    for number, first in enumerate(drafts):
        if first.exception is None:
            continue
        for second in drafts[number + 1 :]:
            if second.sentence != first.sentence or second.place != first.place:
                break
            if second.exception is None and second.measured == first.measured and second.parent is None:
                yield _unclear(first, second)


def _unclear(first: Draft, second: Draft) -> Finding:
    exception = first.exception or ""
    because = _(
        "“({exception})” stands right behind “{first}”; whether it also holds for “{second}” is not said."
    ).format(exception=exception, first=first.indicator, second=second.indicator)
    readings = (_("holds for everybody"), exception)
    effects = (
        _("“{indicator}” is reckoned over all.").format(indicator=second.indicator),
        _("“{indicator}” is reckoned with the exception: {exception}.").format(
            indicator=second.indicator, exception=exception
        ),
    )
    return Finding(AlarmKind.UNCLEAR_SCOPE, f"({exception})", readings, because, effects, (second,))


def told_of_criteria(drafts: Sequence[Draft]) -> tuple[str, ...]:
    """Say that names of criteria are assumed."""
    places = dict.fromkeys((draft.place.line, draft.text) for draft in drafts if draft.is_assumed)
    said = _("“{text}” does not name the criteria; the usual ones are assumed: {names}.")
    return tuple(said.format(text=text, names=_names_at(drafts, line, text)) for line, text in places)


def _names_at(drafts: Sequence[Draft], line: int, text: str) -> str:
    mine = (one for one in drafts if one.is_assumed and (one.place.line, one.text) == (line, text))
    return ", ".join(one.indicator.rpartition(": ")[2] for one in mine)


def _years(drafts: Sequence[Draft], period: Period) -> Iterator[Finding]:
    """Doubt a year that is not the plan's; years that are compared with or lie ahead are not meant."""
    for draft in drafts:
        strange = next((year for year in draft.years if not period.has(year)), None)
        if strange is None:
            continue
        because = _("The plan is for {year}, the text says {strange}.").format(year=period.shown, strange=strange)
        readings = (str(period.last), str(strange))
        effects = (
            _("{year}: a slip; the target is for the year of the plan.").format(year=period.shown),
            _("{year}: what belongs to another year is meant.").format(year=strange),
        )
        text = f"năm {strange}"
        yield Finding(AlarmKind.STALE_YEAR, text, readings, because, effects, (draft,))
