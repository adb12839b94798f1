"""Prove that the wheel works alone: an empty environment away from the checkout, an empty home, no file of the checkout.

Usage: ``python3 packaging/smoke_test.py dist/NAME.whl``. Exit status 0 when all holds; else the first thing that does not.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.parse import unquote

ROOT = Path(__file__).resolve().parent.parent
LINK = re.compile(r"""(?:href|src)=["']([^"'#]+)""")
SHIPPED = (
    "resources/fonts/Tinos-Regular.ttf",
    "resources/colour/sRGB.icc",
    "resources/catalogue",
    "i18n/vi/LC_MESSAGES/phuquoc.mo",
)
WANTED_SUFFIXES = {".pdf", ".docx", ".xlsx", ".html"}


def main(wheel: Path) -> None:
    """Install the wheel into an empty environment and let it do the main job there."""
    with tempfile.TemporaryDirectory(prefix="phu quoc ") as folder:
        away = Path(folder)
        binaries = install(wheel, away / "environment")
        home = away / "home"
        home.mkdir()
        check_assets(binaries, home)
        check_demo(binaries, home)
        check_doctor(binaries, home)
    print("The wheel works on its own.")


def install(wheel: Path, place: Path) -> Path:
    """Make the empty environment with only the wheel and what it needs; return the folder of its programs."""
    print("Installing the wheel into an empty environment.", flush=True)
    subprocess.run([sys.executable, "-m", "venv", str(place)], check=True)
    binaries = place / ("Scripts" if os.name == "nt" else "bin")
    lock = ["--constraint", str(ROOT / "requirements.lock")]
    subprocess.run([str(binaries / "python"), "-m", "pip", "install", "--quiet", *lock, str(wheel)], check=True)
    return binaries


def check_assets(binaries: Path, home: Path) -> None:
    """Hold that shipped files are those of the wheel."""
    told = output([binaries / "python", "-c", "from phuquoc_desktop.locations import shipped; print(shipped())"], home)
    assets = Path(told.strip())
    demand(assets.is_relative_to(binaries.parent.resolve()), f"shipped files come from {assets}")
    for name in SHIPPED:
        demand((assets / name).exists(), f"the wheel lacks {name}")


def check_demo(binaries: Path, home: Path) -> None:
    """Hold that the main job runs, and that its page links what it made."""
    made = home.parent / "demo of the wheel"
    summary = output([binaries / "phuquoc", "demo", made], home)
    demand(summary.strip() != "", "the demo printed no summary")
    index = made / "index.html"
    demand(index.is_file(), "the demo left no index.html")
    links = {unquote(link) for link in LINK.findall(index.read_text(encoding="utf-8")) if "://" not in link}
    dead = sorted(link for link in links if not (made / link).exists())
    demand(not dead, f"index.html has dead links: {', '.join(dead)}")
    suffixes = {file.suffix for file in made.rglob("*") if file.is_file()}
    demand(suffixes >= WANTED_SUFFIXES, f"the demo made no {', '.join(sorted(WANTED_SUFFIXES - suffixes))}")
    print(f"phuquoc demo made {len(links)} linked files.", flush=True)


def check_doctor(binaries: Path, home: Path) -> None:
    """Hold that the doctor speaks to a person and to a script, and finds nothing wrong with a fresh machine."""
    print(output([binaries / "phuquoc", "doctor"], home), flush=True)
    json.loads(output([binaries / "phuquoc", "doctor", "--json"], home))


def output(command: list[str | Path], home: Path) -> str:
    """Return what the command prints, run from an empty home; the smoke test ends where it fails."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "TEMP") if name in os.environ}
    surroundings = {
        **kept,
        "HOME": str(home),
        "USERPROFILE": str(home),
        "APPDATA": str(home),
        "LOCALAPPDATA": str(home),
    }
    done = subprocess.run(
        [str(part) for part in command],
        cwd=home,
        env=surroundings,
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    named = " ".join(str(part) for part in command[1:])
    demand(done.returncode == 0, f"`{named}` ended with {done.returncode}:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    demand("Traceback" not in done.stderr, f"`{named}` printed a traceback:\n{done.stderr[-2000:]}")
    return done.stdout


def demand(holds: bool, fault: str) -> None:
    """End the smoke test with the fault unless the statement holds."""
    if not holds:
        sys.exit(f"Smoke test failed: {fault}")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
