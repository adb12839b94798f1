"""Every case of the BagIt standard's readers, taken or refused as FORMAT.md says; what we take, its own tool takes too."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from io import BytesIO

import pytest
from bag_cases import CASES
from bundle_builders import CITY, CITY_KEYS, KNOWN

from phuquoc_desktop.bundle.errors import RefusedBundleError
from phuquoc_desktop.bundle.verify import examine

TAKEN = [name for name, case in CASES.items() if case.reason is None]


@pytest.mark.parametrize("name", CASES)
def test_a_case_is_judged_as_the_format_says(name):
    case = CASES[name]
    reason = None
    try:
        examine(case.raw, me=CITY, keys=CITY_KEYS, known=KNOWN)
    except RefusedBundleError as refusal:
        reason = refusal.reason
    assert reason == case.reason


def test_nothing_is_taken_that_the_standard_does_not_call_valid():
    assert {CASES[name].standard for name in TAKEN} == {"valid"}


@pytest.mark.parametrize("name", TAKEN)
def test_what_is_taken_satisfies_the_standard_s_own_tool(name, tmp_path):
    with zipfile.ZipFile(BytesIO(CASES[name].raw)) as archive:
        archive.extractall(tmp_path)
    (bag,) = tmp_path.iterdir()
    command = [sys.executable, "-W", "ignore", "-m", "bagit", "--validate", str(bag)]
    ran = subprocess.run(command, check=False, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
