-- Files sealed to this person but signed for another: what proves it, and nothing of the log.
CREATE TABLE stray_file (
    manifest_sha TEXT PRIMARY KEY,
    file_sha TEXT NOT NULL,
    log TEXT NOT NULL,
    manifest BLOB NOT NULL,
    signature BLOB NOT NULL,
    at TEXT NOT NULL
) STRICT;
