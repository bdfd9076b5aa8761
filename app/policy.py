"""The rules that hold here: what the municipality decided, over the professional's own choice.

The file lies where only an administrator can write, and is read anew at every unlock:
``/etc/bindeled/policy.json``, ``/Library/Application Support/Bindeled/policy.json``, and on
Windows ``policy.json`` in the folder Bindeled under the machine's program data.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import msgspec

from app.own import preference, set_preference
from app.session import Session
from models.errors import BindeledError, Refused, Unavailable
from models.policy import LARGEST_BYTES, STRICT, Policy, read_policy

LOCK_MINUTES = "lock_minutes"
DEFAULT_LOCK_MINUTES = 10
LOCK_CHOICES = (2, 5, 10, 15, 30)
DEFAULT_RETENTION_MONTHS = 60
DEFAULT_SEALED_COPY_MONTHS = 6
DEFAULT_ACCESS_LOG_MONTHS = 24


class Rules(msgspec.Struct, frozen=True):
    """What holds for this person on this computer.

    decided: names of the fields the municipality decided. trouble: code of what is wrong with
    the policy file, "" when nothing is. Folders are "" when the person chooses freely.
    """

    lock_minutes: int
    keyring_allowed: bool
    usb_allowed: bool
    mail_allowed: bool
    shared_folder_allowed: bool
    destroy_allowed: bool
    camera_allowed: bool
    retention_months: int
    sealed_copy_months: int
    access_log_months: int
    exchange_folder: str
    off_device_folder: str
    decided_by: str
    decided: frozenset[str]
    trouble: str = ""


def policy_path() -> Path:
    """Where the machine's policy file lies; the person cannot move it."""
    if sys.platform == "win32":
        return Path(os.environ.get("PROGRAMDATA", r"C:\ProgramData")) / "Bindeled" / "policy.json"
    if sys.platform == "darwin":
        return Path("/Library/Application Support/Bindeled/policy.json")
    return Path("/etc/bindeled/policy.json")


def machine_policy(path: Path | None = None) -> tuple[Policy | None, str]:
    """The policy of this computer, None when there is none, and what is wrong with its file.

    A file that is there but cannot be read or understood gives the strict policy and a code.
    """
    where = path or policy_path()
    try:
        with open(where, "rb") as file:
            return read_policy(file.read(LARGEST_BYTES + 1)), ""
    except FileNotFoundError:
        return None, ""
    except OSError:
        return STRICT, "policy.unreadable"
    except BindeledError as error:
        return STRICT, error.code


def rules(session: Session, path: Path | None = None) -> Rules:
    """What holds now: the policy's word where it has one, else the person's, else the usual."""
    policy, trouble = machine_policy(path)
    said = policy or Policy(v=1)
    own = _own_minutes(session)
    most = said.lock_minutes
    values = msgspec.structs.asdict(said)
    decided = frozenset(name for name in _DECIDABLE if values[name] is not None)
    return Rules(
        lock_minutes=own if most is None else min(own, most),
        keyring_allowed=said.keyring_allowed is not False,
        usb_allowed=said.usb_allowed is not False,
        mail_allowed=said.mail_allowed is not False,
        shared_folder_allowed=said.shared_folder_allowed is not False,
        destroy_allowed=said.destroy_allowed is not False,
        camera_allowed=said.camera_allowed is not False,
        retention_months=said.retention_months or DEFAULT_RETENTION_MONTHS,
        sealed_copy_months=said.sealed_copy_months or DEFAULT_SEALED_COPY_MONTHS,
        access_log_months=said.access_log_months or DEFAULT_ACCESS_LOG_MONTHS,
        exchange_folder=said.exchange_folder or "",
        off_device_folder=said.off_device_folder or "",
        decided_by=said.decided_by,
        decided=decided,
        trouble=trouble,
    )


def choose_lock_minutes(session: Session, minutes: int, path: Path | None = None) -> Rules:
    """The person's own time until the lock. Refused("policy.decided") above the decided one."""
    policy, _ = machine_policy(path)
    if policy is not None and policy.lock_minutes is not None and minutes > policy.lock_minutes:
        raise Refused("policy.decided")
    set_preference(session, LOCK_MINUTES, str(minutes))
    return rules(session, path)


def may_destroy(path: Path | None = None) -> None:
    """Refused("policy.no_destroying") where the municipality destroys logs itself."""
    policy, _ = machine_policy(path)
    if policy is not None and policy.destroy_allowed is False:
        raise Refused("policy.no_destroying")


def keyring_allowed(path: Path | None = None) -> bool:
    """Whether this computer may remember anybody."""
    policy, _ = machine_policy(path)
    return policy is None or policy.keyring_allowed is not False


def may_remember(path: Path | None = None) -> None:
    """Refused("policy.no_keyring") where no computer may remember anybody."""
    if not keyring_allowed(path):
        raise Refused("policy.no_keyring")


def may_use_camera(path: Path | None = None) -> None:
    """Refused("policy.no_camera") where codes are not read with the camera."""
    policy, _ = machine_policy(path)
    if policy is not None and policy.camera_allowed is False:
        raise Refused("policy.no_camera")


def may_write_to(target: Path, path: Path | None = None) -> None:
    """Whether a file may be put there. Unavailable("policy.no_usb") for a stick, where forbidden.

    target: the file or folder to write.
    """
    policy, _ = machine_policy(path)
    if policy is not None and policy.usb_allowed is False and on_removable(target):
        raise Unavailable("policy.no_usb")


def on_removable(target: Path) -> bool:
    """Whether a path lies on a stick or another device that can be pulled out, as far as known."""
    if sys.platform == "win32":
        import ctypes

        removable = 2
        drive = target.absolute().anchor
        return bool(ctypes.windll.kernel32.GetDriveTypeW(drive) == removable)
    if sys.platform == "darwin":
        return target.absolute().as_posix().startswith("/Volumes/")
    place = _existing(target)
    if place is None:
        return False
    device = place.stat().st_dev
    block = Path(f"/sys/dev/block/{os.major(device)}:{os.minor(device)}")
    return block.exists() and is_removable_block(block.resolve())


def is_removable_block(block: Path) -> bool:
    """Whether a block device, or the disk a partition lies on, says that it can be pulled out.

    block: its folder in the kernel's list of devices (``/sys/devices/…``).
    """
    for folder in (block, block.parent):
        said = folder / "removable"
        if said.is_file():
            by_usb = "/usb" in folder.as_posix()
            return by_usb or said.read_text("ascii", errors="replace").strip() == "1"
    return False


_DECIDABLE = tuple(name for name in Policy.__struct_fields__ if name not in ("v", "decided_by"))


def _existing(target: Path) -> Path | None:
    return next((each for each in (target, *target.absolute().parents) if each.exists()), None)


def _own_minutes(session: Session) -> int:
    kept = preference(session, LOCK_MINUTES)
    return int(kept) if kept.isdecimal() and int(kept) > 0 else DEFAULT_LOCK_MINUTES
