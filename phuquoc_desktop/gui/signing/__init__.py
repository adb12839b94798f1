"""Digital signatures in the window: signing a paper, and checking what comes in."""
