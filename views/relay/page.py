"""The relays: files that wait here, relays under way, and files made here.

Whoever reads only this page knows of each relay who holds it and what to do next.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app import contacts, handover, inbox, offering, releasing, undo
from app.boxes import OutItem, Result
from app.inbox import Waiting
from app.preview import Preview
from app.relay_state import MOVES, RelayState, relay_state
from app.session import Session
from app.strays import Stray, strays
from app.today import today
from models.card import SignedCard
from models.custody import State
from models.errors import BindeledError, Untrusted
from views import words as day_words
from views.children.form_dialog import FormDialog
from views.contacts.card_dialogs import CardDialog
from views.contacts.trust import trust_chip
from views.context import Context
from views.kit import (
    BodyText,
    Caption,
    Card,
    Chip,
    FieldRow,
    Flow,
    IconMark,
    Page,
    PrimaryButton,
    QuietButton,
    Rule,
    SecondaryButton,
    Strong,
    TextArea,
    TimelineRow,
)
from views.kit.flow import fold
from views.relay import words
from views.relay.choosing import choose_file
from views.relay.code_field import CodeField, how_to_read
from views.relay.draft import SLOT
from views.relay.exchange import ExchangeCard
from views.relay.left_card import LeftCard
from views.relay.preview import PreviewPage
from views.relay.send import SendDialog
from views.relay.wizard import HandoverWizard
from views.rows import ActionRow
from views.theme import Space
from views.trust.reconcile_dialog import ask_where

_MOST_OUT = 12
_ASKING = frozenset({"takeover_request"})


@dataclass(frozen=True)
class UnderWay:
    """One relay that is offered, accepted, or whose last answer is not sent yet.

    undoable: whether the own yes can still be taken back.
    """

    log: str
    child: str
    practice: bool
    state: RelayState
    file: OutItem | None
    undoable: bool = False


@dataclass(frozen=True)
class Relays:
    """What the page shows."""

    inbox: tuple[Waiting, ...]
    under_way: tuple[UnderWay, ...]
    outbox: tuple[OutItem, ...]
    started: tuple[tuple[str, str, str], ...]
    children: dict[str, str]
    strays: tuple[Stray, ...]


class RelayPage(QWidget):
    """The place *Stafet*. ``open_file`` shows the preview of a file."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.wizard: HandoverWizard | None = None
        self._relays: Relays | None = None
        self._all_out = False
        self.overview = Page(
            self.tr("Relays"),
            self.tr("The giver holds on until the receiver has said yes and the answer is here."),
            self,
        )
        self.open_button = PrimaryButton(self.tr("Open a file…"), self, icon="folder")
        self.open_button.clicked.connect(self.choose)
        self.overview.add_action(self.open_button)
        self.text_button = SecondaryButton(self.tr("Receipt from a code…"), self, icon="phone")
        self.text_button.clicked.connect(lambda: self.read_text())
        self.overview.add_action(self.text_button)
        self.inbox = Card(self.tr("Inbox"), self)
        self.under_way = Card(self.tr("Relays under way"), self)
        self.outbox = Card(self.tr("Outbox"), self)
        self.begun = Card(self.tr("Begun handovers"), self)
        self.proofs = Card(self.tr("Proofs"), self)
        self.exchange = ExchangeCard(context, self)
        self.exchange.arrived.connect(self.refresh)
        self.exchange.card_wanted.connect(self.open_file)
        self.left = LeftCard(context, "", self)
        for card in (
            self.inbox,
            self.begun,
            self.under_way,
            self.left,
            self.outbox,
            self.proofs,
            self.exchange,
        ):
            self.overview.add(card)
        self.preview_page = PreviewPage(context, self)
        self.preview_page.left.connect(self.show_overview)
        self.preview_page.another_wanted.connect(self.choose)
        self.preview_page.answered.connect(lambda _: self._show_preview())
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.overview)
        self.stack.addWidget(self.preview_page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.stack)
        self.setAcceptDrops(True)
        context.case_changed.connect(self._case_changed)
        self.refresh()

    # ------------------------------------------------------------ ways in

    def choose(self) -> None:
        """Ask for a file and show what it is."""
        path = choose_file(self.context, self, self.tr("Choose a relay file"))
        if path is not None:
            self.open_file(path)

    def read_text(self) -> ReceiptTextDialog:
        """Take in a receipt from the text of a code."""
        dialog = ReceiptTextDialog(self.context, self._text_taken, self)
        dialog.open()
        return dialog

    def _text_taken(self, result: Result) -> None:
        self.preview_page.show_taken_in(result)
        self.stack.setCurrentWidget(self.preview_page)
        self.context.case_changed.emit(result.log)

    def open_file(self, path: Path) -> None:
        """Show what a file is. It is verified wholly; nothing is read into a log."""
        self.context.run(
            _look,
            self.context.session,
            Path(path),
            done=self._looked,
            failed=lambda error: self._not_read(error, Path(path)),
            owner=self,
        )

    def look(self, sha: str) -> None:
        """Show a file of the inbox; it is verified once more."""
        here = self.preview_page
        if here.half_written and here.preview is not None and here.preview.sha == sha:
            self._show_preview()  # a reason is being written there
            return
        self.context.run(
            inbox.look,
            self.context.session,
            sha,
            done=self._looked,
            failed=lambda error: self._not_read(error, None),
            owner=self,
        )

    def _show_preview(self) -> None:
        self.stack.setCurrentWidget(self.preview_page)

    def show_overview(self) -> None:
        """Back to the three lists."""
        self.stack.setCurrentWidget(self.overview)
        self.refresh()
        self.open_button.setFocus()

    def refresh(self) -> None:
        """Read everything again."""
        self.context.run(_load, self.context.session, done=self._show, owner=self)
        self.left.refresh()

    def hand_over(self, log: str) -> HandoverWizard:
        """Open the guided handover of a log."""
        self.wizard = HandoverWizard(self.context, log, self)
        self.wizard.open()
        return self.wizard

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        # Whoever comes back to the relays meets the lists, unless a reason is half written.
        if not event.spontaneous() and not self.preview_page.half_written:
            self.stack.setCurrentWidget(self.overview)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.open_file(Path(event.mimeData().urls()[0].toLocalFile()))

    def _case_changed(self, _: str) -> None:
        # Nothing is read for a page nobody sees.
        if self.isVisible():
            self.refresh()

    def flush(self) -> None:
        """Keep what is typed in an open handover, now."""
        for wizard in self.findChildren(HandoverWizard):
            wizard.flush()

    # ------------------------------------------------------------ what is shown

    def _looked(self, found: Preview | SignedCard) -> None:
        if isinstance(found, SignedCard):
            dialog = CardDialog(
                self.context, found, lambda _: self.context.open_place("contacts"), self
            )
            dialog.open()
            return
        self.preview_page.show_preview(found)
        if found.type == "recall":  # the copy was closed when the file was opened
            self.context.case_changed.emit(found.log)
        self.stack.setCurrentWidget(self.preview_page)
        self.refresh()

    def _not_read(self, error: Exception, path: Path | None) -> None:
        if not isinstance(error, BindeledError):
            self.context.failed_default(error)
            return
        from app.errors import sentence

        if error.code == "file.newer":
            self.preview_page.show_newer(
                str(error.params.get("type", "")),
                str(error.params.get("sender", "")),
                str(error.params.get("phone", "")),
            )
            if path is not None and error.params.get("type") in ("offer", ""):
                self.preview_page.offer_decline(path)
            self.stack.setCurrentWidget(self.preview_page)
            return
        self.preview_page.show_trouble(sentence(error), path)
        self.stack.setCurrentWidget(self.preview_page)

    def _show(self, relays: Relays) -> None:
        self._relays = relays
        self._show_inbox(relays)
        self._show_begun(relays)
        self._show_under_way(relays)
        self._show_outbox(relays)
        self._show_proofs(relays)

    def _show_proofs(self, relays: Relays) -> None:
        """Files that came to me though they were signed for another; nothing of them is here."""
        self.proofs.clear()
        self.proofs.setVisible(bool(relays.strays))
        for each in relays.strays:
            meant = each.meant_for or self.tr("somebody you do not know")
            what = self.tr(
                "Signed by {sender} for {receiver}, but locked to you by somebody who could "
                "read it. Nothing of the content is kept, only who signed it for whom."
            ).format(sender=each.sender, receiver=meant)
            self.proofs.add(
                TimelineRow(
                    day_words.moment(each.at),
                    words.file_name(each.type),
                    what,
                    icon="warning",
                    last=True,
                    parent=self.proofs,
                )
            )

    def _show_inbox(self, relays: Relays) -> None:
        self.inbox.clear()
        if not relays.inbox:
            self.inbox.add(
                _Quiet(
                    "inbox",
                    self.tr("No file waits for you. Open one when you have got it."),
                    self.inbox,
                )
            )
        for file in relays.inbox:
            about = file.child or self.tr("A child that is not on this computer")
            detail = self.tr("{child} · from {name}").format(child=about, name=file.sender)
            chips = [trust_chip(file.trust)]
            if file.practice:
                chips.insert(0, Chip(self.tr("Practice"), "neutral", icon="practice"))
            row = ActionRow(
                words.FILE_ICONS[file.type],
                words.file_name(file.type),
                detail,
                chips,
                parent=self.inbox,
            )
            row.clicked.connect(lambda _=False, sha=file.sha: self.look(sha))
            self.inbox.add(row)

    def _show_begun(self, relays: Relays) -> None:
        self.begun.clear()
        self.begun.setVisible(bool(relays.started))
        for log, child, when in relays.started:
            detail = self.tr("Not made yet · last changed {when}").format(
                when=day_words.moment(when)
            )
            row = ActionRow("pencil", child, detail, parent=self.begun)
            row.clicked.connect(lambda _=False, log=log: self.hand_over(log))
            self.begun.add(row)

    def _show_under_way(self, relays: Relays) -> None:
        self.under_way.clear()
        if not relays.under_way:
            self.under_way.add(
                _Quiet(
                    "baton",
                    self.tr("No relay is on its way between two people."),
                    self.under_way,
                )
            )
        for number, each in enumerate(relays.under_way):
            if number:
                self.under_way.add(Rule(self.under_way))
            self.under_way.add(UnderWayRow(self, each, self.under_way))

    def _show_outbox(self, relays: Relays) -> None:
        self.outbox.clear()
        if not relays.outbox:
            self.outbox.add(
                _Quiet(
                    "outbox",
                    self.tr("Files made here come to lie here, and can be saved again."),
                    self.outbox,
                )
            )
        shown = relays.outbox if self._all_out else relays.outbox[:_MOST_OUT]
        for number, item in enumerate(shown):
            if number:
                self.outbox.add(Rule(self.outbox))
            self.outbox.add(OutRow(self, item, relays.children.get(item.log, ""), self.outbox))
        rest = len(relays.outbox) - len(shown)
        if rest > 0:
            text = words.counted(rest, self.tr("1 older file"), self.tr("{count} older files"))
            more = QuietButton(text, self.outbox)
            more.clicked.connect(self._show_all_out)
            self.outbox.body_layout.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_all_out(self) -> None:
        self._all_out = True
        if self._relays is not None:
            self._show_outbox(self._relays)

    def save_item(self, item: OutItem) -> None:
        """Save a file made here; the same bytes every time."""
        title = words.file_to(item.type, item.to_name)
        text = self.tr("It is the same file every time, byte for byte.")
        dialog = SendDialog(self.context, title, text, item, self)
        dialog.open()

    def withdraw(self, log: str, child: str, name: str) -> WithdrawOfferDialog:
        """Take an open offer back, after saying what follows."""
        dialog = WithdrawOfferDialog(self.context, log, name, self._withdrawn, self)
        dialog.open()
        return dialog

    def _withdrawn(self, item: OutItem) -> None:
        self.context.case_changed.emit(item.log)
        SendDialog(
            self.context,
            self.tr("The offer is taken back"),
            self.tr(
                "You hold the relay. Send this file to {name}, so that there is no doubt. If "
                "{name} has said yes in the meantime, the receipt still comes, and then you "
                "decide."
            ).format(name=item.to_name),
            item,
            self,
        ).open()


class UnderWayRow(QWidget):
    """One relay under way: child, who holds, what to do next, and the buttons for it."""

    def __init__(self, page: RelayPage, row: UnderWay, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        state = row.state
        unsent = row.file is not None and not row.file.sent_at
        text, kind = day_words.state(state.state.value, mine=True)
        self.chips = [Chip(text, kind, self)]
        if state.reminder:
            waited = day_words.days_waited(state.days)
            self.chips.append(Chip(waited, "warning", self, icon="bell"))
        elif row.file is not None and not unsent and state.other is not None:
            self.chips.append(
                Chip(day_words.days_waited(state.days), "neutral", self, icon="clock")
            )
        if unsent:
            self.chips.append(Chip(self.tr("Not saved as a file yet"), "warning", self, icon="usb"))
        if state.newer is not None:
            said = self.tr("Another key since then")
            self.chips.append(Chip(said, "danger", self, icon="shield-alert"))
        if row.practice:
            self.chips.append(Chip(self.tr("Practice"), "neutral", self, icon="practice"))
        self.sentence = BodyText(state.sentence, self)
        self.next = Strong(words.next_step(state), self)
        self.next.setVisible(bool(self.next.text()))
        buttons = Flow(parent=self)
        if row.file is not None and state.state is not State.QUARANTINED:
            item = row.file
            make = PrimaryButton if unsent else SecondaryButton
            text = self.tr("Save the file…") if unsent else self.tr("Save the file again…")
            self.save = make(text, self, icon="usb")
            self.save.setAccessibleName(f"{text} {row.child}")
            self.save.clicked.connect(lambda: page.save_item(item))
            buttons.add(self.save)
        if row.undoable:
            self.undo = SecondaryButton(self.tr("Take your yes back"), self, icon="undo")
            self.undo.setAccessibleDescription(row.child)
            self.undo.clicked.connect(lambda: page.preview_page.undo(row.log))
            buttons.add(self.undo)
        if state.state is State.QUARANTINED:
            self.clear_up = PrimaryButton(self.tr("Clear it up…"), self, icon="shield-question")
            self.clear_up.setAccessibleDescription(row.child)
            self.clear_up.clicked.connect(lambda: ask_where(page.context, row.log, page))
            buttons.add(self.clear_up)
        if state.state.value == "O" and state.other is not None:
            name = state.other.name
            self.withdraw = SecondaryButton(self.tr("Take the offer back…"), self, icon="undo")
            self.withdraw.clicked.connect(lambda: page.withdraw(row.log, row.child, name))
            buttons.add(self.withdraw)
        child = QuietButton(self.tr("Open the child's page"), self, icon="child")
        child.clicked.connect(lambda: page.context.open_case(row.log))
        buttons.add(child)
        column = QVBoxLayout()
        column.setSpacing(Space.XS)
        column.addWidget(Strong(row.child, self))
        column.addWidget(Flow(self.chips, self))
        column.addSpacing(2)
        column.addWidget(self.sentence)
        column.addWidget(self.next)
        column.addSpacing(Space.XS)
        column.addWidget(buttons)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, Space.XS, 0, Space.XS)
        outer.setSpacing(Space.L)
        mark = IconMark("baton", "holder_waiting", self, 1.8)
        outer.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        outer.addLayout(column, 1)


class OutRow(QWidget):
    """One file made here: what, for whom, when, saved or not, and the button that saves it."""

    def __init__(
        self, page: RelayPage, item: OutItem, child: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        made = self.tr("made {when}").format(when=day_words.moment(item.created_at))
        detail = " · ".join(part for part in (child, made, words.size(item.size)) if part)
        if item.sent_at:
            when = day_words.short_day(item.sent_at)
            chip = Chip(self.tr("Saved {when}").format(when=when), "success", self)
        else:
            chip = Chip(self.tr("Not saved as a file yet"), "warning", self, icon="usb")
        text = self.tr("Save again…") if item.sent_at else self.tr("Save the file…")
        self.save = SecondaryButton(text, self, icon="usb")
        self.save.setAccessibleName(f"{text} {words.file_to(item.type, item.to_name)}")
        self.save.clicked.connect(lambda: page.save_item(item))
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(Strong(words.file_to(item.type, item.to_name), self))
        column.addWidget(Caption(detail, self))
        column.addWidget(Caption(item.file_name, self))
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, Space.XS, 0, Space.XS)
        outer.setSpacing(Space.L)
        mark = IconMark(words.FILE_ICONS[item.type], "accent", self, 1.4)
        outer.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        self._row = QHBoxLayout()
        self._row.setSpacing(Space.S)
        self._row.addLayout(column, 1)
        self._row.addWidget(chip, 0, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        self._row.addWidget(
            self.save, 0, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        )
        outer.addLayout(self._row, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fold(self._row, self)
        # Side by side a file's name, which does not break, could make the page wider than the
        # window for good: then they stand under each other too.
        parts = [self._row.itemAt(n) for n in range(self._row.count())]
        needs = sum(each.minimumSize().width() + Space.S for each in parts if each is not None)
        if self._row.geometry().width() <= needs:
            self._row.setDirection(QBoxLayout.Direction.TopToBottom)


class WithdrawOfferDialog(FormDialog):
    """Take an offer back: what follows, and why if one wants to say."""

    def __init__(
        self,
        context: Context,
        log: str,
        name: str,
        done: Callable[[OutItem], None],
        parent: QWidget | None = None,
    ) -> None:
        from app.language import translate

        super().__init__(
            context,
            translate("WithdrawOfferDialog", "Take the offer back?"),
            translate(
                "WithdrawOfferDialog",
                "You go on holding the relay. A file is made that tells {name}. If {name} has said "
                "yes in the meantime, the receipt still comes here, and then you decide whether it "
                "counts.",
            ).format(name=name),
            parent,
            yes=translate("WithdrawOfferDialog", "Take the offer back"),
        )
        self._log = log
        self._done = done
        self.reason = TextArea(lines=2, parent=self)
        self.add(FieldRow(self.tr("Why? You need not write anything."), self.reason))
        self.form.addStretch(1)
        self.reason.setFocus()

    def save(self) -> None:
        self.run(
            offering.withdraw,
            self.context.session,
            self._log,
            self.reason.text().strip(),
            done=self._done,
        )


class ReceiptTextDialog(FormDialog):
    """A receipt that came on paper: the text of its code."""

    def __init__(
        self,
        context: Context,
        done: Callable[[Result], None],
        parent: QWidget | None = None,
    ) -> None:
        from app.language import translate

        super().__init__(
            context,
            translate("ReceiptTextDialog", "Receipt from a code"),
            how_to_read()
            + " "
            + translate(
                "ReceiptTextDialog",
                "If it says yes to your open offer, you let go of the relay: your copy is sealed, "
                "and a release is made that you send.",
            ),
            parent,
            yes=translate("ReceiptTextDialog", "Take in and let go"),
        )
        self._done = done
        self.code = CodeField(context, self)
        self.text = self.code.text
        self.row = FieldRow(self.tr("The code"), self.code)
        self.add(self.row)
        self.text.setFocus()

    def check(self) -> bool:
        there = bool(self.code.value())
        self.row.set_error("" if there else self.tr("Choose a picture, or put the text here."))
        return there

    def save(self) -> None:
        self.run(releasing.take_in_text, self.context.session, self.code.value(), done=self._done)


class _Quiet(QWidget):
    """An empty section in one calm line."""

    def __init__(self, icon: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        row.addWidget(IconMark(icon, "text_muted", self, 1.2), 0, Qt.AlignmentFlag.AlignTop)
        words_ = BodyText(text, self)
        words_.setProperty("type", "muted")
        row.addWidget(words_, 1)


def _look(session: Session, path: Path) -> Preview | SignedCard:
    """A card is anybody's; everything else is sealed for somebody and must be for me."""
    try:
        return contacts.read_card(path)
    except Untrusted as error:
        if error.code != "file.not_a_card":
            raise
    return handover.preview(session, path)


def _load(session: Session) -> Relays:
    day = today(session)
    outbox = handover.outbox(session)
    children = {card.log: card.child for card in day.cards}
    under_way = []
    for card in day.cards:
        state = relay_state(session, card.log)
        kinds = MOVES if state.unsent not in _ASKING else _ASKING
        files = [each for each in outbox if each.log == card.log and each.type in kinds]
        newest = max(files, key=lambda item: item.created_at, default=None)
        if state.under_way:
            back = undo.can_undo(session, card.log)
            row = UnderWay(card.log, card.child, card.practice, state, newest, back)
            under_way.append(row)
    return Relays(
        inbox=inbox.waiting(session),
        under_way=tuple(sorted(under_way, key=_urgency)),
        outbox=tuple(sorted(outbox, key=lambda item: bool(item.sent_at))),  # not sent ones first
        started=tuple(
            (draft.log, children[draft.log], draft.updated_at)
            for draft in day.drafts
            if draft.slot == SLOT and draft.log in children
        ),
        children=children,
        strays=strays(session),
    )


def _urgency(row: UnderWay) -> tuple[bool, bool, int]:
    unsent = row.file is not None and not row.file.sent_at
    return (not row.state.reminder, not unsent, -row.state.days)
