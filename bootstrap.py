"""Bindeled from a clean clone with nothing but Python: environment, program, tests, installer.

    python3 bootstrap.py run [arguments]      start the program (no display: the tour)
    python3 bootstrap.py test [--long] [...]  every check, then every test
    python3 bootstrap.py bench [...]          the figures, as ratios in one run
    python3 bootstrap.py fuzz [SECONDS] [...] a coverage-guided fuzzer on what reads foreign bytes
    python3 bootstrap.py translations         compile the Danish texts
    python3 bootstrap.py installer            build the one-folder program and start it

Everything it makes lies in `.venv` and `build`, inside the clone. Only the standard library is
used, because nothing else is there yet when it starts.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - an old Python must get this sentence
    raise SystemExit(
        "Bindeled needs Python 3.11 or newer; this is Python %d.%d. "  # noqa: UP031
        "Start bootstrap.py with a newer one, for example: python3.11 bootstrap.py run"
        % sys.version_info[:2]
    )

import contextlib
import hashlib
import importlib.util
import os
import platform
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
BUILD = ROOT / "build"
# Present: the environment is whole and belongs to the lock it names.
STAMP = VENV / "bindeled-lock.sha256"
# Present: an installation was begun and not finished, so nothing in .venv can be trusted.
UNFINISHED = VENV / "bindeled-unfinished"

ON_WINDOWS = os.name == "nt"
ON_LINUX = sys.platform.startswith("linux")
BIN = VENV / ("Scripts" if ON_WINDOWS else "bin")
PYTHON = BIN / ("python.exe" if ON_WINDOWS else "python")

# What Qt's xcb platform and a virtual screen need (names of Debian 12 and later).
RUN_PACKAGES = (
    "libegl1 libgl1 libdbus-1-3 libfontconfig1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 "
    "libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-xkb1 "
    "fonts-dejavu-core xvfb xauth openbox"
).split()
# What the tests lay beside the program: the stock tools that read an offer, the reader of PDFs,
# the keyring, the screen reader's bus, the tracer of system calls, the frozen build, and what
# answers in the kernel's place where there is no camera (gcc).
TEST_PACKAGES = (
    "age minisign openssl unzip poppler-utils gnome-keyring dbus at-spi2-core strace binutils "
    "x11-utils util-linux gcc libc6-dev libxml2-utils libjgrapht-java python3-gi gir1.2-atspi-2.0"
).split()

# Words of the command line that need no window before a person's eyes.
WITHOUT_WINDOW = {"tour", "check", "doctor", "practice", "--help", "-h", "--version"}


def main(arguments: Sequence[str]) -> int:
    """Carry out one command; the exit status is 0 only when all of it went well."""
    commands = {
        "run": run,
        "test": test,
        "bench": bench,
        "fuzz": fuzz,
        "translations": translations,
        "installer": installer,
    }
    if not arguments or arguments[0] not in commands:
        print(__doc__)
        return 0 if arguments and arguments[0] in ("-h", "--help", "help") else 2
    return commands[arguments[0]](list(arguments[1:]))


# ---------------------------------------------------------------- the commands


def run(arguments: list[str]) -> int:
    """Start the program; on a machine with no display, the tour and where its pictures lie."""
    install_system_packages(RUN_PACKAGES)
    make_environment()
    compile_translations()
    if has_display():
        return call([PYTHON, "-m", "app", *arguments])
    pictures = None
    if WITHOUT_WINDOW.isdisjoint(arguments):
        pictures = BUILD / "tour"
        pictures.mkdir(parents=True, exist_ok=True)
        arguments = ["tour", "--out", str(pictures)]
        say(f"This machine has no display: the tour runs, and its pictures go to {pictures}")
    with virtual_screen() as screen:
        status = call([PYTHON, "-m", "app", *arguments], screen)
    if pictures is not None and status == 0:
        say(f"The pictures lie in {pictures}")
    return status


def test(arguments: list[str]) -> int:
    """Run every check and then every test. All parts run; one that fails fails the whole."""
    install_system_packages([*RUN_PACKAGES, *TEST_PACKAGES])
    make_environment()
    compile_translations()
    if "--long" in arguments:
        arguments = ["-m", "long or not long", *(a for a in arguments if a != "--long")]
    checks: dict[str, list[str | Path]] = {
        "ruff": [PYTHON, "-m", "ruff", "check", "."],
        "mypy": [PYTHON, "-m", "mypy"],
        "import contracts": [BIN / "lint-imports", "--no-logo"],
    }
    failed = []
    for name, command in checks.items():
        say(f"== {name}")
        if call(command) != 0:
            failed.append(name)
    if failed:
        # Said before pytest starts, so that pytest's count of tests stays the last line.
        say(f"FAILED before the tests: {', '.join(failed)}. The tests run all the same.")
    say("== pytest")
    with virtual_screen() as screen:
        status = call([PYTHON, "-m", "pytest", *arguments], screen)
    return status or (1 if failed else 0)


def bench(arguments: list[str]) -> int:
    """Print the figures of tests/benchmarks."""
    install_system_packages(RUN_PACKAGES)
    make_environment()
    compile_translations()
    with virtual_screen() as screen:
        return call([PYTHON, "-m", "tests.benchmarks", *arguments], screen)


def fuzz(arguments: list[str]) -> int:
    """Fuzz every target of tests/hostile/fuzz, or those named, for so many seconds each."""
    install_system_packages(RUN_PACKAGES)
    make_environment()
    fuzzer = install_fuzzer()
    if fuzzer is None:
        say(
            "The fuzzer atheris could not be installed; it is built for Linux on x86-64 with "
            "Python 3.11 to 3.14 only. The same targets run without it in every test run."
        )
        return 1
    paths = os.pathsep.join((str(ROOT), str(fuzzer)))
    return call(
        [PYTHON, "-m", "tests.hostile.fuzz", *arguments], {**os.environ, "PYTHONPATH": paths}
    )


def translations(arguments: list[str]) -> int:
    """Compile every resources/translations/*.ts, also the ones that look unchanged."""
    del arguments
    install_system_packages(RUN_PACKAGES)
    make_environment()
    compile_translations(also_unchanged=True)
    return 0


def installer(arguments: list[str]) -> int:
    """Build the one-folder program with PyInstaller, then prove that what was built starts."""
    del arguments
    install_system_packages([*RUN_PACKAGES, *TEST_PACKAGES])
    make_environment()
    compile_translations()
    dist = BUILD / "dist"
    command: list[str | Path] = [PYTHON, "-m", "PyInstaller", ROOT / "build_installer.spec"]
    command += ["--noconfirm", "--clean", "--log-level", "WARN"]
    command += ["--distpath", dist, "--workpath", BUILD / "work"]
    status = call(command)
    if status != 0:
        return status
    program = dist / "bindeled" / ("bindeled.exe" if ON_WINDOWS else "bindeled")
    return prove_program(program)


# ---------------------------------------------------------------- the environment


def make_environment() -> None:
    """Bring `.venv` to exactly what requirements.lock names; nothing to do costs nothing.

    The stamp is written last and taken away first, so a run that was killed in the middle is
    seen by the next one, which starts the environment over.
    """
    wanted = environment_mark()
    if STAMP.is_file() and STAMP.read_text("utf-8") == wanted and PYTHON.exists():
        return
    if UNFINISHED.exists() or not environment_fits():
        new_environment()
    if install_lock():
        finish_environment(wanted)
        return
    say("The packages could not be put into the environment that was there; making a new one.")
    new_environment()
    if not install_lock():
        raise SystemExit(
            "The packages of requirements.lock could not be installed (pip says why above). "
            "Nothing outside .venv was touched; run the command again when the cause is gone."
        )
    finish_environment(wanted)


def environment_mark() -> str:
    """What an environment must have been made from and for, to count as ours."""
    lock = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    return f"{lock} {platform.python_implementation()} {platform.python_version()}\n"


def environment_fits() -> bool:
    """Whether `.venv` is there, starts, has pip and is of this Python's version."""
    if not PYTHON.exists():
        return False
    question = "import sys, pip; print(*sys.version_info[:2])"
    answer = subprocess.run(
        [PYTHON, "-c", question], capture_output=True, text=True, check=False, cwd=ROOT
    )
    ours = f"{sys.version_info.major} {sys.version_info.minor}"
    return answer.returncode == 0 and answer.stdout.strip() == ours


def new_environment() -> None:
    """Make an empty environment, in place of whatever was there."""
    ensure_venv_module()
    if VENV.exists():
        shutil.rmtree(VENV)
    say(f"Making {VENV.name} with Python {platform.python_version()}")
    VENV.mkdir()
    UNFINISHED.touch()
    if call([sys.executable, "-m", "venv", VENV]) != 0:
        raise SystemExit("Python could not make an environment (its own message is above).")


def install_lock() -> bool:
    """Install the lock: only these versions, only these bytes, and no build script is run."""
    STAMP.unlink(missing_ok=True)
    UNFINISHED.touch()
    say("Installing the packages of requirements.lock")
    command: list[str | Path] = [PYTHON, "-m", "pip", "install", "--quiet", "--quiet"]
    command += ["--disable-pip-version-check"]
    command += ["--no-input", "--only-binary=:all:", "--require-hashes", "--requirement", LOCK]
    return call(command) == 0


def install_fuzzer() -> Path | None:
    """Where the fuzzer lies, beside the environment and not in it; None when it cannot be had.

    It has no build for most machines, so in requirements.lock it would keep them from everything.
    """
    lock = ROOT / "tests" / "hostile" / "fuzz" / "fuzzer.lock"
    mark = hashlib.sha256(lock.read_bytes() + platform.python_version().encode()).hexdigest()
    folder = BUILD / "fuzz" / f"fuzzer-{mark[:12]}"
    if folder.is_dir():
        return folder
    half = folder.with_suffix(".half")
    shutil.rmtree(half, ignore_errors=True)
    command: list[str | Path] = [PYTHON, "-m", "pip", "install", "--quiet", "--no-input"]
    command += ["--disable-pip-version-check", "--only-binary=:all:", "--require-hashes"]
    command += ["--no-deps", "--target", half, "--requirement", lock]
    if call(command) != 0:
        return None
    half.rename(folder)
    return folder


def finish_environment(mark: str) -> None:
    """Say in the environment itself that it is whole."""
    half = STAMP.with_suffix(".half")
    half.write_text(mark, "utf-8")
    half.replace(STAMP)
    UNFINISHED.unlink(missing_ok=True)


def compile_translations(also_unchanged: bool = False) -> None:
    """Make the .qm beside each .ts that is newer than it."""
    for source in sorted((ROOT / "resources" / "translations").glob("*.ts")):
        compiled = source.with_suffix(".qm")
        current = compiled.exists() and compiled.stat().st_mtime_ns > source.stat().st_mtime_ns
        if current and not also_unchanged:
            continue
        # Through a second name: another run may be reading the one that is there.
        half = source.with_suffix(f".{os.getpid()}.qm")
        if call([BIN / "pyside6-lrelease", "-silent", source, "-qm", half]) != 0:
            half.unlink(missing_ok=True)
            raise SystemExit(f"{source.relative_to(ROOT)} could not be compiled.")
        half.replace(compiled)


# ---------------------------------------------------------------- the system below


def install_system_packages(wanted: Sequence[str]) -> None:
    """On Debian: install what is missing as root, else name it in one line and go on."""
    if not ON_LINUX or shutil.which("dpkg-query") is None:
        return
    missing = missing_packages(wanted)
    if not missing:
        return
    if os.geteuid() == 0 and apt_install(missing):
        missing = missing_packages(wanted)
    if missing:
        say(f"Missing system packages, install with: apt-get install {' '.join(missing)}")


def missing_packages(wanted: Sequence[str]) -> list[str]:
    """The wanted Debian packages that are not installed."""
    answer = subprocess.run(
        ["dpkg-query", "--show", "--showformat", "${Package} ${db:Status-Status}\n", *wanted],
        capture_output=True,
        text=True,
        check=False,
    )
    states = dict(line.split(" ", 1) for line in answer.stdout.splitlines() if " " in line)
    return [name for name in wanted if states.get(name) != "installed"]


def apt_install(packages: Sequence[str]) -> bool:
    """Install Debian packages without a question; False, with apt's own words, when it fails."""
    say(f"Installing system packages: {' '.join(packages)}")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    apt = ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300"]
    install = [*apt, "install", "--yes", "--no-install-recommends", *packages]
    for command in ([*apt, "update"], install):
        answer = subprocess.run(
            command,
            env=quiet,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        if answer.returncode != 0:
            print(answer.stdout)
    return answer.returncode == 0


def ensure_venv_module() -> None:
    """Debian's Python comes without the part that puts pip into a new environment."""
    if importlib.util.find_spec("ensurepip") is not None:
        return
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    if ON_LINUX and shutil.which("apt-get") and os.geteuid() == 0 and apt_install([package]):
        importlib.invalidate_caches()
        if importlib.util.find_spec("ensurepip") is not None:
            return
    raise SystemExit(
        "This Python cannot make an environment with pip in it (no ensurepip). "
        f"On Debian and Ubuntu, install it with: apt-get install {package}"
    )


def has_display() -> bool:
    """Whether a window would be seen; Windows and macOS always have a screen."""
    return not ON_LINUX or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


@contextlib.contextmanager
def virtual_screen() -> Iterator[dict[str, str]]:
    """Yield the environment in which a window can be opened, and take the screen down after.

    On Linux it is an own Xvfb with an own window manager (without one, Alt shortcuts and focus
    do not work), so a run neither disturbs nor depends on the desk of the person who starts it.
    Without Xvfb it is Qt's offscreen platform.
    """
    screen = {**os.environ, "PYTHONPATH": str(ROOT)}
    if not ON_LINUX:
        yield screen
        return
    screen.pop("WAYLAND_DISPLAY", None)
    if shutil.which("Xvfb") is None:
        screen.pop("DISPLAY", None)
        screen["QT_QPA_PLATFORM"] = "offscreen"
        say("There is no Xvfb: windows are drawn offscreen.")
        yield screen
        return
    with contextlib.ExitStack() as stack:
        screen["DISPLAY"] = stack.enter_context(xvfb())
        screen["QT_QPA_PLATFORM"] = "xcb"
        # A virtual screen has one pixel per pixel, whatever the machine's desk is set to.
        screen.pop("QT_SCALE_FACTOR", None)
        if shutil.which("openbox") is not None:
            stack.enter_context(background(["openbox", "--sm-disable"], screen))
        yield screen


@contextlib.contextmanager
def xvfb() -> Iterator[str]:
    """Start Xvfb on a display number it picks itself; yield the number as DISPLAY wants it."""
    read_end, write_end = os.pipe()
    command = ["Xvfb", "-displayfd", str(write_end), "-screen", "0", "1600x1000x24"]
    command += ["-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen(
        command, pass_fds=[write_end], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    os.close(write_end)
    try:
        # Xvfb writes its number when it is ready, and closes the pipe when it cannot start.
        with os.fdopen(read_end) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise SystemExit("Xvfb is installed but did not start.")
        yield f":{number}"
    finally:
        end(server)


@contextlib.contextmanager
def background(
    command: list[str], environment: dict[str, str]
) -> Iterator[subprocess.Popen[bytes]]:
    """Run a program beside ours and end it with the block."""
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        yield process
    finally:
        end(process)


def end(process: subprocess.Popen[bytes]) -> None:
    """Ask a program to stop, and stop it when it does not."""
    process.terminate()
    try:
        process.wait(timeout=10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


# ---------------------------------------------------------------- the frozen program


def prove_program(program: Path) -> int:
    """Let a built program test itself, then start its window; 0 when both went well."""
    with tempfile.TemporaryDirectory(prefix="bindeled-") as data, virtual_screen() as screen:
        # The built program must live from its own folder alone.
        screen.pop("PYTHONPATH")
        say("== the built program tests itself")
        if call([program, "--data-dir", data, "doctor", "--self-test"], screen) != 0:
            say("The built program's self-test failed.")
            return 1
        say("== the built program opens its window")
        with background([str(program), "--data-dir", data], screen) as process:
            shown = window_opens(process, screen)
    if not shown:
        say("The built program opened no window.")
        return 1
    say(f"The program is whole and starts: {program}")
    return 0


def window_opens(
    process: subprocess.Popen[bytes], screen: dict[str, str], seconds: float = 60
) -> bool:
    """Whether the program's window is known to the window manager before the time is out.

    Where no window manager can be asked (Windows, macOS, no xprop), staying alive for the first
    five seconds is all that can be seen from outside.
    """
    can_ask = screen.get("QT_QPA_PLATFORM") == "xcb" and shutil.which("xprop") is not None
    deadline = time.monotonic() + (seconds if can_ask else 5)
    while time.monotonic() < deadline:
        if process.poll() is not None:
            return False
        if can_ask:
            answer = subprocess.run(
                ["xprop", "-root", "_NET_CLIENT_LIST"],
                env=screen,
                capture_output=True,
                text=True,
                check=False,
            )
            if "0x" in answer.stdout:
                return True
        time.sleep(0.2)
    return not can_ask


# ---------------------------------------------------------------- small things


def call(command: Sequence[str | Path], environment: dict[str, str] | None = None) -> int:
    """Run one program in the clone, with its output on ours; its exit status."""
    sys.stdout.flush()
    finished = subprocess.run(
        [str(part) for part in command], cwd=ROOT, env=environment, check=False
    )
    return finished.returncode


def say(sentence: str) -> None:
    """One line for the person at the terminal, in order with the output of what is called."""
    print(sentence, flush=True)


if __name__ == "__main__":
    try:
        raise SystemExit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        raise SystemExit("Stopped. What was half made is repaired by the next run.") from None
