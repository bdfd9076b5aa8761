"""Everything that touches the disk: the encrypted store, keys, backups and .stafet files."""
