"""Widgets of our own, each of one purpose, that know no records."""
