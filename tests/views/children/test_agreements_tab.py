"""*Aftaler*: drafts that say what they lack, and how agreements went (R-22)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QPushButton

from app import drafts, journal
from app.session import Session
from models.errors import Unavailable
from models.meeting import AgreementDraft
from views.children.agreements_tab import SLOT, AgreementRow, read_drafts
from views.children.child_page import ChildPage
from views.children.report_dialog import ReportDialog

Settle = Callable[[], None]


def _agree(session: Session, log: str, what: str, due: str) -> None:
    draft = AgreementDraft(id=session.new_id(), what=what, who="Peter Dam", due=due)
    journal.decide(session, log, draft)


def _full(*_: object) -> None:
    raise Unavailable("disk.full")


def _rows(page: ChildPage) -> list[AgreementRow]:
    column = page.agreements_tab._list
    found = [column.itemAt(at).widget() for at in range(column.count())]
    return [each for each in found if isinstance(each, AgreementRow)]


def test_R_22_without_who_and_when_it_stays_a_visible_draft(
    page: ChildPage, session: Session, log: str, settle: Settle
) -> None:
    page.show_tab("agreements")
    settle()
    row = page.agreements_tab.rows[0]
    row.what.setText("Ringe til PPR")
    row.what.textEdited.emit("Ringe til PPR")
    row.decide.click()
    settle()
    assert session.case(log).agreements == ()
    assert row.missing.text() == "Kladde, mangler hvem og hvornår"
    assert not row.missing.isHidden()
    page.flush()
    settle()
    kept = drafts.load(session, log, SLOT)
    assert kept is not None
    assert [each.what for each in read_drafts(kept)] == ["Ringe til PPR"]


def test_R_22_with_all_three_it_is_decided_and_other_drafts_stay(
    page: ChildPage, session: Session, log: str, settle: Settle
) -> None:
    page.show_tab("agreements")
    settle()
    tab = page.agreements_tab
    tab.rows[0].show_draft(
        AgreementDraft(id="x", what="Ringe til PPR", who="Mette Holm", due="2026-03-20")
    )
    tab._one_more()
    tab.rows[1].show_draft(AgreementDraft(id="y", what="Legegruppe"))
    tab.rows[0].decide.click()
    settle()
    (state,) = session.case(log).agreements
    assert (state.agreement.who, state.agreement.due) == ("Mette Holm", "2026-03-20")
    assert [each.draft().what for each in tab.rows] == ["Legegruppe"]
    kept = drafts.load(session, log, SLOT)
    assert kept is not None
    assert [each.what for each in read_drafts(kept)] == ["Legegruppe"]


def test_R_22_a_decision_that_fails_at_its_draft_is_not_in_the_log(
    page: ChildPage,
    session: Session,
    log: str,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page.show_tab("agreements")
    settle()
    row = page.agreements_tab.rows[0]
    row.show_draft(AgreementDraft(id="x", what="Ringe", who="Mette Holm", due="2026-03-20"))
    with monkeypatch.context() as disk:
        disk.setattr(session.drafts, "delete", _full)
        row.decide.click()
        settle()
        assert session.case(log).agreements == ()
        assert row.isEnabled() and row.draft().what == "Ringe"
    row.decide.click()
    settle()
    assert len(session.case(log).agreements) == 1
    assert drafts.load(session, log, SLOT) is None


def test_drafts_the_disk_did_not_take_stand_there_when_one_comes_back(
    page: ChildPage,
    session: Session,
    log: str,
    started: Callable[..., str],
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    other = started("Bo L.")
    page.show_tab("agreements")
    settle()
    tab = page.agreements_tab
    with monkeypatch.context() as disk:
        disk.setattr(drafts, "save", _full)
        tab.rows[0].show_draft(AgreementDraft(id="y", what="Legegruppe"))
        tab.rows[0].touched.emit()
        page.show_case(other, "agreements")
        settle()
        assert tab.drafts() == ()
        page.show_case(log, "agreements")
        settle()
        assert [each.what for each in tab.drafts()] == ["Legegruppe"]
    page.flush()
    settle()
    kept = drafts.load(session, log, SLOT)
    assert kept is not None and read_drafts(kept)[0].what == "Legegruppe"


def test_what_is_late_comes_first_in_words(
    page: ChildPage, session: Session, log: str, settle: Settle
) -> None:
    _agree(session, log, "Kommende", "2026-04-01")
    _agree(session, log, "Forsinket", "2026-03-09")
    page.context.case_changed.emit(log)
    page.show_tab("agreements")
    settle()
    late, coming = _rows(page)
    assert late.accessibleName().startswith("Forsinket")
    assert late.chip.text() == "3 dage for sent"
    assert coming.accessibleName().startswith("Kommende")
    assert page.tabs.tabText(3) == "Aftaler (1 over tiden)"


def test_a_moved_agreement_needs_its_new_date(
    page: ChildPage,
    session: Session,
    log: str,
    dialog: Callable[[type], ReportDialog],
    settle: Settle,
) -> None:
    _agree(session, log, "Besøg fra PPR", "2026-03-09")
    page.context.case_changed.emit(log)
    page.show_tab("agreements")
    settle()
    (row,) = _rows(page)
    move = next(each for each in row.findChildren(QPushButton) if each.text() == "Flyt")
    move.click()
    asked = dialog(ReportDialog)
    asked.yes.click()
    assert asked.due_row.error.text()
    asked.due.input.setText("1.4.2026")
    asked.due.input.textEdited.emit("1.4.2026")
    asked.yes.click()
    settle()
    (state,) = session.case(log).agreements
    assert (state.status, state.agreement.due) == ("open", "2026-04-01")
