-- The words of every entry, to search in: a projection, made of the bodies and made anew from them
-- (storage/search.py). rowid is entry.n. What is deleted leaves no word behind in the index.
CREATE VIRTUAL TABLE search USING fts5 (
    words, detail = none, columnsize = 0, tokenize = 'unicode61 remove_diacritics 0'
);

INSERT INTO search (search, rank) VALUES ('secure-delete', 1);

INSERT INTO search (rowid, words)
SELECT n, words FROM (SELECT n, searched_words(kind, body) AS words FROM entry) WHERE words <> '';
