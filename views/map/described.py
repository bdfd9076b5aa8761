"""What is on the map, in words: for a screen reader, messages and dialogs."""

from __future__ import annotations

from PySide6.QtCore import QLineF

from app.language import translate
from app.reference import profession_label, tie_levels
from models.network_map import Pair, TieLevel, pair
from views.map.geometry import position
from views.map.scene import MapScene
from views.words import counted


def describe_node(scene: MapScene, node: str) -> str:
    """A node in one sentence: name, profession, workplace, marks, number of ties."""
    item = scene.nodes[node]
    parts = [*item.lines()]
    if item.actor is not None:
        parts.append(item.stands_in.label)
        label = profession_label(item.actor.profession)
        if label and label not in parts:
            parts.insert(1, label)
    if item.actor is not None:
        parts.extend(item.actor.issues)
    parts.extend(item.mark_words())
    count = sum(1 for t in scene.network.ties if node in (t.a, t.b) and t.level > TieLevel.NONE)
    parts.append(
        counted(
            count,
            translate("NetworkMap", "1 tie"),
            translate("NetworkMap", "{count} ties"),
        )
    )
    return ", ".join(dict.fromkeys(parts))


def describe_pair(scene: MapScene, chosen: Pair) -> str:
    """A pair in one sentence: both names and the level in words."""
    a, b = ordered(scene, chosen)
    text = tie_levels().text(scene.network.level(a, b))
    return f"{scene.nodes[a].name()} – {scene.nodes[b].name()}: {text.label}"


def ordered(scene: MapScene, chosen: Pair) -> Pair:
    """The two ends in the order the actors stand on the map, for words and rows."""
    order = list(scene.nodes)
    a, b = sorted(chosen, key=order.index)
    return a, b


def ties_of(scene: MapScene, node: str) -> list[Pair]:
    """The judged ties of a node, clockwise round it."""
    here = position(scene.network, node)

    def turn(other: str) -> float:
        return QLineF(here, scene.nodes[other].pos()).angle()

    others = [t.b if t.a == node else t.a for t in scene.network.ties if node in (t.a, t.b)]
    return [pair(node, other) for other in sorted(others, key=turn, reverse=True)]
