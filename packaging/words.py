"""The catalogue of visible words: gathered from code and forms, merged into ``vi`` and ``en``, compiled for the program.

Run by the project's environment, for it needs Babel. Files carry no dates, versions or line numbers, so that they change
only when words do.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from string import Formatter

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
DOMAIN = "phuquoc"
LANGUAGES = ("vi", "en")
COMPLETE = "vi"
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2), "NP_": ((1, "c"), 2)}
HEADER = (
    'msgid ""\nmsgstr ""\n"Project-Id-Version: phuquoc-desktop\\n"\n{language}"MIME-Version: 1.0\\n"\n'
    '"Content-Type: text/plain; charset=utf-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n{plurals}\n'
)
LONG_AGO = datetime(2021, 1, 1, tzinfo=UTC)


def template_file(root: Path) -> Path:
    """Return the path of the template, which has every message and no translation."""
    return root / "i18n" / f"{DOMAIN}.pot"


def catalogue_file(root: Path, language: str) -> Path:
    """Return the path of one language's catalogue."""
    return root / "i18n" / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def gathered(root: Path) -> Catalog:
    """Return every message of code and forms."""
    catalog = Catalog(charset="utf-8")
    with (root / "i18n" / "babel.cfg").open(encoding="utf-8") as mapping:
        methods, options = parse_mapping_cfg(mapping)  # type: ignore[no-untyped-call]
    places = extract_from_dir(root, methods, options, KEYWORDS)
    for file, line, message, remarks, context in sorted(
        places, key=lambda place: (Path(place[0]).as_posix(), place[1])
    ):
        catalog.add(message, locations=[(Path(file).as_posix(), line)], auto_comments=remarks, context=context)
    return catalog


def merged(root: Path, language: str, template: Catalog) -> Catalog:
    """Return one language's catalogue with exactly the template's messages; what it had translated stays."""
    file = catalogue_file(root, language)
    catalog = Catalog(locale=language, charset="utf-8")
    if file.is_file():
        with file.open("rb") as text:
            catalog = read_po(text, locale=language)
    catalog.update(template, no_fuzzy_matching=True)
    return catalog


def as_text(catalog: Catalog) -> bytes:
    """Return a catalogue as the text of its file."""
    for message in catalog:
        message.flags.discard("python-format")
    language = f'"Language: {catalog.locale}\\n"\n' if catalog.locale else ""
    plurals = f'"Plural-Forms: {catalog.plural_forms}\\n"\n' if catalog.locale else ""
    out = BytesIO()
    write_po(out, catalog, omit_header=True, sort_output=True, ignore_obsolete=True, include_lineno=False, width=100)
    body = out.getvalue().rstrip(b"\n")
    return (HEADER.format(language=language, plurals=plurals).encode() + body).rstrip(b"\n") + b"\n"


def wanted(root: Path) -> dict[Path, bytes]:
    """Return every file of words as it should be."""
    template = gathered(root)
    files = {catalogue_file(root, language): as_text(merged(root, language, template)) for language in LANGUAGES}
    return {template_file(root): as_text(template), **files}


def write(root: Path) -> None:
    """Bring template and catalogues up to date and compile them."""
    for file, text in wanted(root).items():
        file.parent.mkdir(parents=True, exist_ok=True)
        if not file.is_file() or file.read_bytes() != text:
            file.write_bytes(text)
    compile_all(root)


def compile_all(root: Path) -> list[Path]:
    """Compile each catalogue into the file that the program reads, the same bytes from the same words."""
    made = []
    for language in LANGUAGES:
        source = catalogue_file(root, language)
        if source.is_file():
            with source.open("rb") as text:
                catalog = read_po(text, locale=language)
            catalog.creation_date = catalog.revision_date = LONG_AGO
            with source.with_suffix(".mo").open("wb") as out:
                write_mo(out, catalog)
            made.append(source.with_suffix(".mo"))
    return made


def faults(root: Path) -> list[str]:
    """Return what is wrong: stale files, words without Vietnamese, translations whose named places differ."""
    files = wanted(root)
    found = [
        f"{file.relative_to(root).as_posix()} is stale: run packaging/dev.py words"
        for file, text in files.items()
        if not file.is_file() or file.read_bytes() != text
    ]
    for language in LANGUAGES:
        catalog = read_po(BytesIO(files[catalogue_file(root, language)]), locale=language)
        found += [
            f"{language}: {fault}" for message in catalog if message.id for fault in _faults_of(message, language)
        ]
    return found


def _faults_of(message: Message, language: str) -> list[str]:
    ids = [message.id] if isinstance(message.id, str) else list(message.id)
    strings = [message.string] if isinstance(message.string, str) else list(message.string or [""])
    if not all(strings):
        return [f"not translated: {ids[0]}"] if language == COMPLETE else []
    if message.fuzzy:
        return [f"marked as unsure: {ids[0]}"]
    allowed = [_places(one) for one in ids]
    wrong = [one for one in strings if _places(one) not in allowed]
    return [f"named places differ: {ids[0]} -> {one}" for one in wrong]


def _places(sentence: str) -> frozenset[str]:
    """Return the names in braces; a sentence with broken braces has a place that no other has."""
    try:
        return frozenset(name for _, name, _, _ in Formatter().parse(sentence) if name is not None)
    except ValueError:
        return frozenset({sentence})


def main(what: str) -> int:
    """Do ``write``, ``check`` or ``compile``; 1 when the check finds faults."""
    if what == "compile":
        compile_all(ROOT)
        return 0
    if what == "write":
        write(ROOT)
        return 0
    found = faults(ROOT)
    print(
        "\n".join([*found[:40], f"{len(found)} faults in the words."]) if found else "The words are fresh and complete."
    )
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
