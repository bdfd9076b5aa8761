"""Where things lie on the map: sectors, free places, neighbours, and how a tie bends round cards.

Scene units throughout; the centre of the map is (0, 0), x to the right, y downwards.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

import msgspec
from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

from app.reference import ActorGroup, actor_groups
from models.network_map import CENTRE, MapActor, NetworkMap, move_actor
from views.map.look import CARD_HEIGHT, CARD_WIDTH, CENTRE_RADIUS, GRID

RADIUS_X, RADIUS_Y = 510.0, 400.0
INNER = 0.2
RINGS = (0.46, 0.70, 0.92)
"""Shares of the way out that the rings lie at, the innermost first."""
SCENE_RECT = QRectF(-2400, -1800, 4800, 3600)
_LIMIT = QRectF(-2200, -1650, 4400, 3300)
_FULL = 360.0
_UNIT_TINTS = ("green", "blue", "sand", "violet", "rose", "amber", "grey")
_WIDE = 80.0
_RING_REACH = 0.06

Units = tuple[str, ...] | None
"""The units of an organisation that are its sectors; None for a map with a child in the middle."""

Obstacles = Sequence[tuple[str, QRectF]]
Place = tuple[float, float]
_Sides = tuple[float, float, float, float]
"""Left, top, right and bottom of a card."""
_REMEMBERED = 20_000
"""So many answers about ties that did not move are kept; a map with bends has 120 ties at most."""


@dataclass(frozen=True)
class Sector:
    """A wedge of the ellipse that belongs to one actor group; degrees clockwise from the top."""

    group: ActorGroup
    start: float
    span: float

    @property
    def middle(self) -> float:
        return self.start + self.span / 2


def units_of(network: NetworkMap) -> Units:
    """What the sectors of a map are made of."""
    return None if network.has_middle else network.units


@cache
def groups_of(units: Units) -> tuple[ActorGroup, ...]:
    """The groups that cards stand in: a child's, or the units; one without a name for no units."""
    if units is None:
        return actor_groups()
    return tuple(
        ActorGroup(name, name, 1, _UNIT_TINTS[at % len(_UNIT_TINTS)], "", "")
        for at, name in enumerate(units or ("",))
    )


def group_of(key: str, units: Units = None) -> ActorGroup:
    """The group with a key; an unknown key falls to the first group."""
    groups = groups_of(units)
    return next((each for each in groups if each.key == key), groups[0])


@cache
def sectors(units: Units = None) -> tuple[Sector, ...]:
    """All sectors, the first one centred at the top of the map."""
    groups = groups_of(units)
    unit = _FULL / sum(group.weight for group in groups)
    angle = -groups[0].weight * unit / 2
    found = []
    for group in groups:
        found.append(Sector(group, angle, group.weight * unit))
        angle += group.weight * unit
    return tuple(found)


def polar(fraction: float, degrees: float) -> QPointF:
    """The point at a share of the way from the middle to the rim, in one direction."""
    turn = math.radians(degrees)
    return QPointF(RADIUS_X * fraction * math.sin(turn), -RADIUS_Y * fraction * math.cos(turn))


def fraction_of(x: float, y: float) -> float:
    """How far out a point lies: 0 in the middle, 1 on the rim."""
    return math.hypot(x / RADIUS_X, y / RADIUS_Y)


def sector_at(x: float, y: float, units: Units = None) -> Sector | None:
    """The sector a point lies in, None outside the rim and in the middle."""
    if not INNER <= fraction_of(x, y) <= 1.0:
        return None
    degrees = _degrees(x, y)
    for sector in sectors(units):
        if 0 <= (degrees - sector.start) % _FULL < sector.span:
            return sector
    return None


def _degrees(x: float, y: float) -> float:
    return math.degrees(math.atan2(x / RADIUS_X, -y / RADIUS_Y))


@cache
def sector_path(sector: Sector) -> QPainterPath:
    """The outline of a sector, a little smaller than its share so that neighbours stay apart."""
    steps = 28
    outer, inner = [], []
    for step in range(steps + 1):
        share = step / steps
        outer.append(polar(1.0, sector.start + 0.7 + (sector.span - 1.4) * share))
        inner.append(polar(INNER, sector.start + 2.4 + (sector.span - 4.8) * share))
    path = QPainterPath()
    path.addPolygon(QPolygonF([*outer, *reversed(inner)]))
    path.closeSubpath()
    return path


def label_rect(sector: Sector) -> QRectF:
    """Where the name of a sector stands: outside the rim, off its middle."""
    rim = polar(1.0, sector.middle)
    turn = math.radians(sector.middle)
    right, down = math.sin(turn), -math.cos(turn)
    # Beside the ellipse the names stand in two rows, so that they take little width.
    width, height = (132.0, 46.0) if abs(right) > 0.6 else (230.0, 26.0)
    side = math.copysign(min(1.0, abs(right) * 1.6), right)
    x = rim.x() + 10 * right - width / 2 + side * width / 2
    y = rim.y() + 12 * down - height / 2 + down * height / 2
    return QRectF(x, y, width, height)


def card_rect(x: float, y: float, margin: float = 0.0) -> QRectF:
    """The card of an actor at a place."""
    rect = QRectF(x - CARD_WIDTH / 2, y - CARD_HEIGHT / 2, CARD_WIDTH, CARD_HEIGHT)
    return rect.adjusted(-margin, -margin, margin, margin)


def centre_rect(margin: float = 0.0) -> QRectF:
    """The square round the node in the middle."""
    reach = CENTRE_RADIUS + margin
    return QRectF(-reach, -reach, 2 * reach, 2 * reach)


def position(network: NetworkMap, node: str) -> QPointF:
    """Where a node stands; KeyError when it is not on the map."""
    if node == CENTRE:
        return QPointF(0, 0)
    actor = network.actor(node)
    return QPointF(actor.x, actor.y)


def snapped(x: float, y: float) -> tuple[int, int]:
    """The nearest place on the soft grid that still lies on the canvas."""
    x = min(max(x, _LIMIT.left()), _LIMIT.right())
    y = min(max(y, _LIMIT.top()), _LIMIT.bottom())
    return round(x / GRID) * GRID, round(y / GRID) * GRID


def on_ring(x: float, y: float) -> tuple[int, int]:
    """The nearest place on a ring when one is close by, else the nearest on the grid."""
    here = fraction_of(x, y)
    ring = min(RINGS, key=lambda each: abs(each - here))
    if here > 0 and abs(ring - here) <= _RING_REACH:
        return snapped(x * ring / here, y * ring / here)
    return snapped(x, y)


def free_place(
    actors: Iterable[MapActor], group: str, wanted: QPointF | None = None, units: Units = None
) -> tuple[int, int]:
    """A place for a new card that covers no other card, the centre or a sector's name.

    wanted: a place the person pointed at; the nearest free one to it is taken. Otherwise the best
    place in the sector of the group. Nobody else is moved.
    """
    # Room above and below for the marks that sit on the edge of a card.
    taken = [card_rect(a.x, a.y).adjusted(-14, -26, 14, 26) for a in actors]
    taken.append(centre_rect(14))
    taken.extend(label_rect(sector) for sector in sectors(units))
    candidates = _near(wanted) if wanted is not None else _in_sector(group, units)
    for point in candidates:
        x, y = snapped(point.x(), point.y())
        if not any(card_rect(x, y).intersects(other) for other in taken):
            return x, y
    return snapped(RADIUS_X * 1.6, 0)


def lined_up(places: Mapping[str, tuple[int, int]], way: str) -> dict[str, tuple[int, int]]:
    """Places in a line: "row" or "column" through the middle of them, or "even" room between.

    Cards never end on top of each other: in a line they keep at least a card's room.
    """
    xs, ys = [x for x, _ in places.values()], [y for _, y in places.values()]
    across = way == "row" or (way == "even" and max(xs) - min(xs) >= max(ys) - min(ys))
    order = sorted(places, key=lambda each: places[each][0 if across else 1])
    room = CARD_WIDTH + 2 * GRID if across else CARD_HEIGHT + 3 * GRID
    first = places[order[0]][0 if across else 1]
    last = places[order[-1]][0 if across else 1]
    step = max((last - first) / (len(order) - 1), room)
    start = (first + last) / 2 - step * (len(order) - 1) / 2
    middle = sum(ys if across else xs) / len(places)
    found = {}
    for at, each in enumerate(order):
        along = start + step * at
        aside = places[each][1 if across else 0] if way == "even" else middle
        found[each] = snapped(along, aside) if across else snapped(aside, along)
    return found


def placed(network: NetworkMap) -> NetworkMap:
    """The map with a free place for every actor that has none yet.

    (0, 0) means *no place*: the middle is always taken. Nobody else moves.
    """
    for actor in network.actors:
        if (actor.x, actor.y) == (0, 0):
            others = [each for each in network.actors if (each.x, each.y) != (0, 0)]
            place = free_place(others, actor.group, units=units_of(network))
            network = move_actor(network, actor.id, *place)
    return network


def followed_units(before: NetworkMap, after: NetworkMap) -> NetworkMap:
    """The map after an edit with every card in its unit's sector, where the units are others now.

    A card keeps its distance from the middle and its share of the sector's breadth; pinned ones
    stay, and one that would lie upon another gets a free place. With the same units nobody moves.
    """
    old, new = units_of(before), units_of(after)
    if new is None or old == new:
        return after
    known = {actor.id: actor for actor in before.actors}
    moved: list[MapActor] = []
    for actor in after.actors:
        was = known.get(actor.id)
        x, y = actor.x, actor.y
        if actor.pinned:
            pass
        elif was is None or (was.x, was.y) != (x, y):
            x, y = 0, 0
        else:
            here, there = _sector_of(was.group, old), _sector_of(actor.group, new)
            share = ((_degrees(x, y) - here.start) % _FULL) / here.span
            point = polar(fraction_of(x, y), there.start + min(share, 1.0) * there.span)
            x, y = snapped(point.x(), point.y())
            if any(card_rect(x, y, 4).intersects(card_rect(each.x, each.y)) for each in moved):
                x, y = 0, 0
        moved.append(msgspec.structs.replace(actor, x=x, y=y))
    return placed(msgspec.structs.replace(after, actors=tuple(moved)))


def _sector_of(group: str, units: Units) -> Sector:
    every = sectors(units)
    return next((each for each in every if each.group.key == group), every[0])


def _near(wanted: QPointF) -> Iterable[QPointF]:
    yield wanted
    for ring in range(1, 60):
        for step in range(16):
            turn = 2 * math.pi * step / 16
            yield wanted + QPointF(math.cos(turn), math.sin(turn)) * (ring * 3 * GRID)


def _in_sector(group: str, units: Units) -> Iterable[QPointF]:
    sector = _sector_of(group, units)
    spread = (0.0, 0.28, -0.28, 0.14, -0.14, 0.38, -0.38)
    if sector.span > _WIDE:
        # An arch of four round the middle reads better than one long row.
        for fraction, share in ((0.82, -0.16), (0.82, 0.16), (0.64, 0.43), (0.64, -0.43)):
            yield polar(fraction, sector.middle + share * sector.span)
    # An outer row with whole cards inside the rim, an inner row, what lies between, then outside.
    for fraction in (0.72, 0.84, 0.47, 0.6, 0.53, 0.92, 0.98):
        for share in spread:
            yield polar(fraction, sector.middle + share * sector.span)
    for fraction in (1.3, 1.45, 1.6, 1.8, 2.0, 2.2, 2.5, 2.8, 3.1):
        for share in (*spread, 0.5, -0.5):
            yield polar(fraction, sector.middle + share * sector.span)
    for ring in range(1, 200):
        yield from (polar(1.2 + ring * 0.1, degrees) for degrees in range(0, 360, 6))


def neighbour(
    places: Mapping[str, QPointF], node: str | None, direction: tuple[int, int]
) -> str | None:
    """The nearest node in a direction, weighed against how far off the line it lies."""
    if node is None or node not in places:
        return min(places, key=lambda each: places[each].manhattanLength(), default=None)
    here = places[node]
    best: tuple[float, str] | None = None
    for other, place in places.items():
        along = (place.x() - here.x()) * direction[0] + (place.y() - here.y()) * direction[1]
        across = abs((place.x() - here.x()) * direction[1] + (place.y() - here.y()) * direction[0])
        if other == node or along <= 0 or across > 2.5 * along:
            continue
        score = along + 2 * across
        if best is None or (score, other) < best:
            best = (score, other)
    return best[1] if best else None


# ---------------------------------------------------------------- ties

_BOWS = (0.0, 30.0, -30.0, 60.0, -60.0, 105.0, -105.0, 150.0, -150.0, 200.0, -200.0, 260.0, -260.0)
_APART = 8.0
_WEIGHTS = tuple(
    ((1 - t) ** 2, 2 * t * (1 - t), t * t) for t in (step / 20 for step in range(1, 20))
)


def bow(
    a: QPointF, b: QPointF, obstacles: Iterable[QRectF], leaving: Mapping[Place, Sequence[float]]
) -> float:
    """How far a tie must bend aside to pass the cards between its ends; 0 is a straight line.

    leaving: the directions (degrees) in which earlier ties leave a place, so that two ties of one
    node do not lie upon each other. When no bend is free, the best one is taken.
    """
    reach = _reach(a, b)
    near = [
        (rect.left(), rect.top(), rect.right(), rect.bottom())
        for rect in obstacles
        if rect.intersects(reach)
    ]
    best, least = 0.0, math.inf
    for offset in _BOWS:
        cost = 3 * _hits(a, b, offset, near) + _crowd(a, b, offset, leaving)
        if cost < least:
            best, least = offset, cost
        if cost == 0:
            break
    return best


def departures(a: QPointF, b: QPointF, offset: float) -> tuple[tuple[Place, float], ...]:
    """The two ends of a tie, each with the direction in which the tie leaves it."""
    return _departures(a.toTuple(), b.toTuple(), offset)


@lru_cache(maxsize=_REMEMBERED)
def _departures(start: Place, end: Place, offset: float) -> tuple[tuple[Place, float], ...]:
    a, b = QPointF(*start), QPointF(*end)
    return (
        (start, QLineF(a, point_on(a, b, offset, 0.35)).angle()),
        (end, QLineF(b, point_on(a, b, offset, 0.65)).angle()),
    )


def _crowd(a: QPointF, b: QPointF, offset: float, leaving: Mapping[Place, Sequence[float]]) -> int:
    return sum(
        abs((direction - taken + 180) % _FULL - 180) < _APART
        for here, direction in departures(a, b, offset)
        for taken in leaving.get(here, ())
    )


def _reach(a: QPointF, b: QPointF) -> QRectF:
    return QRectF(a, b).normalized().adjusted(-270, -270, 270, 270)


def _hits(a: QPointF, b: QPointF, offset: float, obstacles: Sequence[_Sides]) -> int:
    curve = (a.toTuple(), b.toTuple(), offset)
    least_x, most_x, least_y, most_y = _bounds(*curve)
    hits = 0
    for sides in obstacles:
        left, top, right, bottom = sides
        if left < most_x and right > least_x and top < most_y and bottom > least_y:
            hits += _inside(*curve, sides)
    return hits


# Plain numbers, remembered: a card put down asks this some hundred times, and of nearly every tie
# and card the answer is that of last time.


@lru_cache(maxsize=_REMEMBERED)
def _inside(start: Place, end: Place, offset: float, sides: _Sides) -> int:
    """How many of the points along a tie lie inside a card."""
    left, top, right, bottom = sides
    inside = zip(*_points(start, end, offset), strict=True)
    return sum(left < x < right and top < y < bottom for x, y in inside)


@lru_cache(maxsize=_REMEMBERED)
def _bounds(start: Place, end: Place, offset: float) -> tuple[float, float, float, float]:
    xs, ys = _points(start, end, offset)
    return min(xs), max(xs), min(ys), max(ys)


@lru_cache(maxsize=_REMEMBERED)
def _points(start: Place, end: Place, offset: float) -> tuple[tuple[float, ...], tuple[float, ...]]:
    (ax, ay), (bx, by) = start, end
    cx, cy = _control(QPointF(ax, ay), QPointF(bx, by), offset).toTuple()
    xs = tuple(u * ax + v * cx + w * bx for u, v, w in _WEIGHTS)
    ys = tuple(u * ay + v * cy + w * by for u, v, w in _WEIGHTS)
    return xs, ys


def _control(a: QPointF, b: QPointF, offset: float) -> QPointF:
    along = b - a
    length = math.hypot(along.x(), along.y()) or 1.0
    normal = QPointF(-along.y() / length, along.x() / length)
    return (a + b) / 2 + normal * (2 * offset)


def point_on(a: QPointF, b: QPointF, offset: float, share: float) -> QPointF:
    """The point at a share of the way along a tie with the given bend."""
    control = _control(a, b, offset)
    rest = 1 - share
    return a * (rest * rest) + control * (2 * rest * share) + b * (share * share)


def tie_path(a: QPointF, b: QPointF, offset: float) -> QPainterPath:
    """The line of a tie from node middle to node middle; the cards lie on top of its ends."""
    path = QPainterPath(a)
    if offset == 0.0:
        path.lineTo(b)
    else:
        path.quadTo(_control(a, b, offset), b)
    return path


def visible_middle(
    a: QPointF, b: QPointF, offset: float, covered: Callable[[QPointF], bool]
) -> QPointF:
    """The middle of the part of a tie that no end card covers: where its mark is set."""
    shares = [s / 60 for s in range(61) if not covered(point_on(a, b, offset, s / 60))]
    middle = shares[len(shares) // 2] if shares else 0.5
    return point_on(a, b, offset, middle)
