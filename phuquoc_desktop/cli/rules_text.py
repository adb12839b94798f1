"""``phuquoc rules show``: the text of the law on one award, as of a day."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.call import Call
from phuquoc_desktop.cli.days import day_or_none
from phuquoc_desktop.cli.parser import add_command
from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.translation import _

if TYPE_CHECKING:
    from phuquoc_desktop.cli.parser import Commands
    from phuquoc_desktop.domain.law.rulebook import ShelvedPack
    from phuquoc_desktop.services.law.rule_texts import AwardText, RuleText


def add_to(group: Commands) -> None:
    """Add ``rules show``."""
    parser = add_command(group, "show", run_show, _("Show what the law of a day says of an award"))
    parser.add_argument("award", metavar=_("AWARD"), help=_("code such as CSTDCS"))
    parser.add_argument("--on", metavar=_("DATE"), help=_("the day that chooses the law; by default today"))
    parser.add_argument("--subject", choices=[one.value for one in PartyKind], help=_("for whom"))


def run_show(call: Call) -> None:
    """Print criteria, who grants, papers and time limits for each kind of subject."""
    from phuquoc_desktop.backend import wall_clock
    from phuquoc_desktop.services.catalogue import load_awards
    from phuquoc_desktop.services.law.rule_texts import read_award

    awards, today = load_awards(), wall_clock().date()
    award = awards.by_code(call.options.award)
    day = day_or_none(call.options.on) or today
    shelved = call.rulebook().on(day)
    subjects = [call.options.subject] if call.options.subject else list(award.subjects)
    texts = [read_award(shelved, award.code, PartyKind(one), awards, day) for one in subjects]
    document = {"award": award.code, "on": day.isoformat(), **_document(shelved, award.code, texts)}
    call.answer(document, [line for text in texts for line in _lines(text)])


def _document(shelved: ShelvedPack, award: str, texts: list[AwardText]) -> dict[str, Any]:
    import msgspec

    pack, plain = shelved.pack, msgspec.to_builtins
    authority = pack.authority(award)
    return {
        "regime": shelved.regime,
        "pack": {"id": pack.head.id, "version": pack.head.version, "sha256": shelved.sha256},
        "confirmed": pack.head.confirmed,
        "transition": pack.head.transition or None,
        "authority": plain(authority) if authority else None,
        "rules": [plain(rule) for rule in (pack.rule(award, one.subject) for one in texts) if rule],
        "papers": [plain(one) for one in pack.papers if award in one.awards],
        "sets": [plain(one) for one in pack.sets if award in one.awards],
        "time_limits": [plain(one) for one in pack.time_limits if not one.awards or award in one.awards],
        "exclusions": [plain(one) for one in pack.exclusions if award in one.awards],
    }


def _lines(text: AwardText) -> Iterator[str]:
    head = text.shelved.pack.head
    yield f"{text.name} – {text.subject.label} – {head.title} ({head.id} {head.version})"
    if text.authority:
        yield "  " + _("Granted by: {who} [{article}]").format(
            who=text.authority.granted_by, article=text.authority.article or _("no article known")
        )
        if text.authority.proposed_to:
            yield "  " + _("Proposed to: {who}").format(who=text.authority.proposed_to)
    for rule in (*text.rules, *text.general):
        yield from _rule_lines(rule, 1)
    for ground in text.grounds:
        yield f"  {ground.ground.sentence} [{ground.ground.article or _('no article known')}]"
        for rule in ground.rules:
            yield from _rule_lines(rule, 2)
    for paper in text.papers:
        condition = f" ({paper.condition})" if paper.condition else ""
        yield f"  + {paper.title or paper.paper.label}{condition} [{paper.article}]"


def _rule_lines(rule: RuleText, depth: int) -> Iterator[str]:
    criterion = rule.criterion
    article = criterion.article or _("no article known")
    yield f"{'  ' * depth}• {criterion.sentence} [{article}; {criterion.certainty.label}; {criterion.weight.label}]"
    for part in rule.parts:
        yield from _rule_lines(part, depth + 1)
