"""Layouts as files: those that come along, and an office's own in its data folder, checked before they are used."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

import msgspec

from phuquoc_desktop.documents.certificate.errors import (
    BuiltInLayoutError,
    LayoutNameError,
    LayoutNotReadError,
    LayoutRefusedError,
    UnknownLayoutError,
)
from phuquoc_desktop.documents.certificate.layout import Layout, fault_of
from phuquoc_desktop.locations import shipped
from phuquoc_desktop.storage.safe_file import trouble_of, write_whole

FOLDER = "certificates"
LARGEST = 200_000
"""Bytes."""

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,59}")
_AT_LINE = re.compile(r"at line (\d+)")
_PLACE = re.compile(r"\$(?:\.(\w+))?(?:\[(\d+)\])?(?:\.(\w+))?")


@dataclass(frozen=True)
class LayoutFile:
    """A layout by its name; ``own`` when it is the office's; ``refused`` says why a broken one is not used."""

    name: str
    own: bool
    layout: Layout | None
    refused: str = ""

    @property
    def title(self) -> str:
        """What people call it."""
        return self.layout.sheet.title if self.layout else self.name


class LayoutFiles:
    """All layouts of an office; an own one of the same name goes before the one that comes along."""

    def __init__(self, data_folder: Path) -> None:
        self.folder = data_folder / FOLDER

    def listed(self) -> list[LayoutFile]:
        """Return every layout, broken ones with their reason, by title."""
        built_in = {path.stem: path for path in _built_in().glob("*.toml")}
        own = {path.stem: path for path in self.folder.glob("*.toml")} if self.folder.is_dir() else {}
        found = [_looked_at(name, path, own=name in own) for name, path in (built_in | own).items()]
        return sorted(found, key=lambda one: (not one.own, one.name))

    def read(self, name: str) -> Layout:
        """Return one layout; raises UnknownLayoutError, LayoutRefusedError, LayoutNotReadError."""
        for path in (self.folder / f"{name}.toml", _built_in() / f"{name}.toml"):
            if _NAME.fullmatch(name) and path.is_file():
                return read_layout(_content(path), path.name)
        raise UnknownLayoutError(field="layout", name=name, known=", ".join(one.name for one in self.listed()))

    def write(self, name: str, layout: Layout) -> Path:
        """Keep an own layout; raises LayoutNameError, BuiltInLayoutError, LayoutRefusedError, and what writing raises."""
        if not _NAME.fullmatch(name):
            raise LayoutNameError(field="name", name=name)
        if (_built_in() / f"{name}.toml").is_file():
            raise BuiltInLayoutError(field="name", name=name)
        raw = as_toml(layout).encode()
        read_layout(raw, f"{name}.toml")
        path = self.folder / f"{name}.toml"
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise trouble_of(error, path) from error
        write_whole(path, raw)
        return path


def read_layout(raw: bytes, file: str) -> Layout:
    """Read a layout; raises LayoutRefusedError with the line and the reason."""
    try:
        text = raw[: LARGEST + 1].decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise LayoutRefusedError(field="layout", file=file, line=1, reason="UTF-8") from error
    if len(raw) > LARGEST:
        raise LayoutRefusedError(field="layout", file=file, line=1, reason=f"> {LARGEST // 1000} KB")
    try:
        layout = msgspec.convert(tomllib.loads(text), type=Layout)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        line = _AT_LINE.search(str(error))
        raise LayoutRefusedError(
            field="layout", file=file, line=int(line[1]) if line else 1, reason=str(error)
        ) from error
    except msgspec.ValidationError as error:
        reason, _at, place = str(error).partition(" - at ")
        raise LayoutRefusedError(field="layout", file=file, line=_line_of(text, place), reason=reason) from error
    fault = fault_of(layout)
    if fault is not None:
        raise LayoutRefusedError(field="layout", file=file, line=_line_of_field(text, fault[0]), reason=fault[1])
    return layout


def as_toml(layout: Layout) -> str:
    """Write a layout as TOML that a person can change."""
    parts = [_table("[head]", layout.head), _table("[sheet]", layout.sheet)]
    parts += [_table("[[rectangle]]", one) for one in layout.rectangle]
    parts += [_table("[[field]]", one) for one in layout.field]
    return "\n\n".join(parts) + "\n"


def _table(head: str, values: msgspec.Struct) -> str:
    written = (f"{name} = {_value(value)}" for name, value in msgspec.to_builtins(values).items())
    return "\n".join([head, *written])


def _value(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return msgspec.json.encode(value).decode() if isinstance(value, str) else f"{value}"


def _looked_at(name: str, path: Path, *, own: bool) -> LayoutFile:
    try:
        return LayoutFile(name, own, read_layout(_content(path), path.name))
    except (LayoutRefusedError, LayoutNotReadError) as error:
        return LayoutFile(name, own, None, str(error))


def _built_in() -> Path:
    return shipped("resources", "templates", FOLDER)


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise LayoutNotReadError(file=path.name) from error


def _line_of(text: str, place: str) -> int:
    """Return the line of what msgspec calls ``$.field[2].size``: of the entry in its table, else of the table."""
    found = _PLACE.search(place)
    table, number, entry = found.groups() if found else (None, None, None)
    heads = [at for at, line in enumerate(text.splitlines(), 1) if re.match(rf"\s*\[\[?{table}\]\]?", line)]
    if not heads:
        return 1
    start = heads[min(int(number or 0), len(heads) - 1)]
    return _entry_line(text, start, rf"\s*{entry}\s*=") if entry else start


def _line_of_field(text: str, name: str) -> int:
    """Return the line on which a field says its name, the last one where two have the same."""
    wanted = rf"\s*name\s*=\s*[\"']{re.escape(name)}[\"']"
    lines = [at for at, line in enumerate(text.splitlines(), 1) if re.match(wanted, line)]
    return lines[-1] if lines else _line_of(text, f"$.{name}")


def _entry_line(text: str, start: int, pattern: str) -> int:
    for at, line in enumerate(text.splitlines()[start:], start + 1):
        if line.lstrip().startswith("["):
            break
        if re.match(pattern, line):
            return at
    return start
