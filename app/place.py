"""Where the person was and what stood half typed, kept in the store while the program is locked.

It holds what is on the screen, so it lies in the encrypted store and nowhere else, and is
forgotten as soon as it was used.
"""

from __future__ import annotations

import msgspec

from app.session import Session
from storage.settings import Settings
from storage.vault import transaction

_PLACE = "place"


class Field(msgspec.Struct, frozen=True):
    """One field with text. name: kind and name of the field. label: for people."""

    name: str
    label: str
    text: str


class Form(msgspec.Struct, frozen=True):
    """A dialog that was open and keeps no draft of its own. kind: its class."""

    kind: str
    title: str
    fields: tuple[Field, ...]


class Place(msgspec.Struct, frozen=True):
    """A page ("today" …, "case", "new_case"), the log and tab on it, and the cursor.

    fields: what stood in the page's fields. focus: name of the field with the cursor, "" for
    none; cursor and anchor count characters in it. scrolls: how far each scrolling part of the
    page was. forms: dialogs that were open. quick: the quick note stood open as a dialog.
    """

    page: str = "today"
    log: str = ""
    tab: str = ""
    fields: tuple[Field, ...] = ()
    focus: str = ""
    cursor: int = 0
    anchor: int = 0
    scrolls: tuple[int, ...] = ()
    forms: tuple[Form, ...] = ()
    quick: bool = False


def save(session: Session, place: Place) -> None:
    """Keep where the person is."""
    with transaction(session.vault):
        Settings(session.vault).set(_PLACE, msgspec.json.encode(place).decode("utf-8"))


def take(session: Session) -> Place | None:
    """Where the person was when the program locked; kept until `forget`.

    None when nothing waits, or when an older program wrote it in another way.
    """
    kept = Settings(session.vault).get(_PLACE)
    if not kept:
        return None
    try:
        place = msgspec.json.decode(kept, type=Place)
    except msgspec.DecodeError:
        return None
    if place.log and not session.journal.has_log(place.log):
        return msgspec.structs.replace(place, page="today", log="", tab="", focus="")
    return place


def forget(session: Session) -> None:
    """The place was gone back to."""
    if Settings(session.vault).get(_PLACE):
        with transaction(session.vault):
            Settings(session.vault).set(_PLACE, "")
