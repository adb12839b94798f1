"""Text, names, order, numbers and dates as Vietnamese offices write them."""
