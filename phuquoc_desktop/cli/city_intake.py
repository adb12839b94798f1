"""``phuquoc city intake``: all that came, in whatever it came: folders, files, saved mails, whole mailboxes."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.city_office import the_city
from phuquoc_desktop.cli.parser import add_command
from phuquoc_desktop.domain.errors import TroubleError
from phuquoc_desktop.translation import _

if TYPE_CHECKING:
    from phuquoc_desktop.backend import Backend
    from phuquoc_desktop.bundle.gathering import Gathering
    from phuquoc_desktop.bundle.part_store import Whole
    from phuquoc_desktop.cli.call import Call
    from phuquoc_desktop.cli.parser import Commands

NEEDS_A_PERSON = 1
TROUBLE = 3


def add_to(group: Commands) -> None:
    """Add ``intake`` to ``city``."""
    taking = add_command(
        group, "intake", run_intake, _("Take in every bundle in folders, files, saved mails and mailboxes")
    )
    taking.add_argument("paths", metavar=_("PATH"), nargs="+", help=_("a folder, a bundle, an .eml or an .mbox"))
    taking.add_argument("--dry-run", action="store_true", help=_("only show who sent what and what it would change"))
    taking.add_argument("--receipts", metavar=_("DIR"), help=_("write the receipts into this folder at once"))


def run_intake(call: Call) -> int:
    """Take in what was found, one transaction a bundle; what is refused says why and keeps no other out."""
    from phuquoc_desktop.bundle.gathering import gather
    from phuquoc_desktop.domain.progress import silent

    receipts = None if call.options.receipts is None or call.options.dry_run else call.out_folder("receipts")
    troubles: list[TroubleError] = []
    with call.office() as office, TemporaryDirectory() as staging:
        the_city(office)
        found = gather(map(Path, call.options.paths), Path(staging), silent)
        came_from = {one.path: one.came_from for one in sorted(found.files, key=lambda one: one.path.name)}
        wholes = office.parts.arrivals(came_from)
        results = [_one(call, office, one, came_from[one.sources[-1]], receipts, troubles) for one in wholes]
    call.answer(_document(found, results), _lines(found, results))
    for trouble in troubles:
        call.say(str(trouble))
    if troubles:
        return TROUBLE
    refused = any(one["result"] in ("refused", "waiting", "quarantined") for one in results)
    return NEEDS_A_PERSON if refused or found.passed_over else 0


def _one(
    call: Call, office: Backend, whole: Whole, came_from: str, receipts: Path | None, troubles: list[TroubleError]
) -> dict[str, Any]:
    from phuquoc_desktop.cli.bundles import import_whole, refusal_document

    path = whole.sources[-1]
    try:
        result = import_whole(call, office, whole, receipts, troubles)
    except TroubleError as trouble:
        troubles.append(trouble)
        result = refusal_document(path, "trouble", trouble)
    if came_from:
        result |= {"file": path.name, "message": str(result["message"]).replace(str(path), path.name)}
    return result | {"came_from": came_from or None}


def _document(found: Gathering, results: list[dict[str, Any]]) -> dict[str, Any]:
    return {"files": results, "same": found.same, "passed_over": found.passed_over}


def _lines(found: Gathering, results: list[dict[str, Any]]) -> list[str]:
    lines = [_told(one) for one in results if one.get("reason") != "trouble"]
    lines += [_("{place}: holds the same as another file here.").format(place=one) for one in found.same]
    return [*lines, *found.passed_over] or [_("No bundle was found.")]


def _told(result: dict[str, Any]) -> str:
    place = result["came_from"]
    return f"{result['message']} ({place})" if place else str(result["message"])
