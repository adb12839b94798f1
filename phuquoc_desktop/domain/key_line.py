"""OpenSSH's public key lines: what they are called, and when two name one key."""

from __future__ import annotations

import base64
import hashlib


def fingerprint_of(signing_line: str) -> str:
    """Return ``SHA256:…`` of an OpenSSH public key line, as ``ssh-keygen -l`` prints it; ValueError for what is not one."""
    words = signing_line.split()
    if len(words) < 2:
        raise ValueError("no key line")
    blob = base64.b64decode(words[1].encode(), validate=True)
    return "SHA256:" + base64.b64encode(hashlib.sha256(blob).digest()).decode().rstrip("=")


def same_key(one: str, other: str) -> bool:
    """Tell whether two OpenSSH public key lines name one key, whatever comment follows."""
    return one.split()[:2] == other.split()[:2]


def in_groups(fingerprint: str) -> str:
    """Write a fingerprint in groups of four, so that it can be read aloud and followed with a finger."""
    kind, _colon, rest = fingerprint.partition(":")
    return f"{kind}: " + " ".join(rest[start : start + 4] for start in range(0, len(rest), 4))
