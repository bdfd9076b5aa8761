"""Sentences for what the municipality decided and for attachments; read by `app.errors`."""

from __future__ import annotations

from app.language import translate


def texts() -> dict[str, str]:
    """What happened, by code."""
    return {
        "attachment.empty": translate("Errors", "There is nothing in the file."),
        "attachment.kind": translate(
            "Errors", "Only PDF files and pictures can be put in a log (PNG, JPEG and the like)."
        ),
        "attachment.missing": translate("Errors", "The attachment itself is not here."),
        "attachment.too_large": translate(
            "Errors", "The file is too large for a log; a PDF may be 6 MB at the most."
        ),
        "attachment.too_many": translate(
            "Errors", "The log's attachments may be 24 MB together, and this would be more."
        ),
        "policy.decided": translate("Errors", "Your municipality has decided this."),
        "policy.no_camera": translate(
            "Errors", "Your municipality has decided that the camera is not used here."
        ),
        "policy.no_destroying": translate(
            "Errors", "Your municipality has decided that logs are not destroyed from here."
        ),
        "policy.no_keyring": translate(
            "Errors", "Your municipality has decided that no computer remembers anybody."
        ),
        "policy.no_shared_folder": translate(
            "Errors",
            "Your municipality has decided that nobody chooses a shared folder for files here.",
        ),
        "policy.no_usb": translate(
            "Errors", "Your municipality has decided that nothing is put on a stick."
        ),
        "policy.unreadable": translate(
            "Errors",
            "The file with your municipality's choices on this computer cannot be understood, so "
            "the strict choices hold.",
        ),
    }


def ways() -> dict[str, str]:
    """That nothing is lost, and what to do."""
    return {
        "attachment.empty": translate("Errors", "Nothing was put in the log."),
        "attachment.kind": translate(
            "Errors", "Nothing was put in the log. Save the document as a PDF first."
        ),
        "attachment.missing": translate(
            "Errors", "Nothing of the log is lost. Ask who gave you the relay for the file."
        ),
        "attachment.too_large": translate(
            "Errors", "Nothing was put in the log. Make the file smaller, or take single pages."
        ),
        "attachment.too_many": translate(
            "Errors", "Nothing was put in the log. Write what stands in the file instead."
        ),
        "policy.decided": translate(
            "Errors", "Nothing is changed. Ask the one who looks after it."
        ),
        "policy.no_camera": translate(
            "Errors",
            "Nothing is changed. Choose or paste a picture of the code, use a scanner, or type "
            "the text.",
        ),
        "policy.no_destroying": translate(
            "Errors", "Nothing is changed. Hand the matter to the one who looks after it."
        ),
        "policy.no_keyring": translate("Errors", "Nothing is changed. Use your passphrase."),
        "policy.no_shared_folder": translate(
            "Errors", "Nothing is changed. Send the file in one of the ways that are shown with it."
        ),
        "policy.no_usb": translate(
            "Errors", "Nothing was written. Choose a folder on the computer or the network drive."
        ),
        "policy.unreadable": translate(
            "Errors", "Nothing of yours is changed. Tell the one who looks after the computer."
        ),
    }
