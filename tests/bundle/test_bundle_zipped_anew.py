"""A bag that somebody unpacked, looked at and zipped anew is still what its signature says."""

from __future__ import annotations

import subprocess
import zipfile
from pathlib import Path

import pytest

from phuquoc_desktop.bundle.errors import RefusedBundleError
from phuquoc_desktop.bundle.verify import look

GOLDEN = Path(__file__).parent / "data" / "bundle-v1.zip"


def zipped_anew(tmp_path: Path, alter=None) -> Path:
    folder = tmp_path / "unpacked"
    with zipfile.ZipFile(GOLDEN) as archive:
        archive.extractall(folder)
    if alter:
        alter(next(folder.iterdir()))
    made = tmp_path / "anew.zip"
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(folder.rglob("*")):
            archive.write(path, path.relative_to(folder).as_posix())
    return made


def test_a_bag_zipped_anew_with_its_folders_is_read(tmp_path):
    assert look(zipped_anew(tmp_path), keys=None).digest == look(GOLDEN, keys=None).digest


def test_a_bag_zipped_anew_after_a_change_is_refused_as_altered(tmp_path):
    def alter(bag: Path) -> None:
        page = bag / "data" / "preview.html"
        page.write_bytes(page.read_bytes() + b"<!-- -->")

    with pytest.raises(RefusedBundleError) as refusal:
        look(zipped_anew(tmp_path, alter), keys=None)
    assert refusal.value.reason == "altered"


def test_a_future_version_is_named_before_anything_else(tmp_path):
    def alter(bag: Path) -> None:
        info = bag / "bag-info.txt"
        info.write_text(info.read_text("utf-8").replace("Format-Version: 1.0", "Format-Version: 7.0"), "utf-8")

    with pytest.raises(RefusedBundleError) as refusal:
        look(zipped_anew(tmp_path, alter), keys=None)
    assert refusal.value.reason == "future-version"


def test_the_zip_itself_satisfies_unzip():
    assert subprocess.run(["python3", "-m", "zipfile", "-t", GOLDEN], check=False, capture_output=True).returncode == 0
