"""``phuquoc bundle preview``: what would be sent now."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.bundle_mail_check import verdict_document, verdict_lines
from phuquoc_desktop.cli.parser import add_command
from phuquoc_desktop.translation import _

if TYPE_CHECKING:
    from phuquoc_desktop.cli.call import Call
    from phuquoc_desktop.cli.parser import Commands
    from phuquoc_desktop.dispatch.before import Before, Changed

NEEDS_A_PERSON = 1


def add_to(group: Commands) -> None:
    """Add the command."""
    preview = add_command(group, "preview", run_preview, _("Show what a report would hold now; changes nothing"))
    preview.add_argument(
        "--without-attachments", action="store_true", help=_("records only, for instance to send as pictures")
    )


def run_preview(call: Call) -> int:
    """Look before sending."""
    from phuquoc_desktop.dispatch.before import look_before

    with call.office() as office, office.reading() as read:
        before = look_before(
            read,
            office.post,
            office.settings.mail_limit,
            office.outside.clock(),
            with_attachments=not call.options.without_attachments,
        )
    call.answer(before_document(before), _lines(before))
    return NEEDS_A_PERSON if before.missing or not before.key_known or not before.mail.passes else 0


def before_document(before: Before) -> dict[str, Any]:
    """Return the whole view as plain values."""
    since = before.since
    return {
        "receiver": before.receiver,
        "key_known": before.key_known,
        "sequence": before.sequence,
        "file": before.file_name,
        "content_code": before.content_code,
        "since": {"sequence": since.sequence, "receipt_number": since.receipt_number} if since else None,
        "changes": [_changed(one) for one in before.changes],
        "checks": [
            {
                "check": one.check,
                "title": _(one.title),
                "looked_at": one.looked_at,
                "findings": [
                    {"weight": found.weight.value, "record": found.record_id, "message": found.message}
                    for found in one.findings
                ],
            }
            for one in before.checks
        ],
        "totals": {one.kind: one.count for one in before.totals},
        "attachments": before.attachments,
        "missing_attachments": list(before.missing),
        "open_remarks": before.open_remarks,
        "open_clashes": before.open_clashes,
        "fits_pictures": before.fits_pictures,
        "mail": verdict_document(before.mail),
    }


def _changed(one: Changed) -> dict[str, Any]:
    difference = one.difference
    return {
        "kind": difference.record_kind,
        "record": difference.record_id,
        "name": difference.name,
        "operation": difference.operation.value,
        "fields": [{"field": field.label, "old": field.old, "new": field.new} for field in one.fields],
    }


def _lines(before: Before) -> Iterator[str]:
    yield _("Bundle number {number} for {office}: {file}").format(
        number=before.sequence, office=before.receiver_name, file=before.file_name
    )
    since = before.since
    yield (
        _("Since bundle number {number}, receipt {receipt}:").format(
            number=since.sequence, receipt=since.receipt_number
        )
        if since
        else _("The city has confirmed nothing yet; all is new to it:")
    )
    for one in before.changes:
        difference = one.difference
        yield f"  {difference.operation.label}: {one.title}, {difference.name}"
        for field in one.fields:
            yield f"    {field.label}: {field.old} → {field.new}"
    for total in before.totals:
        yield f"{total.title}: {total.count}"
    for check in before.checks:
        for found in check.findings:
            yield f"{found.weight.label}: {found.message}"
    yield from _warnings(before)
    yield from verdict_lines(before.mail)


def _warnings(before: Before) -> Iterator[str]:
    if not before.key_known:
        yield _(
            "The city's key is not known, so the bundle would not be encrypted; whoever holds the file could read it."
        )
    for title in before.missing:
        yield _("The file of “{title}” is no longer stored; attach it again.").format(title=title)
    if before.open_remarks:
        yield _("Remarks of the city that wait for an answer: {count}").format(count=before.open_remarks)
    if before.open_clashes:
        yield _("Values changed on two PCs that wait for a decision: {count}").format(count=before.open_clashes)
