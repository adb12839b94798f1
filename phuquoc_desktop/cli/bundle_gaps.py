"""``phuquoc bundle gaps``: which numbers never arrived, and the mails that ask for them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.call import NEEDS_A_PERSON
from phuquoc_desktop.cli.parser import add_command
from phuquoc_desktop.translation import _

if TYPE_CHECKING:
    from phuquoc_desktop.backend import Backend
    from phuquoc_desktop.cli.call import Call
    from phuquoc_desktop.cli.parser import Commands
    from phuquoc_desktop.dispatch.asking import Missing
    from phuquoc_desktop.dispatch.mailing import Mail
    from phuquoc_desktop.storage.unit_of_work import Reader


def add_to(group: Commands) -> None:
    """Add the command."""
    parser = add_command(
        group, "gaps", run, _("Name the bundles that never arrived, and write the mails that ask for them")
    )
    parser.add_argument("office", metavar=_("OFFICE"), nargs="?", help=_("whose bundles; by default of every office"))
    parser.add_argument("--out", metavar=_("DIR"), help=_("write a ready mail (.eml) to each office into this folder"))


def run(call: Call) -> int:
    """Name them; the mails are drafts, a person sends them."""
    from phuquoc_desktop.dispatch.asking import missing

    folder = None if call.options.out is None else call.out_folder()
    with call.office() as office, office.reading() as read:
        asked = call.options.office
        other = str(office.offices.find(asked, date(office.profile.year, 7, 1)).key) if asked else ""
        found = missing(read, other)
        mails = (
            [] if folder is None else [_mail(office, read, one, call) for one in dict.fromkeys(m.sender for m in found)]
        )
        names = {one.sender: office.offices.by_key(one.sender).name for one in found}
    document = {
        "missing": [_document(one) for one in found],
        "mails": [{"file": str(one.path), "to": one.letter.to, "subject": one.letter.subject} for one in mails],
    }
    lines = [_line(one, names[one.sender]) for one in found] or [_("No bundle is missing here.")]
    call.answer(document, [*lines, *(_("Mail: {file}").format(file=one.path) for one in mails)])
    return NEEDS_A_PERSON if found else 0


def _mail(office: Backend, read: Reader, sender: str, call: Call) -> Mail:
    from phuquoc_desktop.dispatch.asking import write_asking

    at, other = office.outside.clock(), office.offices.by_key(sender)
    return write_asking(read, office.post, office.settings, other, at, call.out_folder())


def _document(one: Missing) -> dict[str, Any]:
    return {
        "office": one.sender.partition("@")[0],
        "kind": one.bundle_kind.value,
        "numbers": list(one.numbers),
        "latest": one.latest,
    }


def _line(one: Missing, name: str) -> str:
    numbers = ", ".join(map(str, one.numbers))
    sentence = _("{office}: {kind} no. {numbers} never arrived (latest: no. {latest})")
    return sentence.format(office=name, kind=one.bundle_kind.label, numbers=numbers, latest=one.latest)
