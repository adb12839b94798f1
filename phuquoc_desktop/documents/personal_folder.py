"""One person's data in a folder: for machines (JSON), for people (HTML), and the attached files."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from phuquoc_desktop.documents import as_html, personal_data_sheet, writing
from phuquoc_desktop.documents.desk import Desk
from phuquoc_desktop.domain.record import to_plain
from phuquoc_desktop.services import personal_data
from phuquoc_desktop.services.personal_data import PersonalData
from phuquoc_desktop.storage.attachments import AttachmentStore
from phuquoc_desktop.storage.safe_file import trouble_of, write_whole

JSON_NAME, HTML_NAME, FILES = "du-lieu-ca-nhan.json", "du-lieu-ca-nhan.html", "tep-dinh-kem"
FORMAT, VERSION = "phuquoc-personal-data", "1.0"


@dataclass(frozen=True)
class PersonalFolder:
    """What was written: the two sheets, and the copies of attached files."""

    data: PersonalData
    files: tuple[Path, ...]


def export(desk: Desk, store: AttachmentStore, party_id: str, folder: Path) -> PersonalFolder:
    """Write all that is kept of a party into a folder; raises the TroubleErrors of ``safe_file``."""
    data = personal_data.gather(desk.read, party_id)
    copies = {digest: f"{FILES}/{digest[:8]}-{Path(name).name}" for digest, name in data.attachments.items()}
    _make(folder, with_files=bool(copies))
    text = json.dumps(document(data, desk, copies), ensure_ascii=False, indent=1)
    write_whole(folder / JSON_NAME, f"{text}\n".encode())
    writing.write(personal_data_sheet.compose(data, desk.issuer, desk.today), folder / HTML_NAME, as_html.render)
    for digest, name in copies.items():
        write_whole(folder / name, store.read(digest, data.attachments[digest]))
    return PersonalFolder(data, tuple(folder / name for name in (JSON_NAME, HTML_NAME, *copies.values())))


def document(data: PersonalData, desk: Desk, copies: dict[str, str]) -> dict[str, Any]:
    """Return the data as one JSON document; records stand in it as in a bundle."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "office": {"key": str(desk.office.key), "name": desk.office.name},
        "made_on": desk.today.isoformat(),
        "party": data.party.id,
        "records": {kind.kind: [to_plain(one) for one in records] for kind, records in data.records.items()},
        "names": data.names,
        "journal": [
            {
                "at": one.at.isoformat(),
                "actor": one.actor.name,
                "job": one.job,
                "record_kind": one.record_kind,
                "record_id": one.record_id,
                "operation": one.operation.value,
                "fields": {name: list(pair) for name, pair in one.values.items()},
            }
            for one in data.changes
        ],
        "attachments": [
            {"sha256": digest, "name": data.attachments[digest], "file": name} for digest, name in copies.items()
        ],
    }


def _make(folder: Path, *, with_files: bool) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if with_files:
            (folder / FILES).mkdir(exist_ok=True)
    except OSError as error:
        raise trouble_of(error, folder) from error
