"""Passes a relay back and forth for ever between two profiles; made to be killed at any moment.

Now and then one of the two gets a newer program, and the store is migrated.

Run as a program: folder of the first profile's data, of the second's, of the stick, and a seed.
Every step that is acknowledged is told on standard output before the next begins.
"""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path

from app import answering, backup, handover, journal, offering
from app.session import Session, open_session, profiles
from models import bodies
from models.custody import State
from tests.app.people import PASSPHRASE, Clock, request_to
from tests.durability.grown import NEWEST, program_of, version_of


def log_of(*sessions: Session) -> str:
    """The one log there is."""
    return next(log for session in sessions for log in session.journal.logs())


def carry(sender: Session, receiver: Session, kind: str, log: str, stick: Path) -> str:
    """Bring the newest file of a kind over; its id in the receiver's inbox."""
    item = next(each for each in handover.outbox(sender, log) if each.type == kind)
    return handover.preview(receiver, handover.export(sender, item.id, stick)).sha


def opened(data_dir: Path, newer: int = 0) -> Session:
    """A profile as a program opens it that knows so many versions more than the store."""
    [profile] = profiles(data_dir)
    with program_of(version_of(profile, PASSPHRASE) + newer):
        return open_session(profile, PASSPHRASE, clock=Clock())


def migrated(session: Session) -> Session:
    """A profile after the program was replaced by a newer one."""
    session.close()
    return opened(session.profile.folder.parent.parent, newer=1)


def one_step(one: Session, other: Session, stick: Path, chance: random.Random) -> None:
    """Whatever comes next, from any pair of states a crash may have left."""
    log = log_of(one, other)
    states = {each: each.custody(log).state for each in (one, other)}
    giver = one if states[one] in (State.HOLDER, State.OFFERED) else other
    taker = other if giver is one else one
    if states[giver] is State.HOLDER:
        if chance.random() < 0.5:
            note = bodies.Note(text="Et ord mere. " * chance.randrange(1, 40), date="2026-03-12")
            journal.write_note(giver, log, "observation", note)
        elif chance.random() < 0.2:
            backup.ring.make_copy(giver.vault, "daily", giver.now())
        else:
            offering.offer(giver, log, request_to(taker))
    elif states[giver] is State.OFFERED and states[taker] is State.ACCEPTED:
        handover.take_in(giver, carry(taker, giver, "accept", log, stick))
    elif states[giver] is State.OFFERED:
        answering.accept(taker, carry(giver, taker, "offer", log, stick))
    else:
        released = one if states[one] is State.RELEASED else other
        accepted = other if released is one else one
        handover.take_in(accepted, carry(released, accepted, "release", log, stick))


def main(first: Path, second: Path, stick: Path, seed: int) -> None:
    """Go on until killed."""
    one, other = (opened(folder) for folder in (first, second))
    chance = random.Random(seed)
    while True:
        if chance.random() < 0.08:
            one, other = migrated(other), one
        with program_of(NEWEST):
            one_step(one, other, stick, chance)
        log = log_of(one, other)
        count = {each.profile.id: each.journal.count(log) for each in (one, other)}
        print(json.dumps(count), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]))
