"""How the foot of a paper is divided: shares of its columns, and which recipients stand beside the signers."""

from __future__ import annotations

from phuquoc_desktop.documents.document import Role, SignatureBlock, Signer
from phuquoc_desktop.documents.page_style import page_style
from phuquoc_desktop.documents.wrapping import lines_of

LINE = 1.15
_MM = 72 / 25.4


def shares_of(block: SignatureBlock) -> tuple[float, ...]:
    """Return the share of each column; a single signer leaves the left one free."""
    count = len(block.signers) + bool(block.recipients)
    if count <= 2:
        left = page_style().signature.left_share
        return (left, 1 - left)
    return (1 / count,) * count


def beside_signers(block: SignatureBlock, width: float) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Part the recipients: those beside the signers, and those beneath, who may go to the next page; width in points."""
    shares = shares_of(block)
    room = max((_signer_height(one, shares[-1] * width) for one in block.signers), default=0.0)
    used = _height(page_style().words.recipients, Role.RECIPIENTS_LABEL, width)
    for number, name in enumerate(block.recipients):
        used += _height(name, Role.RECIPIENT, shares[0] * width)
        if used > room and number:
            return block.recipients[:number], block.recipients[number:]
    return block.recipients, ()


def _signer_height(signer: Signer, width: float) -> float:
    lines = [(one, Role.AUTHORITY) for one in signer.authority]
    lines += [(signer.hint, Role.SIGN_HINT)] if signer.hint else []
    heights = [_height(text, role, width) for text, role in [*lines, (signer.name, Role.SIGNER)]]
    return sum(heights) + page_style().signature.room_mm * _MM


def _height(text: str, role: Role, width: float) -> float:
    return len(lines_of(text, role, width)) * page_style().text(role).size * LINE
