"""A year of a city and its wards, played through the real services and real files, by an unreliable post."""
