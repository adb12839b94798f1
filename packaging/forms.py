"""Compile the Qt Designer files of ``ui/`` into typed modules, which are committed: no XML is read at run time.

The compiler's heading (a version, a warning) and the imports that a form does not use are left out: the same form gives
the same module, and opening it loads no more of Qt than it needs.
"""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from environment import ROOT, script

SOURCES = ROOT / "ui"
TARGET = ROOT / "phuquoc_desktop" / "gui" / "forms"
HEADING = '"""Made from ``ui/{name}`` by ``packaging/dev.py forms``; change that file, not this one."""\n\n'
PACKAGE_TEXT = '"""Forms compiled from ``ui/``; made by ``packaging/dev.py forms``."""\n'
LINT = ["check", "--isolated", "--quiet", "--select", "F401,I,UP", "--fix", "--exit-zero", "--line-length", "120"]


def wanted() -> dict[Path, str]:
    """Return every module that should stand in the forms package, with its text."""
    modules = {TARGET / f"ui_{source.stem}.py": compiled(source) for source in sorted(SOURCES.glob("*.ui"))}
    if modules:
        modules[TARGET / "__init__.py"] = PACKAGE_TEXT
    return modules


def compiled(source: Path) -> str:
    """Return the module of one form."""
    raw = _output([script("pyside6-uic"), str(source)], "")
    body = re.sub(r"\A(?:#.*\n|\s*\n)+", "", raw)
    trimmed = _output(
        [script("ruff"), *LINT, "--stdin-filename", "form.py", "-"], HEADING.format(name=source.name) + body
    )
    return _output([script("ruff"), "format", "--isolated", "--line-length", "120", "--quiet", "-"], trimmed)


def stale() -> list[str]:
    """Return the names of modules that are missing, differ from their form, or have lost it."""
    modules = wanted()
    differing = [path for path, text in modules.items() if not path.is_file() or path.read_text("utf-8") != text]
    return sorted(path.name for path in {*differing, *_orphans(modules)})


def write() -> int:
    """Write the modules that changed, remove those without a form, and return how many forms there are."""
    modules = wanted()
    TARGET.mkdir(parents=True, exist_ok=True)
    for path, text in modules.items():
        if not path.is_file() or path.read_text("utf-8") != text:
            path.write_text(text, encoding="utf-8", newline="\n")
    for path in _orphans(modules):
        path.unlink()
    return sum(path.name != "__init__.py" for path in modules)


def _orphans(modules: dict[Path, str]) -> list[Path]:
    return [path for path in TARGET.glob("ui_*.py") if path not in modules]


def _output(command: list[str], given: str) -> str:
    done = subprocess.run(command, input=given, capture_output=True, text=True, encoding="utf-8", check=False, cwd=ROOT)
    if done.returncode != 0:
        raise SystemExit(f"{Path(command[0]).name} failed: {done.stderr.strip() or done.stdout.strip()}")
    return done.stdout
