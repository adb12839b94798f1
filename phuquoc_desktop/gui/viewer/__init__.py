"""Attached files shown inside the program, page by page."""
