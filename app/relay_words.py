"""The relay in plain words: who holds, what just happened, and what to do next.

Every sentence is whole, so that a translation can turn it round.
"""

from __future__ import annotations

from app.language import translate

# What happened when a file was answered or taken in, and what to do now.


def sentence_after(outcome: str) -> str:
    """The sentence for the outcome of an answer; KeyError for an outcome that is none."""
    return {
        "accepted": translate(
            "RelayWords",
            "You have said yes and everything is stored here. Send the acceptance to the giver. "
            "The giver holds on until it has arrived, and you act from now on.",
        ),
        "declined": translate(
            "RelayWords",
            "You have said no. Nothing was read in. Send the answer to the giver, who still holds "
            "the relay.",
        ),
        "was_declined": translate(
            "RelayWords",
            "The receiver has said no. You still hold the relay and can offer it again.",
        ),
        "released": translate(
            "RelayWords",
            "The relay has passed on. Send the release to the new holder. Your copy is now sealed "
            "and can be read but not changed.",
        ),
        "refused": translate(
            "RelayWords",
            "The acceptance was refused and you still hold the relay. Send the refusal to the one "
            "who accepted, so that there is no doubt.",
        ),
        "repeated": translate(
            "RelayWords",
            "This acceptance was answered before. The same answer lies ready to be sent again.",
        ),
        "taken_over": translate(
            "RelayWords",
            "You hold the relay alone now. Everything the giver wrote after the offer has come "
            "along.",
        ),
        "filled_up": translate(
            "RelayWords",
            "Entries that the store here had lost are read in again.",
        ),
        "was_withdrawn": translate(
            "RelayWords",
            "The giver has taken the offer back. Nothing was read in. The giver holds the relay.",
        ),
        "crossed": translate(
            "RelayWords",
            "The giver took the offer back while your acceptance was on its way. You keep hold "
            "until the giver has either released or refused. Talk together.",
        ),
        "was_refused": translate(
            "RelayWords",
            "The giver has refused your acceptance and holds the relay. What you wrote meanwhile "
            "is kept and lies ready to be sent to the giver.",
        ),
        "ask": translate(
            "RelayWords",
            "This acceptance comes to an offer that is no longer open. You still hold the relay. "
            "Decide whether it should count.",
        ),
        "fork": translate(
            "RelayWords",
            "This file shows that something was written in two places. Nothing was changed. The "
            "proof is kept under History.",
        ),
        "quarantined": translate(
            "RelayWords",
            "This acceptance answers an offer that this copy has never seen, so the copy is older "
            "than the truth. It is set aside until it is clear who holds; nothing was changed.",
        ),
        "undone": translate(
            "RelayWords",
            "It is taken back. Nothing of the log is here, the giver holds as before, and the "
            "offer waits again in the inbox.",
        ),
        "admitted": translate(
            "RelayWords",
            "It stands in the log now, with the name and signature of the one who wrote it. Send "
            "the answer, so that they know.",
        ),
        "turned_down": translate(
            "RelayWords",
            "It was not admitted. That it came, and why not, stands in the log. Send the answer, "
            "so that the one who wrote it knows why.",
        ),
        "reply_admitted": translate("RelayWords", "What you sent stands in the log now."),
        "recalled": translate(
            "RelayWords",
            "The copy to read is gone from this computer. If you have printed anything of it, "
            "destroy that too.",
        ),
        "reply_turned_down": translate(
            "RelayWords", "What you sent was not admitted. The reason stands above."
        ),
        "copy_kept": translate(
            "RelayWords",
            "The copy lies among the children, to be read until its last day. You can send notes "
            "to the holder from the child's page.",
        ),
        "cosigned": translate(
            "RelayWords",
            "You have signed. Send the file back; first with it can the other take over. Nothing "
            "of the log is kept with you.",
        ),
        "orphan_taken": translate(
            "RelayWords",
            "You hold the relay alone now. That the giver could not let go, and who signed with "
            "you, stands in the log.",
        ),
        "taken_back": translate(
            "RelayWords",
            "You hold the relay again. Why, and who signed with you, stands in the log. Next: hand "
            "it on to the new card, as you hand on any relay.",
        ),
        "yielded": translate(
            "RelayWords",
            "You have taken your hand off the relay. Nothing of what you wrote is lost: it stands "
            "here, and lies ready to be sent to the one who holds.",
        ),
        "claim_noted": translate(
            "RelayWords", "It is noted who holds the relay. Nothing else was changed."
        ),
        "known": translate(
            "RelayWords", "This file has been taken in before. Nothing was changed."
        ),
    }[outcome]


def sentence_of_file(kind: str, sender: str, outcome: str = "") -> str:
    """What a verified file is and what to do with it.

    outcome: of a reply, "admitted" or "turned_down".
    """
    if outcome:
        kind = f"reply_{outcome}"
    return {
        "offer": translate(
            "RelayWords",
            "{name} offers you the relay. {name} holds on until you have said yes and the answer "
            "has arrived.",
        ),
        "accept": translate(
            "RelayWords", "{name} has said yes to the relay. Take it in to let go of it yourself."
        ),
        "decline": translate("RelayWords", "{name} has said no to the relay."),
        "release": translate(
            "RelayWords", "{name} has let go. Take it in, and you hold the relay alone."
        ),
        "withdraw": translate("RelayWords", "{name} takes the offer back."),
        "refuse": translate("RelayWords", "{name} refuses the acceptance and still holds."),
        "card": translate("RelayWords", "This is the contact card of {name}."),
        "copy": translate("RelayWords", "{name} sends a copy that can only be read."),
        "recall": translate(
            "RelayWords",
            "The consent that your copy to read rested on has been taken back, says {name}. The "
            "copy is closed on this computer.",
        ),
        "contribution": translate("RelayWords", "{name} sends notes for the log."),
        "reply": translate("RelayWords", "{name} answers what you sent for the log."),
        "reply_admitted": translate(
            "RelayWords", "{name} has admitted what you sent. It stands in the log."
        ),
        "reply_turned_down": translate(
            "RelayWords", "{name} has not admitted what you sent. The reason stands below."
        ),
        "takeover_request": translate(
            "RelayWords",
            "{name} asks you to sign that the relay can go on, although the one who holds it has "
            "lost it.",
        ),
        "cosign": translate("RelayWords", "{name} has signed with you. The relay can go on."),
        "claim": translate(
            "RelayWords", "{name} holds the relay without a release. A second person has signed."
        ),
        "evidence": translate("RelayWords", "{name} sends a proof of something out of order."),
    }[kind].format(name=sender)


def state_sentence(state: str, *, me: bool, holder: str, other: str, crossed: bool = False) -> str:
    """Who holds the relay here and what to do next.

    state: letter of `models.custody.State`. me: whether the holder of record is oneself. other:
    the receiver of the open offer, or the giver that is waited for.
    """
    if state == "P" and crossed:
        key = "crossed"
    elif state == "Q":
        key = "Q"
    elif state == "C":
        key = "C"
    else:
        key = state if state in ("H", "O", "P", "V", "N") else "R"
    return {
        "H": translate("RelayWords", "You hold the relay."),
        "O": translate(
            "RelayWords",
            "You hold the relay until {other} has said yes and the answer has arrived here.",
        ),
        "P": translate(
            "RelayWords",
            "Both have a hand on the relay: {other} holds until your acceptance has arrived, and "
            "you act from now on.",
        ),
        "crossed": translate(
            "RelayWords",
            "The offer was taken back while your acceptance was on its way. You keep hold until "
            "{other} has released or refused.",
        ),
        "V": translate("RelayWords", "{other} offers you the relay and waits for your answer."),
        "R": translate(
            "RelayWords", "{holder} holds the relay. This copy is sealed and can only be read."
        ),
        "N": translate(
            "RelayWords", "{holder} holds the relay. This is a copy that can only be read."
        ),
        "Q": translate(
            "RelayWords",
            "This copy was restored. It cannot be written in until it is clear who holds.",
        ),
        "C": translate("RelayWords", "The course is closed."),
    }[key].format(holder=holder, other=other)
