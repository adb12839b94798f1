"""Plans of other offices read into targets: ``read_plan`` for files, ``read_text`` for a text at hand."""

from phuquoc_desktop.intake.plan.files import read_plan
from phuquoc_desktop.intake.plan.reading import read_text

__all__ = ["read_plan", "read_text"]
