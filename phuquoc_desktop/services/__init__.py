"""The office's jobs, each one whole job in one transaction."""
