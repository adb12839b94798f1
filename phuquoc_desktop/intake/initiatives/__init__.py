"""Lists of initiatives and topics: read like lists of people, whose authors they name, and held against the register."""
