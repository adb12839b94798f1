-- Targets: the plan as a document, versions, rubrics, decisions on doubted figures, explanations, quoted figures, launch plans, words of reports.

CREATE TABLE plan_document (
    id VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    year INTEGER NOT NULL,
    version INTEGER NOT NULL,
    title VARCHAR NOT NULL,
    issuer VARCHAR NOT NULL,
    number VARCHAR,
    issued_on VARCHAR,
    file_name VARCHAR,
    digest VARCHAR,
    taken_on VARCHAR,
    subjects VARCHAR,
    recipients VARCHAR,
    note VARCHAR,
    PRIMARY KEY (id),
    CONSTRAINT uq_plan_document_office_year_version UNIQUE (office, year, version)
) WITHOUT ROWID;
CREATE INDEX ix_plan_document_office ON plan_document (office);

CREATE TABLE target_version (
    id VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    target_id VARCHAR NOT NULL,
    version INTEGER NOT NULL,
    valid_to VARCHAR NOT NULL,
    comparator VARCHAR NOT NULL,
    value VARCHAR,
    value_to VARCHAR,
    unit VARCHAR,
    growth_percent VARCHAR,
    wording VARCHAR,
    document VARCHAR,
    reason VARCHAR,
    PRIMARY KEY (id),
    CONSTRAINT uq_target_version_target_id_version UNIQUE (target_id, version),
    FOREIGN KEY(target_id) REFERENCES target (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE INDEX ix_target_version_office ON target_version (office);
CREATE INDEX ix_target_version_target_id ON target_version (target_id);

CREATE TABLE rubric_level (
    id VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    target_id VARCHAR NOT NULL,
    level INTEGER NOT NULL,
    title VARCHAR NOT NULL,
    description VARCHAR,
    fulfils BOOLEAN NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_rubric_level_target_id_level UNIQUE (target_id, level),
    FOREIGN KEY(target_id) REFERENCES target (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE INDEX ix_rubric_level_office ON rubric_level (office);
CREATE INDEX ix_rubric_level_target_id ON rubric_level (target_id);

CREATE TABLE alarm_ruling (
    id VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    target_id VARCHAR NOT NULL,
    alarm_kind VARCHAR NOT NULL,
    text VARCHAR NOT NULL,
    readings VARCHAR NOT NULL,
    effects VARCHAR,
    chosen VARCHAR,
    reason VARCHAR,
    ruled_on VARCHAR NOT NULL,
    ruled_by VARCHAR NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_alarm_ruling_target_id_alarm_kind_text UNIQUE (target_id, alarm_kind, text),
    FOREIGN KEY(target_id) REFERENCES target (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE INDEX ix_alarm_ruling_office ON alarm_ruling (office);
CREATE INDEX ix_alarm_ruling_target_id ON alarm_ruling (target_id);

CREATE TABLE explanation_request (
    id VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    addressee VARCHAR NOT NULL,
    year INTEGER NOT NULL,
    target_code VARCHAR NOT NULL,
    period VARCHAR,
    text VARCHAR NOT NULL,
    asked_on VARCHAR NOT NULL,
    due_on VARCHAR,
    status VARCHAR NOT NULL,
    PRIMARY KEY (id)
) WITHOUT ROWID;
CREATE INDEX ix_explanation_request_office ON explanation_request (office);

CREATE TABLE explanation (
    id VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    request VARCHAR,
    year INTEGER NOT NULL,
    target_code VARCHAR NOT NULL,
    period VARCHAR,
    text VARCHAR NOT NULL,
    evidence VARCHAR,
    attachment VARCHAR,
    file_name VARCHAR,
    size INTEGER,
    answered_on VARCHAR NOT NULL,
    answered_by VARCHAR NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_explanation_office_request UNIQUE (office, request)
) WITHOUT ROWID;
CREATE INDEX ix_explanation_office ON explanation (office);

CREATE TABLE launch_plan (
    id VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    year INTEGER NOT NULL,
    title VARCHAR NOT NULL,
    number VARCHAR,
    issued_on VARCHAR,
    grounds VARCHAR,
    purpose VARCHAR,
    requirements VARCHAR,
    subjects VARCHAR,
    content VARCHAR,
    standards VARCHAR,
    rewards VARCHAR,
    registering VARCHAR,
    solutions VARCHAR,
    organisation VARCHAR,
    recipients VARCHAR,
    PRIMARY KEY (id),
    CONSTRAINT uq_launch_plan_office_year UNIQUE (office, year)
) WITHOUT ROWID;
CREATE INDEX ix_launch_plan_office ON launch_plan (office);

CREATE TABLE report_text (
    id VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    period VARCHAR NOT NULL,
    number VARCHAR,
    issued_on VARCHAR,
    situation VARCHAR,
    strengths VARCHAR,
    weaknesses VARCHAR,
    causes VARCHAR,
    tasks VARCHAR,
    proposals VARCHAR,
    PRIMARY KEY (id),
    CONSTRAINT uq_report_text_office_period UNIQUE (office, period)
) WITHOUT ROWID;
CREATE INDEX ix_report_text_office ON report_text (office);

CREATE TABLE quoted_figure (
    id VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    dossier_id VARCHAR NOT NULL,
    candidate_id VARCHAR,
    year INTEGER NOT NULL,
    target_code VARCHAR NOT NULL,
    period VARCHAR NOT NULL,
    statement VARCHAR NOT NULL,
    source VARCHAR NOT NULL,
    digest VARCHAR NOT NULL,
    quoted_on VARCHAR NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(dossier_id) REFERENCES dossier (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(candidate_id) REFERENCES candidate (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE INDEX ix_quoted_figure_candidate_id ON quoted_figure (candidate_id);
CREATE INDEX ix_quoted_figure_dossier_id ON quoted_figure (dossier_id);
CREATE INDEX ix_quoted_figure_office ON quoted_figure (office);

-- Two tables are made anew, so that an old database is as a new one to the letter; no reference is rewritten meanwhile.
PRAGMA legacy_alter_table = ON;

ALTER TABLE target RENAME TO old_target;
CREATE TABLE target (
    id VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    year INTEGER NOT NULL,
    code VARCHAR NOT NULL,
    "group" VARCHAR NOT NULL,
    sector VARCHAR,
    indicator VARCHAR NOT NULL,
    parent_code VARCHAR,
    comparator VARCHAR NOT NULL,
    value VARCHAR,
    value_to VARCHAR,
    unit VARCHAR,
    direction VARCHAR,
    base_value VARCHAR,
    growth_percent VARCHAR,
    qualitative BOOLEAN NOT NULL,
    exception VARCHAR,
    named_places VARCHAR,
    wording VARCHAR,
    place VARCHAR,
    alarm_kind VARCHAR,
    alarm_readings VARCHAR,
    alarm_because VARCHAR,
    plan_id VARCHAR,
    note VARCHAR,
    base_year INTEGER,
    parts_rule VARCHAR,
    rhythm VARCHAR,
    cumulation VARCHAR,
    owner VARCHAR,
    evidence_wanted VARCHAR,
    version INTEGER NOT NULL,
    amended_by VARCHAR,
    amended_on VARCHAR,
    PRIMARY KEY (id),
    CONSTRAINT uq_target_office_year_code UNIQUE (office, year, code),
    FOREIGN KEY(plan_id) REFERENCES target (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
INSERT INTO target (id, office, year, code, "group", sector, indicator, parent_code, comparator, value, value_to, unit, direction, base_value, growth_percent, qualitative, exception, named_places, wording, place, alarm_kind, alarm_readings, alarm_because, plan_id, note, version)
SELECT id, office, year, code, "group", sector, indicator, parent_code, comparator, value, value_to, unit, direction, base_value, growth_percent, qualitative, exception, named_places, wording, place, alarm_kind, alarm_readings, alarm_because, plan_id, note, 1 FROM old_target;
DROP TABLE old_target;
CREATE INDEX ix_target_office ON target (office);
CREATE INDEX ix_target_plan_id ON target (plan_id);

ALTER TABLE progress_entry RENAME TO old_progress_entry;
CREATE TABLE progress_entry (
    id VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    target_id VARCHAR NOT NULL,
    period VARCHAR NOT NULL,
    value VARCHAR,
    fulfilled BOOLEAN,
    recorded_on VARCHAR NOT NULL,
    evidence VARCHAR,
    note VARCHAR,
    level INTEGER,
    follow_up BOOLEAN NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_progress_entry_target_id_period UNIQUE (target_id, period),
    FOREIGN KEY(target_id) REFERENCES target (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
INSERT INTO progress_entry (id, office, target_id, period, value, fulfilled, recorded_on, evidence, note, follow_up)
SELECT id, office, target_id, period, value, fulfilled, recorded_on, evidence, note, 0 FROM old_progress_entry;
DROP TABLE old_progress_entry;
CREATE INDEX ix_progress_entry_office ON progress_entry (office);
CREATE INDEX ix_progress_entry_target_id ON progress_entry (target_id);

PRAGMA legacy_alter_table = OFF;
