"""Registrations (đăng ký thi đua): who strives for which award in which year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.domain.record import Labelled, Record, told
from phuquoc_desktop.translation import N_


class RegistrationState(Labelled):
    """Tình trạng đăng ký: how far a registration has come on its way to the city and back."""

    NOT_SENT = "not_sent", N_("Not sent")
    CHANGED = "changed", N_("Changed since it was sent")
    SENT = "sent", N_("Sent, no receipt yet")
    RECEIVED = "received", N_("Received by the city")
    RETURNED = "returned", N_("Returned with remarks")
    APPROVED = "approved", N_("Approved: award given")
    WITHDRAWN = "withdrawn", N_("Withdrawn after it was sent")


@dataclass(kw_only=True, eq=False)
class Registration(Record):
    """Đăng ký thi đua: one award for one party in one year; several awards are several registrations."""

    kind = "registration"
    party_id: str = told(N_("Person or collective"), refers_to="party")
    year: int = told(N_("Emulation year"))
    award: str = told(N_("Award"), longest=20)
    movement_id: str | None = told(N_("Movement"), default=None, refers_to="movement")
    registered_on: date = told(N_("Registered on"))
    commitment: str | None = told(N_("Commitment"), default=None, longest=1000)
    late_reason: str | None = told(N_("Reason for lateness"), default=None, longest=400)
    note: str | None = told(N_("Note"), default=None, longest=1000)
