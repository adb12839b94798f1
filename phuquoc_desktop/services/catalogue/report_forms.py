"""Which forms of achievement reports there are, from ``report-forms.toml``."""

from __future__ import annotations

import tomllib
from functools import cache

import msgspec

from phuquoc_desktop.domain.report_form import ReportForms
from phuquoc_desktop.locations import read_shipped
from phuquoc_desktop.services.catalogue.errors import DamagedCatalogueError

FILE = "report-forms.toml"


@cache
def load_report_forms() -> ReportForms:
    """Return the forms; raises DamagedCatalogueError."""
    try:
        document = tomllib.loads(read_shipped("resources", "catalogue", FILE))
        head = document.pop("head")
        if head["kind"] != "report-forms" or head["format"] != 1:
            raise ValueError(f"{FILE} is of another kind")
        return msgspec.convert({**document, "version": head["version"]}, type=ReportForms)
    except (OSError, ValueError, KeyError, TypeError, msgspec.ValidationError) as why:
        raise DamagedCatalogueError(name=FILE) from why
