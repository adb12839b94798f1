"""What the city gives back (trả lại bổ sung): its new remarks reopen the dossiers that they are about."""

from __future__ import annotations

from collections.abc import Iterable

from phuquoc_desktop.domain.dossier import Dossier, DossierStatus
from phuquoc_desktop.domain.dossier_course import DossierEvent, DossierVersion
from phuquoc_desktop.domain.exchange import Remark, RemarkStatus
from phuquoc_desktop.services import dossier_versions
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork


def known_open(read: Reader) -> dict[str, str]:
    """Return the open remarks that are here already, by id with their words; ask before new ones are taken in."""
    return {one.id: one.text for one in read.remarks.all(status=RemarkStatus.OPEN)}


def reopen(work: UnitOfWork, remarks: Iterable[Remark], known: dict[str, str]) -> list[DossierVersion]:
    """Give back every submitted dossier that a new remark is about: on itself, a candidate or a paper in it.

    A remark that was open here before, in the same words, gives nothing back again: its dossier was mended since. Neither does
    one by which another PC of this office has noted the dossier as given back already.
    """
    about: dict[str, list[Remark]] = {}
    for one in remarks:
        if one.status is RemarkStatus.OPEN and known.get(one.id) != one.text:
            dossier_id = dossier_of(work, one)
            if dossier_id is not None and not _noted(work, dossier_id, one):
                about.setdefault(dossier_id, []).append(one)
    submitted = [(work.dossiers.find(key), found) for key, found in about.items()]
    return [dossier_versions.returned(work, one, found) for one, found in submitted if one and _is_submitted(work, one)]


def _noted(read: Reader, dossier_id: str, remark: Remark) -> bool:
    """Tell whether the dossier's history has as many returns in a remark's words as there are such remarks until this one."""
    words = remark.text.splitlines()[0]
    noted = read.dossier_versions.all(dossier_id=dossier_id, event=DossierEvent.RETURNED)
    returned = sum((one.reason or "").splitlines().count(words) for one in noted)
    alike = [
        one
        for one in read.remarks.all(addressee=remark.addressee)
        if one.text.splitlines()[0] == words and one.id <= remark.id and dossier_of(read, one) == dossier_id
    ]
    return returned >= max(len(alike), 1)


def dossier_of(read: Reader, remark: Remark) -> str | None:
    """Return the id of the dossier that a remark is about, or None."""
    if remark.record_kind == "dossier":
        return remark.record_id
    if remark.record_kind in ("candidate", "paper"):
        row = read.shelf(remark.record_kind).values([remark.record_id], "dossier_id")
        return row[remark.record_id]["dossier_id"] if row else None
    return None


def _is_submitted(work: UnitOfWork, dossier: Dossier) -> bool:
    return dossier.office == work.office and dossier.status is DossierStatus.SUBMITTED
