"""*Indstillinger*: who I am, the look, and what this program is."""
