"""The parts of the page “rules”: the band of the packs, the text, what differs, what is not confirmed."""
