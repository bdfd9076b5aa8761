"""Sentences for files with a map that could not be read; used by `app.errors`."""

from __future__ import annotations

from app.language import translate


def texts() -> dict[str, str]:
    """What happened, by code."""
    return {
        "map_file.*": translate("Errors", "The file could not be read as a map."),
        "map_file.actor_twice": translate("Errors", "The same actor stands twice in the file."),
        "map_file.bad_tie": translate(
            "Errors", "A line in the file goes to someone who is not in it, or stands twice."
        ),
        "map_file.bad_value": translate(
            "Errors",
            "Something in the file is not written as it must be, for example a number or a date.",
        ),
        "map_file.columns": translate(
            "Errors", "The headings of the table do not tell who and which lines are meant."
        ),
        "map_file.empty": translate("Errors", "The file with the map is empty."),
        "map_file.entities": translate(
            "Errors",
            "The file holds instructions to fetch or repeat text, and such files are never opened.",
        ),
        "map_file.newer": translate(
            "Errors", "The file with the map is made by a newer Bindeled than this one."
        ),
        "map_file.no_actors": translate("Errors", "There are no actors in the file."),
        "map_file.no_graph": translate("Errors", "There is no map in the file."),
        "map_file.not_csv": translate("Errors", "The table in the file cannot be read as text."),
        "map_file.not_json": translate(
            "Errors", "The file is not written as a map from Cytoscape."
        ),
        "map_file.not_xml": translate(
            "Errors", "The file is damaged or not written as GraphML or GEXF."
        ),
        "map_file.not_zip": translate("Errors", "The packed file is damaged."),
        "map_file.several_graphs": translate("Errors", "There is more than one map in the file."),
        "map_file.too_large": translate("Errors", "The file is too large to be a map."),
        "map_file.too_long": translate("Errors", "A text in the file is too long."),
        "map_file.too_many": translate(
            "Errors", "There are more actors or lines in the file than a map can hold."
        ),
        "map_file.uneven": translate(
            "Errors", "The table says two different things about the same two."
        ),
    }


def ways() -> dict[str, str]:
    """What to do, by code; the same for all that have no way of their own."""
    general = translate(
        "Errors",
        "Nothing was read in and nothing here has changed. Choose another file, or make it again.",
    )
    own = {
        "map_file.newer": translate(
            "Errors",
            "Nothing was read in and nothing here has changed. Update Bindeled, "
            "or have the map made in another format.",
        ),
        "map_file.several_graphs": translate(
            "Errors",
            "Nothing was read in and nothing here has changed. Make one file for each map.",
        ),
    }
    return dict.fromkeys(texts(), general) | own
