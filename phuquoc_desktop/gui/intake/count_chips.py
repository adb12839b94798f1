"""How many rows there are of each status, as one sum that can be checked: read = new + same + changed + doubtful + refused."""

from __future__ import annotations

from phuquoc_desktop.gui.intake.row_list import SHORT, TONES
from phuquoc_desktop.gui.widgets.chips import Chip, ChipRow
from phuquoc_desktop.intake.dry_run import DryRun
from phuquoc_desktop.intake.rows import RowStatus
from phuquoc_desktop.translation import _


class CountChips(ChipRow):
    """Filters by a status, or None for all rows."""

    def __init__(self) -> None:
        super().__init__("intake_counts", list(_chips()))

    def show_run(self, run: DryRun) -> None:
        """Show the counts of a dry run."""
        self.show_counts({None: len(run.rows), **run.counts()})

    @property
    def status(self) -> RowStatus | None:
        """The status whose chip is pressed, None for all rows."""
        status: RowStatus | None = self.value
        return status


def _chips() -> list[Chip]:
    everything = Chip(None, "count_read", _("read"), _("Show all rows of the list"))
    signs = ("=", *"+" * (len(RowStatus) - 1))
    return [everything, *(_chip(status, sign) for status, sign in zip(RowStatus, signs, strict=True))]


def _chip(status: RowStatus, sign: str) -> Chip:
    tone, icon = TONES[status]
    return Chip(status, f"count_{status.value}", _(SHORT[status]), status.label, tone, icon, sign)
