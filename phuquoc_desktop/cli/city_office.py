"""Which office the city's commands are about, and that they are the city's."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.translation import N_

if TYPE_CHECKING:
    from phuquoc_desktop.backend import Backend
    from phuquoc_desktop.domain.office import Office


class NotTheCityError(RefusedError):
    """The data is not the city's."""

    sentence = N_("These data belong to {office}; only the city can do this.")


class NothingReceivedError(RefusedError):
    """No report of that office was taken in."""

    sentence = N_("No bundle of {office} has been taken in yet; import it first.")


def the_city(office: Backend) -> Backend:
    """Return the backend when its data are the city's; raises NotTheCityError."""
    if office.city is not office.office:
        raise NotTheCityError(office=office.office.name)
    return office


def other_office(office: Backend, text: str) -> Office:
    """Return the office with that code or name in the year of the data; raises UnknownOfficeError."""
    return office.offices.find(text, date(office.profile.year, 7, 1))
