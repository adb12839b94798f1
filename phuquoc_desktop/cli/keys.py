"""``phuquoc keys``: the office's own keys, whom it believes, what to do when keys or a PC are lost."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli import key_quarantine, key_readers
from phuquoc_desktop.cli.city_office import other_office
from phuquoc_desktop.cli.parser import add_command, add_group
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.translation import N_, _

if TYPE_CHECKING:
    from phuquoc_desktop.bundle.key_card import KeyCard
    from phuquoc_desktop.cli.call import Call
    from phuquoc_desktop.cli.parser import Commands, OfficeParser
    from phuquoc_desktop.domain.exchange import IntroducedHow, QuarantinedFile
    from phuquoc_desktop.services.key_ring import KnownKey

DONE, NEEDS_A_PERSON = 0, 1


class HeardWantedError(RefusedError):
    """Nobody has compared the fingerprint."""

    sentence = N_(
        "Ask the office to read the end of its fingerprint aloud and give those characters with --heard; with a sheet handed "
        "over in person --how face_to_face is enough."
    )


class TextUnreadableError(RefusedError):
    """The file with a key sheet's text or a recovery code cannot be read."""

    sentence = N_("The file {name} cannot be read as text; give another one, or “-” to type it in.")


def add_commands(commands: Commands) -> None:
    """Add ``keys`` with its commands."""
    group = add_group(commands, "keys", _("Keys: key sheet, introducing, quarantine, renewing, revoking, recovery"))
    add_command(group, "show", run_show, _("Show the office's public keys and whom it believes"))
    sheet = add_command(group, "sheet", run_sheet, _("Write the key sheet, to be handed to other offices"))
    sheet.add_argument("--out", metavar=_("FILE"), required=True)
    _add_introduce(add_command(group, "introduce", run_introduce, _("Believe the key of an office from its key sheet")))
    key_quarantine.add_to(group)
    add_command(group, "renew", run_renew, _("Make new keys for this office; the old ones stay for reading"))
    revoke = add_command(group, "revoke", run_revoke, _("Believe nothing that a key signs from a day on"))
    revoke.add_argument("office", metavar=_("OFFICE"))
    revoke.add_argument("fingerprint", metavar=_("FINGERPRINT"), help=_("its last eight characters are enough"))
    revoke.add_argument("--from", dest="since", metavar=_("DATE"), required=True)
    revoke.add_argument("--reason", metavar=_("TEXT"), required=True)
    secret = add_command(
        group, "recovery-sheet", run_recovery_sheet, _("Write the secret recovery sheet, for the safe")
    )
    secret.add_argument("--out", metavar=_("FILE"), required=True)
    recover = add_command(group, "recover", run_recover, _("Bring the keys back from the recovery sheet"))
    recover.add_argument("code", metavar=_("CODE"), help=_("the rows, a file that holds them, or “-” to type them in"))
    key_readers.add_to(group)


def _add_introduce(parser: OfficeParser) -> None:
    parser.add_argument("card", metavar=_("TEXT"), nargs="?", help=_("the text of the QR code, a file with it, or “-”"))
    parser.add_argument("--waiting", metavar="ID", help=_("the key of a file in the quarantine instead"))
    parser.add_argument("--how", choices=("face_to_face", "telephone"), default="telephone")
    parser.add_argument(
        "--heard", metavar=_("TEXT"), default="", help=_("the last characters, as the office read them")
    )
    parser.add_argument("--replace", action="store_true", help=_("the office has renewed its key; end the other today"))
    parser.add_argument("--beside", action="store_true", help=_("the office has several PCs, each with its own key"))


def run_show(call: Call) -> int:
    """Show public keys; private ones never leave the data folder."""
    from phuquoc_desktop.domain.key_line import in_groups

    with call.office() as office:
        public, also = office.post.keys.public, office.post.keys.also
        with office.reading() as read:
            known = office.post.ring(read)
    document = {
        "office": office.profile.office,
        "signing_key": public.signing_line,
        "recipient": public.recipient,
        "fingerprint": public.fingerprint,
        "earlier": [one.public.fingerprint for one in office.post.keys.earlier],
        "also_readable_by": [{"name": one.name, "recipient": one.recipient} for one in also],
        "known": [_known(one) for one in known.keys],
    }
    lines = [in_groups(public.fingerprint), public.signing_line, public.recipient]
    call.answer(document, [*lines, *(_known_line(one) for one in known.keys)])
    return DONE


def _known(one: KnownKey) -> dict[str, Any]:
    return {
        "office": one.office,
        "fingerprint": one.fingerprint,
        "signing_key": one.signing_key,
        "recipient": one.recipient,
        "since": one.since.isoformat(),
        "how": one.how.value if one.how else None,
        "revoked_on": one.revoked_on.isoformat() if one.revoked_on else None,
        "revoked_because": one.revoked_because or None,
    }


def _known_line(one: KnownKey) -> str:
    shown = f"{one.office}: {one.fingerprint}" + (f" ({one.how.label})" if one.how else "")
    if one.revoked_on is None:
        return shown
    ended = _("{key}: revoked on {day}, {reason}")
    return ended.format(key=shown, day=f"{one.revoked_on:%d/%m/%Y}", reason=one.revoked_because)


def run_sheet(call: Call) -> int:
    """Write the key sheet."""
    from phuquoc_desktop.documents import writing

    target = call.path("out")
    with call.office() as office:
        writing.save(office.key_sheet(), target)
        fingerprint = office.post.keys.public.fingerprint
    call.answer({"file": str(target), "fingerprint": fingerprint}, [_("Written: {file}").format(file=target)])
    return DONE


def run_introduce(call: Call) -> int:
    """Introduce a key after a person has made sure whose it is, and name the files that have waited for it."""
    from phuquoc_desktop.bundle.quarantine import find, signed_by
    from phuquoc_desktop.services.correspondents import introduce

    asked = call.options
    with call.office() as office, office.begin(N_("Introduce the keys of an office")) as work:
        card = card_of(find(work, asked.waiting)) if asked.waiting else read_card_given(call)
        how = _how(call, card)
        other = office.offices.by_key(card.office)
        introduce(
            work,
            card.office,
            card.public.signing_line,
            card.public.recipient,
            office.today,
            how=how,
            replace=asked.replace,
            beside=asked.beside,
        )
        waits = [one.id[-8:] for one in signed_by(work, card.public.signing_line)]
    told = [_("From now on bundles of {office} are believed.").format(office=other.name)]
    told += [
        _("A file waits for this key: phuquoc keys quarantine --release {number}").format(number=one) for one in waits
    ]
    call.answer({"office": card.office, "fingerprint": card.public.fingerprint, "waiting": waits}, told)
    return DONE


def card_of(one: QuarantinedFile) -> KeyCard:
    """Return the keys that a waiting file carries itself."""
    from phuquoc_desktop.bundle.key_card import KeyCard
    from phuquoc_desktop.bundle.keys import PublicKeys

    return KeyCard(one.sender, PublicKeys(one.signing_key, one.recipient or ""))


def read_card_given(call: Call) -> KeyCard:
    """Read the card that the command line names."""
    from phuquoc_desktop.bundle.key_card import read_card

    return read_card(text_given(call.options.card or ""))


def text_given(given: str) -> str:
    """Return a text given as itself, as the name of a file, or “-” for what is typed in; raises TextUnreadableError."""
    import sys

    if given == "-":
        return sys.stdin.read()
    try:
        if len(given) > 200 or "\n" in given or not Path(given).is_file():
            return given
        return Path(given).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise TextUnreadableError(name=Path(given).name) from error


def _how(call: Call, card: KeyCard) -> IntroducedHow:
    """Compare what was heard; only a sheet handed over in person needs no reading aloud."""
    from phuquoc_desktop.domain.exchange import IntroducedHow
    from phuquoc_desktop.services.correspondents import compare_aloud

    how = IntroducedHow(call.options.how)
    in_person = how is IntroducedHow.FACE_TO_FACE and not call.options.waiting
    if not call.options.heard and not in_person:
        raise HeardWantedError
    if call.options.heard:
        compare_aloud(card.public.fingerprint, call.options.heard)
    return how


def run_renew(call: Call) -> int:
    """Make new keys."""
    from phuquoc_desktop.bundle import key_folder
    from phuquoc_desktop.domain.key_line import in_groups

    with call.office() as office:
        before = office.post.keys.public
        keys = key_folder.renew(office.key_folder)
    told = [
        _("The office has new keys: {fingerprint}").format(fingerprint=in_groups(keys.public.fingerprint)),
        _("Write a new key sheet and a new recovery sheet; the city and whoever writes to you must know the new key."),
    ]
    call.answer({"fingerprint": keys.public.fingerprint, "earlier": before.fingerprint}, told)
    return DONE


def run_revoke(call: Call) -> int:
    """Revoke a key, and name what it signed that was taken in since that day."""
    from phuquoc_desktop.cli.days import read_day
    from phuquoc_desktop.services.correspondents import revoke

    asked = call.options
    since = read_day(asked.since)
    with call.office() as office:
        other = other_office(office, asked.office)
        with office.begin(N_("Revoke a key")) as work:
            gone = revoke(work, str(other.key), asked.fingerprint, since, asked.reason)
            fingerprint = _fingerprint(gone.signing_key)
            taken = work.bundles_received.all(signed_by=fingerprint)
            late = [one for one in taken if one.taken_at.date() >= since]
    told = [_("From {day} on nothing that this key signs is taken in.").format(day=f"{since:%d/%m/%Y}")]
    told += [
        _("! Taken in since then, look at it again: {file}, {day}").format(
            file=one.file_name, day=f"{one.taken_at:%d/%m/%Y}"
        )
        for one in late
    ]
    document = {"office": str(other.key), "fingerprint": fingerprint, "revoked_on": since.isoformat()}
    call.answer(document | {"taken_since": [one.file_name for one in late]}, told)
    return NEEDS_A_PERSON if late else DONE


def _fingerprint(signing_key: str) -> str:
    from phuquoc_desktop.domain.key_line import fingerprint_of

    return fingerprint_of(signing_key)


def run_recovery_sheet(call: Call) -> int:
    """Write the recovery sheet, which only the owner of the file may read."""
    from phuquoc_desktop.documents import writing

    target = call.path("out")
    with call.office() as office:
        writing.save(office.recovery_sheet(), target)
        target.chmod(0o600)
        fingerprint = office.post.keys.public.fingerprint
    told = _("Written: {file}. Print it, lock it away, then delete the file: whoever has it can sign for the office.")
    call.answer({"file": str(target), "fingerprint": fingerprint}, [told.format(file=target)])
    return DONE


def run_recover(call: Call) -> int:
    """Bring the keys back."""
    from phuquoc_desktop.bundle import key_folder
    from phuquoc_desktop.bundle.recovery import keys_of
    from phuquoc_desktop.domain.key_line import in_groups

    with call.office() as office:
        keys = key_folder.bring_back(office.make_keys(), keys_of(text_given(call.options.code)))
    fingerprint = keys.public.fingerprint
    told = _("The office signs with its former keys again: {fingerprint}").format(fingerprint=in_groups(fingerprint))
    call.answer({"fingerprint": fingerprint}, [told])
    return DONE
