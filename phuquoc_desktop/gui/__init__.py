"""The window: it asks the backend and shows; it decides nothing."""
