from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from phuquoc_desktop.documents import as_pdf
from phuquoc_desktop.documents.document import Document, Figure, paragraph
from phuquoc_desktop.documents.qr import LARGEST, TooLongForQrError, modules_of, qr_drawing

POINTS_PER_MM = 72 / 25.4


def codes_in(pdf: Path, folder: Path) -> set[str]:
    """Print a paper at 150 dpi and read its QR codes as a telephone would."""
    assert shutil.which("zbarimg"), "zbarimg is missing; install the package zbar-tools"
    subprocess.run(["pdftoppm", "-r", "150", "-gray", str(pdf), str(folder / "page")], check=True)
    pages = [str(one) for one in sorted(folder.glob("page*.pgm"))]
    ran = subprocess.run(
        ["zbarimg", "-q", "--raw", "--oneshot", *pages], check=False, capture_output=True, text=True, encoding="utf-8"
    )
    return set(ran.stdout.strip().splitlines())


@pytest.mark.parametrize("text", ["BN-31078-0003-7KQ4M", "khóa ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA/+=" * 6])
def test_a_telephone_reads_a_code_from_the_printed_paper(text, tmp_path):
    drawing = qr_drawing(text, 45 * POINTS_PER_MM, "Mã QR")
    paper = Document("QR", (paragraph("Mã ở dưới."), Figure(drawing, "Mã QR")))
    (tmp_path / "paper.pdf").write_bytes(as_pdf.render(paper))
    assert codes_in(tmp_path / "paper.pdf", tmp_path) == {text}


def test_capitals_and_digits_make_a_smaller_code():
    assert len(modules_of("A1" * 60)) < len(modules_of("a1" * 60))


def test_what_does_not_fit_into_one_code_is_refused_with_both_sizes():
    modules_of("x" * LARGEST)
    with pytest.raises(TooLongForQrError, match=r"2214 bytes.*2213"):
        modules_of("x" * (LARGEST + 1))
