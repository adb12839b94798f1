"""The calendar of the year: twelve months, the dates beside them, all about one day."""
