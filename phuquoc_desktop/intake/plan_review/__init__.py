"""A plan that was read, under the eyes of a person: sentence beside reading, corrected, decided, added, left out, taken in."""
