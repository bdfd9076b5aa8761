"""The tour: two whole cases driven through the real window by mouse and keys, and what came of it."""
