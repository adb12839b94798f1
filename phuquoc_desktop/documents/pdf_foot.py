"""The foot of a PDF paper: Nơi nhận at the left, the signers at the right."""

from __future__ import annotations

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from phuquoc_desktop.documents.document import Role, SignatureBlock, Signer
from phuquoc_desktop.documents.foot import beside_signers, shares_of
from phuquoc_desktop.documents.page_style import page_style
from phuquoc_desktop.documents.pdf_head import centred, side_by_side
from phuquoc_desktop.documents.pdf_parts import line
from phuquoc_desktop.documents.signature_room import SignatureRoom

GAP = 12


def signatures(block: SignatureBlock, width: float) -> tuple[list[Flowable], list[Flowable]]:
    """Set recipients and signers level with each other.

    Returns what must stay on one page, and the recipients that may go on to the next one, a row each.
    """
    shares = shares_of(block)
    first, rest = beside_signers(block, width)
    columns = [_recipients(first)] if block.recipients else [[]] if len(shares) > len(block.signers) else []
    places = shares[len(columns) :]
    columns += [_signer(signer, share * width) for signer, share in zip(block.signers, places, strict=True)]
    after = [[[line(name, Role.RECIPIENT)], *([] for _ in places)] for name in rest]
    kept: list[Flowable] = [Spacer(1, GAP), side_by_side([columns], shares, width)]
    return kept, [side_by_side(after, shares, width)] if after else []


def _recipients(names: tuple[str, ...]) -> list[Flowable]:
    """Set the label on the baseline of the signer's position, which is larger."""
    lower = page_style().text(Role.AUTHORITY).size - page_style().text(Role.RECIPIENTS_LABEL).size
    label = line(page_style().words.recipients, Role.RECIPIENTS_LABEL)
    return [Spacer(1, lower), label, *(line(name, Role.RECIPIENT) for name in names)]


def _signer(signer: Signer, width: float) -> list[Flowable]:
    parts: list[Flowable] = [centred(one, Role.AUTHORITY, width) for one in signer.authority]
    if signer.hint:
        parts.append(centred(signer.hint, Role.SIGN_HINT, width))
    parts.append(SignatureRoom(page_style().signature.room_mm * mm))
    parts.append(centred(signer.name, Role.SIGNER, width))
    return parts
