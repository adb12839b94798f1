"""A reckoner for the few functions that our Excel formulas use, so that tests can hold them against the program's figures."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import ROUND_HALF_UP, Decimal

from openpyxl.worksheet.worksheet import Worksheet

Result = Decimal | bool | str | None
_TOKEN = re.compile(
    r'\s*(?:(?P<text>"[^"]*")|(?P<name>[A-Z]+(?=\())|(?P<cell>[A-Z]+[0-9]+)|(?P<figure>[0-9]+)|(?P<mark>[-+*/(),=>]))'
)


class Reckoner:
    """Reckons cells of a sheet; formulas in other cells are reckoned as well."""

    def __init__(self, sheet: Worksheet) -> None:
        self._sheet = sheet

    def cell(self, place: str) -> Result:
        value = self._sheet[place].value
        if isinstance(value, str) and value.startswith("=") and self._sheet[place].data_type == "f":
            return self.formula(value[1:])
        return Decimal(str(value)) if isinstance(value, (int, float)) else value

    def formula(self, text: str) -> Result:
        tokens = [(found.lastgroup or "", found[found.lastgroup or 0]) for found in _tokens(text)]
        value = self._compared(tokens)()
        assert not tokens, f"left over in {text!r}: {tokens}"
        return value

    def _compared(self, tokens: list[tuple[str, str]]) -> Callable[[], Result]:
        left = self._sum(tokens)
        if tokens and tokens[0][1] in "=>":
            mark, right = tokens.pop(0)[1], self._sum(tokens)
            return lambda: left() == right() if mark == "=" else _figure(left()) > _figure(right())
        return left

    def _sum(self, tokens: list[tuple[str, str]]) -> Callable[[], Result]:
        value = self._product(tokens)
        while tokens and tokens[0][1] in "+-":
            mark, left, right = tokens.pop(0)[1], value, self._product(tokens)
            value = _worked(mark, left, right)
        return value

    def _product(self, tokens: list[tuple[str, str]]) -> Callable[[], Result]:
        value = self._atom(tokens)
        while tokens and tokens[0][1] in "*/":
            mark, left, right = tokens.pop(0)[1], value, self._atom(tokens)
            value = _worked(mark, left, right)
        return value

    def _atom(self, tokens: list[tuple[str, str]]) -> Callable[[], Result]:
        kind, word = tokens.pop(0)
        if kind == "name":
            return self._called(word, tokens)
        if kind == "cell":
            return lambda: self.cell(word)
        if kind == "text":
            return lambda: word[1:-1]
        return lambda: Decimal(word)

    def _called(self, name: str, tokens: list[tuple[str, str]]) -> Callable[[], Result]:
        given: list[Callable[[], Result]] = []
        tokens.pop(0)
        while True:
            given.append(self._compared(tokens))
            if tokens.pop(0)[1] == ")":
                return lambda: _FUNCTIONS[name](given)


def _tokens(text: str) -> Iterator[re.Match[str]]:
    place = 0
    while place < len(text):
        found = _TOKEN.match(text, place)
        assert found, f"cannot be reckoned: {text[place:]!r}"
        yield found
        place = found.end()


def _figure(value: Result) -> Decimal:
    assert isinstance(value, Decimal), f"no figure: {value!r}"
    return value


def _worked(mark: str, left: Callable[[], Result], right: Callable[[], Result]) -> Callable[[], Result]:
    work = {"+": Decimal.__add__, "-": Decimal.__sub__, "*": Decimal.__mul__, "/": Decimal.__truediv__}[mark]
    return lambda: work(_figure(left()), _figure(right()))


def _rounded(given: list[Callable[[], Result]]) -> Result:
    value, digits = (_figure(one()) for one in given)
    return value.quantize(Decimal(1).scaleb(-int(digits)), ROUND_HALF_UP)


_FUNCTIONS: dict[str, Callable[[list[Callable[[], Result]]], Result]] = {
    "IF": lambda given: given[1]() if given[0]() else given[2](),
    "AND": lambda given: all(one() for one in given),
    "ISNUMBER": lambda given: isinstance(given[0](), Decimal),
    "COUNT": lambda given: Decimal(sum(isinstance(one(), Decimal) for one in given)),
    "SUM": lambda given: sum((_figure(one()) for one in given), Decimal()),
    "ROUND": _rounded,
}
