"""``phuquoc launch-plan``: the parts of the office's own launch plan, its number and date, and what it lacks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from phuquoc_desktop.cli import written
from phuquoc_desktop.cli.call import DONE, NEEDS_A_PERSON, Call
from phuquoc_desktop.cli.days import day_or_none
from phuquoc_desktop.cli.parser import add_command, add_group
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.dates import show_date

if TYPE_CHECKING:
    from phuquoc_desktop.backend import Backend
    from phuquoc_desktop.cli.parser import Commands

WRITE, ISSUE = N_("Write a part of the launch plan"), N_("Number the launch plan")


def add_commands(commands: Commands) -> None:
    """Add ``launch-plan check``, ``parts``, ``write``, ``reset`` and ``issue``."""
    group = add_group(commands, "launch-plan", _("The office's own launch plan: its parts, and what it lacks"))
    checking = add_command(group, "check", run_check, _("Say what is missing before it can be signed"))
    parts = add_command(group, "parts", run_parts, _("Show each part: drafted, or in your own words"))
    issuing = add_command(group, "issue", run_issue, _("Set number, date and title"))
    for parser in (checking, parts, issuing, *written.add_writing(group, run_write, run_reset)):
        parser.add_argument("--year", type=int, metavar=_("YEAR"), help=_("by default the year of the data"))
    written.with_number(issuing).add_argument("--title", metavar=_("TEXT"), help=_("what the plan is called"))


def run_check(call: Call) -> int:
    """Print what is missing in the launch plan; a person is needed as long as something is."""
    from phuquoc_desktop.services import launch_plan_check

    with call.office() as backend, backend.reading() as read:
        year = _year(call, backend)
        found = launch_plan_check.check(read, year, backend.settings.signer)
    is_ready = not any(one.binding for one in found)
    told = [f"{'!' if one.binding else '?'} {one.text}" for one in found] or [_("Nothing is missing.")]
    remarks = [{"lack": one.lack.value, "code": one.code, "binding": one.binding, "message": one.text} for one in found]
    call.answer({"year": year, "ready": is_ready, "remarks": remarks}, told)
    return DONE if is_ready else NEEDS_A_PERSON


def _year(call: Call, backend: Backend) -> int:
    return int(call.options.year or backend.profile.year)


def run_parts(call: Call) -> None:
    """Print the parts of the launch plan."""
    with call.office() as backend:
        _answer(call, backend)


def run_write(call: Call) -> None:
    """Write a part of the launch plan."""
    _write(call, written.words_of(call))


def run_reset(call: Call) -> None:
    """Give the draft of a part back."""
    _write(call, None)


def _write(call: Call, text: str | None) -> None:
    from phuquoc_desktop.services import launch_plans

    with call.office() as backend:
        year, title = _year(call, backend), _drafted_title(call, backend)
        with backend.begin(WRITE) as work:
            launch_plans.write_part(work, launch_plans.begin(work, year, title), call.options.part, text)
        _answer(call, backend, call.options.part)


def run_issue(call: Call) -> None:
    """Set number, date and title of the launch plan; what is not named stays as it is."""
    from phuquoc_desktop.services import launch_plans

    asked, day = call.options, day_or_none(call.options.date)
    with call.office() as backend:
        year, title = _year(call, backend), _drafted_title(call, backend)
        with backend.begin(ISSUE) as work:
            plan = launch_plans.begin(work, year, title)
            launch_plans.issue(
                work,
                plan,
                title=asked.title or plan.title,
                number=asked.number or plan.number,
                issued_on=day or plan.issued_on,
            )
        with backend.reading() as read:
            kept = launch_plans.of_year(read, year)
            document = {
                "year": year,
                "title": kept.title if kept else title,
                "number": kept.number if kept else None,
                "issued_on": kept.issued_on.isoformat() if kept and kept.issued_on else None,
            }
    said = _("Launch plan of {year}: “{title}”, number {number}, date {date}.").format(
        year=year,
        title=document["title"],
        number=document["number"] or "–",
        date=show_date(kept.issued_on) if kept and kept.issued_on else "–",
    )
    call.answer(document, [said])


def _drafted_title(call: Call, backend: Backend) -> str:
    from phuquoc_desktop.documents.from_data.launch_plan import drafted_title

    with backend.reading() as read:
        return drafted_title(replace(backend.desk(read), year=_year(call, backend)))


def _answer(call: Call, backend: Backend, only: str | None = None) -> None:
    from phuquoc_desktop.documents.from_data.launch_plan import launch_plan_parts

    year = _year(call, backend)
    with backend.reading() as read:
        parts = launch_plan_parts(replace(backend.desk(read), year=year))
    written.answer(call, {"year": year}, parts, only)
