"""``phuquoc bundle mail-check``: would this file get through the usual mail filters?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.parser import add_command
from phuquoc_desktop.translation import _, ngettext

if TYPE_CHECKING:
    from phuquoc_desktop.cli.call import Call
    from phuquoc_desktop.cli.parser import Commands
    from phuquoc_desktop.dispatch.mail_check import MailVerdict

NEEDS_A_PERSON = 1


def add_to(group: Commands) -> None:
    """Add the command."""
    check = add_command(group, "mail-check", run_mail_check, _("Tell whether mail filters would let a file through"))
    check.add_argument("file", metavar=_("FILE"), help=_("a bundle file"))


def run_mail_check(call: Call) -> int:
    """Check one file."""
    from phuquoc_desktop.dispatch.in_bundle import check_file

    path = Path(call.options.file)
    with call.office() as office:
        verdict = check_file(path, office.post.keys, office.settings.mail_limit)
    call.answer({"file": str(path), **verdict_document(verdict)}, verdict_lines(verdict))
    return 0 if verdict.passes else NEEDS_A_PERSON


def verdict_document(verdict: MailVerdict) -> dict[str, Any]:
    """Return what was found as plain values."""
    return {
        "size": verdict.size,
        "mail_size": verdict.mail_size,
        "parts": verdict.parts,
        "passes": verdict.passes,
        "findings": [
            {
                "rule": one.rule,
                "weight": one.weight.value,
                "file": one.file,
                "provider": one.provider,
                "source": one.source,
                "message": one.message,
            }
            for one in verdict.findings
        ],
    }


def verdict_lines(verdict: MailVerdict) -> list[str]:
    """Say what was found."""
    told = (
        _("This file gets through the usual mail filters.")
        if verdict.passes
        else _("Mail filters may refuse this file.")
    )
    sized = ngettext(
        "{size} MB as mail counts it, {count} mail", "{size} MB as mail counts it, {count} mails", verdict.parts
    )
    return [
        told,
        sized.format(size=f"{verdict.mail_size / 1e6:.1f}", count=verdict.parts),
        *(f"{one.weight.label}: {one.message}" for one in verdict.findings),
    ]
