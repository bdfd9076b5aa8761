"""The program's version, the one of `pyproject.toml` (a test compares them)."""

VERSION = "0.1.0"
PROGRAM = f"bindeled {VERSION}"
"""How the program names itself in the files it makes."""
