"""Wherever the last page ends, the signature has a line of the text above it."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader

from phuquoc_desktop.documents.as_pdf import render
from phuquoc_desktop.documents.document import Document, SignatureBlock, Signer, paragraph


@pytest.mark.parametrize("landscape", [False, True])
def test_a_signature_never_stands_alone_on_the_last_page(*, landscape: bool) -> None:
    foot = SignatureBlock((Signer(("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "Lê Thị Bưởi"),))
    lines = 45 if not landscape else 25
    turned = 0
    for count in range(3, lines):
        text = tuple(paragraph(f"Dòng thứ {number}") for number in range(count))
        pages = PdfReader(BytesIO(render(Document("Thử", (*text, foot), landscape=landscape)))).pages
        last = pages[-1].extract_text()
        assert "Lê Thị Bưởi" in last
        assert f"Dòng thứ {count - 1}" in last, count
        turned += len(pages) > 1 and f"Dòng thứ {count - 2}" not in last
    assert turned, "no case in which the last line had to move on"
