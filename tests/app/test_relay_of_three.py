"""What the family has agreed to goes along, unchanged, through a relay of three holders.

Acceptance tests 4, 6 and 7 where they touch the handover: consents, open agreements and the count
of SSD meetings are the same before and after, and the gate judges alike at every desk.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app import answering, cases, consents, handover, journal, offering, recalls, ssd
from app.doctor import examine
from app.session import Session
from models import bodies
from models.custody import State
from models.errors import Refused
from models.meeting import AgreementDraft
from models.people import Actor
from tests.app import people
from tests.app.people import Clock, Two

MEETING = bodies.SsdMeeting(
    date="2026-03-02",
    worry="Saad siger stadig ingen ord.",
    necessary="Vi skal afgøre, om der er grund til en underretning.",
    consent_tried="Mor er ringet op tre gange uden svar.",
    participants=("Mette Holm", "Sundhedsplejerske Lis Bak"),
    shared="Kun sproget og det, vi har set i børnehaven.",
    outcome="own_frame",
)


def again(reason: str) -> bodies.SsdMeeting:
    return bodies.SsdMeeting(
        date="2026-03-09",
        worry=MEETING.worry,
        necessary=MEETING.necessary,
        consent_tried="Mor vil tale med os i næste uge.",
        participants=MEETING.participants,
        shared="At tandplejen ikke har set ham.",
        outcome="own_frame",
        follow_up=reason,
    )


def pass_on(giver: Session, taker: Session, log: str, two: Two) -> None:
    """From offer to takeover, by files on the stick."""
    item = offering.offer(giver, log, people.request_to(taker))
    yes = answering.accept(taker, two.carry(item, giver, taker).sha)
    released = handover.take_in(giver, two.carry(yes.out, taker, giver).sha)
    handover.take_in(taker, two.carry(released.out, giver, taker).sha)
    assert taker.custody(log).state is State.HOLDER


@pytest.fixture
def three(two: Two, someone: Callable[..., Session]) -> tuple[Session, Session, Session]:
    third = someone("Sofie Lund", profession="Lærer", workplace="Skolen")
    people.introduce(two.giver, third, two.stick)
    people.introduce(two.taker, third, two.stick)
    return two.giver, two.taker, third


def test_S_01_S_02_the_receiver_gets_no_fresh_once(
    two: Two, three: tuple[Session, Session, Session]
) -> None:
    """Acceptance test 7: a second asks for its reason, a third is warned of, after handover too."""
    mette, jonas, sofie = three
    case = people.saad(mette)
    assert ssd.next_one(case) == "first"
    case = ssd.record(mette, case.log, MEETING)
    people.consent_to(mette, case, jonas)
    pass_on(mette, jonas, case.log, two)

    assert ssd.next_one(jonas.case(case.log)) == "follow_up"
    with pytest.raises(Refused, match=r"ssd\.follow_up"):
        ssd.record(jonas, case.log, again(""))
    ssd.record(jonas, case.log, again("Tandplejen skal med."))
    people.consent_to(jonas, jonas.case(case.log), sofie)
    pass_on(jonas, sofie, case.log, two)

    counts = [each.case(case.log).ssd_meetings for each in (jonas, sofie)]
    assert counts == [2, 2]
    assert ssd.next_one(sofie.case(case.log)) == "used_up"
    with pytest.raises(Refused, match=r"ssd\.used_up"):
        ssd.record(sofie, case.log, again("En gang til"))
    assert sofie.case(case.log).ssd_meetings == 2
    ssd.record(sofie, case.log, again("En gang til"), all_the_same=True)
    assert sofie.case(case.log).ssd_meetings == 3
    assert all(examine(each).well for each in three)


def test_S_02_a_meeting_whose_content_was_removed_still_counts(two: Two) -> None:
    case = people.saad(two.giver)
    case = ssd.record(two.giver, case.log, MEETING)
    name = case.entries[-1].hash
    with two.giver.change(case.log) as change:
        change.add("redact", bodies.Redact(reason="Om et andet barn"), refs=(name,))
        change.redact((name,))
    assert two.giver.case(case.log).ssd_meetings == 1
    assert two.giver.case(case.log).entries[-2].redacted


@pytest.mark.parametrize("empty", ["worry", "necessary", "consent_tried", "shared", "date"])
def test_S_03_S_05_what_the_rules_ask_for_must_be_written(two: Two, empty: str) -> None:
    log = people.saad(two.giver).log
    said = {name: getattr(MEETING, name) for name in MEETING.__struct_fields__}
    with pytest.raises(Refused, match=r"ssd\.incomplete"):
        ssd.record(two.giver, log, bodies.SsdMeeting(**{**said, empty: " "}))
    with pytest.raises(Refused, match=r"ssd\.incomplete"):
        ssd.record(two.giver, log, bodies.SsdMeeting(**{**said, "participants": (" ",)}))
    assert two.giver.case(log).ssd_meetings == 0


def facts(session: Session, log: str) -> tuple[object, ...]:
    """What must be the same at every desk."""
    case = session.case(log)
    return (case.consents, case.grounds, case.agreements, case.open_agreements, case.ssd_meetings)


def test_C_04_C_12_C_13_consents_and_agreements_are_the_same_after_three_holders(
    two: Two, three: tuple[Session, Session, Session], clock: Clock
) -> None:
    """Acceptance tests 4 and 6: what covers whom, what lapsed and what was taken back go along."""
    mette, jonas, sofie = three
    case = people.saad(mette)
    log = case.log
    teacher = Actor(id=mette.new_id(), name="Lis Bak", profession="speech_teacher", group="expert")
    cases.save_actor(mette, log, teacher)
    people.consent_to(mette, mette.case(log), jonas, until="2027-03-01")
    people.consent_to(mette, mette.case(log), sofie, until="2026-04-01")
    taken_back = mette.case(log).consents[-1].consent.id
    for number, due in enumerate(("2026-04-10", "2026-05-10")):
        draft = AgreementDraft(id=f"a{number}", what="Ringe", who="Mette", due=due)
        journal.decide(mette, log, draft)
    journal.report(mette, log, "a0", "done")
    ssd.record(mette, log, MEETING)
    recalls.withdraw(mette, log, taken_back, "Amira")
    before = facts(mette, log)
    assert len(mette.case(log).open_agreements) == 1

    pass_on(mette, jonas, log, two)
    assert facts(jonas, log) == facts(mette, log) == before

    # Acceptance test 4: nothing covers the speech teacher; 6: what was taken back opens nothing.
    states = [consents.actor_state(each, log, teacher.id) for each in (mette, jonas)]
    assert states == ["missing", "missing"]
    shut = consents.gate_for(jonas, log, sofie.key)
    assert (shut.open, shut.missing) == (False, ("withdrawn",))
    with pytest.raises(Refused) as refused:
        offering.offer(jonas, log, people.request_to(sofie))
    assert (refused.value.code, refused.value.rule) == ("gate.shut", "R-16")
    entries = jonas.journal.count(log)
    clock.forward(days=366)
    assert consents.gate_for(jonas, log, jonas.key).missing == ("lapsed",)
    assert jonas.journal.count(log) == entries, "old entries stay"

    people.consent_to(jonas, jonas.case(log), sofie, until="2028-01-01")
    before = facts(jonas, log)
    pass_on(jonas, sofie, log, two)
    assert facts(sofie, log) == before == facts(jonas, log)
    assert [each.person.name for each in sofie.case(log).relay_chain] == [
        "Mette Holm",
        "Jonas Bech",
        "Sofie Lund",
    ]
    assert all(examine(each).well for each in three)


def test_the_doctor_is_content_with_a_sealed_copy_that_has_heard_of_a_newer_holder(
    two: Two, three: tuple[Session, Session, Session]
) -> None:
    """Mette says no to an offer of the third holder: she knows who holds, and has none of it."""
    mette, jonas, sofie = three
    log = people.saad(mette).log
    for giver, taker in ((mette, jonas), (jonas, sofie)):
        people.consent_to(giver, giver.case(log), taker)
        pass_on(giver, taker, log, two)
    people.consent_to(sofie, sofie.case(log), mette)
    back = offering.offer(sofie, log, people.request_to(mette))
    seen = two.carry(back, sofie, mette)
    answering.decline(mette, seen.sha, "Saad går ikke her mere")
    custody = mette.custody(log)
    assert (custody.state, custody.holder, custody.epoch) == (State.RELEASED, sofie.key, 3)
    assert examine(mette).well
