"""A case with something of everything, for the documents to show."""

from __future__ import annotations

from models import bodies
from models.bodies import Body
from models.card import Keys
from models.case import Case, Projection
from models.entry import Entry, Header, body_bytes, header_bytes
from models.meeting import (
    AgendaPoint,
    AgreementDraft,
    AgreementReview,
    Attendee,
    Decision,
    Meeting,
)
from models.network_map import Centre, MapActor, NetworkMap, Tie, TieLevel
from models.people import Actor, Child, FamilyMember, Person

GIVER = "a" * 64
TAKER = "b" * 64
LOG = "c" * 32

LONE = Person(
    name="Lone Sørensen",
    profession="Pædagog",
    workplace="Børnehaven Ærtehaven",
    phone="12 34 56 78",
    email="lone@example.dk",
)
JØRGEN = Person(
    name="Jørgen Åkjær",
    profession="PPR-psykolog",
    workplace="PPR Nørreby",
    phone="87 65 43 21",
    email="jaa@example.dk",
)
CHILD = Child(
    name="Søren Ægidius Østergård",
    birth_date="2021-05-04",
    family=(
        FamilyMember(id="f1", name="Åse Østergård", relation="mor", custody=True, phone="11223344"),
        FamilyMember(id="f2", name="Émile Müller", relation="far", custody=True),
        FamilyMember(id="f3", name="Ida Østergård", relation="storesøster"),
    ),
    formally_responsible="Familieafdelingen, Nørreby Kommune",
)


class Writer:
    """Writes entries one after another; the signatures are not what is tested here."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []

    def make(
        self,
        kind: str,
        body: Body | None,
        *,
        by: str = GIVER,
        ep: int = 1,
        refs: tuple[str, ...] = (),
        prev: str = "",
    ) -> Entry:
        """The next entry, not put in the line yet. body None: withheld."""
        seq = len(self.entries)
        header = Header(
            v=1,
            log=LOG,
            ep=ep,
            seq=seq,
            prev=prev or (self.entries[-1].hash if self.entries else "0" * 64),
            by=by,
            inst="d" * 32,
            at=f"2026-{1 + seq // 28 % 12:02d}-{1 + seq % 28:02d}T09:{seq % 60:02d}:00Z",
            kind=kind,
            body_hash="0" * 64,
            refs=refs,
        )
        return Entry(
            header=header,
            head=header_bytes(header),
            sig=bytes(64),
            salt=None if body is None else bytes(32),
            body=None if body is None else body_bytes(body),
        )

    def write(
        self,
        kind: str,
        body: Body | None,
        *,
        by: str = GIVER,
        ep: int = 1,
        refs: tuple[str, ...] = (),
    ) -> str:
        """One more entry; gives its hash."""
        self.entries.append(self.make(kind, body, by=by, ep=ep, refs=refs))
        return self.entries[-1].hash

    def case(self) -> Case:
        """The case of what is written."""
        projection = Projection()
        for entry in self.entries:
            projection.add(entry)
        return projection.case()


def network() -> NetworkMap:
    """A small map with every level on it."""
    return NetworkMap(
        centre=Centre(label="Søren"),
        actors=(
            MapActor(id="m1", name="Åse Østergård", profession="mor", group="family", x=10, y=-300),
            MapActor(id="m2", name="Lone Sørensen", profession="Pædagog", workplace="Ærtehaven"),
            MapActor(id="m5", name="Kim Holst", profession="Bedsteforælder", group="family"),
            MapActor(id="m3", name="Palle Krog", profession="Tale-høre-lærer", group="health"),
            MapActor(
                id="m4",
                name="Britta Juhl",
                group="child_services",
                authority=True,
                left="2026-03-01",
            ),
        ),
        ties=(
            Tie(a="m1", b="m2", level=TieLevel.FORUM, note="Taler sammen ved aflevering"),
            Tie(a="m1", b="m3", level=TieLevel.NONE),
            Tie(a="m2", b="m3", level=TieLevel.KNOWN, note="Har mødtes én gang"),
            Tie(a="m2", b="m4", level=TieLevel.ACCESS),
        ),
    )


def meeting() -> Meeting:
    """A coordination meeting with all its fields filled in."""
    return Meeting(
        id="møde1",
        kind="coordination",
        title="Koordinationsmøde om sprog",
        purpose="At finde ud af, hvem der gør hvad frem mod skolestart",
        date="2026-02-10",
        start="13:00",
        end="14:30",
        place="Børnehaven Ærtehaven, det blå rum",
        leader="Lone Sørensen",
        note_taker="Jørgen Åkjær",
        agenda_template="ved_kan_vil_goer",
        childs_view="Jeg vil gerne lege med Óscar. Jeg bliver sur, når de ikke forstår mig.",
        childs_view_by="Lone Sørensen, som talte med Søren dagen før",
        parents_view="Vi oplever en glad dreng, som trækker sig, når der er mange. Vi vil gerne "
        "vide, hvad vi selv kan gøre derhjemme.",
        agenda=(
            AgendaPoint("frame", "Velkomst og præsentation", "welcome", "Alle sagde navn.", 5),
            AgendaPoint("frame", "Aftaler fra sidst", "old_agreements", "", 8),
            AgendaPoint("frame", "Barnets stemme", "childs_view", "", 8),
            AgendaPoint("frame", "Forældrenes stemme", "parents_view", "", 10),
            AgendaPoint(
                "ved",
                "Det har vi set",
                "observations",
                "Søren peger og trækker. Han siger tre-fire ord, mest hjemme. Det går bedst i "
                "små grupper og om formiddagen, og når den voksne sætter ord på undervejs.",
                10,
            ),
            AgendaPoint("ved", "Det, der går godt", "strengths", "Han er vellidt og hjælpsom.", 5),
            AgendaPoint("kan", "Muligheder", "options", "Legegruppe. Tegn til tale. Ørelæge.", 10),
            AgendaPoint("vil", "Fælles mål", "goal", "Ti ord til sommer.", 8),
            AgendaPoint("goer", "Sådan følger vi op", "follow_up", "", 3),
            AgendaPoint("closing", "Hvem skal have besked", "who_is_told", "Fritidshjemmet.", 2),
        ),
        attendance=(
            Attendee(name="Åse Østergård", role="mor", presence="present"),
            Attendee(name="Émile Müller", role="far", presence="absent"),
            Attendee(
                name="Palle Krog",
                role="Tale-høre-lærer",
                presence="substitute",
                substitute="Gry Å. Dam",
            ),
            Attendee(name="Britta Juhl", role="Socialrådgiver", presence="present", authority=True),
        ),
        decisions=(
            Decision(
                id="b1",
                text="Søren tilbydes en fast legegruppe med tre børn",
                reason="Han siger mest, når der er ro",
                follow_up="Lone Sørensen",
            ),
        ),
        agreements=(
            AgreementDraft(
                id="a2",
                what="Ringer til ørelægen og bestiller en tid",
                who="Åse Østergård",
                due="2026-02-20",
                with_whom="Lone Sørensen",
            ),
            AgreementDraft(
                id="a3", what="Viser tegn til tale derhjemme", who="Palle Krog", due="2026-03-15"
            ),
        ),
        reviews=(
            AgreementReview(
                agreement="a1",
                what="Ringer til tale-høre-lærer",
                outcome="done",
                note="Første besøg var 3. februar",
            ),
        ),
        next_meeting="2026-12-14",
        held=True,
    )


def offer() -> bodies.OfferBody:
    """An offer with all its fields filled in."""
    return bodies.OfferBody(
        to=JØRGEN,
        keys=Keys(entry=TAKER, file="RW" + "x" * 54, age="age1" + "q" * 58),
        reason="school_start",
        ground="c1",
        ground_kind="consent",
        expires="2026-06-15",
    )


def handed() -> bodies.HandoverNote:
    """What goes with it, all fields filled in."""
    return bodies.HandoverNote(
        status="Søren siger nu ti ord og leger i en fast gruppe. Ørelægen har lagt dræn.",
        agreed_by="Åse Østergård og Lone Sørensen",
        agreed_where="Koordinationsmødet",
        family_view="Det er fint, at det er Jørgen; ham kender vi.",
        told_by="Lone Sørensen",
        family_meets="2026-06-01",
    )


def written(practice: bool = False) -> Writer:
    """A whole course, with every kind of entry."""
    pen = Writer()
    pen.write(
        "create", bodies.Create(child=CHILD, holder=LONE, practice=practice, parents_told=True)
    )
    first = pen.write(
        "observation",
        bodies.Note(
            text="Søren peger på det, han vil have, og trækker i os.\n\nHan bliver ked af det, "
            "når vi ikke forstår ham.",
            date="2026-01-05",
            who="Lone Sørensen",
            discussed="2026-01-06",
        ),
    )
    secret = pen.write("judgement", None)
    pen.write(
        "conversation",
        bodies.Note(text="Talte med mor.", date="2026-01-06", not_discussed="Far var ikke hjemme"),
    )
    for at, person in enumerate((LONE, JØRGEN), 1):
        pen.write(
            "actor",
            bodies.ActorUpdate(
                actor=Actor(
                    id=f"p{at}",
                    name=person.name,
                    profession=person.profession,
                    workplace=person.workplace,
                    phone=person.phone,
                    email=person.email,
                    joined="2026-01-07",
                    introduced="2026-01-09",
                )
            ),
        )
    pen.write("level", bodies.LevelChange(level=2, reason="Flere skal hjælpe", date="2026-01-08"))
    pen.write(
        "agreement",
        bodies.Agreement(
            id="a1", what="Ringer til tale-høre-lærer", who="Lone Sørensen", due="2026-01-20"
        ),
    )
    pen.write(
        "agreement_outcome",
        bodies.AgreementOutcome(
            id="a1", outcome="done", date="2026-01-19", note="Han kommer 3. februar"
        ),
    )
    pen.write(
        "consent",
        bodies.Consent(
            id="c1",
            purpose="Overgang til PPR og skole",
            covers="Hele loggen",
            receivers=("PPR Nørreby",),
            given_by=("f1", "f2"),
            form="written",
            date="2026-01-10",
            valid_until="2027-01-10",
            explained="På dansk og fransk",
        ),
    )
    pen.write(
        "other_ground",
        bodies.OtherGround(
            id="g1",
            receiver="Ørelægen",
            receiver_key="e" * 64,
            purpose="Høreprøve",
            ground="Henvisning",
            law="sundhedsloven § 43",
            date="2026-01-11",
            valid_until="2026-07-01",
        ),
    )
    pen.write("map_version", bodies.MapVersion(map="kort1", title="Første kort", network=network()))
    pen.write("meeting", bodies.MeetingHeld(meeting=meeting()))
    for draft in meeting().agreements:
        pen.write(
            "agreement",
            bodies.Agreement(
                id=draft.id,
                what=draft.what,
                who=draft.who,
                due=draft.due,
                with_whom=draft.with_whom,
                meeting="møde1",
            ),
        )
    pen.write(
        "eyes_on_child", bodies.EyesOnChild(name="Lone Sørensen", actor="p1", until="2026-12-31")
    )
    pen.write(
        "amend",
        bodies.Amend(text="Søren peger og siger «da».", reason="Jeg huskede forkert"),
        refs=(first,),
    )
    pen.write(
        "redact",
        bodies.Redact(reason="Handlede om et andet barn", law="databeskyttelse"),
        refs=(secret,),
    )
    pen.write(
        "parents_copy", bodies.ParentsCopy(given_to="Åse Østergård", date="2026-02-11", head=first)
    )
    pen.write("future_thing", bodies.Status(text="ukendt"))
    note = pen.write("handover_note", handed())
    offered = pen.write("offer", offer(), refs=(note,))
    count = len(pen.entries)
    # On the main line the acceptance stands right after the release that names it.
    accepted = pen.make(
        "accept",
        bodies.AcceptBody(holder=JØRGEN, count=count, head=offered),
        by=TAKER,
        ep=2,
        prev=offered,
    )
    release_at = pen.write("release", bodies.ReleaseBody(tail=0), refs=(accepted.hash,))
    pen.entries.append(accepted)
    pen.write("takeover", bodies.TakeoverBody(holder=JØRGEN), by=TAKER, ep=2, refs=(release_at,))
    pen.write(
        "follow_up",
        bodies.Note(text="Modtog stafetten; besøg aftalt.", date="2026-06-02", meeting="møde1"),
        by=TAKER,
        ep=2,
        refs=(accepted.hash,),
    )
    return pen


def full_case(*, practice: bool = False) -> tuple[Case, bodies.OfferBody]:
    """The whole course as a case, and the offer in it."""
    return written(practice).case(), offer()
