"""The window in which a list is taken in: looked at, mended, decided row by row, and only then recorded."""
