"""The checks that are run before a report is sent; the result travels in the bundle."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from phuquoc_desktop.domain.catalogue import Awards
from phuquoc_desktop.domain.deadline import registration_deadline
from phuquoc_desktop.domain.dossier import Candidate, Mode
from phuquoc_desktop.domain.explanation import ExplanationStatus
from phuquoc_desktop.domain.finding import CheckRun, Finding, Weight
from phuquoc_desktop.domain.party import Party, Sex
from phuquoc_desktop.domain.record import Record
from phuquoc_desktop.domain.registration import Registration
from phuquoc_desktop.services import calendars_at_hand, dossiers, targets
from phuquoc_desktop.services.attached import attached_files, not_stored
from phuquoc_desktop.services.owed import owed
from phuquoc_desktop.services.plans.alarms import open_alarms
from phuquoc_desktop.services.quoting import digest_of
from phuquoc_desktop.services.report_checks import ReportChecker
from phuquoc_desktop.storage.attachments import AttachmentStore
from phuquoc_desktop.storage.lists import identity_lines, late_registrations
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.translation import N_
from phuquoc_desktop.vietnamese.identity_card import doubts

LATE = N_("{name} was registered after {day} without a reason; write it down.")
LATE_BY_CUSTOM = N_("{name} was registered after {day} without a reason (the date is an example, not confirmed).")


@dataclass(frozen=True)
class Checking:
    """What checks need beside the records."""

    read: Reader
    awards: Awards
    attachments: AttachmentStore


def run_all(checking: Checking) -> tuple[CheckRun, ...]:
    """Run every check over the office's records."""
    return tuple(_run(check, title, look, checking) for check, title, look in CHECKS)


def _run(check: str, title: str, look: Look, checking: Checking) -> CheckRun:
    looked_at, findings = look(checking)
    return CheckRun(check, title, looked_at, tuple(findings))


Look = Callable[[Checking], tuple[int, list[Finding]]]


def _finding(check: str, weight: Weight, sentence: str, record: Record, **places: object) -> Finding:
    filled = tuple((name, str(value)) for name, value in places.items())
    return Finding(check, weight, sentence, filled, record.kind, record.id)


def _papers(checking: Checking) -> tuple[int, list[Finding]]:
    read = checking.read
    lines = dossiers.lines(read, read.profile.year, checking.awards, read.profile.office)
    sentence = N_("Dossier {code} still lacks {count} required papers.")
    found = [
        _finding("papers", Weight.WARNING, sentence, line.dossier, code=line.dossier.code, count=line.missing)
        for line in lines
        if line.missing
    ]
    return len(lines), found


def _owed(checking: Checking) -> tuple[int, list[Finding]]:
    """Tell what still follows to dossiers of sudden achievements; it hinders nothing."""
    read = checking.read
    sentence = N_("Dossier {code} still owes {count} papers, until {day}.")
    found = [
        _finding(
            "owed",
            Weight.HINT,
            sentence,
            one.dossier,
            code=one.dossier.code,
            count=one.count,
            day=f"{one.until:%d/%m/%Y}",
        )
        for one in owed(read, read.profile.office)
    ]
    return read.dossiers.count(office=read.profile.office, mode=Mode.SUDDEN), found


def _attachments(checking: Checking) -> tuple[int, list[Finding]]:
    files = attached_files(checking.read, checking.read.profile.office)
    sentence = N_("The file of “{title}” is no longer stored; attach it again.")
    found = [
        Finding("attachments", Weight.ERROR, sentence, (("title", one.title),), one.record_kind, one.record_id)
        for one in not_stored(files, checking.attachments)
    ]
    return len(files), found


def _identity(checking: Checking) -> tuple[int, list[Finding]]:
    known = identity_lines(checking.read.session, checking.read.profile.office)
    sentence = N_("{name}: the identity number does not fit sex or year of birth; compare it with the card.")
    found = [
        Finding("identity", Weight.WARNING, sentence, (("name", line.name),), Party.kind, line.id)
        for line in known
        if doubts(
            line.identity_number,
            female=None if line.sex is None else line.sex == Sex.FEMALE.value,
            birth_year=int(line.birth[:4]) if line.birth else None,
        )
    ]
    return len(known), found


def _late(checking: Checking) -> tuple[int, list[Finding]]:
    profile = checking.read.profile
    count = checking.read.registrations.count(office=profile.office, year=profile.year)
    deadline = registration_deadline(calendars_at_hand.deadlines(checking.read))
    if deadline is None:
        return count, []
    due, is_confirmed = deadline.due(profile.year), deadline.is_confirmed(profile.year)
    weight, sentence = (Weight.WARNING, LATE) if is_confirmed else (Weight.HINT, LATE_BY_CUSTOM)
    places = ("day", f"{due:%d/%m/%Y}")
    found = [
        Finding("late", weight, sentence, (("name", name), places), Registration.kind, record_id)
        for record_id, name in late_registrations(checking.read.session, profile.office, profile.year, due)
    ]
    return count, found


def _progress(checking: Checking) -> tuple[int, list[Finding]]:
    own = [line for line in targets.tree(checking.read, checking.read.profile.year) if line.own]
    sentence = N_("“{indicator}” ({code}) has no progress yet.")
    found = [
        _finding("progress", Weight.HINT, sentence, line.own, indicator=line.target.indicator, code=line.target.code)
        for line in own
        if line.own and not line.entries
    ]
    return len(own), found


def _figures(checking: Checking) -> tuple[int, list[Finding]]:
    own = [line for line in targets.tree(checking.read, checking.read.profile.year) if line.own]
    sentence = N_("{code}: {told}")
    found = [
        _finding("figures", Weight.WARNING, sentence, line.own, code=line.target.code, told=told.sentence)
        for line, told in targets.doubts(own)
        if line.own
    ]
    return len(own), found


def _doubted(checking: Checking) -> tuple[int, list[Finding]]:
    """Tell what nobody has decided on, each doubt once; what was decided is quiet."""
    read = checking.read
    ours = N_("The figure of {code} is in doubt ({because}); decide how it is to be read.")
    citys = N_("The plan's figure of {code} is in doubt ({because}); ask the city before relying on it.")
    found = [
        _finding(
            "doubted",
            Weight.HINT,
            ours if one.target.office == read.profile.office else citys,
            one.target,
            code=one.alarm.code,
            because=one.alarm.because.rstrip(" .") or one.alarm.text,
        )
        for one in open_alarms(read, read.profile.year)
    ]
    return read.targets.count(year=read.profile.year), found


def _quoted(checking: Checking) -> tuple[int, list[Finding]]:
    read = checking.read
    known = read.quoted_figures.all(office=read.profile.office)
    sentence = N_("The figure of {code} that a dossier quotes is not as it was quoted; quote it anew.")
    found = [
        _finding("quoted", Weight.ERROR, sentence, one, code=one.target_code)
        for one in known
        if one.digest != digest_of(one.statement, one.source)
    ]
    return len(known), found


def _explained(checking: Checking) -> tuple[int, list[Finding]]:
    read = checking.read
    asked = [
        one
        for one in read.explanation_requests.whose("addressee", read.known_as)
        if one.status is ExplanationStatus.OPEN
    ]
    answered = {one.request for one in read.explanations.all(office=read.profile.office)}
    sentence = N_("The city waits for an explanation of {code}.")
    found = [
        _finding("explained", Weight.WARNING, sentence, one, code=one.target_code)
        for one in asked
        if one.id not in answered
    ]
    return len(asked), found


def _texts(checking: Checking) -> tuple[int, list[Finding]]:
    """Tell of copied passages and figures unlike the records in what people wrote; attached files are not read here."""
    read = checking.read
    known = read.dossiers.all(office=read.profile.office, year=read.profile.year)
    if not known:
        return 0, []
    checker = ReportChecker(read)
    sentence = N_("{code}, report of {name}: {told}")
    found = [
        Finding(
            "texts",
            one.weight,
            sentence,
            (("code", dossier.code), ("name", report.name), ("told", one.found.message)),
            Candidate.kind,
            report.candidate_id,
        )
        for dossier in known
        for report in checker.of_dossier(dossier)
        for one in report.findings
    ]
    return read.candidates.count(office=read.profile.office), found


CHECKS: tuple[tuple[str, str, Look], ...] = (
    ("papers", N_("Every dossier has its required papers"), _papers),
    ("owed", N_("Papers that follow later to dossiers"), _owed),
    ("attachments", N_("Every attached file is stored"), _attachments),
    ("identity", N_("Identity numbers fit sex and year of birth"), _identity),
    ("late", N_("Late registrations have a reason"), _late),
    ("progress", N_("Every own target has progress"), _progress),
    ("figures", N_("Figures of targets fit together"), _figures),
    ("doubted", N_("Figures of the plan that are in doubt"), _doubted),
    ("quoted", N_("Figures in dossiers are as they were quoted"), _quoted),
    ("explained", N_("What the city asked about figures is explained"), _explained),
    ("texts", N_("Achievement reports are in words of their own, with figures as recorded"), _texts),
)
