"""Dossiers (hồ sơ khen thưởng): candidates, papers, and what is still missing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.domain.record import Labelled, Record, told
from phuquoc_desktop.translation import N_


class Rating(Labelled):
    """Mức xếp loại chất lượng trong năm."""

    EXCELLENT = "HTXSNV", N_("Tasks fulfilled excellently")
    GOOD = "HTTNV", N_("Tasks fulfilled well")
    FULFILLED = "HTNV", N_("Tasks fulfilled")
    NOT_FULFILLED = "KHTNV", N_("Tasks not fulfilled")


class Mode(Labelled):
    """Loại hình khen thưởng."""

    MERIT = "CONG_TRANG", N_("Merit")
    MOVEMENT = "PHONG_TRAO", N_("Movement")
    SUDDEN = "DOT_XUAT", N_("Sudden achievement")
    DEVOTION = "CONG_HIEN", N_("Devotion")
    SENIORITY = "NIEN_HAN", N_("Length of service")
    EXTERNAL = "DOI_NGOAI", N_("Foreign relations")


class Procedure(Labelled):
    """Thủ tục."""

    FULL = "full", N_("Full procedure")
    SIMPLIFIED = "simplified", N_("Simplified procedure")


class DossierStatus(Labelled):
    """Tình trạng hồ sơ."""

    DRAFT = "draft", N_("Being compiled")
    SUBMITTED = "submitted", N_("Submitted")
    RETURNED = "returned", N_("Returned for completion")
    ACCEPTED = "accepted", N_("Accepted")


class PaperKind(Labelled):
    """Thành phần hồ sơ."""

    LETTER = "TOTRINH", N_("Submission letter")
    CANDIDATES = "DANHSACH", N_("Candidate list")
    REPORT = "BAOCAO", N_("Achievement report")
    MINUTES = "BIENBAN", N_("Minutes")
    INITIATIVE = "SANGKIEN", N_("Initiative certificate")
    EARLIER_DECISION = "QDKT", N_("Earlier award decision")
    SUMMARY = "TOMTAT", N_("Summary of achievements")
    VOTE_RESULT = "KQBP", N_("Result of the secret ballot")
    PUBLICATION = "CONGKHAI", N_("Public notice")
    OPINION = "YKIEN", N_("Opinion of the level that manages the person")
    CONFIRMATION = "XACNHAN", N_("Confirmation")
    PICTURE = "ANH", N_("Photograph")
    OTHER = "KHAC", N_("Other paper")


class PaperOrigin(Labelled):
    """Nguồn của giấy tờ: made here from the data, or brought by somebody."""

    BROUGHT = "brought", N_("Brought")
    DRAFTED = "drafted", N_("Written by the program")


@dataclass(kw_only=True, eq=False)
class Dossier(Record):
    """Hồ sơ khen thưởng: candidates for one award in one year, with the papers that law asks for."""

    kind = "dossier"
    code: str = told(N_("Dossier code"), longest=40)
    title: str = told(N_("Title"), longest=300)
    award: str = told(N_("Award"), longest=20)
    year: int = told(N_("Year"))
    mode: Mode = told(N_("Mode of commendation"), default=Mode.MERIT)
    procedure: Procedure = told(N_("Procedure"), default=Procedure.FULL)
    status: DossierStatus = told(N_("Status"), default=DossierStatus.DRAFT)
    opened_on: date = told(N_("Opened on"))
    letter_number: str | None = told(N_("Letter number"), default=None, longest=60)
    letter_date: date | None = told(N_("Letter date"), default=None)
    council_met_on: date | None = told(N_("Council met on"), default=None)
    note: str | None = told(N_("Note"), default=None, longest=1000)
    received_on: date | None = told(N_("Received for appraisal on"), default=None)
    """The day that chooses the law (Law 06/2026/QH16, transition); until it is known that of the letter is taken."""
    ground: str | None = told(N_("Ground"), default=None, longest=60)
    """The ground chosen in the rule pack, by its id, where the law names several."""
    judged_by: str | None = told(N_("Judged by rule pack"), default=None, longest=200)
    """Id, version and SHA-256 of the pack that judged it when it was submitted."""
    movement_id: str | None = told(N_("Movement"), default=None, refers_to="movement")
    happened_on: date | None = told(N_("Day of the deed"), default=None)
    deed: str | None = told(N_("What was done"), default=None, longest=4000)
    """Of a sudden achievement: what, where and how."""
    owed_until: date | None = told(N_("Papers owed until"), default=None)
    """Of a sudden achievement: the day by which the papers follow that were still missing when it was sent."""
    published_from: date | None = told(N_("Published from"), default=None)
    published_until: date | None = told(N_("Published until"), default=None)
    publication_result: str | None = told(N_("What people said to it"), default=None, longest=2000)


@dataclass(kw_only=True, eq=False)
class Candidate(Record):
    """Cá nhân, tập thể được đề nghị: one party in one dossier with the grounds for the proposal."""

    kind = "candidate"
    dossier_id: str = told(N_("Dossier"), refers_to="dossier")
    party_id: str = told(N_("Person or collective"), refers_to="party")
    rating: Rating | None = told(N_("Rating of the year"), default=None)
    initiative: str | None = told(N_("Initiative"), default=None, longest=400)
    initiative_number: str | None = told(N_("Recognised by decision"), default=None, longest=100)
    achievements: str | None = told(N_("Achievements"), default=None, longest=20000)
    votes_for: int | None = told(N_("Votes in favour"), default=None)
    votes_total: int | None = told(N_("Votes cast"), default=None)
    note: str | None = told(N_("Note"), default=None, longest=1000)
    initiative_id: str | None = told(N_("Initiative in the register"), default=None, refers_to="initiative")


@dataclass(kw_only=True, eq=False)
class Paper(Record):
    """Giấy tờ trong hồ sơ: a paper with its attachment, which is stored once by its SHA-256."""

    kind = "paper"
    dossier_id: str = told(N_("Dossier"), refers_to="dossier")
    candidate_id: str | None = told(N_("Candidate"), default=None, refers_to="candidate")
    paper_kind: PaperKind = told(N_("Kind of paper"))
    title: str = told(N_("Title"), longest=300)
    number: str | None = told(N_("Number"), default=None, longest=60)
    dated: date | None = told(N_("Date"), default=None)
    attachment: str | None = told(N_("Attachment"), default=None, longest=64)
    """SHA-256 of the content in lower-case hexadecimal."""
    file_name: str | None = told(N_("File name"), default=None, longest=200)
    size: int | None = told(N_("Size in bytes"), default=None)
    origin: PaperOrigin = told(N_("Origin"), default=PaperOrigin.BROUGHT)
    paper_code: str | None = told(N_("Paper of the program"), default=None, longest=40)
    """Which of the program's papers it was fixed from, such as ``achievement-report``."""
    pages: int | None = told(N_("Pages"), default=None)
    original: str | None = told(N_("Original before it was made smaller"), default=None, longest=64)
    """SHA-256 of the file as it was brought, which stays in the office."""
    original_size: int | None = told(N_("Size of the original in bytes"), default=None)
    fixed_on: date | None = told(N_("Fixed on"), default=None)
    accepted_doubt: str | None = told(N_("Doubt accepted"), default=None, longest=400)
    """What the program warned of when it was attached, and a person let pass."""


@dataclass(frozen=True)
class RequiredPaper:
    """What law or practice asks a dossier to contain; ``certainty`` is found, memory or unsure.

    ``title`` is the Vietnamese name of the paper where its kind says too little; ``condition`` says in Vietnamese when the
    paper is asked for, and is empty for one that is always asked for.
    """

    paper_kind: PaperKind
    per_candidate: bool
    drafted: bool
    article: str
    source: str
    certainty: str
    title: str = ""
    condition: str = ""
    form: str = ""
    """The number of the statutory form, where there is one."""
