"""The words of the relay's files, states and gates, said the same way on every page."""

from __future__ import annotations

from app.language import current_language, format_number, translate
from app.reference import handover_reason_label
from app.relay_state import RelayState
from models.card import Trust
from models.custody import State
from models.gate import Gate
from views.words import counted as counted

MAIL_LIMIT = 8_000_000
"""Bytes above which a file may be too large to mail (Digital Post takes 10 MB)."""

FILE_ICONS = {
    "offer": "baton",
    "accept": "receipt",
    "decline": "cross",
    "release": "handshake",
    "withdraw": "undo",
    "refuse": "shield-alert",
    "card": "contacts",
    "copy": "copy",
    "recall": "eye-off",
    "contribution": "note",
    "reply": "receipt",
    "takeover_request": "pencil",
    "cosign": "pencil",
    "claim": "baton",
    "evidence": "warning",
}


def file_name(kind: str) -> str:
    """What a file is, in a word or two."""
    return {
        "offer": translate("Relay", "Offer of the relay"),
        "accept": translate("Relay", "Receipt: yes to the relay"),
        "decline": translate("Relay", "Receipt: no to the relay"),
        "release": translate("Relay", "Release"),
        "withdraw": translate("Relay", "The offer is taken back"),
        "refuse": translate("Relay", "The acceptance is refused"),
        "card": translate("Relay", "Contact card"),
        "copy": translate("Relay", "Copy to read"),
        "recall": translate("Relay", "A copy to read is recalled"),
        "contribution": translate("Relay", "Notes for the log"),
        "reply": translate("Relay", "Answer to notes for the log"),
        "takeover_request": translate("Relay", "Request to co-sign"),
        "cosign": translate("Relay", "Co-signature"),
        "claim": translate("Relay", "Message: the relay is in other hands"),
        "evidence": translate("Relay", "Proof"),
    }[kind]


def file_to(kind: str, name: str) -> str:
    """What a file is and for whom."""
    return translate("Relay", "{what} to {name}").format(what=file_name(kind), name=name)


def large_for_mail() -> str:
    """What to say of a file that is too large for mail."""
    return translate(
        "Relay",
        "The file is large for mail: Digital Post takes 10 MB. A stick or a shared folder is "
        "safer.",
    )


def size(count: int) -> str:
    """A file size as people say it."""
    if count >= 1_000_000:
        return translate("Relay", "{number} MB").format(number=format_number(count / 1_000_000, 1))
    return translate("Relay", "{number} kB").format(number=format_number(max(count // 1000, 1)))


def reason(key: str) -> str:
    """Why the relay passes on."""
    return handover_reason_label(key, current_language())


def entries(count: int) -> str:
    return counted(count, translate("Relay", "1 entry"), translate("Relay", "{count} entries"))


def gate_missing(gate: Gate) -> tuple[str, ...]:
    """What is missing before the log may be passed on to this receiver, each a sentence."""
    who = ", ".join(gate.missing_from)
    said = {
        "no_consent": translate("Relay", "No consent covers this receiver."),
        "incomplete": translate("Relay", "The consent is not complete: {who} has not given it."),
        "not_free": translate("Relay", "The consent is not registered as freely given."),
        "withdrawn": translate("Relay", "The consent has been taken back."),
        "lapsed": translate("Relay", "The consent has lapsed."),
        "no_custody_holder": translate(
            "Relay",
            "It is not written on the child's page who has custody, so nobody can consent yet.",
        ),
        "practice": translate("Relay", "A practice family cannot be handed over as a real one."),
    }
    return tuple(said[each].format(who=who) for each in gate.missing)


def taking_in(kind: str, name: str) -> tuple[str, str]:
    """What follows from taking a file in, and the words on its button.

    kind: type of the file; for an acceptance that does not release, what it leads to instead:
    "refuse_made", "repeat" or "fork"; "hand_off" for one that takes one's hand off the relay;
    "second_release" for a release that contradicts the one here.
    """
    take_in = translate("Relay", "Take in")
    keep_proof = translate("Relay", "Keep the proof")
    text, button = {
        "accept": (
            translate(
                "Relay",
                "You let go of the relay. Your copy is sealed, and a release is made that you "
                "send to {name}. What you wrote after the offer goes along.",
            ),
            translate("Relay", "Take in and let go"),
        ),
        "refuse_made": (
            translate(
                "Relay",
                "This yes does not count, because the relay has gone another way. A refusal is "
                "made that you send to {name}, so that there is no doubt. Who holds now does not "
                "change.",
            ),
            translate("Relay", "Make the refusal"),
        ),
        "repeat": (
            translate(
                "Relay",
                "This yes has been answered before. You get the same answer again, to send to "
                "{name}.",
            ),
            translate("Relay", "Get the answer again"),
        ),
        "fork": (
            translate(
                "Relay",
                "{name} has said yes twice to the same offer. Nothing changes; the proof is kept, "
                "and the earlier answer is still the right one.",
            ),
            keep_proof,
        ),
        "second_release": (
            translate(
                "Relay",
                "Nothing changes: who holds the relay stays as it is, and nothing of the file is "
                "added to the log. The two releases are kept as a proof under History on the "
                "child's page, where it can be saved.",
            ),
            keep_proof,
        ),
        "offer": (
            translate(
                "Relay",
                "You said yes to this offer before the store here was set back. What is missing "
                "in the log is read in again. Then open the release from {name}.",
            ),
            translate("Relay", "Read in what is missing"),
        ),
        "decline": (
            translate(
                "Relay", "You go on holding the relay, and you can offer it to somebody again."
            ),
            take_in,
        ),
        "release": (
            translate(
                "Relay",
                "You hold the relay alone. What {name} wrote after the offer is added to the log.",
            ),
            translate("Relay", "Take in and hold alone"),
        ),
        "withdraw": (
            translate(
                "Relay",
                "The offer is taken back, and {name} holds. If you have said yes already, you "
                "keep hold until {name} has released or refused: nobody is ever without.",
            ),
            take_in,
        ),
        "claim": (
            translate("Relay", "It is noted here that {name} holds the relay."),
            take_in,
        ),
        "hand_off": (
            translate(
                "Relay",
                "You take your hand off the relay, and {name} holds it. What you have written here "
                "stays, and is made ready to be sent to {name}. If this is a mistake, call {name} "
                "before you do it: nothing happens until you press the button.",
            ),
            translate("Relay", "Take my hand off"),
        ),
        "recall": (
            translate(
                "Relay",
                "The copy cannot be read here any more. Talk with {name} if you are in doubt. What "
                "you have printed or written off, you must destroy yourself.",
            ),
            translate("Relay", "I have seen it"),
        ),
        "reply": (
            translate(
                "Relay", "The answer is kept with what you sent. The log itself is with {name}."
            ),
            take_in,
        ),
        "refuse": (
            translate(
                "Relay",
                "{name} holds the relay, and you do not. What you wrote meanwhile is kept and "
                "made ready to send to {name}.",
            ),
            take_in,
        ),
    }[kind]
    return text.format(name=name), button


def next_step(state: RelayState) -> str:
    """What to do next with a relay, "" when there is nothing to do or to wait for."""
    other = state.other.name if state.other else state.holder.name
    if state.came:
        return _next_with_answer(state.came, state.came_from or other)
    if state.unsent:
        return _next_with_file(state.unsent, state.unsent_to)
    if state.newer is not None and state.state in _NEW_KEY:
        return _next_with_new_key(state, other)
    if state.state is State.OFFERED:
        said = (
            translate(
                "Relay",
                "More than five working days have passed without an answer. Call {name}. If the "
                "file was lost, save it again: it is the same file.",
            )
            if state.reminder
            else translate(
                "Relay", "Next: wait for the receipt from {name}, and open it here when it comes."
            )
        )
    elif state.asked:
        said = translate(
            "Relay",
            "Next: wait for the co-signature from {second}, and open it here when it comes. Should "
            "the release from {name} come first, open that.",
        ).replace("{second}", state.asked)
    elif state.crossed:
        said = translate(
            "Relay",
            "Next: talk with {name}, and open the release or the refusal here when it comes.",
        )
    elif state.state is State.ACCEPTED:
        said = (
            translate(
                "Relay",
                "More than five working days have passed without a release. Call {name}. If the "
                "receipt was lost, save it again: it is the same file. If {name} can no longer let "
                "go, take over with a second person: under More on the child's page.",
            )
            if state.reminder
            else translate(
                "Relay", "Next: wait for the release from {name}, and open it here when it comes."
            )
        )
    elif state.state is State.QUARANTINED:
        said = translate("Relay", "Next: find out who holds before anything is written.")
    else:
        said = ""
    return said.format(name=other)


def _next_with_answer(kind: str, name: str) -> str:
    """What to do with a file that waits in the inbox."""
    return {
        "offer": translate(
            "Relay", "Next: {name} offers you the relay. Open the file in the inbox, and answer."
        ),
        "accept": translate(
            "Relay", "Next: the receipt from {name} has come. Open it in the inbox."
        ),
        "decline": translate("Relay", "Next: {name} has answered no. Open it in the inbox."),
        "release": translate(
            "Relay",
            "Next: the release from {name} has come. Open it in the inbox, and you hold alone.",
        ),
        "withdraw": translate(
            "Relay", "Next: {name} has taken the offer back. Open the file in the inbox."
        ),
        "refuse": translate(
            "Relay", "Next: {name} has refused your yes. Open the file in the inbox."
        ),
        "cosign": translate(
            "Relay",
            "Next: {name} has signed with you. Open the file in the inbox, and take the relay "
            "over.",
        ),
    }[kind].format(name=name)


def _next_with_file(kind: str, name: str) -> str:
    """What to do with a file that is made here and not sent."""
    return {
        "offer": translate("Relay", "Next: save the offer as a file and send it to {name}."),
        "accept": translate("Relay", "Next: save your receipt as a file and send it to {name}."),
        "decline": translate("Relay", "Next: save your no as a file and send it to {name}."),
        "release": translate("Relay", "Next: save the release as a file and send it to {name}."),
        "withdraw": translate(
            "Relay",
            "Next: save the file that says the offer is taken back, and send it to {name}.",
        ),
        "refuse": translate("Relay", "Next: save the refusal as a file and send it to {name}."),
        "takeover_request": translate(
            "Relay", "Next: save the request as a file and send it to {name}."
        ),
    }[kind].format(name=name)


_NEW_KEY = frozenset({State.OFFERED, State.ACCEPTED, State.RELEASED})


def _next_with_new_key(state: RelayState, name: str) -> str:
    """What to do when the one who is waited for has got another key in the meantime."""
    if state.state is State.OFFERED:
        said = (
            translate(
                "Relay",
                "{name} has another key than when the offer was made, and perhaps cannot open it. "
                "Compare the number with {name} under Contacts, take the offer back here, and make "
                "it again for the new card.",
            )
            if state.newer is Trust.CHANGED
            else translate(
                "Relay",
                "{name} has a new computer since the offer was made, and perhaps cannot open it "
                "there. Take the offer back here, and make it again for the new card.",
            )
        )
    elif state.state is State.ACCEPTED:
        said = translate(
            "Relay",
            "{name} has another key than before. If {name} still has the old computer or a copy of "
            "it, the release comes as usual. If both are gone, ask a second person to sign, and "
            "take the relay over from the child's page.",
        )
    else:
        said = translate(
            "Relay",
            "{name} has another key than when you let go. With the old computer, or a copy of it, "
            "{name} can open the release: save it again, it is the same file. If both are gone, "
            "nothing is lost: the log is here. Take the relay back from the child's page, best "
            "with the signature of {name}, and hand it on to the new card.",
        )
    return said.format(name=name)
