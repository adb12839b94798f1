"""Text files and pasted text of the intake corpus: separators, encodings, the clipboard of Excel, LibreOffice and Word."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from unicodedata import normalize

from corpus_people import PEOPLE, Expected, Person, said
from old_fonts import tcvn3

Case = Callable[[Expected], bytes]
CASES: dict[str, tuple[str, Case]] = {}

HEADS = ("STT", "Họ và tên", "Ngày sinh", "Đơn vị công tác", "Danh hiệu")


def case(name: str, tells: str) -> Callable[[Case], Case]:
    def keep(make: Case) -> Case:
        CASES[name] = tells, make
        return make

    return keep


def cells(number: int, person: Person) -> tuple[str, ...]:
    return str(number), person.name, person.typed, person.unit, person.award


def lines(separator: str, people: tuple[Person, ...] = PEOPLE, end: str = "\r\n") -> str:
    rows = [HEADS, *(cells(n, person) for n, person in enumerate(people, 1))]
    quoted = ([f'"{text}"' if separator in text else text for text in row] for row in rows)
    return "".join(separator.join(row) + end for row in quoted)


def usual(expected: Expected, repairs: str = "date", first: int = 1, people: tuple[Person, ...] = PEOPLE) -> None:
    expected.skip("header", first)
    for number, person in enumerate(people, first + 1):
        expected.row(number, said(person, "birth", "unit", "awards"), repairs=repairs)


@case("41-semicolons.csv", "Excel's CSV UTF-8: byte order mark, semicolons")
def _(expected: Expected) -> bytes:
    usual(expected)
    return codecs.BOM_UTF8 + lines(";").encode()


@case("42-unicode-text.csv", "Excel's Unicode text: UTF-16 with tabs")
def _(expected: Expected) -> bytes:
    usual(expected)
    return codecs.BOM_UTF16_LE + lines("\t").encode("utf-16-le")


@case("43-windows-1258.csv", "Windows-1258, in which letters and tone marks stand apart")
def _(expected: Expected) -> bytes:
    usual(expected)
    return "".join(map(_of_1258, lines(","))).encode("cp1258")


def _of_1258(letter: str) -> str:
    """The letters that the code page has whole stay whole; of others the tone goes behind."""
    try:
        letter.encode("cp1258")
    except UnicodeEncodeError:
        base, tone = normalize("NFD", letter), ""
        for mark in "\u0301\u0300\u0309\u0303\u0323":
            if mark in base:
                base, tone = base.replace(mark, ""), mark
        return normalize("NFC", base) + tone
    return letter


@case("44-tcvn3.csv", "Text of the old font TCVN3, saved by the old Windows code page")
def _(expected: Expected) -> bytes:
    usual(expected, "date tcvn3")
    return tcvn3(lines(";", end="\n")).encode("latin-1")


@case("45-named-separator.csv", "The separator named in the first line, identity numbers kept as text by a formula")
def _(expected: Expected) -> bytes:
    rows = [f'{n};{person.name};"=""{person.identity}""";{person.award}' for n, person in enumerate(PEOPLE, 1)]
    expected.skip("header", 2)
    for number, person in enumerate(PEOPLE, 3):
        expected.row(number, said(person, "identity_number", "awards"))
    return codecs.BOM_UTF8 + "\r\n".join(["sep=;", "STT;Họ và tên;Số CCCD;Danh hiệu", *rows]).encode()


@case("46-quotes.csv", "Commas and line breaks in quoted cells, an empty line, a sum without people")
def _(expected: Expected) -> bytes:
    first, second = PEOPLE[0], PEOPLE[3]
    rows = (
        '"STT","Họ và\ntên","Chức vụ, đơn vị","Danh hiệu"',
        f'1,"{first.name}","{first.position}, {first.unit}","{first.award}"',
        "",
        f'2,"{second.name}","{second.position}\n{second.unit}","{second.award}"',
        '"Tổng cộng",2,,',
    )
    expected.skip("header", 1)
    expected.row(2, said(first, "position", "unit", "awards"), repairs="parted")
    expected.row(4, said(second, "position", "unit", "awards"), repairs="parted")
    expected.skip("total", 5)
    return "\n".join(rows).encode()


@case("47-from-excel.pasted", "Cells copied in Excel: tabs, and quotes around a cell with a line break")
def _(expected: Expected) -> bytes:
    usual(expected, people=PEOPLE[:3])
    return lines("\t", PEOPLE[:3], "\n").replace("Ngày sinh", '"Ngày\nsinh"').encode()


@case("48-no-headings.pasted", "Rows copied without their headings")
def _(expected: Expected) -> bytes:
    for number, person in enumerate(PEOPLE, 1):
        expected.row(number, said(person, "birth", "unit", "awards"), repairs="date")
    return lines("\t", end="\n").partition("\n")[2].encode()


@case("49-excel-html.pasted", "The HTML of Excel's clipboard: fonts by class, a hidden row, merged heads")
def _(expected: Expected) -> bytes:
    first, second, third = PEOPLE[:3]
    expected.skip("header", 1, 2)
    expected.row(3, said(first, awards="LDTT GK_XA"), repairs="tcvn3 spaces")
    expected.row(4, said(second, "awards"), repairs="", doubtful=True)
    expected.row(5, said(third, "awards"))
    old = f"<td class=xl65>{tcvn3(first.name)}</td><td class=xl65>{tcvn3('LĐTT')}</td>"
    page = f"""Version:1.0\r\nStartHTML:0000000105\r\nEndHTML:0000002000\r\n
<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--
td {{font-family:"Times New Roman", serif;}} .xl65 {{font-family:".VnTime", sans-serif;}} .xl66 {{text-align:center;}}
--></style></head><body><!--StartFragment--><table>
<tr><td rowspan=2 class=xl66>STT</td><td rowspan=2 class=xl66>Họ và<br>tên</td><td colspan=2 class=xl66>Đăng ký</td></tr>
<tr><td class=xl66>Danh hiệu</td><td class=xl66>Hình thức</td></tr>
<tr><td align=right>1</td>{old}<td>Giấy khen&nbsp;UBND phường</td></tr>
<tr style='display:none'><td align=right>2</td><td>{second.name}</td><td>{second.award}</td><td></td></tr>
<tr><td align=right>3</td><td>{third.name}</td><td>{third.award}</td><td></td></tr>
</table><!--EndFragment--></body></html>"""
    return page.encode()


@case("50-libreoffice-html.pasted", "The HTML of LibreOffice's clipboard: font tags")
def _(expected: Expected) -> bytes:
    first, second = PEOPLE[:2]
    expected.skip("header", 1)
    expected.row(2, said(first, "unit"), repairs="tcvn3")
    expected.row(3, said(second, "unit"))
    old = "".join(f'<td><font face=".VnTime">{tcvn3(text)}</font></td>' for text in (first.name, first.unit))
    page = f"""<!DOCTYPE html><html><head><style type="text/css">body,td {{ font-family:"Liberation Sans" }}</style></head><body>
<table cellspacing="0" border="0"><colgroup span="3"></colgroup>
<tr><td>STT</td><td><b>Họ và tên</b></td><td><b>Đơn vị</b></td></tr>
<tr><td sdval="1" sdnum="1033;">1</td>{old}</tr>
<tr><td sdval="2" sdnum="1033;">2</td><td><font face="Arial">{second.name}</font></td><td>{second.unit}</td></tr>
</table></body></html>"""
    return page.encode()


@case("51-word-html.pasted", "The HTML of Word's clipboard: fonts in spans, paragraphs in cells")
def _(expected: Expected) -> bytes:
    first, second = PEOPLE[4:6]
    expected.skip("header", 1)
    expected.row(2, said(first, "position", "unit"), repairs="parted vni")
    expected.row(3, said(second, "position", "unit"), repairs="parted")
    from old_fonts import vni

    def cell(text: str, font: str = "Times New Roman") -> str:
        style = f'font-size:14.0pt;font-family:"{font}",serif'
        return f"<td><p class=MsoNormal><span style='{style}'>{text}<o:p></o:p></span></p></td>"

    old = f"{cell('1')}{cell(vni(first.name), 'VNI-Times')}{cell(vni(f'{first.position}, {first.unit}'), 'VNI-Times')}"
    page = f"""<html xmlns:w="urn:schemas-microsoft-com:office:word"><body><p>Kính gửi UBND phường</p>
<table class=MsoTableGrid><tr>{cell("TT")}{cell("Họ và tên")}{cell("Chức vụ, đơn vị")}</tr>
<tr>{old}</tr><tr>{cell("2")}{cell(second.name)}{cell(f"{second.position}, {second.unit}")}</tr></table></body></html>"""
    return page.encode()


@case("52-web-page.xls", "A web page that some system calls .xls")
def _(expected: Expected) -> bytes:
    usual(expected, people=PEOPLE[:3])
    rows = "".join(
        "<tr>" + "".join(f"<td>{text}</td>" for text in row) + "</tr>"
        for row in (HEADS, *(cells(n, person) for n, person in enumerate(PEOPLE[:3], 1)))
    )
    return f"<html><meta charset=utf-8><table border=1>{rows}</table></html>".encode()


@case("53-names-alone.pasted", "A column of names below its heading")
def _(expected: Expected) -> bytes:
    expected.skip("header", 1)
    for number, person in enumerate(PEOPLE, 2):
        expected.row(number, said(person))
    return "\n".join(["Họ và tên", *(person.name for person in PEOPLE)]).encode()
