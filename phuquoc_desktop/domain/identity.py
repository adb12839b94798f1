"""Time and identity come in from outside, so that nothing in this room asks the clock."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

Clock = Callable[[], datetime]
"""Returns the local wall time, without a zone, to the second."""

NewId = Callable[[], str]
"""Returns a new UUIDv7 as text."""
