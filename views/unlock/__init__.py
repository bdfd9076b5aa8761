"""Before anything can be read: choose who one is, unlock, or begin."""
