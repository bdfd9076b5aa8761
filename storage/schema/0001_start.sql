-- The store of one professional: journals, custody, files sent and received, contacts, drafts,
-- and the projections that the overview reads. What is signed is never changed: triggers say no.

CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE identity (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    secret_keys BLOB NOT NULL,
    person TEXT NOT NULL,
    card BLOB NOT NULL,
    card_sig BLOB NOT NULL,
    card_previous_sig BLOB
) STRICT;

CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- ------------------------------------------------------------------------------- journals

CREATE TABLE log (
    id TEXT PRIMARY KEY CHECK (length(id) = 32),
    practice INTEGER NOT NULL CHECK (practice IN (0, 1)),
    created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE entry (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    log TEXT NOT NULL REFERENCES log (id),
    hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
    ep INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    kind TEXT NOT NULL,
    head BLOB NOT NULL,
    sig BLOB NOT NULL CHECK (length(sig) = 64),
    salt BLOB,
    body BLOB,
    CHECK ((salt IS NULL) = (body IS NULL))
) STRICT;

CREATE INDEX entry_log ON entry (log);

-- Entries whose bodies are removed on purpose. Filled in the transaction that removes them.
CREATE TABLE redaction (
    hash TEXT PRIMARY KEY REFERENCES entry (hash),
    log TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Logs being destroyed. Holds a row only inside the transaction that destroys.
CREATE TABLE destruction (
    log TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TRIGGER redaction_needs_signed_entry BEFORE INSERT ON redaction
WHEN NOT EXISTS (
    SELECT 1
    FROM entry AS reason, json_each(CAST(reason.head AS TEXT), '$.refs') AS named
    WHERE reason.log = NEW.log AND reason.kind = 'redact' AND named.value = NEW.hash
)
BEGIN
    SELECT RAISE(ABORT, 'redaction without a signed reason');
END;

CREATE TRIGGER redaction_stays BEFORE DELETE ON redaction
WHEN NOT EXISTS (SELECT 1 FROM destruction WHERE log = OLD.log)
BEGIN
    SELECT RAISE(ABORT, 'redaction is append-only');
END;

CREATE TRIGGER redaction_fixed BEFORE UPDATE ON redaction
BEGIN
    SELECT RAISE(ABORT, 'redaction is append-only');
END;

-- Two changes are lawful, both of the body only: a redaction removes it; a fuller file brings a
-- body that was withheld before (its hash stands in the signed header).
CREATE TRIGGER entry_fixed BEFORE UPDATE ON entry
WHEN NOT (
    NEW.n IS OLD.n AND NEW.log IS OLD.log AND NEW.hash IS OLD.hash AND NEW.ep IS OLD.ep
    AND NEW.seq IS OLD.seq AND NEW.kind IS OLD.kind AND NEW.head IS OLD.head
    AND NEW.sig IS OLD.sig
    AND CASE
        WHEN EXISTS (SELECT 1 FROM redaction WHERE hash = OLD.hash)
            THEN NEW.salt IS NULL AND NEW.body IS NULL
        ELSE OLD.body IS NULL AND NEW.body IS NOT NULL
    END
)
BEGIN
    SELECT RAISE(ABORT, 'entry is append-only');
END;

CREATE TRIGGER entry_stays BEFORE DELETE ON entry
WHEN NOT EXISTS (SELECT 1 FROM destruction WHERE log = OLD.log)
BEGIN
    SELECT RAISE(ABORT, 'entry is append-only');
END;

CREATE TABLE attachment (
    log TEXT NOT NULL REFERENCES log (id),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (log, sha256)
) STRICT;

CREATE TABLE draft (
    log TEXT NOT NULL,
    slot TEXT NOT NULL,
    data TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    PRIMARY KEY (log, slot)
) STRICT;

-- -------------------------------------------------------------------------------- custody

-- No reference to log: an offer waits for an answer (state V) before anything of it is read in.
CREATE TABLE custody (
    log TEXT PRIMARY KEY,
    state TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE custody_event (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    log TEXT NOT NULL,
    event TEXT NOT NULL
) STRICT;

CREATE INDEX custody_event_log ON custody_event (log);

CREATE TRIGGER custody_event_fixed BEFORE UPDATE ON custody_event
BEGIN
    SELECT RAISE(ABORT, 'custody_event is append-only');
END;

CREATE TRIGGER custody_event_stays BEFORE DELETE ON custody_event
WHEN NOT EXISTS (SELECT 1 FROM destruction WHERE log = OLD.log)
BEGIN
    SELECT RAISE(ABORT, 'custody_event is append-only');
END;

CREATE TABLE evidence (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    log TEXT NOT NULL,
    kind TEXT NOT NULL,
    first TEXT NOT NULL,
    second TEXT NOT NULL,
    at TEXT NOT NULL,
    UNIQUE (log, kind, first, second)
) STRICT;

-- ---------------------------------------------------------------------------------- files

CREATE TABLE outbox (
    id TEXT PRIMARY KEY,
    log TEXT NOT NULL,
    type TEXT NOT NULL,
    about TEXT NOT NULL,
    file_name TEXT NOT NULL,
    to_name TEXT NOT NULL,
    created_at TEXT NOT NULL,
    sent_at TEXT,
    bytes BLOB NOT NULL
) STRICT;

CREATE INDEX outbox_log ON outbox (log);
CREATE INDEX outbox_about ON outbox (about, type);

CREATE TRIGGER outbox_fixed
BEFORE UPDATE OF id, log, type, about, file_name, created_at, bytes ON outbox
BEGIN
    SELECT RAISE(ABORT, 'outbox is append-only');
END;

CREATE TRIGGER outbox_stays BEFORE DELETE ON outbox
WHEN OLD.log <> '' AND NOT EXISTS (SELECT 1 FROM destruction WHERE log = OLD.log)
BEGIN
    SELECT RAISE(ABORT, 'outbox is append-only');
END;

CREATE TABLE inbox (
    manifest_sha TEXT PRIMARY KEY,
    type TEXT NOT NULL,
    log TEXT NOT NULL,
    sender_key TEXT NOT NULL,
    offer TEXT NOT NULL,
    received_at TEXT NOT NULL,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    bytes BLOB NOT NULL
) STRICT;

CREATE INDEX inbox_log ON inbox (log);

CREATE TRIGGER inbox_fixed
BEFORE UPDATE OF manifest_sha, type, log, sender_key, offer, received_at, bytes ON inbox
BEGIN
    SELECT RAISE(ABORT, 'inbox is append-only');
END;

CREATE TABLE contact (
    entry_key TEXT PRIMARY KEY,
    card BLOB NOT NULL,
    sig BLOB NOT NULL,
    previous_sig BLOB,
    trust TEXT NOT NULL,
    first_seen_at TEXT NOT NULL,
    confirmed_at TEXT
) STRICT;

-- ---------------------------------------------------------------------------- projections

CREATE TABLE case_card (
    log TEXT PRIMARY KEY,
    child TEXT NOT NULL,
    level INTEGER NOT NULL,
    holder_name TEXT NOT NULL,
    holder_key TEXT NOT NULL,
    holder_workplace TEXT NOT NULL,
    state TEXT NOT NULL,
    practice INTEGER NOT NULL,
    closed INTEGER NOT NULL,
    eyes_on_child TEXT NOT NULL,
    last_at TEXT NOT NULL,
    entries INTEGER NOT NULL,
    parents_copy_stale INTEGER NOT NULL,
    next_meeting TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE agreement (
    log TEXT NOT NULL,
    id TEXT NOT NULL,
    what TEXT NOT NULL,
    who TEXT NOT NULL,
    due TEXT NOT NULL,
    status TEXT NOT NULL,
    PRIMARY KEY (log, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX agreement_due ON agreement (due) WHERE status = 'open';
