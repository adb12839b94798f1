"""``phuquoc keys quarantine``: the files that wait for their sender to be introduced."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.layout import table
from phuquoc_desktop.cli.parser import add_command
from phuquoc_desktop.domain.errors import TroubleError
from phuquoc_desktop.translation import N_, _

if TYPE_CHECKING:
    from phuquoc_desktop.cli.call import Call
    from phuquoc_desktop.cli.parser import Commands
    from phuquoc_desktop.domain.exchange import QuarantinedFile

DONE, NEEDS_A_PERSON, TROUBLE = 0, 1, 3


def add_to(group: Commands) -> None:
    """Add ``quarantine``."""
    parser = add_command(group, "quarantine", run, _("List the files of unknown senders, take one in or refuse it"))
    parser.add_argument("--release", metavar="ID", help=_("take this file in; its key must have been introduced"))
    parser.add_argument("--refuse", metavar="ID", help=_("do not take this file in; it is removed"))
    parser.add_argument("--reason", metavar=_("TEXT"), default="", help=_("why it is refused"))
    parser.add_argument(
        "--receipts", metavar=_("DIR"), help=_("where the receipt is put; else into the working folder")
    )


def run(call: Call) -> int:
    """List, release or refuse."""
    if call.options.release:
        return _release(call)
    return _refuse(call) if call.options.refuse else _list(call)


def _list(call: Call) -> int:
    from phuquoc_desktop.bundle.quarantine import waiting

    with call.office() as office, office.reading() as read:
        found = [_document(one) for one in waiting(read)]
    headings = [_("Number"), _("Sender"), _("Kind"), _("No."), _("Arrived on"), _("Fingerprint")]
    names = ("id", "sender_name", "kind", "sequence", "arrived_on", "fingerprint")
    rows = [[str(one[name]) for name in names] for one in found]
    call.answer({"files": found}, table(headings, rows) if rows else [_("No file waits for an introduction.")])
    return NEEDS_A_PERSON if found else DONE


def _document(one: QuarantinedFile) -> dict[str, Any]:
    return {
        "id": one.id[-8:],
        "file": one.file_name,
        "sender": one.sender,
        "sender_name": one.sender_name,
        "kind": one.bundle_kind.value,
        "sequence": one.sequence,
        "arrived_on": one.arrived_on.isoformat(),
        "fingerprint": one.fingerprint,
        "sha256": one.sha256,
    }


def _release(call: Call) -> int:
    from phuquoc_desktop.bundle.quarantine import clear_away, find, release
    from phuquoc_desktop.cli.bundles import told

    troubles: list[TroubleError] = []
    receipts = Path() if call.options.receipts is None else call.out_folder("receipts")
    with call.office() as office:
        with office.begin(N_("Take in a bundle")) as work:
            one = find(work, call.options.release)
            taken = release(work, office.post, one)
        document = told(call, office, Path(one.file_name), taken, receipts, troubles)
        with office.reading() as read:
            clear_away(read, office.post)
    call.answer(document, [document["message"]])
    for trouble in troubles:
        call.say(str(trouble))
    return TROUBLE if troubles else DONE


def _refuse(call: Call) -> int:
    from phuquoc_desktop.bundle.quarantine import clear_away, find, refuse

    with call.office() as office:
        with office.begin(N_("Refuse a file of an unknown sender")) as work:
            one = find(work, call.options.refuse)
            refuse(work, one, call.options.reason)
        with office.reading() as read:
            clear_away(read, office.post)
    call.answer(_document(one), [_("{file} was refused and removed.").format(file=one.file_name)])
    return DONE
