#!/usr/bin/env python3
"""The one helper for every chore of this checkout.

It needs nothing but Python 3.11 or later: each command first makes sure of the environment (.venv), the libraries of the
system and the fonts, and tells the exact command where it may not install something itself.
"""

from __future__ import annotations

import sys

if sys.version_info < (3, 11):  # noqa: UP036  said in words before newer syntax would fail
    sys.exit("Python 3.11 or later is needed; this is Python {}.{}.".format(*sys.version_info[:2]))

import argparse
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import colours
import environment
import fonts
import forms
import machine
from environment import PYTHON, ROOT, script, surroundings

FONTS = ROOT / "resources" / "fonts"
COLOURS = ROOT / "resources" / "colour"
DEMO = ROOT / "build" / "demo"
TROUBLE = 3
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}
ON_EVERY_CORE = ("-n", "auto", "--dist", "loadfile", "--no-loadscope-reorder", "--max-worker-restart", "0")
"""Files stay whole, since the tests of one file share what is costly to make, and tests/conftest.py says which come first;
a crash ends the run and is told, for a process begun anew waits for ever at the end of the file that crashed."""
PROBE = "from PySide6.QtGui import QGuiApplication; QGuiApplication([])"


def make_ready(*needs: machine.Need) -> None:
    """Make sure of all that every command needs, and of ``needs``."""
    machine.ensure([*machine.FOR_PYTHON, *machine.FOR_QT, *needs], machine.FOR_FONTS)
    environment.ensure()
    try:
        fonts.gather(FONTS)
    except fonts.FontsMissingError as error:
        print(f"Note: {error} Until then papers use the system's Times New Roman.", file=sys.stderr)
    try:
        colours.gather(COLOURS)
    except colours.ProfileMissingError as error:
        print(f"Note: {error} Until then no PDF can be made for the archive.", file=sys.stderr)
    if _words_are_uncompiled():
        _in_python("packaging/words.py", "compile")


def run(_args: argparse.Namespace) -> int:
    """Open the window on a practice office; without a screen run the demo and draw every page as PNG."""
    names_a_screen = not sys.platform.startswith("linux") or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY")))
    make_ready(*(machine.FOR_SCREEN if names_a_screen else ()))
    if names_a_screen and _screen_answers():
        return _call([script("phuquoc-desktop"), "--practice"])
    shutil.rmtree(DEMO, ignore_errors=True)
    done = _call([script("phuquoc"), "demo", str(DEMO)])
    if done != 0:
        return done
    screens = DEMO / "screens"
    done = _shot("all", "1366x768", "1.0", screens, None)
    if done == 0:
        print(
            f"There is no screen here, so every page was drawn into {screens}\nStart reading at {DEMO / 'index.html'}"
        )
    return done


def test(args: argparse.Namespace) -> int:
    """Run all tests, off screen, on every core; further arguments go to pytest, which then runs them one by one."""
    make_ready(*machine.FOR_TESTS)
    return _in_python("-m", "pytest", *(args.rest or ON_EVERY_CORE), **OFFSCREEN)


def check(_args: argparse.Namespace) -> int:
    """Check lint, layout, types and contracts, and that forms, words and rule packs are fresh."""
    make_ready()
    checks: dict[str, Callable[[], int]] = {
        "lint": lambda: _call([script("ruff"), "check", "--output-format", "concise", "."]),
        "layout": lambda: _call([script("ruff"), "format", "--check", "--output-format", "concise", "."]),
        "types": lambda: _in_python("-m", "mypy"),
        "contracts": lambda: _call([script("lint-imports"), "--no-logo"]),
        "forms": _check_forms,
        "words": lambda: _in_python("packaging/words.py", "check"),
        "packs": lambda: _in_python("packaging/law_packs.py", "check"),
        "reorganisations": lambda: _in_python("packaging/reorganisation_files.py", "check"),
    }
    failed = []
    for name, does in checks.items():
        print(f"-- {name}", flush=True)
        if does() != 0:
            failed.append(name)
    print(f"Not in order: {', '.join(failed)}." if failed else "All checks passed.")
    return 1 if failed else 0


def make_forms(args: argparse.Namespace) -> int:
    """Compile ui/*.ui into phuquoc_desktop/gui/forms/."""
    make_ready()
    if args.check:
        return _check_forms()
    print(f"{forms.write()} forms are compiled.")
    return 0


def make_words(args: argparse.Namespace) -> int:
    """Gather the visible words into i18n/, update vi and en, compile them."""
    make_ready()
    return _in_python("packaging/words.py", "check" if args.check else "write")


def make_packs(args: argparse.Namespace) -> int:
    """Write the schema and the SHA-256 of rule packs and reorganisations, and check each file."""
    make_ready()
    what = "check" if args.check else "write"
    return _in_python("packaging/law_packs.py", what) or _in_python("packaging/reorganisation_files.py", what)


def shot(args: argparse.Namespace) -> int:
    """Draw a page of the window as PNG, or all of them."""
    make_ready()
    return _shot(args.page, args.size, str(args.scale), Path(args.out).absolute(), args.data)


def bench(_args: argparse.Namespace) -> int:
    """Run every tests/bench/bench_*.py; each prints the ratios that it measured."""
    make_ready(*machine.FOR_TESTS)
    failed = 0
    for file in sorted((ROOT / "tests" / "bench").glob("bench_*.py")):
        print(f"-- {file.stem}", flush=True)
        failed += _in_python(str(file), **OFFSCREEN) != 0
    return 1 if failed else 0


def _shot(page: str, size: str, scale: str, out: Path, data: str | None) -> int:
    (out if page == "all" else out.parent).mkdir(parents=True, exist_ok=True)
    where = ["--data", str(Path(data).absolute())] if data else []
    command = ["-m", "phuquoc_desktop.gui.shot", page, "--size", size, "--scale", scale, "--out", str(out), *where]
    return _in_python(*command, **OFFSCREEN)


def _check_forms() -> int:
    stale = forms.stale()
    print(f"Stale: {', '.join(stale)}; run packaging/dev.py forms." if stale else "The forms are fresh.")
    return 1 if stale else 0


def _words_are_uncompiled() -> bool:
    pairs = [(file, file.with_suffix(".mo")) for file in (ROOT / "i18n").glob("*/LC_MESSAGES/*.po")]
    return any(not made.exists() or made.stat().st_mtime < file.stat().st_mtime for file, made in pairs)


def _screen_answers() -> bool:
    """Tell whether Qt can open the screen that the environment names."""
    try:
        probe = subprocess.run(
            [str(PYTHON), "-c", PROBE], env=surroundings(), capture_output=True, timeout=60, check=False
        )
    except subprocess.TimeoutExpired:
        return False
    return probe.returncode == 0


def _in_python(*arguments: str, **variables: str) -> int:
    return _call([str(PYTHON), *arguments], **variables)


def _call(command: list[str], **variables: str) -> int:
    return subprocess.run(command, cwd=ROOT, env=surroundings(**variables), check=False).returncode


def commands() -> argparse.ArgumentParser:
    """Return the command line, each command with what it does."""
    parser = argparse.ArgumentParser(prog="dev.py", description="The one helper for every chore of this checkout.")
    known = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def add(name: str, does: Callable[[argparse.Namespace], int]) -> argparse.ArgumentParser:
        text = (does.__doc__ or "").splitlines()[0]
        command = known.add_parser(name, help=text, description=text)
        command.set_defaults(does=does)
        return command

    add("run", run)
    add("test", test)
    add("check", check)
    for name, does in (("forms", make_forms), ("words", make_words), ("packs", make_packs)):
        add(name, does).add_argument("--check", action="store_true", help="change nothing, tell what is stale")
    picture = add("shot", shot)
    picture.add_argument("page", metavar="PAGE", help="the name of a page, or all")
    picture.add_argument("--size", default="1366x768", help="width and height, before scaling")
    picture.add_argument("--scale", type=float, default=1.0, help="1.5 for a screen at 150 %%")
    picture.add_argument("--out", default=str(ROOT / "build" / "shots"), help="a file, or for all a folder")
    picture.add_argument("--data", help="a data folder; without it a practice office")
    add("bench", bench)
    return parser


def main() -> int:
    """Do the command; 3 when the machine lacks something that only a person can bring."""
    parser = commands()
    args, rest = parser.parse_known_args()
    if rest and args.does is not test:
        parser.error(f"unrecognized arguments: {' '.join(rest)}")
    args.rest = rest
    try:
        done: int = args.does(args)
    except machine.SetupTroubleError as error:
        print(error, file=sys.stderr)
        return TROUBLE
    except KeyboardInterrupt:
        return 130
    return done


if __name__ == "__main__":
    sys.exit(main())
