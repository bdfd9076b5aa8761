"""The child's page: the head always in sight, what may be done here, and the six tabs."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from app import cases, copies
from app.cases import DestroyReceipt
from app.child import ChildView, read_child
from models.case import Case
from models.custody import State
from models.errors import Refused
from views.attachments.tab import AttachmentsTab
from views.children.actor_dialog import ActorDialog
from views.children.agreements_tab import AgreementsTab
from views.children.child_dialog import ChildDialog
from views.children.close_dialog import CloseDialog
from views.children.consents_tab import ConsentsTab
from views.children.copy_dialog import CopyGivenDialog
from views.children.eyes_dialog import EyesDialog
from views.children.head import Head
from views.children.history_tab import HistoryTab
from views.children.level_dialog import LevelDialog
from views.children.log_tab import LogTab
from views.children.map_tab import MapTab
from views.children.meetings_tab import MeetingsTab
from views.children.papers import save_family_sheet, save_status
from views.children.receipt_dialog import ReceiptDialog
from views.children.saving import save_document
from views.children.status_dialog import StatusDialog
from views.children.tab import ChildTab
from views.children.words import day_words, person_words
from views.context import TABS, Context
from views.kit import Banner, DangerButton, Rule, SecondaryButton, confirm
from views.map.picture import png_bytes, render_map
from views.relay.words import next_step
from views.theme import Space


class ChildPage(QWidget):
    """Everything about one child. ``show_case`` shows a log; ``flush`` keeps what is typed.

    shown: the page stands as asked for, with everything read (the log's id).
    """

    shown = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self.setAccessibleName(self.tr("The child's page"))
        self.context = context
        self.log = ""
        self.view: ChildView | None = None
        self._wanted = ""
        self._stale: set[str] = set()
        self.head = Head(self)
        self.head.asked.connect(self._asked)
        self._make_banner()
        self._make_tabs()
        self._lay_out()
        context.case_changed.connect(self._case_changed)
        self.setEnabled(False)

    # ------------------------------------------------------------ the window's side

    def show_case(self, log: str, tab: str = "log") -> None:
        """Show a log at a tab (one of ``views.context.TABS``)."""
        if log != self.log:
            self.flush()
            self.log = log
            self.setEnabled(False)
        self.show_tab(tab)
        self._read()

    def show_tab(self, name: str) -> None:
        """Show a tab by its name."""
        if name in self.pages:
            self.tabs.setCurrentIndex(TABS.index(name))

    def show_entry(self, name: str) -> None:
        """Show an entry (its hash) of the log that is shown, as soon as it is read."""
        self._wanted = name

    def flush(self) -> None:
        """Keep everything typed here: before leaving, locking or closing."""
        for page in self.pages.values():
            page.flush()

    # ------------------------------------------------------------ building

    def _make_banner(self) -> None:
        self.reopen = SecondaryButton(self.tr("Start a new course"), icon="restore")
        self.reopen.clicked.connect(self._reopen)
        self.sealed_button = SecondaryButton(self.tr("Keep or destroy…"), icon="archive")
        self.sealed_button.clicked.connect(lambda: self.open_sealed())
        self.archive_button = SecondaryButton(self.tr("Save to the archive …"), icon="download")
        self.archive_button.clicked.connect(lambda: self._asked("archive"))
        self.destroy_button = DangerButton(self.tr("Destroy …"), icon="trash")
        self.destroy_button.clicked.connect(self._destroy)
        self.to_relay = SecondaryButton(self.tr("Open the relay"), icon="baton")
        self.to_relay.clicked.connect(lambda: self.context.open_place("relay"))
        self.clear_up = SecondaryButton(self.tr("Clear it up…"), icon="shield-question")
        self.clear_up.clicked.connect(self._clear_up)
        self.banner = Banner(
            "info",
            "",
            [
                self.archive_button,
                self.reopen,
                self.destroy_button,
                self.to_relay,
                self.clear_up,
                self.sealed_button,
            ],
            parent=self,
        )
        self.banner.hide()

    def _clear_up(self) -> None:
        from views.trust.reconcile_dialog import ask_where

        ask_where(self.context, self.log, self)

    def _make_tabs(self) -> None:
        self.log_tab = LogTab(self.context)
        self.map_tab = MapTab(self.context)
        self.meetings_tab = MeetingsTab(self.context)
        self.agreements_tab = AgreementsTab(self.context)
        self.consents_tab = ConsentsTab(self.context)
        self.attachments_tab = AttachmentsTab(self.context)
        self.history_tab = HistoryTab(self.context)
        self.history_tab.entry_wanted.connect(self._show_entry)
        self.pages: dict[str, ChildTab] = {
            "log": self.log_tab,
            "map": self.map_tab,
            "meetings": self.meetings_tab,
            "agreements": self.agreements_tab,
            "consents": self.consents_tab,
            "history": self.history_tab,
            "attachments": self.attachments_tab,
        }
        self.tabs = QTabBar(self)
        self.tabs.setAccessibleName(self.tr("Parts of the child's page"))
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setUsesScrollButtons(True)
        self.stack = QStackedWidget(self)
        for name in TABS:
            self.tabs.addTab(self.pages[name].accessibleName())
            self.stack.addWidget(self.pages[name])
        self.tabs.currentChanged.connect(self._tab_changed)

    def _lay_out(self) -> None:
        banner = QHBoxLayout()
        banner.setContentsMargins(Space.XL, 0, Space.XL, 0)
        banner.addWidget(self.banner)
        bar = QHBoxLayout()
        bar.setContentsMargins(Space.S, 0, Space.S, 0)
        bar.addWidget(self.tabs, 1)
        parts = QVBoxLayout()
        parts.setSpacing(0)
        parts.addLayout(bar)
        parts.addWidget(Rule(self))
        parts.addWidget(self.stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self.head)
        column.addLayout(banner)
        column.addLayout(parts, 1)
        for number in range(len(TABS)):
            shortcut = QShortcut(QKeySequence(f"Alt+{number + 1}"), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda at=number: self.tabs.setCurrentIndex(at))
        self._turning = []
        for keys, pages in (("PgDown", 1), ("PgUp", -1)):
            turn = QShortcut(QKeySequence(keys), self)
            turn.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            turn.activated.connect(lambda by=pages: self._turn_page(by))
            turn.setEnabled(False)
            self._turning.append(turn)

    # ------------------------------------------------------------ reading and showing

    def _case_changed(self, log: str) -> None:
        if log == self.log:
            self._read()

    def _read(self) -> None:
        log = self.log
        self.context.run(
            read_child,
            self.context.session,
            log,
            done=lambda view: self._show(view, log),
            failed=lambda error: self._not_read(error, log),
            owner=self,
        )

    def _not_read(self, error: Exception, log: str) -> None:
        """Never leave one child's page standing under another's name.

        A log that went while nobody looked at it here (a copy that was recalled) is let go of in
        silence: the person is reading something else.
        """
        seen = self.isVisible()
        if log == self.log:
            self.log, self.view = "", None
            self.setEnabled(False)
            if seen:
                self.context.open_place("children")
        if seen or not (isinstance(error, Refused) and error.code == "log.unknown"):
            self.context.failed_default(error)

    def _show(self, view: ChildView, log: str) -> None:
        if log != self.log:
            return  # another child was asked for in the meantime
        first = self.view is None or self.view.case.log != log
        self.view = view
        self.setEnabled(True)
        self.head.show_view(view)
        self._show_banner(view)
        self._stale = set(self.pages)
        self._refresh_shown()
        late = sum(each.agreement.due < view.today for each in view.case.open_agreements)
        words = self.agreements_tab.accessibleName()
        if late:
            words = self.tr("{tab} ({count} late)").format(tab=words, count=late)
        self.tabs.setTabText(TABS.index("agreements"), words)
        if first:
            self.pages[TABS[self.tabs.currentIndex()]].focus_first()
        if self._wanted:
            self._show_entry(self._wanted)
            self._wanted = ""
        self.shown.emit(log)

    def _refresh_shown(self) -> None:
        name = TABS[self.tabs.currentIndex()]
        if name in self._stale and self.view is not None:
            self._stale.discard(name)
            self.pages[name].show_view(self.view)

    def _tab_changed(self, index: int) -> None:
        self.stack.setCurrentIndex(index)
        for turn in self._turning:
            # Only where the tab is read from the top down: a list turns its own pages.
            turn.setEnabled(self.pages[TABS[index]].area is not None)
        for name, page in self.pages.items():
            if name != TABS[index]:
                page.flush()
        self._refresh_shown()

    def _turn_page(self, pages: int) -> None:
        self.pages[TABS[self.tabs.currentIndex()]].turn_page(pages)

    def _show_banner(self, view: ChildView) -> None:
        """Why nothing can be written here, or that two have a hand on the relay (R-01, R-20)."""
        state = view.state
        closed = view.case.closed
        holder = person_words(view.relay.holder)
        since = day_words(view.relay.holds_since)
        holds = (
            self.tr("{name} holds the relay since {date}").format(name=holder, date=since)
            if since
            else self.tr("{name} holds the relay").format(name=holder)
        )
        self.reopen.setVisible(state is State.CLOSED)
        self.archive_button.setVisible(state is State.CLOSED)
        self.destroy_button.setVisible(
            state is State.CLOSED and closed is not None and closed.choice == "destroy"
        )
        self.clear_up.setVisible(state is State.QUARANTINED)
        chosen = closed is not None and closed.choice == "destroy"
        self.sealed_button.setVisible(view.sealed is not None and not chosen)
        self.to_relay.setVisible(state in (State.OFFERED, State.ACCEPTED, State.VERIFIED))
        again = self.tr("Look at it again on {day}: keep it, or destroy it?")
        self.banner.show()
        if state is State.CLOSED and closed is not None:
            said = self.tr("Nobody holds a relay for the child now. The log can only be read.")
            if view.sealed is not None and closed.choice == "archive":
                said += " " + again.format(day=day_words(view.sealed.until))
            if view.relay.under_way:
                said = f"{next_step(view.relay)} {said}"
                self.to_relay.show()
            urgent = view.relay.under_way or (view.sealed is not None and view.sealed.due)
            self.banner.set(
                "warning" if urgent else "info",
                said,
                self.tr("The course was ended {date}").format(date=day_words(closed.date)),
            )
        elif state in (State.ACCEPTED, State.OFFERED, State.QUARANTINED):
            titles = {
                State.ACCEPTED: self.tr("You both have a hand on the relay"),
                State.OFFERED: self.tr("You still hold the relay"),
                State.QUARANTINED: self.tr("It is not certain who holds the relay"),
            }
            urgent = view.relay.reminder or view.relay.newer is not None
            kind = "warning" if state is State.QUARANTINED or urgent else "info"
            said = " ".join(part for part in (view.relay.sentence, next_step(view.relay)) if part)
            self.banner.set(kind, said, titles[state])
        elif state is State.NOTHING:
            self.banner.set("info", self._of_a_copy(view, again), holds)
        elif not view.may_write:
            said = self.tr(
                "This is a sealed copy: it can be read, and only the holder adds to the log."
            )
            if view.sealed is not None:
                said += " " + again.format(day=day_words(view.sealed.until))
            if view.relay.under_way:
                said = f"{next_step(view.relay)} {said}"
                self.to_relay.show()
            urgent = view.relay.under_way or (view.sealed is not None and view.sealed.due)
            self.banner.set(
                "warning" if urgent else "info",
                said,
                holds,
            )
        elif view.relay.under_way:
            self.banner.set("warning", next_step(view.relay), view.relay.sentence)
            self.to_relay.show()
        else:
            self.banner.hide()

    def _of_a_copy(self, view: ChildView, again: str) -> str:
        """What may be done with a log that one has only to read."""
        if view.read_until:
            return self.tr(
                "This is a copy to read, until {day}: nobody can write in it. What you have seen "
                "yourself can be sent to the holder, under More."
            ).format(day=day_words(view.read_until))
        said = self.tr(
            "Your yes was refused. The log can be read here, and nobody can write in it."
        )
        if view.sealed is not None:
            said += " " + again.format(day=day_words(view.sealed.until))
        return said

    # ------------------------------------------------------------ what is asked for

    def _asked(self, what: str) -> None:
        view = self.view
        if view is None:
            return
        if what in ("holder", "history"):
            self.show_tab("history")
        elif what == "consents":
            self.show_tab("consents")
        elif what == "copy":
            self._parents_copy(view)
        elif what == "archive":
            self._archive(view)
        elif what == "family_sheet":
            save_family_sheet(self, self.context, view)
        elif what == "status_sheet":
            save_status(self, self.context, view)
        elif what == "drop_copy":
            self._drop_copy()
        elif what in ("read_copy", "contribute", "orphan", "reclaim"):
            self._share(what, view)
        elif not view.may_write:
            self.show_tab("history")
        elif what == "handover":
            self.hand_over()
        else:
            dialogs = {
                "family": ChildDialog,
                "level": LevelDialog,
                "eyes": EyesDialog,
                "status": StatusDialog,
                "close": CloseDialog,
            }
            if what == "actor":
                ActorDialog(self.context, view, None, self).open()
            else:
                dialogs[what](self.context, view, self).open()

    def hand_over(self) -> None:
        """Open the guided handover."""
        from views.relay.wizard import HandoverWizard

        self.flush()
        HandoverWizard(self.context, self.log, self).open()

    def open_sealed(self) -> None:
        """Until when the sealed copy is kept, and destroying it."""
        from views.relay.sealed import SealedDialog

        if self.view is not None and self.view.sealed is not None:
            SealedDialog(self.context, self.view.sealed, self._destroyed, self).open()

    def _drop_copy(self) -> None:
        sure = confirm(
            self,
            self.tr("Take the copy away?"),
            self.tr(
                "It can no longer be read on this computer. The log itself is with its holder, who "
                "can give you a new copy as long as the consent holds."
            ),
            self.tr("Take it away"),
            self.tr("Keep it"),
            danger=True,
        )
        if sure:
            self.context.run(
                copies.drop,
                self.context.session,
                self.log,
                done=lambda _: self._copy_gone(),
                owner=self,
            )

    def _copy_gone(self) -> None:
        log, self.log, self.view = self.log, "", None
        self.setEnabled(False)
        self.context.case_changed.emit(log)
        self.context.open_place("children")

    def _share(self, what: str, view: ChildView) -> None:
        """Copies to read, contributions, and taking over or back with a second person."""
        from views.relay.beside import gather, open_dialog

        self.flush()
        self.context.run(
            gather,
            self.context.session,
            self.log,
            done=lambda found: open_dialog(what, self.context, view, found, self),
            owner=self,
        )

    def _show_entry(self, name: str) -> None:
        self.show_tab("log")
        self.log_tab.show_entry(name)

    def _parents_copy(self, view: ChildView) -> None:
        from app import documents

        case, today = view.case, view.today
        newest = case.latest_map
        image = render_map(newest.version.network) if newest else None

        def made() -> bytes:
            picture = None if image is None else png_bytes(image)
            return documents.log_pdf(case, today=today, map_png=picture)

        def given(_path: object) -> None:
            if view.may_write and self.view is not None:
                CopyGivenDialog(self.context, self.view, self).open()

        save_document(
            self,
            self.context,
            self.tr("Save the parents' copy"),
            self.tr("relay-log-{date}.pdf").format(date=today),
            made,
            given,
            log=case.log,
            about="log",
        )

    def _archive(self, view: ChildView) -> None:
        """The whole log as an ordinary file, to be kept elsewhere (K10)."""
        from app import archive

        sure = confirm(
            self,
            self.tr("Save the log to an archive?"),
            self.tr(
                "You get one file with the whole log to read and print (PDF/A), the signed entries"
                " and the attachments. The file is not encrypted: put it where only those may come"
                " who may read the log."
            ),
            self.tr("Choose where"),
            self.tr("Not now"),
        )
        if not sure:
            return
        session, log, newest = self.context.session, view.case.log, view.case.latest_map
        image = render_map(newest.version.network) if newest else None

        def made() -> bytes:
            return archive.make(session, log, None if image is None else png_bytes(image))

        save_document(
            self,
            self.context,
            self.tr("Save to the archive"),
            archive.file_name(session, log),
            made,
            log=log,
            about="archive",
            ending=".zip",
        )

    def _reopen(self) -> None:
        sure = confirm(
            self,
            self.tr("Start a new course?"),
            self.tr(
                "You start a new log for the child and hold the relay. Nothing is carried over"
                " from the old log; it stays ended and can be read."
            ),
            self.tr("Start a new course"),
            self.tr("Not now"),
        )
        if sure:
            self.context.run(
                cases.reopen,
                self.context.session,
                self.log,
                done=self._reopened,
                owner=self,
            )

    def _reopened(self, case: Case) -> None:
        self.context.case_changed.emit(case.log)
        self.context.open_case(case.log)

    def _destroy(self) -> None:
        sure = confirm(
            self,
            self.tr("Destroy the log?"),
            self.tr(
                "Everything in it is removed from this computer and cannot be brought back from"
                " here. Only a receipt without content remains. Have the parents got their copy?"
            ),
            self.tr("Destroy"),
            self.tr("Keep it"),
            danger=True,
        )
        if sure:
            self.context.run(
                cases.destroy, self.context.session, self.log, done=self._destroyed, owner=self
            )

    def _destroyed(self, receipt: DestroyReceipt) -> None:
        self.log, self.view = "", None
        self.setEnabled(False)
        self.context.case_changed.emit(receipt.log)
        self.context.open_place("children")
        ReceiptDialog(self.context, receipt, self.window()).open()
