"""Forgotten passphrase: made, typed back, reminded of, and back in with the sheet."""

from __future__ import annotations

import io
import re

import pypdf
import pytest

from app import recovery
from app.errors import sentence
from app.recovery_sheet import grouped, recovery_pdf
from app.session import open_session, open_with_recovery
from models.errors import Unavailable
from storage import unlocking
from tests.app.people import CHEAP, PASSPHRASE


@pytest.fixture
def session(someone):
    return someone("Mette Holm")


def text_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages)


def test_today_reminds_until_the_sheet_is_typed_back(session):
    assert recovery.state(session).kind == "none" and recovery.state(session).remind
    assert recovery.later(session).later_at == session.now()
    assert recovery.state(session).remind
    sheet = recovery.make(session)
    assert recovery.state(session).kind == "unproven" and recovery.state(session).remind
    done = recovery.prove(session, "\n".join(grouped(sheet.identity)).lower())
    assert done.kind == "proven" and not done.remind and done.made_at == sheet.made_at


def test_from_forgotten_passphrase_back_to_work_with_the_sheet_alone(session, clock):
    sheet = recovery.make(session)
    recovery.prove(session, sheet.identity)
    profile = session.profile
    session.close()
    found = text_of(recovery_pdf(sheet, label="Mette Holm", today="2026-03-12"))
    typed = " ".join(re.findall(r"^(?:[0-9A-Z]{2,4} ?)+$", found, re.MULTILINE))
    assert typed.count(" ") == 14, found
    with pytest.raises(Unavailable):
        open_session(profile, "hvad var det nu det var", clock=clock)
    back = open_with_recovery(profile, typed, clock=clock)
    recovery.set_passphrase(back, "denne gang husker jeg", kdf=CHEAP)
    back.close()
    open_session(profile, "denne gang husker jeg", clock=clock).close()
    with pytest.raises(Unavailable):
        open_session(profile, PASSPHRASE, clock=clock)


def test_old_sheet_works_until_the_new_one_is_proven_and_not_longer(session):
    old = recovery.make(session)
    recovery.prove(session, old.identity)
    lost = recovery.make(session)
    new = recovery.make(session)
    with pytest.raises(Unavailable, match=r"recovery\.other_sheet"):
        recovery.prove(session, lost.identity)
    assert recovery.state(session).kind == "proven"
    assert unlocking.prove_recovery(session.profile, old.identity)[1] == session.vault.data_key
    recovery.prove(session, new.identity)
    with pytest.raises(Unavailable, match=r"recovery\.other_sheet"):
        recovery.prove(session, old.identity)
    kinds = [slot.kind for slot in unlocking.list_slots(session.profile)]
    assert kinds == ["passphrase", "recovery"]


def test_sheet_is_one_page_with_the_key_as_text_and_picture(session):
    sheet = recovery.make(session)
    pdf = recovery_pdf(sheet, label="Mette Holm", today="2026-03-12")
    pages = pypdf.PdfReader(io.BytesIO(pdf)).pages
    assert len(pages) == 1 and len(pages[0].images) == 1
    text = text_of(pdf)
    assert sheet.identity in text.replace("\n", "")
    assert all(line in text for line in grouped(sheet.identity))


@pytest.mark.usefixtures("danish")
def test_a_slip_is_told_in_plain_danish(session):
    sheet = recovery.make(session)
    slip = sheet.identity[:-1] + ("Q" if sheet.identity[-1] != "Q" else "P")
    with pytest.raises(Unavailable) as caught:
        recovery.prove(session, slip)
    assert "nødark" in sentence(caught.value)
