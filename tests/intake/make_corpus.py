"""Makes the files of the intake corpus and what is expected of each; run once, the results are committed.

    .venv/bin/python tests/intake/make_corpus.py

Files of LibreOffice's own formats are made by LibreOffice where it is installed, and left as they are where it is not.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import corpus_sheets
from corpus_people import EXPECTED, FILES, Expected

WRITTEN = datetime(2021, 3, 1, 8, 0)


def main() -> None:
    """Write everything."""
    for folder in (FILES, EXPECTED):
        folder.mkdir(exist_ok=True)
    for name, (tells, make) in corpus_sheets.CASES.items():
        expected = Expected(tells)
        book = make(expected)
        book.properties.created = book.properties.modified = WRITTEN
        book.save(FILES / name)
        expected.save(name)
    print(f"{len(list(FILES.iterdir()))} files in {Path(FILES).name}")


if __name__ == "__main__":
    main()
