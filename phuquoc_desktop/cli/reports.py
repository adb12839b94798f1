"""``phuquoc report``: any printable list or report into a file."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from phuquoc_desktop.cli.call import Call
from phuquoc_desktop.cli.paper_subject import add_subject, wish_of
from phuquoc_desktop.cli.parser import add_command
from phuquoc_desktop.cli.templates import tell_refused
from phuquoc_desktop.translation import _

if TYPE_CHECKING:
    from phuquoc_desktop.cli.parser import Commands

KINDS = (
    "launch-plan",
    "registration-list",
    "progress-report",
    "summary-report",
    "chairman-page",
    "year-calendar",
    "submission-letter",
    "candidate-list",
    "achievement-report",
    "achievement-summary",
    "public-notice",
    "signing-sheet",
    "dossier-index",
    "changes-annex",
    "minutes",
    "vote-result",
    "ballots",
    "attendance-sheet",
    "bonus-list",
    "close-list",
    "initiative-list",
    "decision",
    "decision-list",
    "payment-list",
    "award-ledger",
    "award-statistics",
)
"""For the help, which must not load what writes papers."""


def add_commands(commands: Commands) -> None:
    """Add ``report``."""
    parser = add_command(commands, "report", run_report, _("Write a list or a report into a file"))
    parser.add_argument("kind", metavar=_("KIND"), help=_("one of: {kinds}").format(kinds=", ".join(KINDS)))
    parser.add_argument(
        "--out", required=True, metavar=_("FILE"), help=_("its ending says how: .pdf .docx .xlsx .html")
    )
    add_subject(parser)
    parser.add_argument(
        "--period",
        metavar=_("PERIOD"),
        help=_("for a report of a period: 2021-06, 2021-Q2, 2021-H1, 2021-9M or 2021; by default the latest"),
    )
    parser.add_argument(
        "--year", type=int, metavar=_("YEAR"), help=_("for a list of a year; by default that of the data")
    )
    parser.add_argument("--date", metavar=_("DATE"), help=_("for the bonuses of a dossier: the day of the decision"))


def run_report(call: Call) -> None:
    """Write the paper and say where it is."""
    from phuquoc_desktop.documents import papers

    asked, file = call.options, Path(call.options.out)
    papers.refuse_format(asked.kind, file)
    with call.office() as backend, backend.reading() as read:
        desk = backend.desk(read)
        desk = desk if asked.year is None else replace(desk, year=asked.year)
        papers.write(asked.kind, desk, file, wish_of(call, read, period=asked.period, day=asked.date))
        tell_refused(call, backend)
    content = file.read_bytes()
    title = papers.plan_of(asked.kind).title
    document = {
        "report": asked.kind,
        "title": title,
        "file": str(file),
        "size": len(content),
        "sha256": hashlib.sha256(content).hexdigest(),
    }
    call.answer(document, [_("Wrote “{title}” into {file}.").format(title=title, file=file)])
