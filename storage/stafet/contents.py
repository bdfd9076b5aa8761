"""Which entries a file of each type holds, and what its manifest must say of them.

Writer and reader use the same check: a file that our reader would refuse is never written.
"""

from __future__ import annotations

from collections.abc import Sequence

from models.bodies import (
    Admitted,
    Cosign,
    Create,
    OfferBody,
    OrphanTakeoverBody,
    ReclaimBody,
    read_body,
)
from models.chain import Line, acceptance_of, check_reclaim, line, offer_of
from models.contributions import inner
from models.custody import Acceptance, Offer
from models.entry import ANSWER_KINDS, CLAIM_KINDS, CUSTODY_KINDS, Entry
from models.errors import Refused, Untrusted
from models.manifest import Manifest, Outline
from storage.signing import verify_cosignature, verify_entry

WHOLE_LOG = frozenset({"offer", "copy"})
"""Types that hold every entry of the log; the others are excerpts."""

ABOUT = frozenset({"offer", "accept", "decline", "withdraw", "refuse", "release"})
"""Types that move responsibility: each is about one entry of the kind of the same name."""


SIGNED_BY_SENDER: dict[str, frozenset[str]] = {
    "contribution": frozenset(),
    "recall": frozenset({"copy_recalled"}),
    "reply": frozenset({"admitted", "turned_down"}),
    "takeover_request": frozenset({"orphan_request", "reclaim_request"}),
    "cosign": frozenset({"cosign"}),
    "claim": CLAIM_KINDS,
}
"""Types about an entry of the sender's own, and of which kinds (none named: any kind)."""


def check(manifest: Manifest, entries: Sequence[Entry]) -> Line | None:
    """The line of the log (whole logs only), once everything agrees.

    Signatures are checked before. Untrusted: "contents.…" where manifest and entries disagree or
    an entry is missing, "chain.…" and "entry.…" from the entries themselves.
    """
    if manifest.type == "card":
        _check_card(manifest, entries)
        return None
    by_hash = {entry.hash: entry for entry in entries}
    if len(by_hash) != len(entries):
        raise Untrusted("contents.duplicate")
    log = manifest.log
    if any(entry.header.log != log for entry in entries):
        raise Untrusted("contents.other_log")
    head = by_hash.get(manifest.head)
    if head is None or head.header.ep != manifest.epoch:
        raise Untrusted("contents.head")
    if any(entry.body is None and entry.kind in CUSTODY_KINDS for entry in entries):
        raise Untrusted("contents.custody_body")
    _check_bodies(entries)
    if len(set(manifest.custody)) != len(manifest.custody):
        raise Untrusted("contents.custody")
    if manifest.type in WHOLE_LOG:
        found = _check_whole(manifest, entries)
    else:
        found = None
        _check_excerpt(manifest, by_hash)
    if manifest.type in ABOUT:
        _check_about(manifest, head, by_hash)
    elif manifest.offer != "":
        raise Untrusted("contents.offer")
    if manifest.type in SIGNED_BY_SENDER:
        if head.header.by != manifest.sender.entry:
            raise Untrusted("contents.sender")
        if SIGNED_BY_SENDER[manifest.type] and head.kind not in SIGNED_BY_SENDER[manifest.type]:
            raise Untrusted("contents.head")
    return found


def check_offer(manifest: Manifest | Outline, entry: Entry) -> None:
    """One verified entry is the offer that the manifest speaks of, from its sender to its receiver.

    For an offer whose log cannot be read here. Untrusted("contents.…") where they disagree.
    """
    header = entry.header
    if header.log != manifest.log:
        raise Untrusted("contents.other_log")
    if entry.kind != "offer" or header.ep != manifest.epoch:
        raise Untrusted("contents.head")
    if header.by != manifest.sender.entry:
        raise Untrusted("contents.sender")
    _need_offer(offer_of(entry).id == manifest.offer)
    _check_receiver(manifest, entry)


def _check_card(manifest: Manifest, entries: Sequence[Entry]) -> None:
    said = (manifest.epoch, manifest.head, manifest.offer, manifest.custody, manifest.practice)
    if entries or said != (0, "", "", (), False):
        raise Untrusted("contents.card")


def _check_bodies(entries: Sequence[Entry]) -> None:
    """Every body of a known kind has its shape, so that nothing read in can stop a later view."""
    for entry in entries:
        try:
            body = read_body(entry)
        except Refused as error:
            raise Untrusted("entry.body_shape") from error
        if isinstance(body, Admitted):
            _check_admitted(entry, body)
        elif isinstance(body, OrphanTakeoverBody | ReclaimBody | Cosign):
            _check_cosigned(entry, body)
            if isinstance(body, ReclaimBody):
                _check_not_lost(body, entry, entries)


def _check_admitted(entry: Entry, body: Admitted) -> None:
    """What was admitted is of this log and signed by the one it is said to be of."""
    within = inner(body)
    if within.header.log != entry.header.log or within.kind in CUSTODY_KINDS:
        raise Untrusted("entry.admitted")
    verify_entry(within)
    try:
        read_body(within)
    except Refused as error:
        raise Untrusted("entry.body_shape") from error


def _check_cosigned(entry: Entry, body: OrphanTakeoverBody | ReclaimBody | Cosign) -> None:
    """A second person has signed the acceptance or the release that a claim rests on."""
    if isinstance(body, Cosign):
        verify_cosignature(body.cosignature, entry.header.by, body.signed)
        return
    if body.cosigner_key == entry.header.by or len(entry.header.refs) != 1:
        raise Untrusted("entry.cosignature")
    verify_cosignature(body.cosignature, body.cosigner_key, entry.header.refs[0])


def _check_not_lost(body: ReclaimBody, entry: Entry, entries: Sequence[Entry]) -> None:
    """The key that is said to be lost is not the one that signed it."""
    lost = next((each for each in entries if each.hash == entry.header.prev), None)
    if lost is not None and body.cosigner_key == lost.header.by:
        raise Untrusted("entry.cosignature")


def _check_whole(manifest: Manifest, entries: Sequence[Entry]) -> Line:
    found = line(entries)
    if found.head.hash != manifest.head:
        raise Untrusted("contents.head")
    on_line = [entry.hash for entry in found.main if entry.kind in CUSTODY_KINDS]
    everywhere = {entry.hash for entry in entries if entry.kind in CUSTODY_KINDS}
    # Order is fixed along the main line; what stands beside it may come anywhere between.
    listed = set(on_line)
    if [name for name in manifest.custody if name in listed] != on_line:
        raise Untrusted("contents.custody")
    if set(manifest.custody) != everywhere:
        raise Untrusted("contents.custody")
    create = read_body(found.main[0])
    if not isinstance(create, Create) or create.practice != manifest.practice:
        raise Untrusted("contents.practice")
    return found


def _check_excerpt(manifest: Manifest, by_hash: dict[str, Entry]) -> None:
    """Every link that stays inside the file is right; links that lead out are left alone."""
    for entry in by_hash.values():
        before = by_hash.get(entry.header.prev)
        if before is not None:
            _check_link(entry, before, by_hash)
        if entry.kind in CLAIM_KINDS:
            _check_claim(entry, by_hash)
    if manifest.type in ABOUT or manifest.type == "claim":
        listed = set(manifest.custody)
        if any(name not in listed for name, each in by_hash.items() if each.kind in CUSTODY_KINDS):
            raise Untrusted("contents.custody")


def _check_link(entry: Entry, before: Entry, by_hash: dict[str, Entry]) -> None:
    header, earlier = entry.header, before.header
    if header.kind == "accept":
        acceptance_of(entry, offer_of(before))
    elif header.kind == "decline":
        fits = before.kind == "offer" and header.by == offer_of(before).to
        _need(fits and (header.ep, header.seq) == (earlier.ep, earlier.seq + 1))
    elif header.kind == "cosign":
        _need(earlier.kind in ("orphan_request", "reclaim_request") and header.ep == earlier.ep)
    elif header.kind == "reclaim":
        check_reclaim(entry, _acceptance(before.hash, by_hash))
    elif header.kind == "refuse":
        giver = _acceptance(header.prev, by_hash).offer.giver
        _need((header.by, header.ep, header.seq) == (giver, earlier.ep, earlier.seq + 1))
    else:
        _need(earlier.kind not in (ANSWER_KINDS | {"release", "close"}))
        _need(
            (header.by, header.ep, header.seq) == (earlier.by, earlier.ep, earlier.seq + 1)
            and header.kind != "create"
        )


def _check_claim(entry: Entry, by_hash: dict[str, Entry]) -> None:
    """What a claim in an excerpt rests on is there: the acceptance, and the release taken back."""
    header = entry.header
    if entry.kind == "orphan_takeover":
        accepted = _acceptance(header.refs[0], by_hash)
        _need((header.by, header.ep) == (accepted.offer.to, accepted.offer.epoch + 1))
        return
    check_reclaim(entry, _acceptance(header.prev, by_hash))
    released = by_hash.get(header.refs[0])
    if released is None:
        raise Untrusted("contents.missing")
    _need(released.kind == "release" and released.header.refs == (header.prev,))
    _need(released.header.by == header.by)


def _check_about(manifest: Manifest, head: Entry, by_hash: dict[str, Entry]) -> None:
    """The file's sender signed the entry it is about, and the offer it answers is in the file."""
    if head.kind != manifest.type:
        raise Untrusted("contents.head")
    if head.header.by != manifest.sender.entry:
        raise Untrusted("contents.sender")
    entry = by_hash.get(manifest.offer)
    if entry is None:
        raise Untrusted("contents.missing")
    if entry.kind != "offer":
        raise Untrusted("contents.offer")
    offer = offer_of(entry)
    if head.kind == "offer":
        _need_offer(head.hash == offer.id)
        _check_receiver(manifest, entry)
    elif head.kind in ("accept", "decline"):
        _need_offer(head.header.prev == offer.id)
    elif head.kind == "withdraw":
        _need_offer(head.header.refs == (offer.id,))
        _need((head.header.by, head.header.ep) == (offer.giver, offer.epoch))
        _need(head.header.seq > entry.header.seq)
    elif head.kind == "refuse":
        accepted = _acceptance(head.header.prev, by_hash)
        _need_offer(accepted.offer.id == offer.id)
    else:
        _check_release(head, entry, offer, by_hash)


def _check_receiver(manifest: Manifest | Outline, entry: Entry) -> None:
    body = read_body(entry)
    if not isinstance(body, OfferBody) or body.keys != manifest.to:
        raise Untrusted("contents.receiver")


def _check_release(head: Entry, entry: Entry, offer: Offer, by_hash: dict[str, Entry]) -> None:
    """The acceptance, and every entry of the giver from the offer to the release, are here."""
    _need(len(head.header.refs) == 1)
    _need((head.header.by, head.header.ep) == (offer.giver, offer.epoch))
    accepted = _acceptance(head.header.refs[0], by_hash)
    _need_offer(accepted.offer.id == offer.id)
    step = head
    while step is not entry:
        before = by_hash.get(step.header.prev)
        if before is None or before.header.seq < entry.header.seq:
            raise Untrusted("contents.missing")
        step = before


def _acceptance(name: str, by_hash: dict[str, Entry]) -> Acceptance:
    entry = by_hash.get(name)
    offered = None if entry is None else by_hash.get(entry.header.prev)
    if entry is None or offered is None:
        raise Untrusted("contents.missing")
    return acceptance_of(entry, offer_of(offered))


def _need(holds: bool) -> None:
    if not holds:
        raise Untrusted("contents.reference")


def _need_offer(holds: bool) -> None:
    if not holds:
        raise Untrusted("contents.offer")
