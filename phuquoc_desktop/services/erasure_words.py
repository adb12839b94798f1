"""What erasing one person's data does, in sentences for window and command line."""

from __future__ import annotations

from collections.abc import Iterator

from phuquoc_desktop.services.erasure import MARK, ErasurePlan
from phuquoc_desktop.services.personal_data import TITLES
from phuquoc_desktop.translation import _, ngettext


def told(found: ErasurePlan) -> Iterator[str]:
    """Yield a sentence for each thing that goes, stays, or stands in the way."""
    if found.bound_by:
        said = _("{name} is proposed in {codes}, which is not finished: nothing can be erased before that.")
        yield said.format(name=found.party.name, codes=", ".join(found.bound_by))
        return
    yield _("Erased: name, birth, sex, identity number, position, unit, address, ethnic group and note of the entry.")
    for kind, count in found.removed.items():
        if count:
            yield _("Removed: {title} ({count})").format(title=_(TITLES[kind]), count=count)
    for kind, count in found.kept.items():
        if count:
            yield _("Stays without the person: {title} ({count})").format(title=_(TITLES[kind]), count=count)
    if found.leaves_mark:
        yield _("The entry stays as “{mark}”, because decisions rest on it.").format(mark=MARK)
    if found.accepted:
        accepted = ngettext(
            "{count} entry lies in a period that the city has accepted; the right to be erased goes before that, and the "
            "city sees it with the next report.",
            "{count} entries lie in a period that the city has accepted; the right to be erased goes before that, and the "
            "city sees it with the next report.",
            found.accepted,
        )
        yield accepted.format(count=found.accepted)
    yield _("The journal forgets the person in {count} changes.").format(count=found.changes)
    yield _(
        "Attached papers of accepted dossiers, backups, and bundles already sent are not changed; see to them yourself."
    )
