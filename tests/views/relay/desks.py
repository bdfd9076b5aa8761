"""Two or three people at their own desks, each with a data folder, and one stick between them."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QWidget
from shiboken6 import isValid

from app import cases, consents, contacts, handover, offering
from app.session import Session, create_session
from models import bodies
from models.people import Child, FamilyMember, Person
from storage.slots import Kdf
from views.children.child_page import ChildPage
from views.children.form_dialog import FormDialog
from views.context import Context
from views.kit import Chip
from views.relay.page import RelayPage
from views.relay.preview import PreviewPage
from views.relay.send import SendDialog
from views.relay.wizard import HandoverWizard
from views.worker import StoreWorker

METTE = Person("Mette Holm", "pedagogue", "Børnehuset Solsikken", "12 34 56 78")
KAREN = Person("Karen Skov", "ppr_psychologist", "PPR Østbyen", "23 45 67 89", "karen@ppr.example")
JONAS = Person("Jonas Friis", "teacher", "Østbyskolen")
SAAD = Child(
    "Saad",
    "2022-05-04",
    family=(FamilyMember("m1", "Amina", "mor", True), FamilyMember("m2", "Omar", "far", True)),
)


class Desk:
    """One person: a session on a real store, the relay page, and answers to file dialogs."""

    def __init__(self, home: Path, person: Person, stick: Path, clock) -> None:
        home.mkdir()
        self.stick = stick
        self.session: Session = create_session(
            home,
            person.name,
            "rødgrød med fløde",
            person,
            clock=clock,
            kdf=Kdf(memory_kib=64, passes=1, lanes=1),
        )
        self.worker = StoreWorker()
        self.strays: list[object] = []
        self.worker.unexpected.connect(self.strays.append)
        self.context = Context(self.session, self.worker)
        self.said: list[tuple[str, str]] = []
        self.context.said.connect(lambda text, kind: self.said.append((kind, text)))
        self.context.choose_folder = lambda parent, title: self.stick
        self.context.choose_file = lambda parent, title: self.next_file
        self.next_file: Path | None = None
        self.page = RelayPage(self.context)
        self.page.resize(1000, 800)
        self.page.show()
        self.settle()

    @property
    def key(self) -> str:
        return self.session.key

    @property
    def preview(self) -> PreviewPage:
        return self.page.preview_page

    def settle(self) -> None:
        """Wait until the store has answered everything and the page shows it."""
        assert self.worker.wait_idle()
        QApplication.processEvents()
        assert self.worker.wait_idle()

    def press(self, button: QAbstractButton | None) -> None:
        """Press a button the way a person does, and wait for what follows."""
        assert button is not None
        button.window().show()
        QApplication.processEvents()
        assert button.isVisible(), button.accessibleName()
        assert button.isEnabled(), button.accessibleName()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def open(self, path: Path) -> None:
        """Choose a file with the page's own button."""
        self.page.show_overview()
        self.settle()
        self.next_file = path
        self.press(self.page.open_button)

    def save(self, panel: QWidget | None) -> Path:
        """Press *Save* on a finished file; where it was written."""
        assert panel is not None
        where: list[Path] = []
        panel.saved.connect(where.append)
        self.press(panel.button)
        assert len(where) == 1
        return where[0]

    def befriend(self, other: Desk) -> None:
        """Keep the card of another and confirm it, by a file on the stick."""
        path = contacts.export_own_card(other.session, self.stick)
        contacts.keep(self.session, contacts.read_card(path))
        contacts.confirm(self.session, other.key)

    def start(self, *, practice: bool = False) -> str:
        """Start a log about Saad."""
        return cases.start(
            self.session,
            SAAD,
            observation="Taler ikke endnu.",
            parents_told=True,
            practice=practice,
        ).log

    def consent(self, log: str, receiver: Desk) -> None:
        """Both parents consent to passing on to somebody."""
        day = self.session.today()
        body = bodies.Consent(
            id=self.session.new_id(),
            purpose="Karen overtager stafetten",
            covers="Hele stafetloggen",
            receivers=(receiver.session.person.name,),
            given_by=("m1", "m2"),
            form="written",
            date=day,
            valid_until=f"{int(day[:4]) + 1}{day[4:]}",
            receiver_keys=(receiver.key,),
        )
        consents.register(self.session, log, body)

    def wizard(self, log: str) -> HandoverWizard:
        """Open the guided handover."""
        wizard = self.page.hand_over(log)
        self.settle()
        return wizard

    def quick_offer(self, log: str, to: Desk, **more: str) -> Path:
        """Make an offer without the wizard: for tests about what comes after."""
        said = {
            "reason": "school_start",
            "status": "Saad begynder i skole til august.",
            **more,
        }
        item = offering.offer(self.session, log, offering.OfferRequest(to.key, **said))
        return handover.export(self.session, item.id, self.stick)

    def close(self) -> None:
        if self.page.wizard is not None and isValid(self.page.wizard):
            self.page.wizard.close()
            self.settle()
        for dialog in self.page.findChildren(QDialog):
            dialog.done(0)  # a modal one would take the keys from every later test
        self.page.close()
        self.page.deleteLater()
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.worker.shutdown()
        self.session.close()
        assert self.strays == []


def choose(wizard: HandoverWizard, key: str) -> None:
    """Pick a receiver in the list of contacts."""
    found = wizard.who.list
    for number in range(found.count()):
        if found.item(number).data(Qt.ItemDataRole.UserRole) == key:
            found.setCurrentRow(number)
            return
    raise AssertionError("not among the contacts")


def texts(widget: QWidget) -> str:
    """Every word that is visible on a widget, in one text."""
    QApplication.processEvents()
    said = [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
    said += [b.text() for b in widget.findChildren(QAbstractButton) if b.isVisible()]
    said += [chip.text() for chip in widget.findChildren(Chip) if chip.isVisible()]
    return "\n".join(said)


T = TypeVar("T", bound=FormDialog)


def child_page(desk: Desk, log: str) -> ChildPage:
    """The child's page at a desk."""
    page = ChildPage(desk.context)
    page.resize(1100, 800)
    page.show()
    page.show_case(log)
    desk.settle()
    return page


def asked(desk: Desk, page: ChildPage, what: str, kind: type[T]) -> T:
    """Choose something in the page's menu; the dialog that comes."""
    page.head.asked.emit(what)
    desk.settle()
    dialog = page.findChild(kind)
    assert dialog is not None
    return dialog


def made(desk: Desk, page: ChildPage, dialog: FormDialog) -> Path:
    """Press the main button, and save the finished file."""
    desk.press(dialog.yes)
    sending = page.findChildren(SendDialog)[-1]
    path = desk.save(sending.panel)
    sending.close()
    QApplication.processEvents()
    return path
