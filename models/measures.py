"""What can be counted in a network map: how closely it is knit, and on whom it hangs (N-05).

A measure reads contacts: pairs whose tie is at least a chosen level. Every number changes with that
level and with whether the child is counted, so both are arguments and stand in the answer's
source, `Contacts`. Nothing here ranks people; `models.map_reading` turns the values into places to
act.

The sums are small enough to be done here: one search from every actor gives distances, closeness
and betweenness together, some times faster than a graph library takes to be loaded. The tests hold
every value against networkx and against the published golden graphs.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

import msgspec

from models.network_map import CENTRE, NetworkMap, Pair, TieLevel


class Contacts(msgspec.Struct, frozen=True):
    """Who is in contact with whom. edges: unordered, each once, both ends among the nodes."""

    nodes: tuple[str, ...] = ()
    edges: tuple[Pair, ...] = ()


class NodeMeasures(msgspec.Struct, frozen=True):
    """The place of one actor among the others.

    degree: how many it is in contact with. betweenness: how many shortest ways between others go
    through it, raw. closeness: 0 to 1, for what it reaches (Wasserman and Faust). ego_betweenness:
    the same as betweenness, among its own contacts alone. effective_size and constraint (Burt):
    None for an actor without contacts, where they mean nothing.
    """

    degree: int
    betweenness: float
    closeness: float
    ego_betweenness: float
    effective_size: float | None
    constraint: float | None


class Centralisation(msgspec.Struct, frozen=True):
    """How much hangs on one actor, 0 to 1 (Freeman). None where it is not defined.

    That is below three actors; closeness also when not everybody can be reached.
    """

    degree: float | None = None
    betweenness: float | None = None
    closeness: float | None = None


class Measures(msgspec.Struct, frozen=True):
    """Everything counted in one set of contacts.

    density: share of the possible pairs that are in contact, 0 when there are none.
    components: each group that hangs together, largest first. isolated: actors without contact.
    cut_nodes: actors without whom others lose contact. bridges: pairs without whose tie they do.
    diameter and mean_path: in steps, None unless everybody can be reached (two actors or more).
    """

    contacts: Contacts
    density: float
    centralisation: Centralisation
    components: tuple[tuple[str, ...], ...]
    isolated: tuple[str, ...]
    cut_nodes: tuple[str, ...]
    bridges: tuple[Pair, ...]
    transitivity: float
    clustering: float
    diameter: int | None
    mean_path: float | None
    nodes: dict[str, NodeMeasures]


class BothWays(msgspec.Struct, frozen=True):
    """The same map counted with the child in the middle and without."""

    with_centre: Measures
    without_centre: Measures


class Reciprocity(msgspec.Struct, frozen=True):
    """How directed ties are answered. Two measures go by this name, so both are given.

    edge_share: share of the ties that are answered. dyad_share: share of the pairs with a tie that
    are mutual. None when there are no ties.
    """

    mutual: int
    asymmetric: int
    null: int
    edge_share: float | None
    dyad_share: float | None


def contacts_of(
    network: NetworkMap,
    *,
    at_least: TieLevel = TieLevel.KNOWN,
    with_centre: bool = False,
) -> Contacts:
    """The contacts among active actors whose tie is at least a level.

    at_least: `NONE` counts like `KNOWN`: a judged *no contact* is never a contact.
    """
    least = max(at_least, TieLevel.KNOWN)
    nodes = [actor.id for actor in network.actors if actor.left is None]
    if with_centre and network.has_middle:
        nodes.insert(0, CENTRE)
    inside = set(nodes)
    edges = tuple(
        (tie.a, tie.b)
        for tie in network.ties
        if tie.level >= least and tie.a in inside and tie.b in inside
    )
    return Contacts(nodes=tuple(nodes), edges=edges)


def both_ways(network: NetworkMap, *, at_least: TieLevel = TieLevel.KNOWN) -> BothWays:
    """The measures with and without the child, who is tied to nearly everybody."""
    return BothWays(
        measures(contacts_of(network, at_least=at_least, with_centre=True)),
        measures(contacts_of(network, at_least=at_least, with_centre=False)),
    )


def measures(contacts: Contacts) -> Measures:
    """Every measure of a set of contacts. ValueError when an edge leads outside or to itself."""
    near = _neighbours(contacts)
    n, m = len(near), len(contacts.edges)
    closeness, betweenness, paths = _searches(near)
    degrees = [len(each) for each in near]
    triangles = [_ties_among(near, each) for each in near]
    wedges = [d * (d - 1) // 2 for d in degrees]
    components = _components(near)
    whole = n > 1 and len(components) == 1
    cut, bridges = _cuts(near)
    names = contacts.nodes
    nodes = {
        name: NodeMeasures(
            degree=degrees[at],
            betweenness=betweenness[at],
            closeness=closeness[at],
            ego_betweenness=_ego_betweenness(near, at),
            effective_size=degrees[at] - 2 * triangles[at] / degrees[at] if degrees[at] else None,
            constraint=_constraint(near, at) if degrees[at] else None,
        )
        for at, name in enumerate(names)
    }
    return Measures(
        contacts=contacts,
        density=2 * m / (n * (n - 1)) if n > 1 else 0.0,
        centralisation=_centralisation(degrees, betweenness, closeness, whole=whole),
        components=tuple(tuple(names[at] for at in each) for each in components),
        isolated=tuple(name for name, degree in zip(names, degrees, strict=True) if not degree),
        cut_nodes=tuple(names[at] for at in cut),
        bridges=tuple((names[a], names[b]) for a, b in bridges),
        transitivity=sum(triangles) / sum(wedges) if sum(wedges) else 0.0,
        clustering=sum(t / w for t, w in zip(triangles, wedges, strict=True) if w) / n
        if n
        else 0.0,
        diameter=max(paths) if whole else None,
        mean_path=sum(paths) / len(paths) if whole else None,
        nodes=nodes,
    )


def loses_contact(contacts: Contacts, node: str) -> tuple[tuple[str, ...], ...]:
    """Who is cut off from the rest when one actor is on leave, group by group.

    Empty when the actor is not a cut node. The largest group that stays together is *the rest*;
    of equal ones it is that with the child, else the first.
    """
    rest = tuple(each for each in contacts.nodes if each != node)
    before = next(
        (group for group in components(contacts) if node in group),
        (),
    )
    left = components(Contacts(rest, tuple(e for e in contacts.edges if node not in e)))
    parts = [group for group in left if set(group) <= set(before)]
    if len(parts) < 2:
        return ()
    main = max(parts, key=lambda group: (len(group), CENTRE in group))
    return tuple(group for group in parts if group is not main)


def components(contacts: Contacts) -> tuple[tuple[str, ...], ...]:
    """Each group that hangs together, the largest first."""
    return tuple(
        tuple(contacts.nodes[at] for at in each) for each in _components(_neighbours(contacts))
    )


def ei_index(contacts: Contacts, belongs: Mapping[str, str]) -> float | None:
    """Contacts across groups against those within, -1 (all within) to 1 (all across).

    belongs: the group or workplace of each actor; contacts with one who has none ("" or absent)
    do not count. None when nothing counts.
    """
    sides = [(belongs.get(a, ""), belongs.get(b, "")) for a, b in contacts.edges]
    counted = [left != right for left, right in sides if left and right]
    return 2 * sum(counted) / len(counted) - 1 if counted else None


def reciprocity(nodes: Sequence[str], ties: Iterable[tuple[str, str]]) -> Reciprocity:
    """How many directed ties are answered. A tie to oneself does not count."""
    given = {(a, b) for a, b in ties if a != b}
    mutual = sum(1 for a, b in given if (b, a) in given) // 2
    asymmetric = len(given) - 2 * mutual
    dyads = mutual + asymmetric
    return Reciprocity(
        mutual=mutual,
        asymmetric=asymmetric,
        null=len(nodes) * (len(nodes) - 1) // 2 - dyads,
        edge_share=2 * mutual / len(given) if given else None,
        dyad_share=mutual / dyads if dyads else None,
    )


# ---------------------------------------------------------------- the sums

_Near = list[set[int]]


def _neighbours(contacts: Contacts) -> _Near:
    index = {name: at for at, name in enumerate(contacts.nodes)}
    near: _Near = [set() for _ in contacts.nodes]
    if len(index) != len(near):
        raise ValueError("a node stands twice")
    for a, b in contacts.edges:
        if a not in index or b not in index or a == b or index[b] in near[index[a]]:
            raise ValueError("an edge leads outside, to itself, or stands twice")
        near[index[a]].add(index[b])
        near[index[b]].add(index[a])
    return near


def _searches(near: _Near) -> tuple[list[float], list[float], list[int]]:
    """Closeness and betweenness of every node, and the length of the way of every pair."""
    n = len(near)
    adjacent = [sorted(each) for each in near]
    closeness, between = [0.0] * n, [0.0] * n
    paths: list[int] = []
    for start in range(n):
        distance, ways = [-1] * n, [0] * n
        distance[start], ways[start] = 0, 1
        order = [start]
        came: list[list[int]] = [[] for _ in range(n)]
        for here in order:
            beyond = distance[here] + 1
            for there in adjacent[here]:
                if distance[there] < 0:
                    distance[there] = beyond
                    order.append(there)
                if distance[there] == beyond:
                    ways[there] += ways[here]
                    came[there].append(here)
        reached, total = len(order) - 1, sum(distance[each] for each in order)
        if total:
            closeness[start] = reached / total * (reached / (n - 1))
        paths.extend(distance[each] for each in order if each > start)
        # Brandes: what hangs on each node of the search, from its far end inwards.
        hangs = [0.0] * n
        for here in reversed(order):
            share = (1 + hangs[here]) / ways[here]
            for nearer in came[here]:
                hangs[nearer] += ways[nearer] * share
            if here != start:
                between[here] += hangs[here] / 2
    return closeness, between, paths


def _centralisation(
    degrees: Sequence[int],
    betweenness: Sequence[float],
    closeness: Sequence[float],
    *,
    whole: bool,
) -> Centralisation:
    n = len(degrees)
    if n < 3:
        return Centralisation()
    return Centralisation(
        degree=_spread(degrees) / ((n - 1) * (n - 2)),
        betweenness=2 * _spread(betweenness) / ((n - 1) ** 2 * (n - 2)),
        closeness=_spread(closeness) * (2 * n - 3) / ((n - 1) * (n - 2)) if whole else None,
    )


def _spread(values: Sequence[float]) -> float:
    most = max(values)
    return sum(most - value for value in values)


def _ties_among(near: _Near, some: set[int]) -> int:
    return sum(len(near[each] & some) for each in some) // 2


def _ego_betweenness(near: _Near, ego: int) -> float:
    """Within its own circle everybody is at most two steps apart, so the ways can be counted."""
    circle = near[ego] | {ego}
    return sum(
        (
            1 / len(near[a] & near[b] & circle)
            for a, b in combinations(near[ego], 2)
            if b not in near[a]
        ),
        0.0,
    )


def _constraint(near: _Near, ego: int) -> float:
    mine = 1 / len(near[ego])
    return sum(
        (mine + sum(mine / len(near[other]) for other in near[ego] & near[alter])) ** 2
        for alter in near[ego]
    )


def _components(near: _Near) -> list[list[int]]:
    seen: set[int] = set()
    found = []
    for start in range(len(near)):
        if start in seen:
            continue
        group = [start]
        seen.add(start)
        for here in group:
            fresh = near[here] - seen
            seen |= fresh
            group.extend(fresh)
        found.append(sorted(group))
    return sorted(found, key=lambda group: (-len(group), group[0]))


def _cuts(near: _Near) -> tuple[list[int], list[tuple[int, int]]]:
    """Cut nodes and bridges, by depth-first search without recursion (Tarjan)."""
    n = len(near)
    entered, low = [-1] * n, [0] * n
    cut: set[int] = set()
    bridges: list[tuple[int, int]] = []
    clock = 0
    for root in range(n):
        if entered[root] >= 0:
            continue
        entered[root] = low[root] = clock
        clock += 1
        below_root = 0
        stack = [(root, -1, iter(sorted(near[root])))]
        while stack:
            here, parent, rest = stack[-1]
            there = next(rest, None)
            if there is None:
                stack.pop()
                if parent < 0:
                    continue
                low[parent] = min(low[parent], low[here])
                if parent != root and low[here] >= entered[parent]:
                    cut.add(parent)
                if low[here] > entered[parent]:
                    bridges.append((min(parent, here), max(parent, here)))
            elif entered[there] < 0:
                entered[there] = low[there] = clock
                clock += 1
                below_root += here == root
                stack.append((there, here, iter(sorted(near[there]))))
            elif there != parent:
                low[here] = min(low[here], entered[there])
        if below_root > 1:
            cut.add(root)
    return sorted(cut), sorted(bridges)
