"""The state table of custody, row by row (handover.md §4), and nothing beside it.

A is the first holder, B and C are colleagues. R-01: exactly one holder; R-02: the giver never
lets go until the receiver has received and accepted.
"""

from __future__ import annotations

import msgspec
import pytest

from models import custody as c
from models.custody import Custody, Fate, Offer, State, Step
from models.custody_table import step
from models.errors import Refused

A, B, C = "A", "B", "C"
FIRST = Offer(id="first", giver=A, to=B, epoch=1)
SECOND = Offer(id="second", giver=A, to=C, epoch=1)
BACK = Offer(id="back", giver=B, to=A, epoch=2)
FROM_C = Offer(id="from C", giver=C, to=B, epoch=1)


def accepting(offer: Offer, again: str = "") -> c.Acceptance:
    return c.Acceptance(id=f"accept {offer.id}{again}", offer=offer)


def releasing(offer: Offer, again: str = "") -> c.ReleaseCame:
    return c.ReleaseCame(id=f"release {offer.id}", acceptance=accepting(offer, again))


def after(custody: Custody, *events: c.Event) -> Custody:
    for event in events:
        custody = step(custody, event).custody
    return custody


def refusal(custody: Custody, event: c.Event) -> str:
    """The code of the refusal; the event must be refused."""
    with pytest.raises(Refused) as refused:
        step(custody, event)
    assert refused.value.rule
    return refused.value.code


NOTHING = Custody(me=B)
HOLDS = after(Custody(me=A), c.Created())
OFFERED = after(HOLDS, c.Offered(FIRST))
WITHDRAWN = after(OFFERED, c.Withdrew())
RELEASED = after(OFFERED, c.AcceptanceCame(accepting(FIRST)))
REFUSED = after(WITHDRAWN, c.LateAcceptanceRefused(accepting(FIRST)))
VERIFIED = after(NOTHING, c.OfferCame(FIRST))
ACCEPTED = after(VERIFIED, c.Accepted(accepting(FIRST)))
TAKEN = after(ACCEPTED, releasing(FIRST))
CLOSED = after(HOLDS, c.ClosedCourse())
QUARANTINED = after(HOLDS, c.AnchorAhead())


def test_R_01_the_first_entry_makes_its_writer_the_holder():
    assert (HOLDS.state, HOLDS.epoch, HOLDS.holder) == (State.HOLDER, 1, A)
    assert HOLDS.may_write and HOLDS.writing_epoch == 1


# --- rows 1 to 9: the giver ---------------------------------------------------------------------


def test_row_1_H_offers_and_is_O():
    assert OFFERED.state is State.OFFERED
    assert OFFERED.open_offer == FIRST
    assert OFFERED.holder == A


def test_row_1_one_offer_at_a_time_and_only_ones_own_to_another():
    assert refusal(OFFERED, c.Offered(SECOND)) == "custody.offer_open"
    to_self = msgspec.structs.replace(FIRST, to=A)
    assert refusal(HOLDS, c.Offered(to_self)) == "custody.offer_to_self"
    by_other = msgspec.structs.replace(FIRST, giver=C)
    assert refusal(HOLDS, c.Offered(by_other)) == "custody.not_my_offer"
    of_other_epoch = msgspec.structs.replace(FIRST, epoch=2)
    assert refusal(HOLDS, c.Offered(of_other_epoch)) == "custody.not_my_offer"
    assert refusal(WITHDRAWN, c.Offered(FIRST)) == "custody.not_my_offer"


def test_row_2_O_goes_on_writing():
    assert step(OFFERED, c.Wrote()) == Step(OFFERED)
    assert OFFERED.may_write and OFFERED.writing_epoch == 1


def test_row_3_O_withdraws_and_is_H():
    assert WITHDRAWN.state is State.HOLDER
    assert WITHDRAWN.open_offer is None
    assert WITHDRAWN.own_offer("first").fate is Fate.WITHDRAWN


def test_row_4_O_reads_the_decline_of_the_open_offer_and_is_H():
    declined = after(OFFERED, c.DeclineCame("first", by=B))
    assert (declined.state, declined.own_offer("first").fate) == (State.HOLDER, Fate.DECLINED)


def test_row_4_a_decline_signed_by_another_or_of_no_offer_of_mine_is_refused():
    assert refusal(OFFERED, c.DeclineCame("first", by=C)) == "custody.not_my_offer"
    assert refusal(OFFERED, c.DeclineCame("other", by=B)) == "custody.not_my_offer"


def test_row_4_a_decline_after_the_withdrawal_changes_nothing():
    assert step(WITHDRAWN, c.DeclineCame("first", by=B)) == Step(WITHDRAWN, known=True)


def test_row_5_O_reads_the_acceptance_and_releases():
    answer = step(OFFERED, c.AcceptanceCame(accepting(FIRST)))
    assert answer.effects == (c.Release(accepting(FIRST)),)
    after_it = answer.custody
    assert (after_it.state, after_it.epoch, after_it.holder) == (State.RELEASED, 2, B)
    assert not after_it.may_write


def test_row_6_H_is_asked_about_the_acceptance_of_a_withdrawn_offer():
    asked = step(WITHDRAWN, c.AcceptanceCame(accepting(FIRST)))
    assert asked == Step(WITHDRAWN, (c.Ask(accepting(FIRST)),))


def test_row_6_honouring_it_releases():
    honoured = step(WITHDRAWN, c.LateAcceptanceHonoured(accepting(FIRST)))
    assert honoured.custody.state is State.RELEASED
    assert honoured.effects == (c.Release(accepting(FIRST)),)


def test_row_6_refusing_it_is_final():
    refused = step(WITHDRAWN, c.LateAcceptanceRefused(accepting(FIRST)))
    assert refused.custody.state is State.HOLDER
    assert refused.effects == (c.Refuse(accepting(FIRST), "withdrawn"),)
    again = step(refused.custody, c.LateAcceptanceHonoured(accepting(FIRST)))
    assert again == Step(refused.custody, (c.Repeat("accept first"),), known=True)


def test_row_6_saying_no_while_the_offer_is_open_never_releases():
    assert refusal(OFFERED, c.LateAcceptanceRefused(accepting(FIRST))) == "custody.offer_open"


def test_row_6_an_answer_to_a_question_the_world_moved_on_from_follows_the_table():
    moved_on = after(WITHDRAWN, c.Offered(SECOND))
    late = step(moved_on, c.LateAcceptanceHonoured(accepting(FIRST)))
    assert late.custody.state is State.OFFERED
    assert late.effects == (c.Refuse(accepting(FIRST), "other_offer_open"),)


def test_row_7_with_another_offer_open_an_older_one_is_refused():
    other_open = after(WITHDRAWN, c.Offered(SECOND))
    refused = step(other_open, c.AcceptanceCame(accepting(FIRST)))
    assert refused.custody.state is State.OFFERED
    assert refused.custody.open_offer == SECOND
    assert refused.effects == (c.Refuse(accepting(FIRST), "other_offer_open"),)


def test_row_7_after_the_release_to_another_it_is_refused():
    to_c = after(WITHDRAWN, c.Offered(SECOND), c.AcceptanceCame(accepting(SECOND)))
    refused = step(to_c, c.AcceptanceCame(accepting(FIRST)))
    assert refused.effects == (c.Refuse(accepting(FIRST), "other_accepted"),)
    assert refused.custody.state is State.RELEASED


def test_row_7_the_refusal_is_repeated_byte_for_byte():
    again = step(REFUSED, c.AcceptanceCame(accepting(FIRST)))
    assert again == Step(REFUSED, (c.Repeat("accept first"),), known=True)


def test_row_7_two_acceptances_of_a_refused_offer_each_keep_their_own_answer():
    both = step(REFUSED, c.AcceptanceCame(accepting(FIRST, " again")))
    assert both.effects == (c.Refuse(accepting(FIRST, " again"), "withdrawn"),)
    for again in ("", " again"):
        repeated = step(both.custody, c.AcceptanceCame(accepting(FIRST, again)))
        assert repeated == Step(both.custody, (c.Repeat("accept first" + again),), known=True)


def test_row_7_a_closed_course_refuses_and_stays_closed():
    closed = after(WITHDRAWN, c.ClosedCourse())
    refused = step(closed, c.AcceptanceCame(accepting(FIRST)))
    assert refused.custody.state is State.CLOSED
    assert refused.effects == (c.Refuse(accepting(FIRST), "withdrawn"),)


def test_row_8_H_is_asked_about_an_acceptance_of_an_offer_it_has_lost():
    asked = step(HOLDS, c.AcceptanceCame(accepting(FIRST)))
    assert asked == Step(HOLDS, (c.Ask(accepting(FIRST)),))
    honoured = step(HOLDS, c.LateAcceptanceHonoured(accepting(FIRST)))
    assert honoured.custody.own_offer("first").fate is Fate.RELEASED
    refused = step(HOLDS, c.LateAcceptanceRefused(accepting(FIRST)))
    assert refused.custody.own_offer("first").fate is Fate.REFUSED


def test_row_8_an_acceptance_of_an_epoch_the_store_has_never_seen_is_proof_that_it_is_behind():
    """Refusing is final; a store that lost its newest epoch must not refuse what it forgot."""
    of_later = accepting(msgspec.structs.replace(FIRST, id="later", epoch=3))
    for forgetful in (HOLDS, OFFERED, RELEASED, Custody(me=A)):
        behind = step(forgetful, c.AcceptanceCame(of_later))
        assert behind.custody.state is State.QUARANTINED
        assert behind.effects == ()


def test_an_acceptance_of_the_epoch_another_holds_cannot_be_answered():
    waits_for_b = after(RELEASED, c.OfferCame(BACK))
    odd = accepting(msgspec.structs.replace(FIRST, id="odd", epoch=2))
    assert refusal(waits_for_b, c.AcceptanceCame(odd)) == "custody.not_holder"


def test_row_9_R_repeats_the_same_release():
    again = step(RELEASED, c.AcceptanceCame(accepting(FIRST)))
    assert again == Step(RELEASED, (c.Repeat("accept first"),), known=True)


def test_row_9_a_second_acceptance_of_the_released_offer_is_a_fork_and_gets_the_same_release():
    twice = step(RELEASED, c.AcceptanceCame(accepting(FIRST, " again")))
    told = (c.ReportFork("accept first again"), c.Repeat("accept first"))
    assert (twice.custody.state, twice.effects, twice.known) == (State.RELEASED, told, False)
    thrice = step(twice.custody, c.AcceptanceCame(accepting(FIRST, " again")))
    assert thrice == Step(twice.custody, told, known=True)


def test_an_acceptance_of_somebody_elses_offer_is_not_mine_to_answer():
    for custody in (NOTHING, TAKEN, ACCEPTED):
        assert refusal(custody, c.AcceptanceCame(accepting(SECOND))) == "custody.not_my_offer"


# --- rows 10 to 17: the receiver ----------------------------------------------------------------


def test_row_10_N_reads_an_offer_and_is_V():
    assert (VERIFIED.state, VERIFIED.holder, VERIFIED.epoch) == (State.VERIFIED, A, 1)
    assert VERIFIED.incoming == (FIRST,)
    assert not VERIFIED.may_write


def test_row_10_R_reads_a_newer_offer_and_is_V():
    offered_back = after(RELEASED, c.OfferCame(BACK))
    assert (offered_back.state, offered_back.epoch, offered_back.holder) == (State.VERIFIED, 2, B)


def test_row_10_an_offer_of_an_older_epoch_to_another_or_to_a_holder_is_refused():
    released_twice = after(TAKEN, c.Offered(BACK), c.AcceptanceCame(accepting(BACK)))
    older = msgspec.structs.replace(FROM_C, epoch=2)
    assert refusal(released_twice, c.OfferCame(older)) == "custody.older_epoch"
    assert refusal(NOTHING, c.OfferCame(SECOND)) == "custody.not_for_me"
    assert refusal(TAKEN, c.OfferCame(FROM_C)) == "custody.already_holder"
    assert refusal(ACCEPTED, c.OfferCame(FROM_C)) == "custody.wait_for_release"


def test_row_10_the_same_offer_again_changes_nothing():
    for custody in (VERIFIED, ACCEPTED, TAKEN):
        assert step(custody, c.OfferCame(FIRST)) == Step(custody, known=True)


def test_row_11_V_accepts_and_is_P():
    assert (ACCEPTED.state, ACCEPTED.holder) == (State.ACCEPTED, A)
    assert ACCEPTED.accepted == accepting(FIRST)
    assert ACCEPTED.accepts == (accepting(FIRST),)


def test_row_11_only_an_offer_that_lies_here_and_is_not_outdated_can_be_accepted():
    assert refusal(VERIFIED, c.Accepted(accepting(FROM_C))) == "custody.not_for_me"
    newer = msgspec.structs.replace(FROM_C, id="newer", epoch=2)
    outdated = after(VERIFIED, c.OfferCame(newer))
    assert refusal(outdated, c.Accepted(accepting(FIRST))) == "custody.older_epoch"
    assert after(outdated, c.Accepted(accepting(newer))).holder == C


def test_row_12_V_declines_and_is_what_it_was():
    declined = after(VERIFIED, c.Declined("first"))
    assert (declined.state, declined.answered) == (State.NOTHING, ("first",))
    back = after(RELEASED, c.OfferCame(BACK), c.Declined("back"))
    assert back.state is State.RELEASED


def test_row_12_V_reads_the_withdrawal_and_is_what_it_was():
    assert after(VERIFIED, c.WithdrawalCame("first")).state is State.NOTHING
    assert after(RELEASED, c.OfferCame(BACK), c.WithdrawalCame("back")).state is State.RELEASED


def test_row_12_with_two_offers_declining_one_leaves_the_other():
    both = after(VERIFIED, c.OfferCame(FROM_C))
    one = after(both, c.Declined("first"))
    assert (one.state, one.incoming) == (State.VERIFIED, (FROM_C,))
    assert refusal(one, c.Declined("first")) == "custody.not_for_me"


def test_row_12_a_withdrawal_that_outruns_its_offer_is_remembered():
    early = after(NOTHING, c.WithdrawalCame("first"))
    assert step(early, c.OfferCame(FIRST)) == Step(early, known=True)
    assert step(early, c.WithdrawalCame("first")) == Step(early, known=True)


def test_row_12_my_own_withdrawal_come_back_to_me_changes_nothing():
    assert step(WITHDRAWN, c.WithdrawalCame("first")) == Step(WITHDRAWN, known=True)


def test_row_13_P_writes_in_the_next_epoch():
    assert step(ACCEPTED, c.Wrote()) == Step(ACCEPTED)
    assert ACCEPTED.may_write and ACCEPTED.writing_epoch == 2


def test_row_14_a_withdrawal_never_demotes_P():
    crossed = step(ACCEPTED, c.WithdrawalCame("first"))
    assert (crossed.custody.state, crossed.custody.crossed) == (State.ACCEPTED, True)
    assert crossed.custody.may_write
    again = step(crossed.custody, c.WithdrawalCame("first"))
    assert again == Step(crossed.custody, known=True)


def test_row_15_P_reads_the_refusal_and_keeps_what_it_wrote():
    refused = step(ACCEPTED, c.RefusalCame("accept first"))
    assert (refused.custody.state, refused.custody.accepted) == (State.NOTHING, None)
    assert refused.custody.accepts == (accepting(FIRST),)
    assert refused.effects == (c.KeepProvisional(),)


def test_row_15_a_refusal_of_another_acceptance_changes_nothing():
    for custody in (ACCEPTED, NOTHING, VERIFIED, TAKEN, RELEASED):
        assert step(custody, c.RefusalCame("accept other")) == Step(custody, known=True)


def test_row_16_P_reads_the_release_and_is_H_in_the_next_epoch():
    taken = step(ACCEPTED, releasing(FIRST))
    assert taken.effects == (c.TakeOver("release first"),)
    assert (TAKEN.state, TAKEN.epoch, TAKEN.holder) == (State.HOLDER, 2, B)
    assert TAKEN.writing_epoch == ACCEPTED.writing_epoch


def test_row_16_also_a_store_that_lost_its_acceptance_takes_over():
    for forgetful in (NOTHING, VERIFIED):
        taken = step(forgetful, releasing(FIRST))
        assert taken.custody.state is State.HOLDER
        assert taken.custody.accepts == (accepting(FIRST),)


def test_row_16_what_was_written_under_another_acceptance_than_the_released_is_kept():
    taken = step(ACCEPTED, releasing(FIRST, again=" before the loss"))
    assert taken.custody.state is State.HOLDER
    assert taken.effects == (c.KeepProvisional(), c.TakeOver("release first"))


def test_row_16_the_same_release_again_changes_nothing():
    assert step(TAKEN, releasing(FIRST)) == Step(TAKEN, known=True)
    handed_on = after(TAKEN, c.Offered(BACK), c.AcceptanceCame(accepting(BACK)))
    assert step(handed_on, releasing(FIRST)) == Step(handed_on, known=True)


def test_row_16_a_release_to_another_is_refused():
    assert refusal(ACCEPTED, releasing(SECOND)) == "custody.not_for_me"


def test_row_17_P_may_not_offer_onward():
    onward = Offer(id="onward", giver=B, to=C, epoch=2)
    assert refusal(ACCEPTED, c.Offered(onward)) == "custody.wait_for_release"
    assert after(TAKEN, c.Offered(onward)).state is State.OFFERED


def test_row_17_an_orphan_takeover_makes_P_the_holder():
    orphan = step(ACCEPTED, c.OrphanTookOver("orphan"))
    assert (orphan.custody.state, orphan.custody.epoch) == (State.HOLDER, 2)
    assert orphan.custody.holder == B
    assert orphan.effects == (c.TakeOver("orphan"),)
    assert step(orphan.custody, releasing(FIRST)) == Step(orphan.custody, known=True)


# --- rows 20 to 22: a computer that is lost for good ----------------------------------------------

LOST_KEY = c.Claim(id="reclaim", by=A, epoch=3)
TOOK_BACK = after(RELEASED, c.Reclaimed("reclaim"))
ANEW = Offer(id="anew", giver=A, to=C, epoch=3)


def test_row_20_who_let_go_takes_the_relay_back_from_a_lost_key():
    assert (TOOK_BACK.state, TOOK_BACK.epoch, TOOK_BACK.holder) == (State.HOLDER, 3, A)
    assert TOOK_BACK.claim == LOST_KEY and TOOK_BACK.may_write
    assert TOOK_BACK.own_offer("first").fate is Fate.RECLAIMED
    assert after(TOOK_BACK, c.Offered(ANEW)).state is State.OFFERED


def test_row_20_only_what_was_let_go_last_and_is_not_known_to_have_gone_on():
    for custody in (HOLDS, OFFERED, NOTHING, ACCEPTED, TAKEN, TOOK_BACK):
        assert refusal(custody, c.Reclaimed("again")) == "reclaim.not_let_go"
    came_back = after(RELEASED, c.OfferCame(BACK))
    assert refusal(came_back, c.Reclaimed("again")) == "reclaim.not_let_go"
    after_newer = after(came_back, c.Accepted(accepting(BACK)), c.RefusalCame("accept back"))
    assert after_newer.let_go is not None, "the giver of the offer said no, and holds"
    gone_on = after(RELEASED, c.OfferCame(Offer(id="from C", giver=C, to=A, epoch=3)))
    assert after(gone_on, c.Declined("from C")).let_go is None


def test_row_20_what_was_taken_back_stays_answered():
    again = step(TOOK_BACK, c.AcceptanceCame(accepting(FIRST)))
    assert again == Step(TOOK_BACK, (c.Repeat("accept first"),), known=True)
    rival = step(TOOK_BACK, c.AcceptanceCame(accepting(FIRST, " twice")))
    assert rival.effects == (c.ReportFork("accept first twice"), c.Repeat("accept first"))
    assert step(TOOK_BACK, releasing(FIRST)) == Step(TOOK_BACK, known=True)


@pytest.mark.parametrize(
    ("before", "then"),
    [
        (ACCEPTED, State.NOTHING),
        (TAKEN, State.RELEASED),
        (after(TAKEN, c.Offered(BACK)), State.RELEASED),
        (after(TAKEN, c.ClosedCourse()), State.RELEASED),
        (after(TAKEN, c.AnchorAhead()), State.QUARANTINED),
    ],
    ids=lambda each: getattr(each, "state", each),
)
def test_row_21_who_had_a_hand_on_it_lets_go_when_the_claim_comes(before, then):
    yielded = step(before, c.ClaimCame(LOST_KEY))
    assert (yielded.custody.state, yielded.custody.epoch) == (then, 3)
    assert yielded.custody.holder == A and yielded.custody.accepted is None
    if then is not State.QUARANTINED:
        assert yielded.effects == (c.ReportFork("reclaim"), c.KeepProvisional())
    assert step(yielded.custody, c.ClaimCame(LOST_KEY)) == Step(yielded.custody, known=True)


def test_row_21_an_older_claim_changes_nothing():
    older = c.ClaimCame(c.Claim(id="older", by=A, epoch=2))
    further = after(TOOK_BACK, c.Offered(ANEW), c.AcceptanceCame(accepting(ANEW)))
    assert step(further, older) == Step(further, known=True)


def test_row_21_by_what_right_the_holder_holds_may_be_learnt_later():
    claim = c.Claim(id="orphan", by=B, epoch=2)
    verified = after(Custody(me=C), c.OfferCame(Offer(id="on", giver=B, to=C, epoch=2)))
    waits = after(verified, c.Accepted(accepting(verified.incoming[0])))
    for before in (verified, waits):
        learnt = step(before, c.ClaimCame(claim))
        assert (learnt.custody.state, learnt.effects) == (before.state, ())
        assert step(learnt.custody, c.ClaimCame(claim)).known


def test_row_21_who_got_it_from_the_lost_key_lets_go_too_and_takes_no_release_of_it():
    onward = Offer(id="onward", giver=B, to=C, epoch=2)
    waits = after(Custody(me=C), c.OfferCame(onward), c.Accepted(accepting(onward)))
    holds = after(waits, releasing(onward))
    assert (holds.state, holds.epoch) == (State.HOLDER, 3)
    for before in (waits, holds):
        yielded = after(before, c.ClaimCame(LOST_KEY))
        assert not yielded.may_write and yielded.holder == A
        assert after(yielded, releasing(onward)) == yielded
        assert after(yielded, c.OfferCame(ANEW)).state is State.VERIFIED


def test_row_21_what_comes_from_a_line_that_was_cut_off_is_not_taken():
    knows = after(Custody(me=C), c.ClaimCame(LOST_KEY))
    of_it = Offer(id="of the cut line", giver=B, to=C, epoch=3)
    assert refusal(knows, c.OfferCame(of_it)) == "custody.cut_off"
    verified = after(Custody(me=C), c.OfferCame(of_it), c.ClaimCame(LOST_KEY))
    assert refusal(verified, c.Accepted(accepting(of_it))) == "custody.cut_off"
    assert after(verified, c.Declined(of_it.id)).state is State.NOTHING


def test_row_21_of_two_claims_of_one_epoch_the_same_counts_in_every_store():
    one, two = LOST_KEY, c.Claim(id="another", by=C, epoch=3)
    for first, second in ((one, two), (two, one)):
        both = after(Custody(me=B), c.ClaimCame(first), c.ClaimCame(second))
        assert (both.holder, both.claim) == (C, two)
    assert after(TOOK_BACK, c.ClaimCame(two)).state is State.RELEASED


def test_row_21_a_giver_who_turns_up_after_an_orphan_takeover_lets_go():
    claim = c.Claim(id="orphan", by=B, epoch=2)
    for before in (HOLDS, OFFERED):
        assert after(before, c.ClaimCame(claim)).state is State.RELEASED


def test_row_18_a_store_that_forgot_its_own_claim_is_quarantined():
    assert after(RELEASED, c.ClaimCame(LOST_KEY)).state is State.QUARANTINED
    assert after(RELEASED, c.AnchorAhead(), c.Reconciled(TOOK_BACK)) == TOOK_BACK


def test_row_22_who_claimed_by_mistake_yields_to_a_line_that_went_further():
    further = Offer(id="further", giver=B, to=A, epoch=4)
    outrun = step(TOOK_BACK, c.OfferCame(further))
    assert outrun.custody.state is State.VERIFIED and outrun.custody.holder == B
    assert outrun.effects == (c.ReportFork("further"), c.KeepProvisional())
    assert refusal(HOLDS, c.OfferCame(Offer("x", B, A, 2))) == "custody.already_holder"
    same = Offer(id="no further", giver=B, to=A, epoch=3)
    assert refusal(TOOK_BACK, c.OfferCame(same)) == "custody.already_holder"


# --- rows 18 and 19: restored copies --------------------------------------------------------------


@pytest.mark.parametrize(
    "custody", [NOTHING, VERIFIED, ACCEPTED, HOLDS, OFFERED, RELEASED], ids=lambda each: each.state
)
def test_row_18_any_state_with_a_newer_anchor_is_quarantined_and_comes_back(custody):
    stopped = after(custody, c.AnchorAhead())
    assert stopped.state is State.QUARANTINED and not stopped.may_write
    assert step(stopped, c.AnchorAhead()) == Step(stopped, known=True)
    assert refusal(stopped, c.Wrote()) == "custody.quarantined"
    # No anchor left: the store's own facts say what it is.
    assert after(stopped, c.Reconciled(known=None)) == custody
    # The anchor itself was written in quarantine: the same.
    assert after(stopped, c.Reconciled(known=stopped)) == custody


def test_row_18_the_anchor_says_what_the_store_forgot():
    stopped = after(OFFERED, c.AnchorAhead())
    assert after(stopped, c.Reconciled(known=RELEASED)) == RELEASED
    assert after(stopped, c.Reconciled(known=CLOSED)) == CLOSED
    assert refusal(stopped, c.Reconciled(known=TAKEN)) == "custody.not_for_me"


def test_row_18_a_release_read_in_quarantine_is_remembered_but_does_not_end_it():
    """The relay may have come back since: to leave now could leave nobody holding it."""
    stopped = after(OFFERED, c.AnchorAhead())
    learned = step(stopped, releasing(FIRST))
    assert (learned.custody.state, learned.effects) == (State.QUARANTINED, ())
    assert after(learned.custody, c.Reconciled(known=None)).state is State.RELEASED
    # It also outlives an anchor that is older than the proof.
    assert after(learned.custody, c.Reconciled(known=OFFERED)).state is State.RELEASED
    came_back = after(RELEASED, c.OfferCame(BACK), c.Accepted(accepting(BACK)), releasing(BACK))
    assert after(learned.custody, c.Reconciled(known=came_back)) == came_back


def test_row_18_a_closed_course_stays_closed():
    assert step(CLOSED, c.AnchorAhead()) == Step(CLOSED, known=True)


def test_row_18_an_answer_already_given_is_repeated_even_in_quarantine():
    stopped = after(REFUSED, c.AnchorAhead())
    again = step(stopped, c.AcceptanceCame(accepting(FIRST)))
    assert again == Step(stopped, (c.Repeat("accept first"),), known=True)
    assert refusal(stopped, c.AcceptanceCame(accepting(SECOND))) == "custody.quarantined"


@pytest.mark.parametrize("custody", [HOLDS, OFFERED, CLOSED], ids=lambda each: each.state)
def test_row_19_ones_own_release_seals_a_store_that_has_forgotten_it(custody):
    sealed = step(custody, releasing(FIRST))
    assert (sealed.custody.state, sealed.custody.holder) == (State.RELEASED, B)
    assert sealed.custody.epoch == 2
    assert sealed.effects == (c.ReportFork("release first"),)
    assert sealed.custody.forks == ("release first",)
    assert sealed.custody.own_offer("first").answered == "accept first"
    assert step(sealed.custody, releasing(FIRST)) == Step(sealed.custody, known=True)


def test_row_19_ones_own_release_of_an_epoch_that_is_over_changes_nothing():
    came_back = after(RELEASED, c.OfferCame(BACK), c.Accepted(accepting(BACK)), releasing(BACK))
    assert came_back.state is State.HOLDER and came_back.epoch == 3
    assert step(came_back, releasing(FIRST)) == Step(came_back, known=True)


def test_an_offer_left_open_in_an_epoch_that_is_over_waits_for_nobody():
    """It is learnt from a file that the restored store had released another offer."""
    sealed = after(after(WITHDRAWN, c.Offered(SECOND)), releasing(FIRST))
    assert sealed.own_offer("second").fate is Fate.OPEN
    assert sealed.open_offer is None
    holds_again = after(sealed, c.OfferCame(BACK), c.Accepted(accepting(BACK)), releasing(BACK))
    third = Offer(id="third", giver=A, to=C, epoch=3)
    offered = after(holds_again, c.Offered(third))
    assert offered.open_offer == third
    assert after(offered, c.Withdrew()).own_offer("third").fate is Fate.WITHDRAWN


# --- everything else ------------------------------------------------------------------------------


def test_R_01_a_log_known_here_is_never_created_again():
    for known in (after(VERIFIED, c.Declined("first")), HOLDS, RELEASED, ACCEPTED):
        assert refusal(known, c.Created()) == "custody.log_exists"


STATES = {
    State.NOTHING: NOTHING,
    State.VERIFIED: VERIFIED,
    State.ACCEPTED: ACCEPTED,
    State.HOLDER: TAKEN,
    State.OFFERED: after(TAKEN, c.Offered(Offer(id="mine", giver=B, to=C, epoch=2))),
    State.RELEASED: after(TAKEN, c.Offered(BACK), c.AcceptanceCame(accepting(BACK))),
    State.QUARANTINED: after(TAKEN, c.AnchorAhead()),
    State.CLOSED: after(TAKEN, c.ClosedCourse()),
}

MINE = Offer(id="mine", giver=B, to=C, epoch=2)
LOST = Offer(id="lost", giver=B, to=A, epoch=2)
NEW = Offer(id="new", giver=C, to=B, epoch=3)

# One of each event, as B may meet it; FIRST is the offer by which B came to hold.
EVENTS: dict[str, c.Event] = {
    "created": c.Created(),
    "wrote": c.Wrote(),
    "offered": c.Offered(LOST),
    "withdrew": c.Withdrew(),
    "acceptance of mine": c.AcceptanceCame(accepting(MINE)),
    "acceptance of a lost offer": c.AcceptanceCame(accepting(LOST)),
    "acceptance of another's": c.AcceptanceCame(accepting(SECOND)),
    "late honoured": c.LateAcceptanceHonoured(accepting(MINE)),
    "late refused": c.LateAcceptanceRefused(accepting(MINE)),
    "decline of mine": c.DeclineCame("mine", by=C),
    "decline by another": c.DeclineCame("mine", by=A),
    "offer": c.OfferCame(NEW),
    "offer to another": c.OfferCame(SECOND),
    "accepted": c.Accepted(accepting(FIRST)),
    "declined": c.Declined("first"),
    "withdrawal": c.WithdrawalCame("first"),
    "withdrawal before its offer": c.WithdrawalCame("unknown"),
    "refusal": c.RefusalCame("accept first"),
    "release": releasing(FIRST),
    "release to another": releasing(SECOND),
    "own release": releasing(MINE),
    "orphan": c.OrphanTookOver("orphan"),
    "reclaimed": c.Reclaimed("reclaim"),
    "claim": c.ClaimCame(c.Claim(id="claim", by=A, epoch=3)),
    "anchor": c.AnchorAhead(),
    "reconciled": c.Reconciled(known=None),
    "closed": c.ClosedCourse(),
}

# Where each event may change something or ask for something: the rows of the table.
ROWS: dict[str, str] = {
    "created": "N",
    "wrote": "HOP",
    "offered": "H",
    "withdrew": "O",
    # Of an epoch that N, V and P have never seen: they are behind, so Q. In C a refusal.
    "acceptance of mine": "NVP H O R C",
    "acceptance of a lost offer": "NVP H O R C",
    "late honoured": "NVP H O R",
    "late refused": "NVP H R",
    "decline of mine": "O",
    "offer": "N V R",
    "accepted": "V",
    "declined": "V",
    "withdrawal": "N V P",
    "withdrawal before its offer": "N V P H O R",
    "refusal": "P",
    "release": "N V P",
    "own release": "H O Q C",
    "orphan": "P",
    "reclaimed": "R",
    "claim": "NVPHORQC",
    "anchor": "N V P H O R",
    "reconciled": "Q",
    "closed": "H",
}


@pytest.mark.parametrize("name", EVENTS)
@pytest.mark.parametrize("state", STATES)
def test_what_is_not_in_the_table_is_refused_or_known_and_never_a_silent_change(state, name):
    before = STATES[state]
    assert before.state is state
    in_the_table = state in ROWS.get(name, "")
    try:
        answer = step(before, EVENTS[name])
    except Refused:
        assert not in_the_table
        assert refusal(before, EVENTS[name]).startswith(("custody.", "reclaim."))
        return
    if answer.known:
        assert answer.custody == before
        assert all(isinstance(each, c.Repeat | c.ReportFork) for each in answer.effects)
    assert in_the_table != answer.known
