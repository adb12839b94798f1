"""The plan on the table: what was read, what a person said of it, and how it compares with the data."""

from __future__ import annotations

from collections.abc import Mapping

from phuquoc_desktop.gui.plan_reading.words import Standing
from phuquoc_desktop.intake.plan_review.review import Review
from phuquoc_desktop.services.plans.comparing import PlanChange, PlanComparison, PlanLine

GONE = "gone:"
"""Before the code of a known target that the plan has no longer, in a key of the list."""


class Desk:
    """``faults`` holds what stands in the fields of readings that cannot be understood, by code and field."""

    def __init__(self, review: Review, faults: Mapping[str, Mapping[str, str]]) -> None:
        self.review = review
        self.faults = dict(faults)
        self.comparison: PlanComparison | None = None
        self._lines: dict[str, PlanLine] = {}

    def compare(self, comparison: PlanComparison | None) -> None:
        """Take a comparison with the data."""
        self.comparison = comparison
        lines = comparison.lines if comparison else ()
        self._lines = {one.reading.code if one.reading else GONE + one.code: one for one in lines}

    def rows(self) -> list[str]:
        """Return the keys of all rows: readings in the order of the document, then what is gone."""
        return [*self.review.codes(), *(key for key in self._lines if key.startswith(GONE))]

    def line(self, key: str) -> PlanLine | None:
        """Return the comparison of a row, None while there is none."""
        return self._lines.get(key)

    def shown_code(self, key: str) -> str:
        """Return the code that people know a target by, the reading's own until the data were asked."""
        line = self._lines.get(key)
        return line.code if line else key

    def change(self, key: str) -> PlanChange | None:
        """Tell what taking in would do."""
        if not key.startswith(GONE) and self.review.is_dropped(key):
            return PlanChange.LEFT_OUT
        line = self._lines.get(key)
        return line.change if line and line.change is not PlanChange.LEFT_OUT else None

    def waits(self, key: str) -> bool:
        """Tell whether a figure is doubted, and neither was decided here nor before."""
        line = self._lines.get(key)
        if key.startswith(GONE) or not self.review.waits(key):
            return False
        before = {alarm.text for alarm, _said in line.decided} if line else set()
        alarms = self.review.alarms(key)
        return any(self.review.decision(key, one) is None and one.text not in before for one in alarms)

    def standing(self, key: str) -> Standing:
        """Tell how far a person has come with a reading."""
        review = self.review
        if review.is_dropped(key):
            return Standing.LEFT_OUT
        if key in self.faults:
            return Standing.FAULTY
        if self.waits(key):
            return Standing.DOUBTED
        if review.as_read(key) is None:
            return Standing.ADDED
        if review.is_corrected(key):
            return Standing.CORRECTED
        return Standing.ACCEPTED if review.is_accepted(key) else Standing.UNSEEN

    def waiting(self) -> list[str]:
        """Return the readings on which a person should decide."""
        return [code for code in self.review.codes() if self.waits(code)]

    @property
    def has_answers(self) -> bool:
        """Whether a person has said or typed anything."""
        return self.review.has_answers or bool(self.faults)

    def faulty(self) -> list[str]:
        """Return the readings whose fields cannot be understood, those left out excepted."""
        return [code for code in self.review.taken() if code in self.faults]
