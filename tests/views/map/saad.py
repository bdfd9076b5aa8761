"""The map of Saad's case (inventory H1, S1:244-252), for tests and pictures.

Mother, health visitor, pedagogue and leader met: they share a forum among themselves. The speech
teacher and the child physiotherapist are new: dashed or no contact.
"""

from itertools import combinations

from models.network_map import (
    Centre,
    MapActor,
    NetworkMap,
    TieLevel,
    add_actor,
    set_centre,
    set_tie,
)

MET = ("mother", "visitor", "pedagogue", "leader")
ACTORS = (
    ("mother", "Mor", "mother", "", "family"),
    ("visitor", "Sundhedsplejerske", "health_visitor", "Sundhedsplejen", "front_line"),
    ("pedagogue", "Pædagog", "pedagogue", "Børnehaven", "front_line"),
    ("leader", "Leder", "daycare_leader", "Børnehaven", "front_line"),
    ("speech", "Tale-høre-lærer", "speech_teacher", "PPR", "front_line"),
    ("physio", "Børnefysioterapeut", "child_physiotherapist", "Børneterapien", "health"),
)
NEW_TIES = (
    ("speech", "pedagogue", TieLevel.KNOWN),
    ("speech", "leader", TieLevel.KNOWN),
    ("speech", "visitor", TieLevel.KNOWN),
    ("speech", "physio", TieLevel.KNOWN),
    ("speech", "mother", TieLevel.NONE),
    ("physio", "visitor", TieLevel.KNOWN),
    ("physio", "pedagogue", TieLevel.NONE),
    ("physio", "leader", TieLevel.NONE),
    ("physio", "mother", TieLevel.NONE),
)


def saad_map() -> NetworkMap:
    """Saad's map as it stands after the meeting in the kindergarten, every pair discussed."""
    from views.map.geometry import free_place

    network = set_centre(NetworkMap(), Centre(kind="child", label="Saad"))
    for actor_id, name, profession, workplace, group in ACTORS:
        x, y = free_place(network.actors, group)
        actor = MapActor(
            id=actor_id,
            name=name,
            profession=profession,
            workplace=workplace,
            group=group,
            x=x,
            y=y,
        )
        network = add_actor(network, actor)
    for a, b in combinations(MET, 2):
        network = set_tie(network, a, b, TieLevel.FORUM)
    for a, b, level in NEW_TIES:
        network = set_tie(network, a, b, level)
    return network
