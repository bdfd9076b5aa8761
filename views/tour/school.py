"""Story H9: from kindergarten by way of a psychologist to school, three people, three computers.

After the guide's words on the relay that passes on (inventory H9, S2:528-542): an offer is lost and
made again, one is declined, two are accepted, and at the end the school has the whole history.
Names and words are made up.
"""

from __future__ import annotations

from pathlib import Path

from app.language import translate
from models.entry import CUSTODY_KINDS
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

LIS = Someone(
    "Lis Bruun", "Pædagog", "Børnehuset Kastanjen", "34 56 78 90", "gulerødder gror bag skuret"
)
KAREN = Someone(
    "Karen Skov", "Psykolog (PPR)", "PPR Nordby", "45 67 89 01", "månen over fjorden i marts"
)
NIELS = Someone("Niels Dam", "Lærer", "Nordbyskolen", "56 78 90 12", "kridt og svampe i klasse nul")
CHILD = "Frida Nørgaard"
FAMILY = (("Maja Nørgaard", "mor", True), ("Peter Nørgaard", "far", True))
TO_KAREN = Passing(
    reason="Andre fagpersoner er kommet til",
    agreed_by="Lis, Karen og forældrene",
    agreed_where="Samtale med familien i børnehuset",
    family_says="Vi er trygge ved, at Karen tager over.",
    status="Frida trives i små grupper. Store forsamlinger gør hende utryg. Søvnen er urolig.",
    told_by="Lis ringer til forældrene",
)
TO_NIELS = Passing(
    reason="Barnet starter i skole",
    agreed_by="Karen, Niels og forældrene",
    agreed_where="Besøgsdag i indskolingen",
    family_says="Vi glæder os til skolen, og Frida har set sit klasselokale.",
    status="Frida bruger piktogrammer og en fast voksen om morgenen. Begge dele skal med i skolen.",
    told_by="Karen fortæller det på besøgsdagen",
)
DECLINED = "Jeg er på barsel fra næste uge. Spørg igen, når min afløser er her."
FIRST_NOTE = "Frida gemmer sig under bordet, når stuen er fuld af børn."
_PASSED = ("offer", "release", "accept", "takeover")
KARENS_NOTE = "Hjemmebesøg: Frida sover bedre med den faste godnathistorie."


def school(report: Report, out: Path) -> tuple[Desk, ...]:
    """Play the story; the desks with their windows open."""
    report.story("h9", translate("Tour", "H9 From kindergarten to school by way of a psychologist"))
    lis, karen, niels = (
        Desk(
            report,
            who,
            out / "data" / f"h9-{who.first.lower()}",
            out / "files" / "h9",
            out / "papers",
        )
        for who in (LIS, KAREN, NIELS)
    )
    _start(report, lis, karen, niels)
    offer = _offer(report, lis, karen)
    _declined(report, lis, karen, offer)
    _to_the_psychologist(report, lis, karen)
    _to_the_school(report, karen, niels)
    _sealed(report, lis)
    _end(report, lis, karen, niels)
    return lis, karen, niels


def _start(report: Report, lis: Desk, karen: Desk, niels: Desk) -> None:
    report.step(translate("Tour", "Three people start, and compare cards two and two"))
    for desk in (lis, karen, niels):
        desk.first_run()
    meet(report, lis, karen)
    meet(report, karen, niels)

    report.step(translate("Tour", "The log begins at level 1 and rises to level 2"))
    lis.place("I dag")
    lis.hands.press("Begynd den første stafetlog")
    begin_log(lis, CHILD, lis.day(-2150), FIRST_NOTE, lis.day(-40))
    lis.hands.press("Begynd stafetloggen")
    report.check(translate("Tour", "Level at the start"), 1, lis.case().level)
    add_family(lis, *FAMILY)
    lis.hands.press("Gem")
    change_level(lis, 2, "Utrygheden varer ved, og familien ønsker hjælp fra PPR.")
    lis.hands.press("Skift niveau")
    report.check(translate("Tour", "Level now"), 2, lis.case().level)
    check_holders(report, (lis, karen, niels), "Lis: Lis Bruun (H)", "Karen: –", "Niels: –")


def _offer(report: Report, lis: Desk, karen: Desk) -> Path:
    hands = lis.hands
    report.step(translate("Tour", "An offer is made, and its file is lost"))
    register_consent(
        lis,
        purpose="At Karen Skov overtager stafetten og følger Frida hjemme og i børnehuset.",
        covers="Hele stafetloggen",
        explained="Ved en samtale i børnehuset.",
        to=("Karen Skov",),
        by=tuple(name for name, _, _ in FAMILY),
    )
    hands.press("Registrér")
    hands.press("Giv stafetten videre")
    fill_who_and_what(lis, karen, TO_KAREN)
    hands.press("Næste")
    lost = make_offer(lis)
    sealed = lost.read_bytes()
    lost.unlink()
    lis.place("Stafetten")
    lis.picture("under-way")
    check_holders(report, (lis, karen), "Lis: Lis Bruun (O)", "Karen: –")

    report.step(translate("Tour", "The lost file is saved again, byte for byte the same"))
    hands.press("Gem filen igen")
    offer = lis.save_file(again=True)
    lis.picture("saved-again")
    hands.press("Luk")
    report.check(
        translate("Tour", "The same bytes"), True, sealed == offer.read_bytes() and len(sealed) > 0
    )
    check_holders(report, (lis, karen), "Lis: Lis Bruun (O)", "Karen: –")
    return offer


def _declined(report: Report, lis: Desk, karen: Desk, offer: Path) -> None:
    report.step(translate("Tour", "The psychologist says no, with a reason"))
    karen.open_file(offer)
    karen.hands.press("Sig nej")
    report.check(
        translate("Tour", "A no without a reason is not taken"),
        True,
        karen.hands.shows("Skriv hvorfor"),
    )
    karen.hands.type("Hvorfor siger du nej?", DECLINED)
    karen.picture("say-no")
    karen.hands.press("Sig nej")
    answer = karen.save_file()
    report.check(translate("Tour", "Logs at the psychologist"), "", karen.log())

    report.step(translate("Tour", "The no comes home; the giver goes on holding"))
    lis.open_file(answer)
    report.check(translate("Tour", "The giver reads the reason"), True, lis.hands.shows(DECLINED))
    lis.picture("declined")
    lis.hands.press("Læs ind")
    check_holders(report, (lis, karen), "Lis: Lis Bruun (H)", "Karen: –")


def _to_the_psychologist(report: Report, lis: Desk, karen: Desk) -> None:
    report.step(translate("Tour", "A new offer is accepted, and the kindergarten lets go"))
    lis.child(CHILD)
    lis.hands.press("Giv stafetten videre")
    fill_who_and_what(lis, karen, TO_KAREN)
    lis.hands.press("Næste")
    receipt = say_yes(report, karen, make_offer(lis))
    check_holders(report, (lis, karen), "Lis: Lis Bruun (O)", "Karen: Lis Bruun (P)")
    release = let_go(lis, receipt)
    check_holders(report, (lis, karen), "Lis: Karen Skov (R)", "Karen: Lis Bruun (P)")
    hold_alone(karen, release)
    check_holders(report, (lis, karen), "Lis: Karen Skov (R)", "Karen: Karen Skov (H)")

    report.step(translate("Tour", "The psychologist writes, and the level rises to 3"))
    karen.child(CHILD)
    karen.note(KARENS_NOTE, "Iagttagelse")
    change_level(karen, 3, "Udredning sættes i gang sammen med myndigheden.")
    karen.hands.press("Skift niveau")
    report.check(translate("Tour", "Level now"), 3, karen.case().level)


def _to_the_school(report: Report, karen: Desk, niels: Desk) -> None:
    report.step(translate("Tour", "The child starts school: the relay is offered to the teacher"))
    register_consent(
        karen,
        purpose="At skolen kender Frida fra første dag, og at Niels Dam overtager stafetten.",
        covers="Hele stafetloggen",
        explained="På besøgsdagen, sammen med Niels.",
        to=("Niels Dam",),
        by=tuple(name for name, _, _ in FAMILY),
    )
    karen.hands.press("Registrér")
    karen.hands.press("Giv stafetten videre")
    fill_who_and_what(karen, niels, TO_NIELS)
    karen.hands.press("Næste")
    offer = make_offer(karen)
    check_holders(report, (karen, niels), "Karen: Karen Skov (O)", "Niels: –")

    report.step(translate("Tour", "The teacher says yes; the psychologist lets go"))
    niels.place("I dag")
    niels.picture("today-at-school")
    receipt = say_yes(report, niels, offer)
    check_holders(report, (karen, niels), "Karen: Karen Skov (O)", "Niels: Karen Skov (P)")
    niels.place("I dag")
    niels.picture("waiting-for-release")
    release = let_go(karen, receipt)
    check_holders(report, (karen, niels), "Karen: Niels Dam (R)", "Niels: Karen Skov (P)")

    report.step(translate("Tour", "The release arrives, and the school holds alone"))
    hold_alone(niels, release)
    niels.child(CHILD)
    niels.picture("school-holds")
    niels.picture("school-holds-large", large=True)
    check_holders(report, (karen, niels), "Karen: Niels Dam (R)", "Niels: Niels Dam (H)")


def _sealed(report: Report, lis: Desk) -> None:
    report.step(translate("Tour", "The kindergarten locks, unlocks, and finds a sealed copy"))
    lis.lock()
    lis.picture("locked")
    lis.unlock()
    lis.child(CHILD)
    lis.picture("sealed-in-kindergarten", dark=True)
    report.check(
        translate("Tour", "Something can be written on the page"),
        False,
        lis.hands.has_button("Skriv i loggen") or lis.hands.has_button("Giv stafetten videre"),
    )
    report.check(
        translate("Tour", "The store answers"), "custody.not_holder", lis.writing_refused()
    )


def _end(report: Report, lis: Desk, karen: Desk, niels: Desk) -> None:
    report.step(translate("Tour", "At the end: one holder in every store, the history at school"))
    check_holders(
        report,
        (lis, karen, niels),
        "Lis: Karen Skov (R)",
        "Karen: Niels Dam (R)",
        "Niels: Niels Dam (H)",
    )
    case = niels.case()
    report.check(
        translate("Tour", "The school has the first note and the psychologist's"),
        [1, 1],
        [niels.with_words(FIRST_NOTE), niels.with_words(KARENS_NOTE)],
    )
    report.check(
        translate("Tour", "The way of the relay, as the school reads it"),
        ["create", "offer", *_PASSED, *_PASSED],
        [entry.kind for entry in case.entries if entry.kind in CUSTODY_KINDS | {"create"}],
    )
    niels.hands.tab("Historik")
    niels.picture("history")

    report.step(translate("Tour", "The parents' copy at school as a PDF"))
    niels.hands.press("Kopi til forældrene")
    check_paper(report, niels)
    niels.picture("copy-given")
    niels.hands.press("Markér som givet")
    report.check(translate("Tour", "The copy is marked as given"), 1, len(niels.case().copies))
