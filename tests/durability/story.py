"""Two people at work in one folder, in a program of its own: everything that writes to the disk.

Usage: python -m tests.durability.story FOLDER ROUNDS [PRAGMA …]. After each use case it tells on
standard output what is there now, which from then on nothing may take away. A PRAGMA is given to
the stores as they are opened, to show what careless settings would lose.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec

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
    keys,
    offering,
    own,
    recovery,
    upkeep,
)
from app.session import Session, create_session, open_session
from models import bodies
from models.people import Child, Person
from storage import migrations
from storage.files import make_folder
from storage.profiles import change_passphrase
from tests.app.people import CHEAP, Clock, consent_to, request_to, saad
from tests.durability.grown import RELEASED, program_of

NAMES = ("Mette Holm", "Jonas Bech")
NEW_COMPUTER = "data-new"
ENDING = bodies.Close(
    outcome="other",
    thriving=False,
    low_risk=False,
    consulted=("Lederen",),
    choice="destroy",
    reason="Flyttet",
    date="2026-03-12",
)
PDF = b"%PDF-1.4\n" + bytes(range(256)) * 40


class Has(msgspec.Struct, frozen=True):
    """What a person has, as it was acknowledged.

    states, entries, drafts: by log. copies: names of the ring. ways: ids of the ways in.
    """

    folder: str = ""
    passphrase: str = ""
    phone: str = ""
    entries: dict[str, list[str]] = {}
    states: dict[str, str] = {}
    drafts: dict[str, str] = {}
    attachments: list[str] = []
    files: list[str] = []
    contacts: list[str] = []
    copies: list[str] = []
    ways: list[str] = []
    version: int = 0


class There(msgspec.Struct, frozen=True):
    """Everything that was acknowledged.

    stick: SHA-256 of each file by its name. moved: what opens the profile on a new computer.
    """

    people: tuple[Has, Has] = (Has(), Has())
    stick: dict[str, str] = {}
    moved: str = ""


def there(session: Session, passphrase: str) -> Has:
    """What a person has."""
    logs = session.journal.logs()
    return Has(
        folder=str(session.profile.folder),
        passphrase=passphrase,
        phone=session.person.phone,
        entries={log: sorted(session.journal.hashes(log)) for log in logs},
        states={log: session.custody(log).state.value for log in logs},
        drafts={each.log: each.data for each in session.drafts.all()},
        attachments=sorted(each.sha256 for log in logs for each in session.attachments.of(log)),
        files=sorted(each.id for each in session.outbox.all()),
        contacts=sorted(each.card.keys.entry for each in session.contacts.all()),
        copies=sorted(copy.path.name for copy in backup.state(session).copies),
        ways=sorted(way.id for way in keys.ways(session)),
        version=migrations.version(session.vault.connection),
    )


def stick_of(folder: Path) -> dict[str, str]:
    """The files on the stick that count."""
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.iterdir())
        if path.suffix in (".stafet", ".zip", ".pdf")
    }


class Story:
    """The two, and what they do. `one` is who holds at the beginning of a round."""

    def __init__(self, root: Path, settings: list[str]) -> None:
        self._root = root
        self._settings = settings
        self._clock = Clock()
        self._version = RELEASED
        self._passphrases = ["en lang kodesætning nul"] * 2
        self._sessions: list[Session | None] = [None, None]
        self._holder = 0
        self._log = ""
        self._item: tuple[Session, boxes.OutItem] | None = None
        self._file = self._stick = root / "stick"
        self._sha = ""
        self._moved = ""

    def act(self, rounds: int) -> None:
        """The whole story."""
        self._do(lambda: make_folder(self._stick))
        self._do(lambda: self._create(0))
        self._do(lambda: self._create(1))
        self._do(self._introduce)
        self._do(self._start)
        for receiver in (self._two, self._one):
            self._do(lambda to=receiver: consent_to(self._one, self._one.case(self._log), to))
        for number in range(rounds):
            for step in self._round(number):
                self._do(step)

    def _round(self, number: int) -> tuple[Callable[[], object], ...]:
        passphrase = f"en lang kodesætning {number}"
        return (
            lambda: self._note(self._one, f"Leg nummer {number}. " * 30),
            lambda: drafts.save(self._one, self._log, "note", f"Halvt skrevet {number} " * 9),
            lambda: self._attach(f"Tegning {number}"),
            self._offer,
            self._export,
            lambda: self._note(self._one, "Mens det venter."),
            lambda: self._preview(self._two),
            self._accept,
            lambda: self._note(self._two, "Taget imod."),
            self._export,
            lambda: self._preview(self._one),
            lambda: self._take_in(self._one),
            self._export,
            lambda: self._preview(self._two),
            lambda: self._take_in(self._two),
            lambda: own.save_details(self._one, self._renamed(number)),
            lambda: upkeep.after_unlock(self._one),
            lambda: backup.ring.make_copy(self._two.vault, "daily", self._two.now()),
            lambda: self._go_back(1 - self._holder),
            lambda: self._change_passphrase(1 - self._holder, passphrase),
            lambda: self._sheet(self._two),
            lambda: backup.write_off_device(self._one, self._stick),
            self._move_in,
            self._migrate,
            self._begin_another,
            lambda: cases.close(self._one, self._other_log, ENDING),
            lambda: cases.destroy(self._one, self._other_log),
            self._turn,
        )

    def _do(self, step: Callable[[], object]) -> None:
        with program_of(self._version):
            step()
        told = There(
            people=tuple(
                Has() if each is None else there(each, self._passphrases[number])
                for number, each in enumerate(self._sessions)
            ),
            stick=stick_of(self._stick),
            moved=self._moved,
        )
        sys.stdout.buffer.write(msgspec.json.encode(told) + b"\n")
        sys.stdout.buffer.flush()

    @property
    def _one(self) -> Session:
        return self._at(self._holder)

    @property
    def _two(self) -> Session:
        return self._at(1 - self._holder)

    def _at(self, number: int) -> Session:
        found = self._sessions[number]
        assert found is not None
        return found

    # --- the steps

    def _create(self, number: int) -> None:
        self._sessions[number] = create_session(
            self._root / f"data-{number}",
            NAMES[number],
            self._passphrases[number],
            Person(name=NAMES[number]),
            clock=self._clock,
            kdf=CHEAP,
        )
        self._set(number)

    def _set(self, number: int) -> None:
        for setting in self._settings:
            self._at(number).vault.connection.execute(f"PRAGMA {setting}")

    def _introduce(self) -> None:
        for giver, taker in ((self._one, self._two), (self._two, self._one)):
            contacts.keep(taker, contacts.read_card(contacts.export_own_card(giver, self._stick)))

    def _start(self) -> None:
        self._log = saad(self._one).log

    def _note(self, who: Session, text: str) -> None:
        note = bodies.Note(text=text, date=who.today())
        journal.write_note(who, self._log, "observation", note)

    def _attach(self, text: str) -> None:
        data = PDF + text.encode("utf-8")
        attachments.add(self._one, self._log, "tegning.pdf", text, data)

    def _offer(self) -> None:
        self._item = (self._one, offering.offer(self._one, self._log, request_to(self._two)))

    def _export(self) -> None:
        assert self._item is not None
        sender, item = self._item
        self._file = handover.export(sender, item.id, self._stick)

    def _preview(self, reader: Session) -> None:
        self._sha = handover.preview(reader, self._file).sha

    def _accept(self) -> None:
        self._keep(self._two, answering.accept(self._two, self._sha).out)

    def _take_in(self, who: Session) -> None:
        self._keep(who, handover.take_in(who, self._sha).out)

    def _keep(self, sender: Session, item: boxes.OutItem | None) -> None:
        self._item = None if item is None else (sender, item)

    def _renamed(self, number: int) -> Person:
        return msgspec.structs.replace(self._one.person, phone=f"12 34 56 {number:02}")

    def _change_passphrase(self, number: int, new: str) -> None:
        change_passphrase(self._at(number).profile, self._passphrases[number], new, kdf=CHEAP)
        self._passphrases[number] = new

    def _sheet(self, who: Session) -> None:
        recovery.prove(who, recovery.make(who).identity)

    def _move_in(self) -> None:
        """The first copy that left goes into a new computer."""
        if not self._moved:
            [copy] = self._stick.glob("*.zip")
            passphrase = self._passphrases[self._holder]
            backup.move_in(self._root / NEW_COMPUTER, copy, passphrase)
            self._moved = passphrase

    def _go_back(self, number: int) -> None:
        """Back to the copy just made, in which everything is."""
        session = self._at(number)
        backup.restore(session, backup.state(session).copies[0])
        self._open(number)

    def _migrate(self) -> None:
        self._version += 1
        with program_of(self._version):
            for number in (0, 1):
                self._at(number).close()
                self._open(number)

    def _open(self, number: int) -> None:
        profile, passphrase = self._at(number).profile, self._passphrases[number]
        self._sessions[number] = open_session(profile, passphrase, clock=self._clock)
        self._set(number)

    def _begin_another(self) -> None:
        about = {"observation": "Kort.", "parents_told": True}
        self._other_log = cases.start(self._one, Child(name="Alma"), **about).log

    def _turn(self) -> None:
        """The next round goes the other way."""
        self._holder = 1 - self._holder


if __name__ == "__main__":
    Story(Path(sys.argv[1]), sys.argv[3:]).act(int(sys.argv[2]))
