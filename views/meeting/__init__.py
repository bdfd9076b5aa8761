"""The meeting: prepared, held and concluded on one calm page."""
