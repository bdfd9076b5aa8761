"""Signed entries that contradict each other: who signed what, and the proof as a file.

A proof is shown and never resolved silently (handover.md §5). The file holds the signed headers
and not the content, so it can be handed to a leader or an IT desk who may not read the log.
"""

from __future__ import annotations

import hashlib
import io
import zipfile

import msgspec

from app.language import translate
from app.session import Session
from models.entry import Entry, line_bytes, read_entry
from models.errors import Refused
from storage.journal import Evidence

_DAY_ONE = (1980, 1, 1, 0, 0, 0)


class Signed(msgspec.Struct, frozen=True):
    """One of the two. kind: of the entry. who: name of its signer, "" when unknown here. at: UTC
    time that the signer claims."""

    hash: str
    kind: str
    who: str
    at: str


class Proof(msgspec.Struct, frozen=True):
    """Two signed entries that cannot both stand.

    kind: as `models.chain.Fork`, or "release" when somebody wrote on after letting go. at: UTC
    time when it was seen. first, second: None where the entry itself is not in this store.
    """

    kind: str
    at: str
    first: Signed | None
    second: Signed | None


def proofs(session: Session, log: str) -> tuple[Proof, ...]:
    """The proofs about a log, oldest first."""
    return tuple(_proof(session, each) for each in session.journal.evidence(log))


def file_name(session: Session, log: str) -> str:
    """What the file is called: a date and four signs, nobody's name."""
    word = translate("Proofs", "proof")
    return f"{word}-{session.today()}-{log[:4]}.zip"


def export(session: Session, log: str) -> bytes:
    """Every proof about a log as an ordinary zip: the signed headers, without their content.

    Refused("proof.none") when there is none.
    """
    found = session.journal.evidence(log)
    if not found:
        raise Refused("proof.none")
    names = dict.fromkeys(name for each in found for name in (each.first, each.second))
    entries = [entry for name in names if (entry := session.journal.entry(name)) is not None]
    told = {
        "made_at": session.now(),
        "log": log,
        "proofs": [msgspec.structs.asdict(each) for each in found],
        "signers": {each.header.by: _who(session, each.header.by) for each in entries},
    }
    members = {
        "LAES-MIG.txt": _read_me().encode("utf-8"),
        "proofs.json": msgspec.json.format(msgspec.json.encode(told), indent=1),
        "entries.jsonl": b"".join(line_bytes(_bare(each)) + b"\n" for each in entries),
    }
    sums = "".join(f"{hashlib.sha256(data).hexdigest()}  {n}\n" for n, data in members.items())
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in (*members.items(), ("SHA256SUMS", sums.encode("ascii"))):
            info = zipfile.ZipInfo(name, _DAY_ONE)
            info.external_attr = 0o600 << 16
            archive.writestr(info, data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _proof(session: Session, evidence: Evidence) -> Proof:
    first, second = (_signed(session, name) for name in (evidence.first, evidence.second))
    return Proof(evidence.kind, evidence.at, first, second)


def _signed(session: Session, name: str) -> Signed | None:
    entry = session.journal.entry(name)
    if entry is None:
        return None
    return Signed(name, entry.kind, _who(session, entry.header.by), entry.header.at)


def _who(session: Session, key: str) -> str:
    if key == session.key:
        return session.person.name
    known = session.known_by(key)
    return "" if known is None else known.name


def _bare(entry: Entry) -> Entry:
    return read_entry(entry.head, entry.sig, None, None)


def _read_me() -> str:
    return translate(
        "Proofs",
        "This is a proof from Bindeled: signed entries of one relay log that cannot both stand.\n\n"
        "proofs.json: which two entries contradict each other, when it was seen, and who signed.\n"
        "entries.jsonl: the signed headers, byte for byte, without what was written.\n"
        "SHA256SUMS: check sums; sha256sum -c SHA256SUMS tells whether everything is whole.\n\n"
        "The signatures are Ed25519 and can be checked without Bindeled: see storage/FORMAT.md in "
        "the program's source. Nothing here says which child it is about.\n",
    )
