"""Random histories over real stores: what is rebuilt from the journal is what the program shows.

Two people write, meet, draw, consent and hand the relay to and fro by files, in any order that
the rules allow. After every step `doctor` rebuilds every projection and compares.
"""

from __future__ import annotations

import contextlib
import tempfile
from pathlib import Path

from hypothesis import event, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from app import answering, cases, handover, journal, maps, offering, releasing
from app.doctor import examine
from app.session import Session, open_session
from models import bodies
from models.bodies import NOTE_KINDS
from models.custody import State
from models.errors import Refused
from models.meeting import AgreementDraft
from models.network_map import MapActor, TieLevel, add_actor, set_tie
from models.people import Actor
from tests.app import people
from tests.app.people import Clock

words = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), min_size=1, max_size=40)
days = st.dates().map(lambda day: day.isoformat())
who = st.integers(0, 1)


class TwoPeople(RuleBasedStateMachine):
    """Everything two professionals may do with one child's log."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self.root = Path(self.folder.name)
        self.clock = Clock()
        self.both = [people.mette(self.root / "a", self.clock)]
        self.both.append(people.jonas(self.root / "b", self.clock))
        people.introduce(*self.both, self.root)
        self.log = ""
        self.files: list[tuple[int, Path]] = []

    def teardown(self) -> None:
        for session in self.both:
            session.close()
        self.folder.cleanup()

    @initialize()
    def the_worried_one_starts(self) -> None:
        case = people.saad(self.both[0])
        self.log = case.log
        for receiver in self.both:
            people.consent_to(self.both[0], case, receiver, until="9999-12-31")

    @contextlib.contextmanager
    def allowed(self, session: Session):
        """A step the rules refuse must be refused whole; any other error is a fault."""
        before = session.journal.hashes(self.log)
        try:
            yield
        except Refused:
            assert session.journal.hashes(self.log) == before

    @rule(one=who, kind=st.sampled_from(NOTE_KINDS), text=words, date=days)
    def write(self, one: int, kind: str, text: str, date: str) -> None:
        session = self.both[one]
        with self.allowed(session):
            journal.write_note(session, self.log, kind, bodies.Note(text=text, date=date))

    @rule(one=who, what=words, name=words, due=days)
    def agree(self, one: int, what: str, name: str, due: str) -> None:
        session = self.both[one]
        draft = AgreementDraft(id=session.new_id(), what=what, who=name, due=due)
        with self.allowed(session):
            journal.decide(session, self.log, draft)

    @rule(one=who, outcome=st.sampled_from(["done", "not_done", "moved"]), due=days)
    def report(self, one: int, outcome: str, due: str) -> None:
        session = self.both[one]
        with self.allowed(session):
            known = session.case(self.log).agreements
            if known:
                journal.report(session, self.log, known[-1].agreement.id, outcome, due=due)  # type: ignore[arg-type]

    @rule(one=who, name=words, level=st.sampled_from(list(TieLevel)))
    def draw(self, one: int, name: str, level: TieLevel) -> None:
        session = self.both[one]
        with self.allowed(session):
            cases.save_actor(session, self.log, Actor(id=session.new_id(), name=name))
            network = maps.current(session, self.log)
            network = add_actor(network, MapActor(id=session.new_id(), name=name))
            ends = [actor.id for actor in network.actors[-2:]]
            if len(ends) == 2:
                network = set_tie(network, *ends, level)
            maps.save_version(session, self.log, network, name)

    @rule(one=who)
    def amend(self, one: int) -> None:
        session = self.both[one]
        with self.allowed(session):
            entry = session.case(self.log).entries[-1]
            journal.amend(session, self.log, entry.hash, "Rettet", "")

    @rule(one=who, back=st.integers(-900, 900))
    def the_clock_jumps(self, one: int, back: int) -> None:
        self.clock.forward(days=back)

    @rule(one=who)
    def offer(self, one: int) -> None:
        session, other = self.both[one], self.both[1 - one]
        with self.allowed(session):
            item = offering.offer(session, self.log, people.request_to(other))
            self.files.append((1 - one, handover.export(session, item.id, self.root)))

    @rule(one=who)
    def withdraw(self, one: int) -> None:
        session = self.both[one]
        with self.allowed(session):
            item = offering.withdraw(session, self.log)
            self.files.append((1 - one, handover.export(session, item.id, self.root)))

    @precondition(lambda self: self.files)
    @rule(data=st.data(), choice=st.integers(0, 5))
    def a_file_arrives(self, data: st.DataObject, choice: int) -> None:
        """Any file, at any time, any number of times; answered in any way it offers."""
        one, path = data.draw(st.sampled_from(self.files))
        session = self.both[one]
        with self.allowed(session):
            seen = handover.preview(session, path)
            if not seen.actions:
                return
            event(f"{seen.type}: {seen.actions[choice % len(seen.actions)]}")
            result = {
                "accept": lambda: answering.accept(session, seen.sha),
                "decline": lambda: answering.decline(session, seen.sha, "Nej"),
                "take_in": lambda: handover.take_in(session, seen.sha),
                "honour": lambda: releasing.honour(session, seen.sha),
                "refuse_late": lambda: releasing.refuse_late(session, seen.sha),
            }[seen.actions[choice % len(seen.actions)]]()
            if result.out is not None and result.out.type != "contribution":
                name = handover.export(session, result.out.id, self.root)
                self.files.append((1 - one, name))

    @rule(one=who)
    def the_program_is_started_again(self, one: int) -> None:
        session = self.both[one]
        session.close()
        self.both[one] = open_session(session.profile, people.PASSPHRASE, clock=self.clock)

    @invariant()
    def what_is_rebuilt_is_what_is_shown(self) -> None:
        for session in self.both:
            assert examine(session).findings == ()

    @invariant()
    def somebody_holds_and_never_two(self) -> None:
        if not self.log:
            return
        states = [session.custody(self.log).state for session in self.both]
        assert any(state in (State.HOLDER, State.OFFERED, State.ACCEPTED) for state in states)
        assert sum(state in (State.HOLDER, State.OFFERED) for state in states) <= 1


TestTwoPeople = TwoPeople.TestCase
TestTwoPeople.settings = settings(max_examples=40, stateful_step_count=40)
