"""``phuquoc decision``, ``fund`` and ``ledger``: decisions on awards, the money for them, the book of all awards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from phuquoc_desktop.cli import award_book_jobs as book
from phuquoc_desktop.cli import decision_jobs as jobs
from phuquoc_desktop.cli.parser import OfficeParser, add_command, add_group
from phuquoc_desktop.domain.award import AwardCategory
from phuquoc_desktop.domain.decision import DecisionStatus
from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.translation import _

if TYPE_CHECKING:
    from phuquoc_desktop.cli.parser import Commands

COUNTED_BY = ("award", "category", "level", "party")


def add_commands(commands: Commands) -> None:
    """Add ``decision``, ``fund`` and ``ledger`` with their commands."""
    group = add_group(
        commands, "decision", _("Decisions on awards: draft, issue, revoke, enter those of higher levels")
    )
    listing = add_command(group, "list", jobs.run_list, _("Show the decisions of the year"))
    listing.add_argument("--year", type=int, metavar=_("YEAR"), help=_("by default the year of the data"))
    listing.add_argument("--status", choices=[one.value for one in DecisionStatus])
    _add_new(add_command(group, "new", jobs.run_new, _("Draft a decision of this office, from dossiers or by hand")))
    _add_enter(
        add_command(group, "enter", jobs.run_enter, _("Enter a decision of a higher level, with its signed paper"))
    )
    _add_add(_about_one(add_command(group, "add", jobs.run_add, _("Put dossiers or a party on the list"))))
    _about_one(add_command(group, "show", jobs.run_show, _("Show a decision with its money and what needs a look")))
    judging = _about_one(add_command(group, "judge", jobs.run_judge, _("Say who is not granted the award, and why")))
    judging.add_argument("--party", required=True, metavar=_("NAME"), help=_("full name or id"))
    judging.add_argument("--award", metavar=_("CODE"), help=_("where the party stands on the list several times"))
    judging.add_argument("--refuse", metavar=_("REASON"), help=_("why not; without it the award is granted"))
    _about_one(add_command(group, "split", jobs.run_split, _("Give each award of the list a decision of its own")))
    _add_issue(
        _about_one(add_command(group, "issue", jobs.run_issue, _("Issue a draft: history, book and fund follow")))
    )
    revoking = _about_one(add_command(group, "revoke", jobs.run_revoke, _("Revoke an issued decision")))
    revoking.add_argument("--reason", required=True, metavar=_("TEXT"), help=_("it stays in the history"))
    _add_hand(
        _about_one(add_command(group, "hand-over", jobs.run_hand_over, _("Note that certificates were handed over")))
    )
    _add_fund(commands)
    _add_ledger(commands)


def _about_one(parser: OfficeParser) -> OfficeParser:
    parser.add_argument("decision", metavar=_("ID"), help=_("the number, such as 07/QĐ-UBND, or the id"))
    return parser


def _add_head(parser: OfficeParser) -> None:
    parser.add_argument("--title", default="", metavar=_("TEXT"), help=_("what it is about"))
    parser.add_argument("--year", type=int, metavar=_("YEAR"), help=_("by default the year of the data"))
    parser.add_argument("--number", metavar=_("NUMBER"), help=_("number of the decision"))
    parser.add_argument("--date", metavar=_("DATE"), help=_("of the decision, such as 31/12/2021"))
    parser.add_argument("--signer", metavar=_("NAME"), help=_("who signs it"))
    parser.add_argument("--paid-from", metavar=_("NAME"), help=_("the fund that pays"))
    parser.add_argument("--dossier", action="append", default=[], metavar=_("ID"), help=_("may be given several times"))


def _add_new(parser: OfficeParser) -> None:
    _add_head(parser)
    parser.add_argument("--signer-position", metavar=_("TEXT"), help=_("position of the signer"))


def _add_enter(parser: OfficeParser) -> None:
    _add_head(parser)
    parser.add_argument(
        "--letter", metavar=_("NUMBER"), help=_("at the city: all dossiers that went to the province with this letter")
    )
    parser.add_argument("--issuer", required=True, metavar=_("NAME"), help=_("who issued it"))
    parser.add_argument("--file", metavar=_("FILE"), help=_("the signed paper"))
    parser.add_argument("--accept", metavar=_("REASON"), help=_("why a file is attached that the program doubts"))


def _add_add(parser: OfficeParser) -> None:
    parser.add_argument("--dossier", action="append", default=[], metavar=_("ID"), help=_("may be given several times"))
    parser.add_argument("--party", metavar=_("NAME"), help=_("full name or id"))
    parser.add_argument("--award", metavar=_("CODE"), help=_("such as GK_XA"))
    parser.add_argument("--year", type=int, metavar=_("YEAR"), help=_("by default that of the decision"))
    parser.add_argument("--achievement", metavar=_("TEXT"), help=_("for what"))
    parser.add_argument("--refuse", metavar=_("REASON"), help=_("why it is not granted"))


def _add_issue(parser: OfficeParser) -> None:
    parser.add_argument("--number", metavar=_("NUMBER"), help=_("number of the decision"))
    parser.add_argument("--date", metavar=_("DATE"), help=_("of the decision, such as 31/12/2021"))
    parser.add_argument("--signer", metavar=_("NAME"), help=_("who signs it"))
    parser.add_argument("--beyond-fund", metavar=_("REASON"), help=_("why it is issued although the fund lacks money"))


def _add_hand(parser: OfficeParser) -> None:
    parser.add_argument("--party", action="append", default=[], metavar=_("NAME"), help=_("by default all of the list"))
    parser.add_argument("--date", required=True, metavar=_("DATE"), help=_("when"))
    parser.add_argument("--to", metavar=_("NAME"), help=_("to whom, if not to the party itself"))


def _add_fund(commands: Commands) -> None:
    group = add_group(commands, "fund", _("The emulation and commendation fund of a year"))
    setting = add_command(group, "set", book.run_fund_set, _("Enter how much a fund of the year holds"))
    setting.add_argument("amount", metavar=_("AMOUNT"), help=_("in đồng, such as 50000000 or 50.000.000"))
    setting.add_argument("--name", default="", metavar=_("NAME"), help=_("where a year has several"))
    setting.add_argument("--source", metavar=_("TEXT"), help=_("where the money comes from"))
    showing = add_command(
        group, "show", book.run_fund_show, _("Show what the fund has spent, keeps for drafts, and has left")
    )
    for parser in (setting, showing):
        parser.add_argument("--year", type=int, metavar=_("YEAR"), help=_("by default the year of the data"))


def _add_ledger(commands: Commands) -> None:
    parser = add_command(
        commands, "ledger", book.run_ledger, _("Show the book of awards, or count them over several years")
    )
    parser.add_argument("--year", type=int, metavar=_("YEAR"), help=_("by default all years"))
    parser.add_argument("--award", metavar=_("CODE"), help=_("one award only"))
    parser.add_argument("--kind", choices=[one.value for one in AwardCategory], help=_("titles or forms only"))
    parser.add_argument("--subject", choices=[one.value for one in PartyKind], help=_("one kind of party only"))
    parser.add_argument("--party", metavar=_("NAME"), help=_("full name or id"))
    parser.add_argument("--count", choices=COUNTED_BY, help=_("count by award, kind, level or kind of party"))
