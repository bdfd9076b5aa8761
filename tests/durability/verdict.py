"""What the real program says of a folder that a power cut or a kill has left behind.

Every finding begins with what kind it is: "lost" (acknowledged and gone), "corrupt" (a store, copy
or file that is not whole), "custody" (nobody or two hold the relay, or what the store says is not
what the anchor says), "stuck" (work does not go on), "destroyed" (and come back).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from sqlcipher3 import dbapi2

from app import backup, doctor, journal, reconcile
from app.session import Session, open_session, profiles
from models import bodies
from models.custody import State
from models.errors import BindeledError, Unavailable
from storage.journal import Journal
from storage.profiles import Profile
from storage.slots import open_with_passphrase, read_slots
from storage.vault import SLOTS
from tests.app.people import Clock
from tests.durability.grown import (
    RELEASED,
    copy_before,
    program_of,
    version_of,
    wrong_with_schema,
)
from tests.durability.story import NEW_COMPUTER, Has, There, stick_of, there

HOLDING = {State.HOLDER.value, State.OFFERED.value, State.ACCEPTED.value}
SURE = {State.HOLDER.value, State.OFFERED.value}


@dataclass(frozen=True)
class Verdict:
    """findings: what is wrong. quarantined: logs that wait for a person, which is allowed."""

    findings: tuple[str, ...]
    quarantined: int


def judge(root: Path, known: There, coming: There) -> Verdict:
    """Open everything below `root` and compare it.

    known: what was acknowledged. coming: what the next acknowledgement would have told; a use
    case that was cut off may have got any part of its way.
    """
    findings = wrong_on_stick(root / "stick", known, coming)
    states: list[dict[str, str]] = []
    quarantined = 0
    for number, (had, next_had) in enumerate(zip(known.people, coming.people, strict=True)):
        found = _profile(root / f"data-{number}")
        if found is None:
            findings += ["lost: the whole profile"] if had.folder else []
            continue
        seen = _look(found, had, next_had)
        findings += seen.findings
        quarantined += seen.quarantined
        states.append(seen.states)
    findings += _moved(root / NEW_COMPUTER, known.moved or coming.moved, bool(known.moved))
    findings += _nobody_or_two(known, states) if len(states) == 2 else []
    return Verdict(tuple(findings), quarantined)


def wrong_on_stick(stick: Path, known: There, coming: There) -> list[str]:
    """What is missing or not whole among the files for others."""
    found = stick_of(stick) if stick.is_dir() else {}
    gone = [name for name in known.stick if name not in found]
    # Under its name stands the whole old content or the whole new one.
    torn = [n for n, sha in found.items() if sha not in (known.stick.get(n), coming.stick.get(n))]
    return [f"lost: {name}" for name in gone] + [f"corrupt: {name}" for name in torn]


@dataclass(frozen=True)
class _Seen:
    findings: list[str]
    states: dict[str, str]
    quarantined: int = 0


def _profile(data_dir: Path) -> Profile | None:
    return next(iter(profiles(data_dir)), None) if data_dir.is_dir() else None


def _look(profile: Profile, had: Has, next_had: Has) -> _Seen:
    try:
        passphrase = _passphrase(profile, (had.passphrase, next_had.passphrase))
        version = version_of(profile, passphrase)
        with program_of(version):
            session = open_session(profile, passphrase, clock=Clock())
            try:
                return _inside(session, version, passphrase, had, next_had)
            finally:
                session.close()
    except (BindeledError, dbapi2.Error, MemoryError, OSError) as error:
        return _Seen([f"corrupt: {getattr(error, 'code', error)!s}"], {})


def _moved(data_dir: Path, passphrase: str, sure: bool) -> list[str]:
    """The profile on the new computer is there, whole and in quarantine; or not there yet."""
    profile = _profile(data_dir)
    if profile is None:
        return ["lost: the profile on the new computer"] if sure else []
    try:
        with program_of(version_of(profile, passphrase)):
            session = open_session(profile, passphrase, clock=Clock())
    except (BindeledError, dbapi2.Error, MemoryError, OSError) as error:
        return [f"corrupt: on the new computer {getattr(error, 'code', error)!s}"]
    try:
        well = doctor.examine(session).well and reconcile.waiting(session)
        return [] if well else ["custody: not in quarantine on the new computer"]
    finally:
        session.close()


def _passphrase(profile: Profile, words: Iterable[str]) -> str:
    found = read_slots(profile.folder / SLOTS)
    for word in filter(None, words):
        try:
            open_with_passphrase(found, word)
        except Unavailable as error:
            if error.code != "vault.wrong_passphrase":
                raise
        else:
            return word
    raise Unavailable("vault.wrong_passphrase")


def _inside(session: Session, version: int, passphrase: str, had: Has, next_had: Has) -> _Seen:
    findings = [f"corrupt: {each.code}" for each in doctor.examine(session).findings]
    wrong = wrong_with_schema(session.vault, version)
    findings += [f"corrupt: schema {wrong}"] if wrong else []
    if version > RELEASED:
        before = copy_before(session.profile, version)
        if not backup.ring.check_copy(session.profile, before, session.vault.data_key).whole:
            findings.append("corrupt: the copy from before the migration")
    for copy in backup.state(session).copies[:1]:
        if not backup.check_ring_copy(session, copy).whole:
            findings.append("corrupt: the newest copy")
    findings += destroyed_and_here(session, {*had.entries, *next_had.entries})
    waiting = {each.log for each in reconcile.waiting(session)}
    has = there(session, passphrase)
    findings += _between(has, had, next_had, waiting)
    findings += _goes_on(session, has)
    return _Seen(findings, has.states, len(waiting))


def destroyed_and_here(session: Session, logs: set[str]) -> list[str]:
    """Whether a copy holds a log that was acknowledged as destroyed, or that never was."""
    profile, key = session.profile, session.vault.data_key
    found = []
    for path in (*profile.folder.glob("copies/*.db"), *profile.folder.glob("store-*.db")):
        with backup.ring.open_copy(profile, path, key) as copy:
            if set(Journal(copy).logs()) - logs:
                found.append("destroyed: and still in a copy")
    return found


def _between(has: Has, had: Has, next_had: Has, waiting: set[str]) -> list[str]:
    """Whether what is there lies between two acknowledgements."""
    findings = []
    for name in ("attachments", "files", "contacts", "copies", "ways"):
        sure = set(getattr(had, name)) & set(getattr(next_had, name))
        if not sure <= set(getattr(has, name)):
            findings.append(f"lost: {name}")
    for log in had.entries.keys() & next_had.entries.keys():
        if not set(had.entries[log]) & set(next_had.entries[log]) <= set(has.entries.get(log, ())):
            findings.append("lost: entries")
    if has.entries.keys() - had.entries.keys() - next_had.entries.keys():
        findings.append("corrupt: a log from nowhere")
    for name in ("phone", "drafts", "version"):
        if getattr(has, name) not in (getattr(had, name), getattr(next_had, name)) and had.folder:
            findings.append(f"lost: {name}")
    for log in has.states:
        allowed = {each.states.get(log, State.NOTHING.value) for each in (had, next_had)}
        if has.states[log] not in allowed and log not in waiting:
            findings.append(f"custody: {has.states[log]} instead of {sorted(allowed)}")
    return findings


def _goes_on(session: Session, has: Has) -> list[str]:
    """Whether who holds a log can write in it at once."""
    for log, state in has.states.items():
        if state in HOLDING:
            note = bodies.Note(text="Det går videre.", date=session.today())
            journal.write_note(session, log, "observation", note)
            if session.journal.count(log) != len(has.entries[log]) + 1:
                return ["stuck: a note was not written"]
    return []


def _nobody_or_two(known: There, states: list[dict[str, str]]) -> list[str]:
    """R-01 for every log that somebody was acknowledged to hold."""
    findings = []
    logs = {log for each in known.people for log in each.states}
    for log in logs:
        found = [each[log] for each in states if log in each]
        somebody = [state for state in found if state in HOLDING or state == "Q"]
        if found and not somebody and "C" not in found:
            findings.append(f"custody: nobody holds, {found}")
        if sum(state in SURE for state in found) > 1:
            findings.append(f"custody: two hold, {found}")
    return findings
