"""What a signature in a PDF is worth, in values: each part is found on its own, and the worst of them is the standing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.translation import N_


class Standing(Labelled):
    """Kết luận, the best first; “unknown issuer” is not “invalid”."""

    VALID = "valid", N_("Signature valid")
    UNKNOWN = "unknown", N_("Intact, issuer not known here")
    UNSIGNED = "unsigned", N_("Not signed")
    DOUBTFUL = "doubtful", N_("Signature in doubt")
    CHANGED = "changed", N_("Changed after signing")
    BROKEN = "broken", N_("Signature broken")
    UNREADABLE = "unreadable", N_("Cannot be read")


class Change(Labelled):
    """Điều xảy ra sau khi ký: what came into the file after a signature."""

    NONE = "none", N_("The signature covers the whole file; nothing was changed afterwards.")
    SIGNATURES = (
        "signatures",
        N_("It covers all that was there when it was made; afterwards only further signatures were added."),
    )
    FORM = "form", N_("It covers all that was there when it was made; afterwards fields of a form were filled in.")
    OTHER = (
        "other",
        N_(
            "It covers all that was there when it was made; afterwards the contents were changed. "
            "What you see is not what was signed."
        ),
    )
    PARTIAL = "partial", N_("It does not cover the whole of the file that it belongs to.")


class Clock(Labelled):
    """Đồng hồ: whose clock gave the time."""

    SIGNER = "signer", N_("by the clock of the signer's PC")
    AUTHORITY = "authority", N_("by a time-stamping authority")
    NONE = "none", N_("no time stated")


@dataclass(frozen=True)
class SignatureVerdict:
    """One signature. ``intact`` says whether the bytes it covers are those that were signed.

    ``chain_known`` is False where no anchor of the office leads to the certificate; ``in_time`` is None where no time is
    stated; ``weak`` names an algorithm that no longer proves anything.
    """

    field: str
    name: str
    organisation: str
    issuer: str
    signed_at: datetime | None
    clock: Clock
    intact: bool
    change: Change
    chain_known: bool
    in_time: bool | None
    weak: str
    since: datetime | None = None
    until: datetime | None = None
    only_time: bool = False

    @property
    def standing(self) -> Standing:
        """The worst of what was found."""
        if not self.intact:
            return Standing.BROKEN
        if self.change in {Change.OTHER, Change.PARTIAL}:
            return Standing.CHANGED
        if self.weak or self.in_time is False:
            return Standing.DOUBTFUL
        return Standing.VALID if self.chain_known else Standing.UNKNOWN


@dataclass(frozen=True)
class FileVerdict:
    """A whole file; ``lost`` counts signatures of which only traces are left."""

    signatures: tuple[SignatureVerdict, ...] = ()
    lost: int = 0
    unreadable: str = ""

    @property
    def standing(self) -> Standing:
        """The worst standing of all signatures."""
        if self.lost:
            return Standing.BROKEN
        if self.unreadable:
            return Standing.UNREADABLE
        if not self.signatures:
            return Standing.UNSIGNED
        order = list(Standing)
        return max((one.standing for one in self.signatures), key=order.index)

    @property
    def needs_a_person(self) -> bool:
        """Whether somebody has to look before relying on it."""
        return self.standing is not Standing.VALID
