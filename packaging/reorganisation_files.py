"""What goes along with the files of reorganisations: the JSON schema, which derives from the format's classes, and their SHA-256.

Run by the project's environment as :mod:`law_packs` is, and like it for rule packs.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import law_packs
import msgspec

from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.reorganisation import Reorganisation
from phuquoc_desktop.domain.succession import in_order, reorganised
from phuquoc_desktop.services.catalogue.offices import load_offices
from phuquoc_desktop.services.catalogue.reorganisations import read_reorganisation

FOLDER = law_packs.RULES.parent / "reorganisations"
SCHEMA = "reorganisation.schema.json"


def schema() -> bytes:
    """Return the JSON schema of a file; descriptions are those of the classes."""
    made: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Reorganisation of offices, format 1",
    }
    text = json.dumps({**made, **msgspec.json.schema(Reorganisation)}, ensure_ascii=False, indent=1, sort_keys=True)
    return text.encode() + b"\n"


def wanted(folder: Path) -> dict[Path, bytes]:
    """Return the files that derive from format and files, as they should be."""
    return {folder / SCHEMA: schema(), folder / law_packs.SUMS: law_packs.sums(folder)}


def faults(folder: Path) -> list[str]:
    """Return what is wrong: stale files, files that the program refuses, also beside the offices that it knows."""
    stale = [
        f"{file.name} is stale: run packaging/dev.py packs"
        for file, content in wanted(folder).items()
        if not file.is_file() or file.read_bytes() != content
    ]
    try:
        offices = load_offices()
        for change in in_order(read_reorganisation(one.read_bytes(), one.name) for one in law_packs.packs(folder)):
            offices = reorganised(offices, change)
    except RefusedError as refusal:
        stale.append(str(refusal))
    return stale


def main(what: str) -> int:
    """Do ``write`` or ``check``; 1 when there are faults."""
    if what == "write":
        for file, content in wanted(FOLDER).items():
            file.write_bytes(content)
    found = faults(FOLDER)
    print(
        "\n".join(found)
        if found
        else f"{len(law_packs.packs(FOLDER))} reorganisation is sound, its schema and SHA-256 fresh."
    )
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
