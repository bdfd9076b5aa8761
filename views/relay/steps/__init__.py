"""The steps of the handover wizard, a module each; every step says itself what is missing."""
