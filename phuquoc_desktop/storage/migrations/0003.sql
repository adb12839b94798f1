-- People: pairs that were told apart, columns that were matched, ethnic group; people are found by their unit's name.

CREATE TABLE distinct_pair (
    id VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    party_id VARCHAR NOT NULL,
    other_id VARCHAR NOT NULL,
    decided_on VARCHAR NOT NULL,
    decided_by VARCHAR NOT NULL,
    reason VARCHAR,
    PRIMARY KEY (id),
    CONSTRAINT uq_distinct_pair_office_party_id_other_id UNIQUE (office, party_id, other_id)
) WITHOUT ROWID;
CREATE INDEX ix_distinct_pair_office ON distinct_pair (office);

CREATE TABLE intake_mapping (
    id VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    fingerprint VARCHAR NOT NULL,
    sender VARCHAR,
    mapping VARCHAR NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_intake_mapping_office_fingerprint_sender UNIQUE (office, fingerprint, sender)
) WITHOUT ROWID;
CREATE INDEX ix_intake_mapping_office ON intake_mapping (office);

-- The table is made anew, so that an old database is as a new one to the letter; no reference is rewritten meanwhile.
PRAGMA legacy_alter_table = ON;

ALTER TABLE party RENAME TO old_party;
CREATE TABLE party (
    id VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    party_kind VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    birth VARCHAR,
    sex VARCHAR,
    identity_number VARCHAR,
    position VARCHAR,
    unit_id VARCHAR,
    address VARCHAR,
    direct_worker BOOLEAN,
    members INTEGER,
    note VARCHAR,
    ethnic_group VARCHAR,
    PRIMARY KEY (id),
    FOREIGN KEY(unit_id) REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
INSERT INTO party (id, office, party_kind, name, birth, sex, identity_number, position, unit_id, address, direct_worker, members, note)
SELECT id, office, party_kind, name, birth, sex, identity_number, position, unit_id, address, direct_worker, members, note FROM old_party;
DROP TABLE old_party;
CREATE INDEX ix_party_office ON party (office);
CREATE INDEX ix_party_office_identity_number ON party (office, identity_number);
CREATE INDEX ix_party_unit_id ON party (unit_id);

PRAGMA legacy_alter_table = OFF;

UPDATE search_entry SET folded = folded || ' ' || (
    SELECT fold(unit.name) FROM party JOIN unit ON unit.id = party.unit_id WHERE party.id = search_entry.record_id
) WHERE record_id IN (SELECT id FROM party WHERE unit_id IS NOT NULL);
INSERT INTO search_words(search_words) VALUES ('rebuild');
