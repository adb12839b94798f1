"""Catalogue files that the city sent: rule packs, calendars. What is known by date is replaced by a file, not a release."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.domain.record import Labelled, Record, told
from phuquoc_desktop.translation import N_


class CatalogueKind(Labelled):
    """What a catalogue file holds."""

    RULES = "rules", N_("Rule pack")
    CALENDAR = "calendar", N_("Calendar")
    OFFICES = "offices", N_("Offices and their reorganisations")
    REASONS = "reasons", N_("Reasons for returning")
    SCORING = "scoring", N_("Points for timeliness and quality")


@dataclass(kw_only=True, eq=False)
class CatalogueFile(Record):
    """One file as it was signed: ``content`` is its text to the letter, so that ``sha256`` and signature can be proved."""

    kind = "catalogue_file"
    file_kind: CatalogueKind = told(N_("Kind"))
    file_id: str = told(N_("Identifier"), longest=60)
    version: str = told(N_("Version"), longest=20)
    title: str = told(N_("Title"), longest=300)
    valid_from: date = told(N_("Valid from"))
    valid_to: date | None = told(N_("Valid until"), default=None)
    file_name: str = told(N_("File name"), longest=200)
    content: str = told(N_("Content"), longest=2_000_000)
    sha256: str = told(N_("SHA-256"), longest=64)
    signed_by: str = told(N_("Signed by"), longest=80)
    received_on: date = told(N_("Received on"))
