"""``phuquoc bundle twin`` for another PC of the office; ``bundle removals`` for what was taken away elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.parser import add_command
from phuquoc_desktop.translation import _, ngettext

if TYPE_CHECKING:
    from phuquoc_desktop.backend import Backend
    from phuquoc_desktop.cli.call import Call
    from phuquoc_desktop.cli.parser import Commands, OfficeParser
    from phuquoc_desktop.domain.clash import RemovalNotice
    from phuquoc_desktop.storage.slices import SliceCounts

NEEDS_A_PERSON = 1


def add_to(group: Commands) -> None:
    """Add both commands."""
    twin = add_command(group, "twin", run_twin, _("Write all records of this office for another of its PCs"))
    twin.add_argument("--out", metavar=_("DIR"), required=True, help=_("where to put the file"))
    removals = add_command(
        group, "removals", run_removals, _("Show what bundles have removed and nobody has confirmed")
    )
    removals.add_argument("--confirm", action="store_true", help=_("say that they were seen"))


def add_reason_option(export: OfficeParser) -> None:
    """Add the reason for which a report goes out though something is undecided for long."""
    export.add_argument(
        "--undecided-because", metavar=_("TEXT"), default="", help=_("why two changes still wait for a decision")
    )


def export_options(call: Call, office: Backend) -> dict[str, Any]:
    """Return how a report is to be sent."""
    return {
        "with_attachments": not call.options.without_attachments,
        "undecided_days": office.settings.undecided_days,
        "in_spite": call.options.undecided_because,
    }


def run_twin(call: Call) -> int:
    """Write the bundle."""
    from phuquoc_desktop.bundle.twin import send_twin
    from phuquoc_desktop.domain.progress import silent

    with call.office() as office:
        sent = send_twin(office.begin, office.post, call.out_folder(), silent)
    record = sent.record
    document = {
        "file": str(sent.path),
        "device": record.device,
        "sequence": record.sequence,
        "records": record.record_count,
        "bag_sha256": record.digest,
    }
    told = _("Take it in on the other PC of this office, by “bundle import” or by dropping it on the window.")
    call.answer(document, [_("Written: {file}").format(file=sent.path), told])
    return 0


def run_removals(call: Call) -> int:
    """List or confirm."""
    from phuquoc_desktop.services import clashes

    with call.office() as office:
        with office.reading() as read:
            waiting = clashes.unconfirmed(read)
        if call.options.confirm and waiting:
            with office.begin(clashes.CONFIRM) as work:
                clashes.confirm(work, clashes.unconfirmed(work))
    lines = [removal_line(one) for one in waiting]
    if call.options.confirm:
        count = len(waiting)
        lines = [ngettext("{count} removal confirmed.", "{count} removals confirmed.", count).format(count=count)]
    confirmed = call.options.confirm
    call.answer({"confirmed": confirmed, "removals": [removal_document(one) for one in waiting]}, lines)
    return NEEDS_A_PERSON if waiting and not confirmed else 0


def removal_document(notice: RemovalNotice) -> dict[str, Any]:
    """Return a removal as JSON."""
    return {
        "kind": notice.record_kind,
        "id": notice.record_id,
        "name": notice.name,
        "owner": notice.owner,
        "removed_on": notice.removed_on.isoformat(),
    }


def removal_line(notice: RemovalNotice) -> str:
    """Return a removal as a line."""
    return f"{notice.removed_on:%d/%m/%Y}  {notice.owner.partition('@')[0]}  {notice.record_kind}  {notice.name}"


def joined_document(office: Backend, digest: str) -> dict[str, Any]:
    """Return what a bundle that was taken in has removed, and how much is undecided."""
    from phuquoc_desktop.services import clashes

    with office.reading() as read:
        removed = read.removal_notices.all(bag=digest)
        waiting = len(clashes.waiting(read))
    return {"removals": [removal_document(one) for one in removed], "undecided": waiting}


def would_document(counts: SliceCounts) -> dict[str, Any]:
    """Return what a bundle would remove."""
    return {"removals": [{"kind": kind, "id": record_id, "name": name} for kind, record_id, name in counts.gone]}
