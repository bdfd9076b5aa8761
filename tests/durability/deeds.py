"""What people do that writes to the disk, each as something that can be begun again.

A deed does what is left to do: after an error it is done anew from where it stands, as a person
presses the button again.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app import (
    answering,
    attachments,
    backup,
    boxes,
    cases,
    contacts,
    drafts,
    handover,
    journal,
    offering,
    own,
    recovery,
)
from app.documents import log_pdf
from app.files import write_document
from app.session import Session, create_session, open_session, profiles
from models import bodies
from models.custody import State
from models.people import Child, Person
from storage import ballast, migrations
from storage.profiles import change_passphrase
from tests.app.people import CHEAP, PASSPHRASE, Clock, consent_to, introduce, request_to, saad
from tests.durability.grown import RELEASED, program_of
from tests.durability.story import ENDING, PDF

PEOPLE = ("Mette Holm", "Jonas Bech")


@dataclass
class World:
    """Two open profiles below a folder, and a stick that lies on the same disk."""

    root: Path
    giver: Session
    taker: Session

    @property
    def stick(self) -> Path:
        return self.root / "stick"

    @property
    def log(self) -> str:
        """The log that is handed over."""
        logs = self.giver.journal.logs()
        return next(log for log in logs if self.giver.case(log).child.name == "Saad")

    def close(self) -> None:
        self.giver.close()
        self.taker.close()


def open_world(root: Path) -> World:
    """The two as they were left."""
    return World(root, *(_open(root / name) for name in PEOPLE))


def _open(data_dir: Path, passphrase: str = PASSPHRASE) -> Session:
    return open_session(profiles(data_dir)[0], passphrase, clock=Clock())


def new_world(root: Path) -> World:
    """The giver holds a log with consent for both, and there is a copy and a ballast."""
    root.mkdir()
    giver, taker = (
        create_session(root / name, name, PASSPHRASE, Person(name), clock=Clock(), kdf=CHEAP)
        for name in PEOPLE
    )
    world = World(root, giver, taker)
    world.stick.mkdir()
    introduce(giver, taker, world.stick)
    case = saad(giver)
    for receiver in (taker, giver):
        consent_to(giver, case, receiver)
    for session in (giver, taker):
        ballast.ensure(session.profile.folder)
        backup.ring.make_copy(session.vault, "daily", session.now())
    return world


# --- the deeds


def note(world: World) -> None:
    text = bodies.Note(text="Leger med de andre. " * 400, date=world.giver.today())
    journal.write_note(world.giver, world.log, "observation", text)


def start(world: World) -> None:
    about = {"observation": "Siger ingen ord endnu. " * 100, "parents_told": True}
    cases.start(world.giver, Child(name="Alma"), **about)


def draft(world: World) -> None:
    drafts.save(world.giver, world.log, "note", "Halvt skrevet " * 800)


def attach(world: World) -> None:
    attachments.add(world.giver, world.log, "tegning.pdf", "En tegning", PDF * 4)


def details(world: World) -> None:
    own.save_details(world.giver, Person(PEOPLE[0], profession="Pædagog", phone="12 34 56 78"))


def card(world: World) -> None:
    contacts.export_own_card(world.giver, world.stick)


def offer(world: World) -> None:
    if world.giver.custody(world.log).state is State.HOLDER:
        offering.offer(world.giver, world.log, request_to(world.taker))
    _to_stick(world, world.giver, "offer")


def accept(world: World) -> None:
    if world.taker.custody(world.log).state is not State.ACCEPTED:
        answering.accept(world.taker, _read(world, world.taker, world.giver, "offer"))
    _to_stick(world, world.taker, "accept")


def release(world: World) -> None:
    if world.giver.custody(world.log).state is not State.RELEASED:
        handover.take_in(world.giver, _read(world, world.giver, world.taker, "accept"))
    _to_stick(world, world.giver, "release")


def take_over(world: World) -> None:
    if world.taker.custody(world.log).state is not State.HOLDER:
        handover.take_in(world.taker, _read(world, world.taker, world.giver, "release"))


def copy(world: World) -> None:
    backup.ring.make_copy(world.giver.vault, "daily", world.giver.now())


def copy_away(world: World) -> None:
    backup.write_off_device(world.giver, world.stick)


def go_back(world: World) -> None:
    """Back to a copy in which everything is."""
    profile = backup.restore(world.giver, backup.state(world.giver).copies[0])
    world.giver = open_session(profile, PASSPHRASE, clock=Clock())


def document(world: World) -> None:
    data = log_pdf(world.giver.case(world.log), today=world.giver.today())
    write_document(world.stick / "log.pdf", data)


def sheet(world: World) -> None:
    made = recovery.make(world.giver)
    recovery.prove(world.giver, made.identity)


def passphrase(world: World) -> None:
    """A new slot with the same words, so that whoever comes after knows them."""
    change_passphrase(world.giver.profile, PASSPHRASE, PASSPHRASE, kdf=CHEAP)


def destroy(world: World) -> None:
    for log in world.giver.journal.logs():
        if world.giver.custody(log).state is State.CLOSED:
            cases.destroy(world.giver, log)


def _to_destroy(world: World) -> None:
    """Another log, closed, of which the ring has a copy."""
    start(world)
    other = next(log for log in world.giver.journal.logs() if log != world.log)
    cases.close(world.giver, other, ENDING)
    copy(world)


def migrate(world: World) -> None:
    world.giver.close()
    with program_of(RELEASED + 1):
        world.giver = _open(world.root / PEOPLE[0])


def unlock(world: World) -> None:
    """Close and open again."""
    world.giver.close()
    world.giver = _open(world.root / PEOPLE[0])


def _to_stick(world: World, sender: Session, kind: str) -> None:
    handover.export(sender, _item(world, sender, kind).id, world.stick)


def _read(world: World, reader: Session, sender: Session, kind: str) -> str:
    path = world.stick / _item(world, sender, kind).file_name
    return handover.preview(reader, path).sha


def _item(world: World, sender: Session, kind: str) -> boxes.OutItem:
    return next(each for each in handover.outbox(sender, world.log) if each.type == kind)


# --- all of them


@dataclass(frozen=True)
class Deed:
    """act: what is done. before: deeds that come first. done: whether it is done, once.

    pages: by how much more room a small disk is given step by step, for what asks for much.
    """

    act: Callable[[World], None]
    before: tuple[Callable[[World], None], ...] = ()
    done: Callable[[World], bool] = lambda world: True
    pages: int = 1


def _kinds(world: World, kind: str) -> int:
    return sum(each.kind == kind for each in world.giver.case(world.log).entries)


def _states(giver: State, taker: State) -> Callable[[World], bool]:
    def found(world: World) -> bool:
        seen = tuple(each.custody(world.log).state for each in (world.giver, world.taker))
        return seen == (giver, taker)

    return found


def _version(world: World) -> int:
    return migrations.version(world.giver.vault.connection)


DEEDS = {
    "unlock": Deed(unlock),
    "start": Deed(start, done=lambda world: len(world.giver.journal.logs()) == 2),
    "note": Deed(note, done=lambda world: _kinds(world, "observation") == 2),
    "draft": Deed(draft, done=lambda world: len(drafts.all_drafts(world.giver)) == 1),
    "attach": Deed(attach, done=lambda world: len(world.giver.attachment_bytes(world.log)) == 1),
    "details": Deed(details, done=lambda world: world.giver.person.profession == "Pædagog"),
    "card": Deed(card),
    "offer": Deed(offer, done=_states(State.OFFERED, State.NOTHING)),
    "accept": Deed(accept, (offer,), _states(State.OFFERED, State.ACCEPTED)),
    "release": Deed(release, (offer, accept), _states(State.RELEASED, State.ACCEPTED)),
    "take over": Deed(take_over, (offer, accept, release), _states(State.RELEASED, State.HOLDER)),
    "copy": Deed(copy, done=lambda world: len(backup.state(world.giver).copies) == 1, pages=200),
    "copy away": Deed(
        copy_away, done=lambda world: len(list(world.stick.glob("*.zip"))) == 1, pages=200
    ),
    "go back": Deed(go_back, pages=200),
    "document": Deed(document, done=lambda world: (world.stick / "log.pdf").exists()),
    "sheet": Deed(sheet, done=lambda world: recovery.state(world.giver).kind == "proven"),
    "passphrase": Deed(passphrase),
    "destroy": Deed(destroy, (_to_destroy,), lambda world: len(world.giver.journal.logs()) == 1),
    "migrate": Deed(migrate, done=lambda world: _version(world) == RELEASED + 1),
}
