"""``phuquoc report-text``: the words of half-year and year reports, their number and date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from phuquoc_desktop.cli import written
from phuquoc_desktop.cli.call import Call
from phuquoc_desktop.cli.days import day_or_none
from phuquoc_desktop.cli.parser import add_command, add_group
from phuquoc_desktop.translation import N_, _

if TYPE_CHECKING:
    from phuquoc_desktop.backend import Backend
    from phuquoc_desktop.cli.parser import Commands

WRITE, ISSUE = N_("Write a part of a report"), N_("Number a report")


def add_commands(commands: Commands) -> None:
    """Add ``report-text parts``, ``write``, ``reset`` and ``issue``."""
    group = add_group(commands, "report-text", _("The words of half-year and year reports"))
    parts = add_command(group, "parts", run_parts, _("Show each part: drafted, or in your own words"))
    issuing = written.with_number(add_command(group, "issue", run_issue, _("Set number and date")))
    shown = _("2021-H1, 2021-9M or 2021; by default the last that is over")
    for parser in (parts, issuing, *written.add_writing(group, run_write, run_reset)):
        parser.add_argument("--period", metavar=_("PERIOD"), help=shown)


def run_parts(call: Call) -> None:
    """Print the parts of a report."""
    with call.office() as backend:
        _answer(call, backend, _period(call, backend))


def run_write(call: Call) -> None:
    """Write a part of a report."""
    _write(call, written.words_of(call))


def run_reset(call: Call) -> None:
    """Give the draft of a part back."""
    _write(call, None)


def _write(call: Call, text: str | None) -> None:
    from phuquoc_desktop.services import report_texts

    with call.office() as backend:
        period = _period(call, backend)
        with backend.begin(WRITE) as work:
            report_texts.write_part(work, period, call.options.part, text)
        _answer(call, backend, period, call.options.part)


def run_issue(call: Call) -> None:
    """Set number and date of a report; what is not named stays as it is."""
    from phuquoc_desktop.services import report_texts

    asked, day = call.options, day_or_none(call.options.date)
    with call.office() as backend:
        period = _period(call, backend)
        with backend.begin(ISSUE) as work:
            known = report_texts.of_period(work, period)
            number = asked.number or (known.number if known else None)
            issued_on = day or (known.issued_on if known else None)
            kept = report_texts.issue(work, period, number, issued_on)
            document = {
                "period": period,
                "number": kept.number,
                "issued_on": kept.issued_on.isoformat() if kept.issued_on else None,
            }
    call.answer(document, [" – ".join(str(one) for one in document.values() if one)])


def _period(call: Call, backend: Backend) -> str:
    from phuquoc_desktop.documents.from_data.summary import period_of

    with backend.reading() as read:
        return str(period_of(backend.desk(read), call.options.period))


def _answer(call: Call, backend: Backend, period: str, only: str | None = None) -> None:
    from phuquoc_desktop.documents.from_data.summary import summary_parts

    with backend.reading() as read:
        parts = summary_parts(backend.desk(read), period)
    written.answer(call, {"period": period}, parts, only)
