"""What goes along with the rule packs: the JSON schema, which derives from the classes of the format, and their SHA-256.

Run by the project's environment, for it reads the classes. ``write`` after a pack or the format has changed; ``check``
says whether somebody forgot it, and whether the program would take every pack.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import msgspec

from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.law.pack import Pack
from phuquoc_desktop.services.law.reading import read_pack, sha256_of

RULES = Path(__file__).resolve().parent.parent / "resources" / "catalogue" / "rules"
SCHEMA = "rule-pack.schema.json"
SUMS = "SHA256SUMS"


def schema() -> bytes:
    """Return the JSON schema of a pack; descriptions are those of the classes."""
    made: dict[str, Any] = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Rule pack, format 1"}
    text = json.dumps({**made, **msgspec.json.schema(Pack)}, ensure_ascii=False, indent=1, sort_keys=True)
    return text.encode() + b"\n"


def sums(folder: Path) -> bytes:
    """Return the SHA-256 of every pack in a folder, as ``sha256sum -c`` reads it."""
    return b"".join(f"{sha256_of(file.read_bytes())}  {file.name}\n".encode() for file in packs(folder))


def packs(folder: Path) -> list[Path]:
    """Return the packs of a folder in the order of their names."""
    return sorted(folder.glob("*.toml"))


def wanted(folder: Path) -> dict[Path, bytes]:
    """Return the files that derive from packs and format, as they should be."""
    return {folder / SCHEMA: schema(), folder / SUMS: sums(folder)}


def write(folder: Path) -> None:
    """Write the files that changed."""
    for file, content in wanted(folder).items():
        if not file.is_file() or file.read_bytes() != content:
            file.write_bytes(content)


def faults(folder: Path) -> list[str]:
    """Return what is wrong: stale files, packs that the program refuses."""
    stale = [
        f"{file.name} is stale: run packaging/dev.py packs"
        for file, content in wanted(folder).items()
        if not file.is_file() or file.read_bytes() != content
    ]
    return stale + [refusal for file in packs(folder) for refusal in _refusals(file)]


def _refusals(file: Path) -> list[str]:
    try:
        read_pack(file.read_bytes(), file.name)
    except RefusedError as refusal:
        return [str(refusal)]
    return []


def main(what: str) -> int:
    """Do ``write`` or ``check``; 1 when there are faults."""
    if what == "write":
        write(RULES)
    found = faults(RULES)
    print("\n".join(found) if found else f"{len(packs(RULES))} rule packs are sound, their schema and SHA-256 fresh.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
