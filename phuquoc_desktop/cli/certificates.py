"""``phuquoc certificates``: certificates of a decision printed on plain or pre-printed sheets, and the printer calibrated."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.call import DONE, NEEDS_A_PERSON, Call
from phuquoc_desktop.cli.finding import find_decision
from phuquoc_desktop.cli.parser import OfficeParser, add_command, add_group
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.translation import N_, _

if TYPE_CHECKING:
    from phuquoc_desktop.cli.parser import Commands
    from phuquoc_desktop.documents.certificate.layout import Layout
    from phuquoc_desktop.documents.certificate.values import CertificateValues

USUAL = "giay-khen-a4"


class UnreadableMeasureError(RefusedError):
    """What was measured is no pair of millimetres."""

    sentence = N_(
        "“{text}” is no pair of distances; write millimetres from the left and from the top, such as 30,5x29,2."
    )


class NoPrinterNameError(RefusedError):
    """Measures are kept under a printer's name."""

    sentence = N_("Say which printer was measured: --printer NAME.")


def add_commands(commands: Commands) -> None:
    """Add ``certificates print``, ``layouts``, ``layout`` and ``calibrate``."""
    group = add_group(commands, "certificates", _("Certificates of a decision, on plain or pre-printed sheets"))
    printing = add_command(group, "print", run_print, _("Write the certificates of a decision as a PDF to be printed"))
    printing.add_argument("decision", metavar=_("ID"), help=_("the number, such as 07/QĐ-UBND, or the id"))
    _add_layout(printing)
    printing.add_argument("--out", required=True, metavar=_("FILE"), help=_("the PDF file"))
    printing.add_argument("--printer", default="", metavar=_("NAME"), help=_("the calibrated printer to make up for"))
    printing.add_argument("--longest", action="store_true", help=_("only the one with the longest name, to try"))
    add_command(group, "layouts", run_layouts, _("Show the layouts, the office's own first"))
    copying = add_command(group, "copy", run_copy, _("Copy a layout into the office's own, to be changed there"))
    copying.add_argument("layout", metavar=_("LAYOUT"), help=_("name of the layout"))
    copying.add_argument("name", metavar=_("NAME"), help=_("name of the copy, such as giay-khen-phuong"))
    calibrating = add_command(
        group, "calibrate", run_calibrate, _("Write the sheet with two crosses, or keep what was measured on it")
    )
    _add_layout(calibrating)
    calibrating.add_argument("--printer", default="", metavar=_("NAME"), help=_("name of the printer"))
    calibrating.add_argument("--out", metavar=_("FILE"), help=_("write the sheet to be printed into this PDF"))
    calibrating.add_argument("--first", metavar=_("X×Y"), help=_("mm from left and top edge to the first cross"))
    calibrating.add_argument("--second", metavar=_("X×Y"), help=_("mm from left and top edge to the second cross"))


def _add_layout(parser: OfficeParser) -> None:
    parser.add_argument("--layout", default=USUAL, metavar=_("LAYOUT"), help=_("name of the layout"))


def run_print(call: Call) -> int:
    """Write the certificates; one whose letters had to be very small needs a person."""
    from phuquoc_desktop.documents.certificate import as_pdf, calibration
    from phuquoc_desktop.documents.certificate.values import longest_first, without_achievement
    from phuquoc_desktop.documents.from_data.certificates import certificates_of
    from phuquoc_desktop.storage.safe_file import write_whole

    asked, target = call.options, call.path("out")
    with call.office() as backend, backend.reading() as read:
        layout = backend.layouts.read(asked.layout)
        decision = find_decision(read, asked.decision)
        made = certificates_of(backend.desk(read), decision.id)
        printer = calibration.of_numbers(backend.settings.printers.get(asked.printer))
    wanted = longest_first(made)[:1] if asked.longest else made
    write_whole(target, as_pdf.draw(layout, wanted, printer))
    squeezed = _squeezed(layout, wanted)
    said = _("Wrote {count} certificates into {file}").format(count=len(wanted), file=target)
    unsaid = without_achievement(layout, wanted)
    small = [_("! {name}: very small letters").format(name=name) for name in squeezed]
    small += [_("! {name}: the decision says no achievement").format(name=name) for name in unsaid]
    document = {"file": str(target), "layout": asked.layout, "certificates": [one.name for one in wanted]}
    found = {"squeezed": squeezed, "without_achievement": unsaid, "calibrated": printer != calibration.NONE}
    call.answer(document | found, [said, *small])
    return NEEDS_A_PERSON if squeezed else DONE


def _squeezed(layout: Layout, certificates: list[CertificateValues]) -> list[str]:
    from phuquoc_desktop.documents.certificate.fitting import fitted
    from phuquoc_desktop.documents.certificate.values import texts

    return [one.name for one in certificates if any(fitted(*each).squeezed for each in texts(layout, one))]


def run_layouts(call: Call) -> int:
    """Print the layouts; a broken one needs a person."""
    with call.office() as backend:
        found = backend.layouts.listed()
    documents = [
        {"name": one.name, "title": one.title, "own": one.own, "refused": one.refused or None} for one in found
    ]
    call.answer({"layouts": documents}, [f"{one.name}  {one.refused or one.title}" for one in found])
    return NEEDS_A_PERSON if any(one.refused for one in found) else DONE


def run_copy(call: Call) -> None:
    """Copy a layout."""
    asked = call.options
    with call.office() as backend:
        path = backend.layouts.write(asked.name, backend.layouts.read(asked.layout))
    call.answer({"name": asked.name, "file": str(path)}, [_("Wrote {file}").format(file=path)])


def run_calibrate(call: Call) -> None:
    """Write the sheet, keep the measures, or both, or show what is kept."""
    from phuquoc_desktop.documents.certificate import as_pdf, calibration
    from phuquoc_desktop.storage.safe_file import write_whole

    asked = call.options
    with call.office() as backend:
        sheet = backend.layouts.read(asked.layout).sheet
        if asked.first:
            if not asked.printer.strip():
                raise NoPrinterNameError(field="printer")
            found = calibration.measured(sheet.width, sheet.height, _pair(asked.first), _pair_or_none(asked.second))
            backend.settings.printers[asked.printer] = found.numbers
            backend.save_settings()
        kept = calibration.of_numbers(backend.settings.printers.get(asked.printer))
    lines = [_("{printer}: {numbers}").format(printer=asked.printer or "-", numbers=_shown(kept.numbers))]
    if asked.out:
        write_whole(call.path("out"), as_pdf.calibration_sheet(sheet.width, sheet.height, asked.printer, kept))
        lines.append(_("Wrote {file}").format(file=asked.out))
    document: dict[str, Any] = {"printer": asked.printer or None, "calibration": kept.numbers, "file": asked.out}
    call.answer(document, lines)


def _shown(numbers: list[float]) -> str:
    across, down, wide, high = numbers
    said = _("shifted by {across} mm to the right and {down} mm down, stretched to {wide} % and {high} %")
    return said.format(across=f"{across:.2f}", down=f"{down:.2f}", wide=f"{wide * 100:.2f}", high=f"{high * 100:.2f}")


def _pair_or_none(text: str | None) -> tuple[float, float] | None:
    return _pair(text) if text else None


def _pair(text: str) -> tuple[float, float]:
    parts = text.lower().replace("×", "x").split("x")
    try:
        across, down = (float(one.strip().replace(",", ".")) for one in parts)
    except ValueError as error:
        raise UnreadableMeasureError(field="first", text=text) from error
    return across, down
