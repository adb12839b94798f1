"""What a row of a list says once it is understood: fields as text, what was repaired on the way, and what is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.translation import N_


class RepairKind(Labelled):
    """What old offices produce, and what is done about it; never without a person's consent."""

    TCVN3 = "tcvn3", N_("Old font TCVN3 (ABC)")
    VNI = "vni", N_("Old font VNI-Windows")
    NFC = "nfc", N_("Letters and marks written apart")
    CAPITALS = "capitals", N_("All in capitals")
    SPACES = "spaces", N_("Stray spaces and invisible characters")
    LOOK_ALIKE = "look-alike", N_("Look-alike characters")
    LEADING_ZERO = "leading-zero", N_("Lost leading zeros")
    DATE = "date", N_("Date as text or number")
    NUMBER = "number", N_("Number with another decimal sign")
    DITTO = "ditto", N_("Taken from the row above")
    PARTED = "parted", N_("Text parted into fields")


class RowStatus(Labelled):
    """What taking the row in would do."""

    NEW = "new", N_("New")
    SAME = "same", N_("Already there")
    CHANGED = "changed", N_("Changes what is there")
    DOUBTFUL = "doubtful", N_("A person must look")
    REFUSED = "refused", N_("Cannot be taken in")


@dataclass(frozen=True)
class Repair:
    """One repair of one field: before, after, why."""

    field: str
    before: str
    after: str
    kind: RepairKind


@dataclass(frozen=True)
class RowError:
    """What is wrong with a field: the value as it stood, the rule and the remedy as sentences.

    ``label`` is the word for the field where a list has another one for it than most.
    """

    field: str
    value: str
    rule: str
    remedy: str
    label: str = ""


class RowDoubt(NamedTuple):
    """What a person must look at: a sentence, and the field that it is about, "name" where it is about the row."""

    field: str
    text: str


@dataclass(frozen=True)
class ReadRow:
    """One row below a header, repaired but not yet compared with the directory.

    ``fields`` has text by field name: kind name birth sex identity_number position unit address members awards note …, with
    ``birth`` in ISO 8601 or as a year alone and ``awards`` as codes with spaces between. ``doubts``: the row
    could be read in more than one way. ``remarks`` are only worth knowing, such as that an identity card is an old one.
    """

    sheet: str
    row: int
    fields: dict[str, str]
    repairs: tuple[Repair, ...] = ()
    errors: tuple[RowError, ...] = ()
    doubts: tuple[RowDoubt, ...] = ()
    remarks: tuple[str, ...] = ()
