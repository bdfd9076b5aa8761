"""Files that belong to a log: made small, put in, shown."""
