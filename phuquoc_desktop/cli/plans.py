"""``phuquoc plan parse`` and ``load``: read a plan document, take a plan of the city into the data."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from phuquoc_desktop.cli import plan_loading
from phuquoc_desktop.cli.call import NEEDS_A_PERSON, Call
from phuquoc_desktop.cli.parser import add_command, add_group
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.translation import N_, _

if TYPE_CHECKING:
    from phuquoc_desktop.cli.parser import Commands


def add_commands(commands: Commands) -> None:
    """Add ``plan parse`` and ``plan load``."""
    group = add_group(commands, "plan", _("The city's plan of the year"))
    parsing = add_command(group, "parse", run_parse, _("Read a plan document into targets; nothing is changed"))
    parsing.add_argument("file", metavar=_("FILE"), help=_("a .docx, .pdf or .txt file"))
    parsing.add_argument(
        "--year", type=int, metavar=_("YEAR"), help=_("the plan's year, by default the one in its title")
    )
    parser = add_command(group, "load", run_load, _("Take a plan into the data, by default the built-in one of 2021"))
    parser.add_argument("file", nargs="?", metavar=_("FILE"), help=_("a plan file, or a document to be read"))
    plan_loading.add_options(parser)


def run_parse(call: Call) -> int | None:
    """Print the targets of a document; a file that is refused, and a figure that is doubted, need a person."""
    from phuquoc_desktop.cli.plan_shown import document_of, lines_of
    from phuquoc_desktop.intake.plan import read_plan

    try:
        reading = read_plan(call.path("file"), call.options.year)
    except RefusedError as refusal:
        call.say(str(refusal))
        return NEEDS_A_PERSON
    call.answer(document_of(reading), lines_of(reading))
    return NEEDS_A_PERSON if any(one.suspect for one in reading.targets) else None


def run_load(call: Call) -> int | None:
    """Load the plan; a file that is refused changes nothing and needs a person."""
    file = Path(call.options.file) if call.options.file else None
    if file is not None and plan_loading.is_document(file):
        return plan_loading.run(call, file)
    return _load_plan_file(call, file)


def _load_plan_file(call: Call, file: Path | None) -> int | None:
    from phuquoc_desktop.services import catalogue
    from phuquoc_desktop.services.plans import loading

    with call.office() as backend:
        try:
            wanted = catalogue.load_plan(file, owner=str(backend.city.key))
        except RefusedError as refusal:
            call.say(str(refusal))
            return NEEDS_A_PERSON
        with backend.begin(N_("Take in the city's plan")) as work:
            loaded = loading.load(work, wanted)
    counts = {"added": loaded.added, "changed": loaded.changed, "same": loaded.same}
    kept = {"kept": loaded.kept}
    said = _("{title}: {added} records added, {changed} changed, {same} unchanged.")
    document = {"plan": wanted.id, "year": wanted.year, "title": wanted.title, **counts, **kept}
    call.answer(document, [said.format(title=wanted.title, **counts)])
    return None
