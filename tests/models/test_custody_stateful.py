"""Four people, files that get lost and arrive twice, and random choices: somebody always holds.

Beside the exhaustive walk (`test_custody_exploration.py`) this has more people, longer courses,
writing, second acceptances after a loss, and it brings every course to a good end.
"""

from __future__ import annotations

import msgspec
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from models import custody as c
from models.custody import Custody, Offer, State
from models.custody_table import step
from models.errors import Refused

PEOPLE = ("A", "B", "C", "D")
people = st.sampled_from(PEOPLE)
HOLDING = (State.HOLDER, State.OFFERED)


class File(msgspec.Struct, frozen=True):
    """A file under way: for whom, and what reading it in tells the reducer."""

    to: str
    event: c.Event


class Relay(RuleBasedStateMachine):
    """The installations, the files that were made, and the files that still exist somewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.stores = {name: Custody(me=name) for name in PEOPLE}
        self.under_way: list[File] = []
        self.answers: dict[str, File] = {}
        self.released: set[int] = set()
        self.made = 0

    @initialize()
    def somebody_worries(self) -> None:
        self.happens("A", c.Created())

    # What people do.

    @precondition(lambda self: self.who(State.HOLDER))
    @rule(to=people)
    def holder_offers(self, to: str) -> None:
        self.offer(self.who(State.HOLDER)[0], to)

    @rule(name=people, to=people)
    def anybody_tries_to_offer(self, name: str, to: str) -> None:
        holds = self.stores[name].state is State.HOLDER
        assert self.offer(name, to) == (holds and name != to)

    def offer(self, name: str, to: str) -> bool:
        offer = Offer(id=self.new(), giver=name, to=to, epoch=self.stores[name].epoch)
        done = self.happens(name, c.Offered(offer))
        if done:
            self.under_way.append(File(to, c.OfferCame(offer)))
        return done

    @precondition(lambda self: self.who(State.OFFERED))
    @rule()
    def giver_withdraws(self) -> None:
        self.withdraw(self.who(State.OFFERED)[0])

    def withdraw(self, name: str) -> None:
        offer = self.stores[name].open_offer
        if self.happens(name, c.Withdrew()):
            self.under_way.append(File(offer.to, c.WithdrawalCame(offer.id)))

    @precondition(lambda self: self.who(State.VERIFIED))
    @rule(who=st.integers(0, 3), pick=st.integers(0, 3), choice=st.sampled_from("yyyyn"))
    def receiver_answers(self, who: int, pick: int, choice: str) -> None:
        verified = self.who(State.VERIFIED)
        name = verified[who % len(verified)]
        incoming = self.stores[name].incoming
        offer = incoming[pick % len(incoming)]
        self.accept(name, offer) if choice == "y" else self.decline(name, offer)

    def accept(self, name: str, offer: Offer) -> None:
        acceptance = c.Acceptance(id=self.new(), offer=offer)
        if self.happens(name, c.Accepted(acceptance)):
            self.under_way.append(File(offer.giver, c.AcceptanceCame(acceptance)))

    def decline(self, name: str, offer: Offer) -> None:
        if self.happens(name, c.Declined(offer.id)):
            self.under_way.append(File(offer.giver, c.DeclineCame(offer.id, by=name)))

    @rule(name=people)
    def write(self, name: str) -> None:
        before = self.stores[name]
        assert self.happens(name, c.Wrote()) == before.may_write
        assert self.stores[name] == before

    # What becomes of files.

    @precondition(lambda self: self.under_way)
    @rule(honour=st.booleans())
    def read_the_newest(self, honour: bool) -> None:
        """A file is read in by whom it is for, and lives on."""
        self.read_in(self.under_way[-1], honour)

    @precondition(lambda self: self.under_way)
    @rule(back=st.integers(0, 20), honour=st.booleans())
    def read_an_old_one(self, back: int, honour: bool) -> None:
        self.read_in(self.under_way[-1 - back % len(self.under_way)], honour)

    @precondition(lambda self: self.under_way)
    @rule(back=st.integers(0, 20), name=people)
    def try_somebody_elses(self, back: int, name: str) -> None:
        file = self.under_way[-1 - back % len(self.under_way)]
        # Two events carry no address; the reader of files compares it before.
        if name != file.to and not isinstance(file.event, c.WithdrawalCame | c.RefusalCame):
            before = self.stores[name]
            self.happens(name, file.event)
            assert self.stores[name] == before

    @precondition(lambda self: self.under_way)
    @rule(pick=st.integers(0, 1000))
    def lose(self, pick: int) -> None:
        self.under_way.pop(pick % len(self.under_way))

    def read_in(self, file: File, honour: bool) -> None:
        self.happens(file.to, file.event, honour)

    def happens(self, name: str, event: c.Event, honour: bool = True) -> bool:
        """Whether it was allowed; what the reducer asks for is done at once."""
        try:
            answer = step(self.stores[name], event)
        except Refused:
            return False
        assert not answer.known or answer.custody == self.stores[name]
        self.stores[name] = answer.custody
        for effect in answer.effects:
            self.do(name, effect, honour)
        return True

    def do(self, name: str, effect: c.Effect, honour: bool) -> None:
        match effect:
            case c.Release(acceptance):
                epoch = acceptance.offer.epoch
                assert epoch not in self.released, "one epoch was released twice"
                self.released.add(epoch)
                came = c.ReleaseCame(id=self.new(), acceptance=acceptance)
                self.answered(acceptance, came)
            case c.Refuse(acceptance, _):
                self.answered(acceptance, c.RefusalCame(acceptance.id))
            case c.Repeat(acceptance_id):
                self.under_way.append(self.answers[acceptance_id])
            case c.Ask(acceptance):
                choose = c.LateAcceptanceHonoured if honour else c.LateAcceptanceRefused
                assert self.happens(name, choose(acceptance))
            case c.TakeOver() | c.KeepProvisional():
                pass
            case c.ReportFork():
                raise AssertionError("nobody went back to a copy, so nothing can fork")

    def answered(self, acceptance: c.Acceptance, event: c.Event) -> None:
        assert acceptance.id not in self.answers, "an acceptance got two answers"
        file = File(acceptance.offer.to, event)
        self.answers[acceptance.id] = file
        self.under_way.append(file)

    def who(self, state: State) -> list[str]:
        return [name for name in PEOPLE if self.stores[name].state is state]

    def new(self) -> str:
        self.made += 1
        return f"{self.made:04}"

    # What must hold at every moment.

    @invariant()
    def somebody_has_the_relay(self) -> None:
        states = [store.state for store in self.stores.values()]
        if State.HOLDER in states or self.made:
            assert any(state in (*HOLDING, State.ACCEPTED) for state in states)

    @invariant()
    def never_two(self) -> None:
        assert sum(store.state in HOLDING for store in self.stores.values()) <= 1

    @invariant()
    def every_store_names_one_holder_of_record(self) -> None:
        for name, store in self.stores.items():
            assert bool(store.holder) == (store.epoch > 0)
            assert (store.holder == name) == (store.state in HOLDING)

    def teardown(self) -> None:
        """However much was lost: sending again and withdrawing brings one clean holder."""
        if not self.stores["A"].epoch:
            return
        for _ in range(8):
            self.tidy_up()
        states = sorted(store.state for store in self.stores.values())
        ends = [state for state in states if state not in (State.NOTHING, State.RELEASED)]
        assert ends == [State.HOLDER]

    def tidy_up(self) -> None:
        for name in PEOPLE:
            self.withdraw(name)
            for offer in self.stores[name].incoming:
                self.decline(name, offer)
            waiting = self.stores[name].accepted
            if waiting is not None:  # the same acceptance is made again and read in
                self.read_in(File(waiting.offer.giver, c.AcceptanceCame(waiting)), honour=True)
                self.read_in(self.answers[waiting.id], honour=True)


TestRelay = Relay.TestCase
TestRelay.settings = settings(max_examples=300, stateful_step_count=120)
