"""The domain: pure values and functions, with no clock, randomness, files, SQL or Qt."""
