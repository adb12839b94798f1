"""Make the stored bundle of the present format version; run once a version, from this folder."""

from __future__ import annotations

from pathlib import Path

from bundle_builders import CITY_KEYS, WARD_KEYS, a_report

from phuquoc_desktop.bundle.pack import pack

DATA = Path(__file__).parent / "data"


def make() -> None:
    """Write ``bundle-v1.zip`` and ``bundle-v1.zip.age``; never over what is there."""
    for name, recipient in (("bundle-v1.zip", None), ("bundle-v1.zip.age", CITY_KEYS.public.recipient)):
        with (DATA / name).open("xb") as file:
            file.write(pack(a_report(), WARD_KEYS, recipient).raw)


if __name__ == "__main__":
    make()
