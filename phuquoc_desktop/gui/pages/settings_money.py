"""How bonuses are rounded and amounts read out, with an example that follows each choice."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from PySide6.QtWidgets import QComboBox

from phuquoc_desktop.domain.errors import ToldError
from phuquoc_desktop.domain.law.bonus import UNIT, Rounding, amount_in_words, chosen_rounding, rounded
from phuquoc_desktop.gui.forms.ui_settings import Ui_Settings
from phuquoc_desktop.gui.widgets.choices import choose, chosen, offer
from phuquoc_desktop.settings import THOUSAND_WORDS, ZERO_WORDS
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.numbers import show_money, show_number

COEFFICIENT, BASE_SALARY = Decimal("0.3"), 1_490_000
"""The example: Lao động tiên tiến by a decision of 2021."""
NARROWEST = 8
"""Letters; a longer choice is shown whole in the list and in its tip."""
READ_OUT = 21_005
"""An amount in which zero tens and thousands are read."""


def law_rounding(backend: Any) -> Rounding | None:
    """Return how the law of today rounds bonuses: not at all where it says nothing; None where no pack can be read.

    Why it cannot is told where the packs are used.
    """
    try:
        with backend.reading() as read:
            rule = backend.rulebook(read).on(backend.today).pack.rounding
    except ToldError:
        return None
    return Rounding(rule.mode) if rule else Rounding.NONE


class MoneyChoices:
    """Fills the card “Money” and keeps what is chosen at once; ``keep`` saves the settings and says so."""

    def __init__(self, ui: Ui_Settings, backend: Any, keep: Callable[[str], bool]) -> None:
        self._ui, self._backend, self._keep = ui, backend, keep
        self._law: Rounding | None = None
        self._offer_roundings()
        offer(ui.zero_word, [(one, one) for one in ZERO_WORDS])
        offer(ui.thousand_word, [(one, one) for one in THOUSAND_WORDS])
        for name in ("rounding", "zero_word", "thousand_word"):
            box = getattr(ui, name)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(NARROWEST)
            choose(box, getattr(backend.settings, name))
            box.activated.connect(self._on_chosen)
        self._show_example()

    def show_law(self, law: Rounding | None) -> None:
        """Say what the law of today does, now that it is read."""
        self._law = law
        self._offer_roundings()
        self._show_example()

    def _offer_roundings(self) -> None:
        as_law = _("as the law says")
        if self._law is not None:
            as_law = _("as the law says: {rounding}").format(rounding=self._law.label)
        offer(self._ui.rounding, [(as_law, ""), *((one.label, one.value) for one in Rounding)])

    def _on_chosen(self) -> None:
        settings = self._backend.settings
        for name in ("rounding", "zero_word", "thousand_word"):
            setattr(settings, name, chosen(getattr(self._ui, name)))
        self._show_example()
        self._keep(_("Saved."))

    def _show_example(self) -> None:
        money = self._backend.settings.money
        raw = COEFFICIENT * BASE_SALARY
        amount = rounded(raw, chosen_rounding(money) or self._law or Rounding.NONE, UNIT)
        product = f"{show_number(COEFFICIENT)} × {show_money(BASE_SALARY)} = {show_money(int(raw))}"
        told = _("Example: {product}; paid: {amount}. {figure} is read “{words}”.")
        figure, words = show_money(READ_OUT), amount_in_words(READ_OUT, money)
        self._ui.money_example.setText(
            told.format(product=product, amount=show_money(amount), figure=figure, words=words)
        )
