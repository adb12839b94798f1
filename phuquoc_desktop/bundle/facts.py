"""The words at the head of a preview: from whom, for whom, when, how much, and what must not be overlooked."""

from __future__ import annotations

from phuquoc_desktop.bundle.content import BundleContent
from phuquoc_desktop.bundle.head import BundleHead
from phuquoc_desktop.bundle.preview import Page
from phuquoc_desktop.bundle.recall_note import Recall
from phuquoc_desktop.bundle.receipt import Receipt
from phuquoc_desktop.domain.exchange import BundleKind
from phuquoc_desktop.translation import N_, vietnamese
from phuquoc_desktop.vietnamese.dates import show_date
from phuquoc_desktop.vietnamese.numbers import show_number


def page_of(content: BundleContent, head: BundleHead, code: str) -> Page:
    """Return what the preview of a bundle shows; ``code`` is its content code."""
    kind = vietnamese(head.bundle_kind.label_key)
    title = vietnamese(N_("{kind} number {sequence} of {office}"))
    return Page(
        title.format(kind=kind, sequence=head.sequence, office=head.sender_name),
        (
            *_facts(content, head, code),
            *_receipt_facts(content.receipt),
            *_recall_facts(content.recall),
            *_check_facts(content),
        ),
        tuple(_marks(head)),
        content.lines,
        content.called,
        content.catalogue,
    )


def _facts(content: BundleContent, head: BundleHead, code: str) -> list[tuple[str, str]]:
    facts = [
        (N_("Sender"), f"{head.sender_name} ({head.sender})"),
        (N_("Receiver"), f"{head.receiver_name} ({head.receiver})"),
        (N_("Made at"), f"{show_date(head.made_at)} {head.made_at:%H:%M}"),
        (N_("Records"), show_number(sum(head.counts.values()))),
        (N_("Attachments"), show_number(len(content.attachments))),
        (N_("Code to compare over the telephone"), code),
        (N_("Program"), head.program),
    ]
    return [(vietnamese(word), value) for word, value in facts]


def _receipt_facts(receipt: Receipt | None) -> list[tuple[str, str]]:
    if receipt is None:
        return []
    facts = [
        (N_("Receipt number"), receipt.number),
        (N_("For bundle number"), str(receipt.sequence)),
        (N_("Taken in at"), f"{show_date(receipt.taken_at)} {receipt.taken_at:%H:%M}"),
        (N_("Added"), show_number(receipt.added)),
        (N_("Changed"), show_number(receipt.changed)),
        (N_("Removed"), show_number(receipt.removed)),
        (N_("Unchanged"), show_number(receipt.same)),
    ]
    return [(vietnamese(word), value) for word, value in facts]


def _recall_facts(note: Recall | None) -> list[tuple[str, str]]:
    if note is None:
        return []
    facts = [
        (N_("For bundle number"), str(note.sequence)),
        (N_("SHA-256 of the bag"), note.bag),
        (N_("Recalled on"), show_date(note.recalled_on)),
        (N_("Reason for recalling"), note.reason),
    ]
    return [(vietnamese(word), value) for word, value in facts]


def _check_facts(content: BundleContent) -> list[tuple[str, str]]:
    word = vietnamese(N_("Check before sending"))
    return [(word, f"{check.told} ({show_number(check.found)})") for check in content.checks]


def _marks(head: BundleHead) -> list[str]:
    marks = []
    if head.kind == BundleKind.REHEARSAL.value:
        marks.append(vietnamese(N_("REHEARSAL: sent to try the way; no office takes this bundle in.")))
    if head.kind == BundleKind.RECALL.value:
        marks.append(vietnamese(N_("The sender takes a bundle back: it is not to be used any more.")))
    if head.practice:
        marks.append(vietnamese(N_("Practice data: nothing in here is real.")))
    if not head.encrypted:
        marks.append(vietnamese(N_("This bundle is not encrypted; whoever holds the file can read it.")))
    return marks
