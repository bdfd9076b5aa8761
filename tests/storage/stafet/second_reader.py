"""A second reader, from `storage/FORMAT.md` alone: pyrage, PyNaCl and plain Python.

Imports nothing of the program. Usage: second_reader.py FILE IDENTITY.txt
Prints a summary as JSON; leaves with status 1 and one line when any check fails.
"""

import base64
import hashlib
import io
import json
import sys
import zipfile
from pathlib import Path

import pyrage
from nacl import bindings, exceptions, signing

HEADER = {
    "v",
    "log",
    "ep",
    "seq",
    "prev",
    "by",
    "inst",
    "at",
    "kind",
    "body_hash",
    "refs",
}


class Bad(Exception):
    """A check failed."""


def need(holds: bool, what: str) -> None:
    if not holds:
        raise Bad(what)


def strict(data: bytes) -> dict:
    value = json.loads(data)
    again = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    need(again.encode("utf-8") == data, "not canonical")
    return value


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def ed25519(key: bytes, data: bytes, signature: bytes) -> None:
    need(bindings.crypto_core_ed25519_is_valid_point(key), "bad key")
    signing.VerifyKey(key).verify(data, signature)


def minisign(key: str, data: bytes, signature: bytes) -> None:
    public = base64.b64decode(key)
    _, first, comment, second = signature.decode().splitlines()
    one, both = base64.b64decode(first), base64.b64decode(second)
    need(public[:2] == b"Ed" and one[:2] == b"ED" and one[2:10] == public[2:10], "other signer")
    ed25519(public[10:], hashlib.blake2b(data).digest(), one[10:])
    ed25519(public[10:], one[10:] + comment.removeprefix("trusted comment: ").encode(), both)


def read_entries(data: bytes) -> list[tuple[str, dict, dict]]:
    """(hash, header, body) of each line."""
    need(data.endswith(b"\n"), "unfinished")
    found = []
    for raw in data[:-1].split(b"\n"):
        line = strict(raw)
        head = line["head"].encode()
        header = strict(head)
        need(set(header) == HEADER, "header fields")
        ed25519(
            bytes.fromhex(header["by"]),
            b"bindeled/entry/v1\0" + head,
            bytes.fromhex(line["sig"]),
        )
        body = {}
        if line["body"] is not None:
            body = strict(line["body"].encode())
            salted = bytes.fromhex(line["salt"]) + line["body"].encode()
            need(sha256(salted) == header["body_hash"], "body")
        found.append((sha256(head), header, body))
    return found


def read(data: bytes, identity: str) -> dict:
    if not data.startswith(b"PK"):
        data = pyrage.decrypt(data, [pyrage.x25519.Identity.from_str(identity)])
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        raw, signature = archive.read("manifest.json"), archive.read("manifest.json.minisig")
        manifest = strict(raw)
        minisign(manifest["from"]["file"], raw, signature)
        if manifest["format"] != "relay-handover/1":
            return newer(manifest, identity)
        front = ("manifest.json", "manifest.json.minisig")
        members = {name: archive.read(name) for name in archive.namelist() if name not in front}
    need(manifest["critical"] == [], "version")
    listed = {each["name"]: (each["sha256"], each["size"]) for each in manifest["members"]}
    need(listed == {n: (sha256(d), len(d)) for n, d in members.items()}, "members")
    card = read_card(manifest)
    entries = []
    if manifest["type"] != "card":
        entries = read_entries(members["entries.jsonl"])
        recipient = str(pyrage.x25519.Identity.from_str(identity).to_public())
        need(manifest["to"]["age"] == recipient, "not for me")
    need(len(entries) == manifest["entries"], "count")
    need(all(header["log"] == manifest["log"] for _, header, _ in entries), "log")
    if manifest["type"] == "offer":
        need(manifest["head"] == manifest["offer"], "head")
        offer = check_chain(entries, manifest["head"])
        need(offer["keys"] == manifest["to"], "offered to another")
    return {
        "type": manifest["type"],
        "from": card["person"]["name"],
        "entries": [header["kind"] for _, header, _ in entries],
        "head": manifest["head"],
    }


def check_cosigned(header: dict, body: dict, not_these: set[str]) -> None:
    """A second person, who is none of these, has signed what a claim rests on."""
    need(body["cosigner_key"] not in not_these, "co-signed by oneself")
    ed25519(
        bytes.fromhex(body["cosigner_key"]),
        b"bindeled/cosign/v1\0" + bytes.fromhex(header["refs"][0]),
        bytes.fromhex(body["cosignature"]),
    )


def read_card(manifest: dict) -> dict:
    data = manifest["card"].encode()
    card = strict(data)
    need(card["keys"] == manifest["from"], "card")
    ed25519(
        bytes.fromhex(card["keys"]["entry"]),
        b"bindeled/card/v1\0" + data,
        bytes.fromhex(manifest["card_sig"]),
    )
    return card


def newer(manifest: dict, identity: str) -> dict:
    """Of a later version: from whom, and the offer that may be declined ("Versions")."""
    need(manifest["format"].startswith("relay-handover/"), "format")
    card = read_card(manifest)
    declinable = ""
    if "offer_line" in manifest:
        recipient = str(pyrage.x25519.Identity.from_str(identity).to_public())
        need(manifest["to"]["age"] == recipient, "not for me")
        ((name, header, body),) = read_entries(manifest["offer_line"].encode() + b"\n")
        said = [manifest["offer"], "offer", manifest["log"], manifest["epoch"]]
        need([name, header["kind"], header["log"], header["ep"]] == said, "another offer")
        need(header["by"] == manifest["from"]["entry"], "another's offer")
        need(body["keys"] == manifest["to"], "offered to another")
        declinable = name
    return {"newer": manifest["format"], "from": card["person"]["name"], "declinable": declinable}


def check_chain(entries: list, name: str) -> dict:
    """Go from an entry back to the creation, by released branches; the body of that entry."""
    known = {name: (header, body) for name, header, body in entries}
    need(len(known) == len(entries), "twice")
    released = {
        (header["refs"][0], header["by"])
        for header, _ in known.values()
        if header["kind"] == "release"
    }
    taken_over = set()
    for header, body in known.values():
        if header["kind"] == "orphan_takeover":
            check_cosigned(header, body, {header["by"]})
            taken_over.update(header["refs"])
    need(all(h["prev"] in known or h["kind"] == "create" for h, _ in known.values()), "chain")
    header, newest = known[name]
    while header["kind"] != "create":
        before, body = known[header["prev"]]
        _, claimed = known[name]
        if header["kind"] == "accept":
            need(before["kind"] == "offer" and header["seq"] == 0, "chain")
            need(body["keys"]["entry"] == header["by"], "chain")
            need((name, before["by"]) in released or name in taken_over, "not released")
        elif header["kind"] == "reclaim":
            giver, _ = known[before["prev"]]
            release, _ = known[header["refs"][0]]
            need(before["kind"] == "accept" and header["seq"] == 0, "chain")
            need(header["ep"] == before["ep"] + 1, "chain")
            need(giver["by"] == header["by"] == release["by"], "not let go")
            need(release["refs"] == [header["prev"]], "not released")
            check_cosigned(header, claimed, {header["by"], before["by"]})
        else:
            need((before["by"], before["ep"]) == (header["by"], header["ep"]), "chain")
            need(before["seq"] + 1 == header["seq"], "chain")
        name, header = header["prev"], before
    need((header["prev"], header["seq"]) == ("0" * 64, 0), "chain")
    return newest


if __name__ == "__main__":
    lines = Path(sys.argv[2]).read_text().splitlines()
    secret = next(line for line in lines if line.startswith("AGE-SECRET-KEY-1"))
    try:
        print(json.dumps(read(Path(sys.argv[1]).read_bytes(), secret)))
    except (Bad, KeyError, ValueError, exceptions.BadSignatureError, pyrage.DecryptError) as error:
        sys.exit(f"refused: {type(error).__name__} {error}")
