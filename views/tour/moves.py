"""What both stories do: begin a log, write down the family, ask for consent, carry files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.language import translate
from views.tour.desk import Desk
from views.tour.report import Report


@dataclass(frozen=True)
class Passing:
    """What is said when a relay passes on, as typed in the wizard.

    meeting: a meeting held before, chosen from the list; else agreed_where is typed.
    """

    reason: str
    agreed_by: str
    agreed_where: str
    family_says: str
    status: str
    told_by: str
    meeting: str = ""


def begin_log(desk: Desk, child: str, born: str, seen: str, when: str) -> None:
    """Begin a relay log from *I dag*."""
    hands = desk.hands
    hands.type("Navn", child)
    hands.date("Født (kan vente)", born)
    hands.type("Iagttagelse", seen)
    hands.date("Hvornår var det?", when)
    hands.tick("Ja, vi har talt om det")


def add_family(desk: Desk, *members: tuple[str, str, bool]) -> None:
    """Write down name, relation and custody of the family."""
    hands = desk.hands
    hands.pick("Mere", "Barn og familie")
    for number, (name, relation, custody) in enumerate(members):
        hands.press("Tilføj et familiemedlem")
        hands.type("Familiemedlemmets navn", name, number)
        hands.type("Relation til barnet", relation, number)
        if custody:
            hands.press("Har forældremyndighed", number)


def change_level(desk: Desk, level: int, why: str) -> None:
    """Fill in the change of level; the dialog stays open."""
    hands = desk.hands
    hands.pick("Mere", "Skift niveau")
    hands.tick(f"Niveau {level}")
    hands.type("Hvorfor niveauet ændres", why)


def register_consent(
    desk: Desk, purpose: str, covers: str, explained: str, to: tuple[str, ...], by: tuple[str, ...]
) -> None:
    """Fill in a consent on the child's page; the dialog stays open."""
    hands = desk.hands
    hands.tab("Samtykke")
    hands.press("Registrér et samtykke")
    hands.type("Hvad det er til", purpose)
    hands.type("Hvad der må fortælles", covers)
    for name in (*to, *by):
        hands.tick(name)
    hands.type("Sådan blev det forklaret", explained)
    hands.tick("Det er givet frivilligt")


def fill_who_and_what(desk: Desk, receiver: Desk, said: Passing) -> None:
    """The first two steps of the wizard, up to the step about consent."""
    hands = desk.hands
    hands.item(receiver.someone.name)
    hands.choose("Hvorfor går stafetten videre?", said.reason)
    hands.type("Hvem har aftalt det?", said.agreed_by)
    if said.meeting:
        hands.choose("Hvor blev det aftalt?", said.meeting)
    else:
        hands.type("Hvor blev det aftalt?", said.agreed_where)
    hands.type("Hvad siger familien til den nye stafetholder?", said.family_says)
    hands.press("Næste")
    hands.type("Status til den, der overtager", said.status)
    hands.type("Hvem siger det til familien?", said.told_by)
    hands.date("Hvornår møder familien den gamle og den nye stafetholder?", desk.day(7))


def make_offer(desk: Desk) -> Path:
    """From the open step about consent to the file on the stick."""
    hands = desk.hands
    for button in ("Næste", "Næste", "Lav filen"):
        hands.press(button)
    path = desk.save_file()
    hands.press("Færdig")
    return path


def say_yes(report: Report, receiver: Desk, offer: Path) -> Path:
    """Open an offer, look at it, say yes; the receipt as a file."""
    receiver.open_file(offer)
    receiver.hands.press("Sig ja, og tag imod stafetten")
    report.check(
        translate("Tour", "The screen says what has happened"),
        True,
        receiver.hands.shows("Du har sagt ja"),
    )
    return receiver.save_file()


def let_go(giver: Desk, receipt: Path) -> Path:
    """Open the receipt, let go; the release as a file."""
    giver.open_file(receipt)
    giver.hands.press("Læs ind, og slip stafetten")
    return giver.save_file()


def hold_alone(receiver: Desk, release: Path) -> None:
    """Open the release and hold alone."""
    receiver.open_file(release)
    receiver.hands.press("Læs ind, og hold stafetten alene")


def check_paper(report: Report, desk: Desk) -> None:
    """A document was written where it was asked for, and is a PDF of some size."""
    path = desk.paper
    data = path.read_bytes() if path is not None and path.exists() else b""
    report.check(translate("Tour", "The document is a PDF"), True, data.startswith(b"%PDF-"))
    report.check(translate("Tour", "It holds more than an empty page"), True, len(data) > 8_000)
