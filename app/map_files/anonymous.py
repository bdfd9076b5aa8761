"""A map without names, for those who need the pattern and not the people.

It hides names, workplaces, notes and what actors are there for. It makes nobody anonymous: in a
small place the professions and the pattern can be enough to know who it is (K23). The dialogs say
so before one is written.
"""

from __future__ import annotations

from collections import Counter

import msgspec

from app.language import translate
from app.reference import actor_groups, profession_label, professions
from models.network_map import CENTRE, NetworkMap, Tie, pair


def without_names(network: NetworkMap) -> NetworkMap:
    """The same picture with a profession or group and a number for every name.

    Ids are made anew, so that the file cannot be laid beside another one of the same child.
    """
    known = {each.key for each in professions()}
    groups = {each.key: each.label for each in actor_groups()}
    # A unit's name tells which town or house it is.
    unit = translate("MapFiles", "Unit {number}")
    units = {name: unit.format(number=at) for at, name in enumerate(network.units, 1)}
    groups |= units
    ids = {CENTRE: CENTRE}
    counted: Counter[str] = Counter()
    actors = []
    for number, actor in enumerate(network.actors, 1):
        # A profession in free text may hold a name.
        profession = actor.profession if actor.profession in known else ""
        what = profession_label(profession) if profession else groups.get(actor.group, "")
        counted[what] += 1
        ids[actor.id] = f"a{number:03}"
        actors.append(
            msgspec.structs.replace(
                actor,
                id=ids[actor.id],
                name=f"{what} {counted[what]}".strip(),
                profession=profession,
                workplace="",
                group=units.get(actor.group, actor.group),
                issues=(),
            )
        )
    ties = []
    for tie in network.ties:
        a, b = pair(ids[tie.a], ids[tie.b])
        ties.append(Tie(a=a, b=b, level=tie.level))
    return NetworkMap(
        centre=msgspec.structs.replace(network.centre, label=""),
        actors=tuple(actors),
        ties=tuple(sorted(ties, key=lambda tie: (tie.a, tie.b))),
        units=tuple(units.values()),
    )
