"""What a fairness meter says in words; the bars only repeat it."""

from __future__ import annotations

from decimal import Decimal

from phuquoc_desktop.domain.fairness import Aspect, Share
from phuquoc_desktop.services.fairness import Balance
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.numbers import show_number


def percent(number: Decimal | int | None) -> str:
    """Write a share in per cent; a dash where nothing is known."""
    return "–" if number is None else f"{show_number(number)} %"


def share_words(share: Share) -> str:
    """Say how many of the known have it."""
    if not share.total:
        return _("nobody concerned")
    if not share.known:
        return _("not known")
    said = _("{count} of {known} ({percent})")
    return said.format(count=show_number(share.yes), known=show_number(share.known), percent=percent(share.percent))


def count_words(share: Share) -> str:
    """Say the same as briefly as there is room for under a bar."""
    if not share.total:
        return _("nobody concerned")
    counted = f"{show_number(share.yes)}/{show_number(share.known)}"
    if not share.unknown:
        return counted
    return _("{counted} · {count} unknown").format(counted=counted, count=show_number(share.unknown))


def beside_words(balance: Balance, aspect: Aspect) -> str:
    """Say how the office stands, and how many are unknown."""
    parts = [_("office {percent}").format(percent=percent(balance.office[aspect].percent))]
    unknown = balance.listed[aspect].unknown
    if unknown:
        parts.append(_("{count} unknown").format(count=show_number(unknown)))
    return " · ".join(parts)


def told(balance: Balance, aspect: Aspect) -> str:
    """Say all of one aspect in a line."""
    return f"{aspect.label}: {share_words(balance.listed[aspect])}; {beside_words(balance, aspect)}"


def explained(balance: Balance, aspect: Aspect) -> str:
    """Say all of one aspect, what it rests on, and whether the plan asks for it."""
    lines = [told(balance, aspect), _rule(balance, aspect)]
    if aspect in balance.rules.call.aspects:
        lines.append(_("The plan calls for attention to it, and names no number."))
    return "\n".join(one for one in lines if one)


def _rule(balance: Balance, aspect: Aspect) -> str:
    rules = balance.rules
    if aspect is Aspect.SMALL:
        said = _("Small: at most {count} members. {source} ({certainty})")
        source, certainty = rules.small.source, rules.small.certainty.label
        return said.format(count=rules.small.most_members, source=source, certainty=certainty)
    if aspect is Aspect.LEADERS:
        said = _("Told by the position. {source} ({certainty})")
        return said.format(source=rules.leaders.source, certainty=rules.leaders.certainty.label)
    if aspect is Aspect.MINORITY:
        said = _("Told by the ethnic group. {source} ({certainty})")
        return said.format(source=rules.minority.source, certainty=rules.minority.certainty.label)
    if aspect is Aspect.REMOTE:
        return _("Remote: {places}").format(places="; ".join(dict.fromkeys(one.name for one in rules.remote)))
    return ""
