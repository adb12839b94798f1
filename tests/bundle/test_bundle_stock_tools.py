from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import frictionless
import pytest
from bundle_builders import CITY_KEYS, WARD, WARD_KEYS, a_report
from bundle_tools import tool

from phuquoc_desktop.bundle.keys import IDENTITY_FILE, create_keys
from phuquoc_desktop.bundle.pack import write_bundle
from phuquoc_desktop.bundle.seal import NAMESPACE


@pytest.fixture(scope="module")
def bag(tmp_path_factory) -> Path:
    """A sealed bundle, opened by ``age`` and ``python -m zipfile`` alone."""
    folder = tmp_path_factory.mktemp("received")
    create_keys(folder / "keys", CITY_KEYS)
    written = write_bundle(folder, a_report(), WARD_KEYS, CITY_KEYS.public.recipient)
    identity = str(folder / "keys" / IDENTITY_FILE)
    run("age", "-d", "-i", identity, "-o", str(folder / "b.zip"), str(written.path))
    unzip(folder / "b.zip", folder)
    return folder / "pq-31078-0003-report"


def run(name: str, *words: str, **more: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run([tool(name), *words], check=True, capture_output=True, text=True, **more)


def unzip(archive: Path, folder: Path) -> None:
    subprocess.run([sys.executable, "-m", "zipfile", "-e", str(archive), str(folder)], check=True)


def validated_by_bagit(bag: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-W", "ignore", "-m", "bagit", "--validate", str(bag)]
    return subprocess.run(command, check=False, capture_output=True, text=True)


def test_sha256sum_accepts_both_manifests(bag):
    for manifest in ("manifest-sha256.txt", "tagmanifest-sha256.txt"):
        assert "FAILED" not in run("sha256sum", "-c", "--strict", manifest, cwd=bag).stdout


def test_bagit_accepts_the_bag_and_notices_an_altered_byte(bag, tmp_path):
    ran = validated_by_bagit(bag)
    assert ran.returncode == 0, ran.stderr
    altered = tmp_path / "bag"
    altered.mkdir()
    unzip(bag.parent / "b.zip", altered)
    with (altered / bag.name / "data" / "preview.html").open("ab") as file:
        file.write(b"x")
    assert validated_by_bagit(altered / bag.name).returncode == 1


def test_ssh_keygen_accepts_the_signature(bag, tmp_path):
    allowed = tmp_path / "allowed"
    allowed.write_text(f'{WARD} namespaces="{NAMESPACE}" {WARD_KEYS.public.signing_line}\n')
    words = ["-Y", "verify", "-f", str(allowed), "-I", WARD, "-n", NAMESPACE, "-s", "tagmanifest-sha256.txt.sig"]
    ran = run("ssh-keygen", *words, cwd=bag, input=(bag / "tagmanifest-sha256.txt").read_text())
    assert WARD_KEYS.public.fingerprint in ran.stdout


def test_frictionless_accepts_the_records(bag):
    report = frictionless.Package(str(bag / "data" / "datapackage.json")).validate()
    assert report.valid, report.flatten(["type", "message"])
    assert report.stats["tasks"] == 37


def test_frictionless_finds_what_the_schema_forbids(bag, tmp_path):
    unzip(bag.parent / "b.zip", tmp_path)
    data = tmp_path / bag.name / "data"
    party = data / "records" / "party.ndjson"
    party.write_text(
        party.read_text("utf-8").replace('"person"', '"robot"').replace('"name":"Tổ', '"name":null,"x":"Tổ'), "utf-8"
    )
    found = {error[0] for error in frictionless.Package(str(data / "datapackage.json")).validate().flatten(["type"])}
    assert "constraint-error" in found


def test_every_name_in_the_bag_is_ascii(bag):
    assert all(str(path.relative_to(bag)).isascii() for path in bag.rglob("*"))
