"""Story H1: a boy of 3½ in a kindergarten, from the first note to a psychologist who holds alone.

After the case in the guide to relational coordination (inventory H1, S1:243-252). Names and words
are made up.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from app import handover
from app.language import translate
from models.network_map import NetworkMap, pair
from views.map.tables import PairTableView
from views.tour.desk import Desk, Someone, check_holders, meet
from views.tour.moves import (
    Passing,
    add_family,
    begin_log,
    change_level,
    check_paper,
    fill_who_and_what,
    hold_alone,
    let_go,
    make_offer,
    register_consent,
    say_yes,
)
from views.tour.report import Report

METTE = Someone(
    "Mette Holm", "Pædagog", "Børnehaven Solsikken", "12 34 56 78", "rødgrød med fløde på søndag"
)
JONAS = Someone(
    "Jonas Friis", "Psykolog (PPR)", "PPR Østbyen", "23 45 67 89", "blå cykel ved åens bred"
)
CHILD = "Saad Hassan"
FAMILY = (("Amina Hassan", "mor", True), ("Omar Hassan", "far", True))
ACTORS = (
    ("Amina Hassan", "Mor", ""),
    ("Lone Krogh", "Sundhedsplejerske", "Sundhedsplejen"),
    ("Mette Holm", "Pædagog", "Børnehaven Solsikken"),
    ("Birgit Dahl", "Leder af dagtilbud", "Børnehaven Solsikken"),
    ("Palle Ørsted", "Tale-høre-lærer", "Talehøreinstituttet"),
    ("Ida Ravn", "Børnefysioterapeut", "Børneterapien"),
)
MOTHER, VISITOR, PEDAGOGUE, LEADER, SPEECH, PHYSIO = (name for name, _, _ in ACTORS)
# Those who met have a forum; the two new ones are dotted, thin, none, or not discussed yet.
TIES = {
    (MOTHER, VISITOR): "3",
    (MOTHER, PEDAGOGUE): "3",
    (MOTHER, LEADER): "3",
    (VISITOR, PEDAGOGUE): "3",
    (VISITOR, LEADER): "3",
    (PEDAGOGUE, LEADER): "3",
    (PEDAGOGUE, SPEECH): "2",
    (LEADER, SPEECH): "1",
    (VISITOR, SPEECH): "1",
    (SPEECH, PHYSIO): "1",
    (VISITOR, PHYSIO): "1",
    (MOTHER, SPEECH): "0",
    (PEDAGOGUE, PHYSIO): "0",
    (LEADER, PHYSIO): "0",
}
PASSING = Passing(
    reason="Andre fagpersoner er kommet til",
    agreed_by="Mette, Jonas og forældrene",
    agreed_where="",
    meeting="Koordinationsmøde i børnehaven",
    family_says="Det er fint, at Jonas tager over. Vi vil gerne møde ham hjemme hos os.",
    status=(
        "Saad er glad og nysgerrig. Han forstår korte sætninger, men taler kun få ord. "
        "Billedkort hjælper ham. Tale-høre-læreren begynder i næste uge."
    ),
    told_by="Mette fortæller det ved afhentning",
)


def saad(report: Report, out: Path) -> tuple[Desk, ...]:
    """Play the story; the desks with their windows open."""
    report.story("h1", translate("Tour", "H1 Saad, from a first note to a relay passed on"))
    mette = Desk(report, METTE, out / "data" / "h1-mette", out / "files" / "h1", out / "papers")
    _begin(report, mette)
    _map(report, mette)
    _meeting(report, mette)
    jonas = Desk(report, JONAS, out / "data" / "h1-jonas", out / "files" / "h1", out / "papers")
    _cards(report, mette, jonas)
    _gate(report, mette, jonas)
    _hand_over(report, mette, jonas)
    _after(report, mette, jonas)
    return mette, jonas


# ---------------------------------------------------------------- the log


def _begin(report: Report, mette: Desk) -> None:
    hands = mette.hands
    report.step(translate("Tour", "First run: a name, the work, a passphrase"))
    mette.first_run(pictures=True)
    report.check(
        translate("Tour", "Logs in a new store"), 0, len(mette.read(lambda s: s.journal.logs()))
    )

    report.step(translate("Tour", "A log begins with one observation, without network or consent"))
    hands.press("Begynd den første stafetlog")
    begin_log(
        mette,
        CHILD,
        mette.day(-1278),
        "Saad peger og trækker i os, når han vil noget. Han siger endnu ingen ord.",
        mette.day(-21),
    )
    mette.picture("new-log")
    hands.press("Begynd stafetloggen")
    mette.picture("log-begun")
    case = mette.case()
    report.check(translate("Tour", "Level at the start"), 1, case.level)
    report.check(translate("Tour", "Consents needed to begin"), 0, len(case.consents))
    check_holders(report, (mette,), "Mette: Mette Holm (H)")

    report.step(translate("Tour", "A note is typed and written in the log"))
    told = "Øvede billedkort på stuen: Saad pegede på æblet og smilede. Går usikkert på trappen."
    hands.press("Samtale")
    hands.type("Det, der skal stå i loggen", told)
    mette.picture("note-being-typed", large=True)
    hands.press("Skriv i loggen")
    report.check(translate("Tour", "Entries with these words"), 1, mette.with_words(told))
    mette.picture("log", dark=True)

    report.step(translate("Tour", "The family, and who has custody"))
    add_family(mette, *FAMILY)
    mette.picture("family")
    hands.press("Gem")
    report.check(
        translate("Tour", "Who has custody"),
        [name for name, _, _ in FAMILY],
        [member.name for member in mette.case().child.custody_holders],
    )

    report.step(translate("Tour", "From level 1 to level 2, with a reason and a date"))
    change_level(
        mette, 2, "Både grovmotorik, finmotorik og sprog driller. Vi får brug for flere fag."
    )
    mette.picture("level")
    hands.press("Skift niveau")
    report.check(translate("Tour", "Level now"), 2, mette.case().level)


# ---------------------------------------------------------------- the map


def _map(report: Report, mette: Desk) -> None:
    hands = mette.hands
    report.step(translate("Tour", "Six actors are put on the map"))
    hands.tab("Netværkskort")
    for number, (name, profession, workplace) in enumerate(ACTORS):
        hands.press("Tilføj aktør")
        hands.type("Navn", name)
        hands.choose("Fag eller relation", profession)
        if workplace:
            hands.type("Arbejdssted", workplace)
        if number == 4:
            mette.picture("add-actor")
        hands.press("Tilføj")
    report.check(
        translate("Tour", "Actors on the map"), len(ACTORS), len(hands.map_page().network().actors)
    )

    report.step(translate("Tour", "Ties by mouse, by keys and in the table"))
    _drag_a_card(report, mette)
    hands.draw_tie(MOTHER, VISITOR)
    hands.press("Fælles mødeforum")
    _tie_by_keys(mette, MOTHER, PEDAGOGUE, Qt.Key.Key_3)
    drawn = hands.map_page().network()
    report.check(
        translate("Tour", "One tie drawn by mouse, one by keys"),
        [3, 3],
        [_level(drawn, MOTHER, VISITOR), _level(drawn, MOTHER, PEDAGOGUE)],
    )
    _ties_in_table(mette)
    hands.press("Vis det hele")
    mette.picture("map")
    mette.picture("map-dark", dark=True)

    report.step(translate("Tour", "The map is saved in the log as a version"))
    hands.press("Gem i loggen")
    hands.type("Titel", "Netværket ved første møde")
    mette.picture("save-map")
    hands.press("Gem i loggen")
    case = mette.case()
    saved = case.maps[-1].version.network
    report.check(
        translate("Tour", "Ties in the saved version"),
        [f"{a}–{b} {level}" for (a, b), level in TIES.items()],
        [f"{a}–{b} {_level(saved, a, b)}" for a, b in TIES],
    )
    report.check(
        translate("Tour", "A pair that was not discussed is not the same as no contact"),
        "None",
        str(_level(saved, MOTHER, PHYSIO)),
    )
    report.check(
        translate("Tour", "Actors of the case"),
        {name for name, _, _ in ACTORS},
        {actor.name for actor in case.active_actors},
    )

    report.step(translate("Tour", "The page says for whom consent is missing"))
    hands.tab("Samtykke")
    report.check(
        translate("Tour", "The speech teacher shows missing consent"),
        True,
        any(SPEECH in line and "samtykke" in hands.words() for line in hands.words().split("\n")),
    )
    mette.picture("consent-missing")


def _drag_a_card(report: Report, mette: Desk) -> None:
    """Carry a card to another place with the mouse, take it back, and do it again."""
    hands = mette.hands
    page = hands.map_page()
    node = hands.node(PHYSIO)
    start = page.scene.nodes[node].pos()
    hands.drag(start + QPointF(10, 10), start + QPointF(30, -30))
    moved = page.scene.nodes[node].pos()
    hands.press("Fortryd")
    back = page.scene.nodes[node].pos()
    hands.press("Gentag")
    again = page.scene.nodes[node].pos()
    report.check(
        translate("Tour", "A card is moved, put back by undo and moved again by redo"),
        [True, True, True],
        [moved != start, back == start, again == moved],
    )


def _tie_by_keys(mette: Desk, first: str, second: str, level: Qt.Key) -> None:
    """Begin a tie with T, go round with ] to the other, and judge it with a digit."""
    hands = mette.hands
    hands.click_node(first)
    page = hands.map_page()
    hands.keys(Qt.Key.Key_T, page.canvas)
    for _ in ACTORS:
        if page.scene.selection.node == hands.node(second):
            break
        hands.keys(Qt.Key.Key_BracketRight, page.canvas)
    hands.keys(level, page.canvas)
    hands.keys(Qt.Key.Key_Escape, page.canvas)


def _ties_in_table(mette: Desk) -> None:
    """Go down the table of pairs and press 0 to 3, or U for a pair that was not discussed."""
    hands = mette.hands
    hands.tab("Par")
    view = hands.all(PairTableView)[0]
    model = view.model()
    index = model.index(0, 0)
    hands.click(view.viewport(), view.visualRect(index).center() - QPoint(0, 0))
    for row in range(model.rowCount()):
        names = [str(model.index(row, column).data()) for column in (0, 1)]
        wanted = TIES.get((names[0], names[1])) or TIES.get((names[1], names[0])) or "u"
        QTest.keyClicks(view, wanted)
    hands.settle()


def _level(network: NetworkMap, first: str, second: str) -> object:
    """The level between two actors by name; None when it was not discussed."""
    ids = {actor.name: actor.id for actor in network.actors}
    level = network.level(*pair(ids[first], ids[second]))
    return None if level is None else int(level)


# ---------------------------------------------------------------- the meeting


def _meeting(report: Report, mette: Desk) -> None:
    hands = mette.hands
    report.step(translate("Tour", "A meeting is prepared after VED, KAN, VIL, GØR"))
    hands.tab("Møder")
    hands.press("Forbered et møde")
    hands.type("Titel", "Koordinationsmøde i børnehaven")
    hands.type("Formål", "At samle det, vi ved om Saad, og aftale det første skridt.")
    hands.date("Dato", mette.day())
    hands.type("Fra", "14.00", public=True)
    hands.type("Til", "15.30", public=True)
    hands.type("Sted", "Personalestuen i børnehaven")
    hands.type("Mødeleder", "Birgit Dahl")
    hands.type("Referent", "Mette Holm")
    met = (MOTHER, VISITOR, PEDAGOGUE, LEADER)
    for name in ("Omar Hassan", SPEECH, PHYSIO, LEADER):
        hands.press(f"Fjern {name}")
    hands.pick("Indkald fra netværket", LEADER)
    mette.picture("meeting-prepare")

    report.step(translate("Tour", "The meeting is held: voices, notes, decisions, agreements"))
    hands.tab("Hold")
    for name in met:
        hands.press(f"{name}: Til stede")
    hands.type("Barnets stemme", "Saad viser billedkortene frem og klapper, når det lykkes.")
    hands.type("Fortalt af", "Mette, i går på stuen")
    hands.type("Forældrenes stemme", "Mor er glad for børnehaven og ønsker hjælp til sproget.")
    hands.type("Noter: Det har vi set", "Ingen ord på dansk eller arabisk. Snubler på trappen.")
    hands.type("Noter: Muligheder", "Billedkort hver dag. Tale-høre-lærer. Børnefysioterapeut.")
    mette.picture("meeting-hold")
    hands.press("Tilføj beslutning")
    hands.type("Beslutning", "Tale-høre-lærer og børnefysioterapeut kontaktes.")
    hands.type("Begrundelse", "Begge dele skal undersøges, før vi vælger en indsats.")
    hands.type("Hvem følger op", "Mette Holm")
    hands.press("Tilføj aftale")
    hands.type("Hvad", "Ringe til tale-høre-læreren")
    hands.type("Hvem", "Mette Holm")
    hands.date("Hvornår", mette.day(5))
    hands.press("Tilføj aftale")
    hands.type("Hvad", "Ringe til børnefysioterapeuten", -1)
    hands.date("Hvornår", mette.day(7), -1)
    mette.picture("meeting-decisions")

    report.step(translate("Tour", "An agreement without a name stays a draft until it has one"))
    hands.tab("Afslut")
    mette.picture("meeting-conclude")
    hands.press("Skriv i loggen")
    report.check(
        translate("Tour", "Agreements in the log while one lacks who"),
        0,
        len(mette.case().open_agreements),
    )
    report.check(
        translate("Tour", "The screen says what is missing"), True, hands.shows("bliver kladde")
    )
    mette.picture("agreement-without-who")
    hands.type("Hvem", "Lone Krogh", -1)
    hands.tab("Afslut")
    hands.type("Øje på barnet", "Mette Holm")
    hands.date("Næste møde", mette.day(21))
    hands.press("Skriv i loggen")
    case = mette.case()
    report.check(
        translate("Tour", "Agreements in the log, with who"),
        ["Mette Holm", "Lone Krogh"],
        [each.agreement.who for each in case.open_agreements],
    )
    report.check(
        translate("Tour", "At the meeting"),
        list(met),
        [each.name for each in case.meetings[-1].present],
    )
    eyes = case.eyes_on_child
    report.check(
        translate("Tour", "Eyes on the child, as named at the meeting"),
        PEDAGOGUE,
        eyes.name if eyes else "",
    )
    report.check(
        translate("Tour", "Decisions in the log"),
        1,
        sum(entry.kind == "decision" for entry in case.entries),
    )

    report.step(translate("Tour", "The minutes as a PDF"))
    mette.picture("minutes")
    hands.press("Referat som PDF")
    check_paper(report, mette)


# ---------------------------------------------------------------- the relay


def _cards(report: Report, mette: Desk, jonas: Desk) -> None:
    report.step(translate("Tour", "A psychologist starts on another computer; cards are compared"))
    jonas.first_run()
    meet(report, mette, jonas)
    jonas.picture("contacts")
    check_holders(report, (mette, jonas), "Mette: Mette Holm (H)", "Jonas: –")


def _gate(report: Report, mette: Desk, jonas: Desk) -> None:
    hands = mette.hands
    report.step(translate("Tour", "Without consent the gate is shut"))
    mette.child(CHILD)
    hands.press("Giv stafetten videre")
    fill_who_and_what(mette, jonas, PASSING)
    mette.picture("wizard-what")
    hands.press("Næste")
    mette.picture("gate-shut")
    hands.press("Næste")
    report.check(
        translate("Tour", "The wizard goes no further"),
        True,
        hands.shows("Den må ikke gives videre til Jonas Friis endnu"),
    )
    hands.press("Luk og fortsæt senere")
    report.check(translate("Tour", "Files made so far"), 0, len(mette.read(handover.outbox)))

    report.step(translate("Tour", "The family gives its consent"))
    register_consent(
        mette,
        purpose="At Jonas Friis overtager stafetten, og at sprog og motorik bliver undersøgt.",
        covers="Hele stafetloggen og netværkskortet",
        explained="På arabisk med tolk. De ved, at de altid kan trække det tilbage.",
        to=(SPEECH, PHYSIO, "Jonas Friis"),
        by=("Amina Hassan", "Omar Hassan"),
    )
    mette.picture("consent")
    hands.press("Registrér")
    report.check(
        translate("Tour", "The page says that consent is there"),
        True,
        hands.shows("Samtykke er der"),
    )


def _hand_over(report: Report, mette: Desk, jonas: Desk) -> None:
    hands = mette.hands
    report.step(translate("Tour", "The offer is made and saved as a file"))
    mette.place("Stafetten")
    hands.open_row(CHILD)
    while not hands.shows("Den må gives videre"):
        hands.press("Næste")
    mette.picture("gate-open")
    offer = make_offer(mette)
    mette.picture("offer-under-way")
    report.check(
        translate("Tour", "A name of the child in the file's name"),
        False,
        any(part in offer.name for part in CHILD.split()),
    )
    check_holders(report, (mette, jonas), "Mette: Mette Holm (O)", "Jonas: –")

    report.step(translate("Tour", "The psychologist sees what it is before anything is read in"))
    jonas.open_file(offer)
    jonas.picture("preview")
    check_holders(report, (mette, jonas), "Mette: Mette Holm (O)", "Jonas: –")

    report.step(translate("Tour", "The psychologist says yes; both have a hand on the relay"))
    receipt = say_yes(report, jonas, offer)
    jonas.picture("accepted")
    check_holders(report, (mette, jonas), "Mette: Mette Holm (O)", "Jonas: Mette Holm (P)")

    report.step(translate("Tour", "The giver writes on until the receipt is here"))
    mette.child(CHILD)
    mette.note("Saad sagde sit første ord i dag: »bil«.", "Iagttagelse")
    report.check(
        translate("Tour", "Entries the psychologist has of it yet"),
        0,
        jonas.with_words("første ord"),
    )

    report.step(translate("Tour", "The receipt comes home, and the giver lets go"))
    mette.open_file(receipt)
    mette.picture("receipt")
    release = let_go(mette, receipt)
    mette.picture("released")
    check_holders(report, (mette, jonas), "Mette: Jonas Friis (R)", "Jonas: Mette Holm (P)")

    report.step(translate("Tour", "The release arrives, and the psychologist holds alone"))
    hold_alone(jonas, release)
    jonas.picture("holds-alone")
    check_holders(report, (mette, jonas), "Mette: Jonas Friis (R)", "Jonas: Jonas Friis (H)")
    report.check(
        translate("Tour", "What was written after the offer came along"),
        1,
        jonas.with_words("første ord"),
    )


def _after(report: Report, mette: Desk, jonas: Desk) -> None:
    report.step(translate("Tour", "The giver's copy is sealed"))
    mette.child(CHILD)
    mette.picture("sealed-copy")
    report.check(
        translate("Tour", "Something can be written on the page"),
        False,
        mette.hands.has_button("Skriv i loggen"),
    )
    report.check(
        translate("Tour", "The store answers"), "custody.not_holder", mette.writing_refused()
    )

    report.step(translate("Tour", "The new holder makes the parents' copy as a PDF"))
    jonas.child(CHILD)
    jonas.picture("new-holder")
    jonas.hands.tab("Netværkskort")
    jonas.picture("map-arrived")
    jonas.hands.press("Kopi til forældrene")
    check_paper(report, jonas)
    jonas.hands.press("Markér som givet")
    report.check(translate("Tour", "The copy is marked as given"), 1, len(jonas.case().copies))
