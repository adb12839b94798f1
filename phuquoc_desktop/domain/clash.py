"""What waits for a person after two states of one office's records were brought together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from phuquoc_desktop.domain.record import Labelled, Record, told
from phuquoc_desktop.translation import N_


class ClashKind(Labelled):
    """How two changes stand against each other."""

    FIELD = "field", N_("One field was changed in two ways")
    REMOVED = "removed", N_("Removed on one side, changed on the other")
    TWICE = "twice", N_("Entered on both sides")


class ClashStatus(Labelled):
    """Whether a person has decided."""

    OPEN = "open", N_("To be decided")
    DECIDED = "decided", N_("Decided")


@dataclass(kw_only=True, eq=False)
class Clash(Record):
    """Chỗ sửa khác nhau: a field that was changed on two sides without either knowing of the other.

    ``standing`` is the value in force until a person decides, ``other`` the one that lost, ``ancestor`` what it was before;
    all in plain form as JSON text. ``owner`` is the office whose record it is, at the city a ward. A stamp names the device
    and the change, ``a1b2c3:57``.
    """

    kind = "clash"
    owner: str = told(N_("Owner"), longest=20)
    clash_kind: ClashKind = told(N_("Kind"))
    record_kind: str = told(N_("Kind of record"), longest=40)
    record_id: str = told(N_("Record"), longest=36)
    field_name: str | None = told(N_("Field"), default=None, longest=60)
    ancestor: str | None = told(N_("Value before"), default=None)
    standing: str | None = told(N_("Value in force"), default=None)
    other: str | None = told(N_("The other value"), default=None)
    standing_stamp: str = told(N_("Change in force"), longest=60)
    other_stamp: str = told(N_("The other change"), longest=60)
    standing_at: datetime | None = told(N_("In force since"), default=None)
    other_at: datetime | None = told(N_("The other change was made at"), default=None)
    standing_by: str | None = told(N_("Made by"), default=None, longest=100)
    other_by: str | None = told(N_("The other change was made by"), default=None, longest=100)
    found_on: date = told(N_("Found on"))
    status: ClashStatus = told(N_("Status"), default=ClashStatus.OPEN)
    decided_on: date | None = told(N_("Decided on"), default=None)
    decided_by: str | None = told(N_("Decided by"), default=None, longest=100)
    chosen: str | None = told(N_("Value chosen"), default=None)


@dataclass(kw_only=True, eq=False)
class RemovalNotice(Record):
    """Báo xóa: a record that was taken away with a bundle, kept whole until a person has seen and confirmed it."""

    kind = "removal_notice"
    owner: str = told(N_("Owner"), longest=20)
    bag: str = told(N_("SHA-256 of the bag"), longest=64)
    record_kind: str = told(N_("Kind of record"), longest=40)
    record_id: str = told(N_("Record"), longest=36)
    name: str = told(N_("Name"), longest=400)
    content: str = told(N_("Content"))
    """The record in plain form as JSON text."""
    removed_on: date = told(N_("Removed on"))
    confirmed_on: date | None = told(N_("Confirmed on"), default=None)
    confirmed_by: str | None = told(N_("Confirmed by"), default=None, longest=100)
