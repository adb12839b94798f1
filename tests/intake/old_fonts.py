"""Text as the old fonts wrote it, made apart from the program: by glibc's iconv, and by a table of the VNI marks."""

from __future__ import annotations

import subprocess
from unicodedata import normalize

_TONE = {"\u0301": "ù", "\u0300": "ø", "\u0309": "û", "\u0303": "õ", "\u0323": "ï"}
_HAT = {"": "â", "\u0301": "á", "\u0300": "à", "\u0309": "å", "\u0303": "ã", "\u0323": "ä"}
_BREVE = {"": "ê", "\u0301": "é", "\u0300": "è", "\u0309": "ú", "\u0303": "ü", "\u0323": "ë"}
_ALONE = {"ì": "ì", "í": "í", "ỉ": "æ", "ĩ": "ó", "ị": "ò", "ỵ": "î", "đ": "ñ"}


def tcvn3(text: str) -> str:
    """Return a text as cells in .VnTime hold it: the codes of TCVN 5712 read as Western letters."""
    done = subprocess.run(
        ["iconv", "-f", "UTF-8", "-t", "TCVN5712-1"], input=text.encode(), capture_output=True, check=True
    )
    return done.stdout.decode("latin-1")


def vni(text: str) -> str:
    """Return a text as cells in VNI-Times hold it: marks behind the letter."""
    return "".join(map(_vni_letter, normalize("NFC", text)))


def _vni_letter(letter: str) -> str:
    small = letter.lower()
    if small in _ALONE:
        done = _ALONE[small]
    else:
        base, *marks = normalize("NFD", small)
        tone = next((mark for mark in marks if mark in _TONE), "")
        if "\u0302" in marks:
            done = base + _HAT[tone]
        elif "\u0306" in marks:
            done = base + _BREVE[tone]
        else:
            done = {"o": "ô", "u": "ö"}[base] if "\u031b" in marks else base
            done += _TONE.get(tone, "")
    return done.upper() if letter != small else done
