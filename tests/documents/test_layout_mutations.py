"""Each thing spoiled in a right paper is found by the layout check, and nothing else is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from layout_mutations import MUTATIONS, Mutation, annexed, long_letter, restyled
from layout_samples import hard_papers

from phuquoc_desktop.documents import as_pdf, as_word
from phuquoc_desktop.documents.document import Document
from phuquoc_desktop.documents.layout_check.check import check

RENDERERS = {".pdf": as_pdf.render, ".docx": as_word.render}
RIGHT = hard_papers() | {"long-letter": long_letter(), "annexed": annexed()}


def keys_of(path: Path, render: Callable[[Document], bytes], document: Document) -> set[str]:
    path.write_bytes(render(document))
    return {one.key for one in check(path).off}


@pytest.mark.parametrize("ending", list(RENDERERS))
@pytest.mark.parametrize("name", list(RIGHT))
def test_right_papers_have_no_finding(name: str, ending: str, tmp_path: Path) -> None:
    assert keys_of(tmp_path / f"paper{ending}", RENDERERS[ending], RIGHT[name]) == set()


@pytest.mark.parametrize("ending", list(RENDERERS))
@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda one: one.name)
def test_what_is_spoiled_is_found_and_only_that(mutation: Mutation, ending: str, tmp_path: Path) -> None:
    paper = (mutation.paper or long_letter)()
    path = tmp_path / f"paper{ending}"
    with restyled(mutation.style):
        path.write_bytes(RENDERERS[ending](paper))
    assert {one.key for one in check(path).off} == {mutation.key}


def test_enough_is_spoiled() -> None:
    assert len(MUTATIONS) >= 40
