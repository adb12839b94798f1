"""What every room's tests may ask for."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import office_open
from compiled_once import compile_statements_once
from hypothesis import settings
from postgresql_server import offices_kept_in

from phuquoc_desktop.backend import Backend

settings.register_profile("patient", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("patient")
"""How long an example takes says something of the machine only; a test that hangs is ended by the whole run's limit.

Whoever works on the program meets new examples each time; a change that is to be taken meets the same ones each time.
"""

compile_statements_once()

ON_BOTH = frozenset(
    [
        "test_bundle_records",
        "test_bundle_returns",
        "test_bundle_same_numbers",
        "test_city_consolidation",
        "test_city_due_board",
        "test_city_reviews",
        "test_services_directory",
        "test_services_fairness",
        "test_services_history",
        "test_services_registration_states",
        "test_services_registrations",
        "test_services_undoing",
        "test_storage_journal",
        "test_storage_meanwhile",
        "test_storage_shelf",
        "test_storage_threads",
    ]
)
"""Files whose tests run on SQLite and on PostgreSQL."""


LONGEST = (
    "test_main_job",
    "test_law_properties",
    "test_gui_rules",
    "test_gui_bundles_round",
    "test_gui_first_start",
    "test_bundle_mutations",
    "test_storage_journal",
    "test_intake_repairs",
    "test_archive_pdf_a",
    "test_bundle_check_page",
    "test_cli_meeting",
    "test_gui_dossiers",
    "test_gui_bundles_refused",
    "test_gui_bundles_keys",
    "test_gui_desk",
    "test_gui_reviews",
    "test_gui_explanations",
    "test_practice",
    "test_attaching_shrinking",
    "test_services_deciding",
)
"""Files that take longest come first, so that no core is left alone with one of them at the end."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the longest files first; within a file, and among all others, the order stays."""
    places = {name: place for place, name in enumerate(LONGEST)}
    items.sort(key=lambda one: places.get(one.path.stem, len(LONGEST)))


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run each test of those files twice."""
    if metafunc.module.__name__ in ON_BOTH:
        metafunc.parametrize("kept_in", ["sqlite", "postgresql"], indirect=True)


@pytest.fixture(autouse=True)
def kept_in(request: pytest.FixtureRequest) -> Iterator[str]:
    """Say where the builders' offices keep their data."""
    kind = getattr(request, "param", "sqlite")
    with offices_kept_in(kind):
        yield kind


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Backend]:
    """The open, still empty data of a ward, with the city's plan in it."""
    with office_open(tmp_path / "office") as backend:
        yield backend
