"""The `.stafet` file: what passes the relay from hand to hand. Specification: `FORMAT.md`."""
