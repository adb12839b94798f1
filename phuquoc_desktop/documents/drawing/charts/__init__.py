"""The charts: each a pure function from plain figures to a drawing."""
