-- Who has looked at, searched, printed, exported, imported or destroyed a log, and when. Nothing
-- of what stands in the log, and a digest in place of its id. It outlives the log it is about, and goes only by age.

CREATE TABLE access (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    log TEXT NOT NULL CHECK (length(log) = 32),
    at TEXT NOT NULL CHECK (length(at) = 20),
    event TEXT NOT NULL
        CHECK (event IN ('open', 'search', 'print', 'export', 'import', 'destroy')),
    about TEXT NOT NULL,
    who TEXT NOT NULL,
    role TEXT NOT NULL
) STRICT;

CREATE INDEX access_log ON access (log);

CREATE TRIGGER access_fixed BEFORE UPDATE ON access
BEGIN
    SELECT RAISE(ABORT, 'access is append-only');
END;

-- No policy keeps it for a shorter time than this.
CREATE TRIGGER access_stays BEFORE DELETE ON access
WHEN OLD.at > strftime('%Y-%m-%dT%H:%M:%SZ', 'now', '-6 months')
BEGIN
    SELECT RAISE(ABORT, 'access is append-only');
END;
