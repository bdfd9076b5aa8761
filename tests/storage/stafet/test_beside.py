"""Entries by somebody outside the line: contributions, what is admitted, and co-signatures."""

from __future__ import annotations

import msgspec
import pytest

from models.bodies import Admitted, Cosign, OrphanTakeoverBody, ReclaimBody
from models.chain import line
from models.contributions import admit
from models.entry import Entry
from models.errors import Untrusted
from storage import signing
from storage.stafet.reader import open_file
from tests.storage.stafet.world import Pen, Relay, ane, bo, cilla, relay


def continued(case: Relay, kind: str, body: msgspec.Struct, *refs: str) -> tuple[Entry, ...]:
    """The receiver's whole log with one more entry after the takeover."""
    pen = Pen(case.receiver, ep=2, seq=case.takeover.header.seq + 1)
    pen.prev = case.takeover.hash
    return (*case.whole, pen.write(kind, body, refs))


def code_of(case: Relay, entries: tuple[Entry, ...]) -> str:
    """Why a copy with these entries is not written or read; "" when it is."""
    custody = tuple(entry.hash for entry in line(entries).custody())
    changes = {"entries": entries, "head": entries[-1].hash, "custody": custody}
    changes |= {"epoch": entries[-1].header.ep, "keys": case.receiver.keys}
    changes |= {"card": case.receiver.card, "to": case.giver.public}
    try:
        open_file(case.file("copy", **changes), keys=case.giver.keys)
    except ValueError as error:
        return str(error).rpartition(" ")[2]
    return ""


def test_a_contribution_or_a_co_signature_never_stands_in_a_line() -> None:
    case = relay()
    for entry in (case.contribution, case.cosign):
        body = msgspec.json.decode(entry.body or b"")
        pen = Pen(case.receiver, ep=2, seq=case.takeover.header.seq + 1)
        pen.prev = case.takeover.hash
        within = signing.new_entry(
            case.receiver.keys,
            log=entry.header.log,
            ep=2,
            seq=pen.seq,
            prev=pen.prev,
            inst=entry.header.inst,
            at=entry.header.at,
            kind=entry.kind,
            body=body,
        )
        with pytest.raises(Untrusted, match=r"chain\.writer"):
            line((*case.whole, within))


def test_what_is_admitted_is_proved_in_every_file_it_goes_along_in() -> None:
    case = relay()
    good = admit(case.contribution, case.receiver.person)
    assert code_of(case, continued(case, "admitted", good)) == ""
    other_log = Pen(cilla(), "6b" * 16)
    other_log.create()
    stranger = admit(other_log.note("Fra en anden log"), cilla().person)
    step = admit(case.decline, case.receiver.person)
    for odd, wanted in (
        (msgspec.structs.replace(good, sig="00" * 64), "entry.signature"),
        (msgspec.structs.replace(good, key=ane().public.entry), "entry.admitted"),
        (msgspec.structs.replace(good, body=good.body.replace("Prøv", "Drop")), "entry.body"),
        (msgspec.structs.replace(good, head=good.head.replace('"v":1', '"v":2')), "entry.header"),
        (msgspec.structs.replace(good, salt="zz"), "entry.hex"),
        (stranger, "entry.admitted"),
        (step, "entry.admitted"),
    ):
        assert isinstance(odd, Admitted)
        assert code_of(case, continued(case, "admitted", odd)) == wanted, wanted


def test_a_reply_is_about_an_answer_and_a_contribution_about_ones_own() -> None:
    case = relay()
    with pytest.raises(ValueError, match=r"contents\.head"):
        case.file("reply", entries=(case.tail,), head=case.tail.hash, epoch=1)
    with pytest.raises(ValueError, match=r"contents\.sender"):
        case.file("contribution", entries=(case.tail,), head=case.tail.hash, epoch=1)
    with pytest.raises(ValueError, match=r"contents\.head"):
        case.file("takeover_request", entries=(case.accept,), head=case.accept.hash, epoch=2)


def test_a_takeover_without_a_second_persons_signature_is_refused() -> None:
    case = relay()
    pen = Pen(bo(), ep=2, seq=1)
    pen.prev = case.accept.hash
    good = OrphanTakeoverBody(
        holder=bo().person,
        reason="Ingen svarer",
        cosigner=cilla().person,
        cosigner_key=cilla().public.entry,
        cosignature=signing.cosign(cilla().keys, case.accept.hash),
    )

    def code(body: OrphanTakeoverBody, *refs: str) -> str:
        own = Pen(bo(), ep=2, seq=1)
        own.prev = case.accept.hash
        return code_of(case, (*case.log, case.accept, own.write("orphan_takeover", body, refs)))

    assert code(good, case.accept.hash) == ""
    alone = msgspec.structs.replace(
        good,
        cosigner_key=bo().public.entry,
        cosignature=signing.cosign(bo().keys, case.accept.hash),
    )
    forged = msgspec.structs.replace(good, cosignature="00" * 64)
    elsewhere = msgspec.structs.replace(
        good, cosignature=signing.cosign(cilla().keys, case.offer.hash)
    )
    for odd in (alone, forged, elsewhere):
        assert code(odd, case.accept.hash) == "entry.cosignature"
    assert code(good) == "entry.cosignature", "it must say which acceptance it rests on"


def test_a_co_signature_in_its_own_file_holds_for_its_signer_only() -> None:
    case = relay()
    pen = Pen(ane(), ep=2)
    pen.prev = case.request.hash
    borrowed = signing.cosign(cilla().keys, case.accept.hash)
    body = Cosign(ane().person, case.request.hash, case.accept.hash, borrowed)
    entry = pen.write("cosign", body)
    with pytest.raises(ValueError, match=r"entry\.cosignature"):
        case.file("cosign", entries=(entry,), head=entry.hash, epoch=2)


def test_a_relay_is_not_taken_back_without_a_second_persons_signature() -> None:
    case = relay()

    def code(body: ReclaimBody) -> str:
        own = Pen(ane(), ep=3)
        own.prev = case.accept.hash
        claim = own.write("reclaim", body, [case.release.hash])
        lines = (*case.log, case.tail, case.release, case.accept, claim)
        custody = tuple(entry.hash for entry in line(lines).custody())
        changes = {"entries": lines, "head": claim.hash, "epoch": 3, "custody": custody}
        try:
            open_file(case.file("claim", **changes), keys=bo().keys)
        except ValueError as error:
            return str(error).rpartition(" ")[2]
        return ""

    good = case.reclaim_body()
    assert code(good) == ""
    for odd in (
        case.reclaim_body(ane()),
        case.reclaim_body(bo()),
        msgspec.structs.replace(good, cosignature="00" * 64),
        msgspec.structs.replace(good, cosignature=signing.cosign(cilla().keys, case.accept.hash)),
    ):
        assert code(odd) == "entry.cosignature"


@pytest.mark.parametrize("left_out", ["offer", "accept", "release"])
def test_what_a_claim_rests_on_is_in_its_file(left_out: str) -> None:
    case = relay()
    gone = getattr(case, left_out)
    rest = tuple(each for each in case.entries_of("claim") if each is not gone)
    custody = tuple(each.hash for each in rest)
    with pytest.raises(ValueError, match=r"contents\.missing"):
        case.file("claim", entries=rest, custody=custody)
