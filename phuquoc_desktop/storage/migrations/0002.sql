-- What law asks for: results of the year, initiatives, rulings, catalogue files; more about dossiers and candidates.

CREATE TABLE year_result (
    id VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    party_id VARCHAR NOT NULL,
    year INTEGER NOT NULL,
    rating VARCHAR,
    discipline VARCHAR,
    under_review BOOLEAN,
    months_in_service INTEGER,
    leave_days INTEGER,
    members INTEGER,
    completed INTEGER,
    ldtt INTEGER,
    cstdcs INTEGER,
    discipline_max VARCHAR,
    cluster_rank INTEGER,
    targets_exceeded BOOLEAN,
    contribution INTEGER,
    breaches VARCHAR,
    note VARCHAR,
    PRIMARY KEY (id),
    CONSTRAINT uq_year_result_party_id_year UNIQUE (party_id, year),
    FOREIGN KEY(party_id) REFERENCES party (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE INDEX ix_year_result_office ON year_result (office);
CREATE INDEX ix_year_result_party_id ON year_result (party_id);

CREATE TABLE initiative (
    id VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    invention VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    year INTEGER NOT NULL,
    recognised_by VARCHAR,
    recogniser VARCHAR,
    decision_number VARCHAR,
    decision_date VARCHAR,
    scope VARCHAR,
    used_for VARCHAR,
    summary VARCHAR,
    note VARCHAR,
    PRIMARY KEY (id)
) WITHOUT ROWID;
CREATE INDEX ix_initiative_office ON initiative (office);

CREATE TABLE authorship (
    id VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    initiative_id VARCHAR NOT NULL,
    party_id VARCHAR NOT NULL,
    share VARCHAR,
    PRIMARY KEY (id),
    CONSTRAINT uq_authorship_initiative_id_party_id UNIQUE (initiative_id, party_id),
    FOREIGN KEY(initiative_id) REFERENCES initiative (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(party_id) REFERENCES party (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE INDEX ix_authorship_initiative_id ON authorship (initiative_id);
CREATE INDEX ix_authorship_office ON authorship (office);
CREATE INDEX ix_authorship_party_id ON authorship (party_id);

CREATE TABLE ruling (
    id VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    party_id VARCHAR NOT NULL,
    award VARCHAR NOT NULL,
    year INTEGER NOT NULL,
    criterion VARCHAR NOT NULL,
    outcome VARCHAR NOT NULL,
    reason VARCHAR NOT NULL,
    ruled_by VARCHAR NOT NULL,
    ruled_on VARCHAR NOT NULL,
    verdict VARCHAR NOT NULL,
    pack VARCHAR NOT NULL,
    pack_sha256 VARCHAR NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_ruling_party_id_award_year_criterion UNIQUE (party_id, award, year, criterion),
    FOREIGN KEY(party_id) REFERENCES party (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE INDEX ix_ruling_office ON ruling (office);
CREATE INDEX ix_ruling_party_id ON ruling (party_id);

CREATE TABLE catalogue_file (
    id VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    file_kind VARCHAR NOT NULL,
    file_id VARCHAR NOT NULL,
    version VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    valid_from VARCHAR NOT NULL,
    valid_to VARCHAR,
    file_name VARCHAR NOT NULL,
    content VARCHAR NOT NULL,
    sha256 VARCHAR NOT NULL,
    signed_by VARCHAR NOT NULL,
    received_on VARCHAR NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_catalogue_file_office_file_kind_file_id_version UNIQUE (office, file_kind, file_id, version)
) WITHOUT ROWID;
CREATE INDEX ix_catalogue_file_office ON catalogue_file (office);

-- Two tables are made anew, so that an old database is as a new one to the letter; no reference is rewritten meanwhile.
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
    PRIMARY KEY (id),
    CONSTRAINT uq_dossier_office_code UNIQUE (office, code)
) WITHOUT ROWID;
INSERT INTO dossier (id, office, code, title, award, year, mode, procedure, status, opened_on, letter_number, letter_date, council_met_on, note)
SELECT id, office, code, title, award, year, mode, procedure, status, opened_on, letter_number, letter_date, council_met_on, note FROM old_dossier;
DROP TABLE old_dossier;
CREATE INDEX ix_dossier_office ON dossier (office);

ALTER TABLE candidate RENAME TO old_candidate;
CREATE TABLE candidate (
    id VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    dossier_id VARCHAR NOT NULL,
    party_id VARCHAR NOT NULL,
    rating VARCHAR,
    initiative VARCHAR,
    initiative_number VARCHAR,
    achievements VARCHAR,
    votes_for INTEGER,
    votes_total INTEGER,
    note VARCHAR,
    initiative_id VARCHAR,
    PRIMARY KEY (id),
    CONSTRAINT uq_candidate_dossier_id_party_id UNIQUE (dossier_id, party_id),
    FOREIGN KEY(dossier_id) REFERENCES dossier (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(party_id) REFERENCES party (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(initiative_id) REFERENCES initiative (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
INSERT INTO candidate (id, office, dossier_id, party_id, rating, initiative, initiative_number, achievements, votes_for, votes_total, note)
SELECT id, office, dossier_id, party_id, rating, initiative, initiative_number, achievements, votes_for, votes_total, note FROM old_candidate;
DROP TABLE old_candidate;
CREATE INDEX ix_candidate_dossier_id ON candidate (dossier_id);
CREATE INDEX ix_candidate_initiative_id ON candidate (initiative_id);
CREATE INDEX ix_candidate_office ON candidate (office);
CREATE INDEX ix_candidate_party_id ON candidate (party_id);

PRAGMA legacy_alter_table = OFF;
