"""Why a bundle is refused: one class a reason, each with what to do next.

``reason`` is the stable word for scripts; what was already known of the bundle when it was refused is in ``seen``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from phuquoc_desktop.domain.errors import RefusedError, TroubleError
from phuquoc_desktop.translation import N_

if TYPE_CHECKING:
    from phuquoc_desktop.bundle.head import BundleHead


@dataclass
class Seen:
    """What could be read before the refusal; only ``signed_by`` (a fingerprint) is proven, and only as a key."""

    head: BundleHead | None = None
    signed_by: str | None = None
    encrypted: bool | None = None


class RefusedBundleError(RefusedError):
    """A bundle was not accepted; nothing was changed."""

    reason: ClassVar[str] = "refused"

    def __init__(self, *, field: str | None = None, **places: object) -> None:
        super().__init__(field=field, **places)
        self.seen = Seen()


class NotABundleError(RefusedBundleError):
    """The file is something else, or not built as FORMAT.md says."""

    reason = "not-a-bundle"
    sentence = N_(
        "This file is not a bundle of this program ({detail}); choose the file whose name begins with pq- "
        "and ends with .zip.age or .zip."
    )


class CutShortError(RefusedBundleError):
    """The end is missing."""

    reason = "cut-short"
    sentence = N_(
        "The end of this bundle is missing, or another program has packed it anew; nothing was taken in. "
        "Ask the sender for the same file once more."
    )


class DamagedError(RefusedBundleError):
    """The encrypted layer does not authenticate."""

    reason = "damaged"
    sentence = N_(
        "This encrypted bundle was damaged or altered on the way; nothing was taken in. "
        "Ask the sender for the same file once more."
    )


class AlteredError(RefusedBundleError):
    """A digest does not fit."""

    reason = "altered"
    sentence = N_(
        "This bundle was altered after it was made (in {name}); nothing was taken in. Ask the sender to send it once more."
    )


class SignatureMissingError(RefusedBundleError):
    """Nobody has signed."""

    reason = "signature-missing"
    sentence = N_(
        "This bundle is not signed; nothing was taken in. Ask the sender to export it again with the program."
    )


class SignatureWrongError(RefusedBundleError):
    """The signature is not one of these contents."""

    reason = "signature-wrong"
    sentence = N_(
        "The signature of this bundle does not fit its contents; nothing was taken in. "
        "Telephone the sender and ask for a new bundle."
    )


class SignerUnknownError(RefusedBundleError):
    """Intact, but the sender's key was never introduced: a person may do so after a telephone call."""

    reason = "signer-unknown"
    sentence = N_(
        "The key of {office} ({name}) is not known here. Telephone the office, compare the fingerprint {fingerprint}, "
        "introduce the key, then open the bundle again."
    )

    def __init__(self, *, office: str, name: str, fingerprint: str, signing_key: str, recipient: str | None) -> None:
        super().__init__(office=office, name=name, fingerprint=fingerprint)
        self.office = office
        self.fingerprint = fingerprint
        self.signing_key = signing_key
        self.recipient = recipient


class SignedByAnotherError(RefusedBundleError):
    """The head names one office, the key belongs to another or to nobody known."""

    reason = "signed-by-another"
    sentence = N_(
        "The bundle says that it comes from {office}, but it is signed with another key ({fingerprint}, {owner}); nothing was "
        "taken in. Telephone {office}: if the key was renewed, introduce the new one."
    )


class NewKeyError(SignerUnknownError):
    """Intact, and signed by a key that is not known, though another key of that office is."""

    reason = "key-new"
    sentence = N_(
        "The bundle says that it comes from {office} ({name}), but it is signed with a key that is not known here "
        "({fingerprint}). Telephone the office: if its key was renewed, compare the fingerprint and introduce the new one."
    )


class KeyRevokedError(RefusedBundleError):
    """Signed by a key that was revoked."""

    reason = "key-revoked"
    sentence = N_(
        "This bundle of {office} is signed with a key that was revoked on {since} ({because}; {fingerprint}); nothing was taken "
        "in. Ask the office to send it again, signed with its new key."
    )


class HandOverError(RefusedBundleError):
    """Whole data are not taken in beside others; they rebuild an office."""

    reason = "hand-over"
    sentence = N_(
        "This is a hand-over of all data of {office}; it is not taken in beside the data that are here. A new, empty data folder "
        "is rebuilt from it: “Rebuild from files” at the first start, or “phuquoc rebuild”."
    )


class ForSomeoneElseError(RefusedBundleError):
    """Another office is the receiver."""

    reason = "for-someone-else"
    sentence = N_("This bundle is addressed to {receiver}, not to this office ({me}); pass it on to the right office.")


class NoFittingKeyError(RefusedBundleError):
    """Encrypted, and none of our keys opens it."""

    reason = "no-fitting-key"
    sentence = N_(
        "This bundle is encrypted for another office or for an earlier key of this office; "
        "send the office's present key to the sender and ask for a new bundle."
    )


class FutureVersionError(RefusedBundleError):
    """A newer program made it."""

    reason = "future-version"
    sentence = N_(
        "This bundle was made by a newer version of the program (format {version}, known here: {known}); "
        "update the program on this PC, then open the bundle again."
    )


class UnreadableRecordsError(RefusedBundleError):
    """A line is not what the schema says."""

    reason = "unreadable-records"
    sentence = N_(
        "Line {line} of {name} cannot be read ({detail}); nothing was taken in. "
        "Ask the sender to update the program and export again."
    )


class PracticeBundleError(RefusedBundleError):
    """Practice data for a real office."""

    reason = "practice-bundle"
    sentence = N_("This bundle holds practice data and this office is a real one; open it in a practice office.")


class RealBundleError(RefusedBundleError):
    """Real data for a practice office."""

    reason = "real-bundle"
    sentence = N_("This bundle holds real data and this is a practice office; open it in the real office's data.")


class TooBigError(RefusedBundleError):
    """Above a limit, in the zip or unpacked."""

    reason = "too-big"
    sentence = N_(
        "This bundle is larger than the program accepts ({what}: {found}, at most {allowed}); "
        "ask the sender to send smaller attachments."
    )


class OldBundleError(RefusedBundleError):
    """A later one has been taken in already."""

    reason = "old-bundle"
    sentence = N_(
        "Bundle number {sequence} is older than number {latest}, which was taken in already; nothing was changed."
    )


class TwoBundlesError(RefusedBundleError):
    """One number, two contents: two PCs of one office have exported, or a restored backup has."""

    reason = "two-bundles"
    sentence = N_(
        "Another bundle with the number {sequence} was taken in already; nothing was changed. "
        "Ask the sender to export once more, so that it gets a new number."
    )


class ReceiptDoesNotFitError(RefusedBundleError):
    """The receipt is not for a bundle of this office, or contradicts itself."""

    reason = "receipt-does-not-fit"
    sentence = N_("This receipt does not belong to a bundle that this office has sent; telephone the city office.")


class ReceiptOfAnotherPcError(ReceiptDoesNotFitError):
    """The receipt is for a bundle of this office that this PC does not know to be sent."""

    reason = "receipt-of-another-pc"
    sentence = N_(
        "This receipt is for bundle {sequence}, which this PC has not sent; nothing was changed. Open it on the PC that has, "
        "or take in that PC's file for the other PCs first; otherwise telephone the city office."
    )


class RecallUnreadableError(RefusedBundleError):
    """The note that takes a bundle back cannot be read."""

    reason = "recall-unreadable"
    sentence = N_(
        "This recall cannot be read; nothing was changed. Telephone the sender and ask which bundle is meant."
    )


class RecalledError(RefusedBundleError):
    """The sender has taken the bundle back, so no receipt is given for it."""

    reason = "recalled"
    sentence = N_(
        "The sender has recalled this bundle ({because}); no receipt is given for it. Wait for the next bundle, or "
        "telephone the office."
    )


class RehearsalError(RefusedBundleError):
    """A rehearsal has come through whole; it is never taken in."""

    reason = "rehearsal"
    sentence = N_(
        "Rehearsal bundle number {sequence} of {office} has arrived: the way works, the file is whole and signed by the key "
        "introduced here, {count} records can be read. Nothing was taken in; tell the office that it may send for real."
    )


class PartOfABundleError(RefusedBundleError):
    """One part of a file that was cut for the mail."""

    reason = "part"
    sentence = N_(
        "This is part {part} of {count} of {name}; take all parts in together, in any order, or put them together with "
        "“phuquoc bundle join”."
    )


class NotSignedFileError(RefusedBundleError):
    """A rule pack or calendar as a bare file: nobody answers for it."""

    reason = "not-signed"
    sentence = N_(
        "The file {name} is not signed, so nobody answers for what it says; nothing was taken in. "
        "Ask the city to send it as a bundle."
    )


class NotFromTheCityError(RefusedBundleError):
    """Another office than the city speaks as the city."""

    reason = "not-from-the-city"
    sentence = N_(
        "Only {city} may send a bundle of this kind ({kind}), but {office} has signed this one; nothing was taken in. "
        "Telephone both offices."
    )


class ListingDoesNotFitError(RefusedBundleError):
    """The list of catalogue files says otherwise than the files."""

    reason = "listing-does-not-fit"
    sentence = N_(
        "The list of rule packs and calendars in this bundle does not fit the files ({name}); nothing was taken in. "
        "Ask the city to send them once more."
    )


class FaultyFileError(RefusedBundleError):
    """A file that the city signed is not what its kind of file must be."""

    reason = "faulty-file"
    sentence = N_("{why} The whole bundle was refused; tell the city that signed it.")


class KnownOtherwiseError(RefusedBundleError):
    """One version of a file, two contents."""

    reason = "two-contents"
    sentence = N_("{why} Nothing was taken in; ask the city for a file with a higher version.")


class FileUnreadableError(TroubleError):
    """The file itself cannot be opened."""

    sentence = N_("The file {name} cannot be read ({detail}); check that it still exists, or copy it again.")


class AttachmentDoesNotFitError(TroubleError):
    """A stored attachment is gone or no longer what its digest says."""

    sentence = N_(
        "A stored attachment ({name}) is missing or damaged; attach the file to its dossier again, then export once more."
    )
