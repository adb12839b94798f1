"""What becomes of a dossier on its way: its own words on papers, its versions, who signs in which order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.domain.record import Labelled, Record, told
from phuquoc_desktop.translation import N_


@dataclass(kw_only=True, eq=False)
class PaperDraft(Record):
    """Dự thảo: number and date of a paper that the program writes; ``subject`` is the id of what it is about.

    That is a dossier, a candidate, a meeting or a decision, or the key of an office that a letter goes to. A paper without
    this record is drafted with blanks.
    """

    kind = "paper_draft"
    subject: str = told(N_("Whom or what it is about"), longest=36)
    paper_code: str = told(N_("Paper of the program"), longest=40)
    number: str | None = told(N_("Number"), default=None, longest=60)
    dated: date | None = told(N_("Date"), default=None)
    signer: str | None = told(N_("Signer"), default=None, longest=100)
    signer_position: str | None = told(N_("Position of the signer"), default=None, longest=200)


@dataclass(kw_only=True, eq=False)
class PaperPart(Record):
    """Lời văn: a part of a paper in people's own words, a paragraph a line; a part without this record is drafted."""

    kind = "paper_part"
    draft_id: str = told(N_("Paper of the program"), refers_to="paper_draft")
    part: str = told(N_("Part"), longest=40)
    text: str = told(N_("Text"), longest=20000)


class DossierEvent(Labelled):
    """What ended one version of a dossier, or began the next."""

    SUBMITTED = "submitted", N_("Submitted")
    RECALLED = "recalled", N_("Recalled")
    RETURNED = "returned", N_("Returned for completion")
    ACCEPTED = "accepted", N_("Accepted")


@dataclass(kw_only=True, eq=False)
class DossierVersion(Record):
    """Phiên bản hồ sơ: one step of its history; ``changes`` say in Vietnamese, a line each, what differs from the former.

    Only a submission counts up ``number``; what happens to a version bears that version's number.
    """

    kind = "dossier_version"
    dossier_id: str = told(N_("Dossier"), refers_to="dossier")
    number: int = told(N_("Version"))
    event: DossierEvent = told(N_("Event"))
    happened_on: date = told(N_("Date"))
    done_by: str = told(N_("Done by"), longest=100)
    reason: str | None = told(N_("Reason"), default=None, longest=2000)
    changes: str | None = told(N_("What changed"), default=None, longest=20000)


class SigningRole(Labelled):
    """What somebody does with the papers on their way."""

    DRAFTS = "drafts", N_("Drafts")
    INITIALS = "initials", N_("Initials")
    CONFIRMS = "confirms", N_("Confirms")
    SIGNS = "signs", N_("Signs")
    SEALS = "seals", N_("Seals")


@dataclass(kw_only=True, eq=False)
class SigningStep(Record):
    """Phiếu ký: one stop of the papers of a dossier, in the order of ``place``, counted from 1."""

    kind = "signing_step"
    dossier_id: str = told(N_("Dossier"), refers_to="dossier")
    place: int = told(N_("Place in the order"))
    who: str = told(N_("Who"), longest=200)
    role: SigningRole = told(N_("Does what"), default=SigningRole.SIGNS)
    papers: str | None = told(N_("Which papers"), default=None, longest=400)
    sent_on: date | None = told(N_("Sent on"), default=None)
    back_on: date | None = told(N_("Back on"), default=None)
    note: str | None = told(N_("Note"), default=None, longest=1000)


@dataclass(kw_only=True, eq=False)
class Particulars(Record):
    """Sơ lược lý lịch, đặc điểm: what the first part of an achievement report says of a party; one a party.

    Fields that do not apply to its kind stay empty.
    """

    kind = "particulars"
    party_id: str = told(N_("Person or collective"), refers_to="party")
    alias: str | None = told(N_("Alias"), default=None, longest=100)
    hometown: str | None = told(N_("Home town"), default=None, longest=300)
    residence: str | None = told(N_("Residence"), default=None, longest=300, private=True)
    qualification: str | None = told(N_("Professional training"), default=None, longest=300)
    degree: str | None = told(N_("Academic rank and degree"), default=None, longest=200)
    political_training: str | None = told(N_("Political training"), default=None, longest=100)
    joined_party_on: str | None = told(N_("Joined the Party on"), default=None, longest=10, private=True)
    """ISO 8601, or a year alone."""
    other_posts: str | None = told(N_("Posts in Party and unions"), default=None, longest=400)
    duties: str | None = told(N_("Powers and duties"), default=None, longest=4000)
    headquarters: str | None = told(N_("Headquarters"), default=None, longest=300)
    telephone: str | None = told(N_("Telephone"), default=None, longest=60)
    website: str | None = told(N_("Website and e-mail"), default=None, longest=200)
    founding: str | None = told(N_("Founding and development"), default=None, longest=4000)
    structure: str | None = told(N_("Structure and staff"), default=None, longest=4000)
    organisations: str | None = told(N_("Party and mass organisations"), default=None, longest=4000)
    functions: str | None = told(N_("Functions and tasks"), default=None, longest=4000)
