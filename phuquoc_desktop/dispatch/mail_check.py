"""Would this file get through the usual mail filters? Told before it is sent, with the provider and where its rule stands."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from zipfile import BadZipFile, ZipFile

from phuquoc_desktop.dispatch.mail_filters import MailFilters, Provider, load_mail_filters
from phuquoc_desktop.dispatch.mail_size import as_mail_counts
from phuquoc_desktop.dispatch.splitting import parts_needed
from phuquoc_desktop.domain.finding import Weight
from phuquoc_desktop.translation import N_, _

_PLAIN_NAME = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]*", re.ASCII)
_DOCUMENTS = frozenset("doc docx xls xlsx ppt pptx pdf jpg jpeg png txt csv".split())
_OFFICE = frozenset("docx xlsx pptx odt ods odp docm xlsm pptm dotm xltm xlam".split())
_MACROS = frozenset("docm xlsm pptm dotm xltm xlam".split())
_ENCRYPTED = 1

NAME = N_("The name “{file}” has letters that some mail programs garble, or is longer than {longest}; rename the file.")
ENDING = N_("“{file}”: {provider} refuses files that end in .{ending}.")
TWO_ENDINGS = N_("“{file}” pretends to be a document by its two endings; filters refuse that.")
PROGRAM = N_("“{file}” is a program whatever its name says; filters refuse it.")
NESTED = N_(
    "“{file}” is an archive in an archive; filters cannot look into it and may refuse it. Attach its files one by one."
)
PASSWORD = N_("“{file}” is an archive with a password; {provider} refuses such files.")
MACROS = N_("“{file}” carries macros; filters often refuse such files. Save it without macros (.docx, .xlsx).")
TOO_BIG = N_("As mail counts it the file has {size} MB; {provider} takes {limit} MB. It goes in {parts} parts.")


@dataclass(frozen=True)
class Content:
    """A file to be looked at: its name for people, its bytes, and whether it lies in another file."""

    name: str
    raw: bytes
    inside: bool = False


@dataclass(frozen=True)
class MailFinding:
    """One thing that a filter may stumble over; ``provider`` and ``source`` are empty for what is good practice."""

    rule: str
    weight: Weight
    sentence: str
    places: tuple[tuple[str, str], ...]
    file: str
    provider: str = ""
    source: str = ""

    @property
    def message(self) -> str:
        """The sentence in the language spoken now."""
        return _(self.sentence).format(**dict(self.places))


@dataclass(frozen=True)
class MailVerdict:
    """What is known before a file is mailed: bytes, characters in the mail, number of mails, and what was found."""

    size: int
    mail_size: int
    parts: int
    findings: tuple[MailFinding, ...]

    @property
    def passes(self) -> bool:
        """Whether nothing was found that a filter refuses."""
        return not any(one.weight is Weight.ERROR for one in self.findings)


def check_mail(file: Content, inside: Iterable[Content], limit: int, *, sealed: bool) -> MailVerdict:
    """Judge a file and what lies in it; in a ``sealed`` (encrypted) one no filter sees the latter, which is told as a hint."""
    filters = load_mail_filters()
    size = len(file.raw)
    within = min(limit, filters.limit)
    found = [*_of_name(file, filters), *_of_content(file, filters, sealed=False), *_of_size(size, within, filters)]
    for one in inside:
        found.extend(_of_content(one, filters, sealed=sealed))
    return MailVerdict(size, as_mail_counts(size), parts_needed(size, within), tuple(found))


def _of_name(file: Content, filters: MailFilters) -> Iterator[MailFinding]:
    if not _PLAIN_NAME.fullmatch(file.name) or len(file.name) > filters.longest_name:
        yield _found("name", Weight.ERROR, NAME, file, longest=filters.longest_name)


def _of_size(size: int, within: int, filters: MailFilters) -> Iterator[MailFinding]:
    if as_mail_counts(size) > within:
        tightest = min(filters.providers, key=lambda one: one.limit)
        places = (
            ("size", f"{as_mail_counts(size) / 1e6:.1f}"),
            ("provider", tightest.name),
            ("limit", f"{within / 1e6:.1f}"),
            ("parts", str(parts_needed(size, within))),
        )
        yield MailFinding("size", Weight.HINT, TOO_BIG, places, "", tightest.name, tightest.source)


def _of_content(file: Content, filters: MailFilters, *, sealed: bool) -> Iterator[MailFinding]:
    stop = Weight.HINT if sealed else Weight.ERROR
    doubt = Weight.HINT if sealed else Weight.WARNING
    endings = [part.lower() for part in file.name.split(".")[1:]]
    last = endings[-1] if endings else ""
    blocker = filters.who_blocks(last)
    if blocker:
        yield _found("ending", stop, ENDING, file, blocker, ending=last)
    kind = filters.kind_of(file.raw)
    if len(endings) > 1 and endings[-2] in _DOCUMENTS and (blocker or kind in ("program", "archive")):
        yield _found("two-endings", stop, TWO_ENDINGS, file)
    if kind == "program":
        yield _found("program", stop, PROGRAM, file)
    yield from _of_archive(file, kind, last, filters, stop, doubt)


def _of_archive(
    file: Content, kind: str, last: str, filters: MailFilters, stop: Weight, doubt: Weight
) -> Iterator[MailFinding]:
    looked = _look_inside(file.raw) if kind == "zip" else _Archive()
    if looked.password:
        refuser = next((one for one in filters.providers if one.refuses_archives_with_password), None)
        yield _found("password", stop, PASSWORD, file, refuser)
    if looked.macros or last in _MACROS:
        refuser = next((one for one in filters.providers if one.refuses_macros), None)
        yield _found("macros", stop, MACROS, file, refuser)
    if file.inside and (kind == "archive" or (kind == "zip" and last not in _OFFICE and not looked.office)):
        yield _found("nested", doubt, NESTED, file)


@dataclass(frozen=True)
class _Archive:
    password: bool = False
    macros: bool = False
    office: bool = False


def _look_inside(raw: bytes) -> _Archive:
    try:
        with ZipFile(io.BytesIO(raw)) as archive:
            entries = archive.infolist()
    except (BadZipFile, OSError, ValueError, NotImplementedError, EOFError):
        return _Archive()
    names = {one.filename for one in entries}
    return _Archive(
        password=any(one.flag_bits & _ENCRYPTED for one in entries),
        macros=any(name.endswith("vbaProject.bin") for name in names),
        office="[Content_Types].xml" in names or "mimetype" in names,
    )


def _found(
    rule: str, weight: Weight, sentence: str, file: Content, provider: Provider | None = None, **places: object
) -> MailFinding:
    named = {"file": file.name, "provider": provider.name if provider else "", **places}
    filled = tuple((name, str(value)) for name, value in named.items())
    who, where = (provider.name, provider.source) if provider else ("", "")
    return MailFinding(rule, weight, sentence, filled, file.name, who, where)
