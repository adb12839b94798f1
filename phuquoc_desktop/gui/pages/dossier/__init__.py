"""The parts of the page of dossiers: the list, and the tabs of the one that is chosen."""
