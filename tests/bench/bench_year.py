"""A simulated year: nine wards, three of them with two PCs, twelve months, an unreliable post; what it cost against bare work.

Lives the whole year through the real services and files, holds in the end everything against everything (the year's own
judgement, which raises), and prints what was made, lost, repeated, refused and decided. The floor does with the content of
every bundle that was written only what no program could leave out: zipping, hashing, signing and encrypting it.

``python tests/bench/bench_year.py [seed]``
"""

from __future__ import annotations

import hashlib
import io
import sys
import tempfile
import time
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import pyrage
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from simulated_year.judgement import judge
from simulated_year.story import Story
from simulated_year.world import World, a_world

from phuquoc_desktop.bundle.verify import look
from phuquoc_desktop.domain.errors import ToldError

MONTHS = 12


def main() -> None:
    """Live the year, judge it, print."""
    seed = int(sys.argv[1]) if len(sys.argv) > 1 else 2021
    with tempfile.TemporaryDirectory() as folder, a_world(Path(folder), seed) as world:
        start = time.perf_counter(), time.process_time()
        Story(world, MONTHS).live()
        lived = time.perf_counter() - start[0], time.process_time() - start[1]
        judge(world)
        floor, size = _floor(world)
        _print(world, seed, lived, floor, size)


def _floor(world: World) -> tuple[float, int]:
    """Return the processor seconds that bare work on the same content takes, and its bytes."""
    key, reader, spent, size = Ed25519PrivateKey.generate(), pyrage.x25519.Identity.generate(), 0.0, 0
    keys = {pc.office: pc.backend.post.keys for pc in (*world.pcs, world.city)}
    for path in world.ledger.bundles:
        for one in keys.values():
            try:
                bag = look(path, keys=one).bag
            except ToldError:
                continue
            files = {name: bag.read(name) for name in bag.digests}
            start = time.process_time()
            _bare(files, key, reader)
            spent, size = spent + time.process_time() - start, size + sum(map(len, files.values()))
            break
    return spent, size


def _bare(files: dict[str, bytes], key: Ed25519PrivateKey, reader: pyrage.x25519.Identity) -> bytes:
    target, seals = io.BytesIO(), []
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, content in files.items():
            seals.append(hashlib.sha256(content).hexdigest())
            archive.writestr(name, content)
    key.sign("\n".join(seals).encode())
    return pyrage.encrypt(target.getvalue(), [reader.to_public()])


def _print(world: World, seed: int, lived: tuple[float, float], floor: float, size: int) -> None:
    for name, number in sorted(world.ledger.counts.items()):
        print(f"{number:7} {name}")
    print("refused, by reason:")
    for name, number in sorted(world.ledger.refused.items()):
        print(f"{number:7} {name}")
    print(f"warnings of clocks and histories: {len(world.ledger.suspicions)}")
    print(
        f"seed {seed}: {len(world.ledger.bundles)} bundles, {size / 1e6:.1f} MB unpacked; {lived[0]:.0f} s,"
        f" {lived[1]:.0f} s of processor time; bare zipping, hashing, signing, encrypting of the same {floor:.1f} s,"
        f" ratio {lived[1] / floor:.1f}"
    )


if __name__ == "__main__":
    main()
