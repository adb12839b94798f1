"""Offices whose keys were introduced: who may be believed, and to whom can be encrypted."""

from __future__ import annotations

import base64
from datetime import date

from phuquoc_desktop.domain.checks import EmptyFieldError, refusals, refuse_if_any, tidied
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.exchange import Correspondent, IntroducedHow
from phuquoc_desktop.domain.key_line import fingerprint_of, same_key
from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.domain.succession import follows
from phuquoc_desktop.services import key_notices, offices_at_hand
from phuquoc_desktop.storage.profile import Role
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, vietnamese


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


class OtherKey(Labelled):
    """What becomes of another key of the office that is known already."""

    NONE = "none", N_("No other key is known")
    REPLACED = "replaced", N_("The office has renewed its key: end the former one today")
    BESIDE = "beside", N_("The office has several PCs, each with its own key")


class KeyOfAnotherError(RefusedError):
    """One key cannot stand for two offices."""

    sentence = N_("This key is known as that of {office}; one key cannot stand for two offices. Ask for the right one.")


class RevokedBeforeError(RefusedError):
    """A key that was revoked is never believed again."""

    sentence = N_(
        "This key was revoked on {since} ({because}); a revoked key is not introduced again. Ask the office for its new key."
    )


class NoSuchKeyError(RefusedError):
    """No key of that office ends so."""

    sentence = N_(
        "No key of this office is known here whose fingerprint ends with “{typed}”; give at least {count} characters."
    )


def introduce(
    work: UnitOfWork,
    office: str,
    signing_key: str,
    recipient: str,
    today: date,
    *,
    how: IntroducedHow | None = None,
    replace: bool = True,
    beside: bool = False,
) -> Correspondent:
    """Believe bundles signed by that key as coming from that office, from now on.

    Where another key is known, ``replace`` says that a person has compared the new one, which ends the others today;
    ``beside`` that the office works with both, one on each PC; else KeyKnownError. At the city its wards learn of it.
    """
    draft = tidied(
        Correspondent.draft(
            party_office=office, signing_key=signing_key, recipient=recipient, introduced_on=today, how=how
        )
    )
    _refuse_unreadable(draft)
    _refuse_of_another(work, draft)
    others = [one for one in work.correspondents.all(party_office=office) if one.revoked_on is None]
    known = next((one for one in others if same_key(one.signing_key, draft.signing_key)), None)
    if known is not None:
        draft.how = how or known.how
        known.take_over(draft)
        return _told(work, known)
    if others and not beside:
        if not replace:
            raise KeyKnownError(field="signing_key", since=f"{others[0].introduced_on:%d/%m/%Y}")
        for one in others:
            _end(work, one, today, vietnamese(REPLACED))
    draft.id, draft.office = work.new_id(), work.office
    return _told(work, work.correspondents.add(draft))


REPLACED = N_("Replaced by a new key")


def revoke(work: UnitOfWork, office: str, fingerprint: str, since: date, because: str) -> Correspondent:
    """Believe nothing that a key signs from that day on; what was taken in before stays. At the city its wards learn of it.

    ``fingerprint`` may be its end alone. Raises NoSuchKeyError, EmptyFieldError.
    """
    if not because.strip():
        raise EmptyFieldError(field="revoked_because", label=N_("Reason for revoking"))
    ending = "".join(fingerprint.split())
    for one in work.correspondents.all(party_office=office):
        if len(ending) >= READ_BACK and fingerprint_of(one.signing_key).endswith(ending):
            return _end(work, one, since, because)
    raise NoSuchKeyError(field="fingerprint", typed=fingerprint.strip()[:60], count=READ_BACK)


def _end(work: UnitOfWork, one: Correspondent, since: date, because: str) -> Correspondent:
    one.revoked_on, one.revoked_because = since, because.strip()
    return _told(work, one)


def _told(work: UnitOfWork, one: Correspondent) -> Correspondent:
    if work.profile.role is Role.CITY:
        key_notices.give(work, one)
    return one


def _refuse_unreadable(draft: Correspondent) -> None:
    found = refusals(draft)
    if not _is_signing_key(draft.signing_key):
        found.append(SigningKeyUnreadableError(field="signing_key", text=draft.signing_key[:40]))
    if not draft.recipient.startswith("age1") or len(draft.recipient) != 62:
        found.append(RecipientUnreadableError(field="recipient", text=draft.recipient[:40]))
    refuse_if_any(found)


def _refuse_of_another(work: UnitOfWork, draft: Correspondent) -> None:
    for other in work.correspondents.all():
        if not same_key(other.signing_key, draft.signing_key):
            continue
        kin = offices_at_hand.offices(work)
        if other.party_office != draft.party_office and not follows(kin, draft.party_office, other.party_office):
            raise KeyOfAnotherError(field="signing_key", office=other.party_office)
        if other.revoked_on is not None:
            since, because = f"{other.revoked_on:%d/%m/%Y}", other.revoked_because or ""
            raise RevokedBeforeError(field="signing_key", since=since, because=because)


def _is_signing_key(line: str) -> bool:
    kind, _space, rest = line.partition(" ")
    try:
        blob = base64.b64decode(rest.split(" ")[0].encode(), validate=True)
    except ValueError:
        return False
    return kind == "ssh-ed25519" and len(blob) == len(_KEY_BEGINS) + 32 and blob.startswith(_KEY_BEGINS)
