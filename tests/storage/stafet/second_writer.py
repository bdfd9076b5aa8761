"""A second writer, from `storage/FORMAT.md` alone: age, zip, minisign, openssl and plain Python.

Imports nothing of the program. Usage: second_writer.py FOLDER RECEIVER.json
RECEIVER.json holds {"entry", "file", "age"}. Writes FOLDER/offer.stafet, FOLDER/card.stafet and
FOLDER/newer.stafet, the same offer as a later version might write it.
"""

import hashlib
import json
import secrets
import subprocess
import sys
from pathlib import Path

AT = "2026-05-04T07:15:00Z"
LOG = secrets.token_hex(16)
INSTALLATION = secrets.token_hex(16)


def run(*command: object, cwd: Path) -> bytes:
    done = subprocess.run([str(each) for each in command], cwd=cwd, capture_output=True, check=True)
    return done.stdout


def canonical(value: object) -> bytes:
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return text.encode("utf-8")


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def sign(folder: Path, domain: bytes, data: bytes) -> bytes:
    (folder / "to-sign").write_bytes(domain + b"\0" + data)
    return run(
        "openssl", "pkeyutl", "-sign", "-rawin", "-inkey", "entry.pem", "-in", "to-sign", cwd=folder
    )


def entry(folder: Path, by: str, seq: int, prev: str, kind: str, body: dict) -> tuple[str, bytes]:
    """(hash, line) of one entry."""
    salt, body_data = secrets.token_bytes(32), canonical(body)
    header = {
        "v": 1,
        "log": LOG,
        "ep": 1,
        "seq": seq,
        "prev": prev,
        "by": by,
        "inst": INSTALLATION,
        "at": AT,
        "kind": kind,
        "body_hash": sha256(salt + body_data),
        "refs": [],
    }
    head = canonical(header)
    line = {
        "body": body_data.decode(),
        "head": head.decode(),
        "salt": salt.hex(),
        "sig": sign(folder, b"bindeled/entry/v1", head).hex(),
    }
    return sha256(head), canonical(line)


def make_keys(folder: Path) -> dict[str, str]:
    run("openssl", "genpkey", "-algorithm", "ed25519", "-out", "entry.pem", cwd=folder)
    der = run("openssl", "pkey", "-in", "entry.pem", "-pubout", "-outform", "DER", cwd=folder)
    run("minisign", "-G", "-W", "-f", "-p", "mini.pub", "-s", "mini.key", cwd=folder)
    run("age-keygen", "-o", "age.key", cwd=folder)
    return {
        "entry": der[-32:].hex(),
        "file": (folder / "mini.pub").read_text().splitlines()[1],
        "age": run("age-keygen", "-y", "age.key", cwd=folder).decode().strip(),
    }


def make_zip(folder: Path, manifest: dict, members: list[str]) -> Path:
    (folder / "manifest.json").write_bytes(canonical(manifest))
    run("minisign", "-S", "-s", "mini.key", "-m", "manifest.json", cwd=folder)
    out = folder / "o.zip"
    out.unlink(missing_ok=True)
    run("zip", "-q", out, "manifest.json", "manifest.json.minisig", *members, cwd=folder)
    return out


def main(folder: Path, receiver: dict[str, str]) -> None:
    keys = make_keys(folder)
    person = {
        "name": "Frida Ågård",
        "profession": "",
        "workplace": "Ærøskøbing",
        "phone": "",
        "email": "",
    }
    card = canonical({"v": 1, "person": person, "keys": keys, "seq": 3, "at": AT, "previous": ""})

    child = {
        "name": "Iben",
        "birth_date": "2021-02-03",
        "kind": "child",
        "family": [],
        "formally_responsible": "",
    }
    first, line_one = entry(
        folder,
        keys["entry"],
        0,
        "0" * 64,
        "create",
        {"child": child, "holder": person, "practice": False},
    )
    second, line_two = entry(
        folder, keys["entry"], 1, first, "of_a_newer_program", {"anything": ["æøå", 1, None]}
    )
    receiver_person = {**person, "name": "Den Næste"}
    offer, line_three = entry(
        folder,
        keys["entry"],
        2,
        second,
        "offer",
        {
            "to": receiver_person,
            "keys": receiver,
            "reason": "r",
            "status": "Går bedre",
            "ground": "c1",
            "ground_kind": "consent",
        },
    )
    entries = b"".join(line + b"\n" for line in (line_one, line_two, line_three))
    picture = secrets.token_bytes(500)
    attachment = f"att/{sha256(picture)}"
    (folder / "att").mkdir(exist_ok=True)
    (folder / attachment).write_bytes(picture)
    (folder / "entries.jsonl").write_bytes(entries)
    manifest = {
        "format": "relay-handover/1",
        "type": "offer",
        "critical": [],
        "created": AT,
        "program": "second writer 1",
        "from": keys,
        "card": card.decode(),
        "card_sig": sign(folder, b"bindeled/card/v1", card).hex(),
        "card_previous_sig": "",
        "to": receiver,
        "log": LOG,
        "epoch": 1,
        "head": offer,
        "offer": offer,
        "custody": [first, offer],
        "entries": 3,
        "members": [
            {"name": "entries.jsonl", "sha256": sha256(entries), "size": len(entries)},
            {"name": attachment, "sha256": sha256(picture), "size": len(picture)},
        ],
        "practice": False,
    }
    zipped = make_zip(folder, manifest, ["entries.jsonl", attachment])
    run("age", "-r", receiver["age"], "-o", "offer.stafet", zipped, cwd=folder)

    kept = ("from", "card", "card_sig", "card_previous_sig", "to", "log", "epoch", "offer")
    later = {
        **{name: manifest[name] for name in (*kept, "practice")},
        "format": "relay-handover/3",
        "type": "offer_in_parts",
        "critical": ["parts"],
        "offer_line": line_three.decode(),
        "parts": [{"of": 1}],
    }
    (folder / "part-1.bin").write_bytes(secrets.token_bytes(300))
    zipped = make_zip(folder, later, ["part-1.bin"])
    run("age", "-r", receiver["age"], "-o", "newer.stafet", zipped, cwd=folder)

    about_nothing = {"log": "", "epoch": 0, "head": "", "offer": "", "custody": []}
    bare = {"type": "card", "to": None, "entries": 0, "members": [], **about_nothing}
    make_zip(folder, {**manifest, **bare}, []).rename(folder / "card.stafet")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), json.loads(Path(sys.argv[2]).read_text()))
