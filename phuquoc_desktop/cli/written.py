"""What the commands on papers in an office's own words share: which options they take, and how parts are printed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.call import Call
from phuquoc_desktop.cli.parser import OfficeParser, add_command
from phuquoc_desktop.domain.errors import RefusedError, TroubleError
from phuquoc_desktop.translation import N_, _

if TYPE_CHECKING:
    from phuquoc_desktop.cli.parser import Commands
    from phuquoc_desktop.documents.written import WrittenPart

Run = Callable[[Call], int | None]


class UnreadableTextError(TroubleError):
    """The file with the words cannot be read."""

    sentence = N_("“{name}” cannot be read as text in UTF-8; save it so and try again.")


class NoWordsError(RefusedError):
    """Nothing was given to write."""

    sentence = N_("Say what to write with --text or --file.")


def add_writing(group: Commands, write: Run, reset: Run) -> tuple[OfficeParser, OfficeParser]:
    """Add ``write`` and ``reset`` and return their parsers."""
    writing = add_command(group, "write", write, _("Write a part in your own words, a paragraph a line"))
    resetting = add_command(group, "reset", reset, _("Let the program draft a part again"))
    for parser in (writing, resetting):
        parser.add_argument("part", metavar=_("PART"), help=_("its name, as “parts” shows it"))
    writing.add_argument("--text", metavar=_("TEXT"), help=_("the words"))
    writing.add_argument("--file", metavar=_("FILE"), help=_("a text file with the words"))
    return writing, resetting


def with_number(parser: OfficeParser) -> OfficeParser:
    """Let a command take number and date, and return it."""
    parser.add_argument("--number", metavar=_("NUMBER"), help=_("the number under which it goes out"))
    parser.add_argument("--date", metavar=_("DATE"), help=_("the day on which it goes out"))
    return parser


def words_of(call: Call) -> str:
    """Return what is to be written; raises NoWordsError and UnreadableTextError."""
    asked = call.options
    if asked.text is not None:
        return str(asked.text)
    if asked.file is None:
        raise NoWordsError(field="text")
    try:
        return Path(asked.file).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableTextError(name=asked.file) from error


def answer(call: Call, about: dict[str, Any], parts: Iterable[WrittenPart], only: str | None) -> None:
    """Print the parts, or only one of them."""
    shown = [one for one in parts if only in (None, one.name)]
    lines: list[str] = []
    for one in shown:
        state = _("in your own words") if one.own else _("drafted")
        lines += [f"[{one.name}] {one.title} ({state})", *one.lines, ""]
    told = [{"name": one.name, "title": one.title, "drafted": one.drafted, "own": one.own} for one in shown]
    call.answer({**about, "parts": told}, lines[:-1])
