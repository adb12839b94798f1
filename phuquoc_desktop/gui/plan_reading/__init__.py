"""The window for reading a plan: the sentences beside what was read in them, corrected, decided and taken in."""
