"""``phuquoc keys readers``: who can open what this office encrypts, beside the receiver."""

from __future__ import annotations

from typing import TYPE_CHECKING

from phuquoc_desktop.cli.parser import add_command
from phuquoc_desktop.translation import _

if TYPE_CHECKING:
    from phuquoc_desktop.cli.call import Call
    from phuquoc_desktop.cli.parser import Commands


def add_to(group: Commands) -> None:
    """Add ``readers``."""
    purpose = _("Show who can open the office's bundles beside the receiver; add or remove a second officer")
    parser = add_command(group, "readers", run, purpose)
    parser.add_argument(
        "--add", nargs=2, metavar=(_("NAME"), "AGE1"), help=_("let somebody else open them from now on")
    )
    parser.add_argument("--remove", metavar="AGE1", help=_("encrypt to this one no more"))


def run(call: Call) -> int:
    """Add or remove one, then show all."""
    from phuquoc_desktop.bundle import key_folder

    with call.office() as office:
        keys = office.post.keys
        if call.options.add:
            keys = key_folder.add_reader(office.key_folder, *call.options.add)
        if call.options.remove:
            keys = key_folder.remove_reader(office.key_folder, call.options.remove)
        me = office.office.name
    readers = [{"name": me, "recipient": keys.public.recipient}]
    readers += [{"name": one.name, "recipient": one.recipient} for one in keys.also]
    call.answer({"readers": readers}, [f"{one['name']}: {one['recipient']}" for one in readers])
    return 0
