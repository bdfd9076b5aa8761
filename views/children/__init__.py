"""*Børn*: all children, a new log, and the page of one child."""
