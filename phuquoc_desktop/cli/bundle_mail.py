"""``phuquoc bundle mail`` and ``--mail``: a bundle as a mail ready to be sent; ``bundle address``: where mail goes."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.parser import add_command
from phuquoc_desktop.translation import _

if TYPE_CHECKING:
    from phuquoc_desktop.backend import Backend
    from phuquoc_desktop.cli.call import Call
    from phuquoc_desktop.cli.parser import Commands, OfficeParser


def add_to(group: Commands) -> None:
    """Add both commands."""
    mail = add_command(group, "mail", run_mail, _("Write a ready mail (.eml) for a bundle that this office made"))
    mail.add_argument("file", metavar=_("FILE"), help=_("a bundle file"))
    mail.add_argument("--out", metavar=_("DIR"), help=_("where to put the mails; else beside the bundle"))
    address = add_command(group, "address", run_address, _("Show or set the mail address of an office"))
    address.add_argument("office", metavar=_("OFFICE"), help=_("its code or name, such as 31078 or duong-dong"))
    address.add_argument("address", metavar=_("ADDRESS"), nargs="?", help=_("its mail address; “-” forgets it"))


def add_mail_option(parser: OfficeParser) -> None:
    """Let a command that writes a bundle also write the mail for it."""
    parser.add_argument("--mail", action="store_true", help=_("also write a ready mail (.eml) with the file attached"))


def mails_if_asked(call: Call, office: Backend, bundle: Path, folder: Path | None = None) -> dict[str, Any]:
    """Write the mails for a bundle where that was asked for; returns what the JSON document says of them."""
    return {"mails": write(office, bundle, folder)} if call.options.mail else {}


def mail_lines(document: dict[str, Any]) -> list[str]:
    """Say which mails were written."""
    return [_("Mail: {file}").format(file=one["file"]) for one in document.get("mails", ())]


def write(office: Backend, bundle: Path, folder: Path | None) -> list[dict[str, Any]]:
    """Write the mails for a bundle."""
    from phuquoc_desktop.dispatch.mailing import write_mails

    with office.reading() as read:
        mails = write_mails(read, office.post, office.settings, bundle, office.outside.clock(), folder)
    return [
        {
            "file": str(one.path),
            "to": one.letter.to,
            "subject": one.letter.subject,
            "attached": [str(file) for file in one.files],
        }
        for one in mails
    ]


def run_mail(call: Call) -> int:
    """Write the mails."""
    with call.office() as office:
        folder = None if call.options.out is None else call.out_folder()
        document = {"mails": write(office, Path(call.options.file), folder)}
    call.answer(document, mail_lines(document))
    return 0


def run_address(call: Call) -> int:
    """Show an address, set it, or forget it."""
    from phuquoc_desktop.dispatch.eml import checked_address

    with call.office() as office:
        other = office.offices.find(call.options.office, date(office.profile.year, 7, 1))
        addresses, key = office.settings.mail_addresses, str(other.key)
        if call.options.address is not None:
            typed = checked_address("" if call.options.address == "-" else call.options.address)
            office.settings.mail_addresses = {**addresses, key: typed} if typed else _without(addresses, key)
            office.save_settings()
        found = office.settings.mail_addresses.get(key, "")
    shown = found or _("no address is known")
    call.answer({"office": key, "address": found}, [f"{other.name}: {shown}"])
    return 0


def _without(addresses: dict[str, str], key: str) -> dict[str, str]:
    return {office: address for office, address in addresses.items() if office != key}
