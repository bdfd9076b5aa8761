"""The relay on screen: inbox, outbox, what is under way, the handover wizard and the preview."""
