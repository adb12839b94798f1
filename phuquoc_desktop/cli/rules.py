"""``phuquoc rules``: what law is known; whether somebody may be proposed."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from phuquoc_desktop.cli import rules_differ, rules_sending, rules_text
from phuquoc_desktop.cli.call import NEEDS_A_PERSON, Call
from phuquoc_desktop.cli.close import run_close
from phuquoc_desktop.cli.layout import table
from phuquoc_desktop.cli.parser import add_command, add_group
from phuquoc_desktop.translation import _

if TYPE_CHECKING:
    from phuquoc_desktop.cli.parser import Commands


def add_commands(commands: Commands) -> None:
    """Add ``rules list``, ``evaluate``, ``close``, ``check``, ``differ``, ``show`` and ``send``."""
    group = add_group(commands, "rules", _("Law as rule packs: list, judge, check"))
    add_command(group, "list", run_list, _("Show the rule packs, their dates and how sure they are"))
    evaluating = add_command(group, "evaluate", run_evaluate, _("Judge the facts of one case"))
    evaluating.add_argument("facts", metavar="FACTS.json", help=_("a JSON file as the README has it; - reads stdin"))
    closing = add_command(group, "close", run_close, _("Show who is close to an award over several years"))
    closing.add_argument("--year", type=int, metavar=_("YEAR"), help=_("by default the running year, until it is over"))
    checking = add_command(group, "check", run_check, _("Check a rule pack that somebody wrote"))
    checking.add_argument("pack", metavar="PACK.toml", help=_("a rule pack"))
    rules_differ.add_to(group, run_differ)
    rules_text.add_to(group)
    rules_sending.add_to(group)


def run_list(call: Call) -> None:
    """Print the packs."""
    from phuquoc_desktop.cli.rules_shown import pack_cells, pack_document

    rulebook = call.rulebook()
    counting = rulebook.counting
    rows = [[*pack_cells(one), "" if one in counting else _("replaced")] for one in rulebook.packs]
    headings = [_("Regime"), _("Version"), _("Valid"), _("Confirmed"), _("Origin"), "SHA-256", _("Title"), ""]
    document = [{**pack_document(one), "counts": one in counting} for one in rulebook.packs]
    call.answer({"packs": document}, table(headings, rows))


def run_evaluate(call: Call) -> None:
    """Print verdict and findings."""
    from phuquoc_desktop.cli.rules_shown import verdict_document, verdict_lines
    from phuquoc_desktop.services.catalogue import load_awards
    from phuquoc_desktop.services.law.judging import judge, read_question

    raw, name = _facts(call)
    judged = judge(call.rulebook(), load_awards(), read_question(raw, name))
    call.answer(verdict_document(judged), verdict_lines(judged))


def _facts(call: Call) -> tuple[bytes, str]:
    from phuquoc_desktop.services.law.errors import NotFactsError

    if call.options.facts == "-":
        return sys.stdin.buffer.read(), "-"
    path = call.path("facts")
    try:
        return path.read_bytes(), path.name
    except OSError as why:
        raise NotFactsError(name=path.name, detail=str(why)) from why


def run_check(call: Call) -> int | None:
    """Say whether a pack can be used, or where it is wrong."""
    from phuquoc_desktop.cli.rules_shown import pack_cells, pack_document
    from phuquoc_desktop.domain.errors import RefusedError
    from phuquoc_desktop.services.law.shelf import open_pack

    try:
        shelved = open_pack(call.path("pack"))
    except RefusedError as refusal:
        call.answer({"usable": False, "reason": str(refusal)}, [str(refusal)])
        return NEEDS_A_PERSON
    call.answer({"usable": True, **pack_document(shelved)}, ["  ".join(pack_cells(shelved))])
    return None


def run_differ(call: Call) -> None:
    """Print what differs between two packs."""
    rules_differ.answer_differences(call, call.rulebook())
