"""A bundle speaks Vietnamese whatever language its sender's window speaks: the same input gives the same bytes."""

from __future__ import annotations

from functools import cache
from gettext import NullTranslations, translation

from phuquoc_desktop.locations import shipped
from phuquoc_desktop.translation import DOMAIN


def vietnamese(message: str) -> str:
    """Translate a marked sentence (``N_``) into Vietnamese."""
    return _catalogue().gettext(message) if message else ""


@cache
def _catalogue() -> NullTranslations:
    return translation(DOMAIN, str(shipped("i18n")), ["vi"], fallback=True)
