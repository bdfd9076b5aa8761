"""*Samtykke*: register, complete, take back; who lacks one is said at once (C-04 to C-13)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app import cases
from app.session import Session
from tests.views.children.conftest import FATHER, MOTHER, PSYCHOLOGIST
from views.children.child_page import ChildPage
from views.children.consent_dialog import ConsentDialog, WithdrawDialog

Settle = Callable[[], None]


@pytest.fixture
def with_actor(page: ChildPage, session: Session, log: str, settle: Settle) -> ChildPage:
    cases.save_actor(session, log, PSYCHOLOGIST)
    page.context.case_changed.emit(log)
    page.show_tab("consents")
    settle()
    return page


def _fill(asked: ConsentDialog, *givers: str) -> None:
    asked.purpose.setPlainText("Planlægge støtten sammen")
    asked.covers.setPlainText("Loggen fra marts")
    for giver in givers:
        asked.givers[giver].setChecked(True)
    asked.freely.setChecked(True)


def test_C_13_an_actor_without_consent_is_shown_in_the_head_and_on_the_tab(
    with_actor: ChildPage,
) -> None:
    assert with_actor.head.consents.value == "Mangler for 1 aktør"
    assert with_actor.head.consents.tone == "warning"
    assert not with_actor.consents_tab.lacking.isHidden()
    assert PSYCHOLOGIST.name in with_actor.consents_tab.lacking.text()


def test_C_05_it_holds_first_when_everybody_with_custody_has_given_it(
    with_actor: ChildPage,
    session: Session,
    log: str,
    dialog: Callable[[type], ConsentDialog],
    settle: Settle,
) -> None:
    tab = with_actor.consents_tab
    tab._ask_consent(wanted=(PSYCHOLOGIST.id,))
    settle()
    asked = dialog(ConsentDialog)
    _fill(asked, MOTHER.id)
    assert FATHER.name in asked.lacking.text()
    assert asked.until.value().isoformat() == "2027-03-12"
    asked.yes.click()
    settle()
    (view,) = with_actor.view.consents
    assert (view.standing, view.missing_from) == ("incomplete", (FATHER.name,))
    assert with_actor.head.consents.tone == "warning"

    tab._ask_consent(old=view)
    settle()
    again = dialog(ConsentDialog)
    _fill(again, MOTHER.id, FATHER.id)
    again.yes.click()
    settle()
    newest = session.case(log).consents[-1].consent
    assert newest.receivers == (PSYCHOLOGIST.name,)
    assert newest.actors == (PSYCHOLOGIST.id,)
    assert with_actor.head.consents.tone == "good"
    assert with_actor.consents_tab.lacking.isHidden()


def test_a_consent_without_its_parts_says_what_is_missing(
    with_actor: ChildPage, dialog: Callable[[type], ConsentDialog], settle: Settle
) -> None:
    with_actor.consents_tab._ask_consent()
    settle()
    asked = dialog(ConsentDialog)
    asked.yes.click()
    assert asked.purpose_row.error.text()
    assert asked.covers_row.error.text()
    assert not asked.receivers_error.isHidden()
    assert not asked.givers_error.isHidden()
    assert asked.isVisible()


def test_C_04_a_consent_taken_back_no_longer_covers_anybody(
    with_actor: ChildPage,
    session: Session,
    log: str,
    dialog: Callable[[type], WithdrawDialog],
    settle: Settle,
) -> None:
    with_actor.consents_tab._ask_consent(wanted=(PSYCHOLOGIST.id,))
    settle()
    asked = dialog(ConsentDialog)
    _fill(asked, MOTHER.id, FATHER.id)
    asked.yes.click()
    settle()
    assert with_actor.head.consents.tone == "good"
    with_actor.consents_tab._ask_withdrawal(with_actor.view.consents[0])
    back = dialog(WithdrawDialog)
    back.by.setCurrentText(FATHER.name)
    back.yes.click()
    settle()
    assert session.case(log).consents[0].withdrawn == "2026-03-12"
    assert with_actor.view.consents[0].standing == "withdrawn"
    assert with_actor.head.consents.tone == "warning"
