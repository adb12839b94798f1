"""How commands are declared: every parser takes the options that all commands share, before and after its name."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NoReturn

from phuquoc_desktop.translation import LANGUAGES, N_, _

if TYPE_CHECKING:
    from phuquoc_desktop.cli.call import Call

    Commands = argparse._SubParsersAction["OfficeParser"]

WRONG_USAGE = 2

OF_ARGPARSE = (
    N_("usage: "),
    N_("options"),
    N_("positional arguments"),
    N_("show this help message and exit"),
    N_("show program's version number and exit"),
    N_("the following arguments are required: %s"),
    N_("unrecognized arguments: %s"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
    N_("invalid %(type)s value: %(value)r"),
    N_("expected one argument"),
    N_("expected at least one argument"),
)
"""What the standard library says on its own; it asks the same catalogue."""


class OfficeParser(argparse.ArgumentParser):
    """A parser whose options ``--data``, ``--json`` and ``--lang`` may stand anywhere; also of each sub-command."""

    def __init__(self, **named: Any) -> None:
        super().__init__(allow_abbrev=False, **named)
        shared = self.add_argument_group(_("options of every command"))
        unset = argparse.SUPPRESS
        shared.add_argument("--data", metavar=_("DIR"), default=unset, help=_("the office's data folder"))
        shared.add_argument("--json", action="store_true", default=unset, help=_("print one JSON document"))
        shared.add_argument("--lang", choices=LANGUAGES, default=unset, help=_("language of messages"))

    def error(self, message: str) -> NoReturn:
        """Say what was wrong with the command and how to get help; ends with status 2."""
        hint = _("{message}. See “{program} --help”.").format(message=message, program=self.prog)
        self.exit(WRONG_USAGE, f"{hint}\n")

    def exit(self, status: int = 0, message: str | None = None) -> NoReturn:
        """End the command; the message goes to standard error."""
        if message:
            print(message, end="", file=sys.stderr)
        raise SystemExit(status)


def add_command(commands: Commands, name: str, run: Callable[[Call], int | None], purpose: str) -> OfficeParser:
    """Add a command; ``run`` gets the call and returns the exit status, None for 0."""
    parser = commands.add_parser(name, help=purpose, description=purpose)
    parser.set_defaults(run=run)
    return parser


def add_group(commands: Commands, name: str, purpose: str) -> Commands:
    """Add a command that has commands of its own, and return where they are added."""
    parser = commands.add_parser(name, help=purpose, description=purpose)
    return parser.add_subparsers(title=_("commands"), metavar=_("COMMAND"), dest=f"{name}_command", required=True)
