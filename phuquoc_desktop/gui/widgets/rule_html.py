"""The text of the law as rich text: an award with all that goes with it, criterion by criterion."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from phuquoc_desktop.domain.law.certainty import Certainty
from phuquoc_desktop.domain.law.criterion import Weight
from phuquoc_desktop.domain.law.pack import Authority, Exclusion, PaperRule, Sets, TimeLimit
from phuquoc_desktop.gui.tables.columns import BadgeValue
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.gui.widgets.rule_looks import certainty_look, weight_look
from phuquoc_desktop.services.law.rule_texts import AwardText, GroundText, MoneyText, RuleText
from phuquoc_desktop.translation import _, ngettext
from phuquoc_desktop.vietnamese.dates import show_date
from phuquoc_desktop.vietnamese.numbers import show_money, show_number

STYLE = f"""
h2 {{ font-size: 17px; font-weight: 600; margin: 0 0 2px 0; }}
h3 {{ font-size: 15px; font-weight: 600; margin: 16px 0 4px 0; color: {TOKENS.primary}; }}
p {{ margin: 0 0 4px 0; }}
.soft {{ color: {TOKENS.text_soft}; font-size: 13px; }}
.good {{ color: {TOKENS.good}; }} .warn {{ color: {TOKENS.warn}; }} .bad {{ color: {TOKENS.bad}; }}
.info {{ color: {TOKENS.info}; }} .neutral {{ color: {TOKENS.neutral}; }}
td {{ padding: 1px 10px 1px 0; }}
"""


def award_html(text: AwardText, chosen: str = "") -> str:
    """Return the whole text of an award; the criterion called ``chosen`` is marked, and is an anchor."""
    blocks = (
        _head(text),
        _section(_("Who grants"), [_authority(text.authority)] if text.authority else []),
        _section(_("Criteria"), _criteria(text, chosen)),
        *(_ground(one, chosen) for one in text.grounds),
        _section(_("Criteria of several awards"), (rule_html(one, chosen) for one in text.general)),
        _section(_("Exclusions"), map(_exclusion, text.exclusions)),
        _section(_("Papers"), [*map(_paper, text.papers), *map(_sets, text.sets)]),
        _section(_("Time limits"), map(_limit, text.time_limits)),
        _section(_("Bonus"), [_money(text.money)]),
    )
    return "".join(blocks)


def rule_html(rule: RuleText, chosen: str = "") -> str:
    """Return one criterion: sentence, what it compares, article, weight, certainty, source, what to do."""
    criterion = rule.criterion
    lines = [
        f'<p><a name="{escape(criterion.id)}"></a><b>{escape(criterion.sentence)}</b></p>',
        _soft(" · ".join((rule.kind, *(f"{label}: {value}" for label, value in rule.terms)))),
        f"<p>{badge(weight_look(criterion.weight))} &nbsp; {_sure(criterion.certainty, criterion.article)}</p>",
        _soft(_labelled(_("Source"), criterion.source)),
        _soft(_labelled(_("What to do"), criterion.advice())),
        _soft(_("Not confirmed: it can warn, and cannot refuse.")) if _only_warns(rule) else "",
        _soft(_("It counts only when the facts for it are known.")) if criterion.only_when_known else "",
    ]
    ground = TOKENS.gold if criterion.id == chosen else TOKENS.line
    fill = f' bgcolor="{TOKENS.warn_soft}"' if criterion.id == chosen else ""
    inside = "".join(lines) + "".join(rule_html(one, chosen) for one in rule.parts)
    return (
        f'<table width="100%" cellspacing="0" cellpadding="0" style="margin: 0 0 8px 0;"{fill}><tr>'
        f'<td width="3" bgcolor="{ground}" style="padding: 0;"></td>'
        f'<td style="padding: 3px 4px 3px 10px;">{inside}</td></tr></table>'
    )


def _only_warns(rule: RuleText) -> bool:
    """Tell whether it would refuse if it were confirmed; of a text that was seen, the head of the pack says it."""
    criterion = rule.criterion
    return not rule.confirmed and not criterion.certainty.confirmed and criterion.weight is Weight.REFUSES


def badge(look: BadgeValue) -> str:
    """Return a sign with its word; neither stands without the other."""
    return f'<img src="{look.icon}:{look.tone}" width="14" height="14"> <span class="{look.tone}">{escape(look.text)}</span>'


def _head(text: AwardText) -> str:
    head = text.shelved.pack.head
    until = show_date(head.valid_to) if head.valid_to else "…"
    law = f"{head.regime} · {head.title} ({show_date(head.valid_from)} – {until})"
    title = f"<h2>{escape(text.name)} · {escape(text.subject.label)}</h2>"
    lines = [title, _soft(law)]
    if not head.confirmed:
        warning = BadgeValue(_("Nobody has confirmed this rule pack: it can warn, and cannot refuse."), "warn", "warn")
        lines.append(f"<p>{badge(warning)}</p>")
    return "".join(lines)


def _criteria(text: AwardText, chosen: str) -> Iterator[str]:
    if not text.is_known:
        yield _soft(_("The criteria are not in the rule pack; a person judges."))
    yield from (rule_html(one, chosen) for one in text.rules)


def _ground(ground: GroundText, chosen: str) -> str:
    one = ground.ground
    modes = ", ".join(mode.label for mode in one.modes)
    only = _("only when it is chosen") if one.on_request else ""
    told = " · ".join(filter(None, (one.article, modes, only)))
    anchor = f'<a name="#{escape(one.id)}"></a>'
    title = f"{_('Ground')}: {one.sentence}"
    return anchor + _section(title, [_soft(told), *(rule_html(rule, chosen) for rule in ground.rules)])


def _authority(one: Authority) -> str:
    proposed = _labelled(_("Proposed to"), one.proposed_to)
    return _rows(
        (_("Granted by"), escape(one.granted_by)),
        (_("Level"), escape(one.level.label)),
        (_("Proposed to"), escape(one.proposed_to)) if proposed else ("", ""),
        ("", _sure(one.certainty, one.article)),
        (_("Source"), escape(one.source)),
    )


def _exclusion(one: Exclusion) -> str:
    paid = _("only the higher one is paid") if one.paid_once else ""
    told = " · ".join(filter(None, (one.same.label, paid)))
    return f"<p>{escape(one.sentence)}</p>{_soft(told)}<p>{_sure(one.certainty, one.article)}</p>"


def _paper(one: PaperRule) -> str:
    each = _("for each candidate") if one.per_candidate else ""
    form = _labelled(_("Form"), one.form)
    steps = ", ".join(step.label for step in one.procedures)
    told = " · ".join(filter(None, (each, form, steps, one.condition)))
    title = escape(one.title or one.paper.label)
    return f"<p>• <b>{title}</b> <span class='soft'>{escape(told)}</span><br>{_sure(one.certainty, one.article)}</p>"


def _sets(one: Sets) -> str:
    count = ngettext("{count} original set", "{count} original sets", one.originals).format(count=one.originals)
    files = _("with electronic files") if one.electronic else ""
    told = ", ".join(filter(None, (count, files, one.note)))
    return f"<p>• <b>{escape(told)}</b><br>{_sure(one.certainty, one.article)}</p>"


def _limit(one: TimeLimit) -> str:
    days = ngettext("{count} working day", "{count} working days", one.days)
    plain = ngettext("{count} day", "{count} days", one.days)
    told = (days if one.working_days else plain).format(count=one.days)
    return f"<p>• {escape(one.sentence)}: <b>{escape(told)}</b><br>{_sure(one.certainty, one.article)}</p>"


def _money(money: MoneyText) -> str:
    bonus = money.bonus
    if bonus is None:
        return _soft(money.refusal)
    by = _("By a decision of {day}").format(day=show_date(money.on))
    product = f"{show_number(bonus.rate.coefficient)} × {show_money(bonus.salary.amount)} = {show_number(bonus.raw)}"
    return _rows(
        (by, f"<b>{escape(show_money(bonus.amount))}</b> ({escape(product)}; {escape(bonus.rounding.label)})"),
        (_("Coefficient"), _sure(bonus.rate.certainty, bonus.rate.article)),
        (_("Base salary"), _sure(bonus.salary.certainty, bonus.salary.article)),
    )


def _sure(certainty: Certainty, article: str) -> str:
    return f"{escape(article or _('no article known'))} &nbsp; {badge(certainty_look(certainty))}"


def _section(title: str, contents: Iterable[str]) -> str:
    inside = "".join(contents)
    return f"<h3>{escape(title)}</h3>{inside}" if inside else ""


def _rows(*pairs: tuple[str, str]) -> str:
    rows = (f'<tr><td class="soft">{escape(label)}</td><td>{value}</td></tr>' for label, value in pairs if value)
    return f'<table cellspacing="0" cellpadding="0">{"".join(rows)}</table>'


def _labelled(label: str, value: str) -> str:
    return f"{label}: {value}" if value else ""


def _soft(text: str) -> str:
    return f'<p class="soft">{escape(text)}</p>' if text else ""
