"""Lists that others wrote, taken in: read as grids, understood, repaired where a person agrees, and only then recorded."""
