"""The tests of whole processes read /proc and send signals, which only Linux has in this form."""

import sys

collect_ignore = [] if sys.platform.startswith("linux") else ["test_lock_process.py"]
