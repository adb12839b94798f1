"""Which paper of a dossier a file may be, guessed from its name and first words; a person corrects it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from phuquoc_desktop.domain.dossier import PaperKind
from phuquoc_desktop.services.attaching.remark import Look
from phuquoc_desktop.vietnamese.fold import fold_words

_WORDS = (
    (PaperKind.VOTE_RESULT, ("bien ban kiem phieu", "ket qua bo phieu", "ket qua kiem phieu", "kqbp")),
    (PaperKind.MINUTES, ("bien ban", "bb hop", "bbh")),
    (PaperKind.LETTER, ("to trinh", "ttr")),
    (PaperKind.SUMMARY, ("tom tat thanh tich", "tom tat", "tttt")),
    (PaperKind.REPORT, ("bao cao thanh tich", "bctt", "bao cao tom tat", "thanh tich")),
    (PaperKind.INITIATIVE, ("sang kien", "de tai", "giai phap")),
    (PaperKind.PUBLICATION, ("cong khai", "niem yet")),
    (PaperKind.OPINION, ("y kien", "hiep y", "nhan xet")),
    (PaperKind.CONFIRMATION, ("xac nhan", "giay xac nhan")),
    (PaperKind.CANDIDATES, ("danh sach", "trich ngang")),
    (PaperKind.EARLIER_DECISION, ("quyet dinh", "qd", "qdkt", "bang khen", "giay khen")),
    (PaperKind.PICTURE, ("anh the", "anh chan dung", "chan dung")),
)
_HEAD = 60
"""Words of a paper among which its title stands, below the national title, number and date."""


@dataclass(frozen=True)
class Guess:
    """Kind and candidate that a file seems to be about; None where nothing points to any."""

    kind: PaperKind | None
    candidate_id: str | None


def guess(look: Look, candidates: Sequence[tuple[str, str]]) -> Guess:
    """Guess from a file that was looked at; ``candidates`` are names and ids."""
    named, said = _folded(PurePath(look.name).stem), _folded(look.text)
    head = " ".join(said.split()[:_HEAD])
    return Guess(_kind(named) or _kind(head), _whom(named, candidates) or _whom(head, candidates))


def _kind(words: str) -> PaperKind | None:
    """Return the kind that is named first; of two that begin at one place the longer name."""
    places = [
        (f" {words} ".find(f" {one} "), -len(one), order)
        for order, (_kind_of, names) in enumerate(_WORDS)
        for one in names
        if f" {one} " in f" {words} "
    ]
    return _WORDS[min(places)[2]][0] if places else None


def _whom(words: str, candidates: Sequence[tuple[str, str]]) -> str | None:
    """Return the one candidate whose whole name is there."""
    found = {key for name, key in candidates if name and f" {_folded(name)} " in f" {words} "}
    return found.pop() if len(found) == 1 else None


def _folded(text: str) -> str:
    return " ".join(fold_words(text))
