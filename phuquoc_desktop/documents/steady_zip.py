"""Word and Excel files are zips; written again with fixed times, the same content is the same bytes."""

from __future__ import annotations

import re
from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

UNDATED = date(2021, 1, 1)
_STAMP = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms:)")


def steady(packed: bytes, dated: date | None) -> bytes:
    """Return the same parts in the same order with the paper's own date in place of every clock reading."""
    day = dated or UNDATED
    target = BytesIO()
    with ZipFile(BytesIO(packed)) as source, ZipFile(target, "w") as copy:
        for name in source.namelist():
            entry = ZipInfo(name, (max(day.year, 1980), day.month, day.day, 0, 0, 0))
            entry.compress_type = ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            entry.create_system = 3
            copy.writestr(entry, _stamped(name, source.read(name), day))
    return target.getvalue()


def _stamped(name: str, content: bytes, day: date) -> bytes:
    if name != "docProps/core.xml":
        return content
    return _STAMP.sub(rb"\g<1>" + f"{day.isoformat()}T00:00:00Z".encode() + rb"\g<2>", content)
