"""``phuquoc bundle hand-over`` and ``phuquoc city hand-over``: all data as open files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from phuquoc_desktop.cli.city_office import other_office, the_city
from phuquoc_desktop.cli.parser import add_command
from phuquoc_desktop.translation import _

if TYPE_CHECKING:
    from phuquoc_desktop.bundle.outgoing import Sent
    from phuquoc_desktop.cli.call import Call
    from phuquoc_desktop.cli.parser import Commands

DONE, NEEDS_A_PERSON = 0, 1


def add_to(group: Commands) -> None:
    """Add ``hand-over`` to the bundles."""
    parser = add_command(group, "hand-over", run, _("Write all data as open files: CSV, NDJSON, attachments, journal"))
    parser.add_argument("--out", metavar=_("DIR"), required=True, help=_("where to put the file"))
    parser.add_argument("--plain", action="store_true", help=_("do not encrypt it to the office's own key"))


def add_to_city(group: Commands) -> None:
    """Add ``hand-over`` to the city's commands."""
    parser = add_command(group, "hand-over", run_city, _("Write what the city has of an office as open files"))
    parser.add_argument("office", metavar=_("OFFICE"))
    parser.add_argument("--out", metavar=_("DIR"), required=True, help=_("where to put the file"))


def run(call: Call) -> int:
    """Hand over all data of this office."""
    from phuquoc_desktop.bundle.hand_over import send_hand_over
    from phuquoc_desktop.domain.progress import silent

    with call.office() as office:
        folder = call.out_folder()
        return _answer(call, send_hand_over(office.begin, office.post, folder, silent, plain=call.options.plain))


def run_city(call: Call) -> int:
    """Hand over the city's copy of a ward."""
    from phuquoc_desktop.bundle.hand_over import send_copy
    from phuquoc_desktop.domain.progress import silent

    with call.office() as office:
        other = other_office(the_city(office), call.options.office)
        return _answer(call, send_copy(office.begin, office.post, str(other.key), call.out_folder(), silent))


def _answer(call: Call, sent: Sent) -> int:
    record = sent.record
    document = {
        "file": str(sent.path),
        "sequence": record.sequence,
        "records": record.record_count,
        "encrypted": record.encrypted,
        "bag_sha256": record.digest,
        "missing_attachments": list(sent.missing),
    }
    for name in sent.missing:
        call.say(_("The file of “{title}” is no longer stored; attach it again.").format(title=name))
    if not record.encrypted:
        call.say(_("The file is not encrypted and holds identity numbers; keep it as a confidential paper."))
    call.answer(document, [_("Written: {file}").format(file=sent.path)])
    return NEEDS_A_PERSON if sent.missing else DONE
