"""*Netværkskort*: the map page at work on the case: draft while drawing, versions in the log."""

from __future__ import annotations

from functools import partial

import msgspec
from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app import access, cases, maps, roster
from app.child import ChildView
from models.bodies import Effort
from models.case import Case
from models.gate import asks_consent
from models.network_map import MapActor, NetworkMap, replace_actor
from models.people import Actor
from views.children.actor_card import ActorCard
from views.children.autosave import Autosave
from views.children.tab import ChildTab
from views.context import Context
from views.kit import Banner, QuietButton
from views.map.efforts import CHILD, EffortMatrix, EffortStep, Someone
from views.map.geometry import free_place
from views.map.page import MapPage
from views.map.room import scrolls
from views.map.versions import MapVersionItem
from views.theme import Space

_NAMED = 2
_LEAST_LINES = 26
SETTLE_MS = 1200
"""How long a new actor stands on the map before the case gets it: time to undo a slip."""


class MapTab(ChildTab):
    """The network map of one child."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent)
        self.setAccessibleName(self.tr("Network map"))
        self._shown_log = ""
        self._loaded = False
        self._read_only = True
        self._lacks = False
        self._consents: dict[str, str] = {}
        self._case_actors: dict[str, Actor] = {}
        self._new: list[Actor] = []
        self._changed: list[Actor] = []
        self._roster: dict[str, Actor] = {}
        self._farewells: set[str] = set()
        self.page = MapPage(
            self,
            new_id=context.session.new_id,
            consent_state=self._consent_of,
            today=lambda: self.view.today if self.view else "",
            run=lambda work, then: context.run(work, done=then, owner=self),
        )
        self.efforts = EffortMatrix(context.session.new_id, self)
        self.efforts.written.connect(self._write_effort)
        self.page.sides.tabs.addTab(self.efforts, self.tr("Efforts"))
        self.autosave = Autosave(context, maps.SLOT, self._draft_data, self)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._keep_actors)
        self.page.deeds.has_cards = True
        self.page.card_wanted.connect(self._open_card)
        self.page.farewell_said.connect(self._farewells.add)
        self.page.changed.connect(self._edited)
        self.page.save_version_requested.connect(self._save_version)
        register = QuietButton(self.tr("Register a consent"), icon="consent")
        register.clicked.connect(lambda: context.open_case(self.log, "consents"))
        self.lacking = Banner("warning", "", [register], parent=self)
        self.lacking.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        inside = self.lacking.layout()
        assert inside is not None
        inside.setContentsMargins(Space.M, Space.XS, Space.S, Space.XS)
        self.lacking.hide()
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(Space.XL, Space.S, Space.XL, Space.S)
        column.setSpacing(Space.XS)
        column.addWidget(self.lacking)
        column.addWidget(self.page, 1)
        scrolls(self, body)

    def refresh(self, view: ChildView) -> None:
        read_only = not view.may_write
        child = view.case.child
        self.page.files.practice = view.case.practice
        self.page.files.note_export = partial(
            access.record, self.context.session, view.case.log, "print", "map"
        )
        self.efforts.show_efforts(
            [Someone(actor.id, actor.name) for actor in view.case.active_actors],
            [Someone(CHILD, child.name), *(Someone(each.id, each.name) for each in child.family)],
            view.case.efforts,
            today=view.today,
            may_write=view.may_write,
        )
        self._take_in(view)
        if view.case.log != self._shown_log or read_only != self._read_only:
            self.autosave.follow(view.case.log)
            self._shown_log, self._read_only = view.case.log, read_only
            self._loaded = False
            self._farewells.clear()
            log = view.case.log
            self.context.run(
                roster.roster, self.context.session, done=self._take_roster, owner=self
            )
            self.context.run(
                maps.current,
                self.context.session,
                log,
                done=lambda network: self._load(network, log),
                owner=self,
            )
        elif self._loaded:
            self._show_marks(view)
            self._bring_in_new(view)

    def flush(self) -> None:
        if self._settle.isActive():
            self._settle.stop()
            self._keep_actors()
        self.autosave.flush()

    # ------------------------------------------------------------ showing

    def _take_in(self, view: ChildView) -> None:
        self._new = [
            actor for actor in view.case.active_actors if actor.id not in self._case_actors
        ]
        self._changed = [
            actor for actor in view.case.actors if self._case_actors.get(actor.id, actor) != actor
        ]
        self._case_actors = {actor.id: actor for actor in view.case.actors}
        self._consents = {each.actor.id: each.consent for each in view.actors}
        self._show_lacking(view)

    def _take_roster(self, people: tuple[Actor, ...]) -> None:
        """Whom one knows from elsewhere; those on the child's case are offered already."""
        here = {(actor.name, actor.workplace) for actor in self._case_actors.values()}
        self._roster = {each.id: each for each in people if (each.name, each.workplace) not in here}
        self.page.set_roster([_drawn(each) for each in self._roster.values()])

    def _load(self, network: NetworkMap, log: str) -> None:
        if log != self._shown_log or self.view is None:
            return
        held = "" if self._read_only else self.autosave.take_held(log)
        if held:
            network = maps.read(held)
            self.autosave.touched()  # it stands here and not in the store
        for actor in self.view.case.actors:
            network = _as_in_case(network, actor)
        self.page.load(network, read_only=self._read_only, versions=self._versions(self.view))
        self._loaded = True
        self._show_marks(self.view)

    def _show_marks(self, view: ChildView) -> None:
        self.page.versions.offer(self._versions(view))
        self.page.set_known_actors([_drawn(actor) for actor in view.case.active_actors])
        holder = view.case.holder
        on_map = next(
            (
                actor.id
                for actor in view.case.active_actors
                if actor.key == holder.key or (not actor.key and actor.name == holder.person.name)
            ),
            "",
        )
        eyes = view.case.eyes_on_child
        self.page.set_marks(on_map, eyes.actor if eyes else "")

    def _show_lacking(self, view: ChildView) -> None:
        lacking = view.actors_without_consent
        names = ", ".join(actor.name for actor in lacking)
        # One line only: the canvas needs the room, and every card says it too.
        text = (
            self.tr("Consent is missing for {names}.").format(names=names)
            if len(lacking) <= _NAMED
            else self.tr("Consent is missing for {count} actors.").format(count=len(lacking))
        )
        self.lacking.set("warning", text)
        self.lacking.setToolTip(names)
        self._lacks = bool(names) and view.may_write
        self._show_banner()

    def _show_banner(self) -> None:
        """Where there is little room the canvas has it: the head and the cards say it too."""
        low = self.height() < _LEAST_LINES * self.fontMetrics().height()
        self.lacking.setVisible(self._lacks and not low)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_banner()

    def _versions(self, view: ChildView) -> list[MapVersionItem]:
        return [
            MapVersionItem(
                id=saved.entry,
                title=saved.version.title,
                saved_at=saved.at,
                network=saved.version.network,
            )
            for saved in reversed(view.case.maps)
        ]

    def _consent_of(self, actor: str) -> str:
        """The state of a consent; somebody drawn just now lacks it from the first moment (C-13)."""
        network = self.page.network()
        if actor in self._consents or not self._loaded or not network.has(actor):
            return self._consents.get(actor, "not_needed")
        drawn = network.actor(actor)
        holds = self.view is not None and drawn.name == self.view.case.holder.person.name
        missing = asks_consent(drawn.group) and not drawn.left and not holds
        return "missing" if missing else "not_needed"

    # ------------------------------------------------------------ drawing

    def _edited(self, _network: NetworkMap) -> None:
        self.autosave.touched()
        self._settle.start()

    def _draft_data(self) -> str:
        return msgspec.json.encode(self.page.network()).decode()

    def _bring_in_new(self, view: ChildView) -> None:
        """Actors added elsewhere on the page come on to the map too."""
        if self._read_only or not (self._changed or self._new):
            return
        self.page.come_back()
        for actor in self._changed:
            network = self.page.editor.current
            self.page.editor.apply(self.tr("Change actor"), _as_in_case(network, actor))
        for actor in self._new:
            network = self.page.network()
            if not network.has(actor.id):
                x, y = free_place(network.actors, actor.group, None)
                placed = msgspec.structs.replace(_drawn(actor), x=x, y=y)
                self.page.editor.add(placed)

    def _keep_actors(self) -> None:
        """Save as actors of the case those who were drawn, renamed or took leave here (N-03)."""
        if self._read_only or not self._loaded:
            return
        for drawn in self.page.network().actors:
            known = self._case_actors.get(drawn.id)
            wanted = self._actor_of(drawn, known)
            if wanted != known:
                self._case_actors[drawn.id] = wanted
                self.context.run(
                    cases.save_actor,
                    self.context.session,
                    self._shown_log,
                    wanted,
                    done=self._kept,
                    owner=self,
                )

    def _actor_of(self, drawn: MapActor, known: Actor | None) -> Actor:
        """The case's actor as the map has it now; one known from elsewhere brings what is known."""
        if known is None:
            today = self.view.today if self.view else ""
            met = self._roster.get(drawn.id, Actor(id=drawn.id, name=drawn.name))
            known = msgspec.structs.replace(met, joined=today)
        return msgspec.structs.replace(
            known,
            name=drawn.name,
            profession=drawn.profession,
            workplace=drawn.workplace,
            group=drawn.group,
            authority=drawn.authority,
            left=drawn.left or "",
            farewell=bool(drawn.left) and (known.farewell or drawn.id in self._farewells),
        )

    def _open_card(self, node: str) -> None:
        """What the case holds about an actor on the map (N-03): also leaving, with a farewell."""
        if self._settle.isActive():
            self._settle.stop()
            self._keep_actors()
        known = self._case_actors.get(node)
        if known is not None and self.view is not None:
            may = not self._read_only
            ActorCard(self.context, self.view, known, may_change=may, parent=self).open()

    def _write_effort(self, effort: Effort) -> None:
        """One more step that can be undone, in one row with all that is drawn."""
        efforts = self.view.case.efforts if self.view is not None else ()
        before = next((each for each in efforts if each.id == effort.id), None)
        if effort != before:
            self.page.editor.stack.push(EffortStep(self._keep_effort, before, effort))

    def _keep_effort(self, effort: Effort) -> None:
        self.context.run(
            cases.save_effort,
            self.context.session,
            self._shown_log,
            effort,
            done=self._kept,
            owner=self,
        )

    def _kept(self, case: Case) -> None:
        self.context.case_changed.emit(case.log)

    def _save_version(self, network: NetworkMap, title: str) -> None:
        self._settle.stop()
        self._keep_actors()
        self.autosave.drop()
        self.context.run(
            maps.save_version,
            self.context.session,
            self._shown_log,
            network,
            title,
            done=self._saved,
            owner=self,
        )

    def _saved(self, case: Case) -> None:
        self.context.toast(self.tr("The map is saved in the log."))
        self.context.case_changed.emit(case.log)


def _drawn(actor: Actor) -> MapActor:
    """A case's actor as it is drawn."""
    return MapActor(
        id=actor.id,
        name=actor.name,
        profession=actor.profession,
        workplace=actor.workplace,
        group=actor.group,
        authority=actor.authority,
        left=actor.left or None,
    )


def _as_in_case(network: NetworkMap, actor: Actor) -> NetworkMap:
    """The map with what the case says of an actor; the place on the map stays."""
    if not network.has(actor.id):
        return network
    drawn = network.actor(actor.id)
    said = _drawn(actor)
    return replace_actor(
        network,
        msgspec.structs.replace(
            said, x=drawn.x, y=drawn.y, pinned=drawn.pinned, issues=drawn.issues
        ),
    )
