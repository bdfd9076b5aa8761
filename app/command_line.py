"""The command `bindeled`: what may be said on it, and what it answers.

Without a command it opens the window; with a file it opens the file's preview. Nothing printed
holds a child's name.
"""

from __future__ import annotations

import argparse
import getpass
import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from app.errors import sentence
from app.language import start_without_window, translate
from app.version import VERSION
from models.errors import BindeledError, Unavailable

if TYPE_CHECKING:
    from app.doctor import Report

COMMANDS = ("practice", "tour", "check", "doctor")
HELP = ("-h", "--help")
EYE = "--eye"
"""Said by the built program to itself: be the process behind the camera (`storage.camera`)."""
_ID = re.compile("[0-9a-f]{32}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit status is 0 when all is well."""
    said = list(sys.argv[1:] if arguments is None else arguments)
    if said[:1] == [EYE]:
        from storage import eye

        return eye.main(said[1:])
    if any(word in HELP for word in said):
        start_without_window()  # what follows is printed, in Danish, and nothing else happens
    if any(word in COMMANDS for word in said):
        parsed = _parser().parse_args(said)
        if parsed.command != "tour":  # the tour opens windows, which need their own application
            start_without_window()
        return _run_command(parsed)
    return _window(_window_parser().parse_args(said))


def data_dir(given: Path | None) -> Path:
    """The data folder: the one given, else one that was chosen, else the platform's local one."""
    if given is not None:
        return given
    from app.placement import data_folder

    return data_folder()


def _window(said: argparse.Namespace) -> int:
    if not _has_screen():
        start_without_window()
        print(
            translate("CommandLine", "There is no screen to open the window on."), file=sys.stderr
        )
        return 2
    from views.application import run_window

    folder = data_dir(said.data_dir)
    return run_window(folder, profile=_profile_id(folder, said.profile), file=said.file)


def _profile_id(folder: Path, said: str | None) -> str | None:
    """The id of a user who was named; an id is not looked up, so that the start stays quick."""
    if said is None or _ID.fullmatch(said):
        return said
    from app.session import profiles

    return next((each.id for each in profiles(folder) if each.label == said), None)


def _has_screen() -> bool:
    """Whether a window can be shown; Qt itself would end the process without a word in Danish."""
    if not sys.platform.startswith("linux"):
        return True
    ways = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return any(os.environ.get(way) for way in ways)


def _run_command(said: argparse.Namespace) -> int:
    try:
        match said.command:
            case "practice":
                return _practice(said)
            case "tour":
                from app.tour import tour

                return tour(said.out)
            case "check":
                return _check(said)
            case _:
                return _doctor(said)
    except BindeledError as error:
        print(sentence(error), file=sys.stderr)
        return 2


def _practice(said: argparse.Namespace) -> int:
    from app import practice

    profile = practice.make(data_dir(said.data_dir))
    print(
        translate(
            "CommandLine",
            "The practice family is ready. Choose the user “{label}” and write the passphrase: "
            "{passphrase}",
        ).format(label=profile.label, passphrase=practice.PASSPHRASE)
    )
    return 0


def _check(said: argparse.Namespace) -> int:
    from storage.stafet.inspect import inspect

    report = inspect(said.file)
    if report.card is not None:
        text = translate(
            "CommandLine",
            "A contact card, {size} bytes. It is whole, and signed by the one it names: {name}.",
        )
        print(text.format(size=report.size, name=report.card.person.name))
    else:
        text = translate(
            "CommandLine",
            "A sealed file, {size} bytes. Only its receiver can open it; who it is from and for "
            "stands inside.",
        )
        print(text.format(size=report.size))
    if report.large:
        print(translate("CommandLine", "It may be too large for secure mail."))
    return 0


def _doctor(said: argparse.Namespace) -> int:
    from app import doctor
    from app.session import open_session, profiles

    if said.self_test:
        return _tell(doctor.self_test())
    found = profiles(data_dir(said.data_dir))
    chosen = [each for each in found if said.profile in (None, each.id, each.label)]
    if not chosen:
        raise Unavailable("vault.missing")
    status = 0
    for profile in chosen:
        prompt = translate("CommandLine", "Passphrase for {label}: ").format(label=profile.label)
        session = open_session(profile, _passphrase(prompt))
        try:
            report = doctor.examine(session)
        finally:
            session.close()
        status = max(status, _tell(report))
    return status


def _passphrase(prompt: str) -> str:
    """Typed without echo; from standard input when it is not a terminal."""
    if sys.stdin.isatty():
        return getpass.getpass(prompt)
    return sys.stdin.readline().rstrip("\n")


def _tell(report: Report) -> int:
    """Print what was found; a code may be followed by the first digits of its log."""
    from app import doctor_words

    text = translate("DoctorReport", "Relay logs: {logs}. Entries: {entries}.")
    print(text.format(logs=report.logs, entries=report.entries))
    for found in report.findings:
        print(f"{doctor_words.sentence(found.code)} ({f'{found.code} {found.log}'.strip()})")
    if report.well:
        print(translate("DoctorReport", "All is well."))
    return 0 if report.well else 1


class _Parser(argparse.ArgumentParser):
    """A parser whose own words are translated too: heading, usage, and what it cannot read."""

    def __init__(self, prog: str, description: str = "", epilog: str = "") -> None:
        super().__init__(prog=prog, description=description, epilog=epilog, add_help=False)
        self._positionals.title = translate("CommandLine", "What may be given")
        self._optionals.title = translate("CommandLine", "Choices")
        self.add_argument(
            *HELP, action="help", help=translate("CommandLine", "show this help and stop")
        )

    def format_help(self) -> str:
        said = super().format_help()
        heading = translate("CommandLine", "Use:")
        return said.replace("usage:", heading, 1) if said.startswith("usage:") else said

    def error(self, message: str) -> NoReturn:
        """Say it in Danish and stop with status 2; what was typed is not repeated."""
        start_without_window()
        text = translate("CommandLine", "The command could not be understood. See {help}.")
        print(text.format(help="bindeled --help"), file=sys.stderr)
        sys.exit(2)


def _window_parser() -> argparse.ArgumentParser:
    parser = _Parser(
        "bindeled",
        translate(
            "CommandLine",
            "Relay logs, network maps and meetings round a child, offline and encrypted.",
        ),
        translate("CommandLine", "Commands: {commands}. Each has --help.").format(
            commands=", ".join(COMMANDS)
        ),
    )
    _common(parser)
    parser.add_argument(
        "file",
        nargs="?",
        type=Path,
        metavar=translate("CommandLine", "FILE"),
        help=translate("CommandLine", "a .stafet file to see before anything is read in"),
    )
    return parser


def _parser() -> argparse.ArgumentParser:
    parser = _Parser("bindeled")
    _common(parser)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("practice", help=translate("CommandLine", "make the practice family"))
    tour = commands.add_parser(
        "tour", help=translate("CommandLine", "go through two whole cases in the real window")
    )
    tour.add_argument(
        "--out",
        type=Path,
        required=True,
        metavar=translate("CommandLine", "FOLDER"),
        help=translate("CommandLine", "folder for pictures and documents"),
    )
    check = commands.add_parser(
        "check", help=translate("CommandLine", "what a .stafet file shows without a key")
    )
    check.add_argument(
        "file",
        type=Path,
        metavar=translate("CommandLine", "FILE"),
        help=translate("CommandLine", "the .stafet file"),
    )
    doctor = commands.add_parser("doctor", help=translate("CommandLine", "is everything whole?"))
    doctor.add_argument(
        "--self-test",
        action="store_true",
        help=translate("CommandLine", "on a throw-away store"),
    )
    return parser


def _common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--version",
        action="version",
        version=f"bindeled {VERSION}",
        help=translate("CommandLine", "show the version and stop"),
    )
    parser.add_argument(
        "--data-dir",
        type=Path,
        default=None,
        metavar=translate("CommandLine", "FOLDER"),
        help=translate("CommandLine", "where the users' stores lie"),
    )
    parser.add_argument(
        "--profile",
        default=None,
        metavar=translate("CommandLine", "USER"),
        help=translate("CommandLine", "id or name of the user"),
    )
