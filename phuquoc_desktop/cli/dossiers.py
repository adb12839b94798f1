"""``phuquoc dossier``: open, fill, check and compile dossiers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from phuquoc_desktop.cli import (
    dossier_archiving,
    dossier_course,
    dossier_fixing,
    dossier_quoting,
    dossier_ruling,
    dossier_signing,
    dossier_texts,
    dossier_thread,
)
from phuquoc_desktop.cli import dossier_jobs as jobs
from phuquoc_desktop.cli.parser import OfficeParser, add_command, add_group
from phuquoc_desktop.domain.dossier import Mode, PaperKind, Procedure, Rating
from phuquoc_desktop.translation import _

if TYPE_CHECKING:
    from phuquoc_desktop.cli.parser import Commands


def add_commands(commands: Commands) -> None:
    """Add ``dossier list``, ``answers``, ``new``, ``add``, ``rule``, ``quote``, ``check``, ``compile`` and the rest."""
    group = add_group(commands, "dossier", _("Dossiers: open, fill, check, compile"))
    listing = add_command(group, "list", jobs.run_list, _("Show the dossiers of the year"))
    listing.add_argument("--year", type=int, metavar=_("YEAR"), help=_("by default the year of the data"))
    answers = add_command(
        group, "answers", dossier_thread.run_answers, _("Show who was granted, who was not and why, and who waits")
    )
    answers.add_argument("--year", type=int, metavar=_("YEAR"), help=_("by default the year of the data"))
    _add_new(add_command(group, "new", jobs.run_new, _("Open a dossier and print its code")))
    _add_add(add_command(group, "add", jobs.run_add, _("Add a candidate or amend one, or add a paper with its file")))
    dossier_ruling.add_to(group)
    dossier_quoting.add_to(group)
    _about_one(add_command(group, "check", jobs.run_check, _("Show what the dossier has and lacks")))
    compiling = _about_one(
        add_command(group, "compile", jobs.run_compile, _("Write the dossier's papers and attachments into a folder"))
    )
    compiling.add_argument(
        "--out", required=True, metavar=_("DIR"), help=_("a new folder, which appears whole or not at all")
    )
    compiling.add_argument(
        "--one-pdf", action="store_true", help=_("all papers in one PDF for the printer too, with bookmarks")
    )
    compiling.add_argument(
        "--pdf-only", action="store_true", help=_("no Word and Excel files of what the program drafts")
    )
    dossier_fixing.add_to(group)
    dossier_archiving.add_to(group)
    dossier_course.add_to(group)
    dossier_signing.add_to(group)
    dossier_texts.add_to(group)


def _about_one(parser: OfficeParser) -> OfficeParser:
    parser.add_argument("dossier", metavar=_("ID"), help=_("the code, such as HS-2021-001, or the id"))
    return parser


def _add_new(parser: OfficeParser) -> None:
    parser.add_argument("--award", required=True, metavar=_("CODE"), help=_("such as CSTDCS"))
    parser.add_argument("--title", default="", metavar=_("TEXT"), help=_("by default made from the award"))
    parser.add_argument("--code", default="", metavar=_("CODE"), help=_("by default the next free one"))
    parser.add_argument("--year", type=int, metavar=_("YEAR"), help=_("by default the year of the data"))
    parser.add_argument("--mode", choices=[one.value for one in Mode], default=Mode.MERIT.value)
    parser.add_argument("--procedure", choices=[one.value for one in Procedure], default=Procedure.FULL.value)
    parser.add_argument("--movement", metavar=_("CODE"), help=_("code or name of the movement"))
    parser.add_argument("--letter-number", metavar=_("NUMBER"), help=_("number of the submission letter"))
    parser.add_argument("--letter-date", metavar=_("DATE"), help=_("date of the submission letter, such as 05/12/2021"))
    parser.add_argument("--council-met-on", metavar=_("DATE"), help=_("when the council met"))


def _add_add(parser: OfficeParser) -> None:
    _about_one(parser)
    parser.add_argument(
        "--party", metavar=_("NAME"), help=_("full name or id of who is proposed or whom the paper is about")
    )
    candidate = parser.add_argument_group(
        _("a candidate"), _("of one who is in the dossier, only what is named changes")
    )
    candidate.add_argument("--rating", choices=[one.value for one in Rating])
    candidate.add_argument("--initiative", metavar=_("TEXT"), help=_("title of the initiative"))
    candidate.add_argument("--initiative-number", metavar=_("NUMBER"), help=_("decision that recognised it"))
    candidate.add_argument("--achievements", metavar=_("TEXT"), help=_("what was achieved"))
    candidate.add_argument("--votes", metavar=_("VOTES"), help=_("votes in favour of votes cast, such as 9/10"))
    paper = parser.add_argument_group(_("a paper"))
    paper.add_argument("--paper", choices=[one.value for one in PaperKind], help=_("kind of paper"))
    paper.add_argument("--file", metavar=_("FILE"), help=_("the file to attach"))
    paper.add_argument("--title", default="", metavar=_("TEXT"), help=_("by default the name of the kind"))
    paper.add_argument("--number", metavar=_("NUMBER"), help=_("number of the paper"))
    paper.add_argument("--dated", metavar=_("DATE"), help=_("date of the paper"))
    paper.add_argument("--accept", metavar=_("REASON"), help=_("why a file is attached that the program doubts"))
    parser.add_argument("--note", metavar=_("TEXT"), help=_("a note"))
