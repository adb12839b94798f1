"""What the system itself must have: Qt's libraries, fonts, and the stock tools that tests hold our files against.

On Debian and its kin what is missing is installed through apt when this runs as root; else the exact command is told.
Windows and macOS need nothing: their wheels bring all libraries.
"""

from __future__ import annotations

import ctypes
import importlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

FONT_FOLDERS = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path("~/.local/share/fonts"))


class SetupTroubleError(Exception):
    """The set-up cannot go on; the text says what a person has to do."""


@dataclass(frozen=True)
class Need:
    """A Debian package, and how to see that what it brings is there already, from whatever source."""

    package: str
    is_there: Callable[[], bool]


def library(package: str, soname: str) -> Need:
    """Need a shared library that the loader finds."""
    return Need(package, lambda: _loads(soname))


def tool(package: str, command: str) -> Need:
    """Need a program on the path."""
    return Need(package, lambda: shutil.which(command) is not None)


def file(package: str, path: str) -> Need:
    """Need a file at its place."""
    return Need(package, Path(path).is_file)


def font(package: str, file_name: str) -> Need:
    """Need a font file, wherever the system keeps its fonts."""
    return Need(package, lambda: find_font(file_name) is not None)


def find_font(file_name: str) -> Path | None:
    """Return where the system keeps that font file, or None."""
    for folder in FONT_FOLDERS:
        if "~" not in str(folder) or os.environ.get("HOME"):
            found = next(folder.expanduser().rglob(file_name), None)
            if found:
                return found
    return None


def _loads(soname: str) -> bool:
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def _makes_environments() -> bool:
    """Tell whether this Python has the module that Debian ships apart from it."""
    importlib.invalidate_caches()
    return importlib.util.find_spec("ensurepip") is not None


def _serves_postgresql() -> bool:
    """Tell whether the programs of a PostgreSQL server are here; Debian keeps them off the path."""
    return shutil.which("initdb") is not None or any(Path("/usr/lib/postgresql").glob("*/bin/initdb"))


FOR_PYTHON = (Need(f"python{sys.version_info.major}.{sys.version_info.minor}-venv", _makes_environments),)
FOR_FONTS = (font("fonts-croscore", "Tinos-Regular.ttf"), font("fonts-noto-core", "NotoSans-Regular.ttf"))
FOR_QT = (
    library("libegl1", "libEGL.so.1"),
    library("libgl1", "libGL.so.1"),
    library("libglib2.0-0", "libglib-2.0.so.0"),
    library("libdbus-1-3", "libdbus-1.so.3"),
    library("libfontconfig1", "libfontconfig.so.1"),
    library("libxkbcommon0", "libxkbcommon.so.0"),
)
FOR_SCREEN = (
    library("libxcb-cursor0", "libxcb-cursor.so.0"),
    library("libxkbcommon-x11-0", "libxkbcommon-x11.so.0"),
    library("libxcb-icccm4", "libxcb-icccm.so.4"),
    library("libxcb-keysyms1", "libxcb-keysyms.so.1"),
    library("libxcb-shape0", "libxcb-shape.so.0"),
    library("libxcb-image0", "libxcb-image.so.0"),
    library("libxcb-render-util0", "libxcb-render-util.so.0"),
    library("libxcb-randr0", "libxcb-randr.so.0"),
    library("libxcb-xkb1", "libxcb-xkb.so.1"),
    library("libx11-xcb1", "libX11-xcb.so.1"),
)
FOR_TESTS = (
    tool("age", "age"),
    tool("openssh-client", "ssh-keygen"),
    tool("chromium", "chromium"),
    tool("poppler-utils", "pdftotext"),
    tool("zbar-tools", "zbarimg"),
    tool("mpack", "munpack"),
    tool("softhsm2", "softhsm2-util"),
    tool("default-jre-headless", "java"),
    file("libpdfbox2-java", "/usr/share/java/preflight.jar"),
    file("libjaxb-api-java", "/usr/share/java/jaxb-api.jar"),
    file("libactivation-java", "/usr/share/java/javax.activation.jar"),
    tool("libreoffice-writer-nogui", "soffice"),
    Need("postgresql", _serves_postgresql),
    file("icc-profiles-free", "/usr/share/color/icc/sRGB.icc"),
)


def ensure(needs: Iterable[Need], wishes: Iterable[Need] = ()) -> None:
    """Install what is missing; SetupTroubleError names the command where that is not allowed or did not help.

    ``wishes`` are installed where that is allowed, and only mentioned where it is not.
    """
    if not sys.platform.startswith("linux"):
        return
    missing, wished = _missing(needs), _missing(wishes)
    if missing or (wished and _may_install()):
        install([need.package for need in [*missing, *wished]])
        left = _missing(missing)
        if left:
            raise SetupTroubleError(f"Still missing after apt-get: {_names(left)}. Please install these by hand.")
    elif wished:
        print(
            f"Note: not installed here, though pages and papers look better with it: {_names(wished)}", file=sys.stderr
        )


def _may_install() -> bool:
    return shutil.which("apt-get") is not None and os.geteuid() == 0


def install(packages: list[str]) -> None:
    """Install Debian packages as root; SetupTroubleError otherwise."""
    by_hand = f"apt-get update && apt-get install -y --no-install-recommends {' '.join(packages)}"
    if shutil.which("apt-get") is None:
        raise SetupTroubleError(
            f"Missing on this system (by Debian's names): {' '.join(packages)}. Please install them."
        )
    if os.geteuid() != 0:
        raise SetupTroubleError(f"Missing on this system: {' '.join(packages)}. Please run as root:\n  {by_hand}")
    print(f"Installing through apt: {' '.join(packages)}", flush=True)
    _apt("update", by_hand)
    _apt("install", by_hand, "-y", "--no-install-recommends", *packages)


def _apt(what: str, by_hand: str, *arguments: str) -> None:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(
        ["apt-get", "-q", what, *arguments],
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        last = "\n".join((done.stdout + done.stderr).splitlines()[-8:])
        raise SetupTroubleError(
            f"apt-get {what} failed:\n{last}\nPlease run this by hand, then try again:\n  {by_hand}"
        )


def _missing(needs: Iterable[Need]) -> list[Need]:
    return [need for need in needs if not need.is_there()]


def _names(needs: Iterable[Need]) -> str:
    return " ".join(need.package for need in needs)
