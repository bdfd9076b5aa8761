"""The locked window: who has a store here, and every way in."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from models.errors import BindeledError
from views.kit import confirm
from views.unlock import ways_in
from views.unlock.unlock_page import UnlockPage
from views.worker import StoreWorker

if TYPE_CHECKING:
    from app.backup import Copy
    from app.session import Kdf, Profile, Session
    from models.people import Person
    from views.trust.forgotten_page import ForgottenPage
    from views.trust.move_in_page import MoveInPage
    from views.unlock.first_run import FirstRunPage


class Door(QObject):
    """The pages of the locked window, in its stack, until a session is open.

    profile: id of the user to stand on. kdf: cost of a new passphrase (tests).
    """

    opened = Signal(object, bool)
    """A `Session` that was just opened, and whether with the institution's key."""
    created = Signal(object)
    """The `Session` of a store that was just made."""

    def __init__(
        self,
        stack: QStackedWidget,
        worker: StoreWorker,
        data_dir: Path,
        *,
        profile: str = "",
        kdf: Kdf | None = None,
    ) -> None:
        super().__init__(stack)
        self.stack = stack
        self.worker = worker
        self.data_dir = data_dir
        """Where the stores lie; another folder may be chosen in the first run."""
        self._wanted_profile = profile
        self._kdf = kdf
        self.ask_folder: Callable[[QWidget, str], Path | None] = _ask_folder
        """Asks for a folder; a test answers instead of the system's dialog."""
        self.first_run: FirstRunPage | None = None
        self.forgotten: ForgottenPage | None = None
        self.move_in: MoveInPage | None = None
        self.unlock = UnlockPage(stack)
        self.unlock.unlock_wanted.connect(self._open)
        self.unlock.new_profile_wanted.connect(lambda: self._show_first_run(can_cancel=True))
        self.unlock.remembered_wanted.connect(self._open_remembered)
        self.unlock.forgotten_wanted.connect(self._show_forgotten)
        self.unlock.standing_wanted.connect(self._ask_standing)
        self.unlock.repair_wanted.connect(self._ask_to_repair)
        stack.addWidget(self.unlock)

    def take_away(self) -> None:
        """A session is open: none of these pages is needed any more."""
        for page in (self.unlock, self.first_run, self.forgotten, self.move_in):
            if page is not None:
                self.stack.removeWidget(page)
                page.deleteLater()
        self.first_run = self.forgotten = self.move_in = None

    # ------------------------------------------------------------ the usual way

    def look_for_profiles(self) -> None:
        """Find who has a store here, off the window's thread, and show them or the first run."""
        self.worker.run(
            ways_in.profiles_in, self.data_dir, done=self._show_profiles, failed=self._no_profiles
        )

    def _show_profiles(self, found: tuple[Profile, ...]) -> None:
        self.unlock.show_profiles(found, self._wanted_profile)
        if not found:
            self._show_first_run(can_cancel=False)

    def _no_profiles(self, error: Exception) -> None:
        self._explain(error, self.unlock.show_error)

    def _open(self, profile: Profile, passphrase: str) -> None:
        self.worker.run(
            ways_in.open_as_user, profile, passphrase, done=self._is_open, failed=self._not_opened
        )

    def _open_remembered(self, profile: Profile) -> None:
        self.worker.run(
            ways_in.open_as_remembered, profile, done=self._is_open, failed=self._not_opened
        )

    def _ask_standing(self, profile: Profile) -> None:
        self.worker.run(
            ways_in.standing,
            profile,
            done=lambda stands: self.unlock.show_standing(profile, *stands),
            failed=lambda error: self._explain(error, self.unlock.show_error),
            owner=self.unlock,
        )

    def _not_opened(self, error: Exception) -> None:
        if self.unlock.profile is not None:
            self._ask_standing(self.unlock.profile)
        if isinstance(error, BindeledError) and error.code == "vault.wait":
            self.unlock.set_busy(False)  # the countdown says it
            return
        if isinstance(error, BindeledError) and error.code == "vault.corrupt":
            self.unlock.offer_repair()
        wrong = isinstance(error, BindeledError) and error.code == "vault.wrong_passphrase"
        self._explain(error, self.unlock.show_wrong if wrong else self.unlock.show_error)

    def _back_to_unlock(self) -> None:
        self.stack.setCurrentWidget(self.unlock)
        self.unlock.passphrase.setFocus()

    # ------------------------------------------------------------ the first run

    def _show_first_run(self, *, can_cancel: bool) -> None:
        from views.unlock.first_run import FirstRunPage

        page = self.first_run
        if page is None:
            page = FirstRunPage(self.stack)
            page.finished.connect(self._create)
            page.cancelled.connect(self._back_to_unlock)
            page.move_in_wanted.connect(self._show_move_in)
            page.elsewhere_wanted.connect(self._choose_place)
            self.stack.addWidget(page)
            self.first_run = page
        page.begin(can_cancel)
        self.stack.setCurrentWidget(page)
        page.name.setFocus()

    def _create(self, person: Person, passphrase: str) -> None:
        self.worker.run(
            ways_in.created,
            self.data_dir,
            passphrase,
            person,
            self._kdf,
            done=self.created.emit,
            failed=self._not_created,
        )

    def _not_created(self, error: Exception) -> None:
        if self.first_run is not None:
            place = isinstance(error, BindeledError) and error.code.startswith("place.")
            self._explain(error, partial(self.first_run.show_error, elsewhere=place))

    def _choose_place(self) -> None:
        """Another folder for the store, where the usual one may not hold it."""
        chosen = self.ask_folder(self.stack.window(), self.tr("Where should your store lie?"))
        if chosen is not None:
            self.worker.run(
                ways_in.put_elsewhere,
                chosen,
                done=self._is_elsewhere,
                failed=self._not_created,
            )

    def _is_elsewhere(self, folder: Path) -> None:
        self.data_dir = folder
        if self.first_run is not None:
            self.first_run.go_on()

    # ------------------------------------------------------------ a damaged store, a lost key

    def _ask_to_repair(self, profile: Profile, passphrase: str) -> None:
        self.worker.run(
            ways_in.newest_copy,
            profile,
            done=lambda copy: self._repair(profile, passphrase, copy),
            failed=self._not_opened,
        )

    def _repair(self, profile: Profile, passphrase: str, copy: Copy | None) -> None:
        from views.words import moment

        if copy is None:
            self.unlock.show_error(self.tr("There is no safety copy in this computer."))
            return
        text = self.tr(
            "The newest safety copy is from {moment}. What was written after it is gone; the "
            "damaged store is set aside as it is, and a log whose relay has moved since waits "
            "until you have cleared up where it is."
        )
        if confirm(
            self.stack.window(),
            self.tr("Go back to the safety copy?"),
            text.format(moment=moment(copy.at)),
            self.tr("Go back to it"),
            self.tr("Not now"),
        ):
            self.unlock.set_busy(True)
            self.worker.run(
                ways_in.repaired,
                profile,
                passphrase,
                done=self._is_open,
                failed=self._not_opened,
            )

    def _show_forgotten(self, profile: Profile) -> None:
        from views.trust.forgotten_page import ForgottenPage

        page = self.forgotten
        if page is None:
            page = ForgottenPage(self.stack)
            page.finished.connect(self._recover)
            page.institution_wanted.connect(self._open_for_institution)
            page.cancelled.connect(self._back_to_unlock)
            self.stack.addWidget(page)
            self.forgotten = page
        page.begin(profile)
        self.stack.setCurrentWidget(page)
        page.sheet.setFocus()

    def _recover(self, profile: Profile, sheet: str, passphrase: str) -> None:
        self.worker.run(
            ways_in.recovered,
            profile,
            sheet,
            passphrase,
            self._kdf,
            done=self._is_open,
            failed=self._not_recovered,
        )

    def _open_for_institution(self, profile: Profile, key: str) -> None:
        self.worker.run(
            ways_in.opened_for_institution,
            profile,
            key,
            done=lambda session: self.opened.emit(session, True),
            failed=self._not_recovered,
        )

    def _not_recovered(self, error: Exception) -> None:
        if self.forgotten is not None:
            self._explain(error, self.forgotten.show_error)

    # ------------------------------------------------------------ from another computer

    def _show_move_in(self) -> None:
        from views.trust.move_in_page import MoveInPage

        page = self.move_in
        if page is None:
            page = MoveInPage(self.stack)
            page.chosen.connect(self._tell_about)
            page.finished.connect(self._move_in)
            page.cancelled.connect(self._back_to_first_run)
            self.stack.addWidget(page)
            self.move_in = page
        self.stack.setCurrentWidget(page)
        page.choose.setFocus()

    def _back_to_first_run(self) -> None:
        if self.first_run is not None:
            self.stack.setCurrentWidget(self.first_run)

    def _tell_about(self, path: Path) -> None:
        if self.move_in is not None:
            self.worker.run(
                ways_in.about_copy,
                path,
                done=self.move_in.show_about,
                failed=self._not_moved_in,
                owner=self.move_in,
            )

    def _move_in(self, path: Path, passphrase: str, sheet: str) -> None:
        self.worker.run(
            ways_in.moved_in,
            self.data_dir,
            path,
            passphrase,
            sheet,
            done=self._is_open,
            failed=self._not_moved_in,
        )

    def _not_moved_in(self, error: Exception) -> None:
        page = self.move_in
        if page is None:
            return
        from views.trust.copy_dialogs import key_trouble

        said = key_trouble(error)
        if said:
            page.show_error(said, at_key=True)
        else:
            self._explain(error, page.show_error)

    # ------------------------------------------------------------ inside

    def _is_open(self, session: Session) -> None:
        self.opened.emit(session, False)

    def _explain(self, error: Exception, show: Callable[[str], None]) -> None:
        from app.errors import sentence

        if isinstance(error, BindeledError):
            show(sentence(error))
            return
        show(self.tr("Something in the program went wrong. Nothing is lost."))
        self.worker.unexpected.emit(error)


def _ask_folder(parent: QWidget, title: str) -> Path | None:
    from PySide6.QtWidgets import QFileDialog

    chosen = QFileDialog.getExistingDirectory(parent, title)
    return Path(chosen) if chosen else None
