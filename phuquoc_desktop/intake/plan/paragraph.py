"""One paragraph of targets, read sentence by sentence and clause by clause."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from phuquoc_desktop.intake.plan import words
from phuquoc_desktop.intake.plan.asides import Aside, AsideKind
from phuquoc_desktop.intake.plan.building import build, exception_before, verb_of
from phuquoc_desktop.intake.plan.clause import Clause, clauses
from phuquoc_desktop.intake.plan.criteria import spread
from phuquoc_desktop.intake.plan.draft import Draft
from phuquoc_desktop.intake.plan.figures import is_year
from phuquoc_desktop.intake.plan.frames import add_share, complete, joined, names_apart, part_colon
from phuquoc_desktop.intake.plan.indicator import small, stripped, written
from phuquoc_desktop.intake.plan.qualities import read_quality
from phuquoc_desktop.intake.plan.roles import Piece, pieces
from phuquoc_desktop.intake.plan.scope import Scope, Shape, mark_before, shape_of
from phuquoc_desktop.intake.plan.shared_figure import split_shared
from phuquoc_desktop.intake.plan.spans import Span, is_verb, spans_of
from phuquoc_desktop.intake.plan.tokens import Token, contains, starts_with, tokenise
from phuquoc_desktop.intake.plan.units import Kind, scale_of


@dataclass(frozen=True)
class Surroundings:
    """What stands above a paragraph: a name that its targets complete, a whole whose parts they are."""

    year: int | None = None
    header: str = ""
    scope: Scope | None = None
    before: tuple[Draft, ...] = ()
    """The targets of the paragraph before, which “Trong đó” at the beginning of this one parts."""
    is_strict: bool = False
    """Whether only figures, and sentences that a verb begins, are targets."""
    with_qualities: bool = True
    is_prose: bool = False
    """Whether it is plain text without a number or bullet."""


@dataclass
class _Reader:
    """Reads a paragraph; ``drafts`` is what was read, in the order of the text."""

    around: Surroundings
    drafts: list[Draft] = field(default_factory=list)
    scope: Scope | None = None
    sentence: list[Draft] = field(default_factory=list)
    last_sentence: list[Draft] = field(default_factory=list)
    prefix: str = ""
    verb: str = ""
    verb_led: tuple[bool, int] = (False, 0)
    """Whether the verb led a share, and in which clause."""
    exception: str | None = None
    states_facts: bool = False
    clause_number: int = 0
    scope_began: int = 0
    last_clause: int = 0
    clause_began: int = 0
    subject: str = ""
    """What the counts of a part are counted in: “tiểu học 15 lớp, 480 học sinh”."""
    is_list: bool = False

    def read(self, text: str) -> list[Draft]:
        self.scope = self.around.scope
        self.states_facts = self.around.is_prose and not contains(tokenise(text), words.AIMS)
        for sentence in clauses(text):
            self._begin_sentence()
            self.is_list = len(sentence) >= _LIST
            for number, clause in enumerate(sentence):
                self.clause_number, self.clause_began, self.subject = number, len(self.sentence), ""
                self._read_clause(clause)
        return self.drafts

    def _begin_sentence(self) -> None:
        self.last_sentence, self.sentence = self.sentence or self.last_sentence, []
        self.scope = self.around.scope
        self.prefix = self.verb = ""

    def _read_clause(self, clause: Clause) -> None:
        if not clause.tokens or self._is_past(clause):
            return
        found = pieces(clause)
        if found and _is_not_to_happen(clause, found[0]):
            self._add_qualities(clause, 0, len(clause.tokens))
            return
        if found and self.states_facts and any(one.lead.words == ("có",) for one in found):
            return
        if not found:
            self._add_qualities(clause, 0, len(clause.tokens))
            return
        parted = spans_of(clause, found)
        self.exception = exception_before(clause, parted.prefix_end)
        if parted.prefix_end and parted.spans[0].is_first and parted.spans[0].piece.start == parted.prefix_end:
            self._add_qualities(clause, 0, parted.prefix_end)
        for span in parted.spans:
            self._add_span(clause, span)
        self._add_rest(clause, found[-1].end)

    def _add_rest(self, clause: Clause, end: int) -> None:
        """Take what is not to happen behind the last figure: “…, không có tổ chức đảng yếu kém”."""
        comma = next((at for at in range(end, len(clause.tokens)) if clause.tokens[at].low == ","), None)
        if comma is not None and starts_with(stripped(clause.tokens[comma + 1 :]), words.NOT_TO_HAPPEN):
            self._add_qualities(clause, comma + 1, len(clause.tokens))

    def _is_past(self, clause: Clause) -> bool:
        """Tell whether it reports results: “đã đạt”, or “Năm 2022 đạt” in a plan of 2023."""
        tokens = clause.tokens
        year = self.around.year
        if contains(tokens, words.DONE):
            return True
        at = next((place for place, token in enumerate(tokens[:6]) if is_year(token)), None)
        if year is None or at is None or int(tokens[at].text) >= year:
            return False
        lows = [token.low for token in tokens[:at]]
        if lows == ["đến", "năm"]:
            return int(tokens[at].text) == year - 1
        return lows in (
            ["năm"],
            ["trong", "năm"],
            ["hết", "năm"],
            ["ước", "năm"],
            ["cuối", "năm"],
            ["kết", "quả", "năm"],
        )

    def _add_qualities(self, clause: Clause, first: int, last: int) -> None:
        if not self.around.with_qualities:
            return
        strict = self.around.is_strict and not (self.is_list and self.drafts)
        for draft in read_quality(clause, first, last, strict=strict):
            self._keep(spread(draft), None)

    def _add_span(self, clause: Clause, span: Span) -> None:
        mark = mark_before(span.head)
        prefix, rest = part_colon(span.head)
        if mark:
            self._open_scope(mark.is_listed, are_all=mark.are_all)
        if prefix or len(rest) < len(span.head):
            self.prefix, span.head = prefix, rest
        draft = build(clause, span, self._verb_for(span), self._same_as_before(clause, span))
        if draft is None:
            return
        if verb := verb_of(span):
            self.verb, self.verb_led = verb, (span.piece.figure.kind is Kind.SHARE, self.clause_number)
        draft.exception = draft.exception or self.exception
        scope = self._scope_for(draft, shape_of(span.head, is_first=span.is_first))
        self._name(draft, span)
        self._keep([one for whole in split_shared(draft) for one in spread(whole)], scope)
        self._add_asides(clause, span, draft)

    def _verb_for(self, span: Span) -> str:
        """Return the verb that a figure may share: counts that of counts, shares that of shares in their clause."""
        is_share = span.piece.figure.kind is Kind.SHARE
        was_share, clause_number = self.verb_led
        same = is_share == was_share and (not is_share or clause_number == self.clause_number)
        return self.verb if same else ""

    def _same_as_before(self, clause: Clause, span: Span) -> str:
        """Return the name that “…; đến năm 2030 còn dưới 1 %” goes on with, empty for none."""
        last = self.sentence[-1] if self.sentence else None
        lead = span.piece.lead
        leads = lead.is_level or lead.is_down_or_up_to
        if self.prefix and [token.text for token in clause.tokens[lead.start : lead.start + 1]] == ["Đạt"]:
            return "Đạt"
        timed = lead.is_down_or_up_to or lead.start > span.start
        if last is None or not leads:
            return ""
        dated = any(is_year(token) for token in span.head)
        same = last.kind is span.piece.figure.kind and timed and self.clause_number > 0
        return last.indicator if same or dated else ""

    def _name(self, draft: Draft, span: Span) -> None:
        if not span.is_first or draft.indicator == "Đạt":
            draft.indicator = joined(self.prefix or self.around.header, draft.indicator)
        before = self._neighbour(draft)
        if is_verb(span):
            return
        if before is not None and not self.prefix and names_apart(span.head, draft, before):
            draft.indicator = f"{before.indicator} {small(draft.indicator)}"
            return
        if span.is_first and not span.tail and self.scope is not None and self.subject:
            draft.indicator = f"{draft.indicator} {small(self.subject)}"
            return
        self.subject = written(stripped(span.head)) if not span.is_first and draft.kind is Kind.COUNT else ""
        complete(draft, before, is_part=self.scope is not None, is_small=_is_small(span.head))
        add_share(draft)

    def _neighbour(self, draft: Draft) -> Draft | None:
        if self.scope is not None:
            near = [*self.scope.wholes[-_NEAR:], *self.scope.parts[-_NEAR:]]
            return next((one for one in reversed(near) if one.measured == draft.measured), near[-1])
        last = next((one for one in reversed(self.drafts) if not one.qualitative), None)
        while last is not None and last.parent is not None and self.scope is None:
            last = last.parent
        return last

    def _open_scope(self, is_listed: bool, *, are_all: bool) -> None:
        if self.scope is not None and self.scope is not self.around.scope and self._parts_a_part():
            self.scope = Scope(self.sentence[-1:], is_listed, are_all, above=self.scope)
            self.scope_began = self.clause_number
            return
        wholes = (
            _wholes(self.sentence[self.clause_began :])
            or _wholes(self.sentence)
            or _wholes(self.last_sentence)
            or _wholes(self.around.before)
        )
        if wholes:
            self.scope = Scope(wholes, is_listed, are_all)
            self.scope_began = self.clause_number

    def _parts_a_part(self) -> bool:
        """Tell whether “trong đó” stands in the clause of a part: “nuôi trồng 6.000 tấn, trong đó cá 2.400 tấn”."""
        last = self.sentence[-1] if self.sentence else None
        return last is not None and last.parent is not None and self.last_clause == self.clause_number

    def _scope_for(self, draft: Draft, shape: Shape) -> Scope | None:
        """Return the scope that a target is a part of; a semicolon may have ended it."""
        scope = self.scope
        while scope is not None and scope is not self.around.scope and self.clause_number > self.scope_began:
            if scope.goes_on(draft, shape):
                break
            scope = scope.above
        self.scope = scope
        if scope is not None and scope.shape is None:
            scope.shape = shape
        return scope

    def _keep(self, drafts: Iterable[Draft], scope: Scope | None) -> None:
        for draft in drafts:
            if scope is not None:
                scope.take(draft)
            self.drafts.append(draft)
            self.sentence.append(draft)
            self.last_clause = self.clause_number

    def _add_asides(self, clause: Clause, span: Span, draft: Draft) -> None:
        for aside in clause.asides_between(span.start, span.end):
            if aside.kind is AsideKind.PARTS and draft in self.drafts:
                self._add_parts(clause, aside, draft)

    def _add_parts(self, clause: Clause, aside: Aside, whole: Draft) -> None:
        inner = Clause(clause.text, aside.tokens, (), clause.sentence, begins_sentence=False, ends_with="")
        is_marked = mark_before(aside.tokens) is not None
        found = [one for one in pieces(inner, with_bare=is_marked) if _is_part(aside, one, whole)]
        for piece in found:
            if piece.figure.unit is None:
                piece.figure = replace(piece.figure, unit=whole.unit, kind=whole.kind, scale=whole.scale)
        kept, self.scope = self.scope, Scope([whole], is_listed=True)
        self.scope_began = self.clause_number
        for span in spans_of(inner, found).spans if found else ():
            self._add_span(inner, span)
        self.scope = kept


_NEAR = 8
"""How far back a neighbour is looked for."""

_LIST = 4
"""Clauses of a sentence that is a list of targets."""


def _is_not_to_happen(clause: Clause, piece: Piece) -> bool:
    """Tell whether “không còn xã dưới 13 tiêu chí” only says what shall not be."""
    plain = stripped(clause.tokens)
    same = any(token.low == "," for token in clause.tokens[: piece.figure.first])
    return starts_with(plain, words.NOT_TO_HAPPEN) and not same


def _is_part(aside: Aside, piece: Piece, whole: Draft) -> bool:
    """Tell whether a figure in brackets is a part: they say so, or it counts the same (not “(rộng 3,5 m, dày 16 cm)”)."""
    return mark_before(aside.tokens) is not None or scale_of(piece.figure.unit)[1] == whole.measured[0]


def _is_small(head: Sequence[Token]) -> bool:
    kept = stripped(head)
    return bool(kept) and kept[0].text[:1].islower()


def _wholes(drafts: Iterable[Draft]) -> list[Draft]:
    return [one for one in drafts if one.value is not None and one.parent is None]


def read_paragraph(text: str, around: Surroundings) -> list[Draft]:
    """Return the targets of a paragraph in NFC; each whole is followed by its parts."""
    return with_parts_behind(_Reader(around).read(text))


def with_parts_behind(drafts: list[Draft]) -> list[Draft]:
    """Put parts behind their wholes."""
    mine = set(map(id, drafts))
    ordered: list[Draft] = []
    for draft in drafts:
        if draft.parent is None or id(draft.parent) not in mine:
            ordered.append(draft)
            ordered += _below(draft, drafts)
    return ordered


def _below(whole: Draft, drafts: list[Draft]) -> list[Draft]:
    below: list[Draft] = []
    for draft in drafts:
        if draft.parent is whole:
            below += [draft, *_below(draft, drafts)]
    return below
