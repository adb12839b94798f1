"""Which form an achievement report follows: by regime, award, mode and subject."""

from __future__ import annotations

import pytest

from phuquoc_desktop.domain.dossier import Mode
from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.services.catalogue import load_report_forms

PERSON, COLLECTIVE, HOUSEHOLD = PartyKind


@pytest.mark.parametrize(
    ("regime", "award", "mode", "subject", "structure", "number"),
    [
        ("R1", "GK_XA", Mode.MERIT, COLLECTIVE, "collective", "Mẫu số 01"),
        ("R1", "GK_XA", Mode.MERIT, PERSON, "person", "Mẫu số 02"),
        ("R1", "GK_XA", Mode.SUDDEN, PERSON, "sudden", "Mẫu số 06"),
        ("R1", "BK_TINH", Mode.MOVEMENT, COLLECTIVE, "movement", "Mẫu số 07"),
        ("R1", "TTLDXS", Mode.MERIT, COLLECTIVE, "collective", "Mẫu số 01"),
        ("R1", "CSTDT", Mode.MERIT, PERSON, "person", "Mẫu số 02"),
        ("R2", "GK_XA", Mode.MERIT, COLLECTIVE, "collective", "Mẫu số 02"),
        ("R2", "GK_XA", Mode.MERIT, PERSON, "person", "Mẫu số 03"),
        ("R2", "GK_XA", Mode.SUDDEN, COLLECTIVE, "sudden", "Mẫu số 07"),
        ("R2", "GK_XA", Mode.MOVEMENT, PERSON, "movement", "Mẫu số 08"),
    ],
)
def test_a_form_of_the_regime_bears_its_number(
    regime: str, award: str, mode: Mode, subject: PartyKind, structure: str, number: str
) -> None:
    found = load_report_forms().choose(regime, award, mode, subject)
    assert (found.structure, found.number, found.note) == (structure, number, "")
    assert found.annex
    assert found.source


@pytest.mark.parametrize(
    ("award", "mode", "subject", "structure"),
    [
        ("LDTT", Mode.MERIT, PERSON, "person"),
        ("CSTDCS", Mode.MERIT, PERSON, "person"),
        ("TTLDTT", Mode.MERIT, COLLECTIVE, "collective"),
        ("GDVH", Mode.MERIT, HOUSEHOLD, "household"),
        ("GK_XA", Mode.MERIT, HOUSEHOLD, "household"),
        ("GK_XA", Mode.SUDDEN, HOUSEHOLD, "sudden"),
        ("GK_XA", Mode.DEVOTION, PERSON, "person"),
    ],
)
def test_an_award_without_a_form_of_its_own_takes_the_closest_one_without_a_number(
    award: str, mode: Mode, subject: PartyKind, structure: str
) -> None:
    found = load_report_forms().choose("R1", award, mode, subject)
    assert (found.structure, found.number) == (structure, "")
    assert "không ghi số mẫu" in found.note


@pytest.mark.parametrize("regime", ["R3", "R4", "R5"])
@pytest.mark.parametrize("mode", list(Mode))
@pytest.mark.parametrize("subject", list(PartyKind))
def test_no_number_is_invented_where_none_was_found(regime: str, mode: Mode, subject: PartyKind) -> None:
    found = load_report_forms().choose(regime, "GK_XA", mode, subject)
    assert found.number == ""
    assert "chưa tìm thấy" in found.note


def test_parts_of_which_nothing_is_said_may_be_of_any_length() -> None:
    forms = load_report_forms()
    assert forms.length_of("results").least > 0
    assert forms.length_of("nonsense").least == 0
