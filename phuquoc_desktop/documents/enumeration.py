"""Lists inside a text: each line ends with a semicolon, the last one with a full stop (Decree 30/2020)."""

from __future__ import annotations

from collections.abc import Sequence

from phuquoc_desktop.documents.document import Paragraph, Role, paragraph


def ended(lines: Sequence[str]) -> list[str]:
    """Return the lines with their ends."""
    return [f"{line}{'.' if place == len(lines) else ';'}" for place, line in enumerate(lines, 1)]


def grounds(lines: Sequence[str]) -> list[Paragraph]:
    """Return the grounds of a paper, whatever each ended with before."""
    return [paragraph(line, Role.GROUND) for line in ended([line.rstrip(" .;,") for line in lines])]
