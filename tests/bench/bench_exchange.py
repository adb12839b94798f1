"""Export and import of 10,000 registrations against serialising, hashing, zipping and encrypting the same records alone.

Aims: export 1.5, import 2. The floor does with the same records, already in memory as plain dictionaries, only what no
program could leave out. Import is also held against the way back (decrypting, unzipping, hashing, parsing).
"""

from __future__ import annotations

import hashlib
import io
import statistics
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import msgspec
import pyrage
from crowd import an_office, fill

from phuquoc_desktop.bundle import incoming, outgoing
from phuquoc_desktop.bundle.schema import BUNDLED
from phuquoc_desktop.storage import slices
from phuquoc_desktop.storage.profile import Role

REGISTRATIONS = 10_000
ROUNDS = 7


def main() -> None:
    """Measure and print."""
    for parties in (REGISTRATIONS, REGISTRATIONS // 4):
        _measure(parties)


def _measure(parties: int) -> None:
    times: dict[str, list[float]] = {"floor": [], "back": [], "export": [], "import": [], "repeat": []}
    with tempfile.TemporaryDirectory() as folder:
        ward = an_office(Path(folder) / "ward", practice=True)
        fill(ward, parties, REGISTRATIONS)
        with ward.reading() as read:
            plain = {one.kind: _parsed(slices.as_lines(read.session, one, ward.profile.office)) for one in BUNDLED}
        for number in range(ROUNDS):
            _round(ward, plain, Path(folder), number, times)
        ward.close()
    middle = {name: statistics.median(values) for name, values in times.items()}
    print(
        f"{REGISTRATIONS} registrations of {parties} parties: floor {middle['floor'] * 1000:.0f} ms"
        f" (back {middle['back'] * 1000:.0f} ms)"
    )
    print(f"  export {middle['export'] * 1000:.0f} ms, ratio {middle['export'] / middle['floor']:.2f} (aim 1.5)")
    print(
        f"  import {middle['import'] * 1000:.0f} ms, ratio {middle['import'] / middle['floor']:.2f} (aim 2);"
        f" against the way back {middle['import'] / middle['back']:.2f}"
    )
    print(
        f"  import of a later bundle in which nothing changed {middle['repeat'] * 1000:.0f} ms,"
        f" ratio {middle['repeat'] / middle['floor']:.2f}"
    )


def _parsed(lines: bytes) -> list[dict[str, object]]:
    return [msgspec.json.decode(line) for line in lines.splitlines()]


def _round(ward, plain, folder: Path, number: int, times: dict[str, list[float]]) -> None:
    city = an_office(folder / f"city-{number}", "phu-quoc", role=Role.CITY, practice=True)
    mail = folder / f"mail-{number}"
    mail.mkdir()
    key = pyrage.x25519.Identity.generate()
    packed = _timed(times["floor"], lambda: _floor(plain, key, mail / "floor"))
    _timed(times["back"], lambda: _back(packed, key))
    first = _timed(times["export"], lambda: outgoing.send_report(ward.begin, ward.post, mail, _quiet))
    second = outgoing.send_report(ward.begin, ward.post, mail, _quiet)
    _timed(times["import"], lambda: _import(city, first.path))
    _timed(times["repeat"], lambda: _import(city, second.path))
    city.close()


def _timed(into: list[float], work: Callable):
    start = time.perf_counter()
    result = work()
    into.append(time.perf_counter() - start)
    return result


def _quiet(_done: int, _total: int, _what: str) -> None:
    pass


def _floor(plain: dict[str, list[dict[str, object]]], key: pyrage.x25519.Identity, path: Path) -> bytes:
    encoder, target = msgspec.json.Encoder(), io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for kind, records in plain.items():
            lines = encoder.encode_lines(records)
            hashlib.sha256(lines).hexdigest()
            archive.writestr(f"{kind}.ndjson", lines)
    packed = pyrage.encrypt(target.getvalue(), [key.to_public()])
    path.write_bytes(packed)
    return packed


def _back(packed: bytes, key: pyrage.x25519.Identity) -> int:
    count = 0
    with zipfile.ZipFile(io.BytesIO(pyrage.decrypt(packed, [key]))) as archive:
        for name in archive.namelist():
            lines = archive.read(name)
            hashlib.sha256(lines).hexdigest()
            count += len(msgspec.json.Decoder().decode_lines(lines))
    return count


def _import(city, path: Path) -> None:
    with city.reading() as read:
        arrived = incoming.open_bundle(read, city.post, path)
    with city.begin("take") as work:
        incoming.take(work, city.post, arrived)


if __name__ == "__main__":
    main()
