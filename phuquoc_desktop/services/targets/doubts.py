"""What does not fit together among the figures of a year: told before a report is sent, and mended or explained by people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from phuquoc_desktop.domain.parts import SumCheck
from phuquoc_desktop.domain.telling import Told
from phuquoc_desktop.services.targets.jumping import jumps_of
from phuquoc_desktop.services.targets.line import TargetLine
from phuquoc_desktop.translation import N_

PLANNED = N_("The parts are planned to come to {parts}, the whole to {whole}.")
ACHIEVED = N_("The parts have come to {parts}, the whole to {whole}.")


def doubts(lines: Iterable[TargetLine]) -> Iterator[tuple[TargetLine, Told]]:
    """Yield each line with what is striking: periods that disagree, falling sums, gaps, parts, the latest figure's jumps."""
    for line in lines:
        for told in (*line.course.findings, *_sums(line), *_jumps(line)):
            yield line, told


def _sums(line: TargetLine) -> Iterator[Told]:
    if line.parts is not None:
        checks: tuple[tuple[str, SumCheck], ...] = ((PLANNED, line.parts.planned), (ACHIEVED, line.parts.achieved))
        for sentence, check in checks:
            if check.fits is False:
                yield Told(sentence, {"parts": check.parts, "whole": check.whole})


def _jumps(line: TargetLine) -> Iterator[Told]:
    latest = line.latest
    if latest is not None:
        yield from (jump.told for jump in jumps_of(line, latest.period, latest.value))
