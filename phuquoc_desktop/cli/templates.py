"""``phuquoc templates``: the wording of papers, which an office may change in files of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.call import DONE, NEEDS_A_PERSON, Call
from phuquoc_desktop.cli.parser import add_command, add_group
from phuquoc_desktop.translation import _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from phuquoc_desktop.backend import Backend
    from phuquoc_desktop.cli.parser import Commands
    from phuquoc_desktop.documents.own_templates import TemplateLine


def add_commands(commands: Commands) -> None:
    """Add ``templates list``, ``copy``, ``check`` and ``reset``."""
    group = add_group(commands, "templates", _("The office's own wording of papers"))
    add_command(group, "list", run_list, _("Show all templates, and which words each paper is written with"))
    copying = add_command(
        group, "copy", run_copy, _("Copy a built-in template into the data folder, to change it there")
    )
    copying.add_argument("name", metavar=_("NAME"), help=_("such as submission_letter"))
    add_command(group, "check", run_check, _("Look for faults in the office's own templates"))
    resetting = add_command(group, "reset", run_reset, _("Set an own template aside and use the built-in one again"))
    resetting.add_argument("name", metavar=_("NAME"), help=_("such as submission_letter"))


def tell_refused(call: Call, backend: Backend) -> None:
    """Say which own templates the papers were not written with."""
    for refusal in backend.templates.untold():
        call.say(str(refusal))


def run_list(call: Call) -> None:
    """Print every template with its state."""
    from phuquoc_desktop.cli.layout import table

    with call.office() as backend:
        found = backend.templates.lines()
    rows = [[one.name, one.state.label, one.about] for one in found]
    call.answer({"templates": _documents(found)}, table([_("Name"), _("State"), _("Paper")], rows))


def run_copy(call: Call) -> None:
    """Copy a template and print where it lies."""
    with call.office() as backend:
        path = backend.templates.copy(call.options.name)
    said = _("Copied into {file}. Change the words there, not the names and what stands in braces; then run “{check}”.")
    call.answer({"name": path.stem, "file": str(path)}, [said.format(file=path, check="phuquoc templates check")])


def run_check(call: Call) -> int:
    """Print every fault; a template with faults needs a person."""
    from phuquoc_desktop.documents.own_templates import TemplateState

    with call.office() as backend:
        found = [one for one in backend.templates.lines() if one.state is not TemplateState.BUILT_IN]
    call.answer({"templates": _documents(found)}, _told(found))
    return NEEDS_A_PERSON if any(one.faults for one in found) else DONE


def run_reset(call: Call) -> None:
    """Set a template aside and print where it lies now."""
    with call.office() as backend:
        aside = backend.templates.reset(call.options.name)
    said = _("The built-in template is used again; the office's own one lies in {file}.").format(file=aside)
    call.answer({"name": aside.stem, "aside": str(aside)}, [said])


def _told(found: Iterable[TemplateLine]) -> list[str]:
    lines: list[str] = []
    for one in found:
        lines.append(f"{one.path.name}: {one.state.label}")
        lines += [f"  {fault}" for fault in one.faults]
    return lines or [_("The office has no templates of its own; all papers are written with the built-in words.")]


def _documents(found: Iterable[TemplateLine]) -> list[dict[str, Any]]:
    return [
        {
            "name": one.name,
            "about": one.about,
            "state": one.state.value,
            "file": str(one.path),
            "faults": [{"line": fault.line, "reason": str(fault)} for fault in one.faults],
        }
        for one in found
    ]
