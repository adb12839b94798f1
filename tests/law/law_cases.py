"""Reading the tables of cases, whose format cases/README.md tells."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

TABLES = Path(__file__).parent / "cases"
Document = dict[str, Any]


@dataclass(frozen=True)
class LawCase:
    """One row of a table."""

    says: str
    award: str
    on: date
    regime: str
    base: str
    verdict: str | list[str]
    article: str
    subject: str = "person"
    year: int | None = None
    sure: str = "found"
    gap: str = ""
    met: list[str] = field(default_factory=list)
    not_met: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    without: list[str] = field(default_factory=list)
    facts: Document = field(default_factory=dict)

    @property
    def right_verdicts(self) -> set[str]:
        return {self.verdict} if isinstance(self.verdict, str) else set(self.verdict)

    def document(self, *, without: str = "") -> Document:
        """Return the JSON document for ``rules evaluate``, with one fact more left out."""
        facts = deepcopy(self.facts)
        for path in (*self.without, without):
            _leave_out(facts, path)
        return {"award": self.award, "on": self.on.isoformat(), "subject": self.subject, "facts": facts}

    def paths(self) -> Iterator[str]:
        """Return every fact that may be left out, as a path with dots."""
        for key, value in self.document()["facts"].items():
            if key == "mode":
                continue  # says what is asked, not what is known
            yield key
            if key in ("collective", "votes"):
                yield from (f"{key}.{inner}" for inner in value)

    def __str__(self) -> str:
        return f"{self.regime} {self.award} {self.subject}: {self.says}"


def _leave_out(facts: Document, path: str) -> None:
    *outer, last = path.split(".")
    for key in outer:
        facts = facts[key]
    facts.pop(last, None)


def all_cases() -> list[LawCase]:
    """Return the cases of all tables."""
    bases = tomllib.loads((TABLES / "bases.toml").read_text(encoding="utf-8"))
    return [
        _read(row, bases)
        for file in sorted(TABLES.glob("*.toml"))
        for row in tomllib.loads(file.read_text(encoding="utf-8")).get("case", [])
    ]


def _read(row: Document, bases: Document) -> LawCase:
    row = dict(row)
    this = row.get("year", row["on"].year)
    facts = _put(bases[row["base"]], row.pop("with", {}))
    return LawCase(**row, facts=_spelled_out(facts, this))


def _put(base: Document, over: Document) -> Document:
    put = deepcopy(base)
    for key, value in over.items():
        put[key] = _put(put.get(key, {}), value) if isinstance(value, dict) else value
    return put


def _spelled_out(facts: Document, this: int) -> Document:
    facts = _plain(facts, this)
    for name, spell in (("titles", _titles), ("ratings", _ratings)):
        if name in facts:
            facts[name] = [one for text in facts[name] for one in spell(text, this)]
    return facts


def _plain(value: Any, this: int) -> Any:
    if isinstance(value, dict):
        return {key: _plain(inner, this) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner, this) for inner in value]
    return {"NONE": None, "this": this}.get(value, value) if isinstance(value, str) else value


def _titles(text: str, this: int) -> Iterator[Document]:
    award, span, *revoked = text.split()
    for year in _years(span, this):
        yield {"award": award, "year": year, **({"revoked": True} if revoked == ["revoked"] else {})}


def _ratings(text: str, this: int) -> Iterator[Document]:
    rating, span = text.split()
    for year in _years(span, this):
        yield {"year": year, "rating": rating}


def _years(span: str, this: int) -> range:
    first, _dash, last = span.replace("this", str(this)).partition("-")
    return range(int(first), int(last or first) + 1)


def raw(document: Document) -> bytes:
    """Return the document as a file holds it."""
    return json.dumps(document, ensure_ascii=False).encode()


def kind_of(criterion: msgspec.Struct) -> str:
    """Return the name by which packs call the kind of a criterion."""
    return str(criterion.__struct_config__.tag)
