"""Bech32 (BIP 173) as age uses it for keys: without its limit of 90 characters."""

from __future__ import annotations

from collections.abc import Iterable

_LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)


def bech32(prefix: str, content: bytes) -> str:
    """Return ``content`` in Bech32 with that lower-case prefix."""
    values = _in_fives(content)
    head = [*(ord(letter) >> 5 for letter in prefix), 0, *(ord(letter) & 31 for letter in prefix)]
    check = _remainder([*head, *values, 0, 0, 0, 0, 0, 0]) ^ 1
    checked = values + [check >> shift & 31 for shift in range(25, -1, -5)]
    return f"{prefix}1" + "".join(_LETTERS[value] for value in checked)


def content_of(text: str, prefix: str) -> bytes:
    """Return what a text in Bech32 with that prefix holds, capitals or not; ValueError when it is not one."""
    lower = text.lower()
    head, body = lower[: len(prefix) + 1], lower[len(prefix) + 1 :]
    if head != f"{prefix}1" or not set(body) <= set(_LETTERS):
        raise ValueError("not bech32")
    number = 0
    for letter in body[:-6]:
        number = number << 5 | _LETTERS.index(letter)
    content = (number >> (len(body) - 6) * 5 % 8).to_bytes((len(body) - 6) * 5 // 8, "big")
    if bech32(prefix, content) != lower:
        raise ValueError("not bech32")
    return content


def _in_fives(content: bytes) -> list[int]:
    """Cut the bits into groups of five, the last one filled with zeros."""
    missing = -len(content) * 8 % 5
    number = int.from_bytes(content, "big") << missing
    groups = (len(content) * 8 + missing) // 5
    return [number >> 5 * place & 31 for place in range(groups - 1, -1, -1)]


def _remainder(values: Iterable[int]) -> int:
    rest = 1
    for value in values:
        top = rest >> 25
        rest = (rest & 0x1FFFFFF) << 5 ^ value
        for place, generator in enumerate(_GENERATOR):
            rest ^= generator if top >> place & 1 else 0
    return rest
