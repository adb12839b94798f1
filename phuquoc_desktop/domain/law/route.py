"""Who decides on an award, as seen from one office: it grants the award itself, or proposes it to the level above."""

from __future__ import annotations

from phuquoc_desktop.domain.law.pack import Authority, GrantingLevel, Pack
from phuquoc_desktop.domain.office import OfficeKind
from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.translation import N_


class DossierLevel(Labelled):
    """Cấp trình: how far a dossier goes until somebody may decide on it."""

    OWN = "own", N_("Within own authority")
    CITY = "city", N_("To the city")
    THROUGH_CITY = "through_city", N_("Through the city to the province")
    PROVINCE = "province", N_("To the province")
    ABOVE = "above", N_("Through the province to the State")
    OTHER = "other", N_("To another authority")
    UNKNOWN = "unknown", N_("Not known to this law")


_OWN_LEVEL = {
    OfficeKind.WARD: GrantingLevel.COMMUNE,
    OfficeKind.COMMUNE: GrantingLevel.COMMUNE,
    OfficeKind.SPECIAL_ZONE: GrantingLevel.COMMUNE,
    OfficeKind.CITY: GrantingLevel.DISTRICT,
    OfficeKind.PROVINCE: GrantingLevel.PROVINCE,
}


def grants(kind: OfficeKind, authority: Authority | None) -> bool:
    """Tell whether an office of that kind grants the award by itself; False where nobody is known to grant it."""
    return authority is not None and _OWN_LEVEL[kind] is authority.level


def grants_under(pack: Pack, kind: OfficeKind, award: str) -> bool:
    """Tell whether an office of that kind grants an award under a pack."""
    return grants(kind, pack.authority(award))


def level_under(pack: Pack, kind: OfficeKind, parent: OfficeKind | None, award: str) -> DossierLevel:
    """Return how far a dossier for an award goes from an office of that kind, whose reports ``parent`` receives.

    An award of the State is on its way to the next level first: from a ward of a city that is the city.
    """
    authority = pack.authority(award)
    if authority is None:
        return DossierLevel.UNKNOWN
    if authority.level is GrantingLevel.OTHER:
        return DossierLevel.OTHER
    if grants(kind, authority):
        return DossierLevel.OWN
    if parent is OfficeKind.CITY:
        return DossierLevel.CITY if grants(parent, authority) else DossierLevel.THROUGH_CITY
    return DossierLevel.PROVINCE if authority.level is GrantingLevel.PROVINCE else DossierLevel.ABOVE
