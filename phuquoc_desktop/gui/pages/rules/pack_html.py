"""A rule pack as rich text: what it is, what proves it, the documents under it, and what it says of all awards."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from phuquoc_desktop.domain.law.pack import Event, General
from phuquoc_desktop.gui.tables.columns import BadgeValue
from phuquoc_desktop.gui.widgets.rule_html import badge, rule_html
from phuquoc_desktop.gui.widgets.rule_looks import COMPARED, certainty_look, force_look
from phuquoc_desktop.services.law.reading_room import DocumentLine, Force, PackCard
from phuquoc_desktop.services.law.rule_texts import RuleText
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.dates import show_date
from phuquoc_desktop.vietnamese.numbers import show_money, show_number


def pack_html(card: PackCard) -> str:
    """Return all about a pack; documents that ended or end soon come first."""
    return "".join((_head(card), _stale(card), _facts(card), _documents(card), _salaries(card)))


def general_html(rules: Iterable[tuple[General, RuleText]], chosen: str = "") -> str:
    """Return the criteria of several awards, each with the awards and subjects for which it holds."""
    blocks = []
    for one, rule in rules:
        awards = ", ".join(one.awards) or _("all awards")
        subjects = ", ".join(subject.label for subject in one.subjects) or _("all subjects")
        blocks.append(f"<p class='soft'>{escape(awards)} · {escape(subjects)}</p>{rule_html(rule, chosen)}")
    return f"<h2>{escape(_('Criteria of several awards'))}</h2>{''.join(blocks)}"


def _head(card: PackCard) -> str:
    head = card.shelved.pack.head
    look = BadgeValue(_("Confirmed by {who}").format(who=head.confirmed_by), "good", "good")
    if card.is_only_compared:
        look = BadgeValue(f"{_(COMPARED)}.", "neutral", "paper")
    if not head.confirmed:
        look = BadgeValue(_("Nobody has confirmed this rule pack: it can warn, and cannot refuse."), "warn", "warn")
    replaced = BadgeValue(_("Replaced: a higher version of this regime counts."), "neutral", "neutral")
    lines = [look] if card.counts else [look, replaced]
    return f"<h2>{escape(head.title)}</h2>" + "".join(f"<p>{badge(one)}</p>" for one in lines)


def _stale(card: PackCard) -> str:
    return "".join(f"<p>{badge(BadgeValue(_stale_words(one), *force_look(one.force)[1:]))}</p>" for one in card.stale)


def _stale_words(line: DocumentLine) -> str:
    places = {"code": line.document.code, "name": line.document.name}
    day = show_date(line.document.valid_to) if line.document.valid_to else "…"
    if line.force is Force.ENDED:
        return _("{code} ({name}) is no longer in force after {day}; see what took its place.").format(
            day=day, **places
        )
    return _("{code} ({name}) is in force until {day}; a new pack is needed by then.").format(day=day, **places)


def _facts(card: PackCard) -> str:
    head, shelved = card.shelved.pack.head, card.shelved
    until = show_date(head.valid_to) if head.valid_to else "…"
    confirmed = show_date(head.confirmed_on) if head.confirmed_on else ""
    came = ", ".join(filter(None, (shelved.origin.label, shelved.signed_by)))
    sure = " &nbsp; ".join(f"{count} {badge(certainty_look(one))}" for one, count in card.certainties.items() if count)
    return _table(
        (_("Regime"), escape(head.regime)),
        (_("Valid"), f"{show_date(head.valid_from)} – {until}"),
        (_("Law chosen by"), escape(_chosen_by(head.eligibility_by, head.money_by))),
        (_("Version"), escape(head.version)),
        (
            _("Compared by") if card.is_only_compared else _("Confirmed by"),
            escape(", ".join(filter(None, (head.confirmed_by, confirmed)))),
        ),
        (_("Origin"), escape(came)),
        (_("Received on"), show_date(shelved.received_on) if shelved.received_on else ""),
        ("SHA-256", f"<code>{escape(' '.join(_in_fours(shelved.sha256)))}</code>"),
        (_("Statements"), sure),
        (_("Transition"), escape(head.transition)),
        (_("Source"), escape(head.source)),
    )


def _chosen_by(eligibility: Event, money: Event) -> str:
    told = _("{eligibility}; for money {money}")
    return told.format(eligibility=eligibility.label, money=money.label)


def _in_fours(digest: str) -> list[str]:
    return [digest[place : place + 8] for place in range(0, len(digest), 8)]


def _documents(card: PackCard) -> str:
    rows = "".join(map(_document, card.documents))
    return f"<h3>{escape(_('Documents'))}</h3>{rows}" if rows else ""


def _document(line: DocumentLine) -> str:
    one = line.document
    until = show_date(one.valid_to) if one.valid_to else "…"
    span = f"{show_date(one.valid_from)} – {until}"
    signs = f"{badge(force_look(line.force))} &nbsp; {badge(certainty_look(one.certainty))}"
    source = f"<br><span class='soft'>{escape(one.source)}</span>" if one.source else ""
    return f"<p>• <b>{escape(one.code)}</b> {escape(one.name)}<br>{span} &nbsp; {signs}{source}</p>"


def _salaries(card: PackCard) -> str:
    pack = card.shelved.pack
    lines = [
        f"<p>• <b>{show_money(one.amount)}</b> {show_date(one.valid_from)} – "
        f"{show_date(one.valid_to) if one.valid_to else '…'}<br>{escape(one.article)} "
        f"&nbsp; {badge(certainty_look(one.certainty))}</p>"
        for one in pack.base_salaries
    ]
    rounding = pack.rounding
    if rounding is not None:
        told = _("Bonuses are rounded to a multiple of {unit} đồng.").format(unit=show_number(rounding.unit))
        lines.append(
            f"<p>{escape(told)} {escape(rounding.article)} &nbsp; {badge(certainty_look(rounding.certainty))}</p>"
        )
    return f"<h3>{escape(_('Base salaries'))}</h3>{''.join(lines)}" if lines else ""


def _table(*pairs: tuple[str, str]) -> str:
    rows = (f'<tr><td class="soft">{escape(label)}</td><td>{value}</td></tr>' for label, value in pairs if value)
    return f'<table cellspacing="0" cellpadding="0">{"".join(rows)}</table>'
