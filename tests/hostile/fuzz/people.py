"""Two people with the same keys in every run, so that an input found once is read again the same.

The keys are made up for this and open nothing else.
"""

from __future__ import annotations

import base64
import hashlib
import itertools
from functools import cache
from unittest import mock

from nacl.signing import SigningKey

from models.card import Card
from models.people import Person
from storage import signing
from storage.signing import SecretKeys
from tests.storage.stafet.world import AT, Professional, Relay

_AGE = {
    "Ane Ærø": "AGE-SECRET-KEY-1XH8FLAEDTLXM9PADUGH8XDF0HE44XPM3UGRTAWLSUJD8FJEZSCES2AMVQR",
    "Bo Bygholm": "AGE-SECRET-KEY-15MQK3UFZ8K8ZHQYGPCUMLJJAGC066T3AAHUZXRRMWS5KWG3S58WSXYJJ4T",
}


@cache
def person(name: str) -> Professional:
    """Someone with keys and a card, the same in every run."""
    keys = SecretKeys(entry=_seed(f"entry {name}"), file=_file_key(name), age=_AGE[name])
    who = Person(name=name, profession="Pædagog", workplace="Børnehuset Åkanden")
    card = Card(v=1, person=who, keys=signing.public_keys(keys), seq=0, at=AT)
    return Professional(person=who, keys=keys, card=signing.sign_card(card, keys))


def ane() -> Professional:
    return person("Ane Ærø")


def bo() -> Professional:
    return person("Bo Bygholm")


@cache
def handover() -> Relay:
    """A whole handover from Ane to Bo, byte for byte the same in every run but for its seals."""
    count = itertools.count()
    with mock.patch.object(
        signing.secrets, "token_bytes", lambda size: _seed(f"salt {next(count)}")[:size]
    ):
        return Relay(ane(), bo(), notes=1)


def by_key() -> dict[str, Professional]:
    """The two by their entry keys."""
    return {each.public.entry: each for each in (ane(), bo())}


def _seed(words: str) -> bytes:
    return hashlib.sha256(words.encode()).digest()


def _file_key(name: str) -> bytes:
    """A minisign secret key without a password, as its format has it."""
    pair = bytes(SigningKey(_seed(f"file {name}"))) + bytes(
        SigningKey(_seed(f"file {name}")).verify_key
    )
    signer = b"Ed" + _seed(f"number {name}")[:8] + pair
    check = hashlib.blake2b(signer, digest_size=32).digest()
    whole = b"Ed\0\0B2" + bytes(32 + 8 + 8) + signer[2:] + check
    return b"untrusted comment: made up\n" + base64.b64encode(whole) + b"\n"
