"""The command `bindeled`: what may be said on it, and what it answers.

Without a command it opens the window; with a file it opens the file's preview. Nothing printed
holds a child's name.
"""

from __future__ import annotations

import argparse
import getpass
import sys
from collections.abc import Sequence
from pathlib import Path

from app.errors import sentence
from app.language import start_without_window, translate
from app.version import VERSION
from models.errors import BindeledError, Unavailable

COMMANDS = ("practice", "tour", "check", "doctor")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit status is 0 when all is well."""
    said = list(sys.argv[1:] if arguments is None else arguments)
    if any(word in COMMANDS for word in said):
        parsed = _parser().parse_args(said)
        if parsed.command != "tour":  # the tour opens windows, which need their own application
            start_without_window()
        return _run_command(parsed)
    return _window(_window_parser().parse_args(said))


def data_dir(given: Path | None) -> Path:
    """The data folder: the one given, else the platform's local one (never Documents)."""
    if given is not None:
        return given
    import platformdirs

    return Path(platformdirs.user_data_dir("bindeled", appauthor=False, roaming=False))


def _window(said: argparse.Namespace) -> int:
    from views.application import run_window

    return run_window(data_dir(said.data_dir), profile=said.profile, file=said.file)


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
        return _tell(doctor.self_test(), logs=1, entries=0)
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
        codes = [f"{each.code} {each.log}".strip() for each in report.findings]
        status = max(status, _tell(codes, logs=report.logs, entries=report.entries))
    return status


def _passphrase(prompt: str) -> str:
    """Typed without echo; from standard input when it is not a terminal."""
    if sys.stdin.isatty():
        return getpass.getpass(prompt)
    return sys.stdin.readline().rstrip("\n")


def _tell(codes: list[str], *, logs: int, entries: int) -> int:
    text = translate("DoctorReport", "Looked at {logs} logs with {entries} entries.")
    print(text.format(logs=logs, entries=entries))
    for code in codes:
        print(translate("DoctorReport", "Not as it must be: {code}").format(code=code))
    if not codes:
        print(translate("DoctorReport", "All is well."))
    return 1 if codes else 0


def _window_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="bindeled",
        description="Relay logs, network maps and meetings round a child, offline and encrypted.",
        epilog=f"Commands: {', '.join(COMMANDS)}; each has --help.",
    )
    _common(parser)
    parser.add_argument("file", nargs="?", type=Path, help="a .stafet file to preview")
    return parser


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="bindeled")
    _common(parser)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("practice", help="make the practice family")
    tour = commands.add_parser("tour", help="drive the real window through two whole cases")
    tour.add_argument("--out", type=Path, required=True, help="folder for pictures and documents")
    check = commands.add_parser("check", help="what a .stafet file shows without a key")
    check.add_argument("file", type=Path)
    doctor = commands.add_parser("doctor", help="is everything whole?")
    doctor.add_argument("--self-test", action="store_true", help="on a throw-away store")
    return parser


def _common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--version", action="version", version=f"bindeled {VERSION}")
    parser.add_argument("--data-dir", type=Path, default=None, help="where the profiles lie")
    parser.add_argument("--profile", default=None, help="id or name of the profile")
