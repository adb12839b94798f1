"""Initiatives and research topics (sáng kiến, đề tài) with their authors."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from phuquoc_desktop.domain.record import Labelled, Record, told
from phuquoc_desktop.translation import N_


class Invention(Labelled):
    """Sáng kiến, đề tài."""

    INITIATIVE = "initiative", N_("Initiative")
    TOPIC = "topic", N_("Research topic")


class Level(Labelled):
    """Cấp: how far an initiative works, and who recognised it; narrowest first."""

    BASE = "base", N_("Grass-roots level")
    DISTRICT = "district", N_("District level")
    PROVINCE = "province", N_("Province or ministry")
    NATION = "nation", N_("The whole country")


@dataclass(kw_only=True, eq=False)
class Initiative(Record):
    """Sáng kiến or đề tài: what it is, who recognised it, how far it works, for what it was used before."""

    kind = "initiative"
    invention: Invention = told(N_("Kind"), default=Invention.INITIATIVE)
    title: str = told(N_("Name of the initiative"), longest=400)
    year: int = told(N_("Year of recognition"))
    recognised_by: Level | None = told(N_("Level of recognition"), default=None)
    recogniser: str | None = told(N_("Recognised by"), default=None, longest=200)
    decision_number: str | None = told(N_("Decision number"), default=None, longest=60)
    decision_date: date | None = told(N_("Decision date"), default=None)
    scope: Level | None = told(N_("Scope of effect"), default=None)
    used_for: str | None = told(N_("Used before for"), default=None, longest=200)
    summary: str | None = told(N_("Summary"), default=None, longest=4000)
    note: str | None = told(N_("Note"), default=None, longest=1000)


@dataclass(kw_only=True, eq=False)
class Authorship(Record):
    """Tác giả: one party's part in an initiative; ``share`` is in per cent."""

    kind = "authorship"
    initiative_id: str = told(N_("Initiative"), refers_to="initiative")
    party_id: str = told(N_("Author"), refers_to="party")
    share: Decimal | None = told(N_("Share in per cent"), default=None)
