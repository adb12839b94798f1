"""Check the signatures in a PDF, wholly offline, against the trust anchors of this office.

Whether a certificate was revoked cannot be asked offline; verdicts say nothing of it, and people are told that.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.documents.archive.pdf_a import is_signed
from phuquoc_desktop.documents.signing.certificate import read_certificate
from phuquoc_desktop.documents.signing.verdict import Change, Clock, FileVerdict, SignatureVerdict

if TYPE_CHECKING:
    from asn1crypto.x509 import Certificate as Asn1Certificate
    from pyhanko.sign.validation import EmbeddedPdfSignature

_RANGE = re.compile(rb"/ByteRange\s*\[")
_WEAK_DIGESTS = {"md2", "md5", "sha1"}
_SHORTEST_RSA = 2048
DAMAGED, PROTECTED, NO_PDF = "damaged", "protected", "no-pdf"


def verify(content: bytes, anchors: Iterable[Asn1Certificate]) -> FileVerdict:
    """Return the verdict on a file; never raises for anything that a file can hold."""
    if b"%PDF-" not in content[:1024]:
        return FileVerdict(unreadable=NO_PDF)
    ranges = len(_RANGE.findall(content))
    try:
        _quieten()
        return _verified(content, list(anchors), ranges)
    except Exception:  # noqa: BLE001  a stranger's file is an edge of the program: whatever breaks on it is its damage
        return FileVerdict(unreadable=DAMAGED, lost=max(ranges, int(is_signed(content))))


def _quieten() -> None:
    """Keep the validator from printing what it finds; the verdict says it."""
    for name in ("pyhanko", "pyhanko_certvalidator"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)


def _verified(content: bytes, anchors: list[Asn1Certificate], ranges: int) -> FileVerdict:
    from pyhanko.pdf_utils.reader import PdfFileReader

    reader = PdfFileReader(BytesIO(content), strict=False)
    if reader.encrypted:
        return FileVerdict(unreadable=PROTECTED, lost=0)
    int(reader.root["/Pages"]["/Count"])
    embedded = list(reader.embedded_signatures)
    verdicts = tuple(_one(found, anchors, is_last=found is embedded[-1]) for found in embedded)
    return FileVerdict(verdicts, lost=max(ranges - len(embedded), 0))


def _one(found: EmbeddedPdfSignature, anchors: list[Asn1Certificate], *, is_last: bool) -> SignatureVerdict:
    is_stamp = str(found.sig_object_type) == "/DocTimeStamp"
    certificate = read_certificate(found.signer_cert)
    status = _stamp_status(found, anchors) if is_stamp else _status(found, anchors)
    when, clock = _time(found, status, is_stamp=is_stamp)
    return SignatureVerdict(
        field=str(found.field_name),
        name=certificate.name,
        organisation=certificate.organisation,
        issuer=certificate.issuer,
        signed_at=when,
        clock=clock,
        intact=bool(status.intact and status.valid),
        change=_change(status, is_last=is_last),
        chain_known=bool(status.trusted),
        in_time=None if when is None else certificate.is_valid_at(when),
        weak=_weakness(found),
        since=certificate.since,
        until=certificate.until,
        only_time=is_stamp,
    )


def _status(found: EmbeddedPdfSignature, anchors: list[Asn1Certificate]) -> Any:
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko.sign.validation.settings import KeyUsageConstraints

    context = _context(found, anchors)
    return validate_pdf_signature(found, context, key_usage_settings=KeyUsageConstraints(key_usage=set()))


def _stamp_status(found: EmbeddedPdfSignature, anchors: list[Asn1Certificate]) -> Any:
    from pyhanko.sign.validation import validate_pdf_timestamp

    return validate_pdf_timestamp(found, _context(found, anchors))


def _context(found: EmbeddedPdfSignature, anchors: list[Asn1Certificate]) -> Any:
    """Return what the chain is judged by: the office's anchors alone, at the time that the signature states.

    A time outside the certificate's own, and weak algorithms, are let through here and told apart, so that a verdict can say
    all of it.
    """
    from pyhanko_certvalidator import ValidationContext
    from pyhanko_certvalidator.policy_decl import DisallowWeakAlgorithmsPolicy

    certificate = read_certificate(found.signer_cert)
    moment = min(max(_claimed(found) or datetime.now(UTC), certificate.since), certificate.until)
    lenient = DisallowWeakAlgorithmsPolicy(  # type: ignore[no-untyped-call]
        weak_hash_algos=frozenset(),
        weak_signature_algos=frozenset(),
        rsa_key_size_threshold=0,
        dsa_key_size_threshold=0,
    )
    return ValidationContext(
        trust_roots=anchors,
        allow_fetching=False,
        moment=moment,
        best_signature_time=moment,
        revocation_mode="soft-fail",
        algorithm_usage_policy=lenient,
    )


def _time(found: EmbeddedPdfSignature, status: Any, *, is_stamp: bool) -> tuple[datetime | None, Clock]:
    if is_stamp:
        return status.timestamp, Clock.AUTHORITY
    stamped = status.timestamp_validity
    if stamped is not None and stamped.intact and stamped.valid:
        return stamped.timestamp, Clock.AUTHORITY
    claimed = _claimed(found)
    return claimed, Clock.SIGNER if claimed else Clock.NONE


def _claimed(found: EmbeddedPdfSignature) -> datetime | None:
    """Return the time that the signature states; one without a zone is taken as this PC's."""
    stated = found.self_reported_timestamp
    return stated.astimezone() if stated else None


def _change(status: Any, *, is_last: bool) -> Change:
    from pyhanko.sign.diff_analysis import ModificationLevel
    from pyhanko.sign.validation import SignatureCoverageLevel

    if status.coverage == SignatureCoverageLevel.ENTIRE_FILE:
        return Change.NONE
    if status.coverage != SignatureCoverageLevel.ENTIRE_REVISION:
        return Change.PARTIAL
    level = status.modification_level
    if level is None or level > ModificationLevel.FORM_FILLING or status.docmdp_ok is False:
        return Change.OTHER
    return Change.FORM if is_last else Change.SIGNATURES


def _weakness(found: EmbeddedPdfSignature) -> str:
    """Name the digest or the key that can be forged today, or nothing."""
    if found.md_algorithm in _WEAK_DIGESTS:
        return str(found.md_algorithm).upper()
    public = found.signer_cert.public_key
    if public.algorithm == "rsa" and public.bit_size < _SHORTEST_RSA:
        return f"RSA {public.bit_size}"
    return ""
