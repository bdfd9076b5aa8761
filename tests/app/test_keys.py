"""Remembering a computer, the institution's key and the passphrase, as the settings use them."""

from __future__ import annotations

import pytest

from app import keys, reconcile
from app.session import open_remembered, open_session
from models.custody import State
from models.errors import Refused, Unavailable
from storage.signing import generate_keys, public_keys
from tests.app.people import CHEAP, PASSPHRASE, saad
from tests.storage import secret_service


@pytest.fixture
def session(someone):
    return someone("Mette Holm")


def test_remembered_computer_opens_and_the_keyring_bears_witness(session, tmp_path, clock):
    with secret_service.running(tmp_path / "service") as service:
        keys.remember(session)
        session.close()
        assert keys.remembered(session.profile)
        session = open_remembered(session.profile, clock=clock)
        case = saad(session)
        names = {item["username"] for item in service.items()}
        assert len(names) == 2 and any(name.endswith("-anchor") for name in names)
        session.close()
        session = open_remembered(session.profile, clock=clock)
        assert session.custody(case.log).state is State.HOLDER
        service.lock()
        session.close()
        with pytest.raises(Unavailable, match=r"keyring\.locked"):
            open_remembered(session.profile, clock=clock)
        session = open_session(session.profile, PASSPHRASE, clock=clock)
        assert reconcile.waiting(session) == ()
        assert not keys.forget(session)
        assert not keys.remembered(session.profile)
        session.close()


def test_forgetting_leaves_nothing_in_the_keyring(session, tmp_path, clock):
    with secret_service.running(tmp_path / "service") as service:
        keys.remember(session)
        session.close()
        session = open_remembered(session.profile, clock=clock)
        saad(session)
        assert keys.forget(session)
        assert service.items() == []
        session.close()


def test_passphrase_is_changed_by_who_knows_it(session, clock):
    with pytest.raises(Unavailable, match=r"vault\.wrong_passphrase"):
        keys.change_passphrase(session, "ikke den gamle", "helt ny sætning", kdf=CHEAP)
    keys.change_passphrase(session, PASSPHRASE, "helt ny sætning", kdf=CHEAP)
    session.close()
    open_session(session.profile, "helt ny sætning", clock=clock).close()


def test_institution_needs_a_name_and_can_be_taken_away(session):
    recipient = public_keys(generate_keys()).age
    with pytest.raises(Refused, match=r"profile\.label"):
        keys.add_institution(session, recipient, "  ")
    way = keys.add_institution(session, recipient, "Leder, Solstrålen")
    assert [each.label for each in keys.ways(session)] == ["", "Leder, Solstrålen"]
    keys.remove(session, way)
    assert [each.kind for each in keys.ways(session)] == ["passphrase"]


def test_wrong_tries_wait_a_little(session, clock):
    session.close()
    for _ in range(3):
        with pytest.raises(Unavailable, match=r"vault\.wrong_passphrase"):
            open_session(session.profile, "det er den ikke", clock=clock)
    assert keys.wait_left(session.profile, clock) == 5
    with pytest.raises(Unavailable, match=r"vault\.wait"):
        open_session(session.profile, PASSPHRASE, clock=clock)
    clock.forward(seconds=5)
    open_session(session.profile, PASSPHRASE, clock=clock).close()
