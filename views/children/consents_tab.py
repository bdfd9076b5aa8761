"""*Samtykke*: what the family has said yes to, what is missing, and the actors it is about."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app import contacts
from app.child import ActorView, ChildView, ConsentView
from app.contacts import Contact
from models.bodies import OtherGround
from models.people import Actor, Person
from views.children.actor_dialog import ActorDialog
from views.children.consent_dialog import ConsentDialog, WithdrawDialog
from views.children.ground_dialog import GroundDialog
from views.children.tab import ChildTab
from views.children.words import day_words, form_words, person_words
from views.context import Context
from views.kit import (
    Banner,
    Card,
    Chip,
    EmptyState,
    IconMark,
    KeyValueList,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
    SectionTitle,
    Strong,
    clear_layout,
    text_label,
)
from views.kit.flow import TightFlow
from views.theme import Space


class ConsentsTab(ChildTab):
    """Consents, other grounds and actors of one child."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent)
        self.setAccessibleName(self.tr("Consent"))
        column = self.column()
        self.register = PrimaryButton(self.tr("Register a consent"), icon="consent")
        self.register.clicked.connect(lambda: self._ask_consent())
        self.ground = SecondaryButton(self.tr("Another ground"), icon="shield-question")
        self.ground.clicked.connect(self._ask_ground)
        self.actor = SecondaryButton(self.tr("Add an actor"), icon="person-add")
        self.actor.clicked.connect(self._ask_actor)
        self.buttons = QWidget(self)
        tools = TightFlow(self.buttons, gap=Space.S)
        for button in (self.register, self.actor, self.ground):
            tools.addWidget(button)
        self.lacking = Banner("warning", "", parent=self)
        column.addWidget(self.lacking)
        column.addWidget(self.buttons)
        self._list = QVBoxLayout()
        self._list.setSpacing(Space.M)
        column.addLayout(self._list)
        column.addStretch(1)

    def refresh(self, view: ChildView) -> None:
        self.buttons.setVisible(view.may_write)
        self._show_lacking(view)
        clear_layout(self._list)
        if not view.consents and not view.case.grounds and not view.actors:
            self._list.addWidget(
                EmptyState(
                    "consent",
                    self.tr("No consents yet"),
                    self.tr(
                        "At level 1 you may write alone. Before the log is passed on, the family"
                        " says who may be told what."
                    ),
                )
            )
        if view.consents:
            self._list.addWidget(SectionTitle(self.tr("Consents")))
        for each in sorted(view.consents, key=_order):
            self._list.addWidget(self._consent(each, view))
        if view.case.grounds:
            self._list.addWidget(SectionTitle(self.tr("Other grounds")))
        for ground in view.case.grounds:
            self._list.addWidget(self._ground(ground, view))
        if view.actors:
            self._list.addWidget(SectionTitle(self.tr("Actors round the child")))
            self._list.addWidget(self._actors(view))

    # ------------------------------------------------------------ showing

    def _show_lacking(self, view: ChildView) -> None:
        lacking = view.actors_without_consent
        names = ", ".join(actor.name for actor in lacking)
        self.lacking.set(
            "warning",
            self.tr(
                "{names}. Nothing of the log may be passed on to them before the consent is there."
            ).format(names=names),
            self.tr("Consent is missing"),
        )
        self.lacking.setVisible(bool(lacking))

    def _consent(self, each: ConsentView, view: ChildView) -> Card:
        consent = each.state.consent
        card = Card(consent.purpose)
        card.add_action(self._standing(each))
        givers = [m.name for m in view.case.child.family if m.id in consent.given_by]
        rows: list[tuple[str, str | QWidget]] = [
            (self.tr("May be told"), consent.covers),
            (self.tr("To"), ", ".join(consent.receivers)),
            (
                self.tr("Given by"),
                self.tr("{names}, {form}, {date}").format(
                    names=", ".join(givers) or self.tr("nobody in the family any more"),
                    form=form_words(consent.form).lower(),
                    date=day_words(consent.date),
                ),
            ),
            (self.tr("Valid until"), day_words(consent.valid_until)),
        ]
        if not each.state.consent.freely:
            rows.append(
                (self.tr("Still missing"), self.tr("It is not registered as freely given."))
            )
        if each.missing_from and each.standing != "withdrawn":
            rows.append((self.tr("Still missing"), ", ".join(each.missing_from)))
        if consent.explained:
            rows.append((self.tr("How it was explained"), consent.explained))
        card.add(KeyValueList(rows, card))
        if view.may_write and each.standing != "withdrawn":
            card.add(self._consent_buttons(each, card))
        return card

    def _consent_buttons(self, each: ConsentView, card: Card) -> QWidget:
        consent = each.state.consent
        box = QWidget(card)
        row = TightFlow(box, gap=Space.S)
        text = self.tr("Complete it") if each.standing == "incomplete" else self.tr("Renew")
        renew = QuietButton(text, box, icon="restore")
        renew.setAccessibleDescription(consent.purpose)
        renew.clicked.connect(lambda: self._ask_consent(old=each))
        row.addWidget(renew)
        back = QuietButton(self.tr("Take back"), box, icon="undo")
        back.setAccessibleDescription(consent.purpose)
        back.clicked.connect(lambda: self._ask_withdrawal(each))
        row.addWidget(back)
        return box

    def _standing(self, each: ConsentView) -> Chip:
        if each.standing == "withdrawn":
            said = self.tr("Taken back {date}").format(date=day_words(each.state.withdrawn))
            return Chip(said, "neutral", self, icon="undo")
        words, kind, icon = {
            "valid": (self.tr("Holds"), "success", "shield-check"),
            "lapsing": (self.tr("Lapses soon"), "warning", "clock"),
            "lapsed": (self.tr("Lapsed"), "danger", "clock"),
            "incomplete": (self.tr("Not complete"), "warning", "shield-alert"),
        }[each.standing]
        return Chip(words, kind, self, icon=icon)

    def _ground(self, ground: OtherGround, view: ChildView) -> Card:
        card = Card(ground.purpose)
        if ground.valid_until < view.today:
            card.add_action(Chip(self.tr("Lapsed"), "danger", self, icon="clock"))
        else:
            card.add_action(Chip(self.tr("Holds"), "info", self, icon="shield-question"))
        card.add(
            KeyValueList(
                [
                    (self.tr("To"), ground.receiver),
                    (self.tr("The ground"), ground.ground),
                    (self.tr("The law"), ground.law),
                    (self.tr("Valid until"), day_words(ground.valid_until)),
                ],
                card,
            )
        )
        return card

    def _actors(self, view: ChildView) -> QWidget:
        card = Card("")
        card.setAccessibleName(self.tr("Actors round the child"))
        card.body_layout.setSpacing(Space.S)
        for each in view.actors:
            card.add(self._actor_row(each, view))
        return card

    def _actor_row(self, each: ActorView, view: ChildView) -> QWidget:
        actor = each.actor
        whole = QFrame(self)
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        row.addWidget(IconMark("person", "text_muted", whole))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Strong(actor.name, whole))
        words.addWidget(text_label(_about(actor), "caption", whole))
        row.addLayout(words, 1)
        side = TightFlow(gap=Space.S)
        for widget in self._actor_side(each, view, whole):
            side.addWidget(widget)
        row.addLayout(side, 1)
        return whole

    def _actor_side(self, each: ActorView, view: ChildView, parent: QWidget) -> list[QWidget]:
        words, kind, icon = {
            "ok": (self.tr("Consent is there"), "success", "shield-check"),
            "missing": (self.tr("Consent is missing"), "warning", "shield-alert"),
            "not_needed": (self.tr("Needs no consent"), "neutral", "family"),
        }[each.consent]
        side: list[QWidget] = [Chip(words, kind, parent, icon=icon)]
        if not view.may_write:
            return side
        if each.consent == "missing":
            ask = QuietButton(self.tr("Register"), parent, icon="consent")
            ask.setAccessibleDescription(each.actor.name)
            ask.clicked.connect(lambda: self._ask_consent(wanted=(each.actor.id,)))
            side.append(ask)
        change = QuietButton(self.tr("Change"), parent, icon="pencil")
        change.setAccessibleDescription(each.actor.name)
        change.clicked.connect(lambda: self._ask_actor(each.actor))
        side.append(change)
        return side

    # ------------------------------------------------------------ asking

    def _ask_consent(self, *, wanted: tuple[str, ...] = (), old: ConsentView | None = None) -> None:
        def show(known: tuple[Contact, ...]) -> None:
            if self.view is not None:
                before = old.state.consent if old else None
                ConsentDialog(
                    self.context, self.view, known, self, wanted=wanted, old=before
                ).open()

        self.context.run(contacts.all_contacts, self.context.session, done=show, owner=self)

    def _ask_ground(self) -> None:
        def show(known: tuple[Contact, ...]) -> None:
            if self.view is not None:
                log = self.view.case.log
                people = {each.actor.key: each.actor.name for each in self.view.actors}
                people |= {each.card.keys.entry: each.card.person.name for each in known}
                people.pop("", None)
                GroundDialog(
                    self.context,
                    log,
                    people,
                    lambda _: self.context.case_changed.emit(log),
                    self,
                ).open()

        self.context.run(contacts.all_contacts, self.context.session, done=show, owner=self)

    def _ask_withdrawal(self, each: ConsentView) -> None:
        if self.view is not None:
            WithdrawDialog(self.context, self.view, each.state.consent, self).open()

    def _ask_actor(self, actor: Actor | bool | None = None) -> None:
        if self.view is not None:
            known = actor if isinstance(actor, Actor) else None
            ActorDialog(self.context, self.view, known, self).open()


def _order(each: ConsentView) -> tuple[bool, str]:
    """Those that stand first, soonest to lapse on top."""
    return each.standing in ("withdrawn", "lapsed"), each.state.consent.valid_until


def _about(actor: Actor) -> str:
    words = person_words(Person(name="", profession=actor.profession, workplace=actor.workplace))
    return " · ".join(part for part in (words, actor.phone, actor.email) if part)
