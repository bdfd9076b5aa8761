"""Print the figures: `python -m tests.benchmarks [--long] [NAME …]` (names: `bench_<name>.py`).

--long: also what takes minutes.
"""

from __future__ import annotations

import contextlib
import importlib
import os
import platform
import sys
from pathlib import Path

from bootstrap import virtual_screen
from tests.benchmarks.measure import Figure, table

HERE = Path(__file__).parent


def main(wanted: list[str]) -> int:
    """Run the benchmarks named, or all; the exit status is 1 when a figure misses its aim."""
    known = sorted(path.stem.removeprefix("bench_") for path in HERE.glob("bench_*.py"))
    if "--long" in wanted:
        os.environ["BENCH_LONG"] = "1"
        wanted = [name for name in wanted if name != "--long"]
    unknown = [name for name in wanted if name not in known]
    if unknown:
        print(f"Unknown: {', '.join(unknown)}. There are: {', '.join(known)}.", file=sys.stderr)
        return 2
    # Qt waits some milliseconds before it repaints; a figure is to hold the work, not the waiting.
    os.environ["QT_QPA_UPDATE_IDLE_TIME"] = "0"
    figures: list[Figure] = []
    with contextlib.ExitStack() as stack:
        if not os.environ.get("DISPLAY"):
            os.environ.update(stack.enter_context(virtual_screen()))
        for name in wanted or known:
            print(f"… {name}", file=sys.stderr, flush=True)
            figures += importlib.import_module(f"tests.benchmarks.bench_{name}").main()
    print(table(figures))
    screen = os.environ.get("QT_QPA_PLATFORM", "the platform's own")
    print(
        f"\nPython {platform.python_version()}, {os.cpu_count()} cores, {platform.system()} "
        f"{platform.machine()}, screen: {screen}"
    )
    return 1 if any(each.verdict == "misses" for each in figures) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
