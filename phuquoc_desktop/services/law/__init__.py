"""Law at work: reading rule packs, choosing one by date, judging what the office knows."""
