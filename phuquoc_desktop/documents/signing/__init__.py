"""Digital signatures in PDF files: making them with a person's own key, and telling what those in a file are worth.

Nothing here goes to the network, and nothing draws a seal or a signature: pictures of them are what a person hands over.
"""
