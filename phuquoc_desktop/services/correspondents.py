"""Offices whose keys were introduced: who may be believed, and to whom can be encrypted."""

from __future__ import annotations

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


def introduce(work: UnitOfWork, office: str, signing_key: str, recipient: str, today: date) -> Correspondent:
    """Believe bundles signed by that key as coming from that office, from now on; a second key replaces the first."""
    draft = tidied(
        Correspondent.draft(party_office=office, signing_key=signing_key, recipient=recipient, introduced_on=today)
    )
    found = refusals(draft)
    if not draft.signing_key.startswith("ssh-ed25519 AAAA") or len(draft.signing_key.split()[1]) != 68:
        found.append(SigningKeyUnreadableError(field="signing_key", text=draft.signing_key[:40]))
    if not draft.recipient.startswith("age1") or len(draft.recipient) != 62:
        found.append(RecipientUnreadableError(field="recipient", text=draft.recipient[:40]))
    refuse_if_any(found)
    known = work.correspondents.first(party_office=office)
    if known is not None:
        known.take_over(draft)
        return known
    draft.id, draft.office = work.new_id(), work.office
    return work.correspondents.add(draft)


def signing_keys(read: Reader) -> dict[str, str]:
    """Return the known signing key lines by office key."""
    return {one.party_office: one.signing_key for one in read.correspondents.all()}


def recipient_of(read: Reader, office: str) -> str | None:
    """Return the age recipient of an office, or None while its key is not known."""
    known = read.correspondents.first(party_office=office)
    return known.recipient if known else None
