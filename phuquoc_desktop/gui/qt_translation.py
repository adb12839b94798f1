"""One gettext catalogue for the whole window: our forms' words and Qt's own."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from phuquoc_desktop.translation import _, language, pgettext


class CatalogueTranslator(QTranslator):
    """Answers Qt's questions from the catalogue.

    Qt's classes ask under a context of their own (``msgctxt`` in the catalogue); the forms of ``ui/`` ask under the name
    of their form, which the catalogue does not know, and share the words of the code.
    """

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        """Return the word in the language spoken now; None leaves it to Qt, which shows the source."""
        if not source:
            return None
        translated = pgettext(context, source) if context.startswith("Q") else _(source)
        return None if translated == source else translated

    def isEmpty(self) -> bool:
        """Tell Qt that there is something to ask for."""
        return False


def install(application: QCoreApplication) -> CatalogueTranslator:
    """Make Qt speak and count as the program does; keep the translator alive as long as the application."""
    QLocale.setDefault(QLocale("vi_VN" if language() == "vi" else "en_GB"))
    translator = CatalogueTranslator(application)
    application.installTranslator(translator)
    return translator
