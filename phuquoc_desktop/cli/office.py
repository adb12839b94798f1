"""``phuquoc init``: a new data folder for one office."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.call import Call
from phuquoc_desktop.cli.parser import add_command
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.office import Office, OfficeKind
from phuquoc_desktop.translation import N_, _

if TYPE_CHECKING:
    from phuquoc_desktop.backend import Backend, Beginning
    from phuquoc_desktop.cli.parser import Commands
    from phuquoc_desktop.storage.profile import Role


class NotAnOfficeHereError(RefusedError):
    """Provinces keep no data in this program."""

    sentence = N_("{name} is not one of the wards, communes or the city; data is kept for those only.")


class RoleDiffersError(RefusedError):
    """A ward cannot receive, the city does not report."""

    sentence = N_("{name} cannot have the role “{role}”; leave --role out.")


def add_commands(commands: Commands) -> None:
    """Add ``init``."""
    parser = add_command(commands, "init", run_init, _("Make a new data folder for a ward, a commune or the city"))
    parser.add_argument("--office", required=True, metavar=_("CODE"), help=_("such as 31078 or duong-dong"))
    parser.add_argument("--role", choices=("office", "city"), help=_("by default what the office is"))
    parser.add_argument("--year", type=int, default=2021, metavar=_("YEAR"), help=_("the emulation year"))
    parser.add_argument("--user", default="", metavar=_("NAME"), help=_("who works here"))
    parser.add_argument(
        "--database", metavar="URL", help=_("an empty PostgreSQL database for several officers at once")
    )
    parser.add_argument("--twin", metavar=_("FILE"), help=_("go on with the records of another PC of this office"))
    parser.add_argument("--keys", metavar=_("DIR"), help=_("with --twin: the folder keys, copied from that PC"))
    parser.add_argument("--practice", action="store_true", help=_("fill in invented people to practise with"))


def run_init(call: Call) -> None:
    """Make the data and say what is in it."""
    from phuquoc_desktop.backend import begin_office
    from phuquoc_desktop.practising import practise
    from phuquoc_desktop.storage.profile import Role

    if call.options.keys:
        _copy_keys(call.path("keys"), call.folder)
    backend = begin_office(call.folder, _beginning(call))
    try:
        if call.options.lang:
            backend.settings.language = call.options.lang
            backend.save_settings()
        if call.options.twin:
            _join(backend, call.path("twin"))
        elif call.options.practice and backend.profile.role is not Role.CITY:
            practise(backend)  # on the command line the city begins empty, for what wards of one's own send
        call.answer(_document(backend), _lines(backend))
    except BaseException:
        backend.discard()
        raise
    backend.close()


def _copy_keys(source: Path, folder: Path) -> None:
    """Put the keys of the office into a data folder that has none; raises a TroubleError of the disk."""
    import shutil

    from phuquoc_desktop.storage.safe_file import trouble_of

    try:
        if not (folder / "keys").exists():
            shutil.copytree(source, folder / "keys")
    except OSError as error:
        raise trouble_of(error, source) from error


def _join(backend: Backend, twin: Path) -> None:
    """Take in what another PC of the office has written; raises a RefusedBundleError."""
    from phuquoc_desktop.bundle.incoming import open_bundle, take

    with backend.begin(N_("Take in a bundle")) as work:
        take(work, backend.post, open_bundle(work, backend.post, twin))


def _beginning(call: Call) -> Beginning:
    from datetime import date

    from phuquoc_desktop.backend import Beginning
    from phuquoc_desktop.domain.checks import refuse_if_any
    from phuquoc_desktop.domain.registration_rules import strange_year
    from phuquoc_desktop.services.catalogue import load_offices

    asked = call.options
    refuse_if_any(strange_year(asked.year))
    office = load_offices().find(asked.office, date(asked.year, 7, 1))
    role = _role(office, asked.role)
    return Beginning(str(office.key), role, asked.year, asked.user, asked.practice, asked.database or None)


def _role(office: Office, asked: str | None) -> Role:
    from phuquoc_desktop.storage.profile import Role

    if office.kind is OfficeKind.PROVINCE:
        raise NotAnOfficeHereError(field="office", name=office.name)
    fitting = Role.CITY if office.kind is OfficeKind.CITY else Role.OFFICE
    if asked and Role(asked) is not fitting:
        raise RoleDiffersError(field="role", name=office.name, role=Role(asked).label)
    return fitting


def _document(backend: Backend) -> dict[str, Any]:
    profile, office = backend.profile, backend.office
    with backend.reading() as read:
        counts = {"targets": read.targets.count(plan_id=None, year=profile.year), "parties": read.parties.count()}
    return {
        "folder": str(backend.folder),
        "database": str(backend.database.place),
        "office": {"key": profile.office, "code": office.key.code, "slug": office.slug, "name": office.name},
        "role": profile.role.value,
        "year": profile.year,
        "practice": profile.practice,
        **counts,
    }


def _lines(backend: Backend) -> list[str]:
    made = _document(backend)
    said = _("Made the data of {office} for {year} in {folder}: {targets} targets of the plan, {parties} parties.")
    return [
        said.format(office=made["office"]["name"], **{name: value for name, value in made.items() if name != "office"})
    ]
