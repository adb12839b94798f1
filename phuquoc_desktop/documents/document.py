"""What a paper consists of: a small tree of values that says nothing of millimetres; each renderer draws it its own way.

Every text in the tree is NFC and free of characters that XML, and so Word and Excel, cannot hold.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from enum import Enum, StrEnum

from phuquoc_desktop.documents.drawing.marks import Drawing
from phuquoc_desktop.documents.printable import printable
from phuquoc_desktop.vietnamese.dates import show_date
from phuquoc_desktop.vietnamese.numbers import show_number

Value = str | int | Decimal | date | None


class Align(StrEnum):
    """How a line stands between its margins."""

    LEFT = "left"
    CENTRE = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


class Role(StrEnum):
    """What a text is in the paper; size, weight and place follow from it in ``page_style``."""

    NATION = "nation"
    MOTTO = "motto"
    SUPERIOR = "superior"
    ISSUER = "issuer"
    NUMBER = "number"
    ABOUT = "about"
    URGENCY = "urgency"
    CIRCULATION = "circulation"
    PLACE_DATE = "place_date"
    KIND = "kind"
    SUBJECT = "subject"
    ATTACHED = "attached"
    ADDRESSEE = "addressee"
    DECIDER = "decider"
    GROUND = "ground"
    RESOLVED = "resolved"
    PART_LABEL = "part_label"
    PART_TITLE = "part_title"
    ARTICLE = "article"
    CLAUSE = "clause"
    POINT = "point"
    HEADING_1 = "heading_1"
    HEADING_2 = "heading_2"
    BODY = "body"
    TABLE_HEAD = "table_head"
    TABLE_CELL = "table_cell"
    NOTE = "note"
    RECIPIENTS_LABEL = "recipients_label"
    RECIPIENT = "recipient"
    AUTHORITY = "authority"
    SIGN_HINT = "sign_hint"
    SIGNER = "signer"
    ANNEX_LABEL = "annex_label"
    ANNEX_TITLE = "annex_title"
    CONTACT = "contact"


class RowKind(StrEnum):
    """What a row of a table is."""

    BODY = "body"
    GROUP = "group"
    TOTAL = "total"


class _Printed:
    """Makes each text of a dataclass printable when it is built."""

    def __post_init__(self) -> None:
        for field in fields(self):  # type: ignore[arg-type]  # each subclass is a dataclass
            object.__setattr__(self, field.name, _printed(getattr(self, field.name)))


def _printed(value: object) -> object:
    if isinstance(value, str) and not isinstance(value, Enum):
        return printable(value)
    if isinstance(value, tuple):
        return tuple(_printed(one) for one in value)
    return value


@dataclass(frozen=True)
class Run(_Printed):
    """A stretch of text in one style; bold and italic add to what its role prescribes."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True)
class Paragraph(_Printed):
    """One paragraph; ``align`` overrides what the role prescribes."""

    runs: tuple[Run, ...]
    role: Role = Role.BODY
    align: Align | None = None
    keep_with_next: bool = False

    @property
    def text(self) -> str:
        """The bare text."""
        return "".join(run.text for run in self.runs)


def paragraph(text: str, role: Role = Role.BODY, *, keep_with_next: bool = False) -> Paragraph:
    """Build a paragraph that is one run."""
    return Paragraph((Run(text),), role, keep_with_next=keep_with_next)


@dataclass(frozen=True)
class Heading(_Printed):
    """A numbered heading as it is printed, level 1 (I.) or 2 (1.); it never stands last on a page."""

    text: str
    level: int = 1


@dataclass(frozen=True)
class Column(_Printed):
    """A column: ``share`` is its part of the width against the other columns' shares."""

    heading: str
    share: float
    align: Align = Align.LEFT


def columns_of(headings: tuple[str, ...], shares: tuple[float, ...], aligns: tuple[Align, ...]) -> tuple[Column, ...]:
    """Build the columns of a table; the three go together one by one, else ValueError."""
    return tuple(Column(*parts) for parts in zip(headings, shares, aligns, strict=True))


@dataclass(frozen=True)
class Formula:
    """How Excel reckons a cell anew: a formula with ``{0}``, ``{1}`` … for the cells that it rests on.

    Each of ``cells`` is (row, column) in the same table, both from 0 and headings not counted; ``digits`` are the decimals
    shown. The formula is the program's own, never what people typed.
    """

    text: str
    cells: tuple[tuple[int, int], ...]
    digits: int = 0


@dataclass(frozen=True)
class Cell(_Printed):
    """What stands in one place of a table; ``level`` indents, ``span`` covers that many columns.

    With a ``formula`` the value is what it comes to now, or None where it comes to nothing; only Excel knows formulas.
    """

    value: Value = None
    span: int = 1
    align: Align | None = None
    bold: bool = False
    italic: bool = False
    level: int = 0
    formula: Formula | None = None

    @property
    def shown(self) -> str:
        """The value as people read it: ``4.549,5``, ``05/02/2021``."""
        if self.value is None:
            return ""
        if isinstance(self.value, (int, Decimal)):
            return show_number(self.value)
        return show_date(self.value) if isinstance(self.value, date) else self.value


@dataclass(frozen=True)
class Row:
    """One row; group and total rows are drawn bold."""

    cells: tuple[Cell, ...]
    kind: RowKind = RowKind.BODY


@dataclass(frozen=True)
class Table:
    """A table whose headings are repeated on each page; the spans of each row add up to the columns, else ValueError."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    def __post_init__(self) -> None:
        for row in self.rows:
            if sum(cell.span for cell in row.cells) != len(self.columns):
                raise ValueError(f"a row of {row.cells!r} does not fill {len(self.columns)} columns")


def align_of(cell: Cell, column: Column, row: Row) -> Align:
    """Return how a cell stands: as it says, else group titles left, figures right, dates in the middle, else as its column."""
    if cell.align:
        return cell.align
    if row.kind is not RowKind.BODY and cell.span > 1:
        return Align.LEFT
    if isinstance(cell.value, (int, Decimal)) and column.align is Align.LEFT:
        return Align.RIGHT
    return Align.CENTRE if isinstance(cell.value, date) else column.align


@dataclass(frozen=True)
class LetterHead(_Printed):
    """Who issues the paper, its number, place and date; the national title is added by the renderer.

    ``superior`` (cơ quan chủ quản) is empty for a people's committee. ``about`` is the subject of an official letter (công
    văn: “V/v …”), which has no title of its own; ``urgency`` (độ khẩn) and ``circulation`` (phạm vi lưu hành) are framed.
    """

    issuer: tuple[str, ...]
    superior: str = ""
    number: str = ""
    place_date: str = ""
    about: str = ""
    urgency: str = ""
    circulation: str = ""


@dataclass(frozen=True)
class Title(_Printed):
    """Tên loại and trích yếu; ``attached`` names the paper that this one goes with (kèm theo)."""

    kind: str
    subject: str = ""
    attached: str = ""


@dataclass(frozen=True)
class Addressees(_Printed):
    """Kính gửi: one on the same line, several as a list."""

    names: tuple[str, ...]


@dataclass(frozen=True)
class Signer(_Printed):
    """Quyền hạn, chức vụ line by line, room for the signature, and the name, which may be empty."""

    authority: tuple[str, ...]
    name: str = ""
    hint: str = ""


@dataclass(frozen=True)
class SignatureBlock(_Printed):
    """Nơi nhận at the left, if any, and the signers side by side; never alone on a page after a paragraph."""

    signers: tuple[Signer, ...]
    recipients: tuple[str, ...] = ()


@dataclass(frozen=True)
class Figure:
    """Hình: a chart with the words beneath it; ``rows`` say the same where a paper cannot hold a drawing (Word)."""

    drawing: Drawing
    caption: str = ""
    rows: Table | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "caption", printable(self.caption))


@dataclass(frozen=True)
class PageBreak:
    """What follows begins a page."""


@dataclass(frozen=True)
class Annex(_Printed):
    """Phụ lục: begins a page of its own, whose number begins anew; ``attached`` names the paper that it belongs to."""

    label: str
    name: str
    attached: str = ""
    landscape: bool = False


Block = Paragraph | Heading | Table | LetterHead | Title | Addressees | SignatureBlock | Figure | PageBreak | Annex


@dataclass(frozen=True)
class Document(_Printed):
    """One paper; ``dated`` also fixes the dates inside the file, so that the same paper is the same bytes.

    ``contact`` (địa chỉ, thư điện tử, điện thoại) stands at the foot of page 1, line by line.
    """

    title: str
    blocks: tuple[Block, ...]
    author: str = ""
    dated: date | None = None
    landscape: bool = False
    language: str = "vi-VN"
    contact: tuple[str, ...] = ()

    @property
    def subject(self) -> str:
        """What the paper is about, as its title or its letter head says."""
        titles = [block.subject for block in self.blocks if isinstance(block, Title)]
        abouts = [block.about for block in self.blocks if isinstance(block, LetterHead)]
        return next((" ".join(text.split()) for text in (*titles, *abouts) if text), "")
