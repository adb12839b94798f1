"""``phuquoc city``: who has sent what, receipts once more, remarks that go back."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from phuquoc_desktop.cli import (
    bundle_mail,
    city_due,
    city_forward,
    city_intake,
    city_league,
    city_questions,
    city_remarks,
    city_remind,
    city_reviews,
    city_sending,
    city_together,
    hand_over,
)
from phuquoc_desktop.cli.city_office import NothingReceivedError, other_office, the_city
from phuquoc_desktop.cli.parser import add_command, add_group
from phuquoc_desktop.translation import N_, _

if TYPE_CHECKING:
    from phuquoc_desktop.backend import Backend
    from phuquoc_desktop.cli.call import Call
    from phuquoc_desktop.cli.parser import Commands


def add_commands(commands: Commands) -> None:
    """Add ``city`` with its commands."""
    group = add_group(commands, "city", _("The city's side: board, receipts, returns"))
    city_intake.add_to(group)
    city_due.add_to(group)
    city_remind.add_to(group)
    city_league.add_to(group)
    add_command(group, "board", run_board, _("Show what each office has sent"))
    receipt = add_command(group, "receipt", run_receipt, _("Write the receipt for an office's latest report once more"))
    receipt.add_argument("office", metavar=_("OFFICE"))
    receipt.add_argument("--out", metavar=_("DIR"), required=True)
    bundle_mail.add_mail_option(receipt)
    back = add_command(group, "return", run_return, _("Write the remarks for an office as a bundle"))
    back.add_argument("office", metavar=_("OFFICE"))
    back.add_argument("--out", metavar=_("DIR"), required=True)
    bundle_mail.add_mail_option(back)
    back.add_argument("--record", metavar="ID", help=_("add a remark on this record first"))
    back.add_argument("--field", metavar=_("FIELD"), help=_("the field that the remark is about"))
    back.add_argument("--text", metavar=_("TEXT"), help=_("what is to be mended"))
    city_questions.add_to(group)
    city_remarks.add_to(group)
    hand_over.add_to_city(group)
    city_reviews.add_to(group)
    city_sending.add_to(group)
    city_together.add_to(group)
    city_forward.add_to(group)


def run_board(call: Call) -> int:
    """Show the board."""
    from phuquoc_desktop.city.board import board
    from phuquoc_desktop.cli.layout import table

    with call.office() as office, the_city(office).reading() as read:
        lines = board(read, office.offices, office.profile.office, date(office.profile.year, 7, 1))
    document = {
        "offices": [
            {
                "office": line.office.key.code,
                "name": line.office.short_name,
                "state": line.intake.value,
                "sequence": line.latest.sequence if line.latest else None,
                "taken_at": line.taken_at.isoformat() if line.taken_at else None,
                "missing": list(line.gaps),
                "recalled_because": line.recalled_because,
                "warnings": list(line.warnings),
                "registrations": line.registrations,
                "dossiers": line.dossiers,
                "open_remarks": line.open_remarks,
                "open_questions": line.open_questions,
            }
            for line in lines
        ]
    }
    rows = [
        [
            line.office.short_name,
            line.intake.label,
            str(line.latest.sequence) if line.latest else "",
            f"{line.taken_at:%d/%m/%Y %H:%M}" if line.taken_at else "",
            str(line.registrations),
            str(line.dossiers),
            str(line.open_remarks),
            str(line.open_questions),
        ]
        for line in lines
    ]
    heads = [
        _("Office"),
        _("State"),
        _("Number"),
        _("Received at"),
        _("Registrations"),
        _("Dossiers"),
        _("Remarks"),
        _("Questions"),
    ]
    strange = [f"{line.office.short_name}: {one}" for line in lines for one in line.warnings]
    call.answer(document, [*table(heads, rows, right=(2, 4, 5, 6, 7)), *strange])
    return 0


def run_receipt(call: Call) -> int:
    """Write the receipt for the latest report of an office; it is the same receipt each time."""
    from phuquoc_desktop.bundle.receipts import give_receipt
    from phuquoc_desktop.bundle.sequence import newest
    from phuquoc_desktop.domain.exchange import BundleKind

    with call.office() as office:
        other = other_office(the_city(office), call.options.office)
        with office.reading() as read:
            known = read.bundles_received.all(sender=str(other.key), bundle_kind=BundleKind.REPORT)
        latest = newest(known)
        if latest is None:
            raise NothingReceivedError(field="office", office=other.name)
        sent = give_receipt(office.begin, office.post, latest, call.out_folder())
        mails = bundle_mail.mails_if_asked(call, office, sent.path)
    record = sent.record
    document = {"file": str(sent.path), "receipt_number": record.receipt_number, "bag_sha256": record.digest} | mails
    call.answer(document, [_("Written: {file}").format(file=sent.path), *bundle_mail.mail_lines(mails)])
    return 0


def run_return(call: Call) -> int:
    """Write the open remarks for an office as a bundle, adding one first when a record is named."""
    from phuquoc_desktop.bundle.outgoing import send_return
    from phuquoc_desktop.domain.checks import EmptyFieldError

    if (call.options.text or call.options.field) and not call.options.record:
        raise EmptyFieldError(field="record", label="--record")
    with call.office() as office:
        other = other_office(the_city(office), call.options.office)
        if call.options.record:
            _remark(call, office)
        sent = send_return(office.begin, office.post, str(other.key), call.out_folder())
        mails = bundle_mail.mails_if_asked(call, office, sent.path)
        with office.reading() as read:
            remarks = read.remarks.count(addressee=str(other.key))
    carried = {"remarks": remarks, "questions": sent.record.record_count - remarks}
    document = {"file": str(sent.path), **carried, "bag_sha256": sent.record.digest} | mails
    call.answer(document, [_("Written: {file}").format(file=sent.path), *bundle_mail.mail_lines(mails)])
    return 0


def _remark(call: Call, office: Backend) -> None:
    from phuquoc_desktop.domain.exchange import Remark
    from phuquoc_desktop.services import remarks

    with office.begin(N_("Write a remark")) as work:
        draft = Remark.draft(
            addressee="",
            record_kind=work.kind_of(call.options.record),
            record_id=call.options.record,
            field_name=call.options.field,
            text=call.options.text or "",
            made_on=office.today,
        )
        remarks.make(work, draft, office.today)
