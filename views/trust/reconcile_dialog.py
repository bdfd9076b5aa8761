"""Clearing up a log in quarantine: who holds according to what, and what each choice means."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QCheckBox, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from app import reconcile
from app.language import translate
from app.reconcile import Choice, Look
from models.custody import State
from views.children.form_dialog import FormDialog
from views.context import Context
from views.kit import BodyText, Caption, FieldRow, KeyValueList, Strong
from views.theme import Space

if TYPE_CHECKING:
    from app.session import Session


def state_words(state: State | None) -> str:
    """Who holds, said of a state in quarantine."""
    return {
        State.HOLDER: translate("ReconcileDialog", "You hold the relay"),
        State.OFFERED: translate(
            "ReconcileDialog", "You hold the relay, and it is offered to somebody"
        ),
        State.ACCEPTED: translate(
            "ReconcileDialog", "You have accepted the relay and wait for the giver's release"
        ),
        State.RELEASED: translate("ReconcileDialog", "You have passed the relay on"),
        State.VERIFIED: translate("ReconcileDialog", "The relay is offered to you"),
        State.CLOSED: translate("ReconcileDialog", "The log is closed"),
        State.NOTHING: translate("ReconcileDialog", "You have nothing to do with this relay"),
    }.get(state or State.NOTHING, translate("ReconcileDialog", "Nothing is known"))


def name_of(look: Look) -> str:
    """The child, or what can be said of a log that is not here any more."""
    gone = translate("ReconcileDialog", "A log that is not in this store any more")
    return look.child or gone


class ReconcileDialog(FormDialog):
    """One log in quarantine. Nothing is chosen beforehand; *later* leaves everything as it is."""

    def __init__(
        self,
        context: Context,
        look: Look,
        parent: QWidget | None,
        done: Callable[[], object],
        alike: tuple[Look, ...] = (),
    ) -> None:
        super().__init__(
            context,
            translate("ReconcileDialog", "Where is the relay?"),
            parent=parent,
            width=76,
        )
        self.look = look
        self.alike = alike
        self._done = done
        self.add(Strong(name_of(look), self))
        self.add(BodyText(look.sentence, self))
        rows: list[tuple[str, str | QWidget]] = [
            (
                self.tr("This computer remembers"),
                state_words(look.remembered) if look.remembered else self.tr("Nothing"),
            ),
            (
                self.tr("The store here says"),
                state_words(look.here) if look.here else self.tr("The log is not in it"),
            ),
        ]
        self.facts = KeyValueList(rows, self)
        self.add(self.facts)
        self.add(
            Caption(
                self.tr(
                    "Until you choose, the log can be read, but nothing is signed in it. A file "
                    "from the others that shows where the relay is may also clear it up."
                ),
                self,
            )
        )
        self.buttons_of: dict[Choice, QRadioButton] = {}
        self._choices = QButtonGroup(self)
        group = self.add_group(self.tr("What is right?"))
        for choice in look.choices:
            group.addWidget(self._choice(choice))
        self.by = QLineEdit(self)
        self.by_row = FieldRow(
            self.tr("Who has confirmed it, and how?"),
            self.by,
            self.tr("For example: Jonas, by phone. It is asked so that two never hold one relay."),
            parent=self,
        )
        self.by.returnPressed.connect(self._try)
        self.add(self.by_row)
        self.by_row.hide()
        self.all_alike = QCheckBox(
            self.tr("The same holds for the other logs that came this way: {count}").format(
                count=len(alike)
            ),
            self,
        )
        self.add(self.all_alike)
        self.all_alike.hide()
        self._choices.buttonToggled.connect(lambda *_: self._chosen())
        self.yes.setText(self.tr("This is how it is"))
        self.no.setText(self.tr("Later"))
        self.yes.setEnabled(False)

    def _choice(self, choice: Choice) -> QWidget:
        names = {
            Choice.REMEMBERED: self.tr("What this computer remembers is right"),
            Choice.HERE: self.tr("Take the log up again here")
            if self.look.why == "moved"
            else self.tr("What the store here says is right"),
            Choice.GIVE_UP: self.tr("Let go of it here"),
        }
        look = self.look
        means = {
            Choice.REMEMBERED: self._remembered_means(look),
            Choice.HERE: self._here_means(look),
            Choice.GIVE_UP: self.tr(
                "Nothing more is kept of it here. If you had accepted the relay, ask the giver to "
                "send the file again; you can accept it once more."
            ),
        }
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        button = QRadioButton(names[choice], holder)
        button.setAccessibleDescription(means[choice])
        told = Caption(means[choice], holder)
        told.setContentsMargins(Space.XL, 0, 0, Space.S)
        column.addWidget(button)
        column.addWidget(told)
        self._choices.addButton(button)
        self.buttons_of[choice] = button
        return holder

    def _remembered_means(self, look: Look) -> str:
        if look.remembered in (State.HOLDER, State.OFFERED):
            return self.tr(
                "You go on writing. What was written after the copy is missing here; those who "
                "have got the log since then may have it."
            )
        if look.remembered is State.RELEASED:
            return self.tr(
                "The log is a sealed copy here again, and another holds the relay. You cannot "
                "write in it. This is always safe."
            )
        return self.tr("The log waits again for what it waited for before.")

    def _here_means(self, look: Look) -> str:
        if look.why == "moved":
            return self.tr(
                "You hold the relay here again. Choose it only when the move came to nothing and "
                "the file is not used on the new computer: otherwise two hold the same relay."
            )
        if look.remembered is State.RELEASED:
            return self.tr(
                "You hold the relay again. Choose it only when the one who got it has said that "
                "they do not have it: otherwise two hold the same relay, and the others will see "
                "it as a proof against you."
            )
        if look.here in (State.HOLDER, State.OFFERED):
            return self.tr(
                "You hold the relay and go on writing here. Choose it when the old computer is "
                "given up, or the others say that you hold."
            )
        return self.tr("The log goes on from what the store here says.")

    @property
    def choice(self) -> Choice | None:
        """What is chosen so far."""
        return next((each for each, box in self.buttons_of.items() if box.isChecked()), None)

    def _chosen(self) -> None:
        self.yes.setEnabled(self.choice is not None)
        self.by_row.setVisible(self.choice is Choice.HERE)
        self.all_alike.setVisible(self.choice is Choice.HERE and bool(self.alike))
        self._fit()
        if not self.by_row.isHidden():
            self.area.ensureWidgetVisible(self.by_row)

    def check(self) -> bool:
        if self.choice is None:
            return False
        missing = self.choice is Choice.HERE and not self.by.text().strip()
        self.by_row.set_error(
            self.tr("Write who has confirmed where the relay is.") if missing else ""
        )
        if missing:
            self.by.setFocus()
        return not missing

    def save(self) -> None:
        choice = self.choice
        if choice is not None:
            several = choice is Choice.HERE and self.all_alike.isChecked()
            looks = (self.look, *self.alike) if several else (self.look,)
            self.run(
                _settle,
                self.context.session,
                tuple(each.log for each in looks),
                choice,
                self.by.text(),
                done=self._settled,
            )

    def _settled(self, still: Look | None) -> None:
        if still is None:
            self.context.toast(self.tr("It is cleared up where the relay is."))
        else:
            self.context.toast(self.tr("The log still waits: it is not certain yet."), "warning")
        self.context.case_changed.emit(self.look.log)
        self._done()


def _settle(session: Session, logs: tuple[str, ...], choice: Choice, by: str) -> Look | None:
    """Settle each; one that still waits, or None."""
    still = [reconcile.settle(session, log, choice, by) for log in logs]
    return next((each for each in still if each is not None), None)


def ask_where(context: Context, log: str, parent: QWidget) -> None:
    """Open the form for one log in quarantine."""
    from views.trust.notices import look_again

    context.run(
        reconcile.look,
        context.session,
        log,
        done=lambda look: ReconcileDialog(
            context, look, parent, lambda: look_again(context)
        ).open(),
        owner=parent,
    )
