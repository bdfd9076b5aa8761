"""The consent gate: who may look in, on which ground, and what is missing (R-16, C-04 to C-14)."""

from __future__ import annotations

import msgspec
import pytest

from models import bodies
from models.case import AgreementState, Case, ConsentState, Holding
from models.gate import actor_consent, gate
from models.people import Actor, Child, FamilyMember, Person

JONAS, SOFIE, METTE = "a" * 64, "b" * 64, "c" * 64
TODAY = "2026-03-12"


def consent(**changes: object) -> bodies.Consent:
    whole = bodies.Consent(
        id="c1",
        purpose="Sprog",
        covers="Loggen",
        receivers=("Jonas",),
        given_by=("mor",),
        form="written",
        date="2026-01-01",
        valid_until="2026-12-31",
        receiver_keys=(JONAS,),
    )
    return msgspec.structs.replace(whole, **changes)


def case(
    *consents: bodies.Consent,
    custody: tuple[str, ...] = ("mor",),
    grounds: tuple[bodies.OtherGround, ...] = (),
    actors: tuple[Actor, ...] = (),
    withdrawn: str = "",
) -> Case:
    family = tuple(FamilyMember(id=each, name=each.title(), custody=True) for each in custody)
    no_agreements: tuple[AgreementState, ...] = ()
    return Case(
        log="0" * 32,
        practice=False,
        continues="",
        parents_told=True,
        why_not_told="",
        child=Child(name="Saad", family=family),
        level=1,
        levels=(),
        relay_chain=(Holding(person=Person(name="Mette"), key=METTE, epoch=1, since=""),),
        entries=(),
        actors=actors,
        agreements=no_agreements,
        consents=tuple(
            ConsentState(consent=each, entry="e", withdrawn=withdrawn) for each in consents
        ),
        grounds=grounds,
        meetings=(),
        maps=(),
        eyes_on_child=None,
        efforts=(),
        status="",
        copies=(),
        closed=None,
    )


def test_R_16_the_gate_is_shut_while_nothing_is_recorded() -> None:
    judged = gate(case(), JONAS, "Jonas", TODAY)
    assert (judged.open, judged.missing) == (False, ("no_consent",))


def test_R_16_a_whole_live_consent_opens_it_for_exactly_this_receiver() -> None:
    kept = case(consent())
    assert gate(kept, JONAS, "Jonas", TODAY).ground == "c1"
    assert not gate(kept, SOFIE, "Jonas", TODAY).open, "a namesake with another key is another"


def test_a_consent_by_name_covers_one_whose_card_was_not_known_when_it_was_given() -> None:
    kept = case(consent(receiver_keys=()))
    assert gate(kept, JONAS, "Jonas", TODAY).open
    assert not gate(kept, JONAS, "", TODAY).open


@pytest.mark.parametrize(
    ("kept", "missing"),
    [
        (case(consent(), withdrawn="2026-02-01"), ("withdrawn",)),
        (case(consent(valid_until="2026-03-11")), ("lapsed",)),
        (case(consent(), custody=("mor", "far")), ("incomplete",)),
        (case(consent(), custody=()), ("no_custody_holder",)),
        (case(consent(freely=False)), ("not_free",)),
        (case(consent(valid_until="2026-01-02"), withdrawn="x"), ("withdrawn", "lapsed")),
    ],
)
def test_C_01_C_04_C_05_C_12_what_is_missing_is_said(kept: Case, missing: tuple[str, ...]) -> None:
    judged = gate(kept, JONAS, "Jonas", TODAY)
    assert (judged.open, judged.missing) == (False, missing)


def test_C_12_the_last_day_still_counts() -> None:
    assert gate(case(consent(valid_until=TODAY)), JONAS, "Jonas", TODAY).open


def test_a_later_whole_consent_opens_what_an_earlier_one_left_shut() -> None:
    assert gate(case(consent(valid_until="2026-01-02"), consent(id="c2")), JONAS, "", TODAY).open


def test_R_16_another_recorded_ground_opens_it_for_its_receiver_until_its_day() -> None:
    ground = bodies.OtherGround(
        id="g",
        receiver="Sofie",
        receiver_key=SOFIE,
        purpose="Underretning",
        ground="Barnets lov",
        law="§ 133",
        date="2026-03-01",
        valid_until=TODAY,
    )
    kept = case(grounds=(ground,))
    assert gate(kept, SOFIE, "", TODAY).kind == "other"
    assert not gate(kept, SOFIE, "", "2026-03-13").open
    assert not gate(kept, JONAS, "", TODAY).open


def test_C_13_an_actor_shows_missing_consent_until_one_covers_them() -> None:
    lone = Actor(id="lone", name="Lone", group="front_line")
    far = Actor(id="far", name="Karim", group="family")
    mette = Actor(id="mette", name="Mette", group="front_line")
    kept = case(actors=(lone, far, mette))
    said = [actor_consent(kept, each, TODAY) for each in ("lone", "far", "mette", "nobody")]
    assert said == ["missing", "not_needed", "not_needed", "not_needed"]
    covered = case(consent(actors=("lone",)), actors=(lone,))
    assert actor_consent(covered, "lone", TODAY) == "ok"
    assert actor_consent(covered, "lone", "2027-01-01") == "missing"
