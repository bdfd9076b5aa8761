"""Every way into a store, as it runs on the store's thread.

The imports stand inside, so that the window is painted before anything of the store is imported.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.backup import About, Copy
    from app.session import Kdf, Profile, Session
    from models.people import Person


def profiles_in(data_dir: Path) -> tuple[Profile, ...]:
    """Who has a store in a folder."""
    from app.session import profiles

    return profiles(data_dir)


def open_as_user(profile: Profile, passphrase: str) -> Session:
    """The store of a user, opened with the passphrase."""
    from app.session import open_session

    return open_session(profile, passphrase)


def open_as_remembered(profile: Profile) -> Session:
    """The store of a user whom this computer remembers."""
    from app.session import open_remembered

    return open_remembered(profile)


def standing(profile: Profile) -> tuple[int, bool]:
    """Seconds until the next try, and whether this computer remembers the user."""
    from app import keys

    return keys.wait_left(profile), keys.remembered(profile)


def recovered(profile: Profile, sheet: str, passphrase: str, kdf: Kdf | None) -> Session:
    """The store opened with the recovery sheet, with a new passphrase."""
    from app import recovery
    from app.session import open_with_recovery

    session = open_with_recovery(profile, sheet)
    try:
        recovery.set_passphrase(session, passphrase, kdf=kdf)
    except BaseException:
        session.close()
        raise
    return session


def opened_for_institution(profile: Profile, key: str) -> Session:
    """The store opened with the institution's key."""
    from app.session import open_with_institution

    return open_with_institution(profile, key)


def newest_copy(profile: Profile) -> Copy | None:
    """The newest safety copy of a user's store, None where there is none."""
    from app import backup

    return backup.newest_copy(profile)


def repaired(profile: Profile, passphrase: str) -> Session:
    """The store after going back to the newest safety copy."""
    from app import backup
    from app.session import open_session

    backup.restore_newest(profile, passphrase)
    return open_session(profile, passphrase)


def about_copy(path: Path) -> About:
    """What a copy says of itself."""
    from app import backup

    return backup.about(path)


def moved_in(data_dir: Path, path: Path, passphrase: str, sheet: str) -> Session:
    """The store of a copy from another computer, opened with passphrase or sheet."""
    from app import backup
    from app.session import open_session, open_with_recovery

    profile = backup.move_in(data_dir, path, passphrase, sheet)
    return open_with_recovery(profile, sheet) if sheet else open_session(profile, passphrase)


def put_elsewhere(folder: Path) -> Path:
    """The folder for the stores, now inside the chosen one."""
    from app import placement

    return placement.choose(folder / "Bindeled")


def created(data_dir: Path, passphrase: str, person: Person, kdf: Kdf | None) -> Session:
    """A new user's store."""
    from app.session import create_session

    return create_session(data_dir, person.name, passphrase, person, kdf=kdf)
