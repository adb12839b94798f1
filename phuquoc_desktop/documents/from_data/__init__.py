"""Each paper read out of an office's data; identity numbers and other private fields are never read."""
