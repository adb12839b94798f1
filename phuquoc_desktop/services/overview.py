"""The first page: what is due, what is missing, where targets stand, the last bundle and its receipt."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.domain.catalogue import Awards
from phuquoc_desktop.domain.clash import ClashStatus
from phuquoc_desktop.domain.exchange import BundleSent, Remark
from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.domain.target import Standing, TargetGroup
from phuquoc_desktop.services import calendar, dossiers, exchange, explanations, targets
from phuquoc_desktop.services.plans.alarms import open_alarms
from phuquoc_desktop.services.remarks import to_do
from phuquoc_desktop.storage.lists import registrations_by_award
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.translation import N_


class Light(Labelled):
    """Where the office stands with its last report."""

    NEVER_SENT = "never_sent", N_("Nothing sent yet")
    WAITING = "waiting", N_("Sent, waiting for the city's receipt")
    CHANGED = "changed", N_("Received by the city; there are changes since")
    GREEN = "green", N_("Received by the city")
    RECALLED = "recalled", N_("The last bundle was recalled; a new one is to be sent")


class Gap(Labelled):
    """What can be missing; the count stands in the line."""

    NO_OWN_FIGURE = "no_own_figure", N_("targets without a figure of your own")
    NO_PROGRESS = "no_progress", N_("targets without progress this year")
    PAPERS = "papers", N_("papers missing in dossiers")
    OWED = "owed", N_("papers of dossiers that follow later")
    REMARKS = "remarks", N_("remarks of the city to answer")
    EXPLANATIONS = "explanations", N_("explanations that are waited for")
    UNDECIDED = "undecided", N_("changes of two PCs to decide between")
    DUE = "due", N_("figures of targets due or late")
    NOT_SENT = "not_sent", N_("changes not sent yet")
    DOUBTED = "doubted", N_("figures of the plan in doubt")


@dataclass(frozen=True)
class Missing:
    """One kind of gap, how many, and the page where it is mended."""

    gap: Gap
    count: int
    page: str


@dataclass(frozen=True)
class Overview:
    """All of the first page."""

    year: int
    due: tuple[calendar.DueLine, ...]
    missing: tuple[Missing, ...]
    standings: dict[Standing, int]
    standings_by_group: dict[TargetGroup, dict[Standing, int]]
    worst: tuple[targets.TargetLine, ...]
    registrations: int
    registrations_by_kind: dict[str, int]
    parties: int
    dossiers: int
    light: Light
    last_report: BundleSent | None
    changes_since: int
    remarks: tuple[Remark, ...]
    explanations: tuple[explanations.ExplanationLine, ...] = ()
    """What is still to be answered here, at the city also answers to be judged; the first is due first."""


def look(read: Reader, awards: Awards, today: date) -> Overview:
    """Put the first page together."""
    profile = read.profile
    tree = targets.tree(read, profile.year)
    counts = registrations_by_award(read.session, profile.office, profile.year)
    by_kind: Counter[str] = Counter()
    for (_award, kind), count in counts.items():
        by_kind[kind] += count
    unsent = exchange.count_since_last_report(read, profile.office)
    reports = exchange.reports_sent(read)
    remarks = tuple(one.remark for one in to_do(read) if one.waits)
    asked = tuple(explanations.open_lines(read, today))
    late = [one for one in targets.due(read, profile.year, today) if one.state is not targets.DueState.NEXT]
    doubted = {one.target.id for one in open_alarms(read, profile.year)}
    counted = {
        Gap.REMARKS: len(remarks),
        Gap.UNDECIDED: read.clashes.count(status=ClashStatus.OPEN),
        Gap.EXPLANATIONS: len(asked),
        Gap.DUE: len(late),
        Gap.DOUBTED: len(doubted),
    }
    known_dossiers = dossiers.lines(read, profile.year, awards)
    return Overview(
        year=profile.year,
        due=calendar.by_urgency(
            (*calendar.due_lines(read, profile.year, today), *calendar.owed_lines(read, today)),
        ),
        missing=_missing(tree, known_dossiers, counted, unsent),
        standings=dict(Counter(line.standing for line in tree)),
        standings_by_group=_by_group(tree),
        worst=_worst(tree),
        registrations=by_kind.total(),
        registrations_by_kind=dict(by_kind),
        parties=read.parties.count(office=profile.office),
        dossiers=len(known_dossiers),
        light=light_of(reports, unsent),
        last_report=reports[-1] if reports else None,
        changes_since=unsent,
        remarks=remarks,
        explanations=asked,
    )


def _by_group(tree: list[targets.TargetLine]) -> dict[TargetGroup, dict[Standing, int]]:
    counts: dict[TargetGroup, Counter[Standing]] = {}
    for line in tree:
        counts.setdefault(line.target.group, Counter())[line.standing] += 1
    return {group: dict(counted) for group, counted in counts.items()}


def light_of(reports: list[BundleSent], changes: int) -> Light:
    """Tell where the office stands, from its reports (oldest first) and how many records differ since the last."""
    if not reports:
        return Light.NEVER_SENT
    if reports[-1].recalled_on is not None:
        return Light.RECALLED
    if reports[-1].received_at is None:
        return Light.WAITING
    return Light.CHANGED if changes else Light.GREEN


def _worst(tree: list[targets.TargetLine]) -> tuple[targets.TargetLine, ...]:
    bad = [line for line in tree if line.standing in {Standing.MISSED, Standing.BEHIND}]
    return tuple(sorted(bad, key=lambda line: line.judgement.order)[:6])


def _lacks_figure(line: targets.TargetLine) -> bool:
    """Tell whether the office has not said what it is measured by: its plan, or last year where the target is a change."""
    if line.target.qualitative:
        return False
    return line.own is None or (line.own.value if line.target.direction is None else line.own.base_value) is None


def _missing(
    tree: list[targets.TargetLine], known: list[dossiers.DossierLine], asked: dict[Gap, int], unsent: int
) -> tuple[Missing, ...]:
    counted = (
        Missing(Gap.REMARKS, asked[Gap.REMARKS], "bundles"),
        Missing(Gap.UNDECIDED, asked[Gap.UNDECIDED], "bundles"),
        Missing(Gap.EXPLANATIONS, asked[Gap.EXPLANATIONS], "targets"),
        Missing(Gap.DUE, asked[Gap.DUE], "targets"),
        Missing(Gap.PAPERS, sum(line.missing for line in known), "dossiers"),
        Missing(Gap.OWED, sum(line.owed for line in known), "dossiers"),
        Missing(Gap.NO_PROGRESS, sum(line.own is not None and not line.entries for line in tree), "targets"),
        Missing(Gap.NO_OWN_FIGURE, sum(map(_lacks_figure, tree)), "targets"),
        Missing(Gap.DOUBTED, asked[Gap.DOUBTED], "targets"),
        Missing(Gap.NOT_SENT, unsent, "bundles"),
    )
    return tuple(one for one in counted if one.count)
