"""What a person says to a reorganisation, and what becomes of the folder's own office by it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.reorganisation import Reorganisation, StepKind
from phuquoc_desktop.translation import N_


class ChooseSuccessorError(RefusedError):
    """The office is split, and nobody has said which of the new ones works on in this folder."""

    sentence = N_("{office} is split; say which of the new offices works on with these data: {known}.")


class NotItsSuccessorError(RefusedError):
    """The office that was chosen does not follow this one."""

    sentence = N_("“{text}” does not follow {office}; choose one of: {known}.")


class NotYetError(RefusedError):
    """The day has not come."""

    sentence = N_(
        "The reorganisation counts from {day}; apply it on that day. Until then its preview can be looked at."
    )


@dataclass(frozen=True)
class Wish:
    """``becomes`` is the code of the new office of this folder where there is a choice.

    ``decided`` says by id to which new office (key) somebody goes, ``carry`` whether open registrations and dossiers go along.
    """

    becomes: str = ""
    decided: Mapping[str, str] = field(default_factory=dict)
    carry: bool | None = None


@dataclass(frozen=True)
class Course:
    """What the folder does: whose records move, and which office works on here; nothing moves where ``becomes`` is empty."""

    owners: tuple[str, ...] = ()
    becomes: str = ""
    choices: tuple[str, ...] = ()


def course_of(change: Reorganisation, mine: str, wish: Wish) -> Course:
    """Return what happens to the folder of an office; raises NotItsSuccessorError.

    ``choices`` are the keys among which a person must choose and has not: of a split, or whether to keep an office's records.
    """
    step = change.step_of(mine)
    if step is None:
        # What has come of its former offices since then goes the same way.
        return Course(_followed_by(change, mine), mine) if _followed_by(change, mine) else Course()
    codes = step.new or ((step.keeper,) if step.keeper else ())
    keys = tuple(str(change.key_of(code)) for code in codes)
    asked = wish.becomes.strip()
    chosen = next((one for one in keys if asked in (one, one.partition("@")[0])), "") if asked else ""
    if asked and not chosen:
        raise NotItsSuccessorError(field="becomes", text=asked, office=mine, known=", ".join(keys) or "–")
    if not chosen and step.kind not in (StepKind.SPLIT, StepKind.CLOSE):
        chosen = keys[0]
    if not chosen:
        return Course(choices=keys)
    gathered = _followed_by(change, chosen) if step.kind is StepKind.CLOSE else ()
    return Course(tuple(dict.fromkeys((mine, *gathered))), chosen)


def _followed_by(change: Reorganisation, key: str) -> tuple[str, ...]:
    """Return the offices that an office follows, or whose records it keeps."""
    code, _at, since = key.partition("@")
    if since != change.head.counts_from.isoformat():
        return ()
    return tuple(one for step in change.steps if step.new == (code,) or step.keeper == code for one in step.former)


def refuse_early(change: Reorganisation, today: date) -> None:
    """Raise NotYetError before the day from which a reorganisation counts."""
    if today < change.head.counts_from:
        raise NotYetError(day=f"{change.head.counts_from:%d/%m/%Y}")
