"""Start Bindeled: `python -m app`, the command `bindeled`, and the frozen program."""

from __future__ import annotations

import sys

from app.command_line import main

if __name__ == "__main__":
    sys.exit(main())
