"""The same records on a PostgreSQL server; its driver is loaded only where one is opened."""
