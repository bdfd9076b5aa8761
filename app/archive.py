"""A log as a file to be kept for long, or to be taken to another system (K10, the exit format).

An ordinary zip that anybody can read: the whole log as PDF/A, the same as JSON, the signed entries
as they are, and the attachments. `storage/ARCHIVE.md` describes it. It is not encrypted: whoever
asks for it is told so, and it stands in the child's access log.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
from typing import Any

import msgspec

from app.documents import log_pdf
from app.language import translate
from app.session import Session
from app.version import VERSION
from models.case import Case
from models.entry import Entry, line_bytes
from models.errors import Refused

FORMAT = "bindeled-archive/1"
_ENDINGS = {"application/pdf": "pdf", "image/jpeg": "jpg"}
_DAY_ONE = (1980, 1, 1, 0, 0, 0)


def file_name(session: Session, log: str) -> str:
    """What the file is called: a date and four signs, nobody's name."""
    word = translate("Archive", "archive")
    return f"bindeled-{word}-{session.today()}-{log[:4]}.zip"


def make(session: Session, log: str, map_png: bytes | None = None) -> bytes:
    """The bytes of the archive. Refused("log.unknown") for a log that is not kept here.

    map_png: picture of the newest network map for the PDF.
    """
    if not session.journal.has_log(log):
        raise Refused("log.unknown")
    case, entries = session.case(log), session.journal.entries(log)
    attached = _attachments(session, log)
    members = {
        "LAES-MIG.txt": _read_me().encode("utf-8"),
        "log.pdf": log_pdf(case, today=session.today(), map_png=map_png, archive=True),
        "log.json": msgspec.json.format(
            msgspec.json.encode(_told(session, case, entries, attached)), indent=1
        ),
        "entries.jsonl": b"".join(line_bytes(entry) + b"\n" for entry in entries),
        **{str(each["file"]): data for each, data in attached},
    }
    sums = "".join(f"{hashlib.sha256(data).hexdigest()}  {n}\n" for n, data in members.items())
    return _zipped(members | {"SHA256SUMS": sums.encode("ascii")})


def _told(
    session: Session,
    case: Case,
    entries: tuple[Entry, ...],
    attached: list[tuple[dict[str, Any], bytes]],
) -> dict[str, Any]:
    shown = {each.hash: each for each in case.entries}
    return {
        "format": FORMAT,
        "program": f"Bindeled {VERSION}",
        "made_at": session.now(),
        "log": case.log,
        "practice": case.practice,
        "child": case.child,
        "holder": case.holder.person,
        "closed": case.closed,
        "entries": [
            {
                "hash": entry.hash,
                "kind": entry.kind,
                "epoch": entry.header.ep,
                "number": entry.header.seq,
                "previous": entry.header.prev,
                "at": entry.header.at,
                "writer": shown[entry.hash].writer if entry.hash in shown else None,
                "writer_key": entry.header.by,
                "refs": entry.header.refs,
                "main_line": entry.hash in shown,
                "body": None if entry.body is None else msgspec.Raw(entry.body),
            }
            for entry in entries
        ],
        "attachments": [each for each, _ in attached],
    }


def _attachments(session: Session, log: str) -> list[tuple[dict[str, Any], bytes]]:
    found = []
    for each in session.attachments.of(log):
        data = session.attachments.get(log, each.sha256)
        if data is not None:
            ending = _ENDINGS.get(each.media_type, "bin")
            told = {
                "file": f"attachments/{each.sha256}.{ending}",
                "name": each.name,
                "media_type": each.media_type,
                "size": each.size,
                "sha256": each.sha256,
            }
            found.append((told, data))
    return found


def _zipped(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            info = zipfile.ZipInfo(name, _DAY_ONE)
            info.external_attr = 0o600 << 16
            archive.writestr(info, data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _read_me() -> str:
    return translate(
        "Archive",
        "This is one child's relay log, saved from Bindeled to be kept.\n\n"
        "log.pdf: the whole log, to read and print (PDF/A).\n"
        "log.json: the same for other programs.\n"
        "entries.jsonl: the signed entries, byte for byte.\n"
        "attachments: the files that belong to the log.\n"
        "SHA256SUMS: check sums; sha256sum -c SHA256SUMS tells whether everything is whole.\n\n"
        "The files are not encrypted. Keep them where only those may come who may read the log.\n",
    )
