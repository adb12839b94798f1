"""What a careful person reads in plans of other places and years; a field that is left out has two good readings."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Literal

from msgspec import UNSET, Struct, UnsetType
from msgspec import json as msgspec_json

UNSEEN = Path(__file__).parent / "unseen"
BLOCKS = ".blocks.json"

Comparator = Literal["ge", "gt", "le", "lt", "eq", "range", "plan", "none"]
Kind = Literal["separator-slip", "sum-mismatch", "stale-year", "unit-trap", "out-of-range", "unclear-scope"]


class WantedTarget(Struct, forbid_unknown_fields=True, kw_only=True):
    """One target; ``text`` is a piece of its sentence, ``parent`` the indicator of its whole.

    An ``optional`` one may be read or not: careful people differ on whether its words state a target at all.
    """

    indicator: str
    text: str | None = None
    comparator: Comparator | UnsetType = UNSET
    value: str | UnsetType | None = UNSET
    value_to: str | UnsetType | None = UNSET
    unit: str | UnsetType | None = UNSET
    direction: Literal["increase", "decrease"] | UnsetType | None = UNSET
    growth_percent: str | UnsetType | None = UNSET
    qualitative: bool | UnsetType = UNSET
    exception: str | UnsetType | None = UNSET
    section: str | UnsetType = UNSET
    parent: str | UnsetType | None = UNSET
    suspect: bool | UnsetType = UNSET
    optional: bool = False


class WantedAlarm(Struct, forbid_unknown_fields=True, kw_only=True):
    """One alarm, ``text`` being a piece of what it is about; of an ``optional`` one there may be none, one or several."""

    kind: Kind
    text: str | None = None
    readings: list[str] = []
    optional: bool = False


class Expectation(Struct, forbid_unknown_fields=True, kw_only=True):
    """All that is to be read in one document, and nothing else."""

    year: int
    targets: list[WantedTarget]
    alarms: list[WantedAlarm]


class Sentence(Expectation, forbid_unknown_fields=True, kw_only=True):
    """A sentence alone under the heading of the targets."""

    sentence: str

    @property
    def document(self) -> str:
        return f"KẾ HOẠCH\nPhát động thi đua năm {self.year}\n\nII. CHỈ TIÊU THI ĐUA\n\n- {self.sentence}\n"


def _documents() -> dict[str, Path]:
    texts = {path.stem: path for path in UNSEEN.glob("*.txt")}
    described = {path.name.removesuffix(BLOCKS): path for path in UNSEEN.glob(f"*{BLOCKS}")}
    return dict(sorted({**texts, **described}.items()))


DOCUMENTS = _documents()
"""Each document by its name: a text, or a Word document described block by block."""


def expectation(name: str) -> Expectation:
    return msgspec_json.decode((UNSEEN / f"{name}.json").read_bytes(), type=Expectation)


def sentences() -> list[Sentence]:
    return msgspec_json.decode((UNSEEN / "sentences.json").read_bytes(), type=list[Sentence])


def blocks(name: str) -> list[dict[str, Any]]:
    return json.loads((UNSEEN / f"{name}{BLOCKS}").read_text(encoding="utf-8"))


def written(name: str) -> str:
    """Return all words of a document, whatever kind of file it is."""
    if DOCUMENTS[name].name.endswith(BLOCKS):
        return "\n".join(line for block in blocks(name) for line in _lines(block))
    return DOCUMENTS[name].read_text(encoding="utf-8")


def _lines(block: dict[str, Any]) -> list[str]:
    if "table" in block:
        return [" | ".join(cells) for cells in block["table"]]
    return block.get("items") or [block.get("heading") or block["paragraph"]]
