"""The practice family: a made-up case to learn on, marked for ever as practice.

The mark stands in the signed first entry of the log and in the manifest of every file made from
it; a reader refuses a file where the two disagree. So it can never pass for a real child.
"""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

from app import cases, drafts, journal, maps
from app.resources import load_json
from app.session import Clock, Session, create_session, profiles, system_clock
from models import bodies
from models.case import Case
from models.meeting import AgreementDraft
from models.network_map import Centre, MapActor, NetworkMap, TieLevel, add_actor, set_tie
from models.people import Actor, Child, FamilyMember, Person
from storage.profiles import Profile
from storage.slots import Kdf

PASSPHRASE = "øvelse gør mester"
"""Shown to the person: a practice profile hides nothing."""
LABEL = "Øvelse"
"""The user it gets; with a number when there is one already."""


def make(data_dir: Path, *, clock: Clock = system_clock, kdf: Kdf | None = None) -> Profile:
    """A profile of its own with the practice family in it, opened by `PASSPHRASE`."""
    person = Person(name="Mette (øvelse)", profession="Pædagog", workplace="Børnehaven Solstrålen")
    label = _free_label({each.label for each in profiles(data_dir)})
    session = create_session(data_dir, label, PASSPHRASE, person, clock=clock, kdf=kdf)
    try:
        add_family(session)
        return session.profile
    finally:
        session.close()


def _free_label(taken: set[str]) -> str:
    """A name no user here has, so that two practice families can be told apart."""
    names = (LABEL, *(f"{LABEL} {number}" for number in range(2, len(taken) + 3)))
    return next(name for name in names if name not in taken)


def add_family(session: Session) -> Case:
    """Start the practice family's log in an open profile."""
    data: dict[str, Any] = load_json("practice/saad.json")
    ids = {row["key"]: session.new_id() for row in (*data["family"], *data["actors"])}
    family = tuple(
        FamilyMember(
            id=ids[row["key"]], name=row["name"], relation=row["relation"], custody=row["custody"]
        )
        for row in data["family"]
    )
    child = Child(name=data["child"]["name"], birth_date=data["child"]["birth_date"], family=family)
    case = cases.start(
        session,
        child,
        observation=data["observation"],
        parents_told=data["parents_told"],
        practice=True,
    )
    log, today = case.log, session.today()
    for row in data["actors"]:
        actor = Actor(
            id=ids[row["key"]],
            name=row["name"],
            profession=row["profession"],
            workplace=row["workplace"],
            group=row["group"],
            joined=today,
        )
        cases.save_actor(session, log, actor)
    talk = bodies.Note(text=data["conversation"], date=today, who=session.person.name)
    journal.write_note(session, log, "conversation", talk)
    in_a_week = (date.fromisoformat(today) + timedelta(days=7)).isoformat()
    agreement = AgreementDraft(
        id=session.new_id(),
        what=data["agreement"]["what"],
        who=data["agreement"]["who"],
        due=in_a_week,
    )
    journal.decide(session, log, agreement)
    cases.set_eyes_on_child(session, log, bodies.EyesOnChild(name=data["eyes_on_child"]))
    maps.save_version(session, log, _network(data, ids), data["child"]["name"])
    drafts.discard(session, log, maps.SLOT)
    return session.case(log)


def _network(data: dict[str, Any], ids: dict[str, str]) -> NetworkMap:
    network = NetworkMap(centre=Centre(label=data["child"]["name"]))
    for row in data["actors"]:
        actor = MapActor(
            id=ids[row["key"]],
            name=row["name"],
            profession=row["profession"],
            workplace=row["workplace"],
            group=row["group"],
            x=row["x"],
            y=row["y"],
        )
        network = add_actor(network, actor)
    for one, other, level in data["ties"]:
        network = set_tie(network, ids[one], ids[other], TieLevel(level))
    return network
