"""Other people's graph widgets with the same map, to drag in beside ours.

pyqtgraph (MIT) and NodeGraphQt (MIT) are no part of the project: they are put into a folder that is
thrown away, at the versions named here. Where that cannot be done, it is said and they are left
out.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtWidgets import QGraphicsView

from models.network_map import NetworkMap

PACKAGES = (
    *("pyqtgraph==0.14.0", "numpy==2.4.6", "colorama==0.4.6"),
    *("NodeGraphQt==0.6.44", "Qt.py==2.0.7"),
)


@contextlib.contextmanager
def peers() -> Iterator[bool]:
    """Have the packages at hand, or say why not; whether they are."""
    with tempfile.TemporaryDirectory() as folder:
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps"]
        pip += ["--only-binary", ":all:", "--target", folder, *PACKAGES]
        done = subprocess.run(pip, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            last = done.stderr.strip().splitlines()[-1:] or ["pip failed"]
            print(f"Without pyqtgraph and NodeGraphQt: {last[0]}", file=sys.stderr)
            yield False
            return
        os.environ["QT_PREFERRED_BINDING"] = "PySide6"
        sys.path.append(folder)
        yield True
        sys.path.remove(folder)


def graph_item(
    network: NetworkMap, shown: QRectF
) -> tuple[QGraphicsView, Callable[[str], QPointF]]:
    """pyqtgraph's `GraphItem` with a label on each node, dragged as in its own example.

    Gives the view, and where a node is in the view's scene.
    """
    import numpy as np
    import pyqtgraph as pg

    ids = [actor.id for actor in network.actors]
    index = {each: number for number, each in enumerate(ids)}

    class Graph(pg.GraphItem):  # type: ignore[misc]
        def __init__(self) -> None:
            self.at = np.array([(a.x, a.y) for a in network.actors], dtype=float)
            self.ties = np.array([(index[t.a], index[t.b]) for t in network.ties])
            self.held: int | None = None
            self.offset = np.zeros(2)
            super().__init__()
            self.labels = [pg.TextItem(actor.name, color="k") for actor in network.actors]

        def follow(self) -> None:
            self.setData(
                pos=self.at, adj=self.ties, size=14, symbol="s", pen=pg.mkPen("gray", width=3)
            )
            for label, at in zip(self.labels, self.at, strict=True):
                label.setPos(*at)

        def mouseDragEvent(self, event: Any) -> None:
            if event.button() != Qt.MouseButton.LeftButton:
                event.ignore()
                return
            if event.isStart():
                hits = self.scatter.pointsAt(event.buttonDownPos())
                if not len(hits):
                    event.ignore()
                    return
                self.held = hits[0].index()
                start = event.buttonDownPos()
                self.offset = self.at[self.held] - (start.x(), start.y())
            elif event.isFinish():
                self.held = None
                return
            if self.held is None:
                event.ignore()
                return
            self.at[self.held] = np.array((event.pos().x(), event.pos().y())) + self.offset
            self.follow()
            event.accept()

    view = pg.GraphicsLayoutWidget()
    view.setBackground("w")
    box = view.addViewBox(lockAspect=True, invertY=True, enableMenu=False)
    graph = Graph()
    box.addItem(graph)
    for label in graph.labels:
        box.addItem(label)
    graph.follow()
    box.setRange(shown, padding=0)
    view._kept = (box, graph)
    return view, lambda node: box.mapViewToScene(QPointF(*graph.at[index[node]]))


def node_graph(
    network: NetworkMap, shown: QRectF
) -> tuple[QGraphicsView, Callable[[str], QPointF]]:
    """NodeGraphQt with a port on each side of each node."""
    from NodeGraphQt import BaseNode, NodeGraph

    class Card(BaseNode):  # type: ignore[misc]
        __identifier__ = "bench"
        NODE_NAME = "card"

        def __init__(self) -> None:
            super().__init__()
            self.add_input("in", multi_input=True)
            self.add_output("out", multi_output=True)

    graph = NodeGraph()
    graph.set_acyclic(False)
    graph.register_node(Card)
    made = {
        actor.id: graph.create_node(
            "bench.Card", actor.name, pos=[actor.x, actor.y], selected=False, push_undo=False
        )
        for actor in network.actors
    }
    for tie in network.ties:
        end = made[tie.b].input(0)
        made[tie.a].output(0).connect_to(end, push_undo=False, emit_signal=False)
    view = graph.viewer()
    view._kept = (graph, made, shown)

    def place(node: str) -> QPointF:
        item = made[node].view
        item.setZValue(1_000)
        return item.sceneBoundingRect().topLeft() + QPointF(12, 6)

    return view, place


def look_at(view: Any, shown: QRectF) -> None:
    """Have NodeGraphQt show the same part of the map."""
    view._scene_range = QRectF(shown)
    view._update_scene()
