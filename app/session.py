"""One unlocked profile at work: the stores, the folded cases, and the one gate for every change.

Use cases (`app.journal`, `app.cases`, `app.offering` …) are functions over a `Session`. They run
on the one thread that owns the store; what they return is immutable and may go anywhere.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import platformdirs

from app.overview_rows import agreement_rows, case_card
from models.bodies import Body
from models.card import SignedCard
from models.case import Case, Projection, project
from models.chain import Line, line
from models.custody import AnchorAhead, Custody, Event, State, Step, Wrote
from models.custody_table import step
from models.entry import ANSWER_KINDS, CUSTODY_KINDS, ZERO_HASH, Entry
from models.errors import Refused, Unavailable
from models.people import Person
from storage import profiles as profile_store
from storage import unlocking
from storage.access import Access, AccessLog
from storage.access import Event as AccessEvent
from storage.anchor import Anchors
from storage.attachments import Attachments
from storage.boxes import Inbox, Outbox
from storage.contacts import Contacts
from storage.destruction import pending as pending_destruction
from storage.drafts import Drafts
from storage.journal import Journal
from storage.os_keyring import OsKeyring
from storage.overview import Overview
from storage.profiles import Profile as Profile
from storage.read_copies import ReadCopies
from storage.signing import new_entry, new_id
from storage.slots import Kdf as Kdf
from storage.stafet.reader import open_file
from storage.stray_files import StrayFiles
from storage.vault import Vault, transaction

Clock = Callable[[], datetime]

_READS = frozenset({State.NOTHING, State.RELEASED, State.VERIFIED})
"""States in which a copy to read is shown: somebody else has both hands on the relay."""

ANCHOR_SECONDS = 3.0
"""How long the keyring may take to say what it remembers of the relay."""

KEPT_OPEN = 24
"""How many folded cases stay in memory; more are folded again when opened."""


@dataclass(frozen=True)
class _Tip:
    """Where the next entry of one's own goes: after this hash, in this epoch, with this number.

    by: key of the writer of the entry it goes after, "" for the first entry of a log.
    """

    prev: str
    epoch: int
    seq: int
    by: str = ""


@dataclass
class _Opened:
    """A log as it lies in memory between two changes."""

    custody: Custody
    projection: Projection
    case: Case
    tip: _Tip


class Session:
    """An unlocked profile. Not thread-safe: it belongs to the store's thread."""

    def __init__(self, vault: Vault, clock: Clock, anchors: Anchors | None = None) -> None:
        self.vault = vault
        self.anchors = anchors
        self.journal = Journal(vault)
        self.outbox = Outbox(vault)
        self.inbox = Inbox(vault)
        self.read_copies = ReadCopies(vault)
        self.strays = StrayFiles(vault)
        self.contacts = Contacts(vault)
        self.drafts = Drafts(vault)
        self.overview = Overview(vault)
        self.attachments = Attachments(vault)
        self.access = AccessLog(vault)
        self._clock = clock
        self._opened: OrderedDict[str, _Opened] = OrderedDict()
        self._copied: dict[str, tuple[str, Case]] = {}

    @property
    def profile(self) -> Profile:
        return self.vault.profile

    @property
    def person(self) -> Person:
        """Who works here."""
        return self.vault.person

    @property
    def card(self) -> SignedCard:
        """One's own contact card."""
        return self.vault.card

    @property
    def key(self) -> str:
        """One's own entry key."""
        return self.vault.card.card.keys.entry

    def now(self) -> str:
        """The time as entries claim it: UTC, whole seconds."""
        return self._clock().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

    def today(self) -> str:
        """The local day as an ISO date."""
        return self._clock().astimezone().date().isoformat()

    def new_id(self) -> str:
        """A fresh id: 128 random bits as 32 hex."""
        return new_id()

    def note_access(self, log: str, event: AccessEvent, about: str = "") -> None:
        """Write down that the person did something with a log."""
        person = self.person
        self.access.add(Access(log, self.now(), event, about, person.name, person.profession))

    def close(self) -> None:
        """Close the store. The session must not be used afterwards."""
        self._opened.clear()
        self.vault.close()

    def case(self, log: str) -> Case:
        """The case as it stands here; Refused("log.unknown") when the log is not here.

        Of a log that another holds a kept copy to read is shown (K12), until it lapses: then
        Refused("copy.lapsed"), unless a sealed copy of one's own is here too.
        """
        copied = self._copied_case(log)
        return self._open(log).case if copied is None else copied

    def custody(self, log: str) -> Custody:
        """The custody state of a log here; state N for a log never heard of."""
        return self.journal.custody(log) or Custody(me=self.key)

    def known_by(self, key: str) -> Person | None:
        """Who has this entry key, as far as the contacts know."""
        contact = self.contacts.get(key)
        return None if contact is None else contact.card.person

    def log_behind(self, log: str) -> bool:
        """Whether a store that was set back holds the relay and lacks what the hold rests on.

        Nothing can be written until the files it came with are read in again.
        """
        custody = self.custody(log)
        if not custody.may_write or not self.journal.has_log(log):
            return False
        return not _fits(self._open(log).tip, custody.me, custody.writing_epoch)

    def line(self, log: str) -> Line:
        """The checked line of a log as stored."""
        return line(self.journal.entries(log))

    def copied_attachments(self, log: str) -> dict[str, bytes]:
        """Attachments that came with the copy to read that is shown of a log; else none."""
        copy = self.read_copies.get(log)
        if copy is None or self._copied_case(log) is None:
            return {}
        item = self.inbox.get(copy.manifest_sha)
        if item is None:
            raise Unavailable("store.corrupt")
        return dict(open_file(item.data, keys=self.vault.keys).attachments)

    def attachment_bytes(self, log: str) -> dict[str, bytes]:
        """Every attachment of a log by the SHA-256 of its bytes."""
        found = {}
        for each in self.attachments.of(log):
            data = self.attachments.get(log, each.sha256)
            if data is not None:
                found[each.sha256] = data
        return found

    @contextmanager
    def change(self, log: str) -> Iterator[Change]:
        """The one gate for every change of a log: all in one transaction or nothing.

        Entries, custody, outbox and projections are committed together. When anything fails the
        store is as before and what was in memory is folded again.
        """
        change = Change(self, log)
        try:
            with transaction(self.vault):
                yield change
                opened = change.finish()
        except BaseException:
            self._opened.pop(log, None)
            raise
        if opened is not None:
            self._keep(log, opened)
        if self.anchors is not None and change.touched:
            self.anchors.after(log, moved=change.moved)

    def unanchor(self, log: str) -> None:
        """Remember nothing more of a log that was destroyed. Unavailable("disk.…")."""
        if self.anchors is not None:
            self.anchors.forget(log)

    def tell_anew(self, log: str) -> None:
        """Inside a transaction in which the history of a log is taken back and told anew."""
        if self.anchors is not None:
            self.anchors.renewing(log)

    def told_anew(self, log: str) -> None:
        """Remember the log as it is now told; after that transaction."""
        if self.anchors is not None:
            self.anchors.renewed(log)

    def forget(self, log: str) -> None:
        """Drop what lies in memory of a log (it was destroyed or read in anew)."""
        self._opened.pop(log, None)
        self._copied.pop(log, None)

    def _copied_case(self, log: str) -> Case | None:
        copy = self.read_copies.get(log)
        if copy is None or self.custody(log).state not in _READS:
            return None
        here = self.journal.has_log(log)
        if self.today() > copy.until:
            self._copied.pop(log, None)
            if here:
                return None
            raise Refused("copy.lapsed", rule="K12")
        known = self._copied.get(log)
        if known is None or known[0] != copy.manifest_sha:
            item = self.inbox.get(copy.manifest_sha)
            if item is None:
                raise Unavailable("store.corrupt")
            entries = {
                each.hash: each for each in open_file(item.data, keys=self.vault.keys).entries
            }
            if here:  # what one had before is not taken away by a copy that withholds it
                own = {each.hash: each for each in self.journal.entries(log)}
                entries |= {name: own[name] for name in entries.keys() & own.keys()}
            known = (copy.manifest_sha, project(line(entries.values()).main))
            self._copied[log] = known
        return known[1]

    def _open(self, log: str) -> _Opened:
        opened = self._opened.get(log)
        if opened is None:
            if not self.journal.has_log(log):
                raise Refused("log.unknown")
            opened = self._fold(log)
            self._keep(log, opened)
        self._opened.move_to_end(log)
        return opened

    def _keep(self, log: str, opened: _Opened) -> None:
        self._opened[log] = opened
        self._opened.move_to_end(log)
        while len(self._opened) > KEPT_OPEN:
            self._opened.popitem(last=False)

    def _fold(self, log: str) -> _Opened:
        return fold(self.line(log), self.custody(log))


def fold(checked: Line, custody: Custody) -> _Opened:
    """A log as it lies in memory, from its checked line."""
    projection = Projection()
    for entry in checked.main:
        projection.add(entry)
    mine = checked.main[-1]
    accepted = custody.accepted
    if accepted is not None:  # also while that acceptance is in quarantine
        provisional = checked.branches.get(accepted.id, ())
        if accepted.id not in checked.releases:
            for entry in provisional:
                projection.add(entry, provisional=True)
            mine = provisional[-1] if provisional else mine
    placed = (*checked.branches.values(), checked.rivals)
    known = {entry.hash: entry for branch in placed for entry in branch}
    for answer in checked.answers:
        projection.add_answer(answer, known[answer.header.prev])
    return _Opened(custody=custody, projection=projection, case=projection.case(), tip=_after(mine))


def _fits(tip: _Tip, me: str, epoch: int) -> bool:
    """Whether an entry of mine of this epoch may stand there: in no branch but my own."""
    return tip.by in ("", me) and tip.epoch == epoch


def _after(entry: Entry) -> _Tip:
    header = entry.header
    return _Tip(prev=entry.hash, epoch=header.ep, seq=header.seq + 1, by=header.by)


class Change:
    """One change of one log under way: what use cases write through."""

    def __init__(self, session: Session, log: str) -> None:
        self.session = session
        self.log = log
        self._known = session.journal.has_log(log)
        self._opened: _Opened | None = session._open(log) if self._known else None
        self.custody = self._opened.custody if self._opened else session.custody(log)
        self._tip = self._opened.tip if self._opened else _Tip(ZERO_HASH, 1, 0)
        self._refold = not self._known
        self._touched = False
        self._before = self.custody

    @property
    def touched(self) -> bool:
        """Whether anything of the log was written."""
        return self._touched

    @property
    def moved(self) -> bool:
        """Whether its custody changed."""
        return self.custody != self._before

    @property
    def case(self) -> Case:
        """The case before this change; Refused when the log is not here."""
        if self._opened is None:
            raise Refused("log.unknown")
        return self._opened.case

    def start_log(self, *, practice: bool) -> None:
        """Make room for a log that is not here yet."""
        self.session.journal.add_log(self.log, practice, self.session.now())

    def step(self, event: Event) -> Step:
        """Take a custody step: checked by the state table, kept with its event."""
        taken = step(self.custody, event)
        if taken.custody != self.custody:
            self.session.journal.save_custody(self.log, taken.custody, event)
            if State.QUARANTINED in (self.custody.state, taken.custody.state):
                self._refold = True  # which line is one's own may have changed
            self.custody = taken.custody
        self._touched = True
        return taken

    def add(self, kind: str, body: Body, refs: Sequence[str] = ()) -> Entry:
        """Write one entry at the end of one's own line; only the holder may (R-20).

        Refused("custody.place_lost") where a store that was set back has lost one's own line.
        """
        if kind not in CUSTODY_KINDS:
            step(self.custody, Wrote())
        self._need_own_place(kind)
        entry = self._sign(kind, body, self._tip, refs)
        self._tip = _after(entry)
        self.session.journal.append(entry)
        if self._opened is not None and not self._refold:
            provisional = self.custody.accepted is not None
            self._opened.projection.add(entry, provisional=provisional)
        self._touched = True
        if kind in ("offer", "copy_given"):
            self.session.note_access(self.log, "export", kind)
        return entry

    def _need_own_place(self, kind: str) -> None:
        """Refuse where one's own place in the chain went with a store that was set back.

        What was written now would stand in somebody else's, and nobody could read the log again.
        """
        offer = self.custody.open_offer
        offer_lost = offer is not None and self.session.journal.entry(offer.id) is None
        epoch = self.custody.writing_epoch - (kind == "release")  # it ends the epoch before
        signs = self.custody.state is not State.QUARANTINED
        if signs and (offer_lost or not _fits(self._tip, self.custody.me, epoch)):
            raise Refused("custody.place_lost", rule="R-20")

    def begin_branch(self, kind: str, body: Body, after: Entry, refs: Sequence[str] = ()) -> Entry:
        """Write what starts a branch of one's own: the acceptance of an offer, or a reclaim."""
        entry = self._sign(kind, body, _Tip(after.hash, after.header.ep + 1, 0), refs)
        self._tip = _after(entry)
        self.session.journal.append(entry)
        self._refold = self._touched = True
        self.session.note_access(self.log, "import", kind)
        return entry

    def answer(self, kind: str, body: Body, to: Entry, *, keep: bool = True) -> Entry:
        """Write an answer beside the line. keep: store it; not where its log is not here."""
        if kind not in ANSWER_KINDS:
            raise ValueError(kind)
        entry = self._sign(kind, body, _after(to), ())
        if keep:
            self.session.journal.append(entry)
            self._refold = True
        self._touched = True
        return entry

    def sign_beside(
        self, kind: str, body: Body, *, epoch: int, prev: str, refs: Sequence[str] = ()
    ) -> Entry:
        """Sign what takes no place in the line here: it travels in a file and is not stored."""
        return self._sign(kind, body, _Tip(prev, epoch, 0), refs)

    def receive(self, entries: Iterable[Entry]) -> int:
        """Store verified entries of others; how many were new."""
        new = sum(self.session.journal.append(entry) for entry in entries)
        self._refold = self._touched = True
        return new

    def recover(self, entries: Iterable[Entry]) -> Line:
        """Store entries of one's own line that a set back store has lost, and go on after them."""
        self.receive(entries)
        checked = self.reread()
        self._tip = fold(checked, self.custody).tip
        return checked

    def settle_line(self) -> None:
        """Fold the log anew: what was provisional now stands on the main line."""
        self._refold = True

    def redact(self, hashes: Sequence[str]) -> None:
        """Remove bodies on purpose; the redact entry that says so is written first."""
        self.session.journal.redact(self.log, hashes)
        self._refold = True

    def reread(self) -> Line:
        """The line as the store holds it now, read back and checked link by link."""
        return self.session.line(self.log)

    def finish(self) -> _Opened | None:
        """Bring the projections up to what was written; called by the session only."""
        if not self._touched or not self.session.journal.has_log(self.log):
            return self._opened
        if self._refold or self._opened is None:
            checked = self.session.line(self.log)
            for fork in checked.forks:
                self.session.journal.add_evidence(
                    self.log, fork.kind, fork.first, fork.second, self.session.now()
                )
            opened = fold(checked, self.custody)
        else:
            projection = self._opened.projection
            opened = _Opened(self.custody, projection, projection.case(), self._tip)
        before = self._opened.case.agreements if self._opened else ()
        save_overview(self.session, opened.case, self.custody, before_agreements=before)
        return opened

    def _sign(self, kind: str, body: Body, tip: _Tip, refs: Sequence[str]) -> Entry:
        session = self.session
        return new_entry(
            session.vault.keys,
            log=self.log,
            ep=tip.epoch,
            seq=tip.seq,
            prev=tip.prev,
            inst=session.vault.installation,
            at=session.now(),
            kind=kind,
            body=body,
            refs=tuple(refs),
        )


def save_overview(
    session: Session,
    case: Case,
    custody: Custody,
    *,
    before_agreements: object = None,
) -> None:
    """Write the rows that *I dag* and the list of children read."""
    session.overview.save_card(case_card(case, custody, session.today(), session.known_by))
    if case.agreements != before_agreements:
        session.overview.save_agreements(case.log, agreement_rows(case))


def system_clock() -> datetime:
    """The computer's own clock, the only place the program asks it."""
    return datetime.now(UTC)


def profiles(data_dir: Path) -> tuple[Profile, ...]:
    """The profiles that have a store in this data folder."""
    return profile_store.list_profiles(data_dir)


def create_session(
    data_dir: Path,
    label: str,
    passphrase: str,
    person: Person,
    *,
    clock: Clock = system_clock,
    kdf: Kdf | None = None,
) -> Session:
    """Make a new profile with its encrypted store and open it."""
    at = clock().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    vault = profile_store.create_profile(data_dir, label, passphrase, person, at, kdf=kdf)
    return _session(vault, clock)


def open_session(profile: Profile, passphrase: str, *, clock: Clock = system_clock) -> Session:
    """Unlock a profile; Unavailable("vault.wrong_passphrase") and the like."""
    return _session(unlocking.unlock_with_passphrase(profile, passphrase, clock()), clock)


def open_with_recovery(profile: Profile, identity: str, *, clock: Clock = system_clock) -> Session:
    """Unlock a profile with what stands on its recovery sheet, typed as people type."""
    return _session(unlocking.unlock_with_recovery(profile, identity, clock()), clock)


def open_with_institution(
    profile: Profile, identity: str, *, clock: Clock = system_clock
) -> Session:
    """Unlock a profile with the institution's key; its owner will be told."""
    return _session(unlocking.unlock_with_institution(profile, identity, clock()), clock)


def open_remembered(
    profile: Profile, *, clock: Clock = system_clock, keyring: OsKeyring | None = None
) -> Session:
    """Unlock a profile that this computer remembers; Unavailable("keyring.…"): ask for the rest."""
    return _session(unlocking.unlock_with_keyring(profile, keyring or OsKeyring()), clock, keyring)


def anchor_folder(profile: Profile) -> Path:
    """Where the custody anchors of a profile lie: outside the folder of its store.

    With the data in the system's own place the anchors lie among the system's state files, which
    a copy of the data folder does not carry; with a data folder of one's own choice, beside it.
    """
    data_dir = profile.folder.parent.parent
    at_home = data_dir == platformdirs.user_data_path("bindeled", appauthor=False)
    state = platformdirs.user_state_path("bindeled", appauthor=False) if at_home else data_dir
    return state / "anchors" / profile.id


def _session(vault: Vault, clock: Clock, keyring: OsKeyring | None = None) -> Session:
    """A session whose logs are compared with what this computer remembers (row 18)."""
    try:
        if keyring is None and unlocking.remembered(vault.profile):
            keyring = OsKeyring(seconds=ANCHOR_SECONDS)
        anchors = Anchors(vault, anchor_folder(vault.profile), keyring)
        session = Session(vault, clock, anchors)
        compared = anchors.compare(pending_destruction(vault))
        for log in compared.behind:
            with session.change(log) as change:
                change.step(AnchorAhead())
        anchors.repair(compared.repair)
    except BaseException:
        vault.close()
        raise
    return session
