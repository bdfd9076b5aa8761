"""People who pass a relay on, with real stores and real files, and every accident between them.

One seed gives one course. Files live on a stick: they get lost, come twice, late, in any order,
damaged, and to the wrong person; clocks are wrong by years; the power goes at any write; old
copies of a store are put back, with what the computer remembers and without; computers are lost
for good, and their people begin anew with another key. After every step the invariants of the
design (handover.md §4) are looked for in the stores themselves:

I1  somebody is always in {H, O, P, Q}
I2  never two in {H, O}, and no epoch is released twice
I3  nothing signed is ever lost or rewritten; what is refused changes nothing
I4  R is reached only through a valid acceptance
I5  every store names one holder of record, and itself only where it holds
and every fork that a store can see is kept as evidence. Where a computer was lost with the relay,
I1 and I2 hold again when everybody has read what was claimed (`bring_home`).
"""

from __future__ import annotations

import random
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from unittest import mock

from app import (
    answering,
    backup,
    boxes,
    consents,
    contacts,
    contributions,
    cosigning,
    handover,
    inbox,
    journal,
    offering,
    orphan,
    reclaim,
    reconcile,
    releasing,
    undo,
)
from app.doctor import examine
from app.reconcile import Choice
from app.session import Session, open_session
from models import bodies, custody
from models.custody import Custody, State
from models.custody_table import step
from models.entry import ANSWER_KINDS, BESIDE_KINDS
from models.errors import BindeledError
from storage import backup as ring
from storage.anchor import Anchors
from storage.boxes import Inbox, Outbox
from storage.journal import Journal
from storage.overview import Overview
from storage.stafet import writer
from tests.app import people
from tests.app.people import PASSPHRASE, Clock

NAMES = ("Mette Holm", "Jonas Bech", "Sofie Lund", "Karen Skov")
HANDS_ON = (State.HOLDER, State.OFFERED, State.ACCEPTED, State.QUARANTINED)
HOLDING = (State.HOLDER, State.OFFERED)

Reducer = Callable[[Custody, custody.Event], custody.Step]

_USERS_OF_THE_TABLE = (
    "app.session",
    "app.claims",
    "app.contributions",
    "app.preview",
    "app.reconcile",
    "app.undo",
    "app.doctor",
    "storage.anchor",
)
"""Every module of the running program that asks the state table."""

_WRITES: tuple[tuple[object, str], ...] = (
    (Journal, "append"),
    (Journal, "save_custody"),
    (Outbox, "put"),
    (Outbox, "mark_sent"),
    (Inbox, "put"),
    (Inbox, "set_state"),
    (Overview, "save_card"),
    (ring, "write_copy"),
    (Anchors, "after"),
    (Anchors, "_write_synced"),
    (Anchors, "_write_witness"),
    (Anchors, "renewed"),
    (writer, "_write_through"),
    (writer, "sync_folder"),
)
"""Where the power may go: within a transaction, right before and after its end, at each file."""


class Broken(AssertionError):
    """An invariant does not hold; the course that led there stands in the text."""


class Cut(BaseException):
    """The power goes."""


@contextmanager
def state_table(reducer: Reducer) -> Iterator[None]:
    """The whole program works by another state table."""
    with ExitStack() as stack:
        for module in _USERS_OF_THE_TABLE:
            stack.enter_context(mock.patch(f"{module}.step", reducer))
        yield


@dataclass
class Someone:
    """A professional at a computer of their own.

    kept: hashes of entries that this store has had and must still have. true: the custody that a
    copy put back hides, known to whoever tells this story. aside: copies of the whole computer.
    """

    name: str
    home: Path
    clock: Clock
    session: Session
    kept: set[str] = field(default_factory=set)
    true: Custody | None = None
    aside: list[Path] = field(default_factory=list)

    @property
    def store(self) -> Path:
        return self.session.profile.folder

    @property
    def anchors(self) -> Path:
        return self.home / "anchors"

    def reopen(self) -> None:
        self.session.close()
        self.session = open_session(self.session.profile, PASSPHRASE, clock=self.clock)


@dataclass(frozen=True)
class Letter:
    """A file on the stick."""

    path: Path
    to: str


class World:
    """A few people, one child's log, and the files between them.

    quiet: the power never goes. setting_back: old copies of a store may be put back. honest:
    whoever is asked where the relay is tells the truth; else a store that was set back whole,
    anchors too, goes on as if nothing had been. losing: computers are lost for good.
    """

    def __init__(
        self,
        root: Path,
        seed: int,
        *,
        people_count: int = 3,
        quiet: bool = False,
        setting_back: bool = False,
        honest: bool = True,
        losing: bool = False,
    ) -> None:
        self.chance = random.Random(seed)
        self.seed = seed
        self.root = root
        self.setting_back = setting_back
        self.quiet = quiet
        self.honest = honest
        self.losing = losing
        self.lost: list[str] = []
        self.astray = False
        self.course: list[str] = []
        self.did: Counter[str] = Counter()
        self.letters: list[Letter] = []
        self.read: set[Path] = set()
        self.places: dict[str, tuple[str, str, str, tuple[str, ...]]] = {}
        self.stick = root / "stick"
        self.stick.mkdir(parents=True)
        self.people = [self._somebody(name) for name in NAMES[:people_count]]
        for one in self.people:
            for other in self.people:
                if one is not other:
                    people.introduce(one.session, other.session, self.stick)
        first = self.people[0].session
        self.log = people.saad(first).log
        for each in self.people:
            self._may_get(first, each)
        self.states = {each.name: self.custody_of(each) for each in self.people}
        for each in self.people:
            self._look_at(each, "starts")

    def _may_get(self, writer: Session, receiver: Someone) -> None:
        ground = bodies.OtherGround(
            id=writer.new_id(),
            receiver=receiver.name,
            receiver_key=receiver.session.key,
            purpose="Hjælp til Saads sprog",
            ground="Aftalt på møde",
            law="",
            date="2026-03-12",
            valid_until="9999-12-31",
        )
        consents.record_ground(writer, self.log, ground)

    def close(self) -> None:
        for each in self.people:
            each.session.close()

    # --- the course -----------------------------------------------------------------------------

    def run(self, steps: int) -> None:
        """So many steps, each looked after."""
        for _ in range(steps):
            self.step()

    def step(self) -> None:
        """Something happens to somebody."""
        doing = self._what_may_happen()
        name, do = self.chance.choices(
            [(name, do) for name, do, _ in doing], [weight for *_, weight in doing]
        )[0]
        who = self._whoever(name)
        self.happens(name, who, do)

    def happens(self, name: str, who: Someone, do: Callable[[Someone], None]) -> None:
        """One step, whole or cut off by the power, and what must hold after it."""
        self.course.append(f"{who.name}: {name}")
        self.did[name] += 1
        try:
            whole = self.quiet or name in ("set back", "loses the computer")
            if not whole and self.chance.random() < 0.1:
                self.cut_off(who, do, self.chance.randrange(1, 11))
            else:
                do(who)
        except BindeledError as error:
            self.course[-1] += f" – {error.code}"
            self.did["refused"] += 1
        self._look_at(who, name)
        self._look_at_all()

    @contextmanager
    def _whole_or_not(self, who: Someone) -> Iterator[None]:
        """What is refused has changed nothing."""
        before = self._print_of(who)
        try:
            yield
        except BindeledError as error:
            if self._print_of(who) != before:
                self._broken("I3", f"{error.code} refused, and yet something changed")
            raise

    def _print_of(self, who: Someone) -> tuple[object, ...]:
        session = who.session
        return (
            session.journal.custody(self.log),
            session.journal.hashes(self.log),
            [(each.id, each.sent_at) for each in session.outbox.all()],
            [(each.manifest_sha, each.state) for each in session.inbox.all()],
        )

    def _what_may_happen(self) -> list[tuple[str, Callable[[Someone], None], int]]:
        found: list[tuple[str, Callable[[Someone], None], int]] = [
            ("writes", self._write, 6),
            ("offers", self._offer, 6),
            ("withdraws", self._withdraw, 1),
            ("saves a file", self._save, 16),
            ("gets a file", self._get, 26),
            ("answers later", self._answer_later, 8),
            ("undoes", self._undo, 1),
            ("a file is lost", self._lose, 2),
            ("a file is doubled", self._double, 2),
            ("the clock jumps", self._jump, 3),
            ("starts again", lambda who: who.reopen(), 2),
        ]
        if self.setting_back:
            found += [
                ("puts a copy aside", self._put_aside, 3),
                ("set back", self._set_back, 2),
                ("clears up", self._clear_up, 8),
            ]
        if self.losing:
            found.append(("loses the computer", self._lose_the_computer, 3))
            if any(map(self._who_is_gone, self.people)):
                found.append(("asks for a signature", self._ask_for_a_signature, 20))
        return found

    def _whoever(self, name: str) -> Someone:
        """Mostly somebody for whom it means something."""
        wanted = {
            "writes": (*HOLDING, State.ACCEPTED),
            "offers": (State.HOLDER,),
            "withdraws": (State.OFFERED,),
            "saves a file": (*HANDS_ON, State.RELEASED),
            "undoes": (State.ACCEPTED,),
            "clears up": (State.QUARANTINED,),
            "loses the computer": (*HOLDING, State.ACCEPTED),
        }.get(name, ())
        fitting = [each for each in self.people if self.states[each.name].state in wanted]
        if name == "asks for a signature":
            fitting = [each for each in self.people if self._who_is_gone(each)]
        if fitting and self.chance.random() < 0.9:
            return self.chance.choice(fitting)
        return self.chance.choice(self.people)

    # --- what people do -------------------------------------------------------------------------

    def _write(self, who: Someone) -> None:
        may = self.custody_of(who).may_write
        text = "Et ord mere. " * self.chance.randrange(1, 20)
        with self._whole_or_not(who):
            journal.write_note(
                who.session, self.log, "observation", bodies.Note(text=text, date="2026-03-12")
            )
        if not may:
            self._broken("R-20", "wrote without a hand on the relay")

    def _offer(self, who: Someone) -> None:
        to = self.chance.choice([each for each in self.people if each is not who])
        if self.lost and self.custody_of(who).state is State.HOLDER:
            self._may_get(who.session, to)
        with self._whole_or_not(who):
            offering.offer(who.session, self.log, people.request_to(to.session))

    def _withdraw(self, who: Someone) -> None:
        with self._whole_or_not(who):
            offering.withdraw(who.session, self.log)

    def _save(self, who: Someone) -> None:
        items = handover.outbox(who.session, self.log)
        if items:
            unsent = [each for each in items if not each.sent_at]
            pile = unsent if unsent and self.chance.random() < 0.8 else items
            item = pile[0] if self.chance.random() < 0.7 else self.chance.choice(pile)
            self._export(who, item)

    def _export(self, who: Someone, item: boxes.OutItem) -> None:
        path = handover.export(who.session, item.id, self.stick)
        if path not in [each.path for each in self.letters]:
            self.letters.append(Letter(path, item.to_name))

    def _get(self, who: Someone) -> None:
        if not self.letters:
            return
        mine = [each for each in self.letters if each.to == who.name]
        unread = [each for each in mine if each.path not in self.read]
        pile = next(pile for pile in (unread, mine, self.letters) if pile)
        if self.chance.random() < 0.25:
            pile = self.letters
        letter = pile[-1] if self.chance.random() < 0.5 else self.chance.choice(pile)
        if self.chance.random() < 0.08:
            self._get_damaged(who, letter)
            return
        with self._whole_or_not(who):
            seen = handover.preview(who.session, letter.path)
        self.read.add(letter.path)
        if letter.to != who.name:
            self._broken("I3", "somebody else's file was opened")
        if self.chance.random() < 0.8:
            self._answer(who, seen.sha)

    def _get_damaged(self, who: Someone, letter: Letter) -> None:
        data = bytearray(letter.path.read_bytes())
        place = self.chance.randrange(len(data))
        how = self.chance.randrange(3)
        if how == 0:
            data[place] ^= 1 << self.chance.randrange(8)
        elif how == 1:
            del data[place:]
        else:
            data += data[:place]
        path = self.stick / "damaged.stafet"
        path.write_bytes(data)
        if bytes(data) == letter.path.read_bytes():
            return
        with self._whole_or_not(who):
            handover.preview(who.session, path)
        self._broken("I3", "a damaged file was taken")

    def _answer_later(self, who: Someone) -> None:
        items = who.session.inbox.all()
        if items:
            self._answer(who, self.chance.choice(items).manifest_sha)

    def _answer(self, who: Someone, sha: str) -> None:
        seen = inbox.look(who.session, sha)
        actions = seen.actions
        if self.chance.random() < 0.15:
            # What no button offers is tried too; the store itself must say no.
            actions = ("accept", "decline", "take_in", "honour", "refuse_late")
        if actions:
            # A no is as good as a yes, but after it the relay goes nowhere.
            action = self.chance.choices(actions, [_LIKED.get(each, 1) for each in actions])[0]
            self.course[-1] += f" – {seen.type}: {action}"
            self.did[action] += 1
            with self._whole_or_not(who):
                self.answer(who, sha, action)

    def answer(self, who: Someone, sha: str, action: str) -> None:
        """Do what a button of the preview does."""
        session = who.session
        match action:
            case "accept":
                answering.accept(session, sha)
            case "decline":
                answering.decline(session, sha, "Passer ikke")
            case "take_in":
                handover.take_in(session, sha)
            case "honour":
                releasing.honour(session, sha)
            case "refuse_late":
                releasing.refuse_late(session, sha)
            case "cosign":
                cosigning.sign(session, sha)
            case "take_over":
                orphan.take_over(session, sha)
            case "take_back":
                reclaim.take_back(session, sha)
            case "admit":
                contributions.admit(session, sha)
            case "turn_down":
                contributions.turn_down(session, sha, "Er med")

    def _undo(self, who: Someone) -> None:
        may = undo.can_undo(who.session, self.log)
        with self._whole_or_not(who):
            undo.undo(who.session, self.log)
        if not may:
            self._broken("I3", "taken back although it could not be")
        who.kept = who.session.journal.hashes(self.log)

    # --- accidents ------------------------------------------------------------------------------

    def _lose(self, who: Someone) -> None:
        if self.letters:
            lost = self.letters.pop(self.chance.randrange(len(self.letters)))
            if lost.path not in [each.path for each in self.letters]:
                lost.path.unlink()

    def _double(self, who: Someone) -> None:
        if self.letters:
            letter = self.chance.choice(self.letters)
            path = letter.path.with_stem(f"{letter.path.stem} (kopi {len(self.course)})")
            shutil.copyfile(letter.path, path)
            self.letters.append(Letter(path, letter.to))

    def _jump(self, who: Someone) -> None:
        year = self.chance.randrange(1995, 2070)
        who.clock.at = datetime(year, 1, 1, tzinfo=UTC) + timedelta(
            seconds=self.chance.randrange(365 * 24 * 3600)
        )

    def _lose_the_computer(self, who: Someone) -> None:
        """Everything on it is gone, keys too; the same person begins anew and shows a new card.

        Not where nobody else has held it or waits for it: then the relay went with the computer.
        """
        others = [each for each in self.people if each is not who]
        if len(self.lost) > 1 or not any(self._goes_on_with(each, who) for each in others):
            return
        self.lost.append(who.session.key)
        self.course[-1] += f" – {self.custody_of(who).state}"
        who.session.close()
        shutil.rmtree(who.home)
        for aside in who.aside:
            shutil.rmtree(aside, ignore_errors=True)
        who.session = people.someone(who.home, who.name, who.clock)
        who.kept, who.true, who.aside = set(), None, []
        for each in others:
            people.introduce(each.session, who.session, self.stick)
            contacts.confirm(each.session, who.session.key)
            contacts.confirm(who.session, each.session.key)
        self.letters = [each for each in self.letters if each.to != who.name]
        self.states[who.name] = self.custody_of(who)

    def _goes_on_with(self, other: Someone, who: Someone) -> bool:
        """Whether another can act for the child when a computer is gone."""
        now = self.custody_of(other)
        if now.state is not State.ACCEPTED or now.accepted is None:
            return now.state in (*HOLDING, State.RELEASED)
        offer = self.custody_of(who).own_offer(now.accepted.offer.id)
        return offer is None or offer.fate is not custody.Fate.REFUSED

    def _who_is_gone(self, who: Someone) -> str:
        """The lost key for which this person alone can act now; "" for none."""
        now = self.custody_of(who)
        if now.let_go is not None:
            gone = now.let_go.offer.to
        else:
            gone = now.accepted.offer.giver if now.accepted is not None else ""
        return gone if gone in self.lost else ""

    def _ask_for_a_signature(self, who: Someone) -> None:
        """Where the one who should act is gone for good, a second person is asked to sign."""
        if not self._who_is_gone(who):
            return
        others = [each for each in self.people if each is not who]
        for each in others:
            contacts.confirm(who.session, each.session.key)
            contacts.confirm(each.session, who.session.key)
        second = self.chance.choice(others).session.key
        ask = orphan.ask if self.custody_of(who).let_go is None else reclaim.ask
        with self._whole_or_not(who):
            ask(who.session, self.log, second, "Computeren er væk")

    def cut_off(self, who: Someone, do: Callable[[Someone], None], left: int) -> None:
        """The power goes within a step; the disk stays as it was at that moment.

        left: at which write, counted from 1; a step with fewer is whole.
        """
        frozen = self.root / "frozen"

        def cut(real: Callable[..., object]) -> Callable[..., object]:
            def call(*values: object, **named: object) -> object:
                nonlocal left
                left -= 1
                if left == 0:
                    shutil.copytree(who.home, frozen)
                    raise Cut
                return real(*values, **named)

            return call

        with ExitStack() as stack:
            for owner, name in _WRITES:
                stack.enter_context(mock.patch.object(owner, name, cut(getattr(owner, name))))
            try:
                do(who)
            except Cut:
                self.course[-1] += " – the power goes"
                self.did["power cut"] += 1
        who.session.close()
        if frozen.exists():
            shutil.rmtree(who.home)
            frozen.rename(who.home)
        who.session = open_session(who.session.profile, PASSPHRASE, clock=who.clock)
        if self.course[-1].startswith(f"{who.name}: undoes"):
            who.kept = who.session.journal.hashes(self.log)

    def _put_aside(self, who: Someone) -> None:
        place = self.root / f"aside-{len(self.course)}"
        shutil.copytree(who.home, place)
        who.aside.append(place)
        if len(who.aside) > 3:
            shutil.rmtree(who.aside.pop(self.chance.randrange(3)))

    def _set_back(self, who: Someone) -> None:
        """An old copy of the store takes its place."""
        true = who.true or self.custody_of(who)
        ways = ["anchor kept", "anchor lost", "ring"]
        how = self.chance.choice(ways if self.honest else [*ways, "all of it"])
        if how == "ring":
            copies = ring.copies(who.session.profile)
            if not copies:
                return
            backup.restore(who.session, self.chance.choice(copies))
            who.session = open_session(who.session.profile, PASSPHRASE, clock=who.clock)
        else:
            if not who.aside:
                return
            old = self.chance.choice(who.aside)
            who.session.close()
            shutil.rmtree(who.store)
            shutil.copytree(old / who.store.relative_to(who.home), who.store)
            if how != "anchor kept":
                shutil.rmtree(who.anchors, ignore_errors=True)
            if how == "all of it" and (old / "anchors").exists():
                shutil.copytree(old / "anchors", who.anchors)
            who.session = open_session(who.session.profile, PASSPHRASE, clock=who.clock)
        self.course[-1] += f" – {how}"
        self.did[how] += 1
        now = self.custody_of(who)
        who.kept = who.session.journal.hashes(self.log)
        if now.state is State.QUARANTINED:
            who.true = true
        elif _standing(now) != _standing(true):
            # Where all was set back, or neither the store nor an anchor has heard of the log,
            # nothing is left on this computer that could know (handover.md §5).
            anchors = who.session.anchors
            unheard = now.epoch == 0 and anchors is not None and not anchors.remembered(self.log)
            if how != "all of it" and not unheard and not self.astray:
                self._broken("I2", "a store was set back and nobody noticed")
            self.astray = True

    def _clear_up(self, who: Someone) -> None:
        if self.custody_of(who).state is not State.QUARANTINED:
            return
        seen = reconcile.look(who.session, self.log)
        choice = self.chance.choice(seen.choices)
        self.course[-1] += f" – {choice}"
        true = who.true or self.custody_of(who)
        here = step(self.custody_of(who), custody.Reconciled(None)).custody
        lies = choice is Choice.HERE and _standing(here) != _standing(true)
        lets_go = choice is Choice.GIVE_UP and true.state in HANDS_ON
        if (lies or lets_go) and self.honest:
            return  # the others would not confirm it
        reconcile.settle(who.session, self.log, choice, "Leder ringede til alle")
        self.did[choice] += 1
        # Where nothing is remembered, an old release brings back what was handed on since.
        forgot = self.custody_of(who).epoch < true.epoch
        self.astray = self.astray or lies or lets_go or forgot
        who.true = None

    # --- what must hold -------------------------------------------------------------------------

    def custody_of(self, who: Someone) -> Custody:
        return who.session.custody(self.log)

    def _look_at(self, who: Someone, name: str) -> None:
        session = who.session
        was, now = self.states[who.name], self.custody_of(who)
        hashes = session.journal.hashes(self.log)
        if not who.kept <= hashes:
            self._broken("I3", f"{len(who.kept - hashes)} signed entries are gone")
        if hashes - who.kept and session.journal.has_log(self.log):
            self._look_for_forks(who, hashes)
        who.kept = hashes
        yielded = now.claim is not None and now.claim != was.claim
        let_go = now.state is State.RELEASED and was.state is not State.RELEASED
        if let_go and name != "set back" and not yielded:
            own = [each for each in now.own if each.fate is custody.Fate.RELEASED]
            if was.base is not State.RELEASED and not own:
                self._broken("I4", "R without an acceptance")
        if now.state is not State.QUARANTINED:
            if bool(now.holder) != (now.epoch > 0):
                self._broken("I5", f"{who.name}'s store names nobody")
            if (now.holder == session.key) != (now.state in HOLDING):
                self._broken("I5", f"{who.name}'s store names the wrong holder")
        self.states[who.name] = now

    def _look_for_forks(self, who: Someone, hashes: set[str]) -> None:
        """Entries of one writer after one entry: seen without the program's own eyes."""
        journal_ = who.session.journal
        seen: dict[tuple[str, str], str] = {}
        forked = False
        for name in hashes:
            if name not in self.places:
                entry = journal_.entry(name)
                if entry is None:
                    raise Broken("an entry is listed that cannot be read")
                header = entry.header
                self.places[name] = (header.by, header.prev, header.kind, header.refs)
            by, prev, kind, _ = self.places[name]
            if kind not in ANSWER_KINDS | BESIDE_KINDS:
                forked = forked or (by, prev) in seen
                seen[by, prev] = name
        line = who.session.line(self.log)
        kept = {(each.first, each.second) for each in journal_.evidence(self.log)}
        if forked and not line.forks:
            self._broken("fork", "two entries in one place and no proof in the line")
        for fork in line.forks:
            self.did["fork"] += 1
            if (fork.first, fork.second) not in kept:
                self._broken("fork", "a fork that is not kept as evidence")
        if forked and not self.setting_back and not self.lost:
            self._broken("fork", "a fork although nobody was set back")

    def _look_at_all(self) -> None:
        states = [each.state for each in self.states.values()]
        if self.astray or self.lost:
            return  # proven afterwards, not prevented
        if not any(state in HANDS_ON for state in states):
            self._broken("I1", "nobody has the relay")
        if sum(state in HOLDING for state in states) > 1:
            self._broken("I2", "two hold the relay")
        answers = Counter(refs[0] for _, _, kind, refs in self.places.values() if kind == "release")
        if any(count > 1 for count in answers.values()):
            self._broken("I2", "one acceptance was released twice")

    def _broken(self, invariant: str, why: str) -> None:
        states = "".join(each.state for each in self.states.values())
        course = "\n  ".join(self.course[-60:])
        raise Broken(f"{invariant}: {why} (seed {self.seed}, {states})\n  {course}")

    # --- the end --------------------------------------------------------------------------------

    def bring_home(self, rounds: int = 10) -> None:
        """Everything is sent again and answered: one clean holder, and every store is whole."""
        left = self._left()
        while rounds and left != [State.HOLDER]:
            for who in self.people:
                if self.lost:
                    self.happens("asks for a signature", who, self._ask_for_a_signature)
                    self._tell_who_holds_too(who)
                self._send_all(who)
            rounds -= 1
            left = self._left()
        if left != [State.HOLDER]:
            self._broken("I6", f"no clean holder at the end: {left}")
        self.look_through()

    def _left(self) -> list[State]:
        """The states of those who do not rest."""
        return sorted(each.state for each in self.states.values() if each.state not in _AT_REST)

    def look_through(self) -> None:
        """The doctor finds nothing; after a store was set back only what that has cost."""
        for who in self.people:
            found = {each.code for each in examine(who.session).findings}
            accident = self.setting_back or self.lost
            known = {"doctor.fork", "doctor.custody_chain"} if accident else set()
            if found - known:
                self._broken("I3", f"the doctor finds {found} at {who.name}'s")

    def _tell_who_holds_too(self, who: Someone) -> None:
        """Two hold after an accident: the one who claimed offers to the other, who reads of it."""
        mine = self.custody_of(who)
        others = [each for each in self.people if each is not who]
        too = next((each for each in others if self.custody_of(each).state in HOLDING), None)
        claimed = mine.claim is not None and mine.state is State.HOLDER
        if claimed and too is not None:
            self._may_get(who.session, too)
            offering.offer(who.session, self.log, people.request_to(too.session))
            self._look_at(who, "offers")

    def _send_all(self, who: Someone) -> None:
        for item in reversed(handover.outbox(who.session, self.log)):
            path = handover.export(who.session, item.id, self.stick)
            to = next(each for each in self.people if each.name == item.to_name)
            if item.type == "claim":
                continue  # for a key that is lost
            self.happens(
                f"sends {item.type} to {to.name}", to, lambda to, path=path: self._take(to, path)
            )
        if self.custody_of(who).state is State.OFFERED:
            self.happens("withdraws", who, self._withdraw)

    def _take(self, to: Someone, path: Path) -> None:
        seen = handover.preview(to.session, path)
        wanted = [
            each
            for each in seen.actions
            if each in ("decline", "take_in", "honour", "admit", "cosign", "take_over", "take_back")
        ]
        if wanted:
            self.did[wanted[0]] += 1
            self.answer(to, seen.sha, wanted[0])

    def _somebody(self, name: str) -> Someone:
        home = self.root / name.split(" ")[0]
        clock = Clock()
        return Someone(name, home, clock, people.someone(home, name, clock))


_LIKED = {"accept": 4, "take_in": 2, "honour": 2, "take_back": 4, "take_over": 4}
_AT_REST = (State.NOTHING, State.RELEASED)


def _standing(known: Custody) -> tuple[object, ...]:
    """What decides who holds; what only repeats answers may be lost with a copy."""
    return known.state, known.epoch, known.holder, known.accepted
