"""Fresh processes as a person starts them: with the byte code of the sources at hand."""

from __future__ import annotations

import atexit
import os
import shutil
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def python(*arguments: str) -> str:
    """What a fresh Python says on standard output; CalledProcessError when it fails."""
    command = [sys.executable, *arguments]
    done = subprocess.run(
        command, cwd=ROOT, env=_environment(), check=True, stdout=subprocess.PIPE, text=True
    )
    return done.stdout


@cache
def _environment() -> dict[str, str]:
    # A test machine may forbid byte code to be written; an installed program always has it.
    kept = tempfile.mkdtemp(prefix="bindeled-bytecode-")
    atexit.register(shutil.rmtree, kept, ignore_errors=True)
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": kept}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return environment
