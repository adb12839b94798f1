"""``phuquoc bundle keys`` and ``introduce``: the public keys of this office, and those that it believes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from phuquoc_desktop.cli.parser import add_command
from phuquoc_desktop.translation import N_, _

if TYPE_CHECKING:
    from phuquoc_desktop.cli.call import Call
    from phuquoc_desktop.cli.parser import Commands


def add_to(group: Commands) -> None:
    """Add both commands."""
    add_command(group, "keys", run_keys, _("Show the office's public keys and whom it knows"))
    introduce = add_command(group, "introduce", run_introduce, _("Believe the keys of an office from now on"))
    introduce.add_argument("office", metavar=_("OFFICE"), help=_("its code or name, such as 31078 or duong-dong"))
    introduce.add_argument("signing_key", metavar="SSH-ED25519", help=_("its signing key, in quotation marks"))
    introduce.add_argument(
        "--replace", action="store_true", help=_("the office has renewed its key; put this one in place")
    )
    introduce.add_argument("recipient", metavar="AGE1", help=_("its encryption key"))


def run_keys(call: Call) -> int:
    """Show public keys; private ones never leave the data folder."""
    with call.office() as office:
        public = office.post.keys.public
        with office.reading() as read:
            known = read.correspondents.all()
    document = {
        "office": office.profile.office,
        "signing_key": public.signing_line,
        "recipient": public.recipient,
        "fingerprint": public.fingerprint,
        "known": [
            {"office": one.party_office, "signing_key": one.signing_key, "recipient": one.recipient} for one in known
        ],
    }
    lines = [public.fingerprint, public.signing_line, public.recipient]
    call.answer(document, [*lines, *(f"{one.party_office}: {one.signing_key}" for one in known)])
    return 0


def run_introduce(call: Call) -> int:
    """Introduce the keys of an office, after they were compared with a person."""
    from datetime import date

    from phuquoc_desktop.services.correspondents import introduce

    with call.office() as office:
        other = office.offices.find(call.options.office, date(office.profile.year, 7, 1))
        with office.begin(N_("Introduce the keys of an office")) as work:
            introduce(
                work,
                str(other.key),
                call.options.signing_key,
                call.options.recipient,
                office.today,
                replace=call.options.replace,
            )
    call.answer(
        {"office": str(other.key)}, [_("From now on bundles of {office} are believed.").format(office=other.name)]
    )
    return 0
