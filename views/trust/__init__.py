"""Keys, recovery, backups and reconciliation on screen."""
