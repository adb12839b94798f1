"""Bundles that want time or memory, looked at in a process that has little of it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from bombs import BOMBS

HERE = Path(__file__).parent
ADDRESS_SPACE, PEAK = 1536, 320
"""MiB: what the process may ask for, libraries included, and what it may really use. The largest file here has 11."""


@pytest.fixture(scope="module")
def told(tmp_path_factory) -> dict[str, tuple[str, int]]:
    """Reason and peak of memory after each bundle; the process is stopped after a minute, and needs two seconds."""
    folder = tmp_path_factory.mktemp("bombs")
    files = {name: folder / f"{number}.zip" for number, name in enumerate(BOMBS)}
    for name, (made, _reason) in BOMBS.items():
        files[name].write_bytes(made())
    command = [sys.executable, str(HERE / "read_alone.py"), str(ADDRESS_SPACE), *map(str, files.values())]
    paths = os.pathsep.join([str(HERE), str(HERE.parent), str(HERE.parent.parent)])
    ran = subprocess.run(
        command, check=False, capture_output=True, text=True, timeout=60, env={**os.environ, "PYTHONPATH": paths}
    )
    assert ran.returncode == 0, ran.stderr
    lines = [line.split("\t") for line in ran.stdout.splitlines()]
    return {name: (reason, int(peak)) for name, (_file, reason, _time, peak) in zip(BOMBS, lines, strict=True)}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_told_for_what_it_is(told, name):
    assert told[name][0] == (BOMBS[name][1] or "intact")


def test_no_bomb_costs_much_memory(told):
    assert max(peak for _reason, peak in told.values()) < PEAK
