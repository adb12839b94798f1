"""Fetch and unpack a Debian package without installing it, which needs no root."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path


def fetch(package: str, folder: Path) -> Path | None:
    """Return where the package's files lie now inside ``folder``, or None where it cannot be had."""
    if not (shutil.which("apt-get") and shutil.which("dpkg")):
        return None
    try:
        subprocess.run(["apt-get", "-q", "download", package], cwd=folder, check=True, capture_output=True)
        found = next(folder.glob(f"{package}_*.deb"))
        subprocess.run(["dpkg", "-x", str(found), str(folder / "unpacked")], check=True, capture_output=True)
    except (subprocess.CalledProcessError, StopIteration):
        return None
    return folder / "unpacked"
