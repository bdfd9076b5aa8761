"""Entries that the holder admits to the log though somebody else signed them (K20).

The signed bytes are kept whole inside the holder's own entry, so that anybody can check to the
end of time who wrote it, and the chain of the log stays the holder's.
"""

from __future__ import annotations

from models.bodies import Admitted, Body, read_body
from models.entry import Entry, read_entry, unhex
from models.errors import Untrusted
from models.people import Person


def admit(entry: Entry, author: Person, comment: str = "") -> Admitted:
    """The body that carries another's entry. Untrusted when its content is withheld."""
    if entry.salt is None or entry.body is None:
        raise Untrusted("entry.body")
    return Admitted(
        author=author,
        key=entry.header.by,
        head=entry.head.decode("utf-8"),
        sig=entry.sig.hex(),
        salt=entry.salt.hex(),
        body=entry.body.decode("utf-8"),
        comment=comment,
    )


def inner(body: Admitted) -> Entry:
    """The entry that was admitted, strictly checked in form (not its signature).

    Untrusted when it is no entry, or not one of the key it is said to be of.
    """
    entry = read_entry(
        body.head.encode("utf-8"),
        unhex(body.sig, 64),
        unhex(body.salt, 32),
        body.body.encode("utf-8"),
    )
    if entry.header.by != body.key:
        raise Untrusted("entry.admitted")
    return entry


def inner_body(body: Admitted) -> Body | None:
    """What the admitted entry says; None for a kind of a newer version."""
    return read_body(inner(body))
