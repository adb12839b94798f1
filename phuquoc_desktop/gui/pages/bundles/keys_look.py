"""Reads an office's own public keys, whom it knows, and the files that wait; runs in tasks."""

from __future__ import annotations

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.bundle import quarantine
from phuquoc_desktop.bundle.key_card import KeyCard
from phuquoc_desktop.documents.qr import modules_of
from phuquoc_desktop.domain import key_line
from phuquoc_desktop.domain.catalogue import UnknownOfficeError
from phuquoc_desktop.domain.exchange import IntroducedHow, QuarantinedFile
from phuquoc_desktop.domain.office import Office
from phuquoc_desktop.gui.pages.bundles.shown import KeysShown, KnownKey, ReaderShown, Stranger, WaitingFile
from phuquoc_desktop.services import key_ring
from phuquoc_desktop.storage.profile import Role


def look(backend: Backend) -> KeysShown:
    """Look at the keys; makes the office's own where there are none yet."""
    keys = backend.post.keys
    own = keys.public
    with backend.reading() as read:
        ring = backend.post.ring(read)
        waiting = [_waiting(backend, ring, one) for one in quarantine.waiting(read)]
    card = KeyCard(backend.profile.office, own).text
    return KeysShown(
        fingerprint=own.fingerprint,
        signing_line=own.signing_line,
        recipient=own.recipient,
        known=tuple(
            sorted((_known(backend, one) for one in ring.keys), key=lambda one: (one.office, one.introduced_on))
        ),
        partners=tuple((one.short_name, str(one.key)) for one in _partners(backend)),
        card=card,
        code=modules_of(card),
        own_name=backend.office.short_name,
        also=tuple(ReaderShown(one.name, one.recipient) for one in keys.also),
        waiting=tuple(waiting),
    )


def _partners(backend: Backend) -> list[Office]:
    """The city exchanges bundles with the offices below it, an office with its city."""
    if backend.profile.role is not Role.CITY:
        return [backend.city]
    return sorted(
        (one for one in backend.offices.known if one.parent == backend.city.key), key=lambda one: one.key.code
    )


def _known(backend: Backend, one: key_ring.KnownKey) -> KnownKey:
    return KnownKey(
        one.office,
        _name(backend, one.office),
        one.since,
        one.fingerprint,
        one.how.label if one.how else "",
        one.revoked_on,
        is_introduced=one.how is not IntroducedHow.CITY,
    )


def _waiting(backend: Backend, ring: key_ring.KeyRing, one: QuarantinedFile) -> WaitingFile:
    name, believed = _name(backend, one.sender), ring.believed.get(one.sender, ())
    return WaitingFile(
        id=one.id,
        file_name=one.file_name,
        name=name,
        kind=one.bundle_kind.label,
        sequence=one.sequence,
        arrived_on=one.arrived_on,
        stranger=Stranger(one.sender, name, one.fingerprint, one.signing_key, one.recipient, bool(believed)),
        is_known=any(key_line.same_key(line, one.signing_key) for line in believed),
    )


def _name(backend: Backend, office: str) -> str:
    try:
        return backend.offices.by_key(office).short_name
    except UnknownOfficeError:
        return office
