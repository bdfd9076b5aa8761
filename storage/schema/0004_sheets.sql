-- Sheets without a child: maps of an organisation, matrices of roles. Working papers of the
-- professional's own, never part of a log. data: JSON of the use case that the kind names.

CREATE TABLE sheet (
    id TEXT PRIMARY KEY CHECK (length(id) = 32),
    kind TEXT NOT NULL CHECK (kind <> ''),
    title TEXT NOT NULL,
    data TEXT NOT NULL,
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 20)
) STRICT;

CREATE INDEX sheet_kind ON sheet (kind);
