"""``phuquoc targets``: show targets, set an own figure, record progress."""

from __future__ import annotations

from typing import TYPE_CHECKING

from phuquoc_desktop.cli import targets_alarms, targets_copy, targets_fields, targets_looks, targets_paste
from phuquoc_desktop.cli.call import Call
from phuquoc_desktop.cli.figures import read_figure, shown
from phuquoc_desktop.cli.layout import table
from phuquoc_desktop.cli.parser import add_command, add_group
from phuquoc_desktop.cli.targets_shown import achieved, cells_of, row_of, with_year, year_of
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.target import ProgressEntry, Target
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.dates import show_period

if TYPE_CHECKING:
    from phuquoc_desktop.backend import Backend
    from phuquoc_desktop.cli.parser import Commands
    from phuquoc_desktop.services.targets import TargetLine


class UnreadableJudgementError(RefusedError):
    """A qualitative target is judged, not measured."""

    sentence = N_("“{indicator}” is judged, not measured: write yes (đạt) or no (không đạt), not “{text}”.")


def add_commands(commands: Commands) -> None:
    """Add ``targets list``, ``set``, ``progress`` and the commands beside them."""
    group = add_group(commands, "targets", _("Targets of the year and their progress"))
    with_year(add_command(group, "list", run_list, _("Show all targets with plan, progress and standing")))
    setting = with_year(add_command(group, "set", run_set, _("Set the office's own planned figure")))
    setting.add_argument("code", metavar=_("CODE"), help=_("such as T01"))
    setting.add_argument("value", metavar=_("VALUE"), help=_("4.549,5 or 4549.5"))
    setting.add_argument("--base", metavar=_("VALUE"), help=_("last year's figure"))
    progress = with_year(add_command(group, "progress", run_progress, _("Record what was reached by a period's end")))
    progress.add_argument("code", metavar=_("CODE"), help=_("such as T01"))
    progress.add_argument("value", metavar=_("VALUE"), help=_("4.549,5 or 4549.5; yes or no for a qualitative target"))
    progress.add_argument("--period", required=True, metavar=_("PERIOD"), help=_("2021-06, 2021-Q2, 2021-H1 or 2021"))
    progress.add_argument("--evidence", metavar=_("TEXT"), help=_("where the figure comes from"))
    progress.add_argument("--note", metavar=_("TEXT"), help=_("a note"))
    progress.add_argument("--follow-up", action="store_true", help=_("mark the figure to be followed up"))
    for jobs in (targets_looks, targets_paste, targets_fields, targets_copy, targets_alarms):
        jobs.add_to(group)


def run_list(call: Call) -> None:
    """Print the target tree."""
    from phuquoc_desktop.services import targets

    with call.office() as backend, backend.reading() as read:
        year = year_of(call, backend)
        known = targets.tree(read, year)
    headings = [_("Code"), _("Indicator"), _("Unit of measure"), _("Plan"), _("Own"), _("Achieved"), "%", _("Standing")]
    rows = [cells_of(line) for line in known]
    document = {"year": year, "office": backend.profile.office, "targets": [row_of(line) for line in known]}
    call.answer(document, table(headings, rows, right=(3, 4, 5, 6)))


def run_set(call: Call) -> None:
    """Set the own figure and print the row."""
    from phuquoc_desktop.services import targets

    asked = call.options
    value = read_figure(asked.value)
    base = read_figure(asked.base) if asked.base else None
    with call.office() as backend:
        year = year_of(call, backend)
        with backend.begin(N_("Set a target")) as work:
            targets.set_own(work, asked.code, year, value, base)
        _answer_row(call, backend, asked.code, year)


def run_progress(call: Call) -> None:
    """Record progress and print the row."""
    from phuquoc_desktop.services import targets

    asked = call.options
    with call.office() as backend:
        year = year_of(call, backend)
        with backend.begin(N_("Record progress")) as work:
            line = targets.line_of(work, asked.code, year)
            entry = _entry(call, line, backend)
            for jump in targets.jumps_of(line, entry.period, entry.value):
                call.say(jump.sentence)
            targets.record_progress(work, asked.code, year, entry, backend.today)
        _answer_row(call, backend, asked.code, year)


def _entry(call: Call, line: TargetLine, backend: Backend) -> ProgressEntry:
    asked, target = call.options, line.target
    level = _level(line, asked.value)
    return ProgressEntry.draft(
        target_id="",
        period=asked.period,
        value=None if target.qualitative else read_figure(asked.value),
        fulfilled=_judgement(target, asked.value) if target.qualitative and level is None else None,
        level=level,
        recorded_on=backend.today,
        evidence=asked.evidence,
        note=asked.note,
        follow_up=asked.follow_up,
    )


def _level(line: TargetLine, text: str) -> int | None:
    """Return the level of the rubric that is meant, None where there is no rubric or a judgement was written."""
    typed = text.strip()
    return int(typed) if line.rubric and typed.isascii() and typed.isdigit() and len(typed) < 4 else None


def _judgement(target: Target, text: str) -> bool:
    from phuquoc_desktop.services.targets import judged_as

    judged = judged_as(text)
    if judged is None:
        raise UnreadableJudgementError(field="value", indicator=target.indicator, text=text)
    return judged


def _answer_row(call: Call, backend: Backend, code: str, year: int) -> None:
    from phuquoc_desktop.services import targets

    with backend.reading() as read:
        line = targets.line_of(read, code, year)
    said = _("{code} {indicator}: own figure {planned}, achieved {achieved} {unit} ({period}). {standing}.")
    text = said.format(
        code=line.target.code,
        indicator=line.target.indicator,
        planned=shown(line.planned) or "–",
        achieved=achieved(line) or "–",
        unit=line.target.unit or "",
        period=show_period(line.latest.period) if line.latest else "–",
        standing=line.standing.label,
    )
    call.answer({"target": row_of(line)}, [" ".join(text.split())])
