"""The two families of errors a person may meet, and their common root.

An error carries a `code` (stable, dotted) and plain `params`; the sentence shown to the person
is looked up from the code by `app.errors`, so that models and storage need no language.
A `params` value never holds a child's name or free text from a log.
"""

from __future__ import annotations


class BindeledError(Exception):
    """Root of every error the program raises on purpose.

    code: dotted name of the situation, the key of its sentence (`app.errors`).
    params: short values that the sentence may show (counts, dates, file types).
    """

    def __init__(self, code: str, **params: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.params: dict[str, str | int] = params


class Unavailable(BindeledError):
    """Something outside is not as it must be (file, disk, key): explain it and show a way out."""


class Refused(BindeledError):
    """A rule of the field or of the protocol says no.

    rule: id in the inventory or section of the design, e.g. "R-20".
    """

    def __init__(self, code: str, rule: str = "", **params: str | int) -> None:
        super().__init__(code, **params)
        self.rule = rule


class Untrusted(BindeledError):
    """Bytes from outside did not pass a check; nothing of them was read in."""
