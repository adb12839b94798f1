"""Reads an office's own public keys and whom it knows; runs in tasks."""

from __future__ import annotations

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.exchange import Correspondent
from phuquoc_desktop.domain.key_line import fingerprint_of
from phuquoc_desktop.domain.office import Office
from phuquoc_desktop.gui.pages.bundles.shown import KeysShown, KnownKey
from phuquoc_desktop.storage.profile import Role


def look(backend: Backend) -> KeysShown:
    """Look at the keys; makes the office's own where there are none yet."""
    own = backend.post.keys.public
    with backend.reading() as read:
        known = [_known(backend, one) for one in read.correspondents.all()]
    return KeysShown(
        fingerprint=own.fingerprint,
        signing_line=own.signing_line,
        recipient=own.recipient,
        known=tuple(sorted(known, key=lambda one: one.office)),
        partners=tuple((one.short_name, str(one.key)) for one in _partners(backend)),
    )


def _partners(backend: Backend) -> list[Office]:
    """The city exchanges bundles with the offices below it, an office with its city."""
    if backend.profile.role is not Role.CITY:
        return [backend.city]
    return sorted(
        (one for one in backend.offices.known if one.parent == backend.city.key), key=lambda one: one.key.code
    )


def _known(backend: Backend, one: Correspondent) -> KnownKey:
    name = backend.offices.by_key(one.party_office).short_name
    return KnownKey(one.party_office, name, one.introduced_on, fingerprint_of(one.signing_key))
