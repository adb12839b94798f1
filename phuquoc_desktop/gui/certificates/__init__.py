"""Certificates in the window: previewed, printed, their layouts changed, printers calibrated."""
