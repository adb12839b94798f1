"""A key on a USB token, through the PKCS#11 library that came with it; the PIN is asked for each time and kept nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.documents.signing import errors
from phuquoc_desktop.documents.signing.certificate import Certificate, read_certificate
from phuquoc_desktop.documents.signing.key_file import OpenedKey

if TYPE_CHECKING:
    from pkcs11 import Session, Token


@dataclass(frozen=True)
class FoundToken:
    """A token that is plugged in, and the certificates on it that show themselves without a PIN."""

    label: str
    serial: str
    certificates: tuple[Certificate, ...]


def found_tokens(library: str) -> tuple[FoundToken, ...]:
    """Return the tokens that are plugged in; raises NoTokenLibraryError and TokenTroubleError."""
    return tuple(_looked_at(token) for token in _tokens(library))


def _looked_at(token: Token) -> FoundToken:
    with _told(token), token.open() as session:
        return FoundToken(token.label.strip(), _serial(token), tuple(_in_order(session)))


def _serial(token: Token) -> str:
    serial = token.serial
    return serial.decode(errors="replace").strip() if isinstance(serial, bytes) else str(serial).strip()


@contextmanager
def key_on_token(library: str, pin: str, certificate_id: str = "", token_label: str = "") -> Iterator[OpenedKey]:
    """Open a key on a token for as long as the block lasts; the only certificate there is need not be named.

    Raises NoTokenLibraryError, NoTokenError, WrongPinError and its kin, TokenLockedError, NoCertificateError,
    SeveralCertificatesError, TokenTroubleError.
    """
    token = _chosen(_tokens(library), token_label)
    with _told(token), token.open(user_pin=pin) as session:
        yield _key(session, _pick(_in_order(session), certificate_id))


def _chosen(tokens: list[Token], label: str) -> Token:
    wanted = [token for token in tokens if not label or token.label.strip() == label]
    if not wanted:
        raise errors.NoTokenError(field="token")
    return wanted[0]


def _pick(known: list[Certificate], wanted: str) -> Certificate:
    own = [one for one in known if not one.is_authority]
    if wanted:
        own = [one for one in own if one.id == wanted.lower()]
    if not own:
        raise errors.NoCertificateError(field="certificate")
    if len(own) > 1:
        listed = ", ".join(f"{one.id} ({one.name})" for one in own)
        raise errors.SeveralCertificatesError(field="certificate", known=listed)
    return own[0]


def _key(session: Session, chosen: Certificate) -> OpenedKey:
    from pyhanko.sign.pkcs11 import PKCS11Signer

    identity = bytes.fromhex(chosen.id)
    signer = PKCS11Signer(session, cert_id=identity, key_id=identity, other_certs_to_pull=None)
    return OpenedKey(signer, chosen)


def _in_order(session: Session) -> list[Certificate]:
    """Return the certificates by their ids: a token names them in any order, and in another the next time."""
    return sorted(_certificates(session), key=lambda one: one.id)


def _certificates(session: Session) -> Iterator[Certificate]:
    """Give each certificate that has an id, which is how its key is found."""
    from asn1crypto import x509
    from pkcs11 import Attribute, ObjectClass
    from pkcs11.exceptions import PKCS11Error

    for one in session.get_objects({Attribute.CLASS: ObjectClass.CERTIFICATE}):
        with suppress(PKCS11Error, ValueError, TypeError):
            identity = one[Attribute.ID]
            if identity:
                yield read_certificate(x509.Certificate.load(one[Attribute.VALUE]), identity, _label(one))


def _label(one: Any) -> str:
    from pkcs11 import Attribute
    from pkcs11.exceptions import PKCS11Error

    with suppress(PKCS11Error):
        return str(one[Attribute.LABEL])
    return ""


def _tokens(library: str) -> list[Token]:
    import pkcs11
    from pkcs11.exceptions import PKCS11Error

    refused = errors.NoTokenLibraryError(field="library", path=library)
    if not library or not Path(library).is_file():
        raise refused
    try:
        known = [slot.get_token() for slot in pkcs11.lib(library).get_slots(token_present=True)]
    except pkcs11.TokenNotPresent as error:
        raise errors.NoTokenError(field="token") from error
    except (PKCS11Error, RuntimeError, OSError) as error:
        raise refused from error
    return [token for token in known if token.flags & pkcs11.TokenFlag.TOKEN_INITIALIZED]


@contextmanager
def _told(token: Token) -> Iterator[None]:
    """Turn what a token says into sentences; a PIN never stands in any of them."""
    import pkcs11
    from pkcs11.exceptions import PinIncorrect, PinInvalid, PinLenRange, PinLocked, PKCS11Error

    try:
        yield
    except (PinIncorrect, PinInvalid, PinLenRange):
        raise _wrong_pin(token) from None
    except PinLocked:
        raise errors.TokenLockedError(field="pin") from None
    except (pkcs11.DeviceRemoved, pkcs11.TokenNotPresent):
        raise errors.NoTokenError(field="token") from None
    except PKCS11Error as error:
        raise errors.TokenTroubleError(field="token", reason=type(error).__name__) from None


def _wrong_pin(token: Token) -> errors.WrongPinError | errors.TokenLockedError:
    from pkcs11 import TokenFlag

    flags = _fresh_flags(token)
    if flags & TokenFlag.USER_PIN_LOCKED:
        return errors.TokenLockedError(field="pin")
    if flags & TokenFlag.USER_PIN_FINAL_TRY:
        return errors.WrongPinLastTryError(field="pin")
    if flags & TokenFlag.USER_PIN_COUNT_LOW:
        return errors.WrongPinFewTriesError(field="pin")
    return errors.WrongPinError(field="pin")


def _fresh_flags(token: Token) -> int:
    """Ask the token anew: what it said when it was opened is older than the wrong PIN."""
    from pkcs11.exceptions import PKCS11Error

    with suppress(PKCS11Error):
        return int(token.slot.get_token().flags)
    return int(token.flags)
