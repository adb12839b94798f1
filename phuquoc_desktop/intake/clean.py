"""What is done to every text of a list before its field is looked at: scripts, accents, spaces, old fonts."""

from __future__ import annotations

import re

from phuquoc_desktop.intake.rows import RepairKind
from phuquoc_desktop.intake.trail import Trail
from phuquoc_desktop.translation import N_
from phuquoc_desktop.vietnamese.fold import nfc, tidy, tidy_lines
from phuquoc_desktop.vietnamese.legacy import Certainty, Writing, read
from phuquoc_desktop.vietnamese.look_alikes import has_other_script, is_other_word, replace_look_alikes

_SOFT_HYPHEN, _HELD = "\u00ad", "\ue0ad"

_KEYS = re.compile(
    r"\b[a-z]*(?:[aeiouy][a-z]*[fjxw]|aw[a-z]+|uw[a-z]*|[aeo]{2}[a-z]*[sfrxj]|dd[a-z]+)\b", re.IGNORECASE | re.ASCII
)
"""Words as Telex is typed where no program turns it into Vietnamese: Vawn, Dungx, tees."""

_KEYS_SHOWN = N_("This seems to be typed in Telex without Unikey; write it with its accents.")
_EITHER_FONT = N_("This text may be of an old font, or right as it stands; compare both readings.")
_MIXED_FONTS = N_("Old and new writing are mixed in this text; type it anew.")
_OTHER_SCRIPT = N_("Letters of another script stand in this text; look whether they are meant.")


def clean(trail: Trail, font: str, writing: Writing, *, keeps_lines: bool) -> None:
    """Mend the text of a trail; ``writing`` is how the sheet around it is written."""
    if len(_KEYS.findall(trail.text)) > 1:
        trail.doubt(_KEYS_SHOWN)
    if trail.text.isascii() and trail.text.isprintable():
        trail.step(RepairKind.SPACES, tidy(trail.text))
        return
    if is_other_word(tidy(trail.text)):
        trail.doubt(_OTHER_SCRIPT)
    trail.step(RepairKind.LOOK_ALIKE, replace_look_alikes(trail.text, eth=False))
    trail.step(RepairKind.NFC, nfc(trail.text))
    trail.step(RepairKind.SPACES, _tidy_but_soft_hyphens(trail.text, keeps_lines=keeps_lines))
    _read_old_font(trail, font, writing)
    trail.step(RepairKind.SPACES, trail.text.replace(_SOFT_HYPHEN, ""))
    trail.step(RepairKind.LOOK_ALIKE, replace_look_alikes(trail.text))
    if has_other_script(trail.text):
        trail.doubt(_OTHER_SCRIPT)


def _tidy_but_soft_hyphens(text: str, *, keeps_lines: bool) -> str:
    """Keep them for now: the code of a soft hyphen is the letter ư in TCVN3."""
    held = text.replace(_SOFT_HYPHEN, _HELD)
    return (tidy_lines(held) if keeps_lines else tidy(held)).replace(_HELD, _SOFT_HYPHEN)


def _read_old_font(trail: Trail, font: str, writing: Writing) -> None:
    reading = read(trail.text, font, writing)
    if reading.encoding:
        trail.step(RepairKind(reading.encoding.value), reading.text)
    if reading.certainty is Certainty.POSSIBLE:
        trail.doubt(_MIXED_FONTS if reading.is_mixed else _EITHER_FONT)
