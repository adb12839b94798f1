"""What only the city office does: see who has sent what, look at it, return remarks."""
