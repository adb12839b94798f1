"""``phuquoc rebuild``: an office's data anew after its PC was lost."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from phuquoc_desktop.cli.keys import text_given
from phuquoc_desktop.cli.parser import add_command
from phuquoc_desktop.translation import _

if TYPE_CHECKING:
    from phuquoc_desktop.cli.call import Call
    from phuquoc_desktop.cli.parser import Commands

NEEDS_A_PERSON = 1


def add_commands(commands: Commands) -> None:
    """Add ``rebuild``."""
    purpose = _("Build the data of a lost PC anew from sent bundles, a hand-over or the city's copy")
    parser = add_command(commands, "rebuild", run, purpose)
    parser.add_argument(
        "--from", dest="sources", metavar=_("FILE"), nargs="+", required=True, help=_("files or folders")
    )
    parser.add_argument(
        "--code", metavar=_("CODE"), default="", help=_("the recovery code, a file that holds it, or “-”")
    )
    parser.add_argument(
        "--heard", metavar=_("TEXT"), default="", help=_("the end of the city's fingerprint, read aloud")
    )
    parser.add_argument("--office", metavar=_("OFFICE"), default="", help=_("by default the office of the files"))
    parser.add_argument("--year", type=int, metavar=_("YEAR"), help=_("the emulation year"))
    parser.add_argument("--user", default="", metavar=_("NAME"), help=_("who works here"))
    parser.add_argument("--paper", metavar=_("FILE"), help=_("write what was not rebuilt as a paper, too"))


def run(call: Call) -> int:
    """Rebuild; there is always something that a person must look at."""
    from phuquoc_desktop.documents import writing
    from phuquoc_desktop.documents.rebuilt_list import losses
    from phuquoc_desktop.domain.progress import silent
    from phuquoc_desktop.rebuilding import Lost, rebuild_office

    asked = call.options
    code = text_given(asked.code) if asked.code else ""
    files = tuple(map(Path, asked.sources))
    backend, sheet = rebuild_office(
        call.folder, Lost(files, code, asked.heard, asked.office, asked.year, asked.user), silent
    )
    try:
        if asked.paper:
            writing.save(backend.rebuilt_paper(sheet), call.path("paper"))
        lost = losses(sheet)
        office = backend.profile.office
    finally:
        backend.close()
    document = {
        "office": office,
        "from": sheet.newest,
        "as_of": sheet.as_of.isoformat(),
        "taken": list(sheet.taken),
        "waiting": list(sheet.waiting),
        "passed_over": [{"file": name, "message": why} for name, why in sheet.passed_over],
        "missing_attachments": list(sheet.missing),
        "not_rebuilt": list(lost),
    }
    rebuilt = _("Rebuilt from {file}, as of {when}. Not brought back:")
    lines = [rebuilt.format(file=sheet.newest, when=f"{sheet.as_of:%H:%M %d/%m/%Y}"), *(f"- {one}" for one in lost)]
    call.answer(document, [*lines, *(f"{name}: {why}" for name, why in sheet.passed_over)])
    return NEEDS_A_PERSON
