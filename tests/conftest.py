"""What every room's tests may ask for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import office_open
from hypothesis import settings

from phuquoc_desktop.backend import Backend

settings.register_profile("patient", deadline=None)
settings.load_profile("patient")
"""How long an example takes says something of the machine only; a test that hangs is ended by the whole run's limit."""


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Backend]:
    """The open, still empty data of a ward, with the city's plan in it."""
    with office_open(tmp_path / "office") as backend:
        yield backend
