"""The second person under a claim: who may be asked, and what they sign.

A relay changes hands without the holder's release only when two people sign: the one who takes it,
and a second, confirmed person who has seen that the holder's key is lost. What they are asked
comes in a file of its own; nothing of the log does.
"""

from __future__ import annotations

import msgspec

from app.boxes import Result, about, put_out, reopen, result, settle
from app.session import Session
from models import bodies
from models.bodies import read_body
from models.card import Trust
from models.entry import Entry
from models.errors import Refused, Untrusted
from storage.contacts import Contact
from storage.signing import cosign
from storage.stafet.reader import Package

REQUESTS = ("orphan_request", "reclaim_request")
"""Kinds of entries that ask for a co-signature: to take over, and to take back."""


def second_person(session: Session, key: str, reason: str, *not_these: str) -> Contact:
    """The contact who is to sign with me; Refused where a rule says that they cannot.

    not_these: keys of the people whom the claim is about.
    """
    if not reason.strip():
        raise Refused("orphan.no_reason", rule="R-02")
    contact = session.contacts.get(key)
    if contact is None:
        raise Refused("contact.unknown")
    if contact.trust is not Trust.CONFIRMED:
        raise Refused("orphan.not_confirmed", rule="R-02")
    if key in (session.key, *not_these):
        raise Refused("orphan.giver", rule="R-02")
    return contact


def asked_in(package: Package) -> Entry:
    """The entry of a request that asks to co-sign."""
    head = next(each for each in package.entries if each.hash == package.manifest.head)
    if head.kind not in REQUESTS:
        raise Untrusted("file.entry_missing")
    return head


def request_of(package: Package) -> bodies.OrphanRequest | bodies.ReclaimRequest:
    """What is asked for in a request to co-sign."""
    body = read_body(asked_in(package))
    if not isinstance(body, bodies.OrphanRequest | bodies.ReclaimRequest):
        raise Untrusted("entry.body_shape")
    return body


def sign(session: Session, sha: str) -> Result:
    """Co-sign what another asks for; one's own logs are not touched."""
    package = reopen(session, sha)
    asked, request = asked_in(package), request_of(package)
    manifest = package.manifest
    contact = session.contacts.get(manifest.sender.entry)
    if contact is None or contact.trust is not Trust.CONFIRMED:
        raise Refused("orphan.not_confirmed", rule="R-02")
    signed = request.release if isinstance(request, bodies.ReclaimRequest) else request.acceptance
    body = bodies.Cosign(
        cosigner=session.person,
        request=asked.hash,
        signed=signed,
        cosignature=cosign(session.vault.keys, signed),
    )
    with session.change(manifest.log) as change:
        entry = change.sign_beside("cosign", body, epoch=asked.header.ep, prev=asked.hash)
        item = put_out(
            change,
            "cosign",
            about=signed,
            to=manifest.sender,
            to_name=package.card.card.person.name,
            # The request goes home with its answer: who let go has nowhere else to keep it.
            entries=(asked, entry),
            head=entry,
            practice=manifest.practice,
        )
        settle(session, sha, "cosigned")
    return msgspec.structs.replace(result(session, manifest.log, item, "cosigned"), case=None)


def answer_in(package: Package) -> tuple[Entry, bodies.Cosign]:
    """The co-signature that came: its entry, and what it says."""
    answer = about(package, "cosign")
    body = read_body(answer)
    if not isinstance(body, bodies.Cosign):
        raise Untrusted("entry.body_shape")
    return answer, body
