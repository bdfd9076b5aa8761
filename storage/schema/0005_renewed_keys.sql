-- A person with a new key: the contact that came after, so that consents and open offers are found
-- under the old one. Empty while the card is the newest.

ALTER TABLE contact ADD COLUMN replaced_by TEXT NOT NULL DEFAULT '';
