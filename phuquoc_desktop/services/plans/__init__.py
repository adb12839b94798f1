"""Plans (kế hoạch): taken in from what was read, amended, copied; what is doubted in them; the levels of what is judged."""
