"""``phuquoc bundle check-page``: the page on which anybody checks a bundle without the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from phuquoc_desktop.cli.parser import add_command
from phuquoc_desktop.translation import _

if TYPE_CHECKING:
    from phuquoc_desktop.cli.call import Call
    from phuquoc_desktop.cli.parser import Commands


def add_to(group: Commands) -> None:
    """Add the command."""
    words = _("Write the page on which anybody checks a bundle without the program")
    page = add_command(group, "check-page", run_check_page, words)
    page.add_argument("--out", metavar=_("FILE"), required=True, help=_("where to put the page, such as KIEM-TRA.html"))


def run_check_page(call: Call) -> int:
    """Write the page and tell its SHA-256, by which a copy of it is compared."""
    import hashlib

    from phuquoc_desktop.bundle.check_page import check_page
    from phuquoc_desktop.storage.safe_file import write_whole

    target, page = call.path("out"), check_page()
    write_whole(target, page)
    digest = hashlib.sha256(page).hexdigest()
    call.answer(
        {"file": str(target), "sha256": digest}, [_("Written: {file}").format(file=target), f"SHA-256: {digest}"]
    )
    return 0
