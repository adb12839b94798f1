"""``phuquoc plan load FILE`` for a document: read, held against the data, decided on, taken in as one job."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from phuquoc_desktop.cli.call import DONE, NEEDS_A_PERSON
from phuquoc_desktop.cli.days import day_or_none
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.translation import N_, _

if TYPE_CHECKING:
    from phuquoc_desktop.backend import Backend
    from phuquoc_desktop.cli.call import Call
    from phuquoc_desktop.cli.parser import OfficeParser
    from phuquoc_desktop.domain.plan_reading import PlanReading
    from phuquoc_desktop.services.plans.comparing import Aim, PlanComparison
    from phuquoc_desktop.services.plans.deciding import Choices, Decision
    from phuquoc_desktop.services.plans.taking_in import PlanSource, PlanTaken

DOCUMENTS = frozenset([".txt", ".docx", ".pdf"])


class UndecidableError(RefusedError):
    """The option is no decision."""

    sentence = N_(
        "Write a decision as CODE=READING, such as T05=16723, or T05=left to leave the figure as it is written."
    )


class NotInPlanError(RefusedError):
    """The plan that was read has no such target."""

    sentence = N_("The plan has no target “{code}”; see the dry run for the codes.")


def add_options(parser: OfficeParser) -> None:
    """Add what a document may be taken in with."""
    group = parser.add_argument_group(_("a document (.docx, .pdf, .txt)"))
    group.add_argument("--own", action="store_true", help=_("the office's own plan, not the city's"))
    group.add_argument(
        "--year", type=int, metavar=_("YEAR"), help=_("the plan's year, by default the one in its title")
    )
    group.add_argument(
        "--decide",
        action="append",
        default=[],
        metavar=_("CODE=READING"),
        help=_("how a doubted figure is read, or CODE=left; several times"),
    )
    group.add_argument("--reason", metavar=_("TEXT"), help=_("why it was decided so"))
    group.add_argument(
        "--leave-out", action="append", default=[], metavar=_("CODE"), help=_("do not take this target; several times")
    )
    group.add_argument(
        "--remove",
        action="append",
        default=[],
        metavar=_("CODE"),
        help=_("remove this target, which the plan has no longer; several times"),
    )
    group.add_argument("--title", default="", metavar=_("TEXT"), help=_("by default as it was read"))
    group.add_argument("--number", metavar=_("NUMBER"), help=_("number of the document"))
    group.add_argument("--issued-on", metavar=_("DATE"), help=_("date of the document; amendments count from it"))
    group.add_argument("--dry-run", action="store_true", help=_("only tell what would be done"))


def is_document(file: Path | None) -> bool:
    """Tell whether a file is to be read, rather than a plan file of this program."""
    return file is not None and file.suffix.lower() in DOCUMENTS


def run(call: Call, file: Path) -> int:
    """Read the document, tell what it would do or do it; figures still in doubt need a person."""
    from phuquoc_desktop.cli.plan_loading_shown import document_of, lines_of
    from phuquoc_desktop.intake.plan import read_plan
    from phuquoc_desktop.services.plans.comparing import NothingReadError

    try:
        reading = read_plan(file, call.options.year)
        if not reading.targets:
            raise NothingReadError()
    except RefusedError as refusal:
        call.say(str(refusal))
        return NEEDS_A_PERSON
    with call.office() as backend:
        aim = _aim(call, backend, reading)
        choices = _choices(call, backend, reading, aim)
        comparison, taken = _look_or_take(call, backend, reading, aim, _source(call, file), choices)
        with backend.reading() as read:
            document, lines = document_of(read, comparison, taken), lines_of(read, comparison, taken)
    call.answer(document, lines)
    return NEEDS_A_PERSON if comparison.undecided else DONE


def _aim(call: Call, backend: Backend, reading: PlanReading) -> Aim:
    from phuquoc_desktop.services.plans.comparing import Aim

    owner = backend.profile.office if call.options.own else str(backend.city.key)
    return Aim(owner, call.options.year or reading.year or backend.profile.year)


def _source(call: Call, file: Path) -> PlanSource:
    from phuquoc_desktop.services.plans.taking_in import PlanSource

    asked = call.options
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    return PlanSource(asked.title, "", asked.number, day_or_none(asked.issued_on), file.name, digest)


def _choices(call: Call, backend: Backend, reading: PlanReading, aim: Aim) -> Choices:
    """Turn codes as they are shown into the codes of the reading."""
    from phuquoc_desktop.services.plans.comparing import compare
    from phuquoc_desktop.services.plans.deciding import Choices

    with backend.reading() as read:
        shown = compare(read, reading, aim)
    codes = {one.code: one.reading.code for one in shown.lines if one.reading}
    decisions = tuple(_decision(reading, codes, text, call.options.reason) for text in call.options.decide)
    left_out = frozenset(_code_in(codes, code) for code in call.options.leave_out)
    return Choices(decisions, {}, left_out, frozenset(call.options.remove))


def _decision(reading: PlanReading, codes: dict[str, str], text: str, reason: str | None) -> Decision:
    from phuquoc_desktop.cli.doubt_words import meant
    from phuquoc_desktop.services.plans.deciding import decide

    code, sign, chosen = text.partition("=")
    if not sign or not chosen.strip():
        raise UndecidableError(field="decide")
    known = _code_in(codes, code.strip())
    readings = [each for one in reading.alarms_of(known) for each in one.readings]
    return decide(reading, known, meant(chosen.strip(), readings), reason)


def _code_in(codes: dict[str, str], code: str) -> str:
    if code not in codes:
        raise NotInPlanError(field="code", code=code)
    return codes[code]


def _look_or_take(
    call: Call, backend: Backend, reading: PlanReading, aim: Aim, source: PlanSource, choices: Choices
) -> tuple[PlanComparison, PlanTaken | None]:
    from phuquoc_desktop.services import undoing
    from phuquoc_desktop.services.plans import comparing, taking_in

    if call.options.dry_run:
        with backend.reading() as read:
            return comparing.compare(read, reading, aim, choices), None
    with backend.begin(undoing.TAKE_PLAN) as work:
        taken = taking_in.take(work, reading, aim, source, choices, backend.today)
    return taken.comparison, taken
