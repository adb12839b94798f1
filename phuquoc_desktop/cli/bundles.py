"""``phuquoc bundle``: export, look inside, verify, take in; and the keys that this needs."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli import (
    bundle_gaps,
    bundle_keys,
    bundle_mail,
    bundle_mail_check,
    bundle_page,
    bundle_parts,
    bundle_preview,
    bundle_trials,
    bundle_twins,
    bundle_ways,
    hand_over,
)
from phuquoc_desktop.cli.parser import add_command, add_group
from phuquoc_desktop.domain.errors import RefusedError, TroubleError
from phuquoc_desktop.translation import N_, _

if TYPE_CHECKING:
    from phuquoc_desktop.backend import Backend
    from phuquoc_desktop.bundle.errors import RefusedBundleError, SignerUnknownError
    from phuquoc_desktop.bundle.head import BundleHead
    from phuquoc_desktop.bundle.incoming import Arrived, Taken
    from phuquoc_desktop.bundle.part_store import Whole
    from phuquoc_desktop.cli.call import Call
    from phuquoc_desktop.cli.parser import Commands, OfficeParser

NEEDS_A_PERSON = 1
TROUBLE = 3
_WAYS = (bundle_preview, bundle_parts, bundle_mail_check, bundle_mail, bundle_gaps)


def add_commands(commands: Commands) -> None:
    """Add ``bundle`` with its commands."""
    group = add_group(commands, "bundle", _("Bundles: export, inspect, verify, import, and keys"))
    export = add_command(group, "export", run_export, _("Write the office's report as a signed bundle"))
    export.add_argument("--out", metavar=_("DIR"), required=True, help=_("where to put the file"))
    export.add_argument(
        "--without-attachments", action="store_true", help=_("records only, for instance to send as pictures")
    )
    bundle_mail.add_mail_option(export)
    hand_over.add_to(group)
    bundle_twins.add_reason_option(export)
    _with_files(add_command(group, "inspect", run_inspect, _("Show what a bundle holds; changes nothing")), many=False)
    _with_files(add_command(group, "verify", run_verify, _("Tell of each file whether it would be accepted")))
    taking = add_command(group, "import", run_import, _("Take bundles in; the city writes a receipt for each"))
    _with_files(taking)
    taking.add_argument("--dry-run", action="store_true", help=_("only show who sent what and what it would change"))
    taking.add_argument("--receipts", metavar=_("DIR"), help=_("where receipts are put; else beside the bundle"))
    bundle_keys.add_to(group)
    for module in (*_WAYS, bundle_trials, bundle_page, bundle_ways, bundle_twins):
        module.add_to(group)


def _with_files(parser: OfficeParser, *, many: bool = True) -> None:
    if many:
        parser.add_argument("files", metavar=_("FILE"), nargs="+", help=_("a bundle file"))
    else:
        parser.add_argument("file", metavar=_("FILE"), help=_("a bundle file"))


def run_export(call: Call) -> int:
    """Write a report bundle."""
    from phuquoc_desktop.bundle.outgoing import send_report
    from phuquoc_desktop.domain.progress import silent

    with call.office() as office:
        how = bundle_twins.export_options(call, office)
        sent = send_report(office.begin, office.post, call.out_folder(), silent, **how)
        mails = bundle_mail.mails_if_asked(call, office, sent.path)
    record = sent.record
    document = {
        "file": str(sent.path),
        "sequence": record.sequence,
        "records": record.record_count,
        "encrypted": record.encrypted,
        "bag_sha256": record.digest,
        "content_code": sent.content_code,
        "missing_attachments": list(sent.missing),
    } | mails
    lines = [
        _("Written: {file}").format(file=sent.path),
        _("Code: {code}").format(code=sent.content_code),
        *bundle_mail.mail_lines(mails),
    ]
    if not record.encrypted:
        call.say(_("The city's key is not known, so the bundle is not encrypted; whoever holds the file can read it."))
    for title in sent.missing:
        call.say(_("The file of “{title}” is no longer stored; attach it again.").format(title=title))
    call.answer(document, lines)
    return NEEDS_A_PERSON if sent.missing else 0


def run_inspect(call: Call) -> int:
    """Show head, counts, signer and checks of a bundle that our keys can read."""
    from phuquoc_desktop.bundle.catalogue import read_catalogue
    from phuquoc_desktop.bundle.records import read_rows
    from phuquoc_desktop.bundle.verify import look
    from phuquoc_desktop.cli.catalogue_shown import file_document

    with call.office() as office:
        try:
            opened = look(Path(call.options.file), keys=office.post.keys)
            read_rows(opened)
            files = read_catalogue(opened)
        except RefusedError as refusal:
            return _refused(call, call.options.file, refusal)
    head = opened.head
    document = _head_document(head) | {
        "signed_by": opened.signed_by,
        "bag_sha256": opened.digest,
        "content_code": opened.content_code,
        "counts": head.counts,
        "attachments": opened.attachments,
        "catalogue": [file_document(one) for one in files],
    }
    call.answer(document, [f"{name}: {value}" for name, value in document.items()])
    return 0


def run_verify(call: Call) -> int:
    """Print one line a file: accepted, or refused and why."""
    import json

    worst = 0
    with ExitStack() as stack:
        office = stack.enter_context(call.office())
        for name in call.options.files:
            document = _verdict(office, Path(name))
            worst = worst or (NEEDS_A_PERSON if document["verdict"] == "refused" else 0)
            if call.as_json:
                print(json.dumps(document, ensure_ascii=False))
            else:
                print(_VERDICTS[str(document["verdict"])](document))
    return worst


_VERDICTS = {
    "accepted": lambda found: _("{file}: accepted").format(file=found["file"]),
    "refused": lambda found: f"{found['file']}: {found['message']}",
}


def _verdict(office: Backend, path: Path) -> dict[str, Any]:
    from phuquoc_desktop.bundle.errors import RefusedBundleError
    from phuquoc_desktop.bundle.incoming import verify_bundle

    document: dict[str, Any] = {"file": str(path), "verdict": "accepted", "reason": None}
    try:
        with office.reading() as read:
            opened = verify_bundle(read, office.post, path)
    except RefusedBundleError as refusal:
        seen = refusal.seen
        head = _head_document(seen.head) if seen.head else {"kind": None, "from": None, "sequence": None}
        document |= {"verdict": "refused", "reason": refusal.reason, **head}
        found = {"signed_by": seen.signed_by, "encrypted": seen.encrypted, "message": str(refusal)}
        return document | found | {"quarantined": _waits(office, path, refusal)}
    except (RefusedError, TroubleError) as refusal:
        return document | {"verdict": "refused", "reason": "unreadable", "message": str(refusal)}
    return document | _head_document(opened.head) | {"signed_by": opened.signed_by, "encrypted": opened.encrypted}


def _waits(office: Backend, path: Path, refusal: RefusedBundleError) -> bool:
    """Tell whether a file of an unknown sender waits here already for an introduction."""
    from phuquoc_desktop.bundle.errors import SignerUnknownError
    from phuquoc_desktop.bundle.quarantine import is_waiting

    if not isinstance(refusal, SignerUnknownError):
        return False
    with office.reading() as read:
        return is_waiting(read, path)


def _head_document(head: BundleHead) -> dict[str, Any]:
    return {
        "kind": head.kind,
        "from": head.sender.partition("@")[0],
        "sequence": head.sequence,
        "to": head.receiver.partition("@")[0],
        "made_at": head.made_at.isoformat(),
        "practice": head.practice,
    }


def run_import(call: Call) -> int:
    """Take bundles in, one job each; one that is refused or cannot be read changes nothing and keeps no other out."""
    receipts = None if call.options.receipts is None or call.options.dry_run else call.out_folder("receipts")
    results: list[dict[str, Any]] = []
    troubles: list[TroubleError] = []
    with call.office() as office:
        for whole in office.parts.arrivals(map(Path, call.options.files)):
            try:
                results.append(import_whole(call, office, whole, receipts or whole.sources[-1].parent, troubles))
            except TroubleError as trouble:
                troubles.append(trouble)
                results.append(refusal_document(whole.sources[-1], "trouble", trouble))
    call.answer({"files": results}, [one["message"] for one in results if one.get("reason") != "trouble"])
    for one_trouble in troubles:
        call.say(str(one_trouble))
    if troubles:
        return TROUBLE
    return NEEDS_A_PERSON if any(one["result"] in ("refused", "waiting", "quarantined") for one in results) else 0


def refusal_document(path: Path, reason: str, why: Exception) -> dict[str, Any]:
    """Say that a file was refused and why; ``reason`` is the word for scripts."""
    return {"file": str(path), "result": "refused", "reason": reason, "message": f"{path}: {why}"}


def import_whole(
    call: Call, office: Backend, whole: Whole, receipts: Path | None, troubles: list[TroubleError]
) -> dict[str, Any]:
    """Take in a file, or what was put together from its parts, or say what that would do; raises TroubleErrors.

    Parts are kept until the file was taken in; ``receipts`` is the folder of the city's answer, None for none.
    """
    if isinstance(whole.trouble, RefusedError):
        return refusal_document(whole.sources[-1], getattr(whole.trouble, "reason", "part-refused"), whole.trouble)
    if whole.trouble is not None:
        raise whole.trouble
    if whole.gathered is not None:
        return bundle_parts.waiting_document(whole, whole.gathered)
    document = _import_one(call, office, whole.path, receipts, troubles)
    if document["result"] not in ("refused", "dry-run"):
        office.parts.forget(whole)
    return document


def _import_one(
    call: Call, office: Backend, path: Path, receipts: Path | None, troubles: list[TroubleError]
) -> dict[str, Any]:
    from phuquoc_desktop.bundle.errors import SignerUnknownError
    from phuquoc_desktop.bundle.incoming import open_bundle, take

    try:
        with office.reading() as read:
            arrived = open_bundle(read, office.post, path)
        if call.options.dry_run:
            return _would(office, path, arrived)
        with office.begin(N_("Take in a bundle")) as work:
            taken = take(work, office.post, arrived)
    except SignerUnknownError as refusal:
        return refusal_document(path, refusal.reason, refusal) if call.options.dry_run else _held(office, path, refusal)
    except RefusedError as refusal:
        return refusal_document(path, getattr(refusal, "reason", "refused"), refusal)
    return told(call, office, path, taken, receipts, troubles)


def _held(office: Backend, path: Path, refusal: SignerUnknownError) -> dict[str, Any]:
    """Keep a file of an unknown sender aside."""
    from phuquoc_desktop.bundle.quarantine import hold

    with office.begin(N_("Keep a file of an unknown sender aside")) as work:
        kept = hold(work, office.post, path, refusal)
    document = refusal_document(path, refusal.reason, refusal)
    if kept is None:
        return document | {
            "message": _("{file}: was refused here before; nothing was taken in.").format(file=path.name)
        }
    number = kept.id[-8:]
    waits = _("{message} The file waits in the quarantine as {number}.").format(
        message=document["message"], number=number
    )
    return document | {"result": "quarantined", "quarantined": number, "message": waits}


def told(
    call: Call, office: Backend, path: Path, taken: Taken, receipts: Path | None, troubles: list[TroubleError]
) -> dict[str, Any]:
    """Say what taking a bundle in did; the city answers a report with a receipt, in ``receipts`` if that is given."""
    from phuquoc_desktop.bundle.receipts import give_receipt
    from phuquoc_desktop.cli.arrival_shown import arrival_document, arrival_lines
    from phuquoc_desktop.cli.catalogue_shown import lines, standing_document
    from phuquoc_desktop.domain.exchange import BundleKind

    record = taken.record
    document: dict[str, Any] = {
        "file": str(path),
        "result": taken.how.value,
        "kind": record.bundle_kind.value,
        "from": record.sender.partition("@")[0],
        "sequence": record.sequence,
        "added": record.added,
        "changed": record.changed,
        "removed": record.removed,
        "same": record.same,
        "receipt_number": record.receipt_number,
        "recalled_because": record.recalled_because,
        "message": "; ".join([_("{file}: {how}").format(file=path.name, how=taken.how.label), *lines(taken.catalogue)]),
        "catalogue": [standing_document(one) for one in taken.catalogue],
        **arrival_document(taken),
        **bundle_twins.joined_document(office, record.digest),
    }
    document["message"] = "\n".join([document["message"], *arrival_lines(taken)])
    if record.recalled_because is not None:
        document["message"] += "; " + _("recalled: {reason}").format(reason=record.recalled_because)
    elif record.bundle_kind is BundleKind.REPORT and receipts is not None:
        try:
            receipt = give_receipt(office.begin, office.post, record, receipts)
        except TroubleError as trouble:  # taken in all the same; the receipt can be written once more
            troubles.append(trouble)
            return document | {"receipt": None}
        document["receipt"] = str(receipt.path)
        document["message"] += " → " + receipt.path.name
    return document


def _would(office: Backend, path: Path, arrived: Arrived) -> dict[str, Any]:
    from phuquoc_desktop.bundle.incoming import foresee
    from phuquoc_desktop.cli.arrival_shown import arrival_document, arrival_lines
    from phuquoc_desktop.cli.catalogue_shown import lines, standing_document

    head, foreseen = arrived.opened.head, foresee(office.begin, arrived)
    counts = foreseen.counts
    sentence = _("{file}: {kind} number {sequence} of {office}, {added} new, {changed} changed, {removed} removed")
    shown = sentence.format(
        file=path.name,
        kind=head.bundle_kind.label,
        sequence=head.sequence,
        office=head.sender_name,
        added=counts.added,
        changed=counts.changed,
        removed=counts.removed,
    )
    return _head_document(head) | {
        "file": str(path),
        "result": "dry-run",
        "how": arrived.how.value,
        "signed_by": arrived.opened.signed_by,
        "added": counts.added,
        "changed": counts.changed,
        "removed": counts.removed,
        "same": counts.same,
        "message": "\n".join(["; ".join([shown, *lines(arrived.catalogue)]), *arrival_lines(foreseen)]),
        "catalogue": [standing_document(one) for one in arrived.catalogue],
        **arrival_document(foreseen),
        **bundle_twins.would_document(counts),
    }


def _refused(call: Call, name: str, refusal: RefusedError) -> int:
    reason = getattr(refusal, "reason", "refused")
    call.answer({"file": name, "verdict": "refused", "reason": reason, "message": str(refusal)}, [])
    call.say(str(refusal))
    return NEEDS_A_PERSON
