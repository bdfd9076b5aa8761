"""Other professionals: their cards, and how well each is known."""
