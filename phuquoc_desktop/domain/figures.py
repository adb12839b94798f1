"""Figures that can be read in two ways: one separator and three digits after it."""

from __future__ import annotations

import re
from decimal import Decimal

from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.translation import N_
from phuquoc_desktop.vietnamese.numbers import show_number

_SLIP = re.compile(r"-?[1-9][0-9]{0,2}[.,][0-9]{3}")


class AmbiguousFigureError(RefusedError):
    """A thousand to one reader, a decimal to another; a wrong guess is wrong by a factor of a thousand."""

    sentence = N_(
        "“{text}” can be read as {whole} or as {part}; write {plain} for the first and {exact} for the second."
    )


def refuse_slip(text: str, *, comma_only: bool) -> None:
    """Raise AmbiguousFigureError for ``16,723``, and unless ``comma_only`` for ``4.549``, which scripts write for a decimal.

    The plan of 2021 itself prints “16,723 tỷ đồng” for sixteen thousand; the field's advice is to ask.
    """
    typed = text.strip()
    if not _SLIP.fullmatch(typed) or (comma_only and "." in typed):
        return
    whole = Decimal(typed.replace(",", "").replace(".", ""))
    part = Decimal(typed.replace(",", ".")).normalize()
    exact = show_number(part)
    if _SLIP.fullmatch(exact):
        exact += "0"
    raise AmbiguousFigureError(
        field="value",
        text=typed,
        whole=show_number(whole),
        part=show_number(part),
        plain=format(whole, "f"),
        exact=exact,
    )
