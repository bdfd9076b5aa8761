"""*I dag*: what I must do and what is late."""
