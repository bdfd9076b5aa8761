"""What differs between two maps of the same case, exactly (Sammenlign).

The difference is a value: applied to the first map it gives the second, and turned round it leads
back. A pair that was not discussed and now is has become *known*, which is another thing than a
contact that has arisen: `TieChange.kind` keeps the two apart.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from models.network_map import Centre, MapActor, NetworkMap, Pair, Tie, TieLevel

TieKind = Literal[
    "added", "removed", "stronger", "weaker", "now_judged", "now_unknown", "same_level"
]
_PLACE = {"x", "y", "pinned"}


class ActorChange(msgspec.Struct, frozen=True):
    """One actor who is on both maps and is not the same on them."""

    before: MapActor
    after: MapActor

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of what differs, in the order of `MapActor`."""
        return tuple(
            name
            for name in MapActor.__struct_fields__
            if getattr(self.before, name) != getattr(self.after, name)
        )

    @property
    def only_moved(self) -> bool:
        """Whether nothing differs but where the card lies."""
        return set(self.fields) <= _PLACE

    @property
    def facts(self) -> tuple[str, ...]:
        """The names of what differs beside the place, and beside leaving or coming back."""
        told = _PLACE | ({"left"} if self.leaves or self.returns else set())
        return tuple(name for name in self.fields if name not in told)

    @property
    def leaves(self) -> bool:
        """Whether the actor was active on the first map and has left on the second."""
        return self.before.left is None and self.after.left is not None

    @property
    def returns(self) -> bool:
        """Whether the actor had left on the first map and is active on the second."""
        return self.before.left is not None and self.after.left is None


class TieChange(msgspec.Struct, frozen=True):
    """One pair whose tie differs. None: not discussed on that map. Never None on both."""

    before: Tie | None
    after: Tie | None

    @property
    def pair(self) -> Pair:
        """The two actors."""
        tie = self.after or self.before
        if tie is None:
            raise ValueError("a change of nothing")
        return tie.a, tie.b

    @property
    def kind(self) -> TieKind:
        """What has happened to the pair.

        added and removed: a line where *no contact* was judged, and the other way. now_judged and
        now_unknown: from and to *not discussed*. same_level: only what is written on it differs.
        """
        if self.before is None:
            return "now_judged"
        if self.after is None:
            return "now_unknown"
        old, new = self.before.level, self.after.level
        if old == new:
            return "same_level"
        if old == TieLevel.NONE:
            return "added"
        if new == TieLevel.NONE:
            return "removed"
        return "stronger" if new > old else "weaker"


class MapDiff(msgspec.Struct, frozen=True):
    """The whole difference. order: ids of the second map's actors where their order is another.

    centre: the middle before and after, None when it is the same.
    """

    centre: tuple[Centre, Centre] | None = None
    added: tuple[MapActor, ...] = ()
    removed: tuple[MapActor, ...] = ()
    changed: tuple[ActorChange, ...] = ()
    ties: tuple[TieChange, ...] = ()
    order: tuple[str, ...] | None = None

    @property
    def empty(self) -> bool:
        """Whether the two maps are the same."""
        return self == MapDiff()

    def of_kind(self, kind: TieKind) -> tuple[TieChange, ...]:
        """The changed pairs of one kind."""
        return tuple(change for change in self.ties if change.kind == kind)

    def with_new_or_gone(self, change: TieChange) -> bool:
        """Whether an end of the pair is on one of the two maps only."""
        alone = {actor.id for actor in (*self.added, *self.removed)}
        return not alone.isdisjoint(change.pair)


def difference(first: NetworkMap, second: NetworkMap) -> MapDiff:
    """What must happen to the first map for it to be the second."""
    old = {actor.id: actor for actor in first.actors}
    new = {actor.id: actor for actor in second.actors}
    before = {(tie.a, tie.b): tie for tie in first.ties}
    after = {(tie.a, tie.b): tie for tie in second.ties}
    added = tuple(actor for actor in second.actors if actor.id not in old)
    kept = [actor.id for actor in first.actors if actor.id in new]
    reached = [*kept, *(actor.id for actor in added)]
    order = tuple(actor.id for actor in second.actors)
    return MapDiff(
        centre=(first.centre, second.centre) if first.centre != second.centre else None,
        added=added,
        removed=tuple(actor for actor in first.actors if actor.id not in new),
        changed=tuple(ActorChange(old[each], new[each]) for each in kept if old[each] != new[each]),
        ties=tuple(
            TieChange(before.get(each), after.get(each))
            for each in sorted(before.keys() | after.keys())
            if before.get(each) != after.get(each)
        ),
        order=order if list(order) != reached else None,
    )


def applied(network: NetworkMap, diff: MapDiff) -> NetworkMap:
    """The map after the difference. ValueError when the map is not the one it starts from."""
    actors = {actor.id: actor for actor in network.actors}
    ties = {(tie.a, tie.b): tie for tie in network.ties}
    centre = network.centre
    if diff.centre is not None:
        _must(centre == diff.centre[0])
        centre = diff.centre[1]
    for gone in diff.removed:
        _must(actors.pop(gone.id, None) == gone)
    for change in diff.changed:
        _must(actors.get(change.before.id) == change.before)
        actors[change.after.id] = change.after
    for come in diff.added:
        _must(come.id not in actors)
        actors[come.id] = come
    for tie in diff.ties:
        _must(ties.pop(tie.pair, None) == tie.before)
        if tie.after is not None:
            ties[tie.pair] = tie.after
    order = diff.order if diff.order is not None else tuple(actors)
    _must(set(order) == set(actors))
    return NetworkMap(
        centre=centre,
        actors=tuple(actors[each] for each in order),
        ties=tuple(ties[each] for each in sorted(ties)),
    )


def _must(fits: bool) -> None:
    if not fits:
        raise ValueError("this difference starts from another map")
