"""Who decides on an award, as seen from one office: it grants the award itself, or proposes it to the level above."""

from __future__ import annotations

from phuquoc_desktop.domain.law.pack import Authority, GrantingLevel, Pack
from phuquoc_desktop.domain.office import OfficeKind

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
