"""Whose data a database holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.storage.tables import property_
from phuquoc_desktop.translation import N_


class Role(Labelled):
    """Vai trò: an office that reports, or the city that receives."""

    OFFICE = "office", N_("Reporting office")
    CITY = "city", N_("City (receives)")


@dataclass(frozen=True)
class OfficeProfile:
    """The office that owns the data (key text), its role, its emulation year, and whether it is only practice."""

    office: str
    role: Role
    year: int
    practice: bool
    created_at: datetime

    def as_properties(self) -> dict[str, str]:
        """Return the rows of the property table."""
        return {
            "office": self.office,
            "role": self.role.value,
            "year": str(self.year),
            "practice": "yes" if self.practice else "no",
            "created_at": self.created_at.isoformat(),
        }


def read_profile(session: Session) -> OfficeProfile:
    """Read the profile that was written when the data was created."""
    rows = session.execute(select(property_.c.name, property_.c.value)).all()
    known = {row.name: row.value for row in rows}
    return OfficeProfile(
        known["office"],
        Role(known["role"]),
        int(known["year"]),
        known["practice"] == "yes",
        datetime.fromisoformat(known["created_at"]),
    )
