"""One store of compiled statements for all offices of a process, where the program has one for each database it opens.

A test opens its own database, and would compile every statement anew; the program opens one and compiles each once.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Engine, create_engine
from sqlalchemy.util import LRUCache

from phuquoc_desktop.storage import engine as sqlite

_STATEMENTS: Any = LRUCache(4000)


def compile_statements_once() -> None:
    """Let the engines of SQLite share what turns statements into text, and what came of it."""
    model = create_engine("sqlite://")
    model.connect().close()  # which asks the driver what it can do

    def sharing(*arguments: Any, **named: Any) -> Engine:
        made = create_engine(*arguments, **named)
        made.dialect, made._compiled_cache = model.dialect, _STATEMENTS
        return made

    sqlite.create_engine = sharing  # type: ignore[assignment]
