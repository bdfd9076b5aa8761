"""A child's page on a real store, and the ways a test fills its dialogs."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app import cases
from app.session import Session
from models.people import Actor, Child, FamilyMember
from tests.views.front import to_front
from views.children.child_page import ChildPage
from views.context import Context

MOTHER = FamilyMember(id="a" * 32, name="Sofie K.", relation="mor", custody=True)
FATHER = FamilyMember(id="b" * 32, name="Jonas S.", relation="far", custody=True)
PSYCHOLOGIST = Actor(id="c" * 32, name="Peter Dam", profession="psychologist", workplace="PPR")


@pytest.fixture
def log(session: Session, started: Callable[..., str]) -> str:
    """A log about a child with two parents who both have custody."""
    name = started("Alma K.")
    child = Child(name="Alma K.", birth_date="2022-02-28", family=(MOTHER, FATHER))
    cases.save_child(session, name, child)
    return name


@pytest.fixture
def page(qtbot: QtBot, context: Context, log: str, settle: Callable[[], None]) -> ChildPage:
    """The child's page, shown and read."""
    shown = ChildPage(context)
    qtbot.addWidget(shown)
    shown.resize(1200, 800)
    to_front(shown)
    shown.show_case(log)
    settle()
    return shown


@pytest.fixture
def dialog(page: ChildPage) -> Callable[[type[QDialog]], QDialog]:
    """The one open dialog of a class."""

    def find(kind: type[QDialog]) -> QDialog:
        (found,) = [each for each in page.findChildren(kind) if each.isVisible()]
        return found

    return find
