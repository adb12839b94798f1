"""A verdict in sentences for people, in the language spoken now."""

from __future__ import annotations

from collections.abc import Iterator

from phuquoc_desktop.documents.signing.appearance import show_moment
from phuquoc_desktop.documents.signing.verdict import Clock, FileVerdict, SignatureVerdict, Standing
from phuquoc_desktop.documents.signing.verifying import NO_PDF, PROTECTED
from phuquoc_desktop.translation import _, ngettext


def sentences(verdict: FileVerdict) -> tuple[str, ...]:
    """Return what there is to say of a file: the whole first, then each signature."""
    return (*of_file(verdict), *(line for one in verdict.signatures for line in of_signature(one)))


def of_file(verdict: FileVerdict) -> Iterator[str]:
    """Say what concerns the whole file."""
    if verdict.unreadable == NO_PDF:
        yield _("This is no PDF.")
    elif verdict.unreadable == PROTECTED:
        yield _(
            "The PDF is protected by a password, so its signatures cannot be checked; ask for one without a password."
        )
    elif verdict.unreadable:
        yield _("The PDF is damaged and cannot be read; ask for it anew.")
    elif verdict.standing is Standing.UNSIGNED:
        yield _("The PDF bears no digital signature.")
    if verdict.lost:
        yield ngettext(
            "There is a trace of {count} signature that can no longer be read: it was taken out, or the file was changed.",
            "There are traces of {count} signatures that can no longer be read: they were taken out, or the file was changed.",
            verdict.lost,
        ).format(count=verdict.lost)


def of_signature(one: SignatureVerdict) -> tuple[str, ...]:
    """Return what there is to say of one signature: who and when, whole or changed, issuer, time, algorithm.

    Of a broken one the issuer is not told: whether a certificate is trusted is not looked at then.
    """
    trust = (issuer(one),) if one.intact else ()
    return (who(one), when(one), whole(one), *trust, *_doubts(one))


def who(one: SignatureVerdict) -> str:
    """Say whose signature it is."""
    if one.only_time:
        return _("Time stamp of {name}.").format(name=one.name)
    if one.organisation and one.organisation != one.name:
        return _("Signed by {name} ({organisation}).").format(name=one.name, organisation=one.organisation)
    return _("Signed by {name}.").format(name=one.name)


def when(one: SignatureVerdict) -> str:
    """Say the time, and by whose clock."""
    if one.signed_at is None:
        return _("The signature states no time.")
    moment = show_moment(one.signed_at)
    if one.clock is Clock.AUTHORITY:
        return _("Time: {moment}, by a time-stamping authority.").format(moment=moment)
    return _("Time: {moment}, by the clock of the signer's PC, which nobody has attested.").format(moment=moment)


def whole(one: SignatureVerdict) -> str:
    """Say whether the contents are those that were signed."""
    if not one.intact:
        return _("The contents or the signature itself were changed after signing: the signature does not hold.")
    return one.change.label


def issuer(one: SignatureVerdict) -> str:
    """Say whether the certificate's issuer is known here."""
    if one.chain_known:
        return _("The certificate was issued by {issuer}, whom this office trusts.").format(issuer=one.issuer)
    return _(
        "The certificate names {issuer} as its issuer, whom this office has not taken in as trusted: who signed is not proved. "
        "This does not mean that the signature is wrong."
    ).format(issuer=one.issuer)


def _doubts(one: SignatureVerdict) -> Iterator[str]:
    if one.in_time is False and one.since and one.until:
        yield _("The certificate was valid from {since} to {until} only, so not when it signed.").format(
            since=f"{one.since.astimezone():%d/%m/%Y}", until=f"{one.until.astimezone():%d/%m/%Y}"
        )
    if one.weak:
        yield _("It rests on {algorithm}, which can be forged nowadays.").format(algorithm=one.weak)


def not_asked() -> str:
    """Say what cannot be known offline."""
    return _("Whether a certificate was revoked cannot be asked without a network.")
