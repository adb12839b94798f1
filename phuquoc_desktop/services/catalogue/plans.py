"""Plans of a year: the built-in one of 2021, or a plan file that the city sent."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

from phuquoc_desktop.domain.catalogue import Plan
from phuquoc_desktop.services.catalogue.errors import (
    DamagedPlanError,
    NewerPlanError,
    NotAPlanError,
    PlanNotOpenedError,
)
from phuquoc_desktop.services.catalogue.plan_reading import PlanFaultError, read_plan
from phuquoc_desktop.services.catalogue.reading import FORMAT, Entry, read_catalogue

BUILT_IN = "plan-2021.json"
LARGEST = 8 * 1024 * 1024
"""Bytes; the plan of 2021 has 30 thousand, so anything larger is another file chosen by mistake."""


def load_plan(path: Path | None = None, *, owner: str) -> Plan:
    """Return the plan of 2021, or the one in a plan file; its records belong to ``owner``, an office key as text.

    Refuses with NotAPlanError, NewerPlanError or DamagedPlanError; PlanNotOpenedError when the disk says no.
    """
    if path is None:
        return read_catalogue(BUILT_IN, "plan", lambda document: read_plan(document, owner))
    try:
        return read_plan(_document(path), owner)
    except PlanFaultError as fault:
        raise DamagedPlanError(name=path.name, place=fault.place) from fault


def _document(path: Path) -> Entry:
    try:
        document = json.loads(_text(path))
    except (ValueError, RecursionError) as why:
        raise NotAPlanError(name=path.name) from why
    head = document.get("head") if isinstance(document, dict) else None
    if not isinstance(head, dict) or head.get("kind") != "plan" or type(head.get("format")) is not int:
        raise NotAPlanError(name=path.name)
    if head["format"] > FORMAT:
        raise NewerPlanError(name=path.name)
    return dict(document)


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as why:
        raise PlanNotOpenedError(name=path.name) from why
    if len(content) > LARGEST:
        raise NotAPlanError(name=path.name)
    return unicodedata.normalize("NFC", content.decode("utf-8-sig"))
