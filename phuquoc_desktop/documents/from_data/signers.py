"""Who issues and signs a paper of a dossier: the committee, or its council, by whom people said."""

from __future__ import annotations

from dataclasses import replace

from phuquoc_desktop.documents.desk import FILE, Desk, placed
from phuquoc_desktop.documents.issuer import Issuer
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.services.paper_drafts import Kept


def signed(desk: Desk, kept: Kept) -> Desk:
    """Return the desk as it is for a paper that somebody else signs, where people said so."""
    if kept.signer is None and kept.signer_position is None:
        return desk
    return replace(
        desk, signer=kept.signer or desk.signer, signer_position=kept.signer_position or desk.signer_position
    )


def council_of(desk: Desk, kept: Kept) -> Issuer:
    """Return the emulation and commendation council of the office; who signs for it stays open unless people said."""
    words = Template(FILE)
    position = " ".join((kept.signer_position or "").upper().split())
    on_behalf, usual = words.headings("council_signs", 2)
    return Issuer(
        name=words.say("council", place=placed(desk.office)),
        lines=words.lines("council_lines"),
        symbol=words.say("council_symbol"),
        place=desk.issuer.place,
        authority=(on_behalf, position or usual),
        signer=kept.signer or "",
        superior=desk.office.name.upper(),
    )
