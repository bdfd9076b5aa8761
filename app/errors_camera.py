"""Sentences for a camera that cannot be used, and what to do about a code; for `app.errors`."""

from __future__ import annotations

from app.language import translate


def texts() -> dict[str, str]:
    """What happened, by code."""
    return {
        "camera.busy": translate(
            "Errors",
            "The camera could not be opened. Another program may be using it, or the computer "
            "does not let this one.",
        ),
        "camera.forbidden": translate(
            "Errors", "The computer does not let this program use the camera."
        ),
        "camera.missing": translate(
            "Errors", "The part of the program that uses the camera could not be started."
        ),
        "camera.none": translate("Errors", "No camera was found on this computer."),
        "camera.silent": translate(
            "Errors", "The camera was opened, but no picture comes from it."
        ),
        "camera.stopped": translate("Errors", "The camera stopped before a code was read."),
    }


def ways() -> dict[str, str]:
    """That nothing is lost, and what to do."""
    return {
        "camera.busy": translate(
            "Errors",
            "Nothing is changed. End video meetings and try again. The permission is found in the "
            "computer's settings, under privacy and camera.",
        ),
        "camera.forbidden": translate(
            "Errors",
            "Nothing is changed. The permission is found in the computer's settings, under privacy "
            "and camera; or ask the one who looks after the computer.",
        ),
        "camera.missing": translate(
            "Errors",
            "Nothing is changed. Read the code in another way, and tell the one who looks after "
            "the computer.",
        ),
        "camera.none": translate(
            "Errors",
            "Nothing is changed. Put one in and try again, or read the code in another way.",
        ),
        "camera.silent": translate(
            "Errors",
            "Nothing is changed. See whether a lid or a switch shuts it, and try again, or read "
            "the code in another way.",
        ),
        "camera.stopped": translate(
            "Errors",
            "Nothing is changed. See that its cable sits well and try again, or read the code in "
            "another way.",
        ),
        "codes.none": translate("Errors", "Nothing here has changed."),
        "codes.other": translate("Errors", "Use the code on the contact card or on the receipt."),
    }
