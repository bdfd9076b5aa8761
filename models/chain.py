"""The line of a log: entries put in order and checked link by link.

A log is a tree of *branches*. The first branch starts with `create`, every other with the
`accept` of an offer, or with the `reclaim` of an acceptance whose key is lost. A branch has one
writer, one epoch and consecutive numbers. `release` ends a branch and names the acceptance whose
branch goes on. Answers (`decline`, `refuse`) stand beside the line. The *main line* runs from
`create` through every released or claimed branch. Signatures are checked before this
(`storage.signing`); times are claims and decide nothing.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from models.bodies import AcceptBody, OfferBody, read_body
from models.custody import Acceptance, Claim, Offer
from models.entry import ANSWER_KINDS, BESIDE_KINDS, CUSTODY_KINDS, ZERO_HASH, Entry
from models.errors import Untrusted


class Fork(msgspec.Struct, frozen=True):
    """Two signed entries that cannot both stand: a proof, shown and never resolved silently.

    kind: "place" (same place of one writer's line), "accept" (one offer accepted twice),
    "answer" (one acceptance both released and refused) or "holder" (two took the relay over from
    the same holder).
    """

    first: str
    second: str
    kind: str


class Line(msgspec.Struct, frozen=True):
    """A checked log.

    main: the main line in order. branches: entries of each branch by the hash of its first entry.
    offers and acceptances: by hash. releases: hash of the release by hash of its acceptance.
    reclaims: hash of the reclaim that counts by hash of the acceptance that it takes back.
    answers: the entries beside the line. rivals: entries that lost their place to another of the
    same writer, and what hangs on them. forks: proofs found.
    """

    main: tuple[Entry, ...]
    branches: dict[str, tuple[Entry, ...]]
    offers: dict[str, Offer]
    acceptances: dict[str, Acceptance]
    releases: dict[str, str]
    answers: tuple[Entry, ...]
    forks: tuple[Fork, ...]
    rivals: tuple[Entry, ...] = ()
    reclaims: dict[str, str] = msgspec.field(default_factory=dict)

    @property
    def head(self) -> Entry:
        """The newest entry of the main line."""
        return self.main[-1]

    def with_provisional(self, acceptance: str) -> tuple[Entry, ...]:
        """The main line followed by the branch of an acceptance that waits for its release."""
        if acceptance in self.releases or acceptance not in self.branches:
            return self.main
        return (*self.main, *self.branches[acceptance])

    def custody(self) -> tuple[Entry, ...]:
        """The whole custody chain: every entry that moves responsibility, in line order."""
        everything = (*self.main, *self._side(), *self.answers)
        return tuple(entry for entry in everything if entry.header.kind in CUSTODY_KINDS)

    def whole(self) -> tuple[Entry, ...]:
        """What a whole log in a file holds: the main line, the steps beside it, and what those
        hang on. Before an entry that lost its place stands the one that has it: who reads the
        file must find the same line."""
        found = {entry.hash: entry for entry in self.main}
        known = {entry.hash: entry for entry in self._side()}
        placed = {fork.second: fork.first for fork in self.forks if fork.kind == "place"}
        for entry in self.custody():
            hung = []
            at: Entry | None = entry
            while at is not None and at.hash not in found:
                hung.append(at)
                at = known.get(at.header.prev)
            for each in reversed(hung):
                first = placed.get(each.hash)
                if first is not None and first not in found:
                    found[first] = known[first]
                found[each.hash] = each
        return tuple(found.values())

    def _side(self) -> list[Entry]:
        """Entries in branches that are not of the main line, and rivals."""
        on_main = {entry.hash for entry in self.main}
        side = [b for root, b in self.branches.items() if root not in on_main]
        return [*(entry for branch in side for entry in branch), *self.rivals]


_SIDE_KINDS = ANSWER_KINDS | {"accept", "reclaim"}
_HANDING_ON_KINDS = frozenset({"offer", "withdraw", "release", "close"})
_TAKING_KINDS = frozenset({"create", "takeover", "orphan_takeover", "reclaim"})


class _Claim(msgspec.Struct, frozen=True):
    """A branch that says it goes on after another. root: its first entry; proof: what says so.

    reach: the newest epoch that is held on from there. alone: taken without a release.
    """

    root: str
    proof: str
    reach: int
    alone: bool


def line(entries: Iterable[Entry]) -> Line:
    """The checked line of the whole log that these entries are.

    Untrusted("chain.…") when the log id differs, the first entry is missing, a link points
    outside, an entry stands in a branch that is not its writer's, a number is skipped, something
    follows a release, a receiver hands on before taking over, or a custody entry does not fit
    what it refers to. Two entries in one place are no error but a `Fork` in the result: the one
    that leads to a release stays in the line (row 19), or else the first one met.
    """
    return _Builder(entries).build()


class _Builder:
    """Walks the entries once in an order where every link is met before what hangs on it."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.by_hash = {entry.hash: entry for entry in entries}
        self.branch_of: dict[str, str] = {}
        self.branches: dict[str, list[Entry]] = {}
        self.offers: dict[str, Offer] = {}
        self.acceptances: dict[str, Acceptance] = {}
        self.accepted_offers: dict[str, list[str]] = {}
        self.releases: dict[str, str] = {}
        self.reclaims: dict[str, list[str]] = {}
        self.reach: dict[str, int] = {}
        self.beside: dict[str, None] = {}  # in the order they were met
        self.sealed: set[str] = set()
        self.answers: list[Entry] = []
        self.forks: list[Fork] = []

    def build(self) -> Line:
        roots = [h for h, entry in self.by_hash.items() if entry.header.prev == ZERO_HASH]
        if len(roots) != 1:
            raise Untrusted("chain.start")
        children: dict[str, list[str]] = {}
        for name, entry in self.by_hash.items():
            children.setdefault(entry.header.prev, []).append(name)
        log = self.by_hash[roots[0]].header.log
        self._seal()
        waiting, met = [roots[0]], 0
        while waiting:
            name = waiting.pop()
            entry = self.by_hash[name]
            if entry.header.log != log:
                raise Untrusted("chain.other_log")
            self._place(name, entry)
            met += 1
            after = children.get(name, [])
            if len(after) > 1:
                after = sorted(after, key=self._turn)[::-1]
            waiting.extend(after)
        if met != len(self.by_hash):
            raise Untrusted("chain.gap")
        self._check_references()
        self._check_answers()
        main = self._main(roots[0])
        return Line(
            main=main,
            branches={root: tuple(branch) for root, branch in self.branches.items()},
            offers=self.offers,
            acceptances=self.acceptances,
            releases=self.releases,
            answers=tuple(self.answers),
            forks=tuple(self.forks),
            rivals=tuple(self.by_hash[name] for name in self.beside),
            reclaims={accepted: min(found) for accepted, found in self.reclaims.items()},
        )

    def _seal(self) -> None:
        """Mark what a release stands on: among rivals for one place it stays in the line."""
        for name, entry in self.by_hash.items():
            at: Entry | None = entry if entry.header.kind == "release" else None
            while at is not None and name not in self.sealed:
                self.sealed.add(name)
                name = at.header.prev
                at = self.by_hash.get(name)

    def _turn(self, name: str) -> tuple[bool, bool, str]:
        """Content first, so that the line is met before the acceptances that hang on it.

        What stands beside the line comes in an order of its own, whatever order it arrived in.
        """
        is_side = self.by_hash[name].header.kind in _SIDE_KINDS
        return (is_side, name not in self.sealed, name if is_side else "")

    def _place(self, name: str, entry: Entry) -> None:
        kind = entry.header.kind
        if entry.header.prev == ZERO_HASH:
            self._place_create(name, entry)
        elif kind == "accept":
            self._place_accept(name, entry)
        elif kind == "reclaim":
            self._place_reclaim(name, entry)
        elif kind in ANSWER_KINDS:
            self._place_answer(entry)
        else:
            self._place_next(name, entry)
        if kind == "offer":
            self.offers[name] = offer_of(entry)

    def _place_create(self, name: str, entry: Entry) -> None:
        if (entry.header.kind, entry.header.ep, entry.header.seq) != ("create", 1, 0):
            raise Untrusted("chain.start")
        self.branch_of[name] = name
        self.branches[name] = [entry]

    def _place_accept(self, name: str, entry: Entry) -> None:
        offer = self.offers.get(entry.header.prev)
        if offer is None:
            raise Untrusted("chain.accept")
        self.acceptances[name] = acceptance_of(entry, offer)
        accepted = self.accepted_offers.setdefault(offer.id, [])
        if accepted:
            self.forks.append(Fork(first=accepted[0], second=name, kind="accept"))
        accepted.append(name)
        self.branch_of[name] = name
        self.branches[name] = [entry]

    def _place_reclaim(self, name: str, entry: Entry) -> None:
        acceptance = self.acceptances.get(entry.header.prev)
        if acceptance is None:
            raise Untrusted("chain.reclaim")
        check_reclaim(entry, acceptance)
        others = self.reclaims.setdefault(acceptance.id, [])
        if others:
            self.forks.append(Fork(first=others[0], second=name, kind="place"))
        others.append(name)
        self.branch_of[name] = name
        self.branches[name] = [entry]

    def _place_answer(self, entry: Entry) -> None:
        asked = self.by_hash[entry.header.prev]
        name = entry.header.prev
        if entry.header.kind == "decline":
            fits = name in self.offers and entry.header.by == self.offers[name].to
        else:
            fits = name in self.acceptances and (
                entry.header.by == self.acceptances[name].offer.giver
            )
        place = (asked.header.ep, asked.header.seq + 1)
        if not fits or (entry.header.ep, entry.header.seq) != place:
            raise Untrusted("chain.answer")
        self.answers.append(entry)

    def _place_next(self, name: str, entry: Entry) -> None:
        before = self.by_hash[entry.header.prev]
        root = self.branch_of.get(entry.header.prev)
        if root is None:  # it hangs on an answer
            raise Untrusted("chain.gap")
        header = entry.header
        stranger = header.kind == "create" or header.kind in BESIDE_KINDS
        if stranger or (header.by, header.ep) != (
            before.header.by,
            before.header.ep,
        ):
            raise Untrusted("chain.writer")
        if header.seq != before.header.seq + 1:
            raise Untrusted("chain.sequence")
        if before.header.kind in ("release", "close"):
            raise Untrusted("chain.after_end")
        branch = self.branches[root]
        self.branch_of[name] = root
        if header.prev in self.beside:
            self.beside[name] = None
            return
        if branch[-1].hash != header.prev:
            # Another entry already stands in this place of the same writer's line.
            rival = branch[header.seq]
            self.forks.append(Fork(first=rival.hash, second=name, kind="place"))
            self.beside[name] = None
            return
        branch.append(entry)

    def _check_references(self) -> None:
        for root, branch in self.branches.items():
            holds = False
            for entry in branch:
                holds = holds or entry.header.kind in _TAKING_KINDS
                if entry.header.kind in _HANDING_ON_KINDS and not holds:
                    raise Untrusted("chain.provisional")  # row 17
                self._check_reference(root, entry)

    def _check_answers(self) -> None:
        for answer in self.answers:
            released = self.releases.get(answer.header.prev)
            if released is not None:
                self.forks.append(Fork(first=released, second=answer.hash, kind="answer"))

    def _check_reference(self, root: str, entry: Entry) -> None:
        kind, refs = entry.header.kind, entry.header.refs
        if kind == "withdraw":
            self._need(len(refs) == 1 and self.branch_of.get(refs[0]) == root)
            self._need(refs[0] in self.offers)
        elif kind == "release":
            acceptance = self.acceptances.get(refs[0]) if len(refs) == 1 else None
            self._need(acceptance is not None)
            if acceptance is not None:
                self._need(self.branch_of.get(acceptance.offer.id) == root)
                self.releases[refs[0]] = entry.hash
        elif kind == "takeover":
            released = self.by_hash.get(refs[0]) if len(refs) == 1 else None
            self._need(released is not None and released.header.kind == "release")
            self._need(released is not None and released.header.refs == (root,))
        elif kind == "orphan_takeover" and refs:
            self._need(refs == (root,))
        elif kind == "reclaim":
            released = self.by_hash.get(refs[0])
            self._need(released is not None and released.header.kind == "release")
            self._need(released is not None and released.header.refs == (entry.header.prev,))

    def _need(self, holds: bool) -> None:
        if not holds:
            raise Untrusted("chain.reference")

    def _main(self, start: str) -> tuple[Entry, ...]:
        main: list[Entry] = []
        root: str | None = start
        while root is not None:
            branch = self.branches[root]
            main.extend(branch)
            root = self._next_root(branch)
        return tuple(main)

    def _next_root(self, branch: list[Entry]) -> str | None:
        """The branch that goes on after this one.

        Where several say so: the one from which the relay has gone furthest, then one that was
        claimed without a release, as `models.custody` has it.
        """
        claims = self._claims(branch)
        if len(claims) > 1:
            self._measure()
            claims = [msgspec.structs.replace(c, reach=self.reach[c.root]) for c in claims]
            claims.sort(key=lambda each: (-each.reach, not each.alone, each.proof))
            first, *others = (each.proof for each in claims)
            self.forks += [Fork(first=first, second=each, kind="holder") for each in others]
        return claims[0].root if claims else None

    def _claims(self, branch: list[Entry]) -> list[_Claim]:
        """Every branch that says it goes on after this one, each once."""
        last, found = branch[-1], dict[str, _Claim]()
        if last.header.kind == "release":
            root = last.header.refs[0]
            found[root] = _Claim(root, last.hash, 0, alone=False)
        for offer in branch:
            for root in self.accepted_offers.get(offer.hash, ()):
                for entry in self.branches[root]:
                    if entry.header.kind == "orphan_takeover":
                        found.setdefault(root, _Claim(root, entry.hash, 0, alone=True))
        for root in self.reclaims.get(branch[0].hash, ()):
            found[root] = _Claim(root, root, 0, alone=True)
        return list(found.values())

    def _measure(self) -> None:
        """The newest epoch held on from each branch. What hangs on a branch was placed after it."""
        if self.reach:
            return
        for root, branch in reversed(self.branches.items()):
            after = [self.reach[each.root] for each in self._claims(branch)]
            self.reach[root] = max([branch[0].header.ep, *after])


def offer_of(entry: Entry) -> Offer:
    """The offer that an offer entry proves; Untrusted when its body is missing or odd."""
    body = read_body(entry)
    if entry.header.kind != "offer" or not isinstance(body, OfferBody):
        raise Untrusted("chain.offer")
    return Offer(id=entry.hash, giver=entry.header.by, to=body.keys.entry, epoch=entry.header.ep)


def acceptance_of(entry: Entry, offer: Offer) -> Acceptance:
    """The acceptance that an accept entry proves for this offer; Untrusted when it does not."""
    body = read_body(entry)
    fits = (
        entry.header.kind == "accept"
        and isinstance(body, AcceptBody)
        and body.head == offer.id
        and entry.header.prev == offer.id
        and entry.header.by == offer.to
        and (entry.header.ep, entry.header.seq) == (offer.epoch + 1, 0)
    )
    if not fits:
        raise Untrusted("chain.accept")
    return Acceptance(id=entry.hash, offer=offer)


def check_reclaim(entry: Entry, acceptance: Acceptance) -> None:
    """Whether a reclaim entry takes back what this acceptance got; Untrusted when it does not.

    The release that it names is looked for by the caller.
    """
    header = entry.header
    fits = (
        header.kind == "reclaim"
        and header.prev == acceptance.id
        and header.by == acceptance.offer.giver
        and (header.ep, header.seq) == (acceptance.offer.epoch + 2, 0)
        and len(header.refs) == 1
    )
    if not fits:
        raise Untrusted("chain.reclaim")


def claim_of(entry: Entry) -> Claim:
    """What a claim entry says, once the chain round it is checked."""
    return Claim(id=entry.hash, by=entry.header.by, epoch=entry.header.ep)
