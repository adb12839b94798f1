"""``phuquoc targets paste``: a column of figures copied from a sheet, looked at first, then recorded in one job."""

from __future__ import annotations

import sys
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.call import NEEDS_A_PERSON
from phuquoc_desktop.cli.figures import as_json, shown
from phuquoc_desktop.cli.layout import table
from phuquoc_desktop.cli.parser import add_command
from phuquoc_desktop.cli.targets_shown import with_year, year_of
from phuquoc_desktop.domain.errors import TroubleError
from phuquoc_desktop.translation import N_, _, ngettext

if TYPE_CHECKING:
    from phuquoc_desktop.cli.call import Call
    from phuquoc_desktop.cli.parser import Commands
    from phuquoc_desktop.services.targets import Paste, PasteLine


class UnreadableTextError(TroubleError):
    """The file with the figures is not text."""

    sentence = N_("“{file}” is not plain text (UTF-8); save the column as text with tabs, then try again.")


class UnopenedTextError(TroubleError):
    """The file with the figures cannot be opened."""

    sentence = N_(
        "“{name}” could not be opened; look whether it is there and closed in other programs, then try again."
    )


def add_to(group: Commands) -> None:
    """Add ``paste`` to ``targets``."""
    said = _("Record a column of figures copied from a sheet: code or indicator, figure, comment")
    parser = with_year(add_command(group, "paste", run, said))
    parser.add_argument("file", metavar=_("FILE"), help=_("text with tabs between columns; - reads standard input"))
    parser.add_argument("--period", required=True, metavar=_("PERIOD"), help=_("2021-06, 2021-Q2, 2021-H1 or 2021"))
    parser.add_argument("--dry-run", action="store_true", help=_("only tell what would be done"))
    parser.add_argument("--skip-doubtful", action="store_true", help=_("leave out lines that wait for a person"))


def run(call: Call) -> int | None:
    """Look at the lines, record them unless one waits for a person, and print what became of each."""
    from phuquoc_desktop.services import targets

    asked, text = call.options, _text(call)
    with call.office() as backend:
        year = year_of(call, backend)
        with backend.reading() as read:
            paste = targets.look_at_paste(read, year, asked.period, text, backend.today)
        takes = not asked.dry_run and (asked.skip_doubtful or not paste.needs_a_person)
        if takes and any(one.counts for one in paste.lines):
            with backend.begin(N_("Paste progress")) as work:
                paste = targets.take_paste(work, year, asked.period, text, backend.today)
    for jump in (jump for one in paste.lines for jump in one.jumps):
        call.say(jump.sentence)
    recorded = sum(one.counts for one in paste.lines) if takes else None
    call.answer(_document(paste, recorded), [*_table(paste), _said(recorded)])
    return NEEDS_A_PERSON if paste.needs_a_person else None


def _text(call: Call) -> str:
    if call.options.file == "-":
        return sys.stdin.read()
    path = call.path("file")
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as why:
        raise UnreadableTextError(file=path.name) from why
    except OSError as why:
        raise UnopenedTextError(name=path.name) from why


def _document(paste: Paste, recorded: int | None) -> dict[str, Any]:
    counts = {outcome.value: count for outcome, count in paste.counts.items()}
    lines = [_line(one) for one in paste.lines]
    return {"period": str(paste.period), "lines": lines, "counts": counts, "recorded": recorded}


def _line(one: PasteLine) -> dict[str, Any]:
    return {
        "line": one.number,
        "text": one.text,
        "outcome": one.outcome.value,
        "code": one.code,
        "value": as_json(one.value),
        "fulfilled": one.fulfilled,
        "level": one.level,
        "note": one.note,
        "old": as_json(one.old.value) if one.old else None,
        "readings": [as_json(reading) for reading in one.readings],
        "reason": one.reason or None,
        "warnings": [jump.sentence for jump in one.jumps],
    }


def _table(paste: Paste) -> list[str]:
    headings = [_("Line"), _("Code"), _("What becomes of it"), _("Before"), _("Now")]
    rows = [
        [
            str(one.number),
            one.code or "",
            one.outcome.label,
            _meant(one.old.value, one.old.fulfilled) if one.old else "",
            _meant(one.value, one.fulfilled),
        ]
        for one in paste.lines
    ]
    reasons = [
        _("Line {line}: {reason}").format(line=one.number, reason=one.reason) for one in paste.lines if one.reason
    ]
    return [*table(headings, rows, right=(0, 3, 4)), *reasons]


def _meant(value: Decimal | None, fulfilled: bool | None) -> str:
    if fulfilled is not None:
        return _("yes") if fulfilled else _("no")
    return shown(value)


def _said(recorded: int | None) -> str:
    if recorded is None:
        return _("Nothing was recorded.")
    return ngettext("{count} figure was recorded.", "{count} figures were recorded.", recorded).format(count=recorded)
