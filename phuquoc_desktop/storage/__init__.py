"""Keeping records: the only room that knows SQL and SQLAlchemy."""
