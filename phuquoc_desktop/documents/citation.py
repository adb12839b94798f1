"""How a paper cites a provision: point, clause and article first, then the act by its name, as offices write it."""

from __future__ import annotations

import re

from phuquoc_desktop.documents.template import Template

PROVISION = re.compile(r"(?P<act>.+?) Điều (?P<places>\d+[\d.,a-zđ ]*)")
PLACE = re.compile(r"(?P<article>\d+)(?:\.(?P<clause>\d+)(?P<point>[a-zđ])?)?")
NUMBERED = re.compile(r"(?P<kind>NĐ|TT) (?P<number>\d+/\d{4}(?:/[\w-]+)?)")
LAW_2003 = "Luật TĐKT 2003 (sđ 2013)"
LAW_2022 = "Luật 06/2022/QH15"


def cited(article: str, words: Template) -> str:
    """Return ``NĐ 91/2017/NĐ-CP Điều 9.3`` as ``khoản 3 Điều 9 Nghị định số 91/2017/NĐ-CP``.

    Whatever is written otherwise (a doubt, a local practice) stays as it is, so that nobody takes it for settled.
    """
    return "; ".join(_provision(part.strip(), words) for part in article.split(";"))


def _provision(text: str, words: Template) -> str:
    found = PROVISION.fullmatch(text)
    act = _act(found["act"], words) if found else None
    places = [PLACE.fullmatch(one.strip()) for one in found["places"].split(",")] if found else []
    if act is None or not all(places):
        return text
    return words.say("citation.of", places=", ".join(_place(one, words) for one in places if one), act=act)


def _place(found: re.Match[str], words: Template) -> str:
    grain = "point" if found["point"] else "clause" if found["clause"] else "article"
    said = {name: text for name, text in found.groupdict().items() if text}
    return words.say(f"citation.{grain}", **said)


def _act(text: str, words: Template) -> str | None:
    if text in (LAW_2003, LAW_2022):
        return words.say("citation.law_2003" if text == LAW_2003 else "citation.law_2022")
    found = NUMBERED.fullmatch(text)
    if found is None:
        return None
    decree = found["kind"] == "NĐ"
    number = found["number"] if found["number"].count("/") > 1 or not decree else f"{found['number']}/NĐ-CP"
    return words.say("citation.decree" if decree else "citation.circular", number=number)
