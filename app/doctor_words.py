"""What the doctor's findings mean and what to do about them, in words."""

from __future__ import annotations

from app.language import translate


def sentence(code: str) -> str:
    """What a finding of `app.doctor` means and what to do."""
    known = texts()
    return known[code if code in known else "*"]


def texts() -> dict[str, str]:
    """What is found, by code; "*" is for what is wrong with an entry of a log."""
    return {
        "store.cipher_damage": translate(
            "DoctorReport",
            "A part of the store is not what was encrypted: the file is damaged. "
            "Go back to a safety copy under Settings.",
        ),
        "store.damage": translate(
            "DoctorReport",
            "The store is not put together as it must be. Go back to a safety copy under Settings.",
        ),
        "store.reference": translate(
            "DoctorReport",
            "Something in the store points to what is not there. "
            "Go back to a safety copy under Settings.",
        ),
        "store.search": translate(
            "DoctorReport",
            "What is searched in did not fit the logs. The logs themselves are whole, "
            "and it has been made anew from them.",
        ),
        "doctor.fork": translate(
            "DoctorReport",
            "A log has gone on in two ways. Nothing of it is lost. "
            "Open the child in Bindeled and find out together which way is to hold.",
        ),
        "doctor.custody_replay": translate(
            "DoctorReport",
            "What is kept about who holds the relay does not fit what has happened. "
            "Write nothing in this log, and go back to a safety copy under Settings.",
        ),
        "doctor.custody_chain": translate(
            "DoctorReport",
            "The newest entry is not written by the one who holds the relay. "
            "Write nothing in this log before you have talked with the one who wrote it.",
        ),
        "doctor.overview": translate(
            "DoctorReport",
            "The list of children does not fit the log. The log itself is whole, "
            "and the list is made anew the next time something is written in it.",
        ),
        "doctor.agreements": translate(
            "DoctorReport",
            "The list of agreements does not fit the log. The log itself is whole, "
            "and the list is made anew the next time an agreement is written in it.",
        ),
        "doctor.case": translate(
            "DoctorReport",
            "What is shown of a child does not fit the log. The log itself is whole. "
            "Close Bindeled and open it again.",
        ),
        "doctor.language": translate(
            "DoctorReport",
            "The program lacks its Danish texts. Install Bindeled again; the store is not touched.",
        ),
        "doctor.relay": translate(
            "DoctorReport",
            "A handover that was tried with made-up people did not go through. "
            "Install Bindeled again; the store is not touched.",
        ),
        "doctor.pdf": translate(
            "DoctorReport",
            "A PDF could not be made. Install Bindeled again; the store is not touched.",
        ),
        "*": translate(
            "DoctorReport",
            "An entry in a log does not fit its signature or those round it. "
            "Write nothing in this log, and go back to a safety copy under Settings.",
        ),
    }
