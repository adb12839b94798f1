"""Where a target stands, and the rule that says so, with its figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.domain.target import Standing
from phuquoc_desktop.domain.telling import Speak, Told
from phuquoc_desktop.translation import N_, _


class Rule(Labelled):
    """Quy tắc đánh giá: its code, and the sentence that it says with the figures in their places."""

    NO_OWN_FIGURE = "no-own-figure", N_("There is no figure of your own to judge by yet.")
    NO_PROGRESS = "no-progress", N_("Nothing has been recorded yet.")
    GAP = "gap", N_("Periods are missing, so the sum since the start of the year is not known.")
    PLANNED_ONLY = (
        "planned-only",
        N_("{reached}; the plan names {plan} and does not say whether more or less is better."),
    )
    NOT_MEASURED = "not-measured", N_("{reached}; the plan names nothing that it could be held against.")
    NO_BASE = "no-base", N_("{reached}; last year's figure is needed to judge this, and is not known.")
    NO_UPPER_END = "no-upper-end", N_("{reached}; the range has no upper end.")

    REACHED = "reached", N_("{months} months: {reached}, {percent} % of the plan; the plan is reached.")
    SHORT = "short", N_("The year is over: {reached}, {percent} % of the plan.")
    TIME = "time", N_("{months} months: {reached}, {percent} % of the plan; {expected} % of the year has passed.")
    SEASON = (
        "season",
        N_("{months} months: {reached}, {percent} % of the plan; last year {expected} % was reached by then."),
    )
    OVER_EXACT = "over-exact", N_("{months} months: {reached}, more than the plan asks, which is {asked}.")
    HELD = "held", N_("{months} months: {reached}; asked is {asked}, which holds.")
    NOT_HELD = "not-held", N_("{months} months: {reached}; asked is {asked}, which does not hold.")

    LIMIT_KEPT = "limit-kept", N_("The year is over: {reached}; asked is {asked}, which holds.")
    LIMIT_PASSED = (
        "limit-passed",
        N_("{months} months: {reached}; asked is {asked}, and a sum does not come down again."),
    )
    LIMIT_TIME = (
        "limit-time",
        N_("{months} months: {reached}, {percent} % of the limit; {expected} % of the year has passed."),
    )
    LIMIT_SEASON = (
        "limit-season",
        N_("{months} months: {reached}, {percent} % of the limit; last year {expected} % was reached by then."),
    )

    LEVEL_HELD = "level-held", N_("At the end of month {months}: {reached}; asked is {asked}, which holds.")
    LEVEL_SHORT = "level-short", N_("At the end of month {months}: {reached}; asked is {asked}, which does not hold.")
    LEVEL_PATH = (
        "level-path",
        N_(
            "At the end of month {months}: {reached}; on the way from {start} to {plan} it would be {expected} by then."
        ),
    )
    LEVEL_ALONE = (
        "level-alone",
        N_("At the end of month {months}: {reached}; asked is {asked}, and no earlier level tells the pace."),
    )

    IN_RANGE = "in-range", N_("{months} months: {reached}, within {asked}.")
    ABOVE_RANGE = (
        "above-range",
        N_("{months} months: {reached}, above the range ({asked}); the plan does not say whether more is better."),
    )

    SAME_PERIOD = (
        "same-period",
        N_("{months} months: {reached}, in the same period last year {base}; asked is {asked}."),
    )
    SHARE_OF_BASE = (
        "share-of-base",
        N_("{months} months: {reached}, {months}/12 of last year's {whole} is {base}; asked is {asked}."),
    )
    LAST_YEAR = "last-year", N_("{months} months: {reached}, last year {base}; asked is {asked}.")
    CHANGE_UNCLEAR = (
        "change-unclear",
        N_(
            "{months} months: {reached} against {base}, a change of {percent} % or of {points} points; asked is {asked}, and"
            " the plan does not say which is meant."
        ),
    )

    NOT_RATED = "not-rated", N_("It has not been judged yet.")
    FULFILLED = "fulfilled", N_("{months} months: judged as fulfilled.")
    NOT_FULFILLED = "not-fulfilled", N_("{months} months: judged as not fulfilled.")
    RATED = "rated", N_("{months} months: level {level}, “{title}”.")
    UNKNOWN_LEVEL = "unknown-level", N_("{months} months: level {level}, which the rubric does not have.")

    WORST_PART = "worst-part", N_("Every part must hold; {code} “{indicator}” decides. {sentence}")
    UNKNOWN_PART = "unknown-part", N_("Every part must hold, and {code} “{indicator}” cannot be judged yet. {sentence}")


FROM_PARTS = N_("There is no figure of its own; its parts were added up.")


@dataclass(frozen=True)
class Judgement:
    """Đánh giá: the standing and the visible rule that gave it.

    ``month`` is the one that the judged value belongs to, 0 for none. ``ahead`` is by how many percentage points the share
    reached lies above the share expected by then (below zero: behind), None where there are no such shares.
    """

    standing: Standing
    rule: Rule
    places: Mapping[str, object] = field(default_factory=dict)
    month: int = 0
    ahead: Decimal | None = None
    notes: tuple[Told, ...] = ()

    def say(self, speak: Speak) -> str:
        """Return the rule with its figures, then the notes."""
        return " ".join(one.say(speak) for one in (Told(self.rule.label_key, self.places), *self.notes))

    @property
    def sentence(self) -> str:
        """The same in the language spoken now."""
        return self.say(_)

    @property
    def order(self) -> tuple[int, Decimal]:
        """For sorting with the worst first: missed, behind, unknown, on course, met; then the furthest behind."""
        return WORST_FIRST.index(self.standing), self.ahead if self.ahead is not None else Decimal(0)


WORST_FIRST = (Standing.MISSED, Standing.BEHIND, Standing.UNKNOWN, Standing.ON_COURSE, Standing.MET)
