"""A sentence for every error: what happened, that nothing is lost, and what to do.

Errors carry a code (`models.errors`); here is its text, translated through Qt like all others. A
code of a family ("archive.*") that needs no sentence of its own uses that of the family.
"""

from __future__ import annotations

from app import errors_camera, errors_map, errors_policy, errors_relay, errors_vault
from app.language import translate
from models.errors import BindeledError, Refused, Untrusted


def sentence(error: BindeledError) -> str:
    """What happened and what to do, in the language of the screen."""
    code = error.code if error.code in _texts() else f"{error.code.partition('.')[0]}.*"
    what = _texts().get(code) or translate("Errors", "Something is not as it must be.")
    way = _ways().get(code) or _general_way(error)
    return f"{what} {way}".strip().format(**error.params)


def codes() -> frozenset[str]:
    """Every code, or family of codes, that has a sentence."""
    return frozenset(_texts())


def _general_way(error: BindeledError) -> str:
    if isinstance(error, Untrusted):
        return translate(
            "Errors",
            "Nothing was read in and nothing here has changed. "
            "Ask the sender to make the file again.",
        )
    if isinstance(error, Refused):
        return ""
    return translate("Errors", "Nothing that was written is lost.")


def _texts() -> dict[str, str]:
    others = errors_vault.texts() | errors_relay.texts() | errors_map.texts()
    others |= errors_policy.texts() | errors_camera.texts()
    return others | {
        "agreement.not_decided": translate(
            "Errors",
            "An agreement needs what, who and a date before it is decided. It stays a draft.",
        ),
        "agreement.unknown": translate("Errors", "This agreement is not in the log."),
        "archive.*": translate(
            "Errors",
            "The inner parts of the file are not put together as they must be.",
        ),
        "archive.name": translate(
            "Errors",
            "The file holds a part with a name that does not belong in it.",
        ),
        "archive.link": translate(
            "Errors",
            "The file holds a link to another place, and such files are never opened.",
        ),
        "archive.lying_size": translate(
            "Errors", "The file unpacks to something else than it says."
        ),
        "archive.too_large": translate(
            "Errors", "The file unpacks to more than a handover can hold."
        ),
        "archive.too_many": translate(
            "Errors", "The file holds more parts than a handover can hold."
        ),
        "archive.duplicate": translate("Errors", "The same part stands twice in the file."),
        "archive.missing": translate("Errors", "A part that must be in the file is missing."),
        "archive.encrypted": translate(
            "Errors",
            "A part of the file is locked in a way that is not used here.",
        ),
        "archive.checksum": translate("Errors", "A part of the file is damaged."),
        "archive.garbage": translate(
            "Errors",
            "There is something before or after the content that does not belong in the file.",
        ),
        "card.malformed": translate("Errors", "The contact card is not written as it must be."),
        "card.rotation": translate(
            "Errors",
            "The contact card has a new key that the old key has not signed for.",
        ),
        "card.signature": translate(
            "Errors", "The contact card is not signed by the one it names."
        ),
        "ssd.follow_up": translate(
            "Errors",
            "One SSD meeting has been held already. Write why a follow-up is needed: it was not "
            "finished, or others of the circle are needed.",
        ),
        "ssd.incomplete": translate(
            "Errors",
            "Write the worry, why the meeting was needed, how consent was tried, who was there and "
            "what was told.",
        ),
        "ssd.used_up": translate(
            "Errors",
            "An SSD meeting and its follow-up have been held. The rules give no third without "
            "consent: ask the family, talk without names, or consider a notification. It is "
            "written only when you say that it was held all the same.",
        ),
        "case.actor_no_name": translate("Errors", "Write a name first."),
        "case.effort_empty": translate("Errors", "Write what is done, and by whom."),
        "case.level_reason": translate("Errors", "Write why the level changes."),
        "case.no_name": translate(
            "Errors",
            "Write the child's name, or what you call the child for now.",
        ),
        "case.not_closed": translate(
            "Errors",
            "A course can only be taken up again when it is closed.",
        ),
        "chain.*": translate(
            "Errors",
            "The entries in the file do not hang together link by link.",
        ),
        "chain.gap": translate(
            "Errors",
            "Entries are missing between what is here and what the file holds.",
        ),
        "chain.writer": translate(
            "Errors",
            "An entry is written by someone who did not hold the relay at that point.",
        ),
        "chain.sequence": translate("Errors", "An entry in the file has been skipped or moved."),
        "chain.other_log": translate("Errors", "The file mixes entries from two logs."),
        "chain.start": translate("Errors", "The beginning of the log is missing or stands twice."),
        "chain.after_end": translate(
            "Errors",
            "Something was written after the relay had been let go.",
        ),
        "chain.accept": translate("Errors", "The acceptance does not fit the offer."),
        "chain.reclaim": translate(
            "Errors",
            "The file says that a relay was taken back by someone who had not let it go.",
        ),
        "close.both_judgements": translate(
            "Errors",
            "Both judgements are needed: that the child thrives, and that the risk of new "
            "difficulties is small.",
        ),
        "close.no_reason": translate(
            "Errors",
            "Write why the course ends, and choose archive or destroy.",
        ),
        "close.nobody_consulted": translate(
            "Errors", "Name at least one you have judged it together with."
        ),
        "consent.dates": translate("Errors", "A consent cannot end before it was given."),
        "consent.ground_incomplete": translate(
            "Errors",
            "Write the ground and choose the one receiver it counts for.",
        ),
        "consent.incomplete": translate(
            "Errors",
            "A consent needs a purpose, the receivers it covers, and who gave it.",
        ),
        "consent.not_free": translate(
            "Errors",
            "A consent counts only when it is given freely, by someone who knows that it can be "
            "taken back. Nothing was written. Talk with the family again, or record another "
            "ground.",
        ),
        "consent.unknown": translate("Errors", "This consent is not in the log."),
        "contact.changed": translate(
            "Errors",
            "This person has another key than before. Stop, and compare the number together first.",
        ),
        "contact.own_card": translate("Errors", "This is your own contact card."),
        "contact.unknown": translate("Errors", "This person's contact card is not here."),
        "contents.*": translate(
            "Errors",
            "The file's cover sheet and its entries do not say the same.",
        ),
        "contents.sender": translate(
            "Errors",
            "The file is sent by another than the one who signed what it is about.",
        ),
        "contents.receiver": translate(
            "Errors",
            "The relay in the file is offered to another than the file is sealed for.",
        ),
        "contents.missing": translate("Errors", "An entry that the file must hold is missing."),
        "contents.other_log": translate("Errors", "The file holds an entry from another log."),
        "contents.duplicate": translate("Errors", "The same entry stands twice in the file."),
        "contents.practice": translate(
            "Errors",
            "The file says practice in one place and a real child in another.",
        ),
        "custody.already_holder": translate("Errors", "You hold this relay already."),
        "custody.closed": translate(
            "Errors",
            "The course is closed. A new worry starts a new course.",
        ),
        "custody.cut_off": translate(
            "Errors",
            "This comes from a line of the relay that does not count any more: another has taken "
            "the relay since, and a second person has signed. Nothing was changed. Talk with the "
            "one who sent it; who holds now stands on the child's page.",
        ),
        "custody.log_exists": translate("Errors", "This log is already started."),
        "custody.no_open_offer": translate("Errors", "No offer is open for this log."),
        "custody.nothing_accepted": translate("Errors", "No acceptance waits for an answer."),
        "custody.nothing_to_answer": translate("Errors", "No offer waits for your answer."),
        "custody.not_for_me": translate("Errors", "The relay in this file is meant for another."),
        "custody.not_holder": translate(
            "Errors",
            "Only the one who holds the relay can write in the log.",
        ),
        "custody.not_my_offer": translate(
            "Errors", "This file answers an offer that was not made here."
        ),
        "custody.offer_open": translate(
            "Errors",
            "An offer is open already. Take it back first, or wait for the answer.",
        ),
        "custody.offer_to_self": translate("Errors", "You cannot offer the relay to yourself."),
        "custody.older_epoch": translate(
            "Errors",
            "This offer is older than what is known here. Ask for a new one.",
        ),
        "custody.place_lost": translate(
            "Errors",
            "What was written last in this log is not in this older copy of it, and without it "
            "nothing can be added.",
        ),
        "custody.quarantined": translate(
            "Errors",
            "This copy was restored and must be cleared up before it can be used.",
        ),
        "custody.wait_for_release": translate(
            "Errors", "Wait until the giver has released or refused."
        ),
        "destroy.not_chosen": translate(
            "Errors",
            "A log can only be destroyed when its closing says so.",
        ),
        "disk.full": translate("Errors", "The disk is full."),
        "disk.read_only": translate("Errors", "It is not possible to write in this place."),
        "disk.vanished": translate("Errors", "The disk or stick is gone."),
        "disk.error": translate("Errors", "The disk answers with an error."),
        "entries.*": translate(
            "Errors",
            "The number of entries in the file is not the one it says.",
        ),
        "entries.too_many": translate(
            "Errors",
            "The file holds more entries than can be read in at once.",
        ),
        "entry.*": translate("Errors", "An entry in the file is not written as it must be."),
        "entry.signature": translate(
            "Errors",
            "An entry in the file is not signed by the one it names.",
        ),
        "entry.admitted": translate(
            "Errors", "A note that was admitted from somebody else is not whole."
        ),
        "entry.cosignature": translate(
            "Errors", "The second person's signature under a takeover does not hold."
        ),
        "entry.body": translate(
            "Errors",
            "The text of an entry is another than the one that was signed.",
        ),
        "entry.body_too_large": translate(
            "Errors",
            "The text is too long for one entry. Divide it in two.",
        ),
        "file.card_sealed": translate(
            "Errors",
            "This is a contact card locked in a way that is not used here.",
        ),
        "file.empty": translate("Errors", "The file is empty."),
        "file.entry_missing": translate("Errors", "An entry that the file is about is missing."),
        "file.missing": translate("Errors", "The file is not there any more."),
        "file.newer": translate("Errors", "The file is made by a newer Bindeled than this one."),
        "file.not_a_card": translate("Errors", "This file is not a contact card."),
        "file.not_for_me": translate("Errors", "This file is signed for another than you."),
        "file.not_ours": translate("Errors", "This is not a Bindeled file."),
        "file.not_sealed": translate(
            "Errors", "The file is not locked, and such files are not read."
        ),
        "file.nothing_to_take_in": translate(
            "Errors", "There is nothing to take in from this file."
        ),
        "file.other_recipient": translate("Errors", "This file is locked for another than you."),
        "file.recipients": translate("Errors", "The file is locked for more than one receiver."),
        "file.signature": translate("Errors", "The signature on the file does not fit."),
        "file.tampered": translate("Errors", "The file has been changed or damaged on the way."),
        "file.too_large": translate("Errors", "The file is larger than a handover can be."),
        "file.truncated": translate("Errors", "The end of the file is missing."),
        "file.unreadable": translate("Errors", "The file cannot be read."),
        "gate.shut": translate(
            "Errors",
            "There is no live consent or other ground for passing on to exactly this receiver.",
        ),
        "handover.no_reason": translate("Errors", "Write why you say no."),
        "handover.no_status": translate(
            "Errors", "Write a short status for the one who takes over."
        ),
        "inbox.unknown": translate("Errors", "This file is not in the inbox any more."),
        "json.*": translate(
            "Errors",
            "The file is not written in the exact form that can be trusted.",
        ),
        "keys.*": translate("Errors", "A key in the file is not a key that can be trusted."),
        "log.unknown": translate("Errors", "This log is not here."),
        "manifest.*": translate("Errors", "The cover sheet of the file is not as it must be."),
        "manifest.not_ours": translate("Errors", "The cover sheet is not from Bindeled."),
        "manifest.members": translate(
            "Errors",
            "The file holds other parts than its cover sheet says.",
        ),
        "manifest.hash": translate(
            "Errors",
            "A part of the file is another than the one that was signed for.",
        ),
        "manifest.size": translate(
            "Errors",
            "A part of the file has another size than was signed for.",
        ),
        "map.actor_twice": translate("Errors", "This actor is on the map already."),
        "map.bad_tie": translate(
            "Errors",
            "A line on the map points to someone who is not there.",
        ),
        "map.no_middle": translate(
            "Errors",
            "A map of an organisation has no child in the middle and cannot stand in a "
            "child's log.",
        ),
        "map.unit_in_use": translate(
            "Errors", "There are people in a unit that is left out. Move them first."
        ),
        "map.unit_name": translate("Errors", "Every unit needs a name of its own."),
        "map.centre_fixed": translate("Errors", "The child and the family stay in the middle."),
        "map.empty": translate("Errors", "Put at least one actor on the map first."),
        "map.tie_to_self": translate("Errors", "A line goes between two different actors."),
        "meeting.already_concluded": translate(
            "Errors", "This meeting is already written in the log."
        ),
        "meeting.empty_decision": translate(
            "Errors",
            "A decision without text cannot be written in the log.",
        ),
        "meeting.no_date": translate("Errors", "Set the date of the meeting first."),
        "meeting.unknown_template": translate("Errors", "This agenda is not here."),
        "note.empty": translate("Errors", "Write something first."),
        "note.unknown_entry": translate("Errors", "The entry to correct is not in the log."),
        "note.unknown_kind": translate("Errors", "This kind of entry cannot be written here."),
        "outbox.unknown": translate("Errors", "This file is not in the outbox any more."),
        "passphrase.short": translate(
            "Errors",
            "The passphrase must have at least 12 characters. Several words with spaces are good.",
        ),
        "practice.export": translate(
            "Errors",
            "A practice family cannot be handed over as a real one.",
        ),
        "sheet.child": translate(
            "Errors",
            "A map with a child in the middle belongs in the child's log, not among the shared "
            "maps.",
        ),
        "sheet.gone": translate("Errors", "This sheet is no longer here."),
        "sheet.title": translate("Errors", "Write a title first."),
        "profile.label": translate("Errors", "Write your name first."),
        "redact.no_reason": translate("Errors", "Write why the content is to be taken away."),
        "redact.*": translate("Errors", "This entry's text cannot be removed."),
        "store.*": translate("Errors", "Something in the store does not hang together."),
        "vault.corrupt": translate(
            "Errors",
            "The encrypted store is damaged or is not a Bindeled store.",
        ),
        "vault.locked_by_other_process": translate(
            "Errors",
            "Bindeled is already open for this user on this computer.",
        ),
        "vault.missing": translate("Errors", "The store of this user is not where it was."),
        "vault.newer": translate(
            "Errors",
            "The store was last used by a newer Bindeled than this one.",
        ),
        "vault.not_encrypted": translate(
            "Errors",
            "The store is not encrypted and is therefore not opened.",
        ),
        "vault.wrong_passphrase": translate("Errors", "The passphrase does not fit."),
        "outbox.taken": translate(
            "Errors",
            "This file lies in the outbox already with another content.",
        ),
    }


def _ways() -> dict[str, str]:
    others = errors_vault.ways() | errors_map.ways() | errors_policy.ways()
    others |= errors_camera.ways()
    return others | {
        # Of one's own typing as often as of a file: the sentence itself says what to do.
        "entry.body_too_large": translate("Errors", "Nothing was written or read in."),
        "disk.full": translate(
            "Errors",
            "Nothing that was written is lost. Free some space and try again.",
        ),
        "disk.read_only": translate("Errors", "Nothing is lost. Choose another place."),
        "disk.vanished": translate(
            "Errors",
            "Nothing is lost. Put the stick in again, or choose another place.",
        ),
        "disk.error": translate(
            "Errors",
            "Nothing that was saved is lost. Try again, or choose another place.",
        ),
        "file.newer": translate(
            "Errors",
            "Nothing was read in. Update Bindeled, or call the sender, who holds on until then.",
        ),
        "file.missing": translate(
            "Errors",
            "Nothing is lost. Put the stick in again, or fetch the file once more.",
        ),
        "file.unreadable": translate(
            "Errors",
            "Nothing is lost. Copy the file to another place and try again.",
        ),
        "file.too_large": translate(
            "Errors",
            "Nothing was made or read in. Leave out large attachments and try again.",
        ),
        "file.not_for_me": translate(
            "Errors",
            "Nothing was read in. That it came is kept as a proof among the relays. Call the "
            "sender, who did not mean it for you.",
        ),
        "file.other_recipient": translate(
            "Errors",
            "Nothing was read in. Tell the sender, who still holds the relay.",
        ),
        "vault.wrong_passphrase": translate(
            "Errors",
            "Nothing is lost. Try again, and look at Caps Lock and the keyboard's language.",
        ),
        "vault.locked_by_other_process": translate(
            "Errors",
            "Nothing is lost. Find the open window, or close it first.",
        ),
        "vault.newer": translate("Errors", "Nothing was touched. Start the newer Bindeled."),
        "vault.corrupt": translate(
            "Errors",
            "Nothing was changed. Do not delete anything, and fetch a backup or help.",
        ),
        "vault.missing": translate(
            "Errors",
            "Nothing was changed. Look whether the folder was moved, or fetch a backup.",
        ),
        "vault.not_encrypted": translate("Errors", "Nothing was changed. Fetch a backup or help."),
        "store.*": translate(
            "Errors",
            "Nothing was changed. Run “bindeled doctor” or fetch help.",
        ),
        "custody.not_holder": translate(
            "Errors",
            "Nothing is lost: what you have typed stays as a draft.",
        ),
        "custody.place_lost": translate(
            "Errors",
            "Go back to a newer copy in the settings, open the offer and the release again that "
            "you got from the giver, or wait for the others' answer. Your draft stays.",
        ),
        "gate.shut": translate(
            "Errors",
            "Register a consent or record another ground, then go on.",
        ),
    }
