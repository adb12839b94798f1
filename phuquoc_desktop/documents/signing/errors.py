"""Why a file is not signed; each says what to do next."""

from __future__ import annotations

from phuquoc_desktop.domain.errors import RefusedError, TroubleError
from phuquoc_desktop.translation import N_


class WrongPasswordError(RefusedError):
    """A key file did not open with the password."""

    sentence = N_("The password of “{name}” is wrong; type it again (mind capitals and the Vietnamese keyboard).")


class NotAKeyFileError(RefusedError):
    """A file is no PKCS#12, or holds no key with its certificate."""

    sentence = N_(
        "“{name}” is no key file with a certificate; choose the file ending in .p12 or .pfx that the issuer of the "
        "certificate gave you."
    )


class NoTokenLibraryError(TroubleError):
    """The library of the token cannot be loaded."""

    sentence = N_(
        "The token's library “{path}” cannot be used; choose the file that came with the token (on Windows a .dll of 64 bits)."
    )


class NoTokenError(TroubleError):
    """No token is plugged in, or the one that was meant is not."""

    sentence = N_("No token is plugged in that this library knows; plug the USB token in and try again.")


class WrongPinError(RefusedError):
    """The token refused the PIN; the standard tells no number of tries, only what the next sentences say."""

    sentence = N_("The PIN is wrong; type it again. After several wrong PINs in a row the token locks itself.")


class WrongPinFewTriesError(WrongPinError):
    """The token says that few tries are left."""

    sentence = N_(
        "The PIN is wrong, and the token says that few tries are left before it locks itself. Look the PIN up before you go on."
    )


class WrongPinLastTryError(WrongPinError):
    """The token says that one try is left."""

    sentence = N_(
        "The PIN is wrong, and the token says that only one try is left before it locks itself. Do not guess: ask whoever "
        "issued the token."
    )


class TokenLockedError(TroubleError):
    """The token is locked."""

    sentence = N_(
        "The token is locked after too many wrong PINs; whoever issued it (or holds its SO PIN) must unlock it. "
        "The file was not signed."
    )


class TokenTroubleError(TroubleError):
    """The token failed in some other way."""

    sentence = N_(
        "The token did not do its work ({reason}); pull it out, plug it in and try again. The file was not signed."
    )


class NoCertificateError(RefusedError):
    """The token holds no certificate to sign with, or not the one that was meant."""

    sentence = N_("The token holds no such certificate to sign with; look at its list and choose one.")


class SeveralCertificatesError(RefusedError):
    """The token holds several certificates; a person has to choose."""

    sentence = N_("The token holds several certificates; choose one by its id: {known}.")


class CertificateOutOfDateError(RefusedError):
    """The certificate is not valid now by this PC's clock."""

    sentence = N_(
        "The certificate of {name} is valid from {since} to {until} and not at {now}, as the clock of this PC says; check the "
        "clock, or have the certificate renewed."
    )


class NotSignableError(RefusedError):
    """The file cannot be signed."""

    sentence = N_(
        "“{name}” cannot be signed, for it is no sound PDF or is protected by a password; write or scan it anew."
    )


class BrokenSignatureError(RefusedError):
    """The file bears a signature that does not hold; another one would only hide that."""

    sentence = N_(
        "“{name}” bears a signature that does not hold any more ({why}); check the signatures before you sign."
    )


class NoSuchPlaceError(RefusedError):
    """The place for the signature is outside the file's pages."""

    sentence = N_("Page {page} of “{name}” has no such place; choose a place inside one of its {pages} pages.")


class PictureNotUsableError(RefusedError):
    """The picture of a signature or a seal cannot be used."""

    sentence = N_(
        "“{name}” cannot be used as picture; choose a .png of at most {largest} MB with a transparent or white ground."
    )


class PictureNeededError(RefusedError):
    """An agency's signature shows its seal, which the program never draws itself."""

    sentence = N_("The signature of the agency shows its seal; choose your own picture of it (.png).")


class UnknownSealSizeError(RefusedError):
    """Nobody knows how large the seal is in reality."""

    sentence = N_(
        "The picture of the seal does not say how large the seal is; say its real width in millimetres, as it is on paper."
    )
