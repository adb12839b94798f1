"""What the tests of the services share."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import an_office


@pytest.fixture(scope="session")
def empty_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The closed data of an office, to be copied."""
    folder = tmp_path_factory.mktemp("empty")
    an_office(folder).close()
    return folder
