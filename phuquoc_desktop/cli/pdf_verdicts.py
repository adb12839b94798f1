"""Verdicts on the signatures of PDF files, for people and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from phuquoc_desktop.documents.signing.verdict import FileVerdict, SignatureVerdict


def lines(name: str, verdict: FileVerdict) -> list[str]:
    """Say what a file's signatures are worth."""
    from phuquoc_desktop.documents.signing import telling

    return [f"{name}: {verdict.standing.label}", *(f"  {one}" for one in telling.sentences(verdict))]


def document(name: str, verdict: FileVerdict) -> dict[str, Any]:
    """Return a file's verdict as JSON."""
    return {
        "file": name,
        "verdict": verdict.standing.value,
        "unreadable": verdict.unreadable or None,
        "lost": verdict.lost,
        "signatures": [_signature(one) for one in verdict.signatures],
    }


def _signature(one: SignatureVerdict) -> dict[str, Any]:
    return {
        "verdict": one.standing.value,
        "name": one.name,
        "organisation": one.organisation,
        "issuer": one.issuer,
        "issuer_known": one.chain_known if one.intact else None,
        "time": one.signed_at.isoformat() if one.signed_at else None,
        "clock": one.clock.value,
        "intact": one.intact,
        "change": one.change.value,
        "certificate_in_time": one.in_time,
        "weak": one.weak or None,
    }
