"""Sentences for troubles with keys, keyring, copies and restoring; read by `app.errors`."""

from __future__ import annotations

from app.language import translate


def texts() -> dict[str, str]:
    """What happened, by code."""
    return {
        "backup.damaged": translate("Errors", "The copy is damaged."),
        "backup.different": translate("Errors", "The copy is not the same as the store."),
        "backup.not_ours": translate("Errors", "This is not a copy made by Bindeled."),
        "backup.newer": translate("Errors", "The copy was made by a newer Bindeled."),
        "backup.no_room": translate("Errors", "There is not enough room for a safety copy."),
        "backup.profile_here": translate("Errors", "This user is already on this computer."),
        "backup.unknown": translate("Errors", "This copy is not here any more."),
        "custody.offer_lost": translate(
            "Errors",
            "The log here has gone on in another way than the offer that was accepted. "
            "The one who accepted can take over with a second person's signature.",
        ),
        "keyring.*": translate(
            "Errors", "This computer cannot remember you right now; the passphrase works as ever."
        ),
        "keyring.absent": translate(
            "Errors", "This computer has no keyring in use; the passphrase works as ever."
        ),
        "keyring.forgotten": translate(
            "Errors", "This computer does not remember you any more; use the passphrase."
        ),
        "keyring.locked": translate(
            "Errors", "The keyring of this computer is locked; use the passphrase."
        ),
        "place.synced": translate(
            "Errors",
            "The folder where your store was to lie is sent to the net by another program, such as "
            "OneDrive or Dropbox. That would spoil the store and take it out of the house.",
        ),
        "place.network": translate(
            "Errors",
            "The folder where your store was to lie is on a network drive. A store that is open "
            "there can be spoiled.",
        ),
        "reconcile.choice": translate("Errors", "This choice cannot be made for this log."),
        "reconcile.unconfirmed": translate(
            "Errors", "Write who has confirmed where the relay is, before you choose."
        ),
        "recovery.malformed": translate(
            "Errors", "There is a slip of the fingers in what was typed from the recovery sheet."
        ),
        "recovery.other_sheet": translate("Errors", "This is another recovery sheet."),
        "slots.*": translate("Errors", "This way of unlocking is not here any more."),
        "slots.last": translate("Errors", "The last way into the store cannot be removed."),
        "slots.none": translate("Errors", "This way of unlocking has not been set up here."),
        "slots.recipient": translate("Errors", "This is not a public age key."),
        "slots.wrong_key": translate("Errors", "This key does not open this store."),
        "vault.wait": translate(
            "Errors", "There have been several wrong tries, and the next must wait a little."
        ),
    }


def ways() -> dict[str, str]:
    """That nothing is lost, and what to do."""
    return {
        "backup.damaged": translate("Errors", "Your store is not touched. Choose another copy."),
        "backup.different": translate("Errors", "Your store is not touched. Make a new copy."),
        "backup.not_ours": translate("Errors", "Your store is not touched. Choose another file."),
        "backup.newer": translate("Errors", "Nothing was touched. Update Bindeled first."),
        "backup.no_room": translate(
            "Errors", "What you did is saved. Free some space on the disk soon."
        ),
        "place.synced": translate(
            "Errors", "Nothing was made. Choose a folder on this computer itself."
        ),
        "place.network": translate(
            "Errors", "Nothing was made. Choose a folder on this computer itself."
        ),
        "keyring.*": translate("Errors", "Nothing is lost."),
        "keyring.absent": translate("Errors", "Nothing is lost."),
        "keyring.forgotten": translate("Errors", "Nothing is lost."),
        "keyring.locked": translate("Errors", "Nothing is lost."),
        "recovery.malformed": translate(
            "Errors", "Nothing is lost. Compare it with the sheet, four signs at a time."
        ),
        "slots.wrong_key": translate("Errors", "Nothing is lost. Look for another sheet or key."),
        "slots.none": translate("Errors", "Nothing is lost. Use the passphrase."),
        "vault.wait": translate(
            "Errors", "Nothing is lost and nothing is ever wiped. Try again when the time is up."
        ),
    }
