"""The office's own wording of papers: copies of built-in templates in its data folder, checked before they are used."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from phuquoc_desktop.documents import template_check
from phuquoc_desktop.documents.template import Sentences, read_toml
from phuquoc_desktop.documents.template_check import TemplateFaultError
from phuquoc_desktop.domain.errors import RefusedError, TroubleError
from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.locations import read_shipped, shipped
from phuquoc_desktop.storage.safe_file import free_name, trouble_of, write_whole
from phuquoc_desktop.translation import N_

FOLDER = "templates"
_NO_WORDING = frozenset({"page_style", "own_lists"})
"""Shipped beside the templates, but not the words of papers: the decree's layout, and headings that imports look for."""


class UnknownTemplateError(RefusedError):
    """There is no template of that name."""

    sentence = N_("There is no template “{name}”; choose one of: {known}.")


class OwnTemplateExistsError(RefusedError):
    """A copy that the office may have changed is not written over."""

    sentence = N_("The office has its own “{name}” already, in “{folder}”; change that file, or reset it first.")


class NoOwnTemplateError(RefusedError):
    """There is nothing to set aside."""

    sentence = N_("The office has no own “{name}”; the built-in one is used.")


class OwnTemplateRefusedError(RefusedError):
    """An own template is not used, with its first fault; papers are written with the built-in words."""

    sentence = N_(
        "The office's own template “{file}” is not used: {fault}. Papers are written with the built-in words until the file "
        "is mended or reset."
    )


class UnreadableTemplateError(TroubleError):
    """The disk does not give the file."""

    sentence = N_("The template “{file}” cannot be read; close it in other programs and try again.")


class TemplateState(Labelled):
    """Which words a paper is written with."""

    BUILT_IN = "built-in", N_("Built-in")
    OWN = "own", N_("The office's own")
    REFUSED = "refused", N_("Refused")


@dataclass(frozen=True)
class TemplateLine:
    """One template: its name without ending, what it is for, where the office's own copy lies or would lie, its faults."""

    name: str
    about: str
    path: Path
    state: TemplateState
    faults: tuple[TemplateFaultError, ...] = ()


class OwnTemplates:
    """The folder of an office's own templates; a file is read again only when it has changed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._known: dict[Path, _Checked] = {}
        self._told: set[str] = set()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all templates that an office may word anew."""
        files = shipped("resources", "templates").glob("*.toml")
        return tuple(sorted(one.stem for one in files if one.stem not in _NO_WORDING))

    def lines(self) -> tuple[TemplateLine, ...]:
        """Return every template with its state; raises UnreadableTemplateError."""
        return tuple(map(self.line, self.names))

    def line(self, name: str) -> TemplateLine:
        """Return one template; raises UnknownTemplateError and UnreadableTemplateError."""
        path = self._path(name)
        found = self._checked(path)
        if found is None:
            return TemplateLine(name, _about(name), path, TemplateState.BUILT_IN)
        state = TemplateState.REFUSED if found.faults else TemplateState.OWN
        return TemplateLine(name, _about(name), path, state, found.faults)

    def usable(self) -> Mapping[str, Sentences]:
        """Return what the own templates say that may be used, by the names of their files; a refused one is left out."""
        return {path.name: one.sentences for path, one in self._files() if not one.faults}

    def untold(self) -> tuple[OwnTemplateRefusedError, ...]:
        """Return the refusals that nobody was told yet; each state of a file is told once."""
        told = []
        for path, one in self._files():
            if one.faults and one.digest not in self._told:
                self._told.add(one.digest)
                told.append(OwnTemplateRefusedError(file=path.name, fault=one.faults[0]))
        return tuple(told)

    def copy(self, name: str) -> Path:
        """Copy a built-in template into the folder, to be changed there; raises OwnTemplateExistsError."""
        path = self._path(name)
        if path.exists():
            raise OwnTemplateExistsError(field="name", name=path.name, folder=str(self.folder))
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            write_whole(path, shipped("resources", "templates", path.name).read_bytes())
        except OSError as error:
            raise trouble_of(error, path) from error
        return path

    def reset(self, name: str) -> Path:
        """Set an own template aside under another name, which is returned; raises NoOwnTemplateError."""
        path = self._path(name)
        if not path.exists():
            raise NoOwnTemplateError(field="name", name=path.name)
        aside = path.with_suffix(".old")
        try:
            return path.replace(free_name(aside) if aside.exists() else aside)
        except OSError as error:
            raise trouble_of(error, path) from error

    def _path(self, name: str) -> Path:
        stem = name.removesuffix(".toml")
        if stem not in self.names:
            raise UnknownTemplateError(field="name", name=name, known=", ".join(self.names))
        return self.folder / f"{stem}.toml"

    def _files(self) -> list[tuple[Path, _Checked]]:
        paths = sorted(self.folder.glob("*.toml")) if self.folder.is_dir() else []
        found = ((path, self._checked(path)) for path in paths if path.stem in self.names)
        return [(path, one) for path, one in found if one is not None]

    def _checked(self, path: Path) -> _Checked | None:
        """Return what an own template says and what is wrong with it, or None where there is none."""
        try:
            told = path.stat()
            known, stamp = self._known.get(path), (told.st_mtime_ns, told.st_size)
            if known is None or known.stamp != stamp:
                known = self._known[path] = _check(path.name, path.read_bytes(), stamp)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise UnreadableTemplateError(file=path.name) from error
        return known


@dataclass(frozen=True)
class _Checked:
    stamp: tuple[int, int]
    digest: str
    sentences: Sentences
    faults: tuple[TemplateFaultError, ...]


def _check(file: str, content: bytes, stamp: tuple[int, int]) -> _Checked:
    digest = f"{file} {hashlib.sha256(content).hexdigest()}"
    try:
        own, text = template_check.read(content)
    except TemplateFaultError as fault:
        return _Checked(stamp, digest, {}, (fault,))
    return _Checked(stamp, digest, own, tuple(template_check.faults(own, text, read_toml(file))))


def _about(name: str) -> str:
    """Return the first sentence of a template's first line, which says in Vietnamese what paper it is."""
    first = read_shipped("resources", "templates", f"{name}.toml").partition("\n")[0]
    return first.lstrip("# ").split(". ")[0].rstrip(".")
