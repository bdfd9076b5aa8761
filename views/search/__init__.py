"""Searching over everything that is kept here (Ctrl+K)."""
