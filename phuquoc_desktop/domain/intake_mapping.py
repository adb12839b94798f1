"""What an office remembers of the lists that it takes in: which column of a sender's list means what."""

from __future__ import annotations

from dataclasses import dataclass

from phuquoc_desktop.domain.record import Record, told
from phuquoc_desktop.translation import N_


@dataclass(kw_only=True, eq=False)
class IntakeMapping(Record):
    """Cách ghép cột đã nhớ: of one kind of list, by the fingerprint of its headings, from one sender; stays in its office."""

    kind = "intake_mapping"
    fingerprint: str = told(N_("Fingerprint of the headings"), longest=64)
    sender: str | None = told(N_("Sender"), default=None, longest=200)
    mapping: str = told(N_("Columns"), longest=4000)
    """JSON text."""
