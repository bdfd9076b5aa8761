"""The canvas as automatic layout sees it: sectors, rings, and what no card may cover."""

from __future__ import annotations

from models.map_layout import Frame, SectorSpan
from views.map.geometry import RADIUS_X, RADIUS_Y, RINGS, Units, label_rect, sectors
from views.map.look import CARD_HEIGHT, CARD_WIDTH, CENTRE_RADIUS, GRID


def map_frame(units: Units = None) -> Frame:
    """The frame of a map with these sectors, for `models.map_layout`."""
    return Frame(
        radius_x=RADIUS_X,
        radius_y=RADIUS_Y,
        card_width=CARD_WIDTH,
        card_height=CARD_HEIGHT,
        sectors=tuple(SectorSpan(each.group.key, each.start, each.span) for each in sectors(units)),
        middle=CENTRE_RADIUS,
        grid=GRID,
        rings=RINGS,
        reserved=tuple(
            (rect.left(), rect.top(), rect.right(), rect.bottom())
            for rect in map(label_rect, sectors(units))
        ),
    )
