"""Reads, as a screen reader does, everything AT-SPI tells of one process. Run with system Python.

Usage: atspi_reader.py PID. Prints the tree as JSON: name, role, states, place and children.
"""

import json
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

PATIENCE_S = 40.0


def application(pid):
    """The process on the desktop, once it has told the bus that it is there."""
    limit = time.monotonic() + PATIENCE_S
    while time.monotonic() < limit:
        desktop = Atspi.get_desktop(0)
        for number in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(number)
            if child is not None and child.get_process_id() == pid and child.get_child_count():
                return child
        time.sleep(0.1)
    raise SystemExit("the program is not on the desktop")


def told(node):
    """A node and everything under it."""
    states = [state.value_nick for state in node.get_state_set().get_states()]
    place = None
    if "showing" in states:
        extents = node.get_extents(Atspi.CoordType.SCREEN)
        place = [extents.x, extents.y, extents.width, extents.height]
    children = (node.get_child_at_index(n) for n in range(node.get_child_count()))
    return {
        "name": node.get_name(),
        "description": node.get_description(),
        "role": node.get_role_name(),
        "states": sorted(states),
        "place": place,
        "children": [told(child) for child in children if child is not None],
    }


print(json.dumps(told(application(int(sys.argv[1])))))
