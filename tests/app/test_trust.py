"""A lost laptop, an old copy, a full disk, a destroyed log: what the person meets."""

from __future__ import annotations

import shutil
from collections.abc import Callable

import pytest

from app import (
    answering,
    backup,
    cases,
    destruction,
    handover,
    journal,
    offering,
    reconcile,
    releasing,
    upkeep,
)
from app.doctor import examine
from app.reconcile import Choice
from app.session import Session, anchor_folder, open_session, open_with_institution
from models import bodies
from models.custody import State
from models.errors import Refused, Unavailable
from models.people import Child
from storage import backup as ring
from storage import ballast, unlocking
from storage.signing import generate_keys, public_keys
from storage.vault import STORE
from tests.app.people import PASSPHRASE, Two, consent_to, request_to, saad
from tests.storage.test_journal import decrypted

ENDING = bodies.Close(
    outcome="other",
    thriving=False,
    low_risk=False,
    consulted=("Lederen",),
    choice="destroy",
    reason="Flyttet",
    date="2026-03-12",
)


def note(session: Session, log: str) -> None:
    """One more observation."""
    text = bodies.Note(text="Et ord i dag.", date=session.today())
    journal.write_note(session, log, "observation", text)


def again(session: Session) -> Session:
    """The same profile, closed and unlocked."""
    session.close()
    return open_session(session.profile, PASSPHRASE, clock=session._clock)


def went_back(session: Session, seq: int) -> Session:
    """The profile after going back to a copy of the ring."""
    copy = next(copy for copy in ring.copies(session.profile) if copy.seq == seq)
    backup.restore(session, copy)
    return open_session(session.profile, PASSPHRASE, clock=session._clock)


# --- safety copies


def test_a_copy_is_made_before_offer_accept_and_import(two: Two) -> None:
    two.handed_over()
    giver = [copy.reason for copy in ring.copies(two.giver.profile)]
    taker = [copy.reason for copy in ring.copies(two.taker.profile)]
    assert giver == ["before-import", "before-offer"]
    assert taker == ["before-import", "before-accept"]
    for session in (two.giver, two.taker):
        for copy in ring.copies(session.profile):
            assert backup.check_ring_copy(session, copy).usable


@pytest.mark.usefixtures("danish")
def test_without_room_for_a_copy_the_step_is_taken_and_a_sentence_warns(
    two: Two, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = shutil.disk_usage("/")._replace(free=0)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: full)
    item = two.offered()
    assert "ikke plads" in item.warning
    assert ring.copies(two.giver.profile) == ()
    seen = two.carry(item, two.giver, two.taker)
    assert "ikke plads" in answering.accept(two.taker, seen.sha).warning
    assert two.giver.custody(two.log).state is State.OFFERED


def test_daily_copy_is_made_once_a_day(someone: Callable[..., Session], clock) -> None:
    session = someone("Mette Holm")
    assert backup.daily(session) is not None
    assert backup.daily(session) is None
    clock.forward(days=1)
    assert backup.daily(session) is not None
    assert (session.profile.folder / ballast.FILE).stat().st_size == ballast.SIZE


# --- going back


def test_going_back_is_shown_before_and_can_be_undone(someone: Callable[..., Session]) -> None:
    session = someone("Mette Holm")
    case = saad(session)
    copy = backup.daily(session)
    assert copy is not None
    note(session, case.log)
    seen = backup.preview_restore(session, copy)
    assert (seen.whole, seen.lost, seen.new, seen.logs_lost) == (True, 1, 0, 0)
    back = went_back(session, copy.seq)
    assert len(back.case(case.log).entries) == 2
    assert back.custody(case.log).state is State.QUARANTINED
    assert ring.copies(back.profile)[0].reason == "before-restore"
    undone = went_back(back, ring.copies(back.profile)[0].seq)
    assert len(undone.case(case.log).entries) == 3
    assert undone.custody(case.log).state is State.HOLDER
    undone.close()


def test_nothing_is_signed_in_quarantine_until_it_is_cleared_up(two: Two) -> None:
    """The giver's store is set back to before the offer, after the relay was released."""
    two.released()
    giver = two.giver = went_back(two.giver, 1)
    assert giver.custody(two.log).state is State.QUARANTINED
    for attempt in (
        lambda: note(giver, two.log),
        lambda: cases.close(giver, two.log, ENDING),
    ):
        with pytest.raises(Refused):
            attempt()
    (look,) = reconcile.waiting(giver)
    assert (look.why, look.remembered, look.here) == ("older", State.RELEASED, State.HOLDER)
    assert look.child == "Saad" and look.sentence
    with pytest.raises(Refused, match=r"reconcile\.unconfirmed"):
        reconcile.settle(giver, two.log, Choice.HERE)
    assert reconcile.settle(giver, two.log, Choice.REMEMBERED) is None
    assert giver.custody(two.log).state is State.RELEASED
    two.giver = again(giver)
    assert two.giver.custody(two.log).state is State.RELEASED
    two.giver.close()


@pytest.mark.parametrize("choice", [Choice.REMEMBERED, Choice.HERE])
def test_row_8_giver_who_lost_the_offer_can_still_release(two: Two, choice: Choice) -> None:
    """The laptop died after offering; the copy from before the offer is put back."""
    seen = two.carry(two.offered(), two.giver, two.taker)
    accepted = answering.accept(two.taker, seen.sha)
    giver = two.giver = went_back(two.giver, 1)
    assert reconcile.waiting(giver)[0].remembered is State.OFFERED
    assert reconcile.settle(giver, two.log, choice, "Jonas, i telefonen") is None
    if choice is Choice.REMEMBERED:
        # A note would stand where the lost offer stood: a fork of one's own making.
        with pytest.raises(Refused, match=r"custody\.place_lost"):
            note(giver, two.log)
    came = two.carry(accepted.out, two.taker, giver)
    result = handover.take_in(giver, came.sha)
    if choice is Choice.HERE:
        assert result.out is None and giver.custody(two.log).state is State.HOLDER
        result = releasing.honour(giver, came.sha)
    assert giver.custody(two.log).state is State.RELEASED
    seen = two.carry(result.out, giver, two.taker)
    handover.take_in(two.taker, seen.sha)
    assert two.taker.custody(two.log).state is State.HOLDER
    assert two.taker.case(two.log).holder.person.name == "Jonas Bech"
    giver.close()


def test_receiver_set_back_to_before_accepting_is_quarantined(two: Two) -> None:
    two.accepted()
    taker = two.taker = went_back(two.taker, 1)
    (look,) = reconcile.waiting(taker)
    assert look.child == "" and look.choices == (Choice.GIVE_UP,)
    assert reconcile.settle(taker, two.log, Choice.GIVE_UP) is None
    assert reconcile.waiting(taker) == ()
    two.taker = again(taker)
    assert reconcile.waiting(two.taker) == ()
    two.taker.close()


def test_provisional_notes_stay_and_go_on_after_a_quarantine(two: Two) -> None:
    """A receiver who has accepted is set back: what was written stands, and the next note fits."""
    two.accepted()
    note(two.taker, two.log)
    copy = ring.make_copy(two.taker.vault, "daily", two.taker.now())
    note(two.taker, two.log)
    taker = two.taker = went_back(two.taker, copy.seq)
    assert taker.custody(two.log).state is State.QUARANTINED
    shown = taker.case(two.log).entries
    assert shown[-1].provisional and len(shown) == taker.journal.count(two.log)
    assert examine(taker).well
    assert reconcile.settle(taker, two.log, Choice.HERE, "Mette, i telefonen") is None
    note(taker, two.log)
    assert examine(taker).well and taker.custody(two.log).state is State.ACCEPTED
    two.taker = again(taker)
    assert len(two.taker.case(two.log).entries) == len(shown) + 1
    two.taker.close()


def test_R_20_who_lost_the_own_place_in_the_chain_adds_nothing_until_it_is_back(two: Two) -> None:
    """Mette gets the relay back, and her store is set back to before she accepted."""
    two.handed_over()
    consent_to(two.taker, two.taker.case(two.log), two.giver)
    offered = offering.offer(two.taker, two.log, request_to(two.giver))
    answering.accept(two.giver, two.carry(offered, two.taker, two.giver).sha)
    whole = two.giver.journal.count(two.log)
    before = next(c for c in backup.state(two.giver).copies if c.reason == "before-accept")
    giver = two.giver = went_back(two.giver, before.seq)
    assert reconcile.settle(giver, two.log, Choice.REMEMBERED) is None
    assert giver.custody(two.log).state is State.ACCEPTED
    count = giver.journal.count(two.log)
    with pytest.raises(Refused, match=r"custody\.place_lost"):
        note(giver, two.log)
    assert giver.journal.count(two.log) == count and examine(giver).well
    newest = ring.copies(giver.profile)[0]
    assert newest.reason == "before-restore"
    giver = two.giver = went_back(giver, newest.seq)
    assert reconcile.settle(giver, two.log, Choice.HERE, "Jonas, i telefonen") is None
    assert giver.custody(two.log).state is State.ACCEPTED
    note(giver, two.log)
    assert giver.journal.count(two.log) == whole + 1 and examine(giver).well
    giver.close()


def test_damaged_store_comes_back_from_the_ring(someone: Callable[..., Session]) -> None:
    session = someone("Mette Holm")
    case = saad(session)
    copy = backup.daily(session)
    assert copy is not None
    session.close()
    store = session.profile.folder / STORE
    store.write_bytes(store.read_bytes()[:5000] + b"\x00" * 3000)
    with pytest.raises(Unavailable, match=r"vault\.corrupt"):
        open_session(session.profile, PASSPHRASE)
    backup.restore_damaged(session.profile, copy, PASSPHRASE)
    back = open_session(session.profile, PASSPHRASE, clock=session._clock)
    assert back.custody(case.log).state is State.HOLDER
    assert (session.profile.folder / ring.DAMAGED).exists()
    back.close()


# --- another computer


def test_moved_to_a_new_computer(someone: Callable[..., Session], tmp_path, clock) -> None:
    session = someone("Mette Holm")
    case = saad(session)
    path = backup.move_out(session, tmp_path)
    assert session.custody(case.log).state is State.QUARANTINED
    (here,) = reconcile.waiting(session)
    assert (here.why, here.choices) == ("moved", (Choice.HERE,))
    assert backup.state(session).off_device_days == 0 and not backup.state(session).remind
    assert backup.try_copy(session, path, PASSPHRASE).whole
    profile = backup.move_in(tmp_path / "new", path, PASSPHRASE)
    new = open_session(profile, PASSPHRASE, clock=clock)
    (look,) = reconcile.waiting(new)
    assert look.why == "missing" and look.choices == (Choice.HERE,)
    reconcile.settle(new, case.log, Choice.HERE, "Den gamle computer er afleveret")
    new = again(new)
    assert new.custody(case.log).state is State.HOLDER
    new.close()
    clock.forward(days=7)
    assert backup.state(session).remind


def test_data_folder_copied_to_another_place_is_quarantined(
    someone: Callable[..., Session], tmp_path, clock
) -> None:
    session = someone("Mette Holm")
    case = saad(session)
    session.close()
    copied = tmp_path / "elsewhere" / "profiles" / session.profile.id
    shutil.copytree(session.profile.folder, copied)
    profile = type(session.profile)(session.profile.id, "Mette Holm", copied)
    assert anchor_folder(profile) != anchor_folder(session.profile)
    other = open_session(profile, PASSPHRASE, clock=clock)
    assert other.custody(case.log).state is State.QUARANTINED
    other.close()


# --- destroying


def ended(session: Session) -> str:
    case = saad(session)
    cases.close(session, case.log, ENDING)
    return case.log


def test_R_03_destroying_leaves_no_word_in_store_copies_or_anchors(
    someone: Callable[..., Session], tmp_path, clock
) -> None:
    session = someone("Mette Holm")
    log = ended(session)
    session.drafts.save(log, "note", "Saad halvt skrevet", session.now())
    for step in ("offer", "accept"):
        ring.make_copy(session.vault, f"before-{step}", session.now())
    away = backup.write_off_device(session, tmp_path)
    clock.forward(hours=1)
    other = saad(session).log
    assert len(list(anchor_folder(session.profile).glob("*.anchor"))) == 2
    receipt = cases.destroy(session, log)
    assert (receipt.copies, receipt.removed, receipt.finished) == (2, 0, True)
    assert [each.name for each in receipt.off_device] == [away.name]
    assert len(list(anchor_folder(session.profile).glob("*.anchor"))) == 1
    cases.save_child(session, other, Child(name="Ida"))
    pages = decrypted(session.vault, tmp_path)
    assert b"halvt skrevet" not in pages and log.encode() not in pages
    for copy in ring.copies(session.profile):
        assert backup.check_ring_copy(session, copy) == ring.Checked(0, 0)
    session = again(session)
    assert session.custody(other).state is State.HOLDER
    assert reconcile.waiting(session) == ()
    session.close()


def test_destroying_cut_off_before_the_copies_is_finished_after_the_next_unlock(
    someone: Callable[..., Session], monkeypatch: pytest.MonkeyPatch
) -> None:
    session = someone("Mette Holm")
    log = ended(session)
    ring.make_copy(session.vault, "daily", session.now())

    def trouble(*_: object) -> None:
        raise Unavailable("disk.error")

    with monkeypatch.context() as patch:
        patch.setattr(ring, "clean_copies", trouble)
        assert not cases.destroy(session, log).finished
    (copy,) = ring.copies(session.profile)
    assert backup.check_ring_copy(session, copy).logs == 1
    session = again(session)
    assert reconcile.waiting(session) == ()
    assert upkeep.after_unlock(session).warnings == ()
    assert backup.check_ring_copy(session, copy).logs == 0
    assert destruction.finish(session) == ring.Cleaned(0, 0)
    session.close()


def test_full_disk_gives_up_the_ballast_to_destroy(
    someone: Callable[..., Session], monkeypatch: pytest.MonkeyPatch
) -> None:
    session = someone("Mette Holm")
    log = ended(session)
    ballast.ensure(session.profile.folder)
    real = destruction.destruction.delete
    seen = []

    def full_at_first(vault, name):
        seen.append((vault.profile.folder / ballast.FILE).exists())
        if seen[-1]:
            raise Unavailable("disk.full")
        real(vault, name)

    monkeypatch.setattr(destruction.destruction, "delete", full_at_first)
    assert cases.destroy(session, log).finished
    assert seen == [True, False]
    assert (session.profile.folder / ballast.FILE).exists()


# --- what is told after unlocking


def test_institution_opening_is_told_until_it_is_seen(
    someone: Callable[..., Session], clock
) -> None:
    session = someone("Mette Holm")
    keys = generate_keys()
    unlocking.add_institution(session.vault, public_keys(keys).age, "Lederen", session.now())
    session.close()
    open_with_institution(session.profile, keys.age, clock=clock).close()
    session = open_session(session.profile, PASSPHRASE, clock=clock)
    told = upkeep.after_unlock(session)
    assert [use.label for use in told.institution] == ["Lederen"]
    assert told.remind_recovery and told.remind_off_device and told.warnings == ()
    upkeep.seen(session)
    assert upkeep.after_unlock(session).institution == ()
    session.close()


def test_a_move_that_came_to_nothing_is_undone_with_somebodys_word(
    someone: Callable[..., Session], tmp_path
) -> None:
    session = someone("Mette Holm")
    case = saad(session)
    backup.move_out(session, tmp_path)
    with pytest.raises(Refused, match=r"reconcile\.choice"):
        reconcile.settle(session, case.log, Choice.REMEMBERED)
    assert reconcile.settle(session, case.log, Choice.HERE, "Den nye pc kom aldrig") is None
    assert session.custody(case.log).state is State.HOLDER
    assert backup.moved(session) == frozenset()


def test_a_copy_that_still_holds_what_was_destroyed_has_a_day_to_be_replaced_by() -> None:
    copy = backup.OffDevice(at="2026-03-10T08:00:00Z", name="x.zip", place="stick")
    assert backup.replace_by(copy, "2026-03-12") == "2026-03-17"
    assert backup.replace_by(copy, "2026-04-01") == "2026-04-01"
