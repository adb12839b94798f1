"""Tell Babel which words stand in the code, read as a syntax tree.

Babel's own reader goes by tokens: it misses a call inside another marked call, and what it sees inside an f-string depends on
the version of Python that runs it. The catalogue must not.
"""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator
from typing import IO, Any

Found = tuple[int, str, tuple[str | None, ...], list[str]]


def extract_code(
    fileobj: IO[bytes], keywords: Collection[str], comment_tags: Collection[str], options: dict[str, Any]
) -> Iterator[Found]:
    """Yield every call of one of ``keywords``; what is not a plain text among its arguments is None."""
    del comment_tags, options
    for node in ast.walk(ast.parse(fileobj.read())):
        if isinstance(node, ast.Call) and (name := _name(node.func)) in keywords:
            yield node.lineno, name, tuple(_text(argument) for argument in node.args), []


def _name(called: ast.expr) -> str:
    if isinstance(called, ast.Attribute):
        return called.attr
    return called.id if isinstance(called, ast.Name) else ""


def _text(argument: ast.expr) -> str | None:
    return argument.value if isinstance(argument, ast.Constant) and isinstance(argument.value, str) else None
