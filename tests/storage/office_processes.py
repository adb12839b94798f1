"""Other programs on the same data, started as real processes so that they can be killed."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent

HOLD = """
from builders import outside
from phuquoc_desktop.backend import open_office
backend = open_office(Path(sys.argv[1]), outside(1 << 40))
print("ready", flush=True)
sys.stdin.read()
"""

WRITE = """
from builders import TODAY, a_person
from phuquoc_desktop.backend import open_office
from phuquoc_desktop.services import directory
backend = open_office(Path(sys.argv[1]))
print("ready", flush=True)
for number in range(100000):
    with backend.begin("write") as work:
        unit = directory.add_unit(work, f"{sys.argv[2]}-{number}")
        work.flush()
        party = directory.add(work, a_person(f"Người số {number}", unit_id=unit.id), TODAY)
    print(party.id, flush=True)
"""


@contextmanager
def running(script: str, *arguments: object) -> Iterator[subprocess.Popen[str]]:
    """Run a script until it says that it is ready; at the end it is killed without a warning."""
    head = f"import sys\nfrom pathlib import Path\nsys.path[:0] = {[str(TESTS), str(TESTS.parent)]!r}\n"
    command = [sys.executable, "-c", head + script, *map(str, arguments)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        yield process
    finally:
        process.send_signal(signal.SIGKILL)
        process.communicate()
