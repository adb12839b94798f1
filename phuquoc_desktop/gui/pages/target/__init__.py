"""The page of one target, the board of all of them, and what these consist of."""
