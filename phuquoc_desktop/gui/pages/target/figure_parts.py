"""One figure's way: where it comes from, and every value that stood before it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from phuquoc_desktop.domain.change import Operation
from phuquoc_desktop.domain.target import ProgressEntry
from phuquoc_desktop.gui.pages.target.deed import Deed, DeedButton
from phuquoc_desktop.gui.pages.target.tab import row_of, text
from phuquoc_desktop.gui.pages.target_view import FigureView
from phuquoc_desktop.gui.target_words import achieved_words, with_unit
from phuquoc_desktop.gui.widgets.time_line import Happening, TimeLine
from phuquoc_desktop.services.targets import FormerFigure
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.dates import show_period


def figure_parts(view: FigureView | None, unit: str | None) -> Iterator[QWidget]:
    """Yield what is known of the figure of the period that is chosen."""
    if view is None:
        yield text("no_figure", _("Choose a period with a figure to see where it comes from."), "soft")
        return
    entry = view.entry
    sentence = _("{period}: {figure}")
    heading = sentence.format(period=show_period(entry.period).capitalize(), figure=_figure(entry, unit))
    yield text("figure_head", heading, "heading")
    yield text("whence", view.whence.sentence)
    for name, words in (("evidence", entry.evidence), ("comment", entry.note)):
        if words:
            yield text(f"figure_{name}", words, "soft")
    buttons: list[QWidget] = [
        DeedButton(Deed.RECORD, _("Correct…"), entry.period),
        DeedButton(Deed.QUOTE, _("Quote in a dossier…"), entry.period),
    ]
    yield row_of(buttons)
    yield text("values_head", _("Values that stood here"), "heading")
    yield TimeLine([_happening(one, unit) for one in view.history])


def _happening(former: FormerFigure, unit: str | None) -> Happening:
    head = f"{former.at:%d/%m/%Y %H:%M} · {former.actor}"
    if former.operation is Operation.REMOVED or former.figure is None:
        return Happening(head, _("removed"), (_(former.job),))
    details = [one for one in (former.figure.note, former.figure.evidence) if one]
    if former.bundle is not None:
        details.append(_("brought by bundle {file}").format(file=former.bundle.file_name))
    return Happening(head, _figure(former.figure, unit), tuple(details))


def _figure(entry: ProgressEntry, unit: str | None) -> str:
    return with_unit(achieved_words(entry), unit if entry.value is not None else None)
