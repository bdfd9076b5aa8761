"""The file stands on its specification: stock tools and a second program read and write it."""

from __future__ import annotations

import ast
import hashlib
import json
import re
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from models.bodies import OrphanTakeoverBody
from models.chain import line
from models.entry import Entry
from models.errors import Unavailable, Untrusted
from models.manifest import FILE_TYPES, FileType
from storage import signing
from storage.stafet.reader import open_card, open_file, open_newer_offer
from tests.storage.stafet.body_tables import tables
from tests.storage.stafet.newer import version_2
from tests.storage.stafet.world import (
    Pen,
    Professional,
    Relay,
    ane,
    bo,
    cilla,
    inner,
    relay,
    sealed_again,
)
from tests.storage.stafet.world import members as members_of

ROOT = Path(__file__).parents[3]
HERE = Path(__file__).parent
FORMAT = (ROOT / "storage" / "FORMAT.md").read_text(encoding="utf-8")


def sheet() -> str:
    """The commands under "Stock tools", exactly as a person copies them."""
    part = FORMAT.split("\n## Stock tools\n", 1)[1].split("\n## ", 1)[0]
    return re.search(r"```sh\n(.*?)```", part, re.DOTALL).group(1)


def run_sheet(folder: Path, data: bytes, reader: Professional, key: str):
    (folder / "file.stafet").write_bytes(data)
    (folder / "key.txt").write_text(reader.keys.age + "\n")
    return subprocess.run(
        ["sh", "-e", "-c", sheet()],
        cwd=folder,
        env={"PATH": "/usr/bin:/bin:/usr/local/bin", "FILE": "file.stafet", "KEY": key},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("type", [each for each in FILE_TYPES if each != "card"])
def test_stock_tools_open_and_verify_every_sealed_type(tmp_path: Path, type: FileType) -> None:
    case = relay()
    sender = case.arguments(type)["card"].card.keys
    picture = b"\x89PNG not really"
    attachments = {hashlib.sha256(picture).hexdigest(): picture}
    data = case.file(type, attachments=attachments)
    done = run_sheet(tmp_path, data, case.reader_of(type), sender.file)
    assert done.returncode == 0, done.stderr
    assert "Signature and comment signature verified" in done.stdout
    assert "entries.jsonl: OK" in done.stdout and done.stdout.count(": OK") == 2
    assert (tmp_path / "entries.jsonl").read_bytes().count(b"\n") == len(case.entries_of(type))


def test_the_sheet_fails_where_it_should(tmp_path: Path) -> None:
    case = relay()
    data, keys = case.file("offer"), case.giver.public

    def fails(name: str, data: bytes, reader: Professional | None = None, key: str = keys.file):
        folder = tmp_path / name
        folder.mkdir()
        return run_sheet(folder, data, reader or bo(), key).returncode != 0

    assert not fails("good", data)
    assert fails("cut", data[:-1])
    assert fails("other key", data, key=bo().public.file)
    assert fails("other reader", data, reader=case.giver)
    from storage.stafet import archive

    members = members_of(inner(data, bo()))
    members[archive.ENTRIES] = members[archive.ENTRIES].replace(b"Saad", b"Sara")
    assert fails("changed", sealed_again(archive.pack(members.items()), bo()))


def test_a_card_is_opened_by_stock_tools_too(tmp_path: Path) -> None:
    case = relay()
    (tmp_path / "o.zip").write_bytes(case.file("card"))
    commands = "\n".join(sheet().splitlines()[1:])
    done = subprocess.run(
        ["sh", "-e", "-c", commands],
        cwd=tmp_path,
        env={"PATH": "/usr/bin:/bin:/usr/local/bin", "KEY": case.receiver.public.file},
        check=False,
        capture_output=True,
    )
    assert done.returncode == 0, done.stderr


def test_an_entry_is_verified_by_openssl(tmp_path: Path) -> None:
    """The paragraph below the sheet: one entry by hand."""
    entry = relay().offer
    (tmp_path / "m").write_bytes(b"bindeled/entry/v1\0" + entry.head)
    (tmp_path / "s").write_bytes(entry.sig)
    prefix = bytes.fromhex("302a300506032b6570032100")
    (tmp_path / "k").write_bytes(prefix + bytes.fromhex(entry.header.by))
    command = "openssl pkeyutl -verify -rawin -pubin -keyform DER -inkey k -in m -sigfile s"
    subprocess.run(command.split(), cwd=tmp_path, check=True, capture_output=True)


def test_a_file_made_by_stock_tools_is_read(tmp_path: Path) -> None:
    (tmp_path / "to.json").write_bytes(msgspec.json.encode(bo().public))
    subprocess.run(
        [sys.executable, "-I", HERE / "second_writer.py", tmp_path, tmp_path / "to.json"],
        check=True,
    )
    package = open_file(tmp_path / "offer.stafet", keys=bo().keys)
    assert [entry.kind for entry in package.entries] == ["create", "of_a_newer_program", "offer"]
    assert package.card.card.person.name == "Frida Ågård"
    assert len(package.attachments) == 1
    assert open_card(tmp_path / "card.stafet").card == package.card
    with pytest.raises(Untrusted, match=r"file\.other_recipient"):
        open_file(tmp_path / "offer.stafet", keys=relay().giver.keys)
    with pytest.raises(Unavailable, match=r"file\.newer"):
        open_file(tmp_path / "newer.stafet", keys=bo().keys)
    newer = open_newer_offer(tmp_path / "newer.stafet", keys=bo().keys)
    assert (newer.entry, newer.card) == (package.entries[-1], package.card)


def second_reader(tmp_path: Path, data: bytes, reader: Professional):
    (tmp_path / "f").write_bytes(data)
    (tmp_path / "k").write_text(reader.keys.age)
    return subprocess.run(
        [sys.executable, "-I", HERE / "second_reader.py", tmp_path / "f", tmp_path / "k"],
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("type", ["card", "offer", "release", "copy"])
def test_a_second_program_reads_ours(tmp_path: Path, type: FileType) -> None:
    case = relay()
    done = second_reader(tmp_path, case.file(type), case.reader_of(type))
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert said["type"] == type
    assert said["entries"] == [entry.kind for entry in case.entries_of(type)]


def after_a_claim(case: Relay, by: Professional, pen: Pen, claim: Entry) -> dict[str, object]:
    """Arguments for an offer made after a claim, to Cilla."""
    pen.entries = [claim]
    offered = pen.offer(cilla())
    taken_over = claim.kind == "orphan_takeover"
    entries = (*case.log, case.tail, case.accept, claim, offered)
    if not taken_over:
        entries = (*entries, case.release)
    chain = line(entries)
    return {
        "keys": by.keys,
        "card": by.card,
        "to": cilla().public,
        "entries": chain.whole(),
        "custody": tuple(entry.hash for entry in chain.custody()),
        "head": offered.hash,
        "offer": offered.hash,
        "epoch": offered.header.ep,
    }


@pytest.mark.parametrize("kind", ["reclaim", "orphan_takeover"])
def test_a_second_program_reads_an_offer_made_after_a_claim(tmp_path: Path, kind: str) -> None:
    case = relay()
    if kind == "reclaim":
        by, pen = ane(), Pen(ane(), ep=3, seq=1)
        claim = case.reclaim
        pen.prev = claim.hash
    else:
        by, pen = bo(), Pen(bo(), ep=2, seq=1)
        pen.prev = case.accept.hash
        signed = signing.cosign(cilla().keys, case.accept.hash)
        body = OrphanTakeoverBody(
            bo().person, "Ingen svarer", cilla().person, cilla().public.entry, signed
        )
        claim = pen.write("orphan_takeover", body, [case.accept.hash])
    data = case.file("offer", **after_a_claim(case, by, pen, claim))
    assert open_file(data, keys=cilla().keys).manifest.type == "offer"
    done = second_reader(tmp_path, data, cilla())
    assert done.returncode == 0, done.stderr
    assert kind in json.loads(done.stdout)["entries"]


def test_a_second_program_knows_what_it_may_decline(tmp_path: Path) -> None:
    ours = relay().giver.keys
    made = version_2(relay().file("offer"), ours, bo().keys)
    done = second_reader(tmp_path, made, bo())
    assert done.returncode == 0, done.stderr
    said = {"newer": "relay-handover/2", "from": "Ane Ærø", "declinable": relay().offer.hash}
    assert json.loads(done.stdout) == said
    other = version_2(
        relay().file("offer"), ours, bo().keys, lambda plain: plain.update(log="7" * 32)
    )
    assert second_reader(tmp_path, other, bo()).returncode == 1


def test_the_second_program_refuses_too(tmp_path: Path) -> None:
    data = relay().file("offer")
    assert second_reader(tmp_path, data[:-1] + bytes([data[-1] ^ 1]), bo()).returncode == 1


def test_the_second_programs_import_nothing_of_ours() -> None:
    for name in ("second_writer.py", "second_reader.py"):
        tree = ast.parse((HERE / name).read_text(encoding="utf-8"))
        roots = {
            (each.module or "").split(".")[0]
            for each in ast.walk(tree)
            if isinstance(each, ast.ImportFrom)
        } | {
            alias.name.split(".")[0]
            for each in ast.walk(tree)
            if isinstance(each, ast.Import)
            for alias in each.names
        }
        assert not roots & {"models", "storage", "app", "views", "tests", "resources"}


# --- the page says what the program does ----------------------------------------------------


def test_the_tables_of_bodies_are_those_of_the_types() -> None:
    missing = [line for line in tables() if line not in FORMAT]
    assert missing == []


def test_every_error_code_has_its_line() -> None:
    sources = [
        *(ROOT / "storage" / "stafet").glob("*.py"),
        ROOT / "storage" / "signing.py",
        *(ROOT / "models" / f"{name}.py" for name in ("canonical", "entry", "manifest")),
        *(ROOT / "models" / f"{name}.py" for name in ("card", "chain", "bodies")),
    ]
    families = "file|archive|json|keys|card|manifest|entries|entry|chain|contents|disk"
    pattern = re.compile(rf'"((?:{families})\.[a-z_0-9]+)"')
    names = {"manifest.json", "entries.jsonl"}
    raised = {
        code for path in sources for code in pattern.findall(path.read_text(encoding="utf-8"))
    } - names
    listed = set(re.findall(rf"^\| `((?:{families})\.[a-z_0-9]+)` \|", FORMAT, re.MULTILINE))
    assert raised == listed


def test_the_limits_on_the_page_are_those_of_the_reader() -> None:
    from models.canonical import MAX_DEPTH
    from models.entry import MAX_BODY_BYTES, MAX_LINE_BYTES
    from storage.stafet.limits import MIB, Limits

    limits = Limits()
    said = {
        "file": f"{limits.file // MIB} MiB",
        "members": f"{limits.members:,}",
        "member `entries.jsonl`": f"{limits.lines // MIB} MiB unpacked",
        "any other member": f"{limits.member // MIB} MiB unpacked",
        "all members": f"{limits.total // MIB} MiB unpacked",
        "manifest": f"{limits.manifest // 1024} KiB",
        "minisign signature": f"{limits.signature // 1024} KiB",
        "entries": f"{limits.entries:,}",
        "body": f"{MAX_BODY_BYTES // MIB} MiB",
        "nesting of JSON": str(MAX_DEPTH),
    }
    for name, value in said.items():
        assert f"| {name} | {value} |" in FORMAT
    assert MAX_LINE_BYTES == 2 * MIB + 64 * 1024
