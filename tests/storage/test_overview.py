"""Projections of the overview: kept, replaced, and found without reading a journal."""

from __future__ import annotations

import pytest

from storage.overview import AgreementRow, CaseCard, Overview
from storage.vault import transaction
from tests.storage.conftest import LOG

OTHER = "cd" * 16


@pytest.fixture
def overview(vault) -> Overview:
    return Overview(vault)


def test_cards_newest_first_and_replaced(overview):
    full = CaseCard(
        log=LOG,
        child="Ærø",
        level=2,
        holder_name="Bodil",
        holder_key="a" * 64,
        holder_workplace="Sundhedsplejen",
        state="H",
        practice=True,
        closed=False,
        eyes_on_child="Karen",
        last_at="2026-03-12T08:30:00Z",
        entries=7,
        parents_copy_stale=True,
        next_meeting="2026-04-01",
    )
    newer = CaseCard(log=OTHER, child="Øivind", last_at="2026-03-13T08:30:00Z", closed=True)
    overview.save_card(CaseCard(log=LOG, child="før"))
    overview.save_card(full)
    overview.save_card(newer)
    assert overview.cards() == (newer, full)
    assert overview.card(LOG) == full
    assert overview.card("ef" * 16) is None


def row(name: str, due: str, status: str = "open", log: str = LOG) -> AgreementRow:
    return AgreementRow(log, name, f"ring {name}", "Bodil", due, status)


def test_agreements_of_a_log_are_replaced_as_a_whole(overview):
    overview.save_agreements(OTHER, [row("x", "2026-01-01", log=OTHER)])
    overview.save_agreements(LOG, [row("1", "2026-03-01"), row("2", "2026-02-01")])
    overview.save_agreements(LOG, [row("2", "2026-05-01", "done"), row("3", "2026-04-01")])
    assert overview.agreements(LOG) == (row("3", "2026-04-01"), row("2", "2026-05-01", "done"))
    assert overview.agreements(OTHER) == (row("x", "2026-01-01", log=OTHER),)
    with pytest.raises(ValueError):
        overview.save_agreements(LOG, [row("x", "2026-01-01", log=OTHER)])


def test_due_agreements_are_open_and_in_time_earliest_first(overview):
    overview.save_agreements(
        LOG, [row("1", "2026-03-02"), row("2", "2026-03-01", "done"), row("3", "2026-03-03")]
    )
    overview.save_agreements(OTHER, [row("4", "2026-03-01", log=OTHER)])
    assert [each.id for each in overview.due_agreements("2026-03-02")] == ["4", "1"]
    assert overview.due_agreements("2026-02-28") == ()


def test_unchanged_agreements_write_nothing(vault, overview):
    rows = [row("1", "2026-03-02")]
    overview.save_agreements(LOG, rows)
    with transaction(vault):
        before = vault.connection.total_changes
        overview.save_agreements(LOG, rows)
        assert vault.connection.total_changes == before


def test_due_agreements_are_found_by_index(vault):
    plan = vault.rows(
        "EXPLAIN QUERY PLAN SELECT * FROM agreement WHERE status = 'open' AND due <= '2026'"
        " ORDER BY due"
    )
    assert "agreement_due" in str(plan)
    assert "SCAN" not in str(plan)


def test_entries_of_a_log_are_found_by_index_in_order(vault):
    plan = str(vault.rows("EXPLAIN QUERY PLAN SELECT head FROM entry WHERE log = '' ORDER BY n"))
    assert "entry_log" in plan and "TEMP B-TREE" not in plan
