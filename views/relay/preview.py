"""A file that somebody sent: what it is, from whom, about which child – before it is read in.

Every answer says first what follows from it. After an answer stands what happened, who holds now,
and the file to send, if there is one.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app import contributions, copies, handover, orphan, undo
from app.handover import Result
from app.preview import Preview
from app.relay_state import RelayState, relay_state
from app.session import Session
from models.card import Trust
from models.errors import BindeledError
from views import words as day_words
from views.contacts.card_dialogs import CompareDialog
from views.contacts.trust import PersonTrust
from views.context import Context
from views.kit import (
    Banner,
    BodyText,
    Card,
    Chip,
    Display,
    FieldRow,
    Flow,
    IconMark,
    KeyValueList,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
    Strong,
    TextArea,
    TimelineRow,
    clear_layout,
)
from views.relay import other_files, words
from views.relay.left_card import LeftCard
from views.relay.send import HowToSend, SendPanel
from views.theme import Space, on_theme_change

_WIDEST_CHARS = 170


class PreviewPage(QWidget):
    """One file before it is answered, or why it cannot be read."""

    left = Signal()
    """Back to the overview."""
    another_wanted = Signal()
    """Open another file."""
    answered = Signal(object)
    """The `Result` of an answer."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.preview: Preview | None = None
        self._act = ""
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.back = QuietButton(self.tr("All relays"), self, icon="arrow-left")
        self.back.clicked.connect(self.left)
        self.title = Display("", self)
        self.note = BodyText("", self)
        self.note.setProperty("type", "muted")
        self.body = QVBoxLayout()
        self.body.setSpacing(Space.L)
        self.accept_button: PrimaryButton | None = None
        self.decline_button: SecondaryButton | None = None
        self.take_in_button: PrimaryButton | None = None
        self.honour_button: SecondaryButton | None = None
        self.refuse_button: SecondaryButton | None = None
        self.admit_button: PrimaryButton | None = None
        self.turn_down_button: SecondaryButton | None = None
        self.keep_button: PrimaryButton | None = None
        self.sign_button: PrimaryButton | None = None
        self.take_over_button: PrimaryButton | None = None
        self.comment: TextArea | None = None
        self.undo_button: SecondaryButton | None = None
        self.reason: TextArea | None = None
        self.reason_row: FieldRow | None = None
        self.panel: SendPanel | None = None
        self.trouble: Banner | None = None
        self._lay_out()

    # ------------------------------------------------------------ what is shown

    def show_preview(self, preview: Preview) -> None:
        """Show a verified file. Nothing of it has been read into a log."""
        late = "honour" in preview.actions
        other = preview.type == "accept" and preview.leads_to != "release"
        self._start(words.file_name(preview.type), "" if late or other else preview.note)
        self.preview = preview
        if late:
            self._add(self._late_banner(preview))
        if preview.already:
            self._add_already(preview)
        elif not preview.actions:
            self._add_no_action(preview)
        self._add_warnings(preview)
        if preview.decline_reason:
            self._add(
                Banner(
                    "info",
                    preview.decline_reason,
                    title=self.tr("{name} writes").format(name=preview.sender.person.name),
                    parent=self,
                )
            )
        self._add(self._sender(preview))
        self._add(self._content(preview))
        if preview.offer is not None:
            self._add_offer(preview)
        if preview.contributed:
            self._add(other_files.contributed(self, preview))
        if preview.copy is not None:
            self._add(other_files.copy_terms(self, preview))
        if preview.request is not None:
            self._add(other_files.request(self, preview))
        if not preview.already or preview.leads_to == "repeat":
            # Row 9: who lost the release gets the same one again.
            self._add_actions(preview)
        self.back.setFocus()

    def show_trouble(self, text: str, path: Path | None) -> None:
        """Show why a file is not read, in words, with what to do."""
        self._start(self.tr("The file was not read in"), path.name if path is not None else "")
        self.preview = None
        self.trouble = Banner("error", text, title=self.tr("Nothing here has changed"), parent=self)
        self._add(self.trouble)
        another = SecondaryButton(self.tr("Open another file…"), self, icon="folder")
        another.clicked.connect(self.another_wanted)
        self._add(Flow([another], self))
        self.back.setFocus()

    def show_newer(self, kind: str, sender: str, phone: str) -> None:
        """Say whose file of a newer program it is and whom to call.

        kind: type of the file; sender, phone: as on the card; each "" when not readable.
        """
        name = sender or self.tr("the sender")
        self._start(
            words.file_name(kind) if kind else self.tr("A file of a newer Bindeled"),
            self.tr("From {name}. It is made by a newer Bindeled than this one.").format(name=name),
        )
        self.preview = None
        self.trouble = Banner(
            "warning",
            self.tr(
                "Nothing was read in, and who holds the relay has not changed. An offer cannot be "
                "answered with yes here, because this Bindeled cannot read it."
            ),
            title=self.tr("Bindeled must be updated"),
            parent=self,
        )
        self._add(self.trouble)
        card = Card(self.tr("What you can do"), self)
        call = self.tr("Call {name} on {phone}.") if phone else self.tr("Call {name}.")
        for text in (
            self.tr("Have Bindeled updated, and open the file again."),
            call.format(name=name, phone=phone)
            + " "
            + self.tr(
                "{name} holds on meanwhile, and can take an offer back if you have to say no."
            ).format(name=name),
        ):
            card.add(BodyText(text, card))
        self._add(card)
        another = SecondaryButton(self.tr("Open another file…"), self, icon="folder")
        another.clicked.connect(self.another_wanted)
        self._add(Flow([another], self))
        self.back.setFocus()

    def offer_decline(self, path: Path) -> None:
        """Below a file of a newer program: a way to say no, where its offer can be verified."""
        shown = self.trouble

        def found(may: bool) -> None:
            if may and self.trouble is shown:
                self._add_newer_decline(path)

        self.context.run(
            handover.may_decline_newer, self.context.session, path, done=found, owner=self
        )

    def _add_newer_decline(self, path: Path) -> None:
        card = Card(self.tr("Or say no"), self)
        card.add(
            BodyText(
                self.tr(
                    "That the offer is from this sender to you has been verified. Your no is final "
                    "for this offer; the giver can make another."
                ),
                card,
            )
        )
        self.reason = TextArea(lines=2, parent=card)
        self.reason.setPlainText(
            self.tr("My Bindeled is older than yours and cannot read the offer yet.")
        )
        self.reason_row = FieldRow(self.tr("Why do you say no?"), self.reason)
        self.reason.textChanged.connect(self._reason_is_typed)
        card.add(self.reason_row)
        self.decline_button = SecondaryButton(self.tr("Say no"), card, icon="cross")
        self.decline_button.clicked.connect(lambda: self.decline_newer(path))
        card.body_layout.addWidget(self.decline_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._add(card)

    def decline_newer(self, path: Path) -> None:
        """Say no to an offer that cannot be read here; the reason must be there."""
        text = self._written_reason(self.tr("Write why, so that the giver knows what to do."))
        if not text:
            return
        self._act = "decline"
        self._enable(False)
        self.context.run(
            lambda: (handover.decline_newer(self.context.session, path, text), None),
            done=self._done,
            failed=self._failed,
            owner=self,
        )

    def _written_reason(self, missing: str) -> str:
        """The reason that is written, "" after saying that it is missing."""
        if self.reason is None or self.reason_row is None:
            return ""
        text = self.reason.text().strip()
        if not text:
            self.reason_row.set_error(missing)
            self.reason.setFocus()
        return text

    def show_result(self, result: Result, state: RelayState | None) -> None:
        """Show what came of an answer: what happened, who holds, what to send."""
        name = result.out.to_name if result.out else ""
        preview = self.preview
        self._start(self._result_title(result), "")
        self.preview = preview
        self._add(Banner("success" if result.new else "info", result.sentence, parent=self))
        if result.warning:
            self._add(Banner("warning", result.warning, parent=self))
        if state is not None and result.case is not None:
            self._add(self._holds(result.case.child.name, state))
        if result.out is not None:
            self.panel = SendPanel(self.context, result.out, self)
            self._add(self.panel)
            self._add(HowToSend(self.context, name, self))
        self._add(LeftCard(self.context, result.log, self))
        buttons: list[QWidget] = []
        self.undo_button = None
        if result.out is not None and self._act == "accept":
            self.undo_button = SecondaryButton(self.tr("Take it back again"), self, icon="undo")
            self.undo_button.clicked.connect(lambda: self.undo(result.log))
            buttons.append(self.undo_button)
            self.panel_saved()
        if result.case is not None:
            to_child = SecondaryButton(self.tr("Open the child's page"), self, icon="child")
            to_child.clicked.connect(lambda: self.context.open_case(result.log))
            buttons.append(to_child)
        done = QuietButton(self.tr("All relays"), self, icon="arrow-left")
        done.clicked.connect(self.left)
        buttons.append(done)
        self._add(Flow(buttons, self))
        if self.panel is not None:
            self.panel.button.setFocus()

    @property
    def half_written(self) -> bool:
        """Whether a reason for saying no is being written."""
        return self.reason is not None and bool(self.reason.text().strip())

    # ------------------------------------------------------------ the answers

    def accept(self) -> None:
        """Say yes to the offer."""
        self._answer(handover.accept)

    def decline(self) -> None:
        """Say no; the reason is asked for, and must be there."""
        text = self._written_reason(self.tr("Write why, so that the giver knows what to do."))
        if text:
            self._answer(handover.decline, text)

    def _reason_is_typed(self) -> None:
        if self.reason is not None and self.reason_row is not None and self.reason.text().strip():
            self.reason_row.set_error("")

    def take_in(self) -> None:
        """Take in a receipt."""
        self._answer(handover.take_in)

    def honour(self) -> None:
        """Let a late acceptance count."""
        self._answer(handover.honour)

    def refuse_late(self) -> None:
        """Refuse a late acceptance, for good."""
        self._answer(handover.refuse_late)

    def admit(self) -> None:
        """Admit a contribution to the log."""
        comment = self.comment.text().strip() if self.comment is not None else ""
        self._answer(contributions.admit, comment)

    def turn_down(self) -> None:
        """Do not admit a contribution; the reason is asked for, and must be there."""
        text = self._written_reason(self.tr("Write why, so that the one who sent it knows."))
        if text:
            self._answer(contributions.turn_down, text)

    def keep_copy(self) -> None:
        """Keep a copy to read."""
        self._answer(copies.keep)

    def cosign(self) -> None:
        """Sign what another asks for."""
        self._answer(orphan.sign)

    def take_over(self) -> None:
        """Take the relay over with the second person's signature."""
        self._answer(orphan.take_over)

    def undo(self, log: str) -> None:
        """Take the whole import back, while nothing has been written and nothing has left."""
        self._act = "undo"
        self.context.run(
            undo.undo,
            self.context.session,
            log,
            done=lambda result: self._done((result, None)),
            failed=self._failed,
            owner=self,
        )

    def panel_saved(self) -> None:
        """When the acceptance is saved as a file it can no longer be taken back."""
        if self.panel is not None:
            self.panel.saved.connect(self._no_undo)

    def _no_undo(self, *_: object) -> None:
        if self.undo_button is not None:
            self.undo_button.hide()

    def _answer(self, act: Callable[..., Result], *args: str) -> None:
        preview = self.preview
        if preview is None:
            return
        self._act = act.__name__
        self._enable(False)
        self.context.run(
            _with_state,
            self.context.session,
            act,
            preview.sha,
            *args,
            done=self._done,
            failed=self._failed,
            owner=self,
        )

    def _done(self, came: tuple[Result, RelayState | None]) -> None:
        result, state = came
        self.show_result(result, state)
        self.context.case_changed.emit(result.log)
        self.answered.emit(result)

    def _failed(self, error: Exception) -> None:
        self._enable(True)
        if not isinstance(error, BindeledError):
            self.context.failed_default(error)
            return
        from app.errors import sentence

        if self.trouble is None:
            self.trouble = Banner("error", "", parent=self)
            self.body.insertWidget(0, self.trouble)
        self.trouble.set("error", sentence(error))
        self.area.verticalScrollBar().setValue(0)

    def _enable(self, on: bool) -> None:
        for button in (
            self.accept_button,
            self.decline_button,
            self.take_in_button,
            self.honour_button,
            self.refuse_button,
            self.admit_button,
            self.turn_down_button,
            self.keep_button,
            self.sign_button,
            self.take_over_button,
        ):
            if button is not None:
                button.setEnabled(on)

    # ------------------------------------------------------------ the parts

    def _add_already(self, preview: Preview) -> None:
        self._add(
            Banner(
                "info",
                self.tr(
                    "It was read in on {when}. Nothing has changed now, and you need do nothing."
                ).format(when=day_words.moment(preview.already)),
                title=self.tr("This file has been read in already"),
                parent=self,
            )
        )

    def _add_no_action(self, preview: Preview) -> None:
        if preview.type == "offer":
            text = self.tr(
                "This offer cannot be answered as things stand here: either you hold the relay "
                "already, or a newer file has come. Nothing has changed."
            )
        elif preview.type == "contribution" and preview.holder:
            text = self.tr(
                "You do not hold the relay for this child; {holder} does. Nothing has changed. "
                "Tell {name}, who can send it there."
            ).format(holder=preview.holder, name=preview.sender.person.name)
        else:
            text = self.tr("There is nothing to take in from this file here.")
        self._add(Banner("info", text, parent=self))

    def _add_warnings(self, preview: Preview) -> None:
        if preview.practice:
            self._add(
                Banner(
                    "info",
                    self.tr("The family is made up, for practice. It is no real child."),
                    title=self.tr("Practice"),
                    parent=self,
                )
            )
        if preview.expired and "accept" in preview.actions:
            self._add(
                Banner(
                    "warning",
                    self.tr(
                        "The day that {name} asked for an answer is past. Call {name}, and ask for "
                        "a fresh offer if something has changed. You can still say yes."
                    ).format(name=preview.sender.person.name),
                    title=self.tr("The offer is old"),
                    parent=self,
                )
            )
        if preview.differs:
            self._add(
                Banner(
                    "warning",
                    self.tr(
                        "Some entries are written in two ways, here and in the file. "
                        "Talk to {name} before you answer."
                    ).format(name=preview.sender.person.name),
                    title=self.tr("Something differs"),
                    parent=self,
                )
            )

    def _sender(self, preview: Preview) -> Card:
        card = Card(self.tr("From"), self)
        card.add(PersonTrust(preview.sender.person, preview.trust, card))
        if preview.trust is not Trust.CONFIRMED and not preview.already:
            compare = SecondaryButton(self.tr("Compare the number…"), card, icon="compare")
            compare.clicked.connect(self._compare)
            card.body_layout.addWidget(compare, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _content(self, preview: Preview) -> Card:
        card = Card(self.tr("About"), self)
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        row.addWidget(IconMark("child", "accent", card, 1.4), 0)
        name = preview.child or self.tr("A child that is not on this computer")
        row.addWidget(Strong(name, card), 1)
        card.body_layout.addLayout(row)
        chips = [Chip(words.entries(preview.entries), "neutral", card, icon="log")]
        if preview.new:
            text = words.counted(
                preview.new, self.tr("1 is new here"), self.tr("{count} are new here")
            )
            chips.append(Chip(text, "info", card, icon="plus"))
        if preview.same:
            text = words.counted(
                preview.same, self.tr("1 is here already"), self.tr("{count} are here already")
            )
            chips.append(Chip(text, "neutral", card, icon="check"))
        if preview.differs:
            text = words.counted(preview.differs, self.tr("1 differs"), self.tr("{count} differ"))
            chips.append(Chip(text, "danger", card, icon="compare"))
        card.add(Flow(chips, card))
        if preview.ground:
            kind = (
                self.tr("Consent") if preview.ground_kind == "consent" else self.tr("Other ground")
            )
            card.add(KeyValueList([(kind, preview.ground)], card))
        return card

    def _add_offer(self, preview: Preview) -> None:
        offer = preview.offer
        if offer is None:
            return
        status = Card(self.tr("Status from the giver"), self)
        status.add(BodyText(offer.status, status))
        self._add(status)
        nothing = self.tr("Not written – ask {name}").format(name=preview.sender.person.name)
        family = Card(self.tr("The family and the handover"), self)
        rows = [
            (self.tr("Why it passes on"), words.reason(offer.reason)),
            (self.tr("Agreed by"), offer.agreed_by or nothing),
            (self.tr("Agreed at"), offer.agreed_where or nothing),
            (self.tr("The family says"), offer.family_view or nothing),
            (self.tr("Tells the family"), offer.told_by or nothing),
            (
                self.tr("The family meets you"),
                day_words.day(offer.family_meets) if offer.family_meets else nothing,
            ),
        ]
        if offer.expires:
            rows.append((self.tr("Answer before"), day_words.day(offer.expires)))
        family.add(KeyValueList(rows, family))
        self._add(family)

    def _add_actions(self, preview: Preview) -> None:
        actions = preview.actions
        if "accept" in actions:
            self._add(self._accept_card(preview))
        if "decline" in actions:
            self._add(self._decline_card(preview))
        if "take_in" in actions:
            self._add(self._take_in_card(preview))
        if "honour" in actions:
            self._add(self._late_cards(preview))
        if "admit" in actions:
            self._add(other_files.admit_card(self, preview))
            self._add(other_files.turn_down_card(self, preview))
        if "keep_copy" in actions:
            self._add(other_files.keep_card(self, preview))
        if "cosign" in actions:
            self._add(other_files.cosign_card(self, preview))
        if "take_over" in actions:
            self._add(other_files.take_over_card(self, preview))

    def _accept_card(self, preview: Preview) -> Card:
        name = preview.sender.person.name
        card = Card(self.tr("If you say yes"), self)
        rows = (
            (
                "download",
                self.tr("Everything is stored here"),
                self.tr("It is read back and checked before anything is signed."),
            ),
            (
                "receipt",
                self.tr("You get a receipt to send to {name}").format(name=name),
                self.tr(
                    "{name} holds on until it has arrived. You act from now on: you both have a "
                    "hand on the relay."
                ).format(name=name),
            ),
            (
                "handshake",
                self.tr("{name} sends you a release").format(name=name),
                self.tr("When you have opened it, you hold the relay alone."),
            ),
        )
        timeline = QVBoxLayout()
        timeline.setSpacing(0)
        for number, (mark, title, text) in enumerate(rows):
            row = TimelineRow("", title, text, icon=mark, last=number == 2, parent=card)
            row.when.hide()
            timeline.addWidget(row)
        card.body_layout.addLayout(timeline)
        stop = preview.trust is Trust.CHANGED
        self.accept_button = PrimaryButton(
            self.tr("Say yes and take the relay"), card, icon="handshake"
        )
        self.accept_button.clicked.connect(self.accept)
        self.accept_button.setVisible(not stop)
        if stop:
            card.add(
                Banner(
                    "error",
                    self.tr("Compare the number with {name} before you say yes.").format(name=name),
                    parent=card,
                )
            )
        card.body_layout.addWidget(self.accept_button, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _decline_card(self, preview: Preview) -> Card:
        name = preview.sender.person.name
        card = Card(self.tr("If you say no"), self)
        card.add(
            BodyText(
                self.tr(
                    "Nothing is read in. {name} gets your reason and goes on holding the relay."
                ).format(name=name),
                card,
            )
        )
        self.reason = TextArea(lines=2, parent=card)
        self.reason_row = FieldRow(self.tr("Why do you say no?"), self.reason)
        self.reason.textChanged.connect(self._reason_is_typed)
        card.add(self.reason_row)
        self.decline_button = SecondaryButton(self.tr("Say no"), card, icon="cross")
        self.decline_button.clicked.connect(self.decline)
        card.body_layout.addWidget(self.decline_button, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _take_in_card(self, preview: Preview) -> Card:
        kind: str = preview.type
        if kind == "accept" and preview.leads_to != "release":
            kind = "refuse_made" if preview.leads_to == "refuse" else preview.leads_to
        text, button = words.taking_in(kind, preview.sender.person.name)
        card = Card(self.tr("If you take it in"), self)
        card.add(BodyText(text, card))
        self.take_in_button = PrimaryButton(button, card, icon="download")
        self.take_in_button.clicked.connect(self.take_in)
        card.body_layout.addWidget(self.take_in_button, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _late_cards(self, preview: Preview) -> QWidget:
        name = preview.sender.person.name
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.L)
        self.honour_button = SecondaryButton(self.tr("Let the yes count"), holder, icon="handshake")
        self.honour_button.clicked.connect(self.honour)
        column.addWidget(
            _choice(
                self.tr("Let it count"),
                self.tr(
                    "The relay passes to {name}. Your copy is sealed, and a release is made that "
                    "you send. What you have written since the offer goes along."
                ).format(name=name),
                self.honour_button,
                holder,
            )
        )
        self.refuse_button = SecondaryButton(self.tr("Refuse the yes"), holder, icon="shield-alert")
        self.refuse_button.clicked.connect(self.refuse_late)
        column.addWidget(
            _choice(
                self.tr("Refuse it"),
                self.tr(
                    "You go on holding. {name} gets a refusal and lets go; what {name} has written "
                    "meanwhile is sent to you. This is final for that offer: if the same receipt "
                    "comes again, it gets the same answer."
                ).format(name=name),
                self.refuse_button,
                holder,
            )
        )
        return holder

    def _late_banner(self, preview: Preview) -> Banner:
        text = self.tr(
            "{name} has said yes to an offer that is no longer open here. You still hold the "
            "relay. Call {name}, and decide together which of the two it is to be."
        )
        return Banner(
            "warning",
            text.format(name=preview.sender.person.name),
            title=self.tr("The yes came late"),
            parent=self,
        )

    def _holds(self, child: str, state: RelayState) -> Card:
        card = Card(self.tr("Who holds now"), self)
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        row.addWidget(IconMark("baton", "holder_mine", card, 1.6), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(Strong(child, card))
        column.addWidget(BodyText(state.sentence, card))
        row.addLayout(column, 1)
        card.body_layout.addLayout(row)
        return card

    def _result_title(self, result: Result) -> str:
        if not result.new:
            return self.tr("Nothing new")
        kind = self.preview.type if self.preview is not None else ""
        return {
            "accept": self.tr("You have said yes"),
            "decline": self.tr("You have said no"),
            "honour": self.tr("The relay has passed on"),
            "refuse_late": self.tr("You still hold the relay"),
            "take_in accept": self._title_after_acceptance(result),
            "take_in decline": self.tr("You still hold the relay"),
            "take_in release": self.tr("You hold the relay alone"),
            "take_in withdraw": self.tr("The offer is taken back"),
            "take_in refuse": self.tr("The giver still holds the relay"),
            "take_in reply": self.tr("The answer is kept"),
            "admit": self.tr("It stands in the log"),
            "turn_down": self.tr("It was not admitted"),
            "keep": self.tr("The copy is kept"),
            "sign": self.tr("You have signed"),
            "take_over": self.tr("You hold the relay alone"),
            "undo": self.tr("It is taken back"),
        }.get(self._act if self._act != "take_in" else f"take_in {kind}", self.tr("It is done"))

    def _title_after_acceptance(self, result: Result) -> str:
        if result.out is not None and result.out.type == "release":
            return self.tr("The relay has passed on")
        if result.out is not None and result.out.type == "refuse":
            return self.tr("The acceptance is refused")
        return self.tr("It is done")

    # ------------------------------------------------------------ inside

    def _compare(self) -> None:
        preview = self.preview
        if preview is None:
            return
        from app.contacts import Contact

        contact = Contact(card=preview.sender, trust=preview.trust)
        CompareDialog(self.context, contact, lambda _: self._again(preview.sha), self).open()

    def _again(self, sha: str) -> None:
        self.context.run(
            handover.look, self.context.session, sha, done=self.show_preview, owner=self
        )

    def _start(self, title: str, note: str) -> None:
        clear_layout(self.body)
        self.accept_button = self.take_in_button = None
        self.decline_button = self.honour_button = self.refuse_button = None
        self.admit_button = self.keep_button = self.sign_button = self.take_over_button = None
        self.turn_down_button = self.comment = None
        self.reason = self.reason_row = self.panel = self.trouble = None
        self.title.setText(title)
        self.setAccessibleName(title)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.area.verticalScrollBar().setValue(0)

    def _add(self, widget: QWidget) -> None:
        self.body.addWidget(widget)

    def _lay_out(self) -> None:
        inner = QWidget(self)
        inner.setProperty("role", "page-body")
        frame = QVBoxLayout(inner)
        frame.setContentsMargins(Space.XL, Space.L, Space.XL, Space.XL)
        frame.setSpacing(Space.S)
        frame.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        frame.addWidget(self.title)
        frame.addWidget(self.note)
        frame.addSpacing(Space.S)
        frame.addLayout(self.body)
        frame.addStretch(1)
        self._inner = inner
        on_theme_change(self, self._fit)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)

    def _fit(self) -> None:
        """No wider than is good to read."""
        self._inner.setMaximumWidth(self.fontMetrics().averageCharWidth() * _WIDEST_CHARS)


def _choice(title: str, text: str, button: QWidget, parent: QWidget) -> Card:
    card = Card(title, parent)
    card.add(BodyText(text, card))
    card.body_layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    return card


def _with_state(
    session: Session, act: Callable[..., Result], sha: str, *args: str
) -> tuple[Result, RelayState | None]:
    result = act(session, sha, *args)
    state = relay_state(session, result.log) if result.case is not None else None
    return result, state
