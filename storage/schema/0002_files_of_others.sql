-- What a file of the inbox is, in short, so that a list need not open and verify it. A copy of
-- what the file itself says: nothing is decided by it.
ALTER TABLE inbox ADD COLUMN summary TEXT NOT NULL DEFAULT '';

-- The one copy to read of a log that its holder last sent (K12). manifest_sha: the file in the
-- inbox. until: ISO date when the consent it rests on ends.
CREATE TABLE read_copy (
    log TEXT PRIMARY KEY,
    manifest_sha TEXT NOT NULL REFERENCES inbox (manifest_sha),
    until TEXT NOT NULL,
    made_at TEXT NOT NULL
) STRICT;
