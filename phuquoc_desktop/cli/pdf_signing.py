"""``phuquoc pdf sign``, ``certificates`` and ``trust``."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.call import Call
from phuquoc_desktop.cli.parser import OfficeParser, add_command
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.settings import load_settings, save_settings
from phuquoc_desktop.translation import N_, _

if TYPE_CHECKING:
    from phuquoc_desktop.cli.parser import Commands
    from phuquoc_desktop.documents.signing.certificate import Certificate
    from phuquoc_desktop.documents.signing.key_file import OpenedKey
    from phuquoc_desktop.documents.signing.places import Place
    from phuquoc_desktop.documents.signing.trust import Anchor, TrustStore

_BOX = 4


class KeyNeededError(RefusedError):
    """Neither a key file nor a token was named."""

    sentence = N_("Say with what to sign: --key FILE.p12, or --token with the library of the token.")


class UnreadableBoxError(RefusedError):
    """A place on the page is no four numbers."""

    sentence = N_("“{text}” is no place; write left, bottom, right and top in millimetres, such as 110,60,190,85.")


def add_to(group: Commands) -> None:
    """Add ``pdf sign``, ``pdf certificates`` and ``pdf trust``."""
    _add_sign(add_command(group, "sign", run_sign, _("Sign a PDF with a key file or a USB token")))
    listing = add_command(group, "certificates", run_certificates, _("Show the certificates on the tokens plugged in"))
    listing.add_argument("--token", metavar=_("LIBRARY"), default="", help=_("the library of the token; remembered"))
    trusting = add_command(
        group, "trust", run_trust, _("Show the issuers that this office trusts, take one in, remove one")
    )
    trusting.add_argument("file", nargs="?", metavar=_("FILE"), help=_("certificate of an issuer (.cer .crt .pem)"))
    trusting.add_argument("--remove", metavar="SHA-256", default="", help=_("fingerprint of the one to remove"))


def _add_sign(parser: OfficeParser) -> None:
    parser.add_argument("file", nargs="?", metavar=_("FILE"), help=_("the PDF to sign"))
    parser.add_argument("--out", metavar=_("FILE"), help=_("the PDF to write"))
    kept = parser.add_argument_group(_("a paper that a dossier keeps, whose file the signed one replaces"))
    kept.add_argument("--dossier", metavar=_("ID"), help=_("the code, such as HS-2021-001, or the id"))
    kept.add_argument("--paper", metavar=_("CODE"), help=_("code, kind or id of the paper"))
    kept.add_argument("--candidate", metavar=_("NAME"), help=_("only the paper about this candidate"))
    parser.add_argument("--key", default="", metavar=_("FILE"), help=_("key file .p12; its password is asked for"))
    parser.add_argument(
        "--token",
        nargs="?",
        const="",
        metavar=_("LIBRARY"),
        help=_("the library of the token, by default the last one; its PIN is asked for"),
    )
    parser.add_argument("--certificate", default="", metavar=_("ID"), help=_("which certificate of the token"))
    kinds = ("signer", "agency", "annex", "copy")
    parser.add_argument("--kind", choices=kinds, default="signer", help=_("whose signature it is, and so its place"))
    parser.add_argument(
        "--picture", default="", metavar=_("FILE"), help=_("your own .png of the signature or the seal")
    )
    parser.add_argument("--seal-mm", type=float, default=0, metavar="MM", help=_("real width of the seal"))
    parser.add_argument("--number", default="", metavar=_("TEXT"), help=_("number and symbol, on an annex"))
    parser.add_argument("--copy-form", choices=("SY", "TrS", "SL"), default="SY", help=_("form of a copy"))
    parser.add_argument("--page", type=int, default=0, metavar="N", help=_("page of a place of your own"))
    parser.add_argument(
        "--box", default="", metavar="L,B,R,T", help=_("place of your own in millimetres from below left")
    )


def run_sign(call: Call) -> None:
    """Sign a file or a kept paper; secrets are read from the terminal or standard input, never from the command line."""
    from phuquoc_desktop.cli.pdf_to_sign import what_is_signed
    from phuquoc_desktop.documents.archive.pdf_a import claim_of
    from phuquoc_desktop.documents.signing.orders import Wanted, order_of
    from phuquoc_desktop.documents.signing.places import places_in
    from phuquoc_desktop.documents.signing.signing import prepared, signed

    asked = call.options
    with what_is_signed(call) as what:
        content = prepared(what.content, what.name)
        places, place = places_in(content, what.name), _place(asked.page, asked.box)
        with _key(call) as key:
            picture = Path(asked.picture) if asked.picture else None
            number = asked.number or what.number
            wanted = Wanted(asked.kind, picture, asked.seal_mm, number, asked.copy_form, place)
            order = order_of(wanted, key.certificate, datetime.now().astimezone())
            made = signed(content, what.name, key, order, places)
        kept, told = what.keep(made)
    document = {"size": len(made), "pdf_a": claim_of(made) or None, "certificate": _shown(key.certificate)}
    said = _("{name} has signed {file}; the time in it is that of this PC's clock.")
    call.answer(kept | document, [said.format(name=key.certificate.name, file=told)])


def _place(page: int, box: str) -> Place | None:
    from phuquoc_desktop.documents.signing.places import MM, Place

    if not box:
        return None
    try:
        corners = [float(part) * MM for part in box.split(",")]
    except ValueError:
        corners = []
    if len(corners) != _BOX:
        raise UnreadableBoxError(field="box", text=box)
    left, bottom, right, top = corners
    return Place(max(page, 1) - 1, left, bottom, right, top)


@contextmanager
def _key(call: Call) -> Iterator[OpenedKey]:
    from phuquoc_desktop.documents.signing.key_file import open_key_file
    from phuquoc_desktop.documents.signing.token import key_on_token

    asked = call.options
    if asked.key:
        yield open_key_file(Path(asked.key), _secret(_("Password of the key file: ")))
        return
    if asked.token is None:
        raise KeyNeededError(field="key")
    with key_on_token(_library(call), _secret(_("PIN of the token: ")), asked.certificate) as key:
        yield key


def _library(call: Call) -> str:
    """Return the token's library; one that is named is remembered in the data folder where there is one."""
    settings = load_settings(call.folder)
    named = str(call.options.token or "")
    if named and named != settings.token_library and call.folder.is_dir():
        settings.token_library = named
        save_settings(call.folder, settings)
    return named or settings.token_library


def _secret(question: str) -> str:
    return getpass.getpass(question) if sys.stdin.isatty() else sys.stdin.readline().rstrip("\r\n")


def run_certificates(call: Call) -> None:
    """Print what is on the tokens."""
    from phuquoc_desktop.documents.signing.token import found_tokens

    tokens = found_tokens(_library(call))
    document = {
        "tokens": [
            {"label": one.label, "serial": one.serial, "certificates": [_shown(each) for each in one.certificates]}
            for one in tokens
        ]
    }
    lines = [f"{one.label}: {each.id}  {_line(each)}" for one in tokens for each in one.certificates]
    call.answer(document, lines or [_("No token with a certificate is plugged in.")])


def _shown(one: Certificate) -> dict[str, Any]:
    return {
        "id": one.id or None,
        "name": one.name,
        "organisation": one.organisation,
        "issuer": one.issuer,
        "since": one.since.isoformat(),
        "until": one.until.isoformat(),
        "serial": one.serial,
    }


def _line(one: Certificate) -> str:
    return _("{name}, issued by {issuer}, valid until {until}").format(
        name=one.name, issuer=one.issuer, until=f"{one.until.astimezone():%d/%m/%Y}"
    )


def run_trust(call: Call) -> None:
    """Take an issuer in, remove one, and print all."""
    store = trust_of(call)
    if call.options.file:
        store.take_in(call.path("file"))
    if call.options.remove:
        store.remove(call.options.remove)
    anchors = store.anchors()
    lines = [f"{one.fingerprint}  {_line(one.certificate)}" for one in anchors]
    call.answer({"issuers": [_anchor(one) for one in anchors]}, lines or [_("This office trusts no issuer yet.")])


def _anchor(one: Anchor) -> dict[str, Any]:
    return _shown(one.certificate) | {"fingerprint": one.fingerprint}


def trust_of(call: Call) -> TrustStore:
    """Return the issuers that the office of the data folder trusts."""
    from phuquoc_desktop.documents.signing.trust import FOLDER, TrustStore

    return TrustStore(call.folder / FOLDER)
