"""What mail providers refuse, as dated data with a source each: ``resources/catalogue/mail-filters.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from phuquoc_desktop.locations import read_shipped
from phuquoc_desktop.services.catalogue.errors import DamagedCatalogueError

FILE = "mail-filters.toml"


@dataclass(frozen=True)
class Provider:
    """One provider's rules: ``limit`` are characters of a whole mail, ``blocked`` endings of names without the dot."""

    name: str
    source: str
    read_on: date
    limit: int
    blocked: frozenset[str]
    refuses_archives_with_password: bool
    refuses_macros: bool


@dataclass(frozen=True)
class MailFilters:
    """All rules; ``magic`` tells by first bytes whether content is a program, a zip or another archive."""

    providers: tuple[Provider, ...]
    magic: Mapping[bytes, str]
    longest_name: int

    @property
    def limit(self) -> int:
        """What every provider takes."""
        return min(one.limit for one in self.providers)

    def kind_of(self, content: bytes) -> str:
        """Return ``program``, ``zip``, ``archive`` or nothing."""
        return next((kind for begins, kind in self.magic.items() if content.startswith(begins)), "")

    def who_blocks(self, ending: str) -> Provider | None:
        """Return the first provider that refuses files with that ending."""
        return next((one for one in self.providers if ending in one.blocked), None)


@cache
def load_mail_filters() -> MailFilters:
    """Read the shipped rules; raises DamagedCatalogueError."""
    import tomllib

    try:
        found = tomllib.loads(read_shipped("resources", "catalogue", FILE))
        magic = {bytes.fromhex(one["begins"]): str(one["means"]) for one in found["magic"]}
        return MailFilters(tuple(map(_provider, found["providers"])), magic, int(found["name"]["longest"]))
    except (OSError, ValueError, KeyError, TypeError) as why:
        raise DamagedCatalogueError(name=FILE) from why


def _provider(found: dict[str, Any]) -> Provider:
    return Provider(
        name=found["name"],
        source=found["source"],
        read_on=found["read_on"],
        limit=found["limit"],
        blocked=frozenset(found["blocked"]),
        refuses_archives_with_password=found["refuses_archives_with_password"],
        refuses_macros=found["refuses_macros"],
    )
