"""``phuquoc parties complete``: since when all awards are entered; before that a missing one is unknown to the law."""

from __future__ import annotations

from typing import TYPE_CHECKING

from phuquoc_desktop.cli.call import Call
from phuquoc_desktop.cli.parser import add_command
from phuquoc_desktop.translation import N_, _

if TYPE_CHECKING:
    from phuquoc_desktop.cli.parser import Commands


def add_to(group: Commands) -> None:
    """Add ``parties complete``."""
    parser = add_command(group, "complete", run_complete, _("Show or say since when all awards are entered"))
    parser.add_argument("--since", type=int, metavar=_("YEAR"), help=_("from this year on; 0 takes it back"))


def run_complete(call: Call) -> None:
    """Print the year, after setting it where one is given."""
    from phuquoc_desktop.services.law.history_since import history_since, set_history_since

    asked = call.options.since
    with call.office() as backend:
        if asked is not None:
            with backend.begin(N_("Say since when the history is complete")) as work:
                set_history_since(work, asked or None)
        with backend.reading() as read:
            since = history_since(read)
    said = _("All awards since {year} are entered.") if since else _("No year is said complete.")
    call.answer({"complete_since": since}, [said.format(year=since)])
