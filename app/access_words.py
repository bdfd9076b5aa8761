"""Words for the access log, on the screen and on paper."""

from __future__ import annotations

from app.language import translate


def event_words(event: str) -> str:
    """What was done with the log."""
    return {
        "open": translate("AccessLog", "Opened"),
        "search": translate("AccessLog", "Searched in"),
        "print": translate("AccessLog", "Saved as a document"),
        "export": translate("AccessLog", "Given on in a file"),
        "import": translate("AccessLog", "Received from a file"),
        "destroy": translate("AccessLog", "Destroyed"),
    }[event]


def about_words(about: str) -> str:
    """Which document or way; "" for none or one not known here."""
    return {
        "log": translate("AccessLog", "the whole log"),
        "minutes": translate("AccessLog", "minutes of a meeting"),
        "access_log": translate("AccessLog", "access log"),
        "attachment": translate("AccessLog", "an attachment"),
        "offer": translate("AccessLog", "handover"),
        "copy_given": translate("AccessLog", "a copy to read"),
        "archive": translate("AccessLog", "file for the archive"),
        "proof": translate("AccessLog", "proof of a contradiction"),
        "map": translate("AccessLog", "network map"),
        "family": translate("AccessLog", "page for the family"),
        "status": translate("AccessLog", "status on one page"),
        "reclaim": translate("AccessLog", "taken back from a lost computer"),
        "accept": translate("AccessLog", "handover"),
    }.get(about, "")
