"""The project's own Python environment, ``.venv`` in the checkout: made once, made again only when its inputs changed."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from machine import SetupTroubleError

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "set-up-for.txt"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")


def script(name: str) -> str:
    """Return the path of a program that a package put into the environment."""
    return str(BIN / (f"{name}.exe" if os.name == "nt" else name))


def surroundings(**more: str) -> dict[str, str]:
    """Return the environment variables for a child: as they are, without strangers' modules, and with a home folder."""
    kept = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "PYTHONHOME"}}
    if not kept.get("HOME") and os.name != "nt":
        home = ROOT / "build" / "home"
        home.mkdir(parents=True, exist_ok=True)
        kept["HOME"] = str(home)
    return {**kept, "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_ROOT_USER_ACTION": "ignore", **more}


def ensure() -> None:
    """Make ``.venv`` with everything in requirements.lock and the project itself; at once when nothing changed."""
    wanted = _fingerprint()
    if STAMP.is_file() and STAMP.read_text(encoding="utf-8") == wanted and PYTHON.exists():
        return
    if not _is_sound():
        _create()
    print("Installing the Python packages of requirements.lock; the first time takes a minute or two.", flush=True)
    _pip("install", "--quiet", "-r", str(ROOT / "requirements.lock"))
    _pip("install", "--quiet", "--no-deps", "--no-build-isolation", "-e", str(ROOT))
    STAMP.write_text(wanted, encoding="utf-8")


def _fingerprint() -> str:
    """Name all that the environment was made from; the place too, since an environment cannot be moved."""
    parts = [(ROOT / name).read_bytes() for name in ("requirements.lock", "pyproject.toml")]
    return hashlib.sha256(b"\0".join([*parts, str(ROOT).encode()])).hexdigest()


def _is_sound() -> bool:
    """Tell whether there is an environment of this very folder with pip and a Python that is new enough."""
    if not PYTHON.exists() or (STAMP.is_file() and not Path(script("pip")).exists()):
        return False
    question = "import sys, pip; print(sys.version_info >= (3, 11), sys.prefix)"
    answer = subprocess.run([str(PYTHON), "-c", question], capture_output=True, text=True, check=False)
    return answer.stdout.strip() == f"True {VENV}" and _scripts_point_here()


def _scripts_point_here() -> bool:
    """Tell whether the environment was made in this folder: its scripts carry the full path of their Python."""
    pip = Path(script("pip"))
    return os.name == "nt" or (pip.is_file() and str(VENV) in pip.read_text(encoding="utf-8", errors="replace"))


def _create() -> None:
    print(f"Making the Python environment {VENV}", flush=True)
    done = subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], env=surroundings(), check=False)
    if done.returncode != 0:
        raise SetupTroubleError(f"{sys.executable} -m venv could not make {VENV}; its message stands above.")


def _pip(*arguments: str) -> None:
    done = subprocess.run([str(PYTHON), "-m", "pip", *arguments], cwd=ROOT, env=surroundings(), check=False)
    if done.returncode != 0:
        raise SetupTroubleError("pip could not install what is needed; its message stands above. Is the network there?")
