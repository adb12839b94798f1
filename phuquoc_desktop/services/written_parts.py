"""Papers whose parts people may write in their own words; a part that nobody has written is drafted by the program.

Papers of a year or a period have a record with a field a part; all others are kept by ``paper_drafts``.
"""

from __future__ import annotations

from collections.abc import Sequence

from phuquoc_desktop.domain.checks import refusals, refuse_if_any, tidied
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.plan_document import LaunchPlan, ReportText
from phuquoc_desktop.translation import N_

Written = LaunchPlan | ReportText


class UnknownPartError(RefusedError):
    """The paper has no part of that name."""

    sentence = N_("There is no part “{part}”; choose one of: {known}.")


def own_text(record: Written | None, part: str) -> str | None:
    """Return what people wrote for a part, or None where the draft counts."""
    return getattr(record, part) or None if record else None


def refuse_unknown(parts: Sequence[str], part: str) -> None:
    """Raise UnknownPartError unless a paper has that part."""
    if part not in parts:
        raise UnknownPartError(field="part", part=part, known=", ".join(parts))


def write(record: Written, parts: Sequence[str], part: str, text: str | None) -> None:
    """Put people's words into a part, a paragraph a line; None or blank gives the draft back.

    Raises UnknownPartError and TooLongError.
    """
    refuse_unknown(parts, part)
    setattr(record, part, text)
    refuse_if_any(refusals(tidied(record)))
