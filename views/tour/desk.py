"""One person at one computer: a data folder, the real window, hands, and a stick for files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtWidgets import QWidget

from app import doctor, journal
from app.language import translate
from app.relay_state import relay_state
from app.session import Kdf, Session
from models.bodies import Note
from models.case import Case
from models.errors import Refused
from views.context import Context
from views.kit import Toast
from views.main_window import MainWindow
from views.theme import Mode, theme
from views.tour.hands import Hands
from views.tour.report import Report

T = TypeVar("T")

QUICK = Kdf(memory_kib=64, passes=1, lanes=1)
"""The stores of the tour hold made-up families: opening them need cost an attacker nothing."""
_SIZE = (1200, 800)


@dataclass(frozen=True)
class Someone:
    """Who sits at a desk, as typed at the first run. profession: as the list names it."""

    name: str
    profession: str
    workplace: str
    phone: str
    passphrase: str

    @property
    def first(self) -> str:
        return self.name.split()[0]


class Desk:
    """A person, their computer, and what they do on it.

    stick: where files are saved and fetched. papers: where documents are saved.
    """

    def __init__(
        self, report: Report, someone: Someone, home: Path, stick: Path, papers: Path
    ) -> None:
        self.report = report
        self.someone = someone
        self.home = home
        self.stick = stick
        self.papers = papers
        self.file: Path | None = None
        self.paper: Path | None = None
        self.card: Path | None = None
        self.typed: list[str] = [someone.passphrase]
        self.window: MainWindow
        self.hands: Hands
        home.mkdir(parents=True, exist_ok=True)
        self._open_window()

    # ------------------------------------------------------------ the window

    def _open_window(self) -> None:
        self.window = MainWindow(self.home, kdf=QUICK)
        self.window.resize(*_SIZE)
        self.window.unlocked.connect(self._unlocked)
        self.window.worker.unexpected.connect(lambda error: self.report.fault(repr(error)))
        self.hands = Hands(self.window)
        self.window.show()
        self.window.look_for_profiles()
        self.hands.settle()

    def _unlocked(self, context: Context) -> None:
        answers: dict[str, Callable[[QWidget, str], Path | None]] = {
            "choose_folder": lambda parent, title: self.stick,
            "choose_file": lambda parent, title: self.file,
            "choose_document": lambda parent, name: self._paper(name),
        }
        for name, answer in answers.items():
            setattr(context, name, answer)
        context.said.connect(self._said)

    def _said(self, text: str, kind: str) -> None:
        if kind == "error":
            self.report.fault(text)

    def _paper(self, name: str) -> Path:
        """The proposed name, kept apart from the papers of others by who made it."""
        self.paper = self.papers / f"{self.someone.first.lower()}-{Path(name).name}"
        return self.paper

    def lock(self) -> None:
        """Press *Lås*: the window closes, and a fresh one stands locked."""
        self.hands.press("Lås")
        self.typed += self.hands.typed
        self._open_window()

    def close(self) -> None:
        """Close the window, and the store with it."""
        self.typed += self.hands.typed
        self.hands.typed = []
        self.window.close()
        self.window.deleteLater()

    # ------------------------------------------------------------ looking

    @property
    def context(self) -> Context:
        """The open session as the pages have it."""
        context = self.window.context
        if context is None:
            raise RuntimeError("the window is locked")
        return context

    def read(self, fn: Callable[..., T], *args: Any) -> T:
        """Read something of the store on its own thread; never to do anything."""
        came: list[T] = []
        wrong: list[Exception] = []
        self.context.run(fn, self.context.session, *args, done=came.append, failed=wrong.append)
        self.hands.settle()
        if wrong:
            raise wrong[0]
        return came[0]

    def log(self) -> str:
        """The id of the one log here, "" when there is none."""
        logs = self.read(lambda session: session.journal.logs())
        return logs[0] if logs else ""

    def case(self) -> Case:
        """The one case here."""
        log = self.log()
        return self.read(lambda session: session.case(log))

    def with_words(self, words: str) -> int:
        """How many notes of the case hold some words."""
        bodies = (entry.body for entry in self.case().entries)
        return sum(isinstance(body, Note) and words in body.text for body in bodies)

    def holds(self) -> str:
        """Who holds the relay as this store knows it, and this installation's own state."""
        log = self.log()
        if not log:
            return f"{self.someone.first}: –"
        state = self.read(lambda session: relay_state(session, log))
        return f"{self.someone.first}: {state.holder.name} ({state.state.value})"

    def health(self) -> str:
        """What the doctor finds: nothing."""
        report = self.read(doctor.examine)
        codes = ", ".join(finding.code for finding in report.findings)
        return codes or translate("Tour", "well")

    def writing_refused(self) -> str:
        """The code with which the store answers when somebody who does not hold would write."""
        log = self.log()

        def attempt(session: Session) -> str:
            try:
                note = Note(text="Må ikke kunne skrives", date=session.today())
                journal.write_note(session, log, "observation", note)
            except Refused as refusal:
                return refusal.code
            return ""

        return self.read(attempt)

    def picture(self, name: str, *, dark: bool = False, large: bool = False) -> None:
        """Take a picture of what is on screen, also in the dark look or with text at 200 %."""
        look = theme()
        if dark:
            look.set_mode(Mode.DARK)
        if large:
            look.set_text_scale(2.0)
        self.hands.settle()
        for message in self.window.findChildren(Toast):
            message.leave()  # as it does by itself after a few seconds
        self.report.picture(self.window, name)
        if dark:
            look.set_mode(Mode.LIGHT)
        if large:
            look.set_text_scale(1.0)
        self.hands.settle()

    def day(self, days: int = 0) -> str:
        """So many days from today, as a person writes a date."""
        today = date.fromisoformat(self.context.session.today())
        when = today + timedelta(days=days)
        return f"{when.day}.{when.month}.{when.year}"

    # ------------------------------------------------------------ what everybody does

    def first_run(self, pictures: bool = False) -> None:
        """The three questions of the first run."""
        hands, who = self.hands, self.someone
        hands.type("Navn", who.name, public=True)
        if pictures:
            self.picture("first-run")
        hands.press("Næste")
        hands.choose("Fag", who.profession)
        hands.type("Arbejdssted", who.workplace, public=True)
        hands.type("Arbejdstelefon", who.phone, public=True)
        hands.press("Næste")
        hands.type("Kodesætning", who.passphrase)
        hands.type("Den samme en gang til", who.passphrase)
        if pictures:
            self.picture("passphrase")
        hands.press("Opret og begynd")
        if pictures:
            self.picture("recovery-sheet")
        hands.press("Senere")
        if pictures:
            self.picture("today-empty")

    def unlock(self) -> None:
        """Unlock with the passphrase."""
        self.hands.type("Kodesætning", self.someone.passphrase)
        self.hands.press("Lås op")

    def place(self, name: str) -> None:
        """Go to one of the places at the left."""
        self.hands.item(name)

    def child(self, name: str) -> None:
        """Open a child's page from the list of children."""
        self.place("Børn")
        self.hands.open_row(name)

    def save_card(self) -> Path:
        """One's own contact card on the stick, saved the first time it is asked for."""
        if self.card is None:
            before = set(self.stick.iterdir())
            self.place("Kontakter")
            self.hands.press("Gem mit visitkort som fil")
            self.card = _new(self.stick, before)
        return self.card

    def read_card(self, path: Path) -> str:
        """Read in a card and keep it; the number to compare, left on screen."""
        self.place("Kontakter")
        self.file = path
        self.hands.press("Læs et visitkort ind")
        self.hands.press("Gem visitkortet")
        return self.hands.number()

    def note(self, text: str, kind: str = "") -> None:
        """Write a note in the log of the child on screen."""
        self.hands.tab("Log")
        if kind:
            self.hands.press(kind)
        self.hands.type("Det, der skal stå i loggen", text)
        self.hands.press("Skriv i loggen")

    def save_file(self, *, again: bool = False) -> Path:
        """Save the finished file on screen on the stick. again: it was saved before."""
        before = set(self.stick.iterdir())
        self.hands.press(
            "Gem den samme fil igen" if again else "Gem på en USB-nøgle eller i en mappe"
        )
        return _new(self.stick, before)

    def open_file(self, path: Path) -> None:
        """Open a file that somebody sent, at the relay."""
        self.place("Stafetten")
        if self.hands.has_button("Alle stafetter"):
            self.hands.press("Alle stafetter", -1)
        self.file = path
        self.hands.press("Åbn en fil")


def meet(report: Report, one: Desk, other: Desk) -> None:
    """Two people save their cards, read in each other's, and compare the number."""
    cards = one.save_card(), other.save_card()
    numbers = one.read_card(cards[1]), other.read_card(cards[0])
    report.check(translate("Tour", "Both see the same number to compare"), numbers[0], numbers[1])
    for desk in (one, other):
        desk.hands.press("Tallene er ens")


def check_holders(report: Report, desks: tuple[Desk, ...], *expected: str) -> None:
    """Who holds as each store knows it, and that every store is whole."""
    report.check(
        translate("Tour", "Who holds, in each store"),
        "; ".join(expected),
        "; ".join(desk.holds() for desk in desks),
    )
    for desk in desks:
        report.check(
            translate("Tour", "The doctor says of the store of {who}").format(
                who=desk.someone.first
            ),
            translate("Tour", "well"),
            desk.health(),
        )


def _new(folder: Path, before: set[Path]) -> Path:
    """The one file that has come into a folder."""
    fresh = set(folder.iterdir()) - before
    if len(fresh) != 1:
        raise RuntimeError(f"{len(fresh)} new files where there should be one")
    return fresh.pop()
