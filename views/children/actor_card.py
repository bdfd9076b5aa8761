"""The profession card of an actor (*fagprofil*): who, from where, what they do, and their way."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.child import ChildView
from app.language import translate
from app.reference import actor_groups, profession_label
from models.people import Actor
from views import words
from views.children.actor_dialog import ActorDialog
from views.children.form_dialog import FormDialog
from views.context import Context
from views.kit import KeyValueList, SecondaryButton
from views.map.efforts import effort_words


class ActorCard(FormDialog):
    """Everything the case says of one actor, for reading. The holder can go on to change it."""

    def __init__(
        self,
        context: Context,
        view: ChildView,
        actor: Actor,
        *,
        may_change: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            context,
            translate("ActorCard", "Profession card"),
            parent=parent,
            yes=translate("ActorCard", "Close"),
            width=68,
        )
        self.facts = KeyValueList(_facts(view, actor), self)
        self.add(self.facts)
        self.no.hide()
        self.change = SecondaryButton(translate("ActorCard", "Change…"), self, icon="pencil")
        self.change.setVisible(may_change)
        self.buttons.insertWidget(1, self.change)
        self.change.clicked.connect(lambda: self._change(view, actor))

    def save(self) -> None:
        self.accept()

    def _change(self, view: ChildView, actor: Actor) -> None:
        around = self.parentWidget()
        self.accept()
        ActorDialog(self.context, view, actor, around).open()


def _facts(view: ChildView, actor: Actor) -> list[tuple[str, str | QWidget]]:
    consent = next((each.consent for each in view.actors if each.actor.id == actor.id), "")
    group = next((each.label for each in actor_groups() if each.key == actor.group), "")
    left = words.day(actor.left) if actor.left else ""
    if left and actor.farewell:
        left = translate("ActorCard", "{day}, with a proper goodbye").format(day=left)
    said = {
        translate("ActorCard", "Name"): actor.name,
        translate("ActorCard", "Profession"): profession_label(actor.profession),
        translate("ActorCard", "Workplace"): actor.workplace,
        translate("ActorCard", "Belongs to"): group,
        translate("ActorCard", "Phone"): actor.phone,
        translate("ActorCard", "E-mail"): actor.email,
        translate("ActorCard", "May decide"): (
            translate("ActorCard", "For the authority") if actor.authority else ""
        ),
        translate("ActorCard", "Does"): "\n".join(
            effort_words(each) for each in view.case.efforts if each.actor == actor.id
        ),
        translate("ActorCard", "Consent"): {
            "ok": translate("ActorCard", "Given"),
            "missing": translate("ActorCard", "Missing"),
        }.get(consent, ""),
        translate("ActorCard", "Joined"): words.day(actor.joined),
        translate("ActorCard", "Introduced"): words.day(actor.introduced),
        translate("ActorCard", "Left"): left,
    }
    return [(label, value) for label, value in said.items() if value]
