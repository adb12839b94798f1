"""``phuquoc bundle rehearse`` tries the way to the city; ``bundle recall`` takes a bundle back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from phuquoc_desktop.cli.bundle_mail import add_mail_option, mail_lines, mails_if_asked
from phuquoc_desktop.cli.parser import add_command
from phuquoc_desktop.translation import _

if TYPE_CHECKING:
    from phuquoc_desktop.cli.call import Call
    from phuquoc_desktop.cli.parser import Commands


def add_to(group: Commands) -> None:
    """Add both commands."""
    rehearse = add_command(group, "rehearse", run_rehearse, _("Write a bundle to try the way; nobody takes it in"))
    rehearse.add_argument("--out", metavar=_("DIR"), required=True, help=_("where to put the file"))
    add_mail_option(rehearse)
    recall = add_command(group, "recall", run_recall, _("Take a bundle back that was sent, by a small signed note"))
    recall.add_argument("number", metavar=_("NUMBER"), type=int, help=_("the number of the bundle"))
    recall.add_argument("--reason", metavar=_("TEXT"), required=True, help=_("why it is taken back"))
    recall.add_argument("--out", metavar=_("DIR"), required=True, help=_("where to put the file"))
    add_mail_option(recall)


def run_rehearse(call: Call) -> int:
    """Write a rehearsal of the report."""
    from phuquoc_desktop.bundle.outgoing import send_rehearsal
    from phuquoc_desktop.domain.progress import silent

    with call.office() as office:
        sent = send_rehearsal(office.begin, office.post, call.out_folder(), silent)
        mails = mails_if_asked(call, office, sent.path)
    record = sent.record
    document = {
        "file": str(sent.path),
        "sequence": record.sequence,
        "records": record.record_count,
        "encrypted": record.encrypted,
        "bag_sha256": record.digest,
        "content_code": sent.content_code,
    } | mails
    told = _("A rehearsal: the city sees that the way works and takes nothing in.")
    call.answer(document, [_("Written: {file}").format(file=sent.path), *mail_lines(mails), told])
    return 0


def run_recall(call: Call) -> int:
    """Write the note that takes a report back."""
    from phuquoc_desktop.bundle.recall import send_recall

    with call.office() as office:
        sent = send_recall(office.begin, office.post, call.options.number, call.options.reason, call.out_folder())
        mails = mails_if_asked(call, office, sent.path)
    document = {
        "file": str(sent.path),
        "recalled": call.options.number,
        "bag_sha256": sent.record.about,
        "reason": call.options.reason,
    } | mails
    sentence = _("Send this file to the city; bundle number {number} counts as recalled here from now on.")
    told = sentence.format(number=call.options.number)
    call.answer(document, [_("Written: {file}").format(file=sent.path), *mail_lines(mails), told])
    return 0
