"""Look at bundles in a process that has little memory; prints a line a file: name, reason, seconds of work, peak in MiB."""

from __future__ import annotations

import re
import resource
import sys
import time
from pathlib import Path

from bundle_builders import CITY_KEYS

from phuquoc_desktop.bundle.errors import RefusedBundleError
from phuquoc_desktop.bundle.verify import look


def main(limit: str, *files: str) -> None:
    """Look at each file in turn; ``limit`` is the address space in MiB that this process may have."""
    resource.setrlimit(resource.RLIMIT_AS, (int(limit) << 20, int(limit) << 20))
    for name in files:
        start, reason = time.process_time(), "intact"
        try:
            look(Path(name), keys=CITY_KEYS)
        except RefusedBundleError as refusal:
            reason = refusal.reason
        peak = int(re.findall(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text())[0]) >> 10
        print(f"{Path(name).stem}\t{reason}\t{time.process_time() - start:.2f}\t{peak}", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
