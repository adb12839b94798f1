"""Builders of drafts and of real, temporary offices; the clock and the ids are always the same."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from attached_files import a_pdf
from postgresql_server import CHOSEN, Server

from phuquoc_desktop.backend import Backend, Beginning, Outside, begin_office, open_office
from phuquoc_desktop.domain.award import AwardHeld
from phuquoc_desktop.domain.decision import Decision, DecisionLine
from phuquoc_desktop.domain.dossier import Candidate, Dossier, Paper, PaperKind
from phuquoc_desktop.domain.exchange import BundleKind, BundleSent
from phuquoc_desktop.domain.party import Party, PartyKind
from phuquoc_desktop.domain.registration import Registration
from phuquoc_desktop.domain.target import Comparator, ProgressEntry, Target, TargetGroup
from phuquoc_desktop.locations import DATABASE_FILE, holds_data
from phuquoc_desktop.services import decisions, directory, dossiers, registrations
from phuquoc_desktop.services.decision_money import Basis
from phuquoc_desktop.services.law.shelf import shipped_rulebook
from phuquoc_desktop.storage import devices
from phuquoc_desktop.storage.profile import Role
from phuquoc_desktop.storage.server_address import keep_address

START = datetime(2021, 6, 15, 8, 0)
TODAY = START.date()
DUONG_DONG = "31078@2021-03-01"
AN_THOI = "31081@2021-03-01"
CITY = "911@2021-03-01"


def a_clock(start: datetime = START) -> Any:
    """Return a clock that goes on by a second each time it is asked."""
    seconds = count()
    return lambda: start + timedelta(seconds=next(seconds))


def ids_from(start: int = 1) -> Any:
    """Return a maker of UUIDv7 texts in rising order."""
    numbers = count(start)
    return lambda: f"017a0000-0000-7000-8000-{next(numbers):012x}"


def outside(start: int = 1) -> Outside:
    """Time and identity that are the same in every run; another ``start`` gives other ids."""
    return Outside(clock=a_clock(), new_id=ids_from(start))


def an_office(folder: Path, code: str = "duong-dong", *, ids: int = 1, **values: Any) -> Backend:
    """Begin the data of an office in a folder; close it in the end, or use :func:`office_open`."""
    if holds_data(folder) or (folder.exists() and any(folder.iterdir())):
        return begun(folder, code, ids=ids, **values)
    return _copied(CHOSEN.server, folder, _beginning(code, values), ids)


def begun(folder: Path, code: str = "duong-dong", *, ids: int = 1, **values: Any) -> Backend:
    """Begin an office step by step, which is for tests of the beginning; :func:`an_office` gives the same by a copy."""
    return begin_office(folder, _beginning(code, values), outside(ids))


def _beginning(code: str, values: dict[str, Any]) -> Beginning:
    return Beginning(code, **{"user": "Lê Thị Bưởi", **values})


@dataclass(frozen=True)
class Begun:
    """An office begun in this process before: its database on the server, its files but the keys, how far clock and ids came."""

    database: str
    files: dict[Path, bytes]
    moment: datetime
    number: int

    @property
    def outside(self) -> Outside:
        """Time and identity as they go on; opening asks for the time once, which beginning did not."""
        return Outside(clock=a_clock(self.moment - timedelta(seconds=1)), new_id=ids_from(self.number))


_OF_THE_MOMENT = frozenset(["lock", f"{DATABASE_FILE}-wal", f"{DATABASE_FILE}-shm"])
_BEGUN: dict[tuple[Beginning, int, bool], Begun] = {}


def _copied(server: Server | None, folder: Path, beginning: Beginning, ids: int) -> Backend:
    """Begin an office by a copy where the same one was begun before, but with keys of its own: that takes a tenth of the time."""
    key = (beginning, ids, server is not None)
    if key not in _BEGUN:
        _BEGUN[key] = _begun(server, beginning, ids)
    known = _BEGUN[key]
    for path, content in known.files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    if server is None:
        _say_begun_here(folder)
    else:
        name = server.new_database(known.database)
        CHOSEN.made.append(name)
        keep_address(folder, server.address(name))
    backend = open_office(folder, known.outside)
    backend.make_keys()
    return backend


def _begun(server: Server | None, beginning: Beginning, ids: int) -> Begun:
    name, reached = server.new_database() if server else "", outside(ids)
    with TemporaryDirectory() as place:
        folder = Path(place) / "begun"
        where = replace(beginning, database=server.address(name)) if server else beginning
        begin_office(folder, where, reached).close()
        shutil.rmtree(folder / "keys")
        left = (one for one in folder.rglob("*") if one.is_file() and one.name not in _OF_THE_MOMENT)
        files = {one.relative_to(folder): one.read_bytes() for one in left}
    return Begun(name, files, reached.clock(), int(reached.new_id()[-12:], 16))


def _say_begun_here(folder: Path) -> None:
    """Let the first PC of a copied database be this folder's, as if the office had been begun here."""
    place = devices.place_of(folder)
    with closing(sqlite3.connect(folder / DATABASE_FILE)) as database, database:
        ((made_at,),) = database.execute("SELECT made_at FROM device")
        device = hashlib.sha256(f"{place}\n{made_at}\n0".encode()).hexdigest()[:6]
        database.execute("UPDATE device SET id = ?, place = ?", (device, place))


def a_city(folder: Path, *, ids: int = 1 << 30, **values: Any) -> Backend:
    """Begin the data of the city."""
    return an_office(folder, "phu-quoc", role=Role.CITY, ids=ids, **values)


@contextmanager
def office_open(folder: Path, code: str = "duong-dong", **values: Any) -> Iterator[Backend]:
    """Begin an office and close it at the end."""
    backend = an_office(folder, code, **values)
    try:
        yield backend
    finally:
        backend.close()


@contextmanager
def again(folder: Path, ids: int = 1 << 20) -> Iterator[Backend]:
    """Open an office that was closed."""
    backend = open_office(folder, outside(ids))
    try:
        yield backend
    finally:
        backend.close()


def a_person(name: str = "Nguyễn Văn An", **values: Any) -> Party:
    return Party.draft(**{"party_kind": PartyKind.PERSON, "name": name, **values})


def a_collective(name: str = "Khu phố 1", **values: Any) -> Party:
    return Party.draft(**{"party_kind": PartyKind.COLLECTIVE, "name": name, **values})


def a_household(name: str = "Hộ ông Trần Văn Bình", **values: Any) -> Party:
    return Party.draft(**{"party_kind": PartyKind.HOUSEHOLD, "name": name, **values})


def a_registration(party: Party, award: str = "LDTT", **values: Any) -> Registration:
    return Registration.draft(
        **{"party_id": party.id, "year": 2021, "award": award, "registered_on": date(2021, 2, 10), **values}
    )


def a_dossier(title: str = "Đề nghị tặng giấy khen", award: str = "GK_HUYEN", **values: Any) -> Dossier:
    return Dossier.draft(**{"code": "", "title": title, "award": award, "year": 2021, "opened_on": TODAY, **values})


def a_candidate(dossier: Dossier, party: Party, **values: Any) -> Candidate:
    return Candidate.draft(**{"dossier_id": dossier.id, "party_id": party.id, **values})


def a_paper(dossier: Dossier, paper_kind: PaperKind = PaperKind.MINUTES, **values: Any) -> Paper:
    return Paper.draft(**{"dossier_id": dossier.id, "paper_kind": paper_kind, "title": "", **values})


def a_decision(title: str = "Về việc tặng Giấy khen", **values: Any) -> Decision:
    """An own decision of the day before the builders' clock begins, numbered and signed."""
    told = {"year": 2021, "number": "7", "dated": date(2021, 6, 14), "signer": "Trần Thị Hạnh", **values}
    return Decision.draft(title=title, **told)


def a_decision_line(decision: Decision, party: Party, award: str = "GK_XA", **values: Any) -> DecisionLine:
    return DecisionLine.draft(
        **{"decision_id": decision.id, "party_id": party.id, "name": "", "award": award, "year": 2021, **values}
    )


def a_basis(backend: Backend) -> Basis:
    """What decisions of an office rest on: the shipped packs and the office's settings."""
    return Basis(shipped_rulebook(), backend.awards, backend.settings.money)


def draft_decision(backend: Backend, *lines: tuple[Party, str], draft: Decision | None = None) -> Decision:
    with backend.begin("Draft a decision") as work:
        decision = decisions.draft(work, draft or a_decision())
        for party, award in lines:
            decisions.add_line(work, a_decision_line(decision, party, award), a_basis(backend))
    return decision


def an_award_held(party: Party, award: str = "LDTT", year: int = 2020, **values: Any) -> AwardHeld:
    return AwardHeld.draft(party_id=party.id, award=award, year=year, **values)


def progress(value: str | None = None, period: str = "2021-05", **values: Any) -> ProgressEntry:
    figure = None if value is None else Decimal(value)
    return ProgressEntry.draft(**{"target_id": "", "period": period, "value": figure, "recorded_on": TODAY, **values})


def a_target(value: str | None = "100", comparator: Comparator = Comparator.AT_LEAST, **values: Any) -> Target:
    figure = None if value is None else Decimal(value)
    return Target.draft(
        **{
            "year": 2021,
            "code": "T01",
            "group": TargetGroup.ECONOMY,
            "indicator": "Giá trị sản xuất",
            "comparator": comparator,
            "value": figure,
            **values,
        }
    )


def a_report_sent(sequence: int, journal_head: int, **values: Any) -> BundleSent:
    return BundleSent.draft(
        **{
            "bundle_kind": BundleKind.REPORT,
            "receiver": CITY,
            "sequence": sequence,
            "made_at": START,
            "file_name": f"bao-cao-{sequence}.zip",
            "digest": "0" * 64,
            "encrypted": False,
            "journal_head": journal_head,
            "record_count": 1,
            **values,
        }
    )


def add_party(backend: Backend, draft: Party | None = None) -> Party:
    with backend.begin("Add a party") as work:
        return directory.add(work, draft or a_person(), TODAY)


def register(backend: Backend, party: Party, award: str = "LDTT", **values: Any) -> Registration:
    with backend.begin("Register") as work:
        return registrations.record(work, a_registration(party, award, **values), backend.awards, TODAY)


def open_dossier(backend: Backend, draft: Dossier | None = None) -> Dossier:
    with backend.begin("Open a dossier") as work:
        return dossiers.open_dossier(work, draft or a_dossier(), backend.awards)


def propose(backend: Backend, dossier: Dossier, party: Party, **values: Any) -> Candidate:
    with backend.begin("Propose") as work:
        return dossiers.add_candidate(work, a_candidate(dossier, party, **values), backend.awards)


def filed(backend: Backend, draft: Paper, content: bytes | None = None) -> Paper:
    """Put a paper with a small file into a dossier."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / f"{draft.paper_kind.value}.pdf"
        file.write_bytes(content or a_pdf())
        with backend.begin("Attach") as work:
            return dossiers.attach(work, backend.attachments, draft, file)


def send_report(backend: Backend, *, received: bool = False) -> BundleSent:
    """Note a report as sent, without making a bundle."""
    with backend.begin("Send") as work:
        head = work.journal_head()
        sent = a_report_sent(work.bundles_sent.count() + 1, head, received_at=START if received else None)
        sent.id, sent.office = work.new_id(), work.office
        return work.bundles_sent.add(sent)
