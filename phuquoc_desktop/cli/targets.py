"""``phuquoc targets``: show targets, set an own figure, record progress."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.call import Call
from phuquoc_desktop.cli.figures import as_json, read_figure, shown
from phuquoc_desktop.cli.layout import table
from phuquoc_desktop.cli.parser import OfficeParser, add_command, add_group
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
    """Add ``targets list``, ``set`` and ``progress``."""
    group = add_group(commands, "targets", _("Targets of the year and their progress"))
    _with_year(add_command(group, "list", run_list, _("Show all targets with plan, progress and standing")))
    setting = _with_year(add_command(group, "set", run_set, _("Set the office's own planned figure")))
    setting.add_argument("code", metavar=_("CODE"), help=_("such as T01"))
    setting.add_argument("value", metavar=_("VALUE"), help=_("4.549,5 or 4549.5"))
    setting.add_argument("--base", metavar=_("VALUE"), help=_("last year's figure"))
    progress = _with_year(add_command(group, "progress", run_progress, _("Record what was reached by a period's end")))
    progress.add_argument("code", metavar=_("CODE"), help=_("such as T01"))
    progress.add_argument("value", metavar=_("VALUE"), help=_("4.549,5 or 4549.5; yes or no for a qualitative target"))
    progress.add_argument("--period", required=True, metavar=_("PERIOD"), help=_("2021-06, 2021-Q2, 2021-H1 or 2021"))
    progress.add_argument("--evidence", metavar=_("TEXT"), help=_("where the figure comes from"))
    progress.add_argument("--note", metavar=_("TEXT"), help=_("a note"))


def _with_year(parser: OfficeParser) -> OfficeParser:
    parser.add_argument("--year", type=int, metavar=_("YEAR"), help=_("by default the year of the data"))
    return parser


def _year(call: Call, backend: Backend) -> int:
    return call.options.year or backend.profile.year


def run_list(call: Call) -> None:
    """Print the target tree."""
    from phuquoc_desktop.services import targets

    with call.office() as backend, backend.reading() as read:
        year = _year(call, backend)
        known = targets.tree(read, year)
    headings = [_("Code"), _("Indicator"), _("Unit of measure"), _("Plan"), _("Own"), _("Achieved"), "%", _("Standing")]
    rows = [_cells(line) for line in known]
    document = {"year": year, "office": backend.profile.office, "targets": [row_of(line) for line in known]}
    call.answer(document, table(headings, rows, right=(3, 4, 5, 6)))


def run_set(call: Call) -> None:
    """Set the own figure and print the row."""
    from phuquoc_desktop.services import targets

    asked = call.options
    value = read_figure(asked.value)
    base = read_figure(asked.base) if asked.base else None
    with call.office() as backend:
        year = _year(call, backend)
        with backend.begin(N_("Set a target")) as work:
            targets.set_own(work, asked.code, year, value, base)
        _answer_row(call, backend, asked.code, year)


def run_progress(call: Call) -> None:
    """Record progress and print the row."""
    from phuquoc_desktop.services import targets

    asked = call.options
    with call.office() as backend:
        year = _year(call, backend)
        with backend.begin(N_("Record progress")) as work:
            target = targets.line_of(work, asked.code, year).target
            entry = _entry(call, target, backend)
            targets.record_progress(work, asked.code, year, entry, backend.today)
        _answer_row(call, backend, asked.code, year)


def _entry(call: Call, target: Target, backend: Backend) -> ProgressEntry:
    asked = call.options
    return ProgressEntry.draft(
        target_id="",
        period=asked.period,
        value=None if target.qualitative else read_figure(asked.value),
        fulfilled=_judgement(target, asked.value) if target.qualitative else None,
        recorded_on=backend.today,
        evidence=asked.evidence,
        note=asked.note,
    )


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
        achieved=_achieved(line) or "–",
        unit=line.target.unit or "",
        period=show_period(line.latest.period) if line.latest else "–",
        standing=line.standing.label,
    )
    call.answer({"target": row_of(line)}, [" ".join(text.split())])


def _cells(line: TargetLine) -> list[str]:
    target = line.target
    name = f"· {target.indicator}" if target.parent_code else target.indicator
    doubted = "?" if target.alarm_kind else ""
    figures = [f"{shown(target.value)}{doubted}", shown(line.planned), _achieved(line), shown(line.percent)]
    return [target.code, name, target.unit or "", *figures, line.standing.label]


def _achieved(line: TargetLine) -> str:
    if line.latest is not None and line.latest.fulfilled is not None:
        return _("yes") if line.latest.fulfilled else _("no")
    return shown(line.achieved)


def row_of(line: TargetLine) -> dict[str, Any]:
    """Return a row of the target tree as JSON; figures are text with a decimal point."""
    target, latest = line.target, line.latest
    return {
        "code": target.code,
        "group": target.group.value,
        "indicator": target.indicator,
        "parent": target.parent_code,
        "unit": target.unit,
        "comparator": target.comparator.value,
        "direction": target.direction.value if target.direction else None,
        "qualitative": target.qualitative,
        "plan": as_json(target.value),
        "plan_to": as_json(target.value_to),
        "own": as_json(line.planned),
        "base": as_json(line.own.base_value) if line.own else None,
        "achieved": as_json(line.achieved),
        "fulfilled": latest.fulfilled if latest else None,
        "period": latest.period if latest else None,
        "percent": as_json(line.percent),
        "standing": line.standing.value,
        "growth_percent": as_json(target.growth_percent),
        "exception": target.exception,
        "named_places": target.named_places,
        "text": target.wording,
        "place": target.place,
        "suspect": target.alarm_kind is not None,
        "alarm": _alarm(target),
    }


def _alarm(target: Target) -> dict[str, Any] | None:
    if target.alarm_kind is None:
        return None
    readings = target.alarm_readings.split("; ") if target.alarm_readings else []
    return {"kind": target.alarm_kind, "readings": readings, "because": target.alarm_because}
