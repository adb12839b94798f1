"""The parts of the page of bundles: what it shows as plain values, the work it starts, and its widgets."""
