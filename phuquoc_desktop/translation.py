"""The one catalogue of visible words, for window, command line and messages.

``_()`` translates when something is shown; ``N_()`` only marks a constant. Message ids are English sentences; Vietnamese
is complete and the default, English falls back to the ids themselves.
"""

from __future__ import annotations

import gettext as _gettext
from functools import cache

from phuquoc_desktop.locations import shipped

LANGUAGES = ("vi", "en")
DOMAIN = "phuquoc"

_catalogue: _gettext.NullTranslations = _gettext.NullTranslations()
_language = "en"


def use_language(language: str) -> None:
    """Speak ``vi`` or ``en`` from now on; an unknown language or a missing catalogue speaks English."""
    global _catalogue, _language  # noqa: PLW0603  the language is the one thing that the whole process shares
    _catalogue = _gettext.translation(DOMAIN, str(shipped("i18n")), [language], fallback=True)
    _language = language if language in LANGUAGES else "en"


def language() -> str:
    """Return the language spoken now, ``vi`` or ``en``."""
    return _language


def _(message: str) -> str:
    """Translate a whole sentence; the empty text stays empty."""
    return _catalogue.gettext(message) if message else ""


def vietnamese(message: str) -> str:
    """Translate a marked sentence into Vietnamese whatever is spoken now: the same paper, the same bytes in a bundle."""
    return _vietnamese().gettext(message) if message else ""


@cache
def _vietnamese() -> _gettext.NullTranslations:
    return _gettext.translation(DOMAIN, str(shipped("i18n")), ["vi"], fallback=True)


def N_(message: str) -> str:
    """Mark a constant for the catalogue and return it unchanged."""
    return message


def ngettext(one: str, many: str, count: int) -> str:
    """Translate a sentence that counts."""
    return _catalogue.ngettext(one, many, count)


def pgettext(context: str, message: str) -> str:
    """Translate a word whose meaning depends on its place."""
    return _catalogue.pgettext(context, message)
