"""Other ways than mail: a stick, QR pictures, and the receipt on paper."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from phuquoc_desktop.cli.parser import add_command
from phuquoc_desktop.translation import _

if TYPE_CHECKING:
    from phuquoc_desktop.cli.call import Call
    from phuquoc_desktop.cli.parser import Commands


def add_to(group: Commands) -> None:
    """Add the commands."""
    drive = add_command(group, "to-drive", run_to_drive, _("Put files onto a stick, and read them back"))
    drive.add_argument("files", metavar=_("FILE"), nargs="+", help=_("a bundle file"))
    drive.add_argument("--drive", metavar=_("DIR"), required=True, help=_("where the stick is, such as E:\\"))
    pictures = add_command(group, "pictures", run_pictures, _("Write a small bundle as sheets of QR codes (PDF)"))
    pictures.add_argument("file", metavar=_("FILE"), help=_("a bundle file"))
    pictures.add_argument("--out", metavar=_("DIR"), required=True, help=_("where to put the file"))
    back = add_command(
        group, "from-pictures", run_from_pictures, _("Put a bundle together from photographs of its codes")
    )
    back.add_argument("files", metavar=_("IMAGE"), nargs="+", help=_("photographs, in any order"))
    back.add_argument("--out", metavar=_("DIR"), required=True, help=_("where to put the file"))
    texts = add_command(
        group, "from-texts", run_from_texts, _("Put a bundle together from what a reader of codes gave")
    )
    texts.add_argument("file", metavar=_("FILE"), help=_("a text with a code a line"))
    texts.add_argument("--out", metavar=_("DIR"), required=True, help=_("where to put the file"))
    paper = add_command(group, "receipt-paper", run_receipt_paper, _("Write a receipt as a paper of size A5 (PDF)"))
    paper.add_argument("number", metavar=_("NUMBER"), help=_("of the receipt, such as BN-31078-0003-7KQ4M"))
    paper.add_argument("--out", metavar=_("DIR"), required=True, help=_("where to put the file"))


def run_to_drive(call: Call) -> int:
    """Write onto a stick."""
    from phuquoc_desktop.dispatch.drive import put_on_drive

    with call.office() as office:
        files = [Path(one) for one in call.options.files]
        put = put_on_drive(files, call.path("drive"), office.office, office.profile.year)
    document = {"files": [{"file": str(one.path), "sha256": one.sha256} for one in put]}
    told = _("Written, read back and the same. Now take the stick out with “Safely remove” of Windows.")
    call.answer(document, [*(str(one.path) for one in put), told])
    return 0


def run_pictures(call: Call) -> int:
    """Write the sheets."""
    from phuquoc_desktop.bundle.verify import look
    from phuquoc_desktop.dispatch.pictures import texts_of, write_sheet

    path = Path(call.options.file)
    with call.office() as office:
        code = look(path, keys=office.post.keys).content_code
    sheet = write_sheet(path, code, call.out_folder())
    count = len(texts_of(path))
    told = _("{count} codes; photograph each, then “phuquoc bundle from-pictures” puts the file together.")
    call.answer({"file": str(sheet), "pictures": count}, [str(sheet), told.format(count=count)])
    return 0


def run_from_pictures(call: Call) -> int:
    """Put the file together from photographs."""
    from phuquoc_desktop.dispatch.pictures import from_pictures

    return _joined(call, from_pictures([Path(one) for one in call.options.files], call.out_folder()))


def run_from_texts(call: Call) -> int:
    """Put the file together from texts."""
    from phuquoc_desktop.dispatch.pictures import from_texts

    return _joined(call, from_texts(Path(call.options.file), call.out_folder()))


def _joined(call: Call, path: Path) -> int:
    told = _("Now take it in: phuquoc bundle import “{file}”")
    call.answer({"file": str(path)}, [_("Written: {file}").format(file=path), told.format(file=path)])
    return 0


def run_receipt_paper(call: Call) -> int:
    """Write the paper."""
    from phuquoc_desktop.dispatch.receipt_papers import write_receipt_paper

    with call.office() as office, office.reading() as read:
        path = write_receipt_paper(read, office.post, call.options.number, call.out_folder())
    call.answer({"file": str(path), "receipt_number": call.options.number}, [_("Written: {file}").format(file=path)])
    return 0
