"""Forms compiled from ``ui/``; made by ``packaging/dev.py forms``."""
