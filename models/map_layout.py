"""Automatic places for the cards: always a proposal, never applied silently (product, "layout").

Nothing here draws lots: the same map gives the same places. Pinned actors, and those the caller
keeps, stay where they are. *Rings and sectors* is stable by itself: its places are fixed by the
frame alone, and who already lies on a place of its own stays, so one actor more moves nobody.
*Free* lays the kept ones down as they are and fits the others in.

Only ring and sector carry meaning; within them the order is chosen so that ties cross as seldom as
possible. Lengths are scene units, (0, 0) is the middle, x to the right, y downwards; angles are
degrees clockwise from the top.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Collection, Iterator, Mapping
from itertools import pairwise

import msgspec

from models.network_map import CENTRE, MapActor, NetworkMap, TieLevel, replace_actor

Place = tuple[int, int]
Places = dict[str, Place]
Box = tuple[float, float, float, float]
"""left, top, right, bottom"""
_Line = tuple[str, str]


class SectorSpan(msgspec.Struct, frozen=True):
    """The wedge of one actor group."""

    group: str
    start: float
    span: float


class Frame(msgspec.Struct, frozen=True):
    """What the canvas is like. rings: shares of the radius, the innermost first.

    gap_x, gap_y: room to keep between cards. middle: radius of the node in the middle. reserved:
    boxes that no card may cover (the sectors' names). limit: how far out a card's middle may lie.
    """

    radius_x: float
    radius_y: float
    card_width: float
    card_height: float
    sectors: tuple[SectorSpan, ...]
    middle: float = 66.0
    gap_x: float = 12.0
    gap_y: float = 26.0
    grid: int = 10
    rings: tuple[float, ...] = (0.46, 0.70, 0.92)
    reserved: tuple[Box, ...] = ()
    limit: tuple[float, float] = (2200.0, 1650.0)


class Proposal(msgspec.Struct, frozen=True):
    """New places, only of actors that would move. crossings: of drawn ties, before and after."""

    places: Places
    crossings_before: int
    crossings_after: int


MAY_CROSS = 300
"""Above this many drawn ties crossings are not counted: no order makes such a picture readable."""

_OUTER = (1.42, 1.66, 1.9, 2.2, 2.5, 2.8, 3.1, 3.4, 3.7, 4.0)
_ROUNDS = 6
_TRIED = 10
_CROSSING, _OFF_RING, _OUTSIDE, _PER_LENGTH = 100.0, 60.0, 2000.0, 0.05


def rings_and_sectors(
    network: NetworkMap,
    frame: Frame,
    *,
    keep: Collection[str] = (),
    ring_of: Mapping[str, int] | None = None,
    afresh: bool = False,
) -> Proposal:
    """Every actor in the sector of its group, on the ring of its tie with the child.

    keep: ids that stay whatever happens. ring_of: another ring for some, 0 the innermost; without
    it the meeting forum is innermost, then access, then all others. afresh: also move those who
    already lie on a right place of their own.
    """
    slots = _slots(frame)
    here = {actor.id: (actor.x, actor.y) for actor in network.actors}
    wanted = {actor.id: _ring(network, actor, frame, ring_of or {}) for actor in network.actors}
    fixed = {a.id for a in network.actors if a.pinned or a.id in keep or a.left is not None}
    fixed = {each for each in fixed if here[each] != (0, 0)}
    if not afresh:
        for actor in network.actors:
            slot = slots.get((_group(actor, frame), here[actor.id]))
            if slot is not None and (slot == wanted[actor.id] or slot >= len(frame.rings)):
                fixed.add(actor.id)
    places = {each: here[each] for each in here if each in fixed}
    taken = [_box(frame, *place) for place in places.values()]
    choice: dict[str, list[Place]] = {}
    for actor in network.actors:
        if actor.id in fixed:
            continue
        group = _group(actor, frame)
        mine = [place for (key, place) in slots if key == group]
        choice[actor.id] = [p for p in mine if not any(_meet(_box(frame, *p), b) for b in taken)]
    return _proposal(network, _Assignment(network, frame, slots, wanted, places, choice).solve())


def free(
    network: NetworkMap, frame: Frame, *, keep: Collection[str] = (), turn: float = 0.0
) -> Proposal:
    """Near each other who work closely: the picture's distances follow the ties (stress).

    keep: ids that stay; pinned actors stay too. turn: degrees the first guess is turned by, for
    another proposal of the same map.
    """
    here = {actor.id: (actor.x, actor.y) for actor in network.actors}
    fixed = {a.id for a in network.actors if (a.pinned or a.id in keep) and here[a.id] != (0, 0)}
    moving = [actor.id for actor in network.actors if actor.id not in fixed]
    aspect = frame.radius_y / frame.radius_x
    unit = frame.radius_x * 0.62
    spots = {each: (x / unit, y / (unit * aspect)) for each, (x, y) in here.items()}
    for at, each in enumerate(moving):
        # A sunflower: even, without two in one place, and the same each time.
        angle = math.radians(turn) + at * math.pi * (3 - math.sqrt(5))
        reach = 0.6 + math.sqrt(at + 1) * 0.35
        spots[each] = (reach * math.sin(angle), -reach * math.cos(angle))
    spots[CENTRE] = (0.0, 0.0)
    _relax(spots, moving, _distances(network))
    places = {each: here[each] for each in here if each in fixed}
    taken = [_box(frame, *place) for place in places.values()] + list(_held(frame))
    for each in sorted(moving, key=lambda node: (math.hypot(*spots[node]), node)):
        x, y = spots[each][0] * unit, spots[each][1] * unit * aspect
        place = _nearest_free(frame, x, y, taken)
        places[each] = place
        taken.append(_box(frame, *place))
    return _proposal(network, places)


def applied(network: NetworkMap, proposal: Proposal) -> NetworkMap:
    """The map with the proposed places, for when the person says yes."""
    for each, (x, y) in proposal.places.items():
        actor = network.actor(each)
        network = replace_actor(network, msgspec.structs.replace(actor, x=x, y=y))
    return network


def crossings(network: NetworkMap) -> int:
    """How many pairs of drawn ties cross, drawn straight from middle to middle."""
    places = {actor.id: (actor.x, actor.y) for actor in network.actors}
    return _crossings(_drawn(network), {**places, CENTRE: (0, 0)})


def _proposal(network: NetworkMap, places: Places) -> Proposal:
    here = {actor.id: (actor.x, actor.y) for actor in network.actors}
    drawn = _drawn(network)
    return Proposal(
        places={each: place for each, place in places.items() if place != here[each]},
        crossings_before=_crossings(drawn, {**here, CENTRE: (0, 0)}),
        crossings_after=_crossings(drawn, {**here, **places, CENTRE: (0, 0)}),
    )


# ---------------------------------------------------------------- rings and sectors

_Slots = dict[tuple[str, Place], int]
"""Ring of each place, by group and place, in the order they are to be taken."""


def _slots(frame: Frame) -> _Slots:
    """Places of every sector that no two cards share. They depend on the frame alone."""
    taken = list(_held(frame))
    found: _Slots = {}
    between = [(ring, inner + 0.5 * (outer - inner)) for ring, (inner, outer) in _gaps(frame)]
    outside = [(len(frame.rings) + at, fraction) for at, fraction in enumerate(_OUTER)]
    for ring, fraction in (*enumerate(frame.rings), *between, *outside):
        for step in range(17):
            for sector in frame.sectors:
                for side in (1, -1) if step else (1,):
                    degrees = sector.start + sector.span * (0.5 + side * step * 0.03)
                    turn = math.radians(degrees)
                    x, y = _snapped(
                        frame,
                        frame.radius_x * fraction * math.sin(turn),
                        -frame.radius_y * fraction * math.cos(turn),
                    )
                    box = _box(frame, x, y)
                    inside = abs(x) <= frame.limit[0] and abs(y) <= frame.limit[1]
                    if inside and not any(_meet(box, other) for other in taken):
                        taken.append(box)
                        found[sector.group, (x, y)] = ring
    return found


def _gaps(frame: Frame) -> Iterator[tuple[int, tuple[float, float]]]:
    """Room between the rings, for when a ring is full; it counts as the ring outside it."""
    return enumerate(pairwise(frame.rings), start=1)


def _group(actor: MapActor, frame: Frame) -> str:
    known = any(sector.group == actor.group for sector in frame.sectors)
    return actor.group if known else frame.sectors[0].group


def _ring(network: NetworkMap, actor: MapActor, frame: Frame, ring_of: Mapping[str, int]) -> int:
    by_tie = {TieLevel.FORUM: 0, TieLevel.ACCESS: 1}
    level = network.level(actor.id, CENTRE)
    ring = ring_of.get(actor.id, by_tie.get(level, 2) if level is not None else 2)
    return min(max(ring, 0), len(frame.rings) - 1)


class _Assignment:
    """Actors to places of their sectors. Mutable while it looks for fewer crossings."""

    def __init__(
        self,
        network: NetworkMap,
        frame: Frame,
        slots: _Slots,
        wanted: Mapping[str, int],
        fixed: Places,
        choice: Mapping[str, list[Place]],
    ) -> None:
        self.frame = frame
        self.wanted = wanted
        self.ring = {place: ring for (_, place), ring in slots.items()}
        self.places: Places = {**fixed, CENTRE: (0, 0)}
        self.used: dict[Place, str] = {}
        drawn = _drawn(network)
        self.ties_of: dict[str, list[_Line]] = {node: [] for node in (CENTRE, *wanted)}
        for a, b in drawn:
            self.ties_of[a].append((a, b))
            self.ties_of[b].append((a, b))
        self.ties = drawn if len(drawn) <= MAY_CROSS else []
        self.choice = {each: self._nearest(each, places) for each, places in choice.items()}

    def solve(self) -> Places:
        """The places of all actors, those that stay included."""
        for each in sorted(self.choice, key=lambda node: -len(self.ties_of[node])):
            open_places = [place for place in self.choice[each] if place not in self.used]
            if open_places:
                costs = {place: self._cost({each: place}) for place in open_places}
                self._move({each: min(open_places, key=costs.__getitem__)})
            else:
                held = [_box(self.frame, *place) for place in self.places.values()]
                x = self.frame.radius_x * 4.2
                self._move({each: _nearest_free(self.frame, x, 0.0, [*held, *_held(self.frame)])})
        for _ in range(_ROUNDS):
            better = [self._improve(each) for each in self.choice]
            if not any(better):
                break
        del self.places[CENTRE]
        return self.places

    def _nearest(self, each: str, places: list[Place]) -> list[Place]:
        """The places worth trying: nearest to the wanted ring, as many as there may be need of."""
        near = sorted(places, key=lambda place: self._off_ring(each, place))
        return near[:_TRIED]

    def _off_ring(self, each: str, place: Place) -> float:
        ring = self.ring.get(place, len(self.frame.rings) + len(_OUTER))
        outside = max(ring - len(self.frame.rings) + 1, 0)
        return _OFF_RING * abs(ring - self.wanted[each]) + _OUTSIDE * outside

    def _move(self, moves: Places) -> None:
        for each in moves:
            old = self.places.get(each)
            if old is not None:
                self.used.pop(old, None)
        for each, place in moves.items():
            self.places[each] = place
            self.used[place] = each

    def _improve(self, each: str) -> bool:
        now = self.places[each]
        best: Places = {}
        gain = 1e-9
        alone = self._cost({each: now})
        for place in self.choice[each]:
            other = self.used.get(place)
            if other is None:
                moves, before = {each: place}, alone
            elif other == each or now not in self.choice.get(other, ()):
                continue
            else:
                moves, before = {each: place, other: now}, self._cost({each: now, other: place})
            saved = before - self._cost(moves)
            if saved > gain:
                best, gain = moves, saved
        self._move(best)
        return bool(best)

    def _cost(self, moves: Places) -> float:
        """What these actors, at these places, add to the cost of the picture."""
        places = {**self.places, **moves}
        mine = [line for each in moves for line in self.ties_of[each]]
        mine = [(a, b) for a, b in dict.fromkeys(mine) if a in places and b in places]
        cost = sum(self._off_ring(each, place) for each, place in moves.items())
        for a, b in mine:
            (ax, ay), (bx, by) = places[a], places[b]
            cost += _PER_LENGTH * math.hypot(ax - bx, ay - by)
        if self.ties:
            rest = [(a, b) for a, b in self.ties if a in places and b in places]
            cost += _CROSSING * _crossings_with(mine, rest, places)
        return cost


# ---------------------------------------------------------------- free

_LENGTHS = {TieLevel.FORUM: 1.0, TieLevel.ACCESS: 1.35, TieLevel.KNOWN: 1.8}
_APART, _FROM_CENTRE, _ENOUGH = 3.2, 1.7, 1e-4


def _distances(network: NetworkMap) -> dict[str, dict[str, float]]:
    """How far apart each two should lie: along the ties between actors, not through the child."""
    near: dict[str, list[tuple[str, float]]] = {actor.id: [] for actor in network.actors}
    centre: dict[str, float] = {}
    for tie in network.ties:
        if tie.level == TieLevel.NONE:
            continue
        if CENTRE in (tie.a, tie.b):
            centre[tie.b if tie.a == CENTRE else tie.a] = _LENGTHS[tie.level]
        else:
            near[tie.a].append((tie.b, _LENGTHS[tie.level]))
            near[tie.b].append((tie.a, _LENGTHS[tie.level]))
    found: dict[str, dict[str, float]] = {}
    for start in near:
        reach = {start: 0.0}
        queue = [(0.0, start)]
        while queue:
            far, each = heapq.heappop(queue)
            if far > reach[each]:
                continue
            for other, length in near[each]:
                if far + length < reach.get(other, math.inf):
                    reach[other] = far + length
                    heapq.heappush(queue, (far + length, other))
        found[start] = {
            other: min(reach.get(other, _APART), _APART) for other in near if other != start
        }
        found[start][CENTRE] = centre.get(start, _FROM_CENTRE)
    return found


def _relax(
    spots: dict[str, tuple[float, float]],
    moving: list[str],
    wanted: Mapping[str, Mapping[str, float]],
) -> None:
    """Stress majorisation, one actor at a time, until hardly anything moves."""
    rounds = 120 if len(spots) <= 80 else 30
    for _ in range(rounds):
        most = 0.0
        for each in moving:
            x, y = spots[each]
            sum_x = sum_y = weights = 0.0
            for other, far in wanted[each].items():
                ox, oy = spots[other]
                dx, dy = x - ox, y - oy
                length = math.sqrt(dx * dx + dy * dy) or 1e-6
                weight = 1.0 / (far * far)
                sum_x += weight * (ox + far * dx / length)
                sum_y += weight * (oy + far * dy / length)
                weights += weight
            new = (sum_x / weights, sum_y / weights)
            most = max(most, abs(new[0] - x), abs(new[1] - y))
            spots[each] = new
        if most < _ENOUGH:
            break


def _nearest_free(frame: Frame, x: float, y: float, taken: Collection[Box]) -> Place:
    """The free place nearest to a point; none covers a card, the middle or a reserved box."""
    for step in range(400):
        count = 1 if step == 0 else 12 + 2 * step
        ring = []
        for at in range(count):
            turn = 2 * math.pi * at / count
            reach = step * frame.grid * 2.0
            place = _snapped(frame, x + reach * math.sin(turn), y - reach * math.cos(turn))
            ring.append(place)
        for place in ring:
            inside = abs(place[0]) <= frame.limit[0] and abs(place[1]) <= frame.limit[1]
            box = _box(frame, *place)
            if inside and not any(_meet(box, other) for other in taken):
                return place
    # The canvas is full: then a card must lie on another, and the person sees it.
    return _snapped(frame, x, y)


# ---------------------------------------------------------------- boxes and crossings


def _snapped(frame: Frame, x: float, y: float) -> Place:
    return round(x / frame.grid) * frame.grid, round(y / frame.grid) * frame.grid


def _box(frame: Frame, x: float, y: float) -> Box:
    wide, high = (frame.card_width + frame.gap_x) / 2, (frame.card_height + frame.gap_y) / 2
    return x - wide, y - high, x + wide, y + high


def _held(frame: Frame) -> Iterator[Box]:
    reach = frame.middle + 8.0
    yield (-reach, -reach, reach, reach)
    yield from frame.reserved


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _drawn(network: NetworkMap) -> list[_Line]:
    return [(tie.a, tie.b) for tie in network.ties if tie.level != TieLevel.NONE]


def _crossings(ties: list[_Line], places: Mapping[str, Place]) -> int:
    if len(ties) > MAY_CROSS:
        return 0
    segments = [_segment(tie, places) for tie in ties]
    return sum(_hits(one, segments[at + 1 :]) for at, one in enumerate(segments))


def _crossings_with(some: list[_Line], ties: list[_Line], places: Mapping[str, Place]) -> int:
    """Crossings that some of the ties have a part in."""
    mine = set(some)
    own = [_segment(tie, places) for tie in some]
    rest = [_segment(tie, places) for tie in ties if tie not in mine]
    return sum(_hits(one, rest) + _hits(one, own[at + 1 :]) for at, one in enumerate(own))


_Segment = tuple[int, int, int, int]


def _segment(tie: _Line, places: Mapping[str, Place]) -> _Segment:
    return (*places[tie[0]], *places[tie[1]])


def _hits(one: _Segment, others: list[_Segment]) -> int:
    """How many of the others cross one; ties that share an end do not."""
    ax, ay, bx, by = one
    left, right = (ax, bx) if ax < bx else (bx, ax)
    top, bottom = (ay, by) if ay < by else (by, ay)
    wide, high = bx - ax, by - ay
    hits = 0
    for cx, cy, dx, dy in others:
        if (cx < left and dx < left) or (cx > right and dx > right):
            continue
        if (cy < top and dy < top) or (cy > bottom and dy > bottom):
            continue
        if (cx, cy) in ((ax, ay), (bx, by)) or (dx, dy) in ((ax, ay), (bx, by)):
            continue
        # Whole numbers: the side each end lies on is exact.
        if (wide * (cy - ay) > high * (cx - ax)) == (wide * (dy - ay) > high * (dx - ax)):
            continue
        across, down = dx - cx, dy - cy
        if (across * (ay - cy) > down * (ax - cx)) != (across * (by - cy) > down * (bx - cx)):
            hits += 1
    return hits
