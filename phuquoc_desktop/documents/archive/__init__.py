"""Papers for the archive: PDF/A, and the folder of a whole dossier with its index."""
