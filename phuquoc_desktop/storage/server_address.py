"""Where the database is when it is on a server: the address in the data folder, without the password."""

from __future__ import annotations

import json
from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from phuquoc_desktop.locations import SERVER_FILE
from phuquoc_desktop.storage.errors import DamagedAddressError, PasswordInAddressError, StrangeAddressError
from phuquoc_desktop.storage.safe_file import trouble_of, write_whole

DRIVER = "postgresql+psycopg"
_ACCEPTED = ("postgresql", DRIVER)
_SECRET = ("password", "sslpassword", "sslkey_password")


def checked_address(address: str) -> URL:
    """Return an address as SQLAlchemy takes it; raises StrangeAddressError or PasswordInAddressError."""
    try:
        url = make_url(address)
    except (ArgumentError, ValueError):
        raise StrangeAddressError(field="database", address=address) from None
    if url.drivername not in _ACCEPTED:
        raise StrangeAddressError(field="database", address=url.render_as_string())
    if url.password is not None or any(name in url.query for name in _SECRET):
        raise PasswordInAddressError(field="database")
    return url.set(drivername=DRIVER)


def read_address(folder: Path) -> str | None:
    """Return the address that a data folder names, None where it holds its database itself; raises DamagedAddressError."""
    file = folder / SERVER_FILE
    try:
        if not file.is_file():
            return None
        return str(json.loads(file.read_text(encoding="utf-8"))["url"])
    except OSError as error:
        raise trouble_of(error, file) from error
    except (ValueError, KeyError, TypeError) as error:
        raise DamagedAddressError(file=file) from error


def keep_address(folder: Path, address: str) -> None:
    """Write the address into a data folder; raises a TroubleError of the disk."""
    write_whole(folder / SERVER_FILE, json.dumps({"url": address}, indent=1).encode())


def forget_address(folder: Path) -> None:
    """Take the address out of a data folder whose database was not begun."""
    (folder / SERVER_FILE).unlink(missing_ok=True)
