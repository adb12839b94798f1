"""The awards of a row: known, open to its kind, not registered already, and not excluding each other."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from phuquoc_desktop.domain.award import Award
from phuquoc_desktop.domain.catalogue import Awards, UnknownAwardError
from phuquoc_desktop.domain.law.exclusions import clashing
from phuquoc_desktop.domain.law.pack import Exclusion, Pack
from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.intake.dry_run import RowKey
from phuquoc_desktop.intake.row_awards import not_for
from phuquoc_desktop.intake.rows import ReadRow, RowError
from phuquoc_desktop.translation import N_, _

_NOT_OPEN = N_("{award} is not given to a {kind}.")
_CHOOSE = N_("Name another award, or another kind of party.")
_UNKNOWN_REMEDY = N_("Write its name, its short name or its code as in the list of awards.")

Standing = Mapping[str, RowKey | None]
"""Awards that a party is registered for: by an earlier row of the list, or in the data already."""


@dataclass(frozen=True)
class Asked:
    """The awards of a row; ``new`` are those that are not registered yet, ``settled`` doubts that the errors speak of."""

    codes: tuple[str, ...]
    new: tuple[str, ...]
    errors: tuple[RowError, ...]
    remarks: tuple[str, ...]
    settled: frozenset[str] = frozenset()


class Awarding:
    """Judges awards by the catalogue and the law of the year; without a pack nothing is known to exclude anything."""

    def __init__(self, awards: Awards, pack: Pack | None) -> None:
        self._known = {one.code: one for one in awards.known}
        self._pack = pack

    def asked(self, row: ReadRow, kind: PartyKind, standing: Standing) -> Asked:
        """Return what a row asks for a party that has ``standing`` already."""
        codes = tuple(dict.fromkeys(row.fields.get("awards", "").split()))
        new = tuple(code for code in codes if code not in standing)
        remarks = (*self._again(codes, standing), *self._excluding(new, standing))
        settled = frozenset(not_for(code, kind) for code in codes if self._is_not_for(code, kind))
        return Asked(codes, new, tuple(self._errors(codes, kind)), tuple(remarks), settled)

    def _is_not_for(self, code: str, kind: PartyKind) -> bool:
        return code in self._known and kind.value not in self._known[code].subjects

    def _errors(self, codes: Collection[str], kind: PartyKind) -> Iterator[RowError]:
        for code in codes:
            award = self._known.get(code)
            if award is None:
                yield RowError("awards", code, str(UnknownAwardError(code=code)), _(_UNKNOWN_REMEDY))
            elif self._is_not_for(code, kind):
                rule = _(_NOT_OPEN).format(award=award.name, kind=kind.label.lower())
                yield RowError("awards", self._short(award), rule, _(_CHOOSE))

    def _again(self, codes: Collection[str], standing: Standing) -> Iterator[str]:
        for code in codes:
            earlier = standing.get(code)
            if earlier:
                told = _("{award} stands in row {row} already.")
                yield told.format(award=self._short(self._known[code]), row=earlier[1])

    def _excluding(self, new: Collection[str], standing: Standing) -> Iterator[str]:
        if self._pack is None or not new:
            return
        for one in clashing(self._pack, {*new, *standing}):
            if any(code in one.awards for code in new):
                yield _clause(one)

    @staticmethod
    def _short(award: Award) -> str:
        return award.short_name or award.code


def _clause(one: Exclusion) -> str:
    article = one.article or _("no article known")
    return _("Two of these awards exclude each other: {sentence} ({article}).").format(
        sentence=one.sentence.rstrip("."), article=article
    )
