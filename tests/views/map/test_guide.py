"""The guide: four steps in place, each with its way of working."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.map_words import guide_steps, pair_question
from models.network_map import CENTRE
from tests.views.map.saad import saad_map
from views.map.modes import Mode


def test_the_steps_follow_each_other_and_bring_their_way_of_working(hands) -> None:
    guide = hands.page.guide
    guide.begin()
    assert guide.title.text() == guide_steps()[0].title
    guide.next_button.click()
    assert hands.page.mode is Mode.CENSUS
    assert hands.page.sides.census.hasFocus()
    guide.next_button.click()
    assert hands.page.mode is Mode.READ
    guide.next_button.click()
    assert guide.next_button.text() == "Done"
    guide.next_button.click()
    assert not guide.isVisible()


def test_esc_puts_the_guide_away(hands) -> None:
    hands.page.guide.begin()
    QTest.keyClick(hands.page.guide.next_button, Qt.Key.Key_Escape)
    assert not hands.page.guide.isVisible()
    assert hands.canvas.hasFocus()


def test_the_question_fits_who_the_two_are() -> None:
    network = saad_map()
    kinds = {
        ("mother", "pedagogue"): "private_professional",
        ("leader", "pedagogue"): "same_workplace",
        ("physio", "speech"): "professionals",
        (CENTRE, "mother"): "centre",
    }
    for chosen, kind in kinds.items():
        question = pair_question(network, chosen, "Saad")
        assert question.key == kind
        assert "{" not in question.question + question.probe
    asked = pair_question(network, ("leader", "pedagogue"), "Saad").question
    assert all(name in asked for name in ("Pædagog", "Leder", "Saad"))
