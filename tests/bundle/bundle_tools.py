"""The stock tools that a bundle must satisfy; a test that lacks one says which package brings it."""

from __future__ import annotations

import shutil

import pytest

_PACKAGES = {"age": "age", "ssh-keygen": "openssh-client", "sha256sum": "coreutils", "chromium": "chromium"}


def tool(name: str) -> str:
    """Return the path of a tool, or fail naming the Debian package."""
    found = shutil.which(name)
    if found is None:
        pytest.fail(f"{name} is missing; install the package {_PACKAGES[name]}")
    return found
