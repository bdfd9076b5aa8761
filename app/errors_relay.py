"""Sentences for contributions, copies to read and takeovers without release; for `app.errors`."""

from __future__ import annotations

from app.language import translate


def texts() -> dict[str, str]:
    """What happened, by code."""
    return {
        "codes.no_picture": translate(
            "Errors", "The file is no picture that can be read here. Choose a PNG or JPEG."
        ),
        "codes.none": translate(
            "Errors",
            "No code was found in the picture. Take it straight from above, so that the whole code "
            "is sharp and has white around it.",
        ),
        "codes.other": translate(
            "Errors", "The code in the picture is not from Bindeled. Nothing was read in."
        ),
        "contribution.holder": translate(
            "Errors", "You hold the relay yourself, so what you have to say goes right in the log."
        ),
        "contribution.no_card": translate(
            "Errors",
            "The contact card of the one who holds the relay is not here. Nothing was written. Ask "
            "for the card, read it in under Contacts, and try again.",
        ),
        "contribution.no_reason": translate(
            "Errors", "Write why it is not admitted, so that the one who sent it knows."
        ),
        "copy.holder": translate(
            "Errors",
            "You have a hand on this relay yourself, and the whole log is here. Nothing was kept.",
        ),
        "copy.lapsed": translate(
            "Errors",
            "The consent that this copy rests on has ended, so it can no longer be read. Ask the "
            "holder for a new one.",
        ),
        "copy.not_for_me": translate(
            "Errors",
            "The copy does not say that it was given to you by the holder. It is not kept.",
        ),
        "copy.older": translate(
            "Errors", "A newer copy of this log is here already. Nothing was changed."
        ),
        "copy.other_line": translate(
            "Errors",
            "This copy and the one that is here tell the log in two ways. Nothing was changed. "
            "Talk with the holder before you rely on either.",
        ),
        "copy.recalled": translate(
            "Errors",
            "The consent that this copy rests on has been taken back, so the copy can no longer be "
            "read. It is not kept.",
        ),
        "exchange.no_folder": translate(
            "Errors",
            "The exchange folder is not there now. Put the stick in or connect the drive again, or "
            "choose another folder.",
        ),
        "handover.log_too_large": translate(
            "Errors",
            "The log holds more than one handover can carry. Nothing was signed, nothing is lost, "
            "and you still hold the relay. Close the log and start a new course that continues "
            "it; that one can be passed on.",
        ),
        "left.other": translate(
            "Errors",
            "The file there is not the one you wrote any more. It was left as it is.",
        ),
        "left.stays": translate(
            "Errors",
            "The file could not be deleted there. The stick may be out, or protected. Delete it "
            "yourself.",
        ),
        "sealed.none": translate("Errors", "This log is not a sealed copy. Nothing was changed."),
        "sealed.past": translate("Errors", "Choose a day that is still to come."),
        "sealed.too_early": translate(
            "Errors",
            "The new holder may still need your copy if their computer is lost. Wait until the day "
            "that is shown. Nothing was destroyed.",
        ),
        "proof.none": translate("Errors", "There is no proof about this log. Nothing was made."),
        "sealed.unsent": translate(
            "Errors",
            "What you wrote meanwhile is not sent to the holder yet. Save it as a file in the "
            "outbox and send it first. Nothing was destroyed.",
        ),
        "new_key.older": translate(
            "Errors",
            "Your card has been changed since the old computer signed for it. Nothing was changed. "
            "Save your card again, and let the old computer sign for that one.",
        ),
        "new_key.other_card": translate(
            "Errors",
            "This signature is not for the card of this computer. Nothing was changed. Choose the "
            "file that your old computer made for this one.",
        ),
        "new_key.other_person": translate(
            "Errors",
            "The card is not yours: it has another name, workplace and e-mail than yours. Nothing "
            "was signed.",
        ),
        "new_key.own": translate(
            "Errors",
            "This is the card of this computer. Choose the card from your new one. Nothing was "
            "signed.",
        ),
        "orphan.giver": translate(
            "Errors",
            "The second person must be another than you and the giver, for example your leader.",
        ),
        "orphan.no_reason": translate(
            "Errors", "Write why the giver cannot let go, so that it stands in the log."
        ),
        "orphan.not_confirmed": translate(
            "Errors",
            "Compare the number with the other person first. A co-signature is worth nothing when "
            "it is not certain whose it is.",
        ),
        "orphan.other_request": translate(
            "Errors",
            "This co-signature is about another acceptance than the one you wait with. Nothing "
            "was changed.",
        ),
        "reclaim.not_let_go": translate(
            "Errors",
            "Only the one who let go of the relay last can take it back, and only while nothing "
            "here says that it has gone further. Nothing was changed.",
        ),
        "release.offer_missing": translate(
            "Errors",
            "The log itself is not on this computer any more. Nothing was changed. Open the file "
            "with the offer first, and then this one.",
        ),
        "slip.malformed": translate(
            "Errors", "This text is not whole, or it is not from a Bindeled code."
        ),
        "slip.other_kind": translate(
            "Errors",
            "This code is for another place. A contact card is read in under Contacts, a receipt "
            "under Relays, and a signature for a new computer under your own card.",
        ),
        "slip.no_offer": translate(
            "Errors",
            "The offer that this receipt answers is not here. Nothing was changed. Ask for the "
            "receipt as a file.",
        ),
        "undo.nothing": translate("Errors", "There is nothing here that can be taken back."),
        "undo.sent": translate(
            "Errors",
            "Your yes has been saved as a file, so it may be on its way. It can no longer be taken "
            "back. Call the giver, who can take the offer back.",
        ),
        "undo.written": translate(
            "Errors",
            "Something of yours stands in this log, so reading it in cannot be taken back.",
        ),
    }
