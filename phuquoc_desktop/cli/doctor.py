"""``phuquoc doctor``: where everything lies, and whether it is well."""

from __future__ import annotations

import platform
import sqlite3
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.call import DONE, NEEDS_A_PERSON, Call
from phuquoc_desktop.cli.parser import add_command
from phuquoc_desktop.translation import _

if TYPE_CHECKING:
    from phuquoc_desktop.cli.health import Finding
    from phuquoc_desktop.cli.parser import Commands

PACKAGES = (
    "phuquoc-desktop",
    "PySide6-Essentials",
    "SQLAlchemy",
    "psycopg",
    "openpyxl",
    "reportlab",
    "python-docx",
    "msgspec",
    "cryptography",
    "pyrage",
    "pikepdf",
    "pyHanko",
    "python-pkcs11",
)


def add_commands(commands: Commands) -> None:
    """Add ``doctor``."""
    add_command(commands, "doctor", run_doctor, _("Say where the data lies and whether everything is well"))


def run_doctor(call: Call) -> int:
    """Look at everything; whatever is bad needs a person."""
    from phuquoc_desktop.cli.health import State, findings, places

    found, known = list(findings(call.folder, named=bool(call.options.data))), places(call.folder.absolute())
    healthy = all(one.state is not State.BAD for one in found)
    document = {
        "healthy": healthy,
        "places": {name: {"path": str(path), "exists": path.exists()} for name, path in known.items()},
        "checks": [{"check": one.check, "state": one.state.value, "message": one.sentence} for one in found],
        "versions": _versions(),
    }
    call.answer(document, _lines(found, known, healthy))
    return DONE if healthy else NEEDS_A_PERSON


def _versions() -> dict[str, Any]:
    from phuquoc_desktop.storage.migrate import VERSION

    base = {"python": platform.python_version(), "sqlite": sqlite3.sqlite_version, "system": platform.platform()}
    return base | {"schema": VERSION} | {name: _version(name) for name in PACKAGES}


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def _lines(found: list[Finding], known: dict[str, Path], healthy: bool) -> Iterator[str]:
    names = {
        "folder": _("Data folder"),
        "database": _("Database"),
        "attachments": _("Attachments"),
        "backups": _("Backups"),
        "bundles": _("Bundles"),
        "keys": _("Keys"),
        "logs": _("Logs"),
        "settings": _("Settings"),
    }
    for name, path in known.items():
        yield f"{names[name]}: {path}" if path.exists() else f"{names[name]}: {path} ({_('not there yet')})"
    yield ""
    for one in found:
        yield f"[{one.state.label}] {one.sentence}"
    yield ""
    yield ", ".join(f"{name} {number}" for name, number in _versions().items() if number)
    yield _("Everything is well.") if healthy else _("Something needs you; see the lines above.")
