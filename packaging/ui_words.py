"""Tell Babel which words stand in a Qt Designer file. A form shares the words of the code, without a context of its own."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import IO, Any, cast
from xml.etree.ElementTree import Element, XMLPullParser

Found = tuple[int, str, str, list[str]]


def extract_ui(
    fileobj: IO[bytes], keywords: Collection[str], comment_tags: Collection[str], options: dict[str, Any]
) -> Iterator[Found]:
    """Yield a message for every translatable text; those marked ``notr`` and empty ones are not."""
    del keywords, comment_tags, options
    parser: XMLPullParser[Element] = XMLPullParser(["start", "end"])
    fixed = 0  # how many of the elements that are open now say that their text is not to be translated
    for line, text in enumerate(fileobj, 1):
        parser.feed(text)
        for happened, element in cast("Iterator[tuple[str, Element]]", parser.read_events()):
            if element.get("notr") == "true":
                fixed += 1 if happened == "start" else -1
            elif happened == "end" and element.tag == "string" and element.text and not fixed:
                yield line, "_", element.text, _remarks(element)


def _remarks(element: Element) -> list[str]:
    return [remark for name in ("comment", "extracomment") if (remark := element.get(name))]
