"""Each thing spoiled in a right paper is found by the layout check, and nothing else is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from layout_mutations import MUTATIONS, Mutation, annexed, long_letter, restyled
from layout_samples import hard_papers

from phuquoc_desktop.documents import as_pdf, as_word, pdf_parts
from phuquoc_desktop.documents.document import Document, Role
from phuquoc_desktop.documents.layout_check.check import check

RENDERERS = {".pdf": as_pdf.render, ".docx": as_word.render}
OTHER = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")
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


def _numbered_from(first: int) -> Callable[[pytest.MonkeyPatch], None]:
    return lambda patch: patch.setattr(as_pdf._Template, "first_page", first)


def _no_numbers(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(as_pdf, "_surround", lambda *_told: None)


def _other_face(patch: pytest.MonkeyPatch) -> None:
    """Set the running text in the face of the window, which is no Times."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    if not OTHER.is_file():
        pytest.skip(f"{OTHER} is not installed")
    pdfmetrics.registerFont(TTFont("Other", str(OTHER)))
    marked = pdf_parts.marked
    patch.setattr(
        pdf_parts,
        "marked",
        lambda runs, role: marked(runs, role).replace("Paper", "Other") if role is Role.BODY else marked(runs, role),
    )


@pytest.mark.parametrize(
    ("spoil", "key"),
    [
        (_numbered_from(0), "page_number:on-first"),
        (_no_numbers, "page_number:missing"),
        (_other_face, "font:family"),
    ],
)
def test_what_only_a_pdf_can_have_wrong_is_found(
    spoil: Callable[[pytest.MonkeyPatch], None], key: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        spoil(patch)
        found = keys_of(tmp_path / "paper.pdf", as_pdf.render, long_letter())
    assert found == {key}


def test_a_number_at_the_foot_of_the_page_is_found(tmp_path: Path) -> None:
    with restyled(lambda raw: raw["page"].update(number_from_top_mm=285)):
        found = keys_of(tmp_path / "paper.pdf", as_pdf.render, long_letter())
    assert found == {"page_number:not-above"}


def test_enough_is_spoiled() -> None:
    assert len(MUTATIONS) >= 40
