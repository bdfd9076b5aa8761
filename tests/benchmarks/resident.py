"""How much memory the program keeps resident: `python -m tests.benchmarks.resident DATA_DIR`.

Unlocks the real window with real keys and stands on *I dag* until everything is shown.
"""

from __future__ import annotations

import sys
from pathlib import Path


def megabytes() -> float:
    """What of this process is in memory now; where the system does not say, the most there was."""
    status = Path("/proc/self/status")
    if status.exists():
        lines = dict(line.split(":", 1) for line in status.read_text("ascii").splitlines())
        return int(lines["VmRSS"].split()[0]) / 1024
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def main(data_dir: Path) -> None:
    """Print the megabytes."""
    from PySide6.QtTest import QTest

    from tests.benchmarks.bigstore import PASSPHRASE
    from tests.benchmarks.fresh import enter, painted
    from views.application import make_application
    from views.main_window import MainWindow

    app = make_application()
    window = MainWindow(data_dir)
    window.show()
    painted(window)
    window.look_for_profiles()
    painted(window)
    QTest.keyClicks(window.door.unlock.passphrase.input, PASSPHRASE)
    enter(window)
    painted(window)
    said = megabytes()
    window.close()
    app.processEvents()
    print(said)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
