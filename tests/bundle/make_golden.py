"""Make the stored bundle of the present format version; run once a version, from this folder."""

from __future__ import annotations

from pathlib import Path

from bundle_builders import CITY_KEYS, WARD_KEYS, a_configuration, a_report

from phuquoc_desktop.bundle.head import VERSION
from phuquoc_desktop.bundle.pack import pack

DATA = Path(__file__).parent / "data"


def make() -> None:
    """Write a report and a configuration of this version, each plain and sealed; never over what is there."""
    ward, city = WARD_KEYS.public.recipient, CITY_KEYS.public.recipient
    for stem, content, keys, receiver in (
        ("bundle", a_report(), WARD_KEYS, city),
        ("configuration", a_configuration(), CITY_KEYS, ward),
    ):
        for name, recipient in ((f"{stem}-v{VERSION}.zip", None), (f"{stem}-v{VERSION}.zip.age", receiver)):
            with (DATA / name).open("xb") as file:
                file.write(pack(content, keys, recipient).raw)


if __name__ == "__main__":
    make()
