"""Makes the files of the intake corpus and what is expected of each; run once, the results are committed.

    .venv/bin/python tests/intake/make_corpus.py

Files of LibreOffice's own formats are made by LibreOffice where it is installed, and left as they are where it is not.
"""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import tempfile
import zipfile
from datetime import datetime
from pathlib import Path

import corpus_papers
import corpus_sheets
import corpus_strange
import corpus_texts
from corpus_people import EXPECTED, FILES, Expected
from openpyxl import Workbook

WRITTEN = datetime(2021, 3, 1, 8, 0)


def main() -> None:
    """Write everything."""
    for folder in (FILES, EXPECTED):
        folder.mkdir(exist_ok=True)
    for name, (tells, make) in (corpus_sheets.CASES | corpus_strange.SHEETS).items():
        expected = Expected(tells)
        book = make(expected)
        book.properties.created = book.properties.modified = WRITTEN
        keep(FILES / name, book)
        expected.save(name)
    for name, (tells, make) in (corpus_texts.CASES | corpus_papers.CASES | corpus_strange.PAPERS).items():
        expected = Expected(tells)
        (FILES / name).write_bytes(make(expected))
        expected.save(name)
    convert()
    print(f"{len(list(FILES.iterdir()))} files in {FILES.name}")


def keep(path: Path, book: Workbook) -> None:
    """Write a workbook if it says anything new; the time of saving alone is no reason."""
    stream = io.BytesIO()
    book.save(stream)
    if not path.exists() or parts(path) != parts(stream):
        path.write_bytes(stream.getvalue())


def parts(file: Path | io.BytesIO) -> dict[str, bytes]:
    with zipfile.ZipFile(file) as archive:
        return {name: archive.read(name) for name in archive.namelist() if name != "docProps/core.xml"}


def convert() -> None:
    """Let LibreOffice write files of its own and of Excel 97; what is expected is that of the file they were made of."""
    office = shutil.which("soffice")
    if office is None:
        print("LibreOffice is not installed; its files stay as they are")
        return
    for name, source in corpus_papers.CONVERTED.items():
        with tempfile.TemporaryDirectory() as folder:
            kind = name.rpartition(".")[2]
            order = [office, "--headless", "--convert-to", kind, "--outdir", folder, str(FILES / source)]
            subprocess.run(order, check=True, capture_output=True, timeout=120)
            shutil.copy(Path(folder) / f"{Path(source).stem}.{kind}", FILES / name)
        known = json.loads((EXPECTED / f"{source}.json").read_text(encoding="utf-8"))
        made = Expected(f"{known['tells']} (as LibreOffice writes it)", known["rows"], known["skipped"])
        corpus_papers.CHANGES.get(name, lambda _expected: None)(made)
        made.save(name)


if __name__ == "__main__":
    main()
