"""Duplicates in the directory: the list of suspects, and two of them side by side."""
