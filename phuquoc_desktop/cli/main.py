"""Reads a command line, runs one command, and tells refusals, troubles and bugs apart at this one place."""

from __future__ import annotations

import gettext
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

from phuquoc_desktop import translation
from phuquoc_desktop.cli import (
    attachments,
    award_history,
    bonus,
    bundles,
    calendar,
    certificates,
    city,
    clashes,
    council,
    decisions,
    demo,
    doctor,
    dossiers,
    explanations,
    history,
    initiatives,
    keys,
    launch_plan,
    layout_checking,
    meetings,
    office,
    paper_words,
    parties,
    pdf_files,
    plans,
    rebuilding,
    registrations,
    remarks,
    reorganising,
    report_text,
    reports,
    rules,
    searching,
    targets,
    templates,
)
from phuquoc_desktop.cli.bugs import log_bug
from phuquoc_desktop.cli.call import DONE, Call
from phuquoc_desktop.cli.parser import WRONG_USAGE, OfficeParser
from phuquoc_desktop.domain.errors import RefusedError, TroubleError
from phuquoc_desktop.locations import default_data_folder, shipped
from phuquoc_desktop.settings import load_settings
from phuquoc_desktop.translation import _

TROUBLE = 3
_WITH_VALUE = ("--data", "--lang")

COMMANDS: dict[str, ModuleType] = {
    "demo": demo,
    "init": office,
    "plan": plans,
    "targets": targets,
    "explanations": explanations,
    "remarks": remarks,
    "registrations": registrations,
    "calendar": calendar,
    "search": searching,
    "parties": parties,
    "award-history": award_history,
    "initiatives": initiatives,
    "dossier": dossiers,
    "attachments": attachments,
    "decision": decisions,
    "fund": decisions,
    "ledger": decisions,
    "certificates": certificates,
    "council": council,
    "meeting": meetings,
    "launch-plan": launch_plan,
    "report": reports,
    "report-text": report_text,
    "layout": layout_checking,
    "pdf": pdf_files,
    "paper": paper_words,
    "templates": templates,
    "rules": rules,
    "bonus": bonus,
    "bundle": bundles,
    "keys": keys,
    "clashes": clashes,
    "rebuild": rebuilding,
    "reorganise": reorganising,
    "city": city,
    "history": history,
    "undo": history,
    "doctor": doctor,
}
"""Which module offers a command by ``add_commands(commands)``; their order is that of the help."""


def run(arguments: Sequence[str]) -> int:
    """Run one command and return the exit status: 0 done, 1 a person is needed, 2 wrong usage, 3 trouble."""
    with _speaking(_language_asked(arguments)):
        try:
            options = build_parser(_command_asked(arguments)).parse_args(arguments)
        except SystemExit as end:
            return end.code if isinstance(end.code, int) else WRONG_USAGE
        return _run(Call(options))


def build_parser(command: str = "") -> OfficeParser:
    """Return the parser of all commands, in the language spoken now; where one is named, of its module only, which is faster."""
    parser = OfficeParser(prog="phuquoc", description=_("Emulation and commendation of a ward or commune, offline."))
    parser.set_defaults(data=None, json=False, lang=None, run=None)
    shown = _("show program's version number and exit")
    parser.add_argument("--version", action="version", version=f"phuquoc {_version()}", help=shown)
    commands = parser.add_subparsers(title=_("commands"), metavar=_("COMMAND"), dest="command")
    modules = [COMMANDS[command]] if command in COMMANDS else dict.fromkeys(COMMANDS.values())
    for module in modules:
        module.add_commands(commands)
    return parser


def _run(call: Call) -> int:
    if call.options.run is None:
        build_parser().print_help()
        return DONE
    try:
        return call.options.run(call) or DONE
    except RefusedError as refusal:
        call.say(str(refusal))
        return WRONG_USAGE
    except TroubleError as trouble:
        call.say(str(trouble))
        return TROUBLE
    except KeyboardInterrupt:
        call.say(_("Stopped; what was not finished was not saved."))
        return TROUBLE
    except BrokenPipeError:
        # Whoever read our output has stopped reading, as “head” does; nothing more can be printed.
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
        return DONE
    except Exception as bug:  # noqa: BLE001  the edge of the program
        return _tell_bug(call, bug)


def _tell_bug(call: Call, bug: Exception) -> int:
    file = log_bug(call.folder, bug)
    call.say(
        _("The program met a fault of its own ({kind}); your data is as it was before this command.").format(
            kind=type(bug).__name__
        )
    )
    if file is not None:
        call.say(
            _("The details are in {file}; please send that file to those who look after the program.").format(file=file)
        )
    return TROUBLE


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("phuquoc-desktop")
    except PackageNotFoundError:
        return "0"


def _language_asked(arguments: Sequence[str]) -> str:
    """Return the language of ``--lang``, else the one chosen in the data folder; the parser refuses an unknown one."""
    asked = _value_of("--lang", arguments)
    if asked in translation.LANGUAGES:
        return asked
    return load_settings(_folder_asked(arguments)).language


def _command_asked(arguments: Sequence[str]) -> str:
    """Return the first word that is neither an option nor the value of one; the empty text where there is none."""
    words = iter(arguments)
    for word in words:
        if word in _WITH_VALUE:
            next(words, "")
        elif not word.startswith("-"):
            return word
    return ""


def _folder_asked(arguments: Sequence[str]) -> Path:
    asked = _value_of("--data", arguments)
    return Path(asked) if asked else default_data_folder()


def _value_of(option: str, arguments: Sequence[str]) -> str:
    """Return the last value of an option, looked up before there is a parser: its own words depend on the language."""
    found = ""
    for place, argument in enumerate(arguments):
        if argument == option and place + 1 < len(arguments):
            found = arguments[place + 1]
        elif argument.startswith(f"{option}="):
            found = argument.partition("=")[2]
    return found


@contextmanager
def _speaking(language: str) -> Iterator[None]:
    """Speak a language, argparse too, which asks the process's own catalogue; afterwards all is as it was."""
    before, domain, asked = translation.language(), gettext.textdomain(), os.environ.get("LANGUAGE")
    translation.use_language(language)
    gettext.bindtextdomain(translation.DOMAIN, str(shipped("i18n")))
    gettext.textdomain(translation.DOMAIN)
    os.environ["LANGUAGE"] = language
    try:
        yield
    finally:
        translation.use_language(before)
        gettext.textdomain(domain)
        os.environ.pop("LANGUAGE")
        if asked is not None:
            os.environ["LANGUAGE"] = asked
