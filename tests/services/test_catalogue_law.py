"""Offices, awards, deadlines, and what the rule packs say of authorities, papers and regimes, as shipped."""

from datetime import date

import pytest

from phuquoc_desktop.domain.award import AwardCategory
from phuquoc_desktop.domain.catalogue import UnknownOfficeError
from phuquoc_desktop.domain.dossier import PaperKind, Procedure
from phuquoc_desktop.domain.law.rulebook import NoRegimeError
from phuquoc_desktop.domain.office import OfficeKind
from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.services.catalogue import load_awards, load_deadlines, load_offices
from phuquoc_desktop.services.law.papers import papers_on_condition, required_papers
from phuquoc_desktop.services.law.shelf import shipped_rulebook

REGIMES = ("R1", "R2", "R3", "R4")
IN_2021 = date(2021, 6, 1)
IN_2025 = date(2025, 8, 1)
CERTAIN = {"found", "memory", "unsure"}
NINE = {
    "31078": "duong-dong",
    "31081": "an-thoi",
    "31084": "cua-can",
    "31087": "ganh-dau",
    "31090": "cua-duong",
    "31093": "ham-ninh",
    "31096": "duong-to",
    "31102": "bai-thom",
    "31105": "tho-chau",
}
AWARDS_OF = {
    "person": "LDTT CSTT CSTDCS CSTDT CSTDTQ GK_XA GK_HUYEN BK_TINH BK_TTG HCLD3 HCLD2 HCLD1",
    "collective": "TTLDTT DVTT TTLDXS DVQT COTINH COCP XPTB TVH GK_XA GK_HUYEN BK_TINH BK_TTG HCLD3 HCLD2 HCLD1",
    "household": "GDVH GK_XA GK_HUYEN BK_TINH BK_TTG",
}


@pytest.mark.parametrize(("code", "slug"), NINE.items())
def test_each_of_the_nine_is_found_by_code_and_by_slug(code, slug):
    offices = load_offices()
    office = offices.find(code, IN_2021)
    assert office is offices.find(slug, IN_2021)
    assert office is offices.by_key(f"{code}@2021-03-01")
    assert (office.slug, str(office.parent), office.valid_to) == (slug, "911@2021-03-01", date(2025, 6, 30))
    assert office.remote is (slug == "tho-chau")
    assert office.name.startswith("Ủy ban nhân dân phường ") is (office.kind is OfficeKind.WARD)


def test_in_2021_two_wards_and_seven_communes_stand_under_the_city():
    kinds = [one.kind for one in load_offices().known if one.stands_on(IN_2021)]
    assert (kinds.count(OfficeKind.WARD), kinds.count(OfficeKind.COMMUNE), kinds.count(OfficeKind.CITY)) == (2, 7, 1)


def test_a_code_means_different_offices_at_different_times():
    offices = load_offices()
    assert offices.find("31078", IN_2021).short_name == "Phường Dương Đông"
    assert offices.find("31078", IN_2025).short_name == "Đặc khu Phú Quốc"
    assert offices.find("91", IN_2021).short_name == "Tỉnh Kiên Giang"
    assert offices.find("91", IN_2025).short_name == "Tỉnh An Giang"
    assert offices.find("phu-quoc", IN_2021).kind is OfficeKind.CITY
    assert offices.find("phu-quoc", IN_2025).kind is OfficeKind.SPECIAL_ZONE


def test_eight_went_into_phu_quoc_and_tho_chau_became_its_own_zone():
    offices = load_offices()
    successors = {slug: str(offices.find(slug, IN_2021).successor) for slug in NINE.values()}
    assert successors.pop("tho-chau") == "31105@2025-07-01"
    assert set(successors.values()) == {"31078@2025-07-01"}


def test_hon_thom_ended_the_day_before_the_city_began():
    offices = load_offices()
    gone = offices.find("hon-thom", date(2021, 2, 28))
    assert (str(gone.successor), gone.certainty) == ("31081@2021-03-01", "memory")
    with pytest.raises(UnknownOfficeError, match="duong-dong"):
        offices.find("hon-thom", date(2021, 3, 1))


def test_keys_are_unique_and_parents_and_successors_exist():
    known = load_offices().known
    keys = [one.key for one in known]
    assert len(set(keys)) == len(keys) == 15
    assert {one.parent for one in known} | {one.successor for one in known} <= {None, *keys}
    assert {one.certainty for one in known} <= CERTAIN
    assert all(one.source for one in known)


def test_on_one_day_no_two_offices_share_code_or_slug():
    for day in (date(2021, 2, 28), date(2021, 3, 1), date(2025, 6, 30), date(2025, 7, 1)):
        standing = [one for one in load_offices().known if one.stands_on(day)]
        assert len({one.slug for one in standing}) == len({one.key.code for one in standing}) == len(standing)


def law(regime):
    return shipped_rulebook().of_regime(regime).pack


def test_all_awards_are_there_with_subjects_authority_and_source():
    awards = load_awards().known
    assert len({one.code for one in awards}) == len(awards) == 21
    for award in awards:
        assert award.subjects
        assert set(award.subjects) <= {kind.value for kind in PartyKind}
        assert award.source
        assert award.certainty in CERTAIN
        authorities = [one for one in (law(regime).authority(award.code) for regime in REGIMES) if one]
        assert authorities
        assert all(one.granted_by and one.article for one in authorities)


@pytest.mark.parametrize(("subject", "codes"), AWARDS_OF.items())
def test_each_award_is_open_to_its_subjects(subject, codes):
    assert [one.code for one in load_awards().open_to(subject)] == codes.split()


def test_titles_carry_their_exact_names():
    awards = load_awards()
    assert awards.by_code("LDTT").name == "“Lao động tiên tiến”"
    assert awards.by_code("CSTDCS").name == "“Chiến sĩ thi đua cơ sở”"
    assert awards.by_code("HCLD3").name == "“Huân chương Lao động” hạng Ba"
    assert awards.by_code("COCP").category is AwardCategory.TITLE
    assert awards.by_code("BK_TTG").category is AwardCategory.FORM


def test_the_name_follows_the_regime_where_the_law_changed_it():
    awards = load_awards()
    assert "đoàn thể trung ương" in law("R1").name_of(awards.by_code("CSTDT"))
    assert law("R2").name_of(awards.by_code("CSTDT")) == awards.by_code("CSTDT").name
    assert "đặc khu" in law("R3").name_of(awards.by_code("XPTB"))


def test_the_granting_authority_follows_the_regime():
    assert law("R1").authority("CSTDCS").granted_by == "Chủ tịch UBND thành phố"
    assert law("R3").authority("CSTDCS").granted_by == "Chủ tịch UBND đặc khu"
    assert law("R1").authority("XPTB") is None
    assert law("R2").authority("GK_HUYEN").granted_by == "Chủ tịch UBND thành phố"
    assert law("R3").authority("GK_HUYEN") is None


def test_the_fourth_regime_copies_the_third_and_says_it_is_unsure():
    for award in load_awards().known:
        third, fourth = law("R3").authority(award.code), law("R4").authority(award.code)
        assert (third is None) is (fourth is None)
        if third and fourth:
            assert (fourth.granted_by, fourth.certainty.value) == (third.granted_by, "unsure")


def kinds(code, procedure=Procedure.FULL, regime="R1"):
    papers = required_papers(law(regime), load_awards().by_code(code), procedure)
    return " ".join(paper.paper_kind.value for paper in papers)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("CSTDCS", "TOTRINH DANHSACH BAOCAO BIENBAN SANGKIEN"),
        ("LDTT", "TOTRINH DANHSACH BIENBAN"),
        ("TTLDTT", "TOTRINH DANHSACH BAOCAO BIENBAN"),
        ("GK_XA", "TOTRINH DANHSACH BAOCAO BIENBAN"),
        ("GK_HUYEN", "TOTRINH DANHSACH BAOCAO BIENBAN"),
        ("CSTDT", "TOTRINH DANHSACH BAOCAO BIENBAN SANGKIEN QDKT"),
        ("CSTDTQ", "TOTRINH DANHSACH BAOCAO BIENBAN SANGKIEN QDKT KHAC"),
        ("COCP", "TOTRINH DANHSACH BAOCAO BIENBAN KHAC"),
        ("XPTB", ""),
    ],
)
def test_a_dossier_of_2021_must_contain(code, expected):
    assert kinds(code) == expected


def test_from_2024_an_initiative_is_asked_for_only_when_it_is_the_ground():
    award = load_awards().by_code("CSTDCS")
    assert "SANGKIEN" not in kinds("CSTDCS", regime="R2")
    asked = papers_on_condition(law("R2"), award, Procedure.FULL)
    assert PaperKind.INITIATIVE in {paper.paper_kind for paper in asked}
    assert all(paper.condition for paper in asked)


def test_the_simplified_procedure_needs_no_minutes_and_is_for_forms_only():
    for regime in REGIMES:
        assert kinds("GK_XA", Procedure.SIMPLIFIED, regime) == "TOTRINH DANHSACH BAOCAO"
    assert kinds("CSTDCS", Procedure.SIMPLIFIED) == kinds("CSTDCS")


def test_every_award_that_a_regime_knows_has_papers_with_article_and_source():
    for award in load_awards().known:
        for regime in REGIMES:
            papers = required_papers(law(regime), award, Procedure.FULL)
            assert bool(papers) is (law(regime).authority(award.code) is not None)
            assert all(one.article and one.source and one.certainty in CERTAIN for one in papers)
            assert len({(one.paper_kind, one.title) for one in papers}) == len(papers)


def test_the_program_drafts_letter_and_list_and_reports_and_initiatives_are_per_candidate():
    papers = required_papers(law("R1"), load_awards().by_code("CSTDCS"), Procedure.FULL)
    assert [one.paper_kind for one in papers if one.drafted] == [
        PaperKind.LETTER,
        PaperKind.CANDIDATES,
        PaperKind.REPORT,
    ]
    assert [one.paper_kind for one in papers if one.per_candidate] == [PaperKind.REPORT, PaperKind.INITIATIVE]


@pytest.mark.parametrize(
    ("day", "regime"),
    [
        (date(2004, 7, 1), "R1"),
        (date(2021, 3, 1), "R1"),
        (date(2023, 12, 31), "R1"),
        (date(2024, 1, 1), "R2"),
        (date(2025, 6, 30), "R2"),
        (date(2025, 7, 1), "R3"),
        (date(2026, 9, 30), "R3"),
        (date(2026, 10, 1), "R4"),
        (date(2099, 1, 1), "R4"),
    ],
)
def test_the_regime_changes_on_the_day_the_law_says(day, regime):
    assert shipped_rulebook().on(day).regime == regime


def test_before_the_first_law_there_is_no_regime():
    with pytest.raises(NoRegimeError, match="30/06/2004"):
        shipped_rulebook().on(date(2004, 6, 30))


def test_in_2021_the_decree_of_2017_and_the_circular_of_2019_were_in_force():
    codes = [one.code for one in shipped_rulebook().on(IN_2021).pack.documents if one.in_force_on(IN_2021)]
    assert {"L2003", "L2013", "ND91", "TT12", "QD707"} <= set(codes)
    assert not {"TT08", "L2022", "ND98"} & set(codes)
    assert [one.regime for one in shipped_rulebook().counting] == list(REGIMES)


def test_deadlines_fall_on_real_days_and_say_how_sure_they_are():
    deadlines = load_deadlines()
    assert len({one.code for one in deadlines}) == len(deadlines)
    assert all(one.title and one.source and one.certainty in CERTAIN for one in deadlines)
    for year in range(2019, 2030):
        assert [one.due(year) for one in deadlines] == sorted(one.due(year) for one in deadlines)


@pytest.mark.parametrize(
    ("code", "due"),
    [
        ("REGISTRATION", date(2021, 2, 28)),
        ("HALF_YEAR", date(2021, 6, 30)),
        ("STATISTICS", date(2021, 12, 15)),
        ("DOSSIERS", date(2022, 1, 31)),
    ],
)
def test_the_year_2021_has_its_dates(code, due):
    assert next(one for one in load_deadlines() if one.code == code).due(2021) == due


@pytest.mark.parametrize(
    "text", ["31078", "duong-dong", "Dương Đông", "PHƯỜNG DƯƠNG ĐÔNG", "duong dong", "31078@2021-03-01"]
)
def test_an_office_is_found_by_code_slug_or_name(text):
    assert load_offices().find(text, date(2021, 6, 1)).short_name == "Phường Dương Đông"


@pytest.mark.parametrize("text", ["", "duong", "31", "xã dương đông"])
def test_half_a_name_finds_no_office_and_a_province_is_not_offered(text):
    with pytest.raises(UnknownOfficeError) as refusal:
        load_offices().find(text, date(2021, 6, 1))
    assert "kien-giang" not in str(refusal.value)
