"""Offices whose keys were introduced: who may be believed, and to whom can be encrypted."""

from __future__ import annotations

import base64
from datetime import date

from phuquoc_desktop.domain.checks import refusals, refuse_if_any, tidied
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.exchange import Correspondent
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_


class SigningKeyUnreadableError(RefusedError):
    """The text is no Ed25519 public key line."""

    sentence = N_("“{text}” is not a signing key; it must begin with “ssh-ed25519 AAAA” and be copied whole.")


class RecipientUnreadableError(RefusedError):
    """The text is no age recipient."""

    sentence = N_("“{text}” is not an encryption key; it must begin with “age1” and be copied whole.")


class FingerprintDiffersError(RefusedError):
    """What the other office read aloud is not the end of the fingerprint."""

    sentence = N_(
        "“{typed}” are not the last {count} characters of the fingerprint. If the office reads others than these, do not "
        "introduce the key: the file may come from somebody else."
    )


_KEY_BEGINS = b"\0\0\0\x0bssh-ed25519\0\0\0\x20"
"""RFC 8709, section 4: the name of the kind, then 32 bytes of key, each after its length."""

READ_BACK = 8
"""Characters that the other office reads from its own screen over the telephone."""


def compare_aloud(fingerprint: str, typed: str) -> None:
    """Raise FingerprintDiffersError unless ``typed`` is the end of the fingerprint; spaces between groups do not count."""
    heard = "".join(typed.split())
    if len(heard) < READ_BACK or not fingerprint.endswith(heard):
        raise FingerprintDiffersError(field="typed", typed=typed.strip()[:40], count=READ_BACK)


class KeyKnownError(RefusedError):
    """Another key of that office is believed already."""

    sentence = N_(
        "Another key of this office is known since {since}; telephone the office, and replace the key only if it was renewed."
    )


class KeyOfAnotherError(RefusedError):
    """One key cannot stand for two offices."""

    sentence = N_("This key is known as that of {office}; one key cannot stand for two offices. Ask for the right one.")


def introduce(
    work: UnitOfWork, office: str, signing_key: str, recipient: str, today: date, *, replace: bool = True
) -> Correspondent:
    """Believe bundles signed by that key as coming from that office, from now on.

    Where another key is known, ``replace`` says that a person has compared the new one; else KeyKnownError.
    """
    draft = tidied(
        Correspondent.draft(party_office=office, signing_key=signing_key, recipient=recipient, introduced_on=today)
    )
    found = refusals(draft)
    if not _is_signing_key(draft.signing_key):
        found.append(SigningKeyUnreadableError(field="signing_key", text=draft.signing_key[:40]))
    if not draft.recipient.startswith("age1") or len(draft.recipient) != 62:
        found.append(RecipientUnreadableError(field="recipient", text=draft.recipient[:40]))
    refuse_if_any(found)
    key = draft.signing_key.split()[:2]
    for other in work.correspondents.all():
        if other.party_office != office and other.signing_key.split()[:2] == key:
            raise KeyOfAnotherError(field="signing_key", office=other.party_office)
    known = work.correspondents.first(party_office=office)
    if known is not None:
        if not replace and known.signing_key.split()[:2] != key:
            raise KeyKnownError(field="signing_key", since=f"{known.introduced_on:%d/%m/%Y}")
        known.take_over(draft)
        return known
    draft.id, draft.office = work.new_id(), work.office
    return work.correspondents.add(draft)


def _is_signing_key(line: str) -> bool:
    kind, _space, rest = line.partition(" ")
    try:
        blob = base64.b64decode(rest.split(" ")[0].encode(), validate=True)
    except ValueError:
        return False
    return kind == "ssh-ed25519" and len(blob) == len(_KEY_BEGINS) + 32 and blob.startswith(_KEY_BEGINS)


def signing_keys(read: Reader) -> dict[str, str]:
    """Return the known signing key lines by office key."""
    return {one.party_office: one.signing_key for one in read.correspondents.all()}


def recipient_of(read: Reader, office: str) -> str | None:
    """Return the age recipient of an office, or None while its key is not known."""
    known = read.correspondents.first(party_office=office)
    return known.recipient if known else None
