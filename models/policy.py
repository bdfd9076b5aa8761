"""What a municipality has decided for every user of a computer: a small, read-only JSON file.

Everything left out is the professional's own choice. A file that cannot be understood is never
half obeyed: `STRICT` holds until somebody repairs it.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from models.errors import Untrusted

LARGEST_BYTES = 64 * 1024

Minutes = Annotated[int, msgspec.Meta(ge=1, le=120)]
Months = Annotated[int, msgspec.Meta(ge=1, le=240)]
Words = Annotated[str, msgspec.Meta(max_length=200)]
Folder = Annotated[str, msgspec.Meta(min_length=1, max_length=1000)]


class Policy(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file as it is written. None: not decided.

    decided_by: who decided, shown to the person. lock_minutes: the longest time until the program
    locks by itself. mail_allowed, shared_folder_allowed: whether files for others are sent by
    secure mail, and put in a shared folder of the person's own choice. camera_allowed: whether
    codes may be read with the camera. retention_months: how long an ended log may lie before it is
    reminded of. sealed_copy_months: after how long the
    giver looks at the copy of a log that was passed on. access_log_months: how long the access log
    is kept. exchange_folder, off_device_folder: where files for others and copies of the store are
    put.
    """

    v: Literal[1]
    decided_by: Words = ""
    lock_minutes: Minutes | None = None
    keyring_allowed: bool | None = None
    usb_allowed: bool | None = None
    mail_allowed: bool | None = None
    shared_folder_allowed: bool | None = None
    destroy_allowed: bool | None = None
    camera_allowed: bool | None = None
    retention_months: Months | None = None
    sealed_copy_months: Months | None = None
    access_log_months: Months | None = None
    exchange_folder: Folder | None = None
    off_device_folder: Folder | None = None


STRICT = Policy(
    v=1,
    lock_minutes=5,
    keyring_allowed=False,
    usb_allowed=False,
    mail_allowed=False,
    destroy_allowed=False,
    camera_allowed=False,
)
"""What holds while the file cannot be understood: nothing that cannot be taken back."""


def read_policy(data: bytes) -> Policy:
    """The policy in a file. Untrusted("policy.unreadable") unless every word is understood."""
    if len(data) > LARGEST_BYTES:
        raise Untrusted("policy.unreadable")
    try:
        return msgspec.json.decode(data, type=Policy)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise Untrusted("policy.unreadable") from error
