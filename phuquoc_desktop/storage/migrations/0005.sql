-- Dossiers on their way, the council, decisions and the fund.

CREATE TABLE fund (
    id VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    year INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    amount INTEGER NOT NULL,
    source VARCHAR,
    note VARCHAR,
    PRIMARY KEY (id),
    CONSTRAINT uq_fund_office_year_name UNIQUE (office, year, name)
) WITHOUT ROWID;
CREATE INDEX ix_fund_office ON fund (office);

CREATE TABLE paper_draft (
    id VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    subject VARCHAR NOT NULL,
    paper_code VARCHAR NOT NULL,
    number VARCHAR,
    dated VARCHAR,
    signer VARCHAR,
    signer_position VARCHAR,
    PRIMARY KEY (id),
    CONSTRAINT uq_paper_draft_office_subject_paper_code UNIQUE (office, subject, paper_code)
) WITHOUT ROWID;
CREATE INDEX ix_paper_draft_office ON paper_draft (office);

CREATE TABLE decision (
    id VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    year INTEGER NOT NULL,
    own BOOLEAN NOT NULL,
    number VARCHAR,
    dated VARCHAR,
    issuer VARCHAR,
    signer VARCHAR,
    signer_position VARCHAR,
    movement_id VARCHAR,
    status VARCHAR NOT NULL,
    paid_from VARCHAR,
    attachment VARCHAR,
    file_name VARCHAR,
    size INTEGER,
    revoked_on VARCHAR,
    revoked_because VARCHAR,
    note VARCHAR,
    PRIMARY KEY (id),
    FOREIGN KEY(movement_id) REFERENCES movement (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE INDEX ix_decision_movement_id ON decision (movement_id);
CREATE INDEX ix_decision_office ON decision (office);

CREATE TABLE paper_part (
    id VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    draft_id VARCHAR NOT NULL,
    part VARCHAR NOT NULL,
    text VARCHAR NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_paper_part_draft_id_part UNIQUE (draft_id, part),
    FOREIGN KEY(draft_id) REFERENCES paper_draft (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE INDEX ix_paper_part_draft_id ON paper_part (draft_id);
CREATE INDEX ix_paper_part_office ON paper_part (office);

CREATE TABLE council_member (
    id VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    position VARCHAR,
    unit VARCHAR,
    role VARCHAR NOT NULL,
    party_id VARCHAR,
    valid_from VARCHAR NOT NULL,
    valid_to VARCHAR,
    appointed_by VARCHAR,
    note VARCHAR,
    PRIMARY KEY (id),
    FOREIGN KEY(party_id) REFERENCES party (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE INDEX ix_council_member_office ON council_member (office);
CREATE INDEX ix_council_member_party_id ON council_member (party_id);

CREATE TABLE decision_line (
    id VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    decision_id VARCHAR NOT NULL,
    party_id VARCHAR NOT NULL,
    candidate_id VARCHAR,
    name VARCHAR NOT NULL,
    award VARCHAR NOT NULL,
    year INTEGER NOT NULL,
    granted BOOLEAN NOT NULL,
    reason VARCHAR,
    achievement VARCHAR,
    amount INTEGER,
    book_number VARCHAR,
    handed_on VARCHAR,
    handed_to VARCHAR,
    note VARCHAR,
    PRIMARY KEY (id),
    CONSTRAINT uq_decision_line_decision_id_party_id_award_year UNIQUE (decision_id, party_id, award, year),
    FOREIGN KEY(decision_id) REFERENCES decision (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE INDEX ix_decision_line_candidate_id ON decision_line (candidate_id);
CREATE INDEX ix_decision_line_decision_id ON decision_line (decision_id);
CREATE INDEX ix_decision_line_office ON decision_line (office);
CREATE INDEX ix_decision_line_party_id ON decision_line (party_id);

CREATE TABLE dossier_version (
    id VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    dossier_id VARCHAR NOT NULL,
    number INTEGER NOT NULL,
    event VARCHAR NOT NULL,
    happened_on VARCHAR NOT NULL,
    done_by VARCHAR NOT NULL,
    reason VARCHAR,
    changes VARCHAR,
    PRIMARY KEY (id),
    FOREIGN KEY(dossier_id) REFERENCES dossier (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE INDEX ix_dossier_version_dossier_id ON dossier_version (dossier_id);
CREATE INDEX ix_dossier_version_office ON dossier_version (office);

CREATE TABLE particulars (
    id VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    party_id VARCHAR NOT NULL,
    alias VARCHAR,
    hometown VARCHAR,
    residence VARCHAR,
    qualification VARCHAR,
    degree VARCHAR,
    political_training VARCHAR,
    joined_party_on VARCHAR,
    other_posts VARCHAR,
    duties VARCHAR,
    headquarters VARCHAR,
    telephone VARCHAR,
    website VARCHAR,
    founding VARCHAR,
    structure VARCHAR,
    organisations VARCHAR,
    functions VARCHAR,
    PRIMARY KEY (id),
    CONSTRAINT uq_particulars_party_id UNIQUE (party_id),
    FOREIGN KEY(party_id) REFERENCES party (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE INDEX ix_particulars_office ON particulars (office);
CREATE INDEX ix_particulars_party_id ON particulars (party_id);

CREATE TABLE signing_step (
    id VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    dossier_id VARCHAR NOT NULL,
    place INTEGER NOT NULL,
    who VARCHAR NOT NULL,
    role VARCHAR NOT NULL,
    papers VARCHAR,
    sent_on VARCHAR,
    back_on VARCHAR,
    note VARCHAR,
    PRIMARY KEY (id),
    FOREIGN KEY(dossier_id) REFERENCES dossier (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE INDEX ix_signing_step_dossier_id ON signing_step (dossier_id);
CREATE INDEX ix_signing_step_office ON signing_step (office);

CREATE TABLE "conflict" (
    id VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    member_id VARCHAR NOT NULL,
    party_id VARCHAR NOT NULL,
    conflict_kind VARCHAR NOT NULL,
    note VARCHAR,
    PRIMARY KEY (id),
    CONSTRAINT uq_conflict_member_id_party_id UNIQUE (member_id, party_id),
    FOREIGN KEY(member_id) REFERENCES council_member (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE INDEX ix_conflict_member_id ON "conflict" (member_id);
CREATE INDEX ix_conflict_office ON "conflict" (office);
CREATE INDEX ix_conflict_party_id ON "conflict" (party_id);

CREATE TABLE meeting (
    id VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    met_on VARCHAR,
    began_at VARCHAR,
    ended_at VARCHAR,
    venue VARCHAR,
    chair_id VARCHAR,
    secretary_id VARCHAR,
    ballot VARCHAR NOT NULL,
    number VARCHAR,
    guests VARCHAR,
    discussion VARCHAR,
    first_counter VARCHAR,
    second_counter VARCHAR,
    closed_on VARCHAR,
    note VARCHAR,
    PRIMARY KEY (id),
    FOREIGN KEY(chair_id) REFERENCES council_member (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(secretary_id) REFERENCES council_member (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE INDEX ix_meeting_chair_id ON meeting (chair_id);
CREATE INDEX ix_meeting_office ON meeting (office);
CREATE INDEX ix_meeting_secretary_id ON meeting (secretary_id);

CREATE TABLE agenda_item (
    id VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    meeting_id VARCHAR NOT NULL,
    dossier_id VARCHAR NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_agenda_item_meeting_id_dossier_id UNIQUE (meeting_id, dossier_id),
    FOREIGN KEY(meeting_id) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE INDEX ix_agenda_item_dossier_id ON agenda_item (dossier_id);
CREATE INDEX ix_agenda_item_meeting_id ON agenda_item (meeting_id);
CREATE INDEX ix_agenda_item_office ON agenda_item (office);

CREATE TABLE attendance (
    id VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    meeting_id VARCHAR NOT NULL,
    member_id VARCHAR NOT NULL,
    presence VARCHAR NOT NULL,
    reason VARCHAR,
    PRIMARY KEY (id),
    CONSTRAINT uq_attendance_meeting_id_member_id UNIQUE (meeting_id, member_id),
    FOREIGN KEY(meeting_id) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(member_id) REFERENCES council_member (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE INDEX ix_attendance_meeting_id ON attendance (meeting_id);
CREATE INDEX ix_attendance_member_id ON attendance (member_id);
CREATE INDEX ix_attendance_office ON attendance (office);

CREATE TABLE tally (
    id VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    meeting_id VARCHAR NOT NULL,
    candidate_id VARCHAR NOT NULL,
    votes_for INTEGER,
    votes_against INTEGER,
    invalid INTEGER,
    second_for INTEGER,
    second_against INTEGER,
    second_invalid INTEGER,
    note VARCHAR,
    PRIMARY KEY (id),
    CONSTRAINT uq_tally_meeting_id_candidate_id UNIQUE (meeting_id, candidate_id),
    FOREIGN KEY(meeting_id) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE INDEX ix_tally_candidate_id ON tally (candidate_id);
CREATE INDEX ix_tally_meeting_id ON tally (meeting_id);
CREATE INDEX ix_tally_office ON tally (office);

-- Three tables are made anew, so that an old database is as a new one to the letter; no reference is rewritten meanwhile.
PRAGMA legacy_alter_table = ON;

ALTER TABLE dossier RENAME TO old_dossier;
CREATE TABLE dossier (
    id VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    code VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    award VARCHAR NOT NULL,
    year INTEGER NOT NULL,
    mode VARCHAR NOT NULL,
    procedure VARCHAR NOT NULL,
    status VARCHAR NOT NULL,
    opened_on VARCHAR NOT NULL,
    letter_number VARCHAR,
    letter_date VARCHAR,
    council_met_on VARCHAR,
    note VARCHAR,
    received_on VARCHAR,
    ground VARCHAR,
    judged_by VARCHAR,
    movement_id VARCHAR,
    happened_on VARCHAR,
    deed VARCHAR,
    owed_until VARCHAR,
    published_from VARCHAR,
    published_until VARCHAR,
    publication_result VARCHAR,
    PRIMARY KEY (id),
    CONSTRAINT uq_dossier_office_code UNIQUE (office, code),
    FOREIGN KEY(movement_id) REFERENCES movement (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
INSERT INTO dossier (id, office, code, title, award, year, mode, procedure, status, opened_on, letter_number, letter_date, council_met_on, note, received_on, ground, judged_by)
SELECT id, office, code, title, award, year, mode, procedure, status, opened_on, letter_number, letter_date, council_met_on, note, received_on, ground, judged_by FROM old_dossier;
DROP TABLE old_dossier;
CREATE INDEX ix_dossier_movement_id ON dossier (movement_id);
CREATE INDEX ix_dossier_office ON dossier (office);

ALTER TABLE paper RENAME TO old_paper;
CREATE TABLE paper (
    id VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    dossier_id VARCHAR NOT NULL,
    candidate_id VARCHAR,
    paper_kind VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    number VARCHAR,
    dated VARCHAR,
    attachment VARCHAR,
    file_name VARCHAR,
    size INTEGER,
    origin VARCHAR NOT NULL,
    paper_code VARCHAR,
    pages INTEGER,
    original VARCHAR,
    original_size INTEGER,
    fixed_on VARCHAR,
    accepted_doubt VARCHAR,
    PRIMARY KEY (id),
    FOREIGN KEY(dossier_id) REFERENCES dossier (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(candidate_id) REFERENCES candidate (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
INSERT INTO paper (id, office, dossier_id, candidate_id, paper_kind, title, number, dated, attachment, file_name, size, origin)
SELECT id, office, dossier_id, candidate_id, paper_kind, title, number, dated, attachment, file_name, size, 'brought' FROM old_paper;
DROP TABLE old_paper;
CREATE INDEX ix_paper_candidate_id ON paper (candidate_id);
CREATE INDEX ix_paper_dossier_id ON paper (dossier_id);
CREATE INDEX ix_paper_office ON paper (office);

ALTER TABLE award_held RENAME TO old_award_held;
CREATE TABLE award_held (
    id VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    party_id VARCHAR NOT NULL,
    award VARCHAR NOT NULL,
    year INTEGER NOT NULL,
    decision_number VARCHAR,
    decision_date VARCHAR,
    issuer VARCHAR,
    revoked BOOLEAN NOT NULL,
    note VARCHAR,
    decision_id VARCHAR,
    PRIMARY KEY (id),
    CONSTRAINT uq_award_held_party_id_award_year UNIQUE (party_id, award, year),
    FOREIGN KEY(party_id) REFERENCES party (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
INSERT INTO award_held (id, office, party_id, award, year, decision_number, decision_date, issuer, revoked, note)
SELECT id, office, party_id, award, year, decision_number, decision_date, issuer, revoked, note FROM old_award_held;
DROP TABLE old_award_held;
CREATE INDEX ix_award_held_decision_id ON award_held (decision_id);
CREATE INDEX ix_award_held_office ON award_held (office);
CREATE INDEX ix_award_held_party_id ON award_held (party_id);

PRAGMA legacy_alter_table = OFF;
