"""``phuquoc meeting``: call a meeting of the council, take attendance, count votes, close it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from phuquoc_desktop.cli import meeting_jobs as jobs
from phuquoc_desktop.cli.parser import OfficeParser, add_command, add_group
from phuquoc_desktop.domain.council import BallotKind
from phuquoc_desktop.translation import _

if TYPE_CHECKING:
    from phuquoc_desktop.cli.parser import Commands


def add_commands(commands: Commands) -> None:
    """Add ``meeting list``, ``new``, ``attend``, ``agenda``, ``vote``, ``decide``, ``show``, ``close`` and ``reopen``."""
    group = add_group(commands, "meeting", _("Meetings of the council: attendance, votes, result"))
    listing = add_command(group, "list", jobs.run_list, _("Show the meetings"))
    listing.add_argument("--year", type=int, metavar=_("YEAR"), help=_("by default all"))
    _add_new(add_command(group, "new", jobs.run_new, _("Enter a meeting")))
    _add_attend(_about_one(add_command(group, "attend", jobs.run_attend, _("Say who was there"))))
    agenda = _about_one(add_command(group, "agenda", jobs.run_agenda, _("Put dossiers on the agenda")))
    agenda.add_argument("dossiers", nargs="+", metavar=_("DOSSIER"), help=_("codes, such as HS-2021-001"))
    agenda.add_argument("--remove", action="store_true", help=_("take them off the agenda"))
    _add_vote(_about_one(add_command(group, "vote", jobs.run_vote, _("Enter what was counted on a candidate"))))
    _add_decide(
        _about_one(add_command(group, "decide", jobs.run_decide, _("Say whether votes are enough, with a reason")))
    )
    _about_one(add_command(group, "show", jobs.run_show, _("Show a meeting with its result, and what it still lacks")))
    closing = _about_one(
        add_command(group, "close", jobs.run_close, _("Close a meeting: its votes go into the dossiers"))
    )
    closing.add_argument(
        "--ground", default="", metavar=_("TEXT"), help=_("on what a share rests that is not confirmed")
    )
    opening = _about_one(add_command(group, "reopen", jobs.run_reopen, _("Open a closed meeting again")))
    opening.add_argument("--reason", required=True, metavar=_("TEXT"), help=_("why"))


def _about_one(parser: OfficeParser) -> OfficeParser:
    parser.add_argument("meeting", metavar=_("MEETING"), help=_("its day, such as 14/12/2021, or its id"))
    return parser


def _add_new(parser: OfficeParser) -> None:
    parser.add_argument("--on", required=True, metavar=_("DATE"), help=_("when the council met"))
    parser.add_argument("--title", default="", metavar=_("TEXT"), help=_("what it was about"))
    parser.add_argument("--chair", metavar=_("NAME"), help=_("the member who chaired it"))
    parser.add_argument("--secretary", metavar=_("NAME"), help=_("the member who kept the minutes"))
    parser.add_argument("--began", metavar=_("TIME"), help=_("such as 08:00"))
    parser.add_argument("--ended", metavar=_("TIME"), help=_("such as 10:30"))
    parser.add_argument("--venue", metavar=_("TEXT"), help=_("where"))
    parser.add_argument("--open", action="store_true", help=_("a show of hands; by default a secret ballot"))
    parser.add_argument("--counters", nargs=2, metavar=_("NAME"), help=_("the two people who count a secret ballot"))
    parser.add_argument("--number", metavar=_("NUMBER"), help=_("number of the minutes"))
    parser.set_defaults(ballot=BallotKind.SECRET)


def _add_attend(parser: OfficeParser) -> None:
    parser.add_argument("--present", nargs="+", default=[], metavar=_("NAME"), help=_("members who were there"))
    parser.add_argument("--absent", nargs="+", default=[], metavar=_("NAME"), help=_("members who were not"))
    parser.add_argument("--written", nargs="+", default=[], metavar=_("NAME"), help=_("members who vote in writing"))
    parser.add_argument("--rest", choices=("present", "absent"), help=_("what is said of all others"))


def _add_vote(parser: OfficeParser) -> None:
    parser.add_argument("candidate", metavar=_("NAME"), help=_("full name or id of the candidate"))
    parser.add_argument("votes_for", type=int, metavar=_("FOR"), help=_("votes in favour"))
    parser.add_argument("against", type=int, metavar=_("AGAINST"), help=_("votes against"))
    parser.add_argument("invalid", type=int, nargs="?", default=0, metavar=_("INVALID"), help=_("invalid votes"))
    parser.add_argument("--dossier", metavar=_("ID"), help=_("where the meeting votes on the candidate more than once"))
    parser.add_argument("--second", action="store_true", help=_("this is the count of the second counter"))


def _add_decide(parser: OfficeParser) -> None:
    parser.add_argument("candidate", metavar=_("NAME"), help=_("full name or id of the candidate"))
    parser.add_argument("outcome", choices=("enough", "not-enough"))
    parser.add_argument("--dossier", metavar=_("ID"), help=_("where the meeting votes on the candidate more than once"))
    parser.add_argument("--reason", required=True, metavar=_("TEXT"), help=_("why, with regulation and number"))
