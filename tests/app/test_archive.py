"""The archive: an ordinary zip that a stranger's program reads, and that proves itself."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest

from app import archive, attachments, cases
from app.session import Session
from models.bodies import Close
from models.entry import read_line
from models.errors import Refused
from storage.signing import verify_entry
from tests.app.people import saad

ENDING = Close("other", False, False, ("Lederen",), "archive", "Flyttet", "2026-03-12")
PDF = b"%PDF-1.4 et brev"


@pytest.fixture
def kept(someone: Callable[..., Session]) -> tuple[Session, str]:
    session = someone("Mette Holm")
    log = saad(session).log
    attachments.add(session, log, "Brev om Saad.pdf", "Et brev", PDF)
    cases.close(session, log, ENDING)
    return session, log


@pytest.mark.usefixtures("danish")
def test_K10_everything_of_a_log_stands_in_the_archive(kept, tmp_path: Path) -> None:
    session, log = kept
    assert archive.file_name(session, log) == f"bindeled-arkiv-2026-03-12-{log[:4]}.zip"
    folder = tmp_path / "out"
    with zipfile.ZipFile(io.BytesIO(archive.make(session, log))) as opened:
        assert opened.testzip() is None
        opened.extractall(folder)
    said = json.loads((folder / "log.json").read_text("utf-8"))
    assert (said["format"], said["log"], said["child"]["name"]) == (
        "bindeled-archive/1",
        log,
        "Saad",
    )
    case = session.case(log)
    assert [each["hash"] for each in said["entries"]] == [each.hash for each in case.entries]
    assert said["entries"][1]["body"]["text"].startswith("Saad siger ingen ord endnu")
    assert said["entries"][1]["writer"]["name"] == "Mette Holm"
    assert said["closed"]["choice"] == "archive"
    (attached,) = said["attachments"]
    assert (folder / attached["file"]).read_bytes() == PDF
    assert attached["name"] == "Brev om Saad.pdf" and "Saad" not in attached["file"]
    assert "ikke krypterede" in (folder / "LAES-MIG.txt").read_text("utf-8")


def test_a_stranger_can_prove_the_archive_with_stock_tools_and_the_signed_lines(
    kept, tmp_path: Path
) -> None:
    session, log = kept
    zipfile.ZipFile(io.BytesIO(archive.make(session, log))).extractall(tmp_path)
    tool = shutil.which("sha256sum")
    assert tool is not None
    subprocess.run([tool, "--quiet", "-c", "SHA256SUMS"], cwd=tmp_path, check=True)
    lines = (tmp_path / "entries.jsonl").read_bytes().splitlines()
    entries = [read_line(line) for line in lines]
    for entry in entries:
        verify_entry(entry)
    assert entries == list(session.journal.entries(log))


def test_the_document_is_made_as_pdf_a_asks(kept) -> None:
    """What page-validation 0.11 asks of PDF/A-2b, looked at here by the parts that matter."""
    session, log = kept
    data = zipfile.ZipFile(io.BytesIO(archive.make(session, log))).read("log.pdf")
    assert data.count(b"\nendstream\n") == data.count(b"endstream")
    read = pypdf.PdfReader(io.BytesIO(data), strict=True)
    root = read.trailer["/Root"]
    meta = root["/Metadata"]
    assert "/Filter" not in meta and b"<pdfaid:part>2</pdfaid:part>" in meta.get_data()
    (intent,) = root["/OutputIntents"]
    profile = intent["/DestOutputProfile"]
    assert profile["/N"] == 3 and profile.get_data()[36:40] == b"acsp"
    assert "/Encrypt" not in read.trailer and len(read.trailer["/ID"]) == 2
    fonts = {
        name: font.get_object()["/FontDescriptor"]
        for page in read.pages
        for name, font in page["/Resources"]["/Font"].items()
    }
    assert fonts and all("/FontFile2" in each for each in fonts.values())
    text = "".join(page.extract_text() for page in read.pages)
    assert "Saad siger ingen ord endnu" in " ".join(text.split())


def test_a_log_that_is_not_kept_here_has_no_archive(kept) -> None:
    session, _ = kept
    with pytest.raises(Refused, match=r"log\.unknown"):
        archive.make(session, "00" * 16)
