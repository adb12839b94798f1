"""Tables and trees that stay instant with 100,000 rows."""
