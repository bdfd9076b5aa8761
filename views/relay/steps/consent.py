"""The third step: whether the log may be passed on to exactly this receiver."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app import consents
from app.child import ChildView, read_child
from app.contacts import Contact
from app.language import translate
from app.session import Session
from models.bodies import Consent
from models.case import Case
from models.gate import Gate
from views.children.consent_dialog import ConsentDialog
from views.children.ground_dialog import GroundDialog
from views.context import Context
from views.kit import Banner, BodyText, Card, Flow, KeyValueList, PrimaryButton, SecondaryButton
from views.relay import words
from views.relay.steps.facts import ground_rows
from views.relay.steps.step import Step


class ConsentStep(Step):
    """Whether the log may be passed on to exactly this receiver (R-16)."""

    def __init__(self, context: Context, log: str, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("Handover", "May it be passed on?"),
            translate("Handover", "Only with consent, or on another ground that is recorded."),
            parent,
        )
        self._context = context
        self._log = log
        self._case: Case | None = None
        self._contact: Contact | None = None
        self.gate: Gate | None = None
        self.state = Banner("info", "", parent=self)
        self.facts = Card("", self)
        self.consent = PrimaryButton(
            translate("Handover", "Register a consent…"), self, icon="consent"
        )
        self.ground = SecondaryButton(
            translate("Handover", "Record another ground…"), self, icon="shield-question"
        )
        self.ways = Card(translate("Handover", "What you can do"), self)
        self.ways.add(
            BodyText(
                translate(
                    "Handover",
                    "Ask the family first. If they say yes, register the consent here. If the law "
                    "gives you another ground, record it with its section.",
                ),
                self,
            )
        )
        self.ways.add(Flow([self.consent, self.ground], self))
        self.consent.clicked.connect(self.open_consent)
        self.ground.clicked.connect(self.open_ground)
        for widget in (self.state, self.facts, self.ways):
            widget.hide()
            self.column.addWidget(widget)
        self.column.addStretch(1)

    def ask(self, contact: Contact) -> None:
        """Read the gate for this receiver."""
        self._contact = contact
        self._context.run(
            _gate_for,
            self._context.session,
            self._log,
            contact.card.keys.entry,
            done=self._answer,
            owner=self,
        )

    def complete(self) -> bool:
        if self.gate is not None and self.gate.open:
            return True
        self.consent.setFocus()
        return False

    def open_consent(self) -> None:
        """Register a consent that covers this receiver, in the child's page's own form."""
        self._context.run(
            read_child, self._context.session, self._log, done=self._ask_consent, owner=self
        )

    def _ask_consent(self, view: ChildView) -> None:
        contact = self._contact
        if contact is None:
            return
        name = contact.card.person.name
        key = contact.card.keys.entry
        proposed = Consent(
            id="",
            purpose=translate(
                "Handover", "{name} takes over as holder and continues the effort"
            ).format(name=name),
            covers=translate("Handover", "The whole relay log"),
            receivers=(name,),
            given_by=(),
            form="written",
            date=view.today,
            valid_until=view.today,
            receiver_keys=(key,),
        )
        wanted = tuple(each.id for each in view.case.actors if each.key == key)
        dialog = ConsentDialog(self._context, view, (contact,), self, wanted=wanted, old=proposed)
        dialog.accepted.connect(self._again)
        dialog.open()

    def open_ground(self) -> None:
        """Record another ground for this receiver."""
        if self._case is not None and self._contact is not None:
            card = self._contact.card
            people = {card.keys.entry: card.person.name}
            GroundDialog(self._context, self._case.log, people, self._changed, self).open()

    def _givers(self) -> tuple[str, ...]:
        holders = self._case.child.custody_holders if self._case is not None else ()
        if not holders:
            return ()
        names = ", ".join(member.name for member in holders)
        return (translate("Handover", "It is theirs to give: {names}.").format(names=names),)

    def _changed(self, case: Case) -> None:
        self._case = case
        self._context.case_changed.emit(self._log)
        self._again()

    def _again(self) -> None:
        if self._contact is not None:
            self.ask(self._contact)

    def _answer(self, read: tuple[Case, Gate]) -> None:
        if self._contact is None:
            return
        self._case, self.gate = read
        gate = self.gate
        name = self._contact.card.person.name
        if gate.open:
            self.state.set(
                "success",
                translate("Handover", "The ground below covers passing on to {name}.").format(
                    name=name
                ),
                translate("Handover", "It may be passed on"),
            )
        else:
            self.state.set(
                "warning",
                " ".join((*words.gate_missing(gate), *self._givers())),
                translate("Handover", "It may not be passed on to {name} yet").format(name=name),
            )
        self.state.show()
        rows = ground_rows(self._case, gate)
        self.facts.clear()
        self.facts.add(KeyValueList(rows, self.facts))
        self.facts.setVisible(bool(rows))
        self.ways.setVisible(not gate.open)
        self.changed.emit()


def _gate_for(session: Session, log: str, key: str) -> tuple[Case, Gate]:
    return session.case(log), consents.gate_for(session, log, key)
