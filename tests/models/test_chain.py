"""The line of a log: real entries in order, what does not fit refused, forks kept as proof."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.chain import Fork, acceptance_of, line, offer_of
from models.entry import Entry
from models.errors import Untrusted
from tests.models import entries as make

# One course: A starts, notes, offers to B; B accepts and writes; A writes a tail and releases; B
# takes over. On the way A had offered to C, who declined, and to D, who accepted too late.
START = make.create("A")
NOTE = make.note("A", START)
TO_C = make.offer("A", NOTE, to="C")
DECLINED = make.decline("C", TO_C)
TO_D = make.offer("A", TO_C, to="D")
WITHDRAWN = make.withdraw("A", TO_D, TO_D)
LATE = make.accept("D", TO_D)
LATE_NOTE = make.note("D", LATE)
TO_B = make.offer("A", WITHDRAWN, to="B")
REFUSED = make.refuse("A", LATE)
ACCEPTED = make.accept("B", TO_B)
PROVISIONAL = make.note("B", ACCEPTED)
TAIL = make.note("A", TO_B)
RELEASED = make.release("A", TAIL, ACCEPTED)
TAKEN = make.takeover("B", PROVISIONAL, RELEASED)
AFTER = make.note("B", TAKEN)

MAIN = [START, NOTE, TO_C, TO_D, WITHDRAWN, TO_B, TAIL, RELEASED]
MAIN += [ACCEPTED, PROVISIONAL, TAKEN, AFTER]
BESIDE = [DECLINED, LATE, LATE_NOTE, REFUSED]


def refusal(*entries: Entry) -> str:
    """The code with which the log is refused; it must be, in whatever order it comes."""
    with pytest.raises(Untrusted) as forwards:
        line(entries)
    with pytest.raises(Untrusted) as backwards:
        line(entries[::-1])
    assert backwards.value.code == forwards.value.code
    return forwards.value.code


def test_the_main_line_runs_through_the_released_acceptance():
    whole = line([*MAIN, *BESIDE])
    assert list(whole.main) == MAIN
    assert whole.head == AFTER
    assert whole.forks == ()
    assert whole.releases == {ACCEPTED.hash: RELEASED.hash}
    assert set(whole.branches) == {START.hash, LATE.hash, ACCEPTED.hash}


@given(st.permutations([*MAIN, *BESIDE]))
def test_whatever_order_entries_arrive_in_the_line_is_the_same(entries):
    assert line(entries) == line([*MAIN, *BESIDE])
    assert line(entries).custody() == line([*MAIN, *BESIDE]).custody()


def test_an_entry_that_comes_twice_stands_once():
    assert line([*MAIN, *MAIN]) == line(MAIN)


def test_offers_and_acceptances_are_what_the_entries_prove():
    whole = line([*MAIN, *BESIDE])
    assert whole.offers == {each.hash: offer_of(each) for each in (TO_C, TO_D, TO_B)}
    offered = whole.offers[TO_B.hash]
    assert (offered.giver, offered.to, offered.epoch) == (make.key("A"), make.key("B"), 1)
    assert whole.acceptances == {
        LATE.hash: acceptance_of(LATE, whole.offers[TO_D.hash]),
        ACCEPTED.hash: acceptance_of(ACCEPTED, offered),
    }


def test_refused_and_declined_answers_stand_beside_the_line():
    whole = line([*MAIN, *BESIDE])
    assert set(whole.answers) == {DECLINED, REFUSED}
    assert not {LATE, LATE_NOTE} & set(whole.main)


def test_the_custody_chain_holds_every_step_of_responsibility_once():
    chain = line([*MAIN, *BESIDE]).custody()
    on_line = [START, TO_C, TO_D, WITHDRAWN, TO_B, RELEASED, ACCEPTED, TAKEN]
    assert list(chain[: len(on_line)]) == on_line
    assert set(chain[len(on_line) :]) == {LATE, DECLINED, REFUSED}
    assert len(set(chain)) == len(chain)


def test_before_the_release_the_acceptance_waits_beside_the_main_line():
    waiting = line([*MAIN[:7], ACCEPTED, PROVISIONAL])
    assert list(waiting.main) == MAIN[:7]
    whole = waiting.with_provisional(ACCEPTED.hash)
    assert list(whole) == [*MAIN[:7], ACCEPTED, PROVISIONAL]
    assert waiting.with_provisional("not an acceptance") == waiting.main


def test_after_the_release_nothing_is_provisional():
    whole = line(MAIN)
    assert whole.with_provisional(ACCEPTED.hash) == whole.main


def test_an_orphan_takeover_goes_on_without_a_release():
    orphan = make.orphan_takeover("B", PROVISIONAL)
    onward = make.offer("B", orphan, to="D")
    whole = line([*MAIN[:7], ACCEPTED, PROVISIONAL, orphan, onward])
    assert list(whole.main) == [*MAIN[:7], ACCEPTED, PROVISIONAL, orphan, onward]
    chain = whole.custody()
    assert len(set(chain)) == len(chain)
    assert whole.forks == ()


def test_a_closed_course_ends_its_line():
    closed = make.close("B", AFTER)
    assert line([*MAIN, closed]).head == closed
    assert refusal(*MAIN, closed, make.note("B", closed)) == "chain.after_end"


# --- what does not fit ------------------------------------------


@pytest.mark.parametrize("missing", [each for each in MAIN[1:] if each is not AFTER])
def test_a_missing_entry_is_a_gap(missing):
    rest = [each for each in MAIN if each is not missing]
    assert refusal(*rest) in ("chain.gap", "chain.reference")


def test_a_log_without_its_start_or_with_two_is_refused():
    assert refusal(*MAIN[1:]) == "chain.start"
    assert refusal(START, make.create("B")) == "chain.start"
    assert refusal(START, make.create("A", at="2026-03-12T09:00:00Z")) == "chain.start"
    with pytest.raises(Untrusted, match=r"chain\.start"):
        line([])


@pytest.mark.parametrize(
    "odd", [make.create("A", ep=2), make.create("A", seq=1), make.note("A", START, prev="0" * 64)]
)
def test_only_create_of_epoch_one_starts_a_log(odd):
    assert refusal(odd) == "chain.start"


def test_the_wrong_writer_or_epoch_is_refused():
    assert refusal(START, make.note("B", START)) == "chain.writer"
    assert refusal(START, make.note("A", START, ep=2)) == "chain.writer"
    second_start = make.create("A", prev=START.hash, seq=1)
    assert refusal(START, second_start) == "chain.writer"


@pytest.mark.parametrize("seq", [0, 2, 3])
def test_a_skipped_or_repeated_number_is_refused(seq):
    assert refusal(START, make.note("A", START, seq=seq)) == "chain.sequence"


def test_an_entry_of_another_log_is_refused():
    assert refusal(START, make.note("A", START, log="2e" * 16)) == "chain.other_log"


def test_nothing_follows_a_release():
    assert refusal(*MAIN, make.note("A", RELEASED)) == "chain.after_end"


def test_an_acceptance_is_by_the_one_offered_to_and_of_the_next_epoch():
    base = [START, NOTE, TO_C]
    assert refusal(*base, make.accept("D", TO_C)) == "chain.accept"
    assert refusal(*base, make.accept("C", TO_C, ep=1)) == "chain.accept"
    assert refusal(*base, make.accept("C", TO_C, seq=1)) == "chain.accept"
    assert refusal(*base, make.accept("C", NOTE, ep=2)) == "chain.accept"


def test_an_answer_is_by_the_one_asked_and_answers_what_it_says():
    assert refusal(START, NOTE, TO_C, make.decline("D", TO_C)) == "chain.answer"
    assert refusal(START, NOTE, make.decline("C", NOTE)) == "chain.answer"
    assert refusal(START, NOTE, TO_C, make.decline("C", TO_C, seq=9)) == "chain.answer"
    late = [*MAIN[:4], LATE]
    assert refusal(*late, make.refuse("B", LATE)) == "chain.answer"
    assert refusal(*late, make.refuse("A", LATE, ep=1)) == "chain.answer"
    assert refusal(START, NOTE, make.refuse("A", NOTE)) == "chain.answer"


def test_nothing_hangs_on_an_answer():
    base = [START, NOTE, TO_C, DECLINED]
    assert refusal(*base, make.note("C", DECLINED)) == "chain.gap"
    assert refusal(*base, make.accept("C", DECLINED)) == "chain.accept"


def test_a_takeover_needs_the_release_of_its_own_acceptance():
    waiting = [*MAIN[:7], ACCEPTED]
    without = make.takeover("B", ACCEPTED, TAIL)
    assert refusal(*waiting, without) == "chain.reference"
    of_none = make.takeover("B", ACCEPTED, TAIL, refs=())
    assert refusal(*waiting, of_none) == "chain.reference"
    by_another = make.takeover("D", LATE_NOTE, RELEASED)
    assert refusal(*MAIN, *BESIDE, by_another) == "chain.reference"


def test_a_release_and_a_withdrawal_name_what_they_answer():
    nothing = make.release("A", TO_B, TO_B)
    assert refusal(*MAIN[:6], nothing) == "chain.reference"
    both = make.release("A", TO_B, ACCEPTED, refs=(ACCEPTED.hash, LATE.hash))
    assert refusal(*MAIN[:6], LATE, ACCEPTED, both) == "chain.reference"
    assert refusal(START, NOTE, make.withdraw("A", NOTE, NOTE)) == "chain.reference"
    not_ones_own = make.withdraw("B", TAKEN, TO_C)
    assert refusal(*MAIN[:-1], not_ones_own) == "chain.reference"


@pytest.mark.parametrize(
    "onward",
    [
        make.offer("B", PROVISIONAL, to="D"),
        make.close("B", PROVISIONAL),
        make.release("B", PROVISIONAL, ACCEPTED),
    ],
    ids=lambda entry: entry.kind,
)
def test_row_17_who_waits_for_a_release_hands_nothing_on(onward):
    assert refusal(*MAIN[:7], ACCEPTED, PROVISIONAL, onward) == "chain.provisional"


def test_an_offer_whose_body_is_missing_or_odd_proves_nothing():
    withheld = Entry(TO_C.header, TO_C.head, TO_C.sig, None, None)
    assert refusal(START, NOTE, withheld) == "chain.offer"
    with pytest.raises(Untrusted, match=r"chain\.offer"):
        offer_of(NOTE)


def test_an_entry_of_a_newer_version_is_kept_in_its_place():
    newer = make.make("telepathy", {"unheard": "of"}, "A", NOTE)
    after = make.note("A", newer)
    assert list(line([START, NOTE, newer, after]).main) == [START, NOTE, newer, after]


# --- forks: both kept, neither hidden ------------------------------------------


def test_two_entries_in_one_place_are_a_fork_and_the_first_met_stays():
    rival = make.note("A", START, text="Noget andet.")
    assert line([START, NOTE, rival]).main == (START, NOTE)
    fork = Fork(first=NOTE.hash, second=rival.hash, kind="place")
    assert line([START, NOTE, rival]).forks == (fork,)
    assert line([START, rival, NOTE]).main == (START, rival)


def test_a_fork_longer_than_the_line_is_one_fork():
    rival = make.note("A", START, text="Noget andet.")
    second = make.note("A", rival)
    third = make.note("A", second)
    whole = line([START, NOTE, rival, second, third])
    assert whole.main == (START, NOTE)
    assert whole.forks == (Fork(first=NOTE.hash, second=rival.hash, kind="place"),)


@given(st.permutations(range(4)))
def test_row_19_what_was_written_beside_a_release_becomes_the_side_branch(order):
    """A store restored to before its release went on writing; the release stays in the line."""
    later = make.note("A", TO_B, text="Efter gendannelse.")
    still_later = make.note("A", later)
    loose = [TAIL, RELEASED, later, still_later]
    whole = line([*MAIN[:6], ACCEPTED, *(loose[each] for each in order)])
    assert list(whole.main) == [*MAIN[:8], ACCEPTED]
    assert whole.forks == (Fork(first=TAIL.hash, second=later.hash, kind="place"),)


def test_two_acceptances_of_one_offer_are_a_fork():
    again = make.accept("B", TO_B, count=2)
    whole = line([*MAIN, again])
    assert list(whole.main) == MAIN
    assert [fork.kind for fork in whole.forks] == ["accept"]
    assert {whole.forks[0].first, whole.forks[0].second} == {ACCEPTED.hash, again.hash}


def test_two_releases_are_a_fork():
    to_late = make.release("A", TAIL, LATE)
    whole = line([*MAIN, LATE, to_late])
    assert list(whole.main) == MAIN
    assert whole.forks == (Fork(first=RELEASED.hash, second=to_late.hash, kind="place"),)


def test_an_acceptance_both_released_and_refused_is_a_fork():
    refused = make.refuse("A", ACCEPTED)
    fork = Fork(first=RELEASED.hash, second=refused.hash, kind="answer")
    assert line([*MAIN, refused]).forks == (fork,)


def test_an_orphan_takeover_beside_a_release_to_another_is_a_fork_and_the_claim_counts():
    orphan = make.orphan_takeover("D", LATE_NOTE)
    whole = line([*MAIN, LATE, LATE_NOTE, orphan])
    assert list(whole.main) == [*MAIN[:8], LATE, LATE_NOTE, orphan]
    assert whole.forks == (Fork(first=orphan.hash, second=RELEASED.hash, kind="holder"),)


# --- a relay taken back -----------------------------------------------------------------------

TAKEN_BACK = make.reclaim("A", ACCEPTED, RELEASED)
GOES_ON = make.note("A", TAKEN_BACK)
TO_NEW = make.offer("A", GOES_ON, to="B2")
NEW_YES = make.accept("B2", TO_NEW)
NEW_RELEASE = make.release("A", TO_NEW, NEW_YES)
LOST = [*MAIN[:8], ACCEPTED]
BACK = [TAKEN_BACK, GOES_ON, TO_NEW, NEW_RELEASE, NEW_YES]


def test_the_line_goes_on_where_the_relay_was_taken_back():
    whole = line([*LOST, *BACK, *BESIDE])
    assert list(whole.main) == [*LOST, *BACK]
    assert whole.forks == ()
    assert TAKEN_BACK in whole.custody()


@given(st.permutations([*LOST, PROVISIONAL, TAKEN, *BACK]))
def test_what_the_lost_computer_wrote_finds_its_place_before_the_relay_was_taken_back(entries):
    whole = line(entries)
    assert list(whole.main) == [*LOST, PROVISIONAL, TAKEN, *BACK]
    assert whole.forks == ()


def handed_on_by_the_lost_computer(to: str) -> list[Entry]:
    onward = make.offer("B", TAKEN, to=to)
    yes = make.accept(to, onward)
    released = make.release("B", onward, yes)
    return [PROVISIONAL, TAKEN, onward, released, yes, make.takeover(to, yes, released)]


def test_a_relay_that_the_lost_computer_had_handed_on_is_a_fork_and_the_claim_counts():
    handed_on = handed_on_by_the_lost_computer("D")
    entries = [*LOST, *handed_on, TAKEN_BACK, GOES_ON]
    whole = line(entries)
    assert list(whole.main) == [*LOST, *handed_on[:4], TAKEN_BACK, GOES_ON]
    fork = Fork(first=TAKEN_BACK.hash, second=handed_on[3].hash, kind="holder")
    assert whole.forks == (fork,)
    assert line(entries[::-1]).main == whole.main


def test_a_line_that_went_further_than_the_claim_counts():
    handed_on = handed_on_by_the_lost_computer("D")
    offered = make.offer("D", handed_on[-1], to="E")
    yes = make.accept("E", offered)
    released = make.release("D", offered, yes)
    whole = line([*LOST, *handed_on, offered, released, yes, TAKEN_BACK])
    assert whole.head == yes
    assert [each.kind for each in whole.forks] == ["holder"]


def test_a_relay_taken_back_twice_is_a_fork():
    twice = make.reclaim("A", ACCEPTED, RELEASED, at="2027-01-01T00:00:00Z")
    whole = line([*LOST, TAKEN_BACK, twice])
    assert "place" in [fork.kind for fork in whole.forks]


@pytest.mark.parametrize(
    ("odd", "code"),
    [
        (make.reclaim("B", ACCEPTED, RELEASED), "chain.reclaim"),
        (make.reclaim("C", ACCEPTED, RELEASED), "chain.reclaim"),
        (make.reclaim("A", ACCEPTED, RELEASED, ep=2), "chain.reclaim"),
        (make.reclaim("A", ACCEPTED, RELEASED, ep=4), "chain.reclaim"),
        (make.reclaim("A", ACCEPTED, RELEASED, seq=1), "chain.reclaim"),
        (make.reclaim("A", ACCEPTED, RELEASED, refs=()), "chain.reclaim"),
        (make.reclaim("A", ACCEPTED, TAIL), "chain.reference"),
        (make.reclaim("A", ACCEPTED, START, refs=("ab" * 32,)), "chain.reference"),
        (make.reclaim("A", LATE, RELEASED), "chain.reference"),
        (make.reclaim("A", TAIL, RELEASED, ep=3), "chain.reclaim"),
        (make.reclaim("A", DECLINED, RELEASED, ep=3), "chain.reclaim"),
    ],
)
def test_a_relay_is_only_taken_back_by_the_one_who_released_it(odd, code):
    assert refusal(*MAIN[:8], ACCEPTED, DECLINED, LATE, odd) == code
