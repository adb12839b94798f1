"""Movements (phong trào thi đua) that registrations may belong to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.domain.record import Labelled, Record, told
from phuquoc_desktop.translation import N_


class MovementKind(Labelled):
    """Hình thức tổ chức phong trào."""

    REGULAR = "regular", N_("Regular")
    PHASE = "phase", N_("By phase")
    THEMATIC = "thematic", N_("Thematic")


class MovementLevel(Labelled):
    """Cấp phát động."""

    NATIONAL = "national", N_("National")
    PROVINCE = "province", N_("Provincial")
    CITY = "city", N_("City")
    OFFICE = "office", N_("Own office")


@dataclass(kw_only=True, eq=False)
class Movement(Record):
    """Phong trào thi đua: what it is called, who launched it, when it runs."""

    kind = "movement"
    code: str = told(N_("Code"), longest=40)
    name: str = told(N_("Name of the movement"), longest=400)
    movement_kind: MovementKind = told(N_("Kind"))
    level: MovementLevel = told(N_("Launched by"))
    starts: date | None = told(N_("From"), default=None)
    ends: date | None = told(N_("To"), default=None)
    source: str | None = told(N_("Source"), default=None, longest=400)
    note: str | None = told(N_("Note"), default=None, longest=1000)
    withdrawn_on: date | None = told(N_("Withdrawn on"), default=None)
    """From this day on nobody registers for it; what was registered stays."""
    withdrawn_because: str | None = told(N_("Withdrawn by"), default=None, longest=1000)
