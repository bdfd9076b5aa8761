"""When the program locks by itself, and how the person comes back to the same place."""
