"""A private PostgreSQL server for the tests of one process: made when first asked for, reached by a socket only, gone at the end.

An office that was begun once is a template; beginning it again copies that, which takes some hundredths of a second.
"""

from __future__ import annotations

import atexit
import getpass
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

import pytest

OPTIONS = {
    "listen_addresses": "''",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "shared_buffers": "64MB",
    "max_connections": "60",
    "autovacuum": "off",
}
"""What a test loses in a power cut may be lost, and nothing of it is ever vacuumed."""


def programs() -> Path | None:
    """Return the folder with initdb and pg_ctl, the newest one; Debian keeps it off the path."""
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda one: float(one.parent.name), reverse=True)
    found = [*installed, *map(Path, os.get_exec_path())]
    return next((one for one in found if (one / "initdb").exists()), None)


class Server:
    """A running server; databases are made in it and dropped again."""

    def __init__(self, place: Path, **options: str) -> None:
        folder = Path(tempfile.mkdtemp(prefix="phuquoc-pg-", dir=None if sys.platform != "linux" else "/tmp"))
        self._folder, self._programs = folder, place
        self._who: dict[str, Any] = {}
        if os.name == "posix" and os.geteuid() == 0:
            shutil.chown(folder, "postgres", "postgres")
            self._who = {"user": "postgres", "group": "postgres", "extra_groups": []}
        self._admin: Any = None
        atexit.register(self.stop)
        self._run("initdb", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync", "-U", "postgres")
        told = {**OPTIONS, **options, "unix_socket_directories": f"'{folder}'"}
        words = " ".join(f"-c {name}={value}" for name, value in told.items())
        self._run("pg_ctl", "-w", "-l", str(folder / "log"), "-o", words, "start")
        self._admin = self._connected()
        self._admin.execute("CREATE ROLE officer LOGIN")
        self._numbers = count(1)

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(self._programs / program), "-D", str(self._folder / "data"), *arguments]
        done = subprocess.run(
            command,
            cwd=self._folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
            **self._who,
        )
        if done.returncode != 0:
            raise RuntimeError(done.stdout)

    def _connected(self) -> Any:
        import psycopg

        return psycopg.connect(host=str(self._folder), user="postgres", dbname="postgres", autocommit=True)

    def new_database(self, template: str = "template1") -> str:
        """Make a database that belongs to an ordinary role, and return its name."""
        name = f"office_{next(self._numbers)}"
        self._admin.execute(f"CREATE DATABASE {name} OWNER officer TEMPLATE {template}")
        return name

    def drop(self, name: str) -> None:
        """Drop a database, whoever is still in it."""
        self._admin.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    def address(self, name: str) -> str:
        """Return the address of a database."""
        return f"postgresql://officer@/{name}?host={self._folder}"

    def stop(self) -> None:
        """Stop the server and leave nothing of it."""
        if (self._folder / "data" / "postmaster.pid").exists():
            if self._admin is not None:
                self._admin.close()
            self._run("pg_ctl", "-m", "immediate", "stop")
        shutil.rmtree(self._folder, ignore_errors=True)


@cache
def server() -> Server:
    """Return the server of this process; skips the test where PostgreSQL is not installed."""
    place = programs()
    if place is None:
        pytest.skip("PostgreSQL is not installed here (Debian: apt-get install postgresql)")
    if os.name == "posix" and os.geteuid() == 0 and not _has_user("postgres"):
        pytest.skip(f"PostgreSQL does not run as {getpass.getuser()}, and there is no user postgres here")
    return Server(place)


def _has_user(name: str) -> bool:
    import pwd

    return any(one.pw_name == name for one in pwd.getpwall())


class Chosen:
    """Whether offices of the builders keep their data on the server; which databases this test has made."""

    def __init__(self) -> None:
        self.server: Server | None = None
        self.made: list[str] = []


CHOSEN = Chosen()


@contextmanager
def offices_kept_in(kind: str) -> Iterator[None]:
    """Let the builders begin offices in folders or, for "postgresql", on the server; what they made there is dropped at the end.

    A longer-lived choice, as a module's office makes it, stands again afterwards.
    """
    before = CHOSEN.server, CHOSEN.made
    CHOSEN.server, CHOSEN.made = server() if kind == "postgresql" else None, []
    try:
        yield
    finally:
        if CHOSEN.server is not None:
            for name in CHOSEN.made:
                CHOSEN.server.drop(name)
        CHOSEN.server, CHOSEN.made = before


@contextmanager
def offices_on_the_server() -> Iterator[Server]:
    """Let the builders begin offices on the server."""
    with offices_kept_in("postgresql"):
        yield server()
