-- The conversation between the city and the offices: reviews, answers, keys, clashes, and which PC made which change.

CREATE TABLE clash (
    id VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    owner VARCHAR NOT NULL,
    clash_kind VARCHAR NOT NULL,
    record_kind VARCHAR NOT NULL,
    record_id VARCHAR NOT NULL,
    field_name VARCHAR,
    ancestor VARCHAR,
    standing VARCHAR,
    other VARCHAR,
    standing_stamp VARCHAR NOT NULL,
    other_stamp VARCHAR NOT NULL,
    standing_at VARCHAR,
    other_at VARCHAR,
    standing_by VARCHAR,
    other_by VARCHAR,
    found_on VARCHAR NOT NULL,
    status VARCHAR NOT NULL,
    decided_on VARCHAR,
    decided_by VARCHAR,
    chosen VARCHAR,
    PRIMARY KEY (id),
    CONSTRAINT uq_clash_record_id_field_name_standing_stamp_other_stamp UNIQUE (record_id, field_name, standing_stamp, other_stamp)
)
 WITHOUT ROWID;
CREATE INDEX ix_clash_office ON clash (office);

CREATE TABLE device (
    id VARCHAR NOT NULL,
    began_after INTEGER NOT NULL,
    place VARCHAR NOT NULL,
    made_at VARCHAR NOT NULL,
    PRIMARY KEY (id)
)
 WITHOUT ROWID;

CREATE TABLE dossier_review (
    id VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    addressee VARCHAR NOT NULL,
    dossier_id VARCHAR NOT NULL,
    stage VARCHAR NOT NULL,
    reviewed_on VARCHAR NOT NULL,
    reviewed_by VARCHAR NOT NULL,
    note VARCHAR,
    letter_number VARCHAR,
    letter_dated VARCHAR,
    PRIMARY KEY (id)
)
 WITHOUT ROWID;
CREATE INDEX ix_dossier_review_dossier_id ON dossier_review (dossier_id);
CREATE INDEX ix_dossier_review_office ON dossier_review (office);

CREATE TABLE key_notice (
    id VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    party_office VARCHAR NOT NULL,
    signing_key VARCHAR NOT NULL,
    recipient VARCHAR NOT NULL,
    valid_from VARCHAR NOT NULL,
    revoked_on VARCHAR,
    revoked_because VARCHAR,
    PRIMARY KEY (id),
    CONSTRAINT uq_key_notice_office_party_office_signing_key UNIQUE (office, party_office, signing_key)
)
 WITHOUT ROWID;
CREATE INDEX ix_key_notice_office ON key_notice (office);

CREATE TABLE party_match (
    id VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    addressee VARCHAR NOT NULL,
    party_id VARCHAR NOT NULL,
    other_office VARCHAR NOT NULL,
    other_id VARCHAR NOT NULL,
    other_told VARCHAR NOT NULL,
    because VARCHAR NOT NULL,
    found_on VARCHAR NOT NULL,
    status VARCHAR NOT NULL,
    decided_on VARCHAR,
    decided_by VARCHAR,
    PRIMARY KEY (id),
    CONSTRAINT uq_party_match_addressee_party_id_other_id UNIQUE (addressee, party_id, other_id)
)
 WITHOUT ROWID;
CREATE INDEX ix_party_match_office ON party_match (office);
CREATE INDEX ix_party_match_party_id ON party_match (party_id);

CREATE TABLE period_review (
    id VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    addressee VARCHAR NOT NULL,
    stream VARCHAR NOT NULL,
    period VARCHAR NOT NULL,
    state VARCHAR NOT NULL,
    bag VARCHAR NOT NULL,
    approved_on VARCHAR NOT NULL,
    approved_by VARCHAR NOT NULL,
    accepted_on VARCHAR,
    accepted_by VARCHAR,
    unlocked_on VARCHAR,
    unlocked_by VARCHAR,
    unlocked_until VARCHAR,
    unlocked_because VARCHAR,
    PRIMARY KEY (id),
    CONSTRAINT uq_period_review_addressee_stream_period UNIQUE (addressee, stream, period)
)
 WITHOUT ROWID;
CREATE INDEX ix_period_review_office ON period_review (office);

CREATE TABLE quarantined_file (
    id VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    file_name VARCHAR NOT NULL,
    sha256 VARCHAR NOT NULL,
    bundle_kind VARCHAR NOT NULL,
    sender VARCHAR NOT NULL,
    sender_name VARCHAR NOT NULL,
    sequence INTEGER NOT NULL,
    fingerprint VARCHAR NOT NULL,
    signing_key VARCHAR NOT NULL,
    recipient VARCHAR,
    arrived_on VARCHAR NOT NULL,
    released_on VARCHAR,
    refused_because VARCHAR,
    PRIMARY KEY (id),
    CONSTRAINT uq_quarantined_file_office_sha256 UNIQUE (office, sha256)
)
 WITHOUT ROWID;
CREATE INDEX ix_quarantined_file_office ON quarantined_file (office);

CREATE TABLE remark_answer (
    id VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    remark_id VARCHAR NOT NULL,
    text VARCHAR NOT NULL,
    answered_on VARCHAR NOT NULL,
    answered_by VARCHAR NOT NULL,
    PRIMARY KEY (id)
)
 WITHOUT ROWID;
CREATE INDEX ix_remark_answer_office ON remark_answer (office);
CREATE INDEX ix_remark_answer_remark_id ON remark_answer (remark_id);

CREATE TABLE removal_notice (
    id VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    owner VARCHAR NOT NULL,
    bag VARCHAR NOT NULL,
    record_kind VARCHAR NOT NULL,
    record_id VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    content VARCHAR NOT NULL,
    removed_on VARCHAR NOT NULL,
    confirmed_on VARCHAR,
    confirmed_by VARCHAR,
    PRIMARY KEY (id),
    CONSTRAINT uq_removal_notice_bag_record_id UNIQUE (bag, record_id)
)
 WITHOUT ROWID;
CREATE INDEX ix_removal_notice_office ON removal_notice (office);

CREATE TABLE slice_state (
    office VARCHAR NOT NULL,
    scope VARCHAR NOT NULL,
    seen VARCHAR NOT NULL,
    loose VARCHAR NOT NULL,
    stamps VARCHAR NOT NULL,
    journal_head INTEGER NOT NULL,
    PRIMARY KEY (office, scope)
)
 WITHOUT ROWID;

-- 6 tables are made anew, so that an old database is as a new one to the letter; no reference is rewritten meanwhile.
PRAGMA legacy_alter_table = ON;

ALTER TABLE bundle_received RENAME TO old_bundle_received;
CREATE TABLE bundle_received (
    id VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    bundle_kind VARCHAR NOT NULL,
    sender VARCHAR NOT NULL,
    sequence INTEGER NOT NULL,
    made_at VARCHAR NOT NULL,
    taken_at VARCHAR NOT NULL,
    file_name VARCHAR NOT NULL,
    digest VARCHAR NOT NULL,
    signed_by VARCHAR NOT NULL,
    encrypted BOOLEAN NOT NULL,
    added INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    removed INTEGER NOT NULL,
    same INTEGER NOT NULL,
    receipt_number VARCHAR,
    device VARCHAR NOT NULL,
    journal_head INTEGER,
    journal_digest VARCHAR,
    journal_before VARCHAR,
    checked_on VARCHAR,
    checked_by VARCHAR,
    about VARCHAR,
    recalled_on VARCHAR,
    recalled_because VARCHAR,
    PRIMARY KEY (id),
    CONSTRAINT uq_bundle_received_office_digest UNIQUE (office, digest)
)
 WITHOUT ROWID;
INSERT INTO bundle_received (id, office, bundle_kind, sender, sequence, made_at, taken_at, file_name, digest, signed_by, encrypted, added, changed, removed, same, receipt_number, device)
SELECT id, office, bundle_kind, sender, sequence, made_at, taken_at, file_name, digest, signed_by, encrypted, added, changed, removed, same, receipt_number, '' FROM old_bundle_received;
DROP TABLE old_bundle_received;
CREATE INDEX ix_bundle_received_office ON bundle_received (office);

ALTER TABLE bundle_sent RENAME TO old_bundle_sent;
CREATE TABLE bundle_sent (
    id VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    bundle_kind VARCHAR NOT NULL,
    receiver VARCHAR NOT NULL,
    sequence INTEGER NOT NULL,
    made_at VARCHAR NOT NULL,
    file_name VARCHAR NOT NULL,
    digest VARCHAR NOT NULL,
    encrypted BOOLEAN NOT NULL,
    journal_head INTEGER NOT NULL,
    record_count INTEGER NOT NULL,
    received_at VARCHAR,
    receipt_number VARCHAR,
    device VARCHAR NOT NULL,
    journal_digest VARCHAR,
    about VARCHAR,
    recalled_on VARCHAR,
    recalled_because VARCHAR,
    PRIMARY KEY (id),
    CONSTRAINT uq_bundle_sent_office_device_receiver_bundle_kind_sequence UNIQUE (office, device, receiver, bundle_kind, sequence)
)
 WITHOUT ROWID;
INSERT INTO bundle_sent (id, office, bundle_kind, receiver, sequence, made_at, file_name, digest, encrypted, journal_head, record_count, received_at, receipt_number, device)
SELECT id, office, bundle_kind, receiver, sequence, made_at, file_name, digest, encrypted, journal_head, record_count, received_at, receipt_number, '' FROM old_bundle_sent;
DROP TABLE old_bundle_sent;
CREATE INDEX ix_bundle_sent_office ON bundle_sent (office);

ALTER TABLE correspondent RENAME TO old_correspondent;
CREATE TABLE correspondent (
    id VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    party_office VARCHAR NOT NULL,
    signing_key VARCHAR NOT NULL,
    recipient VARCHAR NOT NULL,
    introduced_on VARCHAR NOT NULL,
    how VARCHAR,
    revoked_on VARCHAR,
    revoked_because VARCHAR,
    PRIMARY KEY (id),
    CONSTRAINT uq_correspondent_office_party_office_signing_key UNIQUE (office, party_office, signing_key)
)
 WITHOUT ROWID;
INSERT INTO correspondent (id, office, party_office, signing_key, recipient, introduced_on)
SELECT id, office, party_office, signing_key, recipient, introduced_on FROM old_correspondent;
DROP TABLE old_correspondent;
CREATE INDEX ix_correspondent_office ON correspondent (office);

ALTER TABLE movement RENAME TO old_movement;
CREATE TABLE movement (
    id VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    code VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    movement_kind VARCHAR NOT NULL,
    level VARCHAR NOT NULL,
    starts VARCHAR,
    ends VARCHAR,
    source VARCHAR,
    note VARCHAR,
    withdrawn_on VARCHAR,
    withdrawn_because VARCHAR,
    PRIMARY KEY (id)
)
 WITHOUT ROWID;
INSERT INTO movement (id, office, code, name, movement_kind, level, starts, ends, source, note)
SELECT id, office, code, name, movement_kind, level, starts, ends, source, note FROM old_movement;
DROP TABLE old_movement;
CREATE INDEX ix_movement_office ON movement (office);

ALTER TABLE remark RENAME TO old_remark;
CREATE TABLE remark (
    id VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    addressee VARCHAR NOT NULL,
    record_kind VARCHAR NOT NULL,
    record_id VARCHAR NOT NULL,
    field_name VARCHAR,
    text VARCHAR NOT NULL,
    made_on VARCHAR NOT NULL,
    status VARCHAR NOT NULL,
    reason_code VARCHAR,
    clause VARCHAR,
    due_on VARCHAR,
    PRIMARY KEY (id)
)
 WITHOUT ROWID;
INSERT INTO remark (id, office, addressee, record_kind, record_id, field_name, text, made_on, status)
SELECT id, office, addressee, record_kind, record_id, field_name, text, made_on, status FROM old_remark;
DROP TABLE old_remark;
CREATE INDEX ix_remark_office ON remark (office);

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
    withdrawn_on VARCHAR,
    withdrawn_because VARCHAR,
    PRIMARY KEY (id),
    CONSTRAINT uq_target_office_year_code UNIQUE (office, year, code),
    FOREIGN KEY(plan_id) REFERENCES target (id) DEFERRABLE INITIALLY DEFERRED
)
 WITHOUT ROWID;
INSERT INTO target (id, office, year, code, "group", sector, indicator, parent_code, comparator, value, value_to, unit, direction, base_value, growth_percent, qualitative, exception, named_places, wording, place, alarm_kind, alarm_readings, alarm_because, plan_id, note, base_year, parts_rule, rhythm, cumulation, owner, evidence_wanted, version, amended_by, amended_on)
SELECT id, office, year, code, "group", sector, indicator, parent_code, comparator, value, value_to, unit, direction, base_value, growth_percent, qualitative, exception, named_places, wording, place, alarm_kind, alarm_readings, alarm_because, plan_id, note, base_year, parts_rule, rhythm, cumulation, owner, evidence_wanted, version, amended_by, amended_on FROM old_target;
DROP TABLE old_target;
CREATE INDEX ix_target_office ON target (office);
CREATE INDEX ix_target_plan_id ON target (plan_id);

PRAGMA legacy_alter_table = OFF;
