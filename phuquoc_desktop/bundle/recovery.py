"""The recovery code: an office's secrets as rows of letters that a person can copy from paper, a wrong one being found.

Eight bytes make a row: 13 letters of Crockford's base 32 (no I, L, O, U), and two more that check them, after Reed and Solomon
over GF(32). The number of the row goes into the check, so that two rows that changed places are found as well. One wrong
letter in a row is told with the letter that fits; nothing is mended without a person.

The bytes are one for what follows, the secrets, and the first seven of their SHA-256.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from cryptography.hazmat.primitives import serialization as ser

from phuquoc_desktop.bundle.bech32 import content_of
from phuquoc_desktop.bundle.keys import SEED_BYTES, OfficeKeys
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.translation import N_

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUP = 5
"""Letters that stand together."""
_SEED, _BOTH = 1, 2
_SECRETS = {_SEED: SEED_BYTES, _BOTH: 2 * SEED_BYTES}
_BYTES, _DATA, _ROW, _NUMBER_AT = 8, 13, 15, 20
_ALIKE = str.maketrans("ILO", "110")
_BETWEEN = str.maketrans("", "", " \t\r\n-.|")


class LetterWrongError(RefusedError):
    """One letter of a row does not fit; which one, and what would, is known."""

    sentence = N_(
        "In row {row} letter {place} is probably wrong: it reads “{read}”, “{fits}” would fit. Compare it with the paper."
    )


class RowWrongError(RefusedError):
    """Several letters of a row do not fit."""

    sentence = N_("Row {row} was not copied rightly; compare each letter of it with the paper.")


class CodeIncompleteError(RefusedError):
    """Rows are missing, or letters of one."""

    sentence = N_(
        "The recovery code has {wanted} rows of {row} letters, that is {letters} letters; {found} were given. Copy all rows."
    )


class LetterUnknownError(RefusedError):
    """A character that no code has."""

    sentence = N_("“{letter}” does not occur in recovery codes; compare row {row} with the paper.")


class CodeWrongError(RefusedError):
    """All rows fit, and yet it is none of our codes."""

    sentence = N_("These letters are no recovery code of this program; take the newest recovery sheet of the office.")


@dataclass(frozen=True)
class _Field:
    """GF(32) with x⁵ + x² + 1: powers of its generator, and their logarithms."""

    powers: tuple[int, ...]
    logs: dict[int, int]


def _field() -> _Field:
    powers, value = [], 1
    for _ in range(31):
        powers.append(value)
        value = value << 1 ^ (0b100101 if value & 16 else 0)
    return _Field(tuple(powers), {one: place for place, one in enumerate(powers)})


_GF = _field()


def rows_of(keys: OfficeKeys) -> tuple[str, ...]:
    """Return the rows of the code; five for a seed, nine where there is none and both secrets are needed."""
    kind, secret = (_SEED, keys.seed) if keys.seed is not None else (_BOTH, _both(keys))
    whole = bytes([kind]) + secret
    whole += _check(whole)
    pieces = [whole[start : start + _BYTES] for start in range(0, len(whole), _BYTES)]
    return tuple(_row(piece, number) for number, piece in enumerate(pieces, 1))


def in_groups(row: str) -> str:
    """Write a row in groups of letters."""
    return " ".join(row[start : start + GROUP] for start in range(0, len(row), GROUP))


def keys_of(code: str) -> OfficeKeys:
    """Return the keys that a code brings back; raises the refusals of this module. Case and gaps do not count."""
    letters = code.upper().translate(_BETWEEN).removeprefix(QR_MARK).translate(_ALIKE)
    for place, letter in enumerate(letters):
        if letter not in LETTERS:
            raise LetterUnknownError(letter=letter, row=place // _ROW + 1)
    _refuse_incomplete(letters)
    whole = b"".join(
        _bytes_in(letters[start : start + _ROW], start // _ROW + 1) for start in range(0, len(letters), _ROW)
    )
    kind, secret, check = whole[0], whole[1:-7], whole[-7:]
    if _SECRETS.get(kind) != len(secret) or check != _check(whole[:-7]):
        raise CodeWrongError
    if kind == _SEED:
        return OfficeKeys.grown(secret)
    return OfficeKeys.of_secrets(secret[:SEED_BYTES], secret[SEED_BYTES:])


QR_MARK = "PQKHOIPHUC1"
"""Stands before the rows in the QR code, so that a telephone shows what it has read."""


def qr_text(keys: OfficeKeys) -> str:
    """Return what the QR code of the sheet says."""
    return " ".join([QR_MARK, *rows_of(keys)])


def _refuse_incomplete(letters: str) -> None:
    wanted = sorted((size + _BYTES) // _BYTES for size in _SECRETS.values())
    if len(letters) in [rows * _ROW for rows in wanted]:
        return
    fewest = next((rows for rows in wanted if len(letters) <= rows * _ROW), wanted[-1])
    raise CodeIncompleteError(wanted=fewest, row=_ROW, letters=fewest * _ROW, found=len(letters))


def _both(keys: OfficeKeys) -> bytes:
    signing = keys.signing.private_bytes(ser.Encoding.Raw, ser.PrivateFormat.Raw, ser.NoEncryption())
    return signing + content_of(keys.identity, "age-secret-key-")


def _check(whole: bytes) -> bytes:
    return hashlib.sha256(b"phuquoc recovery\0" + whole).digest()[:7]


def _row(piece: bytes, number: int) -> str:
    """Write eight bytes as letters with their two checks, so that both sums over the row come to nothing."""
    value = int.from_bytes(piece, "big") << 1
    symbols = [value >> 5 * place & 31 for place in range(_DATA - 1, -1, -1)]
    first, second = _sums([*symbols, 0, 0], number)
    # with checks p, q at places 13 and 14: p + q = first, a¹³p + a¹⁴q = second
    late = _divided(second ^ _times(first, _GF.powers[_DATA]), _GF.powers[_DATA] ^ _GF.powers[_DATA + 1])
    return "".join(LETTERS[one] for one in (*symbols, first ^ late, late))


def _bytes_in(row: str, number: int) -> bytes:
    symbols = [LETTERS.index(letter) for letter in row]
    first, second = _sums(symbols, number)
    if first or second:
        raise _wrong(symbols, first, second, number)
    value = 0
    for symbol in symbols[:_DATA]:
        value = value << 5 | symbol
    if value & 1:
        raise RowWrongError(row=number)
    return (value >> 1).to_bytes(_BYTES, "big")


def _wrong(symbols: Sequence[int], first: int, second: int, number: int) -> RefusedError:
    place = (_GF.logs[second] - _GF.logs[first]) % 31 if first and second else _ROW
    if place >= _ROW:
        return RowWrongError(row=number)
    fits = LETTERS[symbols[place] ^ first]
    return LetterWrongError(row=number, place=place + 1, read=LETTERS[symbols[place]], fits=fits)


def _sums(symbols: Sequence[int], number: int) -> tuple[int, int]:
    """Return the syndromes; the number of the row counts like a letter at a place that no row has."""
    first, second = number, _times(number, _GF.powers[_NUMBER_AT])
    for place, symbol in enumerate(symbols):
        first ^= symbol
        second ^= _times(symbol, _GF.powers[place])
    return first, second


def _times(one: int, other: int) -> int:
    return _GF.powers[(_GF.logs[one] + _GF.logs[other]) % 31] if one and other else 0


def _divided(one: int, other: int) -> int:
    return _GF.powers[(_GF.logs[one] - _GF.logs[other]) % 31] if one else 0
