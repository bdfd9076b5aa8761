"""The tour: two whole cases played in the real window by mouse and keys, and what came of it."""
