"""How many spoiled bundles are accepted (none may be), why the others are refused, and what that costs.

Runs 100,000; ``PHUQUOC_MUTATIONS=1000`` runs fewer. Each process has its own seed,
so that a run can be repeated.
"""

from __future__ import annotations

import os
import random
import re
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests" / "bundle")]

from mutations import OWN_KEY, judge, one_of_any_way  # noqa: E402

SHARE = 500


def share(seed: int) -> tuple[Counter[tuple[str, str]], float, float, int]:
    """Spoil and judge a share of bundles; returns counts by way and reason, seconds of judging, the slowest, peak MiB."""
    chance, told, spent, slowest = random.Random(seed), Counter[tuple[str, str]](), 0.0, 0.0
    for _number in range(SHARE):
        way, raw = one_of_any_way(chance)
        start = time.process_time()
        reason = judge(raw)
        took = time.process_time() - start
        told[way, reason] += 1
        spent, slowest = spent + took, max(slowest, took)
    peak = int(re.findall(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text())[0]) >> 10
    return told, spent, slowest, peak


def main() -> int:
    """Run all shares and print what became of them; 1 when one was taken."""
    count = int(os.environ.get("PHUQUOC_MUTATIONS", "100000"))
    start, told, spent, slowest, peak = time.perf_counter(), Counter[tuple[str, str]](), 0.0, 0.0, 0
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for counts, took, longest, memory in pool.map(share, range(20210630, 20210630 + -(-count // SHARE))):
            told.update(counts)
            spent, slowest, peak = spent + took, max(slowest, longest), max(peak, memory)
    for (way, reason), number in sorted(told.items(), key=lambda one: (one[0][0], -one[1])):
        print(f"{way}\t{reason}\t{number}")
    whole = sum(told.values())
    print(f"{whole} spoiled bundles in {time.perf_counter() - start:.0f} s, judging {1000 * spent / whole:.1f} ms each")
    print(f"slowest {1000 * slowest:.0f} ms, peak {peak} MiB")
    taken = sum(number for (way, reason), number in told.items() if reason == "taken" and way != OWN_KEY)
    print(f"taken though spoiled: {taken}; ended in a bug: 0, since the first would have ended this run")
    return 1 if taken else 0


if __name__ == "__main__":
    sys.exit(main())
