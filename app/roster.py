"""Professionals one has met before, to pick from when one joins the next child.

From the contact cards, and from the logs kept here: who a professional is follows them from child
to child. Nobody's family or private network does, and nothing tells which child it was.
"""

from __future__ import annotations

import msgspec

from app.contacts import all_contacts
from app.session import Session
from models.bodies import ActorUpdate, read_body
from models.gate import asks_consent
from models.people import Actor


def roster(session: Session) -> tuple[Actor, ...]:
    """Each professional once, by name, with a fresh id and no dates: they have not joined yet.

    A contact card goes before what was written in a log, and newer before older.
    """
    found: dict[str, Actor] = {}
    keys: set[str] = set()
    for contact in all_contacts(session):
        card, person = contact.card, contact.card.person
        if contact.replaced_by:
            continue
        keys.add(card.keys.entry)
        actor = Actor(
            id=session.new_id(),
            name=person.name,
            profession=person.profession,
            workplace=person.workplace,
            phone=person.phone,
            email=person.email,
            key=card.keys.entry,
        )
        found[_who(actor)] = actor
    newest: dict[tuple[str, str], Actor] = {}
    practice = {log for log in session.journal.logs() if session.journal.is_practice(log)}
    for entry in session.journal.of_kind("actor"):
        body = read_body(entry)
        if isinstance(body, ActorUpdate) and entry.header.log not in practice:
            newest[entry.header.log, body.actor.id] = body.actor
    for known in reversed(newest.values()):
        if not asks_consent(known.group) or known.key in keys or known.key == session.key:
            continue
        found.setdefault(
            _who(known),
            msgspec.structs.replace(
                known, id=session.new_id(), joined="", introduced="", left="", farewell=False
            ),
        )
    return tuple(sorted(found.values(), key=lambda each: each.name.casefold()))


def _who(actor: Actor) -> str:
    return f"{actor.name.strip().casefold()}\n{actor.workplace.strip().casefold()}"
