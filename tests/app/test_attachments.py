"""Attachments: limits, the signed entry that names them, the way to the next holder, and away."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from app import answering, attachments, cases, documents, offering
from app.session import Session
from models.errors import Refused, Unavailable
from tests.app.documents.reading import words
from tests.app.people import Two, consent_to, request_to, saad
from tests.app.test_trust import ENDING

PDF = b"%PDF-1.7\n" + b"Klokkeblomst " * 40
JPEG = b"\xff\xd8\xff\xe0" + b"j" * 400


@pytest.mark.usefixtures("danish")
def test_bytes_and_the_entry_that_names_them_are_put_in_together(
    someone: Callable[..., Session], tmp_path: Path
) -> None:
    session = someone("Mette Holm")
    log = saad(session).log
    case = attachments.add(session, log, "C:\\Skrivebord\\udtalelse.docx.pdf", "Udtalelse", PDF)
    [item] = attachments.listed(session, log)
    assert (item.what.name, item.what.size) == ("udtalelse.docx.pdf", len(PDF))
    assert item.here and item.by == "Mette Holm" and item.entry == case.entries[-1].hash
    assert attachments.open_bytes(session, log, item.what.sha256) == PDF
    paper = words(documents.log_pdf(case, today=session.today()), tmp_path)
    assert "Udtalelse" in paper and "udtalelse.docx.pdf" in paper


@pytest.mark.parametrize(
    "data, text, code",
    [
        (b"MZ\x90", "x", "attachment.kind"),
        (b"<html>%PDF-", "x", "attachment.kind"),
        (PDF, "  ", "note.empty"),
        (PDF + bytes(attachments.MOST_EACH), "x", "attachment.too_large"),
    ],
)
def test_what_no_log_takes_is_refused_and_nothing_is_put_in(
    someone: Callable[..., Session], data: bytes, text: str, code: str
) -> None:
    session = someone("Mette Holm")
    log = saad(session).log
    with pytest.raises(Refused) as error:
        attachments.add(session, log, "fil.pdf", text, data)
    assert error.value.code == code
    assert attachments.listed(session, log) == () and session.attachments.of(log) == ()


def test_all_attachments_together_have_a_limit(
    someone: Callable[..., Session], monkeypatch: pytest.MonkeyPatch
) -> None:
    session = someone("Mette Holm")
    log = saad(session).log
    monkeypatch.setattr(attachments, "MOST_TOGETHER", len(PDF) + 10)
    attachments.add(session, log, "a.pdf", "A", PDF)
    with pytest.raises(Refused) as error:
        attachments.add(session, log, "b.pdf", "B", PDF + b"b")
    assert error.value.code == "attachment.too_many"


def test_R_20_only_the_holder_puts_a_file_in(two: Two) -> None:
    two.handed_over()
    with pytest.raises(Refused) as error:
        attachments.add(two.giver, two.log, "a.pdf", "A", PDF)
    assert error.value.code == "custody.not_holder"
    assert two.giver.attachments.of(two.log) == ()


def test_attachments_follow_the_relay(two: Two) -> None:
    case = saad(two.giver)
    two.log = case.log
    attachments.add(two.giver, case.log, "tegning.png", "Tegning", JPEG)
    consent_to(two.giver, case, two.taker)
    item = offering.offer(two.giver, case.log, request_to(two.taker))
    seen = two.carry(item, two.giver, two.taker)
    answering.accept(two.taker, seen.sha)
    [there] = attachments.listed(two.taker, case.log)
    assert there.here and there.what.name == "tegning.jpg"
    assert attachments.open_bytes(two.taker, case.log, there.what.sha256) == JPEG


def test_destroying_the_log_takes_its_attachments(someone: Callable[..., Session]) -> None:
    session = someone("Mette Holm")
    log = saad(session).log
    attachments.add(session, log, "a.pdf", "A", PDF)
    cases.close(session, log, ENDING)
    cases.destroy(session, log)
    assert session.vault.rows("SELECT * FROM attachment") == []


def test_a_readable_copy_is_private_has_a_name_of_chance_and_is_wiped(
    someone: Callable[..., Session],
) -> None:
    session = someone("Mette Holm")
    log = saad(session).log
    attachments.add(session, log, "Saads udtalelse.pdf", "A", PDF)
    [item] = attachments.listed(session, log)
    path = attachments.lay_out(session, log, item.what.sha256)
    assert path.read_bytes() == PDF and "Saad" not in path.name
    assert path.stat().st_mode & 0o077 == 0 and path.parent.stat().st_mode & 0o077 == 0
    with open(path, "rb") as held:  # as a viewer would, also after the name is gone
        assert attachments.wipe(session.profile) == 1
        assert not path.exists() and held.read().strip(b"\0") == b""
    assert attachments.wipe(session.profile) == 0
    with pytest.raises(Unavailable):
        attachments.open_bytes(session, log, "0" * 64)


def test_a_chosen_file_is_read_within_limits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attachments, "MOST_READ", 100)
    (tmp_path / "large").write_bytes(bytes(101))
    (tmp_path / "empty").write_bytes(b"")
    for name, code in (("large", "attachment.too_large"), ("empty", "attachment.empty")):
        with pytest.raises(Refused) as error:
            attachments.read_chosen(tmp_path / name)
        assert error.value.code == code
    with pytest.raises(Unavailable):
        attachments.read_chosen(tmp_path / "gone")


@pytest.mark.parametrize(
    "given, name",
    [
        ("../../etc/passwd", "passwd.pdf"),
        ("a\x00b\n.pdf", "ab.pdf"),
        ("...", "bilag.pdf"),
        ("x" * 300 + ".pdf", "x" * 80 + ".pdf"),
    ],
)
def test_a_name_is_only_a_name(given: str, name: str) -> None:
    assert attachments.plain_name(given, attachments.PDF) == name
