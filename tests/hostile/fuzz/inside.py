"""Target: the whole reader behind the seal, where the sender's own hand does the harm.

An input is text, a line each: the manifest, then for each entry its header and its body (an empty
line: withheld); a line that begins with `@` is an attachment. Before it is read, everything that
only a holder of the keys can make right is made right: hashes and links, signatures, the list of
members, the archive, the seal. So each change is met by the check that is for it, and by nothing
before. A last line of `#` and letters leaves some of that wrong: m members, c custody chain, n
number of entries, k card, u no end of the last line.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import random
import re
from collections.abc import Sequence
from functools import cache
from typing import Any

import msgspec
from nacl.signing import SigningKey

from app.preview import offered, reply_of
from models.bodies import CopyGiven, DeclineBody, TurnedDown, read_body
from models.card import CARD_DOMAIN
from models.case import Projection, project
from models.chain import line
from models.entry import ZERO_HASH, body_hash, line_bytes, message, read_line
from models.errors import BindeledError
from models.manifest import FILE_TYPES, manifest_bytes
from storage import signing
from storage.stafet import archive, sealed
from storage.stafet.reader import Package, open_file, open_newer_offer
from tests.hostile.fuzz.bodies import examples
from tests.hostile.fuzz.people import ane, bo, by_key, handover
from tests.hostile.fuzz.target import TAKEN, Target, altered_json
from tests.hostile.mutate import canonical
from tests.storage.stafet.world import Professional

_HASH = re.compile(rb"[0-9a-f]{64}")


# --- from text to a file ----------------------------------------------------------------------


def assembled(data: bytes) -> tuple[bytes, Professional]:
    """The file that the text tells of, and whom it is for."""
    manifest, *rest = data.split(b"\n")
    left = rest.pop() if rest and rest[-1].startswith(b"#") else b""
    attached = [each[1:] for each in rest if each.startswith(b"@")]
    rest = [each for each in rest if not each.startswith(b"@")]
    pairs = list(zip(rest[::2], [*rest[1::2], b""], strict=False))
    names: dict[bytes, bytes] = {}
    lines = [_line(number, head, body, names) for number, (head, body) in enumerate(pairs)]
    content = b"".join(each + b"\n" for each in lines)
    manifest = _renamed(manifest, names)
    tree = _tree(manifest)
    if b"u" in left:
        content = content[:-1]
    members: list[tuple[str, bytes]] = [(archive.ENTRIES, content)] if pairs else []
    members += [(f"att/{hashlib.sha256(each).hexdigest()}", each) for each in attached]
    sender = ane()
    if isinstance(tree, dict):
        said = tree.get("from")
        key = said.get("file") if isinstance(said, dict) else None
        sender = bo() if key == bo().public.file else ane()
        _agree(tree, members, lines, left, sender)
        if _canonical_before(manifest):
            manifest = canonical(tree)
    reader = ane() if sender is bo() else bo()
    signature = signing.minisign_sign(manifest, sender.keys, "t")
    packed = archive.pack(
        [(archive.MANIFEST, manifest), (archive.SIGNATURE, signature), *members],
    )
    return sealed.seal(packed, reader.public.age), reader


def _line(number: int, head: bytes, body: bytes, names: dict[bytes, bytes]) -> bytes:
    """One line of `entries.jsonl`: the body bound to the header, the header signed."""
    was = hashlib.sha256(head).hexdigest().encode()
    head, body = _renamed(head, names), _renamed(body, names)
    tree = _tree(head)
    fields = tree if isinstance(tree, dict) else {}
    salt = hashlib.sha256(b"salt %d" % number).digest()
    if body:
        body = _cosigned(body, fields)
        bound = fields.get("body_hash")
        if isinstance(bound, str) and bound:
            head = head.replace(bound.encode("utf-8", "replace"), body_hash(salt, body).encode())
    names.setdefault(was, hashlib.sha256(head).hexdigest().encode())
    by = fields.get("by")
    writer = by_key().get(by, ane()) if isinstance(by, str) else ane()
    return msgspec.json.encode(
        {
            "body": body.decode("utf-8", "replace") if body else None,
            "head": head.decode("utf-8", "replace"),
            "salt": salt.hex() if body else None,
            "sig": SigningKey(writer.keys.entry).sign(message(head)).signature.hex(),
        },
        order="sorted",
    )


def _cosigned(body: bytes, head: dict[str, Any]) -> bytes:
    """What a second person signs inside a body, signed again; what was admitted likewise."""
    tree = _tree(body)
    if not isinstance(tree, dict) or canonical(tree) != body:
        return body
    if "cosignature" in tree:
        refs = head.get("refs")
        about = tree.get("acceptance", refs[0] if isinstance(refs, list) and refs else "")
        key = tree.get("cosigner_key", head.get("by"))
        who = by_key().get(key) if isinstance(key, str) else None
        if who is not None and isinstance(about, str) and _HASH.fullmatch(about.encode()):
            tree["cosignature"] = signing.cosign(who.keys, about)
    inner = tree.get("head")
    if "sig" in tree and isinstance(inner, str):
        within = _tree(inner.encode())
        by = within.get("by") if isinstance(within, dict) else None
        who = by_key().get(by) if isinstance(by, str) else None
        if who is not None:
            signed = SigningKey(who.keys.entry).sign(message(inner.encode())).signature
            tree["sig"] = signed.hex()
    return canonical(tree)


def _agree(
    tree: dict[str, Any],
    members: Sequence[tuple[str, bytes]],
    lines: Sequence[bytes],
    left: bytes,
    sender: Professional,
) -> None:
    """Let the manifest say of card, members and custody chain what is so, but for what is left."""
    if type(tree.get("entries")) is int and b"n" not in left:
        tree["entries"] = len(lines)
    card = tree.get("card")
    if isinstance(card, str) and isinstance(tree.get("card_sig"), str) and b"k" not in left:
        signed = CARD_DOMAIN + card.encode("utf-8", "replace")
        tree["card_sig"] = SigningKey(sender.keys.entry).sign(signed).signature.hex()
    listed = tree.get("members")
    if isinstance(listed, list) and b"m" not in left:
        for said, (name, content) in zip(listed, members, strict=False):
            if isinstance(said, dict) and "name" in said:
                digest = hashlib.sha256(content).hexdigest()
                said |= {"name": name, "sha256": digest, "size": len(content)}
    if tree.get("type") in ("offer", "copy") and tree.get("custody") and b"c" not in left:
        try:
            found = line(read_line(each) for each in lines)
        except BindeledError:
            return
        tree["custody"] = [each.hash for each in found.custody()]


def _renamed(data: bytes, names: dict[bytes, bytes]) -> bytes:
    if not names:
        return data
    return _HASH.sub(lambda found: names.get(found.group(), found.group()), data)


def _tree(data: bytes) -> Any:
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        return None


def _canonical_before(data: bytes) -> bool:
    return canonical(_tree(data)) == data


# --- judging ----------------------------------------------------------------------------------


def judge(data: bytes) -> str:
    """Open what the text tells of; what is taken must be whole and can be shown."""
    whole, reader = assembled(data)
    if b'"critical":[]' not in data:
        with contextlib.suppress(BindeledError):
            open_newer_offer(whole, keys=reader.keys)
    try:
        package = open_file(whole, keys=reader.keys)
    except BindeledError as error:
        return error.code
    _can_be_shown(package)
    return TAKEN


def _can_be_shown(package: Package) -> None:
    """What every later view does with a package; none of it may fail any more."""
    manifest = package.manifest
    assert {entry.header.by for entry in package.entries} <= set(by_key())
    assert all(read_line(line_bytes(each)) == each for each in package.entries)
    assert manifest.sender in (ane().public, bo().public)
    assert hashlib.sha256(manifest_bytes(manifest)).hexdigest() == package.manifest_sha
    offered(package)
    reply_of(package)
    for entry in package.entries:
        body = read_body(entry)
        if isinstance(body, DeclineBody | TurnedDown | CopyGiven):
            assert entry.body is not None
    if package.line is not None:
        _same_line(package)


def _same_line(package: Package) -> None:
    found = package.line
    assert found is not None
    case = project(found.main)
    assert case.log == package.manifest.log and case.holder is not None and case.head
    again = line(found.whole())
    assert [each.hash for each in again.main] == [each.hash for each in found.main]
    assert {each.hash for each in again.custody()} == {each.hash for each in found.custody()}
    projection = Projection()
    for entry in found.main:
        projection.add(entry)
    by_hash = {entry.hash: entry for entry in package.entries}
    for answer in found.answers:
        projection.add_answer(answer, by_hash[answer.header.prev])
    projection.case()


# --- seeds and changes ------------------------------------------------------------------------


@cache
def seeds() -> tuple[bytes, ...]:
    """Every type of file as text, and a copy that holds an example of every kind of body."""
    case = handover()
    found = []
    for kind in FILE_TYPES:
        if kind == "card":
            continue
        reader = case.reader_of(kind)
        package = open_file(case.file(kind), keys=reader.keys)
        found.append(_text(package))
    copy = next(each for each in found if b'"type":"copy"' in each.split(b"\n")[0])
    for kind, body in examples():
        found.append(_appended(copy, kind, body))
    found.append(_with_attachment(copy, b"%PDF-1.4"))
    found.append(copy + b"\n#n")
    offer = next(each for each in found if b'"type":"offer"' in each.split(b"\n")[0])
    found.append(offer.replace(b'"critical":[]', b'"critical":["tomorrow"]', 1))
    return tuple(found)


def _text(package: Package) -> bytes:
    lines = [manifest_bytes(package.manifest)]
    for entry in package.entries:
        lines += [entry.head, entry.body or b""]
    return b"\n".join(lines)


def _with_attachment(data: bytes, content: bytes) -> bytes:
    manifest, rest = data.split(b"\n", 1)
    tree = json.loads(manifest)
    digest = hashlib.sha256(content).hexdigest()
    tree["members"].append({"name": f"att/{digest}", "sha256": digest, "size": len(content)})
    return b"\n".join((canonical(tree), rest, b"@" + content))


def _appended(data: bytes, kind: str, body: bytes) -> bytes:
    """The text with one more entry by the writer of the last, as its new head."""
    lines = data.split(b"\n")
    if len(lines) < 3:
        return data
    last = lines[-2] if len(lines) % 2 else lines[-1]
    if len(lines) % 2 == 0:
        lines.append(b"")
    head = _tree(last)
    if not isinstance(head, dict) or type(head.get("seq")) is not int:
        return data
    name = hashlib.sha256(last).hexdigest()
    head |= {"kind": kind, "seq": head["seq"] + 1, "prev": name, "refs": []}
    if kind in ("orphan_takeover", "withdraw", "takeover", "release", "admitted", "turned_down"):
        head["refs"] = [name]
    new = canonical(head)
    lines[0] = lines[0].replace(name.encode(), hashlib.sha256(new).hexdigest().encode())
    return b"\n".join([*lines, new, body])


def alter(data: bytes, chance: random.Random) -> bytes:
    """A manifest, a header or a body changed in one value; entries put in, taken out, moved."""
    lines = data.split(b"\n")
    how = chance.randrange(11)
    if how == 10:
        if lines[-1].startswith(b"#"):
            lines.pop()
        return b"\n".join([*lines, b"#" + chance.choice((b"m", b"c", b"n", b"k", b"u", b"mn"))])
    if how == 0:
        kind, body = chance.choice(examples())
        return _appended(data, kind, body)
    if how == 1 and len(lines) > 4:
        at = chance.randrange(1, len(lines) - 1) | 1
        del lines[at : at + 2]
    elif how == 2 and len(lines) > 4:
        at, to = chance.randrange(1, len(lines)) | 1, chance.randrange(1, len(lines)) | 1
        pair = lines[at : at + 2]
        if chance.random() < 0.5:
            del lines[at : at + 2]
        lines[to:to] = pair
    elif how == 3:
        other = chance.choice(seeds()).split(b"\n")
        at = chance.randrange(1, len(other)) | 1
        to = chance.randrange(1, len(lines) + 1) | 1
        lines[to:to] = other[at : at + 2]
    elif how == 4 and len(lines) > 2:
        at = chance.randrange(1, len(lines), 2)
        lines[at] = _relinked(lines, at, chance)
    elif how == 5 and len(lines) > 2:
        at = chance.randrange(2, len(lines), 2)
        lines[at] = chance.choice((b"", chance.choice(examples())[1]))
    else:
        at = chance.randrange(len(lines))
        lines[at] = altered_json(lines[at], chance)
    return b"\n".join(lines)


def _relinked(lines: list[bytes], at: int, chance: random.Random) -> bytes:
    """A header that stands somewhere else, is of another kind or speaks of something else."""
    head = _tree(lines[at])
    if not isinstance(head, dict):
        return lines[at]
    heads = [hashlib.sha256(each).hexdigest() for each in lines[1::2]]
    match chance.randrange(5):
        case 0:
            head["prev"] = chance.choice([ZERO_HASH, *heads])
        case 1:
            head["refs"] = chance.sample(heads, chance.randrange(len(heads) + 1))
        case 2:
            head["kind"] = chance.choice(examples())[0]
        case 3:
            head["by"] = chance.choice(list(by_key()))
        case _:
            for field in ("ep", "seq"):
                if type(head.get(field)) is int:
                    head[field] += chance.choice((-1, 0, 1))
    return canonical(head)


TARGETS = (Target("inside", judge, seeds, alter),)
