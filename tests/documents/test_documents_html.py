"""The HTML is well formed, stands alone and says the same as the other renderings."""

from __future__ import annotations

from html import unescape
from html.parser import HTMLParser

import pytest
from documents_samples import a_list, all_papers, texts

from phuquoc_desktop.documents import as_html
from phuquoc_desktop.documents.document import Document, PageBreak, paragraph

VOID = {"br", "hr", "meta"}


class Checked(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def parsed(page: str) -> Checked:
    checked = Checked()
    checked.feed(page)
    assert checked.open == []
    return checked


@pytest.mark.parametrize("name", list(all_papers()))
def test_every_text_is_there_and_every_tag_is_closed(name: str) -> None:
    document = all_papers()[name]
    said = "\n".join(parsed(as_html.render(document)).text)
    for text in texts(document):
        for line in text.split("\n"):
            assert line in said


def test_the_page_refers_to_nothing_outside() -> None:
    page = as_html.render(all_papers()["letter"])
    for word in ("http", "src=", "href=", "url(", "<script"):
        assert word not in page


def test_what_people_type_is_never_markup() -> None:
    page = as_html.render(a_list(1, '<script>alert(1)</script> & "x"'))
    assert "<script>" not in page
    assert '<script>alert(1)</script> & "x"' in unescape(page)
    assert "<b onload" not in as_html.render(Document("</title><b onload=x>", ()))


def test_identity_numbers_are_on_no_paper() -> None:
    for document in all_papers().values():
        assert "091184001234" not in as_html.render(document)


def test_pages_break_where_they_should() -> None:
    assert "page-break-before" in as_html.render(Document("x", (paragraph("a"), PageBreak(), paragraph("b"))))
